import { expect, test } from 'vitest'
import { type Mark, markedPieces } from './marked-textarea.tsx'

const mark = (start: number, end: number): Mark => ({ start, end, kind: 'advice' })
const shown = (text: string, marks: Mark[]) => markedPieces(text, marks).map((piece) => (piece.mark === undefined ? piece.text : `<${piece.text}>`)).join('|')

test.each([
  ['abcdef', [mark(1, 3)], 'a|<bc>|def'],
  ['abcdef', [mark(4, 6), mark(0, 2)], '<ab>|cd|<ef>'],
  ['abcdef', [mark(0, 4), mark(2, 6)], '<abcd>|<ef>'],
  ['abc', [mark(-3, 1), mark(2, 99)], '<a>|b|<c>'],
  ['abc', [mark(2, 2), mark(3, 1)], 'abc'],
  ['', [mark(0, 4)], ''],
])('%s with %j is %s', (text, marks, pieces) => {
  expect(shown(text, marks)).toBe(pieces)
})
