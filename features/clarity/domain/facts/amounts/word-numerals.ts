import { tidied, type Numeral } from './numeral.ts'
import { isLetter, pastSpaces, wordEnd, type Page } from './page.ts'
import { isUnitWord } from './units.ts'
import type { Atom, Lexicon } from './word-lexicon.ts'

/** A number in words as it grows. `slot`: only words smaller than this may follow (100 after «двести», 10 after «двадцать»). */
interface Sum {
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
}

/** Longest number in words at a letter, or after digits (`lead`): `2.5 million`, «2 тыс.». */
export function scanWords(page: Page, at: number, lexicon: Lexicon, lead?: Numeral): Numeral | undefined {
  const sum: Sum = { total: 0, group: lead?.value ?? 0, slot: lead === undefined ? 1000 : 1, scale: Infinity, end: lead?.end ?? at, words: 0 }
  if (lead === undefined) {
    const part = leadingPart(page, at, lexicon)
    if (part !== undefined) return part
    skipArticle(page, at, lexicon, sum)
  }
  grow(page, lexicon, sum, lead === undefined ? Math.max(at, sum.end) : undefined)
  if (sum.words === 0 && (lead === undefined || !addsPart(page, sum.end))) return undefined
  const value = tail(page, lexicon, sum)
  if (lead !== undefined && sum.end === lead.end) return undefined
  const weak = lead === undefined && value === 1 && sum.words === 1
  const start = lead?.start ?? at
  return { start, end: sum.end, value, style: lexicon.language, ...(weak ? { weak } : {}) }
}

function wordAt(page: Page, at: number): Word | undefined {
  const end = wordEnd(page.low, at)
  return end === at || end - at > 24 ? undefined : { text: page.low.slice(at, end), start: at, end }
}

/** The word after spaces or one hyphen. */
function wordAfter(page: Page, at: number): Word | undefined {
  const hyphen = page.low.charCodeAt(at) === 45 && isLetter(page.low.charCodeAt(at + 1))
  return wordAt(page, hyphen ? at + 1 : pastSpaces(page.low, at))
}

/** «2 с половиной», `2 and a half`: words that go on after digits. */
function addsPart({ low }: Page, end: number): boolean {
  return /^ (?:с (?:половиной|четвертью|третью)|and (?:a|an|one) (?:half|quarter|third))(?![a-zа-я])/.test(low.slice(end, end + 18))
}

const articles: Readonly<Record<string, number>> = { a: 1, an: 1, пара: 2, пару: 2, пары: 2 }

/** `a hundred`, `a dozen`, «пара сотен»: the article counts as one, the pair as two before a scale. */
function skipArticle(page: Page, at: number, lexicon: Lexicon, sum: Sum): void {
  const article = wordAt(page, at)
  const count = article === undefined ? undefined : articles[article.text]
  if (article === undefined || count === undefined) return
  const next = wordAfter(page, article.end)
  const role = next === undefined ? undefined : lexicon.atoms.get(next.text)
  if (next === undefined || role === undefined || role.short === true) return
  if (role.role === 'times-hundred' || role.role === 'scale' || role.role === 'dozen') Object.assign(sum, { group: count, slot: 1, end: next.start, words: 0 })
}

function grow(page: Page, lexicon: Lexicon, sum: Sum, first: number | undefined): void {
  let word = first === undefined ? wordAfter(page, sum.end) : wordAt(page, first)
  while (word !== undefined) {
    const atom = lexicon.atoms.get(word.text)
    if (atom === undefined) {
      const next: Word | undefined = word.text === 'and' && sum.words > 0 && sum.slot >= 100 ? wordAfter(page, word.end) : undefined
      const continued = next === undefined ? undefined : lexicon.atoms.get(next.text)
      if (next === undefined || continued === undefined || !['small', 'teen', 'tens', 'hundreds'].includes(continued.role)) return
      if (lexicon.parts.has(wordAfter(page, next.end)?.text ?? '')) return
      word = next
      continue
    }
    if (atom.short === true && first !== undefined && sum.words === 0) return
    if (!add(sum, atom)) return
    sum.words += 1
    sum.end = atom.short === true && page.low[word.end] === '.' && isShortened(page, word.end) ? word.end + 1 : word.end
    if (atom.role === 'zero') return
    word = wordAfter(page, sum.end)
  }
}

