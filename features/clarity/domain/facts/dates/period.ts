import { civilDate, dayNumber, isoWeekStart, weekday, weekStart } from './civil.ts'
import { atDay, DAY, days, is, isMark, lastDayOf, quarterAt, skip, unitAt, yearAt, type Atom, type Scan } from './atom.ts'
import { hanYear, readHanDate, specAtom, withYear } from './day.ts'
import { fullYear, readNumber, readYear } from './number.ts'
import { readWhich } from './relative.ts'
import type { Grain } from '../../fact.ts'
import type { Token } from './token.ts'

/** A month or a year with nothing finer: `March 2027`, «май 2017 г.», `in 2014`, 2018年, 今年. */
export function readMonthOrYear(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const token = t[i]
  if (token?.c === 'month') {
    const at = isMark(t, i + 1, ',') && !readYear(t, i + 2) ? undefined : withYear(x, { i, j: i + 1, m: token.n })
    const atom = at ?? specAtom(i, i + 1, { m: token.n }, x.ref)
    const isWeak = (token.f === 'weak' || isEveryday(token)) && atom.j === i + 1 && !isMonthPlace(t, i)
    return isWeak ? { ...atom, weak: true } : atom
  }
  const han = hanYear(x, i)
  if (han) return { ...yearAt(i, han.j, han.year), ...(han.relative ? { relative: true } : {}) }
  return plainYear(x, i)
}

function isEveryday(token: Token): boolean {
  return token.w === 'mar' || token.w === 'jan' || token.w === 'dec' || token.w === 'сен' || token.w === 'мая'
}

function isMonthPlace(t: readonly Token[], i: number): boolean {
  return t.length === 1 || is(t, i - 1, 'in', 'by', 'since', 'until', 'of', 'edge', 'for', 'from', 'to', 'before', 'after', 'at', 'on', 'which', 'dec' as never) || isMark(t, i - 1, '-')
}

function plainYear(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const year = readYear(t, i)
  if (!year) return undefined
  const word = t[year.j]
  if (word && /^(?:г|г\.|год|года|году|годом)$/.test(word.w)) return yearAt(i, year.j + 1, year.year)
  const lead = t[i - 1]
  const isLed = lead !== undefined && (lead.script === 'en' && (['in', 'since', 'before', 'after', 'by', 'until', 'of'].includes(lead.c) || (lead.c === 'to' && readYear(t, i - 2) !== undefined) || lead.w === 'year' || lead.w === 'from'))
  const stops = word === undefined || !is(t, year.j, 'word', 'unit', 'num', 'code', 'pair') || word.script === 'en' && /^(?:ad|a\.d|and|the|we|was|were|is)$/.test(word.w)
  return isLed && (stops || lead.c === 'in' || lead.c === 'since') && t[i]?.f !== 'd8' ? yearAt(i, year.j, year.year) : undefined
}

/** Anything that can carry a week, a half, a beginning or an end: a month, a quarter, a year. */
export function readWhole(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const at = skip(t, i, 'the')
  const named = readQuarter(x, at) ?? readWhich(x, at) ?? readHanDate(x, at) ?? readMonthOrYear(x, at) ?? bareYear(x, at)
  if (named) return named
  const unit = t[at]
  const isBare = unit?.c === 'unit' && unit.n === 1 && unit.script !== 'zh' && ['day', 'week', 'month', 'quarter', 'year'].includes(unit.f)
  return isBare ? unitAt(i, at + 1, [unit.f as Grain, 0], x.ref) : unit?.c === 'relday' ? atDay(i, at + 1, x.ref.day + unit.n, { relative: true }) : undefined
}

function bareYear(x: Scan, i: number): Atom | undefined {
  const year = readYear(x.t, i)
  return year ? yearAt(i, year.j, year.year) : undefined
}

