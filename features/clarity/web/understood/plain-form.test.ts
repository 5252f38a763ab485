import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import type { FactValue } from '../../domain/index.ts'
import { correctedText, languageNear, plainForm } from './plain-form.ts'

test.each<[FactValue, Language, string]>([
  [{ kind: 'order', value: 'PO-2231' }, 'en', 'PO-2231'],
  [{ kind: 'date', value: '2026-04-03', grain: 'day' }, 'ru', '2026-04-03'],
  [{ kind: 'date', value: '2026-04-03', grain: 'minute', time: '15:00' }, 'en', '2026-04-03 15:00'],
  [{ kind: 'date', value: '2026-04-03T15:00', grain: 'minute' }, 'en', '2026-04-03 15:00'],
  [{ kind: 'period', from: '2026-07-27', to: '2026-07-30', grain: 'day' }, 'en', '2026-07-27 – 2026-07-29'],
  [{ kind: 'duration', iso: 'P3W', seconds: 1_814_400 }, 'en', '3 weeks'],
  [{ kind: 'duration', iso: 'P3W', seconds: 1_814_400 }, 'ru', '3 недели'],
  [{ kind: 'quantity', value: 30_000, unit: 'pcs' }, 'zh', '30000个'],
  [{ kind: 'quantity', value: 19.5, unit: 'kg' }, 'ru', '19,5 кг'],
  [{ kind: 'quantity', min: 500, max: 700, unit: 'box' }, 'en', '500–700 cartons'],
  [{ kind: 'quantity', value: 5, unit: 'dBm' }, 'en', '5 dBm'],
  [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.2, minus: -0.2 }, 'en', '12 ±0.2 mm'],
  [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.2, minus: -0.1 }, 'ru', '12 +0,2/−0,1 мм'],
  [{ kind: 'dimensions', value: [10, 20, 30], unit: 'mm' }, 'en', '10×20×30 mm'],
  [{ kind: 'money', value: 12_500, currency: 'USD' }, 'zh', '12500 USD'],
  [{ kind: 'percent', value: 30 }, 'en', '30%'],
  [{ kind: 'incoterm', term: 'FOB', place: 'Ningbo', year: 2020 }, 'en', 'FOB Ningbo Incoterms 2020'],
])('%j in %s is %s', (value, language, expected) => {
  expect(plainForm(value, language)).toBe(expected)
})

test.each([
  ['до 03/04', '2026-04-03', 'до 2026-04-03'],
  ['by 03/04', '2026-04-03', 'by 2026-04-03'],
  ['03/04前', '2026-04-03', '2026-04-03前'],
  ['03/04', '2026-04-03', '2026-04-03'],
])('%j put plainly as %s keeps its small words: %j', (words, plain, expected) => expect(correctedText(words, plain)).toBe(expected))

test.each<[string, Language]>([['Отгрузка 03/04', 'ru'], ['Ship 03/04', 'en'], ['交期03/04', 'zh'], ['FOB宁波 03/04', 'zh']])('%j is corrected in %s', (text, language) => {
  expect(languageNear(text, text.indexOf('03/04'), text.length)).toBe(language)
})
