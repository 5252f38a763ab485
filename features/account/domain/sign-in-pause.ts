import { type Instant, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'

/** Failed attempts under one key (somebody at an address, an address, a login). */
export interface Failures {
  readonly failures: number
  readonly lastAt: Instant
}

/** How many failures cost nothing, and how long the pause can become. */
export interface Patience {
  readonly freeAttempts: number
  readonly longestPauseMs: number
}

/**
 * Whoever guesses must be slowed down, and nobody else. One login from one address is the guesser himself. Behind one
 * address sits a whole office. A login alone is somebody who may have nothing to do with it: only many addresses
 * together get that far, and then he waits a minute, not a quarter of an hour.
 */
export const patience = {
  tight: { freeAttempts: 5, longestPauseMs: 15 * MINUTE_MS },
  address: { freeAttempts: 50, longestPauseMs: 5 * MINUTE_MS },
  login: { freeAttempts: 100, longestPauseMs: MINUTE_MS },
} as const satisfies Record<string, Patience>

const forgottenAfterMs = 30 * MINUTE_MS

/**
 * How long a new attempt must still wait, in milliseconds; 0 when it may go ahead. The first failures cost nothing,
 * then the pause doubles from two seconds up to the longest; half an hour of quiet forgets all.
 */
export function signInPause(known: Failures | undefined, now: Instant, { freeAttempts, longestPauseMs }: Patience = patience.tight): number {
  if (known === undefined || known.failures < freeAttempts || now - known.lastAt > forgottenAfterMs) return 0
  const pauseMs = Math.min(SECOND_MS * 2 ** (known.failures - freeAttempts + 1), longestPauseMs)
  return Math.max(0, known.lastAt + pauseMs - now)
}

/** The count after one more failure. */
export function afterFailure(known: Failures | undefined, now: Instant): Failures {
  const fresh = known === undefined || now - known.lastAt > forgottenAfterMs
  return { failures: fresh ? 1 : known.failures + 1, lastAt: now }
}

/** The network somebody comes from: in IPv6 a household has 2^64 addresses, so their common beginning counts. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [before = '', after] = plain.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const groups = after === undefined ? head : [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
