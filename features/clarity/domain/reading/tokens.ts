import type { Script, Token } from '../doc.ts'

const url = /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff]+/y
/** Signs that hold a word together when more of it follows: `PO-2231`, `2.5`, `it's`. */
const joints = "-–.,/:@'’×+&#"

/**
 * Words, numbers and marks in order of the text: a URL or address, a word with what is glued to it, a run of Han, or one
 * mark. Walked sign by sign: patterns over whole scripts are slow, and most signs are of a few blocks.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const code = signAt(text, at)
    const kind = kindOf(code)
    const end = kind === inWord ? wordEnd(text, at) : kind === inHan ? hanEnd(text, at) : at + width(code)
    if (kind !== space) tokens.push(tokenOf(text, at, end))
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
  if (text.charCodeAt(start) === 0x68 && text.startsWith('http', start)) {
    url.lastIndex = start
    if (url.test(text)) return url.lastIndex
  }
  let at = start
  for (;;) {
    const code = signAt(text, at)
    const kind = kindOf(code)
    if (kind === inWord || kind === accent) at += width(code)
    else if (kind === other && joints.includes(text.charAt(at)) && at + 1 < text.length && kindOf(signAt(text, at + 1)) === inWord) at += 1
    else return at
  }
}

function hanEnd(text: string, start: number): number {
  let at = start
  for (let code = signAt(text, at); kindOf(code) === inHan; code = signAt(text, at)) at += width(code)
  return at
}

/** The sign at a place; NaN behind the end. */
function signAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit
}

const width = (code: number): number => (code > 0xffff ? 2 : 1)

const [other, inWord, inHan, space, accent] = [1, 2, 3, 4, 5] as const
/** What each sign of the first plane is, asked of the runtime's tables once; 0: not asked yet. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  if (code > 0xffff) return sortOf(code)
  const known = kinds[code]
  return known === undefined || known > 0 ? (known ?? other) : (kinds[code] = sortOf(code))
}

function sortOf(code: number): number {
  const sign = String.fromCodePoint(code)
  if (/\s/.test(sign)) return space
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\d_]/u.test(sign)) return inWord
  if (/\p{Script=Han}/u.test(sign)) return inHan
  return isAccent(code) ? accent : other
}

export const isSpace = (code: number): boolean => code === 32 || kindOf(code) === space

/** Combines with the letter before: `й` may come as `и` and a breve, which end no word. The key cap of `1️⃣` is none of these. */
const isAccent = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0x483 && code <= 0x489) || (code >= 0x1ab0 && (code <= 0x1aff || (code >= 0x1dc0 && code <= 0x1dff) || (code >= 0x20d0 && code <= 0x20dc) || (code >= 0xfe20 && code <= 0xfe2f)))

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
