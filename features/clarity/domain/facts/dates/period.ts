import { atDay, BLANK, centuryAt, change, DAY, days, endsPhrase, firstOf, fromPlace, inMonth, is, isMark, isYearWord, lastDayOf, monthsAt, relativeDay, resolved, size, skip, skipMark, tok, unitAt, yearAt, ymd, type Atom, type Scan } from './atom.ts'
import { civilDate, dayNumber, div, isoWeekStart, onOrAfter, weekStart } from './civil.ts'
import { hanYear, readDayMonth, ROMAN, readHanDate, readMonthDay, readShapeDate, specAtom, whichYear, withYear } from './day.ts'
import { dayKind } from './duration.ts'
import { fullYear, readNumber, readYear, type YearRead } from './number.ts'
import { readWhich, toDate } from './relative.ts'
import { AFTER, AND, AT, BEFORE, BETWEEN, BY, CODE, DAYNO, DEADLINE, DECADE, EDGE, FOR, FROM, GE, HALF, IN, isClass, MONTH, NTH, NUM, OF, ON, PAIR, QTR, RELDAY, RELUNIT, REST, SINCE, THE, TO, UNIT, UNTIL, WDAY, WEEKEND, WHICH, WITHIN, WORD, XUN, type Token } from './token.ts'

/** A month or a year with nothing finer: `March 2027`, «май 2017 г.», `2027 March`, `in 2014`, 2018年, 今年. */
export function readMonthOrYear(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const { c, f, n, w } = tok(t, i)
  if (c === MONTH) {
    const atom = isMark(t, i + 1, ',') && !readYear(t, i + 2) ? specAtom(i, i + 1, ymd(0, n, 0), ref) : withYear(x, i, i + 1, ymd(0, n, 0))
    // `an august assembly`
    if (w === 'august' && tok(t, i - 1).w === 'an') return undefined
    const isWeak = atom.j === i + 1 && (f === 'weak' || /^(?:mar|jan|dec|сен|мая)$/.test(w)) && !isMonthPlace(t, i)
    return isWeak ? change(atom, { weak: true }) : atom
  }
  const han = hanYear(t, i, ref)
  if (han) return han.relative ? resolved(yearAt(i, han.j, han.year)) : yearAt(i, han.j, han.year)
  return plainYear(x, i)
}

function isMonthPlace(t: readonly Token[], i: number): boolean {
  return size(t) === 1 || is(t, i - 1, EDGE | WHICH, WITHIN | IN | BY | SINCE | UNTIL | OF | FOR | FROM | TO | BEFORE | AFTER | AT | ON) || isMark(t, i - 1, '-')
}

function plainYear({ t, ref }: Scan, i: number): Atom | undefined {
  const own = tok(t, i).f === 'ord' ? readNumber(t, i) : undefined
  // «в 98-м году»
  if (own && own.n > 24 && own.n < 100 && /^год[уа]?$/.test(tok(t, own.j).w)) return yearAt(i, own.j + 1, fullYear(own.n))
  const found = readYear(t, i)
  if (!found) return undefined
  const { year, j } = found
  const at = skipMark(t, j, ',')
  const month = tok(t, at)
  if (month.c === MONTH && month.script === 'en' && (month.f === '' || endsPhrase(t, at + 1))) return specAtom(i, at + 1, ymd(year, month.n, 0), ref)
  if (isYearWord(t, j)) return yearAt(i, j + 1, year)
  const next = is(t, j, TO | AND) || isMark(t, j, '-–—') ? readYear(t, j + 1) : undefined
  const last = next && tok(t, next.j).w === '年' ? { year: next.year, j: next.j + 1 } : next
  const isRange = last && last.year > year && (last !== next || isYearWord(t, last.j) || (endsPhrase(t, last.j) && (is(t, i - 1, BETWEEN) || tok(t, j).w === 'to')))
  if (isRange) return change(days(fromPlace(t, i), isYearWord(t, last.j) ? last.j + 1 : last.j, firstOf(year * 12), firstOf(last.year * 12 + 12)), { grain: 'year' })
  const { c, w, script } = tok(t, i - 1)
  // «в две тысячи двадцать шестом»
  const end = tok(t, j - 1)
  const isSpoken = w === 'в' && (/[ое]м$/.test(end.w) || (end.digits === 4 && end.end - end.start > 5))
  const isLed = isSpoken || script === 'en' && (isClass(c, IN | SINCE | BEFORE | AFTER | BY | UNTIL | OF) || (c === TO && readYear(t, i - 2)) || w === 'year' || w === 'from')
  if (!isLed) return undefined
  const stops = !is(t, j, WORD | UNIT | NUM | CODE | PAIR) || /^(?:ad|we|was|were|is)$/.test(tok(t, j).w)
  return stops || c === IN || c === SINCE ? yearAt(i, j, year) : undefined
}

