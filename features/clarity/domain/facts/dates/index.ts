import type { Language } from '#kernel/language.ts'
import { atDay, change, DAY, is, size, tok, type Atom, type Length, type Ref, type Scan } from './atom.ts'
import { readAtoms } from './atoms.ts'
import { addMonths, dayNumber, div, isoDay, isoTime, weekday } from './civil.ts'
import { compose } from './compose.ts'
import { lengthIso, lengthSeconds } from './duration.ts'
import { lex } from './lex.ts'
import { AT, DIAN, IN, THE, WHICH, WORD, type Token } from './token.ts'
import type { Span } from '../../doc.ts'
import type { Fact, FactValue, Moment, Reading } from '../../fact.ts'
import { offsetIn } from '../../zoned.ts'
import type { Shadow } from '../shadow.ts'

export { toEntity, toFactRecords } from './to-entity.ts'

/** A day, month and year as written that no calendar has: 31 April, 30.02. */
export interface ImpossibleDate extends Span {
  readonly day: number
  readonly month: number
  readonly year?: number
}

/** A weekday written beside a date, and the date it claims to be. */
export interface WeekdayClaim {
  readonly weekday: Span
  /** ISO: Monday 1 to Sunday 7. */
  readonly claimed: number
  readonly isRight: boolean
  readonly date: Fact
}

export interface DateReading {
  /** Dates, stretches of time, times of day and lengths of time. Sorted, without overlaps. */
  readonly facts: readonly Fact[]
  readonly impossible: readonly ImpossibleDate[]
  readonly claims: readonly WeekdayClaim[]
}

const NONE: DateReading = { facts: [], impossible: [], claims: [] }

/**
 * What a text says of time, in UTF-16 offsets of the original. What is relative is worked out from the moment of
 * writing; other readings stand beside the first.
 */
export function readDates(shadow: Shadow, moment: Moment, hint?: Language): DateReading {
  const { t, language } = lex(shadow.text, hint)
  const scan: Scan = { t, ref: refOf(moment), language }
  const pieces = readAtoms(scan)
  if (pieces.length === 0) return NONE
  const facts: Fact[] = []
  const impossible: ImpossibleDate[] = []
  const claims: WeekdayClaim[] = []
  for (const atom of compose(scan, pieces)) {
    const { i, j, never, y, m, d, wd, k } = atom
    if (never) {
      impossible.push({ start: tok(t, i).start, end: tok(t, j - 1).end, day: d, month: m, ...(y === 0 ? {} : { year: y }) })
      continue
    }
    const made = toFacts(scan, inOwnZone(scan, ahead(scan, atom, shadow.text), moment))
    if (atom.vague && made.some((fact) => isWished(shadow.text, fact))) continue
    facts.push(...made)
    const token = t[atom.weekdayToken]
    const [date] = made
    if (token && date && wd > 0 && (k === 'span' || (k === 'at' && d > 0))) claims.push({ weekday: { start: token.start, end: token.end }, claimed: wd, isRight: weekday(div(atom.a, DAY)) === wd, date })
  }
  return { facts, impossible, claims }
}

/** What says that something is still to come, what asks for it by a day, and what says that it was. */
const coming = /将|会在|务必|争取|预计|计划|打算|保证|(?<![a-z])(?:will|shall|going to|plan(?:s|ning)? to|expect)|буд[уе]|планир|ожида/i
const asked = /请|希望|能否|please|pls|can you|прос?[иш]|смож|нужн/i
const stop = /[。！？!?;；\n]/
const gone = /了|已|曾|原|(?<![a-z])(?:was|were|had|did|already|last)(?![a-z])|уже|[а-я]л[аио]?(?:с[ья])?(?![а-я])/i