/** `Q3 2026`, `third quarter`, «в III квартале», 第三季度, `2018q4`, `first half of 2015`, 上半年. */
export function readQuarter(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  if (t[i]?.c === 'qtr') return quarterFirst(x, i)
  const year = hanLead(x, i) ?? readYear(t, i)
  const short = !year && t[i]?.f === 'd2' && t[i + 1]?.glued && t[i + 1]?.w === 'q' ? { year: fullYear(t[i]?.n ?? 0), j: i + 1 } : undefined
  let j = year?.j ?? short?.j ?? skip(t, i, 'the')
  if (isMark(t, j, '-/')) j++
  const isShort = /^[qh]$/.test(t[j]?.w ?? '') && t[j + 1]?.glued && (t[j + 1]?.n ?? 9) <= 4
  const nth = t[j]?.c === 'nth' ? j + 1 : j
  const number = isShort ? { n: t[j + 1]?.n ?? 1, j: j + 2 } : t[nth]?.f === 'roman' ? { n: t[nth]?.n ?? 1, j: nth + 1 } : readNumber(t, nth)
  if (t[j]?.c === 'half' && t[j]?.f.startsWith('span') && t[j + 1]?.w === '年') return half(i, j + 2, [(year?.year ?? ref.year), t[j]?.n ?? 1])
  if (!number || number.n < 1 || number.n > 4) return undefined
  const unit = t[number.j]
  const isQuarter = isShort ? t[j]?.w === 'q' : unit !== undefined && (unit.c === 'qtr' || unit.f === 'quarter') && !(unit.w === '季' && nth === j)
  const isHalf = isShort ? t[j]?.w === 'h' && number.n <= 2 && t[j]?.glued !== true : unit?.c === 'half' && unit.script !== 'zh' && number.n <= 2
  if (!isQuarter && !isHalf) return undefined
  if (isQuarter && !isShort && unit?.script === 'en' && !(readNumber(t, j)?.isOrdinal)) return undefined
  const after = yearAfter(x, isShort ? number.j : number.j + 1)
  const y = year?.year ?? short?.year ?? after?.year ?? ref.year
  const end = after && !year ? after.j : isShort ? number.j : number.j + 1
  const made = isQuarter ? quarterAt(i, end, y * 4 + number.n - 1) : half(i, end, [y, number.n])
  if (isHalf && !after && !isShort) return halfOf(x, i, { j: number.j + 1, n: number.n })
  return { ...made, ...(year || after ? {} : { relative: true }) }
}

/** `quarter 3 2014`. */
function quarterFirst(x: Scan, i: number): Atom | undefined {
  const number = readNumber(x.t, i + 1)
  const year = number && number.digits === 1 && !number.isOrdinal && number.n >= 1 && number.n <= 4 ? yearAfter(x, number.j) : undefined
  return number && year ? quarterAt(i, year.j, year.year * 4 + number.n - 1) : undefined
}

function hanLead(x: Scan, i: number): { year: number; j: number } | undefined {
  const year = hanYear(x, i)
  return year ? { year: year.year, j: skip(x.t, year.j, 'of') } : undefined
}

function half(i: number, j: number, [year, n]: readonly [number, number]): Atom {
  return days(i, j, n === 1 ? [dayNumber(year, 1, 1), dayNumber(year, 7, 1)] : [dayNumber(year, 7, 1), dayNumber(year + 1, 1, 1)])
}

/** «первая половина мая»: up to the 15th. */
function halfOf(x: Scan, i: number, at: { j: number; n: number }): Atom | undefined {
  const whole = readWhole(x, skip(x.t, at.j, 'of'))
  if (!whole || (whole.grain !== 'month' && whole.grain !== 'year')) return undefined
  const from = whole.a / DAY
  const middle = whole.grain === 'year' ? dayNumber(civilDate(from).year, 7, 1) : from + 15
  return days(i, whole.j, at.n === 1 ? [from, middle] : [middle, whole.b / DAY], { vague: true })
}

function yearAfter(x: Scan, j: number): { year: number; j: number } | undefined {
  const { t, ref } = x
  let at = skip(t, skip(t, isMark(t, j, ',-/') ? j + 1 : j, 'of', 'in'), 'the')
  if (t[at]?.c === 'which' && t[at + 1]?.f === 'year') return { year: ref.year + (t[at]?.n ?? 0), j: at + 2 }
  const year = readYear(t, at)
  if (!year) return undefined
  at = year.j
  return { year: year.year, j: /^(?:г|г\.|год|года)$/.test(t[at]?.w ?? '') ? at + 1 : at }
}

/** `third tuesday of september`, `last day of october`, `first week of`, `week 27 of last year`, 当月第三周, 前2周. */
export function readNth(x: Scan, i: number): Atom | undefined {
  return numberedWeek(x, i) ?? hanNth(x, i) ?? placedNth(x, i)
}

