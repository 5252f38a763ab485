import { expect, test } from 'vitest'
import { firstRows } from './first-rows.ts'

const screen = 720

test.each([
  ['the middle: a few before it, a screen from it on', 80, 40, { hidden: 26, count: 34 }],
  ['the end: a screen up to it, and a few before', 80, 'end', { hidden: 46, count: 34 }],
  ['so near the end that a screen holds what follows', 80, 75, { hidden: 46, count: 34 }],
  ['the beginning: all from there', 80, 5, { hidden: 0, count: 34 }],
  ['fewer rows than a screen', 8, 'end', { hidden: 0, count: 34 }],
  ['no rows', 0, 'end', { hidden: 0, count: 34 }],
] as const)('opens at %s', (_, rows, place, expected) => {
  expect(firstRows(rows, place, screen)).toEqual(expected)
})

test.each([0, 1, 39, 40, 60, 79, 'end'] as const)('what is drawn first fills the screen from row %s on', (place) => {
  const { hidden, count } = firstRows(80, place, screen)
  const top = place === 'end' ? 60 : Math.min(place, 60)
  expect(hidden).toBeLessThanOrEqual(top)
  expect(hidden + count).toBeGreaterThanOrEqual(top + 20)
})