/** 「请务必在8月底前交货」 written in October: the month to come, and the one gone as the other reading. */
function ahead({ t, ref }: Scan, atom: Atom, text: string): Atom {
  const { i, m, y, d, a, b, mod } = atom
  if (m === 0 || y > 0 || d > 0 || atom.hasTime || b > ref.now) return atom
  const { start } = tok(t, i)
  const clause = (text.slice(Math.max(0, start - 40), start).split(stop).at(-1) ?? '') + (text.slice(start, start + 60).split(stop)[0] ?? '')
  if (gone.test(clause) || !(coming.test(clause) || (mod === 'before' && asked.test(clause)))) return atom
  return change(atom, { a: addMonths(div(a, DAY), 12) * DAY, b: addMonths(div(b, DAY), 12) * DAY, others: [{ why: 'year', a, b }] })
}

const wish = /(?:happy|merry|поздравля\S{1,5}(?: (?:вас|тебя|всех))?(?: с(?: наступающим)?)?|с наступающим|祝[您你]们?) ?$/i
const wishedRussian = /^с .*(?:годом|рождеством|праздником)(?![а-я])/i

/** "Happy New Year", «С праздником Середины осени!», 中秋快乐: a wish, no day. */
function isWished(text: string, { start, end }: Span): boolean {
  return wish.test(text.slice(Math.max(0, start - 30), start)) || wishedRussian.test(text.slice(start, end)) || /^节?(?:快乐|愉快)/.test(text.slice(end, end + 3))
}

/** Counted from today: what today is depends on where. */
const fromToday = /^(?:today|tonight|tomorrow|yesterday|сегодня|завтра|послезавтра|вчера|позавчера|[今明后昨前](?:天|日|早|晚|晨))/

/** «завтра в 11:00 по Москве», read in Beijing when it is tomorrow there already: Moscow's own tomorrow. */
function inOwnZone({ t, ref }: Scan, atom: Atom, { local, zone }: Moment): Atom {
  if (!atom.tz || !atom.relative || zone === undefined || !t.slice(atom.i, atom.j).some(({ w }) => fromToday.test(w))) return atom
  const [here, there] = [offsetIn(local, zone), offsetIn(local, atom.tz)]
  if (here === undefined || there === undefined) return atom
  const days = div(ref.now + (there - here) * 60, DAY) - div(ref.now, DAY)
  return days === 0 ? atom : change(atom, { a: atom.a + days * DAY, b: atom.b + days * DAY })
}

function refOf({ local }: Moment): Ref {
  const part = (at: number, length: number): number => Number(local.slice(at, at + length)) || 0
  const [y, m] = [part(0, 4), part(5, 2)]
  const day = dayNumber(y, m, part(8, 2))
  return { day, year: y, index: y * 12 + m - 1, now: day * DAY + part(11, 2) * 3600 + part(14, 2) * 60 + part(17, 2) }
}

type Writable<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never

function toFact(t: readonly Token[], { i, j, relative }: Atom, value: Writable<FactValue> & { source?: Fact['source'] }, others: readonly Reading[]): Fact {
  const readings: readonly Reading[] = others.length === 0 ? others : [{ why: value.kind === 'time' ? 'as-written' : 'nearest', value: { ...value } }, ...others]
  const fact = value as Writable<Fact>
  fact.start = tok(t, i).start
  fact.end = tok(t, j - 1).end
  fact.source = relative ? 'resolved' : 'explicit'
  if (readings.length > 0) fact.readings = readings
  return fact
}

/** «До 15 ноября» in February is this year's: what must be done before a day has not been missed in the year gone. */
function toCome(atom: Atom, ref: Ref): Atom {
  const [next] = atom.others
  if ((atom.mod !== 'before' && atom.mod !== 'until') || next?.why !== 'year' || next.a < ref.day * DAY || atom.a >= dayNumber(ref.year, 1, 1) * DAY) return atom
  return change(atom, { a: next.a, b: next.b, others: [{ ...next, a: atom.a, b: atom.b }] })
}

