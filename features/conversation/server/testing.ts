import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Incoming, Limits, PastedMessage } from '#channels/channel.ts'
import type { ConnectionInfo, SendRequest, Transport } from '#features/connection/server/index.ts'
import { account } from '#features/account/server/index.ts'
import { asId, uuidV7 } from '#kernel/ids.ts'
import { type Clock, instant } from '#kernel/time.ts'
import { type BlobStore, diskStore } from '#platform/blob/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { type Actor, openHttp } from '#platform/http/index.ts'
import { silentLog } from '#platform/log/index.ts'
import type { ConversationDeps } from './deps.ts'
import { conversation, type Conversation } from './index.ts'

/** An answer as it came; tests look into it as they like. */
type Json = ReturnType<typeof JSON.parse>

/** What the transport was asked to do, in order. */
export interface Wire {
  readonly sent: SendRequest[]
  /** What was taken back before it left, in order. */
  readonly takenBack: string[]
  /** What leaves later than it was handed over for, in order. */
  readonly putOff: { readonly messageId: string; readonly notBefore: number }[]
  readonly fetched: string[]
  /** Messages that have begun to leave and cannot be taken back. */
  readonly left: Set<string>
  /** What the network says to taking a talk over. */
  talk: Awaited<ReturnType<Transport['takeOver']>>
}

