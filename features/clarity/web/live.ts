import type { LiveHandler } from '#ui/live/index.tsx'
import { dismissalsKey, policyKey, reportKey, settingKey, settingsKey, signsKey, termsKey } from './queries.ts'

/** Policy, words, signs or dismissals were changed somewhere: what is shown of them is fetched again. */
export const clarityLive: LiveHandler = {
  prefix: 'clarity.',
  told({ kind, scope }, queries) {
    const fresh = (...keys: readonly (readonly unknown[])[]) => keys.forEach((queryKey) => void queries.invalidateQueries({ queryKey }))
    if (kind === 'clarity.policy-changed') fresh(policyKey, settingsKey)
    else if (kind === 'clarity.terms-changed') fresh(termsKey, settingsKey)
    else if (kind === 'clarity.sign-changed') fresh(signsKey, settingsKey)
    else if (kind === 'clarity.dismissed') fresh(scope?.kind === 'conversation' ? settingKey(scope.id) : settingsKey, reportKey, dismissalsKey)
  },
}