/** «тыс. руб.», «млн.руб.»: the full stop belongs to the word when the sentence goes on in lower case. */
function isShortened(page: Page, stop: number): boolean {
  const next = pastSpaces(page.raw, stop + 1)
  return next < page.raw.length && /[a-zа-я$€£¥₽]/.test(page.raw[next] ?? '')
}

function add(sum: Sum, { role, value, alone }: Atom): boolean {
  switch (role) {
    case 'zero':
      return sum.words === 0 && sum.slot === 1000
    case 'part':
      if (sum.words > 0 || sum.slot !== 1000) return false
      return Object.assign(sum, { group: value, slot: 1 }) === sum
    case 'small':
      return fill(sum, value, 10, 1)
    case 'teen':
      return fill(sum, value, 100, 1)
    case 'tens':
      return fill(sum, value, 100, 10)
    case 'hundreds':
      return fill(sum, value, 1000, 100)
    case 'times-hundred':
      if (sum.group === 0 || sum.group >= 100) return false
      return Object.assign(sum, { group: sum.group * value, slot: 100 }) === sum
    case 'dozen':
      if (sum.group === 0 && sum.words > 0) return false
      return Object.assign(sum, { group: (sum.group || 1) * value, slot: 1 }) === sum
    case 'scale':
      return scaleUp(sum, value, alone)
  }
}

function fill(sum: Sum, value: number, needs: number, leaves: number): boolean {
  if (sum.slot < needs) return false
  sum.group += value
  sum.slot = leaves
  return true
}

function scaleUp(sum: Sum, value: number, alone = value === 1e3): boolean {
  if (sum.words === 0 && sum.group === 0 && sum.slot === 1000 && !alone) return false
  if (value >= sum.scale) {
    if (sum.group !== 0 || sum.total === 0) return false
    sum.total *= value
  } else {
    sum.total += (sum.group || 1) * value
  }
  sum.group = 0
  sum.slot = 1000
  sum.scale = value
  return true
}

/** What may stand after the whole part: `point five`, `and a half`, «с половиной», «целых пять десятых». */
function tail(page: Page, lexicon: Lexicon, sum: Sum): number {
  const value = sum.total + sum.group
  const unit = Number.isFinite(sum.scale) && sum.group === 0 && sum.scale >= 1e3 ? sum.scale : 1
  const next = wordAfter(page, sum.end)
  if (next === undefined) return value
  if (lexicon.language === 'ru') return russianTail(page, lexicon, sum, { next, value, unit })
  if (next.text === 'point') return value + decimals(page, lexicon, sum, next)
  if (next.text === 'and') {
    const part = fraction(page, lexicon, sum, wordAfter(page, next.end))
    return part === undefined ? value : scaledAfter(page, lexicon, sum, { value: value + unit * part, unit })
  }
  if (lexicon.parts.has(next.text) && sum.words === 1 && value > 0 && value < 20 && (next.text.endsWith('s') ? value > 1 : value === 1)) {
    return ofWhole(page, lexicon, Object.assign(sum, { end: next.end }), value / (lexicon.parts.get(next.text) ?? 1))
  }
  return value
}

interface After {
  readonly next: Word
  readonly value: number
  readonly unit: number
}

function russianTail(page: Page, lexicon: Lexicon, sum: Sum, { next, value, unit }: After): number {
  if (next.text === 'с') {
    const half = wordAfter(page, next.end)
    const part = half?.text === 'половиной' ? 0.5 : half?.text === 'четвертью' ? 0.25 : half?.text === 'третью' ? 1 / 3 : 0
    if (part === 0 || half === undefined) return value
    sum.end = half.end
    return scaledAfter(page, lexicon, sum, { value: value + part * unit, unit })
  }
  if (next.text === 'целых' || next.text === 'целая' || next.text === 'целые' || next.text === 'и') {
    const after = wordAfter(page, next.end)
    const part = fraction(page, lexicon, sum, after?.text === 'и' ? wordAfter(page, after.end) : after)
    return value + (part ?? 0) * unit
  }
  const over = lexicon.parts.get(next.text)
  if (over !== undefined && value > 0 && value < 100 && !['пятой', 'пятую', 'десятой', 'десятую'].includes(next.text)) {
    sum.end = next.end
    return value / over
  }
  return value
}

