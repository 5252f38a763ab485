import { sql } from 'kysely'
import type { ApiCall, ApiFailure, TokenSource } from '#channels/channel.ts'
import { MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'
import type { OpenConnection } from './connection-store.ts'
import { noteFault } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'

const marginMs = 5 * MINUTE_MS
const rememberedMs = 5 * SECOND_MS
const callMs = 10 * SECOND_MS

/** The network gave no token. Caught by those who call the network; carries what it said. */
export class TokenRefused extends Error {
  readonly failure: ApiFailure
  constructor(failure: ApiFailure) {
    super(`the network gave no token: ${failure.failed}`)
    this.name = 'TokenRefused'
    this.failure = failure
  }
}

/** One shared token a connection, whatever the number of instances. */
export interface Tokens {
  sourceFor(connection: OpenConnection): TokenSource
  /** Everything a channel needs to call its network. */
  call(connection: OpenConnection, signal?: AbortSignal): ApiCall
}

/** Opens the shared tokens: one row each, locked while a new token is fetched, looked at again inside the lock. */
export function openTokens(deps: ConnectionDeps): Tokens {
  const remembered = new Map<string, { token: string; until: number }>()

  async function renew(connection: OpenConnection, used: string | undefined): Promise<string> {
    const { sender } = connection.channel
    if (sender === undefined) throw new RangeError(`${connection.channel.id} has no tokens`)
    return deps.database.transact(async ({ q }) => {
      // A row to lock is made first, so that two instances do not both find nothing.
      await sql`insert into access_token (connection_id, token_sealed, fetched_at, expires_at)
        values (${connection.id}, '', 'epoch', 'epoch') on conflict do nothing`.execute(q)
      const stored = await readToken(deps, q, connection, true)
      const startedAt = deps.clock.now()
      if (stored !== undefined && stored.token !== used && stored.expiresAt - marginMs > startedAt) return stored.token
      const fresh = await sender.fetchToken({ settings: connection.settings, fetch: deps.fetch, signal: AbortSignal.timeout(callMs) })
      if ('failed' in fresh) throw new TokenRefused(fresh)
      await sql`update access_token set token_sealed = ${deps.vault.seal(fresh.token, `token:${connection.id}`)},
        fetched_at = ${new Date(startedAt)}, expires_at = ${new Date(startedAt + fresh.expiresInMs)} where connection_id = ${connection.id}`.execute(q)
      deps.log.info({ connectionId: connection.id }, 'token fetched')
      return fresh.token
    })
  }

  async function obtain(connection: OpenConnection, used: string | undefined): Promise<string> {
    try {
      const token = await renew(connection, used)
      remembered.set(connection.id, { token, until: deps.clock.now() + rememberedMs })
      return token
    } catch (error) {
      if (error instanceof TokenRefused) await noteFault(deps, connection.id, { code: error.failure.reason ?? error.failure.failed, detail: error.failure.message })
      throw error
    }
  }

  function sourceFor(connection: OpenConnection): TokenSource {
    return {
      async current() {
        const now = deps.clock.now()
        const known = remembered.get(connection.id)
        if (known !== undefined && known.until > now) return known.token
        const stored = await readToken(deps, deps.database.q, connection, false)
        if (stored === undefined || stored.expiresAt - marginMs <= now) return obtain(connection, undefined)
        remembered.set(connection.id, { token: stored.token, until: now + rememberedMs })
        return stored.token
      },
      replace(used) {
        remembered.delete(connection.id)
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
      signal: signal ?? AbortSignal.timeout(callMs),
    }),
  }
}

async function readToken(deps: ConnectionDeps, q: Queries, connection: OpenConnection, lock: boolean): Promise<{ token: string; expiresAt: number } | undefined> {
  const { rows } = await sql<{ token_sealed: string; expires_at: Date }>`select token_sealed, expires_at from access_token
    where connection_id = ${connection.id} ${lock ? sql`for update` : sql``}`.execute(q)
  const row = rows[0]
  if (row === undefined || row.token_sealed === '') return undefined
  return { token: deps.vault.open(row.token_sealed, `token:${connection.id}`), expiresAt: row.expires_at.getTime() }
}
