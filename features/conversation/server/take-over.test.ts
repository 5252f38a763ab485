import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Incoming } from '#channels/channel.ts'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
let deliveries = 0
let posts = 0
let address = ''
let id = ''
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const theyWrite = (text: string): Promise<void> =>
  desk.take({ type: 'message', remoteId: `r${(deliveries += 1)}`, address, mailbox: 'kf1', side: 'them', sentAt: instant(desk.now()), content: { kind: 'text', text } })
const end = (messageId: string, outcome: Parameters<typeof desk.feature.inbox.sendEnded>[2]['outcome']) =>
  desk.db.database.transact((tx) => desk.feature.inbox.sendEnded(tx, asId<'message'>(messageId), { outcome, at: instant(desk.now()) }))
const post = async (body: object) => (await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: `take-over-${(posts += 1)}`, text: '', fileIds: [], ...body })).body
/** A message that a human servicer's session kept back. */
const heldByPeople = async (body: object) => {
  const { messages: [message] } = await post(body)
  await end(message.id, { did: 'refuse', code: 'SESSION_NOT_OURS' })
  return message.id as string
}
const takeOver = (messageId: string) => desk.call(0, 'POST', `/api/messages/${messageId}/take-over`)
const opened = async () => (await desk.call(0, 'GET', `/api/conversations/${id}`)).body
const lines = async () => (await opened()).page.messages.flatMap((one: { line: { code: string } | null }) => one.line?.code ?? [])
const window = async () => (await desk.call(0, 'GET', `/api/conversations/${id}/window`)).body

beforeEach(async () => {
  desk.pass(3_600_000)
  address = `wm${(deliveries += 1)}`
  desk.wire.talk = {}
  desk.wire.sent.length = 0
  await theyWrite('您好')
  id = (await sql<{ id: string }>`select id from conversation where address = ${address}`.execute(desk.db.database.q)).rows[0]!.id
})

test('a talk that is ours again lets the message go as any other', async () => {
  const messageId = await heldByPeople({ text: '三月' })
  const { body } = await takeOver(messageId)
  expect(body).toMatchObject({ id: messageId, delivery: { state: 'sending', code: null, attempts: 2 } })
  expect(desk.wire.sent.at(-1)).toMatchObject({ messageId, content: { kind: 'text', text: '三月' } })
  expect(desk.wire.sent.at(-1)?.greeting).toBeUndefined()
  expect(await lines()).toEqual(['takenOver'])
  expect((await window()).state).toBe('open')
})

test('a session that had to be ended lets this text go by its code, and nothing more until they write', async () => {
  const messageId = await heldByPeople({ text: '三月' })
  desk.wire.talk = { greeting: { code: 'END', validMs: 20_000 } }
  expect((await takeOver(messageId)).body).toMatchObject({ delivery: { state: 'sending' } })
  expect(desk.wire.sent.at(-1)).toMatchObject({ messageId, greeting: 'END' })
  await end(messageId, { did: 'send', remoteId: `out-${messageId}` })
  expect((await window()).state).toBe('ended')
  expect(await post({ text: '还有' })).toMatchObject({ error: 'CONVERSATION_WINDOW_CLOSED' })
  expect((await post({ text: '还有', whenClosed: 'hold' })).messages).toMatchObject([{ delivery: { state: 'held' } }])
  desk.pass(60_000)
  await theyWrite('好')
  expect((await opened()).page.messages.at(-2).delivery).toMatchObject({ state: 'sending' })
  expect((await window()).state).toBe('open')
})

test('a file cannot go by the code of an ended session: it waits for their next message', async () => {
  const fileId = await desk.db.database.transact(async (tx) => (await sql<{ id: string }>`insert into file (id, workspace_id, blob_key, sha256, bytes, name, detected_type, mismatch, kind, uploaded_by, created_at)
    values (gen_random_uuid(), ${desk.workspaceId}, 'k', 's', 4, 'a.pdf', 'application/pdf', false, 'file', ${desk.staff[0]!.staffId}, 0) returning id`.execute(tx.q)).rows[0]!.id)
  const messageId = await heldByPeople({ fileIds: [fileId] })
  desk.wire.talk = { greeting: { code: 'END', validMs: 20_000 } }
  expect((await takeOver(messageId)).body).toMatchObject({ delivery: { state: 'held', code: null } })
  expect(desk.wire.sent).toHaveLength(1)
  expect(await window()).toMatchObject({ state: 'open', left: 1, of: 1 })
  desk.pass(60_000)
  await theyWrite('好')
  expect(desk.wire.sent.at(-1)).toMatchObject({ messageId, content: { kind: 'file', fileId } })
})

test.each([
  [{ failed: 'SESSION_ENDED', message: '', reason: 'SESSION_ENDED' }, 409, 'CONVERSATION_SESSION_ENDED'],
  [{ failed: '95013', message: '', reason: 'SESSION_ENDED' }, 409, 'CONVERSATION_SESSION_ENDED'],
  [{ failed: '95016', message: '', reason: 'SESSION_STEP_WRONG' }, 409, 'CONVERSATION_TALK_JUST_MOVED'],
  [{ failed: '48002', message: '', reason: 'API_NOT_ALLOWED' }, 409, 'CONVERSATION_TALK_NOT_GIVEN'],
  [{ failed: 'TIMEOUT', message: '', reason: 'TIMEOUT', retryAfterMs: 5_000 }, 503, 'CONVERSATION_NETWORK_BUSY'],
])('what the network holds against it is said, and changes nothing: %o', async (talk, status, error) => {
  const messageId = await heldByPeople({ text: '三月' })
  desk.wire.talk = talk
  expect(await takeOver(messageId)).toMatchObject({ status, body: { error } })
  expect((await opened()).page.messages.at(-1)).toMatchObject({ id: messageId, delivery: { state: 'failed', code: 'SESSION_NOT_OURS', attempts: 1 } })
  expect(await lines()).toEqual([])
})

test('only a message that was refused for this can take a talk over, and once', async () => {
  const { messages: [other] } = await post({ text: '三月' })
  expect(await takeOver(other.id)).toMatchObject({ status: 409, body: { error: 'CONVERSATION_MESSAGE_MOVED_ON' } })
  await end(other.id, { did: 'refuse', code: 'WINDOW_CLOSED' })
  expect(await takeOver(other.id)).toMatchObject({ status: 409 })
  const messageId = await heldByPeople({ text: '四月' })
  expect(await Promise.all([takeOver(messageId), takeOver(messageId)].map(async (one) => (await one).status))).toEqual(expect.arrayContaining([200, 409]))
  expect(desk.wire.sent.filter((one) => one.messageId === messageId)).toHaveLength(2)
})

test('who only reads cannot take a talk over', async () => {
  const messageId = await heldByPeople({ text: '三月' })
  const permissions = desk.staff[1]!.permissions as Set<string>
  permissions.delete('conversation.write')
  expect((await desk.call(1, 'POST', `/api/messages/${messageId}/take-over`)).status).toBe(403)
  permissions.add('conversation.write')
})

test('a session that a servicer ended takes nothing until they write', async () => {
  const changed = (state: string): Incoming => ({ type: 'session-changed', address, mailbox: 'kf1', state, at: instant(Math.floor(desk.now() / 1_000) * 1_000) })
  await desk.take(changed('ended'))
  expect((await window()).state).toBe('ended')
  await theyWrite('在吗')
  expect((await window()).state).toBe('open')
  desk.pass(60_000)
  await desk.take(changed('ended'))
  await desk.take(changed('re-entered'))
  expect((await window()).state).toBe('open')
})
