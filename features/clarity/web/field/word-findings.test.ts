import { expect, test } from 'vitest'
import { wordFindings } from './word-findings.ts'

const term = { id: 'x', texts: { ru: 'инспекция', en: 'inspection', zh: '验货' }, forbidden: ['чек', 'check-up', '检验'], note: '', revision: 1 }
const found = (text: string, dismissed: readonly string[] = []) => wordFindings(text, [term], { dismissed: new Set(dismissed) })

test.each([
  ['Сделайте чек партии', ['чек→инспекция']],
  ['Чек до пятницы', ['Чек→инспекция']],
  ['Чекпойнт в человеке', []],
  ['one check-up please', ['check-up→inspection']],
  ['请安排检验。', ['检验→验货']],
  ['inspection 验货', []],
])('%j: %j', (text, expected) => {
  expect(found(text).map(({ span, params }) => `${text.slice(span?.start, span?.end)}→${params['instead']}`)).toEqual(expected)
})

test('a dismissed word stays dismissed, a word that is switched off is silent', () => {
  expect(found('чек', ['forbidden-word:чек'])).toEqual([])
  expect(wordFindings('чек', [term], { force: 'off', dismissed: new Set() })).toEqual([])
})
