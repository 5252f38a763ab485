import { is, isMark, skip, type Atom, type Scan } from './atom.ts'
import { readNumber } from './number.ts'
import type { Token } from './token.ts'

interface Clock {
  readonly j: number
  readonly sec: number
  readonly settled: boolean
  readonly withSeconds?: boolean
  /** Only a bare number: a time only where something around says so. */
  readonly weak?: boolean
}

/** A time of day: `10:00`, `half past three`, «в 3 часа дня», 下午三点半. */
export function readTime(x: Scan, i: number): Atom | undefined {
  const { t } = x
  const first = readClock(x, i)
  if (!first) return undefined
  const grain = first.withSeconds ? 'second' : 'minute'
  const settled = first.settled || t[i]?.c === 'noon'
  return { i, j: first.j, k: 'tod', a: first.sec, b: first.sec, grain, hasTime: true, settled, ...(first.weak ? { weak: true } : undefined) }
}

function readClock(x: Scan, i: number): Clock | undefined {
  const { t } = x
  const token = t[i]
  if (!token) return undefined
  if (token.c === 'polhour') return withAmpm(t, { j: i + 1, sec: token.n * 3600 - 1800, settled: false })
  if (token.c === 'noon') return { j: i + 1, sec: token.n * 3600, settled: true }
  if (token.c === 'part') return partFirst(x, i)
  if (is(t, i + 1, 'relday', 'which') && t[i + (t[i + 1]?.c === 'which' ? 2 : 1)]?.script === 'en') {
    const number = readNumber(t, i)
    const isPart = t[i + 1]?.f === 'evening' || (t[i + 1]?.c === 'which' && is(t, i + 2, 'part')) || is(t, i + 2, 'part')
    if (number && number.j === i + 1 && number.n <= 12 && isPart) return { j: i + 1, sec: number.n * 3600, settled: false }
  }
  if (token.c === 'clock') return withAmpm(t, clockToken(token, i + 1))
  if (token.script === 'zh' || is(t, i + 1, 'dian')) return hanClock(t, i)
  if (x.language === 'zh' && t[i + 1]?.w === '时') return hanClock(t, i)
  return wordClock(t, i) ?? russianClock(t, i) ?? hourClock(t, i)
}

function clockToken(token: Token, j: number): Clock {
  const [h = 0, m = 0, s = -1] = token.parts ?? []
  return { j, sec: h * 3600 + m * 60 + Math.max(0, s), settled: h > 12 || h === 0, withSeconds: s >= 0 }
}

/** A part of the day before the clock: 下午3点, `afternoon at 7`, `lunch 11`. */
function partFirst(x: Scan, i: number): Clock | undefined {
  const at = skip(x.t, skip(x.t, isMark(x.t, i + 1, ',') ? i + 2 : i + 1, 'of'), 'at')
  if (is(x.t, at, 'part', 'noon')) return undefined
  const clock = readClock(x, at)
  return clock && !clock.weak ? applyPart(clock, x.t[i]?.f ?? '', clock.j) : undefined
}

/** What follows a clock settles it: `am`, `in the evening`, «утра», `o'clock`. */
function withAmpm(t: readonly Token[], clock: Clock): Clock {
  let j = skip(t, clock.j, 'oclock')
  if (t[j]?.w === 'ish') j++
  const inThe = is(t, j, 'in') && is(t, j + 1, 'the') ? j + 2 : j
  if (is(t, inThe, 'ampm')) return ampm({ ...clock, j: inThe + 1 }, t[inThe]?.n ?? 0)
  if (is(t, inThe, 'part') && t[inThe]?.script !== 'zh' && (inThe > j || t[inThe]?.script === 'ru')) return applyPart(clock, t[inThe]?.f ?? '', inThe + 1)
  if (is(t, j, 'at') && t[j + 1]?.f === 'night') return applyPart(clock, 'night', j + 2)
  if (t[j]?.w === 'дня') return applyPart(clock, 'day', j + 1)
  if (is(t, j, 'part') && t[j]?.script === 'en' && is(t, j - 1, 'oclock')) return applyPart(clock, t[j]?.f ?? '', j + 1)
  return { ...clock, j }
}

function ampm(clock: Clock, plus: number): Clock {
  const h = Math.floor(clock.sec / 3600)
  const hour = h === 12 ? plus : h < 12 ? h + plus : h
  return { ...clock, sec: hour * 3600 + (clock.sec % 3600), settled: true, weak: false }
}

export function applyPart(clock: Clock, part: string, j: number): Clock {
  return { ...clock, sec: hourInPart(clock.sec, part), j, settled: true, weak: false }
}

