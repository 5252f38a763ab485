import { expect, test } from 'vitest'
import type { Translate } from '#ui/i18n/index.tsx'
import { mendWords, saidIn } from './finding-words.ts'

const t = ((key: string) => key) as Translate

test.each([
  ['unclear-reference', 'fill-reference', 'clarity:fix.thing'],
  ['unclear-reference', 'delete', 'own words'],
  ['ref-missing', 'fill-reference', 'own words'],
] as const)('the button of %s for %s says %s', (rule, label, words) => {
  expect(mendWords({ rule }, { label, words: 'own words' }, t)).toBe(words)
})

test.each([
  ['Ship ASAP now', { start: 5, end: 9 }, 'ASAP'],
  ['by\n  Friday ', { start: 0, end: 12 }, 'by Friday'],
  ['Ship ASAP now', undefined, ''],
])('of %j at %o the card says %j', (text, span, words) => {
  expect(saidIn(text, span === undefined ? {} : { span })).toBe(words)
})

test('of a long stretch the card says its beginning and end, and cuts no sign', () => {
  const words = saidIn('👍'.repeat(500), { span: { start: 0, end: 1_000 } })
  expect([...words].length).toBeLessThan(100)
  expect(words).toMatch(/^(?:👍)+ … (?:👍)+$/u)
})
