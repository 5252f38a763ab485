import { weekday, weekStart } from './civil.ts'
import { atDay, comingWeekday, DAY, days, is, isMark, pastWeekday, skip, unitAt, weekdayIn, type Atom, type Scan } from './atom.ts'
import { readLength, shift, type Length } from './duration.ts'
import { readNumber } from './number.ts'
import { specAtom } from './day.ts'
import type { Grain } from '../../fact.ts'
import type { Token } from './token.ts'

const RELATIVE = { relative: true } as const

/** `tomorrow`, `tonight`, 大后天, `the day after tomorrow`. */
export function readRelativeDay(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const token = t[i]
  if (token?.f === 'two') return days(i, i + 1, [ref.day, ref.day + 2], RELATIVE)
  if (token?.c === 'relday') return atDay(i, token.script === 'ru' && t[i + 1]?.f === 'day' && t[i]?.w.endsWith('ний') ? i + 2 : i + 1, ref.day + token.n, { ...RELATIVE, ...(token.f ? { part: token.f } : {}) })
  if (token?.c === 'now') {
    const isRight = t[i - 1]?.w === 'right' || t[i - 1]?.w === 'прямо'
    return { i: isRight ? i - 1 : i, j: i + 1, k: 'at', a: ref.now, b: ref.now + 1, grain: 'second', hasTime: true, bare: 'now', ...RELATIVE }
  }
  const dayAt = skip(t, i, 'the')
  if (t[dayAt]?.w !== 'day' || !is(t, dayAt + 1, 'after', 'before')) return undefined
  const base = t[dayAt + 2]
  return base?.c === 'relday' ? atDay(i, dayAt + 3, ref.day + base.n + (t[dayAt + 1]?.c === 'after' ? 1 : -1), RELATIVE) : undefined
}

/** `the week after next`, `the month before last`. */
export function readAfterNext(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const at = skip(t, i, 'the')
  const unit = t[at]
  const isUnit = unit?.c === 'unit' && unit.script === 'en' && unit.n === 1 && ['week', 'month', 'year'].includes(unit.f)
  const step = t[at + 1]?.c === 'after' && t[at + 2]?.w === 'next' ? 2 : t[at + 1]?.c === 'before' && t[at + 2]?.w === 'last' ? -2 : 0
  return isUnit && step !== 0 ? unitAt(i, at + 3, [unit.f as Grain, step], x.ref) : undefined
}

/** Weekdays with what places them: `next Monday`, `tuesday of last week`, «в прошлый вторник», 下周三. */
export function readWeekday(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const at = t[i]?.c === 'which' ? skip(t, i + 1, 'on') : i
  const token = t[at]
  if (t[i]?.c === 'relunit' && t[i]?.f === 'week') return hanWeekday(x, i) ?? weekThenDay(x, i, i + 1, t[i]?.n ?? 0)
  if (t[i]?.c === 'which' && t[i + 1]?.f === 'week') return weekThenDay(x, i, i + 2, t[i]?.n ?? 0)
  if (token?.c !== 'wday') return undefined
  const made = (j: number, day: number, more: Partial<Atom> = {}): Atom => atDay(i, j, day, { ...RELATIVE, bare: 'wday', spec: { wd: token.n }, weekdayToken: at, ...more })
  if (token.f.startsWith('rel')) return made(at + 1, weekdayIn(ref, token.n, Number(token.f.slice(3))))
  if (at > i) return whichWeekday(x, made, { which: t[i], token, j: at + 1 })
  if (token.f === 'abbr' && isEnglishTrap(t, at)) return undefined
  let j = skip(t, at + 1, 'of', 'on', 'from')
  if (isMark(t, j, ',')) j++
  j = skip(t, j, 'the')
  if (t[j]?.c === 'which' && t[j + 1]?.f === 'week') return made(j + 2, weekdayIn(ref, token.n, t[j]?.n ?? 0))
  if (t[j]?.c === 'after' || (t[at + 1]?.c === 'after' && t[at + 2]?.c === 'which')) {
    if (t[at + 2]?.w === 'next') return made(at + 3, comingWeekday(ref, token.n) + 7)
  }
  const isToday = weekday(ref.day) === token.n
  const coming = comingWeekday(ref, token.n)
  const other = isToday ? ref.day : coming - 7
  return made(at + 1, coming, { others: [{ why: isToday ? 'today' : 'past-week', a: other * DAY, b: (other + 1) * DAY }] })
}

function isEnglishTrap(t: readonly Token[], at: number): boolean {
  const token = t[at]
  if (token?.script !== 'en') return token?.script === 'ru' && (token.w === 'вс' || token.w === 'ср' || token.w === 'суб') && t.length > 1 && !isNearDate(t, at)
  return (token.w === 'sat' || token.w === 'sun' || token.w === 'mon' || token.w === 'wed') && t.length > 1 && !isNearDate(t, at)
}

