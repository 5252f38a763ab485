import { randomUUID } from 'node:crypto'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { type Listener, openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import { tell } from '#platform/outbox/index.ts'
import type { Actor } from './actor.ts'
import { type Live, openLive, recheckStreams } from './live.ts'

const workspaceId = asId<'workspace'>(randomUUID())
const open = randomUUID()
const closed = randomUUID()
let db: TestDatabase
let listeners: Listener[]
let lives: Live[]
let servers: Server[]

/** Sessions that are in force, with what they may; a stream asks here whose it is. */
const sessions = new Map<string, ReadonlySet<string>>()

function actor(workspace = workspaceId, sessionId: string = randomUUID()): Actor {
  const look = async (): Promise<Actor | undefined> => {
    const permissions = sessions.get(sessionId)
    return permissions === undefined ? undefined : { ...known, permissions }
  }
  const known: Actor = { workspaceId: workspace, staffId: asId(randomUUID()), sessionId, role: 'member', permissions: new Set(['read']), language: 'en', renew: look }
  sessions.set(sessionId, known.permissions)
  return known
}

beforeAll(async () => {
  db = await testDatabase()
  listeners = [await openListener({ url: db.url }), await openListener({ url: db.url })]
  const readers = { conversation: async () => (who: Actor, id: string) => id === open && who.permissions.has('read') }
  lives = await Promise.all(listeners.map((listener) => openLive({ database: db.database, listener, log: silentLog, readers })))
  servers = lives.map((live) =>
    createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://x')
      const after = url.searchParams.get('after')
      live.connect(actor(asId(url.searchParams.get('workspace') ?? workspaceId), url.searchParams.get('session') ?? undefined), response, after === null ? undefined : Number(after))
    }).listen(0, '127.0.0.1'),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))))
})

afterAll(async () => {
  for (const live of lives) live.close()
  for (const server of servers) server.close()
  await Promise.all(listeners.map((listener) => listener.close()))
  await db.drop()
})

interface Browser {
  readonly seen: { id: number; kind: string; n?: number }[]
  readonly resets: number[]
  readonly ended: boolean
  leave(): void
}

async function browse(server: number, query = ''): Promise<Browser> {
  const browser = { seen: [] as Browser['seen'], resets: [] as number[], ended: false, leave: () => request.destroy() }
  const { port } = servers[server]!.address() as AddressInfo
  const request = get({ port, host: '127.0.0.1', path: `/?${query}` })
  request.on('error', () => {})
  const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
  let rest = ''
  response.setEncoding('utf8')
  response.on('error', () => {})
  response.on('end', () => (browser.ended = true))
  response.on('data', (text: string) => {
    rest += text
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const fields = Object.fromEntries(rest.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      rest = rest.slice(end + 2)
      const data = JSON.parse(fields['data'] ?? '{}')
      if (fields['event'] === 'told') browser.seen.push({ id: Number(fields['id']), kind: data.kind, n: data.payload.n })
      if (fields['event'] === 'passing') browser.seen.push({ id: 0, kind: data.kind, n: data.payload.n })
      if (fields['event'] === 'reset') browser.resets.push(Number(fields['id']))
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 60))
  return browser
}

const say = (n: number, scope?: string) =>
  db.database.transact(async (tx) =>
    tell(tx, { workspaceId, kind: 'test.said', payload: { n }, ...(scope === undefined ? {} : { scope: { kind: 'conversation', id: scope } }) }),
  )
const settle = () => new Promise((resolve) => setTimeout(resolve, 250))

test('events reach browsers on every instance, in one order', async () => {
  const browsers = [await browse(0), await browse(1)]
  await Promise.all(Array.from({ length: 50 }, (_, n) => say(n)))
  await settle()
  for (const { seen } of browsers) {
    expect(seen.map(({ n }) => n).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 50 }, (_, n) => n))
    expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).sort((a, b) => a - b))
  }
  expect(browsers[0]!.seen).toEqual(browsers[1]!.seen)
  for (const browser of browsers) browser.leave()
})

