import { addMonths, civilDate, isRealDate } from './civil.ts'
import { DAY, is, isMark, weekdayIn, type Atom, type Scan } from './atom.ts'
import { specAtom } from './day.ts'
import { readNumber } from './number.ts'
import { hourInPart } from './time.ts'
import type { DateMod } from '../../fact.ts'
import type { Token } from './token.ts'

const RANGE_MARKS = '-–—~～−'

/** Where the tokens between two atoms only say `to`, the place after them, else −1. */
function rangeGap(t: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false
  let seen = false
  for (let i = from; i < to; i++) {
    if (is(t, i, 'to') || isMark(t, i, RANGE_MARKS) || (is(t, i, 'until') && i > from - 1)) seen = true
    else if (!is(t, i, 'the', 'on', 'at', 'about') && t[i]?.w !== 'во' && t[i]?.w !== 'в' && !(isMark(t, i, '.') && i === from)) return false
  }
  return seen
}

function andGap(t: readonly Token[], first: Atom, second: Atom): boolean {
  return second.i - first.j === 1 && is(t, first.j, 'and') && (is(t, first.i - 1, 'between') || is(t, second.j, 'between'))
}

/** Tokens that tie a day to its time: `at`, «в», a comma, nothing. */
function isTied(t: readonly Token[], from: number, to: number, extra = ''): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) {
    const glue = is(t, i, 'zone') || is(t, i, 'at', 'on', 'of', 'from', 'the', 'between', 'before', 'after', 'by', 'about', 'until', 'in', 'to', 'for', 'since') || isMark(t, i, `,，(（${extra}`) || t[i]?.w === 'к'
    if (!glue || (is(t, i, 'to') && to - from > 1)) return false
  }
  return true
}

/** `13 - 15 July`, `from 5 to 7 pm`, «с 9 до 18»: the first number borrows what the second says. */
export function extendBack(x: Scan, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = []
  for (const atom of atoms) {
    const joined = atom.k === 'tod' ? timeBack(x, atom, out) : atom.k === 'at' && atom.spec?.d !== undefined ? dayBack(x, atom, out) : undefined
    if (joined) while ((out.at(-1)?.j ?? -1) > joined.i) out.pop()
    out.push(joined ?? atom)
  }
  return out
}

/** The number before a range sign right before the atom, read backwards. */
function numberBefore(t: readonly Token[], end: number): { n: number; i: number; glue: Token } | undefined {
  let at = end - 1
  while (at > 0 && is(t, at, 'the', 'at', 'on') && t[at]?.w !== 'на') at--
  const glue = t[at]
  if (!glue || !(glue.c === 'to' || glue.c === 'and' || isMark(t, at, RANGE_MARKS) || glue.w === 'на')) return undefined
  let i = at - 1
  if (isMark(t, i, '.') || is(t, i, 'dayno')) i--
  if (is(t, i, 'the')) return undefined
  for (let from = Math.max(0, i - 2); from <= i; from++) {
    const number = readNumber(t, from)
    if (number?.j === i + 1 && !is(t, from - 1, 'num')) return { n: number.n, i: from, glue }
  }
  return undefined
}

function dayBack(x: Scan, atom: Atom, out: readonly Atom[]): Atom | undefined {
  const number = numberBefore(x.t, atom.i)
  const last = out.at(-1)
  if (!number || !atom.spec?.d || number.n < 1 || number.n > 31 || !Number.isInteger(number.n)) return undefined
  if (last && last.j > number.i && last.k !== 'tod' && last.bare !== 'day' && !last.weak) return undefined
  const { t } = x
  const isFrom = is(t, number.i - 1, 'from', 'between') || (is(t, number.i - 1, 'the') && is(t, number.i - 2, 'from', 'between'))
  const dash = number.glue.c === 'mark' || number.glue.w === 'на'
  if (!isFrom && !dash && number.glue.c !== 'to') return undefined
  if (number.glue.c === 'and' && !is(t, number.i - 1, 'between') && !isFrom) return undefined
  const { year, month } = civilDate(atom.a / DAY)
  if (!isRealDate(year, month, number.n) || number.n >= atom.spec.d) return undefined
  const start = specAtom(0, 0, { y: year, m: month, d: number.n }, x.ref)
  const i = isFrom ? number.i - (is(t, number.i - 1, 'the') ? 2 : 1) : number.i
  const listed = number.glue.w === 'на' ? { bare: 'listed' as const } : {}
  return { ...atom, i, k: 'span', a: start.a, b: atom.b, ...listed }
}

