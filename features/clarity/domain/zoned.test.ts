import { expect, test } from 'vitest'
import { instantIn, localIn, offsetIn } from './zoned.ts'

test.each([
  ['2026-08-05T15:00', 'Asia/Shanghai', '2026-08-05T07:00:00.000Z'],
  ['2026-08-05T15:00', 'Europe/Moscow', '2026-08-05T12:00:00.000Z'],
  ['2026-08-05T15:00:30', '+08:00', '2026-08-05T07:00:30.000Z'],
  ['2026-08-05T15:00', 'UTC+8', '2026-08-05T07:00:00.000Z'],
  ['2026-01-05T15:00', 'America/New_York', '2026-01-05T20:00:00.000Z'],
  ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (local, zone, utc) => {
  const at = instantIn(local, zone)
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(utc)
})

test('a clock that no zone has is nothing', () => {
  expect(instantIn('2026-08-05T15:00', 'Mars/Olympus')).toBeUndefined()
  expect(instantIn('soon', 'Asia/Shanghai')).toBeUndefined()
})

test('the wall clock of a zone stands without zone', () => {
  expect(localIn(Date.UTC(2026, 7, 5, 20, 30), 'Asia/Shanghai')).toBe('2026-08-06T04:30:00')
})

test.each([['Asia/Shanghai', 480], ['Asia/Yekaterinburg', 300], ['Europe/Berlin', 120], ['Asia/Kolkata', 330], ['-03:30', -210], ['Mars/Olympus', undefined]])('%s is %s minutes ahead', (zone, minutes) => {
  expect(offsetIn('2026-07-30T15:00', zone)).toBe(minutes)
})
