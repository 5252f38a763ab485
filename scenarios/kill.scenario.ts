import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../apps/simulator/index.ts'
import { callbackRequest, connectAccount } from '../bench/callbacks.ts'
import { startPostgres } from '#platform/embedded-postgres/index.ts'
import { type Json, call, connectAccounts, firstVisit, mailbox, official, until } from './stage/colleague.ts'
import { deliver } from './stage/raw-callback.ts'
import { freePort, type ServerProcess, startServer } from './stage/server-process.ts'

const kills = 30
const ingesters = 8
/** Answered at once; each has several people to answer, since a killed send holds up its conversation until the next start, and one that was about to leave ends it in doubt. */
const colleagues = 6
const peopleEach = 12
const people = Array.from({ length: colleagues * peopleEach }, (_, n) => ({ id: `person${n}`, account: n % 4 === 0 ? mailbox : official }))

let dataDir: string
let port: number
let simulator: Simulator
let server: ServerProcess
let cookie: string
let hook: string
let over = false
/** How long a start takes here, in milliseconds: the pace of everything else, so that a slow machine lives as much between two kills as a fast one. */
let startMs = 1_000

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'qingchu-kill-'))
  port = await freePort()
  simulator = await startSimulator({ timing: { callbackDeadlineMs: 5_000, retryGapMs: 100, slowMs: 100 } })
  server = await startServer({ port, dataDir })
  cookie = await firstVisit(server.url)
  await connectAccounts(server.url, cookie, simulator.url)
  hook = await connectAccount({ cookie, call: <Result>(method: string, path: string, body?: unknown) => call(server.url, method, path, { cookie, body }) as Promise<Result> })
  for (const { id, account } of people) {
    await call(simulator.url, 'POST', '/sim/people', { body: { id, name: id } })
    if (account === official) await call(simulator.url, 'POST', '/sim/follow', { body: { person: id, account } })
  }
})

afterAll(async () => {
  over = true
  await server?.end('SIGKILL')
  await simulator?.close()
  if (dataDir !== undefined) {
    await (await startPostgres({ dataDir })).stop() // the one that the killed server left
    rmSync(dataDir, { recursive: true, force: true })
  }
})

/** Callbacks of an account whose keys we know; those that were acknowledged are noted. */
async function ingest(first: number, acknowledged: Set<number>): Promise<void> {
  for (let n = first; !over; n += ingesters) {
    // The network repeats what was not acknowledged, as often as four times; we stop at once, so that few are.
    const status = await deliver(port, callbackRequest(hook, n, `来 ${n}`, `o${n % 20}kill`))
    if (status === 200) acknowledged.add(n)
    await pause(20) // as a network that is busy, not one that leaves no time for anything else: answers are killed, too
  }
}

type Somebody = (typeof people)[number]

interface Posted {
  readonly text: string
  /** Set once the desk has said that it has it. */
  id?: string
}

const say = ({ id, account }: Somebody, text: string) => call(simulator.url, 'POST', '/sim/send', { body: { person: id, account, body: { kind: 'text', text } } })

/** A colleague answers his people in turn, again and again; every answer that was begun is noted. */
async function answer(mine: readonly (Somebody & { conversationId: string })[], posted: Posted[]): Promise<void> {
  for (let n = 0; !over; n += 1) {
    const one = mine[n % mine.length]!
    const begun: Posted = { text: `答 ${one.id} ${n}` }
    const body = { clientId: `answer-${one.id}-${n}`, text: begun.text, fileIds: [], undoMs: 0 }
    posted.push(begun)
    for (let tries = 0; !over && begun.id === undefined; tries += 1) {
      const answered = await call(server.url, 'POST', `/api/conversations/${one.conversationId}/messages`, { cookie, body }).catch((error: Error) => error)
      if (!(answered instanceof Error)) begun.id = answered.messages[0].id
      else if (answered.message.includes('CONVERSATION_WINDOW_CLOSED')) await say(one, `问 ${n}.${tries}`)
      await pause(answered instanceof Error ? 60 : 15)
    }
  }
}

/** Everybody writes once, and is known. */
async function conversations(client: pg.Client): Promise<(Somebody & { conversationId: string })[]> {
  for (const one of people) await say(one, '您好')
  const found: (Somebody & { conversationId: string })[] = []
  for (const one of people) {
    const { remoteId } = await call(simulator.url, 'GET', `/sim/chat?person=${one.id}&account=${one.account}`)
    const conversationId = await until(`a conversation with ${one.id}`, async () =>
      (await client.query<{ id: string }>('select id from conversation where address = $1 and mailbox = $2', [remoteId, one.account])).rows[0]?.id)
    found.push({ ...one, conversationId })
  }
  return found
}