function timeBack(x: Scan, atom: Atom, out: readonly Atom[]): Atom | undefined {
  const number = numberBefore(x.t, atom.i)
  if (!number || number.n > 24 || !Number.isInteger(number.n)) return undefined
  const last = out.at(-1)
  if (last && last.j > number.i && !(last.k === 'tod' && last.weak)) return undefined
  const isFrom = is(x.t, number.i - 1, 'from', 'between', 'at')
  if (number.glue.c === 'and') return number.glue.script === 'ru' || is(x.t, number.i - 1, 'between') ? timePair(x, atom, number) : undefined
  if (atom.weak && (!isFrom || !endsPhrase(x.t, atom.j))) return undefined
  if (number.glue.c === 'to' && !isFrom && x.language !== 'en') return undefined
  return { ...atom, i: is(x.t, number.i - 1, 'from', 'between') ? number.i - 1 : number.i, a: startHour(number.n, atom), b: atom.a, untilSec: atom.a, weak: false }
}

/** «в 9 и 10 вечера» are two times, `between 3 and 5pm` is one stretch. */
function timePair(x: Scan, atom: Atom, number: { n: number; i: number }): Atom | undefined {
  if (!is(x.t, number.i - 1, 'between')) return undefined
  return { ...atom, i: number.i - 1, a: startHour(number.n, atom), untilSec: atom.a, weak: false }
}

function startHour(hour: number, end: Atom): number {
  const sec = hour * 3600
  if (!end.settled || hour > 12 || end.a < 43200) return sec
  const later = (hour % 12) * 3600 + 43200
  return later <= end.a ? later : sec
}

export function endsPhrase(t: readonly Token[], j: number): boolean {
  const token = t[j]
  return token === undefined || !['word', 'unit', 'num', 'code', 'ge', 'frac', 'dec', 'pair', 'month', 'a'].includes(token.c) || (token.script === 'zh' && !token.glued)
}

/** Two times of day with a range sign between. */
export function joinTimes(x: Scan, p: Atom, q: Atom): Atom | undefined {
  return timeRange(x.t, p, q)
}

/** A weekday and its date, a day and its part: before times are looked at. */
export function joinDays(x: Scan, p: Atom, q: Atom): Atom | undefined {
  return p.k === 'tod' || q.k === 'tod' ? undefined : partJoin(x, p, q) ?? weekdayJoin(x, p, q)
}

/** Two neighbours made one, or undefined where they are two things. */
export function joinTwo(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  return timeRange(t, p, q) ?? partJoin(x, p, q) ?? weekdayJoin(x, p, q) ?? withinWhole(x, p, q) ?? dateTime(x, p, q) ?? timeDate(x, p, q)
}

/** `next year in March`, «в следующем месяце 11-го»: the wider one places the narrower. */
function withinWhole(x: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'at' || q.k !== 'at' || !p.relative || p.mod || q.i - p.j > 2) return undefined
  for (let i = p.j; i < q.i; i++) if (!is(x.t, i, 'in', 'of', 'at', 'on', 'the') && !isMark(x.t, i, ',，')) return undefined
  const { year, month } = civilDate(p.a / DAY)
  const isMonth = p.grain === 'year' && q.grain === 'month' && q.spec?.m !== undefined && q.spec.y === undefined
  const isDay = p.grain === 'month' && q.bare === 'day' && p.spec?.m === undefined
  if (!isMonth && !isDay) return undefined
  const spec = isMonth ? { y: year, m: q.spec?.m ?? 1 } : { y: year, m: month, d: q.spec?.d ?? 1 }
  return { ...specAtom(p.i, q.j, spec, x.ref), relative: true }
}

