import { expect, test } from 'vitest'
import type { Row } from '../types.ts'
import { appendPage, belongs, compareRows, emptyList, type ListPage, placeRows } from './list-state.ts'

const row = (id: string, changes: Partial<Row> = {}): Row => ({
  id, kind: 'direct', title: '', companyId: null, personIds: [], connectionId: null, channel: 'manual', state: 'open', snoozedUntil: null, snoozedUntilReply: false,
  assigneeId: null, waiting: 'quiet', waitingSince: 0, lastAt: 0, last: null, unread: 0, openQuestions: 0, hasDraft: false, needsLook: false, revision: 1, ...changes,
})
const page = (conversations: Row[], next: string | null = null): ListPage => ({ conversations, people: [], companies: [], next })
const ids = (state: { rows: readonly Row[] }) => state.rows.map(({ id }) => id).join(' ')

test('who waits longest for us comes first, quiet ones come last and newest first', () => {
  const rows = [
    row('q-old', { lastAt: 1 }), row('q-new', { lastAt: 9 }), row('they', { waiting: 'theyOwe', waitingSince: 1 }),
    row('we-late', { waiting: 'weOwe', waitingSince: 8 }), row('we-early', { waiting: 'weOwe', waitingSince: 2 }),
  ]
  expect(rows.sort(compareRows).map(({ id }) => id)).toEqual(['we-early', 'we-late', 'they', 'q-new', 'q-old'])
})

test.each([
  ['mine', { assigneeId: 'me' }, true], ['mine', { assigneeId: 'li' }, false], ['unassigned', {}, true], ['unassigned', { assigneeId: 'me' }, false],
  ['all', { assigneeId: 'li' }, true], ['all', { state: 'resolved' }, false], ['resolved', { state: 'resolved' }, true], ['snoozed', { state: 'snoozed' }, true],
] as const)('in %s, %o stands: %s', (view, changes, stands) => {
  expect(belongs(row('a', changes), view, 'me')).toBe(stands)
})

test('a row that comes on two pages stands once', () => {
  const state = appendPage(appendPage(emptyList, page([row('a'), row('b')], 'n')), page([row('b'), row('c')]))
  expect(ids(state)).toBe('a b c')
})

test('a changed row moves to its place, and leaves when it no longer belongs', () => {
  const state = appendPage(emptyList, page([row('a', { lastAt: 2 }), row('b', { lastAt: 1 })]))
  const moved = placeRows(state, page([row('b', { lastAt: 5, revision: 2 })]), { view: 'all', meId: 'me' })
  expect(ids(moved)).toBe('b a')
  expect(ids(placeRows(moved, page([row('b', { state: 'resolved', revision: 3 })]), { view: 'all', meId: 'me' }))).toBe('a')
})

test('an answer older than what is shown changes nothing', () => {
  const state = appendPage(emptyList, page([row('a', { lastAt: 2, revision: 5 })]))
  expect(placeRows(state, page([row('a', { lastAt: 1, revision: 4 })]), { view: 'all', meId: 'me' }).rows[0]?.lastAt).toBe(2)
})

test('a row beyond the loaded part waits for its page', () => {
  const state = appendPage(emptyList, page([row('a', { lastAt: 9 }), row('b', { lastAt: 8 })], 'more'))
  expect(ids(placeRows(state, page([row('z', { lastAt: 1 })]), { view: 'all', meId: 'me' }))).toBe('a b')
})

test('what the server no longer shows is taken out', () => {
  const state = appendPage(emptyList, page([row('a', { lastAt: 9 }), row('b', { lastAt: 8 })]))
  expect(ids(placeRows(state, page([]), { view: 'all', meId: 'me', gone: ['a'] }))).toBe('b')
})
