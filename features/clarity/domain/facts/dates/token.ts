/** What a word does in a date phrase, whatever its language. `word` and `code` stop every phrase. */
export type TokenClass =
  | 'num' | 'dec' | 'frac' | 'date' | 'clock' | 'pair' | 'code' | 'word' | 'mark'
  | 'month' | 'wday' | 'unit' | 'relday' | 'relunit' | 'which' | 'part' | 'ampm' | 'noon' | 'now' | 'holiday' | 'season' | 'decade' | 'polhour'
  | 'from' | 'to' | 'before' | 'by' | 'after' | 'since' | 'until' | 'ago' | 'hence' | 'in' | 'for' | 'of' | 'at'
  | 'on' | 'the' | 'and' | 'or' | 'between' | 'half' | 'about' | 'more' | 'within' | 'edge' | 'oclock' | 'less'
  | 'past' | 'few' | 'ge' | 'dayno' | 'weekend' | 'zone' | 'each' | 'rest' | 'whole' | 'nth' | 'a' | 'qtr' | 'xun' | 'deadline' | 'dian'

/** A piece of the text. Offsets are UTF-16 units of the original. */
export interface Token {
  readonly c: TokenClass
  readonly start: number
  readonly end: number
  /** The number a word stands for: month 1–12, weekday 1–7, days from today, hours … */
  readonly n: number
  /** Refines the class: a unit's name, a part of the day, a sign, `ord` for ordinals. */
  readonly f: string
  /** As written, lower case, traditional Han characters folded. */
  readonly w: string
  /** No space between this and the token before. */
  readonly glued: boolean
  readonly script: 'en' | 'ru' | 'zh' | 'none'
  /** Shapes written in digits: `30.07.2026`, `10:00:30`. */
  readonly parts: readonly number[] | undefined
}

export interface Entry {
  readonly c: TokenClass
  readonly n: number
  readonly f: string
}

export type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'workday'

/** `c n f word word …` per line; a small notation that keeps the word lists readable. */
export function entries(lines: string, add: (word: string, entry: Entry) => void): void {
  for (const line of lines.trim().split('\n')) {
    const [c, n, f, ...words] = line.trim().split(/\s+/)
    const entry = { c: c as TokenClass, n: Number(n), f: f === '-' || f === undefined ? '' : f }
    for (const word of words) add(word.replaceAll('_', ' '), entry)
  }
}
