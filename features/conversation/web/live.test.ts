import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { conversationLive } from './live.ts'
import { threadStore } from './thread/thread-store.ts'
import type { FileBrief, Message } from './types.ts'

let queries: QueryClient
let id = ''
let asked: string[] = []
let answers: Message[] = []
/** What the server says of the conversation's row, answer by answer; the last one holds on. */
let rows: { readonly state: string; readonly revision: number }[] = []
const answerMs = 100
let nextId = 0

const message = (one: string, more: Partial<Message> = {}): Message => ({
  id: one, conversationId: id, kind: 'inbound', position: '1.1', arrival: 1, sentAt: 1, storedAt: 1, personId: null, staffId: null, content: { kind: 'text', text: one }, line: null, file: null,
  media: null, delivery: null, batch: null, question: null, recalledAt: null, transcript: null, clientId: null, revision: 1, ...more,
})
const file: FileBrief = { id: 'f', name: 'a.png', bytes: 9, kind: 'image', type: 'image/png', mismatch: false, width: 3, height: 3, durationMs: null, inline: true, voicePath: null, at: 1 }
const question = { open: true, markedBy: null, markedAt: 1, answerId: null }

/** What an event lets be fetched, in order, within a second. */
async function after(...events: readonly { kind: string; messageId?: string; staffId?: string }[]): Promise<string[]> {
  asked = []
  for (const { kind, ...payload } of events) conversationLive.told?.({ kind: `conversation.${kind}`, payload: { conversationId: id, kind: 'inbound', arrival: 1, ...payload } }, queries)
  await vi.advanceTimersByTimeAsync(1_000)
  return asked
}

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: () => 'en', setItem: () => undefined, removeItem: () => undefined })
  id = `conversation${(nextId += 1)}`
  queries = new QueryClient()
  queries.setQueryData(['account', 'state'], { me: { id: 'me' } })
  vi.spyOn(queries, 'invalidateQueries').mockImplementation(async (filters) => {
    const [, what] = (filters?.queryKey ?? []) as string[]
    if (what !== 'attempts') asked.push(String(what))
  })
  vi.stubGlobal('fetch', async (address: string) => {
    const isMessages = address.startsWith(`/api/conversations/${id}/messages?`)
    asked.push(isMessages ? 'message' : 'row')
    if (isMessages) return Response.json({ messages: answers, hasBefore: false, hasAfter: false })
    const [row] = rows.length > 1 ? rows.splice(0, 1) : rows
    await new Promise((done) => setTimeout(done, answerMs))
    return Response.json({ conversations: row === undefined ? [] : [{ id, personIds: [], companyId: null, ...row }], people: [], companies: [], next: null })
  })
  answers = []
  rows = []
  threadStore.receive(id, { messages: [message('held', { question })], hasBefore: false, hasAfter: false }, undefined)
})
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(10_000)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a message is asked for first; the window, its row and the counts follow, each once, also where it is read at once', async () => {
  answers = [message('new')]
  expect(await after({ kind: 'message-added', messageId: 'new' }, { kind: 'message-changed', messageId: 'new' }, { kind: 'message-changed', messageId: 'new' }, { kind: 'read', staffId: 'me' }))
    .toEqual(['message', 'window', 'row', 'counts'])
  expect(threadStore.get(id).window?.messages.map((one) => one.id)).toContain('new')
})

test('files and questions are fetched again where a message has one, or had', async () => {
  answers = [message('picture', { file })]
  expect(await after({ kind: 'message-added', messageId: 'picture' })).toContain('files')
  answers = [message('picture', { revision: 2, recalledAt: 2 })]
  expect(await after({ kind: 'message-changed', messageId: 'picture' })).toEqual(expect.arrayContaining(['files']))
  answers = [message('held', { revision: 2 })]
  expect(await after({ kind: 'message-changed', messageId: 'held' })).toEqual(expect.arrayContaining(['questions']))
})

test('so they are for what this browser holds already, from the answer to its own posting', async () => {
  const mine = message('mine', { kind: 'outbound', file, question })
  threadStore.takeIn(id, [mine])
  answers = [mine]
  expect(await after({ kind: 'message-added', messageId: 'mine' })).toEqual(expect.arrayContaining(['files', 'questions']))
})

test('of a message that is not held, or of a thread that is not, both are', async () => {
  expect(await after({ kind: 'message-changed', messageId: 'long ago' })).toEqual(expect.arrayContaining(['files', 'questions']))
  id = `${id} unopened`
  expect(await after({ kind: 'message-changed', messageId: 'any' })).toEqual(expect.arrayContaining(['files', 'questions']))
})

test('how far a colleague has read and what he drafts changes no row of mine; what I do on another device does', async () => {
  expect(await after({ kind: 'read', staffId: 'colleague' }, { kind: 'draft-changed', staffId: 'colleague' })).toEqual([])
  expect(await after({ kind: 'read', staffId: 'me' })).toEqual(['row', 'counts'])
})

test('a thread that is busy asks for its row a few times a second, however many messages come', async () => {
  asked = []
  for (let n = 0; n < 30; n += 1) {
    conversationLive.told?.({ kind: 'conversation.message-added', payload: { conversationId: id, messageId: `m${n}`, kind: 'inbound' } }, queries)
    await vi.advanceTimersByTimeAsync(33)
  }
  expect(asked.filter((what) => what === 'message')).toHaveLength(30)
  expect(asked.filter((what) => what === 'row').length).toBeLessThanOrEqual(4)
  expect(asked.filter((what) => what === 'window').length).toBeLessThanOrEqual(4)
})

/** What the header of the thread goes by, after what was told while the first answer of the row was on its way. */
async function stateAfter(known: (typeof rows)[number], meanwhile: () => void): Promise<string | undefined> {
  const key = ['conversation', 'open', id]
  queries.setQueryData(key, { conversation: known, people: [], companies: [] })
  conversationLive.told?.({ kind: 'conversation.changed', payload: { conversationId: id } }, queries)
  while (!asked.includes('row')) await vi.advanceTimersByTimeAsync(10)
  meanwhile()
  await vi.advanceTimersByTimeAsync(2_000)
  return queries.getQueryData<{ conversation: { state: string } }>(key)?.conversation.state
}

test('what changes while the row is on its way is seen with the next answer', async () => {
  asked = []
  rows = [{ state: 'snoozed', revision: 2 }, { state: 'open', revision: 3 }]
  expect(await stateAfter({ state: 'open', revision: 1 }, () => conversationLive.told?.({ kind: 'conversation.changed', payload: { conversationId: id } }, queries))).toBe('open')
})

test('an older answer does not undo what was done here meanwhile', async () => {
  asked = []
  rows = [{ state: 'snoozed', revision: 2 }]
  expect(await stateAfter({ state: 'open', revision: 3 }, () => undefined)).toBe('open')
  rows = [{ state: 'snoozed', revision: 4 }]
  asked = []
  expect(await stateAfter({ state: 'open', revision: 3 }, () => undefined)).toBe('snoozed')
})
