import { BLANK, change, is, size, tok, type Atom, type Scan } from './atom.ts'
import { readDayMonth, readHanDate, readMonthDay, readRomanDate, readShapeDate } from './day.ts'
import { lengthSeconds, readLength } from './duration.ts'
import { beginsHoliday, readHoliday, readSeason } from './holidays.ts'
import { readDecade, readEdge, readMonthOrYear, readNth, readQuarter } from './period.ts'
import { readAfterNext, readCountedWeekday, readDayOfMonth, readOffset, readRelativeDay, readWeekday, readWhich } from './relative.ts'
import { readTime } from './time.ts'
import { A, ABOUT, AFTER, AT, BEFORE, BY, CLOCK, CODE, DATE, DEC, DECADE, EACH, EDGE, END, FEW, FOR, FRAC, FROM, HALF, HENCE, HOLIDAY, IN, isClass, LESS, MARK, MONTH, MORE, NOON, NOW, NTH, NUM, OF, ON, PAD, PAIR, PART, POLHOUR, QTR, RELDAY, RELUNIT, REST, SEASON, SINCE, slot, THE, TO, UNIT, UNTIL, WDAY, WEEKEND, WHICH, WHOLE, WITHIN, WORD, type Token, type TokenClass } from './token.ts'

type Reader = (x: Scan, i: number) => Atom | undefined

/**
 * Which readers can begin with a token of a class. The longest answer wins; of equals the earlier. A class that is not
 * here begins nothing.
 */
const BY_CLASS: Array<readonly Reader[] | undefined> = []
const READERS: ReadonlyArray<readonly [TokenClass, ...Reader[]]> = [
  [
    NUM, readOffset, readEdge, readNth, readQuarter, readShapeDate, readDayMonth, readMonthDay, readRomanDate, readHanDate, readDayOfMonth,
    readWhich, readMonthOrYear, readTime, readDuration, readHoliday, readSeason, readDecade, readCountedWeekday,
  ],
  [THE, readEdge, readNth, readQuarter, readDayMonth, readDayOfMonth, readRelativeDay, readAfterNext, readDecade],
  [A, readOffset, readTime, readDuration],
  [HALF, readOffset, readQuarter, readTime, readDuration],
  [FRAC, readOffset, readTime, readDuration],
  [FEW, readOffset, readDuration],
  [DEC, readOffset, readDuration],
  [PAIR, readOffset, readShapeDate, readTime, readDuration],
  [UNIT, readOffset, readNth, readQuarter, readTime, readPart, readDuration, readHoliday, readAfterNext, readRelativeDay],
  [DATE, readShapeDate],
  [CLOCK, readTime],
  [NOON, readTime],
  [PART, readTime, readPart],
  [LESS, readTime],
  [QTR, readTime, readQuarter, readDuration, readAfterNext],
  [MONTH, readNth, readMonthDay, readMonthOrYear, readHoliday],
  [WDAY, readWeekday],
  [RELDAY, readRelativeDay],
  [NOW, readRelativeDay],
  [RELUNIT, readEdge, readNth, readQuarter, readWeekday, readHanDate, readWhich, readMonthOrYear, readHoliday, readSeason],
  [WHICH, readNth, readWeekday, readWhich, readSeason, readHoliday],
  [HOLIDAY, readHoliday],
  [SEASON, readSeason],
  [DECADE, readDecade],
  [POLHOUR, readTime],
  [WEEKEND, readWhich],
  [NTH, readEdge, readNth, readQuarter],
  [IN, readOffset],
  [WITHIN, readOffset],
  [MORE, readOffset],
  [BEFORE, readWhich],
  [AFTER, readWhich],
  [EDGE, readEdge, readHoliday],
  [REST, readEdge],
  [HENCE, readEdge],
]
for (const [c, ...readers] of READERS) BY_CLASS[slot(c)] = readers

const NONE: readonly Reader[] = []
const LATER: readonly Reader[] = [readEdge]
const HOLIDAYS: readonly Reader[] = [readHoliday]
const ROMANS: readonly Reader[] = [readNth, readQuarter, readDecade]
const WEEKS: readonly Reader[] = [readNth, readQuarter]

/** A number in digits or Han signs with a Chinese word after it that is no month, year or quarter: 5天, 三个, 十点. */
const COUNTED: readonly Reader[] = [readOffset, readShapeDate, readHanDate, readDayOfMonth, readWhich, readMonthOrYear, readTime, readDuration, readDecade]
const UNCOUNTED = '月年季第上下前后初底末中'

