import { isCommonMoney, isCurrencyWord } from './currencies.ts'
import { numeralOf, tidied, type Numeral } from './numeral.ts'
import { codeAt, isLetter, near, pastSpaces, wordEnd, type Page } from './page.ts'
import { isPercentWord } from './suffix.ts'
import { isMeasureWord, isUnitWord } from './units.ts'
import type { Atom, Lexicon } from './word-lexicon.ts'

/** A number in words as it grows. `slot`: only words smaller than this may follow (100 after «двести», 10 after «двадцать»). */
interface Sum {
  readonly page: Page
  readonly lexicon: Lexicon
  total: number
  group: number
  slot: number
  scale: number
  end: number
  words: number
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly atom: Atom | undefined
  /** What it divides by: 3 for `third`. */
  readonly part: number | undefined
}

/** Longest number in words at a letter, or after digits (`lead`): `2.5 million`, «2 тыс.». */
export function scanWords(page: Page, at: number, lexicon: Lexicon, lead?: Numeral): Numeral | undefined {
  const sum: Sum = { page, lexicon, total: 0, group: lead?.value ?? 0, slot: lead ? 1 : 1000, scale: Infinity, end: lead?.end ?? at, words: 0 }
  if (!lead) {
    const part = leadingPart(sum) ?? couple(sum)
    if (part !== undefined) return part
    skipArticle(sum)
  }
  grow(sum, !lead)
  if (sum.words === 0 && (!lead || !addsPart(page.low, sum.end))) return undefined
  const value = tail(sum)
  if (lead && sum.end === lead.end) return undefined
  // «сорока летит»: a bird, unless something is counted or asks for the genitive.
  const bound = !lead && value === 40 && sum.end === at + 6 && page.low[at + 5] === 'а' && !isLed(near(page.low, at, 10))
  const isWhich = value === 0.5 && half.test(near(page.low, at, 10))
  const scale = sum.group === 0 && sum.total > 0 ? sum.scale : sum.slot === 100 && lexicon.language === 'en' ? 100 : undefined
  return { ...numeralOf(lead?.start ?? at, sum.end, value, lexicon.language), weak: !lead && value === 1 && sum.words === 1, base: scale && value / scale, bound: bound || isWhich }
}

function wordAt({ page: { low }, lexicon }: Sum, at: number): Word | undefined {
  const end = wordEnd(low, at)
  return end === at || end - at > 24 ? undefined : { text: low.slice(at, end), start: at, end, atom: lexicon.atoms.at(low, at, end), part: lexicon.parts.at(low, at, end) }
}

/** The word after spaces or a hyphen (`fifty - two` too). */
function wordAfter(sum: Sum, at = sum.end): Word | undefined {
  const { low } = sum.page
  const hyphen = codeAt(low, at) === 45 && isLetter(codeAt(low, at + 1))
  return wordAt(sum, hyphen ? at + 1 : sum.slot === 10 && low.startsWith(' - ', at) ? at + 3 : pastSpaces(low, at))
}

const added = /^ (?:с (?:половиной|четвертью|третью)|and (?:a|an|one) (?:half|quarter|third))(?![a-zа-я])/

/** «2 с половиной», `2 and a half`: words that go on after digits. */
function addsPart(low: string, end: number): boolean {
  const code = codeAt(low, end + 1)
  return (code === 97 || code === 0x441) && added.test(low.slice(end, end + 18))
}

function isMultiplier(word: Word | undefined): word is Word & { readonly atom: Atom } {
  const role = word?.atom?.role
  return role === 'scale' || role === 'dozen' || role === 'times-hundred'
}

/** `a hundred`, `a dozen`: the article counts as one before a scale. */
function skipArticle(sum: Sum): void {
  const article = wordAt(sum, sum.end)
  const next = article && isArticle(article) ? wordAfter(sum, article.end) : undefined
  if (isMultiplier(next) && !next.atom.short) Object.assign(sum, { group: 1, slot: 1, end: next.start })
}

