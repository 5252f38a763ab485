import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

/** No table is known here; a store names its own with `q.withTables<ItsTables>()`. */
export type NoTables = Record<never, never>

/** Runs queries: the pool, or an open transaction. Stores take this as their first argument. */
export type Queries = Kysely<NoTables>

/**
 * An open transaction. What belongs to the state change (events, jobs) is collected here and written just before the
 * commit, in one statement a kind; what must not happen unless it is kept waits in `afterCommit`.
 */
export interface Tx {
  readonly q: Transaction<NoTables>
  /** The collection of this kind in this transaction; made on first use. Flushed in order of `rank`, low first. */
  collect<Item>(kind: Collection<Item>): Item[]
  /** Called once the commit is durable; never after a rollback. Must not throw. */
  afterCommit(act: () => void): void
}

/** A kind of row that is collected during a transaction and written together at its end. */
export interface Collection<Item> {
  readonly name: string
  readonly rank: number
  flush(tx: Tx, items: readonly Item[]): Promise<void>
}

export interface Database {
  readonly q: Queries
  /** The pool beneath, for the few hot statements that are named by hand and for LISTEN. */
  readonly pool: pg.Pool
  /** Runs `work` in one transaction; commits when it resolves. Repeats it whole after a deadlock or serialization fault, at most three times. */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

const intType = 20
const dateType = 1082

/** 64-bit counters of ours stay below 2^53; a date stays the text it is. */
function parsers(): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
      if (oid === intType) return (text: string) => Number(text)
      if (oid === dateType) return (text: string) => text
      return pg.types.getTypeParser(oid, format ?? 'text')
    }) as typeof pg.types.getTypeParser,
  }
}

/** Opens a pool of connections. `url` is a PostgreSQL address; `?host=/folder` names a unix socket. */
export function openDatabase(options: { url: string; connections: number; onFault?: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    types: parsers(),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  pool.on('error', (error) => options.onFault?.(error)) // an idle connection died; the pool opens another when needed
  // One that is in use dies too, perhaps between two statements; the next statement says so, this event must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const q = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  return {
    q,
    pool,
    transact: (work) => repeatAfterClash(() => transactOnce(q, work)),
    async close() {
      await q.destroy()
    },
  }
}

async function transactOnce<Result>(q: Queries, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const acts: (() => void)[] = []
  const result = await q.transaction().execute(async (transaction) => {
    const collections = new Map<string, { kind: Collection<unknown>; items: unknown[] }>()
    const tx: Tx = {
      q: transaction,
      collect<Item>(kind: Collection<Item>): Item[] {
        const known = collections.get(kind.name)
        if (known !== undefined) return known.items as Item[]
        const items: Item[] = []
        collections.set(kind.name, { kind: kind as Collection<unknown>, items })
        return items
      },
      afterCommit: (act) => void acts.push(act),
    }
    const done = await work(tx)
    for (const { kind, items } of [...collections.values()].sort((a, b) => a.kind.rank - b.kind.rank)) {
      if (items.length > 0) await kind.flush(tx, items)
    }
    return done
  })
  for (const act of acts) act()
  return result
}

const clashes = new Set(['40001', '40P01'])

async function repeatAfterClash<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (attempt === 3 || !clashes.has(code)) throw error
    }
  }
}
