import type { Script, Token } from '../doc.ts'

/** A URL or address, a word with what is glued to it (`PO-2231`, `2.5`, `it's`), a run of Han, or one mark. */
const pieces =
  /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff]+|[\p{Script=Latin}\p{Script=Cyrillic}\d_]+(?:[-–.,/:@'’×+&#][\p{Script=Latin}\p{Script=Cyrillic}\d_]+)*|[\p{Script=Han}]+|[^\s]/gu
const onlyNumber = /^[\d.,:/-]+$/

/** Words, numbers and marks in order of the text. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pieces)) {
    const word = match[0]
    const script = scriptOf(word)
    const kind = onlyNumber.test(word) && /\d/.test(word) ? 'number' : script === 'other' ? 'mark' : 'word'
    tokens.push({ kind, script, start: match.index, end: match.index + word.length })
  }
  return tokens
}

/** Han anywhere in it wins, then Cyrillic, then Latin. */
function scriptOf(word: string): Script {
  let script: Script = 'other'
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i)
    if (code >= 0x3400 && code <= 0x9fff) return 'han'
    if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451) script = 'cyrillic'
    else if (script === 'other' && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) script = 'latin'
  }
  return script
}
