import { expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { afterFailure, isWeakPassword, mayChangeRole, networkOf, patience, permissionsOf, signInPause } from './index.ts'

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

test.each([['address', 49, 0], ['address', 50, 2_000], ['address', 500, 300_000], ['login', 99, 0], ['login', 100, 2_000], ['login', 500, 60_000]] as const)('%s after %d failures waits %d ms', (kind, failures, pauseMs) => {
  expect(signInPause({ failures, lastAt: now }, now, patience[kind])).toBe(pauseMs)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:bbbb:0:0:9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s comes from the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
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
