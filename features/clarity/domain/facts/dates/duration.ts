import { addMonths } from './civil.ts'
import { DAY, is, isMark, skip, type Atom, type Scan } from './atom.ts'
import { readNumber } from './number.ts'
import type { Token } from './token.ts'

export interface Length {
  readonly i: number
  readonly j: number
  readonly pieces: ReadonlyArray<readonly [number, string]>
  /** `a day`, «час»: no number stands before. */
  readonly isBare: boolean
  readonly isFew: boolean
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1, minute: 60, hour: 3600, day: DAY, workday: DAY, night: DAY, week: 604800, month: 2592000, quarter: 7776000, year: 31536000, decade: 315360000,
}
const RANK = ['decade', 'year', 'quarter', 'month', 'week', 'workday', 'day', 'hour', 'minute', 'second']

/** `2 years 3 months`, «полтора часа», 两个半小时, `an hour and a half`. */
export function readLength(t: readonly Token[], i: number): Length | undefined {
  const first = readPiece(t, i)
  if (!first) return undefined
  const pieces: Array<readonly [number, string]> = [[first.n, first.unit]]
  let j = first.j
  for (let guard = 0; guard < 6; guard++) {
    const at = skip(t, isMark(t, j, ',') ? j + 1 : j, 'and')
    const half = trailingHalf(t, at, pieces.at(-1)?.[1] ?? '')
    if (half) {
      const [n, unit] = pieces.pop() ?? [0, '']
      pieces.push([n + half.n, unit])
      j = half.j
      continue
    }
    const next = readPiece(t, at) ?? hanMinutes(t, at, pieces.at(-1)?.[1] ?? '')
    const isCounted = next !== undefined && (!next.isBare || (t[at]?.script === 'ru' && is(t, at - 1, 'and') && at > j))
    if (!next || !isCounted || RANK.indexOf(next.unit) <= RANK.indexOf(pieces.at(-1)?.[1] ?? '')) break
    pieces.push([next.n, next.unit])
    j = next.j
  }
  return { i, j, pieces, isBare: first.isBare, isFew: first.isFew }
}

/** 两小时三十分: the minutes of a length need no 钟. */
function hanMinutes(t: readonly Token[], at: number, unit: string): Piece | undefined {
  const number = unit === 'hour' ? readNumber(t, at) : undefined
  return number && t[number.j]?.w === '分' ? { n: number.n, unit: 'minute', j: number.j + 1, isBare: false, isFew: false } : undefined
}

/** `an hour and a half`, 一年半, «час с половиной». */
function trailingHalf(t: readonly Token[], at: number, unit: string): { n: number; j: number } | undefined {
  if (is(t, at, 'half') && t[at]?.script === 'zh' && t[at]?.f === '' && t[at]?.glued && !is(t, at + 1, 'unit', 'ge')) return { n: 0.5, j: at + 1 }
  if (t[at]?.script === 'en' && is(t, at, 'a', 'half') && is(t, at - 1, 'and')) {
    const half = skip(t, at, 'a')
    if (is(t, half, 'half') && !isUnit(t, half + 1)) return { n: 0.5, j: half + 1 }
  }
  if (t[at]?.w === 'с' && is(t, at + 1, 'half') && unit !== '') return { n: 0.5, j: at + 2 }
  if (t[at]?.w === 'с' && is(t, at + 1, 'frac') && unit !== '') return { n: 0.25, j: at + 2 }
  return undefined
}

interface Piece {
  readonly n: number
  readonly unit: string
  readonly j: number
  readonly isBare: boolean
  readonly isFew: boolean
}

function readPiece(t: readonly Token[], i: number): Piece | undefined {
  const amount = readAmount(t, i)
  let j = amount ? amount.j : i
  const ge = is(t, j, 'ge')
  if (ge) j++
  let extra = 0
  if (amount && is(t, j, 'half') && t[j]?.script === 'zh') [extra, j] = [0.5, j + 1]
  if (isMark(t, j, '-') && t[j]?.glued && t[j]?.script !== 'zh' && amount) j++
  if (t[j]?.w === 'past' && amount) return undefined
  const workday = workdayAt(t, j)
  if (amount && workday > 0) return { n: amount.n, unit: 'workday', j: workday, isBare: false, isFew: amount.isFew }
  const token = t[j]
  if (!token || !isUnit(t, j)) return undefined
  if (token.f === 'yearmark' || (token.c === 'part')) return undefined
  if (isQuarter(token) && (SCALE.test(t[j + 1]?.w ?? '') || is(t, j + 1, 'of'))) return undefined
  if (token.script === 'zh' && !isHanLength(token, { ge, hasAmount: amount !== undefined, amount: t[i] })) return undefined
  if (token.script === 'zh' && amount === undefined) return undefined
  const n = (amount?.n ?? 1) + extra
  const isBare = amount === undefined && token.n === 1
  return { n: n * token.n, unit: token.f === 'night' ? 'day' : token.f, j: j + 1, isBare, isFew: amount?.isFew ?? false }
}

