import { BLANK, change, DAY, endsPhrase, firstOf, fromPlace, is, isMark, isShare, relativeDay, resolved, size, skip, skipBack, skipMark, tok, weekdayIn, ymd, type Atom, type Ref, type Scan } from './atom.ts'
import { civilDate, dayNumber, div, isRealDate, onOrAfter, weekday, weekStart } from './civil.ts'
import { isDaySign, nearestDay, specAtom } from './day.ts'
import { readNumber, readYear } from './number.ts'
import { inPart } from './time.ts'
import { withZone } from './with-zone.ts'
import { ABOUT, AFTER, AMPM, AND, AT, BEFORE, BETWEEN, BY, CLOCK, CODE, DATE, DAYNO, DIAN, EDGE, END, FOR, FROM, IN, isClass, MARK, MONTH, NUM, OCLOCK, OF, ON, OR, PAD, PAIR, RELDAY, SINCE, THE, TO, UNIT, UNTIL, WDAY, WORD, ZONE, type Token, type TokenClass } from './token.ts'
import type { DateMod } from '../../fact.ts'

const DASHES = '-–—'
const RANGE_MARKS = `${DASHES}~～−`
/** Words, marks and words of another group that may stand between two atoms. */
type Gap = readonly [TokenClass, string, TokenClass?]
/** Between a day and a part of it. */
const PART_GAP: Gap = [IN | THE | AT | ON | OF | TO | BY | FROM | AFTER | BEFORE, ',', EDGE]
const TIES = AT | ON | OF | FROM | THE | BETWEEN | BEFORE | AFTER | BY | ABOUT | UNTIL | IN | TO | FOR | SINCE | ZONE

/** Whether the tokens between two atoms only say `to`, or `and` where `between` says the rest. */
function isRange(t: readonly Token[], p: Atom, q: Atom): boolean {
  const [from, to] = [p.j, q.i]
  if (to - from === 1 && is(t, from, AND)) return is(t, p.i - 1, BETWEEN) || is(t, q.j, BETWEEN)
  let seen = false
  for (let i = from; i < to; i++) {
    if (is(t, i, TO | UNTIL) || isMark(t, i, RANGE_MARKS) || (isMark(t, i, '/') && p.y > 0 && q.y > 0)) seen = true
    else if (!is(t, i, THE | ON | AT | ABOUT) && !((isMark(t, i, '.') || is(t, i, SINCE)) && i === from)) return false
  }
  return seen && to - from < 4
}

/** Whether only marks and words of some kinds stand between. */
function onlyGap(t: readonly Token[], { j }: Atom, { i: end }: Atom, [glue, marks, more]: Gap): boolean {
  // 8月5日北京，15:00: a city that was no clock is no glue either.
  for (let i = j; i < end; i++) if ((!is(t, i, glue, more) && !isMark(t, i, marks)) || (is(t, i, ZONE) && tok(t, i).script === 'zh')) return false
  return end - j < 4
}

/** Tokens that tie a day to its time: `at`, «в», a comma, nothing. */
function isTied(t: readonly Token[], p: Atom, q: Atom, marks = ',，(（'): boolean {
  const isLongTo = q.i - p.j > 1 && (is(t, p.j, TO) || is(t, p.j + 1, TO) || is(t, q.i - 1, TO))
  return !isLongTo && onlyGap(t, p, q, [TIES, marks])
}

/** «5 и 6 августа», `the 3rd and 5th of May`, `5, 6 and 7 August`: the days before one of the same month. */
function daysBefore({ t, ref }: Scan, { i, d, m, a }: Atom, out: Atom[]): Atom[] {
  const { year, month } = civilDate(a / DAY)
  const isWord = readNumber(t, skip(t, i, THE))?.digits === 0
  const found: Atom[] = []
  for (let [at, last] = [i, d]; at > PAD && found.length < 9;) {
    const sep = at - 1
    if (!is(t, sep, AND | OR) && !isMark(t, sep, found.length > 0 ? ',、' : '、')) break
    const end = is(t, sep - 1, DAYNO) ? sep - 1 : sep
    const from = [end - 2, end - 1].find((place) => is(t, place, NUM) && readNumber(t, place)?.j === end && !is(t, place - 1, NUM))
    const n = from === undefined ? 0 : readNumber(t, from)?.n ?? 0
    if (from === undefined || n < 1 || n >= last || (readNumber(t, from)?.digits === 0) !== isWord || !isRealDate(year, month, n)) break
    at = is(t, from - 1, THE) ? from - 1 : from
    if (is(t, at - 1, MONTH | CODE | UNIT, BETWEEN | DAYNO) || /^(?:counted|version|numbered)$/.test(tok(t, at - 1).f) || tok(t, at - 1).w === 'с') break
    const over = out.at(-1)
    if (over && over.j > at) {
      if (over.bare !== 'day') break
      out.pop()
    }
    found.unshift(specAtom(at, end, m > 0 ? ymd(year, month, n) : n, ref))
    last = n
  }
  return found
}

