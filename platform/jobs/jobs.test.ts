import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, type Instant } from '#kernel/time.ts'
import { openListener } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import { enqueue, freeOfDead, type JobHandler, putOff, RunLater, startWorker, withdraw, workerLine } from './index.ts'
import { claim, finish } from './queue.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const clock = { now: () => instant(Date.now()) }
const later = (ms: number) => (clock.now() + ms) as Instant

async function until(test: () => boolean, ms = 5_000): Promise<void> {
  const end = Date.now() + ms
  while (!test() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
}

function worker(handlers: readonly JobHandler[], name = 'w') {
  return startWorker({ database: db.database, handlers, clock, log: silentLog, name, leaseMs: 1_000 })
}

test('a job exists only if its transaction commits', async () => {
  const ran: unknown[] = []
  const running = worker([{ kind: 'a', run: async (job) => void ran.push(job.payload['n']) }])
  await db.database.transact(async (tx) => {
    enqueue(tx, { kind: 'a', payload: { n: 1 } })
    throw new Error('no')
  }).catch(() => {})
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'a', payload: { n: 2 } }))
  running.wake()
  await until(() => ran.length > 0)
  await running.stop()
  expect(ran).toEqual([2])
})

test('jobs of one lane run one after another in order, on several workers', async () => {
  const ran: number[] = []
  let inside = 0
  let most = 0
  const handler: JobHandler = {
    kind: 'lane',
    async run(job) {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 3))
      ran.push(Number(job.payload['n']))
      inside -= 1
    },
  }
  await db.database.transact(async (tx) => {
    for (let n = 0; n < 20; n += 1) enqueue(tx, { kind: 'lane', payload: { n }, lane: 'one' })
  })
  const workers = [worker([handler], 'l1'), worker([handler], 'l2')]
  await until(() => ran.length === 20)
  await Promise.all(workers.map((one) => one.stop()))
  expect(ran).toEqual(Array.from({ length: 20 }, (_, n) => n))
  expect(most).toBe(1)
})

test('of waiting jobs with one key there is one, at the earlier time', async () => {
  await db.database.transact(async (tx) => {
    enqueue(tx, { kind: 'keyed', payload: {}, key: 'k', runAt: later(60_000) })
    enqueue(tx, { kind: 'keyed', payload: {}, key: 'k', runAt: later(90_000) })
  })
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'keyed', payload: {}, key: 'k', runAt: later(10) }))
  await new Promise((resolve) => setTimeout(resolve, 20))
  const claimed = await claim(db.database.q, { kinds: ['keyed'], limit: 10, worker: 'k', now: clock.now(), leaseMs: 1_000 })
  expect(claimed).toHaveLength(1)
  await finish(db.database.q, 'k', claimed.map((job) => job.id))
})

test('a job taken back before it runs never runs; afterwards it is too late', async () => {
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'back', payload: {}, key: 'b', runAt: later(60_000) }))
  expect(await db.database.transact((tx) => withdraw(tx, 'b'))).toBe(true)
  expect(await db.database.transact((tx) => withdraw(tx, 'b'))).toBe(false)
})

test('a job that is put off keeps its place in its lane, and is never brought forward', async () => {
  await db.database.transact(async (tx) => {
    enqueue(tx, { kind: 'off', payload: { n: 1 }, lane: 'off', key: 'off1', runAt: later(-10) })
    enqueue(tx, { kind: 'off', payload: { n: 2 }, lane: 'off', key: 'off2', runAt: later(-10) })
  })
  const due = later(300)
  expect(await db.database.transact((tx) => putOff(tx, 'off1', due))).toBe(true)
  expect(await db.database.transact((tx) => putOff(tx, 'off1', later(-10)))).toBe(true)
  const claimAt = async (now: Instant) => (await claim(db.database.q, { kinds: ['off'], limit: 10, worker: 'o', now, leaseMs: 60_000 })).map((job) => job.payload['n'])
  expect(await claimAt(later(0))).toEqual([])
  expect(await claimAt(due)).toEqual([1])
  expect(await db.database.transact((tx) => putOff(tx, 'off1', due))).toBe(false)
})

test('a failing job is tried again and set aside after its last try', async () => {
  let tries = 0
  const running = worker([{ kind: 'bad', attempts: 3, backoffMs: () => 5, run: async () => { tries += 1; throw new TypeError('x') } }], 'bad')
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'bad', payload: {} }))
  running.wake()
  await until(() => tries >= 3)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await running.stop()
  const { rows } = await db.database.pool.query(`select attempts, fault from job where kind = 'bad' and failed_at is not null`)
  expect(rows).toEqual([{ attempts: 3, fault: 'TypeError' }])
})

