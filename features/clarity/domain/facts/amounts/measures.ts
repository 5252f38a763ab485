import type { Fact, FactValue, Reading } from '../../fact.ts'
import { plainNumber } from '../merge.ts'
import { boundAround } from './bounds.ts'
import { currencyBefore, type CurrencyHit } from './currencies.ts'
import { tidied, type Numeral } from './numeral.ts'
import { codeAt, isDigit, isHan, isLetter, near, type Page } from './page.ts'
import { letterReadings, moneyReadings, separatorReadings, settled, unitReadings } from './readings.ts'
import { suffixAt, type Suffix } from './suffix.ts'
import { ratio } from './unit-table.ts'
import { englishWords, russianWords } from './word-lexicon.ts'
import { signed } from './scan-numerals.ts'
import { scanWords } from './word-numerals.ts'

/** Numbers of a message with the place reached: nothing before `from` may be used again. */
export interface Walk {
  readonly page: Page
  readonly numerals: readonly Numeral[]
  /** Of each numeral, once asked for; null where there is none. */
  readonly suffixes: (Suffix | null | undefined)[]
  at: number
  from: number
  /** The measure that was tried as the end of a range; `isExact`: what something became, and no limit. */
  ahead: { readonly index: number; readonly from: number; readonly measure: Measure; readonly isExact: boolean } | undefined
}

/** One number with what stands directly before and after it. */
interface Measure {
  readonly numeral: Numeral
  readonly start: number
  readonly end: number
  readonly suffix: Suffix | undefined
  /** Changed by what was added behind: cents, inches, half a jin. */
  readonly value: number
  /** Numerals used up. */
  readonly used: number
}

/** What the words after a numeral say it counts. Asked for several times, read once. */
export function suffixOf({ page, numerals, suffixes }: Walk, index: number): Suffix | undefined {
  const numeral = numerals[index]
  if (!numeral) return undefined
  const known = suffixes[index]
  if (known !== undefined) return known ?? undefined
  const suffix = suffixAt(page, numeral.end, numeral)
  suffixes[index] = suffix ?? null
  return suffix
}

/** Reads percent, money or quantity (or a range of them) at the walk's numeral; steps over what it used. */
export function readMeasure(walk: Walk): Fact | undefined {
  const { at, from, ahead } = walk
  const numeral = walk.numerals[at]
  if (!numeral) return undefined
  const tried = ahead?.index === at && ahead.from === from ? ahead : undefined
  const first = tried?.measure ?? measureAt(walk, numeral, at, from)
  const range = tried?.isExact === true ? undefined : (sharesOf(walk, first) ?? rangeFrom(walk, first))
  const fact = range?.fact ?? single(walk.page, first, tried?.isExact)
  walk.at += range?.used ?? first.used
  walk.from = fact?.end ?? first.end
  return fact
}

const manyPrefix = /(负 ?)?(百|千|万) ?分 ?(之 ?)?$/
/** HRC58-62: the scale stands before */
const hardness = /(?<![a-zа-я])(hrc|hrb|hv) ?$/
const percentOf = /(?:percent|percentage|per cent) of ?$/

function measureAt(walk: Walk, numeral: Numeral, index: number, from: number): Measure {
  const { low } = walk.page
  const { start, end, value } = numeral
  const prefix = percentBefore(low, numeral, from) ?? doubleDiscount(walk, numeral, index)
  if (prefix) return prefix
  const before = currencyBefore(walk.page, start, from)
  const after = suffixOf(walk, index)
  if (!after && codeAt(low, start - 2) === 102) {
    const whole = percentOf.exec(low.slice(Math.max(from, start - 16), start))
    if (whole) return percentMeasure(numeral, start - whole[0].length, 1)
  }
  if (before && !(before.word && after && !isBareYuan(after)) && !isForeignUnit(before, after)) return moneyBefore(walk, numeral, index, before)
  if (!after) {
    const scale = hardness.exec(near(low, start, 5))?.[1]
    return { numeral, start, end, suffix: scale === undefined ? undefined : { kind: 'quantity', end, unit: { code: scale.toUpperCase(), factor: 1, doubt: undefined, end } }, value, used: 1 }
  }
  if (after.kind === 'money') return moneyAfter(walk, numeral, index, after)
  if (after.kind === 'quantity') return quantityAfter(walk, numeral, index, after)
  return { numeral, start, end: after.end, suffix: after, value: tidied(value * after.times + after.plus), used: 1 }
}

