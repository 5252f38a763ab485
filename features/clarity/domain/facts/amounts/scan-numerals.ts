import { hanScaled, isChineseNumeral, scanChinese } from './chinese-numerals.ts'
import { currencyAfter, currencyBefore, isCurrencyWord, isPrefixSign } from './currencies.ts'
import { scanDigits, vulgarAt } from './digit-numerals.ts'
import { Words } from './look-up.ts'
import { numeralOf, tidied, type Numeral, type Scanned } from './numeral.ts'
import { codeAt, isDigit, isHan, isLetter, pastSpaces, wordEnd, type Page } from './page.ts'
import { isPercentWord } from './suffix.ts'
import { isUnitWord } from './units.ts'
import { englishWords, russianWords } from './word-lexicon.ts'
import { scanWords } from './word-numerals.ts'

const ordinalTail = /(?:st|nd|rd|th)(?![a-z])|-?(?:й|го|му|ой|ый|ая|ое|ого|ому)(?![а-я])/y
/** «2-х тонн», «5-ти кг»: endings that leave the number a number. */
const cardinalTail = /-(?:ти|х|ми|мя|ю|и)(?![а-я])/y
/** Identifiers, versions and files go on over these: `PO-2231`, `v2.1`, `a/b-3`. */
const identifierTail = /[a-zа-я0-9]*(?:[-_./][a-zа-я0-9]+)*/y

/** Words that count nothing alone but may open a number: `half a dozen`, «пара тысяч», «четверть тонны». */
const openers = new Words<boolean>(() => 'a an half quarter point couple пара пару пары треть трети четверть четверти'.split(' ').map((word) => [word, true]))

/** Every number in the text that is not part of a name, in order, without overlaps. One pass from left to right. */
export function scanNumerals(page: Page): Numeral[] {
  const found: Numeral[] = []
  const { low } = page
  const { length } = low
  let at = 0
  let last = 0
  while (at < length) {
    const code = codeAt(low, at)
    if (code === 32) {
      at += 1
      continue
    }
    let scanned: Scanned = at
    if (isDigit(code) || ((code === 46 || (code === 44 && at === 0)) && isDigit(codeAt(low, at + 1)) && !isDigit(codeAt(low, at - 1)) && !isLetter(codeAt(low, at - 1)))) scanned = digitsAt(page, at)
    else if (isLetter(code)) scanned = lettersAt(page, at, last)
    else if (isHan(code) || code === 0x25cb) scanned = isChineseNumeral(low, at) ? scanChinese(page, at) : at
    else if (vulgarAt(low, at) !== undefined) scanned = scanDigits(page, at)
    if (typeof scanned !== 'number') {
      last = keep(page, found, scanned, last)
      scanned = last
    }
    at = Math.max(scanned, at + 1)
  }
  return found
}

/** `500 (five hundred)`: said twice, one number. */
function keep(page: Page, found: Numeral[], scanned: Numeral, last: number): number {
  const { low } = page
  const before = codeAt(low, scanned.start - 1) === 40 ? found.at(-1) : undefined
  if (before && codeAt(low, scanned.end) === 41 && before.value === scanned.value && before.end >= scanned.start - 2) {
    found[found.length - 1] = { ...before, end: scanned.end + 1 }
    return scanned.end + 1
  }
  found.push(signed(page, scanned, last))
  return scanned.end
}

/** 4K屏幕, `2K monitor`: how many points in a line, roughly. */
const sharp = /^[kк] ?(?:screen|monitor|tv|video|camera|display|resolution|экран|монитор|телевизор|видео|камер|屏|电视|视频|摄像|显示|高清|超清|分辨|投影)/

function digitsAt(page: Page, at: number): Scanned {
  const { low } = page
  const dotted = !isDigit(codeAt(low, at))
  const scanned = scanDigits(page, dotted ? at + 1 : at)
  if (typeof scanned === 'number' || codeAt(low, at - 1) === 0x7b2c) return typeof scanned === 'number' ? scanned : scanned.end // 第5批
  if (dotted) {
    const value = Number(low.slice(at, scanned.end).replace(',', '.'))
    return Number.isFinite(value) ? scaled(page, { ...scanned, start: at, value }) : scanned.end
  }
  const next = codeAt(low, scanned.end)
  if (next !== 45 && !isLetter(next)) return scaled(page, scanned)
  if ((next === 107 || next === 0x43a) && scanned.value <= 8 && sharp.test(low.slice(scanned.end, scanned.end + 12))) return scanned.end + 1
  ordinalTail.lastIndex = scanned.end
  const ordinal = ordinalTail.exec(low)
  if (ordinal) return scanned.end + ordinal[0].length
  cardinalTail.lastIndex = scanned.end
  const cardinal = next === 45 ? cardinalTail.exec(low) : null
  return scaled(page, cardinal ? { ...scanned, end: scanned.end + cardinal[0].length } : scanned)
}

