import { expect, test } from 'vitest'
import { blocksSending } from './blocks-sending.ts'

const finding = (rule: string, policy: string, start?: number) => ({ rule, policy, ...(start === undefined ? {} : { span: { start } }) })

test.each([
  ['a finished text goes', 'Ship PO-1 by 2026-08-05', [finding('vague-time', 'advise', 3)], undefined],
  ['an empty blank stays, and the caret goes there', 'Ship by ___', [], { text: 'clarity:stop.blank', rules: [], at: 8 }],
  ['a blank comes before what is held', '___ 🙂', [finding('emoji-legal', 'hold', 4)], { text: 'clarity:stop.blank', rules: [], at: 0 }],
  ['held rules are named once each', 'ok 🙂🙂', [finding('emoji-legal', 'hold', 3), finding('emoji-legal', 'hold', 5)], { text: 'clarity:stop.held', rules: ['emoji-legal'], at: 3 }],
  ['a held message as a whole has no place', 'x', [finding('request-missing', 'hold')], { text: 'clarity:stop.held', rules: ['request-missing'], at: undefined }],
])('%s', (_says, text, findings, expected) => {
  expect(blocksSending(text, findings)).toEqual(expected)
})
