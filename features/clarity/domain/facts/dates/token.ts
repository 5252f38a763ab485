/**
 * What a word does in a date phrase, whatever its language: one bit in one of three groups, which the two lowest bits
 * tell apart. `MONTH | UNIT` is either of the two; members of two groups cannot be asked for at once. The commonest come
 * first, so that their numbers are short in the bundle.
 */
export type TokenClass = number

export const UNIT = 1 << 2
export const WDAY = 1 << 3
export const WHICH = 1 << 4
export const NUM = 1 << 5
/** A word that stops every phrase, and a number that is none of a date. */
export const WORD = 1 << 6
export const MONTH = 1 << 7
export const HALF = 1 << 8
export const CODE = 1 << 9
export const RELDAY = 1 << 10
export const PART = 1 << 11
export const DATE = 1 << 12
export const PAIR = 1 << 13
export const MARK = 1 << 14
export const EDGE = 1 << 15
export const RELUNIT = 1 << 16
export const AMPM = 1 << 17
export const WEEKEND = 1 << 18
export const FRAC = 1 << 19
export const CLOCK = 1 << 20
export const A = 1 << 21
export const QTR = 1 << 22
export const GE = 1 << 23
export const DIAN = 1 << 24
export const NTH = 1 << 25
export const NOON = 1 << 26
export const DEC = 1 << 27
export const HOLIDAY = 1 << 28
export const SEASON = 1 << 29

const RARE = 1
/** Before the first word and after the last. */
export const END = RARE | 1 << 2
export const FEW = RARE | 1 << 3
export const NOW = RARE | 1 << 4
export const DECADE = RARE | 1 << 5
export const POLHOUR = RARE | 1 << 6
export const XUN = RARE | 1 << 7
export const REST = RARE | 1 << 8

const GLUE = 2
export const OF = GLUE | 1 << 2
export const THE = GLUE | 1 << 3
export const AT = GLUE | 1 << 4
export const AFTER = GLUE | 1 << 5
export const BEFORE = GLUE | 1 << 6
export const TO = GLUE | 1 << 7
export const IN = GLUE | 1 << 8
export const FROM = GLUE | 1 << 9
export const ON = GLUE | 1 << 10
export const AND = GLUE | 1 << 11
export const UNTIL = GLUE | 1 << 12
export const BY = GLUE | 1 << 13
export const SINCE = GLUE | 1 << 14
export const BETWEEN = GLUE | 1 << 15
export const ABOUT = GLUE | 1 << 16
export const WITHIN = GLUE | 1 << 17
export const OCLOCK = GLUE | 1 << 18
export const MORE = GLUE | 1 << 19
export const FOR = GLUE | 1 << 20
export const ZONE = GLUE | 1 << 21
export const HENCE = GLUE | 1 << 22
export const DAYNO = GLUE | 1 << 23
export const OR = GLUE | 1 << 24
export const EACH = GLUE | 1 << 25
export const AGO = GLUE | 1 << 26
export const WHOLE = GLUE | 1 << 27
export const LESS = GLUE | 1 << 28
export const DEADLINE = GLUE | 1 << 29

/** The classes that word lists name: the groups, each in the order of its bits; `-` stands for one no list names. */
const NAMES = [
  'unit wday which num word month half - relday part - - - edge relunit ampm weekend frac - a qtr ge dian nth noon - - season',
  '- few now decade - xun rest',
  'of the at after before to in from on and until by since between about within oclock more for zone hence dayno or each ago whole less deadline',
]
const CLASSES: ReadonlyMap<string, TokenClass> = new Map(NAMES.flatMap((names, group) => names.split(' ').map((name, at): [string, TokenClass] => [name, group | (4 << at)])))

/** Whether a class is one of a mask, or of a second one from another group. */
export function isClass(c: TokenClass, mask: TokenClass, other = 0): boolean {
  return ((c & mask) > 3 && ((c ^ mask) & 3) === 0) || ((c & other) > 3 && ((c ^ other) & 3) === 0)
}

/** The place of a class among all. */
export function slot(c: TokenClass): number {
  return (c & 3) * 32 + 31 - Math.clz32(c)
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

export type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'workday'

/**
 * `c n f word word …` per line; a small notation that keeps the word lists readable. `1+` counts on from word to word,
 * `20+10` in steps of ten; forms of one number stand with a stroke between, `-` leaves a number out. A class of endings
 * behind `f` holds for every word of the line that has no bar.
 */
export function entries(lines: string, add: (word: string, entry: Entry) => void): void {
  for (const line of lines.trim().split('\n')) {
    const [name = '', count = '', refined = '', ...words] = line.split(' ')
    const [n, step] = count.split('+')
    const [f = '', ending] = refined.split('|')
    words.forEach((word, at) => {
      const entry = { c: CLASSES.get(name) ?? WORD, n: Number(n) + (step === undefined ? 0 : at * (Number(step) || 1)), f: f === '-' ? '' : f }
      for (const form of word.split('/')) add(ending === undefined || form.includes('|') ? form : `${form}|${ending}`, entry)
    })
  }
}
