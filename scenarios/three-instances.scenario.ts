import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../apps/simulator/index.ts'
import { type Json, call, connectAccounts, firstVisit, mailbox, official, until } from './stage/colleague.ts'
import { type ExternalPostgres, externalPostgres } from './stage/external-postgres.ts'
import { type LiveBrowser, openLive } from './stage/live-browser.ts'
import { type RoundRobin, roundRobin } from './stage/round-robin.ts'
import { freePort, type ServerProcess, startServer } from './stage/server-process.ts'

const people = ['chen', 'wang', 'li']
const rounds = 12

let folder: string
let postgres: ExternalPostgres
let pool: pg.Pool
let simulator: Simulator
let servers: ServerProcess[] = []
let balancer: RoundRobin
let cookie: string
let browsers: LiveBrowser[] = []
let posts = 0

const at = (n: number) => servers[n % servers.length]!.url
const api = (n: number, method: string, path: string, body?: unknown) => call(at(n), method, path, { cookie, body })
const sim = (method: string, path: string, body?: unknown) => call(simulator.url, method, path, { body })
const rows = async (query: string, values: unknown[] = []) => (await pool.query(query, values)).rows as Json[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingchu-three-'))
  postgres = await externalPostgres(join(folder, 'database'))
  pool = new pg.Pool({ connectionString: postgres.url, max: 4 })
  pool.on('error', () => {}) // it goes away in the last scenario
  simulator = await startSimulator({ timing: { callbackDeadlineMs: 5_000, retryGapMs: 100, slowMs: 100 } })
  const dataDir = join(folder, 'desk')
  const ports = await Promise.all([freePort(), freePort(), freePort()])
  // The first alone, since it makes the tables and the key; then the others together.
  const first = await startServer({ port: ports[0]!, dataDir, databaseUrl: postgres.url })
  servers = [first, ...(await Promise.all(ports.slice(1).map((port) => startServer({ port, dataDir, databaseUrl: postgres.url }))))]
  balancer = await roundRobin(servers.map((one) => one.url))
  cookie = await firstVisit(balancer.url)
  await connectThroughBalancer()
  for (const person of people) await sim('POST', '/sim/follow', { person, account: official })
  browsers = await Promise.all(servers.map((one) => openLive(one.url, cookie)))
})

