import { is, isMark, type Atom, type Scan } from './atom.ts'
import { readDayMonth, readHanDate, readMonthDay, readShapeDate } from './day.ts'
import { lengthIso, lengthSeconds, readLength } from './duration.ts'
import { readEdge, readMonthOrYear, readNth, readQuarter } from './period.ts'
import { readDayOfMonth, readOffset, readRelativeDay, readWeekday, readWhich } from './relative.ts'
import { readTime } from './time.ts'
import type { TokenClass } from './token.ts'

type Reader = (x: Scan, i: number) => Atom | undefined

/** The longest wins; of equals the earlier. */
const READERS: readonly Reader[] = [
  readOffset, readEdge, readNth, readQuarter, readWeekday, readShapeDate, readDayMonth, readMonthDay, readHanDate,
  readDayOfMonth, readRelativeDay, readWhich, readMonthOrYear, readTime, readPart, readDuration,
]

const SILENT: ReadonlySet<TokenClass> = new Set<TokenClass>(['word', 'code', 'mark', 'ge', 'or', 'on', 'for', 'by', 'until', 'since', 'between', 'each', 'deadline', 'zone', 'ago', 'hence', 'ampm', 'oclock', 'dian', 'of', 'at', 'to', 'from', 'and'])

/** Everything in the text that says something of time, left to right, without overlaps. */
export function readAtoms(x: Scan): Atom[] {
  const atoms: Atom[] = []
  for (let i = 0; i < x.t.length;) {
    const token = x.t[i]
    if (!token || (SILENT.has(token.c) && token.w !== 'later' && token.w !== 'earlier' && token.w !== 'q')) {
      i++
      continue
    }
    const best = readBest(x, i)
    if (best) atoms.push(best)
    i = best ? best.j : i + 1
  }
  return atoms
}

function readBest(x: Scan, i: number): Atom | undefined {
  let best: Atom | undefined
  for (const reader of READERS) {
    const atom = reader(x, i)
    if (atom && (!best || atom.j > best.j)) best = atom
  }
  return best
}

function readPart(x: Scan, i: number): Atom | undefined {
  const token = x.t[i]
  if (token?.c === 'part') return { i, j: i + 1, k: 'part', a: 0, b: 0, grain: 'day', part: token.f }
  if (x.language === 'ru' && token?.w === 'днем') return { i, j: i + 1, k: 'part', a: 0, b: 0, grain: 'day', part: 'afternoon' }
  return undefined
}

const BARE_LEADS = /^(?:for|takes?|за|на|ровно|около|примерно|почти|целый|целую|весь|всю|over|about|nearly|almost|exactly|whole)$/

function readDuration(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const length = readLength(t, i)
  if (!length) return undefined
  const lead = t[i - 1]
  if (lead && (lead.c === 'each' || lead.c === 'nth')) return undefined
  const isLed = lead !== undefined && BARE_LEADS.test(lead.w)
  const isAll = length.j - length.i === t.length
  const isArticle = t[i]?.c === 'a' && (isLed || isAll)
  if ((length.isBare || t[i]?.c === 'a') && !isLed && !isAll && !isArticle && length.pieces.length === 1 && !(t[i]?.c === 'a' && length.pieces[0]?.[0] !== 1)) return undefined
  if (length.isBare && isAll && length.j - i === 1 && lengthSeconds(length) >= 60 && t[i]?.script === 'en') return undefined
  if (t[i]?.w === '一' && t[i + 1]?.w === '天' && !isAll && x.language === 'zh' && is(t, i - 1, 'nth')) return undefined
  if (t[length.j - 1]?.w === '日' && !isMark(t, length.j, '内') && t[length.j]?.w !== '内') return undefined
  return { i, j: length.j, k: 'dur', a: lengthSeconds(length), b: 0, grain: 'second', iso: lengthIso(length) }
}
