import { expect, test } from 'vitest'
import { hasBlank } from '../../domain/index.ts'
import { blanksOf, phraseLibrary } from '../../domain/phrase-library.ts'
import { blocksSending, fieldNames, heldBack, nextBlank } from './blocks-sending.ts'

const finding = (rule: string, policy: string, start?: number) => ({ rule, policy, ...(start === undefined ? {} : { span: { start } }) })

test.each([
  ['a finished text goes', 'Ship PO-1 by 2026-08-05', [finding('vague-time', 'advise', 3)], undefined],
  ['an empty blank stays, and the caret goes there', 'Ship by ___', [], { text: 'clarity:stop.blank', blank: '___', rules: [], at: 8 }],
  ['an unfilled field of a phrase stays', 'Ship {order} now', [], { text: 'clarity:stop.blank', blank: '{order}', rules: [], at: 5 }],
  ['a name of a file and a line to sign on go', 'https://a.example/b___c.pdf, signed ______', [], undefined],
  ['a number waits for its unit', '共300___，', [], { text: 'clarity:stop.blank', blank: '___', rules: [], at: 4 }],
  ['other braces go', 'Keep {sku}', [], undefined],
  ['a blank comes before what is held', '___ 🙂', [finding('emoji-legal', 'hold', 4)], { text: 'clarity:stop.blank', blank: '___', rules: [], at: 0 }],
  ['held rules are named once each', 'ok 🙂🙂', [finding('emoji-legal', 'hold', 3), finding('emoji-legal', 'hold', 5)], { text: 'clarity:stop.held', blank: '', rules: ['emoji-legal'], at: 3 }],
  ['a held message as a whole has no place', 'x', [finding('request-missing', 'hold')], { text: 'clarity:stop.held', blank: '', rules: ['request-missing'], at: undefined }],
])('%s', (_says, text, findings, expected) => {
  expect(blocksSending(text, findings)).toEqual(expected)
})

test('a note is held by its rules, and not by a blank', () => {
  expect(heldBack([finding('accusation', 'hold', 3), finding('vague-time', 'advise', 9)])).toMatchObject({ text: 'clarity:stop.held', rules: ['accusation'], at: 3 })
  expect(heldBack([finding('vague-time', 'advise', 9)])).toBeUndefined()
})

test.each(['by ___', '___前', '300___', 'a___b', '______', 'a___', '___', '____ ___', 'x_y___z ___.'])('%j is blank here where it is for the engine', (text) => {
  expect(blocksSending(text, []) !== undefined).toBe(hasBlank(text))
})

test('the fields are those of the phrase library', () => {
  expect(fieldNames.split(' ')).toEqual([...new Set(phraseLibrary.flatMap(({ texts }) => blanksOf(texts.en)))].sort())
})

test.each([
  ['By ___ send ___', 0, { start: 3, end: 6 }],
  ['By ___ send ___', 6, { start: 12, end: 15 }],
  ['By ___ send {order}', 6, { start: 12, end: 19 }],
  ['By ___ send ___', 15, undefined],
  ['nothing to fill', 0, undefined],
])('Tab in %j from %i goes to %o', (text, from, blank) => expect(nextBlank(text, from)).toEqual(blank))