/** The 24-hour time a clock means in a part of the day: 8 in the evening, 12 at night. */
export function hourInPart(sec: number, part: string): number {
  const h = Math.floor(sec / 3600)
  const rest = sec % 3600
  if (h > 12) return sec
  if (part === 'morning' || part === 'dawn') return h === 12 && part === 'dawn' ? rest : sec
  if (part === 'noonish') return h < 10 ? (h + 12) * 3600 + rest : sec
  if (part === 'night') return h === 12 ? rest : h >= 6 ? (h + 12) * 3600 + rest : sec
  if (part === 'evening') return h === 12 ? 86400 + rest : h < 12 ? (h + 12) * 3600 + rest : sec
  return h < 12 ? (h + 12) * 3600 + rest : sec
}

/** `half past three`, `quarter to noon`, `20 min past eight`, `15 past seven`. */
function wordClock(t: readonly Token[], i: number): Clock | undefined {
  let at = skip(t, i, 'a')
  let minutes = 0
  if (is(t, at, 'half') && t[at]?.script === 'en') [minutes, at] = [30, at + 1]
  else if (t[at]?.w === 'quarter') [minutes, at] = [15, at + 1]
  else {
    const number = readNumber(t, at)
    if (!number || number.n > 59 || number.isOrdinal) return undefined
    ;[minutes, at] = [number.n, t[number.j]?.f === 'minute' && t[number.j]?.script === 'en' ? number.j + 1 : number.j]
  }
  const sign = t[at]?.w === 'past' || t[at]?.w === 'after' ? 1 : t[at]?.w === 'to' || t[at]?.w === 'before' || t[at]?.w === 'till' ? -1 : 0
  if (sign === 0) return undefined
  if (sign < 0 && minutes !== 15 && minutes !== 30 && t[at - 1]?.f !== 'minute' && !isCountdown(t, i, at)) return undefined
  if (t[at]?.w === 'after' && t[at - 1]?.w !== 'quarter') return undefined
  const hour = is(t, at + 1, 'noon') ? { n: t[at + 1]?.n ?? 12, j: at + 2 } : readNumber(t, at + 1)
  if (!hour || hour.n > 24) return undefined
  const settled = is(t, at + 1, 'noon') || hour.n > 12
  return withAmpm(t, { j: hour.j, sec: (((hour.n * 60 + sign * minutes) + 1440) % 1440) * 60, settled })
}

/** `ten to six`, `20 to 7 pm`: not `10 to 12 boxes`. */
function isCountdown(t: readonly Token[], i: number, at: number): boolean {
  const minutes = readNumber(t, i)
  const hour = readNumber(t, at + 1)
  if (!minutes || !hour || minutes.n % 5 !== 0 || hour.n > 12 || is(t, i - 1, 'from')) return false
  const isSure = is(t, hour.j, 'ampm') ? minutes.n > 12 || minutes.digits === 0 : minutes.digits === 0 && (i === 0 || is(t, i - 1, 'at', 'by', 'about', 'until', 'before', 'after'))
  return isSure && (is(t, hour.j, 'ampm') || endsClause(t, hour.j))
}

/** «половина шестого», «без четверти пять», «20 минут девятого», «полшестого». */
function russianClock(t: readonly Token[], i: number): Clock | undefined {
  const token = t[i]
  if (!token || token.script === 'en') return undefined
  if (token.w === 'без') return minutesShort(t, i)
  let [minutes, at] = [is(t, i, 'half') ? 30 : is(t, i, 'frac') ? 15 : 0, i + 1]
  if (minutes === 0) {
    const number = readNumber(t, i)
    if (!number || t[number.j]?.f !== 'minute') return undefined
    ;[minutes, at] = [number.n, number.j + 1]
  }
  const hour = readNumber(t, at)
  if (!hour?.isOrdinal || hour.n > 12 || is(t, hour.j, 'month')) return undefined
  return withAmpm(t, { j: hour.j, sec: ((hour.n - 1) * 60 + minutes) * 60, settled: false })
}

/** «без четверти пять», «без двадцати пять»: what reads as 25 there is twenty and five. */
function minutesShort(t: readonly Token[], i: number): Clock | undefined {
  const minutes = is(t, i + 1, 'frac') ? { n: 15, j: i + 2, digits: 1 } : readNumber(t, i + 1)
  if (!minutes) return undefined
  const at = t[minutes.j]?.f === 'minute' ? minutes.j + 1 : minutes.j
  const hour = t[at]?.w === 'час' ? { n: 1, j: at + 1 } : readNumber(t, at)
  if (hour && hour.n <= 24) return withAmpm(t, { j: t[hour.j]?.f === 'hour' ? hour.j + 1 : hour.j, sec: (hour.n * 60 - minutes.n) * 60, settled: false })
  const isTwo = minutes.digits === 0 && minutes.j === i + 3 && minutes.n > 20 && minutes.n < 30
  return isTwo ? withAmpm(t, { j: minutes.j, sec: ((minutes.n - 20) * 60 - 20) * 60, settled: false }) : undefined
}

