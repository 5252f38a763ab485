import type { Language } from '#kernel/language.ts'
import { isNewYear } from '../new-year.ts'
import { holidays } from './holiday-table.ts'
import { englishWords } from './lexicon-en.ts'
import { russianWords } from './lexicon-ru.ts'
import { dayLeads, hanWords, numberSigns, simplified, type HanNode } from './lexicon-zh.ts'
import { readNumberAt } from './number.ts'
import { hanNumber } from './numerals-zh.ts'
import { readShape } from './shapes.ts'
import { AMPM, AND, AT, BEFORE, CLOCK, CODE, DATE, DEC, DECADE, EDGE, entries, HOLIDAY, isClass, MARK, MONTH, NOTHING, NUM, OCLOCK, PAD, PART, QTR, RELDAY, THE, UNIT, WDAY, WORD, XUN, ZONE, type Entry, type Token } from './token.ts'

const SUFFIX = /(?:st|nd|rd|th)(?![a-z])|-?(?:ое|ого|ому|го|ти|и|ый|ой|ая|ую|е|й|я|му|м|ю|ом|х)(?![\u0400-\u04FF])/iy
const TENS = /'?s(?![a-z])|-?(?:х|е|ые|ых)(?=\s(?:гг|год))|(?<=\d{4})-[ех](?![а-я])/iy
const MERIDIEM = /([ap])\s?\.?\s?m(?![a-z])\.?/iy
const TIED = /[A-Za-z0-9\u0400-\u04FF]*(?:[-_/.][A-Za-z0-9\u0400-\u04FF]+)*/y
const LINK = /[A-Za-z]+:\/\/[^\s\u3000-\u9FFF]*/y
/** The end of a name of a site: `monday.com`. */
const SITE = /\.(?:com|net|org|cn|ru)(?![a-z])/y
const PRIOR_TO = /prior to(?![a-z])/iy
/** A sentence that begins with a short word: `the cat sat. At four it left.` */
const SENTENCE = /\. +[A-ZА-Я][a-zа-я]?(?![A-Za-zА-Яа-я])/y
const O_CLOCK = /o['’]clock/iy
/** Days or weeks more or less, behind the number they are counted from. */
const SPREAD = / ?± ?\d{1,3} ?(?:(?:working |business |calendar |рабочих |календарных |раб\. ?)?(?:days?|weeks?|months?|дн|недел|месяц)|[天周]|个?(?:工作日|月|星期|自然日))/iy
const PLUS_MINUS = 0xb1
/** Signs that make an amount or a number of something out of the digits beside them. */
const UNFIT_AFTER = codesOf('%°‰$€£¥₽×*±"')
const UNFIT_BEFORE = codesOf('№#$€£¥₽×±*+_=')
/** USD 3 until 31 July: the first is no day. */
const MONEY_BEFORE = /(?<![a-z])(?:usd|eur|rmb|cny|gbp|hkd|rub) ?$/i
/** Letters that may follow digits at once: `7p`, `9am`, `T`, `18q4`, `19h30`. */
const TIED_LETTERS = ' a p am pm t q h ish '
const PLAIN: Entry = { c: WORD, n: 0, f: '' }
/** The number of words that say nothing themselves, only what their neighbours are: `order`, `pipe`. */
const MUTE = 99
const MINUTES: Entry = { c: UNIT, n: 1, f: 'minute' }
const CODED: Entry = { c: CODE, n: 0, f: '' }
const MERIDIEMS: readonly [Entry, Entry] = [{ c: AMPM, n: 0, f: '' }, { c: AMPM, n: 12, f: '' }]

/** What a sign is, for the signs before Hebrew; digits count as 4. */
const LATIN = 1
const CYRILLIC = 2
const DIGIT = 4
const kinds = new Uint8Array(0x500)
/** Small letters, «ё» as «е». */
const small = new Uint16Array(0x500)
for (let code = 0; code < 0x500; code++) {
  const isUpper = (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f)
  kinds[code] = code >= 0x400 ? CYRILLIC : (code >= 48 && code <= 57) ? DIGIT : (code | 32) >= 97 && (code | 32) <= 122 || (code >= 0xc0 && code < 0x250) ? LATIN : 0
  small[code] = isUpper ? code + 32 : code === 0x401 || code === 0x451 ? 0x435 : code
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}

/** Neither a letter or digit nor a stop or a Han sign: worth a look. */
function isOddSign(code: number): boolean {
  return code === 0xd7 || (kindOf(code) === 0 && code > 32 && code !== 44 && code !== 46 && code < 0x2200)
}

function kindOf(code: number): number {
  return code < 0x500 ? kinds[code] ?? 0 : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Traditional forms lead where the simplified do, so the Han range alone decides. */
function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
}

/** The signs of the text at hand as numbers, and zeros behind: read much faster than a string of whatever make. */
let codes = new Uint16Array(1024)

/** @returns the language most of the text is in, `hint` where it has no letters: `12/08/26` */
function take(text: string, hint: Language): Language {
  const { length } = text
  if (length + PAD > codes.length) codes = new Uint16Array(length * 2)
  let [han, cyrillic, latin] = [0, 0, 0]
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    // ○ is written for 〇.
    codes[i] = code === 0x25cb ? 0x3007 : code
    if (i > 2000) continue
    if (code >= 0x4e00 && code <= 0x9fff) han += 2
    else if (code >= 0x400 && code < 0x500) cyrillic++
    else if ((code | 32) >= 97 && (code | 32) <= 122) latin++
  }
  codes.fill(0, length, length + PAD)
  if (han + cyrillic + latin === 0) return hint
  if (han > cyrillic && han >= latin / 2) return 'zh'
  return cyrillic > 0 && cyrillic >= latin / 2 ? 'ru' : 'en'
}

