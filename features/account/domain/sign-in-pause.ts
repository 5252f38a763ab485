import { type Instant, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'

/** Failed attempts under one key (a login, or an address). */
export interface Failures {
  readonly failures: number
  readonly lastAt: Instant
}

const freeAttempts = 5
const forgottenAfterMs = 30 * MINUTE_MS
const longestPauseMs = 15 * MINUTE_MS

/**
 * How long a new attempt must still wait, in milliseconds; 0 when it may go ahead. The first five failures cost
 * nothing, then the pause doubles from two seconds up to a quarter of an hour; half an hour of quiet forgets all.
 */
export function signInPause(known: Failures | undefined, now: Instant): number {
  if (known === undefined || known.failures < freeAttempts || now - known.lastAt > forgottenAfterMs) return 0
  const pauseMs = Math.min(SECOND_MS * 2 ** (known.failures - freeAttempts + 1), longestPauseMs)
  return Math.max(0, known.lastAt + pauseMs - now)
}

/** The count after one more failure. */
export function afterFailure(known: Failures | undefined, now: Instant): Failures {
  const fresh = known === undefined || now - known.lastAt > forgottenAfterMs
  return { failures: fresh ? 1 : known.failures + 1, lastAt: now }
}
