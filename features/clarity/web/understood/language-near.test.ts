import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import { languageNear } from './language-near.ts'

test.each<[string, string, Language]>([
  ['Отгрузка 03/04', '03/04', 'ru'],
  ['Ship 03/04', '03/04', 'en'],
  ['交期03/04', '03/04', 'zh'],
  ['FOB宁波 03/04', '03/04', 'zh'],
  ['陈小姐, нужно от 500 до 700 шт.', '500 до 700 шт', 'ru'],
  ['陈小姐, please send us 500 pcs', '500 pcs', 'en'],
  ['Нужно 500 pcs: 请确认', '500 pcs', 'ru'],
  ['请发500 pcs, пожалуйста', '500 pcs', 'zh'],
  ['500 pcs 请确认', '500 pcs', 'zh'],
  ['Отгрузка в Ningbo 500 pcs', '500 pcs', 'ru'],
])('in %j %j is put in %s', (text, words, language) => {
  const start = text.indexOf(words)
  expect(languageNear(text, start, start + words.length)).toBe(language)
})