function numberedWeek(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const at = skip(t, i, 'the')
  const isWeekWord = t[at]?.f === 'week' && t[at]?.c === 'unit'
  const number = isWeekWord ? readNumber(t, at + 1) : undefined
  if (isWeekWord && is(t, at + 1, 'of')) return weekOf(x, i, at + 2)
  if (!number || number.n < 1 || number.n > 53 || number.isOrdinal) return undefined
  const year = yearAfter(x, number.j)
  const monday = isoWeekStart(year?.year ?? x.ref.year, number.n)
  return days(i, year?.j ?? number.j, [monday, monday + 7], { grain: 'week' })
}

function weekOf(x: Scan, i: number, at: number): Atom | undefined {
  const month = x.t[skip(x.t, at, 'the')]?.c === 'month' ? skip(x.t, at, 'the') : -1
  const after = isMark(x.t, month + 1, '.-') ? month + 2 : month + 1
  const number = readNumber(x.t, month >= 0 ? skip(x.t, after, 'the') : skip(x.t, at, 'the'))
  if (!number || number.n > 31) return undefined
  const m = month >= 0 ? x.t[month]?.n ?? 1 : x.t[number.j]?.c === 'month' ? x.t[number.j]?.n ?? 1 : x.ref.month
  const day = dayNumber(x.ref.year, m, number.n)
  const monday = weekStart(day)
  return days(i, month < 0 && x.t[number.j]?.c === 'month' ? number.j + 1 : number.j, [monday, monday + 7], { grain: 'week' })
}

interface Nth {
  readonly n: number
  readonly j: number
  readonly count: number
}

/** Which one of them: 1 the first, −1 the last, −3 the third last; `count` of them together. */
function readNthHead(t: readonly Token[], i: number): Nth | undefined {
  let at = skip(t, i, 'the')
  if (t[at]?.c === 'which' && (t[at]?.w === 'last' || t[at]?.f === 'last')) {
    const number = readNumber(t, at + 1)
    return number ? { n: -1, j: number.j, count: number.n } : { n: -1, j: at + 1, count: 1 }
  }
  const number = readNumber(t, at)
  if (!number?.isOrdinal) return undefined
  at = number.j
  if (t[at]?.w === 'last') return { n: -number.n, j: at + 1, count: 1 }
  const more = number.n === 1 ? readNumber(t, at) : undefined
  return more && !more.isOrdinal ? { n: 1, j: more.j, count: more.n } : { n: number.n, j: at, count: 1 }
}

function placedNth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const head = readNthHead(t, i)
  const unit = head && t[head.j]
  if (!head || !unit || !(unit.c === 'wday' || (unit.c === 'unit' && ['day', 'week', 'month'].includes(unit.f)))) return undefined
  let at = head.j + 1
  if (unit.script === 'en' && !is(t, at, 'of', 'in')) return undefined
  at = skip(t, at, 'of', 'in', 'at')
  const whole = readWhole(x, at)
  if (!whole || !['week', 'month', 'quarter', 'year'].includes(whole.grain)) return undefined
  return pick(i, whole.j, { whole, head, unit })
}

function hanNth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const lead = readWhole(x, i)
  const whole = lead && ['month', 'year', 'quarter', 'week'].includes(lead.grain) ? lead : undefined
  const at = whole ? skip(t, whole.j, 'of') : i
  const isNth = t[at]?.c === 'nth'
  const isFront = whole !== undefined && (t[at]?.w === '前' || t[at]?.w === '头')
  if (t[at]?.script !== 'zh' && !(whole && isNth)) return undefined
  const bare = whole && whole.grain === 'month' ? readNumber(t, at) : undefined
  if (!isNth && !isFront && !bare) return undefined
  const number = readNumber(t, isNth || isFront ? at + 1 : at)
  const isLast = t[at]?.n === -1
  const unitAtIndex = skip(t, number?.j ?? at + 1, 'ge')
  const unit = t[unitAtIndex]
  if (!unit || (!number && !isLast) || !(unit.c === 'wday' || (unit.c === 'unit' && ['day', 'week', 'month'].includes(unit.f) && !/^[日号月]$/.test(unit.w)))) return undefined
  const scope = whole ?? (unit.f === 'week' && isNth ? unitAt(i, i, ['year', 0], x.ref) : undefined)
  const n = number?.n ?? 1
  if (!scope || (!isNth && !isFront && t[number?.j ?? 0]?.c !== 'ge')) return undefined
  const head = isLast ? { n: -1, j: at, count: n } : isFront ? { n: 1, j: at, count: n } : { n, j: at, count: 1 }
  return pick(i, unitAtIndex + 1, { whole: scope, head, unit })
}

