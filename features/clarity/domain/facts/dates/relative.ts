import { BLANK, change, comingWeekday, DAY, days, endsPhrase, inMonth, is, isMark, otherDay, pastWeekday, relativeDay, resolved, skip, skipMark, tok, unitAt, weekdayIn, ymd, type Atom, type Length, type Ref, type Scan } from './atom.ts'
import { div, weekday } from './civil.ts'
import { specAtom } from './day.ts'
import { addWorkdays, dayKind, readLength, shift, type Base } from './duration.ts'
import { readNumber } from './number.ts'
import { ABOUT, AFTER, AGO, AMPM, AND, AT, BEFORE, BY, CLOCK, CODE, DATE, DAYNO, EDGE, END, FOR, FRAC, FROM, GE, HALF, HENCE, HOLIDAY, IN, isClass, MARK, MONTH, MORE, NOON, NOW, NUM, OCLOCK, OF, ON, OR, PAD, PAIR, PART, QTR, RELDAY, RELUNIT, SINCE, THE, TO, UNIT, UNTIL, WDAY, WEEKEND, WHICH, WITHIN, WORD, type Token, type TokenClass } from './token.ts'

/** `tomorrow`, `tonight`, 大后天, `the day after tomorrow`. */
export function readRelativeDay({ t, ref }: Scan, i: number): Atom | undefined {
  const { c, f, n, w, script } = tok(t, i)
  if (f === 'two') return resolved(days(i, i + 1, ref.day, ref.day + 2))
  if (c === RELDAY) {
    const atom = relativeDay(i, script === 'ru' && tok(t, i + 1).f === 'day' && w.includes('ш') ? i + 2 : i + 1, ref.day + n)
    return f !== '' ? change(atom, { part: f }) : w.length > 1 ? afterMidnight(atom, n, ref) : atom
  }
  if (c === NOW) {
    const before = tok(t, i - 1).w
    return change(BLANK, { i: before === 'right' || before === 'прямо' ? i - 1 : i, j: i + 1, a: ref.now, b: ref.now + 1, grain: 'second', hasTime: true, bare: 'now', relative: true })
  }
  const at = skip(t, i, THE)
  const base = tok(t, at + 2)
  return tok(t, at).w === 'day' && is(t, at + 1, AFTER | BEFORE) && base.c === RELDAY ? relativeDay(i, at + 3, ref.day + base.n + (is(t, at + 1, AFTER) ? 1 : -1)) : undefined
}

/** Who writes before four in the morning may still call the day before `today`. */
function afterMidnight(atom: Atom, n: number, ref: Ref): Atom {
  const isLate = (n === 0 || n === 1) && ref.now % DAY < 4 * 3600
  return isLate ? change(atom, { others: [otherDay('after-midnight', ref.day + n - 1)] }) : atom
}

/** From the beginning of a stretch up to today. */
export function toDate(i: number, j: number, whole: Atom | undefined, ref: Ref): Atom | undefined {
  return whole && resolved(days(i, j, whole.a / DAY, ref.day + 1))
}

/** `the week after next`, `the month before last`, `year to date`. */
export function readAfterNext({ t, ref }: Scan, i: number): Atom | undefined {
  const at = skip(t, i, THE)
  const { c, f, n, script } = tok(t, at)
  const { w } = tok(t, at + 2)
  // `year to date`
  const to = skipMark(t, at + 1, '-')
  if (isClass(c, UNIT | QTR) && is(t, to, TO) && tok(t, skipMark(t, to + 1, '-')).w === 'date') return toDate(i, skipMark(t, to + 1, '-') + 1, unitAt(0, 0, [f || 'quarter', 0], ref), ref)
  const step = is(t, at + 1, AFTER) && w === 'next' ? 2 : is(t, at + 1, BEFORE) && w === 'last' ? -2 : 0
  return step !== 0 && c === UNIT && script === 'en' && n === 1 && f !== 'day' ? unitAt(i, at + 3, [f, step], ref) : undefined
}