function codeAt(at: number): number {
  return codes[at] ?? 0
}

/** Cuts a text into date words, digits and stops. Linear; every offset is one of the shadow, hence of the original. */
export function lex(shadow: string, hint: Language = 'en'): { readonly t: Token[]; readonly language: Language } {
  const language = take(shadow, hint)
  return { t: new Lexer(shadow, language).run(), language }
}

class Lexer {
  readonly #text: string
  readonly #language: Language
  readonly #tokens: Token[] = []
  #at = 0
  #end = -1

  constructor(text: string, language: Language) {
    this.#text = text
    this.#language = language
  }

  run(): Token[] {
    const [text, tokens] = [this.#text, this.#tokens]
    for (let i = 0; i < PAD; i++) tokens.push(NOTHING)
    while (this.#at < text.length) {
      const code = codeAt(this.#at)
      const kind = kindOf(code)
      if (code <= 32) this.#at++
      else if (kind === DIGIT) this.#digits()
      else if (kind !== 0) this.#letters(kind)
      else if (isHan(code)) this.#han()
      else this.#sign(text.charAt(this.#at))
    }
    for (let i = 0; i < PAD; i++) tokens.push(NOTHING)
    for (let i = PAD; i < tokens.length - PAD; i++) {
      const token = tokens[i]
      if (token?.c === NUM) token.number = readNumberAt(tokens, i)
    }
    return tokens
  }

  #sticky(pattern: RegExp, from = this.#at): RegExpExecArray | null {
    pattern.lastIndex = from
    return pattern.exec(this.#text)
  }

  #push(length: number, { c, n, f }: Entry, script: Token['script'], w: string): void {
    const start = this.#at
    const end = start + length
    this.#tokens.push({ c, start, end, n, f, w, glued: this.#end === start, script, digits: 0, parts: undefined, number: undefined })
    this.#at = this.#end = end
  }

  #sign(sign: string): void {
    this.#push(1, { c: sign === '@' ? AT : sign === '&' ? AND : MARK, n: 0, f: sign }, 'none', sign)
  }

