import { isRealDate } from './civil.ts'
import { CLOCK, CODE, DATE, DEC, NUM, PAIR, type TokenClass } from './token.ts'

/** What a group of digits looks like. `parts` of a date: year (0 where not written), month, day (0 where not written). */
export interface Shape {
  readonly c: TokenClass
  readonly length: number
  readonly n: number
  readonly f: string
  readonly parts: readonly number[] | undefined
}

const COMMA = /\d{1,4},(\d+)(?!\d)(?!\s?[年月日号])/y
const GROUPED = /\d{1,3}(?:[ ,]\d{3})+(?!\d)/y
const WEEK = /((?:19|20)\d\d)-?W(\d\d)(?:-([1-7]))?(?![\w-])/iy
const SPACED = /(\d{1,2})([./]) (\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)|(\d{4})([./-]) ?(\d{1,2})\6 ?(\d{1,2})(?!\d)/y

/** @param order how the text's language writes a numeric date without a leading year */
export function readShape(text: string, at: number, codes: Uint16Array, order: 'md' | 'dm' | 'ymd'): Shape {
  const ends = [runEnd(codes, at)]
  const [first = at] = ends
  const code = codes[first] ?? 0
  if (code === SPACE || code === 44) return (isDigit(codes, first + 1) ? inGroups(text, at) : undefined) ?? plain(codes, at, first)
  if (first === at + 4 && ((codes[code === 45 ? first + 1 : first] ?? 0) | 32) === 119) return week(text, at) ?? plain(codes, at, first)
  if (code < 45 || (code > 47 && code !== 58)) return plain(codes, at, first)
  for (let end = first; codes[end] === code && isDigit(codes, end + 1); ends.push(end)) end = runEnd(codes, end + 1)
  const last = ends.at(-1) ?? first
  const written = text.slice(at, last)
  const sign = text.charAt(first)
  if (ends.length > 2) return manyParts(written, sign, order)
  const made = ends.length === 2 ? twoParts(written, [text.slice(at, first), text.slice(first + 1, last)], sign, codes[last] ?? 0) : undefined
  if (made) return made
  const spaced = code !== 58 && codes[first + 1] === SPACE ? match(SPACED, text, at) : null
  if (!spaced) return plain(codes, at, first)
  const [whole, a, , b, c, d, , e, f] = spaced
  return threeParts(whole, [a ?? d ?? '', b ?? e ?? '', c ?? f ?? ''], order)
}

const SPACE = 32

/** `2026-W20`, `2026-W20-3`. */
function week(text: string, at: number): Shape | undefined {
  const [whole = '', y, w, d = 0] = match(WEEK, text, at) ?? []
  return whole === '' || Number(w) < 1 || Number(w) > 53 ? undefined : shape(DATE, whole, [0, 'week'], [Number(y), Number(w), Number(d)])
}

function plain(codes: Uint16Array, at: number, end: number): Shape {
  let n = 0
  for (let i = at; i < end; i++) n = n * 10 + (codes[i] ?? 0) - 48
  return { c: end - at > 8 ? CODE : NUM, length: end - at, n, f: '', parts: undefined }
}

/** 12,000 and 12 000 are amounts, `7,20` is a decimal. */
function inGroups(text: string, at: number): Shape | undefined {
  const grouped = match(GROUPED, text, at)
  if (grouped) return shape(DEC, grouped[0], [Number(grouped[0].replace(/[ ,]/g, '')), ''])
  const comma = match(COMMA, text, at)
  return comma && (comma[1] ?? '').length <= 2 ? shape(DEC, comma[0], [Number(comma[0].replace(',', '.')), '']) : undefined
}

function runEnd(codes: Uint16Array, at: number): number {
  let end = at
  while (isDigit(codes, end)) end++
  return end
}

function isDigit(codes: Uint16Array, at: number): boolean {
  const code = codes[at] ?? 0
  return code >= 48 && code <= 57
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function shape(c: TokenClass, { length }: string, [n, f]: readonly [number, string], parts?: readonly number[]): Shape {
  return { c, length, n, f, parts }
}

function clockOf(written: string, [h = 0, m = 0, s = -1]: readonly number[]): Shape {
  const isClock = h <= 24 && m < 60 && s < 60
  return isClock ? shape(CLOCK, written, [h, ''], [h, m, s]) : shape(CODE, written, [0, ''])
}

function manyParts(written: string, sign: string, order: 'md' | 'dm' | 'ymd'): Shape {
  const parts = written.split(sign)
  if (parts.length !== 3) return shape(CODE, written, [0, ''])
  return sign === ':' ? clockOf(written, parts.map(Number)) : threeParts(written, parts, order)
}

/** Year first, or day and month in the language's order; where that is no date, the other way round. */
function threeParts(written: string, parts: readonly string[], order: 'md' | 'dm' | 'ymd'): Shape {
  const [a = '', b = '', c = ''] = parts
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (a.length === 4) {
    if (x < 1900 || x > 2200 || b.length > 2 || c.length > 2) return shape(CODE, written, [0, ''])
    return dateOf(written, [x, y, z], '')
  }
  if (order === 'ymd' && x > 12 && y <= 12 && c.length === 2 && isRealDate(2000 + x, y, z)) return dateOf(written, [2000 + x, y, z], '')
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return shape(CODE, written, [0, ''])
  const year = c.length === 4 ? z : z + (z < 70 ? 2000 : 1900)
  if (year < 1900 || year > 2200) return shape(CODE, written, [0, ''])
  const isOpen = x <= 12 && y <= 12 && x !== y
  const [day, month] = (order === 'dm' && y <= 12) || x > 12 ? [x, y] : [y, x]
  return dateOf(written, [year, month, day], isOpen ? 'open' : '')
}

function dateOf(written: string, parts: readonly [number, number, number], f: string): Shape {
  const [year, month, day] = parts
  if (isRealDate(year, month, day)) return shape(DATE, written, [0, f], parts)
  if (month >= 1 && month <= 12 && day >= 29 && day <= 31) return shape(DATE, written, [0, 'never'], parts)
  return shape(CODE, written, [0, ''])
}

/** @param next the sign behind */
function twoParts(written: string, [a, b]: readonly [string, string], sign: string, next: number): Shape | undefined {
  const [x, y] = [Number(a), Number(b)]
  if (sign === ':') return a.length < 3 && b.length === 2 ? clockOf(written, [x, y]) : undefined
  if (a.length > 4 || b.length > 4) return undefined
  if (a.length === 4 && b.length <= 2 && y >= 1 && y <= 12 && x >= 1900 && x <= 2200 && (sign !== '-' || (b.length === 2 && next !== 45))) return shape(PAIR, written, [x + y / 100, `${sign}ym`], [x, y, 0])
  if (sign === '-') return undefined
  if (b.length === 4 && a.length <= 2 && x >= 1 && x <= 12 && y >= 1900 && y <= 2200) return shape(PAIR, written, [0, `${sign}my`], [y, x, 0])
  const n = sign === '.' ? Number(written) : y === 0 ? 0 : x / y
  if (a.length > 2 || b.length > 2) return shape(sign === '.' ? DEC : CODE, written, [n, ''])
  return shape(PAIR, written, [n, sign], [x, y, b.length])
}
