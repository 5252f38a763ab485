import { BLANK, change, DAY, endsPhrase, is, isMark, skip, skipMark, tok, type Atom, type Length } from './atom.ts'
import { addMonths, div, weekday } from './civil.ts'
import { readNumber } from './number.ts'
import { A, AND, DEC, FEW, FRAC, GE, HALF, MORE, NUM, OF, OR, PAIR, QTR, TO, UNIT, WORD, type Token } from './token.ts'

const SECONDS: Readonly<Record<string, number>> = {
  century: 3153600000, decade: 315360000, year: 31536000, quarter: 7776000, month: 2592000, week: 604800, workday: DAY, day: DAY, hour: 3600, minute: 60, second: 1,
}
const MONTHS: Readonly<Record<string, number>> = { century: 1200, decade: 120, year: 12, quarter: 3, month: 1 }
/** The longest first. */
const RANK = Object.keys(SECONDS)

/** `2 years 3 months`, «полтора часа», 两个半小时, `an hour and a half`, `30–45 days`. */
export function readLength(t: readonly Token[], i: number): Length | undefined {
  return readLengthRange(t, i) ?? plainLength(t, i)
}

function plainLength(t: readonly Token[], i: number): Length | undefined {
  const first = readPiece(t, i)
  if (!first) return undefined
  const pieces: Array<readonly [number, string]> = []
  let [n, unit, j] = [first.n, first.unit, first.j]
  for (let guard = 0; guard < 6; guard++) {
    const and = skip(t, skipMark(t, j, ','), AND)
    // 2个月零5天
    const at = /^[零又]$/.test(tok(t, and).w) ? and + 1 : and
    const half = trailingHalf(t, at)
    if (half) {
      ;[n, j] = [n + half.n, half.j]
      continue
    }
    const next = readPiece(t, at) ?? hanMinutes(t, at, unit)
    const isCounted = next !== undefined && (!next.isBare || (tok(t, at).script === 'ru' && is(t, at - 1, AND) && at > j))
    if (!next || !isCounted || RANK.indexOf(next.unit) <= RANK.indexOf(unit)) break
    pieces.push([n, unit])
    ;({ n, unit, j } = next)
  }
  pieces.push([n, unit])
  return { i, j, pieces, isBare: first.isBare, isFew: first.isFew }
}

/** `30–45 days`, «два-три дня», 3到5天, `35±5 days`: the length of the greater number, and the lesser. */
function readLengthRange(t: readonly Token[], i: number): Length | undefined {
  const number = is(t, i, NUM) ? readNumber(t, i) : undefined
  const isSpread = number !== undefined && isMark(t, number.j, '±')
  if (!number || !(isSpread || is(t, number.j, TO | OR) || isMark(t, number.j, '-–—~、')) || number.isOrdinal || number.n > 400) return undefined
  const length = plainLength(t, number.j + 1)
  const [n = 0, unit = 'day'] = length?.pieces.length === 1 && !length.isBare ? (length.pieces[0] ?? []) : []
  // «с 9 до 18 часов», «с двух до четырёх дня»: of a day.
  if (tok(t, i - 1).w === 'с' && (unit === 'hour' || unit === 'minute' || tok(t, (length?.j ?? 1) - 1).w === 'дня')) return undefined
  const [least, most] = isSpread ? [number.n - n, number.n + n] : [number.n, n]
  return length && n > 0 && least > 0 && least < most ? { ...length, i, pieces: [[most, unit]], least: { i, j: number.j, pieces: [[least, unit]], isBare: false, isFew: false } } : undefined
}

/** 两小时三十分: the minutes of a length need no 钟. */
function hanMinutes(t: readonly Token[], at: number, unit: string): Piece | undefined {
  const number = unit === 'hour' ? readNumber(t, at) : undefined
  return number && tok(t, number.j).w === '分' ? { n: number.n, unit: 'minute', j: number.j + 1, isBare: false, isFew: false } : undefined
}