/** Weekdays with what places them: `next Monday`, `tuesday of last week`, «в прошлый вторник», 下周三. */
export function readWeekday(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const first = tok(t, i)
  if (first.c === RELUNIT) return first.f === 'week' ? weekThenDay(x, i, i + 1, first.n) : undefined
  if (first.c === WHICH && tok(t, i + 1).f === 'week') return weekThenDay(x, i, i + 2, first.n)
  const at = first.c === WHICH ? skip(t, i + 1, ON) : i
  const { c, f, w, n: wd } = tok(t, at)
  if (c !== WDAY || (/^сред(?:е|ой)$/.test(w) && !is(t, at - 1, BY))) return undefined
  if (f.startsWith('rel')) return onDay([i, at], at + 1, weekdayIn(ref.day, wd, Number(f.slice(3))), wd)
  if (at > i) return whichWeekday([i, at], first, wd, ref)
  if (isTrap(t, at)) return undefined
  const j = skip(t, skipMark(t, skip(t, at + 1, OF | ON | FROM), ','), THE)
  if (is(t, j, WHICH) && tok(t, j + 1).f === 'week') return onDay([i, at], j + 2, weekdayIn(ref.day, wd, tok(t, j).n), wd)
  const coming = comingWeekday(ref, wd)
  if (is(t, at + 1, AFTER) && tok(t, at + 2).w === 'next') return onDay([i, at], at + 3, coming + 7, wd)
  // `Friday week`
  const more = tok(t, at + 1)
  if (more.f === 'week' && more.c === UNIT && more.script === 'en' && more.w !== 'weeks' && is(t, at + 2, MARK, END)) return onDay([i, at], at + 2, coming + 7 * more.n, wd)
  const isToday = weekday(ref.day) === wd
  return change(onDay([i, at], at + 1, coming, wd), { bare: 'wday', others: [otherDay(isToday ? 'today' : 'past-week', isToday ? ref.day : coming - 7)] })
}

function onDay([i, weekdayToken]: readonly [number, number], j: number, day: number, wd: number): Atom {
  return change(relativeDay(i, j, day), { bare: 'placed', wd, weekdayToken })
}

/** Words that are weekdays only beside a date or behind a preposition: `sat`, `sun`, «ср», «среда» (an environment). */
const TRAPS = /^(?:sat|sun|mon|wed|вс|ср|суб|сред.)\.?$/

function isTrap(t: readonly Token[], at: number): boolean {
  const { w } = tok(t, at)
  const isLong = w.length > 4
  if (!TRAPS.test(w) || (is(t, at - 1, END) && is(t, at + 1, MARK, END))) return false
  if (is(t, at + 1, AND | OR) && is(t, at + 2, WDAY)) return false
  if (w === 'sun' && tok(t, at + 1).w === 'sat') return true
  if (is(t, skipMark(t, at + 1, ',(-–—'), NUM | MONTH | DATE | PAIR | CLOCK | PART | WDAY, TO | BEFORE)) return isLong && is(t, at - 1, WORD)
  // `wed. at 4 p.m.`, «ср. в 16:00», where it cannot be the verb
  const isShortened = tok(t, at).end - tok(t, at).start > w.length || is(t, at - 1, END)
  if (isShortened && is(t, at + 1, AT) && (is(t, at + 2, CLOCK | NOON) || (is(t, at + 2, NUM) && (is(t, at + 3, AMPM, OCLOCK) || endsPhrase(t, at + 3))))) return false
  if (is(t, at - 1, WHICH, ON | BY | AT | UNTIL | TO | BEFORE | SINCE | FROM | AFTER | FOR)) return false
  return !(is(t, at - 1, AND | OR) && is(t, at - 2, WDAY)) && !(isMark(t, at - 1, '(,-–—') && !(isLong && is(t, at + 1, WORD)))
}

function whichWeekday(at: readonly [number, number], { n, f }: Token, wd: number, ref: Ref): Atom {
  const made = (day: number): Atom => onDay(at, at[1] + 1, day, wd)
  const coming = comingWeekday(ref, wd)
  const past = pastWeekday(ref, wd)
  if (f === 'near') return made(coming)
  if (f === 'past' || f === 'last') return made(past)
  const own = weekdayIn(ref.day, wd, n)
  if (n === 0) return made(own <= ref.day ? coming : own)
  const other = n > 0 ? coming + (own === coming && weekday(ref.day) !== wd ? 7 : 0) : past
  return own === other ? made(own) : change(made(own), { others: [otherDay(n > 0 ? 'next-week' : 'past-week', other)] })
}

/** `two Fridays from now`, `three sundays later`. */
export function readCountedWeekday({ t, ref }: Scan, i: number): Atom | undefined {
  const number = readNumber(t, i)
  if (!number || number.n < 1 || number.n > 20) return undefined
  const { c, f, n: wd } = tok(t, number.j)
  const j = number.j + (is(t, number.j + 1, FROM) && is(t, number.j + 2, NOW) ? 3 : is(t, number.j + 1, HENCE) ? 2 : 0)
  return j > number.j && (c === WDAY || f === 'wday') ? onDay([i, number.j], j, comingWeekday(ref, wd) + (number.n - 1) * 7, wd) : undefined
}

