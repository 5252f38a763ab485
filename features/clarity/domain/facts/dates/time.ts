import { BLANK, change, endsPhrase, hasLead, is, isMark, isShare, skip, skipMark, tok, type Atom, type Scan } from './atom.ts'
import { div } from './civil.ts'
import { isAboutHan } from './duration.ts'
import { readNumber } from './number.ts'
import { A, ABOUT, AFTER, AMPM, AND, AT, BEFORE, BETWEEN, BY, CLOCK, DATE, DIAN, END, FRAC, FROM, GE, HALF, IN, isClass, MARK, MONTH, NOON, NUM, OCLOCK, OF, ON, PAIR, PART, POLHOUR, RELDAY, SINCE, THE, TO, UNIT, UNTIL, WDAY, WHICH, WORD, ZONE, type NumberRead, type Token } from './token.ts'

/** After noon, or at midnight, a clock says itself which half of the day it means. */
function clockAt(j: number, sec: number, settled: boolean): Atom {
  return change(BLANK, { j, k: 'tod', a: sec, b: sec, grain: 'minute', hasTime: true, settled })
}

/** A time of day: `10:00`, `half past three`, «в 3 часа дня», 下午三点半. */
export function readTime(x: Scan, i: number): Atom | undefined {
  // «по 10 часов»: so long each
  const found = tok(x.t, i - 1).w === 'по' && tok(x.t, i + 1).w === 'часов' ? undefined : readClock(x, i)
  return found && change(found, { i })
}

function readClock(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const { c, n, script } = tok(t, i)
  const next = tok(t, i + 1)
  switch (c) {
    case POLHOUR:
      return withAmpm(t, clockAt(i + 1, n * 3600 - 1800, false))
    case NOON:
      return clockAt(i + 1, n * 3600, true)
    case PART:
      return partFirst(x, i)
    case CLOCK:
      return isRatio(t, i) ? undefined : withAmpm(t, clockToken(tok(t, i), i + 1))
  }
  if (c === NUM && isClass(next.c, RELDAY | WHICH) && next.script === 'en' && tok(t, i).number?.j === i + 1 && n <= 12) {
    // `8 this evening`, `9 tomorrow morning`
    if (next.f === 'evening' || is(t, i + 2, PART)) return clockAt(i + 1, n * 3600, false)
  }
  if (script === 'zh' || next.c === DIAN || (next.w === '时' && x.language === 'zh')) return hanClock(t, i)
  return wordClock(t, i) ?? russianClock(t, i) ?? hourClock(t, i)
}

/** 以10:15落后 */
const SCORED = /^(?:领先|落$|战胜|击败|惜败|负于|不敌|[获取]胜|告负|赢|输)/

/** `scale 1:20`, «соотношение 10:30», 1:50的比例: two numbers, no hour. */
function isRatio(t: readonly Token[], i: number): boolean {
  const { w } = tok(t, i)
  if (hasLead(t, i, 'ratio', 7) || (hasLead(t, i, 'mixed', 3) && !is(t, i - 1, AT | BY)) || (is(t, i + 1, OF) && tok(t, i + 2).f === 'ratio')) return true
  return (w.startsWith('1:') && tok(t, i - 1).f === 'map') || (tok(t, i - 1).w.endsWith('以') && SCORED.test(tok(t, i + 1).w))
}

function clockToken({ parts = [] }: Token, j: number): Atom {
  const [h = 0, m = 0, s = -1] = parts
  return withSeconds(clockAt(j, h * 3600 + m * 60 + Math.max(0, s), h > 12 || h === 0), s >= 0)
}

/** A part of the day before the clock: 下午3点, `afternoon at 7`, `lunch 11`. */
function partFirst(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const at = skip(t, skip(t, skipMark(t, i + 1, ','), OF), AT)
  const clock = is(t, at, PART | NOON) ? undefined : readClock(x, at)
  return clock && (!clock.weak || endsPhrase(t, clock.j)) ? inPart(clock, tok(t, i).f, clock.j) : undefined
}