/** `an hour and a half`, 一年半, «час с половиной». */
function trailingHalf(t: readonly Token[], at: number): Amount | undefined {
  const { c, f, w, script, glued } = tok(t, at)
  if (c === HALF && script === 'zh') return f === '' && glued && !is(t, at + 1, UNIT | GE) ? amount(0.5, at + 1) : undefined
  if (w === 'с') return is(t, at + 1, HALF) ? amount(0.5, at + 2) : is(t, at + 1, FRAC) ? amount(0.25, at + 2) : undefined
  const half = script === 'en' && is(t, at - 1, AND) ? skip(t, at, A) : 0
  if (half > at && isQuarter(tok(t, half)) && !is(t, half + 1, UNIT)) return amount(0.25, half + 1)
  return is(t, half, HALF) && !is(t, half + 1, UNIT) ? amount(0.5, half + 1) : undefined
}

interface Piece extends Amount {
  readonly unit: string
  readonly isBare: boolean
}

function readPiece(t: readonly Token[], i: number): Piece | undefined {
  const count = readAmount(t, i)
  if (!count && !is(t, i, UNIT)) return undefined
  const turned = count ? undefined : turnedPiece(t, i)
  if (turned) return turned
  let { n, j } = count ?? amount(1, i)
  const isFew = count?.isFew ?? false
  if (count && (tok(t, j).f === 'over' || /^[来整]$/.test(tok(t, j).w))) j++
  const ge = count !== undefined && is(t, j, GE)
  if (ge) j = tok(t, j + 1).f === 'over' ? j + 2 : j + 1
  if (count && is(t, j, HALF) && tok(t, j).script === 'zh') [n, j] = [n + 0.5, j + 1]
  if (count && isMark(t, j, '-') && tok(t, j).glued && tok(t, j).script !== 'zh') j++
  const kind = count ? dayKind(t, j) : undefined
  if (kind) return { n, unit: kind.unit, j: kind.j, isBare: false, isFew }
  const token = tok(t, j)
  const { c, f, script } = token
  if (n === 1 && count && token.w === 'second') return { n, unit: 'second', j: j + 1, isBare: false, isFew }
  if (c !== UNIT || f === 'yearmark' || (f === 'century' && ((script === 'zh' && !ge) || (count && /^веке?$/.test(token.w)) || tok(t, i).f === 'ord'))) return undefined
  if (isQuarter(token) && (/illion|^(?:hundred|thousand|mln|bn)$/.test(tok(t, j + 1).w) || is(t, j + 1, OF))) return undefined
  if (script === 'zh' && (!count || !isHanLength(token, ge, tok(t, i), tok(t, j + 1).w))) return undefined
  return { n: n * token.n, unit: f === 'night' ? 'day' : f, j: j + 1, isBare: !count && token.n === 1, isFew }
}

/** «дней десять», «недели две-три»: about so many. */
function turnedPiece(t: readonly Token[], i: number): Piece | undefined {
  const { w, f: unit } = tok(t, i)
  const first = readNumber(t, i + 1)
  if (first?.digits !== 0 || first.isHan || !/^(?:дн(?:я|ей)|недел[иь]|месяц(?:а|ев)|года|лет|час(?:а|ов)|минут)$/.test(w)) return undefined
  const { n, j, isOrdinal } = (isMark(t, first.j, '-–') ? readNumber(t, first.j + 1) : undefined) ?? first
  return isOrdinal || n < 2 || !endsPhrase(t, j) ? undefined : { n, unit, j, isBare: false, isFew: true }
}

/** `working days`, «календарных дней», «раб. дн.». */
export function dayKind(t: readonly Token[], j: number): { unit: string; j: number } | undefined {
  const { c, f } = tok(t, j)
  const day = skipMark(t, j + 1, '.')
  return c === WORD && (f === 'day' || f === 'workday') && (tok(t, day).f === 'day' || tok(t, day).w === 'д') ? { unit: f, j: day + 1 } : undefined
}

/** A fourth, not three months. */
function isQuarter({ w }: Token): boolean {
  return w === 'quarter' || w === 'quarters'
}

