import type { QueryClient } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { listConversations, readMessages } from '../contract.ts'
import { gather } from './gather.ts'
import type { ListPage } from './inbox/list-state.ts'
import { listsKey, placeEverywhere, refetchCounts } from './inbox/use-list.ts'
import { threadStore } from './thread/thread-store.ts'
import { openedKey, patchOpened, questionsKey, windowKey } from './thread/use-opened.ts'

/** The server gives so many rows or messages by their ids at once. */
const mostIds = 100
export const filesKey = (conversationId: string) => ['conversation', 'files', conversationId] as const

// A message is what somebody waits for: it is asked for at once. What follows from it is asked for when its file is there
// and it has been read where it is looked at, so that its row is fetched once, and does not call it unread for a moment.
const wantRow = gather(fetchRows, { firstMs: 400, pauseMs: 400 })
const wantMessage = gather(fetchMessages)
const wantAside = gather(fetchAside, { firstMs: 300, pauseMs: 400 })
const openedToo = new Set<string>()
/** Messages told of and not fetched yet: what is changed about them comes with them. */
const added = new Set<string>()

/** Fetches these rows soon and puts them in their places in every view. */
export function touchRows(queries: QueryClient, ids: readonly string[]): void {
  for (const id of ids) wantRow(id, queries)
}

/** Fetches row, people and companies of a conversation again, also for the thread that shows them. */
export function touchConversation(queries: QueryClient, id: string): void {
  openedToo.add(id)
  wantRow(id, queries)
}

/** Fetches an added or changed message of a thread that this browser holds, and what stands beside the thread where the message has a part in it. */
export function touchMessage(queries: QueryClient, conversationId: string, messageId: string, how: 'added' | 'changed'): void {
  const { window } = threadStore.get(conversationId)
  const isHeld = window !== undefined && (window.messages.some(({ id }) => id === messageId) || added.has(messageId))
  if (window !== undefined) {
    wantMessage(`${conversationId} ${messageId}`, queries)
    if (how === 'added') added.add(messageId)
  }
  // Of a message that is not held it cannot be seen what has changed.
  if (window === undefined || (how === 'changed' && !isHeld)) touchAside(queries, conversationId, ['files', 'questions'])
}

/** Asks soon how much may still be sent. */
export function touchWindow(queries: QueryClient, conversationId: string): void {
  touchAside(queries, conversationId, ['window'])
}

const asideKeys = { window: windowKey, files: filesKey, questions: questionsKey } as const
type Aside = keyof typeof asideKeys

function touchAside(queries: QueryClient, conversationId: string, parts: readonly Aside[]): void {
  for (const part of parts) wantAside(`${part} ${conversationId}`, queries)
}

async function fetchAside(wanted: readonly string[], queries: QueryClient): Promise<void> {
  await Promise.all(wanted.map((one) => {
    const [part, conversationId = ''] = one.split(' ')
    return queries.invalidateQueries({ queryKey: asideKeys[part as Aside](conversationId) }).catch(() => undefined)
  }))
}

async function fetchRows(ids: readonly string[], queries: QueryClient): Promise<void> {
  for (let from = 0; from < ids.length; from += mostIds) {
    const asked = ids.slice(from, from + mostIds)
    // Told of from here on, it may have changed after this answer was made: that is for the next one.
    const alsoOpened = asked.filter((id) => openedToo.delete(id))
    try {
      const page = await call(listConversations, { query: { ids: asked.join(',') } })
      placeEverywhere(queries, page, asked)
      for (const id of alsoOpened) renewOpened(queries, id, page)
    } catch {
      for (const id of alsoOpened) openedToo.add(id)
      await queries.invalidateQueries({ queryKey: listsKey }).catch(() => undefined)
    }
  }
  await refetchCounts(queries).catch(() => undefined)
}

function renewOpened(queries: QueryClient, id: string, { conversations, people, companies }: ListPage): void {
  const row = conversations.find((one) => one.id === id)
  if (row === undefined) return void queries.invalidateQueries({ queryKey: openedKey(id) })
  const own = people.filter((one) => row.personIds.includes(one.id))
  const theirs = companies.filter((one) => one.id === row.companyId)
  patchOpened(queries, id, (opened) => ({
    ...opened,
    conversation: row.revision < opened.conversation.revision ? opened.conversation : row, // an answer to what was done here may have overtaken this one
    people: merge(opened.people, own), companies: merge(opened.companies, theirs),
  }))
}

function merge<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] {
  return [...new Map([...before, ...after].map((one) => [one.id, one])).values()]
}

async function fetchMessages(wanted: readonly string[], queries: QueryClient): Promise<void> {
  const byThread = new Map<string, string[]>()
  for (const one of wanted) {
    const [conversationId = '', messageId = ''] = one.split(' ')
    byThread.set(conversationId, [...(byThread.get(conversationId) ?? []), messageId])
  }
  await Promise.all([...byThread].map(([conversationId, ids]) => fetchOf(queries, conversationId, ids)))
}

async function fetchOf(queries: QueryClient, conversationId: string, ids: readonly string[]): Promise<void> {
  try {
    for (let from = 0; from < ids.length; from += mostIds) {
      const { messages } = await call(readMessages, { params: { id: conversationId }, query: { ids: ids.slice(from, from + mostIds).join(',') } })
      const known = new Map(threadStore.get(conversationId).window?.messages.map((one) => [one.id, one]))
      threadStore.takeIn(conversationId, messages)
      // Also where nothing of it changed: this browser may hold it from the answer to its own posting, and what stands aside not.
      const concerned = messages.flatMap((now) => [now, known.get(now.id) ?? now])
      if (concerned.some(({ file }) => file !== null)) touchAside(queries, conversationId, ['files'])
      if (concerned.some(({ question }) => question !== null)) touchAside(queries, conversationId, ['questions'])
    }
  } catch {
    await queries.invalidateQueries({ queryKey: openedKey(conversationId) }).catch(() => undefined)
  } finally {
    for (const id of ids) added.delete(id)
  }
}
