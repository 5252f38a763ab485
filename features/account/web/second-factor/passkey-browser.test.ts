import { expect, test } from 'vitest'
import { placeForPasskeys } from './passkey-browser.ts'

test.each([
  [true, 'desk.example.com', 'ready'],
  [true, 'localhost', 'ready'],
  [true, '127.0.0.1', 'needsName'],
  [true, '[::1]', 'needsName'],
  [false, 'desk.lan', 'noSupport'],
] as const)('supported %s at %s: %s', (supported, hostname, place) => {
  expect(placeForPasskeys(supported, hostname)).toBe(place)
})