/** A bare hour with a word that makes it one: `7pm`, `3 o'clock`, «9 вечера», «в 15 часов», `19h30`. */
function hourClock(t: readonly Token[], i: number): Clock | undefined {
  if (t[i]?.w === 'час' && (t[i + 1]?.w === 'дня' || t[i + 1]?.f === 'night')) return { j: i + 2, sec: t[i + 1]?.w === 'дня' ? 46800 : 3600, settled: true }
  if (t[i]?.w === 'час' && t[i - 1]?.w === 'в') return { j: i + 1, sec: 3600, settled: false }
  const number = readNumber(t, i)
  const dotted = t[i]?.c === 'pair' && t[i]?.f === '.' && (t[i]?.parts?.[0] ?? 99) < 24 && t[i]?.parts?.[2] === 2
  const isClosing = dotted && (t[i]?.parts?.[1] ?? 99) < 60 && ((isMark(t, i - 1, '-–—') && is(t, i - 2, 'clock')) || (t[i - 1]?.w === 'в' && endsClause(t, i + 1)))
  if (isClosing) return withAmpm(t, { j: i + 1, sec: (t[i]?.parts?.[0] ?? 0) * 3600 + (t[i]?.parts?.[1] ?? 0) * 60, settled: (t[i]?.parts?.[0] ?? 0) > 12 })
  const spelt = spelledOut(t, i)
  if (spelt) return spelt
  if (dotted && is(t, i + 1, 'ampm')) return withAmpm(t, { j: i + 1, sec: (t[i]?.parts?.[0] ?? 0) * 3600 + (t[i]?.parts?.[1] ?? 0) * 60, settled: false })
  if (!number || number.isOrdinal && t[number.j]?.w !== 'часа' || !Number.isInteger(number.n)) return undefined
  if (number.n > 24) return compactClock(t, number)
  const minutes = minutesAfter(t, number.j)
  const clock: Clock = { j: minutes.j, sec: number.n * 3600 + minutes.n * 60, settled: number.n > 12 || number.n === 0 }
  const done = withAmpm(t, clock)
  const isCount = t[done.j - 1]?.w === 'дня' && minutes.j === number.j && !isPointed(t, i) && !is(t, i - 1, 'relday', 'wday', 'month', 'date', 'unit') && t.length > 2
  if (isCount) return undefined
  if (done.settled && done.j > clock.j || done.j > clock.j) return done
  const isDated = is(t, done.j, 'month', 'relday', 'date', 'wday') || (is(t, done.j, 'num') && is(t, done.j + 1, 'month')) || is(t, i - 1, 'month', 'relday', 'date', 'wday') || (t[i - 1]?.f ?? '').startsWith('d4') || t[i - 1]?.f === 'yearmark'
  if (minutes.j > number.j && (minutes.isHourWord || !minutes.isWord)) return minutes.isHourWord && !isPointed(t, i) && !isDated && !(isMark(t, i - 1, '-–') && t[number.j]?.glued) ? undefined : done
  return isPointed(t, i) ? { ...done, weak: true } : undefined
}

/** Nothing that the number could count comes next. */
function endsClause(t: readonly Token[], j: number): boolean {
  return t[j] === undefined || is(t, j, 'mark', 'at', 'on', 'zone', 'part', 'wday')
}

/** «в 16 0 0»: hours, minutes and seconds as a device writes them, with nothing after. */
function spelledOut(t: readonly Token[], i: number): Clock | undefined {
  const [h, m, s] = [t[i], t[i + 1], t[i + 2]]
  const isLed = is(t, i - 1, 'at', 'wday', 'relday', 'date')
  const areDigits = [h, m, s].every((token) => token?.c === 'num' && /^d[12]$/.test(token.f) && token.n < 60)
  if (!isLed || !areDigits || !h || !m || !s || h.n > 23 || !endsClause(t, i + 3)) return undefined
  return { j: i + 3, sec: h.n * 3600 + m.n * 60 + s.n, settled: true, withSeconds: s.n > 0 }
}