/** `next week Friday`, `last week's sunday`, «на следующей неделе во вторник», 下周的周一. */
function weekThenDay({ t, ref }: Scan, i: number, j: number, weeks: number): Atom | undefined {
  const own = isMark(t, j, "'’") && tok(t, j + 1).w === 's' ? j + 2 : j
  const at = skip(t, skip(t, skipMark(t, own, ','), OF), ON | AT)
  const { c, f, n: wd } = tok(t, at)
  return c === WDAY && !f.startsWith('rel') ? onDay([i, at], at + 1, weekdayIn(ref.day, wd, weeks), wd) : undefined
}

/** `next month`, «на этой неделе», 上个月, `last 3 months`, `this September`, `the 5 past years`, `next business day`. */
export function readWhich(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const { c, f, n, w } = tok(t, i)
  if (c === RELUNIT) return f === 'century' && is(t, i + 1, NUM) ? undefined : unitAt(i, i + 1, [f, n], ref)
  if (c === WEEKEND) return weekend(i, i + 1, f === 'rel' ? n : 0, ref)
  const counted = countedStretch(x, i)
  if (counted || c !== WHICH || f === 'count') return counted
  const next = tok(t, i + 1)
  switch (next.c) {
    case WHICH:
      return n === 0 ? readWhich(x, i + 1) : undefined
    case WEEKEND:
      return weekend(i, i + 2, n, ref)
    case MONTH:
      return next.f === 'weak' && is(t, i + 2, WORD) ? undefined : whichMonth(x, i, next.n)
    case PART:
      return next.script === 'zh' ? undefined : change(relativeDay(i, i + 2, ref.day + n), { part: next.f })
    case QTR:
      return unitAt(i, i + 2, ['quarter', n], ref)
    case WORD: {
      const kind = n === 1 ? dayKind(t, i + 1) : undefined
      return kind && relativeDay(i, kind.j, kind.unit === 'workday' ? addWorkdays(ref.day, 1) : ref.day + 1)
    }
    case UNIT:
      if (n === 1 && next.f === 'workday') return relativeDay(i, i + 2, addWorkdays(ref.day, 1))
      return next.n !== 1 || next.f === 'second' || next.w === 'дни' || (w === 'this' && next.f === 'day') ? undefined : unitAt(i, i + 2, [next.f, n], ref)
    default:
      return undefined
  }
}

function weekend(i: number, j: number, weeks: number, ref: Ref): Atom {
  const saturday = weekdayIn(ref.day, 6, weeks)
  return resolved(days(i, j, saturday, saturday + 2))
}

function whichMonth({ t, ref }: Scan, i: number, m: number): Atom {
  const { n } = tok(t, i)
  const own = ref.index % 12
  const y = ref.year + (n > 0 ? n - (m - 1 > own ? 1 : 0) : n < 0 ? n + (m - 1 < own ? 1 : 0) : 0)
  const day = readNumber(t, i + 2)
  if (day && day.n <= 31 && (day.digits === 1 || day.digits === 2)) return specAtom(i, day.j, ymd(y, m, day.n), ref)
  return resolved(specAtom(i, i + 2, ymd(y, m, 0), ref))
}

/** N units up to now, or from now on: whole units for `last 3 weeks` and 后三天, to the minute for 过去3小时. */
function countedStretch({ t, ref }: Scan, i: number): Atom | undefined {
  const token = tok(t, i)
  const { c, script, w } = token
  const last = tok(t, i - 1)
  const isOpen = !last.glued && !isClass(last.c, WORD | WDAY | RELDAY | RELUNIT | HOLIDAY | UNIT | PART)
  const isPrefix = c === WHICH || (script === 'zh' && isClass(c, BEFORE | AFTER) && (isOpen || (w.length === 1 && !token.glued)))
  const isInfix = c === NUM && is(t, i + 1, WHICH) && is(t, i + 2, UNIT)
  if (!isPrefix && !isInfix) return undefined
  const head = isInfix ? tok(t, i + 1) : token
  const length: Length | undefined = isInfix ? { i, j: i + 3, pieces: [[token.n, tok(t, i + 2).f]], isBare: false, isFew: false } : readLength(t, skip(t, i + 1, WHICH))
  if (!length || length.isBare || length.pieces.length > 1 || (head.c === WHICH && head.n === 0)) return undefined
  const [n, unit] = length.pieces[0] ?? [1, 'day']
  if (n === 1 && script === 'zh' && c === WHICH && w.length === 1 && tok(t, i + 1).w === '一') return undefined
  const sign = head.c === BEFORE || (head.c === WHICH && head.n < 0) ? -1 : 1
  const isExact = isInfix || (script === 'zh' && !/^[上下后]$/.test(w))
  const whole = unitAt(i, length.j, [unit, sign > 0 ? 1 : -n], ref)
  if (!whole || isExact || unit === 'day' || !Number.isInteger(n) || n > 10000) {
    const isFine = unit === 'hour' || unit === 'minute' || unit === 'second'
    const other = shift({ a: ref.now, hasTime: isFine }, length, sign).a
    if (isFine) return change(BLANK, { i, j: length.j, k: 'span', a: Math.min(ref.now, other), b: Math.max(ref.now, other), grain: 'minute', hasTime: true, relative: true })
    const day = div(other, DAY)
    return resolved(sign > 0 ? days(i, length.j, ref.day + 1, day + 1) : days(i, length.j, day, ref.day))
  }
  return change(whole, { k: 'span', b: unitAt(0, 0, [unit, sign > 0 ? n : -1], ref)?.b ?? whole.b, bare: '' })
}