/** Letters and scales after digits: `5k`, 3w, 10万, `2.5 million`, «2 тыс.». */
function scaled(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const { end } = numeral
  const at = pastSpaces(low, end)
  const code = codeAt(low, at)
  if (isHan(code)) return hanScaled(page, numeral, at)
  if (!isLetter(code) && codeAt(low, end) !== 45) return numeral
  // 4000K is the colour of a light
  if (at === end && /^[KК](?![A-Za-zА-я\d])/.test(page.raw.slice(at, at + 2)) && ((numeral.value >= 1800 && numeral.value <= 10_000) || page.low[numeral.start - 1] === '±')) return numeral
  const letter = (at === end ? letterScale(page, numeral) : undefined) ?? moneyScale(page, numeral, at)
  if (letter) return { ...letter, base: numeral.value }
  const words = scanWords(page, at, isCyrillic(code) ? russianWords : englishWords, numeral)
  return words ? goneOn(page, { ...words, base: numeral.value }) : { ...numeral, bound: at === end && code !== 45 }
}

/** `2 million 300 thousand`, «2 тысячи 500»: the rest of the number in digits. */
function goneOn(page: Page, numeral: Numeral): Numeral {
  const scale = numeral.value / (numeral.base ?? 1)
  const at = numeral.end + 1
  if (!(scale >= 1e3) || codeAt(page.low, at - 1) !== 32 || !isDigit(codeAt(page.low, at))) return numeral
  const digits = scanDigits(page, at)
  if (typeof digits === 'number') return numeral
  const rest = scaled(page, digits)
  const fits = rest.end > digits.end ? rest.value < scale && rest.value >= 1e3 : scale === 1e3 && digits.end === at + 3 && Number.isInteger(digits.value)
  return fits && !rest.bound ? { ...rest, start: numeral.start, value: tidied(numeral.value + rest.value), base: undefined } : numeral
}

function letterScale({ raw, low }: Page, numeral: Numeral): Numeral | undefined {
  const sign = raw.charAt(numeral.end)
  const kilo = 'kKкК'.includes(sign)
  const doubled = kilo && codeAt(low, numeral.end + 1) === codeAt(low, numeral.end)
  const end = numeral.end + (doubled ? 2 : 1)
  const next = codeAt(low, end)
  if (isLetter(next) || isDigit(next)) return undefined
  const by = (factor: number, letter: Numeral['letter']): Numeral => ({ ...numeral, end, value: tidied(numeral.value * factor), other: undefined, letter })
  if (kilo) return doubled ? by(1e6, undefined) : by(1e3, 'k')
  if (sign === 'M' || sign === 'М') return by(1e6, 'm')
  return sign === 'w' || (sign === 'W' && isHan(next)) ? by(1e4, 'w') : undefined
}

const moneyLetter = /(?:mm?|м|b|т)(?![a-zа-я\d²³^/])\.?|т(?=р(?:уб[а-я]*)?(?![а-я]))/y

/** Letters that are a factor only beside money: `€1.2m`, `3b USD`, «20 т. р.». */
function moneyScale(page: Page, numeral: Numeral, at: number): Numeral | undefined {
  const { low } = page
  const sign = low.charAt(at)
  if (!'mbмт'.includes(sign)) return undefined
  moneyLetter.lastIndex = at
  const found = moneyLetter.exec(low)
  if (!found) return undefined
  const end = at + found[0].length
  const after = sign !== 'm' || at === numeral.end ? currencyAfter(page, end) : undefined
  const isMoney = after ? !/^ ?[\d/]/.test(low.slice(after.end, after.end + 2)) : sign !== 'т' && currencyBefore(page, numeral.start, 0)?.word === false
  const stop = after || codeAt(low, end - 1) !== 46 ? end : end - 1
  return isMoney ? { ...numeral, end: stop, value: tidied(numeral.value * (sign === 'b' ? 1e9 : sign === 'т' ? 1e3 : 1e6)), other: undefined } : undefined
}

function isCyrillic(code: number): boolean {
  return code >= 0x400
}

