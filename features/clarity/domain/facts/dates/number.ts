import { is, isMark } from './atom.ts'
import type { Token } from './token.ts'

export interface NumberRead {
  readonly n: number
  readonly j: number
  readonly isOrdinal: boolean
  /** Written in digits, and with how many. 0 for words. */
  readonly digits: number
  readonly isHan: boolean
}

/** A whole number in digits, words or Han signs: `22`, `twenty-second`, «двадцать второе», 二十二. */
export function readNumber(t: readonly Token[], i: number): NumberRead | undefined {
  const token = t[i]
  if (!token || token.c !== 'num' || token.f === 'roman' || token.f === 'half') return undefined
  if (token.f.startsWith('d')) return { n: token.n, j: i + 1, isOrdinal: false, digits: Number(token.f.slice(1)), isHan: false }
  if (token.f.startsWith('h')) return { n: token.n, j: i + 1, isOrdinal: false, digits: 0, isHan: true }
  const isDigitOrdinal = token.f === 'ord' && /^\d/.test(token.w)
  if (isDigitOrdinal) return { n: token.n, j: i + 1, isOrdinal: true, digits: 1, isHan: false }
  return readWords(t, i)
}

function readWords(t: readonly Token[], i: number): NumberRead {
  let [total, current, j, isOrdinal, last] = [0, 0, i, false, Infinity]
  for (;;) {
    const at = j > i && (isMark(t, j, '-') || (is(t, j, 'and') && total > 0)) ? j + 1 : j
    const token = t[at]
    if (!token || token.c !== 'num' || token.f === 'roman' || token.f === 'half' || /^[dh]\d/.test(token.f)) break
    if (/^\d/.test(token.w)) break
    if (token.f === 'scale') {
      current = Math.max(1, current) * token.n
      if (token.n >= 1000) [total, current] = [total + current, 0]
      last = token.n
    } else {
      const size = sizeOf(token.n)
      if (j > i && size >= last) break
      current += token.n
      last = size === 2 ? 1 : size
    }
    j = at + 1
    isOrdinal = token.f === 'ord'
    if (isOrdinal) break
  }
  return { n: total + current, j, isOrdinal, digits: 0, isHan: false }
}

function sizeOf(n: number): number {
  if (n < 10) return 1
  return n < 20 ? 2 : n < 100 ? 10 : 100
}

/** A year of four digits, of two (`’74`, 07年), or in words (`two thousand fifteen`, `nineteen ninety-five`). */
export function readYear(t: readonly Token[], i: number): { year: number; j: number } | undefined {
  const number = readNumber(t, i)
  if (!number || number.isOrdinal) return undefined
  if (number.n >= 1900 && number.n <= 2200 && (number.digits === 4 || number.digits === 0)) return { year: number.n, j: number.j }
  if (number.digits === 0 && !number.isHan && (number.n === 19 || number.n === 20)) {
    const rest = readNumber(t, number.j)
    if (rest && rest.digits === 0 && rest.n >= 10 && rest.n < 100) return { year: number.n * 100 + rest.n, j: rest.j }
  }
  return undefined
}

export function fullYear(n: number): number {
  return n < 100 ? n + (n < 70 ? 2000 : 1900) : n
}
