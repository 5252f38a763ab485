import { type RefObject, useDeferredValue, useMemo, useState } from 'react'
import { ownZone } from '#features/account/web/index.ts'
import { MINUTE_MS } from '#kernel/time.ts'
import { useNow } from '#ui/now.ts'
import type { Analysis, Context } from '../../domain/index.ts'
import { useTerms, useThreadSetting } from '../queries.ts'
import type { Force, ShownFinding, ThreadSetting } from '../types.ts'
import { localIn } from '../../domain/zoned.ts'
import type { Engine } from '../use-engine.ts'
import { ripeFindings } from './manners.ts'
import { useComposing, useEdit, usePaused } from './use-typing.ts'

/** Beyond this many signs a check may take longer than one frame and gives way to typing. */
const longText = 20_000
const none: ReadonlySet<string> = new Set()
const plain: ThreadSetting = { stage: 'known', chat: 'direct', forces: {}, legalForces: {}, internalForces: {}, emojiMost: 1, dismissed: [], released: [], terms: [], orders: [], signs: [], language: null, theirZone: null }

export interface Checked {
  readonly analysis: Analysis | undefined
  /** The text that was read; the newest but for very long ones. */
  readonly text: string
  readonly all: readonly ShownFinding[]
  /** What the manners let be seen now. */
  readonly shown: readonly ShownFinding[]
  readonly paused: boolean
  readonly setting: ThreadSetting | undefined
  readonly forces: Readonly<Record<string, Force>>
}

/** Reads the text at every letter, with what the team has decided for this conversation. */
export function useCheck(engine: Engine | undefined, { conversationId, text: typed, field, internal, legal }: { conversationId: string; text: string; field: RefObject<HTMLTextAreaElement | null>; internal: boolean; legal: boolean }): Checked {
  const { data, isError } = useThreadSetting(conversationId)
  // Offline and broken servers leave the author with the rules as they come.
  const setting = data ?? (isError ? plain : undefined)
  const { data: words } = useTerms()
  const composing = useComposing(field)
  const paused = usePaused(typed, composing)
  const deferred = useDeferredValue(typed)
  const text = typed.length > longText ? deferred : typed
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS
  const context = useMemo(() => (setting === undefined ? undefined : { ...contextOf(setting, minute, internal), ...(legal ? { legal } : {}) }), [setting, minute, internal, legal])
  const forces = useMemo(() => (internal ? setting?.internalForces : legal ? setting?.legalForces : setting?.forces) ?? {}, [internal, legal, setting])
  const [dismissed, released] = useMemo(() => [new Set(setting?.dismissed), new Set(setting?.released)], [setting])
  const analysis = useMemo(
    () => (engine === undefined || context === undefined ? undefined : engine.analyze(text, context, { policy: forces, dismissed: released, terms: words?.terms ?? [] })),
    [engine, context, text, forces, released, words],
  )
  // What is held back stays until somebody dismisses it who may: the server asks for the same.
  const all = useMemo(() => analysis?.findings.filter(({ hash, policy: force }) => force === 'hold' || !dismissed.has(hash)) ?? [], [analysis, dismissed])
  const caret = useEdit(text)
  const [before, setBefore] = useState(none)
  const shown = useMemo(
    () => ripeFindings(all, { text, sentences: analysis?.doc.sentences ?? [], caret, paused, composing, shown: before }),
    [all, text, analysis, caret, paused, composing, before],
  )
  if (shown.length !== before.size || shown.some(({ hash }) => !before.has(hash))) {
    const next = new Set(shown.map(({ hash }) => hash))
    if (next.size !== before.size || [...next].some((hash) => !before.has(hash))) setBefore(next)
  }
  return { analysis, text, all, shown, paused, setting, forces }
}

function contextOf(setting: ThreadSetting, now: number, internal: boolean): Context {
  const zone = setting.theirZone ?? undefined
  return {
    audience: internal || setting.stage === 'internal' ? 'internal' : 'external',
    firstContact: !internal && setting.stage === 'firstContact',
    legal: !internal && setting.stage === 'legal',
    chat: setting.chat,
    emojiMost: setting.emojiMost,
    signs: setting.signs,
    ourZone: ownZone(),
    now: { local: localIn(now, zone), ...(zone === undefined ? {} : { zone }) },
    ...(setting.orders.length === 0 ? {} : { thread: { orders: setting.orders } }),
  }
}
