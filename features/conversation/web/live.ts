import type { QueryClient } from '@tanstack/react-query'
import { meIdIn } from '#features/account/web/index.ts'
import type { LiveEvent, LiveHandler } from '#ui/live/index.tsx'
import { call } from '#ui/call.ts'
import { openConversation, type Passing, type Told } from '../contract.ts'
import { presenceKey } from './presence/use-presence.ts'
import { threadStore } from './thread/thread-store.ts'
import { openedKey, patchOpened } from './thread/use-opened.ts'
import { touchConversation, touchMessage, touchRows, touchWindow } from './touch.ts'
import type { Presence } from './types.ts'
import { hearTyping } from './typing-store.ts'

type Hear<Payloads> = { readonly [Kind in keyof Payloads]: (payload: Payloads[Kind], queries: QueryClient) => void }

const told: Hear<Told> = {
  'conversation.created': ({ conversationId }, queries) => touchRows(queries, [conversationId]),
  'conversation.changed'({ conversationId }, queries) {
    touchConversation(queries, conversationId)
  },
  'conversation.message-added'({ conversationId, messageId, kind }, queries) {
    touchMessage(queries, conversationId, messageId, 'added')
    touchRows(queries, [conversationId])
    if (kind !== 'note') touchWindow(queries, conversationId)
  },
  'conversation.message-changed'({ conversationId, messageId }, queries) {
    touchMessage(queries, conversationId, messageId, 'changed')
    touchRows(queries, [conversationId])
    touchWindow(queries, conversationId)
    void queries.invalidateQueries({ queryKey: ['conversation', 'attempts', messageId] })
  },
  'conversation.message-withdrawn'({ conversationId, messageId }, queries) {
    threadStore.takeOut(conversationId, [messageId])
    touchRows(queries, [conversationId])
    touchWindow(queries, conversationId)
  },
  'conversation.draft-changed'({ conversationId, staffId, kind, revision }, queries) {
    const opened = queries.getQueryData<{ drafts: { staffId: string; kind: string; revision: number }[] }>(openedKey(conversationId))
    if (staffId === meIdIn(queries)) touchRows(queries, [conversationId])
    if (opened === undefined) return
    const shown = opened.drafts.find((draft) => draft.staffId === staffId && draft.kind === kind)
    if (shown === undefined || shown.revision !== revision) void fetchDrafts(queries, conversationId)
  },
  'conversation.read'({ conversationId, staffId, arrival }, queries) {
    if (staffId !== meIdIn(queries)) return // how far a colleague has read is shown nowhere
    touchRows(queries, [conversationId])
    patchOpened(queries, conversationId, (opened) => ({
      ...opened,
      readBy: [...opened.readBy.filter((one) => one.staffId !== staffId), { staffId, arrival, at: Date.now() }],
    }))
  },
  'conversation.reply-changed': (_, queries) => void queries.invalidateQueries({ queryKey: ['conversation', 'replies'] }),
  'conversation.invitation-changed': (_, queries) => void queries.invalidateQueries({ queryKey: ['conversation', 'invitations'] }),
}

const passing: Hear<Passing> = {
  'conversation.typing': ({ conversationId, staffId, kind, on }) => hearTyping(conversationId, { staffId, writing: kind }, on),
  'conversation.presence'(presence, queries) {
    queries.setQueryData<{ presence: Presence[] }>(presenceKey, (state) =>
      state === undefined ? state : { ...state, presence: [...state.presence.filter(({ staffId }) => staffId !== presence.staffId), presence] })
    void queries.invalidateQueries({ queryKey: ['conversation', 'work'] })
  },
}

/** Drafts come with the opened conversation; the rest of that answer is dropped. */
async function fetchDrafts(queries: QueryClient, id: string): Promise<void> {
  try {
    const { drafts, draftFiles } = await call(openConversation, { params: { id }, query: { around: 'end', limit: 1 } })
    patchOpened(queries, id, (opened) => ({ ...opened, drafts, draftFiles }))
  } catch {
    // a draft that could not be fetched comes with the next change
  }
}

function hear(table: Hear<Told> | Hear<Passing>, event: LiveEvent, queries: QueryClient): void {
  const entry = Object.entries(table).find(([kind]) => kind === event.kind)?.[1]
  // Told and Passing describe what the server puts into the payload of each kind.
  if (entry !== undefined) (entry as (payload: LiveEvent['payload'], queries: QueryClient) => void)(event.payload, queries)
}

/** Keeps lists, threads, drafts and presence in step with what happens elsewhere. */
export const conversationLive: LiveHandler = {
  prefix: 'conversation.',
  told: (event, queries) => hear(told, event, queries),
  passing: (event, queries) => hear(passing, event, queries),
}
