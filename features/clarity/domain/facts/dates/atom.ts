import { dayNumber, div, onOrAfter, weekStart } from './civil.ts'
import { A, AND, BETWEEN, CODE, DEC, FRAC, FROM, GE, isClass, MARK, MONTH, NOTHING, NUM, OR, PAD, PAIR, THE, UNIT, WORD, type Token, type TokenClass } from './token.ts'
import type { DateMod, Grain } from '../../fact.ts'

export const DAY = 86400

/** The moment of writing in pieces. `now` counts seconds since 1970-01-01 on the writer's own clock. */
export interface Ref {
  readonly now: number
  readonly day: number
  readonly year: number
  /** Years × 12 + month − 1. */
  readonly index: number
}

export interface Scan {
  readonly t: readonly Token[]
  readonly ref: Ref
  readonly language: 'ru' | 'zh' | 'en'
}

export interface Length {
  readonly i: number
  readonly j: number
  readonly pieces: ReadonlyArray<readonly [number, string]>
  /** `a day`, «час»: no number stands before. */
  readonly isBare: boolean
  readonly isFew: boolean
  /** The lesser of two: 30 days of `30–45 days`. */
  readonly least?: Length
}

/** Another value the same words can have. */
export interface Other {
  readonly why: string
  readonly a: number
  readonly b: number
}

/** One piece of a date phrase: a calendar value, a stretch, a time of day, a part of the day, or a length of time. */
export interface Atom {
  readonly i: number
  readonly j: number
  readonly k: 'at' | 'span' | 'tod' | 'part' | 'dur'
  /** Seconds since 1970-01-01, end not included. */
  readonly a: number
  readonly b: number
  readonly grain: Grain
  /** The date as written: year, month, day, weekday, 0 where it is not. */
  readonly y: number
  readonly m: number
  readonly d: number
  readonly wd: number
  /** Day, month and year as written do not exist together. */
  readonly never: boolean
  readonly relative: boolean
  readonly vague: boolean
  /** Words that say nothing of dates unless something around does: `4.22`, `may`, `в 12`. */
  readonly weak: boolean
  readonly mod: DateMod | ''
  readonly hasTime: boolean
  readonly part: string
  /** Time of day: seconds after midnight; `settled` where morning or evening is known. */
  readonly settled: boolean
  /** −1 where no stretch of hours is meant. */
  readonly untilSec: number
  readonly length: Length | undefined
  readonly tz: string
  readonly others: readonly Other[]
  readonly weekdayToken: number
  /** A bare weekday, week, or day of the month: may be settled by its neighbour. `placed`: a weekday of a week that is named. */
  readonly bare: 'wday' | 'placed' | 'day' | 'week' | 'now' | 'listed' | 'close' | ''
}

const NO_OTHERS: readonly Other[] = []

/** Every atom has every field, in one order: the engine of the browser reads such objects much faster. */
type Draft = { -readonly [K in keyof Atom]: Atom[K] }

function draft(i: number, j: number, a: number, b: number): Draft {
  return {
    i, j, k: 'at', a, b, grain: 'day', y: 0, m: 0, d: 0, wd: 0, never: false, relative: false, vague: false, weak: false, mod: '', hasTime: false, part: '', settled: false,
    untilSec: -1, length: undefined, tz: '', others: NO_OTHERS, weekdayToken: -1, bare: '',
  }
}

export const BLANK: Atom = draft(0, 0, Number.NaN, Number.NaN)

/** The same atom with other values in some fields. All are named: spreading an object costs a hundred times as much. */
export function change(
  atom: Atom,
  {
    i = atom.i, j = atom.j, k = atom.k, a = atom.a, b = atom.b, grain = atom.grain, y = atom.y, m = atom.m, d = atom.d, wd = atom.wd, never = atom.never,
    relative = atom.relative, vague = atom.vague, weak = atom.weak, mod = atom.mod, hasTime = atom.hasTime, part = atom.part, settled = atom.settled,
    untilSec = atom.untilSec, length = atom.length, tz = atom.tz, others = atom.others, weekdayToken = atom.weekdayToken, bare = atom.bare,
  }: Partial<Atom>,
): Atom {
  return { i, j, k, a, b, grain, y, m, d, wd, never, relative, vague, weak, mod, hasTime, part, settled, untilSec, length, tz, others, weekdayToken, bare }
}

/** Worked out from the moment of writing. */
export function resolved(atom: Atom): Atom {
  return change(atom, { relative: true })
}

export function is(t: readonly Token[], i: number, mask: TokenClass, other = 0): boolean {
  const token = t[i]
  return token !== undefined && isClass(token.c, mask, other)
}

export function tok(t: readonly Token[], i: number): Token {
  return t[i] ?? NOTHING
}

/** Tokens of the text itself. */
export function size(t: readonly Token[]): number {
  return t.length - 2 * PAD
}

export function isMark(t: readonly Token[], i: number, marks: string): boolean {
  const token = t[i]
  return token !== undefined && token.c === MARK && marks.includes(token.f)
}

export function skip(t: readonly Token[], i: number, mask: TokenClass, other = 0): number {
  return is(t, i, mask, other) ? i + 1 : i
}

/** The place before one and its article. */
export function skipBack(t: readonly Token[], i: number): number {
  return is(t, i - 1, THE) ? i - 2 : i - 1
}

/** The place of something with the `from` or `between` before it. */
export function fromPlace(t: readonly Token[], i: number): number {
  return is(t, i - 1, FROM | BETWEEN) && tok(t, i - 1).w !== '间' ? i - 1 : i
}

export function skipMark(t: readonly Token[], i: number, marks: string): number {
  return isMark(t, i, marks) ? i + 1 : i
}