test.each([[7_000, 7_000], [90_000, 90_000], [0, 1_000], [-5, 1_000], [3_600_000, 600_000]])('a job that says to run again in %i ms is put back for %i ms from then, whatever its pauses are', async (afterMs, expectedMs) => {
  const kind = `later-${afterMs}`
  const at = clock.now()
  const fixed = { now: () => at }
  let runs = 0
  const handler: JobHandler = { kind, backoffMs: () => 123_456, run: async () => { runs += 1; throw new RunLater('NOT_NOW', afterMs) } }
  const running = startWorker({ database: db.database, handlers: [handler], clock: fixed, log: silentLog, name: kind })
  await db.database.transact(async (tx) => enqueue(tx, { kind, payload: {}, runAt: (at - 1_000) as Instant }))
  running.wake()
  await until(() => runs > 0)
  await running.stop()
  const { rows } = await db.database.pool.query<{ run_at: Date; fault: string }>('select run_at, fault from job where kind = $1 and leased_until is null', [kind])
  expect(rows.map((row) => [row.run_at.getTime() - at, row.fault])).toEqual([[expectedMs, 'RunLater']])
})

test('what a dead worker held is taken up after its lease', async () => {
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'dead', payload: {} }))
  await claim(db.database.q, { kinds: ['dead'], limit: 1, worker: 'gone', now: clock.now(), leaseMs: 200 })
  let ran = 0
  const running = worker([{ kind: 'dead', run: async () => void (ran += 1) }], 'heir')
  await until(() => ran > 0, 3_000)
  await running.stop()
  expect(ran).toBe(1)
})

test('an instance that starts frees what dead workers held, and nothing of those that live', async () => {
  await db.database.pool.query('delete from job')
  // The database's clock is finer than ours: a job just made falls due in the next millisecond.
  const claimAs = async (name: string, kind: string) => (await claim(db.database.q, { kinds: [kind], limit: 10, worker: name, now: later(50), leaseMs: 60_000 })).map(({ attempt }) => attempt)
  const hold = async (kind: string, name: string) => {
    await db.database.transact(async (tx) => enqueue(tx, { kind, payload: {}, key: kind }))
    expect(await claimAs(name, kind)).toEqual([1])
    await db.database.transact(async (tx) => enqueue(tx, { kind, payload: {}, key: kind })) // another with its key waits meanwhile
  }
  const line = await openListener({ url: db.url, name: workerLine('living') })
  await hold('held by the living', 'living')
  await hold('held by the dead', 'killed')
  expect(await freeOfDead(db.database.q, clock.now())).toBe(1)
  expect(await claimAs('heir', 'held by the dead')).toEqual([2, 1])
  expect(await claimAs('heir', 'held by the living')).toEqual([1])
  await line.close()
})

test('a clock that leaps ahead does not start a job twice in the worker that is at it', async () => {
  let ahead = 0
  let runs = 0
  let release = (): void => undefined
  const leaping = { now: () => (clock.now() + ahead) as Instant }
  const handler = { kind: 'leapt', run: () => new Promise<void>((resolve) => { runs += 1; release = resolve }) }
  const running = startWorker({ database: db.database, handlers: [handler], clock: leaping, log: silentLog, name: 'leapt', leaseMs: 30_000 })
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'leapt', payload: {} }))
  running.wake()
  await until(() => runs > 0)
  ahead = 600_000
  running.wake()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(runs).toBe(1)
  release()
  await running.stop()
})

test('a delayed job runs within 100 ms of its time', async () => {
  let at = 0
  const running = worker([{ kind: 'timer', run: async () => void (at = Date.now()) }], 'timer')
  const due = later(400)
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'timer', payload: {}, runAt: due }))
  running.wake()
  await until(() => at > 0)
  await running.stop()
  expect(at).toBeGreaterThanOrEqual(due)
  expect(at - due).toBeLessThan(100)
})

test('the effect of a job and its end are one transaction', async () => {
  let runs = 0
  const running = worker([{
    kind: 'one',
    async run(_job, turn) {
      runs += 1
      await db.database.transact(async (tx) => {
        expect(await turn.done(tx)).toBe(true)
      })
    },
  }], 'one')
  await db.database.transact(async (tx) => enqueue(tx, { kind: 'one', payload: {} }))
  running.wake()
  await until(() => runs > 0)
  await running.stop()
  const { rows } = await db.database.pool.query(`select count(*)::int as n from job where kind = 'one'`)
  expect([runs, rows[0].n]).toEqual([1, 0])
})
