import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '#kernel/contract.ts'
import { asId } from '#kernel/ids.ts'
import { openListener, type Listener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import { type Actor, type HttpOptions, onPublic, openHttp, openLive } from './index.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const Anything = Type.Unknown()
const where = contract({ method: 'GET', path: '/api/test/where', summary: 'Where one comes from.', permission: 'public', query: Type.Object({ text: Type.Optional(Type.String()) }), result: Anything })
const echo = contract({ method: 'POST', path: '/api/test/echo', summary: 'The same again.', permission: 'public', body: Anything, result: Anything })
const store = contract({ method: 'POST', path: '/api/test/store', summary: 'What PostgreSQL says.', permission: 'public', body: Type.Object({ what: Type.String() }), result: Anything })
const upload = contract({ method: 'POST', path: '/api/test/upload', summary: 'A file.', permission: 'public', result: Anything })

let db: TestDatabase
let listener: Listener
let options: Omit<HttpOptions, 'behindProxy'>
let app: FastifyInstance
let caller: Actor | undefined

const statements: Record<string, string> = {
  nul: `select $1::text`,
  uuid: `select ($1 || '-nonsense')::uuid`,
  number: `select ($1 || '99999999999')::int`,
  json: `select ('"' || $1 || chr(92) || 'u0000"')::jsonb ->> 0`,
  time: `select ('2026-99-99' || $1)::timestamptz`,
  reference: `insert into company (id, workspace_id, kind, name, zone, owner_id) select gen_random_uuid(), id, 'factory', 'x' || $1, 'UTC', '${nobody}' from workspace`,
  ours: `select $1 || missing_column`,
}

beforeAll(async () => {
  db = await testDatabase()
  listener = await openListener({ url: db.url })
  await db.database.pool.query(`insert into workspace (id, name) values (gen_random_uuid(), 'x')`)
  const live = await openLive({ database: db.database, listener, log: silentLog, readers: {} })
  options = {
    log: silentLog,
    routes: [
      onPublic(where, async ({ request, query }) => ({ ip: request.ip, query }), { rateLimit: { max: 3, windowMs: 60_000 } }),
      onPublic(echo, async ({ body }) => ({ body })),
      onPublic(store, async ({ body }) => db.database.pool.query(statements[body.what] ?? '', [body.what === 'number' ? '9' : body.what === 'nul' ? '\0' : ''])),
      onPublic(upload, async ({ request }) => {
        const part = await request.file()
        return { bytes: (await part?.toBuffer())?.length }
      }),
    ],
    errors: [],
    authenticate: async () => caller,
    live,
    ready: async () => true,
    metrics: async () => '',
    maxUploadBytes: 1_000,
    parts: [],
  }
  app = await openHttp({ ...options, behindProxy: true })
})

afterAll(async () => {
  options.live.close()
  await app.close()
  await listener.close()
  await db.drop()
})

test.each([
  [false, '127.0.0.1'],
  [true, '198.51.100.7'],
  [2, '203.0.113.9'],
])('behind proxies (%s) the caller is whom ours saw, not whom he says he is', async (behindProxy, ip) => {
  const one = await openHttp({ ...options, behindProxy })
  const answer = await one.inject({ url: '/api/test/where', headers: { 'x-forwarded-for': '10.0.0.1, 203.0.113.9, 198.51.100.7' } })
  expect(answer.json().ip).toBe(ip)
  await one.close()
})

test('a caller who writes another address each time is still one caller', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 5; n += 1) statuses.push((await app.inject({ url: '/api/test/where', headers: { 'x-forwarded-for': `10.0.0.${n}, 198.51.100.20` } })).statusCode)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
})

const post = (what: string, payload: unknown) => app.inject({ method: 'POST', url: `/api/test/${what}`, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(payload) })

test('text that cannot be stored is cleaned before anybody sees it', async () => {
  const answer = await post('echo', { text: 'a\u0000b', list: ['x\ud800y', '😀', 1, null], 'k\u0000': { deep: '\udc00' } })
  expect(answer.json().body).toEqual({ text: 'ab', list: ['x\ufffdy', '😀', 1, null], k: { deep: '\ufffd' } })
  const asked = await app.inject({ url: '/api/test/where?text=%00a', headers: { 'x-forwarded-for': '198.51.100.30' } })
  expect(asked.json().query).toEqual({ text: 'a' })
})

test('nesting without end is refused, not run out of', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/test/echo', headers: { 'content-type': 'application/json' }, payload: '['.repeat(200_000) + ']'.repeat(200_000) })
  expect([answer.statusCode, answer.json().error]).toEqual([400, 'HTTP_INVALID'])
})

test('what the contract wants and is not there is named in words, each place with its part of the request', async () => {
  const answer = await post('store', {})
  expect([answer.statusCode, answer.json().data]).toEqual([400, { where: "body must have required property 'what'" }])
  expect((await post('store', { what: 1 })).json().data.where).toMatch(/^body\/what/)
})

test.each([['nul', 'value'], ['uuid', 'value'], ['number', 'value'], ['json', 'value'], ['time', 'value'], ['reference', 'ownerId']])('what PostgreSQL says of a wrong %s is the caller\'s mistake', async (what, place) => {
  const answer = await post('store', { what })
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'HTTP_INVALID', data: { where: place } }])
})

test('what is our mistake is not blamed on the caller', async () => {
  expect((await post('store', { what: 'ours' })).json().error).toBe('INTERNAL')
})

test.each([
  ['without a boundary', 'multipart/form-data', 'zzz'],
  ['cut off in a file', 'multipart/form-data; boundary=abc', '--abc\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'],
  ['cut off in a header', 'multipart/form-data; boundary=abc', '--abc\r\nContent-Dispo'],
])('an upload %s is the caller\'s mistake', async (_, type, payload) => {
  const answer = await app.inject({ method: 'POST', url: '/api/test/upload', headers: { 'content-type': type }, payload })
  expect([answer.statusCode, answer.json().error]).toEqual([400, 'HTTP_INVALID'])
})

test('the stream is refused to one who is known but may do nothing, and looks past what is remembered', async () => {
  const actor: Actor = { workspaceId: asId(nobody), staffId: asId(nobody), sessionId: nobody, role: 'member', permissions: new Set(), language: 'en' }
  caller = actor
  expect((await app.inject({ url: '/api/live' })).json().error).toBe('HTTP_NOT_ALLOWED')
  caller = { ...actor, permissions: new Set(['conversation.read']), renew: async () => undefined }
  expect((await app.inject({ url: '/api/live' })).json().error).toBe('HTTP_SIGN_IN')
  caller = undefined
})
