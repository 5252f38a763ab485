import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import { sql } from 'kysely'
import { account } from '#features/account/server/index.ts'
import { clarity } from '#features/clarity/server/index.ts'
import { connections } from '#features/connection/server/index.ts'
import { conversation } from '#features/conversation/server/index.ts'
import type { WorkspaceId } from '#kernel/ids.ts'
import { type Clock, instant } from '#kernel/time.ts'
import type { BlobStore } from '#platform/blob/index.ts'
import type { Config } from '#platform/config/index.ts'
import { type Database, migrate, openDatabase, openListener, type Queries } from '#platform/database/index.ts'
import { type Live, openHttp, openLive } from '#platform/http/index.ts'
import { freeOfDead, jobChannel, startWorker, workerLine } from '#platform/jobs/index.ts'
import { describeError, type Log } from '#platform/log/index.ts'
import { forgetEvents } from '#platform/outbox/index.ts'
import type { Vault } from '#platform/vault/index.ts'
import { channels, readPaste, toWav } from './channels.ts'
import { plantDemo } from './demo.ts'
import { outboundFetch } from './outbound.ts'
import type { SimulatorHandle } from './simulator.ts'
import { threadsOver } from './threads.ts'
import { webApp } from './web-app.ts'

export interface DeskOptions {
  readonly config: Config
  readonly log: Log
  readonly databaseUrl: string
  readonly blob: BlobStore
  readonly vault: Vault
  readonly simulator: SimulatorHandle | undefined
  readonly setupCode: string | undefined
  readonly clock?: Clock
  /** Red when something beneath has died. */
  healthy?(): boolean
}

export interface Desk {
  readonly app: FastifyInstance
  readonly database: Database
  /** Under which address a person opens the desk. */
  readonly url: string
  close(): Promise<void>
}

const realClock: Clock = { now: () => instant(Date.now()) }
const keptEventDays = 7
/** What a killed instance held is taken up by another after this long. */
const leaseMs = 12_000

/** Builds every part, joins them, and listens. The only place that knows all features. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { config, log } = options
  const clock = options.clock ?? realClock
  const random = (count: number) => new Uint8Array(randomBytes(count))
  const database = openDatabase({
    url: options.databaseUrl,
    connections: config.databaseConnections,
    onFault: (error) => log.warn({ error: describeError(error) }, 'database connection lost'),
  })
  const applied = await migrate(database)
  if (applied.length > 0) log.info({ migrations: applied.length }, 'tables brought up to date')
  const workerName = randomUUID()
  const listener = await openListener({
    url: options.databaseUrl,
    name: workerLine(workerName),
    onFault: (error) => log.warn({ error: describeError(error) }, 'line for announcements lost'),
  })

  let live: Live | undefined = undefined
  let baseUrl = config.publicUrl ?? ''
  const parts = joinFeatures({ ...options, clock, random, database, live: () => live, baseUrl: () => baseUrl })
  live = await openLive({ database, listener, log, readers: parts.conversation.scopeReaders })

  const metrics = openMetrics(database, live)
  const app = await openHttp({
    log,
    routes: [...parts.account.routes, ...parts.connection.routes, ...parts.conversation.routes, ...parts.clarity.routes],
    errors: [parts.account.errors, parts.connection.errors, parts.conversation.errors, parts.clarity.errors],
    authenticate: (request) => parts.account.authenticate(request),
    live,
    async ready() {
      if (options.healthy?.() === false) return false
      await sql`select 1`.execute(database.q)
      return true
    },
    metrics: () => metrics.metrics(),
    behindProxy: config.publicUrl !== undefined,
    maxUploadBytes: config.maxUploadBytes,
    parts: [parts.connection.callbacks, webApp],
  })
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const url = config.publicUrl ?? `http://localhost:${port}`
  if (baseUrl === '') baseUrl = url

  const working = config.roles.includes('worker') ? startWork({ parts, database, listener, clock, log, workerName }) : undefined
  return {
    app,
    database,
    url,
    async close() {
      live?.close()
      await app.close()
      await (await working)?.stop()
      await listener.close()
      await database.close()
    },
  }
}

type Joining = DeskOptions & {
  readonly clock: Clock
  readonly database: Database
  random(count: number): Uint8Array
  live(): Live | undefined
  baseUrl(): string
}

/** Every feature with what it needs from the others, as arguments. */
function joinFeatures(options: Joining) {
  const { clock, database, log, random, vault, live, config } = options
  const common = { clock, database, log, random }
  const accountFeature = account({
    ...common,
    vault,
    publicUrl: config.publicUrl,
    setupCode: options.setupCode,
    simulatorUrl: () => options.simulator?.url ?? null,
    live,
    async workspaceMade(tx, workspaceId) {
      await connectionFeature.makeManual(tx, workspaceId)
    },
    noteMerge: (tx, merge) => conversationFeature.noteMerge(tx, merge),
    plantDemo: (owner) => plantDemo({ owner, routes: [...accountFeature.routes, ...connectionFeature.routes, ...conversationFeature.routes], now: clock.now(), log, simulator: options.simulator }),
  })
  const clarityFeature = clarity({ ...common, threads: threadsOver(accountFeature.directory), channels: channels.map(({ id }) => id) })
  const connectionFeature = connections({
    ...common,
    vault,
    channels,
    fetch: outboundFetch(config.outboundProxy),
    baseUrl: options.baseUrl,
    inbox: () => conversationFeature.inbox,
    files: {
      describe: (id) => conversationFeature.files.describe(id),
      open: (id) => conversationFeature.files.open(id),
      store: (workspaceId, file) => conversationFeature.files.store(workspaceId, file),
    },
    simulator: options.simulator?.door,
  })
  const conversationFeature = conversation({
    ...common,
    live,
    transport: connectionFeature.transport,
    people: accountFeature.directory,
    blob: options.blob,
    maxUploadBytes: config.maxUploadBytes,
    readPaste,
    toWav,
    async inviteLink(connectionId, mailbox, scene) {
      const made = await connectionFeature.inviteLink(connectionId, scene, mailbox === '' ? undefined : mailbox)
      return 'failed' in made ? undefined : made.url
    },
    guard: clarityFeature.guard,
    withdrawn: clarityFeature.withdrawn,
    workspaceName: (q, id) => workspaceName(q, id),
  })
  return { account: accountFeature, connection: connectionFeature, conversation: conversationFeature, clarity: clarityFeature }
}

