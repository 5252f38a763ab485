import { is, isMark, tok } from './atom.ts'
import { AND, NUM, type NumberRead, type Token } from './token.ts'

/** A whole number in digits, words or Han signs: `22`, `twenty-second`, «двадцать второе», 二十二. */
export function readNumber(t: readonly Token[], i: number): NumberRead | undefined {
  return t[i]?.number
}

/** What {@link readNumber} gives, worked out. */
export function readNumberAt(t: readonly Token[], i: number): NumberRead | undefined {
  const { n, f, script, digits } = tok(t, i)
  if (f === 'roman' || f === 'half') return undefined
  if (script === 'none') return { n, j: i + 1, isOrdinal: f === 'ord', digits: digits || 1, isHan: false }
  return script === 'zh' ? { n, j: i + 1, isOrdinal: false, digits: 0, isHan: true } : readWords(t, i)
}

function readWords(t: readonly Token[], i: number): NumberRead {
  let [total, current, j, last] = [0, 0, i, Infinity]
  for (;;) {
    const at = j > i && (isMark(t, j, '-') || (is(t, j, AND) && (total > 0 || (current >= 100 && tok(t, j).script === 'en')))) ? j + 1 : j
    const { c, n, f, script } = tok(t, at)
    if (c !== NUM || f === 'roman' || f === 'half' || script === 'none' || script === 'zh') break
    if (f === 'scale') {
      // One thousand and one hundred before or behind it at most: no run of words is read more than once to its end.
      if ((n < 1000 ? current : total) >= n) break
      current = Math.max(1, current) * n
      if (n >= 1000) [total, current] = [total + current, 0]
      last = n
    } else {
      const size = n < 10 ? 1 : n < 100 ? 10 : 100
      if (j > i && size >= last) break
      current += n
      last = n < 20 ? 1 : size
    }
    j = at + 1
    if (f === 'ord') return { n: total + current, j, isOrdinal: true, digits: 0, isHan: false }
  }
  return { n: total + current, j, isOrdinal: false, digits: 0, isHan: false }
}

export interface YearRead {
  readonly year: number
  readonly j: number
}

/** A year of four digits, or in words (`two thousand fifteen`, `nineteen ninety-five`, `twenty eighteen`). */
export function readYear(t: readonly Token[], i: number): YearRead | undefined {
  const number = readNumber(t, i)
  if (!number) return undefined
  const { n, j, digits, isOrdinal } = number
  // «тысяча девятьсот сорок первого»: a Russian year in words is an ordinal.
  if (digits === 0 && tok(t, i).script === 'ru') return isOrdinal && n >= 1000 && n <= 2200 ? { year: n, j } : undefined
  if (isOrdinal) return undefined
  if (n >= 1900 && n <= 2200 && (digits === 4 || digits === 0)) return { year: n, j }
  const rest = digits === 0 && !number.isHan && (n === 19 || n === 20) ? readNumber(t, j) : undefined
  return rest && rest.digits === 0 && rest.n >= 10 && rest.n < 100 ? { year: n * 100 + rest.n, j: rest.j } : undefined
}

export function fullYear(n: number): number {
  return n < 100 ? n + (n < 70 ? 2000 : 1900) : n
}