/** Anything that can carry a week, a half, a beginning or an end: a month, a quarter, a year. */
export function readWhole(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const at = skip(t, i, THE)
  const named = readQuarter(x, at) ?? readWhich(x, at) ?? readHanDate(x, at) ?? readMonthOrYear(x, at)
  if (named) return named
  const year = readYear(t, at)
  if (year) return yearAt(i, year.j, year.year)
  const { c, f, n, script } = tok(t, at)
  if (c === RELDAY) return relativeDay(i, at + 1, ref.day + n)
  if (script === 'zh' || n !== 1) return undefined
  return c === QTR ? unitAt(i, at + 1, ['quarter', 0], ref) : c === UNIT && f !== 'hour' && f !== 'minute' ? unitAt(i, at + 1, [f, 0], ref) : undefined
}

/** `Q3 2026`, `third quarter`, «в III квартале», 第三季度, `2018q4`, `first half of 2015`, 上半年. */
export function readQuarter(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  if (is(t, i, QTR)) return quarterFirst(x, i)
  const lead = yearLead(x, i)
  const at = lead ? skipMark(t, lead.j, '-/') : skipMark(t, skip(t, i, THE), '-/')
  const { c, f, w, n, glued } = tok(t, at)
  const isHan = c === HALF && f.startsWith('span')
  if (isHan && tok(t, at + 1).w === '月') return halfMonth(i, at + 2, ref.index, n)
  if (isHan) return tok(t, at + 1).w === '年' ? half(i, at + 2, lead?.year ?? ref.year, n) : undefined
  const short = tok(t, at + 1)
  const isShort = (w === 'q' || w === 'h') && short.glued && short.digits === 1
  // `Q2/2026`, `Q4/25`
  const [y = 0, q = 9] = w !== 'q' || !short.glued ? [] : short.f === '/' ? short.parts?.slice(0, 2).reverse() ?? [] : short.f === '/my' ? short.parts ?? [] : []
  if (q < 5) return monthsAt(i, at + 2, fullYear(y) * 12 + q * 3 - 3, 'quarter')
  const nth = skip(t, at, NTH)
  const number = isShort ? short.number : tok(t, nth).f === 'roman' ? { n: tok(t, nth).n, j: nth + 1, isOrdinal: true } : readNumber(t, nth)
  if (!number || number.n < 1 || number.n > 4) return undefined
  const unit = tok(t, number.j)
  const isQuarter = isShort ? w === 'q' : (unit.c === QTR || unit.f === 'quarter') && !(unit.w === '季' && nth === at) && (unit.script === 'zh' || number.isOrdinal || (unit.script === 'ru' && tok(t, nth).script === 'none'))
  const isHalf = number.n < 3 && (isShort ? w === 'h' && !glued : unit.c === HALF && unit.script !== 'zh')
  if ((!isQuarter && !isHalf) || (isHalf && isShort && is(t, number.j, WORD) && tok(t, number.j).w === '')) return undefined
  const j = isShort ? number.j : number.j + 1
  const after = lead ? undefined : yearAfter(x, j)
  if (isHalf && !after && !isShort && unit.f !== 'semi') return halfOf(x, i, j, number.n)
  if (!lead && !after && is(t, j, OF) && is(t, skip(t, j + 1, THE), WORD)) return undefined
  const year = lead?.year ?? after?.year ?? ref.year
  const end = after?.j ?? j
  const made = isQuarter ? monthsAt(i, end, year * 12 + number.n * 3 - 3, 'quarter') : half(i, end, year, number.n)
  return lead || after ? made : resolved(made)
}

/** A year before its quarter or half: 2018年, 明年的, `2018`, `18q4`. */
function yearLead({ t, ref }: Scan, i: number): YearRead | undefined {
  const han = hanYear(t, i, ref)
  if (han) return { year: han.year, j: skip(t, han.j, OF) }
  const { digits, n } = tok(t, i)
  return readYear(t, i) ?? (digits === 2 && tok(t, i + 1).w === 'q' && tok(t, i + 1).glued ? { year: fullYear(n), j: i + 1 } : undefined)
}

