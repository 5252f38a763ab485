import type { Fact, FactKind } from '../fact.ts'

/** The smaller, the stronger where two facts overlap and neither says more. */
const ranks: Readonly<Record<FactKind, number>> = {
  tolerance: 0, dimensions: 0, incoterm: 1, order: 1, batch: 1, ref: 1, article: 1, percent: 2, money: 2, date: 3, period: 3, time: 4, duration: 3, quantity: 3.5, person: 5, number: 6,
}

function isTemporal({ kind }: Fact): boolean {
  return kind === 'date' || kind === 'period' || kind === 'time' || kind === 'duration'
}

/**
 * Which of two overlapping facts stays. Between a time and an amount:
 * - `5 May`, «15 дней», `at 3 pm` against the bare number in them: the time;
 * - `3.5 mm`, `7.8 kg`, `12 USD` against a date or an hour made of the number alone: the amount, which says more;
 * - of equal stretches: by rank, so that «2 м» is metres only where no month was read, and `7.8` a date only where the
 *   reader of dates has grounds for it.
 */
export function isStronger(a: Fact, b: Fact): boolean {
  const [rankA, rankB] = [ranks[a.kind], ranks[b.kind]]
  if (a.kind === 'number' || b.kind === 'number') return isWider(a, b) ? true : isWider(b, a) ? false : rankA < rankB
  if (isTemporal(a) !== isTemporal(b)) {
    const time = isTemporal(a) ? a : b
    const amount = isTemporal(a) ? b : a
    const amountHolds = amount.start <= time.start && amount.end >= time.end && amount.end - amount.start > time.end - time.start
    const timeHolds = time.start <= amount.start && time.end >= amount.end && time.end - time.start > amount.end - amount.start
    if (amountHolds) return a === amount
    if (timeHolds && rankA !== 0 && rankB !== 0) return a === time
  }
  if (rankA !== rankB) return rankA < rankB
  return a.end - a.start > b.end - b.start
}

/** A number in words that is longer than the hour or the quarters in it: 十点二三三, `two and three quarters`. */
function isWider(a: Fact, b: Fact): boolean {
  return a.kind === 'number' && (b.kind === 'time' || b.kind === 'duration') && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start
}

/** Sorted by start, without overlaps. */
export function merge(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = []
  for (const fact of [...facts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let stays = true
    while (stays && (kept.at(-1)?.end ?? 0) > fact.start) {
      const last = kept.at(-1)
      if (last !== undefined && isStronger(fact, last)) kept.pop()
      else stays = false
    }
    if (stays) kept.push(fact)
  }
  return kept
}
