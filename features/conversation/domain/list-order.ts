import type { Waiting } from './turn.ts'

export type State = 'open' | 'snoozed' | 'resolved'

/** Where a conversation stands in the list: by rank, then by key, smallest first. */
export interface ListPlace {
  /** 0 we owe, 1 they owe, 2 quiet, 3 snoozed, 4 resolved. */
  readonly rank: number
  readonly key: number
}

/** Later than any moment; a snooze without a time sorts last. */
export const never = 9_000_000_000_000_000

/** Longest waiting first where somebody owes; soonest awake first among the snoozed; newest first elsewhere. */
export function listPlace(facts: { state: State; waiting: Waiting; waitingSince: number; lastAt: number; snoozedUntil?: number }): ListPlace {
  if (facts.state === 'resolved') return { rank: 4, key: -facts.lastAt }
  if (facts.state === 'snoozed') return { rank: 3, key: facts.snoozedUntil ?? never }
  if (facts.waiting === 'weOwe') return { rank: 0, key: facts.waitingSince }
  if (facts.waiting === 'theyOwe') return { rank: 1, key: facts.waitingSince }
  return { rank: 2, key: -facts.lastAt }
}