/** What follows a clock settles it: `am`, `in the evening`, «утра», `o'clock`. */
function withAmpm(t: readonly Token[], clock: Atom): Atom {
  let j = skip(t, clock.j, OCLOCK)
  if (tok(t, j).w === 'ish') j++
  const at = is(t, j, IN) && is(t, j + 1, THE) ? j + 2 : j
  const { c, f, n, w, script } = tok(t, at)
  if (c === AMPM) {
    const h = div(clock.a, 3600)
    return change(clock, { j: at + 1, a: (h === 12 ? n : h < 12 ? h + n : h) * 3600 + (clock.a % 3600), settled: true, weak: false })
  }
  // `12:00 noon`
  if (c === NOON && script === 'en' && clock.a === 43200) return change(clock, { j: at + 1, a: n * 3600, settled: true })
  if (c === PART && script !== 'zh' && (at > j || script === 'ru' || is(t, j - 1, OCLOCK))) return inPart(clock, f, at + 1)
  if (is(t, j, AT) && tok(t, j + 1).f === 'night') return inPart(clock, 'night', j + 2)
  return w === 'дня' && at === j ? inPart(clock, 'day', j + 1) : change(clock, { j })
}

/** The time a clock means in a part of the day. */
export function inPart(clock: Atom, part: string, j: number): Atom {
  const { a, untilSec } = clock
  return change(clock, { a: hourInPart(a, part), untilSec: untilSec < 0 ? untilSec : hourInPart(untilSec, part), j, settled: true, weak: false })
}

function withSeconds(clock: Atom, isFine = true): Atom {
  return isFine ? change(clock, { grain: 'second' }) : clock
}

/** The 24-hour time a clock means in a part of the day: 8 in the evening, 12 at night. */
function hourInPart(sec: number, part: string): number {
  const h = div(sec, 3600)
  const [later, atNight] = [sec + 43200, sec % 3600]
  if (h > 12) return sec
  switch (part) {
    case 'morning':
      return sec
    case 'dawn':
      return h === 12 ? atNight : sec
    case 'noonish':
      return h < 10 ? later : sec
    case 'night':
      return h === 12 ? atNight : h >= 6 ? later : sec
    case 'evening':
      return later
    default:
      return h < 12 ? later : sec
  }
}

/** `half past three`, `quarter to noon`, `20 min past eight`, `15 past seven`. */
function wordClock(t: readonly Token[], i: number): Atom | undefined {
  const from = skip(t, i, A)
  const { c, w, script } = tok(t, from)
  const isQuarter = w === 'quarter'
  const number = isQuarter || c === HALF ? undefined : readNumber(t, from)
  if (c === HALF ? script !== 'en' : !isQuarter && (!number || number.n > 59 || number.isOrdinal)) return undefined
  const minutes = number?.n ?? (isQuarter ? 15 : 30)
  const hasUnit = number !== undefined && tok(t, number.j).f === 'minute' && tok(t, number.j).script === 'en'
  const at = number ? (hasUnit ? number.j + 1 : number.j) : from + 1
  const sign = tok(t, at).w
  // `half seven`
  const own = c === HALF ? readNumber(t, at) : undefined
  if (own && own.n <= 12 && own.digits === 0 && !own.isOrdinal && (endsClause(t, own.j) || is(t, own.j, AMPM))) return withAmpm(t, clockAt(own.j, own.n * 3600 + 1800, false))
  const isPast = sign === 'past' || (sign === 'after' && isQuarter)
  if (!isPast && !/^(?:to|before|till|of)$/.test(sign)) return undefined
  const noon = tok(t, at + 1)
  const hour = noon.c === NOON ? { n: noon.n, j: at + 2 } : readNumber(t, at + 1)
  if (!hour || hour.n > 24) return undefined
  if (sign === 'of' && !(isQuarter && hour.n <= 12 && (noon.c === NOON || is(t, hour.j, AMPM) || endsClause(t, hour.j)))) return undefined
  if (!isPast && number && !hasUnit && !isCountdown(t, i, number, hour)) return undefined
  return withAmpm(t, clockAt(hour.j, ((hour.n * 60 + (isPast ? minutes : -minutes) + 1440) % 1440) * 60, noon.c === NOON || hour.n > 12))
}

