import { expect, test } from 'vitest'
import { carriedMarks } from './carried-marks.ts'

const asap = { start: 5, end: 9, kind: 'error' }

test.each([
  ['Ship ASAP now', 'Ship ASAP now!', ['ASAP']],
  ['Ship ASAP now', 'Please ship ASAP now', ['ASAP']],
  ['Ship ASAP now', 'Ship ASXAP now', []],
  ['Ship ASAP now', '', []],
  ['Ship ASAP now', 'Ship ASAP now', ['ASAP']],
])('%j become %j keeps %j underlined', (before, after, kept) => {
  expect(carriedMarks([asap], before, after).map(({ start, end }) => after.slice(start, end))).toEqual(kept)
})
