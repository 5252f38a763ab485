import { type RefObject, useMemo, useState } from 'react'
import { ownZone } from '#features/account/web/index.ts'
import { MINUTE_MS } from '#kernel/time.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { useNow } from '#ui/now.ts'
import type { Context } from '../../domain/index.ts'
import { localIn } from '../../domain/zoned.ts'
import { useTerms, useThreadSetting } from '../queries.ts'
import type { DraftFinding, DraftReading } from '../reader/draft-reading.ts'
import { useReading } from '../reader/use-reading.ts'
import type { ThreadSetting } from '../types.ts'
import { ripeFindings } from './manners.ts'
import { useComposing, useEdit, usePaused } from './use-typing.ts'

const none: ReadonlySet<string> = new Set()
const plain: ThreadSetting = { stage: 'known', chat: 'direct', forces: {}, legalForces: {}, internalForces: {}, emojiMost: 1, dismissed: [], released: [], terms: [], orders: [], signs: [], language: null, theirZone: null }

export interface Checked {
  /** Absent for an empty text, and until the engine has read the first. */
  readonly reading: DraftReading | undefined
  /** The text that was read: some letters behind what is typed while the engine reads. */
  readonly text: string
  readonly all: readonly DraftFinding[]
  /** What the manners let be seen now. */
  readonly shown: readonly DraftFinding[]
  readonly paused: boolean
  readonly setting: ThreadSetting | undefined
}

/** Reads the text at every letter, with what the team has decided for this conversation. */
export function useCheck({ conversationId, text: typed, field, internal, legal }: { conversationId: string; text: string; field: RefObject<HTMLTextAreaElement | null>; internal: boolean; legal: boolean }): Checked {
  const { data, isError } = useThreadSetting(conversationId)
  // Offline and broken servers leave the author with the rules as they come.
  const setting = data ?? (isError ? plain : undefined)
  const { data: words } = useTerms()
  const composing = useComposing(field)
  const paused = usePaused(typed, composing)
  const { language } = useWords()
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS
  const context = useMemo(() => (setting === undefined ? undefined : { ...contextOf(setting, minute, internal), ...(legal ? { legal } : {}) }), [setting, minute, internal, legal])
  const forces = useMemo(() => (internal ? setting?.internalForces : legal ? setting?.legalForces : setting?.forces) ?? {}, [internal, legal, setting])
  const [dismissed, released] = useMemo(() => [new Set(setting?.dismissed), new Set(setting?.released)], [setting])
  const isEmpty = typed.trim() === ''
  const ask = useMemo(
    () => (context === undefined || isEmpty ? undefined : { text: typed, context, options: { policy: forces, dismissed: released, terms: words?.terms ?? [] }, language }),
    [context, isEmpty, typed, forces, released, words, language],
  )
  const reading = useReading('draft', ask)
  const text = reading?.text ?? typed
  // What is held back stays until somebody dismisses it who may: the server asks for the same.
  const all = useMemo(() => reading?.findings.filter(({ hash, policy: force }) => force === 'hold' || !dismissed.has(hash)) ?? [], [reading, dismissed])
  const caret = useEdit(text)
  const [before, setBefore] = useState(none)
  const shown = useMemo(
    () => ripeFindings(all, { text, sentences: reading?.sentences ?? [], caret, paused, composing, shown: before }),
    [all, text, reading, caret, paused, composing, before],
  )
  if (shown.length !== before.size || shown.some(({ hash }) => !before.has(hash))) {
    const next = new Set(shown.map(({ hash }) => hash))
    if (next.size !== before.size || [...next].some((hash) => !before.has(hash))) setBefore(next)
  }
  return { reading, text, all, shown, paused, setting }
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