/** `quarter 3 2014`. */
function quarterFirst(x: Scan, i: number): Atom | undefined {
  const number = readNumber(x.t, i + 1)
  const year = number && number.digits === 1 && !number.isOrdinal && number.n >= 1 && number.n <= 4 ? yearAfter(x, number.j) : undefined
  return number && year && monthsAt(i, year.j, year.year * 12 + number.n * 3 - 3, 'quarter')
}

function half(i: number, j: number, year: number, n: number): Atom {
  const from = year * 12 + (n - 1) * 6
  return days(i, j, firstOf(from), firstOf(from + 6))
}

/** «первая половина мая»: up to the 15th; «во второй половине дня»: the afternoon. */
function halfOf(x: Scan, i: number, at: number, n: number): Atom | undefined {
  const whole = readWhole(x, skip(x.t, at, OF))
  if (!whole) return undefined
  const { grain, a, j } = whole
  const { year, month } = civilDate(a / DAY)
  if (grain === 'day') return change(BLANK, { i, j, k: 'part', part: n === 1 ? 'morning' : 'afternoon' })
  if (grain === 'month') return change(halfMonth(i, j, year * 12 + month - 1, n), { vague: true })
  return grain === 'year' ? change(half(i, j, year, n), { vague: true }) : undefined
}

/** 上半月, 8月下半月. */
function halfMonth(i: number, j: number, index: number, n: number): Atom {
  const from = firstOf(index)
  return n === 1 ? days(i, j, from, from + 15) : days(i, j, from + 15, firstOf(index + 1))
}

function yearAfter({ t, ref }: Scan, j: number): YearRead | undefined {
  const at = skip(t, skip(t, skipMark(t, j, ",-/'"), OF | IN), THE)
  const short = isMark(t, at - 1, "'") && tok(t, at).digits === 2 ? { year: fullYear(tok(t, at).n), j: at + 1 } : undefined
  const year = whichYear(t, at, ref) ?? short ?? readYear(t, at)
  return year && isYearWord(t, year.j) ? { year: year.year, j: year.j + 1 } : year
}

/** `third tuesday of september`, `last day of october`, `first week of`, `week 27 of last year`, 当月第三周, 前2周. */
export function readNth(x: Scan, i: number): Atom | undefined {
  return numberedWeek(x, i) ?? hanNth(x, i) ?? placedNth(x, i)
}

/** `week 27`, `CW 40`, «36-я неделя», `the week of 5 October`, `week commencing 3 August`. */
function numberedWeek(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const at = skip(t, i, THE)
  const { c, f, w, script } = tok(t, at)
  const isWord = f === 'week' && (c === UNIT || c === WORD)
  if (isWord && (is(t, at + 1, OF) || /^(?:starting|beginning)$/.test(tok(t, at + 1).w))) {
    const day = dayAt(x, skip(t, skip(t, at + 2, ON), THE))
    return day && weekFrom(i, day.j, weekStart(div(day.a, DAY)))
  }
  const number = readNumber(t, isWord ? at + 1 : at)
  if (!number || number.n < 1 || number.n > 53) return undefined
  const { n, j, isOrdinal } = number
  const isRussian = /^недел[яею]$/.test(tok(t, j).w) && number.digits > 0 && (isOrdinal || tok(t, j).w === 'неделе' || (tok(t, j).w === 'неделя' && (n % 10 !== 1 || n === 11)))
  if (isWord ? isOrdinal || script === 'zh' || (script === 'ru' && number.digits === 0) : !isRussian) return undefined
  if ((w === 'w' || w === 'kw') && !(tok(t, at + 1).glued && (w === 'kw' || size(t) > 2) && is(t, i - 1, IN | BY | ON | BEFORE | AFTER | UNTIL | FROM | TO | DEADLINE))) return undefined
  const end = isWord ? j : j + 1
  const year = yearAfter(x, end)
  return weekFrom(i, year?.j ?? end, isoWeekStart(year?.year ?? ref.year, n))
}

function weekFrom(i: number, j: number, monday: number): Atom {
  return change(days(i, j, monday, monday + 7), { grain: 'week' })
}

