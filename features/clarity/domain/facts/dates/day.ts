import { dayNumber, isRealDate, weekday } from './civil.ts'
import { atDay, DAY, is, isMark, monthAt, skip, type Atom, type Ref, type Scan, type Spec } from './atom.ts'
import { fullYear, readNumber, readYear } from './number.ts'
import type { Token } from './token.ts'

/** A day or month as written; a missing year is the one nearest to the moment of writing. */
export function specAtom(i: number, j: number, spec: Spec, ref: Ref): Atom {
  if (spec.d === undefined && spec.m !== undefined) {
    const year = spec.y ?? monthYear(spec.m, ref)
    return { ...monthAt(i, j, year * 12 + spec.m - 1), spec, ...(spec.y === undefined ? { relative: true } : {}) }
  }
  const d = spec.d ?? 1
  if (spec.m === undefined) return dayOnly(i, j, d, ref)
  const years = spec.y === undefined ? nearestYears(spec, ref) : isRealDate(spec.y, spec.m, d) ? [spec.y] : []
  const [first, ...rest] = years.map((year) => dayNumber(year, spec.m ?? 1, d))
  if (first === undefined) return { ...atDay(i, j, ref.day), spec, never: true }
  const others = rest.map((day) => ({ why: 'year', a: day * DAY, b: day * DAY + DAY }))
  return atDay(i, j, first, { spec, ...(others.length > 0 ? { others } : {}) })
}

function monthYear(month: number, ref: Ref): number {
  const gap = month - ref.month
  return gap < -3 ? ref.year + 1 : gap > 10 ? ref.year - 1 : ref.year
}

/** A day gone is this much less likely meant than one to come, so that a January date in June is still this year's. */
const PAST_WEIGHT = 1.6

/** Years in which the day exists and its weekday fits, the likeliest first: coming ones, or those just gone. */
function nearestYears(spec: Spec, ref: Ref): number[] {
  const fits: Array<{ year: number; cost: number }> = []
  const isRare = spec.wd !== undefined || (spec.m === 2 && spec.d === 29)
  for (let year = ref.year - (isRare ? 8 : 1); year <= ref.year + (isRare ? 8 : 2); year++) {
    if (!isRealDate(year, spec.m ?? 1, spec.d ?? 1)) continue
    const day = dayNumber(year, spec.m ?? 1, spec.d ?? 1)
    const gap = day - ref.day
    const mismatch = spec.wd !== undefined && weekday(day) !== spec.wd && Math.abs(year - ref.year) <= 1 ? 300 : 0
    fits.push({ year, cost: (gap >= 0 ? gap : -gap * (year === ref.year ? PAST_WEIGHT : 3)) + (spec.m === 2 && spec.d === 29 ? 0 : mismatch) })
  }
  return fits.sort((p, q) => p.cost - q.cost).slice(0, 2).map((fit) => fit.year)
}

/** The 15th with no month: of this month where it is still to come or just gone, else the next. */
function dayOnly(i: number, j: number, d: number, ref: Ref): Atom {
  const found: number[] = []
  for (const step of [0, 1, 2, -1]) {
    const at = ref.year * 12 + ref.month - 1 + step
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
    if (isRealDate(year, month, d)) found.push(dayNumber(year, month, d))
  }
  const coming = found.filter((day) => day >= ref.day).sort((p, q) => p - q)
  const gone = found.filter((day) => day < ref.day).sort((p, q) => q - p)
  const first = coming[0] ?? ref.day
  const second = gone[0]
  const others = second === undefined ? [] : [{ why: 'month', a: second * DAY, b: second * DAY + DAY }]
  return atDay(i, j, first, { spec: { d }, relative: true, bare: 'day', others })
}

/** A date in digits: `30.07.2026`, `2019/8/1`, 20240307, or a pair such as `30.07`. */
export function readShapeDate(x: Scan, i: number): Atom | undefined {
  const token = x.t[i]
  if (token?.c === 'date') return fullShape(x, i, token)
  if (token?.c === 'pair') return pairShape(x, i, token)
  if (token?.c === 'num' && token.f === 'd8') return packed(x, i, token)
  return undefined
}

function fullShape(x: Scan, i: number, token: Token): Atom {
  const [y = 0, m = 1, d = 1] = token.parts ?? []
  const j = x.t[i + 1]?.f === 'yearmark' || (x.language === 'ru' && x.t[i + 1]?.w === 'года') ? i + 2 : x.t[i + 1]?.w === '日' && x.t[i + 1]?.glued ? i + 2 : i + 1
  const atom = specAtom(i, j, { y, m, d }, x.ref)
  if (token.f !== 'open') return atom
  return { ...atom, others: [{ why: 'day-month', a: dayNumber(y, d, m) * DAY, b: (dayNumber(y, d, m) + 1) * DAY }] }
}

