import { expect, test } from 'vitest'
import type { Context } from '../../domain/index.ts'
import { readDraft } from './draft-reading.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: 'Asia/Shanghai' }, ourZone: 'Europe/Moscow' }
const read = (text: string, language: 'ru' | 'en' | 'zh' = 'en') => readDraft({ text, context, options: { terms: [] }, language })
const texts = [
  '', 'Пришлите фото PO-1 как можно скорее, 100 шт или не более 200 шт, до 03/04, в 15:00!!! 🙏🙏', 'Please send it ASAP. It was broken by your workers because of your negligence.',
  '您好，请尽快发货，大概100个，下周三下午3点，3w元。🙂', 'со\u00adтавьте отчёт по сро\u00adчно', 'FOB, 25-30 дней. Срок 30 февраля. Итого 100.',
]

test.each(texts)('all that is told of %j can go from thread to thread', (text) => {
  const reading = read(text)
  expect(structuredClone(reading)).toEqual(reading)
})

test('reasons and mends are told in the language of the reader', () => {
  const [en, zh] = [read('Send 5 photos of PO-1 ASAP.').findings[0], read('Send 5 photos of PO-1 ASAP.', 'zh').findings[0]]
  expect(en?.rule).toBe('vague-time')
  expect([en?.why, zh?.why].map((why) => /\p{Script=Han}/u.test(why ?? ''))).toEqual([false, true])
  expect(en?.fixes[0]?.words).toMatch(/^[A-Z][\w ]+/)
  expect(zh?.fixes[0]?.words).toMatch(/\p{Script=Han}/u)
})

test('facts name their words with the bound, stretches are one, and signs are told once', () => {
  const text = 'Не более 200 шт, 25-30 дней 🙏🙏'
  const { facts, signs } = read(text)
  expect(facts.map(({ said }) => text.slice(said.start, said.end))).toEqual(['Не более 200 шт', '25-30 дней'])
  expect(signs.map(({ sign }) => sign)).toEqual(['🙏'])
})

test('the length is told of messages that take time to read', () => {
  expect(read('Please send 5 photos of PO-1 by 30 July.').length).toBeUndefined()
  const long = `${'We checked the 25 cartons of PO-1 and counted 5 pieces with scratches on the cover, each of them 3 mm long. '.repeat(14)}Please repair them by 30 July.\n\nThis is how it is.`
  const { length } = read(long)
  expect(length?.seconds).toBeGreaterThan(60)
  expect(length?.empty.map(({ start, end }) => long.slice(start, end).trim())).toContain('This is how it is.')
})