/** A day of a month for the week that holds it: `October 6th`, `the 3rd`, `10 August`. */
function dayAt(x: Scan, at: number): Atom | undefined {
  const named = readMonthDay(x, at) ?? readDayMonth(x, at) ?? readShapeDate(x, at)
  if (named) return named
  const number = readNumber(x.t, at)
  return number && number.n <= 31 ? specAtom(at, number.j, inMonth(x.ref.index, number.n), x.ref) : undefined
}

interface Nth {
  readonly n: number
  readonly j: number
  readonly count: number
}

/** Which one of them: 1 the first, −1 the last, −3 the third last; `count` of them together. */
function readNthHead(t: readonly Token[], i: number): Nth | undefined {
  const at = skip(t, i, THE)
  const { c, w, f } = tok(t, at)
  if (c === WHICH && (w === 'last' || f === 'last')) {
    const number = readNumber(t, at + 1)
    return { n: -1, j: number?.j ?? at + 1, count: number?.n ?? 1 }
  }
  const number = readNumber(t, at)
  if (!number?.isOrdinal) return undefined
  const { n, j } = number
  if (tok(t, j).w === 'last') return { n: -n, j: j + 1, count: 1 }
  const more = n === 1 ? readNumber(t, j) : undefined
  return more && !more.isOrdinal ? { n: 1, j: more.j, count: more.n } : { n, j, count: 1 }
}

function placedNth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const head = readNthHead(t, i)
  if (!head) return undefined
  const unit = tok(t, head.j)
  if (!isClass(unit.c, WDAY | WEEKEND | QTR, XUN) && unit.w !== 'числах' && !(unit.c === UNIT && /^(?:day|week|month|quarter)$/.test(unit.f))) return undefined
  if (unit.script === 'en' && !is(t, head.j + 1, OF | IN)) return undefined
  const whole = readWhole(x, skip(t, head.j + 1, OF | IN | AT)) ?? (unit.w === 'числах' ? unitAt(i, head.j + 1, ['month', 0], x.ref) : undefined)
  return whole && isCoarse(whole) ? pick(i, whole.j, { whole, head, unit }) : undefined
}

/** A week, a month, a quarter or a year. */
export function isCoarse({ k, grain }: Atom): boolean {
  return k === 'at' && (grain === 'week' || grain === 'month' || grain === 'quarter' || grain === 'year')
}

function hanNth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  if (tok(t, i).script !== 'zh' && tok(t, i + 1).script !== 'zh') return undefined
  const lead = is(t, i, NTH) ? undefined : readWhole(x, i)
  const whole = lead && isCoarse(lead) ? lead : undefined
  const at = whole ? skip(t, whole.j, OF) : i
  const { c, n: nth, w, script } = tok(t, at)
  const isNth = c === NTH
  const isFront = whole !== undefined && (w === '前' || w === '头')
  if (!isNth && !isFront && !(script === 'zh' && whole?.grain === 'month')) return undefined
  const number = readNumber(t, isNth || isFront ? at + 1 : at)
  const isLast = nth === -1 && isNth
  const ge = number?.j ?? at + 1
  const unitPlace = skip(t, ge, GE)
  const unit = tok(t, unitPlace)
  if ((!number && !isLast) || !(unit.c === WDAY || (unit.c === UNIT && /^(?:day|week|month)$/.test(unit.f) && !/^[日号月]$/.test(unit.w)))) return undefined
  const scope = whole ?? (unit.f === 'week' && isNth ? unitAt(i, i, ['year', 0], x.ref) : undefined)
  if (!scope || (!isNth && !isFront && unitPlace === ge)) return undefined
  const n = number?.n ?? 1
  return pick(i, unitPlace + 1, { whole: scope, head: isLast ? { n: -1, j: at, count: n } : isFront ? { n: 1, j: at, count: n } : { n, j: at, count: 1 }, unit })
}

