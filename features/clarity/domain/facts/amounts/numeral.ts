import type { Span } from '../../doc.ts'

type Style = 'digits' | 'en' | 'ru' | 'zh'

/** A number as written, before anyone knows what it counts. All have the same keys, which keeps copies of them quick. */
export interface Numeral extends Span {
  readonly value: number
  readonly style: Style
  /** `两三`, `十几`: from `value` up to this. */
  readonly max: number | undefined
  /** The same signs under the other convention for comma and full stop; `settled` says which one to take when. */
  readonly other: { readonly value: number; readonly why: 'decimal' | 'thousands' } | undefined
  /** A letter that stands for a factor: `5k`, `3w`, `2М`. */
  readonly letter: 'k' | 'w' | 'm' | undefined
  /** `one` or «один», which alone seldom counts anything. */
  readonly weak: boolean
  /** Before the factor: 20 in `20 million`, so that `10–20 million` gives it to both. */
  readonly base: number | undefined
  /** Counts only if a unit follows: letters without a space, `a kilogram`, «четверть тонны». */
  readonly bound: boolean
}

/** What stands at a position: a number, or where to go on behind a date, an address, a version. */
export type Scanned = Numeral | number

export function numeralOf(start: number, end: number, value: number, style: Style): Numeral {
  return { start, end, value, style, max: undefined, other: undefined, letter: undefined, weak: false, base: undefined, bound: false }
}

/** Without the dust of binary fractions, to so many digits: 0.1 + 0.2 is 0.3. */
export function tidied(value: number, digits = 15): number {
  const isClean = Math.round(value * 1e6) / 1e6 === value && Math.abs(value) < 1e9
  return isClean ? value : Number(value.toPrecision(digits))
}