const NONE: readonly Atom[] = []

/** `May 3 and 4`: more days of the month named before. */
export function daysAfter({ t, ref }: Scan, { j, m, d, a, k, y }: Atom): readonly Atom[] {
  if (m === 0 || d === 0 || k !== 'at' || y > 0 || tok(t, j - 1).digits === 0 || !is(t, j - 2, MONTH, THE)) return NONE
  const found: Atom[] = []
  const { year } = civilDate(a / DAY)
  for (let [at, last] = [j, d]; is(t, at, AND | OR) || isMark(t, at, ',');) {
    const number = readNumber(t, at + 1)
    if (!number || number.n <= last || !isRealDate(year, m, number.n)) break
    found.push(specAtom(at + 1, number.j, ymd(year, m, number.n), ref))
    if (is(t, at, AND | OR)) return is(t, number.j, MARK) || is(t, number.j, END) ? found : NONE
    ;[at, last] = [number.j, number.n]
  }
  return NONE
}

/** 3-5月: months before the one that is named. */
function monthBack({ t }: Scan, atom: Atom): Atom | undefined {
  const number = numberBefore(t, atom.i)
  if (!number || number.n < 1 || number.n >= atom.m || number.glue.c === AND || tok(t, number.i - 1).w === '年') return undefined
  return change(atom, { i: fromPlace(t, number.i), k: 'span', a: firstOf(civilDate(atom.a / DAY).year * 12 + number.n - 1) * DAY })
}

/** `13 - 15 July`, `from 5 to 7 pm`, «с 9 до 18»: the first number borrows what the second says. */
export function extendBack(x: Scan, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = []
  for (const atom of atoms) {
    const isDay = atom.k === 'at' && atom.d > 0
    const isHanMonth = atom.k === 'at' && atom.grain === 'month' && atom.m > 0 && tok(x.t, atom.j - 1).script === 'zh'
    const joined = atom.k === 'tod' ? timeBack(x, atom, out) : isDay ? dayBack(x, atom, out) : isHanMonth ? monthBack(x, atom) : undefined
    if (isDay && !joined && (is(x.t, atom.i - 1, AND | OR) || isMark(x.t, atom.i - 1, '、'))) out.push(...daysBefore(x, atom, out))
    if (joined) while ((out.at(-1)?.j ?? -1) > joined.i) out.pop()
    out.push(withZone(x.t, joined ?? atom))
  }
  return out
}

interface Before {
  readonly n: number
  readonly i: number
  readonly glue: Token
  readonly isWord: boolean
}

/** The number before a range sign right before the atom, read backwards. */
function numberBefore(t: readonly Token[], end: number): Before | undefined {
  let at = end - 1
  while (is(t, at, THE | AT | ON) && tok(t, at).w !== 'на') at--
  const glue = tok(t, at)
  if (!isClass(glue.c, TO | AND | UNTIL) && !isMark(t, at, RANGE_MARKS) && glue.w !== 'на') return undefined
  let i = at - 1
  if (isMark(t, i, '.') || is(t, i, DAYNO)) i--
  for (let from = i - 2; from <= i; from++) {
    const number = readNumber(t, from)
    if (number?.j === i + 1 && !is(t, from - 1, NUM)) return { n: number.n, i: from, glue, isWord: number.digits === 0 }
  }
  return undefined
}

