import type { Fact, FactValue, Reading } from '../../fact.ts'
import { boundAround } from './bounds.ts'
import { currencyBefore, type CurrencyHit } from './currencies.ts'
import { tidied, type Numeral } from './numeral.ts'
import { isDigit, isHan, isLetter, type Page } from './page.ts'
import { ratio } from './ratios.ts'
import { letterReadings, moneyReadings, settled, unitReadings } from './readings.ts'
import { suffixAt, type Suffix } from './suffix.ts'
import { englishWords, russianWords } from './word-lexicon.ts'
import { scanWords } from './word-numerals.ts'

/** Numbers of a message with the place reached: nothing before `from` may be used again. */
export interface Walk {
  readonly page: Page
  readonly numerals: readonly Numeral[]
  at: number
  from: number
}

/** One number with what stands directly before and after it. */
interface Measure {
  readonly numeral: Numeral
  readonly start: number
  readonly end: number
  readonly suffix?: Suffix
  /** Changed by what was added behind: cents, inches, half a jin. */
  readonly value: number
  /** Numerals used up. */
  readonly used: number
}

/** Reads percent, money or quantity (or a range of them) at the walk's numeral; steps over what it used. */
export function readMeasure(walk: Walk): Fact | undefined {
  const first = measureAt(walk, walk.at, walk.from)
  if (first === undefined) return undefined
  const range = rangeFrom(walk, first)
  const fact = range === undefined ? single(walk.page, first) : range.fact
  walk.at += range === undefined ? first.used : range.used
  walk.from = fact?.end ?? first.end
  return fact
}

const manyPrefix = /(负 ?)?(百|千|万) ?分 ?之 ?$/
const percentOf = /(?:percent|percentage|per cent) of ?$/

function measureAt({ page, numerals }: Walk, index: number, from: number): Measure | undefined {
  const numeral = numerals[index]
  if (numeral === undefined) return undefined
  const { low } = page
  const back = low.slice(Math.max(from, numeral.start - 16), numeral.start)
  const many = manyPrefix.exec(back)
  const whole = many === null ? percentOf.exec(back) : null
  if (many !== null) return prefixed(numeral, many[0].length, (many[1] === undefined ? 1 : -1) * (many[2] === '百' ? 1 : many[2] === '千' ? 0.1 : 0.01))
  const doubled = doubleDiscount(page, numerals, index)
  if (doubled !== undefined) return doubled
  const before = currencyBefore(page, numeral.start, from)
  const after = suffixAt(page, numeral.end, numeral)
  if (after === undefined && whole !== null) return prefixed(numeral, whole[0].length, 1)
  if (before !== undefined && !(before.word === true && after !== undefined && !isBareYuan(after)) && !isForeignUnit(before, after)) return moneyBefore(page, numerals, { index, before, after })
  if (after === undefined) return { numeral, start: numeral.start, end: numeral.end, value: numeral.value, used: 1 }
  if (after.kind === 'money') return moneyAfter(page, numerals, index, after)
  if (after.kind === 'quantity') return quantityAfter(page, numerals, index, after)
  return { numeral, start: numeral.start, end: after.end, suffix: after, value: numeral.value, used: 1 }
}

function prefixed(numeral: Numeral, length: number, times: number): Measure {
  return { numeral, start: numeral.start - length, end: numeral.end, suffix: { kind: 'percent', end: numeral.end, times }, value: numeral.value, used: 1 }
}

/** 人民币8千元, 新台币177.1亿元: 元 only repeats that it is money. */
function isBareYuan(after: Suffix): boolean {
  return after.kind === 'money' && after.currency.code === 'CNY' && after.currency.part === undefined
}

/** After `USD` a percent or pieces do not make money: `USD 5 %`. */
function isForeignUnit(before: CurrencyHit, after: Suffix | undefined): boolean {
  if (after === undefined || after.kind === 'money') return false
  return after.kind === 'percent' || (before.doubt === undefined && after.unit.code !== 'm' && after.unit.code !== 'B' && after.unit.code !== 'pcs')
}

/** 九 九 折 is one discount of 99. */
function doubleDiscount({ low }: Page, numerals: readonly Numeral[], index: number): Measure | undefined {
  const [first, second] = [numerals[index], numerals[index + 1]]
  if (first === undefined || second === undefined || first.style !== 'zh' || second.start - first.end > 3) return undefined
  if (first.value > 9 || second.value > 9 || low.slice(first.end, second.start).trim() !== '' || !/^ {0,3}折(?![叠扣弯算])/.test(low.slice(second.end, second.end + 5))) return undefined
  const end = low.indexOf('折', second.end) + 1
  return { numeral: first, start: first.start, end, suffix: { kind: 'percent', end, times: 1 }, value: first.value * 10 + second.value, used: 2 }
}

