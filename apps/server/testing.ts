import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Simulator, startSimulator } from '../simulator/index.ts'
import { type Instant, instant } from '#kernel/time.ts'
import { diskStore } from '#platform/blob/index.ts'
import { readConfig } from '#platform/config/index.ts'
import type { Database } from '#platform/database/index.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { type Log, openLog } from '#platform/log/index.ts'
import { openVault } from '#platform/vault/index.ts'
import { type Desk, openDesk } from './desk.ts'
import { simulatorHandle } from './simulator.ts'

/** An answer as it came; tests look into it as they like. */
export type Json = ReturnType<typeof JSON.parse>

/** The simulator's preset accounts and people. */
export const mailbox = 'wkSimAAAAbuyersdeskZq81LmT4xPw2vK'
export const official = 'gh_7c2e91b4d05f'

export interface Stage {
  readonly database: Database
  readonly simulator: Simulator
  /** The first desk's address; `desks` holds all that share the database. */
  readonly url: string
  readonly desks: readonly Desk[]
  /** Where the first desk keeps files. */
  readonly filesFolder: string
  /** Every line that any of the desks has logged. */
  readonly logged: readonly string[]
  /** The owner's session. */
  readonly cookie: string
  /** Moves the clock of desks and simulator. */
  pass(ms: number): void
  now(): Instant
  /** Calls the API as the owner, of the first desk or another; throws when it is refused. */
  call(method: string, path: string, body?: unknown, desk?: number): Promise<Json>
  /** The same, with the status instead of a throw. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>
  upload(name: string, type: string, bytes: Uint8Array): Promise<string>
  /** A file of the desk, as a browser gets it. */
  file(id: string): Promise<{ headers: Headers; bytes: Buffer }>
  /** A control call of the simulator. */
  sim(method: string, path: string, body?: unknown): Promise<Json>
  rows(query: ReturnType<typeof sql>): Promise<Json[]>
  close(): Promise<void>
}

export interface StageOptions {
  readonly desks?: number
  readonly logLevel?: 'debug' | 'warn'
}

/** One or more desks on a database of their own, connected to a simulator that hurries. Nothing between them is faked. */
export async function openStage({ desks: count = 1, logLevel = 'warn' }: StageOptions = {}): Promise<Stage> {
  const db = await testDatabase()
  let aheadMs = 0
  const clock = { now: () => instant(Date.now() + aheadMs) }
  const simulator = await startSimulator({ clock, timing: { callbackDeadlineMs: 4_000, retryGapMs: 50, slowMs: 100 } })
  const folder = mkdtempSync(join(tmpdir(), 'qingchu-stage-'))
  const logged: string[] = []
  const log = openLog(logLevel, (line) => logged.push(line))
  const desks: Desk[] = []
  for (let n = 0; n < count; n += 1) desks.push(await openOne({ folder, databaseUrl: db.url, simulator, clock, log }))
  const [first] = desks
  if (first === undefined) throw new RangeError('a stage needs a desk')
  const cookie = await makeOwner(first.url)
  const request = (method: string, path: string, body?: unknown, desk = 0) => jsonRequest(`${desks[desk]?.url}${path}`, { method, body, headers: { cookie } })
  const stage: Stage = {
    database: db.database, simulator, url: first.url, desks, filesFolder: join(folder, 'files'), logged, cookie, ask: request,
    pass: (ms) => void (aheadMs += ms),
    now: clock.now,
    async call(method, path, body, desk) {
      const { status, body: answer } = await request(method, path, body, desk)
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}\n${logged.slice(-3).join('')}`)
      return answer
    },
    async upload(name, type, bytes) {
      const form = new FormData()
      form.append('file', new File([new Uint8Array(bytes)], name, { type }))
      const response = await fetch(`${first.url}/api/files`, { method: 'POST', headers: { cookie }, body: form })
      return ((await response.json()) as { id: string }).id
    },
    async file(id) {
      const response = await fetch(`${first.url}/api/files/${id}`, { headers: { cookie } })
      return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    },
    sim: async (method, path, body) => (await jsonRequest(`${simulator.url}${path}`, { method, body })).body,
    rows: async (query) => [...(await query.execute(db.database.q)).rows],
    async close() {
      for (const desk of desks) await desk.close()
      await simulator.close()
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await stage.call('POST', '/api/connections/simulator')
  return stage
}

interface Opening {
  readonly folder: string
  readonly databaseUrl: string
  readonly simulator: Simulator
  readonly clock: { now(): Instant }
  readonly log: Log
}

function openOne({ folder, databaseUrl, simulator, clock, log }: Opening): Promise<Desk> {
  const config = readConfig({ PORT: '0', QINGCHU_DATA: folder, DATABASE_CONNECTIONS: '8' })
  if ('mistakes' in config) throw new Error(JSON.stringify(config.mistakes))
  const handle = simulatorHandle({ url: simulator.url, close: async () => {} })
  return openDesk({
    config, log, databaseUrl, clock, blob: diskStore(join(folder, 'files')), vault: openVault({ dataDir: folder, key: undefined }), simulator: handle, setupCode: undefined,
  })
}

async function makeOwner(url: string): Promise<string> {
  const response = await fetch(`${url}/api/account/owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Vera', password: 'correct horse battery', language: 'en', zone: 'UTC', demo: false }),
  })
  if (!response.ok) throw new Error(`no owner: ${response.status} ${await response.text()}`)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function jsonRequest(url: string, { method, body, headers = {} }: { method: string; body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; body: Json }> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(url, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...sent })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** Asks until the answer is there (not `undefined` nor `false`), at most `ms`; then fails with what was seen last. */