  /** End of the letters of one script from `at` on. */
  #wordEnd(at: number, kind: number): number {
    let end = at
    while (kindOf(codeAt(end)) === kind) end++
    return end
  }

  #digits(): void {
    const [text, start] = [this.#text, this.#at]
    const order = this.#language === 'zh' ? 'ymd' : this.#language === 'ru' || codeAt(start + 1) === 46 || codeAt(start + 2) === 46 ? 'dm' : 'md'
    const { c, n, f, length, parts } = readShape(text, start, codes, order)
    const after = start + length
    // "15" мая
    const isQuoted = codeAt(after) === 34 && codeAt(start - 1) === 34
    if (c !== DATE && (this.#isUnfit() || (!isQuoted && isUnfitAfter(after) && !this.#isSpread(after)))) return this.#code()
    const isPlain = c === NUM
    let [end, digits, refined] = [after, isPlain ? length : 0, f]
    const next = codeAt(after)
    if (c !== CODE && (next === 39 || next === 45 || (next > 64 && next < 0x500))) {
      const isTens = isPlain && n % 10 === 0 && length !== 1 && (n >= 1800 || (n >= 20 && n <= 90))
      const decade = isTens ? this.#sticky(TENS, after) : null
      if (decade) return this.#push(length + decade[0].length, { c: DECADE, n, f: '' }, 'none', '')
      const isYear = length === 4 && n >= 1900 && n <= 2200
      const isMinutes = (next | 32) === 0x43c && this.#tokens.at(-1)?.f === 'hour'
      const suffix = isPlain && !isMinutes && (n <= 100 || (isYear && (next > 64 || codeAt(after + 1) >= 0x400))) ? this.#sticky(SUFFIX, after) : null
      if (suffix) [end, digits, refined] = [after + suffix[0].length, isYear ? 4 : 0, isYear ? '' : 'ord']
      else if (this.#isGluedCode(next === 45 ? after + 1 : after)) return this.#code()
    }
    const glued = this.#end === start
    this.#tokens.push({ c, start, end, n, f: refined, w: isPlain ? '' : text.slice(start, after), glued, script: 'none', digits, parts, number: undefined })
    this.#at = this.#end = end
    if (c !== CODE && end === after) this.#afterDigits(c)
  }

  /** `35±5 days` says from 30 to 40. */
  #isSpread(at: number): boolean {
    return (codeAt(at) === PLUS_MINUS || codeAt(at + 1) === PLUS_MINUS) && this.#sticky(SPREAD, at) !== null
  }

  #isUnfit(): boolean {
    const at = this.#at
    const code = codeAt(codeAt(at - 1) <= 32 ? at - 2 : at - 1)
    if (at === 0) return false
    if (isOddSign(code)) return UNFIT_BEFORE.has(code) && !(code === PLUS_MINUS && this.#isSpread(codeAt(at - 1) === code ? at - 1 : at - 2)) && this.#tokens.at(-2)?.c !== ZONE
    return kindOf(code) === LATIN && MONEY_BEFORE.test(this.#text.slice(Math.max(0, at - 5), at)) && !isNewYear(this.#text, at)
  }

  /** `9.am`, `7:56p`, `2016-02-03T19:20`. */
  #afterDigits(c: number): void {
    const code = codeAt(this.#at)
    const isStamp = (code | 32) === 116 && c === DATE && isDigit(codeAt(this.#at + 1))
    if (isStamp || (code === 46 && this.#sticky(MERIDIEM, this.#at + 1))) this.#at = this.#end = this.#at + 1
    const letter = codeAt(this.#at) | 32
    if (c === CLOCK && (letter === 97 || letter === 112) && kindOf(codeAt(this.#at + 1)) !== LATIN && !this.#sticky(MERIDIEM)) {
      this.#push(1, MERIDIEMS[letter === 112 ? 1 : 0], 'en', '')
    }
  }

  /** `5k`, `2mm`, `0917-B`: digits tied to letters that are no date word. */
  #isGluedCode(at: number): boolean {
    const kind = kindOf(codeAt(at))
    if (kind !== LATIN && kind !== CYRILLIC) return false
    const end = this.#wordEnd(at, kind)
    const word = known(at, end)
    // 5к: thousands
    if (word?.w === 'к') return true
    return (word?.c ?? WORD) === WORD && !(word?.f === 'map' && this.#tokens.at(-1)?.f === 'hour') && !TIED_LETTERS.includes(` ${this.#text.slice(at, end).toLowerCase()} `)
  }

  #code(): void {
    this.#push(Math.max(1, this.#sticky(TIED)?.[0].length ?? 1), CODED, 'none', '')
  }

  #letters(kind: number): void {
    const [text, at] = [this.#text, this.#at]
    const end = this.#wordEnd(at, kind)
    const after = codeAt(end)
    const script = kind === CYRILLIC ? 'ru' : 'en'
    if (kind === LATIN) {
      const link = after === 58 && codeAt(end + 1) === 47 ? this.#sticky(LINK) : null
      if (link) return this.#push(link[0].length, CODED, 'none', '')
      const lead = codeAt(at) | 32
      if ((lead === 97 || lead === 112) && this.#ampm()) return
      if (lead === 111 && end === at + 1 && this.#sticky(O_CLOCK)) return this.#push(7, { c: OCLOCK, n: 0, f: '' }, 'en', '')
    }
    if (after === 46 && this.#sticky(SITE, end)) return this.#code()
    let word: Word | undefined = known(at, end)
    // `prior to`; the minutes of `2h30m`.
    if (word?.w === 'prior') word = this.#sticky(PRIOR_TO) ? word : undefined
    else if (word?.w === 'вт' && isClass(this.#tokens.at(-1)?.c ?? 0, NUM | DEC)) word = undefined // 750 Вт
    else if (word?.w === 'кв' && text.startsWith('кВ', at)) word = undefined // 2 кВ
    else if (word?.f === 'map' && this.#end === at && this.#tokens.at(-1)?.c === NUM && this.#tokens.at(-2)?.f === 'hour') word = { ...word, ...MINUTES }
    // «ВТ-208»: an article.
    else if (word?.c === WDAY && after === 45 && isDigit(codeAt(end + 1)) && kind === CYRILLIC && codeAt(at) < 0x430 && codeAt(end - 1) < 0x430) word = undefined
    const isTied = isDigit(after) || (after === 45 && isDigit(codeAt(end + 1)))
    // a fit of shaft and hole, no hour: 12h6, 40 H7
    const isFit = word?.w === 'h' && isDigit(after) && isDigit(codeAt(codeAt(at - 1) === 32 ? at - 2 : at - 1)) && (this.#end !== at || !(isDigit(codeAt(end + 1)) || (codeAt(end + 1) | 32) === 109))
    if (isFit || (isTied && !(word && (bearsDigits(word) || word.f === 'week' || (word.c === ZONE && after === 45))) && !(end === at + 1 && 'qhwt'.includes(text.charAt(at).toLowerCase())))) return this.#code()
    const dot = word && after === 46 && isShort(word) && !this.#sticky(SENTENCE, end) ? 1 : 0
    this.#push(end - at + (word?.w === 'prior' ? 3 : dot), word ?? PLAIN, script, word === undefined || word.n === MUTE ? '' : word.w)
  }

  #ampm(): boolean {
    const last = this.#tokens.at(-1)
    const isTime = last !== undefined && (isClass(last.c, NUM | CLOCK, OCLOCK | THE) || last.w === 'thirty')
    const match = isTime ? this.#sticky(MERIDIEM) : null
    if (!match) return false
    this.#push(match[0].length, MERIDIEMS[match[1] === 'p' || match[1] === 'P' ? 1 : 0], 'en', '')
    return true
  }

  /** A date word, a number, a day with its part, or all the signs up to the next of them. */
  #han(): void {
    if (!isHanKnown) learnHan()
    const [text, from] = [this.#text, this.#at]
    let at = from
    for (; isHan(codeAt(at)); at++) {
      const flags = flagsOf(codeAt(at))
      if (flags === 0) continue
      const part = (flags & LEADS_DAY) === 0 ? '' : text.charAt(at + 1)
      const isDay = part !== '' && '晚早晨夜'.includes(part)
      let end = at
      if ((flags & NUMBER) !== 0) while ((flagsOf(codeAt(end)) & NUMBER) !== 0) end++
      const number = end - at
      const node = (flags & WORDS) === 0 ? undefined : longest(at)
      const length = node?.word.length ?? 0
      const isNamed = length > number || (number > 0 && node?.entry?.c === HOLIDAY && length === number)
      if (!isDay && !isNamed && number === 0) continue
      if (at > from) this.#push(at - from, PLAIN, 'zh', text.slice(from, at))
      if (isDay) return this.#dayAndPart(part)
      if (isNamed && node) return this.#hanWord(node)
      const w = simplified(text.slice(at, end))
      return this.#push(number, { c: NUM, n: hanNumber(w), f: '' }, 'zh', w)
    }
    this.#push(at - from, PLAIN, 'zh', text.slice(from, at))
  }

  /** 8月底, 2026年中秋, 一周一次: behind a number the unit is a word of its own. */
  #hanWord({ word, entry = PLAIN }: HanNode): void {
    // 发货前一周: so long before something, not the week gone
    if (word.startsWith('前一') && this.#end === this.#at && this.#tokens.at(-1)?.c === WORD) return this.#push(1, { c: BEFORE, n: 0, f: '' }, 'zh', '前')
    const isCounted = isClass(entry.c, EDGE | WDAY) && word.length > 1 && this.#end === this.#at && this.#tokens.at(-1)?.c === NUM && (entry.c !== WDAY || (this.#tokens.at(-1)?.n ?? 0) < 100)
    const unit = isCounted ? word.slice(0, -1) : ''
    const head = unit === '' ? undefined : longest(this.#at, unit.length)
    const rest = head && longest(this.#at + unit.length)?.entry
    const isSplit = head?.entry && head.word === unit && (entry.c === WDAY || (rest && isClass(rest.c, EDGE | HOLIDAY, XUN)))
    this.#push(isSplit ? unit.length : word.length, (isSplit && head.entry) || entry, 'zh', isSplit ? unit : word)
  }

  /** 今晚, 明早: a day and a part of it, one character each. */
  #dayAndPart(part: string): void {
    const day = simplified(this.#text.charAt(this.#at))
    this.#push(1, { c: RELDAY, n: [0, 1, 2, -1, -2, 0]['今明后昨前当'.indexOf(day)] ?? 0, f: '' }, 'zh', day)
    const node = longest(this.#at)
    this.#push(node?.word.length ?? 1, { c: PART, n: 0, f: part === '早' || part === '晨' ? 'morning' : 'evening' }, 'zh', node?.word ?? '')
  }
}

function isUnfitAfter(after: number): boolean {
  const at = codeAt(after) <= 32 ? after + 1 : after
  const code = codeAt(at)
  if (code === 120) return isDigit(codeAt(codeAt(at + 1) === 32 ? at + 2 : at + 1))
  return isOddSign(code) && UNFIT_AFTER.has(code)
}

/** `sat.` and `ср.` keep their word without the dot. */
function isShort({ c, f, w }: Word): boolean {
  if (isClass(c, MONTH | WDAY | QTR)) return w.length <= 4 || f === 'abbr'
  return w === 'след' || (c === UNIT && (f === 'yearmark' || w.length <= 3))
}

function bearsDigits({ c, f }: Entry): boolean {
  return isClass(c, MONTH | WDAY | EDGE, AT) || f === 'hour'
}

interface Word extends Entry {
  readonly w: string
}

/** The words of both alphabets by {@link place}, each learned when its first letter comes. Most words of a text find nobody there. */
const words: Array<Word[] | undefined> = Array.from({ length: 8192 }, () => undefined)
const unlearned = new Map<number, (add: typeof learn) => void>([[LATIN, (add) => entries(englishWords, add)], [CYRILLIC, russianWords]])

function learnAll(kind: number): void {
  const list = unlearned.get(kind)
  if (list === undefined) return
  unlearned.delete(kind)
  // The words of holidays that say nothing of dates elsewhere come first: what a list says of them holds.
  for (const word of holidays.flatMap((holiday) => holiday.words)) if (kindOf(word.charCodeAt(0)) === kind) learn(word, PLAIN)
  list(learn)
}

function learn(w: string, { c, n, f }: Entry): void {
  const found = (words[place(w.length, w.charCodeAt(0), w.charCodeAt(w.length > 1 ? 1 : 0), w.charCodeAt(w.length - 1))] ??= [])
  const at = found.findIndex((word) => word.w === w)
  found[at < 0 ? found.length : at] = { c, n, f, w }
}

function place(length: number, first: number, second: number, last: number): number {
  return (length * 1021 + first * 37 + second * 331 + last * 7) & 8191
}

/** The word of a list between two places, any case, «ё» as «е». */
function known(at: number, end: number): Word | undefined {
  if (unlearned.size > 0) learnAll(kindOf(codeAt(at)))
  const length = end - at
  const found = words[place(length, smallOf(at), smallOf(length > 1 ? at + 1 : at), smallOf(end - 1))]
  if (!found) return undefined
  next: for (const word of found) {
    const { w } = word
    if (w.length !== length) continue
    for (let i = 0; i < length; i++) if (w.charCodeAt(i) !== smallOf(at + i)) continue next
    return word
  }
  return undefined
}

function smallOf(at: number): number {
  return small[codeAt(at)] ?? 0
}

const WORDS = 1
const NUMBER = 2
const LEADS_DAY = 4
const HAN = 0x3000
/** What can begin with a Han sign, by its code. */
const hanFlags = new Uint8Array(0xa000 - HAN)
let isHanKnown = false

function learnHan(): void {
  isHanKnown = true
  for (const code of hanWords().next.keys()) if (isHan(code)) hanFlags[code - HAN] = WORDS
  for (const sign of numberSigns) mark(sign, NUMBER)
  for (const sign of dayLeads) mark(sign, LEADS_DAY)
}

function mark(sign: string, flag: number): void {
  hanFlags[sign.charCodeAt(0) - HAN] = flagsOf(sign.charCodeAt(0)) | flag
}

function flagsOf(code: number): number {
  return code >= HAN && code < 0xa000 ? hanFlags[code - HAN] ?? 0 : 0
}

/** The longest word of the tree at a place, no longer than so many signs. */
function longest(at: number, most = 99): HanNode | undefined {
  let node: HanNode | undefined = hanWords()
  let found: HanNode | undefined
  for (let i = at; i < at + most; i++) {
    node = node.next.get(codeAt(i))
    if (!node) break
    if (node.entry) found = node
  }
  return found
}