interface MoneyBefore {
  readonly index: number
  readonly before: CurrencyHit
  readonly after: Suffix | undefined
}

function moneyBefore(page: Page, numerals: readonly Numeral[], { index, before, after }: MoneyBefore): Measure | undefined {
  const numeral = numerals[index]
  if (numeral === undefined) return undefined
  const repeated = after?.kind === 'money' && (before.doubt !== undefined || isBareYuan(after) || after.currency.code === before.code) ? after : undefined
  const currency: CurrencyHit = repeated !== undefined && before.doubt !== undefined && !isBareYuan(repeated) ? repeated.currency : before
  const end = repeated?.end ?? numeral.end
  const money: Suffix = { kind: 'money', end, currency }
  const tail = smallMoney(page, numerals, index + 1, money)
  return { numeral, start: before.start, end: tail.end, suffix: { kind: 'money', end: tail.end, currency: { ...currency, part: 1 } }, value: numeral.value * (before.times ?? 1) + tail.value, used: 1 + tail.used }
}

function moneyAfter(page: Page, numerals: readonly Numeral[], index: number, after: Suffix & { kind: 'money' }): Measure | undefined {
  const numeral = numerals[index]
  if (numeral === undefined) return undefined
  const lead: Numeral = { start: numeral.start, end: after.end, value: numeral.value, style: 'digits' }
  const scaled = page.low[after.end] === ' ' && isLetter(page.low.charCodeAt(after.end + 1)) ? scanWords(page, after.end + 1, page.low.charCodeAt(after.end + 1) > 0x400 ? russianWords : englishWords, lead) : undefined
  if (scaled !== undefined && scaled.value >= numeral.value * 1000) return { numeral, start: numeral.start, end: scaled.end, suffix: after, value: scaled.value, used: 1 }
  const tail = smallMoney(page, numerals, index + 1, after)
  const times = (after.currency.part ?? 1) * (after.currency.times ?? 1)
  const own = settled(numeral, 'money')
  const suffix: Suffix = { ...after, currency: { ...after.currency, part: 1 } }
  return { numeral, start: numeral.start, end: tail.end, suffix, value: tidied(own * times + tail.value), used: 1 + tail.used }
}

interface Tail {
  readonly end: number
  readonly value: number
  readonly used: number
}

const link = /^(?:\.? ?(?:and|и|零)? ?|, ?)$/
const closing = /^(?:\s*$|\s*[.,;:!?)](?!\d)| (?:more|and|or|for|per|each|extra|и|за|или)(?![a-zа-я]))/

/** Cents after the whole: `20 dollars 43`, «и 43 цента», 一块二, 元六角七分. */
function smallMoney(page: Page, numerals: readonly Numeral[], index: number, money: Suffix & { kind: 'money' }): Tail {
  const none: Tail = { end: money.end, value: 0, used: 0 }
  const next = numerals[index]
  if (next === undefined || next.start - money.end > 6 || next.value < 0 || next.value >= 100 || !Number.isInteger(next.value)) return none
  const between = page.low.slice(money.end, next.start)
  if (!link.test(between) || money.currency.part === 0.01) return none
  const after = suffixAt(page, next.end, next)
  if (after?.kind === 'money' && after.currency.part !== undefined && after.currency.part < (money.currency.part ?? 1)) {
    const value = next.value * after.currency.part
    const rest = smallMoney(page, numerals, index + 1, { kind: 'money', end: after.end, currency: after.currency })
    return { end: rest.end, value: value + rest.value, used: 1 + rest.used }
  }
  if (after !== undefined || /^[.,]/.test(between)) return none
  if (between === '' && next.style === 'zh' && next.value < 10 && next.value > 0 && /[块毛角]$/.test(page.low.slice(0, money.end).slice(-1))) {
    if (isHan(page.low.charCodeAt(next.end)) && !/[的吧一了呢啊就，。每]/.test(page.low[next.end] ?? '')) return none
    return { end: next.end, value: (next.value / 10) * (money.currency.part ?? 1), used: 1 }
  }
  if (between === '' && isDigit(page.low.charCodeAt(next.start)) && page.low[money.end - 1] === '块' && next.value < 10 && closing.test(page.low.slice(next.end, next.end + 8))) return { end: next.end, value: next.value / 10, used: 1 }
  const spoken = between.includes('and') || between.includes('и')
  const two = next.end - next.start === 2 && isDigit(page.low.charCodeAt(next.start))
  if (between === '' || next.style === 'zh' || !(spoken || two) || (spoken && isDigit(page.low.charCodeAt(next.start)) && !two)) return none
  return closing.test(page.low.slice(next.end, next.end + 10)) ? { end: next.end, value: next.value / 100, used: 1 } : none
}