function dayBack({ t }: Scan, atom: Atom, out: readonly Atom[]): Atom | undefined {
  const number = numberBefore(t, atom.i)
  const last = out.at(-1)
  if (!number || number.n < 1 || number.n >= atom.d) return undefined
  const { i, glue, isWord } = number
  if (last && last.j > i && last.k !== 'tod' && last.bare !== 'day' && !last.weak) return undefined
  const start = skipBack(t, i)
  const isFrom = is(t, start, FROM | BETWEEN)
  const isDash = glue.c === MARK || glue.w === 'на'
  // «версию 3 до 27 июля», "lot 4 until 5 May": the number is the thing's.
  if (glue.c !== MARK && !isFrom && /^(?:counted|version)$/.test(tok(t, i - 1).f)) return undefined
  if (!isFrom && !isDash && glue.c === AND) return undefined
  // «второй — 24.06», «партия 2 — 12.08»: things in a row, each with its date.
  if (glue.c === MARK && !isFrom && ((isWord && tok(t, atom.i).script === 'none') || (!glue.glued && tok(t, i - 1).f === 'counted'))) return undefined
  const { year, month } = civilDate(atom.a / DAY)
  if (!isRealDate(year, month, number.n)) return undefined
  return change(atom, { i: isFrom ? start : i, k: 'span', a: dayNumber(year, month, number.n) * DAY, bare: glue.w === 'на' ? 'listed' : atom.bare, others: atom.others.map(({ why, a, b }) => ({ why, a: a - (atom.d - number.n) * DAY, b })) })
}

function timeBack({ t, language }: Scan, atom: Atom, out: readonly Atom[]): Atom | undefined {
  const number = numberBefore(t, atom.i)
  const last = out.at(-1)
  if (!number || number.n > 24 || (last && last.j > number.i && !(last.k === 'tod' && last.weak))) return undefined
  const { n, i, glue } = number
  // «в 9 и 10 вечера» are two times, `between 3 and 5pm` is one stretch.
  if (glue.c === AND) {
    if (!is(t, i - 1, BETWEEN)) return undefined
  } else {
    const isFrom = is(t, i - 1, FROM | BETWEEN | AT)
    if ((atom.weak && (!isFrom || !endsPhrase(t, atom.j))) || (glue.c === TO && !isFrom && language !== 'en')) return undefined
  }
  return change(atom, { i: fromPlace(t, i), a: startHour(n, atom), b: atom.a, untilSec: atom.a, weak: false })
}

function startHour(hour: number, { settled, a }: Atom): number {
  const sec = hour * 3600
  if (!settled || hour > 12 || a < 43200) return sec
  const later = (sec % 43200) + 43200
  return later <= a ? later : sec
}

/** A weekday and its date, a day and its part: before times are looked at. */
export function joinDays(x: Scan, p: Atom, q: Atom): Atom | undefined {
  return p.k === 'tod' || q.k === 'tod' ? undefined : joinTwo(x, p, q)
}

/** Two neighbours made one, or undefined where they are two things. */
export function joinTwo(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  return joinTimes(x, p, q) ?? stretchJoin(t, p, q) ?? closeOf(t, p, q) ?? partJoin(t, p, q) ?? weekdayJoin(x, p, q) ?? withinWhole(x, p, q) ?? dateTime(x, p, q) ?? timeDate(t, p, q)
}

/** `next year in March`, «в следующем месяце 11-го», `next week from Monday to Thursday`: the wider one places the narrower. */
function withinWhole({ t, ref }: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k === 'span' && p.bare === 'wday' && q.bare === 'week' && q.i === p.j) return inWeek(q, p)
  if (p.k !== 'at' || !p.relative || p.mod || !onlyGap(t, p, q, [IN | OF | AT | ON | THE, ',，']) || q.i - p.j > 2) return undefined
  if (p.bare === 'week' && q.bare === 'wday' && q.k === 'span') return inWeek(p, q)
  if (q.k !== 'at') return undefined
  if (inWeeks(p) && q.bare === 'wday') return weekdayAfter(p, q)
  if (p.bare === 'wday' && inWeeks(q)) return weekdayAfter(q, p)
  const { year, month } = civilDate(p.a / DAY)
  const isMonth = p.grain === 'year' && q.grain === 'month' && q.m > 0 && q.y === 0
  const isDay = p.grain === 'month' && q.bare === 'day' && p.m === 0
  if (!isMonth && !isDay) return undefined
  return resolved(specAtom(p.i, q.j, isMonth ? ymd(year, q.m, 0) : ymd(year, month, q.d), ref))
}

/** `in two weeks`, «через неделю». */
function inWeeks({ k, length }: Atom): boolean {
  return k === 'at' && length?.pieces.length === 1 && length.pieces[0]?.[1] === 'week'
}

/** «через неделю в среду»: the first Wednesday from there on. */
function weekdayAfter({ i, j, a }: Atom, { i: from, j: to, wd, weekdayToken }: Atom): Atom {
  const day = div(a, DAY)
  return change(relativeDay(Math.min(i, from), Math.max(j, to), onOrAfter(day, wd)), { bare: 'placed', wd, weekdayToken })
}