export async function until<Found>(what: string, find: () => Promise<Found | undefined | false> | Found | undefined | false, ms = 10_000): Promise<Found> {
  const end = performance.now() + ms
  for (;;) {
    const found = await find()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
    await pause(20)
  }
}

/** Says something on a phone of the simulator; gives the network's id of the message. */
export async function say(stage: Stage, person: string, account: string, body: string | Json): Promise<string> {
  const sent = await stage.sim('POST', '/sim/send', { person, account, body: typeof body === 'string' ? { kind: 'text', text: body } : body })
  if (sent.message === undefined) throw new Error(`the phone could not send: ${JSON.stringify(sent)}`)
  return sent.message.remoteId
}

/** What a phone shows of one chat, the account's own messages only when asked. */
export async function phone(stage: Stage, person: string, account: string, from?: 'account' | 'me'): Promise<Json[]> {
  const chat = await stage.sim('GET', `/sim/chat?person=${person}&account=${account}`)
  return (chat.messages ?? []).filter((one: Json) => from === undefined || one.from === from)
}

/** The network's id of a person in one account. */
export async function remoteIdOf(stage: Stage, person: string, account: string): Promise<string> {
  return (await stage.sim('GET', `/sim/chat?person=${person}&account=${account}`)).remoteId
}

/** The conversation with a person of one account, once it is there. */
export async function conversationWith(stage: Stage, person: string, account: string): Promise<string> {
  const address = await remoteIdOf(stage, person, account)
  return until(`a conversation with ${person} at ${account}`, async () => {
    const [row] = await stage.rows(sql`select id from conversation where address = ${address} and mailbox = ${account}`)
    return row?.id as string | undefined
  })
}

/** The messages of a conversation, oldest first. */
export async function messagesOf(stage: Stage, conversationId: string): Promise<Json[]> {
  return (await stage.call('GET', `/api/conversations/${conversationId}/messages?limit=200&after=-1.0`)).messages
}

let replies = 0

/** Posts a reply that leaves at once, unless told otherwise; gives its messages. */
export async function reply(stage: Stage, conversationId: string, text: string, more: Json = {}): Promise<Json[]> {
  replies += 1
  const body = { clientId: `reply-${replies}-${process.pid}`, text, fileIds: [], undoMs: 0, ...more }
  return (await stage.call('POST', `/api/conversations/${conversationId}/messages`, body)).messages
}

/** Waits until a message has come to one of these states of delivery: longer than the first pause before another try. */
export async function delivered(stage: Stage, conversationId: string, messageId: string, states: readonly string[]): Promise<Json> {
  let seen = ''
  return until(`message ${messageId} becomes ${states.join(' or ')}`, async () => {
    const message = (await messagesOf(stage, conversationId)).find((one) => one.id === messageId)
    seen = message?.delivery?.state ?? 'gone'
    return states.includes(seen) ? message : undefined
  }, 15_000).catch((error: Error) => {
    throw new Error(`${error.message}; it is ${seen}`)
  })
}

/** How the simulator was called on one path: each call with its answer's errcode. */
export async function callsOf(stage: Stage, path: string): Promise<Json[]> {
  return (await stage.sim('GET', `/sim/calls?path=${encodeURIComponent(path)}`)).calls
}
