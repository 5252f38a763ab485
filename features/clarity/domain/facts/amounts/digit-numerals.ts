import type { Numeral } from './numeral.ts'
import { isDigit, isLetter, type Page } from './page.ts'

/** What stands at a position: where to go on, and the number, if it is one (a date, an address or a version is not). */
export interface Scanned {
  readonly end: number
  readonly numeral?: Numeral
}

/* Groups are capped so that no run is tried again and again. */
const commaGroups = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d]|,\d)/y
const dotGroups = /\d{1,3}(?:\.\d{3}){1,6}(?:,\d+)?(?![\d]|\.\d)/y
const spaceGroups = /\d{1,3}(?: \d{3}){1,6}(?:[.,]\d+)?(?![\d]| \d{3}(?!\d))/y
const apostropheGroups = /\d{1,3}(?:'\d{3}){1,6}(?:\.\d+)?(?!\d)/y
const indianGroups = /\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d+)?(?![\d]|,\d)/y
const looseThousands = /\d{1,3}(?: , 000){1,3}(?!\d)/y
const exponent = /e[+-]?\d{1,3}(?![\da-z])/y
const power = /\^[+-]?\d{1,3}(?:\.\d{1,3})?(?![\d])/y
const slash = / ?\/ ?(\d{1,4})(?![\d/.]|,\d)/y
const mixed = / (\d{1,3})\/(\d{1,3})(?![\d/.])/y
const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
}

/** `½`; asked behind every number, so that the look into the table must be rare. */
function vulgarAt(low: string, at: number): number | undefined {
  return low.charCodeAt(at) >= 0xbc ? vulgar[low[at] ?? ''] : undefined
}

/** Reads the number that begins with the digit (or the `½`) at `at`. */
export function scanDigits(page: Page, at: number): Scanned {
  const lone = vulgarAt(page.low, at)
  if (lone !== undefined) return { end: at + 1, numeral: { start: at, end: at + 1, value: lone, style: 'digits' } }
  const whole = grouped(page, at) ?? plainNumber(page, at)
  if (whole.numeral === undefined) return whole
  return { end: whole.end, numeral: withTail(page, whole.numeral) }
}

function match(pattern: RegExp, low: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(low)?.[0]
}

