import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import type { FactValue } from '../../domain/index.ts'
import { meaningsOf, plainForm } from './plain-form.ts'

test.each<[FactValue, Language, string]>([
  [{ kind: 'order', value: 'PO-2231' }, 'en', 'PO-2231'],
  [{ kind: 'date', value: '2026-04-03', grain: 'day' }, 'ru', '2026-04-03'],
  [{ kind: 'date', value: '2026-04-03', grain: 'minute', time: '15:00' }, 'en', '2026-04-03 15:00'],
  [{ kind: 'date', value: '2026-04-03T15:00', grain: 'minute' }, 'en', '2026-04-03 15:00'],
  [{ kind: 'date', value: '2026-12-15', grain: 'minute', time: '18:00', tz: 'Asia/Shanghai' }, 'ru', '2026-12-15 18:00 по Пекину'],
  [{ kind: 'date', value: '2026-12-15T18:00', grain: 'minute', tz: 'Europe/Moscow' }, 'zh', '2026-12-15 18:00 莫斯科时间'],
  [{ kind: 'date', value: '2026-12-15', grain: 'minute', time: '18:00', tz: '+08:00' }, 'en', '2026-12-15 18:00 UTC+8'],
  [{ kind: 'date', value: '2026-12-15', grain: 'minute', time: '18:00', tz: '-03:30' }, 'en', '2026-12-15 18:00 UTC-3:30'],
  [{ kind: 'time', value: '15:00', tz: 'Asia/Shanghai' }, 'en', '15:00 Beijing time'],
  [{ kind: 'time', value: '15:00', until: '17:00' }, 'en', '15:00–17:00'],
  [{ kind: 'date', value: '2026-11-30', grain: 'week' }, 'ru', '2026-11-30 – 2026-12-06'],
  [{ kind: 'date', value: '2026-12', grain: 'month' }, 'en', '2026-12-01 – 2026-12-31'],
  [{ kind: 'date', value: '2026-10-01', grain: 'quarter' }, 'ru', '2026-10-01 – 2026-12-31'],
  [{ kind: 'date', value: '2026', grain: 'year' }, 'en', '2026'],
  [{ kind: 'period', from: '2026-11-21', to: '2026-12-01', grain: 'month' }, 'en', '2026-11-21 – 2026-11-30'],
  [{ kind: 'tolerance', value: 0, unit: 'mm', plus: 3, minus: -3 }, 'ru', '±3 мм'],
  [{ kind: 'period', from: '2026-07-27', to: '2026-07-30', grain: 'day' }, 'en', '2026-07-27 – 2026-07-29'],
  [{ kind: 'period', from: '2026-08-05T10:00', to: '2026-08-05T12:00', grain: 'minute', tz: 'Europe/Moscow' }, 'ru', '2026-08-05 10:00–12:00 по Москве'],
  [{ kind: 'period', from: '2026-08-05T22:00', to: '2026-08-06T02:00', grain: 'minute', tz: 'Asia/Shanghai' }, 'zh', '2026-08-05 22:00 – 2026-08-06 02:00 北京时间'],
  [{ kind: 'duration', iso: 'P3W', seconds: 1_814_400 }, 'en', '3 weeks'],
  [{ kind: 'duration', iso: 'P3W', seconds: 1_814_400 }, 'ru', '3 недели'],
  [{ kind: 'quantity', value: 30_000, unit: 'pcs' }, 'zh', '30000个'],
  [{ kind: 'quantity', value: 19.5, unit: 'kg' }, 'ru', '19,5 кг'],
  [{ kind: 'quantity', min: 500, max: 700, unit: 'box' }, 'en', '500–700 cartons'],
  [{ kind: 'quantity', value: 5, unit: 't' }, 'en', '5 t (5000 kg)'],
  [{ kind: 'quantity', value: 4.535924, unit: 't' }, 'en', '4.535924 t (4535.924 kg)'],
  [{ kind: 'quantity', value: 2.5, unit: 't' }, 'ru', '2,5 т (2500 кг)'],
  [{ kind: 'quantity', min: 2, max: 3, unit: 't' }, 'ru', '2–3 т (2000–3000 кг)'],
  [{ kind: 'quantity', value: 5, unit: 't' }, 'zh', '5吨'],
  [{ kind: 'quantity', value: 5, unit: 'jin' }, 'zh', '5斤（2.5公斤）'],
  [{ kind: 'quantity', value: 5, unit: 'dBm' }, 'en', '5 dBm'],
  [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.2, minus: -0.2 }, 'en', '12 ±0.2 mm'],
  [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.2, minus: -0.1 }, 'ru', '12 +0,2/−0,1 мм'],
  [{ kind: 'tolerance', value: 28, unit: 'mm', plus: -0.02, minus: -0.04 }, 'ru', '28 −0,02/−0,04 мм'],
  [{ kind: 'tolerance', value: 25, unit: 'mm', plus: 0.021, minus: 0 }, 'en', '25 +0.021/−0 mm'],
  [{ kind: 'quantity', value: 2, unit: 'container' }, 'zh', '2个柜'],
  [{ kind: 'quantity', value: 45, unit: 'N.m' }, 'ru', '45 Н·м'],
  [{ kind: 'quantity', value: 220, unit: 'g/m2' }, 'ru', '220 г/м²'],
  [{ kind: 'quantity', value: 1.2, unit: 'kg/m' }, 'zh', '1.2公斤/米'],
  [{ kind: 'dimensions', value: [10, 20, 30], unit: 'mm' }, 'en', '10×20×30 mm'],
  [{ kind: 'money', value: 12_500, currency: 'USD' }, 'zh', '12500 USD'],
  [{ kind: 'percent', value: 30 }, 'en', '30%'],
  [{ kind: 'incoterm', term: 'FOB', place: 'Ningbo', year: 2020 }, 'en', 'FOB Ningbo Incoterms 2020'],
])('%j in %s is %s', (value, language, expected) => {
  expect(plainForm(value, language)).toBe(expected)
})

test('a whole month as the end of a time leaves open whether it is in or out', () => {
  const [fact] = [{ kind: 'date' as const, value: '2026-12', grain: 'month' as const, mod: 'before' as const, start: 0, end: 10, source: 'explicit' as const }]
  expect(meaningsOf(fact!).map((value) => plainForm(value, 'ru'))).toEqual(['2026-12-01', '2026-12-31'])
})
