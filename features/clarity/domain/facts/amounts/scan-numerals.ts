import { isChineseNumeral, isChineseScale, scanChinese } from './chinese-numerals.ts'
import { isCurrencyWord, isPrefixSign } from './currencies.ts'
import { scanDigits, type Scanned } from './digit-numerals.ts'
import { tidied, type Numeral } from './numeral.ts'
import { isDigit, isHan, isLetter, pastSpaces, wordEnd, type Page } from './page.ts'
import { isUnitWord } from './units.ts'
import { englishWords, russianWords, type Lexicon } from './word-lexicon.ts'
import { scanWords } from './word-numerals.ts'

const vulgarFractions = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞'
const ordinalTail = /(?:st|nd|rd|th)(?![a-z])|-?(?:й|го|му|ой|ый|ая|ое|ого|ому)(?![а-я])/y
/** Identifiers, versions and files go on over these: `PO-2231`, `v2.1`, `a/b-3`. */
const identifierTail = /[a-zа-я0-9]*(?:[-_./][a-zа-я0-9]+)*/y

/** Words that count nothing alone but may open a number: `half a dozen`, «пара тысяч». */
const opensNumber: ReadonlySet<string> = new Set(['a', 'an', 'half', 'quarter', 'пара', 'пару', 'пары'])

/** Every number in the text that is not part of a name, in order, without overlaps. One pass from left to right. */
export function scanNumerals(page: Page): Numeral[] {
  const found: Numeral[] = []
  const { low } = page
  let at = 0
  let last = 0
  while (at < low.length) {
    const code = low.charCodeAt(at)
    let scanned: Scanned | undefined
    if (isDigit(code) || (code === 46 && isDigit(low.charCodeAt(at + 1)) && !isDigit(low.charCodeAt(at - 1)))) scanned = digitsAt(page, at)
    else if (isLetter(code)) scanned = lettersAt(page, at, last)
    else if (isHan(code) || code === 0x25cb) scanned = isChineseNumeral(low[at] ?? '') ? scanChinese(page, at) : undefined
    else if (code >= 0xbc && vulgarFractions.includes(low[at] ?? '')) scanned = scanDigits(page, at)
    if (scanned?.numeral !== undefined) {
      found.push(signed(page, scanned.numeral, last))
      last = scanned.numeral.end
    }
    at = Math.max(scanned?.end ?? at + 1, at + 1)
  }
  return found
}

function digitsAt(page: Page, at: number): Scanned {
  const { low } = page
  const dotted = low.charCodeAt(at) === 46
  const scanned = scanDigits(page, dotted ? at + 1 : at)
  if (scanned.numeral === undefined) return scanned
  if (dotted) return pointFirst(low, at, scanned)
  ordinalTail.lastIndex = scanned.end
  const ordinal = ordinalTail.exec(low)
  if (ordinal !== null) return { end: scanned.end + ordinal[0].length }
  return scaled(page, scanned.numeral)
}

/** `.5`, `.08` */
function pointFirst(low: string, at: number, { end }: Scanned): Scanned {
  const value = Number(low.slice(at, end))
  return Number.isFinite(value) ? { end, numeral: { start: at, end, value, style: 'digits' } } : { end }
}

/** Letters and scales after digits: `5k`, 3w, 10万, `2.5 million`, «2 тыс.». */
function scaled(page: Page, numeral: Numeral): Scanned {
  const { low } = page
  const next = low[numeral.end] ?? ''
  const at = pastSpaces(low, numeral.end)
  if (isChineseScale(low[at] ?? '') && !(low[at] === '千' && low[at + 1] === '克')) {
    const chinese = scanChinese(page, at, numeral)
    if (chinese.numeral !== undefined && chinese.numeral.end > numeral.end) return { end: chinese.end, numeral: { ...chinese.numeral, base: numeral.value } }
  }
  if (!isLetter(low.charCodeAt(at)) && next !== '-') return { end: numeral.end, numeral }
  const letter = letterScale(page, numeral)
  if (letter !== undefined) return { end: letter.end, numeral: { ...letter, base: numeral.value } }
  const words = scanWords(page, at, isCyrillic(low, at) ? russianWords : englishWords, numeral)
  if (words !== undefined) return { end: words.end, numeral: { ...words, base: numeral.value } }
  const glued = isLetter(low.charCodeAt(numeral.end))
  return { end: numeral.end, numeral: glued ? { ...numeral, glued } : numeral }
}