/** `a couple of kilos`, «пара сотен», «пару тонн»: two. */
function couple(sum: Sum): Numeral | undefined {
  const { end: at, lexicon: { language } } = sum
  const first = wordAt(sum, at)
  const word = first && isArticle(first) ? wordAfter(sum, first.end) : first
  if (!word || !/^(?:couple|пар[ауы])$/.test(word.text)) return undefined
  const of = wordAfter(sum, word.end)
  const next = of?.text === 'of' ? wordAfter(sum, of.end) : of
  if (!next) return undefined
  // `a couple hundred` is nobody's exact number.
  if (isMultiplier(next) && !next.atom.short && language === 'ru') {
    Object.assign(sum, { group: 2, slot: 1, end: next.start })
    return undefined
  }
  const end = next === of ? word.end : of?.end ?? 0
  return isCounted(sum, end) ? { ...numeralOf(at, end, 2, language), bound: true } : undefined
}

function isArticle(word: Word | undefined): boolean {
  return word?.text === 'a' || word?.text === 'an'
}

/** What asks for the genitive: behind it «тысячи» is of one, «не менее тысячи штук», elsewhere of many. */
const ofOne = /(?:^|[^а-я])(?:менее|более|больше|меньше|выше|ниже|свыше|около|порядка|до|от|с|из|после|без|минимум|максимум) $/

/** «вторая половина экрана»: which of two. */
const half = /(?:перв|втор|друг|больш|меньш|верхн|нижн|лев|прав)[а-я]{2,3} $/
const isLed = (ahead: string): boolean => ofOne.test(ahead) || /(?:^|[^а-я])(?:ко?|во?|на|по|о|при|не) $/.test(ahead)

function isMany({ page: { low } }: Sum, { text, start }: Word): boolean {
  return /(?:s|[иы]|ов|а(?:м|ми|х)|сотен|тысяч|дюжин)$/.test(text) && !(/[иы]$/.test(text) && !text.endsWith('ами') && ofOne.test(near(low, start, 10)))
}

function grow(sum: Sum, first: boolean): void {
  let word = first ? wordAt(sum, sum.end) : wordAfter(sum)
  while (word) {
    const { atom } = word
    if (!atom) {
      const next: Word | undefined = word.text === 'and' && sum.words > 0 && sum.slot >= 100 ? wordAfter(sum, word.end) : undefined
      if (!next?.atom || !['small', 'teen', 'tens', 'hundreds'].includes(next.atom.role) || wordAfter(sum, next.end)?.part !== undefined) return
      word = next
      continue
    }
    if (first && sum.words === 0 && sum.group === 0) {
      // `dozens`, «сотни рублей»: nobody knows how many. `hundred thousand`: one of them.
      if (atom.short || (isMultiplier(word) && isMany(sum, word))) return
      if (atom.role === 'times-hundred' && (isCounted(sum, word.end) || wordAfter(sum, word.end)?.atom?.role === 'scale')) sum.group = 1
    }
    if (!add(sum, atom)) return
    sum.words += 1
    sum.end = endOf(sum, word)
    if (atom.role === 'zero') return
    word = wordAfter(sum)
  }
}

/** «тыс. руб.», «млн.руб.»: the full stop belongs to the word when the sentence goes on in lower case. */
function endOf({ page: { raw } }: Sum, { end, atom }: Word): number {
  const isShortened = atom?.short === true && raw[end] === '.' && /[a-zа-я$€£¥₽]/.test(raw[pastSpaces(raw, end + 1)] ?? '')
  return isShortened ? end + 1 : end
}

function add(sum: Sum, { role, value, alone }: Atom): boolean {
  switch (role) {
    case 'zero':
      return sum.words === 0 && sum.slot === 1000
    case 'part':
      return sum.words === 0 && sum.slot === 1000 && group(sum, value, 1)
    case 'small':
      return sum.slot >= 10 && group(sum, sum.group + value, 1)
    case 'teen':
      return sum.slot >= 100 && group(sum, sum.group + value, 1)
    case 'tens':
      return sum.slot >= 100 && group(sum, sum.group + value, 10)
    case 'hundreds':
      return sum.slot >= 1000 && group(sum, sum.group + value, 100)
    case 'times-hundred':
      return sum.group > 0 && (sum.group < 100 || sum.words === 0) && group(sum, sum.group * value, 100)
    case 'dozen':
      return (sum.group !== 0 || sum.words === 0) && group(sum, (sum.group || 1) * value, 1)
    case 'scale':
      return scaleUp(sum, value, alone)
  }
}

