import type { Span } from '../../doc.ts'

/** A number as written, before anyone knows what it counts. */
export interface Numeral extends Span {
  readonly value: number
  /** `两三`, `十几`: from `value` up to this. */
  readonly max?: number
  readonly style: 'digits' | 'en' | 'ru' | 'zh'
  /** The same signs under the other convention for comma and full stop; `settled` says which one to take when. */
  readonly other?: { readonly value: number; readonly why: 'decimal' | 'thousands' }
  /** A letter that stands for a factor: `5k`, `3w`, `2М`. */
  readonly letter?: 'k' | 'w' | 'm'
  /** `one` or «один», which alone seldom counts anything. */
  readonly weak?: boolean
  /** Before the factor: 20 in `20 million`, so that `10–20 million` gives it to both. */
  readonly base?: number
  /** Letters follow without a space: counts only if they are a unit. */
  readonly glued?: boolean
}

/** Without the dust of binary fractions, to so many digits: 0.1 + 0.2 is 0.3. */
export function tidied(value: number, digits = 15): number {
  const isClean = Math.round(value * 1e6) / 1e6 === value && Math.abs(value) < 1e9
  return isClean ? value : Number(value.toPrecision(digits))
}