function isNearDate(t: readonly Token[], at: number): boolean {
  const near = isMark(t, at + 1, ',(-–—') ? at + 2 : at + 1
  return is(t, near, 'num', 'month', 'date', 'pair', 'clock', 'part', 'wday', 'to', 'before') || is(t, at - 1, 'on', 'by', 'at', 'which', 'until', 'to', 'before', 'and', 'or', 'since') || isMark(t, at - 1, '(,-–—')
}

interface Which {
  readonly which: Token | undefined
  readonly token: Token
  readonly j: number
}

function whichWeekday(x: Scan, made: (j: number, day: number, more?: Partial<Atom>) => Atom, seen: Which): Atom {
  const { ref } = x
  const n = seen.which?.n ?? 0
  const wd = seen.token.n
  const coming = comingWeekday(ref, wd)
  const alternative = (day: number, why: string, other: number): Atom => made(seen.j, day, day === other ? {} : { others: [{ why, a: other * DAY, b: (other + 1) * DAY }] })
  if (seen.which?.f === 'near') return made(seen.j, coming)
  if (n > 0) return alternative(weekdayIn(ref, wd, n), 'next-week', coming)
  if (seen.which?.f === 'past' || seen.which?.f === 'last') return made(seen.j, pastWeekday(ref, wd))
  if (n < 0) return alternative(weekdayIn(ref, wd, n), 'past-week', pastWeekday(ref, wd))
  const own = weekdayIn(ref, wd, 0)
  return made(seen.j, own <= ref.day ? coming : own)
}

function hanWeekday(x: Scan, i: number): Atom | undefined {
  const token = x.t[i + 1]
  return token?.c === 'wday' && token.script === 'zh' && token.f === '' ? atDay(i, i + 2, weekdayIn(x.ref, token.n, x.t[i]?.n ?? 0), { ...RELATIVE, bare: 'wday', spec: { wd: token.n }, weekdayToken: i + 1 }) : undefined
}

/** `next week Friday`, `last week's sunday`, «на следующей неделе во вторник». */
function weekThenDay(x: Scan, i: number, j: number, weeks: number): Atom | undefined {
  const { t } = x
  let at = isMark(t, j, "'’") && t[j + 1]?.w === 's' ? j + 2 : j
  at = skip(t, skip(t, isMark(t, at, ',') ? at + 1 : at, 'of'), 'on', 'at')
  const token = t[at]
  if (token?.c !== 'wday' || token.f.startsWith('rel')) return undefined
  return atDay(i, at + 1, weekdayIn(x.ref, token.n, weeks), { ...RELATIVE, bare: 'wday', spec: { wd: token.n }, weekdayToken: at })
}

/** `next month`, «на этой неделе», 上个月, `last 3 months`, `this September`, `the 5 past years`. */
export function readWhich(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const token = t[i]
  if (!token) return undefined
  if (token.c === 'relunit') return unitAt(i, i + 1, [token.f as Grain, token.n], ref)
  if (token.c === 'weekend') return weekend(x, i, i + 1, token.f === 'rel' ? token.n : 0)
  const counted = countedStretch(x, i)
  if (counted) return counted
  if (token.c !== 'which' || token.f === 'count') return undefined
  if (t[i + 1]?.c === 'which' && token.n === 0) return readWhich(x, i + 1)
  const next = t[i + 1]
  if (next?.c === 'weekend') return weekend(x, i, i + 2, token.n)
  if (next?.c === 'month') return whichMonth(x, i, next)
  if (next?.c === 'part' && next.script !== 'zh') return atDay(i, i + 2, ref.day + token.n, { ...RELATIVE, part: next.f })
  const number = next?.c === 'qtr' ? 'quarter' : next?.c === 'unit' && next.n === 1 ? next.f : ''
  if (next?.f === 'day' && token.n === 0) return token.w === 'this' ? undefined : atDay(i, i + 2, ref.day, RELATIVE)
  return number === '' || number === 'second' ? undefined : unitAt(i, i + 2, [number as Grain, token.n], ref)
}

function weekend(x: Scan, i: number, j: number, weeks: number): Atom {
  const saturday = weekStart(x.ref.day) + 5 + weeks * 7
  return days(i, j, [saturday, saturday + 2], RELATIVE)
}

function whichMonth(x: Scan, i: number, month: Token): Atom {
  const { ref } = x
  const { n } = x.t[i] ?? { n: 0 }
  const year = n > 0 ? (month.n > ref.month ? ref.year : ref.year + 1) + n - 1 : n < 0 ? (month.n < ref.month ? ref.year : ref.year - 1) + n + 1 : ref.year
  const day = readNumber(x.t, i + 2)
  if (day && day.n <= 31 && day.digits > 0 && day.digits < 3) return specAtom(i, day.j, { y: year, m: month.n, d: day.n }, ref)
  return { ...specAtom(i, i + 2, { y: year, m: month.n }, ref), ...RELATIVE }
}