/** Days of the week moved into another week. */
function inWeek(week: Atom, range: Atom): Atom {
  const move = week.a - weekStart(range.a / DAY) * DAY
  return change(range, { i: Math.min(week.i, range.i), j: Math.max(week.j, range.j), a: range.a + move, b: range.b + move, bare: '', others: BLANK.others })
}

/** Two times of day with a range sign between. */
export function joinTimes({ t }: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'tod' || q.k !== 'tod' || p.untilSec >= 0 || q.untilSec >= 0 || !isRange(t, p, q)) return undefined
  // «в среду с 10 до 12 приёмка»: hours, where a day stands right before; else 12 may count what follows.
  if (p.weak && q.weak && !endsPhrase(t, q.j) && !(is(t, q.j, WORD) && tok(t, q.j).f !== 'piece' && is(t, p.i - 1, FROM) && is(t, p.i - 2, WDAY | RELDAY | DATE | MONTH | PAIR))) return undefined
  const end = !q.settled && p.settled && p.a >= 43200 && q.a + 43200 > p.a && q.a < p.a ? q.a + 43200 : q.a
  const start = !p.settled && q.settled && p.a < 43200 && q.a > 43200 && p.a + 43200 < q.a && !is(t, q.j - 1, CLOCK) ? p.a + 43200 : p.a
  return change(p, { i: fromPlace(t, p.i), j: skip(t, q.j, BETWEEN), a: start, untilSec: end, settled: p.settled || q.settled, weak: false, tz: p.tz || q.tz })
}

/** `EOD Friday`, `Monday COB`, «до конца дня пятницы»: that day. */
function closeOf(t: readonly Token[], p: Atom, q: Atom): Atom | undefined {
  const [close, day] = p.bare === 'close' ? [p, q] : [q, p]
  if (close.bare !== 'close' || day.bare === 'close' || !isWholeDay(day) || !onlyGap(t, p, q, [ON | OF | THE | BY | AT | TO, ','])) return undefined
  return change(day, { i: p.i, j: q.j })
}

export function isWholeDay({ k, grain, hasTime }: Atom): boolean {
  return k === 'at' && grain === 'day' && !hasTime
}

/** `tomorrow morning`, «завтра вечером», 周一早上, `8 this evening`. */
function partJoin(t: readonly Token[], p: Atom, q: Atom): Atom | undefined {
  const [first, second] = [p.part, q.part]
  if (first === '' && second === '') return undefined
  const tied = isTied(t, p, q)
  if (tied && q.k === 'tod' && p.k === 'at' && first !== '') return withTime(p, unsettledIn(q, first))
  if (tied && p.k === 'tod' && q.k === 'at' && second !== '') return withTime(q, unsettledIn(p, second))
  const near = onlyGap(t, p, q, PART_GAP)
  if (near && q.k === 'part' && isWholeDay(p)) return change(p, { j: q.j, part: second })
  if (near && p.k === 'part' && isWholeDay(q)) return change(q, { i: p.i, part: first })
  const isOwn = tied && p.k === 'tod' && q.k === 'part' && !p.settled && q.i - p.j <= 1 && !isMark(t, p.j, ',')
  return isOwn ? inPart(p, second, q.j) : undefined
}

function unsettledIn(time: Atom, part: string): Atom {
  return time.settled ? time : inPart(time, part, time.j)
}

/** `Friday, 18 July`, 「周五（2026年7月30日）」: one day said twice. */
function weekdayJoin(x: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'at' || q.k !== 'at' || !onlyGap(x.t, p, q, [THE | ON | OF, ',，(（-–—.'])) return undefined
  const isFirst = isWeekday(p) && isFull(q)
  if (!isFirst && !(isFull(p) && isWeekday(q))) return sameDay(p, q)
  const [{ wd, weekdayToken }, date] = isFirst ? [p, q] : [q, p]
  const own = change(date, { wd })
  const isOpen = date.y === 0 && !date.never && !date.hasTime
  const made = date.bare === 'day' ? dayByWeekday(x.ref, own) : isOpen ? nearestDay(own, date.m, date.d, x.ref) : own
  const closes = isMark(x.t, p.j, '(（') && isMark(x.t, q.j, ')）') ? 1 : 0
  // 周三(7.29)
  return change(made, { i: p.i, j: q.j + closes, weekdayToken, weak: made.weak && closes === 0 })
}

