import { readFileSync } from 'node:fs'
import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import { type MessagePart, translator } from '#ui/i18n/translate.ts'
import { lineWords } from './line-words.ts'

const say = (language: Language) => {
  const texts = JSON.parse(readFileSync(new URL(`../texts/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>
  return translator(language, Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parse(text, { ignoreTag: true, captureLocation: false }) as readonly MessagePart[]])))
}
const names = { staff: (id: string) => (id === 'anna' ? 'Анна' : undefined), person: () => undefined, company: () => undefined }
type Line = NonNullable<Parameters<typeof lineWords>[0]['line']>
const words = (language: Language, line: Line, staffId: string | null = null) => lineWords({ staffId, line }, say(language), names, { full: String })

const people = { what: 'person', from: '王经理', fromCompany: 'A', into: '王经理', intoCompany: 'B' }
const companies = { what: 'company', from: '宁波五金', fromCompany: null, into: '宁波好达', intoCompany: null }

test.each([
  ['en', { code: 'merged', data: people }, null, 'Merged 王经理 (A) with 王经理 (B)'],
  ['en', { code: 'merged', data: people }, 'anna', 'Анна merged 王经理 (A) with 王经理 (B)'],
  ['en', { code: 'split', data: companies }, 'anna', 'Анна undid the merge: 宁波五金 and 宁波好达 are separate again'],
  ['ru', { code: 'merged', data: people }, 'anna', 'Анна объединяет: 王经理 (A) и 王经理 (B)'],
  ['ru', { code: 'split', data: companies }, null, 'Объединение отменено: 宁波五金 и 宁波好达 снова отдельно'],
  ['zh', { code: 'merged', data: people }, 'anna', 'Анна 将 王经理（A） 与 王经理（B） 合并'],
  ['zh', { code: 'split', data: people }, null, '已撤销合并：王经理（A） 与 王经理（B） 重新分开'],
] as const)('in %s %o names both by what they were called', (language, line, staffId, expected) => {
  expect(words(language, line, staffId)).toBe(expected)
})

test('a pasted stretch says how many messages it brought', () => {
  expect(words('en', { code: 'pasted', data: { messages: 3 } })).toBe('3 messages pasted from WeChat')
})