function toFacts({ t, ref }: Scan, said: Atom): Fact[] {
  const atom = said.others.length === 0 ? said : toCome(said, ref)
  const { k, a, b, length, others } = atom
  if (k === 'dur') return length ? lengths(length).map((one) => toFact(t, change(atom, one), { kind: 'duration', iso: lengthIso(one), seconds: lengthSeconds(one) }, [])) : []
  if (k === 'part') {
    const value = partOfDay(t, atom, ref.day)
    return value ? [toFact(t, change(atom, { relative: true }), value, [])] : []
  }
  if (k === 'tod') return [toFact(t, atom, timeValue(atom, a), atom.settled || a >= 43200 || a < 3600 || atom.untilSec >= 0 ? [] : [{ why: 'afternoon', value: timeValue(atom, a + 43200) }])]
  if (atom.bare === 'listed') return listed(t, atom)
  const value = k === 'span' ? periodValue : dateValue
  return [toFact(t, atom, value(atom, a, b), others.map((other) => ({ why: other.why, value: value(atom, other.a, other.b) })))]
}

/** `30–45 days`: the least and the most. */
function lengths({ least, ...length }: Length): Length[] {
  return least ? [least, { ...length, i: least.j + 1 }] : [length]
}

/** «с 10 на 12 августа»: two days, the old and the new. */
function listed(t: readonly Token[], atom: Atom): Fact[] {
  const { i, j, a, b } = atom
  const middle = t.findIndex(({ w }, at) => at > i && at < j && w === 'на')
  return [atDay(i, middle, a / DAY), atDay(middle + 1, j, b / DAY - 1)].map((day) => toFact(t, day, dateValue(day, day.a), []))
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = { dawn: [0, 6], morning: [8, 12], noonish: [11, 13], afternoon: [12, 16], evening: [16, 20], night: [20, 24] }

/** `in the afternoon` with no day named: today's. */
function partOfDay(t: readonly Token[], { i, j, part }: Atom, today: number): Writable<FactValue> | undefined {
  const { w, script } = tok(t, i)
  const isLed = (size(t) <= 3 && !is(t, j, WORD | DIAN)) || is(t, i - 1, WHICH, THE | AT | IN) || tok(t, i - 1).w === 'к'
  if (!isLed && !(script === 'zh' ? w.length > 1 : /^(?:утром|вечером|ночью|днем)$/.test(w))) return undefined
  const [from, to] = PARTS[part] ?? [8, 18]
  return { kind: 'period', from: stamp(today * DAY + from * 3600), to: stamp(today * DAY + to * 3600), grain: 'hour', vague: true }
}

function stamp(second: number): string {
  return `${isoDay(div(second, DAY))}T${isoTime(second)}`
}

function timeValue({ grain, untilSec, tz }: Atom, at: number): Writable<FactValue> {
  const value: Writable<FactValue> = { kind: 'time', value: isoTime(at, grain === 'second') }
  if (untilSec >= 0) value.until = isoTime(untilSec)
  if (tz) value.tz = tz
  return value
}

const WIDTH: Readonly<Record<string, number>> = { year: 4, month: 7 }

function dateValue({ grain, mod, hasTime, tz, vague }: Atom, at: number): Writable<FactValue> {
  const day = isoDay(div(at, DAY))
  const isCoarse = mod !== 'after' && (grain === 'year' || grain === 'month')
  const isMoved = mod === 'after' && (grain === 'year' || grain === 'month')
  const date: Writable<FactValue> = { kind: 'date', value: isCoarse ? day.slice(0, WIDTH[grain]) : day, grain: isMoved ? 'day' : grain }
  if (mod) date.mod = mod
  if (hasTime) date.time = isoTime(at, grain === 'second')
  if (tz) date.tz = tz
  if (vague) date.vague = vague
  return date
}

function periodValue({ grain, hasTime, tz, vague }: Atom, a: number, b: number): Writable<FactValue> {
  const value: Writable<FactValue> = { kind: 'period', from: hasTime ? stamp(a) : isoDay(div(a, DAY)), to: hasTime || b % DAY !== 0 ? stamp(b) : isoDay(b / DAY), grain }
  if (hasTime && tz) value.tz = tz
  if (vague) value.vague = vague
  return value
}
