import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { Collection, Queries, Tx } from '#platform/database/index.ts'

/** Work to be done later, at least once: handlers must bear being called again after a crash. */
export interface JobDraft {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Not before this moment; absent: as soon as possible. */
  readonly runAt?: Instant
  /** Jobs of one lane run one after another in the order they were enqueued, on whatever instance. */
  readonly lane?: string
  /** While a job with this key waits, another is not added; the earlier of the two times holds. */
  readonly key?: string
}

export interface Job {
  readonly id: number
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  /** 1 on the first try. */
  readonly attempt: number
}

/** PostgreSQL channel on which new jobs are announced. */
export const jobChannel = 'qingchu_job'

const jobs: Collection<JobDraft> = {
  name: 'job',
  rank: 50,
  async flush(tx, drafts) {
    const rows = oneForEachKey(drafts).map(
      ({ kind, payload, runAt, lane, key }) =>
        sql`(${kind}, ${JSON.stringify(payload)}::jsonb, ${runAt === undefined ? sql`now()` : sql`to_timestamp(${runAt / 1000}::float8)`}, ${lane ?? null}, ${key ?? null})`,
    )
    await sql`insert into job (kind, payload, run_at, lane, key) values ${sql.join(rows)}
      on conflict (key) where key is not null and leased_until is null and failed_at is null
      do update set run_at = least(job.run_at, excluded.run_at)`.execute(tx.q)
    await sql`select pg_notify(${jobChannel}, '')`.execute(tx.q)
  },
}

/** One statement may not touch a row twice: of the drafts with one key, the earliest due stands for all. */
function oneForEachKey(drafts: readonly JobDraft[]): JobDraft[] {
  const kept = new Map<string, JobDraft>()
  const free = drafts.filter((draft) => {
    if (draft.key === undefined) return true
    const known = kept.get(draft.key)
    if (known === undefined || (draft.runAt ?? 0) < (known.runAt ?? 0)) kept.set(draft.key, draft)
    return false
  })
  return [...free, ...kept.values()]
}

/** Enqueues a job; it exists if and only if the transaction commits. */
export function enqueue(tx: Tx, draft: JobDraft): void {
  tx.collect(jobs).push(draft)
}

/** Takes back a waiting job by its key. False when it is running or gone. */
export async function withdraw(tx: Tx, key: string): Promise<boolean> {
  const result = await sql`delete from job where key = ${key} and leased_until is null and failed_at is null`.execute(tx.q)
  return result.numAffectedRows === 1n
}

/** Puts a waiting job off to a later moment; it keeps its place in its lane. False when it is running or gone. */
export async function putOff(tx: Tx, key: string, runAt: Instant): Promise<boolean> {
  const result = await sql`update job set run_at = greatest(run_at, to_timestamp(${runAt / 1000}::float8))
    where key = ${key} and leased_until is null and failed_at is null`.execute(tx.q)
  return result.numAffectedRows === 1n
}

export interface Claim {
  readonly kinds: readonly string[]
  readonly limit: number
  readonly worker: string
  readonly now: Instant
  readonly leaseMs: number
  /** Jobs the caller is at already: never handed out again, though their lease ran out because the clock leapt (a laptop that slept). */
  readonly running?: readonly number[]
}

interface JobRow {
  id: number
  kind: string
  payload: Record<string, unknown>
  attempts: number
}

/** Leases due jobs: heads of their lanes, oldest first, skipping what others hold. */
export async function claim(q: Queries, { kinds, limit, worker, now, leaseMs, running = [] }: Claim): Promise<Job[]> {
  const at = sql`to_timestamp(${now / 1000}::float8)`
  const { rows } = await sql<JobRow>`
    update job set leased_until = to_timestamp(${(now + leaseMs) / 1000}::float8), leased_by = ${worker}, attempts = attempts + 1
    where id in (
      select id from job due
      where failed_at is null and run_at <= ${at} and (leased_until is null or leased_until < ${at})
        and kind = any(${[...kinds]}::text[]) and id <> all(${[...running]}::bigint[])
        and (lane is null or not exists (
          select from job ahead where ahead.lane = due.lane and ahead.id < due.id and ahead.failed_at is null))
      order by run_at, id limit ${limit} for update skip locked)
    returning id, kind, payload, attempts`.execute(q)
  return rows.sort((a, b) => a.id - b.id).map(({ id, kind, payload, attempts }) => ({ id, kind, payload, attempt: attempts }))
}

/** Milliseconds until the next job falls due, at least 0; `undefined` when none waits. */
export async function untilNextDue(q: Queries, { kinds, now, running = [] }: Pick<Claim, 'kinds' | 'now' | 'running'>): Promise<number | undefined> {
  const { rows } = await sql<{ due: number | null }>`
    select extract(epoch from min(greatest(run_at, coalesce(leased_until, run_at)))) * 1000 as due
    from job where failed_at is null and kind = any(${[...kinds]}::text[]) and id <> all(${[...running]}::bigint[])`.execute(q)
  const due = rows[0]?.due
  return due === null || due === undefined ? undefined : Math.max(0, Number(due) - now)
}

/** Removes finished jobs that this worker still holds. */
export async function finish(q: Queries, worker: string, ids: readonly number[]): Promise<number> {
  const result = await sql`delete from job where id = any(${[...ids]}::bigint[]) and leased_by = ${worker}`.execute(q)
  return Number(result.numAffectedRows ?? 0)
}

/** Holds on to running jobs for another lease. */
export async function holdOn(q: Queries, worker: string, ids: readonly number[], until: Instant): Promise<void> {
  await sql`update job set leased_until = to_timestamp(${until / 1000}::float8)
    where id = any(${[...ids]}::bigint[]) and leased_by = ${worker}`.execute(q)
}

/** The name of the line on which a worker hears announcements: as long as it is open, its process lives. */
export const workerLine = (worker: string): string => `qingchu-worker ${worker}`

/**
 * Frees what workers hold that live no more, so that nobody waits for their leases: for an instance that starts, before it
 * looks for jobs. A worker lives as long as the line of its name is open.
 * @returns how many jobs were freed
 */
export async function freeOfDead(q: Queries, now: Instant): Promise<number> {
  const freed = await sql`update job set leased_until = to_timestamp(${(now - 1) / 1000}::float8)
    where leased_until >= to_timestamp(${now / 1000}::float8) and failed_at is null
      and not exists (select from pg_stat_activity where datname = current_database() and application_name = ${workerLine('')}::text || leased_by)`.execute(q)
  return Number(freed.numAffectedRows ?? 0)
}

/** Puts a job back for a later try, or, without `runAt`, sets it aside as failed for a person to look at. */
export async function putBack(q: Queries, worker: string, job: Job, outcome: { runAt?: Instant; fault: string; now: Instant }): Promise<void> {
  const later = outcome.runAt === undefined ? sql`run_at` : sql`to_timestamp(${outcome.runAt / 1000}::float8)`
  const failed = outcome.runAt === undefined ? sql`to_timestamp(${outcome.now / 1000}::float8)` : sql`null`
  // A waiting job with the same key may have come meanwhile: then this one is superseded and goes.
  await sql`with twin as (
      select id from job where key = (select key from job where id = ${job.id}) and leased_until is null and failed_at is null
    ), gone as (delete from job where id = ${job.id} and leased_by = ${worker} and exists (select from twin) returning id)
    update job set leased_until = null, leased_by = null, run_at = ${later}, failed_at = ${failed}, fault = ${outcome.fault}
    where id = ${job.id} and leased_by = ${worker} and not exists (select from gone)`.execute(q)
}
