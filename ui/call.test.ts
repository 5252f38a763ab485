import { expect, test } from 'vitest'
import { addressOf, ApiError, readAnswer } from './call.ts'

test.each([
  ['/api/a/:id', { id: 'x/y' }, undefined, '/api/a/x%2Fy'],
  ['/api/a', undefined, { search: '宁波', limit: 5, none: undefined }, '/api/a?search=%E5%AE%81%E6%B3%A2&limit=5'],
  ['/api/a/:id/b', { id: '1' }, { on: false }, '/api/a/1/b?on=false'],
])('%s with %o and %o is %s', (path, params, query, address) => {
  expect(addressOf(path, params, query)).toBe(address)
})

test('a refusal keeps its code, words and data', () => {
  expect(() => readAnswer(429, { error: 'HTTP_TOO_MANY', message: 'Wait 5 s', data: { seconds: 5 } })).toThrow(expect.objectContaining({ code: 'HTTP_TOO_MANY', status: 429, message: 'Wait 5 s', data: { seconds: 5 } }))
})

test('an answer that is not ours has a code of its own', () => {
  expect(() => readAnswer(502, undefined)).toThrow(new ApiError('BROKEN_ANSWER', 502, ''))
})
