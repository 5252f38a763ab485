import { expect, test } from 'vitest'
import { formats } from '#ui/i18n/index.tsx'
import type { FactValue } from '../../domain/index.ts'
import { factWords } from './fact-words.ts'

const reader = { language: 'en' as const, format: formats('en'), theirZone: 'Asia/Shanghai' }

test.each<[FactValue, string]>([
  [{ kind: 'date', value: '2026-08-05', grain: 'day' }, 'Wed, 5 Aug 2026'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00' }, 'Wed, 5 Aug 2026, 15:00'],
  [{ kind: 'date', value: '2026-08', grain: 'month' }, 'Sat, 1 Aug 2026 – Mon, 31 Aug 2026'],
  [{ kind: 'date', value: '2026-11-30', grain: 'week' }, 'Mon, 30 Nov 2026 – Sun, 6 Dec 2026'],
  [{ kind: 'date', value: '2026-10-01', grain: 'quarter' }, 'Thu, 1 Oct 2026 – Thu, 31 Dec 2026'],
  [{ kind: 'tolerance', value: 0, unit: 'mm', plus: 3, minus: -3 }, '±3 mm'],
  [{ kind: 'period', from: '2026-07-27', to: '2026-07-30', grain: 'day' }, 'Mon, 27 Jul 2026 – Wed, 29 Jul 2026'],
  [{ kind: 'quantity', value: 30_000, unit: 'pcs' }, '30,000 pcs'],
  [{ kind: 'money', value: 12_500, currency: 'USD' }, '12,500 USD'],
  [{ kind: 'time', value: '15:00', tz: 'Asia/Shanghai' }, '15:00 Beijing time'],
])('%j reads %s', (value, words) => expect(factWords(value, reader).main).toBe(words))

test.each([
  ['ru', 'Europe/Moscow', 'по Москве'], ['zh', 'Europe/Moscow', '莫斯科时间'], ['ru', 'Asia/Shanghai', 'по Пекину'], ['zh', 'Asia/Shanghai', '北京时间'],
  ['ru', 'Asia/Yekaterinburg', 'Екатеринбург'], ['zh', 'Asia/Yekaterinburg', '叶卡捷琳堡时间'], ['en', 'Asia/Yekaterinburg', 'Yekaterinburg'], ['ru', 'UTC', 'UTC'], ['zh', '+05:00', 'UTC+5'],
] as const)('in %s the zone %s is %s', (language, tz, words) => {
  expect(factWords({ kind: 'time', value: '15:00', tz }, { ...reader, language, format: formats(language) }).main).toBe(`15:00 ${words}`)
})

test('an hour with its zone stands on the other clock too, with its own day when that differs', () => {
  const ourZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const words = factWords({ kind: 'date', value: '2026-08-05', grain: 'minute', time: '01:00', tz: 'Pacific/Kiritimati' }, { ...reader, theirZone: undefined })
  expect(words.main).toBe('Wed, 5 Aug 2026, 01:00 Kiritimati')
  if (ourZone === 'UTC') expect(words.beside).toBe('Tue, 4 Aug 2026, 11:00 UTC')
  else expect(words.beside).toMatch(/\d\d:\d\d/)
})
