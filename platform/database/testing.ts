import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { environment } from '#platform/config/index.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'

/** A database of its own for one test file, made from a migrated template in some 40 ms. */
export interface TestDatabase {
  readonly url: string
  readonly database: Database
  drop(): Promise<void>
}

/** The address of `name` on the same server as `adminUrl`. */
export function addressOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/** Makes a database, as a copy of `template` when one is named. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await asAdmin(adminUrl, (client) => client.query(`create database "${name}"${template === undefined ? '' : ` template "${template}" strategy file_copy`}`))
}

/** Removes a database, whoever is still connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
}

/**
 * Gives a test file its own migrated database. The server is the one that the test run started, named by
 * TEST_DATABASE_URL.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = environment()['TEST_DATABASE_URL']
  if (adminUrl === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm test')
  const template = await migratedTemplate(adminUrl)
  const name = `test_${randomBytes(8).toString('hex')}`
  await createDatabase(adminUrl, name, template)
  const url = addressOf(adminUrl, name)
  const database = openDatabase({ url, connections: 10 })
  return {
    url,
    database,
    async drop() {
      await database.close()
      await dropDatabase(adminUrl, name)
    },
  }
}

/**
 * What a migration makes of rows that were there: an empty database as it was before the one whose name ends in `ending`;
 * `act` fills it and upgrades it by that one.
 */
export async function beforeMigration(ending: string, act: (database: Database, upgrade: () => Promise<void>) => Promise<void>): Promise<void> {
  const adminUrl = environment()['TEST_DATABASE_URL'] ?? ''
  const name = `test_${randomBytes(8).toString('hex')}`
  await createDatabase(adminUrl, name)
  const database = openDatabase({ url: addressOf(adminUrl, name), connections: 2 })
  try {
    const all = readMigrations()
    const at = all.findIndex((migration) => migration.name.endsWith(ending))
    if (at < 0) throw new Error(`no migration ends in ${ending}`)
    await migrate(database, all.slice(0, at))
    await act(database, async () => void (await migrate(database, all.slice(0, at + 1))))
  } finally {
    await database.close()
    await dropDatabase(adminUrl, name)
  }
}

const templateLock = 7_219_446_009

/** One template for each state of the migrations; the first test file that needs it makes it, the others wait. */
async function migratedTemplate(adminUrl: string): Promise<string> {
  const migrations = readMigrations()
  const name = `template_${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16)}`
  await asAdmin(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 1) return
    const making = `${name}_making`
    await client.query(`drop database if exists "${making}" with (force)`)
    await client.query(`create database "${making}"`)
    const database = openDatabase({ url: addressOf(adminUrl, making), connections: 2 })
    await migrate(database, migrations)
    await database.close()
    await client.query(`alter database "${making}" rename to "${name}"`)
  })
  return name
}

async function asAdmin<Result>(adminUrl: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end() // gives back the advisory lock too
  }
}
