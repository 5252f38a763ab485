import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
  await fill()
}, 120_000)
afterAll(() => desk.close())

const thread = '00000000-0000-7000-8000-000000000001'

/** 10,000 conversations of ten messages, and one of 50,000. */
async function fill(): Promise<void> {
  const { q } = desk.db.database
  const staff = desk.staff[0]!.staffId
  await sql`insert into conversation (id, workspace_id, kind, channel, connection_id, address, assignee_id, waiting, waiting_since, list_rank, list_key, last_at, created_at, arrival, inbound_total, message_total)
    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${desk.workspaceId}, 'direct', 'wecom-kf', ${desk.connection.id}, 'a' || n,
      case n % 3 when 0 then ${staff}::uuid end, (array['weOwe', 'theyOwe', 'quiet'])[n % 3 + 1], n, n % 3, n, n, n, 10, 5, 10
    from generate_series(1, 10000) n`.execute(q)
  await sql`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, content, delivery_id)
    select gen_random_uuid(), ${desk.workspaceId}, ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, case n % 2 when 0 then 'inbound' else 'outbound' end, c * 100 + n, n, 0, n / 2,
      '{"kind":"text","text":"x"}', 1 from generate_series(2, 10000) c, generate_series(1, 10) n`.execute(q)
  await sql`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, content, delivery_id)
    select gen_random_uuid(), ${desk.workspaceId}, ${thread}, 'inbound', n, n, 0, n, '{"kind":"text","text":"x"}', 1 from generate_series(1, 50000) n`.execute(q)
  await sql`update conversation set arrival = 50000, inbound_total = 50000, message_total = 50000 where id = ${thread}`.execute(q)
  await sql`update conversation c set last_message_id = (select id from message m where m.conversation_id = c.id order by sent_at desc limit 1)`.execute(q)
  await sql`analyze`.execute(q)
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN
}

/** Runs a call and gives the plans of all that it asked the database. */
async function plansOf(url: string): Promise<string[]> {
  const { pool } = desk.db.database
  const seen: { text: string; values: unknown[] }[] = []
  const connect = (client: { query: unknown }) => {
    const query = client.query as (...args: unknown[]) => unknown
    client.query = function note(this: unknown, ...args: unknown[]) {
      if (typeof args[0] === 'string' && args[0].trimStart().startsWith('select')) seen.push({ text: args[0], values: (args[1] as unknown[]) ?? [] })
      return query.apply(this, args)
    }
    return () => void (client.query = query)
  }
  const undo: (() => void)[] = []
  const noted = new Set<unknown>()
  const onAcquire = (client: { query: unknown }) => {
    if (noted.has(client)) return
    noted.add(client)
    undo.push(connect(client))
  }
  pool.on('acquire', onAcquire as never)
  const answer = await desk.call(0, 'GET', url)
  pool.off('acquire', onAcquire as never)
  for (const back of undo) back()
  expect(answer.status).toBe(200)
  const plans = await Promise.all(seen.map(async ({ text, values }) => ({ text, rows: (await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values as never[])).rows })))
  return plans.map(({ rows }) => rows.map((row) => row['QUERY PLAN']).join('\n'))
}

test.each([
  '/api/conversations', '/api/conversations?view=mine', '/api/conversations?view=resolved', `/api/conversations/${thread}?around=end`, `/api/conversations/${thread}`,
  `/api/conversations/${thread}/messages?before=25000.25000`, `/api/conversations/${thread}/files`, `/api/conversations/${thread}/questions`,
])('%s scans no filled table from end to end', async (url) => {
  const plans = await plansOf(url)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((plan) => /Seq Scan on (conversation|message)\b/.test(plan))).toEqual([])
})

test('a page of ten costs as many statements as a page of a hundred', async () => {
  const few = (await plansOf('/api/conversations?limit=10')).length
  expect((await plansOf('/api/conversations?limit=100')).length).toBe(few)
})

test.each([
  ['the list', '/api/conversations', 20], ['the counts', '/api/conversations/counts', 40], ['the end of a thread of 50,000', `/api/conversations/${thread}?around=end`, 60],
  ['its middle', `/api/conversations/${thread}/messages?around=25000.25000`, 30],
])('%s of a filled desk comes quickly', async (_name, url, mostMs) => {
  const ms = await median(() => desk.call(0, 'GET', url))
  expect(ms).toBeLessThan(mostMs)
})