function pick(i: number, j: number, seen: { whole: Atom; head: Nth; unit: Token }): Atom | undefined {
  const { whole, head, unit } = seen
  const [from, to] = [Math.floor(whole.a / DAY), Math.ceil(whole.b / DAY)]
  const relative = whole.relative ? { relative: true } : {}
  if (unit.c === 'wday') {
    const first = from + ((unit.n - weekday(from) + 7) % 7)
    const last = to - 1 - ((weekday(to - 1) - unit.n + 7) % 7)
    const day = head.n > 0 ? first + (head.n - 1) * 7 : last + (head.n + 1) * 7
    return day >= from && day < to ? atDay(i, j, day, relative) : undefined
  }
  if (unit.f === 'day') {
    const day = head.n > 0 ? from + head.n - 1 : to + head.n - head.count + 1
    return head.count > 1 ? days(i, j, [day, day + head.count], relative) : atDay(i, j, day, relative)
  }
  if (unit.f === 'month') {
    const { year, month } = civilDate(from)
    const index = year * 12 + month - 1 + (head.n > 0 ? head.n - 1 : Math.round((to - from) / 30.44) + head.n)
    return days(i, j, [dayNumber(Math.floor(index / 12), (index % 12) + 1, 1), dayNumber(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1)], { ...relative, grain: 'month' })
  }
  const firstMonday = whole.grain === 'year' ? isoWeekStart(civilDate(from).year, 1) : from + ((8 - weekday(from)) % 7)
  const lastMonday = whole.grain === 'year' ? isoWeekStart(civilDate(from).year + 1, 1) - 7 : weekStart(to - 7 + (weekday(to - 1) === 7 ? 0 : 0) ) 
  const monday = head.n > 0 ? firstMonday + (head.n - 1) * 7 : lastMonday + (head.n + 1 - (head.count - 1)) * 7
  return days(i, j, [monday, monday + head.count * 7], { ...relative, grain: 'week' })
}

/** `end of August`, `mid-March`, «в начале мая», 8月底, 月底, 年初, 8月中旬, `EOD`, `rest of the week`. */
export function readEdge(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const at = skip(t, i, 'the')
  const token = t[at]
  if (token?.c === 'edge' && token.f === 'close') return close(x, i, at)
  if (token?.c === 'edge' && token.script === 'zh' && token.w.length > 1) return hanEdge(x, i, at)
  if (token?.c === 'edge') {
    const whole = readWhole(x, skip(t, isMark(t, at + 1, '-') ? at + 2 : at + 1, 'of'))
    return whole ? edgeOf(i, whole.j, { whole, edge: token.n }) : undefined
  }
  if (token?.c === 'rest' || (token?.c === 'whole' && false)) {
    const whole = readWhole(x, skip(t, at + 1, 'of'))
    return whole ? days(i, whole.j, [x.ref.day, whole.b / DAY], { relative: true }) : undefined
  }
  if ((token?.w === 'earlier' || token?.w === 'later') && is(t, skip(t, at + 1, 'in'), 'the', 'which')) {
    const whole = readWhole(x, skip(t, at + 1, 'in'))
    if (whole) return days(i, whole.j, token.w === 'earlier' ? [whole.a / DAY, x.ref.day] : [x.ref.day, whole.b / DAY], { relative: true })
  }
  return hanWholeEdge(x, i)
}

function hanEdge(x: Scan, i: number, at: number): Atom | undefined {
  const unit = x.t[at]?.w.startsWith('年') ? 'year' : x.t[at]?.w.startsWith('月') ? 'month' : ''
  const whole = unit === '' ? undefined : unitAt(i, at + 1, [unit as Grain, 0], x.ref)
  return whole ? edgeOf(i, at + 1, { whole, edge: x.t[at]?.n ?? 1 }) : undefined
}