const unitLink = /^ ?(?:and |и )?$/

function quantityAfter(page: Page, numerals: readonly Numeral[], index: number, after: Suffix & { kind: 'quantity' }): Measure | undefined {
  const numeral = numerals[index]
  if (numeral === undefined) return undefined
  const factor = (after.unit.factor ?? 1) * (after.unit.negative === true ? -1 : 1)
  let value = settled(numeral, after.unit.code) * factor
  let end = after.end
  let used = 1
  if (page.low[end] === '半' && isHan(page.low.charCodeAt(end - 1))) {
    value += 0.5 * factor
    end += 1
  }
  let unit = after.unit.code
  for (let next = numerals[index + used]; next !== undefined && used < 4 && next.start - end <= 5; next = numerals[index + used]) {
    const more = unitLink.test(page.low.slice(end, next.start)) ? suffixAt(page, next.end, next) : undefined
    const by = more?.kind === 'quantity' ? ratio(more.unit.code, unit) : undefined
    const into = ratio(unit, after.unit.code)
    if (more?.kind !== 'quantity' || by === undefined || into === undefined || by >= 1 || next.value < 0 || next.value * by > 1.2) {
      const bare = shortJin(page, next, { end, unit })
      if (bare === undefined) break
      value += bare
      end = next.end
      used += 1
      break
    }
    value += next.value * by * into
    unit = more.unit.code
    end = more.end
    used += 1
  }
  return { numeral, start: numeral.start, end, suffix: { ...after, end }, value: tidied(value), used }
}

/** 三斤二, 一米八: a last digit is a tenth. */
function shortJin(page: Page, next: Numeral, { end, unit }: { end: number; unit: string }): number | undefined {
  const isTenth = next.start === end && next.style === 'zh' && next.value > 0 && next.value < 10 && ['jin', 'm', 'zhang', 'chi'].includes(unit) && !isHan(page.low.charCodeAt(next.end)) && suffixAt(page, next.end, next) === undefined
  return isTenth ? next.value / 10 : undefined
}

const dash = /^ ?(?:-|–|—|~|～|〜|--|\.\.\.?|…|-{1,2} ?~|– ?~) ?~?$/
const until = /^ ?(?:to|till|until|up to|до|по|到|至) ?~?$/
const both = /^ ?(?:and|и|和|与) ?$/
const betweenBefore = /(?:between|между|在|介于) ?$/

interface Range {
  readonly fact: Fact
  readonly used: number
}

/** `10–20 kg`, «от 10 долларов до 20», `between 2 and 7 g`. */
function rangeFrom(walk: Walk, first: Measure): Range | undefined {
  const { page, numerals } = walk
  const next = numerals[walk.at + first.used]
  if (next === undefined || next.start - first.end > 12) return undefined
  const second = measureAt(walk, walk.at + first.used, first.end)
  if (second === undefined) return undefined
  const middle = page.low.slice(first.end, second.start)
  const spoken = both.test(middle) && betweenBefore.test(page.low.slice(Math.max(0, first.start - 12), first.start).trimEnd() + ' ')
  if (!dash.test(middle) && !until.test(middle) && !spoken) return undefined
  return ranged(page, first, second)
}

