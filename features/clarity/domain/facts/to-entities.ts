import type { Fact } from '../fact.ts'
import { toEntity } from './dates/index.ts'
import { foldedUnits, exactUnits, chineseUnits } from './amounts/unit-table.ts'

/** An extraction result in the common form: numbers as written, ISO currencies, UCUM-like units, local times. */
export type Entity = { readonly kind: string; readonly from: number; readonly to: number } & Readonly<Record<string, unknown>>

/** Units that other programs know; what is counted in anything else is handed on as a number. */
const own = new Set(['dB', 'hp', 'N.m', 'rpm', 'drum', 'pack', 'bottle', 'container', 'place', 'reel', 'denier', 'rug', 'g/m2', 'can', 'lm', 'lx', 'psi', 'ppm', 'Ah', 'mAh', 'cSt', 'cP', 'HRC', 'HRB', 'HV', 'HB', 'GU', ''])
const compound = new Set(['km/h', 'mph', 'm/s'])
const squares = new Set(['mm2', 'cm2', 'm2', 'km2', 'ft2', 'mm3', 'cm3', 'm3', 'ft3', 'Cel', 'degF', 'K', 'deg', 'degT', 'kWh'])
let known: ReadonlySet<string> | undefined

export function isCommonUnit(code: string): boolean {
  known ??= new Set([exactUnits, foldedUnits, chineseUnits].flatMap(({ all }) => [...all.values()]).map((unit) => unit.code).filter((unit) => !own.has(unit)))
  return known.has(code) || compound.has(code) || squares.has(code)
}

/** Identifiers, terms and people have no entity. */
export function toEntities(facts: readonly Fact[]): Entity[] {
  return facts.flatMap((fact) => entitiesOf(fact).map((entity) => ({ from: fact.start, to: fact.end, ...entity }) as Entity))
}

function entitiesOf(fact: Fact): Readonly<Record<string, unknown>>[] {
  switch (fact.kind) {
    case 'number':
      return [{ kind: 'number', value: fact.value }]
    case 'percent':
      return [{ kind: 'percent', ...limits(fact) }]
    case 'money':
      return [{ kind: 'currency', ...limits(fact), currency: fact.currency }]
    case 'quantity':
      return [quantity(fact, fact.unit), ...asMoney(fact)]
    case 'tolerance':
      return [fact.unit === '%' ? { kind: 'percent', value: fact.plus } : quantity({ value: fact.value }, fact.unit)]
    case 'dimensions':
      return fact.value.map((value) => quantity({ value }, fact.unit))
    case 'date':
    case 'period':
    case 'time':
    case 'duration': {
      const entity = toEntity(fact)
      return entity === undefined ? [] : [entity]
    }
    default:
      return []
  }
}

interface Limits {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

/** One open limit is also the value that was written: `more than 10 miles` says 10. */
function limits({ value, min, max }: Limits): Limits {
  if (value !== undefined) return { value }
  if (min !== undefined && max !== undefined) return { min, max }
  return min !== undefined ? { value: min, min } : max !== undefined ? { value: max, max } : {}
}

function quantity(amount: Limits, unit: string): Readonly<Record<string, unknown>> {
  return isCommonUnit(unit) ? { kind: 'quantity', ...limits(amount), unit } : { kind: 'number', ...limits(amount) }
}

/** `10 pounds` with nothing to decide between mass and money: both. */
function asMoney(fact: Fact): Readonly<Record<string, unknown>>[] {
  const money = fact.readings?.find(({ why, value }) => why === 'money' && value.kind === 'money')?.value
  return money?.kind === 'money' ? [{ kind: 'currency', ...limits(money), currency: money.currency }] : []
}
