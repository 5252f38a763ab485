import { currencyAfter, type CurrencyHit } from './currencies.ts'
import type { Numeral } from './numeral.ts'
import type { Page } from './page.ts'
import { unitAt, type UnitHit } from './units.ts'

/** What a number counts, as told by the words after it. */
export type Suffix =
  | { readonly kind: 'percent'; readonly end: number; readonly times: number; readonly plus?: number }
  | { readonly kind: 'money'; readonly end: number; readonly currency: CurrencyHit; readonly mass?: boolean }
  | { readonly kind: 'quantity'; readonly end: number; readonly unit: UnitHit }

const percentWords = /^ {0,3}(?:%|％|٪|‰|per ?cents?(?![a-z])|percentage(?: points?)?(?![a-z])|pct(?![a-z])\.?|процент(?:ов|а|ы|у|ом|е|ами|ам|ах|ный|ных)?(?![а-я])|проц(?![а-я])\.?|п\.п\.|百 ?分 ?(?:点|比)|个 {0,3}百 ?分 ?点)/
const tenths = /^ ?(?:成(?![品本都功为立员交套型果绩了人长熟份就])|折(?![叠扣弯算断旧线痕]))/
const lastDigit = '零一二三四五六七八九'

/** Longest suffix of the number that ends at `at`. */
export function suffixAt(page: Page, at: number, numeral: Numeral): Suffix | undefined {
  if (at >= page.low.length) return undefined
  const percent = percentAt(page.low, at, numeral)
  if (percent !== undefined) return percent
  const currency = currencyAfter(page, at)
  if (currency !== undefined && currency.doubt !== 'pound') return { kind: 'money', end: currency.end, currency }
  const unit = unitAt(page, at)
  if (currency !== undefined) {
    const money = { kind: 'money' as const, end: currency.end, currency }
    return unit === undefined ? money : isMassContext(page.low, at) ? { kind: 'quantity', end: unit.end, unit } : isMoneyContext(page.low, at) ? money : { kind: 'quantity', end: unit.end, unit: { ...unit, doubt: 'pound-or-money' } }
  }
  return unit === undefined ? undefined : { kind: 'quantity', end: unit.end, unit }
}

function percentAt(low: string, at: number, numeral: Numeral): Suffix | undefined {
  const after = low.slice(at, at + 22)
  const words = percentWords.exec(after)
  if (words !== null) return { kind: 'percent', end: at + words[0].length, times: words[0].endsWith('‰') ? 0.1 : 1 }
  const tenth = tenths.exec(after)
  if (tenth === null) return undefined
  const end = at + tenth[0].length
  if (tenth[0].endsWith('折')) return numeral.value > 0 && numeral.value < 100 ? { kind: 'percent', end, times: numeral.value < 10 ? 10 : 1 } : undefined
  const more = low[end] === '半' ? 5 : lastDigit.indexOf(low[end] ?? '.')
  if (numeral.value > 10) return undefined
  return more > 0 ? { kind: 'percent', end: end + 1, times: 10, plus: more } : { kind: 'percent', end, times: 10 }
}

const money = /(?:cost|price|pay|paid|worth|spen[dt]|charge|budget|fee|deposit|invoice|earn|salary|стоит|стоил|цен|плат|оплат|бюджет|сумм|заработ)/
const mass = /(?:weigh|heavy|drop|lose|lost|gain|mass|lift|вес|масс|тяж)/

function isMoneyContext(low: string, at: number): boolean {
  return money.test(low.slice(Math.max(0, at - 40), at))
}

function isMassContext(low: string, at: number): boolean {
  return mass.test(low.slice(Math.max(0, at - 40), at))
}
