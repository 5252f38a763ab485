import type { Clock, Instant } from '#kernel/time.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import { describeError, type Log } from '#platform/log/index.ts'
import { claim, finish, holdOn, type Job, putBack, untilNextDue } from './queue.ts'

/**
 * Thrown by a handler that knows when trying again can help: the job runs again after `afterMs` instead of after the
 * usual pause, but not sooner than a second from now and not later than ten minutes.
 */
export class RunLater extends Error {
  override readonly name: string = 'RunLater'
  readonly afterMs: number
  constructor(reason: string, afterMs: number) {
    super(reason)
    this.afterMs = afterMs
  }
}

/** Does one kind of job. Resolving removes the job; throwing puts it back. */
export interface JobHandler {
  readonly kind: string
  /** Tries before the job is set aside; absent: 10. */
  readonly attempts?: number
  /** Pause before the next try, in milliseconds; absent: doubling from one second to ten minutes. */
  backoffMs?(attempt: number): number
  run(job: Job, turn: JobTurn): Promise<void>
}

export interface JobTurn {
  /** Aborted when the worker stops; what is then unfinished is taken up again by another. */
  readonly signal: AbortSignal
  /** Removes the job inside the handler's own transaction, so that its effect and its end are one. False when the lease was lost: roll back. */
  done(tx: Tx): Promise<boolean>
}

export interface WorkerOptions {
  readonly database: Database
  readonly handlers: readonly JobHandler[]
  readonly clock: Clock
  readonly log: Log
  /** Names this worker in leases; unique among running instances. */
  readonly name: string
  readonly concurrency?: number
  readonly leaseMs?: number
}

export interface Worker {
  /** Looks for due jobs now; called on every announcement. */
  wake(): void
  /** Stops taking jobs and waits for the running ones, at most `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

const backstopMs = 5_000
const leastPauseMs = 1_000
const mostPauseMs = 600_000

function pauseAfter(error: unknown, handler: JobHandler, { attempt }: Job): number {
  if (error instanceof RunLater) return Math.min(Math.max(error.afterMs, leastPauseMs), mostPauseMs)
  return handler.backoffMs?.(attempt) ?? Math.min(1_000 * 2 ** (attempt - 1), mostPauseMs)
}

/** Runs jobs until stopped: wakes on announcements, on a timer for the next due one, and on a slow poll as a backstop. */
export function startWorker({ database, handlers, clock, log, name, concurrency = 8, leaseMs = 30_000 }: WorkerOptions): Worker {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]))
  const kinds = [...byKind.keys()]
  const running = new Map<number, Promise<void>>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let looking = false
  let again = false

  const heartbeat = setInterval(() => {
    if (running.size === 0) return
    holdOn(database.q, name, [...running.keys()], (clock.now() + leaseMs) as Instant).catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'leases not extended')
    })
  }, leaseMs / 3)

  async function look(): Promise<void> {
    if (stopping.signal.aborted) return
    if (looking) {
      again = true
      return
    }
    looking = true
    clearTimeout(timer)
    let pauseMs = backstopMs
    try {
      do {
        again = false
        const free = concurrency - running.size
        if (free <= 0) break
        const jobs = await claim(database.q, { kinds, limit: free, worker: name, now: clock.now(), leaseMs, running: [...running.keys()] })
        for (const job of jobs) start(job)
        if (jobs.length === free) again = true
      } while (again && !stopping.signal.aborted)
      if (running.size < concurrency) {
        pauseMs = Math.min(backstopMs, (await untilNextDue(database.q, { kinds, now: clock.now(), running: [...running.keys()] })) ?? backstopMs)
      }
    } catch (error) {
      log.warn({ error: describeError(error) }, 'queue not reached')
    } finally {
      looking = false
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void look(), again ? 0 : Math.max(pauseMs, 1))
  }

  function start(job: Job): void {
    const done = runOne(job).finally(() => {
      running.delete(job.id)
      void look()
    })
    running.set(job.id, done)
  }

  async function runOne(job: Job): Promise<void> {
    const handler = byKind.get(job.kind)
    if (handler === undefined) return
    let ended = false
    const turn: JobTurn = {
      signal: stopping.signal,
      async done(tx) {
        const held = (await finish(tx.q, name, [job.id])) === 1
        if (held) tx.afterCommit(() => (ended = true))
        return held
      },
    }
    try {
      await handler.run(job, turn)
      if (!ended) await finish(database.q, name, [job.id])
    } catch (error) {
      await setAside(handler, job, error)
    }
  }

  async function setAside(handler: JobHandler, job: Job, error: unknown): Promise<void> {
    const now = clock.now()
    const last = job.attempt >= (handler.attempts ?? 10) && !stopping.signal.aborted
    const pauseMs = pauseAfter(error, handler, job)
    const fault = error instanceof Error ? error.name : typeof error
    const write = last ? log.error.bind(log) : log.warn.bind(log)
    write({ jobId: job.id, kind: job.kind, attempt: job.attempt, error: describeError(error) }, last ? 'job set aside' : 'job failed')
    try {
      await putBack(database.q, name, job, last ? { fault, now } : { fault, now, runAt: (now + pauseMs) as Instant })
    } catch (fault) {
      log.warn({ jobId: job.id, error: describeError(fault) }, 'job left to its lease')
    }
  }

  void look()
  return {
    wake: () => void look(),
    async stop(graceMs = 10_000) {
      stopping.abort()
      clearTimeout(timer)
      await Promise.race([Promise.allSettled(running.values()), new Promise((resolve) => setTimeout(resolve, graceMs).unref())])
      clearInterval(heartbeat)
    },
  }
}