/** 「9月14日至16日（周一至周三）」, «пн–ср, 27–29 июля»: one stretch of days said twice. */
function stretchJoin(t: readonly Token[], p: Atom, q: Atom): Atom | undefined {
  if (p.k !== 'span' || q.k !== 'span' || (p.bare === 'wday') === (q.bare === 'wday') || !onlyGap(t, p, q, [THE | ON | OF, ',，(（'])) return undefined
  const [{ wd, weekdayToken }, dates] = p.bare === 'wday' ? [p, q] : [q, p]
  if (dates.m === 0 || dates.grain !== 'day') return undefined
  const closes = isMark(t, p.j, '(（') && isMark(t, q.j, ')）') ? 1 : 0
  return change(dates, { i: p.i, j: q.j + closes, wd, weekdayToken })
}

function isFull({ grain, d }: Atom): boolean {
  return grain === 'day' && d > 0
}

function isWeekday({ bare }: Atom): boolean {
  return bare === 'wday' || bare === 'placed'
}

/** `tomorrow, 25 July`: the calendar date explains the word. */
function sameDay(p: Atom, q: Atom): Atom | undefined {
  const isDate = (atom: Atom): boolean => isWholeDay(atom) && atom.part === ''
  if (q.i - p.j > 2 || !isDate(p) || !isDate(q) || p.a !== q.a || isWeekday(p) || p.d > 0 === q.d > 0) return undefined
  return change(p.d === 0 ? q : p, { i: p.i, j: q.j, relative: false })
}

function dayByWeekday(ref: Ref, date: Atom): Atom {
  const { d, wd } = date
  for (const step of [0, 1, -1, 2, 3, -2]) {
    const day = firstOf(ref.index + step) + d - 1
    if (day < firstOf(ref.index + step + 1) && weekday(day) === wd) return change(date, { a: day * DAY, b: (day + 1) * DAY })
  }
  return date
}

function dateTime(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  // «в среду с 10 до 12 шт»: what is a range and no hours is none of the day either.
  if (!isWholeDay(p) || q.k !== 'tod' || (q.weak && is(t, q.i - 1, FROM) && is(t, q.j, TO) && is(t, q.j + 1, NUM))) return undefined
  return isTied(t, p, q, ',，(（)）:：;') || isFarTie(x, p, q) ? withTime(p, q, modBetween(t, p.j, q.i)) : undefined
}

/** «завтра встреча с другом в 12»: the hour closes the clause its day opened. */
function isFarTie({ t, language }: Scan, p: Atom, q: Atom): boolean {
  if (language !== 'ru' || q.i - p.j > 8 || q.untilSec >= 0 || !is(t, q.i - 1, AT)) return false
  for (let i = p.j; i < q.i; i++) if (is(t, i, MARK) || (is(t, i, NUM) && tok(t, i - 1).w === 'по')) return false
  return !q.weak || endsPhrase(t, q.j)
}

function modBetween(t: readonly Token[], from: number, to: number): DateMod | undefined {
  for (let i = from; i < to; i++) {
    if (is(t, i, BEFORE | BY) || tok(t, i).w === 'до') return 'before'
    if (is(t, i, AFTER)) return 'after'
    if (is(t, i, UNTIL)) return 'until'
  }
  return undefined
}

export function withTime(day: Atom, { i, j, a, untilSec, grain, tz }: Atom, mod = day.mod): Atom {
  const isSpan = untilSec >= 0
  const until = !isSpan ? a + 60 : untilSec <= a ? untilSec + DAY : untilSec
  return change(day, {
    i: Math.min(day.i, i), j: Math.max(day.j, j), k: isSpan ? 'span' : 'at', a: day.a + a, b: day.a + until, grain, hasTime: true, weak: false, mod, tz: tz || day.tz,
    others: day.others.map((other) => ({ why: other.why, a: other.a + a, b: other.a + (isSpan ? untilSec : until) })),
  })
}

function timeDate(t: readonly Token[], p: Atom, q: Atom): Atom | undefined {
  // 9:00到17:30，周日除外
  const isTime = p.k === 'tod' && isWholeDay(q) && !/^(?:除外|休)/.test(tok(t, q.j).w) && onlyGap(t, p, q, [ON | AT | OF | THE | ZONE, ',，(（'])
  return isTime ? withTime(q, p, tok(t, p.i - 1).w === 'до' ? 'before' : q.mod) : undefined
}

