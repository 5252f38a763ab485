import { atDay, BLANK, change, DAY, days, endsPhrase, firstOf, hasLead, is, isMark, isYearWord, monthsAt, otherDay, relativeDay, size, skip, skipMark, tok, ymd, type Atom, type Ref, type Scan } from './atom.ts'
import { dayNumber, div, isoWeekStart, isRealDate, weekday } from './civil.ts'
import { isAboutHan } from './duration.ts'
import { fullYear, readNumber, readYear, type YearRead } from './number.ts'
import { AMPM, AND, BEFORE, BY, CODE, DATE, DAYNO, DIAN, FROM, GE, IN, MONTH, NTH, NUM, OF, ON, PAIR, RELUNIT, SINCE, THE, TO, UNIT, UNTIL, WHICH, WORD, type Token } from './token.ts'

/** A day or month as written, in one number of {@link ymd}; a missing year is the one nearest to the moment of writing. */
export function specAtom(i: number, j: number, date: number, ref: Ref): Atom {
  const [y, m, d] = [div(date, 10000), div(date, 100) % 100, date % 100]
  if (m === 0) return dayOnly(i, j, d, ref)
  if (d === 0) return change(monthsAt(i, j, (y || monthYear(m, ref)) * 12 + m - 1), { y, m, relative: y === 0 })
  if (y === 0) return nearestDay(atDay(i, j, 0), m, d, ref)
  return isRealDate(y, m, d) ? change(atDay(i, j, dayNumber(y, m, d)), { y, m, d }) : change(atDay(i, j, ref.day), { y, m, d, never: true })
}

function monthYear(month: number, ref: Ref): number {
  const gap = month - 1 - (ref.index % 12)
  return gap < -3 ? ref.year + 1 : gap > 10 ? ref.year - 1 : ref.year
}

/** A day gone is this much less likely meant than one to come, so that a January date in June is still this year's. */
const PAST_WEIGHT = 1.6

/** The day in the likeliest year and in the next likely: one to come, or just gone, in which it exists and its weekday fits. */
export function nearestDay(atom: Atom, m: number, d: number, ref: Ref): Atom {
  const { wd } = atom
  const isLeapDay = m === 2 && d === 29
  const [back, ahead] = wd > 0 || isLeapDay ? [8, 8] : [1, 2]
  let [best, second, first, other] = [Infinity, Infinity, 0, 0]
  for (let year = ref.year - back; year <= ref.year + ahead; year++) {
    if (!isRealDate(year, m, d)) continue
    const day = dayNumber(year, m, d)
    const gap = day - ref.day
    const mismatch = wd > 0 && !isLeapDay && weekday(day) !== wd && Math.abs(year - ref.year) <= 1 ? 300 : 0
    const cost = (gap >= 0 ? gap : -gap * (year === ref.year ? PAST_WEIGHT : 3)) + mismatch
    if (cost < best) [best, second, first, other] = [cost, best, day, first]
    else if (cost < second) [second, other] = [cost, day]
  }
  if (best === Infinity) return change(atom, { a: ref.day * DAY, b: (ref.day + 1) * DAY, m, d, never: true })
  return change(atom, { a: first * DAY, b: (first + 1) * DAY, m, d, others: second === Infinity ? BLANK.others : [otherDay('year', other)] })
}

/** The 15th with no month: of this month where it is still to come, else of the next; or the last one gone. */
function dayOnly(i: number, j: number, d: number, ref: Ref): Atom {
  let [coming, gone] = [ref.day, 0]
  for (let step = 2; step >= -1; step--) {
    const index = ref.index + step
    const day = firstOf(index) + d - 1
    if (day >= firstOf(index + 1)) continue
    if (day >= ref.day) coming = day
    else gone ||= day
  }
  return change(relativeDay(i, j, coming), { d, bare: 'day', others: gone === 0 ? BLANK.others : [otherDay('month', gone)] })
}

/** A date in digits: `30.07.2026`, `2019/8/1`, 20240307, or a pair such as `30.07`. */
export function readShapeDate(x: Scan, i: number): Atom | undefined {
  const token = tok(x.t, i)
  if (token.c === DATE) return fullShape(x, i, token)
  if (token.c === PAIR) return pairShape(x, i, token)
  return token.digits === 8 ? packed(x, i, token.n) : undefined
}

