import { expect, test } from 'vitest'
import type { ConnectionBrief, FileBrief, SendWindow } from '../types.ts'
import { fileProblem, isTooLong, lengthNotice, replyTerms } from './reply-terms.ts'

const connection: ConnectionBrief = { id: 'k', channel: 'wecom-kf', name: 'KF', canSend: true, canTellTyping: false, theyWriteFirst: true, maxTextBytes: 30, files: { image: { maxBytes: 100, extensions: ['jpg', 'png'] }, voice: { maxBytes: 100, maxMs: 60_100, extensions: ['amr'] }, file: { maxBytes: 1_000, extensions: 'any' } } }
const window = (changes: Partial<SendWindow> = {}): SendWindow => ({ state: 'open', closesAt: 10_000, left: 3, of: 5, ...changes })
const written = (text: string, files = 0) => ({ text, files })

test.each([
  ['open and enough left', connection, window(), written('ok'), 'send', undefined],
  ['three parts of Chinese count by bytes', connection, window({ left: 2 }), written('中'.repeat(25)), 'closed', 'tooFewLeft'],
  ['a text and two files are three', connection, window({ left: 2 }), written('ok', 2), 'closed', 'tooFewLeft'],
  ['closed', connection, window({ state: 'closed' }), written('ok'), 'closed', 'windowClosed'],
  ['they have left', connection, window({ state: 'left', left: 0 }), written('ok'), 'closed', 'left'],
  ['just run out', connection, window({ closesAt: 4_000 }), written('ok'), 'closed', 'windowClosed'],
  ['used up', connection, window({ state: 'usedUp', left: 0 }), written('ok'), 'closed', 'usedUp'],
  ['they have not written yet', connection, window({ state: 'neverOpened', closesAt: null, left: null }), written('ok'), 'closed', 'neverOpened'],
  ['no window at all', connection, window({ state: 'none', closesAt: null, left: null, of: null }), written('ok'), 'send', undefined],
  ['by hand', { ...connection, canSend: false }, window({ state: 'none' }), written('ok'), 'hand', 'manual'],
  ['no connection', null, window({ state: 'none' }), written('ok'), 'hand', 'manual'],
] as const)('%s', (...[, connection, window, text, way, why]) => {
  expect(replyTerms({ connection, window, now: 5_000 }, text)).toMatchObject({ way, why })
})

test('the server’s count of parts is the one that holds', () => {
  expect(replyTerms({ connection, window: window({ left: 2 }), now: 0 }, written('ok'), 3)).toMatchObject({ parts: 3, why: 'tooFewLeft' })
})

const file = (changes: Partial<FileBrief>): FileBrief => ({ id: 'f', name: 'a.jpg', bytes: 10, kind: 'image', type: 'image/jpeg', mismatch: false, width: 1, height: 1, durationMs: null, inline: true, voicePath: null, at: 0, ...changes })

test.each([
  [file({}), undefined],
  [file({ bytes: 101 }), 'tooLarge'],
  [file({ name: 'a.webp' }), 'typeNotTaken'],
  [file({ mismatch: true }), 'notItsName'],
  [file({ name: 'a.amr', kind: 'voice', durationMs: 60_100 }), undefined],
  [file({ name: 'a.amr', kind: 'voice', durationMs: 61_000 }), 'tooLong'],
  [file({ name: 'drawing.dwg', kind: 'file', bytes: 900 }), undefined],
])('%o is warned about: %s', (one, problem) => {
  expect(fileProblem(one, connection)?.problem).toBe(problem)
})

test.each([
  [20_000, undefined],
  [20_001, 'conversation:composer.tooLong'],
  [200_001, 'conversation:composer.tooLongToKeep'],
])('a text of %i signs says %s', (length, says) => {
  expect(lengthNotice('长'.repeat(length))).toBe(says)
  expect(isTooLong('长'.repeat(length))).toBe(says !== undefined)
})