function grouped(page: Page, at: number): Scanned | undefined {
  const { low } = page
  const fourth = low[at + 1] === undefined ? '' : low.slice(at + 1, at + 5)
  if (!/[,. ']/.test(fourth)) return undefined
  const strict = match(apostropheGroups, low, at) ?? match(spaceGroups, low, at) ?? match(looseThousands, low, at) ?? match(indianGroups, low, at)
  if (strict !== undefined) return done(at, strict, Number(strict.replace(/ , |[ ']/g, '').replace(/,(?=\d{2},|\d{3}(?!\d))/g, spaced(strict)).replace(',', '.')))
  const commas = match(commaGroups, low, at)
  if (commas !== undefined) return commaGrouped(page, at, commas)
  const dots = match(dotGroups, low, at)
  if (dots !== undefined) return dotGrouped(page, at, dots)
  return undefined
}

/** In `1 234,567` the comma is a decimal one; in `1,00,000` it groups. */
function spaced(strict: string): string {
  return /[ ']/.test(strict) ? ',' : ''
}

function done(at: number, written: string, value: number, other?: Numeral['other']): Scanned {
  const end = at + written.length
  return { end, numeral: { start: at, end, value, style: 'digits', ...(other === undefined ? {} : { other }) } }
}

function commaGrouped(page: Page, at: number, written: string): Scanned {
  const value = Number(written.replaceAll(',', ''))
  const single = written.indexOf(',') === written.lastIndexOf(',') && !written.includes('.')
  if (!single) return done(at, written, value)
  const decimal = Number(written.replace(',', '.'))
  if (written.startsWith('0')) return done(at, written, decimal)
  if (page.cyrillic && !written.endsWith('00')) return done(at, written, decimal, { value, why: 'thousands' })
  return done(at, written, value, { value: decimal, why: 'decimal' })
}

function dotGrouped(page: Page, at: number, written: string): Scanned {
  const value = Number(written.replaceAll('.', '').replace(',', '.'))
  const single = written.indexOf('.') === written.lastIndexOf('.') && !written.includes(',')
  if (!single) return done(at, written, value)
  const decimal = Number(written)
  if (written.startsWith('0')) return done(at, written, decimal)
  if (written.endsWith('000') && (page.cyrillic || !/[a-z]/.test(page.low))) return done(at, written, value, { value: decimal, why: 'decimal' })
  return done(at, written, decimal, { value, why: 'thousands' })
}

function plainNumber(page: Page, at: number): Scanned {
  const { low } = page
  let end = digitsEnd(low, at)
  const sign = low[end]
  if (sign === '.' && isDigit(low.charCodeAt(end + 1))) end = digitsEnd(low, end + 1)
  else if (sign === ',' && isDigit(low.charCodeAt(end + 1)) && isCommaDecimal(page, end)) end = digitsEnd(low, end + 1)
  if (low[end] === '.' && isDigit(low.charCodeAt(end + 1))) return { end: chainEnd(low, end) }
  const written = low.slice(at, end)
  if (written.length > 40) return { end }
  return done(at, written, Number(written.replace(',', '.')))
}

function digitsEnd(low: string, at: number): number {
  let end = at
  while (isDigit(low.charCodeAt(end))) end += 1
  return end
}

/** Dates, addresses and versions: `30.07.2026`, `192.168.1.2`. */
function chainEnd(low: string, at: number): number {
  let end = at
  while (low[end] === '.' && isDigit(low.charCodeAt(end + 1))) end = digitsEnd(low, end + 1)
  return end
}

/** Russian writes the decimal comma; elsewhere `12,5` is one number when a unit follows, and a list when not. */
function isCommaDecimal(page: Page, comma: number): boolean {
  const end = digitsEnd(page.low, comma + 1)
  if (page.low[end] === ',' && isDigit(page.low.charCodeAt(end + 1))) return false
  if (page.cyrillic) return true
  if (end - comma > 3) return false
  const next = page.low[end] === ' ' ? end + 1 : end
  const code = page.low.charCodeAt(next)
  return isLetter(code) || code > 0x2000 || '%°$€£¥'.includes(page.low[next] ?? '\n')
}

function withTail(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const next = low.charCodeAt(numeral.end)
  const extra = vulgarAt(low, next === 32 ? numeral.end + 1 : numeral.end)
  if (extra !== undefined) return { ...numeral, value: numeral.value + extra, end: numeral.end + (next === 32 ? 2 : 1) }
  if (next === 101) return withPower(low, numeral, exponent)
  if (next === 94) return withPower(low, numeral, power)
  if (next === 47 || next === 32) return withFraction(low, numeral)
  return numeral
}

function withPower(low: string, numeral: Numeral, pattern: RegExp): Numeral {
  const tail = match(pattern, low, numeral.end)
  if (tail === undefined) return numeral
  const by = Number(tail.slice(1))
  const value = tail.startsWith('^') ? numeral.value ** by : numeral.value * 10 ** by
  return Number.isFinite(value) ? { start: numeral.start, end: numeral.end + tail.length, value, style: 'digits' } : numeral
}

function withFraction(low: string, numeral: Numeral): Numeral {
  if (!Number.isInteger(numeral.value) || numeral.value >= 10_000) return numeral
  mixed.lastIndex = numeral.end
  const parts = mixed.exec(low)
  if (parts !== null && Number(parts[2]) > 1 && Number(parts[2]) <= 64) {
    return { start: numeral.start, end: numeral.end + parts[0].length, value: numeral.value + Number(parts[1]) / Number(parts[2]), style: 'digits' }
  }
  slash.lastIndex = numeral.end
  const under = slash.exec(low)
  if (under === null || Number(under[1]) === 0) return numeral
  if (low[numeral.start - 1] === '/') return numeral
  return { start: numeral.start, end: numeral.end + under[0].length, value: numeral.value / Number(under[1]), style: 'digits' }
}
