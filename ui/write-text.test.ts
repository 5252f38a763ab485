import { expect, test } from 'vitest'
import { difference } from './write-text.ts'

test.each([
  ['Ship ASAP now', 'Ship by ___ now', { start: 5, end: 9, text: 'by ___' }],
  ['same', 'same', { start: 4, end: 4, text: '' }],
  ['aa', 'a', { start: 1, end: 2, text: '' }],
  ['', 'new', { start: 0, end: 0, text: 'new' }],
  ['ok 🙂', 'ok 🙃', { start: 3, end: 5, text: '🙃' }],
  ['🙂', '', { start: 0, end: 2, text: '' }],
])('%j becomes %j by one change', (before, after, expected) => {
  const found = difference(before, after)
  expect(found).toEqual(expected)
  expect(before.slice(0, found.start) + found.text + before.slice(found.end)).toBe(after)
})