/** 百分之二十, 负千分之三, 百分百. */
function percentBefore(low: string, numeral: Numeral, from: number): Measure | undefined {
  const { start } = numeral
  const last = low.charAt(codeAt(low, start - 1) === 32 ? start - 2 : start - 1)
  const many = last === '之' || last === '分' ? manyPrefix.exec(low.slice(Math.max(from, start - 16), start)) : null
  if (!many || (many[3] === undefined && low[start] !== '百')) return undefined
  return percentMeasure(numeral, start - many[0].length, (many[1] === undefined ? 1 : -1) * (many[2] === '百' ? 1 : many[2] === '千' ? 0.1 : 0.01))
}

function percentMeasure(numeral: Numeral, start: number, times: number, { end, value, used } = { end: numeral.end, value: numeral.value, used: 1 }): Measure {
  return { numeral, start, end, suffix: { kind: 'percent', end, times, plus: 0 }, value: tidied(value * times), used }
}

/** 人民币8千元, 新台币177.1亿元: 元 only repeats that it is money. */
function isBareYuan(after: Suffix): boolean {
  return after.kind === 'money' && after.currency.code === 'CNY' && after.currency.part === 1
}

/** After `USD` a percent or pieces do not make money: `USD 5 %`. */
function isForeignUnit(before: CurrencyHit, after: Suffix | undefined): boolean {
  if (!after || after.kind === 'money') return false
  return after.kind === 'percent' || (!before.doubt && !['m', 'B', 'pcs'].includes(after.unit.code))
}

/** 九 九 折 is one discount of 99. */
function doubleDiscount({ page: { low }, numerals }: Walk, first: Numeral, index: number): Measure | undefined {
  const second = first.style === 'zh' && first.value <= 9 ? numerals[index + 1] : undefined
  if (!second || second.value > 9 || second.start - first.end > 3 || low.slice(first.end, second.start).trim() !== '' || !/^ {0,3}折(?![叠扣弯算])/.test(low.slice(second.end, second.end + 5))) return undefined
  return percentMeasure(first, first.start, 1, { end: low.indexOf('折', second.end) + 1, value: first.value * 10 + second.value, used: 2 })
}

function moneyBefore(walk: Walk, numeral: Numeral, index: number, before: CurrencyHit): Measure {
  const after = suffixOf(walk, index)
  const repeated = after?.kind === 'money' && (before.doubt || isBareYuan(after) || after.currency.code === before.code) ? after : undefined
  const currency = repeated && before.doubt && !isBareYuan(repeated) ? repeated.currency : before
  const end = repeated?.end ?? numeral.end
  const tail = smallMoney(walk, index + 1, { end, part: currency.part })
  const { start, value } = signed(walk.page, { ...numeral, start: before.start, value: numeral.value * before.part + tail.value }, walk.from) // `-$50`
  return { numeral, start, end: tail.end, suffix: { kind: 'money', end: tail.end, currency }, value, used: 1 + tail.used }
}

function moneyAfter(walk: Walk, numeral: Numeral, index: number, after: Suffix & { kind: 'money' }): Measure {
  const { low } = walk.page
  const code = codeAt(low, after.end + 1)
  const scaled = low[after.end] === ' ' && isLetter(code) ? scanWords(walk.page, after.end + 1, code > 0x400 ? russianWords : englishWords, { ...numeral, end: after.end }) : undefined
  if (scaled && scaled.value >= numeral.value * 1000) return { numeral, start: numeral.start, end: scaled.end, suffix: after, value: scaled.value, used: 1 }
  const { part } = after.currency
  const tail = smallMoney(walk, index + 1, { end: after.end, part })
  return { numeral, start: numeral.start, end: tail.end, suffix: after, value: tidied(settled(numeral, 'money') * part + tail.value), used: 1 + tail.used }
}

interface Tail {
  readonly end: number
  readonly value: number
  readonly used: number
}

