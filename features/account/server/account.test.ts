import { randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { openHttp, openLive } from '#platform/http/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { account } from './index.ts'

let db: TestDatabase
let app: FastifyInstance
let clockMs = Date.UTC(2026, 10, 24, 9)
const clock = { now: () => instant(clockMs) }

beforeAll(async () => {
  db = await testDatabase()
  const listener = await openListener({ url: db.url })
  const live = await openLive({ database: db.database, listener, log: silentLog, readers: {} })
  const feature = account({
    database: db.database,
    clock,
    log: silentLog,
    random: (count) => randomBytes(count),
    vault: { seal: (text) => `sealed:${text}`, open: (text) => text.slice(7) },
    publicUrl: undefined,
    setupCode: undefined,
    simulatorUrl: () => null,
    workspaceMade: async () => {},
    plantDemo: async () => {},
    live: () => live,
  })
  app = await openHttp({
    log: silentLog,
    routes: feature.routes,
    errors: [feature.errors],
    authenticate: (request) => feature.authenticate(request),
    live,
    ready: async () => true,
    metrics: async () => '',
    behindProxy: false,
    maxUploadBytes: 1_000_000,
    parts: [],
  })
})

afterAll(async () => {
  await app.close()
  await db.drop()
})

let cookies: Record<string, string> = {}

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, as = cookies): Promise<LightMyRequestResponse> {
  clockMs += 2_500 // past what the server remembers of a session
  return app.inject({ method, url, cookies: as, headers: { 'accept-language': 'en' }, ...(body === undefined ? {} : { payload: body as object }) })
}

function cookieOf(response: LightMyRequestResponse): Record<string, string> {
  const found = response.cookies.find((one) => one.name === 'qingchu')
  return found === undefined ? {} : { qingchu: found.value }
}

const owner = { name: 'Anna', password: 'correct horse battery', language: 'ru', zone: 'Europe/Moscow', demo: false }

test('the first visit makes the owner, once, and signs in', async () => {
  expect((await call('GET', '/api/account/state')).json()).toMatchObject({ needsOwner: true, me: null })
  expect((await call('POST', '/api/account/owner', { ...owner, password: 'password1' })).json()).toMatchObject({ error: 'ACCOUNT_WEAK_PASSWORD' })
  expect((await call('POST', '/api/account/owner', { ...owner, zone: 'Moon/Base' })).json()).toMatchObject({ error: 'ACCOUNT_UNKNOWN_ZONE' })
  const made = await call('POST', '/api/account/owner', owner)
  expect(made.statusCode).toBe(200)
  cookies = cookieOf(made)
  expect((await call('GET', '/api/account/state')).json()).toMatchObject({ needsOwner: false, me: { name: 'Anna', role: 'owner' } })
  expect((await call('POST', '/api/account/owner', owner)).json()).toMatchObject({ error: 'ACCOUNT_HAS_OWNER' })
})

