import { SECOND_MS } from '#kernel/time.ts'
import type { DeliveryState } from './delivery.ts'

/**
 * Between two parts of one reply. Networks deliver messages that were sent one right after another in any order; seconds
 * between them keep it. Source: docs of the protocols, pitfalls, "out of order at the client even when sent serially".
 */
export const partGapMs = 3 * SECOND_MS

/** A part whose moment comes sooner than this after the one before has gone is put off. */
export const leastPartGapMs = 2 * SECOND_MS

/** What a part waits for that may not go because of one before it; kept as the code of its delivery. */
export type PartWait = 'PART_BEFORE_FAILED' | 'PART_BEFORE_UNKNOWN' | 'PART_BEFORE_BY_HAND'

const waits: Readonly<Partial<Record<DeliveryState, PartWait>>> = { failed: 'PART_BEFORE_FAILED', unknown: 'PART_BEFORE_UNKNOWN', byHand: 'PART_BEFORE_BY_HAND' }

/** Does a part in this state keep those behind it back, and why? What goes on without it would say something else. */
export function keepsBack(state: DeliveryState): PartWait | undefined {
  return waits[state]
}

/** Is this the code of a held message that waits for a part before it, and not for their next message? */
export function isPartWait(code: string | null): boolean {
  return Object.values(waits).some((wait) => wait === code)
}
