import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ApiFailure, PulledItem, PullHint } from '#channels/channel.ts'
import { asId } from '#kernel/ids.ts'
import { instant, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import { enqueue, type JobDraft, type JobHandler } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import { chosenMailboxes, infoOf, noteFault, settingsKnownMs } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { Arrival } from './ports.ts'
import type { Tokens } from './tokens.ts'
import { TokenRefused } from './tokens.ts'

/** A doorbell rang: fetch what it announced. One puller a mailbox, on whatever instance; further rings join the waiting one. */
export function pullJob(connectionId: string, hint: PullHint): JobDraft {
  const lane = `pull:${connectionId}:${hint.mailbox}`
  return { kind: 'connection.pull', payload: { connectionId, mailbox: hint.mailbox, token: hint.token ?? null }, lane, key: lane }
}

/** The network said no or the line broke while pulling; the job is tried again. */
class PullRefused extends Error {
  override readonly name = 'PullRefused'
}

const mostStandstills = 5
const standstillMs = 200

/** What waits at the network is asked for as long as it takes. */
const untilItWorks = { attempts: Number.MAX_SAFE_INTEGER, backoffMs: (attempt: number) => Math.min(500 * 2 ** Math.min(attempt, 10), 5 * MINUTE_MS) }

/** `onKept`: items wait for the reader. */
export function pullHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens, onKept: () => void): JobHandler {
  return {
    kind: 'connection.pull',
    ...untilItWorks,
    async run(job, { signal }) {
      const mailbox = String(job.payload['mailbox'])
      const connection = await shelf.byId(String(job.payload['connectionId']))
      if (connection?.channel.pull === undefined || !connection.active) return
      const chosen = chosenMailboxes(connection.settings)
      if (chosen.length > 0 && !chosen.includes(mailbox)) return
      const token = job.payload['token']
      const hint: PullHint = typeof token === 'string' ? { mailbox, token } : { mailbox }
      let cursor = await readCursor(deps, connection, mailbox)
      for (let more = true, stoodStill = 0; more && !signal.aborted; ) {
        const page = await askPage(deps, tokens, connection, { cursor, hint })
        if ((await takePage(deps, connection, { mailbox, cursor: page.cursor, items: page.items })) === 'kept') onKept()
        more = page.hasMore
        stoodStill = page.cursor === cursor && page.items.length === 0 ? stoodStill + 1 : 0
        cursor = page.cursor
        if (!more || stoodStill === 0) continue
        // More to come, but nothing given and no step made: legal, and no reason to leave it there or to spin.
        if (stoodStill > mostStandstills) throw new PullRefused('STANDS_STILL')
        await pause(standstillMs, undefined, { signal }).catch(() => {})
      }
    },
  }
}

async function askPage(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, { cursor, hint }: { cursor: string; hint: PullHint }) {
  const { pull } = connection.channel
  if (pull === undefined) throw new RangeError(`${connection.channel.id} cannot pull`)
  const page = await pull.page(tokens.call(connection), cursor, hint).catch((error: unknown) => {
    if (error instanceof TokenRefused) return error.failure
    throw error
  })
  if ('failed' in page) {
    await noteFault(deps, connection.id, { code: page.reason ?? page.failed, detail: page.message })
    throw new PullRefused(page.failed)
  }
  await noteFault(deps, connection.id, undefined)
  return page
}

async function readCursor(deps: ConnectionDeps, connection: OpenConnection, mailbox: string): Promise<string> {
  const { rows } = await sql<{ cursor: string }>`select cursor from pull_cursor where connection_id = ${connection.id} and mailbox = ${mailbox}`.execute(deps.database.q)
  return rows[0]?.cursor ?? ''
}

interface Page {
  readonly mailbox: string
  readonly cursor: string
  readonly items: readonly PulledItem[]
}

const clashes = new Set(['40001', '40P01'])

/**
 * Takes a page in. One that cannot be read whole is kept item by item for the reader, which sets aside what it cannot
 * read: the rest of it, and what comes after it, is not held up.
 */
async function takePage(deps: ConnectionDeps, connection: OpenConnection, page: Page): Promise<'read' | 'kept'> {
  try {
    await deps.database.transact((tx) => readPage(deps, tx, connection, page))
    return 'read'
  } catch (error) {
    if (error instanceof Error && 'code' in error && clashes.has(String(error.code))) throw error // another puller is at it
    deps.log.error({ connectionId: connection.id, items: page.items.length, error: describeError(error) }, 'page not read at once')
    await deps.database.transact(async (tx) => {
      await keepItems(deps, tx, connection, { items: page.items, read: false })
      await saveCursor(deps, tx, connection, page)
    })
    return 'kept'
  }
}

/** Raw items, what comes of them, and the cursor: one transaction. Items that are known already change nothing. */
async function readPage(deps: ConnectionDeps, tx: Tx, connection: OpenConnection, page: Page): Promise<void> {
  const receivedAt = instant(deps.clock.now())
  const fresh = await keepItems(deps, tx, connection, { items: page.items, read: true })
  const arrivals: Arrival[] = page.items.flatMap((item) => {
    const deliveryId = fresh.get(item.dedupeKey)
    if (deliveryId === undefined) return []
    fresh.delete(item.dedupeKey) // the same item twice in one page counts once
    return item.incoming.map((incoming) => ({ connection: infoOf(connection), incoming, receivedAt, deliveryId }))
  })
  if (arrivals.length > 0) await deps.inbox().take(tx, arrivals)
  await saveCursor(deps, tx, connection, page)
}