/** N units up to now, or from now on: whole units for `last 3 weeks` and 后三天, to the minute for 过去3小时. */
function countedStretch(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const token = t[i]
  if (!token) return undefined
  const isOpen = !t[i - 1]?.glued && t[i - 1]?.c !== 'word'
  const isPrefix = token.c === 'which' || (token.script === 'zh' && (token.c === 'before' || token.c === 'after') && (isOpen || (token.w.length === 1 && !token.glued)))
  const infix = !isPrefix && token.c === 'num' && t[i + 1]?.c === 'which' && t[i + 2]?.c === 'unit' ? 1 : 0
  if (!isPrefix && infix === 0) return undefined
  const head = infix ? t[i + 1] : token
  let at = i + 1
  if (t[at]?.c === 'which') at++
  const length = infix ? { i, j: i + 3, pieces: [[token.n, t[i + 2]?.f ?? 'day']], isBare: false, isFew: false } as Length : readLength(t, at)
  if (!head || !length || length.isBare || length.pieces.length > 1 || (length.pieces[0]?.[0] === 1 && token.script === 'zh' && token.c === 'which' && token.w.length === 1 && t[at]?.w === '一')) return undefined
  const isBack = head.c === 'before' || (head.c === 'which' && head.n < 0)
  if (head.c === 'which' && head.n === 0) return undefined
  const isExact = infix > 0 || (token.script === 'zh' && token.w !== '上' && token.w !== '下' && token.w !== '后')
  return { ...stretch(x, length, [isBack ? -1 : 1, isExact]), i, j: length.j }
}

export function stretch(x: Scan, length: Length, [sign, isExact]: readonly [number, boolean]): Atom {
  const [n, unit] = length.pieces[0] ?? [1, 'day']
  const head = { i: length.i, j: length.j, k: 'span' as const, ...RELATIVE }
  const whole = unitAt(0, 0, [unit as Grain, sign > 0 ? 1 : -n], x.ref)
  const isDay = unit === 'day' || unit === 'workday'
  if (isDay || isExact || !whole || !Number.isInteger(n) || n > 10000) {
    const isFine = unit === 'hour' || unit === 'minute' || unit === 'second'
    const other = shift(x, { a: x.ref.now, hasTime: isFine }, [length, sign]).a
    if (isFine) return { ...head, a: Math.min(x.ref.now, other), b: Math.max(x.ref.now, other), grain: 'minute', hasTime: true }
    const day = Math.floor(other / DAY)
    return { ...days(0, 0, sign > 0 ? [x.ref.day + 1, day + 1] : [day, x.ref.day]), ...head }
  }
  const end = unitAt(0, 0, [unit as Grain, sign > 0 ? n : -1], x.ref)
  return { ...head, a: whole.a, b: end?.b ?? whole.b, grain: whole.grain, ...(whole.hasTime ? { hasTime: true } : {}) }
}

/** `in two weeks`, `3 days ago`, «через час», 20天后, `two days from today`, `more than 2 weeks after today`. */
export function readOffset(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const lead = t[i]
  const isLead = lead?.c === 'in' || lead?.c === 'within'
  const at = isLead ? skipFiller(t, lead.script === 'ru' && lead.w === 'течение' ? i + 1 : i + 1) : lead?.c === 'more' ? skip(t, t[i + 1]?.w === 'than' ? i + 2 : i + 1, 'about') : i
  const length = readLength(t, at)
  if (!length) return undefined
  const more = { ...RELATIVE, ...(lead?.c === 'more' ? { mod: 'after' as const } : {}) }
  const made = (j: number, base: { a: number; hasTime: boolean }, sign: number): Atom => ({ i, j, k: 'at', ...shift(x, base, [length, sign]), ...more })
  const now = { a: ref.now, hasTime: false }
  const after = followsLength(x, length.j)
  if (after) {
    if (length.isBare && after.c === 'ago' && lead?.script === 'en') return undefined
    const base = after.base === undefined ? now : { a: after.base * DAY, hasTime: false }
    return years(made(after.j, base, after.sign), { length, isBack: after.sign < 0 && after.base === undefined, x })
  }
  if (!isLead || (length.isBare && lead.c === 'in' && lead.script === 'en')) return undefined
  if (lead.w === 'in' && length.isFew && length.pieces[0]?.[1] === 'year') return undefined
  if (lead.c === 'within') return { ...made(length.j, now, 1), mod: 'before', i }
  return made(t[length.j]?.w.startsWith('time') ? length.j + 1 : length.j, now, 1)
}

