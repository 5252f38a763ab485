import type { Fact, Moment } from '../fact.ts'
import { toFactRecords } from './dates/index.ts'

/** A fact in the flat form of reports and of the command: values, no readings. */
export type FlatFact = { readonly kind: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>

/** Dates with a time become `datetime`; a bare number is a quantity whose unit nobody said (`unit: null`). */
export function toFacts(facts: readonly Fact[], moment: Moment): FlatFact[] {
  return facts.flatMap((fact) => flatten(fact, moment).map((flat) => ({ start: fact.start, end: fact.end, ...flat }) as FlatFact))
}

function flatten(fact: Fact, moment: Moment): readonly Readonly<Record<string, unknown>>[] {
  // A percentage is one value in this form, a stretch of them two.
  if (fact.kind === 'percent' && fact.min !== undefined && fact.max !== undefined) return [fact.min, fact.max].map((value) => ({ kind: 'percent', value }))
  const amount = flattenAmount(fact)
  return amount === undefined ? toFactRecords(fact, moment.local) : [amount]
}

function flattenAmount(fact: Fact): Readonly<Record<string, unknown>> | undefined {
  switch (fact.kind) {
    case 'order':
    case 'batch':
    case 'ref':
    case 'article':
    case 'person':
      return { kind: fact.kind, value: fact.value }
    case 'number':
      return { kind: 'quantity', value: fact.value, unit: null }
    case 'quantity':
      return { kind: 'quantity', ...limits(fact), unit: fact.unit === '' ? null : fact.unit }
    case 'percent':
      return { kind: 'percent', ...limits(fact) }
    case 'money':
      return { kind: 'money', ...limits(fact), currency: fact.currency }
    case 'tolerance':
      return { kind: 'tolerance', value: fact.value, unit: fact.unit, plus: fact.plus, minus: fact.minus }
    case 'dimensions':
      return { kind: 'dimensions', value: fact.value, unit: fact.unit === '' ? null : fact.unit }
    case 'incoterm':
      return { kind: 'incoterm', term: fact.term, ...(fact.place === undefined ? {} : { place: fact.place }), ...(fact.year === undefined ? {} : { year: fact.year }) }
    default:
      return undefined
  }
}

interface Limits {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

/** An open limit keeps the number as value too. */
function limits({ value, min, max }: Limits): Limits {
  const written = value ?? (min === undefined || max === undefined ? (min ?? max) : undefined)
  return { ...(written === undefined ? {} : { value: written }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}