/** 日, 号, 时, 分, 月 alone name a point, not a length: 3个月 is a length, 3月 is March. */
function isHanLength({ w }: Token, ge: boolean, count: Token, next: string): boolean {
  switch (w) {
    case '号':
    case '时':
    case '分':
    case '年代':
      return false
    case '月':
    // 两个钟
    case '钟':
      return ge
    case '日':
      return !ge
    // 四周磨边: all round
    case '周':
      return ge || count.w !== '四' || !/^[磨贴加都围包打封有留均焊缝]/.test(next)
    case '年':
    case '年度':
      return !/^[级級]/.test(next) && (!(count.digits === 2 || count.digits === 4 || /^[零〇]|^[一二三四五六七八九零〇]{4}$/.test(count.w)) || (count.n < 60 && count.n % 5 === 0))
    default:
      return true
  }
}

interface Amount {
  readonly n: number
  readonly j: number
  readonly isFew: boolean
}

function amount(n: number, j: number, isFew = false): Amount {
  return { n, j, isFew }
}

function readAmount(t: readonly Token[], i: number): Amount | undefined {
  const { c, n, f, w, script } = tok(t, i)
  switch (c) {
    case A:
    case HALF:
    case FRAC:
      return readFraction(t, i)
    case QTR: {
      const at = skip(t, i + 2, A)
      return isQuarter(tok(t, i)) && (is(t, i + 1, OF) || isMark(t, i + 1, '-')) && tok(t, at).f === 'hour' ? amount(0.25, at) : undefined
    }
    case FEW:
      // 几十年
      if (/^[十百]$/.test(tok(t, i + 1).w)) return amount(n * tok(t, i + 1).n, i + 2, true)
      return amount(n, skip(t, skip(t, i + 1, OF), MORE), w !== 'couple')
    case DEC:
      return amount(n, i + 1)
    case PAIR:
      return f === '.' || (f === '/' && n < 1 && n > 0) ? amount(n, i + 1) : undefined
    case NUM: {
      if (f === 'half') return amount(n, i + 1)
      const number = readNumber(t, i)
      // «5-ти дней» are five, the 11th hour is one.
      if (!number || (number.isOrdinal && (script !== 'none' || tok(t, number.j).script === 'en'))) return undefined
      // 十几天; 七八个月 are about eight.
      if (number.isHan && is(t, number.j, FEW)) return amount(number.n, number.j + 1, true)
      return withHalf(t, isAboutHan(w) ? n % 10 : number.n, number.j)
    }
    default:
      return undefined
  }
}

/** 七八, 三五: one or the other. */
export function isAboutHan(w: string): boolean {
  return w.length === 2 && (w === '三五' || '一二三四五六七八九'.includes(w))
}

/** `2 and a half hours`, «два с половиной часа», `three quarters of an hour`, `10 more days`. */
function withHalf(t: readonly Token[], n: number, j: number): Amount {
  const dash = skipMark(t, j, '-')
  if (isQuarter(tok(t, dash)) && is(t, dash + 1, OF)) {
    const unit = skip(t, dash + 2, A)
    if (is(t, unit, UNIT)) return amount(n / 4, unit)
  }
  if (is(t, j, FRAC) && is(t, j + 1, UNIT)) return amount(n / 4, j + 1)
  if (tok(t, j).w === 'с' && is(t, j + 1, HALF | FRAC)) return amount(n + (is(t, j + 1, HALF) ? 0.5 : 0.25), j + 2)
  if (is(t, j, AND)) {
    const half = skip(t, j + 1, A)
    if (is(t, half, HALF) && tok(t, half).script === 'en') return amount(n + 0.5, half + 1)
    if (isQuarter(tok(t, half)) && is(t, half + 1, UNIT)) return amount(n + 0.25, half + 1)
  }
  return amount(n, is(t, j, MORE) && is(t, j + 1, UNIT) ? j + 1 : j)
}

