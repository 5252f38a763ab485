import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Content, Incoming } from '#channels/channel.ts'
import { instant } from '#kernel/time.ts'
import { asId } from '#kernel/ids.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

let delivery = 0
const take = (...incoming: Incoming[]) => {
  delivery += 1
  return retake(delivery, ...incoming)
}
const retake = (deliveryId: number, ...incoming: Incoming[]) =>
  desk.db.database.transact((tx) => desk.feature.inbox.take(tx, incoming.map((one) => ({ connection: desk.connection, incoming: one, receivedAt: instant(desk.now()), deliveryId }))))
const message = (address: string, remoteId: string, content: Content | string, side: 'them' | 'us' = 'them'): Incoming => ({
  type: 'message', remoteId, address, mailbox: 'kf1', side, sentAt: instant(desk.now()), content: typeof content === 'string' ? { kind: 'text', text: content } : content,
})
const list = async (query = '') => (await desk.call(0, 'GET', `/api/conversations${query}`)).body.conversations
const find = async (address: string) => {
  const { rows } = await sql<{ id: string }>`select id from conversation where address = ${address}`.execute(desk.db.database.q)
  return rows[0]!.id
}
const open = async (address: string, who = 0) => (await desk.call(who, 'GET', `/api/conversations/${await find(address)}`)).body
const texts = (body: { page: { messages: { content: { text?: string } | null }[] } }) => body.page.messages.flatMap((one) => one.content?.text ?? [])
const reply = async (address: string, body: object) =>
  desk.call(0, 'POST', `/api/conversations/${await find(address)}/messages`, { clientId: `client-${Math.random().toString(36).slice(2)}`, text: '', fileIds: [], ...body })
const ended = (messageId: string, outcome: Parameters<typeof desk.feature.inbox.sendEnded>[2]['outcome']) =>
  desk.db.database.transact((tx) => desk.feature.inbox.sendEnded(tx, asId<'message'>(messageId), { outcome, at: instant(desk.now()) }))

test('a first message makes a conversation that we owe an answer, once, however often it comes', async () => {
  await take(message('chen', 'm1', '您好，PO-2026-118什么时候要货？'))
  await retake(1, message('chen', 'm1', '您好，PO-2026-118什么时候要货？'))
  expect(await list()).toMatchObject([{ waiting: 'weOwe', unread: 1, assigneeId: null, last: { text: '您好，PO-2026-118什么时候要货？' }, waitingSince: desk.now() }])
  expect((await open('chen')).page.messages).toHaveLength(1)
})

test('an answer leaves once, can be taken back, and shows how far it has come', async () => {
  desk.pass(1_000)
  const first = await reply('chen', { clientId: 'same-post-1', text: '三月' })
  const again = await reply('chen', { clientId: 'same-post-1', text: '三月' })
  expect(again.body.messages[0].id).toBe(first.body.messages[0].id)
  expect(desk.wire.sent).toHaveLength(1)
  expect(first.body.messages[0].delivery).toMatchObject({ state: 'waiting', attempts: 1 })
  expect((await list())[0]).toMatchObject({ waiting: 'quiet' })
  const undone = await desk.call(0, 'POST', `/api/messages/${first.body.messages[0].id}/withdraw`)
  expect(undone.body).toMatchObject({ text: '三月' })
  expect((await list())[0]).toMatchObject({ waiting: 'weOwe' })
  const long = await reply('chen', { text: '一二三四五六七八' })
  expect(long.body.messages.map((one: { batch: object }) => one.batch)).toMatchObject([{ part: 1, parts: 2 }, { part: 2, parts: 2 }])
  for (const one of long.body.messages) await ended(one.id, { did: 'send', remoteId: `r-${one.id}` })
  expect((await open('chen')).window).toMatchObject({ state: 'open', left: 3, of: 5 })
  await take({ type: 'send-failed', remoteId: `r-${long.body.messages[1].id}`, reason: 'USER_REFUSES', at: instant(desk.now()) })
  expect((await open('chen')).page.messages.at(-1).delivery).toMatchObject({ state: 'failed', code: 'USER_REFUSES' })
  expect((await desk.call(0, 'POST', `/api/messages/${long.body.messages[1].id}/withdraw`)).status).toBe(409)
})

test('a failure that the network reports before the send has ended is not lost', async () => {
  const sent = (await reply('chen', { text: '早' })).body.messages[0]
  await take({ type: 'send-failed', remoteId: 'r-early', reason: 'LATE_NO', at: instant(desk.now()) })
  await ended(sent.id, { did: 'send', remoteId: 'r-early' })
  expect((await open('chen')).page.messages.at(-1).delivery).toMatchObject({ state: 'failed', code: 'LATE_NO' })
})

