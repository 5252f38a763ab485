import { expect, test } from 'vitest'
import { editedDraft, emptyDraft, joinDraft, type LocalDraft, readLocal, savedDraft, writeLocal } from './draft-merge.ts'

const draft = (text: string, revision: number, dirty = false): LocalDraft => ({ text, files: [], legal: false, revision, dirty })

test.each([
  ['a newer text of another device is taken', draft('old', 1), { text: 'new', fileIds: [], legal: false, files: [], revision: 2 }, 'new'],
  ['unsaved words here win', draft('mine', 1, true), { text: 'theirs', fileIds: [], legal: false, files: [], revision: 2 }, 'mine'],
  ['an older answer changes nothing', draft('mine', 3), { text: 'old', fileIds: [], legal: false, files: [], revision: 2 }, 'mine'],
  ['no draft on the server changes nothing', draft('mine', 1), undefined, 'mine'],
])('%s', (_, here, server, text) => {
  expect(joinDraft(here, server).text).toBe(text)
})

test('files of a draft come with it to another device', () => {
  const file = { id: 'f1', name: 'a.pdf', bytes: 1, kind: 'file', type: 'application/pdf', mismatch: false, width: null, height: null, durationMs: null, inline: true, voicePath: null, at: 0 } as const
  expect(joinDraft(emptyDraft, { text: '', fileIds: ['f1'], legal: false, files: [file], revision: 1 }).files).toEqual([file])
  expect(joinDraft({ ...emptyDraft, files: [file] }, { text: 'a', fileIds: [], legal: false, files: [file], revision: 1 }).files).toEqual([])
})

test('what is called legally significant is so on another device and after a reload, and not after the sending', () => {
  const legal = { ...draft('确认', 1), legal: true }
  expect(joinDraft(emptyDraft, { text: '确认', fileIds: [], legal: true, files: [], revision: 1 })).toEqual(legal)
  expect(readLocal({ getItem: () => JSON.stringify(legal) }, 'me', 'c', 'reply')).toEqual(legal)
  expect(savedDraft({ ...legal, dirty: true }, { ...legal, legal: false, dirty: true }, 2)).toEqual({ ...legal, revision: 2, dirty: true })
  expect(emptyDraft.legal).toBe(false)
})

test('a text that is emptied by hand takes its significance along; a file keeps it', () => {
  const file = { id: 'f1', name: 'a.pdf', bytes: 1, kind: 'file', type: 'application/pdf', mismatch: false, width: null, height: null, durationMs: null, inline: true, voicePath: null, at: 0 } as const
  const legal = { ...draft('确认', 1), legal: true }
  expect(editedDraft(legal, { text: '确' })).toEqual({ ...legal, text: '确', dirty: true })
  expect(editedDraft(legal, { text: '' })).toEqual(draft('', 1, true))
  expect(editedDraft({ ...legal, files: [file] }, { text: '' }).legal).toBe(true)
})

test('what was typed while saving stays unsaved', () => {
  const sent = draft('one', 1, true)
  expect(savedDraft({ ...sent, text: 'one two' }, sent, 2)).toEqual(draft('one two', 2, true))
  expect(savedDraft(sent, sent, 2)).toEqual(draft('one', 2, false))
})

test('a draft survives in the browser, and an empty saved one leaves no trace', () => {
  const store = new Map<string, string>()
  const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value), removeItem: (key: string) => void store.delete(key) }
  writeLocal(storage, 'me', { conversationId: 'c', writing: 'reply' }, draft('您好', 4, true))
  expect(readLocal(storage, 'me', 'c', 'reply')).toEqual(draft('您好', 4, true))
  expect(readLocal(storage, 'me', 'c', 'note')).toEqual(emptyDraft)
  writeLocal(storage, 'me', { conversationId: 'c', writing: 'reply' }, emptyDraft)
  expect(store.size).toBe(0)
})

test.each(['', '{', '7', '{"text":5}', 'null'])('a broken copy %j counts as nothing', (value) => {
  expect(readLocal({ getItem: () => value }, 'me', 'c', 'reply')).toEqual(emptyDraft)
})
