import { randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { openHttp, openLive } from '#platform/http/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { account, type Merge } from './index.ts'

let db: TestDatabase
let app: FastifyInstance
/** Another instance of the desk on the same database. */
let second: FastifyInstance
const closing: (() => unknown)[] = []
const noted: Merge[] = []
let clockMs = Date.UTC(2026, 10, 24, 9)
const clock = { now: () => instant(clockMs) }

beforeAll(async () => {
  db = await testDatabase()
  app = await instance()
  second = await instance()
})

async function instance(): Promise<FastifyInstance> {
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
    noteMerge: async (_tx, merge) => void noted.push(merge),
    plantDemo: async () => {},
    live: () => live,
  })
  const one = await openHttp({
    log: silentLog,
    routes: feature.routes,
    errors: [feature.errors],
    authenticate: (request) => feature.authenticate(request),
    live,
    ready: async () => true,
    metrics: async () => '',
    behindProxy: true,
    maxUploadBytes: 1_000_000,
    parts: [],
  })
  closing.push(() => live.close(), () => one.close(), () => listener.close())
  return one
}

afterAll(async () => {
  for (const close of closing) await close()
  await db.drop()
})

let cookies: Record<string, string> = {}

/** From where calls come. */
let address = '192.0.2.1'

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, as = cookies): Promise<LightMyRequestResponse> {
  clockMs += 2_500 // past what the server remembers of a session
  return app.inject({ method, url, cookies: as, headers: { 'accept-language': 'en', 'x-forwarded-for': address }, ...(body === undefined ? {} : { payload: body as object }) })
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

async function tryPassword(login: string, password: string, from: string): Promise<LightMyRequestResponse> {
  address = from
  return call('POST', '/api/account/sign-in', { login, password }, {}).finally(() => (address = '192.0.2.1'))
}

test('whoever guesses locks out himself, not the one he guesses at', async () => {
  let last = await tryPassword('anna', 'nope nope', '203.0.113.6')
  for (let guess = 0; guess < 8; guess += 1) last = await tryPassword('anna', `guess ${guess}`, '203.0.113.6')
  expect(last.json().error).toBe('ACCOUNT_SLOW_DOWN')
  expect((await tryPassword('anna', owner.password, '198.51.100.7')).json()).toMatchObject({ signedIn: true })
  expect((await tryPassword('anna', owner.password, '203.0.113.6')).json().error).toBe('ACCOUNT_SLOW_DOWN')
})

test('one who tries a few words at every login is slowed down too, an office of clumsy people is not', async () => {
  const answers: string[] = []
  for (let n = 0; n < 58; n += 1) answers.push((await tryPassword(`user${n}`, 'summer of 26', '203.0.113.77')).json().error)
  expect(answers.slice(0, 50)).not.toContain('ACCOUNT_SLOW_DOWN')
  expect(answers.slice(50)).toContain('ACCOUNT_SLOW_DOWN')
})

test('many addresses together are slowed down at one login, for a minute at most', async () => {
  await db.database.pool.query(`insert into sign_in_failure (key, failures, last_at) values ('login:anna', 500, $1) on conflict (key) do update set failures = 500, last_at = excluded.last_at`, [new Date(clockMs)])
  const waiting = (await tryPassword('anna', owner.password, '198.51.100.8')).json()
  expect(waiting).toMatchObject({ error: 'ACCOUNT_SLOW_DOWN' })
  expect(waiting.data.seconds).toBeLessThanOrEqual(60)
  clockMs += 60_000
  expect((await tryPassword('anna', owner.password, '198.51.100.8')).json()).toMatchObject({ signedIn: true })
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

test('who has a second factor adds or replaces one only with the password', async () => {
  for (const path of ['totp/begin', 'passkeys/begin']) {
    expect((await call('POST', `/api/account/me/${path}`, undefined, member.cookies)).json()).toMatchObject({ error: 'ACCOUNT_PASSWORD_NEEDED' })
    expect((await call('POST', `/api/account/me/${path}`, { password: 'not his password' }, member.cookies)).json()).toMatchObject({ error: 'ACCOUNT_WRONG_PASSWORD' })
    expect((await call('POST', `/api/account/me/${path}`, { password: '清晨的茶很好喝呀' }, member.cookies)).statusCode).toBe(200)
    expect((await call('POST', `/api/account/me/${path}`)).statusCode).toBe(200) // the owner has none yet
  }
})

/** Follows the stream on the other instance. */
async function follow(as: Record<string, string>) {
  if (!second.server.listening) await second.listen({ port: 0, host: '127.0.0.1' })
  const response = await fetch(`${second.listeningOrigin}/api/live`, { headers: { cookie: `qingchu=${as['qingchu']}` } })
  const stream = { status: response.status, ended: false }
  void response.text().finally(() => (stream.ended = true))
  return stream
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 400))
const joinAs = async () => cookieOf(await tryPassword('olga', 'seven quiet geese', '198.51.100.9'))

test('a stream on another instance ends with the session, with the member, and when more is required of him', async () => {
  const { joinPath, staff } = (await call('POST', '/api/staff', { login: 'olga', name: 'Olga', role: 'member', language: 'ru', zone: 'Europe/Moscow' })).json()
  await call('POST', '/api/account/join', { token: joinPath.slice('/join/'.length), password: 'seven quiet geese', language: 'ru', zone: 'Europe/Moscow' }, {})
  const waysOut: (readonly [(as: Record<string, string>) => Promise<unknown>, () => Promise<unknown>])[] = [
    [(as) => call('POST', '/api/account/sign-out', undefined, as), async () => {}],
    [() => call('PATCH', `/api/staff/${staff.id}`, { active: false }), () => call('PATCH', `/api/staff/${staff.id}`, { active: true })],
    [() => db.database.pool.query(`update staff set totp_sealed = 'x' where role = 'owner'`).then(() => call('POST', '/api/workspace/second-factor', { required: true })), () => call('POST', '/api/workspace/second-factor', { required: false })],
  ]
  for (const [leave, back] of waysOut) {
    const as = await joinAs()
    const stays = await follow(member.cookies)
    const stream = await follow(as)
    await settle()
    expect([stream.status, stream.ended]).toEqual([200, false])
    await leave(as)
    await settle()
    expect([stream.ended, stays.ended]).toEqual([true, false])
    expect((await follow(as)).status).toBeGreaterThan(400)
    await back()
  }
  await db.database.pool.query(`update staff set totp_sealed = null where role = 'owner'`)
  await call('PATCH', `/api/staff/${staff.id}`, { active: false })
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
  const sides = { from: { name: '陈伟', company: 'Ningbo Haoda' }, into: { name: 'Chen Wei', company: 'Ningbo Haoda' } }
  expect(noted).toMatchObject([{ what: 'person', did: 'merged', ...sides }, { what: 'person', did: 'split', ...sides }])
  for (const { ids } of noted) expect([...ids].sort()).toEqual([chen.id, chen2.id].sort())
})

test('a merge names what had been merged into the same entry before, since threads may', async () => {
  const [one, two, three] = await Promise.all(['Haoda A', 'Haoda B', 'Haoda C'].map(async (name) => (await call('POST', '/api/companies', { kind: 'factory', name, zone: 'Asia/Shanghai' })).json().id as string))
  await call('POST', `/api/companies/${two}/merge`, { into: one })
  await call('POST', `/api/companies/${three}/merge`, { into: one })
  expect(noted.at(-1)).toMatchObject({ what: 'company', did: 'merged', from: { name: 'Haoda C' }, into: { name: 'Haoda A' } })
  expect([...(noted.at(-1)?.ids ?? [])].sort()).toEqual([one, two, three].sort())
})

test('two who change one entry are told', async () => {
  const made = (await call('POST', '/api/companies', { kind: 'client', name: 'Apteka', zone: 'Europe/Moscow' })).json()
  expect((await call('PATCH', `/api/companies/${made.id}`, { revision: made.revision, note: 'a' })).statusCode).toBe(200)
  expect((await call('PATCH', `/api/companies/${made.id}`, { revision: made.revision, note: 'b' })).json()).toMatchObject({ error: 'ACCOUNT_CHANGED_MEANWHILE' })
})