const link = /^(?:\.? ?(?:and|и|零|又|外加|和)? ?|, ?)$/
const closing = /^(?:\s*$|\s*(?:[.,;:!?)](?!\d)|，)| (?:more|and|or|for|per|each|extra|и|за|или)(?![a-zа-я]))/

/** Cents after the whole: `20 dollars 43`, «и 43 цента», 一块二, 元六角七分. */
function smallMoney(walk: Walk, index: number, money: { readonly end: number; readonly part: number }): Tail {
  const none: Tail = { end: money.end, value: 0, used: 0 }
  const { low } = walk.page
  const next = walk.numerals[index]
  if (!next || money.part === 0.01 || next.start - money.end > 6 || next.value < 0 || next.value >= 100 || !Number.isInteger(next.value)) return none
  const between = low.slice(money.end, next.start)
  if (!link.test(between)) return none
  const after = suffixOf(walk, index)
  if (after?.kind === 'money' && after.currency.part < Math.min(1, money.part)) {
    const { part } = after.currency
    const rest = smallMoney(walk, index + 1, { end: after.end, part })
    return { end: rest.end, value: next.value * part + rest.value, used: 1 + rest.used }
  }
  if (after || /^[.,]/.test(between)) return none
  const last = low.charAt(money.end - 1)
  const digits = isDigit(codeAt(low, next.start))
  if (between === '') {
    const tenth = next.value > 0 && next.value < 10 && (digits ? last === '块' && (closing.test(low.slice(next.end, next.end + 8)) || /^[涨降跌]/.test(low.slice(next.end, next.end + 1))) : next.style === 'zh' && '块毛角'.includes(last) && !(isHan(codeAt(low, next.end)) && !'的吧一了呢啊就每到至和与跟还或左上以起吗嘛呀给卖'.includes(low.charAt(next.end))))
    return tenth ? { end: next.end, value: (next.value / 10) * money.part, used: 1 } : none
  }
  const spoken = between.includes('and') || between.includes('и')
  const two = digits && next.end - next.start === 2
  if (next.style === 'zh' || !(two || (!digits && (spoken || next.value > 9))) || !closing.test(low.slice(next.end, next.end + 10))) return none
  return { end: next.end, value: next.value / 100, used: 1 }
}

const unitLink = /^ ?(?:and |и )?$/
/** `6 ft. 2 in.`; elsewhere a full stop ends a sentence. */
const shortened: ReadonlySet<string> = new Set(['ft', 'lb', 'yd'])

function quantityAfter(walk: Walk, numeral: Numeral, index: number, after: Suffix & { kind: 'quantity' }): Measure {
  const { page: { low }, numerals } = walk
  const { code, factor } = after.unit
  let value = settled(numeral, code) * factor
  let { end } = after
  let used = 1
  if (low[end] === '半' && isHan(codeAt(low, end - 1))) {
    value += 0.5 * factor
    end += 1
  }
  let unit = code
  for (let next = numerals[index + used]; next && used < 4 && next.start - end <= 5; next = numerals[index + used]) {
    const more = unitLink.test(low.slice(end + (shortened.has(unit) && codeAt(low, end) === 46 ? 1 : 0), next.start)) ? suffixOf(walk, index + used) : undefined
    const by = more?.kind === 'quantity' ? ratio(more.unit.code, unit) : undefined
    const into = ratio(unit, code)
    if (more?.kind !== 'quantity' || by === undefined || into === undefined || by >= 1 || next.value < 0 || next.value * by > 1.2) {
      const bare = more !== undefined ? undefined : next.start === end ? shortUnit(low, next, unit) : unit === 'ft' && next.start === end + 1 && inchesEnd.test(low.slice(next.end, next.end + 6)) && next.value < 12 && next.value > 0 ? next.value / 12 : undefined
      if (bare !== undefined) {
        value += bare * (into ?? 1)
        end = next.end
        used += 1
      }
      break
    }
    value += next.value * by * into
    unit = more.unit.code
    end = more.end
    used += 1
  }
  return { numeral, start: numeral.start, end, suffix: after, value: tidied(value), used }
}