function timeRange(t: readonly Token[], p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'tod' || q.k !== 'tod' || p.untilSec !== undefined || q.untilSec !== undefined) return undefined
  if (!rangeGap(t, p.j, q.i) && !andGap(t, p, q)) return undefined
  const end = !q.settled && p.settled && p.a >= 43200 && q.a + 43200 > p.a && q.a < p.a ? q.a + 43200 : q.a
  const start = !p.settled && q.settled && p.a < 43200 && q.a > 43200 && p.a + 43200 < q.a && !is(t, q.j - 1, 'clock') ? p.a + 43200 : p.a
  return { ...p, i: is(t, p.i - 1, 'from', 'between') ? p.i - 1 : p.i, j: is(t, q.j, 'between') ? q.j + 1 : q.j, a: start, untilSec: end, settled: true, weak: false }
}

/** `tomorrow morning`, «завтра вечером», 周一早上, `8 this evening`. */
function partJoin(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const isDay = (atom: Atom): boolean => atom.k === 'at' && atom.grain === 'day' && !atom.hasTime
  if (p.k === 'at' && p.part !== undefined && q.k === 'tod' && isTied(x.t, p.j, q.i)) return withTime(p, { ...q, a: q.settled ? q.a : hourInPart(q.a, p.part), ...(q.untilSec === undefined ? {} : { untilSec: hourInPart(q.untilSec, p.part) }) })
  if (p.k === 'tod' && q.k === 'at' && q.part !== undefined && isTied(x.t, p.j, q.i)) return withTime({ ...q, i: p.i, j: q.j }, { ...p, a: p.settled ? p.a : hourInPart(p.a, q.part), j: q.j })
  if (isDay(p) && q.k === 'part' && partGap(x.t, p.j, q.i)) return { ...p, j: q.j, part: q.part ?? 'day' }
  if (p.k === 'part' && isDay(q) && partGap(x.t, p.j, q.i)) return { ...q, i: p.i, part: p.part ?? 'day' }
  if (p.k === 'tod' && q.k === 'part' && !p.settled && isMark(x.t, p.j, ',') === false && q.i - p.j <= 1 && isTied(x.t, p.j, q.i)) return { ...p, j: q.j, a: hourInPart(p.a, q.part ?? ''), settled: true, weak: false }
  return undefined
}

function partGap(t: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!is(t, i, 'in', 'the', 'at', 'on', 'of', 'edge', 'to', 'by') && !isMark(t, i, ',')) return false
  return to - from <= 3
}

/** `Friday, 18 July`, 「周五（2026年7月30日）」: one day said twice. */
function weekdayJoin(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const isFull = (atom: Atom): boolean => atom.k === 'at' && atom.grain === 'day' && atom.spec?.d !== undefined
  const gap = q.i - p.j
  if (gap > 3) return undefined
  for (let i = p.j; i < q.i; i++) if (!isMark(x.t, i, ',，(（-–—.') && !is(x.t, i, 'the', 'on', 'of')) return undefined
  const [wd, date] = p.bare === 'wday' && isFull(q) ? [p, q] : isFull(p) && q.bare === 'wday' && q.k === 'at' ? [q, p] : p.bare === 'now' ? [undefined, undefined] : [undefined, undefined]
  if (!wd || !date) return sameDay(p, q, gap)
  const closes = isMark(x.t, p.j, '(（') && isMark(x.t, q.j, ')）') ? 1 : 0
  const spec = { ...date.spec, ...(wd.spec?.wd === undefined ? {} : { wd: wd.spec.wd }) }
  const ends = { i: p.i, j: q.j + closes, ...(wd.weekdayToken === undefined ? {} : { weekdayToken: wd.weekdayToken }) }
  if (date.bare === 'day') return { ...dayByWeekday(x, date, spec.wd ?? 1), ...ends, spec }
  const remade = spec.y === undefined && !date.never ? specAtom(0, 0, spec, x.ref) : date
  return { ...date, ...remade, spec, ...ends }
}