function packed(x: Scan, i: number, token: Token): Atom | undefined {
  const [y, m, d] = [Math.floor(token.n / 10000), Math.floor(token.n / 100) % 100, token.n % 100]
  return y >= 1950 && y <= 2100 && isRealDate(y, m, d) ? { ...specAtom(i, i + 1, { y, m, d }, x.ref), weak: true } : undefined
}

function pairShape(x: Scan, i: number, token: Token): Atom | undefined {
  const [p = 0, q = 0, digits = 0] = token.parts ?? []
  if (token.f.endsWith('ym') || token.f.endsWith('my')) {
    return { ...specAtom(i, i + 1, { y: p, m: q }, x.ref), ...(token.f.startsWith('.') ? { weak: true } : {}) }
  }
  const dayFirst = x.language === 'ru' || (token.f === '.' && x.language === 'en')
  const [d, m] = (dayFirst && q <= 12) || p > 12 ? [p, q] : [q, p]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  const suffix = x.language === 'zh' && (x.t[i + 1]?.w === '号' || x.t[i + 1]?.w === '日') ? 1 : 0
  const atom = specAtom(i, i + 1 + suffix, { m, d }, x.ref)
  const isOpen = p <= 12 && q <= 12 && p !== q && suffix === 0
  const other = isOpen ? specAtom(i, i + 1, { m: d, d: m }, x.ref) : undefined
  const isPlain = suffix === 1 || (digits === 2 && token.f === '.' && /^\d\d/.test(token.w) && x.language !== 'en') || (token.f === '/' && !isFraction(token, x))
  return { ...atom, ...(isPlain ? {} : { weak: true }), ...(other ? { others: [{ why: 'day-month', a: other.a, b: other.b }] } : {}) }
}

function isFraction(token: Token, x: Scan): boolean {
  const [p = 0, q = 0] = token.parts ?? []
  if (p === 24 && q === 7) return true
  const isPadded = /^0|\/0/.test(token.w)
  return !isPadded && p <= 12 && q <= 12 && x.t.length > 1
}

/** `4 July`, «15-го фев», `fourth of july 1995`, `23/Sep/2020`. */
export function readDayMonth(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const number = readNumber(t, skip(t, i, 'the'))
  if (!number || number.n < 1 || number.n > 31 || !Number.isInteger(number.n) || number.isHan) return undefined
  let j = number.j
  if (is(t, j, 'unit') && t[j]?.f === 'day' && is(t, j + 1, 'of')) j++
  if (is(t, j, 'dayno')) j++
  if (is(t, j, 'of') || isMark(t, j, '-/')) j = skip(t, j + 1, 'the')
  const month = t[j]
  if (month?.c !== 'month' || month.script === 'zh') return undefined
  return withYear(x, { i, j: j + 1, m: month.n, d: number.n })
}

/** `July 4`, `march third two thousand fifteen`, `Feb13`, `2019/aug/01`. */
export function readMonthDay(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const led = t[i]?.c === 'num' && t[i]?.f === 'd4' && isMark(t, i + 1, '/-') ? i + 2 : i
  const month = t[led]
  if (month?.c !== 'month') return undefined
  let at = skip(t, led + 1, 'the')
  if (isMark(t, at, '-/.') && t[at]?.glued) at++
  const number = readNumber(t, at)
  const isDay = number && number.n >= 1 && number.n <= 31 && (number.digits > 0 || number.isOrdinal || month.script === 'en') && !(month.script === 'ru' && is(t, number.j, 'unit', 'dayno'))
  const isTime = number && (is(t, number.j, 'ampm') || t[number.j]?.f === 'hour')
  if (!number || !isDay || isTime || (month.script === 'ru' && led === i && number.digits !== 2 && number.digits !== 1)) return undefined
  if (led > i) return specAtom(i, number.j, { y: t[i]?.n ?? 0, m: month.n, d: number.n }, x.ref)
  return withYear(x, { i, j: number.j, m: month.n, d: number.n })
}