/** `6 foot 3`: what may stand behind inches that are not named. */
const inchesEnd = /^(?:$|[.,;:!?)](?!\d)| (?:tall|high|long|wide|in height|and|or|by)(?![a-z]))/

/** 三斤二, 一米八: a last digit is a tenth; 一米七五, 2米35: two are hundredths. */
function shortUnit(low: string, { start, end, value, style }: Numeral, unit: string): number | undefined {
  if (value <= 0 || value >= 100 || !Number.isInteger(value) || isHan(codeAt(low, end)) || isLetter(codeAt(low, end))) return undefined
  if (style === 'zh' ? value < 10 && ['jin', 'm', 'zhang', 'chi'].includes(unit) : low[start - 1] === '米' && value < 10) return value / 10
  return unit === 'm' && end - start === 2 && low[start - 1] === '米' && low[start + (style === 'zh' ? 1 : 0)] !== '十' && low[start] !== '十' ? value / 100 : undefined
}

const about = '(?:~|about |around |approximately |roughly |approx\\.? |some |примерно |около |приблизительно |大?约|大概)?\\+?'
const dash = new RegExp(`^ ?(?:-|–|—|~|～|〜|--|\\.\\.\\.?|…|-{1,2} ?~|– ?~) ?${about}$`)
const until = new RegExp(`^ ?(?:to|till|until|up to|до|到|至) ?${about}$`)
/** «с 5 по 20»; «03/04 по 20 юаней» and «10 по 25 кг» are so much each. */
const upTo = new RegExp(`^ ?по ?${about}$`)
const fromBefore = new RegExp(`(?<![а-яa-z])(?:со?|от|from) ?${about}$`)
/** `raised the price from 5 to 9 USD`: what it was and what it became, no range. */
const changes = /(?:(?<![a-z])(?:rais(?:ed?|ing)|increas(?:ed?|ing)|chang(?:ed?|ing)|rose|risen|gr[eo]wn?|go(?:es|ing)?|went|jumped|moved?|correct(?:ed)?|amend(?:ed)?|revised?|updated?|up)|(?<![а-я])(?:повы[сш]|подн[яи]|вырос|увелич[иень]|измен(?:и|ен)|поменя|меняе|подорожа|подскоч|исправ|скорректир|перен[ео]с|сдвин))[^.!?;\n]{0,40}$/
const onto = /^ на $/
const both = new RegExp(`^ ?(?:and|и|和|与) ?${about}$`)
const betweenBefore = new RegExp(`(?:between|между|在|介于) ?${about} ?$`)
/** Behind a number that is the day of a month or the year of a date: «500 USD до 31 июля», «до 2026-07-31» are no ranges. */
export const dateBehind = /^-\d\d-\d\d(?!\d)|^(?:st|nd|rd|th|-?го)? ?(?:of )?(?:янв|фев|мар|апр|ма[йя](?![а-я])|ию[нл]|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may(?![a-z])|ju[nl]|aug|sep|oct|nov|dec)/

interface Range {
  readonly fact: Fact
  readonly used: number
}

/** `10–20 kg`, «от 10 долларов до 20», `between 2 and about 7 g`. */
function rangeFrom(walk: Walk, first: Measure): Range | undefined {
  const { page: { low }, numerals } = walk
  const index = walk.at + first.used
  const next = numerals[index]
  if (!next || next.start === first.end || next.start - first.end > 24) return undefined
  const measure = measureAt(walk, next, index, first.end)
  walk.ahead = { index, from: first.end, measure, isExact: false }
  if (!measure.suffix && dateBehind.test(low.slice(measure.end, measure.end + 12))) return undefined
  const middle = low.slice(first.end, measure.start)
  // «чаша 1,2 л — 18,40»: what it costs
  if (first.suffix !== undefined && measure.suffix === undefined && /^ [–—-] $/.test(middle)) return undefined
  const before = near(low, first.start, 60)
  const isUntil = until.test(middle) || upTo.test(middle)
  if ((isUntil || onto.test(middle)) && fromBefore.test(before) && (changes.test(before) || (isUntil && isFalling(first, measure)))) return changed(walk, first, measure)
  const isRange = dash.test(middle) || until.test(middle) || (isUntil && fromBefore.test(before)) || (both.test(middle) && betweenBefore.test(before))
  return isRange ? ranged(walk.page, first, measure) : undefined
}

