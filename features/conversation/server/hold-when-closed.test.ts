import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { beforeMigration } from '#platform/database/testing.ts'
import { partGapMs } from '../domain/index.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
let count = 0
let address = ''
let id = ''
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const theyWrite = (): Promise<void> =>
  desk.take({ type: 'message', remoteId: `in-${(count += 1)}`, address, mailbox: 'kf1', side: 'them', sentAt: instant(desk.now()), content: { kind: 'text', text: '您好' } })
const post = async (more: object = {}): Promise<string[]> => {
  const { body } = await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: `hold-post-${(count += 1)}`, text: '好', fileIds: [], undoMs: 0, ...more })
  return body.messages.map((one: { id: string }) => one.id)
}
const keptOf = async (messageId: string | undefined) => (await sql<{ kept: boolean }>`select hold_when_closed as kept from message where id = ${messageId}`.execute(desk.db.database.q)).rows[0]?.kept

const colleagueWrites = (): Promise<void> =>
  desk.take({ type: 'message', remoteId: `own-${(count += 1)}`, address, mailbox: 'kf1', side: 'us', sentAt: instant(desk.now()), content: { kind: 'text', text: '在' } })
/** What the sender asks before it calls the network. */
const leave = (messageId: string | undefined, byGreeting = false) => desk.db.database.transact((tx) => desk.feature.inbox.whyStays(tx, asId<'message'>(messageId ?? ''), { at: instant(desk.now()), byGreeting }))
const end = (messageId: string | undefined, outcome: Parameters<typeof desk.feature.inbox.sendEnded>[2]['outcome']) =>
  desk.db.database.transact((tx) => desk.feature.inbox.sendEnded(tx, asId<'message'>(messageId ?? ''), { outcome, at: instant(desk.now()) }))