function fullShape({ t, ref, language }: Scan, i: number, { parts: [y = 0, m = 1, d = 1] = [], f, w }: Token): Atom | undefined {
  if (f === 'week') {
    const monday = isoWeekStart(y, m)
    return d > 0 ? atDay(i, i + 1, monday + d - 1) : change(days(i, i + 1, monday, monday + 7), { grain: 'week' })
  }
  if (!/\d{4}/.test(w) && tok(t, i + 1).f === 'bore') return undefined
  if (!/\d{4}|[/-]/.test(w) && hasLead(t, i, 'version', 3)) return undefined
  const isTailed = (language === 'ru' && isYearWord(t, i + 1)) || (tok(t, i + 1).w === '日' && tok(t, i + 1).glued)
  const atom = specAtom(i, isTailed ? i + 2 : i + 1, ymd(y, m, d), ref)
  return f === 'open' ? change(atom, { others: [otherDay('day-month', dayNumber(y, d, m))] }) : atom
}

/** 20251204 behind no word that numbers things. */
function packed({ t, ref }: Scan, i: number, n: number): Atom | undefined {
  const [y, m, d] = [div(n, 10000), div(n, 100) % 100, n % 100]
  return y >= 1950 && y <= 2100 && isRealDate(y, m, d) && (tok(t, i - 1).w === 'than' || !hasLead(t, i, 'numbered counted version', 3)) && !(isMark(t, i - 1, '/.-') && tok(t, i).glued) && !/[号码单编第款]$/.test(tok(t, isMark(t, i - 1, ':') ? i - 2 : i - 1).w)
    ? change(specAtom(i, i + 1, n, ref), { weak: y < 1990 || y > 2049 || is(t, i + 1, UNIT | NUM | CODE | GE) || tok(t, i + 1).f === 'piece' || /^[批号单款件]/.test(tok(t, i + 1).w) || (isMark(t, i + 1, '-/') && tok(t, i + 1).glued) })
    : undefined
}

function pairShape(x: Scan, i: number, token: Token): Atom | undefined {
  const { f, w, parts: [p = 0, q = 0, digits = 0] = [] } = token
  const { t, ref, language } = x
  if (f.length > 1) return change(specAtom(i, i + 1, ymd(p, q, 0), ref), { weak: !f.startsWith('/') })
  // 24/7, 升级到12.10版, 7/16 UNC
  if ((p === 24 && q === 7) || tok(t, i + 1).w.startsWith('版') || (f === '/' && !isFraction(x, token) && tok(t, i + 1).f === 'bore' && !is(t, i - 1, BY | ON | BEFORE | UNTIL | SINCE | FROM))) return undefined
  const dayFirst = language === 'ru' || (f === '.' && language === 'en')
  const [d, m] = (dayFirst && q <= 12) || p > 12 ? [p, q] : [q, p]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  const hasSuffix = language === 'zh' && isDaySign(t, i + 1)
  const isOpen = p <= 12 && q <= 12 && p !== q && !hasSuffix
  const isPlain = hasSuffix || (f === '.' ? digits === 2 && /^\d\d/.test(w) && language !== 'en' : !isFraction(x, token))
  const atom = specAtom(i, hasSuffix ? i + 2 : i + 1, ymd(0, m, d), ref)
  const other = isOpen ? specAtom(i, i + 1, ymd(0, d, m), ref) : undefined
  return change(atom, { weak: !isPlain, others: other ? [{ why: 'day-month', a: other.a, b: other.b }] : atom.others })
}

function isFraction({ t }: Scan, { w, parts: [p = 0, q = 0] = [] }: Token): boolean {
  return !/^0|\/0/.test(w) && p <= 12 && q <= 12 && size(t) > 1
}

