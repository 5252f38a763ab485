import { expect, test } from 'vitest'
import type { Row } from '../types.ts'
import { findRows, listItems, neighbour } from './list-items.ts'

const row = (id: string, waiting: Row['waiting'], title = id): Row => ({
  id, kind: 'group', title, companyId: null, personIds: [], connectionId: null, channel: 'manual', state: 'open', snoozedUntil: null, snoozedUntilReply: false,
  assigneeId: null, waiting, waitingSince: 0, lastAt: 0, last: { messageId: 'm', kind: 'inbound', content: 'text', text: `words of ${id}` }, unread: 0, openQuestions: 0, hasDraft: false, needsLook: false, revision: 1,
})
const rows = [row('a', 'weOwe', 'Ningbo 宁波'), row('b', 'weOwe'), row('c', 'quiet')]

test('each group that has rows gets one heading with the whole count', () => {
  expect(listItems(rows, { weOwe: 7, theyOwe: 0, quiet: 1 }, true).map((item) => (item.kind === 'group' ? `${item.waiting} ${item.count}` : item.row.id))).toEqual(['weOwe 7', 'a', 'b', 'quiet 1', 'c'])
})

test('views without turns have no headings', () => {
  expect(listItems(rows, undefined, false)).toHaveLength(3)
})

test.each([['ningbo', 'a'], ['宁波', 'a'], ['WORDS OF C', 'c'], ['', 'a b c'], ['zzz', '']])('searching %s finds %s', (text, found) => {
  expect(findRows({ rows, people: {}, companies: {}, next: null }, text).map(({ id }) => id).join(' ')).toBe(found)
})

test.each([['a', 1, 'b'], ['c', 1, undefined], ['b', -1, 'a'], [undefined, 1, 'a'], [undefined, -1, 'c']] as const)('from %s by %s comes %s', (chosen, step, next) => {
  expect(neighbour(rows, chosen, step)).toBe(next)
})