function compactClock(t: readonly Token[], number: { n: number; j: number; digits: number }): Clock | undefined {
  const [h, m] = [Math.floor(number.n / 100), number.n % 100]
  if (number.digits < 3 || h > 24 || m > 59 || !is(t, number.j, 'ampm')) return undefined
  return withAmpm(t, { j: number.j, sec: h * 3600 + m * 60, settled: false })
}

function isPointed(t: readonly Token[], i: number): boolean {
  return is(t, i - 1, 'at', 'to', 'by', 'after', 'before', 'from', 'until', 'since') || (is(t, i - 1, 'and') && is(t, i - 3, 'between')) || (is(t, i - 1, 'about') && is(t, i - 2, 'at', 'by'))
}

interface Minutes {
  readonly n: number
  readonly j: number
  readonly isHourWord: boolean
  readonly isWord: boolean
}

function minutesAfter(t: readonly Token[], j: number): Minutes {
  const unit = t[j]
  const isHourWord = unit?.f === 'hour' && unit.n === 1 && (unit.script === 'ru' || unit.w === 'h')
  const at = isHourWord ? j + 1 : j
  const number = readNumber(t, at)
  if (isHourWord) {
    if (unit?.w === 'h' && number && t[at]?.glued && number.n < 60) return { n: number.n, j: number.j, isHourWord: !t[j]?.glued, isWord: false }
    if (unit?.script === 'ru' && number && t[number.j]?.f === 'minute') return { n: number.n, j: number.j + 1, isHourWord, isWord: false }
    return { n: 0, j: at, isHourWord: true, isWord: false }
  }
  if (number && number.digits === 0 && !number.isHan && !number.isOrdinal && number.n >= 10 && number.n < 60 && (t[at]?.script === 'en' || t[at]?.script === 'ru') && !is(t, at - 1, 'mark') && !is(t, number.j, 'unit', 'word', 'month', 'frac')) return { n: number.n, j: number.j, isHourWord: false, isWord: true }
  return { n: 0, j, isHourWord: false, isWord: false }
}

/** 九点九, 十点二三三: digits read one by one, with nothing that makes them minutes. */
function isDecimalTail(t: readonly Token[], at: number, next: number): boolean {
  const run = t[at]?.w ?? ''
  if (/[十廿卅]|^[零〇]./.test(run) || is(t, next, 'unit', 'ge', 'dian')) return false
  return run.length > 1 || t[next]?.script !== 'zh'
}

const NOT_HOURS = /^(?:也|都|没|就|要|意|建|问|说|原|疑|感|五|以|不|内|个|儿|心|评|钱|共)/

/** 三点, 8点半, 8时35分20秒, 差五分十点. */
function hanClock(t: readonly Token[], i: number): Clock | undefined {
  if (t[i]?.w === '差') {
    const minutes = readNumber(t, i + 1)
    const hour = minutes && readNumber(t, skip(t, minutes.j, 'unit'))
    return minutes && hour && is(t, hour.j, 'dian') ? { j: hour.j + 1, sec: (hour.n * 60 - minutes.n * (t[minutes.j]?.n ?? 1)) * 60, settled: false } : undefined
  }
  const hour = readNumber(t, i)
  if (!hour || hour.n > 24 || !(is(t, hour.j, 'dian') || t[hour.j]?.w === '时')) return undefined
  if (/^零.{2}/.test(t[i]?.w ?? '') || (t[i]?.w === '一' && /^[有早慢快]$/.test(t[i - 1]?.w ?? '') && t[i]?.glued)) return undefined
  let j = hour.j + 1
  if (NOT_HOURS.test(t[j]?.w ?? '')) return undefined
  let sec = hour.n * 3600
  const settled = hour.n > 12 || hour.n === 0
  if (is(t, j, 'oclock')) return { j: j + 1, sec, settled }
  if (is(t, j, 'half')) return { j: j + 1, sec: sec + 1800, settled }
  if (t[j]?.w === '过') j++
  const minutes = readNumber(t, j)
  if (minutes?.isHan && is(t, hour.j, 'dian') && isDecimalTail(t, j, minutes.j)) return undefined
  if (!minutes || minutes.n > 59 || (is(t, minutes.j, 'unit', 'ge', 'dian') && !/^[分刻]$/.test(t[minutes.j]?.w ?? ''))) return { j: hour.j + 1, sec, settled }
  const unit = t[minutes.j]
  sec += minutes.n * (unit?.f === 'minute' ? unit.n : 1) * 60
  j = unit?.f === 'minute' ? minutes.j + 1 : minutes.j
  const seconds = readNumber(t, j)
  if (seconds && t[seconds.j]?.f === 'second') return { j: seconds.j + 1, sec: sec + seconds.n, settled, withSeconds: true }
  return { j, sec, settled }
}