/** Keeps items as they came; those that are not read yet with what the channel read in them. Tells which were not known. */
async function keepItems(deps: ConnectionDeps, tx: Tx, connection: OpenConnection, { items, read }: { items: readonly PulledItem[]; read: boolean }): Promise<Map<string, number>> {
  if (items.length === 0) return new Map()
  const now = new Date(deps.clock.now())
  const { rows } = await sql<{ id: number; dedupe_key: string }>`
    insert into delivery (workspace_id, connection_id, dedupe_key, source, body, received_at, read_at, incoming)
    select ${connection.workspaceId}::uuid, ${connection.id}::uuid, key, 'pull', body, ${now}, ${read ? now : null}::timestamptz, incoming
    from unnest(${items.map((item) => item.dedupeKey)}::text[], ${items.map((item) => Buffer.from(item.raw))}::bytea[],
      ${items.map((item) => (read ? null : JSON.stringify(item.incoming)))}::text[]) as item (key, body, incoming)
    on conflict (connection_id, dedupe_key) do nothing returning id, dedupe_key`.execute(tx.q)
  return new Map(rows.map((row) => [row.dedupe_key, row.id]))
}

async function saveCursor(deps: ConnectionDeps, tx: Tx, connection: OpenConnection, { mailbox, cursor }: Page): Promise<void> {
  await sql`insert into pull_cursor (connection_id, mailbox, cursor, pulled_at) values (${asId<'connection'>(connection.id)}, ${mailbox}, ${cursor}, ${new Date(deps.clock.now())})
    on conflict (connection_id, mailbox) do update set cursor = excluded.cursor, pulled_at = excluded.pulled_at`.execute(tx.q)
}

/** Looks into every mailbox of a connection: doorbells may have rung while it was not there. */
export function ringNow(tx: Tx, connectionId: string): void {
  enqueue(tx, { kind: 'connection.ring', payload: { connectionId }, key: `ring:${connectionId}` })
}

/** The same after a change, once every instance knows of it. */
export function ringLater(deps: Pick<ConnectionDeps, 'clock'>, tx: Tx, connectionId: string): void {
  const runAt = instant(deps.clock.now() + settingsKnownMs + 500)
  enqueue(tx, { kind: 'connection.ring', payload: { connectionId }, key: `ring:${connectionId}`, runAt })
}

export function ringHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: 'connection.ring',
    ...untilItWorks,
    async run(job) {
      const connection = await shelf.byId(String(job.payload['connectionId']))
      if (connection?.channel.pull === undefined || !connection.active) return
      const chosen = chosenMailboxes(connection.settings)
      const listed = chosen.length > 0 ? chosen : await listMailboxes(tokens, connection)
      if ('failed' in listed) {
        await noteFault(deps, connection.id, { code: listed.reason ?? listed.failed, detail: listed.message })
        throw new PullRefused(listed.failed)
      }
      await deps.database.transact(async (tx) => {
        for (const mailbox of listed) enqueue(tx, pullJob(connection.id, { mailbox }))
      })
    },
  }
}

/** The mailboxes that the network lets a connection use; none where it has no such thing. */
export async function listMailboxes(tokens: Tokens, connection: OpenConnection): Promise<readonly string[] | ApiFailure> {
  const found = await connection.channel.mailboxes?.list(tokens.call(connection)).catch((error: unknown) => {
    if (error instanceof TokenRefused) return error.failure
    throw error
  })
  if (found === undefined) return []
  return 'failed' in found ? found : found.map((one) => one.id)
}

/** After a stop, every mailbox is looked into once. */
export async function ringAll({ database, channels }: ConnectionDeps): Promise<void> {
  const pulled = channels.filter((channel) => channel.pull !== undefined).map((channel) => channel.id)
  await database.transact(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from connection where active and channel = any(${pulled}::text[])`.execute(tx.q)
    for (const row of rows) ringNow(tx, row.id)
  })
}

const bellMs = 10 * SECOND_MS
const quietSeconds = (5 * MINUTE_MS) / SECOND_MS
/** Mailboxes fall due spread over a minute; one less than a power of two. */
const spread = 63

/**
 * Looks into mailboxes that have been quiet for five minutes: their doorbell may have been lost. Whatever the number of
 * instances, each falls due once; a pull without a doorbell's token is allowed, but not often.
 */
export async function ringQuiet({ database, clock }: Pick<ConnectionDeps, 'database' | 'clock'>): Promise<void> {
  const now = new Date(clock.now())
  await database.transact(async (tx) => {
    const { rows } = await sql<{ connection_id: string; mailbox: string }>`update pull_cursor set rung_at = ${now} from connection
      where connection.id = connection_id and connection.active
        and greatest(pulled_at, rung_at) < ${now}::timestamptz - make_interval(secs => ${quietSeconds} + (hashtext(mailbox) & ${spread}))
      returning connection_id, mailbox`.execute(tx.q)
    for (const row of rows) enqueue(tx, pullJob(row.connection_id, { mailbox: row.mailbox }))
  })
}

/** Rings for quiet mailboxes until stopped. */
export function startBell(deps: ConnectionDeps): { stop(): void } {
  const timer = setInterval(() => {
    ringQuiet(deps).catch((error: unknown) => deps.log.warn({ error: describeError(error) }, 'quiet mailboxes not looked into'))
  }, bellMs)
  return { stop: () => clearInterval(timer) }
}
