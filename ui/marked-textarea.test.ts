import { expect, test } from 'vitest'
import { type Mark, markedPieces } from './marked-textarea.tsx'

const mark = (start: number, end: number): Mark => ({ start, end, kind: 'advice' })
const shown = (text: string, marks: Mark[], active?: Mark) => markedPieces(text, marks, active).map((piece) => (piece.mark === undefined ? piece.text : `<${piece.text}>`)).join('|')

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

test.each([
  ['abcdef', [mark(0, 4), mark(2, 6)], mark(2, 6), '<ab>|<cdef>'],
  ['abcdef', [mark(0, 6), mark(2, 4)], mark(2, 4), '<ab>|<cd>|<ef>'],
  ['abcdef', [mark(0, 6), mark(0, 6), mark(1, 2)], mark(0, 6), '<abcdef>'],
  ['abcdef', [mark(0, 6), mark(2, 4)], mark(1, 4), '<abcdef>'],
])('%s with %j draws the active one whole: %j', (text, marks, active, pieces) => {
  expect(shown(text, marks, active)).toBe(pieces)
})
