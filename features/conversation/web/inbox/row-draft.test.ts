import { expect, test } from 'vitest'
import { emptyDraft, localKey, type LocalDraft } from '../composer/draft-merge.ts'
import type { FileBrief, Writing } from '../types.ts'
import { draftIn } from './row-draft.ts'

const file = { id: 'f', name: 'label.pdf', kind: 'file' } as FileBrief
const holding = (drafts: Partial<Record<Writing, Partial<LocalDraft>>>) => ({
  getItem: (key: string) => Object.entries(drafts).flatMap(([writing, draft]) => (key === localKey('me', 'c', writing as Writing) ? [JSON.stringify({ ...emptyDraft, ...draft })] : []))[0] ?? null,
})

test.each([
  ['a reply shows its own words', { reply: { text: 'Please send' } }, { kind: 'here', writing: 'reply', text: 'Please send' }],
  ['a note says that it is one', { note: { text: 'Ask Vera' } }, { kind: 'here', writing: 'note', text: 'Ask Vera' }],
  ['a reply comes before a note', { reply: { text: 'one' }, note: { text: 'two' } }, { kind: 'here', writing: 'reply', text: 'one' }],
  ['a file alone is a draft', { reply: { files: [file] } }, { kind: 'here', writing: 'reply', text: '', file }],
  ['what was just sent is none', { reply: { dirty: true } }, { kind: 'none' }],
  ['what was written on another device has no words here', {}, { kind: 'elsewhere' }],
] as const)('%s', (_says, drafts, shown) => {
  expect(draftIn(holding(drafts as never), 'me', 'c')).toEqual(shown)
})
