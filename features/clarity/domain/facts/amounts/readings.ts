import type { FactValue, Reading } from '../../fact.ts'
import type { CurrencyHit } from './currencies.ts'
import { tidied, type Numeral } from './numeral.ts'
import { codeAt, isHan, near, type Page } from './page.ts'
import type { Doubt, UnitHit } from './units.ts'

const counted: ReadonlySet<string> = new Set(['money', 'pcs', 'set', 'pair', 'box', 'roll', 'bag', 'pallet', 'sheet', 'pack', 'drum', 'bottle', 'place', 'container', 'reel'])

/** The value the family of the number makes likelier: money and pieces have no three decimals, measures have. */
export function settled({ value, other }: Numeral, family: string): number {
  return other && counted.has(family) && Math.abs(other.value) > Math.abs(value) ? other.value : value
}

interface Amount {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

/** The same amount in another unit or currency. */
function changed(own: FactValue, change: object, by = 1): FactValue {
  const amount: Amount = own as Amount
  const part = (key: keyof Amount): object => (amount[key] === undefined ? {} : { [key]: tidied((amount[key] ?? 0) * by) })
  return { ...own, ...part('value'), ...part('min'), ...part('max'), ...change } as FactValue
}

/** `3w`: 30 000 in Chinese chats, watts, weeks; `5k`: thousand, kelvin. */
export function letterReadings({ letter, base }: Numeral, own: FactValue): Reading[] {
  if (!letter || base === undefined) return []
  if (letter === 'w') return [{ why: 'watt', value: { kind: 'quantity', value: base, unit: 'W' } }, { why: 'week', value: { kind: 'duration', iso: `P${base}W`, seconds: base * 604_800 } }]
  if (own.kind === 'money') return []
  if (letter === 'm') return [{ why: 'metre', value: { kind: 'quantity', value: base, unit: 'm' } }]
  return [{ why: 'letter-only', value: own.kind === 'quantity' ? { kind: 'quantity', value: base, unit: own.unit } : { kind: 'number', value: base } }]
}

const byDoubt: Partial<Readonly<Record<Doubt, readonly (readonly [why: string, unit: string, times: number])[]>>> = {
  ton: [['short-ton', 't', 0.90718474], ['long-ton', 't', 1.0160469088]],
  'piece-or-carton': [['carton', 'box', 1]],
  jin: [['kilogram', 'kg', 1]],
  gallon: [['imperial-gallon', 'L', 4.54609]],
  ounce: [['troy-ounce', 'g', 31.1034768]],
  mile: [['nautical-mile', 'km', 1.852]],
  inch: [['minute-or-quotation', 'deg', 1]],
  'tonne-or-thousand': [['thousand', 'pcs', 1000]],
  places: [['piece', 'pcs', 1]],
  'thread-or-centimillimetre': [['micron', 'um', 10]],
}

export function unitReadings({ doubt }: UnitHit, own: FactValue): Reading[] {
  if (!doubt) return []
  if (doubt !== 'pound-or-money') return (byDoubt[doubt] ?? []).map(([why, unit, by]) => ({ why, value: changed(own, { unit }, by) }))
  const { value, min, max } = own as Amount
  return [{ why: 'money', value: changed({ kind: 'money', currency: 'GBP', ...(value === undefined ? {} : { value }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, {}) }]
}

const asia = /(?:япон|иен|yen|japan|jpy|日元|日本|日圆)/

export function moneyReadings({ low, han }: Page, { doubt, end }: CurrencyHit, own: FactValue): Reading[] {
  if (doubt === 'yen-or-yuan' && !(han && !asia.test(near(low, end, 100, 100)))) return [{ why: 'yen', value: changed(own, { currency: 'JPY' }) }]
  if (doubt === 'dollar' && !isHan(codeAt(low, end))) return ['HKD', 'CAD', 'AUD'].map((currency) => ({ why: 'other-dollar', value: changed(own, { currency }) }))
  return []
}

/** The number under the other convention for comma and full stop. */
export function separatorReadings({ value, other }: Numeral, own: FactValue): Reading[] {
  const { value: read } = own as Amount
  if (!other || read === undefined) return []
  const otherValue = read === value ? other.value : value
  return [{ why: otherValue > read ? 'thousands-separator' : 'decimal-separator', value: changed(own, { value: otherValue }) }]
}
