import type { LiveHandler } from '#ui/live/index.tsx'
import { companiesKey, peopleKey, staffKey, stateKey } from './keys.ts'

/** Which queries an event makes stale. A company shows how many people it has, a person the name of his company. */
export function staleAfter(kind: string): readonly (readonly string[])[] {
  if (kind.startsWith('account.company-') || kind.startsWith('account.person-')) return [companiesKey, peopleKey, ['account', 'person']]
  // Whoever was changed may be oneself: rights and name are in the state.
  if (kind.startsWith('account.staff-')) return [staffKey, stateKey]
  return []
}

/** Keeps people, companies and the team in step with what colleagues do. */
export const accountLive: LiveHandler = {
  prefix: 'account.',
  told: ({ kind }, queries) => {
    for (const queryKey of staleAfter(kind)) void queries.invalidateQueries({ queryKey })
  },
}
