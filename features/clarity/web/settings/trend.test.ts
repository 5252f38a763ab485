import { expect, test } from 'vitest'
import { againShare, everyWeek, halves } from './trend.ts'

const week = (monday: string, questions = 0, askedAgain = 0) => ({ monday, sent: questions, questions, askedAgain, withFindings: 0 })

test('weeks without messages stand between those with', () => {
  expect(everyWeek([week('2026-10-26'), week('2026-11-16')]).map(({ monday }) => monday)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'])
  expect(everyWeek([])).toEqual([])
})

test('the share counts questions, not weeks; without questions there is none', () => {
  expect(againShare([week('a', 10, 1), week('b', 30, 9)])).toBe(0.25)
  expect(againShare([week('a')])).toBeUndefined()
})

test('an odd week counts as lately', () => {
  const { before, lately } = halves([week('a'), week('b'), week('c')])
  expect([before.length, lately.length]).toEqual([1, 2])
})