const accept = (messageId: string | undefined) => end(messageId, { did: 'send', remoteId: `out-${messageId}` })
interface Shown { readonly id: string; readonly kind: string; readonly delivery: { readonly state: string; readonly code: string | null; readonly leavesAt: number | null } }
const ours = async (): Promise<Shown[]> => (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body.page.messages.filter(({ kind }: Shown) => kind === 'outbound')
const shown = async () => (await ours()).map(({ delivery }) => [delivery.state, delivery.code])
const deliveryOf = async (messageId: string | undefined) => (await ours()).find((one) => one.id === messageId)!.delivery
const attempts = async (messageId: string | undefined) => (await desk.call(0, 'GET', `/api/messages/${messageId}/attempts`)).body.attempts
const weOwe = async () => (await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0].waiting === 'weOwe'
const window = async () => (await desk.call(0, 'GET', `/api/conversations/${id}/window`)).body

beforeEach(async () => {
  desk.pass(3_600_000)
  address = `wm-hold-${(count += 1)}`
  await theyWrite()
  id = (await sql<{ id: string }>`select id from conversation where address = ${address}`.execute(desk.db.database.q)).rows[0]!.id
  desk.pass(2_000)
})

test.each([['hold', true], ['byHand', false], ['refuse', false], [undefined, false]])('whether it waits for their word is kept with the message, though the window is open: %s', async (whenClosed, kept) => {
  const [messageId] = await post(whenClosed === undefined ? {} : { whenClosed })
  expect(await keptOf(messageId)).toBe(kept)
})

test('each part of a reply keeps it', async () => {
  expect(await Promise.all((await post({ text: '一二三四五六七八', whenClosed: 'hold' })).map(keptOf))).toEqual([true, true])
})

test.each([[true, 'held', null], [false, 'failed', 'WINDOW_CLOSED']])('beyond the time of the window, what was posted within it is judged by the moment at which it leaves; chosen to wait: %s', async (hold, state, code) => {
  const [messageId] = await post(hold ? { whenClosed: 'hold' } : {})
  desk.pass(49 * 3_600_000)
  expect(await weOwe()).toBe(false)
  expect(await leave(messageId)).toBe('WINDOW_CLOSED')
  expect(await shown()).toEqual([[state, code]])
  expect(await weOwe()).toBe(true)
})

test.each([[true, 'held', null], [false, 'failed', 'WINDOW_COUNT_USED']])('beyond the count of the window likewise; chosen to wait: %s', async (hold, state, code) => {
  const [messageId] = await post(hold ? { whenClosed: 'hold' } : {})
  for (let n = 0; n < 5; n += 1) await colleagueWrites()
  expect(await leave(messageId)).toBe('WINDOW_COUNT_USED')
  expect((await shown())[0]).toEqual([state, code])
  expect(await attempts(messageId)).toMatchObject(hold ? [] : [{ number: 1, outcome: 'refused', code: 'WINDOW_COUNT_USED' }])
  expect((await window()).left).toBe(0)
})

test.each<['left' | 'session-changed', string]>([['left', 'NOT_FOLLOWING'], ['session-changed', 'SESSION_ENDED']])('once they cannot be written to, nothing leaves that was posted before: %s', async (type, code) => {
  const [first] = await post()
  const [second] = await post({ whenClosed: 'hold' })
  const place = { address, mailbox: 'kf1', at: instant(desk.now()) }
  await desk.take(type === 'left' ? { type, ...place } : { type, ...place, state: 'ended' })
  expect([await leave(first), await leave(second)]).toEqual([code, code])
  expect(await shown()).toEqual([['failed', code], ['held', null]])
})

test('a message held as it was to leave looks like one that was held as it was posted, and goes with their next word', async () => {
  const [late] = await post({ whenClosed: 'hold' })
  desk.pass(49 * 3_600_000)
  await leave(late)
  const [held] = await post({ whenClosed: 'hold' })
  const [one, other] = [await deliveryOf(late), await deliveryOf(held)]
  expect(one).toEqual(other)
  const mark = desk.wire.sent.length
  await theyWrite()
  expect(desk.wire.sent.slice(mark).map(({ messageId }) => messageId)).toEqual([late, held])
  expect(await leave(late)).toBeUndefined()
  await accept(late)
  expect(await attempts(late)).toMatchObject([{ number: 1, outcome: 'accepted' }])
})

test('one that was held as it was to leave can be taken back', async () => {
  const [messageId] = await post({ whenClosed: 'hold' })
  desk.pass(49 * 3_600_000)
  await leave(messageId)
  expect(await desk.call(0, 'POST', `/api/messages/${messageId}/withdraw`)).toMatchObject({ status: 200, body: { text: '好' } })
})

test('what waits behind a held one and chose so is held with it, and all go in their order', async () => {
  const parts = await post({ text: '一二三四五六七八', whenClosed: 'hold' })
  const [impatient] = await post()
  const [behind] = await post({ whenClosed: 'hold', undoMs: 60_000 })
  for (let n = 0; n < 5; n += 1) await colleagueWrites()
  await leave(parts[0])
  expect((await shown()).slice(0, 4)).toEqual([['held', null], ['held', null], ['sending', null], ['held', null]])
  expect(desk.wire.takenBack.splice(0)).toEqual([parts[1], behind])
  expect(await leave(impatient)).toBe('WINDOW_COUNT_USED')
  const mark = desk.wire.sent.length
  desk.pass(60_000)
  await theyWrite()
  expect(desk.wire.sent.slice(mark).map(({ messageId, notBefore }) => [messageId, notBefore - desk.now()])).toEqual([[parts[0], 0], [parts[1], partGapMs], [behind, 0]])
})

test('behind a part that fails as it was to leave the others wait for it', async () => {
  const [first] = await post({ text: '一二三四五六七八' })
  desk.pass(49 * 3_600_000)
  await leave(first)
  expect(await shown()).toEqual([['failed', 'WINDOW_CLOSED'], ['held', 'PART_BEFORE_FAILED']])
})

test('five that wait leave one after another: none counts before it has gone', async () => {
  const five: (string | undefined)[] = []
  for (let n = 0; n < 5; n += 1) five.push(...(await post()))
  for (const messageId of five) {
    expect(await leave(messageId)).toBeUndefined()
    await accept(messageId)
  }
  expect(await window()).toMatchObject({ state: 'usedUp' })
})

test('a message counts from when it left: they had written after it was posted', async () => {
  const [messageId] = await post()
  desk.pass(60_000)
  await theyWrite()
  desk.pass(2_000)
  expect(await leave(messageId)).toBeUndefined()
  await accept(messageId)
  expect((await window()).left).toBe(4)
  expect((await deliveryOf(messageId)).leavesAt).toBe(desk.now())
  await desk.db.database.transact((tx) => desk.feature.inbox.take(tx, [{ connection: desk.connection, incoming: { type: 'send-failed', remoteId: `out-${messageId}`, reason: 'SEND_FAILED', at: instant(desk.now()) }, receivedAt: instant(desk.now()), deliveryId: (count += 1) }]))
  await desk.call(0, 'POST', `/api/messages/${messageId}/retry`, {})
  expect((await window()).left).toBe(3)
})

test("a message that leaves in the second of their word counts after it, also where the network's clock is ahead", async () => {
  const [messageId] = await post()
  await desk.take({ type: 'message', remoteId: `in-${(count += 1)}`, address, mailbox: 'kf1', side: 'them', sentAt: instant(desk.now() + 5_000), content: { kind: 'text', text: '您好' } })
  await leave(messageId)
  await accept(messageId)
  desk.pass(10_000)
  expect((await window()).left).toBe(4)
})

test('what goes by a greeting code is not judged by the window', async () => {
  desk.pass(49 * 3_600_000)
  await desk.take({ type: 'arrived', address, mailbox: 'kf1', at: instant(desk.now()), greeting: { code: 'HI', validMs: 20_000 } })
  const [messageId] = await post()
  expect(desk.wire.sent.at(-1)).toMatchObject({ messageId, greeting: 'HI' })
  expect(await leave(messageId, true)).toBeUndefined()
})

test.each([[false, []], [true, [undefined]]])('what a greeting code came too late for waits, or goes without one where they have written by then: %s', async (written, greetings) => {
  desk.pass(49 * 3_600_000)
  const [messageId] = await post({ whenClosed: 'hold' })
  await desk.take({ type: 'arrived', address, mailbox: 'kf1', at: instant(desk.now()), greeting: { code: 'LATE', validMs: 20_000 } })
  if (written) await theyWrite()
  await leave(messageId, true)
  const mark = desk.wire.sent.length
  await end(messageId, { did: 'refuse', code: 'GREETING_EXPIRED' })
  expect(desk.wire.sent.slice(mark).map(({ greeting }) => greeting)).toEqual(greetings)
  expect(await shown()).toEqual([[written ? 'sending' : 'held', null]])
})

test('a code that came meanwhile is not for one that was handed over without it', async () => {
  const [messageId] = await post()
  desk.pass(49 * 3_600_000)
  await desk.take({ type: 'arrived', address, mailbox: 'kf1', at: instant(desk.now()), greeting: { code: 'HI', validMs: 20_000 } })
  expect(await leave(messageId)).toBe('WINDOW_CLOSED')
})

test.each([
  ['WINDOW_COUNT_USED', true, 'held'], ['WINDOW_CLOSED', true, 'held'], ['SESSION_ENDED', true, 'held'], ['WINDOW_COUNT_USED', false, 'failed'], ['CONTENT_INVALID', true, 'failed'],
])('where the network says %s and its author chose to wait (%s), it is %s', async (code, hold, state) => {
  const [messageId] = await post(hold ? { whenClosed: 'hold' } : {})
  await leave(messageId)
  await end(messageId, { did: 'refuse', code })
  expect(await shown()).toEqual([[state, state === 'held' ? null : code]])
  expect(await deliveryOf(messageId)).toMatchObject(state === 'held' ? { leavesAt: null, endedAt: null } : { endedAt: desk.now() })
  expect(await weOwe()).toBe(true)
  expect(await attempts(messageId)).toMatchObject([{ number: 1, outcome: 'refused', code }])
  const mark = desk.wire.sent.length
  desk.pass(60_000)
  await theyWrite()
  expect(desk.wire.sent.slice(mark).map((one) => one.messageId)).toEqual(state === 'held' ? [messageId] : [])
})

test('what the network refuses holds what waits behind it, and can be taken back', async () => {
  const [one] = await post({ whenClosed: 'hold' })
  const [two] = await post({ whenClosed: 'hold' })
  await leave(one)
  await end(one, { did: 'refuse', code: 'WINDOW_COUNT_USED' })
  expect(await shown()).toEqual([['held', null], ['held', null]])
  expect(await Promise.all([one, two].map(async (messageId) => (await desk.call(0, 'POST', `/api/messages/${messageId}/withdraw`)).status))).toEqual([200, 200])
})

test('what the network refuses while they write goes again at once, and once for each word of theirs', async () => {
  const [messageId] = await post({ whenClosed: 'hold' })
  const attempt = async () => {
    const mark = desk.wire.sent.length
    await end(messageId, { did: 'refuse', code: 'WINDOW_COUNT_USED' })
    return desk.wire.sent.slice(mark).map((one) => one.messageId)
  }
  await leave(messageId)
  desk.pass(2_000)
  await theyWrite()
  expect(await attempt()).toEqual([messageId])
  await leave(messageId)
  expect(await attempt()).toEqual([])
  expect(await shown()).toEqual([['held', null]])
})

test('what has moved on meanwhile does not leave', async () => {
  const [messageId] = await post()
  await accept(messageId)
  expect([await leave(messageId), await leave(randomUUID())]).toEqual(['MOVED_ON', 'MOVED_ON'])
  expect(await shown()).toEqual([['accepted', null]])
})

test('a desk of before knows after the upgrade what was held for their word', () =>
  beforeMigration('-hold-when-closed', async (database, upgrade) => {
    const [workspace, conversation] = [randomUUID(), randomUUID()]
    await database.pool.query(`insert into conversation (id, workspace_id, kind, channel, waiting_since, last_at, created_at) values ($1, $2, 'direct', 'wecom-kf', 0, 0, 0)`, [conversation, workspace])
    for (const [arrival, state, code] of [[1, 'held', null], [2, 'held', 'PART_BEFORE_FAILED'], [3, 'waiting', null], [4, 'failed', 'WINDOW_COUNT_USED']]) {
      await database.pool.query(`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, delivery_state, delivery_code) values ($1, $2, $3, 'outbound', 0, $4, 0, 0, $5, $6)`, [randomUUID(), workspace, conversation, arrival, state, code])
    }
    await upgrade()
    const { rows } = await database.pool.query<{ kept: boolean }>('select hold_when_closed as kept from message order by arrival')
    expect(rows.map(({ kept }) => kept)).toEqual([true, false, false, false])
  }))
