import { currencyBefore } from './currencies.ts'
import { numeralOf, type Numeral, type Scanned } from './numeral.ts'
import { codeAt, isDigit, isLetter, type Page } from './page.ts'

/* Groups are capped so that no run is tried again and again. */
const commaGroups = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d]|,\d)/y
const dotGroups = /\d{1,3}(?:\.\d{3}){1,6}(?:,\d+)?(?![\d]|\.\d)/y
const spaceGroups = /\d{1,3}(?: \d{3}){1,6}(?:[.,]\d+)?(?![\d]| \d{3}(?!\d))/y
const apostropheGroups = /\d{1,3}(?:'\d{3}){1,6}(?:\.\d+)?(?!\d)/y
const indianGroups = /\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d+)?(?![\d]|,\d)/y
const looseThousands = /\d{1,3}(?: , 000){1,3}(?!\d)/y
const exponent = /e[+-]?\d{1,3}(?![\da-z])/y
const power = /\^[+-]?\d{1,3}(?:\.\d{1,3})?(?![\d])/y
const slash = / ?\/ ?(\d{1,4})(?![\d/.]|,\d|'? ?(?:h[qc]|gp|d[vc]|ot|fr)(?![a-z])|尺?[高平]?柜)/y
const mixed = / (\d{1,3})\/(\d{1,3})(?![\d/.])/y

/** `½`, which is written out as `1⁄2`. */
export function vulgarAt(low: string, at: number): number | undefined {
  const code = codeAt(low, at)
  if (!((code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e))) return undefined
  const [over, under] = low.charAt(at).normalize('NFKD').split('\u2044')
  return Number(over) / Number(under)
}

/** Reads the number that begins with the digit (or the `½`) at `at`. */
export function scanDigits(page: Page, at: number): Scanned {
  const lone = vulgarAt(page.low, at)
  if (lone) return numeralOf(at, at + 1, lone, 'digits')
  const whole = grouped(page, at) ?? plainNumber(page, at)
  return typeof whole === 'number' ? whole : withTail(page, whole)
}

function match(pattern: RegExp, low: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(low)
}

/** The sign after one to three digits says which kind of groups these may be. */
function grouped(page: Page, at: number): Numeral | undefined {
  const { low } = page
  let end = at + 1
  while (end < at + 3 && isDigit(codeAt(low, end))) end += 1
  const sign = codeAt(low, end)
  if (sign !== 44 && sign !== 46 && sign !== 32 && sign !== 39) return undefined
  if (!isDigit(codeAt(low, end + 1))) {
    const loose = sign === 32 && codeAt(low, end + 1) === 44 ? match(looseThousands, low, at) : null
    return loose ? done(at, loose[0], Number(loose[0].replaceAll(' , ', ''))) : undefined
  }
  if (sign === 32 || sign === 39) {
    const found = match(sign === 32 ? spaceGroups : apostropheGroups, low, at)
    return found ? done(at, found[0], Number(found[0].replace(/[ ']/g, '').replace(',', '.'))) : undefined
  }
  const indian = sign === 44 ? match(indianGroups, low, at) : null
  if (indian) return done(at, indian[0], Number(indian[0].replaceAll(',', '')))
  const found = match(sign === 44 ? commaGroups : dotGroups, low, at)
  return found ? separated(page, at, found[0]) : undefined
}

function done(at: number, written: string, value: number): Numeral {
  return numeralOf(at, at + written.length, value, 'digits')
}

/** One comma or full stop before three digits may group or divide: language and zeros say what is likelier. */
function separated(page: Page, at: number, written: string): Numeral {
  const comma = written.includes(',')
  const whole = Number(comma && written.indexOf(',') < 4 ? written.replaceAll(',', '') : written.replaceAll('.', '').replace(',', '.'))
  if (/[.,].*[.,]/.test(written)) return done(at, written, whole)
  const decimal = Number(written.replace(',', '.'))
  if (written.startsWith('0')) return done(at, written, decimal)
  const isWhole = comma ? !page.cyrillic || written.endsWith('00') : written.endsWith('000') && (page.cyrillic || !page.latin)
  return { ...done(at, written, isWhole ? whole : decimal), other: isWhole ? { value: decimal, why: 'decimal' } : { value: whole, why: 'thousands' } }
}

function plainNumber(page: Page, at: number): Scanned {
  const { low } = page
  let end = at
  let value = 0
  for (let code = codeAt(low, end); isDigit(code); code = codeAt(low, end)) {
    value = value * 10 + code - 48
    end += 1
  }
  const sign = codeAt(low, end)
  const whole = end
  if ((sign === 46 || sign === 44) && isDigit(codeAt(low, end + 1)) && (sign === 46 || isCommaDecimal(page, at, end))) end = digitsEnd(low, end + 1)
  if (codeAt(low, end) === 46 && isDigit(codeAt(low, end + 1))) return chainEnd(low, end)
  if (end - at > 40) return end
  return numeralOf(at, end, end === whole && end - at < 16 ? value : Number(low.slice(at, end).replace(',', '.')), 'digits')
}

function digitsEnd(low: string, at: number): number {
  let end = at
  while (isDigit(codeAt(low, end))) end += 1
  return end
}

/** Dates, addresses and versions: `30.07.2026`, `192.168.1.2`. */
function chainEnd(low: string, at: number): number {
  let end = at
  while (low[end] === '.' && isDigit(codeAt(low, end + 1))) end = digitsEnd(low, end + 1)
  return end
}

/** Russian writes the decimal comma; elsewhere `12,5` is a list unless a unit follows, money stands before, or it is `0,5` or all of the text. */
function isCommaDecimal(page: Page, at: number, comma: number): boolean {
  const { low } = page
  const end = digitsEnd(low, comma + 1)
  if ((codeAt(low, end) === 44 && isDigit(codeAt(low, end + 1))) || low[end] === '月') return false // 改成350，7月30日前
  if (page.cyrillic) return true
  if (end - comma > 3) return false
  if ((comma === at + 1 && codeAt(low, at) === 48) || (at === 0 && end === low.length)) return true
  const next = low[end] === ' ' ? end + 1 : end
  const code = codeAt(low, next)
  return isLetter(code) || code > 0x2000 || '%°$€£¥'.includes(low[next] ?? '\n') || (end - comma === 3 && currencyBefore(page, at, 0) !== undefined)
}

function withTail(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const { end, value } = numeral
  const next = codeAt(low, end)
  if (next === 101) return withPower(low, numeral, exponent)
  if (next === 94) return withPower(low, numeral, power)
  if (next !== 32 && next !== 47 && next < 0xbc) return numeral
  const after = next === 32 || next === 0x53c8 ? end + 1 : end
  const extra = vulgarAt(low, after)
  if (extra !== undefined) return { ...numeral, value: value + extra, end: after + 1 }
  if (next === 32 || next === 47) return withFraction(low, numeral)
  const part = next === 0x53c8 && isDigit(codeAt(low, after)) ? plainNumber(page, after) : 0
  const whole = typeof part === 'number' ? numeral : withFraction(low, part)
  return whole.value < 1 && whole !== numeral ? { ...numeral, value: value + whole.value, end: whole.end } : numeral
}

function withPower(low: string, numeral: Numeral, pattern: RegExp): Numeral {
  const tail = match(pattern, low, numeral.end)?.[0]
  if (!tail) return numeral
  const by = Number(tail.slice(1))
  const value = tail.startsWith('^') ? numeral.value ** by : numeral.value * 10 ** by
  return Number.isFinite(value) ? { ...numeral, end: numeral.end + tail.length, value, other: undefined } : numeral
}

const ofPieces = /^ ?(?:pcs|pieces|units|шт|[个件只台套])/

/** `3/4`, `2 1/2`. */
function withFraction(low: string, numeral: Numeral): Numeral {
  const { start, end, value } = numeral
  const code = codeAt(low, end + 1)
  if (!Number.isInteger(value) || value >= 10_000 || !(isDigit(code) || code === 32 || code === 47)) return numeral
  const parts = match(mixed, low, end)
  if (parts && Number(parts[2]) > 1 && Number(parts[2]) <= 64) return done(start, low.slice(start, end) + parts[0], value + Number(parts[1]) / Number(parts[2]))
  const under = match(slash, low, end)
  // 30/70: parts of a payment; 24/7: always; 4/6 pcs: so many of so many
  return !under || ofPieces.test(low.slice(end + under[0].length, end + under[0].length + 6)) || Number(under[1]) === 0 || (value === 24 && Number(under[1]) === 7) || Number(under[1]) + value === 100 || codeAt(low, start - 1) === 47 ? numeral : done(start, low.slice(start, end) + under[0], value / Number(under[1]))
}