afterAll(async () => {
  for (const browser of browsers) browser.close()
  for (const server of servers) await server.end('SIGKILL')
  await balancer?.close()
  await simulator?.close()
  await pool?.end()
  await postgres?.stop()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

/** The networks call the address before the instances, as they would call a proxy's. */
async function connectThroughBalancer(): Promise<void> {
  await connectAccounts(balancer.url, cookie, simulator.url)
  const { connections } = await call(balancer.url, 'GET', '/api/connections', { cookie })
  for (const one of connections.filter((each: Json) => each.callbackUrl !== null)) {
    const account = one.channel === 'wecom-kf' ? one.settings.corpId : one.settings.originalId
    const { accounts } = await sim('GET', '/sim/accounts')
    const { token, aesKey } = accounts.find((each: Json) => each.id === account).callback
    await sim('POST', '/sim/connect', { account, token, aesKey, url: `${balancer.url}${new URL(one.callbackUrl).pathname}` })
  }
}

const say = (person: string, account: string, text: string) => sim('POST', '/sim/send', { person, account, body: { kind: 'text', text } })

async function onPhone(person: string, account: string): Promise<string[]> {
  const { messages } = await sim('GET', `/sim/chat?person=${person}&account=${account}`)
  return messages.filter((one: Json) => one.from === 'account').map((one: Json) => one.body.text as string)
}

async function conversationOf(person: string, account: string): Promise<string> {
  const { remoteId } = await sim('GET', `/sim/chat?person=${person}&account=${account}`)
  return until(`a conversation with ${person}`, async () => (await rows('select id from conversation where address = $1 and mailbox = $2', [remoteId, account]))[0]?.id as string | undefined)
}

async function reply(n: number, conversationId: string, text: string, more: Json = {}): Promise<Json> {
  posts += 1
  const body = { clientId: `instance-post-${posts}`, text, fileIds: [], undoMs: 0, ...more }
  return (await api(n, 'POST', `/api/conversations/${conversationId}/messages`, body)).messages[0]
}

const stateOf = async (id: string) => (await rows('select delivery_state as state from message where id = $1', [id]))[0]?.state as string | undefined
const becomes = (id: string, state: string, ms?: number) => until(`message ${id} becomes ${state}`, async () => (await stateOf(id)) === state, ms)
const inboundTexts = async (id: string) => (await rows(`select content->>'text' as text from message where conversation_id = $1 and kind = 'inbound' order by arrival`, [id])).map((one) => one.text as string)

describe('three instances on one PostgreSQL', () => {
  it('handle each message once, whichever of them its callbacks reach', async () => {
    await sim('POST', '/sim/faults', { name: 'duplicate-callback', on: true })
    const said = new Map<string, string[]>()
    for (let n = 0; n < rounds; n += 1) {
      for (const person of people) for (const account of [mailbox, official]) {
        const text = `${person} ${n} ${account.slice(0, 2)}`
        said.set(`${person} ${account}`, [...(said.get(`${person} ${account}`) ?? []), text])
        await say(person, account, text)
      }
    }
    await until('all callbacks are delivered', async () => simulator.pendingCallbacks === 0)
    await sim('POST', '/sim/faults', { name: 'duplicate-callback', on: false })
    await until('everything is read', async () => (await rows(`select id from delivery where read_at is null union all select id from job where kind = 'connection.pull' and failed_at is null`)).length === 0)
    for (const person of people) for (const account of [mailbox, official]) {
      const texts = await inboundTexts(await conversationOf(person, account))
      expect(texts.toSorted(), `${person} at ${account}`).toEqual(said.get(`${person} ${account}`)!.toSorted())
    }
    expect(balancer.answered.every((count) => count > rounds), `answered: ${balancer.answered.join(', ')}`).toBe(true)
  })

  it('send each answer once, with one token', async () => {
    const sent = await Promise.all(people.flatMap((person, n) => [mailbox, official].map(async (account, m) => {
      const message = await reply(n + m, await conversationOf(person, account), `答 ${person}`)
      await becomes(message.id, 'accepted')
      return { person, account }
    })))
    for (const { person, account } of sent) expect(await onPhone(person, account)).toEqual([`答 ${person}`])
    const tokens = await Promise.all(['gettoken', 'stable_token'].map((path) => sim('GET', `/sim/calls?path=${path}`)))
    expect(tokens.map(({ calls }) => calls.length)).toEqual([1, 1])
  })

  it('fire each timer once: snooze, the time for undo, and what waited for them', async () => {
    const [first, second] = [await conversationOf('chen', mailbox), await conversationOf('wang', mailbox)]
    await api(0, 'POST', `/api/conversations/${first}/snooze`, { until: Date.now() + 6_000 })
    const delayed = await reply(1, first, '稍后发出', { undoMs: 6_000 })
    const takenBack = await reply(1, first, '收回的', { undoMs: 6_000 })
    await api(2, 'POST', `/api/messages/${takenBack.id}/withdraw`)
    for (let n = 0; n < 4; n += 1) await becomes((await reply(n, second, `用完 ${n}`)).id, 'accepted')
    const held = await reply(2, second, '等您写', { whenClosed: 'hold' })
    expect(held.delivery.state).toBe('held')
    expect(await stateOf(delayed.id)).toBe('waiting')
    await sim('POST', '/sim/faults', { name: 'duplicate-callback', on: true, count: 1 })
    await say('wang', mailbox, '我写了')
    await becomes(held.id, 'accepted')
    await becomes(delayed.id, 'accepted')
    await until('the snooze ends', async () => (await rows('select state from conversation where id = $1', [first]))[0].state === 'open')
    await pause(1_000) // whatever fires a second time does so by now
    const lines = await rows(`select id from message where conversation_id = $1 and line_code = 'snoozeEnded'`, [first])
    expect(lines).toHaveLength(1)
    expect((await onPhone('chen', mailbox)).filter((text) => text === '稍后发出')).toHaveLength(1)
    expect(await onPhone('chen', mailbox)).not.toContain('收回的')
    expect((await onPhone('wang', mailbox)).filter((text) => text === '等您写')).toHaveLength(1)
  })

  it('tell a browser at any of them everything, in one order', async () => {
    const newest = async () => Number((await rows('select max(seq) as seq from event'))[0].seq)
    await until('all browsers have heard the newest event', async () => {
      const last = await newest()
      return browsers.every((one) => one.last >= last)
    })
    const [one, two, three] = browsers.map((browser) => browser.heard.map(({ seq, kind }) => `${seq} ${kind}`))
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect(browsers.map((browser) => browser.resets)).toEqual([0, 0, 0])
    const seqs = browsers[0]!.heard.map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b))
    const added = browsers[0]!.heard.flatMap(({ kind, payload }) => (kind === 'conversation.message-added' ? [payload.messageId as string] : []))
    const gone = browsers[0]!.heard.flatMap(({ kind, payload }) => (kind === 'conversation.message-withdrawn' ? [payload.messageId as string] : []))
    const stored = (await rows('select id from message')).map((row) => row.id as string)
    expect(added.filter((id) => !gone.includes(id)).toSorted()).toEqual(stored.toSorted())
  })

  it('let a browser that lost one of them resume at another, without a gap and nothing twice', async () => {
    const whole = browsers[2]!
    let moving = await openLive(at(0), cookie, whole.last)
    const from = whole.heard.length
    const heard: string[] = []
    for (let n = 0; n < 9; n += 1) {
      await say('li', mailbox, `移动 ${n}`)
      await pause(60)
      moving.close()
      heard.push(...moving.heard.map(({ seq, kind }) => `${seq} ${kind}`))
      moving = await openLive(at(n + 1), cookie, moving.last)
    }
    await until('everything is told', async () => {
      const last = Number((await rows('select max(seq) as seq from event'))[0].seq)
      return simulator.pendingCallbacks === 0 && (await inboundTexts(await conversationOf('li', mailbox))).includes('移动 8') && whole.last >= last && moving.last >= last
    })
    moving.close()
    heard.push(...moving.heard.map(({ seq, kind }) => `${seq} ${kind}`))
    expect(heard).toEqual(whole.heard.slice(from).map(({ seq, kind }) => `${seq} ${kind}`))
    expect(heard.length).toBeGreaterThan(9)
  })

  it('go on when one of them is killed', async () => {
    const id = await conversationOf('li', official)
    const before = (await inboundTexts(id)).length
    const said: string[] = []
    const sent: Json[] = []
    for (let n = 0; n < 12; n += 1) {
      if (n === 4) await servers[0]!.end('SIGKILL')
      said.push(`其一已死 ${n}`)
      await say('li', official, said.at(-1)!)
      sent.push(await reply(n < 4 ? n : 1 + (n % 2), id, `回 ${n}`, { whenClosed: 'hold' }))
    }
    await until('every message is there', async () => (await inboundTexts(id)).length >= before + said.length, 40_000)
    expect((await inboundTexts(id)).slice(before).toSorted()).toEqual(said.toSorted())
    // What the dead one had in hand is free after its lease.
    let states: (string | undefined)[] = []
    await until('every answer has ended', async () => {
      states = await Promise.all(sent.map((one) => stateOf(one.id)))
      if (states.includes('held')) await say('li', official, '请继续') // more than five answers wait for another word of theirs
      await pause(400)
      return states.every((state) => state === 'accepted' || state === 'unknown')
    }, 60_000).catch((error: Error) => {
      throw new Error(`${error.message}: ${states.join(', ')}; ${servers.flatMap((one) => one.complaints).join('')}`)
    })
    const phone = (await onPhone('li', official)).filter((text) => text.startsWith('回 '))
    expect(new Set(phone).size).toBe(phone.length)
    for (const [n, state] of states.entries()) if (state === 'accepted') expect(phone).toContain(`回 ${n}`)
    expect(states.filter((state) => state === 'unknown').length).toBeLessThanOrEqual(1)
    for (const n of [1, 2]) expect((await fetch(`${at(n)}/readyz`)).status).toBe(200)
    expect(browsers[1]!.closed || browsers[2]!.closed).toBe(false)
  })
})