/** Оплата 30/70, `30/70 T/T`: what is paid before and after. */
const paid = /оплат|аванс|payment|pay |terms|deposit|t\/t|付款|定金|预付|尾款/

function sharesOf(walk: Walk, first: Measure): Range | undefined {
  const { page: { low }, numerals, at } = walk
  const second = numerals[at + 1]
  if (second === undefined || first.suffix !== undefined || first.value % 5 > 0 || first.value + second.value !== 100 || low.slice(first.end, second.start) !== '/' || !paid.test(near(low, first.start, 40, 40))) return undefined
  return changed(walk, percentMeasure(first.numeral, first.start, 1), percentMeasure(second, second.start, 1))
}

/** The second is less. */
function isFalling(first: Measure, second: Measure): boolean {
  return first.suffix === undefined ? first.numeral.value > second.numeral.value : first.value > second.value
}

/** Two facts: the first now, the second when its turn comes; a unit that one of them names is that of both. */
function changed(walk: Walk, first: Measure, second: Measure): Range | undefined {
  const suffix = second.suffix ?? first.suffix
  if (suffix === undefined || !isSame(first.suffix, second.suffix)) return undefined
  const [was, is] = [first, second].map((one) => (one.suffix === undefined ? { ...one, suffix, value: one.value * factorOf(suffix) } : one)) as [Measure, Measure]
  walk.ahead = { index: walk.at + first.used, from: first.end, measure: is, isExact: true }
  const fact = single(walk.page, was, true)
  return fact && { fact, used: first.used }
}

function factorOf(suffix: Suffix): number {
  return suffix.kind === 'percent' ? suffix.times : suffix.kind === 'money' ? suffix.currency.part : suffix.unit.factor
}

function ranged(page: Page, first: Measure, second: Measure): Range | undefined {
  const suffix = second.suffix ?? first.suffix
  if (!suffix || !isSame(first.suffix, second.suffix)) return undefined
  const { base } = second.numeral
  const grown = base !== undefined && base > 0 && (!first.suffix || suffix.kind === 'money') && first.value <= base
  const low = first.value * (grown ? second.numeral.value / base : 1) * (!first.suffix ? factorOf(suffix) : 1)
  const from = first.suffix?.kind === 'quantity' && suffix.kind === 'quantity' ? low * (ratio(first.suffix.unit.code, suffix.unit.code) ?? 1) : low
  const to = second.value * (!second.suffix ? factorOf(suffix) : 1)
  const isBelow = suffix.kind === 'quantity' && suffix.unit.factor < 0
  const [min, max] = isBelow ? [to, from] : [from, to]
  if (!(min < max) || (page.low[first.start] === '-' && max > 0 && Math.abs(low) > max)) return undefined
  return { fact: factOf(page, { ...second, start: first.start, suffix }, { min: tidied(min), max: tidied(max) }), used: first.used + second.used }
}

function isSame(a: Suffix | undefined, b: Suffix | undefined): boolean {
  if (a === undefined || b === undefined) return true
  if (a.kind === 'money' && b.kind === 'money') return a.currency.code === b.currency.code
  if (a.kind === 'quantity' && b.kind === 'quantity') return ratio(a.unit.code, b.unit.code) !== undefined
  return a.kind === b.kind
}

