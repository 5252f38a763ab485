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

function scriptOf(word: string): Script {
  if (/[\u3400-\u9fff]/.test(word)) return 'han'
  if (/[а-яё]/i.test(word)) return 'cyrillic'
  return /[a-z]/i.test(word) ? 'latin' : 'other'
}
