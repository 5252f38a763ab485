import type { Language } from '#kernel/language.ts'
import { dayNumber, isoDay, isoTime, weekday } from './civil.ts'
import { DAY, type Atom, type Ref, type Scan } from './atom.ts'
import { readAtoms } from './atoms.ts'
import { compose } from './compose.ts'
import { lex, textOrder } from './lex.ts'
import type { Span } from '../../doc.ts'
import type { Fact, FactValue, Moment, Reading } from '../../fact.ts'
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

const NOTHING: DateReading = { facts: [], impossible: [], claims: [] }

/**
 * What a text says of time, in UTF-16 offsets of the original. What is relative is worked out from the moment of
 * writing; other readings stand beside the first.
 */
export function readDates(shadow: Shadow, moment: Moment, hint?: Language): DateReading {
  const language = textOrder(shadow.text, hint)
  const t = lex(shadow.text, language)
  const scan: Scan = { t, ref: refOf(moment), language }
  const pieces = readAtoms(scan)
  if (pieces.length === 0) return NOTHING
  const atoms = compose(scan, pieces)
  return {
    facts: atoms.flatMap((atom) => (atom.never ? [] : toFacts(scan, atom))),
    impossible: atoms.flatMap((atom) => impossibleOf(scan, atom)),
    claims: atoms.flatMap((atom) => claimOf(scan, atom)),
  }
}

function impossibleOf(scan: Scan, atom: Atom): ImpossibleDate[] {
  const { d, m, y } = atom.spec ?? {}
  return atom.never && d !== undefined && m !== undefined ? [{ ...spanOf(scan, atom), day: d, month: m, ...(y === undefined ? {} : { year: y }) }] : []
}

function claimOf(scan: Scan, atom: Atom): WeekdayClaim[] {
  const token = atom.weekdayToken === undefined ? undefined : scan.t[atom.weekdayToken]
  if (!token || atom.never || atom.spec?.d === undefined || atom.spec.wd === undefined || atom.k !== 'at') return []
  const [date] = toFacts(scan, atom)
  const claimed = atom.spec.wd
  return date ? [{ weekday: { start: token.start, end: token.end }, claimed, isRight: weekday(Math.floor(atom.a / DAY)) === claimed, date }] : []
}

function refOf(moment: Moment): Ref {
  const [, y = '1970', m = '1', d = '1', h = '0', min = '0', s = '0'] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(moment.local) ?? []
  const day = dayNumber(Number(y), Number(m), Number(d))
  return { day, year: Number(y), month: Number(m), now: day * DAY + Number(h) * 3600 + Number(min) * 60 + Number(s) }
}

function spanOf(scan: Scan, atom: Atom): Span {
  return { start: scan.t[atom.i]?.start ?? 0, end: scan.t[atom.j - 1]?.end ?? 0 }
}

function toFacts(scan: Scan, atom: Atom): Fact[] {
  const span = spanOf(scan, atom)
  const source = atom.relative ? ('resolved' as const) : ('explicit' as const)
  if (atom.k === 'dur') return atom.iso === undefined ? [] : [{ ...span, source, kind: 'duration', iso: atom.iso, seconds: atom.a }]
  if (atom.k === 'part') return partOfDay(scan, atom, span)
  if (atom.k === 'tod') return [spanned(span, source, timeReadings(atom))]
  if (atom.bare === 'listed') return listed(scan, atom, span)
  const value = atom.k === 'span' ? periodValue(atom, atom) : dateValue(atom, atom)
  const readings: Reading[] = (atom.others ?? []).map((other) => ({ why: other.why, value: atom.k === 'span' ? periodValue(atom, other) : dateValue(atom, other) }))
  return [spanned(span, source, [{ why: 'nearest', value }, ...readings])]
}

/** A fact of its first reading; the readings are listed only where there are several. */
function spanned(span: Span, source: Fact['source'], readings: readonly [Reading, ...Reading[]]): Fact {
  return { ...readings[0].value, ...span, source, ...(readings.length > 1 ? { readings } : {}) }
}