/** Nothing comes next that the words before could count or qualify. */
export function endsPhrase(t: readonly Token[], j: number): boolean {
  const token = tok(t, j)
  return !isClass(token.c, WORD | UNIT | NUM | CODE | GE | FRAC | DEC | PAIR | MONTH | A) || (token.script === 'zh' && !token.glued)
}

/** «по 20 USD», «по 5–10 коробок», «по 3 в неделю»: so many each, and neither a day nor an hour. @param i the place of «по» @param j behind its number */
export function isShare(t: readonly Token[], i: number, j: number): boolean {
  if (tok(t, i).w !== 'по') return false
  const next = isMark(t, j, '-–—') || is(t, j, AND | OR) ? tok(t, j + 1).number : undefined
  const end = next?.j ?? j
  return (!is(t, end, MONTH) && !endsPhrase(t, end)) || (tok(t, end).w === 'в' && is(t, end + 1, UNIT))
}

/** «2026 г.», «2026 года». */
export function isYearWord(t: readonly Token[], j: number): boolean {
  const { c, script, w } = tok(t, j)
  return c === UNIT && script === 'ru' && w.startsWith('г')
}

/** A date in one number: year, month and day, each 0 where it is not written. */
export function ymd(y: number, m: number, d: number): number {
  return y * 10000 + m * 100 + d
}

/** A day of a month that is counted like the index of {@link Ref}. */
export function inMonth(index: number, d: number): number {
  return ymd(div(index, 12), (index % 12) + 1, d)
}

/** Whether a word of a kind stands a few words before in the same clause: `the scale of the drawing is 1:50`, `version 1.10.30`. */
export function hasLead(t: readonly Token[], i: number, kind: string, reach: number): boolean {
  for (let at = i - 1; at >= i - reach; at--) {
    const { c, f } = tok(t, at)
    if (c === WORD && f !== '' && kind.includes(f)) return true
    if (isMark(t, at, ',;!?。，；') || (isMark(t, at, '.') && !kind.includes(tok(t, at - 1).f || '-'))) return false
  }
  return false
}

export function atDay(i: number, j: number, day: number): Atom {
  return draft(i, j, day * DAY, (day + 1) * DAY)
}

/** A day worked out from the moment of writing. */
export function relativeDay(i: number, j: number, day: number): Atom {
  const atom = draft(i, j, day * DAY, (day + 1) * DAY)
  atom.relative = true
  return atom
}

export function days(i: number, j: number, from: number, to: number): Atom {
  const atom = draft(i, j, from * DAY, to * DAY)
  atom.k = 'span'
  return atom
}

export function otherDay(why: string, day: number): Other {
  return { why, a: day * DAY, b: (day + 1) * DAY }
}

const MONTHS: Readonly<Partial<Record<Grain, number>>> = { month: 1, quarter: 3, year: 12 }

/** @param index of the first month: years × 12 + month − 1 */
export function monthsAt(i: number, j: number, index: number, grain: 'month' | 'quarter' | 'year' = 'month'): Atom {
  const atom = draft(i, j, firstOf(index) * DAY, firstOf(index + (MONTHS[grain] ?? 1)) * DAY)
  atom.grain = grain
  return atom
}

/** The first day of a month, counted like the index of {@link Ref}. */
export function firstOf(index: number): number {
  const year = div(index, 12)
  return dayNumber(year, index - year * 12 + 1, 1)
}

export function yearAt(i: number, j: number, year: number): Atom {
  return monthsAt(i, j, year * 12, 'year')
}

/** The 20th century: 1901 to 2000. */
export function centuryAt(i: number, j: number, n: number): Atom {
  return change(days(i, j, firstOf((n * 100 - 99) * 12), firstOf((n * 100 + 1) * 12)), { grain: 'year' })
}

/** A whole calendar unit counted from the one the reference stands in. */
export function unitAt(i: number, j: number, [unit, offset]: readonly [string, number], ref: Ref): Atom | undefined {
  switch (unit) {
    case 'day':
      return relativeDay(i, j, ref.day + offset)
    case 'week': {
      const from = weekStart(ref.day) + offset * 7
      return change(BLANK, { i, j, a: from * DAY, b: (from + 7) * DAY, grain: 'week', relative: true, bare: 'week' })
    }
    case 'month':
      return resolved(monthsAt(i, j, ref.index + offset))
    case 'quarter':
      return resolved(monthsAt(i, j, (div(ref.index, 3) + offset) * 3, 'quarter'))
    case 'year':
      return resolved(yearAt(i, j, ref.year + offset))
    case 'decade': {
      const year = (div(ref.year, 10) + offset) * 10
      return change(days(i, j, firstOf(year * 12), firstOf(year * 12 + 120)), { grain: 'year', relative: true })
    }
    case 'century':
      return resolved(centuryAt(i, j, div(ref.year - 1, 100) + 1 + offset))
    case 'hour':
    case 'minute': {
      const length = unit === 'hour' ? 3600 : 60
      const a = (div(ref.now, length) + offset) * length
      return change(BLANK, { i, j, a, b: a + length, grain: unit, hasTime: true, relative: true })
    }
    default:
      return undefined
  }
}

/** The day of a weekday in the week so many weeks from a day's. */
export function weekdayIn(day: number, wd: number, weeks: number): number {
  return weekStart(day) + weeks * 7 + wd - 1
}

/** The coming day of that name, never today. */
export function comingWeekday(ref: Ref, wd: number): number {
  return onOrAfter(ref.day + 1, wd)
}

/** The last day of that name before today. */
export function pastWeekday(ref: Ref, wd: number): number {
  return onOrAfter(ref.day - 7, wd)
}

export function lastDayOf(atom: Atom): number {
  return Math.ceil(atom.b / DAY) - 1
}

