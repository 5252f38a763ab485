import pg from 'pg'
import { startPostgres } from '#platform/embedded-postgres/index.ts'
import { callbackRequest, connectAccount, fire, quantile } from './callbacks.ts'
import { signInAsOwner, startDesk } from './desk-process.ts'

const connections = 32
const warmUp = 2_000
const measured = 30_000
const writers = 8
const writeMs = 4_000

const desk = await startDesk()
try {
  const caller = await signInAsOwner(desk.url)
  const path = await connectAccount(caller)
  const port = Number(new URL(desk.url).port)
  const postgres = await startPostgres({ dataDir: desk.dataDir }) // the desk's own, taken over for looking at it
  const { url } = postgres
  console.log('preparing callbacks…')
  const requests = Array.from({ length: warmUp + measured }, (_, n) => callbackRequest(path, n))
  await fire(port, requests.slice(0, warmUp), connections)
  const fired = await fire(port, requests.slice(warmUp), connections)
  const kept = await count(url)
  const bare = await bareInserts(url)
  await postgres.stop() // leaves it to the desk
  const perSecond = fired.acknowledged / fired.seconds
  console.log(`acknowledged ${fired.acknowledged}, refused ${fired.refused}, kept ${kept}, bare inserts ${Math.round(bare)}/s`)
  if (kept < fired.acknowledged + warmUp) throw new Error('something acknowledged was not kept')
  console.log(JSON.stringify({
    bench: 'ingest',
    perSecond: Math.round(perSecond),
    p50Ms: round(quantile(fired.latencies, 0.5)),
    p99Ms: round(quantile(fired.latencies, 0.99)),
    ratio: round(perSecond / bare),
    bareInsertsPerSecond: Math.round(bare),
    acknowledged: fired.acknowledged,
    refused: fired.refused,
  }))
} finally {
  await desk.stop()
  desk.forget()
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

async function count(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from delivery')
  await client.end()
  return rows[0]?.n ?? 0
}

/** Durable single-row inserts of the same size by eight writers, each its own commit: what the disk and engine give bare. */
async function bareInserts(url: string): Promise<number> {
  await waitForQuiet(url)
  const clients = await Promise.all(Array.from({ length: writers }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }))
  await clients[0]?.query('create table if not exists bench_bare (id bigint generated always as identity primary key, body bytea not null, at timestamptz not null default now())')
  const body = Buffer.alloc(600, 7)
  const end = performance.now() + writeMs
  let written = 0
  await Promise.all(clients.map(async (client) => {
    while (performance.now() < end) {
      await client.query({ name: 'bare', text: 'insert into bench_bare (body) values ($1)', values: [body] })
      written += 1
    }
  }))
  await clients[0]?.query('drop table bench_bare')
  await Promise.all(clients.map((client) => client.end()))
  return written / (writeMs / 1000)
}

/** The desk still reads what it acknowledged; bare inserts are measured when it has finished, at most a minute later. */
async function waitForQuiet(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (let tries = 0; tries < 120; tries += 1) {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from delivery where read_at is null')
    if ((rows[0]?.n ?? 0) === 0) break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await client.end()
}