function ranged(page: Page, first: Measure, second: Measure): Range | undefined {
  const suffix = second.suffix ?? first.suffix
  if (suffix === undefined || !isSame(first.suffix, second.suffix)) return undefined
  const shared = second.numeral.base
  const grown = first.numeral.base === undefined && shared !== undefined && shared > 0 && first.suffix === undefined && first.value <= shared
  const share = grown && shared !== undefined ? second.numeral.value / shared : 1
  const percent = suffix.kind === 'percent' && first.suffix === undefined ? suffix.times : first.suffix?.kind === 'percent' ? first.suffix.times : 1
  const unitPart = suffix.kind === 'quantity' && first.suffix === undefined ? (suffix.unit.factor ?? 1) : 1
  const low = first.value * share * percent * unitPart
  const high = second.value * (suffix.kind === 'percent' ? suffix.times : 1)
  const scaledLow = first.suffix !== undefined && second.suffix !== undefined && first.suffix.kind === 'quantity' && suffix.kind === 'quantity' ? low * (ratio(first.suffix.unit.code, suffix.unit.code) ?? 1) : low
  if (!(scaledLow < high)) return undefined
  const value = valued(suffix, { min: tidied(scaledLow), max: tidied(high) })
  const negative = page.low.slice(first.start, first.end).startsWith('-') && high > 0 && Math.abs(low) > high
  if (negative) return undefined
  return { fact: { start: first.start, end: second.end, source: 'explicit', ...value, ...withReadings(page, second, value) }, used: first.used + second.used }
}

function isSame(a: Suffix | undefined, b: Suffix | undefined): boolean {
  if (a === undefined || b === undefined) return true
  if (a.kind !== b.kind) return false
  if (a.kind === 'money' && b.kind === 'money') return a.currency.code === b.currency.code
  if (a.kind === 'quantity' && b.kind === 'quantity') return ratio(a.unit.code, b.unit.code) !== undefined || a.unit.code === b.unit.code
  return true
}

interface Amount {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

type Measured = Extract<FactValue, { readonly kind: 'percent' | 'money' | 'quantity' }>

function valued(suffix: Suffix, amount: Amount): Measured {
  if (suffix.kind === 'percent') return { kind: 'percent', ...amount }
  if (suffix.kind === 'money') return { kind: 'money', ...amount, currency: suffix.currency.code }
  return { kind: 'quantity', ...amount, unit: suffix.unit.code }
}

function single(page: Page, measure: Measure): Fact | undefined {
  const { numeral, suffix, start, end } = measure
  if (suffix === undefined) return bareNumber(page, numeral)
  const times = suffix.kind === 'percent' ? suffix.times : 1
  const value = tidied(measure.value * times + (suffix.kind === 'percent' ? (suffix.plus ?? 0) : 0))
  const approximate = numeral.max === undefined || numeral.value === 0 ? undefined : tidied(value * (numeral.max / numeral.value))
  const bound = approximate === undefined ? boundAround(page.low, start, end) : undefined
  const amount: Amount = approximate !== undefined ? { min: value, max: approximate } : bound === 'min' ? { min: value } : bound === 'max' ? { max: value } : { value }
  const content = valued(suffix, amount)
  return { start, end, source: 'explicit', ...content, ...withReadings(page, measure, content) }
}

function withReadings(page: Page, { numeral, suffix }: Measure, own: FactValue): { readings?: readonly Reading[] } {
  if (suffix === undefined) return {}
  const others = [...letterReadings(numeral, own), ...(suffix.kind === 'quantity' ? unitReadings(suffix.unit, own) : suffix.kind === 'money' ? moneyReadings(page, suffix.currency, own) : []), ...separatorReading(numeral, own)]
  return others.length === 0 ? {} : { readings: [{ why: 'as-read', value: own }, ...others] }
}

function separatorReading(numeral: Numeral, own: FactValue): Reading[] {
  if (own.kind !== 'quantity' && own.kind !== 'money' && own.kind !== 'percent' && own.kind !== 'number') return []
  if (numeral.other === undefined || own.value === undefined) return []
  const otherValue = own.value === numeral.value ? numeral.other.value : numeral.value
  return [{ why: otherValue > own.value ? 'thousands-separator' : 'decimal-separator', value: { ...own, value: otherValue } }]
}

function bareNumber(page: Page, numeral: Numeral): Fact | undefined {
  const { start, end, value } = numeral
  const alone = page.raw.trim().length <= end - start + 1
  if (numeral.glued === true || (numeral.weak === true && !alone && isSpoken(page, numeral))) return undefined
  const own: FactValue = { kind: 'number', value }
  const others = [...letterReadings(numeral, own), ...separatorReading(numeral, own)]
  return { start, end, source: 'explicit', ...own, ...(others.length === 0 ? {} : { readings: [{ why: 'as-read', value: own }, ...others] }) }
}

/** `this one`, `one of`, «один из»: words, not amounts. */
function isSpoken({ low }: Page, { start, end }: Numeral): boolean {
  return isLetter(low.charCodeAt(start - 2)) || /^ (?:of|more|another|by|из|раз|на)(?![a-zа-я])/.test(low.slice(end, end + 9)) || isLetter(low.charCodeAt(end + 1))
}