/** A number in words, or a word to pass over with whatever makes it an identifier. */
function lettersAt(page: Page, at: number, last: number): Scanned {
  const { low } = page
  const end = wordEnd(low, at)
  const code = codeAt(low, at)
  const lexicon = isCyrillic(code) ? russianWords : englishWords
  if (page.raw.startsWith('СТО', at) && end === at + 3 && page.raw.length > 3 && /[а-я]/.test(page.raw)) return end // a garage
  if (lexicon.atoms.at(low, at, end) !== undefined || (('achpq'.includes(low.charAt(at)) || code > 0x43e) && openers.at(low, at, end) === true)) {
    const numeral = scanWords(page, at, lexicon)
    if (numeral) return numeral
  }
  if (code === 0x43f && low.startsWith('пол', at)) {
    const half = halved(low, at, end)
    if (half) return half
  }
  const next = codeAt(low, end)
  if (isDigit(next)) return isPrefixSign(low, at, end) || /^(?:до|на|по|от|за|около|еще|и|hr[bc]|moq|qty|срок|размер|вес|цена|упак|толщ|всего|итого)$/.test(low.slice(at, end)) || isVoltage(low, at, end) || isTimes(low, at, end) ? end : tokenEnd(low, end)
  return next === 45 && isDigit(codeAt(low, end + 1)) && !((last === at && last > 0) || isUnitWord(low, at, end) || isCurrencyWord(low, at, end)) ? tokenEnd(low, end) : end
}

/** DC12V, AC100-240V; AC1200 is an article. */
const isVoltage = (low: string, at: number, end: number): boolean => /^[ad]c$/.test(low.slice(at, end)) && /^[\d.-]{1,9} ?v(?![a-z])/.test(low.slice(end, end + 12))

/** «полкило», «пол-литра», «пол литра», «полмиллиона»: half of what the word goes on with. */
function halved(low: string, at: number, end: number): Numeral | undefined {
  const from = at + 3
  const start = end > from ? from : low[from] === '-' ? from + 1 : pastSpaces(low, from)
  const stop = wordEnd(low, start)
  const scale = russianWords.atoms.at(low, start, stop)
  if ((scale?.role === 'scale' && !scale.short) || scale?.role === 'dozen') return numeralOf(at, stop, scale.value / 2, 'ru')
  return stop > start + 1 && (isUnitWord(low, start, stop) || isCurrencyWord(low, start, stop) || isPercentWord(low, start)) ? { ...numeralOf(at, from, 0.5, 'ru'), bound: true } : undefined
}

/** The `x` of `60x40`. */
function isTimes(low: string, at: number, end: number): boolean {
  const before = codeAt(low, at - 1)
  return end === at + 1 && 'xх'.includes(low.charAt(at)) && (isDigit(before) || before === 32 || isLetter(before))
}

function tokenEnd(low: string, at: number): number {
  identifierTail.lastIndex = at
  return at + (identifierTail.exec(low)?.[0].length ?? 0)
}

const minusWord = /(?:^|[^a-zа-я])(?:minus|negative|минус|(?<!正)负|零下) ?$/

/** The same below zero, if a sign or a word before it says so. */
export function signed(page: Page, numeral: Numeral, last: number): Numeral {
  const { low } = page
  const { start } = numeral
  const before = codeAt(low, start - 1)
  if (before === 45) {
    const outer = low.charAt(start - 2) || ' '
    const opens = start - 1 >= last && (outer === ' ' ? !/[\d%] ?$/.test(low.slice(Math.max(0, start - 4), start - 2)) : /[([{:;,=~<>"'\n\t]/.test(outer) || (isHan(codeAt(outer, 0)) && start - 1 - last > 1))
    return opens || start === 1 ? negative(numeral, start - 1) : numeral
  }
  const space = before === 32 ? start - 1 : start
  const sign = low.charAt(space - 1)
  if (sign === '-' && start === 2 && numeral.end === low.length) return negative(numeral, 0)
  const word = sign !== '' && 'seс负下'.includes(sign) ? minusWord.exec(low.slice(Math.max(0, space - 10), start)) : null
  if (!word) return numeral
  const from = start - word[0].trimStart().replace(/^[^a-zа-я负零]/, '').length
  return from >= last ? negative(numeral, from) : numeral
}

function negative(numeral: Numeral, start: number): Numeral {
  const { other, value } = numeral
  return { ...numeral, start, value: -value, other: other && { ...other, value: -other.value } }
}
