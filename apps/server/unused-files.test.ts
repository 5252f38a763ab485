import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stage, openStage, until } from './testing.ts'

const dayMs = 86_400_000

let stage: Stage
beforeAll(async () => void (stage = await openStage({ desks: 2 })))
afterAll(() => stage?.close())

it('an upload that was never used is gone after a week, with its bytes, on whichever instance', async () => {
  const id = await stage.upload('草稿.txt', 'text/plain', Buffer.from('never sent'))
  const [{ blob_key: key }] = await stage.rows(sql`select blob_key from file where id = ${id}`)
  const path = join(stage.filesFolder, key.slice(0, 2), key.slice(2, 4), key)
  expect(existsSync(path)).toBe(true)
  await until('the sweep is planned', async () => (await stage.rows(sql`select from job where kind = 'conversation.sweep-files'`)).length === 1)
  stage.pass(8 * dayMs)
  await sql`select pg_notify('qingchu_job', '')`.execute(stage.database.q)
  await until('the file is gone', async () => (await stage.rows(sql`select from file where id = ${id}`)).length === 0)
  expect(existsSync(path)).toBe(false)
  const [next] = await until('the next sweep is planned', async () => {
    const rows = await stage.rows(sql`select extract(epoch from run_at) * 1000 as at from job where kind = 'conversation.sweep-files' and leased_until is null`)
    return rows.length > 0 && rows
  })
  expect(Number(next!.at) - stage.now()).toBeGreaterThan(dayMs - 60_000)
})