/** `in two weeks`, `3 days ago`, «через час», 20天后, 3天内, `two days from today`, `more than 2 weeks after today`. */
export function readOffset({ t, ref, language }: Scan, i: number): Atom | undefined {
  const { c, w, script } = tok(t, i)
  const isLead = c === IN || c === WITHIN
  const at = isLead ? skip(t, skip(t, i + 1, THE), ABOUT) : c === MORE ? skip(t, tok(t, i + 1).w === 'than' ? i + 2 : i + 1, ABOUT) : i
  const length = readLength(t, at)
  // `burn-in 48 hours`
  if (!length || (c === IN && isMark(t, i - 1, '-') && tok(t, i).glued) || (w === '过' && tok(t, i).glued && !is(t, i - 1, MARK))) return undefined
  const now: Base = { a: ref.now, hasTime: false }
  const [n, unit] = length.pieces[0] ?? [1, 'day']
  const made = (j: number, base: Base, sign: number): Atom => change(shift(base, length, sign), { i, j, length, mod: c === MORE ? 'after' : '' })
  const after = followsLength(t, length.j, ref)
  // 20日前: by the twentieth.
  if (after?.c === BEFORE && tok(t, length.j - 1).w === '日' && tok(t, at).digits > 0 && n > 7 && n < 32) return undefined
  if (after) {
    if (length.isBare && after.c === AGO && script === 'en') return undefined
    if (after.c === WITHIN) return is(t, i - 1, AFTER | SINCE) ? undefined : change(made(after.j, now, 1), { mod: 'before' })
    const base = after.base === undefined ? now : { a: after.base * DAY, hasTime: false }
    const atom = stretched(made(after.j, base, after.sign), length, base, after.sign)
    // «два года назад» is a year and month, 三年前 a year: nobody means the day.
    const isYears = after.sign < 0 && after.base === undefined && !length.least && length.pieces.length === 1 && unit === 'year' && Number.isInteger(n)
    const whole = isYears ? unitAt(i, after.j, language === 'zh' ? ['year', -n] : ['month', -12 * n], ref) : undefined
    return whole ? change(whole, { vague: true }) : atom
  }
  if (!isLead || (length.isBare && (w === 'in' || is(t, i + 1, THE))) || (w === 'in' && length.isFew && unit === 'year')) return undefined
  // «сегодня в течение дня»
  if (c === WITHIN && length.isBare && unit === 'day' && isClass(tok(t, i - 2).c, RELDAY | WDAY | MONTH | DATE)) return undefined
  // «через 30 дней после отгрузки»: a length, counted from something else.
  if (c === IN && is(t, length.j, AFTER)) return undefined
  if (c === IN) return stretched(made(tok(t, length.j).w.startsWith('time') ? length.j + 1 : length.j, now, 1), length, now, 1)
  // `within 30 days after receipt` is counted from something else.
  return is(t, length.j, AFTER | OF | FROM | SINCE) ? undefined : change(made(length.j, now, 1), { mod: 'before' })
}

/** `in 2–3 weeks`: from the first day to the last. */
function stretched(far: Atom, { least }: Length, base: Base, sign: number): Atom {
  if (!least || far.mod !== '') return far
  const near = shift(base, least, sign)
  return change(far, { k: 'span', a: Math.min(near.a, far.a), b: Math.max(near.b, far.b), vague: true })
}