/** «с 10 на 12 августа»: two days, the old and the new. */
function listed(scan: Scan, atom: Atom, span: Span): Fact[] {
  const middle = scan.t.findIndex((token, at) => at > atom.i && at < atom.j && token.w === 'на')
  const cut = scan.t[middle]
  const before = scan.t[middle - 1]
  if (!cut || !before) return []
  const last = atom.b - DAY
  return [
    { start: span.start, end: before.end, source: 'explicit', kind: 'date', value: isoDay(atom.a / DAY), grain: 'day' },
    { start: scan.t[middle + 1]?.start ?? cut.end, end: span.end, source: 'explicit', kind: 'date', value: isoDay(last / DAY), grain: 'day' },
  ]
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = { dawn: [0, 6], morning: [8, 12], noonish: [11, 13], afternoon: [12, 16], day: [8, 18], evening: [16, 20], night: [20, 24] }

/** `in the afternoon` with no day named: today's. */
function partOfDay(scan: Scan, atom: Atom, span: Span): Fact[] {
  const lead = scan.t[atom.i - 1]
  const isLed = scan.t.length <= 3 || (lead !== undefined && ['the', 'at', 'in', 'which'].includes(lead.c)) || lead?.w === 'к'
  const isAdverb = /^(?:утром|вечером|ночью|днем)$/.test(scan.t[atom.i]?.w ?? '') || (scan.t[atom.i]?.script === 'zh' && (scan.t[atom.i]?.w.length ?? 0) > 1)
  if (!isLed && !isAdverb) return []
  const [from, to] = PARTS[atom.part ?? 'day'] ?? [8, 18]
  const today = scan.ref.day
  const value: FactValue = { kind: 'period', from: `${isoDay(today)}T${isoTime(from * 3600)}`, to: to === 24 ? `${isoDay(today + 1)}T00:00` : `${isoDay(today)}T${isoTime(to * 3600)}`, grain: 'hour', vague: true }
  return [spanned(span, 'resolved', [{ why: 'nearest', value }])]
}

function timeValue(atom: Atom): FactValue {
  return { kind: 'time', value: isoTime(atom.a, atom.grain === 'second'), ...(atom.untilSec === undefined ? {} : { until: isoTime(atom.untilSec) }), ...(atom.tz ? { tz: atom.tz } : {}) }
}

/** Seven may be in the evening too. */
function timeReadings(atom: Atom): [Reading, ...Reading[]] {
  const own: Reading = { why: 'as-written', value: timeValue(atom) }
  if (atom.settled || atom.a >= 43200 || atom.a < 3600 || atom.untilSec !== undefined) return [own]
  return [own, { why: 'afternoon', value: timeValue({ ...atom, a: atom.a + 43200 }) }]
}

function dateValue(atom: Atom, at: { a: number; b: number }): FactValue {
  const day = isoDay(Math.floor(at.a / DAY))
  const value = atom.grain === 'year' ? day.slice(0, 4) : atom.grain === 'month' ? day.slice(0, 7) : day
  const isMoved = atom.mod === 'after' && value !== day
  return {
    kind: 'date', value: isMoved ? day : value, grain: isMoved ? 'day' : atom.grain,
    ...(atom.mod ? { mod: atom.mod } : {}),
    ...(atom.hasTime ? { time: isoTime(at.a, atom.grain === 'second') } : {}),
    ...(atom.tz ? { tz: atom.tz } : {}), ...(atom.vague ? { vague: true } : {}),
  }
}

function periodValue(atom: Atom, at: { a: number; b: number }): FactValue {
  const write = (second: number): string => isoDay(Math.floor(second / DAY)) + (atom.hasTime ? `T${isoTime(second)}` : '')
  const to = atom.hasTime || at.b % DAY === 0 ? write(at.b) : `${isoDay(Math.floor(at.b / DAY))}T${isoTime(at.b)}`
  return { kind: 'period', from: write(at.a), to, grain: atom.grain, ...(atom.vague ? { vague: true } : {}) }
}