test('the cookie is out of reach of scripts and other sites', async () => {
  const response = await call('POST', '/api/account/sign-in', { login: 'anna', password: owner.password })
  const cookie = response.cookies.find((one) => one.name === 'qingchu')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('a wrong password is refused without telling whether the login exists, and guessing is slowed down', async () => {
  const wrong = await call('POST', '/api/account/sign-in', { login: 'anna', password: 'nope nope' })
  const unknown = await call('POST', '/api/account/sign-in', { login: 'nobody', password: 'nope nope' })
  expect([wrong.statusCode, wrong.json()]).toEqual([unknown.statusCode, unknown.json()])
  let last = wrong
  for (let guess = 0; guess < 8; guess += 1) last = await call('POST', '/api/account/sign-in', { login: 'anna', password: `guess ${guess}` })
  expect(last.statusCode).toBe(429)
  expect((await call('POST', '/api/account/sign-in', { login: 'ANNA ', password: owner.password })).statusCode).toBe(429)
  clockMs += 3_600_000
  expect((await call('POST', '/api/account/sign-in', { login: 'ANNA ', password: owner.password })).json()).toMatchObject({ signedIn: true })
})

test('a request from a foreign page is refused', async () => {
  const response = await app.inject({ method: 'POST', url: '/api/account/sign-out', cookies, headers: { origin: 'https://evil.example' } })
  expect(response.json()).toMatchObject({ error: 'HTTP_FOREIGN_ORIGIN' })
})

test('body types are not coerced', async () => {
  expect((await call('POST', '/api/account/sign-in', { login: 1, password: 'x' })).statusCode).toBe(400)
})

let member: { id: string; cookies: Record<string, string> }

test('an invited colleague joins once by the link', async () => {
  const invited = await call('POST', '/api/staff', { login: 'wei', name: '陈伟', role: 'member', language: 'zh', zone: 'Asia/Shanghai' })
  expect(invited.statusCode).toBe(200)
  const { joinPath, staff } = invited.json()
  const token = joinPath.slice('/join/'.length)
  expect((await call('GET', `/api/account/join/${token}`, undefined, {})).json()).toMatchObject({ login: 'wei', name: '陈伟' })
  const joined = await call('POST', '/api/account/join', { token, password: '清晨的茶很好喝呀', language: 'zh', zone: 'Asia/Shanghai' }, {})
  expect(joined.json()).toMatchObject({ signedIn: true, me: { role: 'member' } })
  member = { id: staff.id, cookies: cookieOf(joined) }
  expect((await call('POST', '/api/account/join', { token, password: 'another long one', language: 'zh', zone: 'Asia/Shanghai' }, {})).json()).toMatchObject({ error: 'ACCOUNT_INVITATION_EXPIRED' })
})

test('roles decide who may do what', async () => {
  expect((await call('POST', '/api/staff', { login: 'x2', name: 'X', role: 'admin', language: 'en', zone: 'UTC' }, member.cookies)).json()).toMatchObject({ error: 'HTTP_NOT_ALLOWED' })
  expect((await call('GET', '/api/staff', undefined, member.cookies)).json().staff).toHaveLength(2)
  expect((await call('GET', '/api/staff', undefined, {})).json()).toMatchObject({ error: 'HTTP_SIGN_IN' })
})

test('the only owner cannot be demoted', async () => {
  const me = (await call('GET', '/api/account/state')).json().me
  expect((await call('PATCH', `/api/staff/${me.id}`, { role: 'admin' })).json()).toMatchObject({ error: 'ACCOUNT_LAST_OWNER' })
})

test('an authenticator app becomes the second step; each code counts once; recovery codes work once', async () => {
  const { secret } = (await call('POST', '/api/account/me/totp/begin', undefined, member.cookies)).json()
  const code = await generate({ secret, epoch: Math.floor((clockMs + 2_500) / 1000) })
  const confirmed = (await call('POST', '/api/account/me/totp/confirm', { code }, member.cookies)).json()
  expect(confirmed.recoveryCodes).toHaveLength(10)

  const first = (await call('POST', '/api/account/sign-in', { login: 'wei', password: '清晨的茶很好喝呀' }, {})).json()
  expect(first).toMatchObject({ signedIn: false, totp: true })
  expect((await call('POST', '/api/account/sign-in/code', { ticket: first.ticket, code }, {})).json()).toMatchObject({ error: 'ACCOUNT_WRONG_CODE' })
  clockMs += 60_000
  const fresh = await generate({ secret, epoch: Math.floor((clockMs + 2_500) / 1000) })
  expect((await call('POST', '/api/account/sign-in/code', { ticket: first.ticket, code: fresh }, {})).json()).toMatchObject({ signedIn: true })
  expect((await call('POST', '/api/account/sign-in/code', { ticket: first.ticket, code: fresh }, {})).json()).toMatchObject({ error: 'ACCOUNT_TICKET_EXPIRED' })

  const recovery = confirmed.recoveryCodes[0]
  for (const expected of [{ signedIn: true }, { error: 'ACCOUNT_WRONG_CODE' }]) {
    const { ticket } = (await call('POST', '/api/account/sign-in', { login: 'wei', password: '清晨的茶很好喝呀' }, {})).json()
    expect((await call('POST', '/api/account/sign-in/code', { ticket, code: recovery.toUpperCase() }, {})).json()).toMatchObject(expected)
  }
})

test('an owner who requires a second factor locks everybody without one out of everything but setting it up', async () => {
  await call('POST', '/api/workspace/second-factor', { required: true })
  expect((await call('GET', '/api/account/state')).json().me).toMatchObject({ mustAddSecondFactor: true, permissions: [] })
  expect((await call('GET', '/api/staff')).json()).toMatchObject({ error: 'HTTP_NOT_ALLOWED' })
  const { secret } = (await call('POST', '/api/account/me/totp/begin')).json()
  const code = await generate({ secret, epoch: Math.floor((clockMs + 2_500) / 1000) })
  expect((await call('POST', '/api/account/me/totp/confirm', { code })).statusCode).toBe(200)
  expect((await call('GET', '/api/staff')).statusCode).toBe(200)
  expect((await call('POST', '/api/account/me/totp/remove', { password: owner.password })).json()).toMatchObject({ error: 'ACCOUNT_SECOND_FACTOR_NEEDED' })
})

test('sessions are listed and ended', async () => {
  const { sessions } = (await call('GET', '/api/account/me/sessions', undefined, member.cookies)).json()
  expect(sessions.length).toBeGreaterThan(1)
  await call('DELETE', '/api/account/me/sessions/others', undefined, member.cookies)
  expect((await call('GET', '/api/account/me/sessions', undefined, member.cookies)).json().sessions).toEqual([expect.objectContaining({ current: true })])
  await call('PATCH', `/api/staff/${member.id}`, { active: false })
  expect((await call('GET', '/api/account/me/sessions', undefined, member.cookies)).statusCode).toBe(401)
})

test('a merge of two people shows the channels of both and is undone exactly', async () => {
  const company = (await call('POST', '/api/companies', { kind: 'factory', name: 'Ningbo Haoda', zone: 'Asia/Shanghai' })).json()
  const chen = (await call('POST', '/api/people', { name: 'Chen Wei', companyId: company.id })).json()
  const chen2 = (await call('POST', '/api/people', { name: '陈伟', companyId: company.id })).json()
  for (const [person, address] of [[chen, 'wm1'], [chen2, 'wm2']]) {
    await db.database.pool.query(`insert into contact (id, workspace_id, person_id, channel, address) select gen_random_uuid(), workspace_id, id, 'manual', $2 from person where id = $1`, [person.id, address])
  }
  const before = (await call('GET', '/api/people')).json().people
  const merged = (await call('POST', `/api/people/${chen2.id}/merge`, { into: chen.id })).json()
  expect(merged.contacts.map((one: { address: string }) => one.address)).toEqual(expect.arrayContaining(['wm1', 'wm2']))
  expect(merged.parts).toEqual([{ id: chen2.id, name: '陈伟' }])
  expect((await call('GET', '/api/people')).json().people).toHaveLength(before.length - 1)
  expect((await call('POST', `/api/people/${chen.id}/merge`, { into: chen2.id })).json()).toMatchObject({ error: 'ACCOUNT_MERGE_ITSELF' })
  await call('POST', `/api/people/${chen2.id}/split`)
  const after = (await call('GET', '/api/people')).json().people
  const plain = (rows: { revision: number }[]) => rows.map((row) => ({ ...row, revision: 0 }))
  expect(plain(after)).toEqual(plain(before))
})

test('two who change one entry are told', async () => {
  const made = (await call('POST', '/api/companies', { kind: 'client', name: 'Apteka', zone: 'Europe/Moscow' })).json()
  expect((await call('PATCH', `/api/companies/${made.id}`, { revision: made.revision, note: 'a' })).statusCode).toBe(200)
  expect((await call('PATCH', `/api/companies/${made.id}`, { revision: made.revision, note: 'b' })).json()).toMatchObject({ error: 'ACCOUNT_CHANGED_MEANWHILE' })
})