/** `ten to six`, `20 to 7 pm`, `at 20 to 4`: not `10 to 12 boxes`. */
function isCountdown(t: readonly Token[], i: number, { n, digits }: NumberRead, hour: { n: number; j: number }): boolean {
  // `from 15 to 19 October`
  if (is(t, i - 1, FROM | BETWEEN) || (digits > 0 && (hour.n > 12 || is(t, hour.j, MONTH)))) return false
  if (n === 15 || n === 30) return true
  if (n % 5 !== 0 || hour.n > 12) return false
  if (is(t, hour.j, AMPM)) return n > 12 || digits === 0
  return (digits === 0 || n > 12) && is(t, i - 1, END, AT | BY | ABOUT | UNTIL | BEFORE | AFTER) && (endsClause(t, hour.j) || is(t, hour.j, IN))
}

/** «половина шестого», «20 минут девятого», «без четверти пять», «без двадцати пять». */
function russianClock(t: readonly Token[], i: number): Atom | undefined {
  const { c, w, script } = tok(t, i)
  if (script === 'en') return undefined
  const isShort = w === 'без'
  const from = isShort ? i + 1 : i
  const number = readNumber(t, from)
  const minutes = is(t, from, FRAC) ? 15 : c === HALF ? 30 : number?.n ?? 0
  if (minutes === 0) return undefined
  const at = number?.j ?? from + 1
  const hasUnit = tok(t, at).f === 'minute'
  if (!isShort) {
    const hour = hasUnit || !number ? readNumber(t, hasUnit && number ? at + 1 : at) : undefined
    return hour?.isOrdinal && hour.n <= 12 && !is(t, hour.j, MONTH) ? withAmpm(t, clockAt(hour.j, ((hour.n - 1) * 60 + minutes) * 60, false)) : undefined
  }
  const next = hasUnit ? at + 1 : at
  const hour = tok(t, next).w === 'час' ? { n: 1, j: next + 1 } : readNumber(t, next)
  if (hour && hour.n <= 24) return withAmpm(t, clockAt(tok(t, hour.j).f === 'hour' ? hour.j + 1 : hour.j, (hour.n * 60 - minutes) * 60, false))
  // What reads as 25 is twenty and five.
  const isTwo = number?.digits === 0 && at === i + 3 && minutes > 20 && minutes < 30
  return isTwo ? withAmpm(t, clockAt(at, ((minutes - 20) * 60 - 20) * 60, false)) : undefined
}