it('killed thirty times, the desk has every acknowledged callback once and sends nothing twice', async ({ annotate }) => {
  const postgres = await startPostgres({ dataDir }) // the server's own, looked at from beside
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  try {
    const acknowledged = new Set<number>()
    const posted: Posted[] = []
    const known = await conversations(client)
    const work = [
      ...Array.from({ length: ingesters }, (_, n) => ingest(n, acknowledged)),
      ...Array.from({ length: colleagues }, (_, n) => answer(known.slice(n * peopleEach, (n + 1) * peopleEach), posted)),
    ]
    for (let n = 0; n < kills; n += 1) {
      await pause((0.1 + Math.random() * 1.4) * Math.max(1_000, startMs))
      await server.end('SIGKILL')
      const endedAt = performance.now()
      server = await startServer({ port, dataDir })
      startMs = performance.now() - endedAt
    }
    await pause(500)
    over = true
    await Promise.all(work)
    await settle(client)
    await annotate(await proveIngest(client, acknowledged))
    await annotate(await proveSending(client, posted))
  } finally {
    await client.end()
    await postgres.stop()
  }
}, 280_000)

/** A killed worker's jobs are free again when the next one starts, or when their lease has run out. */
async function settle(client: pg.Client): Promise<void> {
  let left = ''
  await until('everything is read and every job has ended', async () => {
    const { rows } = await client.query(`select (select count(*) from delivery where read_at is null)::int as unread, (select count(*) from job where failed_at is null and kind not in ('connection.profiles', 'conversation.sweep-files'))::int as jobs,
      (select count(*) from message where delivery_state = 'waiting')::int as waiting, (select json_agg(distinct kind) from job where failed_at is null) as kinds`)
    left = JSON.stringify(rows[0])
    return rows[0].unread === 0 && rows[0].jobs === 0 && rows[0].waiting === 0
  }, 120_000).catch((error: Error) => {
    throw new Error(`${error.message}; left: ${left}`)
  })
}

async function proveIngest(client: pg.Client, acknowledged: ReadonlySet<number>): Promise<string> {
  const { rows } = await client.query<{ text: string; n: number }>(`select content->>'text' as text, count(*)::int as n from message where content->>'text' like '来 %' group by 1`)
  const kept = new Map(rows.map((row) => [Number(row.text.slice(2)), row.n]))
  const lost = [...acknowledged].filter((n) => !kept.has(n))
  const doubled = [...kept].filter(([, n]) => n > 1)
  expect(acknowledged.size).toBeGreaterThan(kills * 10)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  const { rows: aside } = await client.query('select id from delivery where tries > 0')
  expect(aside).toEqual([])
  return `callbacks: ${acknowledged.size} acknowledged, ${kept.size} kept`
}

async function proveSending(client: pg.Client, posted: readonly Posted[]): Promise<string> {
  const { rows } = await client.query<{ id: string; text: string; state: string; code: string | null }>(
    `select id, content->>'text' as text, delivery_state as state, delivery_code as code from message where kind = 'outbound'`)
  const byText = new Map(rows.map((row) => [row.text, row]))
  expect(byText.size, 'an answer stands in the desk twice').toBe(rows.length)
  const shown = new Map<string, number>()
  for (const { id, account } of people) {
    const { messages } = await call(simulator.url, 'GET', `/sim/chat?person=${id}&account=${account}`)
    for (const one of messages.filter((each: Json) => each.from === 'account')) shown.set(one.body.text, (shown.get(one.body.text) ?? 0) + 1)
  }
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  const wrong = posted.flatMap(({ text, id }) => {
    const row = byText.get(text)
    const times = shown.get(text) ?? 0
    if (times > 1) return [`${text}: ${times} times on the phone`]
    if (row === undefined) return id === undefined && times === 0 ? [] : [`${text}: lost, though the desk had it`]
    if (row.state === 'accepted') return times === 1 ? [] : [`${text}: accepted, but not on the phone`]
    if (row.state === 'failed') return times === 0 ? [] : [`${text}: failed with ${row.code}, but on the phone`]
    return row.state === 'unknown' ? [] : [`${text}: ${row.state} in the end`]
  })
  expect(wrong).toEqual([])
  expect(counts['accepted'] ?? 0).toBeGreaterThan(kills)
  const unknown = rows.filter((row) => row.state === 'unknown').map((row) => row.text)
  return `answers: ${posted.length} begun, ${rows.length} kept, ${shown.size} on the phones; ${JSON.stringify(counts)}; unknown: ${unknown.join(', ')}`
}
