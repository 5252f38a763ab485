import { sql } from 'kysely'
import type { Incoming } from '#channels/channel.ts'
import { instant, type Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import { infoOf } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { Gate } from './gate.ts'
import type { Arrival } from './ports.ts'
import { pullJob } from './puller.ts'

interface DeliveryRow {
  id: number
  connection_id: string
  body: Buffer
  received_at: Date
  tries: number
  /** What was read in it already, where it is an item of a page that could not be read whole. */
  incoming: string | null
}

export interface Reader {
  /** Something was kept: read it soon. */
  wake(): void
  stop(): Promise<void>
}

const batchSize = 100
const pollMs = 1_000
const mostTries = 5
const politePauseMs = 15
const mostPoliteMs = 1_500

/**
 * Reads kept deliveries into messages: a batch is one transaction with everything that comes of it, so that a crash
 * at any instruction leaves a delivery either unread or done. Several instances share the work; none takes what another
 * holds. While callbacks queue for their commit, reading waits a little: the network has a deadline, reading has not.
 */
export function startReader(deps: ConnectionDeps, shelf: ConnectionShelf, gate: Gate): Reader {
  let stopped = false
  let awake = true
  let sleeper: (() => void) | undefined
  const ended = run()

  async function run(): Promise<void> {
    while (!stopped) {
      if (!awake) await sleep(pollMs)
      awake = false
      try {
        while (!stopped) {
          await beWell()
          if ((await readBatch(deps, shelf, batchSize)) < batchSize) break
        }
      } catch (error) {
        deps.log.warn({ error: describeError(error) }, 'deliveries not read')
        await sleep(pollMs)
      }
    }
  }

  async function beWell(): Promise<void> {
    for (let waitedMs = 0; gate.waiting > 2 && waitedMs < mostPoliteMs && !stopped; waitedMs += politePauseMs) await sleep(politePauseMs)
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        sleeper = undefined
        resolve()
      }
      sleeper = done
    })
  }

  return {
    wake() {
      if (awake) return
      awake = true
      sleeper?.()
    },
    async stop() {
      stopped = true
      sleeper?.()
      await ended
    },
  }
}

/** Reads up to `size` deliveries. One that cannot be read does not hold up the others. */
export async function readBatch(deps: ConnectionDeps, shelf: ConnectionShelf, size: number): Promise<number> {
  let taken: DeliveryRow[] = []
  try {
    await deps.database.transact(async (tx) => {
      taken = await takeUnread(deps, tx, size)
      await readRows(deps, shelf, tx, taken)
    })
  } catch (error) {
    if (taken.length === 0) throw error
    if (taken.length === 1) await setAside(deps, taken[0], error)
    else for (const _ of taken) await readBatch(deps, shelf, 1)
  }
  return taken.length
}

async function takeUnread(deps: ConnectionDeps, tx: Tx, size: number): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select id, connection_id, body, received_at, tries, incoming from delivery
    where read_at is null and (next_try_at is null or next_try_at <= ${new Date(deps.clock.now())}) and tries < ${mostTries}
    order by id limit ${size} for update skip locked`.execute(tx.q)
  return rows
}

async function readRows(deps: ConnectionDeps, shelf: ConnectionShelf, tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return
  const arrivals: Arrival[] = []
  for (const row of rows) {
    const connection = await shelf.byId(row.connection_id)
    if (connection === undefined) continue
    const receivedAt = instant(row.received_at.getTime())
    for (const incoming of readRow(connection, row, receivedAt)) {
      if (incoming.type === 'doorbell') enqueue(tx, pullJob(connection.id, incoming.hint))
      else arrivals.push({ connection: infoOf(connection), incoming, receivedAt, deliveryId: row.id })
    }
  }
  if (arrivals.length > 0) await deps.inbox().take(tx, arrivals)
  await sql`update delivery set read_at = ${new Date(deps.clock.now())}, fault = null, incoming = null where id = any(${rows.map((row) => row.id)}::bigint[])`.execute(tx.q)
}

function readRow(connection: OpenConnection, row: DeliveryRow, receivedAt: Instant): readonly Incoming[] {
  if (row.incoming !== null) return JSON.parse(row.incoming) as readonly Incoming[]
  return connection.channel.webhook?.read(connection.settings, { body: row.body, receivedAt }) ?? []
}

async function setAside(deps: ConnectionDeps, row: DeliveryRow | undefined, error: unknown): Promise<void> {
  if (row === undefined) return
  const tries = row.tries + 1
  const nextAt = new Date(deps.clock.now() + 2_000 * 4 ** tries)
  deps.log.error({ deliveryId: row.id, connectionId: row.connection_id, tries, error: describeError(error) }, 'delivery not read')
  await sql`update delivery set tries = ${tries}, next_try_at = ${nextAt}, fault = ${error instanceof Error ? error.name : 'fault'} where id = ${row.id} and read_at is null`.execute(deps.database.q)
}