function readFraction(t: readonly Token[], i: number): Amount | undefined {
  const { c, f, script } = tok(t, i)
  if (c === FRAC) return amount(0.25, i + 1)
  if (c === HALF) {
    const j = skip(t, script === 'en' ? skip(t, i + 1, OF) : i + 1, A)
    return f === '' && is(t, j, UNIT | GE) ? amount(0.5, j) : undefined
  }
  const next = tok(t, i + 1)
  if (next.c === HALF) return amount(0.5, i + 2)
  if (next.c === FEW) return amount(next.n, skip(t, i + 2, OF), next.w !== 'couple')
  return isQuarter(next) && is(t, i + 2, OF) ? amount(0.25, skip(t, i + 3, A)) : amount(1, i + 1)
}

export function lengthSeconds({ pieces }: Length): number {
  return pieces.reduce((sum, [n, unit]) => sum + n * (SECONDS[unit] ?? 0), 0)
}

/** ISO 8601; halves go to the next smaller unit where it is fixed (`PT1H30M`), otherwise they stay decimal. */
export function lengthIso({ pieces }: Length): string {
  let [date, time] = ['', '']
  for (const [n, unit] of pieces) {
    const isWhole = Number.isInteger(n)
    if (unit === 'year' || unit === 'decade' || unit === 'century') date += yearsAndMonths(n * (MONTHS[unit] ?? 1))
    else if (unit === 'quarter') date += `${n * 3}M`
    else if (unit === 'month') date += isWhole ? `${n}M` : `${Math.round(n * 30)}D`
    else if (unit === 'week') date += isWhole ? `${n}W` : `${Math.round(n * 7)}D`
    else if (unit !== 'day' && unit !== 'workday') time += clockPart(Math.round(n * (SECONDS[unit] ?? 1)), unit === 'hour' ? 3600 : Infinity)
    else if (isWhole) date += `${n}D`
    else time += `${n * 24}H`
  }
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`
}

function yearsAndMonths(n: number): string {
  const [years, rest] = [div(n, 12), Math.round(n % 12)]
  return (years > 0 ? `${years}Y` : '') + (rest > 0 || years === 0 ? `${rest}M` : '')
}

/** 90 minutes stay minutes, an hour and a half becomes both. */
function clockPart(seconds: number, hour: number): string {
  const [h, m, s] = [div(seconds, hour), div(seconds % hour, 60), seconds % 60]
  return (h > 0 ? `${h}H` : '') + (m > 0 ? `${m}M` : '') + (s > 0 || seconds === 0 ? `${s}S` : '')
}

/** A point of time to count from; `now` itself has no clock that was written. */
export interface Base {
  readonly a: number
  readonly hasTime: boolean
}

/** The moment so far from another, with the grain people mean: days for weeks, the exact minute for hours. */
export function shift(base: Base, { pieces }: Length, sign: number): Atom {
  let [day, second] = [div(base.a, DAY), base.a % DAY]
  let { hasTime } = base
  for (const [n, unit] of pieces) {
    const per = MONTHS[unit]
    if (per !== undefined) {
      const whole = Math.trunc(n * per)
      day = addMonths(day, sign * whole) + sign * Math.round((n * per - whole) * 30)
    } else if (unit === 'workday') day = addWorkdays(day, sign * n)
    else if (unit === 'day' || unit === 'week') {
      const whole = n * (unit === 'week' ? 7 : 1)
      day += sign * Math.trunc(whole)
      if (!Number.isInteger(whole)) [second, hasTime] = [second + sign * (whole % 1) * DAY, unit === 'day' || hasTime]
    } else [second, hasTime] = [second + sign * n * (SECONDS[unit] ?? 0), true]
  }
  const isFine = pieces.some(([, unit]) => unit === 'second')
  const a = hasTime ? day * DAY + Math.round(second) : day * DAY
  return change(BLANK, { a, b: a + (isFine ? 1 : hasTime ? 60 : DAY), grain: isFine ? 'second' : hasTime ? 'minute' : 'day', hasTime, relative: true })
}

export function addWorkdays(day: number, count: number): number {
  let [at, left] = [day, Math.abs(count)]
  for (let guard = 0; left > 0 && guard < 20000; guard++) {
    at += count < 0 ? -1 : 1
    if (weekday(at) < 6) left--
  }
  return at
}