function pick(i: number, j: number, seen: { whole: Atom; head: Nth; unit: Token }): Atom | undefined {
  const { whole, head: { n, count }, unit } = seen
  const { relative, grain } = whole
  const [from, to] = [div(whole.a, DAY), Math.ceil(whole.b / DAY)]
  const { year, month } = civilDate(from)
  if (unit.c === XUN) return n > 0 && n < 4 ? edgeOf(i, j, whole, { edge: n - 2 }) : undefined
  // «в первых числах», «в двадцатых числах», «в последних числах».
  if (unit.c === DAYNO) return n > 9 ? change(days(i, j, from + n - 1, n < 20 ? from + 19 : to), { vague: true, relative }) : edgeOf(i, j, whole, { edge: n < 0 ? 1 : -1 })
  if (unit.c === WDAY || unit.c === WEEKEND) {
    const wd = unit.c === WDAY ? unit.n : 6
    const day = n > 0 ? onOrAfter(from, wd) + (n - 1) * 7 : onOrAfter(to - 7, wd) + (n + 1) * 7
    if (day < from || day >= to) return undefined
    return change(unit.c === WDAY ? atDay(i, j, day) : days(i, j, day, day + 2), { relative })
  }
  if (unit.f === 'day') {
    const day = n > 0 ? from + n - 1 : to + n - count + 1
    return change(count > 1 ? days(i, j, day, day + count) : atDay(i, j, day), { relative })
  }
  if (unit.f !== 'week') {
    const per = unit.f === 'month' ? 1 : 3
    const index = year * 12 + month - 1 + (n > 0 ? n - 1 : Math.round((to - from) / 30.44 / per) + n) * per
    return change(monthsAt(i, j, index, per === 1 ? 'month' : 'quarter'), { k: per === 1 ? 'span' : 'at', relative })
  }
  const firstMonday = grain === 'year' ? isoWeekStart(year, 1) : onOrAfter(from, 1)
  const lastMonday = grain === 'year' ? isoWeekStart(year + 1, 1) - 7 : weekStart(to - 7)
  const monday = n > 0 ? firstMonday + (n - 1) * 7 : lastMonday + (n + 2 - count) * 7
  return change(days(i, j, monday, monday + count * 7), { relative, grain: 'week' })
}

/** `end of August`, `mid-March`, «в начале мая», 8月底, 月底, 年初, 8月中旬, `EOD`, `rest of the week`. */
export function readEdge(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const at = skip(t, i, THE)
  const { c, f, w, n, script } = tok(t, at)
  if (c === EDGE && f === 'todate') return toDate(i, at + 1, unitAt(i, at + 1, [{ w: 'week', m: 'month', q: 'quarter' }[w.charAt(0)] ?? 'year', 0], ref), ref)
  if (c === EDGE && f === 'close') {
    const whole = unitAt(i, at + 1, [{ eow: 'week', eom: 'month', eoy: 'year' }[w] ?? 'day', 0], ref)
    const isOf = is(t, at + 1, OF) && (tok(t, at + 2).f === 'workday' || tok(t, at + 2).w === 'day')
    const j = isOf ? at + 3 : at + 1
    return whole && (w !== 'close' || isOf) ? change(relativeDay(i, j, lastDayOf(whole)), { vague: whole.grain !== 'day', bare: whole.grain === 'day' ? 'close' : '' }) : undefined
  }
  if (c === EDGE && script === 'zh' && w.length > 1) {
    const whole = unitAt(i, at + 1, [w.startsWith('年') ? 'year' : w.startsWith('月') ? 'month' : '', 0], ref)
    return whole && edgeOf(i, at + 1, whole, { edge: n })
  }
  if (c === EDGE) {
    const of = skip(t, skipMark(t, at + 1, '-'), OF)
    const day = skip(t, of, THE)
    const close = n <= 0 ? 0 : /^(?:day|дня)$/.test(tok(t, day).w) ? day + 1 : tok(t, day).f === 'workday' ? dayKind(t, day)?.j ?? (script === 'en' ? day + 1 : 0) : 0
    if (close > 0) return change(relativeDay(i, close, ref.day), { bare: 'close' })
    const whole = readWhole(x, of)
    // «с начала года»: up to today.
    if (n < 0 && script === 'ru' && whole && is(t, i - 1, FROM) && whole.b > ref.now && whole.a < ref.now && !is(t, whole.j, TO)) return toDate(i - 1, whole.j, whole, ref)
    return whole && edgeOf(i, whole.j, whole, { edge: n })
  }
  const isPart = w === 'earlier' || w === 'later'
  const of = c === REST ? skip(t, at + 1, OF) : skip(t, at + 1, IN)
  // `the rest of next week`, but `ship the rest next week`
  if ((c === REST && of > at + 1) || (isPart && is(t, of, WHICH, THE))) {
    const whole = readWhole(x, of)
    if (whole) return resolved(w === 'earlier' ? days(i, whole.j, whole.a / DAY, ref.day) : days(i, whole.j, ref.day, whole.b / DAY))
  }
  return c === REST || isPart ? undefined : hanWholeEdge(x, i)
}

