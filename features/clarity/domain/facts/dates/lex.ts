import { englishWords } from './lexicon-en.ts'
import { hanWords, simplified, type HanNode } from './lexicon-zh.ts'
import { russianWords } from './lexicon-ru.ts'
import { hanNumber } from './numerals-zh.ts'
import { readShape } from './shapes.ts'
import type { Entry, Token } from './token.ts'

export type TextOrder = 'md' | 'dm'

const WORD = /[A-Za-z\u00C0-\u024F]+|[\u0400-\u04FF]+/y
const HAN_NUMBER = /[零〇一二两三四五六七八九十百千廿卅]+/y
const SUFFIX = /(?:st|nd|rd|th)(?![a-z])|-?(?:ое|ого|ому|го|ый|ой|ая|ую|е|й|я|му|м|ю|ом|х)(?![\u0400-\u04FF])/iy
const AMPM = /([ap])\s?\.?\s?m(?![a-z])\.?/iy
const CODE = /[A-Za-z0-9\u0400-\u04FF]*(?:[-_/.][A-Za-z0-9\u0400-\u04FF]+)*/y
const UNFIT_AFTER = /\s?(?:[%°‰$€£¥₽×*±"]|x\s?\d)/y
const UNFIT_BEFORE = /[№#$€£¥₽×±*+_=]\s?$/
const DAY_AND_PART = /[今明昨前后当][晚早晨夜]/y
const LINK = /[A-Za-z]+:\/\/[^\s\u3000-\u9FFF]*/y
/** Traditional forms are folded first, so the Han range alone decides. */
const HAN = /[\u3400-\u9FFF]/
const KEY = /\d|[\u4E00-\u9FFF]|[A-Za-z\u0400-\u04FF]{2}/

/** Cuts a text into date words, digits and stops. Linear; every offset is one of the shadow, hence of the original. */
export function lex(shadow: string): Token[] {
  if (!KEY.test(shadow)) return []
  return new Lexer(shadow).run()
}

export function textOrder(text: string): 'ru' | 'zh' | 'en' {
  let han = 0
  let cyrillic = 0
  let latin = 0
  for (let i = 0; i < text.length && i < 2000; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) han += 2
    else if (code >= 0x400 && code <= 0x4ff) cyrillic++
    else if ((code | 32) >= 97 && (code | 32) <= 122) latin++
  }
  if (han > cyrillic && han >= latin / 2) return 'zh'
  return cyrillic > 0 && cyrillic >= latin / 2 ? 'ru' : 'en'
}

class Lexer {
  readonly #text: string
  readonly #raw: string
  readonly #language: 'ru' | 'zh' | 'en'
  readonly #tokens: Token[] = []
  #at = 0
  #end = 0

  constructor(text: string) {
    this.#raw = text
    this.#text = simplified(text)
    this.#language = textOrder(text)
  }

  run(): Token[] {
    while (this.#at < this.#text.length) this.#step()
    return this.#tokens
  }

  #step(): void {
    const code = this.#text.charCodeAt(this.#at)
    if (code <= 32) this.#at++
    else if (code >= 48 && code <= 57) this.#digits()
    else if (code >= 0x3007 && HAN.test(this.#text.charAt(this.#at)) || code === 0x3007) this.#han()
    else if (code > 64 && this.#sticky(WORD)) this.#letters()
    else this.#push(1, { c: code === 64 ? 'at' : 'mark', n: 0, f: this.#text.charAt(this.#at) }, 'none')
  }

  #sticky(pattern: RegExp, from = this.#at): RegExpExecArray | null {
    pattern.lastIndex = from
    return pattern.exec(this.#text)
  }

  #push(length: number, entry: Entry, script: Token['script'], parts?: readonly number[]): void {
    const start = this.#at
    const glued = this.#end === start && this.#tokens.length > 0
    const written = this.#text.slice(start, start + length)
    const w = script === 'zh' ? written : written.toLowerCase().replaceAll('ё', 'е')
    this.#at = this.#end = start + length
    this.#tokens.push({ c: entry.c, start, end: this.#at, n: entry.n, f: entry.f, w, glued, script, parts })
  }

  #digits(): void {
    const order = this.#language === 'ru' || this.#isDotted() ? 'dm' : 'md'
    const shape = readShape(this.#text, this.#at, this.#language === 'zh' ? 'md' : order)
    const after = this.#at + shape.length
    const isUnfit = UNFIT_BEFORE.test(this.#raw.slice(Math.max(0, this.#at - 2), this.#at)) && shape.c !== 'date'
      && this.#text.charAt(this.#at - 1) !== '@'
    if (isUnfit || (shape.c !== 'date' && this.#sticky(UNFIT_AFTER, after))) return this.#code()
    if (shape.c === 'code') return this.#push(shape.length, { c: 'code', n: 0, f: '' }, 'none')
    const suffix = shape.c === 'num' ? this.#sticky(SUFFIX, after) : null
    if (suffix && shape.n <= 100) return this.#push(shape.length + suffix[0].length, { c: 'num', n: shape.n, f: 'ord' }, 'none')
    if (this.#isGluedCode(after)) return this.#code()
    this.#push(shape.length, { c: shape.c, n: shape.n, f: shape.c === 'num' ? `d${shape.length}` : shape.f }, 'none', shape.parts)
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
    const dash = this.#text.charAt(after) === '-' ? 1 : 0
    const word = this.#sticky(WORD, after + dash)
    if (!word) return false
    const w = fold(word[0])
    if (/^[ap]$/.test(w) || /^[ap]m$/.test(w) || w === 't') return false
    if (w === 'q' || w === 'h') return false
    return !englishWords.has(w) && !russianWords.has(w)
  }

  #code(): void {
    const match = this.#sticky(CODE)
    this.#push(Math.max(1, match?.[0].length ?? 1), { c: 'code', n: 0, f: '' }, 'none')
  }

  #letters(): void {
    const link = this.#sticky(LINK)
    if (link) return this.#push(link[0].length, { c: 'code', n: 0, f: '' }, 'none')
    const word = this.#sticky(WORD)?.[0] ?? ''
    const script = word.charCodeAt(0) >= 0x400 ? 'ru' : 'en'
    if (/^[ap]/i.test(word) && script === 'en' && this.#ampm()) return
    if (/^o$/i.test(word) && /^o['’]clock/i.test(this.#text.slice(this.#at, this.#at + 7))) return this.#push(7, { c: 'oclock', n: 0, f: '' }, 'en')
    const w = fold(word)
    const entry = (script === 'ru' ? russianWords : englishWords).get(w)
    const next = this.#text.charAt(this.#at + word.length)
    const isTied = /\d/.test(next) || (next === '-' && /\d/.test(this.#text.charAt(this.#at + word.length + 1)))
    if (isTied && (!entry || (entry.c !== 'month' && entry.c !== 'wday' && entry.c !== 'at' && entry.c !== 'edge' && entry.f !== 'hour')) && !/^(?:q|h|w|t)$/i.test(word)) return this.#code()
    const dot = entry && next === '.' && isShort(entry, w) ? 1 : 0
    this.#push(word.length + dot, entry ?? { c: 'word', n: 0, f: '' }, script)
  }

  #ampm(): boolean {
    const match = this.#sticky(AMPM)
    if (!match) return false
    const last = this.#tokens.at(-1)
    const isTime = last !== undefined && (last.c === 'num' || last.c === 'clock' || last.c === 'oclock' || last.c === 'the' || last.w === 'thirty')
    if (!isTime) return false
    this.#push(match[0].length, { c: 'ampm', n: /p/i.test(match[1] ?? '') ? 12 : 0, f: '' }, 'en')
    return true
  }

  #han(): void {
    const text = this.#text
    if (this.#sticky(DAY_AND_PART) && text.charAt(this.#at + 1) !== '间') return this.#dayAndPart()
    const number = this.#sticky(HAN_NUMBER)?.[0].length ?? 0
    const found = longest(text, this.#at)
    if (found.length > number && found.entry) return this.#push(found.length, found.entry, 'zh')
    if (number > 0) {
      const run = text.slice(this.#at, this.#at + number)
      return this.#push(number, { c: 'num', n: hanNumber(run), f: `h${number}` }, 'zh')
    }
    this.#push(1, { c: 'word', n: 0, f: '' }, 'zh')
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

function isShort(entry: Entry, w: string): boolean {
  if (entry.c === 'month' || entry.c === 'wday' || entry.c === 'qtr') return w.length <= 4
  return entry.c === 'unit' && (entry.f === 'yearmark' || w.length <= 3)
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

function longest(text: string, at: number): { length: number; entry?: Entry } {
  let node: HanNode | undefined = hanWords
  let best: { length: number; entry?: Entry } = { length: 0 }
  for (let i = at; i < text.length; i++) {
    node = node.next.get(text.charAt(i))
    if (!node) break
    if (node.entry) best = { length: i - at + 1, entry: node.entry }
  }
  return best
}
