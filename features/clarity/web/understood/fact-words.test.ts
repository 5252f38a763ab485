import { expect, test } from 'vitest'
import { formats } from '#ui/i18n/index.tsx'
import type { FactValue } from '../../domain/index.ts'
import { factWords } from './fact-words.ts'

const reader = { language: 'en' as const, format: formats('en'), ourZone: 'Europe/Moscow', theirZone: 'Asia/Shanghai', today: '2026-07-24' }

test.each<[FactValue, string]>([
  [{ kind: 'date', value: '2026-08-05', grain: 'day' }, 'Wed, 5 Aug 2026'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00' }, 'Wed, 5 Aug 2026, 15:00'],
  [{ kind: 'date', value: '2026-08', grain: 'month' }, 'Sat, 1 Aug 2026 – Mon, 31 Aug 2026'],
  [{ kind: 'date', value: '2026-11-30', grain: 'week' }, 'Mon, 30 Nov 2026 – Sun, 6 Dec 2026'],
  [{ kind: 'date', value: '2026-10-01', grain: 'quarter' }, 'Thu, 1 Oct 2026 – Thu, 31 Dec 2026'],
  [{ kind: 'tolerance', value: 0, unit: 'mm', plus: 3, minus: -3 }, '±3 mm'],
  [{ kind: 'period', from: '2026-07-27', to: '2026-07-30', grain: 'day' }, 'Mon, 27 Jul 2026 – Wed, 29 Jul 2026'],
  [{ kind: 'quantity', value: 30_000, unit: 'pcs' }, '30,000 pcs'],
  [{ kind: 'quantity', value: 5, unit: 't' }, '5 t (5,000 kg)'],
  [{ kind: 'quantity', min: 2, max: 3, unit: 't' }, '2–3 t (2,000–3,000 kg)'],
  [{ kind: 'money', value: 12_500, currency: 'USD' }, '12,500 USD'],
  [{ kind: 'time', value: '15:00', tz: 'Asia/Shanghai' }, '15:00 Beijing time'],
])('%j reads %s', (value, words) => expect(factWords(value, reader).main).toBe(words))

test.each([
  ['ru', 'Europe/Moscow', 'по Москве'], ['zh', 'Europe/Moscow', '莫斯科时间'], ['ru', 'Asia/Shanghai', 'по Пекину'], ['zh', 'Asia/Shanghai', '北京时间'],
  ['ru', 'Asia/Yekaterinburg', 'по Екатеринбургу'], ['zh', 'Asia/Yekaterinburg', '叶卡捷琳堡时间'], ['en', 'Asia/Yekaterinburg', 'Yekaterinburg time'], ['ru', 'UTC', 'UTC'], ['zh', '+05:00', 'UTC+5'],
] as const)('in %s the zone %s is %s', (language, tz, words) => {
  expect(factWords({ kind: 'time', value: '15:00', tz }, { ...reader, language, format: formats(language) }).main).toBe(`15:00 ${words}`)
})

const moscow = 'Europe/Moscow'
const beijing = 'Asia/Shanghai'
const ural = 'Asia/Yekaterinburg'

const period = (from: string, to: string, tz: string): FactValue => ({ kind: 'period', from, to, grain: 'minute', tz })

test.each<[FactValue, [ourZone: string, theirZone?: string], string, string?]>([
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00', tz: beijing }, [moscow, beijing], 'Wed, 5 Aug 2026, 15:00 Beijing time', '10:00 Moscow time'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00', tz: beijing }, [moscow, ural], 'Wed, 5 Aug 2026, 15:00 Beijing time', '10:00 Moscow time · 12:00 Yekaterinburg time'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00', tz: beijing }, [beijing], 'Wed, 5 Aug 2026, 15:00 Beijing time'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '01:00', tz: 'Pacific/Kiritimati' }, ['UTC'], 'Wed, 5 Aug 2026, 01:00 UTC+14', 'Tue, 4 Aug 2026, 11:00 UTC'],
  [{ kind: 'date', value: '2026-08-05', grain: 'minute', time: '15:00', tz: beijing }, ['America/New_York'], 'Wed, 5 Aug 2026, 15:00 Beijing time', '03:00 New York time'],
  [{ kind: 'time', value: '09:30', tz: beijing }, [moscow, beijing], '09:30 Beijing time', '04:30 Moscow time'],
  [{ kind: 'time', value: '01:00', tz: beijing }, [moscow, ural], '01:00 Beijing time', '-1 day, 20:00 Moscow time · -1 day, 22:00 Yekaterinburg time'],
  [{ kind: 'time', value: '03:00', until: '06:00', tz: beijing }, [moscow, beijing], '03:00–06:00 Beijing time', '-1 day, 22:00 – 01:00 Moscow time'],
  [period('2026-08-05T10:00', '2026-08-05T12:00', moscow), [moscow, beijing], 'Wed, 5 Aug 2026, 10:00–12:00 Moscow time', '15:00–17:00 Beijing time'],
  [period('2026-08-05T18:00', '2026-08-05T20:00', moscow), [moscow, beijing], 'Wed, 5 Aug 2026, 18:00–20:00 Moscow time', '23:00 – Thu, 6 Aug 2026, 01:00 Beijing time'],
])('%j, read from %j, is %j', (value, [ourZone, theirZone], main, beside) => {
  expect(factWords(value, { ...reader, ourZone, theirZone })).toEqual({ main, ...(beside === undefined ? {} : { beside }) })
})

test('hours of a period keep their days and no zone that nobody said', () => {
  expect(factWords({ kind: 'period', from: '2026-08-05T10:00', to: '2026-08-05T12:00', grain: 'minute' }, reader)).toEqual({ main: 'Wed, 5 Aug 2026, 10:00–12:00' })
})
