import { civilDate, dayNumber, isoDay } from './civil.ts'
import type { Fact } from '../../fact.ts'

/** One line of an extraction answer: a point, a stretch or a length of time. */
export type DateEntity =
  | { readonly kind: 'datetime'; readonly start?: string; readonly end?: string; readonly grain?: string; readonly mod?: string }
  | { readonly kind: 'duration'; readonly iso: string; readonly seconds: number }

export function toEntity(fact: Fact): DateEntity | undefined {
  switch (fact.kind) {
    case 'duration':
      return { kind: 'duration', iso: fact.iso, seconds: fact.seconds }
    case 'time':
      return { kind: 'datetime', start: `T${fact.value}`, ...(fact.until === undefined ? {} : { end: `T${fact.until}` }) }
    case 'period':
      return { kind: 'datetime', ...(fact.from === undefined ? {} : { start: fact.from }), ...(fact.to === undefined ? {} : { end: fact.to }) }
    case 'date':
      return { kind: 'datetime', start: fact.time === undefined ? fact.value : `${fact.value}T${fact.time}`, grain: fact.grain, ...(fact.mod ? { mod: fact.mod } : {}) }
    default:
      return undefined
  }
}

export type FactRecord =
  | { readonly kind: 'date' | 'time' | 'datetime'; readonly value: string; readonly tz?: string; readonly vague?: true }
  | { readonly kind: 'duration'; readonly iso: string }

/**
 * What a message settles about time, as plain records: a date, a moment, a time, a length. Days already gone that are
 * only spoken of (`yesterday`) and whole weeks or months settle nothing; a stretch of days gives its first and last.
 */
export function toFactRecords(fact: Fact, today: string): FactRecord[] {
  if (fact.kind === 'duration') return [{ kind: 'duration', iso: fact.iso }]
  if (fact.kind === 'time') return (fact.until === undefined ? [fact.value] : [fact.value, fact.until]).map((value) => ({ kind: 'time', value, ...(fact.tz ? { tz: fact.tz } : {}) }))
  if (fact.kind === 'period') return periodRecords(fact, today)
  if (fact.kind !== 'date' || fact.value.length < 10 || fact.grain === 'second' || fact.grain === 'week' || fact.grain === 'quarter') return []
  if (fact.source === 'resolved' && fact.value < today.slice(0, 10)) return []
  if (fact.time === undefined) return [{ kind: 'date', value: fact.value, ...(fact.vague ? { vague: true } : {}) }]
  return [{ kind: 'datetime', value: `${fact.value}T${fact.time.slice(0, 5)}`, ...(fact.tz ? { tz: fact.tz } : {}) }]
}

/** Longer stretches are a season or a quarter, which ends on no day; of a year the end is meant. */
const longestEdge = 45

function periodRecords(fact: Extract<Fact, { kind: 'period' }>, today: string): FactRecord[] {
  const { from, to } = fact
  if (from === undefined || to === undefined) return []
  if (from.includes('T')) return fact.vague ? [] : [{ kind: 'datetime', value: from }, { kind: 'datetime', value: to }]
  const last = dayBefore(to)
  if (fact.source === 'explicit') return [{ kind: 'date', value: from }, { kind: 'date', value: last }]
  const isMonthEnd = fact.vague === true && fact.grain === 'day' && to.endsWith('-01') && last >= today.slice(0, 10) && (to.endsWith('-01-01') || dayOf(to) - dayOf(from) <= longestEdge)
  return isMonthEnd ? [{ kind: 'date', value: last, vague: true }] : []
}

function dayOf(iso: string): number {
  const [y = 1970, m = 1, d = 1] = iso.slice(0, 10).split('-').map(Number)
  return dayNumber(y, m, d)
}

function dayBefore(iso: string): string {
  const before = dayOf(iso) - 1
  return civilDate(before).year > 0 ? isoDay(before) : iso.slice(0, 10)
}
