import type { Language } from '#kernel/language.ts'
import { englishWords } from './lexicon-en.ts'
import { hanWords, simplified, type HanNode } from './lexicon-zh.ts'
import { russianWords } from './lexicon-ru.ts'
import { hanNumber } from './numerals-zh.ts'
import { readShape } from './shapes.ts'
import type { Entry, Token } from './token.ts'

export type TextOrder = 'md' | 'dm'

const HAN_NUMBER = /[零〇一二两三四五六七八九十百千廿卅]+/y
const SUFFIX = /(?:st|nd|rd|th)(?![a-z])|-?(?:ое|ого|ому|го|ый|ой|ая|ую|е|й|я|му|м|ю|ом|х)(?![\u0400-\u04FF])/iy
const DECADE = /'?s(?![a-z])|-?(?:х|е|ые|ых)(?=\s(?:гг|год))/iy
const AMPM = /([ap])\s?\.?\s?m(?![a-z])\.?/iy
const CODE = /[A-Za-z0-9\u0400-\u04FF]*(?:[-_/.][A-Za-z0-9\u0400-\u04FF]+)*/y
const UNFIT_AFTER = /\s?(?:[%°‰$€£¥₽×*±"]|x\s?\d)/y
const UNFIT_BEFORE = /[№#$€£¥₽×±*+_=]\s?$/
const LINK = /[A-Za-z]+:\/\/[^\s\u3000-\u9FFF]*/y
const KEY = /\d|[\u4E00-\u9FFF]|[A-Za-z\u0400-\u04FF]{2}/
const O_CLOCK = /^o['’]clock/i
const WORD: Entry = { c: 'word', n: 0, f: '' }
const CODE_ENTRY: Entry = { c: 'code', n: 0, f: '' }
const ZERO = 0x3007
const NO_MORE = {}

/** Cuts a text into date words, digits and stops. Linear; every offset is one of the shadow, hence of the original. */
export function lex(shadow: string, language: Language = textOrder(shadow)): Token[] {
  return KEY.test(shadow) ? new Lexer(shadow, language).run() : []
}

/** @param hint what the text is said to be in, for one without letters: `12/08/26` */
export function textOrder(text: string, hint: Language = 'en'): Language {
  let han = 0
  let cyrillic = 0
  let latin = 0
  for (let i = 0; i < text.length && i < 2000; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) han += 2
    else if (code >= 0x400 && code <= 0x4ff) cyrillic++
    else if ((code | 32) >= 97 && (code | 32) <= 122) latin++
  }
  if (han + cyrillic + latin === 0) return hint
  if (han > cyrillic && han >= latin / 2) return 'zh'
  return cyrillic > 0 && cyrillic >= latin / 2 ? 'ru' : 'en'
}

class Lexer {
  readonly #text: string
  /** Lower case, `ё` as `е`. */
  readonly #low: string
  readonly #raw: string
  readonly #language: Language
  readonly #tokens: Token[] = []
  #at = 0
  #end = 0

  constructor(text: string, language: Language) {
    this.#raw = text
    this.#text = simplified(text)
    this.#low = folded(this.#text)
    this.#language = language
  }

  run(): Token[] {
    while (this.#at < this.#text.length) this.#step()
    return this.#tokens
  }

  #step(): void {
    const code = this.#text.charCodeAt(this.#at)
    if (code <= 32) this.#at++
    else if (code >= 48 && code <= 57) this.#digits()
    else if (isHanCode(code)) this.#han(code)
    else if (isLatin(code) || isCyrillic(code)) this.#letters(code)
    else this.#push(1, { c: code === 64 ? 'at' : 'mark', n: 0, f: this.#text.charAt(this.#at) }, 'none')
  }

  #sticky(pattern: RegExp, from = this.#at): RegExpExecArray | null {
    pattern.lastIndex = from
    return pattern.exec(this.#text)
  }

  #push(length: number, entry: Entry, script: Token['script'], more: { readonly parts?: readonly number[] | undefined; readonly w?: string } = NO_MORE): void {
    const start = this.#at
    const end = start + length
    const glued = this.#end === start && this.#tokens.length > 0
    this.#tokens.push({ c: entry.c, start, end, n: entry.n, f: entry.f, w: more.w ?? this.#low.slice(start, end), glued, script, parts: more.parts })
    this.#at = this.#end = end
  }

  /** End of the letters of one script from `at` on. */
  #wordEnd(at: number): number {
    const text = this.#text
    const isOwn = isCyrillic(text.charCodeAt(at)) ? isCyrillic : isLatin
    let end = at
    while (end < text.length && isOwn(text.charCodeAt(end))) end++
    return end
  }

  #digits(): void {
    const order = this.#language === 'ru' || this.#isDotted() ? 'dm' : 'md'
    const shape = readShape(this.#text, this.#at, this.#language === 'zh' ? 'md' : order)
    const after = this.#at + shape.length
    const isUnfit = UNFIT_BEFORE.test(this.#raw.slice(Math.max(0, this.#at - 2), this.#at)) && shape.c !== 'date'
      && this.#text.charAt(this.#at - 1) !== '@'
    if (isUnfit || (shape.c !== 'date' && this.#sticky(UNFIT_AFTER, after))) return this.#code()
    if (shape.c === 'code') return this.#push(shape.length, CODE_ENTRY, 'none')
    const decade = shape.c === 'num' && shape.n % 10 === 0 && shape.length !== 1 ? this.#sticky(DECADE, after) : null
    if (decade && (shape.n >= 1800 || (shape.n >= 20 && shape.n <= 90))) return this.#push(shape.length + decade[0].length, { c: 'decade', n: shape.n, f: '' }, 'none')
    const suffix = shape.c === 'num' ? this.#sticky(SUFFIX, after) : null
    if (suffix && shape.n <= 100) return this.#push(shape.length + suffix[0].length, { c: 'num', n: shape.n, f: 'ord' }, 'none')
    if (this.#isGluedCode(after)) return this.#code()
    this.#push(shape.length, { c: shape.c, n: shape.n, f: shape.c === 'num' ? `d${shape.length}` : shape.f }, 'none', { parts: shape.parts })
    this.#afterDigits(shape.c)
  }

  /** `9.am`, `7:56p`, `2016-02-03T19:20`. */
  #afterDigits(c: string): void {
    const next = this.#text.charAt(this.#at)
    const isStamp = (next === 'T' || next === 't') && c === 'date' && /\d/.test(this.#text.charAt(this.#at + 1))
    if (isStamp || (next === '.' && this.#sticky(AMPM, this.#at + 1))) this.#at = this.#end = this.#at + 1
    const short = /[ap]/i.test(this.#text.charAt(this.#at)) && c === 'clock' && !/[a-z]/i.test(this.#text.charAt(this.#at + 1))
    if (short && !this.#sticky(AMPM)) this.#push(1, { c: 'ampm', n: /p/i.test(this.#text.charAt(this.#at)) ? 12 : 0, f: '' }, 'en')
  }

  #isDotted(): boolean {
    return this.#text.slice(this.#at, this.#at + 3).includes('.')
  }

  /** `5k`, `2mm`, `0917-B`: digits tied to letters that are no date word. */
  #isGluedCode(after: number): boolean {
    const at = this.#text.charAt(after) === '-' ? after + 1 : after
    const w = this.#low.slice(at, this.#wordEnd(at))
    if (w === '') return false
    return !TIED_LETTERS.has(w) && !englishWords.has(w) && !russianWords.has(w)
  }

  #code(): void {
    const match = this.#sticky(CODE)
    this.#push(Math.max(1, match?.[0].length ?? 1), CODE_ENTRY, 'none')
  }

  #letters(first: number): void {
    const [text, at] = [this.#text, this.#at]
    const end = this.#wordEnd(at)
    const after = text.charCodeAt(end)
    const link = after === 58 && text.charCodeAt(end + 1) === 47 ? this.#sticky(LINK) : null
    if (link) return this.#push(link[0].length, CODE_ENTRY, 'none')
    const script = first >= 0x400 ? 'ru' : 'en'
    const lead = this.#low.charCodeAt(at)
    if (script === 'en' && (lead === 97 || lead === 112) && this.#ampm()) return
    if (lead === 111 && end === at + 1 && O_CLOCK.test(text.slice(at, at + 7))) return this.#push(7, { c: 'oclock', n: 0, f: '' }, 'en')
    const w = this.#low.slice(at, end)
    const entry = (script === 'ru' ? russianWords : englishWords).get(w)
    const isTied = isDigitCode(after) || (after === 45 && isDigitCode(text.charCodeAt(end + 1)))
    if (isTied && !(entry ? bearsDigits(entry) : false) && !DIGIT_LEADS.has(w)) return this.#code()
    const dot = entry && after === 46 && isShort(entry, w) ? 1 : 0
    this.#push(end - at + dot, entry ?? WORD, script, { w })
  }

  #ampm(): boolean {
    const last = this.#tokens.at(-1)
    const isTime = last !== undefined && (last.c === 'num' || last.c === 'clock' || last.c === 'oclock' || last.c === 'the' || last.w === 'thirty')
    const match = isTime ? this.#sticky(AMPM) : null
    if (!match) return false
    this.#push(match[0].length, { c: 'ampm', n: /p/i.test(match[1] ?? '') ? 12 : 0, f: '' }, 'en')
    return true
  }

  #han(code: number): void {
    if (!startsHan(code)) return this.#push(1, WORD, 'zh')
    const text = this.#text
    const next = text.charAt(this.#at + 1)
    if ('晚早晨夜'.includes(next) && next !== '' && DAY_LEADS.includes(text.charAt(this.#at))) return this.#dayAndPart()
    const number = this.#sticky(HAN_NUMBER)?.[0].length ?? 0
    const found = longest(text, this.#at)
    const isNamed = found.entry?.c === 'holiday' && found.length === number
    if ((found.length > number || isNamed) && found.entry) return this.#push(found.length, found.entry, 'zh')
    if (number > 0) {
      const run = text.slice(this.#at, this.#at + number)
      return this.#push(number, { c: 'num', n: hanNumber(run), f: `h${number}` }, 'zh')
    }
    this.#push(1, WORD, 'zh')
  }

  /** 今晚, 明早: a day and a part of it, one character each. */
  #dayAndPart(): void {
    const days = { 今: 0, 当: 0, 明: 1, 后: 2, 昨: -1, 前: -2 }[this.#text.charAt(this.#at)] ?? 0
    this.#push(1, { c: 'relday', n: days, f: '' }, 'zh')
    const part = this.#text.charAt(this.#at)
    const length = longest(this.#text, this.#at).length
    this.#push(Math.max(1, length), { c: 'part', n: 0, f: part === '早' || part === '晨' ? 'morning' : 'evening' }, 'zh')
  }
}

/** `sat.` and `ср.` keep their word without the dot. */
function isShort(entry: Entry, w: string): boolean {
  if (entry.c === 'month' || entry.c === 'wday' || entry.c === 'qtr') return w.length <= 4
  return entry.c === 'unit' && (entry.f === 'yearmark' || w.length <= 3)
}

/** Letters that may follow digits at once: `7p`, `9am`, `T`, `18q4`, `19h30`. */
const TIED_LETTERS: ReadonlySet<string> = new Set(['a', 'p', 'am', 'pm', 't', 'q', 'h'])
/** Words that digits may follow at once: `q3`, `h1`, `w27`, `T15:00`. */
const DIGIT_LEADS: ReadonlySet<string> = new Set(['q', 'h', 'w', 't'])
const DAY_LEADS = '今明昨前后当'

function bearsDigits({ c, f }: Entry): boolean {
  return c === 'month' || c === 'wday' || c === 'at' || c === 'edge' || f === 'hour'
}

function folded(text: string): string {
  const lower = text.toLowerCase()
  const even = lower.length === text.length ? lower : text.replace(/[^]/g, lowerUnit)
  return even.includes('ё') ? even.replaceAll('ё', 'е') : even
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x4ff
}

/** Traditional forms are folded first, so the Han range alone decides. */
function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === ZERO
}

const NUMBER_SIGNS = '零〇一二两三四五六七八九十百千廿卅'

/** Whether a date word or a number can begin with the sign. */
function startsHan(code: number): boolean {
  return hanWords.next.has(code) || NUMBER_SIGNS.includes(String.fromCharCode(code))
}

function longest(text: string, at: number): { length: number; entry?: Entry } {
  let node: HanNode | undefined = hanWords
  let entry: Entry | undefined
  let length = 0
  for (let i = at; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i))
    if (!node) break
    if (node.entry) [length, entry] = [i - at + 1, node.entry]
  }
  return entry ? { length, entry } : { length }
}
