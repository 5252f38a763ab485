import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Incoming } from '#channels/channel.ts'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { beforeMigration } from '#platform/database/testing.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
let count = 0
let address = ''
let id = ''
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const take = (incoming: Incoming, deliveryId = (count += 1)) =>
  desk.db.database.transact((tx) => desk.feature.inbox.take(tx, [{ connection: desk.connection, incoming, receivedAt: instant(desk.now()), deliveryId }]))
const at = () => instant(Math.floor(desk.now() / 1_000) * 1_000)
const place = () => ({ address, mailbox: 'gh1', at: at() })
const theyWrite = (): Promise<void> => take({ type: 'message', remoteId: `in-${count}`, address, mailbox: 'gh1', side: 'them', sentAt: at(), content: { kind: 'text', text: '您好' } })
const follow = (): Incoming => ({ type: 'arrived', ...place(), how: 'follow', window: { openMs: 60_000, messages: 3 } })
const end = (messageId: string, outcome: Parameters<typeof desk.feature.inbox.sendEnded>[2]['outcome']) =>
  desk.db.database.transact((tx) => desk.feature.inbox.sendEnded(tx, asId<'message'>(messageId), { outcome, at: instant(desk.now()) }))
const post = async (more: object = {}) => (await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: `window-post-${(count += 1)}`, text: '好', fileIds: [], undoMs: 0, ...more })).body
const send = async (): Promise<string> => {
  const messageId = (await post()).messages[0].id as string
  await end(messageId, { did: 'send', remoteId: `out-${messageId}` })
  return messageId
}
const failLater = (messageId: string) => take({ type: 'send-failed', remoteId: `out-${messageId}`, reason: 'SEND_FAILED', at: instant(desk.now()) })
const press = (messageId: string, what: string, body?: object) => desk.call(0, 'POST', `/api/messages/${messageId}/${what}`, body)
const window = async () => (await desk.call(0, 'GET', `/api/conversations/${id}/window`)).body

beforeEach(async () => {
  desk.pass(3_600_000)
  address = `wm-window-${(count += 1)}`
  await theyWrite()
  id = (await sql<{ id: string }>`select id from conversation where address = ${address}`.execute(desk.db.database.q)).rows[0]!.id
  desk.pass(2_000)
})

test('what was accepted and failed later has been counted by the network, what was refused has not', async () => {
  await failLater(await send())
  expect((await window()).left).toBe(4)
  await end((await post()).messages[0].id, { did: 'refuse', code: 'CONTENT_INVALID' })
  expect((await window()).left).toBe(4)
})

test('five that failed later use the window up, and their next message opens it', async () => {
  for (let n = 0; n < 5; n += 1) await failLater(await send())
  expect(await window()).toMatchObject({ state: 'usedUp', left: 0 })
  expect(await post()).toMatchObject({ error: 'CONVERSATION_WINDOW_CLOSED', data: { left: 0, needed: 1 } })
  desk.pass(60_000)
  await theyWrite()
  expect(await window()).toMatchObject({ state: 'open', left: 5 })
})

test('every attempt counts that the network took, or may have', async () => {
  const messageId = await send()
  await failLater(messageId)
  await press(messageId, 'retry', {})
  expect((await window()).left).toBe(3)
  await end(messageId, { did: 'refuse', code: 'CONTENT_INVALID' })
  expect((await window()).left).toBe(4)
  await press(messageId, 'retry', {})
  await end(messageId, { did: 'lose-track' })
  await press(messageId, 'by-hand')
  await press(messageId, 'sent-by-hand', {})
  expect((await window()).left).toBe(3)
})

test('an attempt of before their last message counts no more, though the message is sent again after it', async () => {
  const messageId = await send()
  await failLater(messageId)
  desk.pass(60_000)
  await theyWrite()
  desk.pass(2_000)
  await press(messageId, 'retry', {})
  expect((await window()).left).toBe(4)
})

test('what was to leave before their last message and waits still counts against it', async () => {
  for (let n = 0; n < 4; n += 1) await post()
  desk.pass(60_000)
  await theyWrite()
  desk.pass(2_000)
  expect(await window()).toMatchObject({ state: 'open', left: 1 })
  await post()
  expect(await window()).toMatchObject({ state: 'usedUp', left: 0 })
  expect((await post({ whenClosed: 'hold' })).messages).toMatchObject([{ delivery: { state: 'held' } }])
})

test('a part that was stopped leaves what it counted for before', async () => {
  const [one, two] = (await post({ text: '一二三四五六七八' })).messages.map((message: { id: string }) => message.id)
  await end(one, { did: 'send', remoteId: `out-${one}` })
  await end(two, { did: 'send', remoteId: `out-${two}` })
  await failLater(one)
  await failLater(two)
  await press(two, 'retry', {})
  await press(one, 'retry', {})
  expect((await window()).left).toBe(1)
  await end(one, { did: 'refuse', code: 'CONTENT_INVALID' })
  expect((await window()).left).toBe(3)
})

test('who has left lets nothing in until he is back, whatever the order in which it is told', async () => {
  const left: Incoming = { type: 'left', ...place() }
  await take(left)
  expect(await window()).toMatchObject({ state: 'left', left: 0, closesAt: left.at })
  expect(await post()).toMatchObject({ error: 'CONVERSATION_WINDOW_CLOSED' })
  expect((await post({ whenClosed: 'hold' })).messages).toMatchObject([{ delivery: { state: 'held' } }])
  desk.pass(120_000)
  const before = desk.wire.sent.length
  await take(follow())
  expect(desk.wire.sent).toHaveLength(before + 1)
  const [released] = desk.wire.sent.slice(before)
  await end(released!.messageId, { did: 'send', remoteId: `out-${released!.messageId}` })
  expect(await window()).toMatchObject({ state: 'open', left: 2, of: 3 })
  await take(left) // told again by another delivery
  expect((await window()).state).toBe('open')
  desk.pass(120_000)
  expect((await window()).state).toBe('closed')
  await theyWrite()
  expect(await window()).toMatchObject({ state: 'open', left: 5 })
})

test('who leaves and comes back within a second is back', async () => {
  desk.pass(60_000)
  await take({ type: 'left', ...place() })
  await take(follow())
  expect(await window()).toMatchObject({ state: 'open', of: 3 })
})

test('a desk of before knows after the upgrade who has left', () =>
  beforeMigration('-left-and-attempts', async (database, upgrade) => {
    const [workspace, gone, there] = Array.from({ length: 3 }, () => randomUUID())
    for (const conversation of [gone, there]) {
      await database.pool.query(`insert into conversation (id, workspace_id, kind, channel, waiting_since, last_at, created_at) values ($1, $2, 'direct', 'official-account', 0, 0, 0)`, [conversation, workspace])
    }
    for (const [conversation, code, sentAt] of [[gone, 'left', 5], [gone, 'left', 9], [gone, 'arrived', 12], [there, 'created', 7]]) {
      await database.pool.query(`insert into message (id, workspace_id, conversation_id, kind, line_code, sent_at, arrival, stored_at, inbound_no) values ($1, $2, $3, 'line', $4, $5::bigint, $5::integer, 0, 0)`, [randomUUID(), workspace, conversation, code, sentAt])
    }
    await upgrade()
    const { rows } = await database.pool.query('select id, left_at from conversation order by left_at')
    expect(rows).toEqual([{ id: gone, left_at: 9 }, { id: there, left_at: null }])
  }))
