import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Incoming } from '#channels/channel.ts'
import { instant } from '#kernel/time.ts'
import { environment } from '#platform/config/index.ts'
import { migrate, openDatabase, readMigrations } from '#platform/database/index.ts'
import { addressOf, createDatabase, dropDatabase } from '#platform/database/testing.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
let count = 0
let address = ''
let id = ''
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const take = (incoming: Incoming) => desk.db.database.transact((tx) => desk.feature.inbox.take(tx, [
  { connection: desk.connection, incoming, receivedAt: instant(desk.now()), deliveryId: (count += 1) },
]))
const theyWrite = (): Promise<void> =>
  take({ type: 'message', remoteId: `in-${(count += 1)}`, address, mailbox: 'kf1', side: 'them', sentAt: instant(desk.now()), content: { kind: 'text', text: '您好' } })
const post = async (more: object = {}): Promise<string[]> => {
  const { body } = await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: `hold-post-${(count += 1)}`, text: '好', fileIds: [], undoMs: 0, ...more })
  return body.messages.map((one: { id: string }) => one.id)
}
const keptOf = async (messageId: string | undefined) => (await sql<{ kept: boolean }>`select hold_when_closed as kept from message where id = ${messageId}`.execute(desk.db.database.q)).rows[0]?.kept

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

test('a desk of before knows after the upgrade what was held for their word', async () => {
  const adminUrl = environment()['TEST_DATABASE_URL'] ?? ''
  const name = `test_hold_${randomUUID().slice(0, 8)}`
  await createDatabase(adminUrl, name)
  const database = openDatabase({ url: addressOf(adminUrl, name), connections: 2 })
  try {
    const all = readMigrations()
    const index = all.findIndex((one) => one.name.endsWith('-hold-when-closed'))
    await migrate(database, all.slice(0, index))
    const [workspace, conversation] = [randomUUID(), randomUUID()]
    await database.pool.query(`insert into conversation (id, workspace_id, kind, channel, waiting_since, last_at, created_at) values ($1, $2, 'direct', 'wecom-kf', 0, 0, 0)`, [conversation, workspace])
    for (const [arrival, state, code] of [[1, 'held', null], [2, 'held', 'PART_BEFORE_FAILED'], [3, 'waiting', null], [4, 'failed', 'WINDOW_COUNT_USED']]) {
      await database.pool.query(`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, delivery_state, delivery_code) values ($1, $2, $3, 'outbound', 0, $4, 0, 0, $5, $6)`, [randomUUID(), workspace, conversation, arrival, state, code])
    }
    await migrate(database, all.slice(0, index + 1))
    const { rows } = await database.pool.query<{ kept: boolean }>('select hold_when_closed as kept from message order by arrival')
    expect(rows.map(({ kept }) => kept)).toEqual([true, false, false, false])
  } finally {
    await database.close()
    await dropDatabase(adminUrl, name)
  }
})
