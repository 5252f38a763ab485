import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { PulledItem, PullHint } from '#channels/channel.ts'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import type { JobDraft, JobHandler } from '#platform/jobs/index.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import { infoOf, noteFault } from './connection-store.ts'
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

export function pullHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: 'connection.pull',
    attempts: Number.MAX_SAFE_INTEGER, // what waits at the network is asked for as long as it takes
    backoffMs: (attempt) => Math.min(500 * 2 ** Math.min(attempt, 10), 300_000),
    async run(job, { signal }) {
      const mailbox = String(job.payload['mailbox'])
      const connection = await shelf.byId(String(job.payload['connectionId']))
      if (connection?.channel.pull === undefined || !connection.active) return
      const token = job.payload['token']
      const hint: PullHint = typeof token === 'string' ? { mailbox, token } : { mailbox }
      let cursor = await readCursor(deps, connection, mailbox)
      for (let more = true, stoodStill = 0; more && !signal.aborted; ) {
        const page = await askPage(deps, tokens, connection, { cursor, hint })
        await deps.database.transact((tx) => keepPage(deps, tx, connection, { mailbox, cursor: page.cursor, items: page.items }))
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

/** Raw items, what comes of them, and the cursor: one transaction. Items that are known already change nothing. */
async function keepPage(deps: ConnectionDeps, tx: Tx, connection: OpenConnection, page: { mailbox: string; cursor: string; items: readonly PulledItem[] }): Promise<void> {
  const now = deps.clock.now()
  if (page.items.length > 0) {
    const { rows } = await sql<{ id: number; dedupe_key: string }>`
      insert into delivery (workspace_id, connection_id, dedupe_key, source, body, received_at, read_at)
      select ${connection.workspaceId}::uuid, ${connection.id}::uuid, key, 'pull', body, ${new Date(now)}, ${new Date(now)}
      from unnest(${page.items.map((item) => item.dedupeKey)}::text[], ${page.items.map((item) => Buffer.from(item.raw))}::bytea[]) as item (key, body)
      on conflict (connection_id, dedupe_key) do nothing returning id, dedupe_key`.execute(tx.q)
    const fresh = new Map(rows.map((row) => [row.dedupe_key, row.id]))
    const arrivals: Arrival[] = page.items.flatMap((item) => {
      const deliveryId = fresh.get(item.dedupeKey)
      if (deliveryId === undefined) return []
      fresh.delete(item.dedupeKey) // the same item twice in one page counts once
      return item.incoming.map((incoming) => ({ connection: infoOf(connection), incoming, receivedAt: instant(now), deliveryId }))
    })
    if (arrivals.length > 0) await deps.inbox().take(tx, arrivals)
  }
  await sql`insert into pull_cursor (connection_id, mailbox, cursor, pulled_at) values (${asId<'connection'>(connection.id)}, ${page.mailbox}, ${page.cursor}, ${new Date(now)})
    on conflict (connection_id, mailbox) do update set cursor = excluded.cursor, pulled_at = excluded.pulled_at`.execute(tx.q)
}