export const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** `12.IV.1961`, `5 IV 2026`: the month in Roman figures. */
export function readRomanDate({ t, ref }: Scan, i: number): Atom | undefined {
  const { n: d, digits } = tok(t, i)
  const { c, f } = tok(t, i + 1)
  const isMarked = isMark(t, i + 1, './-')
  const at = isMarked ? i + 2 : i + 1
  const m = ROMAN.indexOf(tok(t, at).w) + 1
  if (m === 0 || digits === 0 || hasLead(t, i, 'version', 2) || digits > 2 || (isMarked ? !tok(t, at).glued : c === WORD) || (isMarked && !isMark(t, at + 1, f))) return undefined
  const year = tok(t, isMarked ? at + 2 : at + 1)
  if (year.digits !== 4 && !(isMarked && year.digits === 2 && year.glued)) return undefined
  const j = isMarked ? at + 3 : at + 2
  return specAtom(i, isYearWord(t, j) ? j + 1 : j, ymd(fullYear(year.n), m, d), ref)
}

/** `4 July`, «15-го фев», `fourth of july 1995`, `23/Sep/2020`. */
export function readDayMonth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const number = readNumber(t, skip(t, i, THE))
  if (!number || number.n < 1 || number.n > 31 || number.isHan) return undefined
  let j = isMark(t, i - 1, '«"“') ? skipMark(t, number.j, '»"”') : number.j
  if (tok(t, j).f === 'day' && is(t, j + 1, OF)) j++
  j = skip(t, j, DAYNO)
  const isEnd = is(t, j, IN) && is(t, i - 1, TO) && is(t, i - 2, NUM)
  if (isEnd || is(t, j, OF) || isMark(t, j, '-/')) j = skip(t, j + 1, THE)
  return is(t, j, MONTH) ? withYear(x, i, j + 1, ymd(0, tok(t, j).n, number.n)) : undefined
}

/** `July 4`, `march third two thousand fifteen`, `Feb13`, `2019/aug/01`. */
export function readMonthDay(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const lead = readYear(t, i)
  const led = lead ? skipMark(t, lead.j, '/-') : i
  const { c, n: m, script } = tok(t, led)
  if (c !== MONTH) return undefined
  const at = skip(t, led + 1, THE)
  const isTied = tok(t, at).glued && (isMark(t, at, '-/.') || (isMark(t, at, ',') && tok(t, at + 1).glued))
  const number = readNumber(t, isTied ? at + 1 : at)
  // `august twenty eighteen`: the twenty begins the year.
  if (!number || number.n < 1 || number.n > 31 || is(t, number.j, AMPM) || tok(t, number.j).f === 'hour' || (number.digits === 0 && readYear(t, at))) return undefined
  if (script === 'ru' && (is(t, number.j, UNIT, DAYNO) || (number.digits !== 2 && number.digits !== 1))) return undefined
  return lead ? specAtom(i, number.j, ymd(lead.year, m, number.n), x.ref) : withYear(x, i, number.j, ymd(0, m, number.n))
}

/** Adds a year where one follows: `, 2026`, «2026 г.», `’74`, «97», `next year`. */
export function withYear({ t, ref }: Scan, i: number, j: number, date: number): Atom {
  const at = isMark(t, j, ",.-/'’") || is(t, j, OF | IN) ? j + 1 : j
  const year = readYear(t, at) ?? shortYear(t, at, j, date % 100 > 0) ?? whichYear(t, at, ref)
  if (!year || (is(t, year.j, UNIT) && !isYearWord(t, year.j))) return specAtom(i, j, date, ref)
  return specAtom(i, isYearWord(t, year.j) ? year.j + 1 : year.j, date + year.year * 10000, ref)
}

/** `next year`, «прошлого года» after a month or a quarter. */
export function whichYear(t: readonly Token[], at: number, ref: Ref): YearRead | undefined {
  const on = skip(t, at, THE)
  return is(t, on, WHICH) && tok(t, on + 1).f === 'year' ? { year: ref.year + tok(t, on).n, j: on + 2 } : undefined
}

/** Two digits that can only be a year: with a stroke or a word that says so, or too many for a day and with nothing to count. */
function shortYear(t: readonly Token[], at: number, from: number, hasDay: boolean): YearRead | undefined {
  const number = readNumber(t, at)
  // «первое июля двадцать шестого года»
  if (number?.digits === 0 && number.isOrdinal && number.n < 100 && isYearWord(t, number.j)) return { year: fullYear(number.n), j: number.j }
  if (number?.digits !== 2 || number.isOrdinal) return undefined
  const isMarked = isMark(t, at - 1, "'’") || (hasDay && (isYearWord(t, number.j) || (isMark(t, at - 1, '-/') && isMark(t, from - 2, '-/'))))
  const isAlone = at === from && number.n > (hasDay ? 24 : 31) && endsPhrase(t, number.j) && !is(t, number.j, AMPM) && !isMark(t, number.j, '-–—~:/')
  return isMarked || isAlone ? { year: fullYear(number.n), j: number.j } : undefined
}