async function workspaceName(q: Queries, id: WorkspaceId): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from workspace where id = ${id}`.execute(q)
  return rows[0]?.name ?? ''
}

interface Working {
  readonly parts: ReturnType<typeof joinFeatures>
  readonly database: Database
  readonly listener: Awaited<ReturnType<typeof openListener>>
  readonly clock: Clock
  readonly log: Log
  readonly workerName: string
}

/** Jobs and reading, on instances with the role `worker`. */
async function startWork({ parts, database, listener, clock, log, workerName }: Working): Promise<{ stop(): Promise<void> }> {
  const freed = await freeOfDead(database.q, clock.now()).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, 'jobs of dead workers left to their leases')
    return 0
  })
  if (freed > 0) log.info({ jobs: freed }, 'jobs of dead workers taken up')
  const worker = startWorker({ database, handlers: [...parts.connection.jobs, ...parts.conversation.jobs], clock, log, name: workerName, leaseMs })
  await listener.on(jobChannel, () => worker.wake())
  listener.onReconnect(() => worker.wake())
  const reader = parts.connection.startReading()
  parts.conversation.startSweeping().catch((error: unknown) => log.warn({ error: describeError(error) }, 'sweep of unused files not planned'))
  const sweep = setInterval(() => {
    forgetEvents(database, keptEventDays).catch((error: unknown) => log.warn({ error: describeError(error) }, 'old events not forgotten'))
  }, 3_600_000)
  return {
    async stop() {
      clearInterval(sweep)
      await Promise.all([worker.stop(), reader.stop()])
    },
  }
}

function openMetrics(database: Database, live: Live): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'qingchu_live_connections', help: 'Browsers that follow live', registers: [registry], collect() { this.set(live.connections) } })
  const count = (name: string, help: string, query: ReturnType<typeof sql<{ n: number }>>) =>
    new Gauge({ name, help, registers: [registry], async collect() { this.set((await query.execute(database.q)).rows[0]?.n ?? 0) } })
  count('qingchu_deliveries_waiting', 'Arrivals that wait to be read', sql`select count(*)::int as n from delivery where read_at is null and tries < 5`)
  count('qingchu_deliveries_set_aside', 'Arrivals that could not be read', sql`select count(*)::int as n from delivery where read_at is null and tries >= 5`)
  count('qingchu_jobs_waiting', 'Jobs that wait or run', sql`select count(*)::int as n from job where failed_at is null`)
  count('qingchu_jobs_set_aside', 'Jobs that failed for good', sql`select count(*)::int as n from job where failed_at is not null`)
  return registry
}