test('after a break a browser misses nothing and sees nothing twice, also while events go on', async () => {
  const all = await browse(0)
  let browser = await browse(1)
  const got: number[] = []
  let going = true
  const talking = (async () => {
    for (let n = 1000; n < 1150; n += 1) await say(n)
    going = false
  })()
  while (going) {
    await new Promise((resolve) => setTimeout(resolve, 15))
    browser.leave()
    got.push(...browser.seen.map(({ id }) => id))
    browser = await browse(got.length % 2, `after=${got.at(-1) ?? 0}`)
  }
  await talking
  await settle()
  got.push(...browser.seen.map(({ id }) => id))
  const late = got.filter((id) => all.seen.some((one) => one.id === id))
  expect(late).toEqual(all.seen.map(({ id }) => id))
  browser.leave()
  all.leave()
})

test('what one may not read is not told, and another workspace hears nothing', async () => {
  const mine = await browse(0)
  const theirs = await browse(0, `workspace=${randomUUID()}`)
  await say(1, open)
  await say(2, closed)
  await settle()
  expect(mine.seen.map(({ n }) => n)).toEqual([1])
  expect(theirs.seen).toEqual([])
  mine.leave()
  theirs.leave()
})

test('passing facts reach who looks now', async () => {
  const browser = await browse(1)
  await lives[0]!.pass({ workspaceId, kind: 'test.typing', scope: { kind: 'conversation', id: open }, payload: { n: 7 } })
  await settle()
  expect(browser.seen).toEqual([{ id: 0, kind: 'test.typing', n: 7 }])
  browser.leave()
})

test('a browser that comes with a number from the future is told to start afresh', async () => {
  const browser = await browse(0, 'after=999999999')
  await settle()
  expect(browser.resets).toHaveLength(1)
  browser.leave()
})

test('an instance whose line to the database broke catches up by itself', async () => {
  const browser = await browse(0)
  await db.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'qingchu-listen' and datname = current_database()`)
  await say(42)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(browser.seen.map(({ n }) => n)).toEqual([42])
  browser.leave()
})

describe('a stream lasts no longer than the right to it', () => {
  const pair = () => Promise.all([0, 1].map(async (server) => {
    const session = randomUUID()
    return { session, browser: await browse(server, `session=${session}`) }
  }))

  test('a session that ended on one instance ends on the others', async () => {
    const session = randomUUID()
    const browser = await browse(1, `session=${session}`)
    const other = await browse(1)
    lives[0]!.endSession(session)
    await settle()
    await say(1)
    await settle()
    expect([browser.ended, browser.seen, browser.resets.length]).toEqual([true, [], 1])
    expect([other.ended, other.seen.length]).toEqual([false, 1])
    other.leave()
  })

  test('after a change each stream is asked anew whose it is, once the change is committed', async () => {
    const [gone, locked] = await pair()
    const session = randomUUID()
    const reader = await browse(1, `session=${session}`)
    await db.database.transact(async (tx) => {
      await recheckStreams(tx.q, workspaceId)
      await settle()
      sessions.delete(gone!.session)
      sessions.set(locked!.session, new Set())
      sessions.set(session, new Set(['write']))
    })
    await settle()
    await say(2, open)
    await settle()
    expect([gone!.browser.ended, locked!.browser.ended, reader.ended]).toEqual([true, true, false])
    expect([gone!.browser.seen, locked!.browser.seen, reader.seen]).toEqual([[], [], []])
    reader.leave()
  })

  test('what nobody announced is found at the next sign of life', async () => {
    const listener = await openListener({ url: db.url })
    const live = await openLive({ database: db.database, listener, log: silentLog, readers: {}, keepAliveMs: 50 })
    const session = randomUUID()
    const server = createServer((_, response) => live.connect(actor(workspaceId, session), response, undefined)).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    servers.push(server)
    const browser = await browse(servers.length - 1)
    await settle()
    expect(browser.ended).toBe(false)
    sessions.delete(session)
    await settle()
    expect(browser.ended).toBe(true)
    live.close()
    await listener.close()
  })
})
