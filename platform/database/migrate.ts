import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database, Queries } from './database.ts'

/** One plain SQL file `migrations/<yyyymmdd-hhmm>-<what>.sql`. Forward only; never edited once it has been released. */
export interface Migration {
  readonly name: string
  readonly text: string
}

const lockKey = 7_219_446_001

/** The folder that holds package.json: the checkout that runs, whether from source or from the bundle. */
export function rootFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json of the desk was not found above the running program')
    folder = parent
  }
  return folder
}

/**
 * Reads the migrations of every room: `platform/<room>/migrations` and `features/<room>/server/migrations`, sorted by
 * name, which begins with the time, so that the order is total.
 */
export function readMigrations(root = rootFolder()): Migration[] {
  const folders = [
    ...rooms(join(root, 'platform')).map((room) => join(root, 'platform', room, 'migrations')),
    ...rooms(join(root, 'features')).map((room) => join(root, 'features', room, 'server', 'migrations')),
  ].filter((folder) => existsSync(folder))
  const found = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .map((file) => ({ name: file.slice(0, -4), text: readFileSync(join(folder, file), 'utf8') })),
  )
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function rooms(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

/**
 * Brings the tables up to date. Several instances may call this at once: one works, the others wait. Each migration is
 * one transaction; when one fails, the earlier ones stay and the desk does not start.
 *
 * @throws Error with a sentence when a released migration was changed afterwards
 */
export async function migrate(database: Database, migrations = readMigrations()): Promise<readonly string[]> {
  return database.q.connection().execute(async (q) => {
    await sql`select pg_advisory_lock(${sql.lit(lockKey)})`.execute(q)
    try {
      return await migrateLocked(q, migrations)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockKey)})`.execute(q)
    }
  })
}

async function migrateLocked(q: Queries, migrations: readonly Migration[]): Promise<string[]> {
  await sql`create table if not exists migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now()
  )`.execute(q)
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migration`.execute(q)
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const done: string[] = []
  for (const { name, text } of migrations) {
    const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
    const known = applied.get(name)
    if (known === hash) continue
    if (known !== undefined) throw new Error(`migration ${name} was changed after it had been applied; add a new one instead`)
    await q.transaction().execute(async (transaction) => {
      await sql.raw(text).execute(transaction)
      await sql`insert into migration (name, hash) values (${name}, ${hash})`.execute(transaction)
    })
    done.push(name)
  }
  return done
}