describe('while the database is away', () => {
  it('the desk is alive but not ready, and comes back by itself with jobs and live updates', async () => {
    expect(servers.map((one) => one.ended), servers.flatMap((one) => one.complaints).join('')).toEqual([true, false, false])
    const status = async (path: string) => (await fetch(`${at(1)}${path}`, { signal: AbortSignal.timeout(15_000) })).status
    const id = await conversationOf('chen', official)
    const delayed = await reply(1, id, '断开期间到点', { undoMs: 1_500, whenClosed: 'hold' })
    expect(delayed.delivery.state).toBe('waiting')
    const browser = browsers[1]!
    await postgres.stop()
    await until('not ready', async () => (await status('/readyz')) === 503)
    expect(await status('/healthz')).toBe(200)
    const refused = await fetch(`${at(1)}/api/conversations?view=all`, { headers: { cookie } })
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ error: 'HTTP_NOT_READY' })
    await pause(3_000)
    await postgres.start()
    await until('ready again', async () => (await status('/readyz')) === 200).catch((error: Error) => {
      throw new Error(`${error.message}: ${servers.flatMap((one) => one.complaints).join('')}`)
    })
    await becomes(delayed.id, 'accepted', 40_000)
    expect((await onPhone('chen', official)).filter((text) => text === '断开期间到点')).toHaveLength(1)
    await say('chen', official, '又通了')
    await until('the message', async () => (await inboundTexts(id)).includes('又通了'))
    const stored = await rows(`select id from message where content->>'text' = '又通了'`)
    await until('the browser that stayed hears of it', async () => browser.heard.some(({ payload }) => payload.messageId === stored[0].id))
    const seqs = browser.heard.map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b))
    expect(servers.slice(1).some((one) => one.ended)).toBe(false)
  })
})