interface Amount {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

interface Draft {
  readonly start?: number
  readonly end?: number
  readonly source?: 'explicit'
  kind?: Suffix['kind']
  value?: number
  min?: number
  max?: number
  currency?: string
  unit?: string
}

/** Written key by key: spreads of a dozen shapes are slow where every number comes by. */
function filled(draft: Draft, suffix: Suffix, { value, min, max }: Amount): FactValue {
  draft.kind = suffix.kind
  if (value !== undefined) draft.value = value
  if (min !== undefined) draft.min = min
  if (max !== undefined) draft.max = max
  if (suffix.kind === 'money') draft.currency = suffix.currency.code
  else if (suffix.kind === 'quantity') draft.unit = suffix.unit.code
  return draft as FactValue
}

/** A fact of what was measured, with its other readings. */
function factOf(page: Page, { numeral, start, end, suffix }: Measure & { readonly suffix: Suffix }, amount: Amount): Fact {
  const fact = filled({ start, end, source: 'explicit' }, suffix, amount) as Fact
  const doubt = suffix.kind === 'quantity' ? suffix.unit.doubt : suffix.kind === 'money' ? suffix.currency.doubt : undefined
  if (!doubt && !numeral.letter && !numeral.other) return fact
  const own = filled({}, suffix, amount)
  return withReadings(fact, numeral, own, suffix.kind === 'quantity' ? unitReadings(suffix.unit, own) : suffix.kind === 'money' ? moneyReadings(page, suffix.currency, own) : [])
}

function withReadings(fact: Fact, numeral: Numeral, own: FactValue, others: readonly Reading[] = []): Fact {
  const all = [...letterReadings(numeral, own), ...others, ...separatorReadings(numeral, own)]
  return all.length === 0 ? fact : { ...fact, readings: [{ why: 'as-read', value: own }, ...all] }
}

function single(page: Page, measure: Measure, isExact = false): Fact | undefined {
  const { numeral, suffix, start, end, value } = measure
  if (!suffix) return bareNumber(page, numeral)
  if (numeral.max !== undefined && numeral.value !== 0) return factOf(page, { ...measure, suffix }, { min: value, max: tidied(value * (numeral.max / numeral.value)) })
  const bound = isExact ? undefined : boundAround(page.low, start, end)
  return factOf(page, { ...measure, suffix }, bound ? { [bound]: value } : { value })
}

/** How many signs the text has beside a number; 9 for many. */
function signsBeside({ raw }: Page, { start, end }: Numeral): number {
  return raw.length - (end - start) > 12 ? 9 : raw.trim().length - (end - start)
}

function bareNumber(page: Page, numeral: Numeral): Fact | undefined {
  const beside = signsBeside(page, numeral)
  if (numeral.bound || (numeral.weak && beside > 1 && isSpoken(page.low, numeral) && !isShare(page.low, numeral))) return undefined
  const { start, end, value } = numeral
  const own: FactValue = { kind: 'number', value }
  const fact = withReadings({ start, end, source: 'explicit', kind: 'number', value }, numeral, own)
  return isPlain(page.low, numeral, beside) ? { ...fact, readings: [{ why: plainNumber, value: own }, ...(fact.readings ?? [])] } : fact
}

/**
 * Numbers that are likelier than the day or the hour made of the same signs: `3/4`, `-4/5`, `1.10`, `three quarters`
 * where the text is nothing else, and 零点五 anywhere. `03/04`, `3/17`, `25.12` stay days.
 */
function isPlain(low: string, { start, end, value, style }: Numeral, beside: number): boolean {
  if (style === 'zh') return low.startsWith('零点', start)
  const written = low.slice(start, end)
  if (style === 'en' && written.endsWith('-quarters')) return true
  if (beside > 0 || Number.isInteger(value)) return false
  return style === 'digits' ? /^-\d{1,2} ?\/ ?\d{1,2}$|^-\d+[.,]\d+$|^[1-9]\.\d\d?$/.test(written) || (value < 1 && /^[1-9] ?\/ ?(?:[2-9]|10)$/.test(written)) : written.endsWith('quarters')
}

/** `a quarter of them`: counted, where nothing says which half. */
function isShare(low: string, { start, end, value }: Numeral): boolean {
  return value < 1 && /^ of (?:them|these|those|it|all|our|your|the [a-z]+s)(?![a-z])/.test(low.slice(end, end + 24)) && !/(?:first|second|other|former|latter|last|next|the|this|better|upper|lower|top|bottom) $/.test(near(low, start, 8))
}

/** `this one`, `one of`, «один из»: words, not amounts. */
function isSpoken(low: string, { start, end }: Numeral): boolean {
  return isLetter(codeAt(low, start - 2)) || /^ (?:of|more|another|by|из|раз|на)(?![a-zа-я])/.test(low.slice(end, end + 9)) || isLetter(codeAt(low, end + 1))
}