function readersOf({ c, w, f, script, digits }: Token, next: Token): readonly Reader[] {
  if (c === NUM && f === 'roman') return ROMANS
  if (c === NUM && (script === 'zh' || digits > 0) && next.script === 'zh' && !UNCOUNTED.includes(next.w.charAt(0))) return COUNTED
  if (c === WORD) return w === '' || script === 'zh' && f === '' ? NONE : w === 'earlier' ? LATER : w === 'q' || f === 'week' ? WEEKS : f === 'roman' ? ROMANS : beginsHoliday(w, f) ? HOLIDAYS : NONE
  return c === HENCE && w !== 'later' ? NONE : BY_CLASS[slot(c)] ?? NONE
}

const LEADS = AT | TO | BY | AFTER | BEFORE | FROM | UNTIL | SINCE | ABOUT | ON | IN | OF

/**
 * A quick look ahead that spares most numbers and articles all the readers: `the order`, «в 5 коробках», 下订单, `RAL 7016,`.
 */
function isDeadEnd(t: readonly Token[], i: number, { c, f, digits, script }: Token): boolean {
  const next = tok(t, i + 1)
  if (next.c === WORD) {
    if (next.w !== '' && (/day$|over|lunar/.test(next.f) || /^(?:earlier|q|ish|than|second|来|整)$/.test(next.w) || (c === WHICH && beginsHoliday(next.w, next.f)))) return false
    if (isClass(c, A | WHICH, THE | IN | WITHIN | BEFORE | AFTER) || isClass(c, FEW | REST)) return true
    if (c !== NUM) return false
  } else if (c !== NUM || (script !== 'zh' && digits === 0) || !(isClass(next.c, CODE | PAIR | DEC | DATE | CLOCK, END) || (next.c === MARK && !'-/–—~±、»"”'.includes(next.f) && !(next.f === '.' && tok(t, i + 2).glued && tok(t, i + 2).script === 'en')))) {
    return c === NUM && script === 'zh' && next.c === WHICH && !is(t, i + 2, UNIT)
  }
  const last = tok(t, i - 1)
  return f !== 'ord' && digits !== 8 && !(digits === 4 && is(t, i + 2, MONTH)) && !isClass(last.c, MONTH | DATE | WDAY | RELDAY, LEADS) && last.w !== 'year'
}

/** Everything in the text that says something of time, left to right, without overlaps. */
export function readAtoms(x: Scan): Atom[] {
  const atoms: Atom[] = []
  const { t } = x
  for (let i = PAD; i < t.length - PAD;) {
    const token = tok(t, i)
    const readers = readersOf(token, tok(t, i + 1))
    let best: Atom | undefined
    if (readers.length > 0 && !isDeadEnd(t, i, token)) {
      for (const reader of readers) {
        const atom = reader(x, i)
        if (atom && (!best || atom.j > best.j)) best = atom
      }
    }
    if (best) atoms.push(best)
    i = best ? best.j : i + 1
  }
  return atoms
}

function readPart({ t, language }: Scan, i: number): Atom | undefined {
  const { c, f, w } = tok(t, i)
  // «добрый вечер», 晚上好
  if (tok(t, i - 1).f === 'greeting' || /^好(?!像|多|几)/.test(tok(t, i + 1).w)) return undefined
  const part = c === PART ? (f === 'noonish' && is(t, i - 1, AFTER) ? 'afternoon' : f) : language === 'ru' && w === 'днем' ? 'afternoon' : undefined
  return part === undefined ? undefined : change(BLANK, { i, j: i + 1, k: 'part', part })
}

function readDuration({ t }: Scan, i: number): Atom | undefined {
  const length = readLength(t, i)
  if (!length) return undefined
  const { j, isBare, pieces } = length
  const { c, w, script } = tok(t, i)
  const next = tok(t, j)
  if (is(t, i - 1, NTH, EACH) || w.endsWith('ях')) return undefined
  const isAll = j - i === size(t)
  const isLed = is(t, i - 1, FOR | ABOUT | MORE | WHOLE) || (is(t, i - 1, WITHIN) && w !== 'дня') || /^(?:takes?|на)$/.test(tok(t, i - 1).w)
  const isShort = (isBare || (c === A && pieces[0]?.[0] === 1)) && pieces.length === 1
  // `a week before 5 May`, «день после»: only with a date behind.
  const weak = isShort && !isLed && !isAll
  if (weak && !(script !== 'zh' && is(t, j, BEFORE | AFTER | FROM))) return undefined
  const seconds = lengthSeconds(length)
  if (isBare && isAll && j - i === 1 && seconds >= 60 && script === 'en') return undefined
  if (tok(t, j - 1).w === '日' && next.c !== WITHIN) return undefined
  return change(BLANK, { i, j, k: 'dur', a: seconds, grain: 'second', length, weak })
}