function group(sum: Sum, value: number, slot: number): true {
  sum.group = value
  sum.slot = slot
  return true
}

function scaleUp(sum: Sum, value: number, alone: boolean): boolean {
  if (sum.words === 0 && sum.group === 0 && sum.slot === 1000 && !alone) return false
  if (value >= sum.scale) {
    if (sum.group !== 0 || sum.total === 0) return false
    sum.total *= value
  } else {
    sum.total += (sum.group || 1) * value
  }
  sum.scale = value
  return group(sum, 0, 1000)
}

/** What may stand after the whole part: `point five`, `and a half`, «с половиной», «целых пять десятых». */
function tail(sum: Sum): number {
  const value = sum.total + sum.group
  const unit = sum.scale < Infinity && sum.group === 0 ? sum.scale : 1
  const next = wordAfter(sum)
  if (!next) return value
  switch (next.text) {
    case 'point':
    case 'точка':
    case 'запятая':
      return scaledAfter(sum, value + decimals(sum, next.end), 1)
    case 'and':
      return scaledAfter(sum, value + (fraction(sum, wordAfter(sum, next.end)) ?? 0) * unit, unit)
    case 'с': {
      const half = wordAfter(sum, next.end)
      const part = half?.text === 'половиной' ? 0.5 : half?.text === 'четвертью' ? 0.25 : half?.text === 'третью' ? 1 / 3 : 0
      if (half && part > 0) sum.end = half.end
      return scaledAfter(sum, value + part * unit, unit)
    }
    case 'целых':
    case 'целая':
    case 'целые':
    case 'и': {
      const after = wordAfter(sum, next.end)
      return value + (fraction(sum, after?.text === 'и' ? wordAfter(sum, after.end) : after) ?? 0) * unit
    }
    default:
      return divided(sum, next, value)
  }
}

/** `two thirds`, `a hundred trillionths`, «пять десятых». */
function divided(sum: Sum, { text, end, part }: Word, value: number): number {
  if (part === undefined || value <= 0) return value
  if (sum.lexicon.language === 'ru') {
    if (value >= 100 || /^(?:пят|десят)[оу]/.test(text)) return value
    sum.end = end
    return value / part
  }
  if (!(part >= 100 || (sum.words === 1 && value < 20)) || text.endsWith('s') !== value > 1) return value
  sum.end = end
  return ofWhole(sum, value / part)
}

/** `three and a half million`, `two point two million`, «две с половиной тысячи»: the scale after the part multiplies all of it. */
function scaledAfter(sum: Sum, value: number, unit: number): number {
  const word = unit === 1 && !Number.isInteger(value) ? wordAfter(sum) : undefined
  if (!isMultiplier(word)) return value
  sum.end = endOf(sum, word)
  return tidied(value * word.atom.value)
}

/** `three quarters`, `a half`, «пять десятых» from `word` on; moves the end when there is one. */
function fraction(sum: Sum, word: Word | undefined): number | undefined {
  if (!word) return undefined
  if (word.text === 'half') {
    sum.end = word.end
    return 0.5
  }
  const count: Sum = { ...sum, total: 0, group: 1, slot: 1000, scale: Infinity, end: word.end, words: 0 }
  if (!isArticle(word)) {
    Object.assign(count, { group: 0, end: word.start })
    grow(count, true)
    if (count.words === 0) return undefined
  }
  const bottom = wordAfter(count)
  if (bottom?.part === undefined) return undefined
  sum.end = bottom.end
  return (count.total + count.group) / bottom.part
}

function decimals(sum: Sum, point: number): number {
  let value = 0
  let place = 0.1
  for (let word = wordAfter(sum, point); word && place > 1e-12; word = wordAfter(sum)) {
    const { text, atom } = word
    const digit = text === 'oh' ? 0 : atom && atom.value < 100 && (atom.role === 'small' || atom.role === 'zero' || place === 0.1) ? atom.value : undefined
    if (digit === undefined) break
    value += digit < 10 ? digit * place : digit / 100
    place /= 10
    sum.end = word.end
  }
  return tidied(value, 12)
}

