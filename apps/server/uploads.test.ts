import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, delivered, mailbox, openStage, reply, say, until } from './testing.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let stage: Stage
let fileId: string
beforeAll(async () => {
  stage = await openStage({ desks: 2 })
  await say(stage, 'chen', mailbox, '请发图片')
})
afterAll(() => stage?.close())
beforeEach(async () => {
  fileId = await stage.upload('图.png', 'image/png', png)
})

const connectionOf = async (): Promise<Json> => (await stage.call('GET', '/api/connections')).connections.find((one: Json) => one.channel === 'wecom-kf')
const change = async (changes: Json) => {
  const before = await connectionOf()
  await stage.call('PATCH', `/api/connections/${before.id}`, { revision: before.revision, ...changes })
  stage.pass(6_000) // both desks know it
}
const uploads = async () => (await callsOf(stage, '/media/upload')).length
/** Sends the file; how often it was uploaded for that. */
async function send(): Promise<number> {
  const before = await uploads()
  await say(stage, 'chen', mailbox, '再发一次')
  const id = await conversationWith(stage, 'chen', mailbox)
  await until('the wish', async () => (await stage.call('GET', `/api/conversations/${id}/window`)).left > 0)
  const [message] = await reply(stage, id, '', { fileIds: [fileId] })
  await delivered(stage, id, message!.id, ['accepted'])
  return (await uploads()) - before
}

it('is uploaded once, as long as the settings stay', async () => {
  expect([await send(), await send()]).toEqual([1, 0])
  await change({ name: 'Another name' })
  expect(await send()).toBe(0)
})

it('is uploaded anew after the settings have changed, and then kept again', async () => {
  expect([await send(), await send()]).toEqual([1, 0])
  const { settings } = await connectionOf()
  await change({ settings })
  expect([await send(), await send()]).toEqual([1, 0])
})

it('that went out with settings of before is not kept for those of now', async () => {
  await send()
  const { id, settings } = await connectionOf()
  const [{ revision }] = (await stage.rows(sql`select revision from media_upload where connection_id = ${id} and file_id = ${fileId}`)) as [Json]
  await change({ settings })
  expect(await send()).toBe(1)
  // An instance that was slow writes down what it had uploaded with the old ones.
  await sql`update media_upload set media_id = 'of-another-account', revision = ${revision} where connection_id = ${id} and file_id = ${fileId}`.execute(stage.database.q)
  expect(await send()).toBe(1)
})

it('is forgotten when the network holds it no more and another is uploaded', async () => {
  const day = 86_400_000
  await send()
  const kept = async () => (await stage.rows(sql`select from media_upload where file_id = ${old}`)).length
  const old = fileId
  expect(await kept()).toBe(1)
  stage.pass(4 * day)
  fileId = await stage.upload('另一张.png', 'image/png', png)
  await send()
  expect(await kept()).toBe(0)
})