function letterScale({ raw, low, cyrillic, han }: Page, numeral: Numeral): Numeral | undefined {
  const sign = raw[numeral.end] ?? ''
  const doubled = low[numeral.end + 1] === low[numeral.end] && 'kк'.includes(sign.toLowerCase()) && sign !== ''
  const end = numeral.end + (doubled ? 2 : 1)
  if (isLetter(low.charCodeAt(end)) || isDigit(low.charCodeAt(end))) return undefined
  const by = { start: numeral.start, end, style: numeral.style }
  if ('kKкК'.includes(sign || '.')) return { ...by, value: times(numeral.value, doubled ? 1e6 : 1e3), ...(doubled ? {} : { letter: 'k' as const }) }
  if (sign === 'M' || sign === 'М') return { ...by, value: times(numeral.value, 1e6), letter: 'm' }
  const many = sign === 'w' || (sign === 'W' && isHan(low.charCodeAt(end)))
  if (many && (han || !cyrillic)) return { ...by, value: times(numeral.value, 1e4), letter: 'w' }
  return undefined
}

function times(value: number, by: number): number {
  return tidied(value * by)
}

function isCyrillic(low: string, at: number): boolean {
  return low.charCodeAt(at) >= 0x400
}

/** A number in words, or a word to pass over with whatever makes it an identifier. */
function lettersAt(page: Page, at: number, last: number): Scanned {
  const { low } = page
  const end = wordEnd(low, at)
  const word = low.slice(at, Math.min(end, at + 24))
  const lexicon: Lexicon = isCyrillic(low, at) ? russianWords : englishWords
  if (lexicon.atoms.has(word) || opensNumber.has(word)) {
    const numeral = scanWords(page, at, lexicon)
    if (numeral !== undefined) return { end: numeral.end, numeral }
  }
  if (lexicon.language === 'ru' && word.startsWith('пол')) {
    const scale = lexicon.atoms.get(word.slice(3))
    if (scale?.role === 'scale' && scale.short !== true) return { end, numeral: { start: at, end, value: scale.value / 2, style: 'ru' } }
    const rest = halved(word)
    if (rest !== undefined) return { end: at + 3, numeral: { start: at, end: at + 3, value: rest, style: 'ru', glued: true } }
  }
  const next = low.charCodeAt(end)
  if (isDigit(next)) return isPrefixSign(word) || isShortPreposition(word) || isTimes(low, at, end) ? { end } : { end: tokenEnd(low, end) }
  if (next === 45 && isDigit(low.charCodeAt(end + 1)) && !((last === at && last > 0) || isUnitWord(word) || isCurrencyWord(word))) return { end: tokenEnd(low, end) }
  return { end }
}

/** «полкило», «полтонны», «пол-литра»: half of the unit in the same word. */
function halved(word: string): number | undefined {
  return word.length > 4 && isUnitWord(word.slice(3)) ? 0.5 : undefined
}

function isShortPreposition(word: string): boolean {
  return ['до', 'на', 'по', 'от', 'за', 'около', 'ещё', 'еще', 'и'].includes(word)
}

/** The `x` of `60x40`. */
function isTimes(low: string, at: number, end: number): boolean {
  return end === at + 1 && (low[at] === 'x' || low[at] === 'х') && (isDigit(low.charCodeAt(at - 1)) || low[at - 1] === ' ' || isLetter(low.charCodeAt(at - 1)))
}

function tokenEnd(low: string, at: number): number {
  identifierTail.lastIndex = at
  return at + (identifierTail.exec(low)?.[0].length ?? 0)
}

const minusWord = /(?:^|[^a-zа-я])(?:minus|negative|минус|(?<!正)负|零下) ?$/

function signed(page: Page, numeral: Numeral, last: number): Numeral {
  const { low } = page
  const { start } = numeral
  const before = low[start - 1]
  const space = before === ' ' ? start - 1 : start
  if (before === '-') {
    const outer = low[start - 2] ?? ' '
    const opens = start - 1 >= last && (outer === ' ' ? !/[\d%] ?$/.test(low.slice(Math.max(0, start - 4), start - 2)) : /[([{:;,=~<>"'\n\t]/.test(outer) || (isHan(outer.charCodeAt(0)) && start - 1 - last > 1))
    return opens || start === 1 ? negative(numeral, start - 1) : numeral
  }
  const word = minusWord.exec(low.slice(Math.max(0, space - 10), start))
  if (word === null) return numeral
  const from = start - word[0].trimStart().replace(/^[^a-zа-я负零]/, '').length
  return from >= last ? negative(numeral, from) : numeral
}

function negative(numeral: Numeral, start: number): Numeral {
  const { other, ...rest } = numeral
  return { ...rest, start, value: -numeral.value, ...(other === undefined ? {} : { other: { ...other, value: -other.value } }) }
}
