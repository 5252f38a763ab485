import type { Fact } from '../fact.ts'

/** A fact in the flat form of reports and of the command: values, no readings. */
export type FlatFact = { readonly kind: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>

/** Dates with a time become `datetime`; a bare number is a quantity whose unit nobody said (`unit: null`). */
export function toFacts(facts: readonly Fact[]): FlatFact[] {
  return facts.flatMap((fact) => {
    const flat = flatten(fact)
    return flat === undefined ? [] : [{ start: fact.start, end: fact.end, ...flat } as FlatFact]
  })
}

function flatten(fact: Fact): Readonly<Record<string, unknown>> | undefined {
  switch (fact.kind) {
    case 'order':
    case 'batch':
    case 'ref':
    case 'article':
    case 'person':
      return { kind: fact.kind, value: fact.value }
    case 'date':
      if (fact.time === undefined) return { kind: 'date', value: fact.value, ...(fact.grain === 'day' ? {} : { grain: fact.grain }) }
      return { kind: 'datetime', value: `${fact.value}T${fact.time.slice(0, 5)}`, ...(fact.tz === undefined ? {} : { tz: fact.tz }) }
    case 'time':
      return { kind: 'time', value: fact.value, ...(fact.end === undefined ? {} : { to: fact.end }), ...(fact.tz === undefined ? {} : { tz: fact.tz }) }
    case 'period':
      return { kind: 'period', from: fact.start, to: fact.end, grain: fact.grain }
    case 'duration':
      return { kind: 'duration', iso: fact.iso }
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
