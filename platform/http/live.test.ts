import { randomUUID } from 'node:crypto'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { type Listener, openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import { tell } from '#platform/outbox/index.ts'
import type { Actor } from './actor.ts'
import { type Live, openLive } from './live.ts'

const workspaceId = asId<'workspace'>(randomUUID())
const open = randomUUID()
const closed = randomUUID()
let db: TestDatabase
let listeners: Listener[]
let lives: Live[]
let servers: Server[]

function actor(workspace = workspaceId): Actor {
  return { workspaceId: workspace, staffId: asId(randomUUID()), sessionId: randomUUID(), role: 'member', permissions: new Set(), language: 'en' }
}

beforeAll(async () => {
  db = await testDatabase()
  listeners = [await openListener({ url: db.url }), await openListener({ url: db.url })]
  const readers = { conversation: async () => (_actor: Actor, id: string) => id === open }
  lives = await Promise.all(listeners.map((listener) => openLive({ database: db.database, listener, log: silentLog, readers })))
  servers = lives.map((live) =>
    createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://x')
      const after = url.searchParams.get('after')
      live.connect(actor(asId(url.searchParams.get('workspace') ?? workspaceId)), response, after === null ? undefined : Number(after))
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
  leave(): void
}

async function browse(server: number, query = ''): Promise<Browser> {
  const browser = { seen: [] as Browser['seen'], resets: [] as number[], leave: () => request.destroy() }
  const { port } = servers[server]!.address() as AddressInfo
  const request = get({ port, host: '127.0.0.1', path: `/?${query}` })
  request.on('error', () => {})
  const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
  let rest = ''
  response.setEncoding('utf8')
  response.on('error', () => {})
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