/** `X to Y` of days, months, moments; the one borrows the year or the week of the other. */
export function joinRange({ t, ref }: Scan, p: Atom, q: Atom): Atom | undefined {
  if (p.k === 'span' && p.vague && q.vague && q.k === 'span' && p.grain !== 'minute' && q.b > p.a && isRange(t, p, q)) return change(p, { i: fromPlace(t, p.i), j: q.j, b: q.b })
  if (p.k !== 'at' || q.k !== 'at' || p.never || q.never || !isRange(t, p, q)) return undefined
  if (tok(t, p.j).w === 'до' && !is(t, p.i - 1, FROM) && size(t) > 8) return undefined
  let [a, b] = [p.a, q.hasTime ? q.a : q.b]
  const { y, m } = p
  if (m > 0 && q.m > 0 && (y === 0 || q.y === 0)) {
    const over = m > q.m ? 1 : 0
    if (y > 0) b = inYear(q, y + over, ref, 'b')
    else {
      a = inYear(p, civilDate(q.a / DAY).year - over, ref, 'a')
      if (q.y === 0 && over > 0 && a < ref.now - 200 * DAY) [a, b] = [p.a, inYear(q, civilDate(p.a / DAY).year + 1, ref, 'b')]
    }
  }
  if (p.grain === 'quarter' && p.relative && !q.relative) {
    const [from, to] = [civilDate(a / DAY), civilDate(q.a / DAY)]
    a = firstOf((to.year - (from.month > to.month ? 1 : 0)) * 12 + from.month - 1) * DAY
  }
  if (q.bare === 'day' && m > 0) b = (dayNumber(civilDate(a / DAY).year, m, q.d) + 1) * DAY
  if (p.bare === 'wday' && q.bare === 'placed') a = weekdayIn(q.a / DAY, p.wd, 0) * DAY + (p.hasTime ? p.a % DAY : 0)
  else if (q.bare === 'wday' && p.bare === 'placed') b = (weekdayIn(p.a / DAY, q.wd, 0) + 1) * DAY
  if (isWeekday(q) && b <= a) b += 7 * DAY
  if (b <= a) return undefined
  const hasTime = p.hasTime || q.hasTime
  const grain = hasTime ? 'minute' : p.grain === 'day' || q.grain === 'day' ? 'day' : p.grain
  const bare = p.bare === 'wday' && q.bare === 'wday' ? 'wday' : ''
  return change(p, { k: 'span', i: fromPlace(t, p.i), j: skip(t, q.j, BETWEEN | UNTIL), a, b, grain, hasTime, weak: p.weak && q.weak, tz: p.tz || q.tz, others: BLANK.others, bare })
}

/** The bound of the same day or month in another year; the moment where there is one. */
function inYear({ m, d, hasTime, a }: Atom, y: number, ref: Ref, bound: 'a' | 'b'): number {
  const moved = specAtom(0, 0, ymd(y, m, d), ref)
  return hasTime ? moved.a + (a % DAY) : moved[bound]
}

/** `July 13-15`, 9月10号，11号，12号: days of the same month after the first. */
export function extendForward({ t, ref }: Scan, atom: Atom): Atom {
  const { m, d } = atom
  if (m === 0 || d === 0 || atom.k !== 'at' || atom.hasTime || !(isMark(t, atom.j, RANGE_MARKS) || is(t, atom.j, TO) || (is(t, atom.j, AND) && is(t, atom.i - 1, BETWEEN)))) return atom
  const at = skip(t, atom.j + 1, THE)
  const number = readNumber(t, at)
  if (!number || number.n <= d || number.n > 31 || isMark(t, at + 1, ':') || is(t, number.j, AMPM | DIAN, OCLOCK)) return atom
  const j = isDaySign(t, number.j) ? number.j + 1 : number.j
  // «до 3 декабря по 5»: what ends with a day begins no range.
  if (tok(t, atom.j).w === 'по' && (isShare(t, atom.j, j) || /^(?:до|к|ко)$/.test(tok(t, atom.i - 1).w))) return atom
  const { year, month } = civilDate(atom.a / DAY)
  if (!endsPhrase(t, j) && !readYear(t, j) || !isRealDate(year, month, number.n)) return atom
  const tail = tok(t, skipMark(t, j, ',')).digits === 4 ? readYear(t, skipMark(t, j, ',')) : undefined
  const y = tail?.year ?? year
  return change(specAtom(0, 0, ymd(y, m, d), ref), { k: 'span', b: (dayNumber(y, m, number.n) + 1) * DAY, i: fromPlace(t, atom.i), j: tail?.j ?? j })
}