function skipFiller(t: readonly Token[], at: number): number {
  return skip(t, skip(t, at, 'the'), 'about', 'which')
}

/** «два года назад» is a year and month, 三年前 a year: nobody means the day. */
function years(atom: Atom, seen: { length: Length; isBack: boolean; x: Scan }): Atom {
  if (!seen.isBack || seen.length.pieces.length > 1 || seen.length.pieces[0]?.[1] !== 'year' || !Number.isInteger(seen.length.pieces[0][0])) return atom
  const grain: Grain = seen.x.language === 'zh' ? 'year' : 'month'
  const n = seen.length.pieces[0][0]
  const unit = unitAt(atom.i, atom.j, [grain, grain === 'year' ? -n : -12 * n], seen.x.ref)
  return unit ? { ...unit, vague: true } : atom
}

interface After {
  readonly c: string
  readonly sign: number
  readonly j: number
  readonly base?: number
}

function followsLength(x: Scan, j: number): After | undefined {
  const { t } = x
  const token = t[j]
  if (!token) return undefined
  if (token.c === 'ago' && token.w !== 'тому') return { c: 'ago', sign: -1, j: j + 1 }
  if (token.w === 'тому' && t[j + 1]?.w === 'назад') return { c: 'ago', sign: -1, j: j + 2 }
  if (token.c === 'hence') return { c: 'hence', sign: 1, j: j + 1 }
  if (token.script === 'zh' && (token.c === 'before' || token.c === 'after')) return { c: token.c, sign: token.c === 'before' ? -1 : 1, j: j + 1 }
  if (token.w === '内' || token.w === '以内' || token.w === '之内') return undefined
  const base = t[j + 1]
  if ((token.c === 'from' || token.c === 'after') && token.script === 'en' && base) {
    if (base.c === 'now') return { c: 'hence', sign: 1, j: j + 2 }
    if (base.c === 'relday') return { c: 'hence', sign: 1, j: j + 2, base: x.ref.day + base.n }
    if (base.c === 'wday') return { c: 'hence', sign: 1, j: j + 2, base: comingWeekday(x.ref, base.n) }
  }
  if (token.c === 'before' && token.script === 'en' && base?.c === 'relday') return { c: 'ago', sign: -1, j: j + 2, base: x.ref.day + base.n }
  return undefined
}

/** `20th of next month`, `the 31st day of the month`, «15 числа следующего месяца», `on the 15th`, «до 20-го». */
export function readDayOfMonth(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const start = skip(t, i, 'the')
  const number = readNumber(t, start)
  if (!number || number.n < 1 || number.n > 31 || number.isHan || !Number.isInteger(number.n)) return undefined
  let j = number.j
  const isNumberedDay = is(t, j, 'dayno') || (number.isOrdinal && t[j]?.w === 'day')
  if (isNumberedDay) j++
  const of = skip(t, j, 'of')
  const which = skip(t, of, 'the')
  const relative = t[which]?.c === 'which' && t[which + 1]?.f === 'month' ? { n: t[which]?.n ?? 0, j: which + 2 } : t[which]?.w === 'month' && which > of ? { n: 0, j: which + 1 } : undefined
  if (relative && (of > j || isNumberedDay || number.isOrdinal || t[which]?.script === 'ru' || number.digits > 0)) {
    const index = ref.year * 12 + ref.month - 1 + relative.n
    return { ...specAtom(i, relative.j, { y: Math.floor(index / 12), m: (index % 12) + 1, d: number.n }, ref), ...RELATIVE }
  }
  if (is(t, j, 'dayno') || isNumberedDay && t[j - 1]?.script === 'ru') return specAtom(i, j, { d: number.n }, ref)
  const lead = t[i - 1]
  const isLed = lead !== undefined && (lead.f === 'month' && t[i - 2]?.c === 'which' || ['on', 'by', 'before', 'until', 'after', 'since', 'from', 'to', 'wday', 'the'].includes(lead.c))
  const stops = t[j] === undefined || !is(t, j, 'word', 'num', 'code', 'unit', 'qtr', 'ge', 'half', 'which', 'edge', 'weekend', 'frac', 'wday') || (is(t, j, 'wday') && lead?.w === 'on')
  const isDigitOrdinal = number.isOrdinal && /^\d/.test(t[start]?.w ?? '')
  if (isDigitOrdinal && (isLed || start > i) && stops) return specAtom(i, j, { d: number.n }, ref)
  if (number.isOrdinal && start > i && lead?.c === 'on' && t[j] === undefined) return specAtom(i, j, { d: number.n }, ref)
  if (lead?.w === 'on' && number.digits > 0 && (t[j] === undefined || isMark(t, j, '.?!') || is(t, j, 'at'))) return specAtom(i, j, { d: number.n }, ref)
  return undefined
}

