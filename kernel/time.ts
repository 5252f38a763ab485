/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __unit: 'instant' }

export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** Tells the time. Real in production, moved by hand in tests; domain code gets instants instead. */
export interface Clock {
  now(): Instant
}

/** Marks milliseconds since 1970 as an instant. */
export function instant(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${ms}`)
  return ms as Instant
}
