import { isRealDate } from './civil.ts'

/** What a group of digits looks like. `parts` of a date: year (0 where not written), month, day (0 where not written). */
export interface Shape {
  readonly c: 'date' | 'clock' | 'pair' | 'dec' | 'code' | 'num'
  readonly length: number
  readonly n: number
  readonly f: string
  readonly parts?: readonly number[]
}

const MANY = /\d+([.:/-])\d+(?:\1\d+)+/y
const CLOCK = /(\d{1,2}):(\d{2})(?![\d:])/y
const PAIR = /(\d{1,4})([./])(\d{1,4})(?!\d)/y
const COMMA = /\d{1,4},(\d+)(?!\d)(?!\s?[年月日号])/y
const GROUPED = /\d{1,3}(?:[ ,]\d{3})+(?!\d)/y
const SPACED = /(\d{1,2})([./]) (\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/y
const RUN = /\d+/y

/** @param order how the text's language writes a numeric date without a leading year */
export function readShape(text: string, at: number, order: 'md' | 'dm'): Shape {
  const many = match(MANY, text, at)
  if (many) return manyParts(many[0], many[1] ?? '', order)
  const clock = match(CLOCK, text, at)
  if (clock) return clockOf(clock[0], [Number(clock[1]), Number(clock[2]), -1])
  const spaced = match(SPACED, text, at)
  if (spaced) return threeParts(spaced[0], [spaced[1] ?? '', spaced[3] ?? '', spaced[4] ?? ''], order)
  const pair = match(PAIR, text, at)
  if (pair) return twoParts(pair[0], pair[1] ?? '', pair[2] ?? '', pair[3] ?? '')
  const grouped = match(GROUPED, text, at)
  if (grouped) return shape('code', grouped[0], 0)
  const comma = match(COMMA, text, at)
  if (comma && (comma[1] ?? '').length <= 2) return shape('dec', comma[0], Number(comma[0].replace(',', '.')))
  const run = match(RUN, text, at)?.[0] ?? text.charAt(at)
  return shape(run.length > 8 ? 'code' : 'num', run, Number(run))
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function shape(c: Shape['c'], written: string, n: number, more: { readonly f?: string; readonly parts?: readonly number[] } = {}): Shape {
  return { c, length: written.length, n, f: '', ...more }
}

function clockOf(written: string, [h = 0, m = 0, s = -1]: readonly number[]): Shape {
  const isClock = h <= 24 && m < 60 && s < 60
  return isClock ? shape('clock', written, h, { parts: [h, m, s] }) : shape('code', written, 0)
}

function manyParts(written: string, sign: string, order: 'md' | 'dm'): Shape {
  const parts = written.split(sign)
  if (parts.length !== 3) return shape('code', written, 0)
  return sign === ':' ? clockOf(written, parts.map(Number)) : threeParts(written, parts, order)
}

/** Year first, or day and month in the language's order; where that is no date, the other way round. */
function threeParts(written: string, parts: readonly string[], order: 'md' | 'dm'): Shape {
  const [a = '', b = '', c = ''] = parts
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (a.length === 4) {
    if (x < 1900 || x > 2200 || b.length > 2 || c.length > 2) return shape('code', written, 0)
    return dateOf(written, [x, y, z], '')
  }
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return shape('code', written, 0)
  const year = c.length === 4 ? z : z + (z < 70 ? 2000 : 1900)
  if (year < 1900 || year > 2200) return shape('code', written, 0)
  const isOpen = x <= 12 && y <= 12 && x !== y
  const [day, month] = (order === 'dm' && y <= 12) || x > 12 ? [x, y] : [y, x]
  return dateOf(written, [year, month, day], isOpen ? 'open' : '')
}

function dateOf(written: string, parts: readonly [number, number, number], f: string): Shape {
  const [year, month, day] = parts
  if (isRealDate(year, month, day)) return shape('date', written, 0, { f, parts })
  if (month >= 1 && month <= 12 && day >= 29 && day <= 31) return shape('date', written, 0, { f: 'never', parts })
  return shape('code', written, 0)
}

function twoParts(written: string, a: string, sign: string, b: string): Shape {
  const [x, y] = [Number(a), Number(b)]
  if (a.length === 4 && b.length <= 2 && y >= 1 && y <= 12 && x >= 1900 && x <= 2200) return shape('pair', written, x + y / 100, { f: `${sign}ym`, parts: [x, y, 0] })
  if (b.length === 4 && a.length <= 2 && x >= 1 && x <= 12 && y >= 1900 && y <= 2200) return shape('pair', written, 0, { f: `${sign}my`, parts: [y, x, 0] })
  const n = sign === '.' ? Number(written) : y === 0 ? 0 : x / y
  if (a.length > 2 || b.length > 2) return shape(sign === '.' ? 'dec' : 'code', written, n)
  return shape('pair', written, n, { f: sign, parts: [x, y, b.length] })
}
