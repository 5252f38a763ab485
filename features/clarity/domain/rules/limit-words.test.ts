import { expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: 'Asia/Shanghai' } }

it.each([
  ['Отгрузите до 31 ноября 2026 PO-2026-122.', 'Отгрузите до 2026-11-30 PO-2026-122.'],
  ['Отгрузите PO-1 до 31 ноября 2026 в 10:00 по Пекину', 'Отгрузите PO-1 до 2026-11-30 в 10:00 по Пекину'],
  ['Оплатите не позже 30.02.2027 по C-77', 'Оплатите не позже 2027-02-28 по C-77'],
  ['Отгрузка PO-1 начиная с 29 февраля 2027', 'Отгрузка PO-1 начиная с 2027-02-28'],
  ['Отгрузите PO-1 до конца дня 31 ноября', 'Отгрузите PO-1 до конца дня 2026-11-30'],
  ['Please ship PO-1 no later than 31 November 2026.', 'Please ship PO-1 no later than 2026-11-30.'],
  ['Please ship PO-1 by 10:00 on 31 November 2026', 'Please ship PO-1 by 10:00 on 2026-11-30'],
  ['Please ship PO-1 by the 31st of November 2026', 'Please ship PO-1 by 2026-11-30'],
  ['请在11月31日前发货PO-1', '请在2026-11-30前发货PO-1'],
  ['请于11月31日之前发货PO-1', '请于2026-11-30之前发货PO-1'],
  ['PO-1请在11月31日下午3点前发货', 'PO-1请在2026-11-30下午3点前发货'],
  ['PO-1最晚11月31日发货', 'PO-1最晚2026-11-30发货'],
  ['PO-1自11月31日起发货', 'PO-1自2026-11-30起发货'],
  ['Отпуск 29–31 июня 2027', 'Отпуск 2027-06-29 – 2027-06-30'],
  ['Отгрузите PO-1 до пятницы, 5 декабря 2026', 'Отгрузите PO-1 до 2026-12-05 (сб)'],
  ['Ship PO-2026-122 by Friday 5 December 2026', 'Ship PO-2026-122 by 2026-12-05 (Sat)'],
  ['Ship PO-1 by 3 pm Friday 5 December 2026', 'Ship PO-1 by 3 pm 2026-12-05 (Sat)'],
  ['请在周五（2026年12月5日）前发货PO-1', '请在2026-12-05（周六）前发货PO-1'],
  ['请于2026年12月5日（周五）之前发货PO-1', '请于2026-12-05（周六）之前发货PO-1'],
])('a wrong day is mended, and its limit stays: %s', (text, mended) => {
  const fix = analyze(text, context).findings.find(({ rule }) => rule === 'invalid-date' || rule === 'weekday-mismatch')?.fixes[0]
  expect(fix === undefined ? '' : applyFix(text, fix)).toBe(mended)
  expect(analyze(mended, context).findings.map(({ rule }) => rule)).not.toContain('invalid-date')
})
