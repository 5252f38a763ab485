import { is, isMark, type Atom, type Scan } from './atom.ts'
import { readDayMonth, readHanDate, readMonthDay, readShapeDate } from './day.ts'
import { lengthIso, lengthSeconds, readLength } from './duration.ts'
import { beginsHoliday, beginsSeason, readHoliday, readSeason } from './holidays.ts'
import { readDecade, readEdge, readMonthOrYear, readNth, readQuarter } from './period.ts'
import { readAfterNext, readDayOfMonth, readOffset, readRelativeDay, readWeekday, readWhich } from './relative.ts'
import { readTime } from './time.ts'
import type { Token, TokenClass } from './token.ts'

type Reader = (x: Scan, i: number) => Atom | undefined

/**
 * Which readers can begin with a token of a class. The longest answer wins; of equals the earlier. A class that is not
 * here begins nothing.
 */
const BY_CLASS: Readonly<Partial<Record<TokenClass, readonly Reader[]>>> = {
  num: [
    readOffset, readEdge, readNth, readQuarter, readShapeDate, readDayMonth, readMonthDay, readHanDate, readDayOfMonth,
    readWhich, readMonthOrYear, readTime, readDuration, readHoliday, readSeason, readDecade,
  ],
  the: [readEdge, readNth, readQuarter, readDayMonth, readDayOfMonth, readRelativeDay, readAfterNext, readDecade],
  a: [readOffset, readTime, readDuration],
  half: [readOffset, readQuarter, readTime, readDuration],
  frac: [readOffset, readTime, readDuration],
  few: [readOffset, readDuration],
  dec: [readOffset, readDuration],
  pair: [readOffset, readShapeDate, readTime, readDuration],
  unit: [readOffset, readNth, readQuarter, readTime, readPart, readDuration, readHoliday, readAfterNext],
  ge: [readOffset, readDuration],
  date: [readShapeDate],
  clock: [readTime],
  noon: [readTime],
  part: [readTime, readPart],
  less: [readTime],
  qtr: [readTime, readQuarter],
  month: [readNth, readMonthDay, readMonthOrYear],
  wday: [readWeekday],
  relday: [readRelativeDay],
  now: [readRelativeDay],
  relunit: [readEdge, readNth, readQuarter, readWeekday, readHanDate, readWhich, readMonthOrYear, readHoliday, readSeason],
  which: [readNth, readWeekday, readWhich, readSeason],
  holiday: [readHoliday],
  season: [readSeason],
  decade: [readDecade],
  polhour: [readTime],
  weekend: [readWhich],
  nth: [readNth, readQuarter],
  in: [readOffset],
  within: [readOffset],
  more: [readOffset],
  before: [readWhich],
  after: [readWhich],
  edge: [readEdge],
  rest: [readEdge],
}

const NONE: readonly Reader[] = []
const LATER: readonly Reader[] = [readEdge]
const HOLIDAY: readonly Reader[] = [readHoliday]
const SEASON: readonly Reader[] = [readSeason]
const DECADE: readonly Reader[] = [readDecade]
const Q: readonly Reader[] = [readNth, readQuarter]

/** A number in digits or Han signs with a Chinese word after it that is no month, year or quarter: 5天, 三个, 十点. */
const COUNTED: readonly Reader[] = [readOffset, readShapeDate, readHanDate, readDayOfMonth, readWhich, readMonthOrYear, readTime, readDuration]

function isCounted({ f, c }: Token, next: Token | undefined): boolean {
  return c === 'num' && (f.startsWith('h') || /^d\d/.test(f)) && next?.script === 'zh' && !/^[月年季第上下前后初底末中]/.test(next.w)
}

function readersOf(token: Token, next: Token | undefined): readonly Reader[] {
  const { c, w } = token
  if (isCounted(token, next)) return COUNTED
  if (c === 'word') return w === 'earlier' ? LATER : w === 'q' ? Q : beginsSeason(token) ? SEASON : beginsHoliday(token) ? HOLIDAY : w === 'nineties' || w === 'eighties' || w === 'seventies' || w === 'sixties' ? DECADE : NONE
  if (c === 'hence') return w === 'later' ? LATER : NONE
  return BY_CLASS[c] ?? NONE
}

/** Classes that say nothing when a plain word comes next: `the order`, «в 5 коробках», 下订单. */
const OPENERS: ReadonlySet<TokenClass> = new Set<TokenClass>(['the', 'a', 'in', 'within', 'which', 'before', 'after', 'few', 'rest'])
const LEADS: ReadonlySet<TokenClass> = new Set<TokenClass>(['at', 'to', 'by', 'after', 'before', 'from', 'until', 'since', 'about', 'on', 'in', 'of', 'month', 'date', 'wday', 'relday'])
const SPECIAL = /^(?:nineties$|eighties$|seventies$|sixties$|рабоч|банковск|work|business|earlier$|later$|last$|q$|ish$|than$|сутки)/

/** A quick look ahead that spares most numbers and articles all the readers. */
function isDeadEnd(t: readonly Token[], i: number, token: Token): boolean {
  const next = t[i + 1]
  if (!next || next.c !== 'word' || SPECIAL.test(next.w) || beginsSeason(next)) return false
  if (OPENERS.has(token.c)) return true
  if (token.c !== 'num' || token.f === 'd4' || token.f === 'd8' || token.f === 'ord') return false
  const last = t[i - 1]
  return last === undefined || !(LEADS.has(last.c) || last.w === 'year')
}

/** Everything in the text that says something of time, left to right, without overlaps. */
export function readAtoms(x: Scan): Atom[] {
  const atoms: Atom[] = []
  const { t } = x
  for (let i = 0; i < t.length;) {
    const token = t[i]
    const readers = token ? readersOf(token, t[i + 1]) : NONE
    const best = token === undefined || readers.length === 0 || isDeadEnd(t, i, token) ? undefined : readBest(x, i, readers)
    if (best) atoms.push(best)
    i = best ? best.j : i + 1
  }
  return atoms
}

function readBest(x: Scan, i: number, readers: readonly Reader[]): Atom | undefined {
  let best: Atom | undefined
  for (const reader of readers) {
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

const BARE_LEADS = /^(?:for|takes?|за|на|ровно|около|примерно|почти|целый|целую|весь|всю|over|about|nearly|almost|exactly|whole|all|full|entire)$/

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
