import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '#ui/call.ts'
import { openConversation, readMessages, readWindow } from '../../contract.ts'
import type { Opened, Steady } from '../types.ts'
import { threadStore } from './thread-store.ts'

const pageSize = 80
export const openedKey = (id: string) => ['conversation', 'open', id] as const
export const windowKey = (id: string) => ['conversation', 'window', id] as const
export const questionsKey = (id: string) => ['conversation', 'questions', id] as const

async function open(queries: QueryClient, id: string, signal?: AbortSignal): Promise<Opened> {
  const { window } = threadStore.get(id)
  const middle = window?.hasAfter === true ? window.messages[Math.floor(window.messages.length / 2)]?.position : 'end'
  const opened = await call(openConversation, {
    params: { id },
    query: { around: window === undefined ? 'unread' : (middle ?? 'unread'), limit: pageSize },
    ...(signal === undefined ? {} : { signal }),
  })
  threadStore.receive(id, opened.page, opened.firstUnread?.messageId)
  queries.setQueryData(windowKey(id), opened.window)
  return opened
}

function steadyOf({ conversation, connection, people, companies, staff, questions, drafts, draftFiles }: Opened): Steady {
  const { kind, title, companyId, personIds, state, assigneeId } = conversation
  return { conversation: { kind, title, companyId, personIds, state, assigneeId }, connection, people, companies, staff, questions, drafts, draftFiles }
}

function useAnswer<Part>(id: string, select: (opened: Opened) => Part) {
  const queries = useQueryClient()
  return useQuery({ queryKey: openedKey(id), queryFn: ({ signal }) => open(queries, id, signal), select })
}

/** What is known about one conversation. It is another only where something of it has changed, so that a message that comes or is read draws nothing anew but itself. */
export function useOpened(id: string) {
  return useAnswer(id, steadyOf)
}

/** Up to which message somebody has read. */
export function useReadTo(id: string, staffId: string): number {
  const readTo = useCallback(({ readBy }: Opened) => readBy.find((one) => one.staffId === staffId)?.arrival ?? 0, [staffId])
  return useAnswer(id, readTo).data ?? 0
}

/** Fetches a conversation before it is asked for, as while the pointer rests on its row. */
export function usePrefetchOpened(): (id: string) => void {
  const queries = useQueryClient()
  return useCallback((id: string) => void queries.prefetchQuery({ queryKey: openedKey(id), queryFn: () => open(queries, id) }), [queries])
}

/** How much may still be sent now. */
export function useSendWindow(id: string) {
  return useQuery({ queryKey: windowKey(id), queryFn: ({ signal }) => call(readWindow, { params: { id }, signal }) }).data
}

const busy = new Set<string>()

/** Fetches what comes before or after the loaded stretch; once at a time. */
export async function loadMore(id: string, side: 'before' | 'after'): Promise<void> {
  const { window } = threadStore.get(id)
  const edge = side === 'before' ? window?.messages[0] : window?.messages.at(-1)
  const more = side === 'before' ? window?.hasBefore : window?.hasAfter
  const key = `${id} ${side}`
  if (edge === undefined || more !== true || busy.has(key)) return
  busy.add(key)
  try {
    const page = await call(readMessages, { params: { id }, query: { [side]: edge.position, limit: 100 } })
    // An edge page knows only its own side.
    if (side === 'before') threadStore.before(id, page)
    else threadStore.after(id, page)
  } finally {
    busy.delete(key)
  }
}

/** Shows the stretch around a message, or the end. */
export async function jumpTo(id: string, to: { messageId: string; position: string } | 'end'): Promise<void> {
  if (to === 'end') {
    const opened = await call(openConversation, { params: { id }, query: { around: 'end', limit: pageSize } })
    threadStore.jump(id, opened.page, undefined)
  } else {
    const page = await call(readMessages, { params: { id }, query: { around: to.position, limit: pageSize } })
    threadStore.jump(id, page, to.messageId)
  }
}

/** Patches what is kept of an opened conversation, when it is kept. */
export function patchOpened(queries: QueryClient, id: string, patch: (opened: Opened) => Opened): void {
  queries.setQueryData<Opened>(openedKey(id), (opened) => (opened === undefined ? opened : patch(opened)))
}
