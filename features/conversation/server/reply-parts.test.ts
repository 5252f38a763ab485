import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { partGapMs } from '../domain/index.ts'
import { type TestDesk, testDesk } from './testing.ts'

type Outcome = Parameters<typeof desk.feature.inbox.sendEnded>[2]['outcome']

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
const end = (messageId: string, outcome: Outcome) =>
  desk.db.database.transact((tx) => desk.feature.inbox.sendEnded(tx, asId<'message'>(messageId), { outcome, at: instant(desk.now()) }))
const accept = (messageId: string) => end(messageId, { did: 'send', remoteId: `out-${messageId}` })
const refuse = (messageId: string) => end(messageId, { did: 'refuse', code: 'CONTENT_INVALID' })
const lose = (messageId: string) => end(messageId, { did: 'lose-track' })
const post = async (text: string, more: object = {}): Promise<string[]> => {
  const { body } = await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: `reply-part-${(count += 1)}`, text, fileIds: [], undoMs: 0, ...more })
  return body.messages.map((one: { id: string }) => one.id)
}
const press = (messageId: string, what: string, body?: object) => desk.call(0, 'POST', `/api/messages/${messageId}/${what}`, body)
const shown = async () => {
  const { page } = (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body
  return page.messages.flatMap((one: { kind: string; delivery: { state: string; code: string | null } }) => (one.kind === 'outbound' ? [[one.delivery.state, one.delivery.code]] : []))
}
const sentSince = (mark: number) => desk.wire.sent.slice(mark).map(({ messageId, notBefore }) => [messageId, notBefore - desk.now()])
const left = async () => (await desk.call(0, 'GET', `/api/conversations/${id}/window`)).body.left
const attempts = async (messageId: string) => (await desk.call(0, 'GET', `/api/messages/${messageId}/attempts`)).body.attempts

/** Cut by the notebook's network into three: 一二三四五六 七八九十甲乙 丙丁 */
const long = '一二三四五六七八九十甲乙丙丁'

beforeEach(async () => {
  desk.pass(3_600_000)
  address = `wm-part-${(count += 1)}`
  desk.wire.putOff.length = 0
  desk.wire.left.clear()
  await theyWrite()
  id = (await sql<{ id: string }>`select id from conversation where address = ${address}`.execute(desk.db.database.q)).rows[0]!.id
  desk.pass(2_000)
})

test('parts are handed over in order, seconds apart', async () => {
  const mark = desk.wire.sent.length
  const [one, two, three] = await post(long)
  expect(sentSince(mark)).toEqual([[one, 0], [two, partGapMs], [three, 2 * partGapMs]])
})

test('a part that took long moves those behind it; one that was quick does not', async () => {
  const [one, two, three] = await post(long)
  desk.pass(500)
  await accept(one!)
  expect(desk.wire.putOff).toEqual([])
  desk.pass(60_000)
  await accept(two!)
  expect(desk.wire.putOff).toEqual([{ messageId: three, notBefore: desk.now() + partGapMs }])
  expect((await shown())[2]).toEqual(['waiting', null])
})

test.each([{ ending: refuse, state: 'failed', code: 'CONTENT_INVALID', wait: 'PART_BEFORE_FAILED' }, { ending: lose, state: 'unknown', code: null, wait: 'PART_BEFORE_UNKNOWN' }])(
  'behind a part that is $state nothing goes, and it says why', async ({ ending, state, code, wait }) => {
    const [one, two, three] = await post(long)
    await accept(one!)
    await ending(two!)
    expect(await shown()).toEqual([['accepted', null], [state, code], ['held', wait]])
    expect(await left()).toBe(state === 'failed' ? 4 : 3)
    expect(await attempts(three!)).toEqual([])
    const mark = desk.wire.sent.length
    desk.pass(60_000)
    await theyWrite()
    expect(sentSince(mark)).toEqual([])
    expect((await shown())[2]).toEqual(['held', wait])
  })

test('sent again, the rest follows in order and seconds apart, and stops again when it is refused again', async () => {
  const [one, two, three] = await post(long)
  await refuse(one!)
  expect(await shown()).toEqual([['failed', 'CONTENT_INVALID'], ['held', 'PART_BEFORE_FAILED'], ['held', 'PART_BEFORE_FAILED']])
  let mark = desk.wire.sent.length
  await press(one!, 'retry', {})
  expect(sentSince(mark)).toEqual([[one, 0], [two, partGapMs], [three, 2 * partGapMs]])
  await lose(one!)
  expect(await shown()).toEqual([['unknown', null], ['held', 'PART_BEFORE_UNKNOWN'], ['held', 'PART_BEFORE_UNKNOWN']])
  mark = desk.wire.sent.length
  await press(one!, 'retry', { mayDouble: true })
  for (const part of [one, two, three]) await accept(part!)
  expect(sentSince(mark)).toHaveLength(3)
  expect(await shown()).toEqual([['accepted', null], ['accepted', null], ['accepted', null]])
  expect(await attempts(one!)).toMatchObject([{ outcome: 'refused' }, { outcome: 'unknown' }, { outcome: 'accepted' }])
  expect(await attempts(three!)).toMatchObject([{ number: 1, outcome: 'accepted' }])
})

test('a late failure stops what has not begun to leave, and nothing else', async () => {
  const [one, two, three] = await post(long)
  await accept(one!)
  desk.pass(partGapMs)
  desk.wire.left.add(two!)
  await desk.take({ type: 'send-failed', remoteId: `out-${one}`, reason: 'SEND_FAILED', at: instant(desk.now()) })
  expect(await shown()).toEqual([['failed', 'SEND_FAILED'], ['sending', null], ['held', 'PART_BEFORE_FAILED']])
  await accept(two!)
  expect((await shown())[2]).toEqual(['held', 'PART_BEFORE_FAILED'])
  const mark = desk.wire.sent.length
  await press(one!, 'retry', {})
  expect(sentSince(mark).map(([messageId]) => messageId)).toEqual([one, three])
})

test('a colleague has looked: it is there, and the rest goes', async () => {
  const [one, two] = await post('一二三四五六七八')
  await lose(one!)
  const mark = desk.wire.sent.length
  expect((await press(one!, 'arrived')).body.delivery.state).toBe('accepted')
  expect(sentSince(mark)).toEqual([[two, partGapMs]])
  expect(await attempts(one!)).toMatchObject([{ outcome: 'accepted' }])
  expect((await press(one!, 'arrived')).status).toBe(409)
})

test('taken in hand, the rest waits until it is sent by hand', async () => {
  const [one, two, three] = await post(long)
  await refuse(one!)
  await press(one!, 'by-hand')
  expect(await shown()).toEqual([['byHand', null], ['held', 'PART_BEFORE_BY_HAND'], ['held', 'PART_BEFORE_BY_HAND']])
  const mark = desk.wire.sent.length
  await press(one!, 'sent-by-hand', {})
  expect(sentSince(mark)).toEqual([[two, partGapMs], [three, 2 * partGapMs]])
})

test('taken back, the rest goes back to the draft; what was on its way stays', async () => {
  const [one, two, three] = await post(long)
  await accept(one!)
  await refuse(two!)
  expect((await press(two!, 'withdraw')).status).toBe(409)
  expect((await press(three!, 'withdraw')).body).toEqual({ text: '丙丁', fileIds: [], legal: false, messageIds: [three] })
  expect(await shown()).toEqual([['accepted', null], ['failed', 'CONTENT_INVALID']])
})

test('cancelled together: a part in hand takes those that wait for it along', async () => {
  const [one, two, three] = await post(long)
  await refuse(one!)
  await press(one!, 'by-hand')
  expect((await press(one!, 'withdraw')).body).toMatchObject({ text: long, messageIds: [one, two, three] })
  expect(await shown()).toEqual([])
})

test('what may have arrived does not vanish with the rest', async () => {
  const [one, two] = await post('一二三四五六七八')
  await lose(one!)
  await press(one!, 'by-hand')
  expect((await press(one!, 'withdraw')).status).toBe(409)
  expect((await press(two!, 'withdraw')).body).toMatchObject({ text: '七八', messageIds: [two] })
  expect(await shown()).toEqual([['byHand', null]])
})

test('the rest waits for their message where the window takes no more', async () => {
  const [one, two] = await post('一二三四五六七八')
  await refuse(one!)
  for (let n = 0; n < 4; n += 1) await accept((await post('好'))[0]!)
  const mark = desk.wire.sent.length
  await press(one!, 'retry', {})
  expect(sentSince(mark)).toEqual([[one, 0]])
  expect((await shown())[1]).toEqual(['held', null])
  await accept(one!)
  desk.pass(60_000)
  await theyWrite()
  expect(sentSince(mark).map(([messageId]) => messageId)).toEqual([one, two])
})

test('what waited for them goes seconds apart too, and not past a part that fails then', async () => {
  desk.pass(200_000_000)
  const [one, two, three] = await post(long, { whenClosed: 'hold' })
  const mark = desk.wire.sent.length
  await theyWrite()
  expect(sentSince(mark)).toEqual([[one, 0], [two, partGapMs], [three, 2 * partGapMs]])
  await refuse(one!)
  desk.pass(60_000)
  await theyWrite()
  expect(await shown()).toEqual([['failed', 'CONTENT_INVALID'], ['held', 'PART_BEFORE_FAILED'], ['held', 'PART_BEFORE_FAILED']])
})

test('another reply is not kept back', async () => {
  const [one] = await post('一二三四五六七八')
  const [other] = await post('好')
  await refuse(one!)
  await accept(other!)
  expect(await shown()).toEqual([['failed', 'CONTENT_INVALID'], ['held', 'PART_BEFORE_FAILED'], ['accepted', null]])
})
