import type { FactValue, Reading } from '../../fact.ts'
import type { CurrencyHit } from './currencies.ts'
import { tidied, type Numeral } from './numeral.ts'
import { isHan, type Page } from './page.ts'
import type { Doubt, UnitHit } from './units.ts'

const counted: ReadonlySet<string> = new Set(['money', 'pcs', 'set', 'pair', 'box', 'roll', 'bag', 'pallet', 'sheet', 'pack', 'drum', 'bottle', 'place', 'container', 'reel'])

/** The value the family of the number makes likelier: money and pieces have no three decimals, measures have. */
export function settled(numeral: Numeral, family: string): number {
  const { value, other } = numeral
  if (other === undefined) return value
  const large = Math.max(Math.abs(value), Math.abs(other.value)) === Math.abs(value) ? value : other.value
  return counted.has(family) ? large : value
}

type Amount = FactValue & { readonly value?: number; readonly min?: number; readonly max?: number }

function scaled(own: FactValue, by: number, change: Partial<{ unit: string; currency: string }> = {}): FactValue | undefined {
  if (own.kind !== 'quantity' && own.kind !== 'money' && own.kind !== 'number') return undefined
  const amount: Amount = own
  const part = (value: number | undefined): number | undefined => (value === undefined ? undefined : tidied(value * by))
  const numbers = { ...(amount.value === undefined ? {} : { value: part(amount.value) }), ...(amount.min === undefined ? {} : { min: part(amount.min) }), ...(amount.max === undefined ? {} : { max: part(amount.max) }) }
  return { ...own, ...numbers, ...change } as FactValue
}

function reading(why: string, value: FactValue | undefined): Reading[] {
  return value === undefined ? [] : [{ why, value }]
}

/** `3w`: 30 000 in Chinese chats, watts, weeks; `5k`: thousand, kelvin. */
export function letterReadings(numeral: Numeral, own: FactValue): Reading[] {
  if (numeral.letter === undefined || numeral.base === undefined) return []
  const { base } = numeral
  if (numeral.letter === 'w') {
    return [{ why: 'watt', value: { kind: 'quantity', value: base, unit: 'W' } }, { why: 'week', value: { kind: 'duration', iso: `P${base}W`, seconds: base * 604_800 } }]
  }
  if (own.kind === 'money') return []
  if (numeral.letter === 'm') return [{ why: 'metre', value: { kind: 'quantity', value: base, unit: 'm' } }]
  return [{ why: 'letter-only', value: own.kind === 'quantity' ? { kind: 'quantity', value: base, unit: own.unit } : { kind: 'number', value: base } }]
}

const byDoubt: Readonly<Record<Doubt, readonly (readonly [why: string, unit: string, times: number])[]>> = {
  ton: [['short-ton', 't', 0.90718474], ['long-ton', 't', 1.0160469088]],
  pound: [],
  'pound-or-money': [],
  'piece-or-carton': [['carton', 'box', 1]],
  jin: [['kilogram', 'kg', 1]],
  gallon: [['imperial-gallon', 'L', 4.54609]],
  ounce: [['troy-ounce', 'g', 31.1034768]],
  mile: [['nautical-mile', 'km', 1.852]],
  inch: [['minute-or-quotation', 'deg', 1]],
  'tonne-or-thousand': [['thousand', 'pcs', 1000]],
  dozen: [],
  places: [['piece', 'pcs', 1]],
  'thread-or-centimillimetre': [['micron', 'um', 10]],
}

export function unitReadings(unit: UnitHit, own: FactValue): Reading[] {
  if (unit.doubt === undefined) return []
  if (unit.doubt === 'pound-or-money' && own.kind === 'quantity') {
    const { unit: _unit, kind: _kind, ...amount } = own
    return [{ why: 'money', value: { kind: 'money', ...amount, currency: 'GBP' } }]
  }
  return byDoubt[unit.doubt].flatMap(([why, code, by]) => reading(why, scaled(own, by, { unit: code })))
}

const asia = /(?:япон|иен|yen|japan|jpy|日元|日本|日圆)/

export function moneyReadings(page: Page, currency: CurrencyHit, own: FactValue): Reading[] {
  if (currency.doubt === 'yen-or-yuan' && !(page.han && !asia.test(page.low))) return reading('yen', scaled(own, 1, { currency: 'JPY' }))
  if (currency.doubt === 'dollar' && !isHan(page.low.charCodeAt(currency.end))) return ['HKD', 'CAD', 'AUD'].flatMap((code) => reading('other-dollar', scaled(own, 1, { currency: code })))
  return []
}