/** `half a dozen`, `a quarter million`, `half a mile`, `a third of a litre`: a part that stands first. `a kilogram` is one. */
function leadingPart(sum: Sum): Numeral | undefined {
  const { end: at, lexicon } = sum
  const first = wordAt(sum, at)
  if (!first) return undefined
  const article = isArticle(first)
  const word = article ? wordAfter(sum, first.end) : first
  if (!word) return undefined
  const make = (end: number, value: number, weak: boolean, bound = false): Numeral => ({ ...numeralOf(at, end, value, lexicon.language), weak, bound })
  if (lexicon.language === 'ru') {
    const isPart = word.part !== undefined && /^(?:трет[ьи]|четверт[ьи])$/.test(word.text)
    return isPart && (isCounted(sum, word.end) || sum.page.low.startsWith(' из ', word.end)) ? make(word.end, 1 / word.part, false, sum.page.low[word.end + 1] !== 'и') : undefined
  }
  if (word.text === 'point') return pointed(sum, word)
  if (word.part === undefined) return article && isMeasured(sum, first.end) ? make(first.end, 1, false, true) : undefined
  if ((!article && word.text !== 'half' && word.text !== 'quarter') || word.text.endsWith('s')) return undefined
  sum.end = word.end
  const value = ofWhole(sum, 1 / word.part)
  return word.part > 4 && sum.end === word.end ? undefined : make(sum.end, value, value < 1)
}

/** `point five`: of few digits only before a unit or at the end of a clause, and never `at point five`. */
function pointed(sum: Sum, { start, end }: Word): Numeral | undefined {
  const { low } = sum.page
  const value = decimals(sum, end)
  if (value === 0 || /(?:^|[^a-z])(?:at|this|that|the|each|every|on|to|in|from|which|no|see|per|under) $/.test(near(low, start, 7))) return undefined
  return { ...numeralOf(start, sum.end, value, 'en'), bound: isLetter(codeAt(low, sum.end + 1)) }
}

/** `half a mile`, `three quarters of a percent`: preposition and article belong to the number when a unit follows them. */
function pastArticle(sum: Sum, end: number): number {
  const preposition = wordAfter(sum, end)
  const article = preposition?.text === 'of' ? wordAfter(sum, preposition.end) : preposition
  if (article && isArticle(article) && isCounted(sum, article.end)) return article.end
  return article !== preposition && preposition && isCounted(sum, preposition.end) ? preposition.end : end
}

/** Whether a unit, money or a percent follows. */
function isCounted(sum: Sum, end: number): boolean {
  const { low } = sum.page
  const start = pastSpaces(low, end)
  const stop = wordEnd(low, start)
  return stop > start && (isUnitWord(low, start, stop) || isCurrencyWord(low, start, stop) || isPercentWord(low, start))
}

/** `a kilogram`, `a dollar`, but no pieces, sets and boxes, which come with articles as things, and no rate: `$3 a kilogram`. */
function isMeasured({ page: { low } }: Sum, end: number): boolean {
  const start = pastSpaces(low, end)
  const stop = wordEnd(low, start)
  return stop > start + 2 && (isMeasureWord(low, start, stop) || isCommonMoney(low, start, stop)) && !/(?:\d[^,;:!?()]*|(?:dollars?|euros?|cents?|yuan|rmb|usd|eur|pounds?|per|price|such|what|many) )$/.test(near(low, end, 24).replace(/an?$/, ''))
}

/** `… of a million`, `… a dozen`, `… billion`: multiplies a part by the scale after it. */
function ofWhole(sum: Sum, part: number): number {
  const of = wordAfter(sum)
  const article = of?.text === 'of' ? wordAfter(sum, of.end) : of
  const word = article && isArticle(article) ? wordAfter(sum, article.end) : article
  if (!isMultiplier(word) || word.atom.short) {
    sum.end = pastArticle(sum, sum.end)
    return part
  }
  sum.end = word.end
  return part * word.atom.value
}
