import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ApiCall, ApiFailure, TokenSource } from '#channels/channel.ts'
import { MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'
import { noteFault, type OpenConnection, settingsKnownMs } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'

const marginMs = 5 * MINUTE_MS
const rememberedMs = 5 * SECOND_MS
const callMs = 10 * SECOND_MS
/** Longer than fetching may take: a lease runs out only when its holder has died. */
const leaseMs = callMs + 5 * SECOND_MS
const mostWaitMs = leaseMs + 5 * SECOND_MS
const lookAgainMs = 100
/** What the network said to one who fetched answers all who ask so soon after. */
const refusalHoldsMs = 3 * SECOND_MS

/** The network gave no token. Caught by those who call the network; carries what it said. */
export class TokenRefused extends Error {
  readonly failure: ApiFailure
  constructor(failure: ApiFailure) {
    super(`the network gave no token: ${failure.failed}`)
    this.name = 'TokenRefused'
    this.failure = failure
  }
}

/** The caller's settings are no longer the connection's: who asks again finds the new ones. */
const settingsChanged: ApiFailure = { failed: 'SETTINGS_CHANGED', message: '', reason: 'BUSY', retryAfterMs: settingsKnownMs }
const nobodyCameBack: ApiFailure = { failed: 'TIMEOUT', message: '', reason: 'TIMEOUT', retryAfterMs: 5 * SECOND_MS }

/** One shared token a connection, whatever the number of instances. */
export interface Tokens {
  sourceFor(connection: OpenConnection): TokenSource
  /** Everything a channel needs to call its network. */
  call(connection: OpenConnection, signal?: AbortSignal): ApiCall
}

/**
 * Opens the shared tokens: one row each. Whoever finds no good token there takes a lease on the row, asks the network
 * outside of any transaction, and writes only if the lease is still his; everybody else looks at the row until then.
 * A process asks once for all who want the same token.
 */
export function openTokens(deps: ConnectionDeps): Tokens {
  const { database } = deps
  const remembered = new Map<string, { revision: number; token: string; until: number }>()
  const underWay = new Map<string, { used: string | undefined; token: Promise<string> }>()

  async function renew(connection: OpenConnection, used: string | undefined): Promise<string> {
    const giveUpAt = performance.now() + mostWaitMs
    for (;;) {
      const row = await makeSure(database.q, connection)
      if (row === undefined || row.revision > connection.revision) throw new TokenRefused(settingsChanged)
      const token = goodToken(row, connection)
      if (token !== undefined && token !== used) return token
      if (row.refusal !== null && (row.refused_at?.getTime() ?? 0) + refusalHoldsMs > deps.clock.now()) throw new TokenRefused(row.refusal)
      const lease = await takeLease(connection, row)
      const fresh = lease === undefined ? undefined : await fetchUnder(lease, connection)
      if (fresh !== undefined) return fresh
      if (performance.now() > giveUpAt) throw new TokenRefused(nobodyCameBack)
      await pause(lookAgainMs)
    }
  }

  function goodToken(row: TokenRow, connection: OpenConnection): string | undefined {
    if (row.token_sealed === '' || row.expires_at.getTime() - marginMs <= deps.clock.now()) return undefined
    return deps.vault.open(row.token_sealed, `token:${connection.id}`)
  }

  /** Only if nothing has happened to the row since it was read. */
  async function takeLease(connection: OpenConnection, row: TokenRow): Promise<string | undefined> {
    const now = deps.clock.now()
    const lease = Buffer.from(deps.random(12)).toString('base64url')
    const taken = await sql`update access_token set leased_by = ${lease}, leased_until = ${new Date(now + leaseMs)}
      where connection_id = ${connection.id} and revision <= ${connection.revision} and token_sealed = ${row.token_sealed}
        and refused_at is not distinct from ${row.refused_at} and (leased_until is null or leased_until <= ${new Date(now)})`.execute(database.q)
    return taken.numAffectedRows === 1n ? lease : undefined
  }

  /** Asks the network; `undefined` when the lease was lost meanwhile, because the settings changed or it ran out. */
  async function fetchUnder(lease: string, connection: OpenConnection): Promise<string | undefined> {
    const { sender } = connection.channel
    if (sender === undefined) throw new RangeError(`${connection.channel.id} has no tokens`)
    const startedAt = deps.clock.now()
    const fresh = await sender.fetchToken({ settings: connection.settings, fetch: deps.fetch, signal: AbortSignal.timeout(callMs) })
    const still = sql`where connection_id = ${connection.id} and leased_by = ${lease}`
    if ('failed' in fresh) {
      const told = await sql`update access_token set leased_by = null, leased_until = null, refusal = ${JSON.stringify(fresh)}::jsonb,
        refused_at = ${new Date(deps.clock.now())} ${still}`.execute(database.q)
      if (told.numAffectedRows === 0n) return undefined
      await noteFault(deps, connection.id, { code: fresh.reason ?? fresh.failed, detail: fresh.message })
      throw new TokenRefused(fresh)
    }
    const kept = await sql`update access_token set leased_by = null, leased_until = null, refusal = null, refused_at = null,
      token_sealed = ${deps.vault.seal(fresh.token, `token:${connection.id}`)}, fetched_at = ${new Date(startedAt)},
      expires_at = ${new Date(startedAt + fresh.expiresInMs)} ${still}`.execute(database.q)
    if (kept.numAffectedRows === 0n) return undefined
    deps.log.info({ connectionId: connection.id }, 'token fetched')
    return fresh.token
  }

  /** One at a time for each connection and its settings; who comes meanwhile gets the same answer. */
  async function obtain(connection: OpenConnection, used: string | undefined): Promise<string> {
    const key = `${connection.id}:${connection.revision}`
    for (let other = underWay.get(key); other !== undefined; other = underWay.get(key)) {
      const token = await other.token
      if (token !== used || other.used === used) return token
    }
    const mine = renew(connection, used).finally(() => underWay.delete(key))
    underWay.set(key, { used, token: mine })
    const token = await mine
    remember(connection, token)
    return token
  }

  function remember(connection: OpenConnection, token: string): void {
    remembered.set(connection.id, { revision: connection.revision, token, until: deps.clock.now() + rememberedMs })
  }

  function sourceFor(connection: OpenConnection): TokenSource {
    return {
      async current() {
        const known = remembered.get(connection.id)
        if (known !== undefined && known.revision === connection.revision && known.until > deps.clock.now()) return known.token
        const row = await readRow(database.q, connection)
        const token = row === undefined || row.revision > connection.revision ? undefined : goodToken(row, connection)
        if (token === undefined) return obtain(connection, undefined)
        remember(connection, token)
        return token
      },
      replace(used) {
        if (remembered.get(connection.id)?.token === used) remembered.delete(connection.id)
        return obtain(connection, used)
      },
    }
  }

  return {
    sourceFor,
    call: (connection, signal) => ({
      settings: connection.settings,
      token: sourceFor(connection),
      fetch: deps.fetch,
      // Counts from each request, not from the wait for a token: a request whose time is over before it leaves has not left.
      get signal() {
        return signal ?? AbortSignal.timeout(callMs)
      },
    }),
  }
}

interface TokenRow {
  revision: number
  token_sealed: string
  expires_at: Date
  refusal: ApiFailure | null
  refused_at: Date | null
}

async function readRow(q: Queries, connection: OpenConnection): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`select revision, token_sealed, expires_at, refusal, refused_at from access_token where connection_id = ${connection.id}`.execute(q)
  return rows[0]
}

/** Reads the row; makes it first where it is missing, so that two instances do not both find nothing. */
async function makeSure(q: Queries, connection: OpenConnection): Promise<TokenRow | undefined> {
  const known = await readRow(q, connection)
  if (known !== undefined) return known
  // The connection is locked first: a change of its settings, which writes here too, comes before or after.
  await sql`insert into access_token (connection_id, token_sealed, fetched_at, expires_at, revision)
    select id, '', 'epoch', 'epoch', revision from connection where id = ${connection.id} for key share on conflict do nothing`.execute(q)
  return readRow(q, connection)
}

/** Other credentials, other token: in the transaction that changes the settings. Nobody with older ones writes here any more. */
export async function forgetToken(q: Queries, connectionId: string, revision: number): Promise<void> {
  await sql`insert into access_token (connection_id, token_sealed, fetched_at, expires_at, revision)
    values (${connectionId}, '', 'epoch', 'epoch', ${revision})
    on conflict (connection_id) do update set token_sealed = '', fetched_at = 'epoch', expires_at = 'epoch', revision = excluded.revision,
      leased_by = null, leased_until = null, refusal = null, refused_at = null`.execute(q)
}