/** What the number of a thing stands before (1号仓库), and what 日 begins (10日元, 3日游). */
const NOT_DAY: Readonly<Record<string, string>> = { 号: '线楼仓机车门色模样钢柜库厂店房产订单铝包箱电桌馆码院公令文合段位', 日: '游产本常元语期' }

/** 日 or 号 that names a day and no thing of that number: 15号, not 1号仓库. */
export function isDaySign(t: readonly Token[], j: number): boolean {
  const { w } = tok(t, j)
  return w === '日' || w === '号'
}

/** 2026年7月30日, 7月30号, 明年3月份, 下个月15号, 十月31, 15号. */
export function readHanDate({ t, ref }: Scan, i: number): Atom | undefined {
  const year = hanYear(t, i, ref)
  let j = year ? skip(t, year.j, OF) : i
  let { year: y = 0, relative = false } = year ?? {}
  let m = 0
  const isRelative = !year && is(t, j, RELUNIT) && tok(t, j).f === 'month'
  if (isRelative) {
    const index = ref.index + tok(t, j).n
    ;[y, m, j, relative] = [div(index, 12), (index % 12) + 1, skip(t, j + 1, OF), true]
  } else {
    const month = readNumber(t, j)
    if (month && (year ? month.n < 100 : month.n >= 1 && month.n <= 12) && tok(t, month.j).w === '月') [m, j] = [month.n, skip(t, month.j + 1, OF)]
  }
  const day = readNumber(t, j)
  const next = day ? tok(t, day.j + 1).w.charAt(0) : ''
  const isMarked = day !== undefined && isDaySign(t, day.j) && (m > 0 || next === '' || NOT_DAY[tok(t, day.j).w]?.includes(next) !== true)
  const isLoose = day !== undefined && m > 0 && !isRelative && (tok(t, day.j).script !== 'zh' || is(t, day.j, TO | AND)) && !is(t, day.j, UNIT | DIAN | NUM)
  const end = day && day.n >= 1 && day.n <= 31 ? (isMarked ? day.j + 1 : isLoose ? day.j : 0) : 0
  if (m === 0) return isMarked && end > 0 && !year ? bareDay(t, i, { d: day.n, end, ref }) : undefined
  if (end === 0 && isRelative) return undefined
  const atom = specAtom(i, end || j, ymd(y, m, end > 0 && day ? day.n : 0), ref)
  return relative ? change(atom, { relative }) : atom
}

function bareDay(t: readonly Token[], i: number, { d, end, ref }: { d: number; end: number; ref: Ref }): Atom | undefined {
  const { c, w } = tok(t, i - 1)
  const isNumbered = tok(t, i).glued && (c === NTH || (c === WORD && tok(t, end - 1).w !== '日' && /[路街第道编型批楼]$/.test(w)))
  return isNumbered || c === CODE ? undefined : specAtom(i, end, d, ref)
}

/** 2026年, 零七年, 今年, 明年的. */
export function hanYear(t: readonly Token[], i: number, ref: Ref): (YearRead & { relative: boolean }) | undefined {
  const { c, f, n, w } = tok(t, i)
  if (c === RELUNIT && f === 'year') return { year: ref.year + n, j: i + 1, relative: true }
  const number = readNumber(t, i)
  if (!number || tok(t, number.j).w !== '年') return undefined
  const isFull = number.n >= 1900 && number.n <= 2200
  // 五六年
  if (isAboutHan(w) && fullYear(number.n) > ref.year + 5 && !is(t, number.j + 1, NUM)) return undefined
  return isFull || number.digits === 2 || /^[零〇一二三四五六七八九]{2}$/.test(w) ? { year: isFull ? number.n : fullYear(number.n), j: number.j + 1, relative: false } : undefined
}