function isUnit(t: readonly Token[], i: number): boolean {
  return is(t, i, 'unit')
}

/** A fourth, not three months. */
function isQuarter(token: Token | undefined): boolean {
  return token?.w === 'quarter' || token?.w === 'quarters'
}

const SCALE = /^(?:hundred|thousand|million|billion|trillion|mln|bn)$/

function workdayAt(t: readonly Token[], j: number): number {
  const token = t[j]
  if (!token) return 0
  if (/^(?:рабоч|банковск|working|business|work)/.test(token.w) && t[j + 1]?.f === 'day') return j + 2
  return 0
}

/** 日, 号, 时, 分, 月 alone name a point, not a length: 3个月 is a length, 3月 is March. */
function isHanLength(token: Token, seen: { ge: boolean; hasAmount: boolean; amount: Token | undefined }): boolean {
  if (token.w === '号' || token.w === '时' || token.w === '分') return false
  if (token.w === '月') return seen.ge
  if (token.w === '年代') return false
  if (token.w === '日') return seen.hasAmount && !seen.ge
  if (token.w === '年' || token.w === '年度') return !/^\d{2}$|^\d{4}$|^[零〇]|^[一二三四五六七八九零〇]{4}$/.test(seen.amount?.w ?? '') || Number(seen.amount?.w) < 60 && Number(seen.amount?.w) % 5 === 0
  return token.c === 'unit'
}

interface Amount {
  readonly n: number
  readonly j: number
  readonly isFew: boolean
}

function readAmount(t: readonly Token[], i: number): Amount | undefined {
  const token = t[i]
  if (!token) return undefined
  if (token.c === 'a' || token.c === 'half' || token.c === 'frac') return readFraction(t, i)
  if (token.c === 'few') {
    const j = skip(t, is(t, i + 1, 'of') ? i + 2 : i + 1, 'more')
    return { n: token.n, j, isFew: token.w !== 'couple' }
  }
  if (token.c === 'dec' || (token.c === 'pair' && (token.f === '.' || (token.f === '/' && token.n < 1 && token.n > 0)))) return { n: token.n, j: i + 1, isFew: false }
  if (token.f === 'half' && token.c === 'num') return { n: token.n, j: i + 1, isFew: false }
  const number = readNumber(t, i)
  return number && !(number.isOrdinal && number.digits === 0 && !/^\d/.test(token.w)) ? withHalf(t, number.n, number.j) : undefined
}

/** `2 and a half hours`, «два с половиной часа», `three quarters of an hour`. */
function withHalf(t: readonly Token[], n: number, j: number): Amount {
  const dash = isMark(t, j, '-') ? j + 1 : j
  const quarters = isQuarter(t[dash]) && is(t, dash + 1, 'of') && is(t, skip(t, dash + 2, 'a'), 'unit')
  if (quarters) return { n: n / 4, j: skip(t, dash + 2, 'a'), isFew: false }
  if (is(t, j, 'frac') && is(t, j + 1, 'unit')) return { n: n / 4, j: j + 1, isFew: false }
  if (t[j]?.w === 'с' && is(t, j + 1, 'half')) return { n: n + 0.5, j: j + 2, isFew: false }
  if (is(t, j, 'and')) {
    const half = skip(t, j + 1, 'a')
    if (is(t, half, 'half') && t[half]?.script === 'en') return { n: n + 0.5, j: half + 1, isFew: false }
    if (isQuarter(t[half]) && isUnit(t, half + 1)) return { n: n + 0.25, j: half + 1, isFew: false }
  }
  return { n, j, isFew: false }
}

