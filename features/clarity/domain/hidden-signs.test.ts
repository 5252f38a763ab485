import { describe, expect, it } from 'vitest'
import { readIncoming } from './incoming.ts'
import { analyze } from './pipeline.ts'
import type { Context } from './rule.ts'
import { applyFix } from './rules/mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const messages = [
  'Пришлите, пожалуйста, инвойс по PO-2231 как можно скорее, цена 3,5 за шт.',
  'Вы опять опоздали с отгрузкой PO-2231, клиент недоволен.',
  'Please send the artwork of PO-2231 ASAP. The price is 12 000.',
  'You always forget the labels! Ship 300 by 03/04.',
  '你们又发错货了，请尽快处理PO-2231，大概500个，明天发货。',
  'Please send the report 👨‍👩‍👧 by Friday 👍🏽',
]
const signs = ['\u00ad', '\u200b', '\ufeff', '\u200d\u00ad', '\u202c']
/** A sign that nobody sees between any two letters. */
const spoilt = (text: string, sign: string): string => text.replace(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, sign)
const cases = messages.flatMap((text) => signs.map((sign) => ({ text, sign, hidden: spoilt(text, sign) })))

describe('signs that nobody sees inside words', () => {
  it.each(cases)('change no finding and no place: $sign $text', ({ text, sign, hidden }) => {
    const plain = analyze(text, context)
    const found = analyze(hidden, context)
    expect(plain.findings.length).toBeGreaterThan(0)
    expect(found.findings.map(({ rule, hash }) => `${rule} ${hash}`)).toEqual(plain.findings.map(({ rule, hash }) => `${rule} ${hash}`))
    const words = (whole: string, span?: { start: number; end: number }): string => (span === undefined ? '' : whole.slice(span.start, span.end))
    expect(found.findings.map(({ span }) => words(hidden, span))).toEqual(plain.findings.map(({ span }) => spoilt(words(text, span), sign)))
    expect(found.facts.map((fact) => words(hidden, fact).replaceAll(sign, ''))).toEqual(plain.facts.map((fact) => words(text, fact)))
  })

  it.each(cases)('leave mends as they are: $sign $text', ({ text, sign, hidden }) => {
    const mended = (whole: string): string[] => analyze(whole, context).findings.flatMap(({ fixes }) => fixes.map((fix) => applyFix(whole, fix).replaceAll(sign, '')))
    expect(mended(hidden)).toEqual(mended(text))
  })

  it('are seen through in answers as well', () => {
    const answer = spoilt('大概下周发货，尽快', '\u200b')
    const { vague } = readIncoming(answer)
    expect(vague.length).toBeGreaterThan(0)
    expect(vague.map(({ start, end }) => answer.slice(start, end).replaceAll('\u200b', ''))).toEqual(vague.map(({ text }) => text))
  })
})
