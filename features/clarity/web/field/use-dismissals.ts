import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { BodyOf } from '#kernel/contract.ts'
import { useMay } from '#features/account/web/index.ts'
import { callUntilReached } from '#ui/call-until-reached.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { dismiss, takeBackDismissal } from '../../contract.ts'
import { dismissalsKey, settingKey } from '../queries.ts'
import type { DraftFinding } from '../reader/draft-reading.ts'
import type { ThreadSetting } from '../types.ts'
import { tally } from './tally.ts'

export type Scope = BodyOf<typeof dismiss>['scope']
/** Reasons that are one press away; kept as these words, so that the report can add them up in any language. */
export const reasons = ['clear', 'agreed', 'wanted', 'wrong'] as const

export interface Dismissals {
  /** The one just dismissed, while it can be shown again by one press. */
  readonly last: { readonly id: string; readonly rule: string } | undefined
  dismissOne(finding: DraftFinding, scope: Scope, reason: string): void
  takeBack(): void
}

const offeredMs = 20_000
const mostWords = 200

/** Dismisses at once and tells the server, as soon as it can be reached; what it refuses comes back. */
export function useDismissals({ conversationId, place, text }: { conversationId: string; place: string; text: string }): Dismissals {
  const { t } = useWords()
  const manages = useMay()('clarity.manage')
  const queries = useQueryClient()
  const [last, setLast] = useState<Dismissals['last']>()
  useEffect(() => {
    if (last === undefined) return
    const timer = setTimeout(() => setLast(undefined), offeredMs)
    return () => clearTimeout(timer)
  }, [last])
  const patch = useCallback((change: (setting: ThreadSetting) => ThreadSetting) => queries.setQueryData<ThreadSetting>(settingKey(conversationId), (setting) => (setting === undefined ? setting : change(setting))), [conversationId, queries])
  const fetchAgain = useCallback(() => queries.invalidateQueries({ queryKey: settingKey(conversationId) }), [conversationId, queries])
  const dismissOne = useCallback((finding: DraftFinding, scope: Scope, reason: string) => {
    const { rule, hash, span } = finding
    tally.settle(place, rule)
    const silent = (forces: ThreadSetting['forces']) => (manages || forces[rule] !== 'hold' ? { ...forces, [rule]: 'off' as const } : forces)
    patch((setting) => (scope === 'rule'
      ? { ...setting, forces: silent(setting.forces), legalForces: silent(setting.legalForces), internalForces: silent(setting.internalForces) }
      : { ...setting, dismissed: [...setting.dismissed, hash], ...(manages ? { released: [...setting.released, hash] } : {}) }))
    const body = { conversationId, rule, hash, scope, reason, ...(span === undefined ? {} : { words: text.slice(span.start, span.end).slice(0, mostWords) }) }
    callUntilReached(dismiss, { body }, (error) => sayError(error, t)).then(
      ({ id }) => {
        setLast({ id, rule })
        void queries.invalidateQueries({ queryKey: dismissalsKey })
      },
      (error: unknown) => {
        sayError(error, t)
        void fetchAgain()
      },
    )
  }, [conversationId, fetchAgain, manages, patch, place, queries, t, text])
  const takeBack = useCallback(() => {
    if (last === undefined) return
    setLast(undefined)
    callUntilReached(takeBackDismissal, { params: { id: last.id } }, (error) => sayError(error, t)).then(fetchAgain, (error: unknown) => sayError(error, t))
  }, [fetchAgain, last, t])
  return { last, dismissOne, takeBack }
}
