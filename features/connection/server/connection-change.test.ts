import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Channel, Settings } from '#channels/channel.ts'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { type Listener, openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { type Live, openHttp, openLive } from '#platform/http/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { connections } from './index.ts'

/** What was handed to an API address: address and secret. */
const sent: string[] = []
const channel: Channel = {
  id: 'test', limits: { maxTextBytes: undefined, files: {}, window: undefined, theyWriteFirst: false } as unknown as Channel['limits'],
  settings: [
    { name: 'corpId', secret: false, required: true }, { name: 'note', secret: false, required: false }, { name: 'apiBase', secret: false, required: false },
    { name: 'secret', secret: true, required: true }, { name: 'token', secret: true, required: true }, { name: 'previous', secret: true, required: false },
  ],
  checkSettings: (settings) => ['corpId', 'secret', 'token'].filter((name) => (settings[name] ?? '') === '').map((field) => ({ field, reason: 'REQUIRED' })),
  sender: {
    async fetchToken({ settings }: { settings: Settings }) {
      sent.push(`${settings['apiBase'] ?? 'standard'} ${settings['secret']} ${settings['previous']}`)
      return { token: 'x', expiresInMs: 1_000 }
    },
  } as unknown as Channel['sender'] & object,
}

let db: TestDatabase
let listener: Listener
let live: Live
let app: FastifyInstance
let made: { id: string; revision: number; settings: Settings }

beforeAll(async () => {
  db = await testDatabase()
  listener = await openListener({ url: db.url })
  live = await openLive({ database: db.database, listener, log: silentLog, readers: {} })
  const workspaceId = asId<'workspace'>(randomUUID())
  await db.database.pool.query(`insert into workspace (id, name) values ($1, 'North')`, [workspaceId])
  const feature = connections({
    database: db.database, clock: { now: () => instant(Date.now()) }, log: silentLog, random: (count) => randomBytes(count),
    vault: { seal: (text) => `sealed:${text}`, open: (text) => text.slice(7) },
    channels: [channel], fetch, baseUrl: () => 'http://desk.test',
    inbox: () => { throw new Error('nothing comes in here') },
    files: {} as Parameters<typeof connections>[0]['files'],
    simulator: { accounts: async () => [{ channel: 'test', name: 'x', settings: { apiBase: 'http://simulator.test:7071' } }], register: async () => true },
  })
  app = await openHttp({
    log: silentLog, routes: feature.routes, errors: [feature.errors], live, ready: async () => true, metrics: async () => '', behindProxy: false, maxUploadBytes: 1_000, parts: [],
    authenticate: async () => ({ workspaceId, staffId: asId(randomUUID()), sessionId: randomUUID(), role: 'admin', permissions: new Set(['connection.read', 'connection.manage']), language: 'en' }),
  })
})

afterAll(async () => {
  live.close()
  await app.close()
  await listener.close()
  await db.drop()
})

const call = async (method: 'POST' | 'PATCH' | 'GET', url: string, payload?: object) => (await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })).json()
const secrets = { secret: 'the-corp-secret', token: 'abc', previous: 'old-key' }
const change = (settings: Settings) => call('PATCH', `/api/connections/${made.id}`, { revision: made.revision, settings: { ...made.settings, ...settings } })

beforeEach(async () => {
  sent.length = 0
  made = await call('POST', '/api/connections', { channel: 'test', name: 'one', settings: { corpId: 'ww1', ...secrets } })
})

test.each([{ apiBase: 'http://127.0.0.1:9911' }, { apiBase: 'https://api.weixin.qq.com' }, { corpId: 'ww2' }])('kept secrets do not follow to %j', async (elsewhere: Settings) => {
  const answer = await change(elsewhere)
  expect(answer).toMatchObject({ error: 'CONNECTION_SETTINGS', data: { fields: 'secret (SECRET_ANEW), token (SECRET_ANEW)' } })
  await call('POST', `/api/connections/${made.id}/test`)
  expect(sent).toEqual(['standard the-corp-secret old-key'])
})

test('given anew they do, and what was not given is forgotten', async () => {
  expect(await change({ apiBase: 'http://127.0.0.1:9911', secret: 'another-secret', token: 'def' })).toMatchObject({ secretsSet: ['secret', 'token'] })
  await call('POST', `/api/connections/${made.id}/test`)
  expect(sent).toEqual(['http://127.0.0.1:9911 another-secret undefined'])
})

test('anything else is changed without them', async () => {
  expect(await change({ note: 'ours' })).toMatchObject({ settings: { corpId: 'ww1', note: 'ours' }, secretsSet: ['secret', 'token', 'previous'] })
})

test.each([
  ['https://api.weixin.qq.com', true], ['https://qyapi.weixin.qq.com/', true], ['http://localhost:7071', true], ['http://[::1]:7071', true], ['http://simulator.test:7071', true],
  ['http://api.weixin.qq.com', false], ['https://api.weixin.qq.com.evil.example', false], ['https://evil.example/api.weixin.qq.com', false], ['http://169.254.169.254', false], ['http://simulator.test:80', false],
])('an API at %s is taken: %s', async (apiBase, taken) => {
  const changed = await change({ apiBase, ...secrets })
  const created = await call('POST', '/api/connections', { channel: 'test', name: 'two', settings: { corpId: 'ww1', apiBase, ...secrets } })
  for (const answer of [changed, created]) expect(answer).toMatchObject(taken ? { settings: { apiBase } } : { error: 'CONNECTION_SETTINGS', data: { fields: 'apiBase (API_BASE_HOST)' } })
})

test('the reasons have words', async () => {
  const [kind] = (await call('GET', '/api/connections')).kinds
  expect(kind.texts).toMatchObject({ SECRET_ANEW: expect.stringContaining('anew'), API_BASE_HOST: expect.any(String) })
})
