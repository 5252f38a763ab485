import { expect, test, vi } from 'vitest'
import { difference, writeText } from './write-text.ts'

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

test('what was made of an older text is not written over what was typed since', () => {
  const field = { value: 'Ship ASAP now', focus: vi.fn() } as unknown as HTMLTextAreaElement
  const onText = vi.fn()
  writeText(field, 'Ship by ___', { over: 'Ship ASAP', onText })
  expect(field.focus).not.toHaveBeenCalled()
  expect(onText).not.toHaveBeenCalled()
})
