import type { Script, Token } from '../doc.ts'

const url = /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff]+/y
/** Signs that hold a word together when more of it follows: `PO-2231`, `2.5`, `it's`. */
const joints = "-–.,/:@'’×+&#"
const space = /\s/
const rareWord = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
const rareHan = /\p{Script=Han}/u

/**
 * Words, numbers and marks in order of the text: a URL or address, a word with what is glued to it, a run of Han, or one
 * mark. Walked sign by sign: patterns over whole scripts are slow, and most signs are of a few blocks.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const end = isWord(code) ? wordEnd(text, at) : isHan(code) ? hanEnd(text, at) : at + width(code)
    if (end > at + 1 || !isSpace(code)) tokens.push(tokenOf(text, at, end))
    at = end
  }
  return tokens
}

function tokenOf(text: string, start: number, end: number): Token {
  const script = scriptOf(text, start, end)
  const kind = script !== 'other' ? 'word' : isNumber(text, start, end) ? 'number' : 'mark'
  return { kind, script, start, end }
}

/** Digits, with stops, colons, slashes and hyphens between them. */
function isNumber(text: string, start: number, end: number): boolean {
  let hasDigit = false
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x2c || code > 0x3a) return false
    hasDigit ||= code >= 0x30 && code <= 0x39
  }
  return hasDigit
}

function wordEnd(text: string, start: number): number {
  if (text.startsWith('http', start)) {
    url.lastIndex = start
    if (url.test(text)) return url.lastIndex
  }
  let at = start
  for (;;) {
    const code = text.codePointAt(at) ?? 0
    if (isWord(code) || isAccent(code)) at += width(code)
    else if (at < text.length && joints.includes(text.charAt(at)) && isWord(text.codePointAt(at + 1) ?? 0)) at += 1
    else return at
  }
}

function hanEnd(text: string, start: number): number {
  let at = start
  for (let code = text.codePointAt(at) ?? 0; isHan(code); code = text.codePointAt(at) ?? 0) at += width(code)
  return at
}

const width = (code: number): number => (code > 0xffff ? 2 : 1)
export const isSpace = (code: number): boolean => code === 32 || code === 10 || (code > 126 && space.test(String.fromCodePoint(code))) || (code >= 9 && code <= 13)

/** A digit, a letter of the Latin or Cyrillic script, or `_`. */
function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  if (code >= 0x400 && code <= 0x482) return true
  if (code >= 0x2e80 && code < 0xa640) return code === 0x3000 ? false : code < 0x3400 && rareWord.test(String.fromCharCode(code))
  return rareWord.test(String.fromCodePoint(code))
}

/** Combines with the letter before: `й` may come as `и` and a breve, which end no word. The key cap of `1️⃣` is none of these. */
const isAccent = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0x483 && code <= 0x489) || (code >= 0x1ab0 && (code <= 0x1aff || (code >= 0x1dc0 && code <= 0x1dff) || (code >= 0x20d0 && code <= 0x20dc) || (code >= 0xfe20 && code <= 0xfe2f)))

function isHan(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return code >= 0x2e80 && code < 0x40000 && rareHan.test(String.fromCodePoint(code))
}

/** Han anywhere in it wins, then Cyrillic, then Latin. */
function scriptOf(text: string, start: number, end: number): Script {
  let script: Script = 'other'
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x3400 && code <= 0x9fff) return 'han'
    if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451) script = 'cyrillic'
    else if (script === 'other' && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) script = 'latin'
  }
  return script
}