/** A bare hour with a word that makes it one: `7pm`, `3 o'clock`, «9 вечера», «в 15 часов», `19h30`. */
function hourClock(t: readonly Token[], i: number): Atom | undefined {
  const { w, parts } = tok(t, i)
  const last = tok(t, i - 1)
  if (w === 'час') {
    const next = tok(t, i + 1)
    if (next.w === 'дня' || next.f === 'night') return clockAt(i + 2, next.w === 'дня' ? 46800 : 3600, true)
    return last.w === 'в' ? clockAt(i + 1, 3600, false) : undefined
  }
  if (parts && isHourPair(tok(t, i))) {
    const [h = 0, m = 0] = parts
    const isStart = last.w === 'с' && is(t, i + 1, TO) && isHourPair(tok(t, i + 2)) && endsClause(t, i + 3)
    const isEnd = last.w === 'до' && isHourPair(tok(t, i - 2)) && tok(t, i - 3).w === 'с'
    const isClosing = isStart || (isMark(t, i - 1, '-–—') && is(t, i - 2, CLOCK)) || ((last.w === 'в' || isEnd) && endsClause(t, i + 1))
    return isClosing || is(t, i + 1, AMPM) ? withAmpm(t, clockAt(i + 1, h * 3600 + m * 60, isClosing && h > 12)) : undefined
  }
  const spelt = spelledOut(t, i)
  if (spelt) return spelt
  const number = readNumber(t, i)
  if (!number || (number.isOrdinal && tok(t, number.j).w !== 'часа')) return undefined
  // `2:1`: minutes have two digits.
  if (isMark(t, number.j, ':') && tok(t, number.j).glued && is(t, number.j + 1, NUM) && tok(t, number.j + 1).glued) return undefined
  if (number.n > 24 || number.digits === 4) return compactClock(t, i, number)
  const minutes = minutesAfter(t, number.j)
  // «2ч30м» is a length.
  if (minutes.n > 0 && tok(t, minutes.j).f === 'minute' && tok(t, minutes.j).glued && !isPointed(t, i)) return undefined
  const clock = clockAt(minutes.j, number.n * 3600 + minutes.n * 60, number.n > 12 || number.n === 0)
  const done = withAmpm(t, clock)
  const isPlaced = is(t, i - 1, MONTH | RELDAY | DATE | WDAY)
  if (tok(t, done.j - 1).w === 'дня' && minutes.j === number.j && !isPointed(t, i) && !isPlaced && !is(t, i - 1, UNIT)) return undefined
  if (done.j > clock.j) return done
  const isDated = isPlaced || last.digits === 4 || last.f === 'yearmark' || is(t, done.j, MONTH | RELDAY | DATE | WDAY) || (is(t, done.j, NUM) && is(t, done.j + 1, MONTH))
  if (minutes.j > number.j && (minutes.isHourWord || !minutes.isWord)) {
    const isAlone = minutes.isHourWord && !isPointed(t, i) && !isDated && !(isMark(t, i - 1, '-–') && tok(t, number.j).glued)
    return isAlone ? undefined : done
  }
  if (minutes.isWord && number.n <= 12 && number.digits === 0 && minutes.n % 5 === 0 && endsClause(t, done.j)) return done
  // «созвонимся в 11», «в 11 созвонимся», `call at 11`
  const isMeeting = number.n >= 6 && ((tok(t, i - 2).f === 'meets' && endsClause(t, done.j)) || (last.w === 'в' && tok(t, done.j).f === 'meets'))
  // 7月30日前 3套, and the 2. of a list on the next line: an hour has its 点.
  if (last.script === 'zh' && isClass(last.c, BEFORE | AFTER)) return undefined
  return isPointed(t, i) && !isShare(t, i - 1, done.j) && !(last.w === 'по' && !isOpened(t, i)) ? change(done, { weak: !isMeeting }) : undefined
}

/** `17.30`, which may be a time. */
function isHourPair({ c, f, parts = [] }: Token): boolean {
  return c === PAIR && f === '.' && (parts[0] ?? 24) < 24 && (parts[1] ?? 60) < 60 && parts[2] === 2
}

/** Nothing that the number could count comes next. */
function endsClause(t: readonly Token[], j: number): boolean {
  return is(t, j, MARK | PART | WDAY | RELDAY, AT | ON | ZONE) || is(t, j, END)
}

/** «в 16 0 0», «в 14-30»: hours, minutes and seconds as a device writes them, with nothing after. */
function spelledOut(t: readonly Token[], i: number): Atom | undefined {
  if (!is(t, i - 1, WDAY | RELDAY | DATE, AT | TO | BY | FROM | AFTER)) return undefined
  const [h, m, s] = [tok(t, i), tok(t, i + 1), tok(t, i + 2)]
  const areDigits = [h, m, s].every(({ digits, n }) => digits > 0 && digits < 3 && n < 60)
  if (areDigits && h.n < 24 && endsClause(t, i + 3)) return withSeconds(clockAt(i + 3, h.n * 3600 + m.n * 60 + s.n, true), s.n > 0)
  const isDashed = /^(?:в|до|ко?|с|после)$/.test(tok(t, i - 1).w) && m.f === '-' && m.glued && s.glued && h.digits > 0 && h.n < 24 && s.digits === 2 && s.n < 60 && (s.n === 0 || s.n > 24)
  return isDashed && (endsClause(t, i + 3) || is(t, i + 4, ZONE)) ? clockAt(i + 3, h.n * 3600 + s.n * 60, h.n > 12) : undefined
}

