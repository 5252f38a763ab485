/**
 * What a word does in a date phrase, whatever its language: one bit in one of three groups, which the two highest bits
 * tell apart. `MONTH | UNIT` is either of the two; members of two groups cannot be asked for at once.
 */
export type TokenClass = number

export const NUM = 1
export const MONTH = 1 << 1
export const UNIT = 1 << 2
export const WHICH = 1 << 3
export const PART = 1 << 4
export const WDAY = 1 << 5
/** A word that stops every phrase, and a number that is none of a date. */
export const WORD = 1 << 6
export const CODE = 1 << 7
export const MARK = 1 << 8
export const PAIR = 1 << 9
export const DATE = 1 << 10
export const CLOCK = 1 << 11
export const DEC = 1 << 12
export const FRAC = 1 << 13
export const HALF = 1 << 14
export const GE = 1 << 15
export const A = 1 << 16
export const QTR = 1 << 17
export const EDGE = 1 << 18
export const WEEKEND = 1 << 19
export const NTH = 1 << 20
export const RELDAY = 1 << 21
export const RELUNIT = 1 << 22
export const DIAN = 1 << 23
export const AMPM = 1 << 24
export const NOON = 1 << 25
export const HOLIDAY = 1 << 26
export const SEASON = 1 << 27

const RARE = 1 << 28
export const FEW = RARE | 1
export const NOW = RARE | 1 << 1
export const DECADE = RARE | 1 << 2
export const POLHOUR = RARE | 1 << 3
export const XUN = RARE | 1 << 4
export const REST = RARE | 1 << 5
/** Before the first word and after the last. */
export const END = RARE | 1 << 6

const GLUE = 1 << 29
export const FROM = GLUE | 1
export const TO = GLUE | 1 << 1
export const BEFORE = GLUE | 1 << 2
export const BY = GLUE | 1 << 3
export const AFTER = GLUE | 1 << 4
export const SINCE = GLUE | 1 << 5
export const UNTIL = GLUE | 1 << 6
export const AGO = GLUE | 1 << 7
export const HENCE = GLUE | 1 << 8
export const IN = GLUE | 1 << 9
export const FOR = GLUE | 1 << 10
export const OF = GLUE | 1 << 11
export const AT = GLUE | 1 << 12
export const ON = GLUE | 1 << 13
export const THE = GLUE | 1 << 14
export const AND = GLUE | 1 << 15
export const OR = GLUE | 1 << 16
export const BETWEEN = GLUE | 1 << 17
export const ABOUT = GLUE | 1 << 18
export const MORE = GLUE | 1 << 19
export const WITHIN = GLUE | 1 << 20
export const LESS = GLUE | 1 << 21
export const DAYNO = GLUE | 1 << 22
export const ZONE = GLUE | 1 << 23
export const EACH = GLUE | 1 << 24
export const WHOLE = GLUE | 1 << 25
export const DEADLINE = GLUE | 1 << 26
export const OCLOCK = GLUE | 1 << 27

/** The classes that word lists name. */
const CLASSES: Readonly<Record<string, TokenClass>> = {
  num: NUM, month: MONTH, unit: UNIT, which: WHICH, part: PART, wday: WDAY, word: WORD, frac: FRAC, half: HALF, ge: GE, a: A, qtr: QTR, edge: EDGE,
  weekend: WEEKEND, nth: NTH, relday: RELDAY, relunit: RELUNIT, dian: DIAN, ampm: AMPM, noon: NOON, season: SEASON,
  few: FEW, now: NOW, polhour: POLHOUR, xun: XUN, rest: REST,
  from: FROM, to: TO, before: BEFORE, by: BY, after: AFTER, since: SINCE, until: UNTIL, ago: AGO, hence: HENCE, in: IN, for: FOR, of: OF, at: AT, on: ON, the: THE,
  and: AND, or: OR, between: BETWEEN, about: ABOUT, more: MORE, within: WITHIN, less: LESS, dayno: DAYNO, zone: ZONE, each: EACH, whole: WHOLE,
  deadline: DEADLINE, oclock: OCLOCK, decade: DECADE,
}

/** Whether a class is one of a mask, or of a second one from another group. */
export function isClass(c: TokenClass, mask: TokenClass, other = 0): boolean {
  return ((c & mask & (RARE - 1)) !== 0 && (c ^ mask) < RARE) || ((c & other & (RARE - 1)) !== 0 && (c ^ other) < RARE)
}

/** The place of a class among all. */
export function slot(c: TokenClass): number {
  return (c >>> 28) * 28 + 31 - Math.clz32(c & (RARE - 1))
}

/** So many empty tokens stand before the first and after the last, so that a look around never leaves the list. */
export const PAD = 4

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
  /** How many digits, of a number written in digits without an ending. */
  readonly digits: number
  /** Shapes written in digits: `30.07.2026`, `10:00:30`. */
  readonly parts: readonly number[] | undefined
  /** The whole number that begins here, filled in once all tokens are known. */
  number: NumberRead | undefined
}

export interface NumberRead {
  readonly n: number
  readonly j: number
  readonly isOrdinal: boolean
  /** Written in digits, and with how many. 0 for words. */
  readonly digits: number
  readonly isHan: boolean
}

export const NOTHING: Token = { c: END, start: 0, end: 0, n: 0, f: '', w: '', glued: false, script: 'none', digits: 0, parts: undefined, number: undefined }

export interface Entry {
  readonly c: TokenClass
  readonly n: number
  readonly f: string
}

export type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'workday'

/**
 * `c n f word word …` per line; a small notation that keeps the word lists readable. `1+` counts on from word to word,
 * `20+10` in steps of ten; forms of one number stand with a stroke between, `-` leaves a number out.
 */
export function entries(lines: string, add: (word: string, entry: Entry) => void): void {
  for (const line of lines.trim().split('\n')) {
    const [name = '', count = '', f = '', ...words] = line.split(' ')
    const [n, step] = count.split('+')
    words.forEach((word, at) => {
      const entry = { c: CLASSES[name] ?? WORD, n: Number(n) + (step === undefined ? 0 : at * (Number(step) || 1)), f: f === '-' ? '' : f }
      for (const form of word.split('/')) add(form, entry)
    })
  }
}
