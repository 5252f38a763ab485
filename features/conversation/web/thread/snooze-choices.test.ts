import { expect, test } from 'vitest'
import { snoozeChoices } from './snooze-choices.ts'

const at = (text: string) => new Date(text).getTime()
const monday = (now: string) => snoozeChoices(at(now)).find(({ id }) => id === 'monday')?.until

test.each([
  ['2026-11-24T15:00', '2026-11-30T09:00'], // Tuesday
  ['2026-11-27T15:00', '2026-11-30T09:00'], // Friday
  ['2026-11-30T08:00', '2026-12-07T09:00'], // on a Monday it is the next one
])('on %s Monday is %s', (now, then) => {
  expect(monday(now)).toBe(at(then))
})

test('on Sunday tomorrow is Monday, so it is offered once', () => {
  expect(monday('2026-11-29T12:00')).toBeUndefined()
  expect(snoozeChoices(at('2026-11-29T12:00')).find(({ id }) => id === 'tomorrow')?.until).toBe(at('2026-11-30T09:00'))
})
