import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environment } from '#platform/config/index.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'
import { addressOf, createDatabase, dropDatabase } from './testing.ts'

const admin = environment()['TEST_DATABASE_URL'] ?? ''
let name: string
let instances: Database[]

beforeEach(async () => {
  name = `migrate_${randomBytes(6).toString('hex')}`
  await createDatabase(admin, name)
  instances = [1, 2, 3].map(() => openDatabase({ url: addressOf(admin, name), connections: 2 }))
})
afterEach(async () => {
  for (const instance of instances) await instance.close()
  await dropDatabase(admin, name)
})

const first = { name: '20260101-0000-a', text: 'create table a (n integer)' }
const second = { name: '20260102-0000-b', text: 'alter table a add m integer; insert into a values (1, 2)' }

test('instances that start at once apply each migration once', async () => {
  const done = await Promise.all(instances.map((instance) => migrate(instance, [first, second])))
  expect(done.flat()).toEqual([first.name, second.name])
  expect((await instances[0]!.pool.query('select * from a')).rows).toEqual([{ n: 1, m: 2 }])
})

test('one that fails leaves the state before it', async () => {
  await expect(migrate(instances[0]!, [first, { name: '20260103-0000-c', text: 'create table c (n integer); select no_such_function()' }])).rejects.toThrow()
  expect((await instances[0]!.pool.query("select to_regclass('a') as a, to_regclass('c') as c")).rows).toEqual([{ a: 'a', c: null }])
  expect(await migrate(instances[0]!, [first, second])).toEqual([second.name])
})

test('a released one that was changed is refused', async () => {
  await migrate(instances[0]!, [first])
  await expect(migrate(instances[0]!, [{ ...first, text: 'create table a (n bigint)' }])).rejects.toThrow(/was changed/)
})

test('the desk’s own are read in the order of their names', () => {
  const names = readMigrations().map((migration) => migration.name)
  expect(names).toEqual([...names].sort())
  expect(names.length).toBeGreaterThan(4)
})
