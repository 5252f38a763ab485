import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, messagesOf, official, openStage, say, until } from './testing.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let stage: Stage
let rightSecret: string
beforeAll(async () => {
  stage = await openStage()
  rightSecret = (await stage.sim('GET', '/sim/accounts')).accounts.find((one: Json) => one.channel === 'official-account').secret
})
afterAll(() => stage?.close())

const connection = async (): Promise<Json> => (await stage.call('GET', '/api/connections')).connections.find((one: Json) => one.channel === 'official-account')
const wake = () => sql`select pg_notify('qingchu_job', '')`.execute(stage.database.q)

async function setSecret(secret: string): Promise<void> {
  const before = await connection()
  await stage.call('PATCH', `/api/connections/${before.id}`, { revision: before.revision, settings: { ...before.settings, secret } })
  stage.pass(6_000) // no token of before is remembered
}

async function sendsImage(person: string): Promise<() => Promise<Json>> {
  await stage.sim('POST', '/sim/people', { id: person, name: person })
  await stage.sim('POST', '/sim/follow', { person, account: official })
  const query = new URLSearchParams({ name: 'a.png', type: 'image/png', kind: 'image' })
  const uploaded = await fetch(`${stage.simulator.url}/sim/upload?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(png) })
  await say(stage, person, official, { kind: 'image', media: ((await uploaded.json()) as Json).media })
  const id = await conversationWith(stage, person, official)
  return async () => (await messagesOf(stage, id)).find((one) => one.content?.kind === 'image')
}

const refusedTries = async (kind: string) => stage.rows(sql`select id from job where kind = ${kind} and attempts > 0 and leased_until is null and failed_at is null`)

describe('a file that came while', () => {
  it.each([
    ['the secret was wrong', 'CREDENTIALS_WRONG', () => setSecret('wrong-wrong-wrong-wrong'), () => setSecret(rightSecret)],
    ['our address was not allowed', 'IP_NOT_ALLOWED',
      async () => {
        await setSecret(rightSecret) // without a token
        await stage.sim('POST', '/sim/faults', { name: 'ip-refused', on: true })
      },
      () => stage.sim('POST', '/sim/faults', { name: 'ip-refused', on: false })],
  ])('%s is fetched once that is mended, and the name with it', async (_while, code, spoil, mend) => {
    await spoil()
    const person = `late-${code.toLowerCase()}`
    const message = await sendsImage(person)
    await until('file and profile were refused', async () => (await refusedTries('connection.media')).length > 0 && (await refusedTries('connection.profiles')).length > 0)
    expect((await message()).media.state).toBe('fetching')
    expect((await connection()).fault.code).toBe(code)
    const before = (await callsOf(stage, '/user/info/batchget')).length
    await mend()
    stage.pass(30 * 60_000)
    await wake()
    const media = await until('the file', async () => ((await message()).media.state === 'ready' ? await message() : undefined))
    expect((await stage.file(media.file.id)).bytes.equals(png)).toBe(true)
    await until('the profile', async () => (await callsOf(stage, '/user/info/batchget')).length > before)
    expect((await connection()).fault).toBeNull()
  })

  it('nothing was mended for three days is said to be lost, not sooner', async () => {
    await setSecret('wrong-wrong-wrong-wrong')
    const message = await sendsImage('never')
    // Looked up before the time passes: once it is due, a worker may hold it.
    const job = await until('the file was refused', async () => (await refusedTries('connection.media'))[0])
    stage.pass(70 * 3_600_000)
    await wake()
    await until('it was refused again', async () => (await stage.rows(sql`select from job where id = ${job.id} and attempts > 1 and leased_until is null`)).length > 0)
    expect((await message()).media.state).toBe('fetching')
    stage.pass(2.5 * 3_600_000)
    await wake()
    expect(await until('it is given up', async () => ((await message()).media.state === 'failed' ? (await message()).media.code : undefined))).toBe('EXPIRED')
  })
})
