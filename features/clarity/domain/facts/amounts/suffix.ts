import { currencyAfter, type CurrencyHit } from './currencies.ts'
import type { Numeral } from './numeral.ts'
import { codeAt, near, pastSpaces, type Page } from './page.ts'
import { unitAt, type UnitHit } from './units.ts'

/** What a number counts, as told by the words after it. */
export type Suffix =
  | { readonly kind: 'percent'; readonly end: number; readonly times: number; readonly plus: number }
  | { readonly kind: 'money'; readonly end: number; readonly currency: CurrencyHit }
  | { readonly kind: 'quantity'; readonly end: number; readonly unit: UnitHit }

const percentWords = / {0,3}(?:%|％|٪|‰|per ?cents?(?![a-z])|percentage(?: points?)?(?![a-z])|pct(?![a-z])\.?|процент[а-я]{0,4}(?![а-я])|проц(?![а-я])\.?|п\.п\.|(?:个 {0,3})?百 ?分 ?(?:点|比))/y
const percentSigns = '%％٪‰pп个百'
const ofPercent = /^of (?:a|one|1) per ?cent(?![a-z])/
const tenths = /^成(?![品本都功为立员交套型果绩了人长熟份就])/
/** 三折页, 五折伞, 三折叠: folds. Of what has few of them but is sold off as well (手机, 床垫), no more than four are. */
const folds = /^折(?:[叠扣弯算断旧线痕页伞屏梯椅扇边]|门(?!票|店|市)|(手机|钱包|床(?!上)|画册|[袋垫凳桌尺刀]|沙发))/
const lastDigit = '零一二三四五六七八九'

/** Longest suffix of the number that ends at `at`; one in brackets too: `22 (kg)`. */
export function suffixAt(page: Page, at: number, numeral: Numeral): Suffix | undefined {
  const { low } = page
  const next = pastSpaces(low, at)
  if (next >= low.length) return undefined
  const open = codeAt(low, next)
  if (open === 40 || open === 91) {
    const inner = ' (['.includes(low[next + 1] ?? ' ') ? undefined : suffixAt(page, next + 1, numeral)
    return !inner || codeAt(low, inner.end) !== (open === 40 ? 41 : 93) ? undefined : { ...inner, end: inner.end + 1 }
  }
  const hyphen = codeAt(low, at) === 45 ? 1 : 0
  const percent = percentAt(low, at + hyphen, next + hyphen, numeral)
  if (percent) return percent
  const currency = currencyAfter(page, at)
  const money: Suffix | undefined = currency ? { kind: 'money', end: currency.end, currency } : undefined
  if (money && currency?.doubt !== 'pound') return money
  const unit = unitAt(page, at)
  if (!unit || !money) return unit ? { kind: 'quantity', end: unit.end, unit } : money
  const isMass = isMassContext(low, at, money.end)
  if (!isMass && isMoneyContext(low, at, money.end)) return money
  return { kind: 'quantity', end: unit.end, unit: { ...unit, doubt: isMass ? undefined : 'pound-or-money' } }
}

/** Whether a word of percent begins at `at`. */
export function isPercentWord(low: string, at: number): boolean {
  percentWords.lastIndex = at
  return 'pп'.includes(low.charAt(at)) && percentWords.test(low)
}

function percentOf(end: number, times: number, plus = 0): Suffix {
  return { kind: 'percent', end, times, plus }
}

function percentAt(low: string, at: number, next: number, { start, value }: Numeral): Suffix | undefined {
  const sign = low.charAt(next)
  if (percentSigns.includes(sign)) {
    percentWords.lastIndex = at
    const words = percentWords.exec(low)?.[0]
    return words ? percentOf(at + words.length, words.endsWith('‰') ? 0.1 : 1) : undefined
  }
  if (sign === 'o') {
    const words = ofPercent.exec(low.slice(next, next + 20))?.[0] // 0.3 of a percent
    return words ? percentOf(next + words.length, 1) : undefined
  }
  if ((sign !== '成' && sign !== '折') || next > at + 1) return undefined
  const end = next + 1
  if (sign === '折') {
    const fold = '打按'.includes(low[start - 1] ?? '.') ? null : folds.exec(low.slice(next, next + 4))
    return value > 0 && value < 100 && (!fold || (fold[1] !== undefined && value > 4)) ? percentOf(end, value < 10 ? 10 : 1) : undefined
  }
  if (!tenths.test(low.slice(next, next + 2))) return undefined
  const more = low[end] === '半' ? 5 : lastDigit.indexOf(low[end] ?? '.')
  return value > 10 ? undefined : more > 0 ? percentOf(end + 1, 10, more) : percentOf(end, 10)
}

const money = /(?:cost|price|pay|paid|worth|spen[dt]|charge|budget|fee|deposit|invoice|earn|salary|стоит|стоил|цен|плат|оплат|бюджет|сумм|заработ)/
const pence = /^ ?(?:and |и )?[\w-]{1,9} ?(?:p|pence|penn(?:y|ies)|пенс[а-я]*)(?![a-zа-я])/
const ofThings = /^ (?:of (?!debt|money|cash)|мук|сахар|мяс|масл|кофе|шерст|хлопк|пряж|краск)/
const mass = /(?:weigh|heavy|drop|lose|lost|gain|mass|lift|вес|масс|тяж)/

function isMoneyContext(low: string, at: number, end: number): boolean {
  return money.test(near(low, at, 40)) || pence.test(low.slice(end, end + 24))
}

function isMassContext(low: string, at: number, end: number): boolean {
  return mass.test(near(low, at, 40)) || ofThings.test(low.slice(end, end + 9))
}