function readFraction(t: readonly Token[], i: number): Amount | undefined {
  const first = t[i]
  if (!first) return undefined
  if (first.c === 'frac') return { n: 0.25, j: i + 1, isFew: false }
  if (first.c === 'half') {
    if (first.f !== '') return undefined
    const j = skip(t, first.script === 'en' && is(t, i + 1, 'of') ? i + 2 : i + 1, 'a')
    return is(t, j, 'unit', 'ge') ? { n: 0.5, j, isFew: false } : undefined
  }
  if (is(t, i + 1, 'half')) return { n: 0.5, j: i + 2, isFew: false }
  if (is(t, i + 1, 'few')) return { n: t[i + 1]?.n ?? 3, j: skip(t, i + 2, 'of'), isFew: t[i + 1]?.w !== 'couple' }
  const isQuarterOf = isQuarter(t[i + 1]) && is(t, i + 2, 'of')
  if (isQuarterOf) return { n: 0.25, j: skip(t, i + 3, 'a'), isFew: false }
  return { n: 1, j: i + 1, isFew: false }
}

export function lengthSeconds(length: Length): number {
  return length.pieces.reduce((sum, [n, unit]) => sum + n * (SECONDS[unit] ?? 0), 0)
}

/** ISO 8601; halves go to the next smaller unit where it is fixed (`PT1H30M`), otherwise they stay decimal. */
export function lengthIso(length: Length): string {
  let [date, time] = ['', '']
  for (const [n, unit] of length.pieces) {
    if (unit === 'year' || unit === 'decade') date += months(n * (unit === 'decade' ? 120 : 12))
    else if (unit === 'quarter') date += `${n * 3}M`
    else if (unit === 'month') date += Number.isInteger(n) ? `${n}M` : `${Math.round(n * 30)}D`
    else if (unit === 'week') date += Number.isInteger(n) ? `${n}W` : `${Math.round(n * 7)}D`
    else if (unit === 'day' || unit === 'workday') [date, time] = Number.isInteger(n) ? [`${date}${n}D`, time] : [date, `${time}${n * 24}H`]
    else time += clockPart(n, unit)
  }
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`
}

function months(n: number): string {
  const [years, rest] = [Math.floor(n / 12), Math.round(n % 12)]
  return (years > 0 ? `${years}Y` : '') + (rest > 0 || years === 0 ? `${rest}M` : '')
}

function clockPart(n: number, unit: string): string {
  const seconds = Math.round(n * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : 1))
  const [h, m, s] = [unit === 'hour' ? Math.floor(seconds / 3600) : 0, Math.floor((unit === 'hour' ? seconds % 3600 : seconds) / 60), seconds % 60]
  return (h > 0 ? `${h}H` : '') + (m > 0 ? `${m}M` : '') + (s > 0 || seconds === 0 ? `${s}S` : '')
}

/** The moment so far from another, with the grain people mean: days for weeks, the exact minute for hours. */
export function shift(x: Scan, base: { a: number; hasTime: boolean }, [length, sign]: readonly [Length, number]): Pick<Atom, 'a' | 'b' | 'grain' | 'hasTime'> {
  let [day, second] = [Math.floor(base.a / DAY), base.a % DAY]
  let isExact = false
  for (const [n, unit] of length.pieces) {
    if (unit === 'month' || unit === 'quarter' || unit === 'year' || unit === 'decade') {
      const per = unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'year' ? 12 : 120
      const whole = Math.trunc(n * per)
      day = addMonths(day, sign * whole) + sign * Math.round((n * per - whole) * 30)
    } else if (unit === 'workday') day = addWorkdays(day, sign * n)
    else if (unit === 'day' || unit === 'week') {
      const whole = n * (unit === 'week' ? 7 : 1)
      day += sign * Math.trunc(whole)
      if (!Number.isInteger(whole)) [second, isExact] = [second + sign * (whole % 1) * DAY, unit === 'day' || isExact]
    } else [second, isExact] = [second + sign * n * (SECONDS[unit] ?? 0), true]
  }
  const a = day * DAY + Math.round(second)
  if (isExact && length.pieces.some(([, unit]) => unit === 'second')) return { a, b: a + 1, grain: 'second', hasTime: true }
  if (isExact || base.hasTime && !sameClock(x, base)) return { a, b: a + 60, grain: 'minute', hasTime: true }
  return { a: day * DAY, b: day * DAY + DAY, grain: 'day', hasTime: false }
}

function sameClock(x: Scan, base: { a: number }): boolean {
  return base.a === x.ref.now
}

function addWorkdays(day: number, count: number): number {
  let [at, left] = [day, Math.abs(count)]
  const step = count < 0 ? -1 : 1
  for (let guard = 0; left > 0 && guard < 20000; guard++) {
    at += step
    if (((at + 3) % 7 + 7) % 7 < 5) left--
  }
  return at
}