function compactClock(t: readonly Token[], i: number, { n, j, digits }: NumberRead): Atom | undefined {
  const [h, m] = [div(n, 100), n % 100]
  if (digits === 4 && h < 24 && m < 60 && tok(t, j).f === 'hour' && tok(t, j).w !== 'h') {
    // `1730 hours`: 1500 hours are a length unless something points at the clock.
    const isClock = h < 10 || m % 10 > 0 || (m > 0 && m % 5 === 0) || is(t, i - 1, AT | BY | UNTIL)
    if (isClock && !is(t, j + 1, OF)) return clockAt(j + 1, h * 3600 + m * 60, true)
  }
  return digits > 2 && h <= 24 && m <= 59 && is(t, j, AMPM) ? withAmpm(t, clockAt(j, h * 3600 + m * 60, false)) : undefined
}

function isPointed(t: readonly Token[], i: number): boolean {
  return is(t, i - 1, AT | TO | BY | AFTER | BEFORE | FROM | UNTIL | SINCE) || (is(t, i - 1, AND) && is(t, i - 3, BETWEEN)) || (is(t, i - 1, ABOUT) && (is(t, i - 2, AT | BY) || (is(t, i - 2, RELDAY | WDAY | PART | MONTH) && endsPhrase(t, i + 1))))
}

/** «с 9 по 18», «с 9 утра по 6»: «по» ends only what «с» began. */
function isOpened(t: readonly Token[], i: number): boolean {
  return !is(t, i - 2, MONTH) && [3, 4, 5, 6].some((back) => is(t, i - back, FROM) && is(t, i - back + 1, NUM | CLOCK | PAIR | NOON | HALF))
}

interface Minutes {
  readonly n: number
  readonly j: number
  readonly isHourWord: boolean
  readonly isWord: boolean
}

function minutesAfter(t: readonly Token[], j: number): Minutes {
  const { f, n, w, script, glued } = tok(t, j)
  const isHourWord = f === 'hour' && n === 1 && (script === 'ru' || w === 'h')
  const number = readNumber(t, isHourWord ? j + 1 : j)
  if (isHourWord) {
    const isTied = (w === 'h' || w === 'ч') && tok(t, j + 1).glued && number !== undefined && number.n < 60
    if (number && isTied) return { n: number.n, j: number.j, isHourWord: !glued, isWord: false }
    if (script === 'ru' && number && tok(t, number.j).f === 'minute') return { n: number.n, j: number.j + 1, isHourWord, isWord: false }
    return { n: 0, j: j + 1, isHourWord, isWord: false }
  }
  const isWord = number?.digits === 0 && !number.isHan && !number.isOrdinal && number.n >= 10 && number.n < 60 && !is(t, j - 1, MARK) && !is(t, number.j, UNIT | WORD | MONTH | FRAC)
  return number && isWord ? { n: number.n, j: number.j, isHourWord, isWord } : { n: 0, j, isHourWord, isWord: false }
}

/** 九点九, 十点二三三: digits read one by one, with nothing that makes them minutes. */
function isDecimalTail(t: readonly Token[], at: number, next: number): boolean {
  const { w } = tok(t, at)
  return !/[十廿卅]|^[零〇]./.test(w) && !is(t, next, UNIT | GE | DIAN)
}

const NOT_HOURS = '均注也都没就责诚要意建问说原疑感以不内个儿心评钱共式'
/** 三点支撑, 四点弯曲, 两点透视: so many points that something has, unless a day or a part of it leads. */
const OF_POINTS = /^(?:支[撑承]|弯曲|透视|定位|水[旁的字]|水$|固定|接触|悬挂|校[准正]|标定|探针|触[控摸]|受力|测[量法厚温高]|[锁法]|连接|约束|吊[装挂]|焊接|抓|照明|成像|距|论|漂移|误差)/

