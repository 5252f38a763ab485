import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import { instant, type Instant } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'
import { afterFailure, type Failures, type Patience, signInPause } from '../domain/index.ts'
import { at } from './token.ts'

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

let decoy: Promise<string> | undefined

/** Checks a password. Where there is no hash it takes as long and fails, so that nobody learns which logins exist. */
export async function checkPassword(known: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(known ?? (await decoy), password.normalize('NFKC'))
  return fits && known !== null && known !== undefined
}

/** Under what failures are counted, and how many of them are borne. */
export interface AttemptKey {
  readonly key: string
  readonly patience: Patience
}

/** How long each of these keys must still wait, in milliseconds; the longest counts. */
export async function pauseOf(q: Queries, keys: readonly AttemptKey[], now: Instant): Promise<number> {
  const { rows } = await sql<{ key: string; failures: number; last_at: Date }>`
    select key, failures, last_at from sign_in_failure where key = any(${keys.map(({ key }) => key)}::text[])`.execute(q)
  return Math.max(0, ...rows.map((row) => signInPause({ failures: row.failures, lastAt: instant(row.last_at.getTime()) }, now, keys.find(({ key }) => key === row.key)?.patience)))
}

/** Counts a failure under each key. */
export async function countFailure(q: Queries, keys: readonly AttemptKey[], now: Instant): Promise<void> {
  for (const { key } of keys) {
    const { rows } = await sql<{ failures: number; last_at: Date }>`select failures, last_at from sign_in_failure where key = ${key}`.execute(q)
    const known: Failures | undefined = rows[0] === undefined ? undefined : { failures: rows[0].failures, lastAt: instant(rows[0].last_at.getTime()) }
    const next = afterFailure(known, now)
    await sql`insert into sign_in_failure (key, failures, last_at) values (${key}, ${next.failures}, ${at(next.lastAt)})
      on conflict (key) do update set failures = greatest(excluded.failures, case when sign_in_failure.last_at > ${at(now - 1_800_000)} then sign_in_failure.failures + 1 else 1 end), last_at = excluded.last_at`.execute(q)
  }
}

/** A success wipes the slate of these keys. */
export async function forgetFailures(q: Queries, keys: readonly AttemptKey[]): Promise<void> {
  await sql`delete from sign_in_failure where key = any(${keys.map(({ key }) => key)}::text[])`.execute(q)
}