/** `tomorrow, 25 July`: the calendar date explains the word. */
function sameDay(p: Atom, q: Atom, gap: number): Atom | undefined {
  const isDate = (atom: Atom): boolean => atom.k === 'at' && atom.grain === 'day' && !atom.hasTime && atom.part === undefined
  if (gap > 2 || !isDate(p) || !isDate(q) || p.a !== q.a || p.bare === 'wday' || (p.spec?.d !== undefined) === (q.spec?.d !== undefined)) return undefined
  const { relative: _, ...explicit } = p.spec?.d !== undefined ? p : q
  return { ...explicit, i: p.i, j: q.j }
}

function dayByWeekday(x: Scan, date: Atom, wd: number): Atom {
  const d = date.spec?.d ?? 1
  for (const step of [0, 1, -1, 2, 3, -2]) {
    const { year, month } = civilDate(addMonths(x.ref.day, step))
    if (!isRealDate(year, month, d)) continue
    const atom = specAtom(date.i, date.j, { y: year, m: month, d }, x.ref)
    if (weekdayIn({ ...x.ref, day: atom.a / DAY }, wd, 0) === atom.a / DAY) return { ...date, a: atom.a, b: atom.b }
  }
  return date
}

function dateTime(x: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'at' || p.grain !== 'day' || p.hasTime || q.k !== 'tod') return undefined
  return isTied(x.t, p.j, q.i, ')）:：;') || isFarTie(x, p, q) ? withTime(p, q, modBetween(x.t, p.j, q.i)) : undefined
}

/** «завтра встреча с другом в 12»: the hour closes the clause its day opened. */
function isFarTie(x: Scan, p: Atom, q: Atom): boolean {
  if (x.language !== 'ru' || q.i - p.j > 8 || q.untilSec !== undefined || !is(x.t, q.i - 1, 'at')) return false
  for (let i = p.j; i < q.i; i++) if (x.t[i]?.c === 'mark') return false
  return !q.weak || endsPhrase(x.t, q.j)
}

function modBetween(t: readonly Token[], from: number, to: number): DateMod | undefined {
  for (let i = from; i < to; i++) {
    if (is(t, i, 'before', 'by') || t[i]?.w === 'до') return 'before'
    if (is(t, i, 'after')) return 'after'
    if (is(t, i, 'until')) return 'until'
  }
  return undefined
}

export function withTime(day: Atom, time: Atom, mod?: DateMod): Atom {
  const i = Math.min(day.i, time.i)
  const j = Math.max(day.j, time.j)
  const others = (day.others ?? []).map((other) => ({ ...other, a: other.a + time.a, b: other.a + (time.untilSec ?? time.a + 60) }))
  const base = { ...day, i, j, hasTime: true, weak: false, others, a: day.a + time.a, grain: time.grain, ...(mod ? { mod } : {}), ...(time.tz ? { tz: time.tz } : {}) }
  if (time.untilSec === undefined) return { ...base, b: day.a + time.a + 60, k: 'at' }
  const over = time.untilSec <= time.a ? DAY : 0
  return { ...base, k: 'span', b: day.a + time.untilSec + over }
}

function timeDate(x: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'tod' || q.k !== 'at' || q.grain !== 'day' || q.hasTime) return undefined
  for (let i = p.j; i < q.i; i++) if (!is(x.t, i, 'on', 'at', 'of', 'the', 'zone') && x.t[i]?.w !== 'по' && !isMark(x.t, i, ',，(（')) return undefined
  return q.i - p.j <= 3 ? withTime(q, p, x.t[p.i - 1]?.w === 'до' ? 'before' : undefined) : undefined
}

