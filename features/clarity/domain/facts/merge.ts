import type { Fact, FactKind } from '../fact.ts'

/** The smaller, the stronger where two facts overlap and neither says more. */
const ranks: Readonly<Record<FactKind, number>> = {
  tolerance: 0, dimensions: 0, incoterm: 1, order: 1, batch: 1, ref: 1, article: 1, percent: 2, money: 2, date: 3, period: 3, time: 4, duration: 3, quantity: 3.5, person: 5, number: 6,
}

/** Why of a number that nothing speaks against: the text is nothing else, or nobody writes a day or an hour so. */
export const plainNumber = 'plain-number'

function isTemporal({ kind }: Fact): boolean {
  return kind === 'date' || kind === 'period' || kind === 'time' || kind === 'duration'
}

function holds(a: Fact, b: Fact): boolean {
  return a.start <= b.start && a.end >= b.end
}

/** Holds the other and more. */
function isWider(a: Fact, b: Fact): boolean {
  return holds(a, b) && a.end - a.start > b.end - b.start
}

/**
 * Which of two overlapping facts stays. Between a time and an amount:
 * - `5 May`, «15 дней», `at 3 pm` against the bare number in them: the time;
 * - 十点二三三, `two and three quarters` against the hour or the quarters in them, `3/4` as all of a text against the day:
 *   the number;
 * - `3.5 mm`, `7.8 kg`, `12 USD` against a date or an hour made of the number alone: the amount, which says more;
 * - of equal stretches: by rank, so that «2 м» is metres only where no month was read, and `7.8` a date only where the
 *   reader of dates has grounds for it.
 */
export function isStronger(a: Fact, b: Fact): boolean {
  if (a.kind === 'number') return outranks(a, b)
  if (b.kind === 'number') return !outranks(b, a)
  // `Ask June`: where it is read as a name it is no month.
  if (a.kind === 'person' || b.kind === 'person') if (a.start === b.start && a.end === b.end) return a.kind === 'person'
  const [rankA, rankB] = [ranks[a.kind], ranks[b.kind]]
  if (isTemporal(a) !== isTemporal(b)) {
    const time = isTemporal(a) ? a : b
    const amount = time === a ? b : a
    if (isWider(amount, time)) return a === amount
    // `rose from 2.10 to 2.35 USD`: the date is made of the number and a word before it.
    if (time.kind === 'date' && time.end === amount.end && (amount.kind === 'money' || amount.kind === 'percent' || (amount.kind === 'quantity' && amount.unit !== ''))) return a === amount
    if (isWider(time, amount) && rankA !== 0 && rankB !== 0) return a === time
    // 两点零五分
    if (time.kind === 'time' && amount.kind === 'money' && holds(time, amount)) return a === time
  }
  return rankA === rankB ? a.end - a.start > b.end - b.start : rankA < rankB
}

function outranks(number: Fact, other: Fact): boolean {
  if (number.kind !== 'number' || !isTemporal(other)) return false
  return (isWider(number, other) && (other.kind === 'time' || other.kind === 'duration')) || (holds(number, other) && isPlainNumber(number))
}

/** Sorted by start, without overlaps. */
export function merge(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = []
  for (const next of [...facts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let fact = next
    let last = kept.at(-1)
    while (last && last.end > fact.start && isStronger(fact, last)) {
      fact = besides(fact, last)
      kept.pop()
      last = kept.at(-1)
    }
    if (!last || last.end <= fact.start) kept.push(fact)
    else kept[kept.length - 1] = besides(last, fact)
  }
  return kept
}

/** A plain number keeps the day or the hour it outranks as another reading: nothing is decided silently. */
function besides(number: Fact, other: Fact): Fact {
  if (!isPlainNumber(number) || !isTemporal(other)) return number
  const { start: _start, end: _end, source: _source, readings = [], ...value } = other
  return { ...number, readings: [...(number.readings ?? []), { why: 'time', value }, ...readings] }
}

function isPlainNumber({ kind, readings }: Fact): boolean {
  return kind === 'number' && readings?.[0]?.why === plainNumber
}