/** A whole with its edge after it: 8月底, 下月初, 2026年年底, 9月上旬, 下个月的月底. */
function hanWholeEdge(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const monthWord = readNumber(t, i)
  const isMonthEdge = monthWord && /^月(?:[底末初中]|[上中下]旬)$/.test(t[monthWord.j]?.w ?? '') && monthWord.n <= 12
  if (isMonthEdge) {
    const whole = specAtom(i, monthWord.j + 1, { m: monthWord.n }, x.ref)
    return edgeOf(i, monthWord.j + 1, { whole, edge: t[monthWord.j]?.n ?? 1 })
  }
  const year = hanYear(x, i)
  if (year) {
    const inner = readNumber(t, year.j)
    if (inner && /^月(?:[底末初中]|[上中下]旬)$/.test(t[inner.j]?.w ?? '') && inner.n <= 12) {
      const whole = quarterless(year.year, inner.n, x)
      return edgeOf(i, inner.j + 1, { whole, edge: t[inner.j]?.n ?? 1 })
    }
  }
  if (t[i]?.script !== 'zh' && !readNumber(t, i)) return undefined
  const whole = readHanDate(x, i) ?? (t[i]?.c === 'relunit' ? readWhich(x, i) : undefined) ?? (year ? yearAt(i, year.j, year.year) : undefined)
  if (!whole || !['year', 'month', 'week', 'quarter'].includes(whole.grain)) return undefined
  const at = skip(t, whole.j, 'of')
  const edge = t[at]
  if (edge?.c !== 'edge' && edge?.c !== 'xun') return undefined
  return edgeOf(i, at + 1, { whole, edge: edge.n, isThird: edge.c === 'xun', isStart: edge.w === '伊始' })
}

function quarterless(year: number, month: number, x: Scan): Atom {
  return { ...specAtom(0, 0, { m: month }, x.ref), a: dayNumber(year, month, 1) * DAY, b: dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) * DAY }
}

function close(x: Scan, i: number, at: number): Atom | undefined {
  const unit: Grain = { eow: 'week', eom: 'month', eoy: 'year' }[x.t[at]?.w ?? ''] as Grain | undefined ?? 'day'
  const whole = unitAt(i, at + 1, [unit, 0], x.ref)
  return whole ? atDay(i, at + 1, lastDayOf(whole), { relative: true, ...(unit === 'day' ? {} : { vague: true }) }) : undefined
}

/** The first, middle or last third; of a day the day itself. The last day is kept for `by the end of`. */
function edgeOf(i: number, j: number, seen: { whole: Atom; edge: number; isThird?: boolean; isStart?: boolean }): Atom | undefined {
  const { whole, edge } = seen
  const [from, to] = [Math.floor(whole.a / DAY), Math.ceil(whole.b / DAY)]
  const more = { vague: true, relative: true }
  if (whole.grain === 'day') return atDay(i, j, from, { relative: true })
  if (whole.grain === 'week') return days(i, j, edge < 0 ? [from, from + 3] : edge === 0 ? [from + 2, from + 4] : [from + 4, to], more)
  if (whole.grain === 'month') return days(i, j, edge < 0 ? [from, from + 10] : edge === 0 ? [from + 10, from + 20] : [from + 20, to], more)
  const third = whole.grain === 'year' ? (seen.isStart ? 31 : 90) : 30
  const middle = Math.floor((from + to) / 2)
  if (whole.grain === 'year' && edge > 0) return days(i, j, [dayNumber(civilDate(from).year, seen.isThird ? 11 : 9, 1), to], more)
  if (whole.grain === 'year' && edge < 0) return days(i, j, [from, seen.isStart ? dayNumber(civilDate(from).year, 2, 1) : dayNumber(civilDate(from).year, 4, 1)], more)
  return days(i, j, edge < 0 ? [from, from + third] : edge === 0 ? [middle - third / 2, middle + third / 2] : [to - third, to], more)
}

const DECADES: ReadonlyMap<string, number> = new Map([['sixties', 1960], ['seventies', 1970], ['eighties', 1980], ['nineties', 1990]])

/** `the 1990s`, `the 80s`, `nineties`, «в 90-х годах», 九十年代. */
export function readDecade(x: Scan, i: number): Atom | undefined {
  const at = skip(x.t, i, 'the')
  const token = x.t[at]
  const number = readNumber(x.t, at)
  const isHan = number !== undefined && x.t[number.j]?.w === '年代'
  const n = token?.c === 'decade' ? token.n : isHan ? number.n : DECADES.get(token?.w ?? '')
  if (n === undefined || n % 10 !== 0 || (isHan && n < 10)) return undefined
  const year = n >= 100 ? n : n <= 20 ? 2000 + n : 1900 + n
  const j = isHan ? number.j + 1 : token?.c === 'decade' && x.t[at + 1]?.f === 'year' ? at + 2 : at + 1
  return days(i, j, [dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1)])
}
