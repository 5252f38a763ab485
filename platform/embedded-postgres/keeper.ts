import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { databaseUser } from './cluster.ts'

/** One connection that tells whether the server lives, and to other instances of the desk that we use it. */
export interface Keeper {
  onGone(act: () => void): void
  /** Ends the connection. True when another instance is using the server. */
  close(): Promise<boolean>
}

const keeperName = 'qingchu-keeper'

/** Opens it; on the first start of a cluster this makes the desk's database. */
export async function openKeeper(options: { url: string; isGone: () => boolean }): Promise<Keeper> {
  let closed = false
  let isGone = false
  const hearers: (() => void)[] = []
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = await connectOrMake(options.url)
    const lost = () => {
      fresh.removeListener('end', lost)
      if (!closed) void comeBack()
    }
    fresh.on('error', () => {}) // "end" follows
    fresh.on('end', lost)
    return fresh
  }

  /** A crashed server process makes the server drop everybody and recover; only the end of the server itself is the end. */
  async function comeBack(): Promise<void> {
    while (!closed) {
      await pause(50)
      if (options.isGone()) {
        isGone = true
        for (const act of hearers) act()
        return
      }
      try {
        client = await connect()
        return
      } catch {
        await pause(200)
      }
    }
  }

  return {
    onGone(act) {
      if (isGone) act()
      else hearers.push(act)
    },
    async close() {
      closed = true
      try {
        const { rows } = await client.query<{ others: number }>(
          `select count(*)::int as others from pg_stat_activity where application_name = '${keeperName}' and pid <> pg_backend_pid()`,
        )
        return (rows[0]?.others ?? 0) > 0
      } catch {
        return false
      } finally {
        await client.end().catch(() => {})
      }
    },
  }
}

async function connectOrMake(url: string): Promise<pg.Client> {
  try {
    return await connectTo(url)
  } catch (error) {
    if (!hasCode(error, '3D000')) throw error
    const admin = new URL(url)
    admin.pathname = '/postgres'
    const client = await connectTo(admin.href)
    try {
      await client.query(`create database ${databaseUser}`)
    } catch (clash) {
      if (!hasCode(clash, '42P04') && !hasCode(clash, '23505')) throw clash // else another instance made it
    } finally {
      await client.end()
    }
    return connectTo(url)
  }
}

/** The server answers "starting up" for a moment after a crash. */
async function connectTo(url: string): Promise<pg.Client> {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, application_name: keeperName })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!hasCode(error, '57P03') || tries === 200) throw error
      await pause(25)
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