/** Adds a year where one follows: `, 2026`, «2026 г.», `’74`, `of next year` is left to the caller. */
export function withYear(x: Scan, at: { i: number; j: number; m: number; d?: number }): Atom {
  const { t } = x
  let j = at.j
  if (isMark(t, j, ",.-/'’") || is(t, j, 'of', 'in')) j++
  const year = readYear(t, j)
  const short = year ? undefined : readNumber(t, j)
  const isShort = short !== undefined && short.digits === 2 && at.d !== undefined && (isMark(t, j - 1, "'’") || (isMark(t, j - 1, '-/') && isMark(t, at.j - 2, '-/')) || t[short.j]?.f === 'yearmark')
  const relative = t[j]?.c === 'which' && t[j + 1]?.f === 'year' ? { y: x.ref.year + (t[j]?.n ?? 0), j: j + 2 } : undefined
  const found = year ?? (isShort && short ? { year: fullYear(short.n), j: short.j } : relative ? { year: relative.y, j: relative.j } : undefined)
  const spec: Spec = { m: at.m, ...(at.d === undefined ? {} : { d: at.d }) }
  if (!found || (year && is(t, year.j, 'unit') && !t[year.j]?.w.startsWith('г'))) return specAtom(at.i, at.j, spec, x.ref)
  const isYearWord = /^(?:г|гг|год|года|году|г\.)$/.test(t[found.j]?.w ?? '')
  return specAtom(at.i, isYearWord ? found.j + 1 : found.j, { ...spec, y: found.year }, x.ref)
}

const NOT_DAY = /^(?:线|楼|仓|机|车|门|色|模|样|钢|柜|库|厂|店|房|产|订|单|铝|包|箱|电|桌|馆|码|院|公|令|文|合|段|位|本|常|元|语|期)/

/** 2026年7月30日, 7月30号, 明年3月份, 下个月15号, 十月31, 15号. */
export function readHanDate(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const year = hanYear(x, i)
  let j = year ? skip(t, year.j, 'of') : i
  const relMonth = t[j]?.c === 'relunit' && t[j]?.f === 'month' ? ref.year * 12 + ref.month - 1 + (t[j]?.n ?? 0) : undefined
  let m: number | undefined
  let y = year?.year
  if (relMonth !== undefined && !year) {
    ;[y, m, j] = [Math.floor(relMonth / 12), (relMonth % 12) + 1, skip(t, j + 1, 'of')]
  } else {
    const month = readNumber(t, j)
    if (month && month.n >= 1 && month.n <= 12 && t[month.j]?.w === '月') [m, j] = [month.n, skip(t, month.j + 1, 'of')]
  }
  const day = readNumber(t, j)
  const isMarked = day !== undefined && /^[日号]$/.test(t[day.j]?.w ?? '') && !NOT_DAY.test(t[day.j + 1]?.w ?? '')
  const isLoose = day !== undefined && m !== undefined && relMonth === undefined && (t[day.j]?.script !== 'zh' || is(t, day.j, 'to', 'and')) && !is(t, day.j, 'unit', 'dian', 'num')
  const ends = day && day.n >= 1 && day.n <= 31 && (isMarked || isLoose) ? (isMarked ? day.j + 1 : day.j) : undefined
  if (m === undefined) return hanDayOrYear(x, i, { year, day: isMarked && ends !== undefined && !year ? day?.n : undefined, ends })
  const spec = { m, ...(y === undefined ? {} : { y }), ...(ends === undefined || !day ? {} : { d: day.n }) }
  const relative = relMonth !== undefined || year?.relative ? { relative: true } : {}
  if (ends === undefined && relMonth !== undefined) return undefined
  return { ...specAtom(i, ends ?? j, spec, ref), ...relative }
}

function hanDayOrYear(x: Scan, i: number, seen: { year: { year: number; j: number; relative: boolean } | undefined; day: number | undefined; ends: number | undefined }): Atom | undefined {
  if (seen.day === undefined || seen.ends === undefined || !(seen.day >= 1 && seen.day <= 31)) return undefined
  const before = x.t[i - 1]
  const isNumbered = before?.glued === true && (before.c === 'nth' || (before.c === 'word' && /[路街第道编型批楼]/.test(before.w)))
  return isNumbered || before?.c === 'code' ? undefined : specAtom(i, seen.ends, { d: seen.day }, x.ref)
}

/** 2026年, 零七年, 今年, 明年的. */
export function hanYear(x: Scan, i: number): { year: number; j: number; relative: boolean } | undefined {
  const token = x.t[i]
  if (token?.c === 'relunit' && token.f === 'year') return { year: x.ref.year + token.n, j: i + 1, relative: true }
  const number = readNumber(x.t, i)
  if (!number || x.t[number.j]?.w !== '年') return undefined
  const isFull = number.n >= 1900 && number.n <= 2200
  const isTwo = number.digits === 2 || /^[零〇一二三四五六七八九]{2}$/.test(token?.w ?? '')
  if (!isFull && !isTwo) return undefined
  return { year: isFull ? number.n : fullYear(number.n), j: number.j + 1, relative: false }
}
