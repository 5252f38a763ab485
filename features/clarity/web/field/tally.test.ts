import { expect, test } from 'vitest'
import { type Shown, tally } from './tally.ts'

const finding = (rule: string, hash = 'x'): Shown => ({ rule, hash })
const soon = finding('vague-time', 'soon')
const asap = finding('vague-time', 'asap')

test('what was shown and is gone when the message leaves was mended by hand, once', () => {
  tally.see('a', [soon])
  tally.see('a', [soon, asap])
  tally.see('a', [soon])
  expect(tally.end('a', [soon])).toEqual(['vague-time'])
  expect(tally.end('a', [])).toEqual([])
})

test('words that change while one goes on writing are still one finding', () => {
  for (const hash of ['one', 'one two', 'one two three']) tally.see('a', [finding('long-sentence', hash)])
  expect(tally.end('a', [])).toEqual(['long-sentence'])
})

test('what was mended by a press or dismissed is not counted again', () => {
  tally.see('a', [soon, asap])
  tally.settle('a', 'vague-time')
  tally.see('a', [asap])
  tally.settle('a', 'vague-time')
  expect(tally.end('a', [])).toEqual([])
})

test('the same words twice are one finding', () => {
  tally.see('a', [soon, soon])
  expect(tally.end('a', [])).toEqual(['vague-time'])
})

test('a rule holds a message once, however often one presses, and the next message anew', () => {
  expect(tally.hold('a', ['emoji-legal', 'accusation'])).toEqual(['emoji-legal', 'accusation'])
  expect(tally.hold('a', ['accusation'])).toEqual([])
  expect(tally.hold('b', ['accusation'])).toEqual(['accusation'])
  tally.end('a', [])
  expect(tally.hold('a', ['accusation'])).toEqual(['accusation'])
  tally.forget('a')
  tally.forget('b')
})

test('a text that is thrown away leaves nothing', () => {
  tally.see('a', [soon])
  tally.forget('a')
  expect(tally.end('a', [])).toEqual([])
})