/** `three and a half million`, «две с половиной тысячи»: the scale after the part multiplies all of it. */
function scaledAfter(page: Page, lexicon: Lexicon, sum: Sum, { value, unit }: { value: number; unit: number }): number {
  const word = unit === 1 ? wordAfter(page, sum.end) : undefined
  const atom = word === undefined ? undefined : lexicon.atoms.get(word.text)
  if (word === undefined || atom === undefined || !['scale', 'dozen', 'times-hundred'].includes(atom.role)) return value
  sum.end = atom.short === true && page.low[word.end] === '.' && isShortened(page, word.end) ? word.end + 1 : word.end
  return value * atom.value
}

/** `three quarters`, `a half`, «пять десятых» from `word` on; moves the end when there is one. */
function fraction(page: Page, lexicon: Lexicon, sum: Sum, word: Word | undefined): number | undefined {
  if (word === undefined) return undefined
  if (word.text === 'half') {
    sum.end = word.end
    return 0.5
  }
  const one = word.text === 'a' || word.text === 'an' ? 1 : undefined
  const top: Numeral | undefined = one === undefined ? plainCount(page, lexicon, word) : { start: word.start, end: word.end, value: 1, style: 'en' }
  const bottom = top === undefined ? undefined : wordAfter(page, top.end)
  const over = bottom === undefined ? undefined : lexicon.parts.get(bottom.text)
  if (top === undefined || bottom === undefined || over === undefined) return undefined
  sum.end = bottom.end
  return top.value / over
}

function plainCount(page: Page, lexicon: Lexicon, word: Word): Numeral | undefined {
  const sum: Sum = { total: 0, group: 0, slot: 1000, scale: Infinity, end: word.start, words: 0 }
  grow(page, lexicon, sum, word.start)
  return sum.words === 0 ? undefined : { start: word.start, end: sum.end, value: sum.total + sum.group, style: lexicon.language }
}

function decimals(page: Page, lexicon: Lexicon, sum: Sum, point: Word): number {
  let value = 0
  let place = 0.1
  let word = wordAfter(page, point.end)
  while (word !== undefined && place > 1e-12) {
    const atom = lexicon.atoms.get(word.text)
    const digit = word.text === 'oh' ? 0 : atom !== undefined && atom.value < 100 && (atom.role === 'small' || atom.role === 'zero' || place === 0.1) ? atom.value : undefined
    if (digit === undefined) break
    value += digit < 10 ? digit * place : digit / 100
    place /= 10
    sum.end = word.end
    word = wordAfter(page, word.end)
  }
  return tidied(value, 12)
}

const leads = /^(?:half|quarter)$/

/** `half a dozen`, `a quarter million`, `half a mile`, «пол»: a part that stands first. */
function leadingPart(page: Page, at: number, lexicon: Lexicon): Numeral | undefined {
  if (lexicon.language !== 'en') return undefined
  const first = wordAt(page, at)
  const article = first?.text === 'a' || first?.text === 'an'
  const word = article && first !== undefined ? wordAfter(page, first.end) : first
  if (first === undefined || word === undefined) return undefined
  const over = lexicon.parts.get(word.text)
  if (over === undefined || (!article && !leads.test(word.text)) || word.text.endsWith('s')) return undefined
  const sum: Sum = { total: 0, group: 0, slot: 1, scale: Infinity, end: word.end, words: 1 }
  const value = ofWhole(page, lexicon, sum, 1 / over)
  const bare = value === 1 / over
  if (bare) sum.end = pastArticle(page, sum.end)
  if (bare && over > 4) return undefined
  return { start: at, end: sum.end, value, style: 'en', ...(bare ? { weak: true } : {}) }
}

/** `half a mile`: the article belongs to the number when a unit follows it. */
function pastArticle(page: Page, end: number): number {
  const article = wordAfter(page, end)
  if (article?.text !== 'a' && article?.text !== 'an') return end
  return isUnitWord(wordAfter(page, article.end)?.text ?? '') ? article.end : end
}

/** `… of a million`, `… a dozen`, `… billion`: multiplies a part by the scale after it. */
function ofWhole(page: Page, lexicon: Lexicon, sum: Sum, part: number): number {
  let word = wordAfter(page, sum.end)
  if (word?.text === 'of') word = wordAfter(page, word.end)
  if (word?.text === 'a' || word?.text === 'an') word = wordAfter(page, word.end)
  const atom = word === undefined ? undefined : lexicon.atoms.get(word.text)
  if (word === undefined || atom === undefined) return part
  if (atom.role !== 'scale' && atom.role !== 'dozen' && atom.role !== 'times-hundred') return part
  if (atom.short === true) return part
  sum.end = word.end
  return part * atom.value
}
