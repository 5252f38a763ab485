import { expect, test } from 'vitest'
import { passwordStrength } from './new-password.tsx'

test.each([
  ['', 0], ['1234567', 0], ['8 signs!', 1], ['twelve signs', 2], ['three or four random words', 3], ['清晨的茶', 0], ['清晨的茶很好喝呀', 2], ['清晨的茶很好喝呀呀', 3],
])('the strength of "%s" is %i', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})
