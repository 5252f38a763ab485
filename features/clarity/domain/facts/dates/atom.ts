import { addMonths, civilDate, daysInMonth, dayNumber, weekday, weekStart } from './civil.ts'
import type { Token, TokenClass } from './token.ts'
import type { DateMod, Grain } from '../../fact.ts'

export const DAY = 86400

/** The moment of writing in pieces. `now` counts seconds since 1970-01-01 on the writer's own clock. */
export interface Ref {
  readonly now: number
  readonly day: number
  readonly year: number
  readonly month: number
}

export interface Scan {
  readonly t: readonly Token[]
  readonly ref: Ref
  readonly language: 'ru' | 'zh' | 'en'
}

export interface Spec {
  readonly y?: number
  readonly m?: number
  readonly d?: number
  readonly wd?: number
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
  readonly spec?: Spec
  /** Day, month and year as written do not exist together. */
  readonly never?: boolean
  readonly relative?: boolean
  readonly vague?: boolean
  /** Words that say nothing of dates unless something around does: `4.22`, `may`, `в 12`. */
  readonly weak?: boolean
  readonly mod?: DateMod
  readonly hasTime?: boolean
  readonly part?: string
  /** Time of day: seconds after midnight; `settled` where morning or evening is known. */
  readonly settled?: boolean
  readonly untilSec?: number
  readonly iso?: string
  readonly tz?: string
  readonly others?: ReadonlyArray<{ readonly why: string; readonly a: number; readonly b: number }>
  readonly weekdayToken?: number
  /** A bare weekday, week, or day of the month: may be settled by its neighbour. */
  readonly bare?: 'wday' | 'day' | 'week' | 'now' | 'listed'
}

export function is(t: readonly Token[], i: number, ...classes: TokenClass[]): boolean {
  const token = t[i]
  return token !== undefined && classes.includes(token.c)
}

export function isMark(t: readonly Token[], i: number, marks: string): boolean {
  const token = t[i]
  return token !== undefined && token.c === 'mark' && marks.includes(token.f)
}

export function skip(t: readonly Token[], i: number, ...classes: TokenClass[]): number {
  return is(t, i, ...classes) ? i + 1 : i
}

export function atDay(i: number, j: number, day: number, more: Partial<Atom> = {}): Atom {
  return { i, j, k: 'at', a: day * DAY, b: (day + 1) * DAY, grain: 'day', ...more }
}

export function days(i: number, j: number, [from, to]: readonly [number, number], more: Partial<Atom> = {}): Atom {
  return { i, j, k: 'span', a: from * DAY, b: to * DAY, grain: 'day', ...more }
}

/** A whole calendar unit counted from the one the reference stands in. */
export function unitAt(i: number, j: number, [unit, offset]: readonly [Grain, number], ref: Ref): Atom | undefined {
  const more = { relative: true }
  switch (unit) {
    case 'day':
      return atDay(i, j, ref.day + offset, more)
    case 'week':
      return { i, j, k: 'at', ...bounds(weekStart(ref.day) + offset * 7, weekStart(ref.day) + offset * 7 + 7), grain: 'week', bare: 'week', ...more }
    case 'month':
      return { ...monthAt(i, j, ref.year * 12 + ref.month - 1 + offset), ...more }
    case 'quarter':
      return { ...quarterAt(i, j, ref.year * 4 + Math.floor((ref.month - 1) / 3) + offset), ...more }
    case 'year':
      return { ...yearAt(i, j, ref.year + offset), ...more }
    case 'hour':
    case 'minute': {
      const size = unit === 'hour' ? 3600 : 60
      const a = Math.floor(ref.now / size) * size + offset * size
      return { i, j, k: 'at', a, b: a + size, grain: unit, hasTime: true, ...more }
    }
    default:
      return undefined
  }
}

function bounds(from: number, to: number): { a: number; b: number } {
  return { a: from * DAY, b: to * DAY }
}

/** @param index years × 12 + month − 1 */
export function monthAt(i: number, j: number, index: number): Atom {
  const year = Math.floor(index / 12)
  const from = dayNumber(year, index - year * 12 + 1, 1)
  return { i, j, k: 'at', ...bounds(from, addMonths(from, 1)), grain: 'month' }
}

/** @param index years × 4 + quarter − 1 */
export function quarterAt(i: number, j: number, index: number): Atom {
  const year = Math.floor(index / 4)
  const from = dayNumber(year, (index - year * 4) * 3 + 1, 1)
  return { i, j, k: 'at', ...bounds(from, addMonths(from, 3)), grain: 'quarter' }
}

export function yearAt(i: number, j: number, year: number): Atom {
  return { i, j, k: 'at', ...bounds(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)), grain: 'year', spec: { y: year } }
}

/** The day of a weekday in the week so many weeks from now. */
export function weekdayIn(ref: Ref, wd: number, weeks: number): number {
  return weekStart(ref.day) + weeks * 7 + wd - 1
}

/** The coming day of that name, never today. */
export function comingWeekday(ref: Ref, wd: number): number {
  const gap = (wd - weekday(ref.day) + 7) % 7
  return ref.day + (gap === 0 ? 7 : gap)
}

/** The last day of that name before today. */
export function pastWeekday(ref: Ref, wd: number): number {
  const gap = (weekday(ref.day) - wd + 7) % 7
  return ref.day - (gap === 0 ? 7 : gap)
}

export function lastDayOf(atom: Atom): number {
  return Math.ceil(atom.b / DAY) - 1
}

export function monthLength(day: number): number {
  const { year, month } = civilDate(day)
  return daysInMonth(year, month)
}
