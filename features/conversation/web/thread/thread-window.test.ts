import { expect, test } from 'vitest'
import type { Message } from '../types.ts'
import { addAfter, addBefore, comparePositions, refresh, startWindow, takeIn, takeOut } from './thread-window.ts'

const message = (at: number, revision = 1): Message => ({
  id: `m${at}`, conversationId: 'c', kind: 'inbound', position: `${at}.${at}`, arrival: at, sentAt: at, storedAt: at, personId: null, staffId: null,
  content: { kind: 'text', text: String(at) }, line: null, file: null, media: null, delivery: null, batch: null, question: null, recalledAt: null, transcript: null, clientId: null, revision,
})
const page = (ats: number[], hasBefore = false, hasAfter = false) => ({ messages: ats.map((at) => message(at)), hasBefore, hasAfter })
const ats = (window: { messages: readonly Message[] }) => window.messages.map(({ sentAt }) => sentAt).join(' ')

test.each([['1.1', '2.2', -1], ['2.10', '2.9', 1], ['1700000000000.5', '1700000000000.5', 0], ['-5.1', '3.1', -1]])('%s against %s', (a, b, sign) => {
  expect(Math.sign(comparePositions(a, b))).toBe(sign)
})

test('older messages come before without moving the index of those shown', () => {
  const window = startWindow(page([5, 6], true))
  const more = addBefore(window, page([3, 4, 5], false))
  expect(ats(more)).toBe('3 4 5 6')
  expect(more.first + more.messages.findIndex(({ sentAt }) => sentAt === 5)).toBe(window.first)
  expect(more.hasBefore).toBe(false)
})

test('newer messages come behind, each once', () => {
  expect(ats(addAfter(startWindow(page([1, 2], false, true)), page([2, 3])))).toBe('1 2 3')
})

test('a late message stands at its own time', () => {
  expect(ats(takeIn(startWindow(page([1, 3])), [message(2)]))).toBe('1 2 3')
})

test('a message beyond the loaded stretch waits for its page', () => {
  const window = startWindow(page([5, 6], true, true))
  expect(takeIn(window, [message(9), message(1)])).toBe(window)
})

test('only a newer revision replaces a message, and the same event twice changes nothing', () => {
  const window = startWindow(page([1]))
  const newer = takeIn(window, [message(1, 3)])
  expect(newer.messages[0]?.revision).toBe(3)
  expect(takeIn(newer, [message(1, 2)])).toBe(newer)
  expect(takeIn(newer, [message(1, 3)])).toBe(newer)
})

test('a first message before all others keeps the index of those shown', () => {
  const window = startWindow(page([5]))
  expect(takeIn(window, [message(1)]).first).toBe(window.first - 1)
})

test('withdrawn messages leave', () => {
  expect(ats(takeOut(startWindow(page([1, 2, 3])), ['m2']))).toBe('1 3')
})

test('after a gap the page fetched anew is the truth where it overlaps', () => {
  const window = startWindow(page([1, 2, 3, 4], true))
  const fresh = refresh(window, page([3, 5, 6], true))
  expect(ats(fresh)).toBe('1 2 3 5 6')
  expect(fresh.hasBefore).toBe(true)
  expect(fresh.hasAfter).toBe(false)
})

test('a page that does not touch the stretch takes its place', () => {
  expect(ats(refresh(startWindow(page([1, 2])), page([8, 9], true)))).toBe('8 9')
})