/** A whole with its edge after it: 8月底, 下月初, 2026年年底, 9月上旬, 下个月的月底. */
function hanWholeEdge(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const year = hanYear(t, i, ref)
  const whole = readHanDate(x, i) ?? (is(t, i, RELUNIT) || is(t, i, NTH) ? readQuarter(x, i) ?? readWhich(x, i) : year && yearAt(i, year.j, year.year))
  if (!whole || !isCoarse(whole)) return undefined
  const at = skip(t, whole.j, OF)
  const { c, n, w } = tok(t, at)
  if (c === HALF && tok(t, at + 1).w === '月' && whole.grain === 'month') {
    const { year: y, month } = civilDate(whole.a / DAY)
    return halfMonth(i, at + 2, y * 12 + month - 1, n)
  }
  return c === EDGE || c === XUN ? edgeOf(i, at + 1, whole, { edge: n, isThird: c === XUN, isStart: w === '伊始' }) : undefined
}

/** The first, middle or last third; of a day the day itself. The last day is kept for `by the end of`. */
function edgeOf(i: number, j: number, { a, b, grain, m, y }: Atom, { edge, isThird, isStart }: { edge: number; isThird?: boolean; isStart?: boolean }): Atom | undefined {
  let [from, to] = [div(a, DAY), Math.ceil(b / DAY)]
  if (grain === 'day') return relativeDay(i, j, from)
  const { year } = civilDate(from)
  const middle = div(from + to, 2)
  if (grain === 'week') [from, to] = edge < 0 ? [from, from + 3] : edge === 0 ? [from + 2, from + 4] : [from + 4, to]
  else if (grain === 'month' && (edge > 1 || edge < -1)) [from, to] = edge > 0 ? [from + 10, to] : [from, from + 20]
  else if (grain === 'month') [from, to] = edge < 0 ? [from, from + 10] : edge === 0 ? [from + 10, from + 20] : [from + 20, to]
  else if (edge === 0) [from, to] = grain === 'year' ? [middle - 45, middle + 45] : [middle - 15, middle + 15]
  else if (grain !== 'year') [from, to] = edge < 0 ? [from, from + 30] : [to - 30, to]
  else if (edge > 0) from = dayNumber(year, isThird ? 11 : 9, 1)
  else to = dayNumber(year, isStart ? 2 : 4, 1)
  return change(days(i, j, from, to), { vague: true, relative: true, m, y })
}

/** `the 1990s`, `the 80s`, `nineties`, «в 90-х годах», 九十年代. */
export function readDecade({ t, ref }: Scan, i: number): Atom | undefined {
  const at = skip(t, i, THE)
  const isDecade = is(t, at, DECADE)
  const roman = tok(t, at).f === 'roman' ? { n: tok(t, at).n || ROMAN.indexOf(tok(t, at).w) + 1, j: at + 1 } : undefined
  const number = isDecade ? undefined : readNumber(t, at)
  const count = roman ?? number
  const unit = tok(t, count?.j ?? at)
  if (count && unit.f === 'century' && !is(t, count.j + 1, NUM)) {
    const isNth = roman !== undefined || number?.isOrdinal === true || unit.script === 'zh' || unit.w === 'веке' || (unit.w === 'век' && count.n > 1)
    return isNth && count.n > 0 && count.n < 30 && !unit.w.endsWith('ies') ? centuryAt(i, count.j + 1, count.n) : undefined
  }
  // «девяностые годы»
  const isYears = number?.isOrdinal === true && number.digits === 0 && number.n >= 20 && /^(?:год[ыа]|годах|годов|гг)$/.test(unit.w)
  if (!isDecade && (!number || number.n < 10 || (unit.w !== '年代' && !isYears))) return undefined
  const n = number?.n ?? tok(t, at).n
  if (n % 10 !== 0) return undefined
  const last = tok(t, i - 1)
  const century = last.w === '世纪' ? tok(t, i - 2).n * 100 - 100 : last.c === RELUNIT && last.f === 'century' ? (div(ref.year - 1, 100) + last.n) * 100 : 0
  const year = n >= 100 ? n : century > 0 ? century + n : n <= 20 ? 2000 + n : 1900 + n
  const j = number ? number.j + 1 : tok(t, at + 1).f === 'year' ? at + 2 : at + 1
  return days(i, j, dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1))
}