/** `X to Y` of days, months, moments; the first borrows the year, and a bare weekday follows the first. */
export function joinRange(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  if (p.k !== 'at' || q.k !== 'at' || p.never || q.never) return undefined
  if (!rangeGap(t, p.j, q.i) && !andGap(t, p, q)) return undefined
  if (is(t, p.j, 'to') && t[p.j]?.script === 'ru' && !is(t, p.i - 1, 'from') && t[p.j]?.w === 'до' && x.t.length > 8) return undefined
  let [a, b] = [p.a, q.b]
  if (p.spec?.y === undefined && p.spec?.m !== undefined && q.spec?.m !== undefined) {
    const year = civilDate(q.a / DAY).year - (p.spec.m > q.spec.m ? 1 : 0)
    a = specAtom(0, 0, { ...p.spec, y: year }, x.ref).a + (p.hasTime ? p.a % DAY : 0)
    if (q.spec.y === undefined && p.spec.m > q.spec.m && a < x.ref.now - 200 * DAY) [a, b] = [p.a, specAtom(0, 0, { ...q.spec, y: civilDate(p.a / DAY).year + 1 }, x.ref).b]
  }
  if (q.bare === 'day' && p.spec?.m !== undefined) b = specAtom(0, 0, { ...p.spec, y: civilDate(a / DAY).year, d: q.spec?.d ?? 1 }, x.ref).b
  if (q.bare === 'wday' && b <= a) b += 7 * DAY
  if (b <= a) return undefined
  const isTimed = p.hasTime === true || q.hasTime === true
  return { ...p, k: 'span', i: is(t, p.i - 1, 'from', 'between') ? p.i - 1 : p.i, j: is(t, q.j, 'between', 'until') ? q.j + 1 : q.j, a, b: q.hasTime ? q.a : b, grain: isTimed ? 'minute' : p.grain === 'day' || q.grain === 'day' ? 'day' : p.grain, hasTime: isTimed, weak: p.weak === true && q.weak === true, others: [] }
}

/** `July 13-15`, 9月10号，11号，12号: days of the same month after the first. */
export function extendForward(x: Scan, atom: Atom): Atom {
  const { t } = x
  if ((atom.k !== 'at' && atom.bare !== 'listed') || atom.spec?.m === undefined || atom.spec.d === undefined || atom.hasTime) return atom
  const isRange = isMark(t, atom.j, RANGE_MARKS) || is(t, atom.j, 'to')
  const at = is(t, atom.j + 1, 'the') ? atom.j + 2 : atom.j + 1
  const number = isRange ? readNumber(t, at) : undefined
  const isDay = number && number.n > atom.spec.d && number.n <= 31 && endsPhrase(t, /^[日号]$/.test(t[number.j]?.w ?? '') ? number.j + 1 : number.j) && !is(t, number.j, 'ampm', 'dian', 'oclock')
  if (!number || !isDay || (isMark(t, at + 1, ':'))) return atom
  const j = /^[日号]$/.test(t[number.j]?.w ?? '') ? number.j + 1 : number.j
  const { year, month } = civilDate(atom.a / DAY)
  if (!isRealDate(year, month, number.n)) return atom
  const tail = isMark(t, j, ',') && t[j + 1]?.f === 'd4' ? { y: t[j + 1]?.n ?? year, j: j + 2 } : t[j]?.f === 'd4' && (t[j]?.n ?? 0) > 1900 && (t[j]?.n ?? 0) < 2200 ? { y: t[j]?.n ?? year, j: j + 1 } : { y: year, j }
  const start = specAtom(0, 0, { ...atom.spec, y: tail.y }, x.ref)
  const end = specAtom(0, 0, { m: month, d: number.n, y: tail.y }, x.ref)
  return { ...atom, k: 'span', a: start.a, b: end.b, i: is(t, atom.i - 1, 'from', 'between') ? atom.i - 1 : atom.i, j: tail.j, others: [], weak: false }
}