export interface TestDesk {
  readonly db: TestDatabase
  readonly feature: Conversation
  readonly app: FastifyInstance
  readonly wire: Wire
  readonly connection: ConnectionInfo
  readonly manual: ConnectionInfo
  readonly workspaceId: string
  readonly staff: readonly Actor[]
  readonly companyId: string
  readonly blob: BlobStore
  readonly deps: ConversationDeps
  readonly passed: { kind: string; payload: Readonly<Record<string, unknown>> }[]
  /** Something comes in from the network now, a delivery each. */
  take(...incoming: readonly Incoming[]): Promise<void>
  /** Moves the clock. */
  pass(ms: number): void
  now(): number
  /** Calls the API as one of the staff. */
  call(who: number, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<{ status: number; body: Json }>
  close(): Promise<void>
}

const limits: Limits = {
  maxTextBytes: 20, theyWriteFirst: true, window: { openMs: 172_800_000, messages: 5 },
  files: { image: { maxBytes: 1_000, extensions: ['png', 'jpg'] }, file: { maxBytes: 5_000, extensions: ['pdf', 'txt'] } },
}

/** A desk of this feature on a database of its own; the network beyond is a notebook. */
export async function testDesk(): Promise<TestDesk> {
  const db = await testDatabase()
  let now = 1_795_000_000_000
  let count = 0
  const clock: Clock = { now: () => instant(now) }
  const random = (bytes: number) => {
    count += 1
    const made = new Uint8Array(bytes)
    new DataView(made.buffer).setUint32(Math.max(0, bytes - 4), count)
    if (bytes >= 20) for (let at = 0; at < 4; at += 1) made[at] = (count >> (at * 5)) & 31
    return made
  }
  const id = () => uuidV7(now, random(10))
  const workspaceId = asId<'workspace'>(id())
  const base = { workspaceId, canTellTyping: true, name: '' }
  const connection: ConnectionInfo = { ...base, id: asId<'connection'>(id()), channel: 'wecom-kf', limits, canSend: true }
  const manual: ConnectionInfo = { ...base, id: asId<'connection'>(id()), channel: 'manual', limits: { maxTextBytes: undefined, files: {}, window: undefined, theyWriteFirst: false }, canSend: false }
  const wire: Wire = { sent: [], takenBack: [], putOff: [], fetched: [], left: new Set(), talk: {} }
  const folder = mkdtempSync(join(tmpdir(), 'conversation-'))
  const vault = { seal: (text: string) => text, open: (sealed: string) => sealed }
  const { directory } = account({ database: db.database, clock, log: silentLog, random, vault, publicUrl: undefined, setupCode: undefined, simulatorUrl: () => null, plantDemo: async () => {}, live: () => undefined, workspaceMade: async () => {}, noteMerge: async () => {} } as Parameters<typeof account>[0])
  const passed: TestDesk['passed'] = []
  const blob = diskStore(folder)
  const deps: ConversationDeps = {
    database: db.database, clock, log: silentLog, random, people: directory, blob, maxUploadBytes: 10_000,
    live: () => ({ pass: async (fact) => void passed.push(fact) }),
    transport: notebook(wire, [connection, manual]),
    readPaste: (text, { zone }) => readLines(text, zone),
    inviteLink: async (_connectionId, _mailbox, scene) => `https://work.weixin.qq.com/kfid/x?scene=${scene}`,
    toWav: async () => new Uint8Array([82, 73, 70, 70]),
    workspaceName: async () => '北方采购',
  }
  const feature = conversation(deps)
  const { q } = db.database
  await sql`insert into workspace (id, name) values (${workspaceId}, 'North')`.execute(q)
  const staff = await Promise.all(['Olga', 'Ivan'].map(async (name): Promise<Actor> => {
    const staffId = asId<'staff'>(id())
    await sql`insert into staff (id, workspace_id, login, name, role, language, zone) values (${staffId}, ${workspaceId}, ${name}, ${name}, 'admin', 'ru', 'Europe/Moscow')`.execute(q)
    const permissions = new Set(['conversation.read', 'conversation.write', 'conversation.assign', 'file.write', 'reply.manage', 'invitation.manage', 'report.read'])
    return { workspaceId, staffId, sessionId: staffId, role: 'admin', permissions, language: 'ru' }
  }))
  const companyId = id()
  await sql`insert into company (id, workspace_id, kind, name, zone, owner_id) values (${companyId}, ${workspaceId}, 'factory', '宁波五金', 'Asia/Shanghai', ${staff[1]?.staffId ?? null})`.execute(q)
  const app = await openHttp({
    log: silentLog, routes: feature.routes, errors: [feature.errors], live: { connect() {}, pass: async () => {}, endSession() {}, connections: 0, close() {} },
    authenticate: async (request) => staff[Number(request.headers['x-who'] ?? -1)], ready: async () => true, metrics: async () => '', behindProxy: false, maxUploadBytes: 10_000, parts: [],
  })
  let deliveries = 0
  return {
    db, feature, deps, blob, app, wire, connection, manual, workspaceId, staff, companyId, passed,
    pass: (ms) => void (now += ms),
    now: () => now,
    take: (...incoming) => db.database.transact((tx) => feature.inbox.take(tx, incoming.map((one) => ({ connection, incoming: one, receivedAt: instant(now), deliveryId: (deliveries += 1) })))),
    async call(who, method, url, body) {
      const answer = await app.inject({ method, url, headers: { 'x-who': String(who) }, ...(body === undefined ? {} : { payload: body as object }) })
      return { status: answer.statusCode, body: String(answer.headers['content-type']).includes('json') ? answer.json() : answer }
    },
    async close() {
      await app.close()
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function notebook(wire: Wire, connections: readonly ConnectionInfo[]): Transport {
  return {
    connection: async (_q, id) => connections.find((one) => one.id === id),
    connections: async () => [...connections],
    parts: (_connection, text) => text.match(/.{1,6}/gsu) ?? [],
    send: (tx, request) => tx.afterCommit(() => void wire.sent.push(request)),
    async takeBack(tx, messageId) {
      if (!wire.left.has(messageId)) tx.afterCommit(() => void wire.takenBack.push(messageId))
      return !wire.left.has(messageId)
    },
    async putOff(tx, messageId, notBefore) {
      tx.afterCommit(() => void wire.putOff.push({ messageId, notBefore }))
      return !wire.left.has(messageId)
    },
    fetchMedia: (tx, { messageId }) => tx.afterCommit(() => void wire.fetched.push(messageId)),
    fetchProfiles() {},
    takeOver: async () => wire.talk,
    tellTyping() {},
  }
}

/** `name|minute|text` a line. */
function readLines(text: string, _zone: string): PastedMessage[] {
  return text.split('\n').filter((line) => line !== '').map((line) => {
    const [sender = '', minute = '', words = ''] = line.split('|')
    return { remoteId: line, ...(sender === '' ? {} : { sender }), ...(minute === '' ? {} : { sentAt: instant(1_794_990_000_000 + Number(minute) * 60_000) }), text: words }
  })
}