test('a message whose fate is unknown is repeated only by a person who says so', async () => {
  const sent = (await reply('chen', { text: '好' })).body.messages[0]
  await ended(sent.id, { did: 'lose-track' })
  expect((await desk.call(0, 'POST', `/api/messages/${sent.id}/retry`, {})).body.error).toBe('CONVERSATION_MAY_DOUBLE')
  expect((await desk.call(0, 'POST', `/api/messages/${sent.id}/retry`, { mayDouble: true })).body.delivery).toMatchObject({ attempts: 2 })
  const { attempts } = (await desk.call(0, 'GET', `/api/messages/${sent.id}/attempts`)).body
  expect(attempts).toMatchObject([{ number: 1, outcome: 'unknown' }, { number: 2, outcome: null }])
  await ended(sent.id, { did: 'send', remoteId: 'r-twice' })
})

test('when the window is closed a message waits for theirs, and goes once', async () => {
  desk.pass(200_000_000)
  expect((await open('chen')).window).toMatchObject({ state: 'closed', left: 0 })
  expect((await reply('chen', { text: '在吗' })).body.error).toBe('CONVERSATION_WINDOW_CLOSED')
  const held = (await reply('chen', { text: '在吗', whenClosed: 'hold' })).body.messages[0]
  expect(held.delivery.state).toBe('held')
  const before = desk.wire.sent.length
  await take(message('chen', 'm2', '在'))
  await retake(delivery, message('chen', 'm2', '在'))
  expect(desk.wire.sent.slice(before).map((one) => one.messageId)).toEqual([held.id])
  expect((await open('chen')).window.left).toBe(4)
})

test('a resolved conversation opens again when they write, and owes only the new', async () => {
  const id = await find('chen')
  await desk.call(0, 'POST', `/api/conversations/${id}/resolve`)
  expect(await list()).toEqual([])
  desk.pass(5_000)
  await take(message('chen', 'm3', '谢谢'))
  expect(await list()).toMatchObject([{ state: 'open', waiting: 'weOwe', waitingSince: desk.now() }])
  expect((await open('chen')).page.messages.filter((one: { line: unknown }) => one.line !== null).map((one: { line: { code: string } }) => one.line.code)).toEqual(['resolved', 'reopened'])
})

test('who comes through an invitation lands with its company and owner, and the thread says why', async () => {
  const made = await desk.call(0, 'POST', '/api/invitations', { connectionId: desk.connection.id, companyId: desk.companyId })
  expect(made.body).toMatchObject({ url: expect.stringContaining(made.body.scene), ownerId: desk.staff[1]!.staffId, cardText: expect.stringContaining('北方采购 Ivan') })
  expect((await desk.call(1, 'POST', '/api/invitations', { connectionId: desk.connection.id, companyId: desk.companyId })).body.id).toBe(made.body.id)
  const arrived: Incoming = { type: 'arrived', address: 'wang', mailbox: 'kf1', at: instant(desk.now()), scene: made.body.scene, greeting: { code: 'welcome', validMs: 20_000 } }
  await take(arrived, message('wang', 'w1', '您好'))
  await retake(delivery, arrived)
  const thread = await open('wang')
  expect(thread.conversation).toMatchObject({ assigneeId: desk.staff[1]!.staffId, companyId: desk.companyId })
  expect(thread.page.messages.filter((one: { line: unknown }) => one.line !== null)).toMatchObject([{ line: { code: 'routedByInvitation' } }])
  expect((await desk.call(0, 'GET', '/api/invitations')).body.invitations[0].came).toBe(1)
})