interface After {
  readonly c: TokenClass
  readonly sign: number
  readonly j: number
  readonly base?: number
}

function followsLength(t: readonly Token[], j: number, ref: Ref): After | undefined {
  const { c, w, script } = tok(t, j)
  if (w === 'тому') return tok(t, j + 1).w === 'назад' ? { c, sign: -1, j: j + 2 } : undefined
  if (c === AGO) return { c, sign: -1, j: j + 1 }
  if (c === HENCE || w === 'спустя' || (script === 'zh' && (c === AFTER || c === WITHIN))) return { c, sign: 1, j: j + 1 }
  if (script === 'zh') return c === BEFORE ? { c, sign: -1, j: j + 1 } : undefined
  const base = tok(t, j + 1)
  const sign = c === BEFORE ? -1 : 1
  if (script !== 'en' || !(c === BEFORE || c === AFTER || w === 'from')) return undefined
  if (base.c === NOW && sign > 0) return { c: HENCE, sign, j: j + 2 }
  return base.c === RELDAY ? { c, sign, j: j + 2, base: ref.day + base.n } : undefined
}

/** `20th of next month`, `the 31st day of the month`, «15 числа следующего месяца», `on the 15th`, «до 20-го». */
export function readDayOfMonth({ t, ref }: Scan, i: number): Atom | undefined {
  const start = skip(t, i, THE)
  const number = readNumber(t, start)
  if (!number || number.n < 1 || number.n > 31 || number.isHan) return undefined
  const { n: d, isOrdinal, digits } = number
  const isNumbered = is(t, number.j, DAYNO) || (isOrdinal && tok(t, number.j).w === 'day')
  const j = isNumbered ? number.j + 1 : number.j
  const script = tok(t, j - 1).script
  const of = skip(t, j, OF)
  const which = skip(t, of, THE)
  const { c, n, w } = tok(t, which)
  const isWhich = c === WHICH && tok(t, which + 1).f === 'month'
  if ((isWhich && (of > j || isNumbered || isOrdinal || digits > 0 || tok(t, which).script === 'ru')) || (w === 'month' && which > of)) {
    const index = ref.index + (isWhich ? n : 0)
    return resolved(specAtom(i, isWhich ? which + 2 : which + 1, inMonth(index, d), ref))
  }
  if (isNumbered && script === 'ru') return specAtom(i, j, d, ref)
  const lead = tok(t, i - 1)
  const isLed = (lead.f === 'month' && is(t, i - 2, WHICH)) || (isMark(t, i - 1, ',') && is(t, i - 2, WDAY)) || (is(t, i - 1, AND | OR) && tok(t, i - 2).f === 'ord') || isClass(lead.c, WDAY, ON | BY | BEFORE | UNTIL | AFTER | SINCE | FROM | TO | THE)
  const isEnd = is(t, j, END)
  const stops = isEnd || !numbersThing(t, j, isLed && lead.c !== THE) || (is(t, j, WDAY) && lead.w === 'on')
  const isDay = isOrdinal && (script === 'none' && i === PAD && isEnd && tok(t, i).end - tok(t, i).start > String(d).length + 1 ||(tok(t, start).script === 'none' && (isLed || start > i) && stops) || (start > i && lead.c === ON && isEnd))
  const isSpoken = isOrdinal && tok(t, start).script === 'ru' && /^(?:до|ко?|после)$/.test(lead.w) && (isEnd || is(t, j, MARK) || opensClause(tok(t, j)))
  const isOn = lead.w === 'on' && digits > 0 && (isEnd || isMark(t, j, '.?!') || is(t, j, AT))
  return isDay || isOn || isSpoken ? specAtom(i, j, d, ref) : undefined
}

/** `the 25th floor`, `the 4th and 5th cartons`, `the 2nd of these`: of a row. Behind a word that leads to a day, one that opens a clause ends it: `on the 25th please`. */
function numbersThing(t: readonly Token[], j: number, isLed: boolean): boolean {
  const more = is(t, j, AND | OR) ? readNumber(t, skip(t, j + 1, THE)) : undefined
  if (more?.isOrdinal) return numbersThing(t, more.j, isLed)
  return is(t, j, WORD | NUM | CODE | UNIT | QTR | GE | HALF | WHICH | EDGE | WEEKEND | FRAC | WDAY, OF) && !(isLed && opensClause(tok(t, j)))
}

function opensClause({ f, w }: Token): boolean {
  return f === 'clause' || /^(?:we|is|was|are|were)$/.test(w)
}