/** 三点, 8点半, 8时35分20秒, 三点差一刻, 差五分十点. */
function hanClock(t: readonly Token[], i: number): Atom | undefined {
  const lead = tok(t, i)
  if (lead.w === '差') {
    const minutes = minutesOf(t, i + 1)
    const hour = minutes && readNumber(t, minutes.j)
    return hour && is(t, hour.j, DIAN) ? clockAt(hour.j + 1, hour.n * 3600 - minutes.n * 60, false) : undefined
  }
  const hour = lead.number
  if (!hour || (hour.n > 24 && !(isAboutHan(lead.w) && is(t, i - 1, PART)))) return undefined
  const isDian = is(t, hour.j, DIAN)
  if (!isDian && tok(t, hour.j).w !== '时') return undefined
  const last = tok(t, i - 1)
  if (/^零.{2}/.test(lead.w) || (lead.w === '一' && /[有早慢快这差那大小多少]$|^晚$/.test(last.w) && lead.glued && !is(t, i - 2, RELDAY))) return undefined
  // 以下三点，9月12日前: so many points
  if (lead.glued && (/[以如][下上]$|上述$/.test(last.w) || (last.w === '下' && /[以如]$/.test(tok(t, i - 2).w)))) return undefined
  // 每炉测5点, 您的第2点: so many points, and one of them
  if (lead.glued && /[测取选焊抽第]$/.test(last.w)) return undefined
  // 请确认三点（…）: so many points follow
  if (lead.glued && /[认明意充调答复]$/.test(last.w) && (isClass(tok(t, hour.j + 1).c, MARK, END) || (is(t, hour.j + 1, NUM) && is(t, hour.j + 2, MARK)))) return undefined
  // 做厚实一点，: no hour, where nothing goes on.
  if (lead.w === '一' && lead.glued && last.c === WORD && last.script === 'zh' && (isClass(tok(t, hour.j + 1).c, MARK, END) || tok(t, hour.j + 1).w.startsWith('的'))) return undefined
  let j = hour.j + 1
  // 下午三四点 is about three.
  const sec = (isAboutHan(lead.w) ? div(hour.n, 10) : hour.n) * 3600
  const settled = hour.n > 12 || hour.n === 0
  const { c, w } = tok(t, j)
  if (c === OCLOCK) return clockAt(j + 1, sec, settled)
  if (c === HALF) return clockAt(j + 1, sec + 1800, settled)
  if (w !== '' && NOT_HOURS.includes(w.charAt(0)) && !isClass(c, BEFORE | AFTER)) return undefined
  const isTimed = isClass(last.c, PART | RELDAY | WDAY | UNIT, AT)
  // 有两点需要注意, 两点之间: points that are made, or that lie somewhere.
  const arePoints = OF_POINTS.test(w) || (c === BETWEEN && !isClass(last.c, MARK, TO | AND)) || (c === WORD && lead.glued && /[有这那]$/.test(last.w))
  if (arePoints && !isTimed) return undefined
  if (w === '差') {
    const minutes = minutesOf(t, j + 1)
    return minutes && minutes.j > j + 2 ? clockAt(minutes.j, sec - minutes.n * 60, settled) : clockAt(j, sec, settled)
  }
  if (w === '过') j++
  const minutes = readNumber(t, j)
  if (minutes?.isHan && isDian && tok(t, minutes.j).w !== '分' && isDecimalTail(t, j, minutes.j)) return isTimed ? clockAt(hour.j + 1, sec, settled) : undefined
  const unit = tok(t, minutes?.j ?? j)
  if (!minutes || minutes.n > 59 || (isClass(unit.c, UNIT | GE | DIAN) && unit.w !== '分' && unit.w !== '刻')) return clockAt(hour.j + 1, sec, settled)
  // 零点零五 may be a number as well.
  if (hour.n === 0 && isDian && unit.f !== 'minute' && /^[零〇]./.test(tok(t, j).w) && !isTimed) return undefined
  const total = sec + minutes.n * (unit.f === 'minute' ? unit.n : 1) * 60
  j = unit.f === 'minute' ? minutes.j + 1 : minutes.j
  const seconds = readNumber(t, j)
  return seconds && tok(t, seconds.j).f === 'second' ? withSeconds(clockAt(seconds.j + 1, total + seconds.n, settled)) : clockAt(j, total, settled)
}

/** 五分, 一刻 before an hour. */
function minutesOf(t: readonly Token[], i: number): { n: number; j: number } | undefined {
  const number = readNumber(t, i)
  if (!number) return undefined
  const unit = tok(t, number.j)
  return unit.f === 'minute' ? { n: number.n * unit.n, j: number.j + 1 } : { n: number.n, j: number.j }
}