test('unread counts are each colleague’s own, and a thread opens at the first unread message', async () => {
  for (let number = 0; number < 150; number += 1) {
    desk.pass(1_000)
    await take(message('zhou', `z${number}`, `line ${number}`))
  }
  const id = await find('zhou')
  const all = (await desk.call(0, 'GET', `/api/conversations/${id}?around=end&limit=200`)).body
  expect(texts(all)).toHaveLength(150)
  const mark = all.page.messages[79]
  expect((await desk.call(0, 'PUT', `/api/conversations/${id}/read`, { arrival: mark.arrival })).body).toEqual({ arrival: mark.arrival, unread: 70 })
  const opened = (await desk.call(0, 'GET', `/api/conversations/${id}?limit=20`)).body
  expect(opened.firstUnread.messageId).toBe(all.page.messages[80].id)
  expect(texts(opened)).toEqual(Array.from({ length: 20 }, (_, index) => `line ${70 + index}`))
  expect(opened.page).toMatchObject({ hasBefore: true, hasAfter: true })
  const later = (await desk.call(0, 'GET', `/api/conversations/${id}/messages?after=${opened.page.messages.at(-1).position}&limit=5`)).body
  expect(later.messages.map((one: { content: { text: string } }) => one.content.text)).toEqual(['line 90', 'line 91', 'line 92', 'line 93', 'line 94'])
  expect((await list(`?ids=${id}`))[0].unread).toBe(70)
  expect((await desk.call(1, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0].unread).toBe(150)
  expect((await desk.call(0, 'PUT', `/api/conversations/${id}/read`, { arrival: mark.arrival, unread: true })).body.unread).toBe(71)
})

test('a recalled message stays and is marked; an unknown type is shown as unsupported', async () => {
  await take(message('li', 'l1', '错了'), message('li', 'l2', { kind: 'unsupported', what: 'channels_shop_product' }), message('li', 'l3', { kind: 'image', media: { id: 'x', name: 'a.jpg' } }))
  await take({ type: 'recalled', remoteId: 'l1', side: 'them', at: instant(desk.now()) })
  const { page } = await open('li')
  expect(page.messages[0]).toMatchObject({ content: { text: '错了' }, recalledAt: desk.now() })
  expect(page.messages[1].content).toEqual({ kind: 'unsupported', what: 'channels_shop_product' })
  expect(page.messages[2].media).toEqual({ state: 'fetching', code: null })
  expect(desk.wire.fetched).toContain(page.messages[2].id)
})

test('a message of unknown fate is failed once the network says so, before or after we lost track of it', async () => {
  await take(message('fang', 'f1', '在吗'))
  for (const early of [false, true]) {
    const sent = (await reply('fang', { text: '晚' })).body.messages[0]
    const failure: Incoming = { type: 'send-failed', remoteId: `lost-${sent.id}`, reason: 'SEND_FAILED', at: instant(desk.now()) }
    if (early) await take(failure)
    await ended(sent.id, { did: 'lose-track', remoteId: `lost-${sent.id}` })
    if (!early) {
      expect((await open('fang')).page.messages.at(-1).delivery).toMatchObject({ state: 'unknown', code: null })
      await take(failure)
    }
    expect((await open('fang')).page.messages.at(-1).delivery).toMatchObject({ state: 'failed', code: 'SEND_FAILED' })
    expect((await desk.call(0, 'GET', `/api/messages/${sent.id}/attempts`)).body.attempts).toMatchObject([{ outcome: 'failedLater', code: 'SEND_FAILED' }])
  }
})

test('a message that we lost track of, but the network shows, has been sent', async () => {
  const sent = (await reply('fang', { text: '中' })).body.messages[0]
  await take(message('fang', `shown-${sent.id}`, '中', 'us'))
  await ended(sent.id, { did: 'lose-track', remoteId: `shown-${sent.id}` })
  expect((await open('fang')).page.messages.filter((one: { content: { text?: string } | null }) => one.content?.text === '中')).toMatchObject([{ id: sent.id, delivery: { state: 'accepted' } }])
})

test('a colleague of another workspace sees nothing of it', async () => {
  const stranger = { ...desk.staff[0]!, workspaceId: asId<'workspace'>('00000000-0000-7000-8000-000000000000') }
  const test = await desk.feature.scopeReaders.conversation([await find('li')])
  expect([test(desk.staff[0]!, await find('li')), test(stranger, await find('li'))]).toEqual([true, false])
})

test('state before and events are the state fetched after', async () => {
  const { rows } = await sql<{ kind: string; payload: { conversationId: string; revision?: number; waiting?: string; state?: string } }>`select kind, payload from event order by seq`.execute(desk.db.database.q)
  const last = new Map(rows.filter((row) => row.kind === 'conversation.changed').map((row) => [row.payload.conversationId, row.payload]))
  const now = [...(await list('?limit=200'))]
  expect(now.map((row) => ({ id: row.id, revision: row.revision, waiting: row.waiting, state: row.state, at: row.lastAt }))).toEqual(
    now.map((row) => ({ id: row.id, revision: last.get(row.id)?.revision, waiting: last.get(row.id)?.waiting, state: last.get(row.id)?.state, at: (last.get(row.id) as { lastAt?: number }).lastAt })))
  const added = new Set(rows.filter((row) => row.kind === 'conversation.message-added').map((row) => (row.payload as { messageId?: string }).messageId))
  for (const row of rows) if (row.kind === 'conversation.message-withdrawn') added.delete((row.payload as { messageId?: string }).messageId)
  const { rows: stored } = await sql<{ id: string }>`select id from message`.execute(desk.db.database.q)
  expect(added).toEqual(new Set(stored.map((row) => row.id)))
})
