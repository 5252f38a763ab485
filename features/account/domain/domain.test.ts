import { expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { afterFailure, isWeakPassword, mayChangeRole, permissionsOf, signInPause } from './index.ts'

const now = instant(1_800_000_000_000)

test.each([
  [undefined, 0],
  [{ failures: 4, lastAt: now }, 0],
  [{ failures: 5, lastAt: now }, 2_000],
  [{ failures: 6, lastAt: now }, 4_000],
  [{ failures: 6, lastAt: instant(now - 3_000) }, 1_000],
  [{ failures: 40, lastAt: now }, 900_000],
  [{ failures: 40, lastAt: instant(now - 1_800_001) }, 0],
])('after %j one waits %d ms', (known, pauseMs) => {
  expect(signInPause(known, now)).toBe(pauseMs)
})

test('half an hour of quiet starts the count again', () => {
  expect(afterFailure({ failures: 9, lastAt: instant(now - 1_800_001) }, now)).toEqual({ failures: 1, lastAt: now })
  expect(afterFailure({ failures: 9, lastAt: instant(now - 1_000) }, now)).toEqual({ failures: 10, lastAt: now })
})

test.each(['password', 'Password123', 'qwerty12', '12345678', 'aaaaaaaa', 'пароль123', 'Olga2026'])('%s is too well known', (password) => {
  expect(isWeakPassword(password, ['Olga'])).toBe(true)
})

test.each(['correct horse battery', 'vier Birnen', '清晨的茶很好喝呀', 'xkzq-94-tulip'])('%s is accepted', (password) => {
  expect(isWeakPassword(password, ['Olga'])).toBe(false)
})

test.each([
  ['owner', 'owner', true],
  ['admin', 'owner', false],
  ['admin', 'member', true],
  ['member', 'observer', false],
] as const)('%s may change %s: %s', (own, other, may) => {
  expect(mayChangeRole(own, other)).toBe(may)
})

test('an observer reads and writes nothing', () => {
  expect([...permissionsOf('observer')].filter((name) => !name.endsWith('.read'))).toEqual([])
})
