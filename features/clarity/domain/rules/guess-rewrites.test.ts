import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

/** The text after the first rewrite of a guess. */
function rewritten(text: string): string {
  const fix = analyze(text, context).findings.find(({ rule }) => rule === 'guess-as-fact')?.fixes[0]
  return fix === undefined ? text : applyFix(text, fix)
}

describe('a rewrite of a guess', () => {
  it.each([
    ['I guess you used recycled material, because the film smells', 'The film smells: ___ (how many, where). What is the cause?'],
    ['I guess you used recycled material because the film smells, please check PO-131.', 'The film smells: ___ (how many, where). What is the cause? Please check PO-131.'],
    ['I guess you used recycled material, because 12 of 50 rolls smell, PO-131.', '12 of 50 rolls smell, PO-131. What is the cause?'],
    ['I guess you used old film, they are yellow', 'They are yellow: ___ (how many, where). What is the cause?'],
    ['Видимо, вы сменили плёнку, потому что запайка не держит', 'Запайка не держит: ___ (сколько, где). В чём причина?'],
    ['Видимо, вы сменили плёнку потому что запайка не держит, пришлите сертификат PO-131 до 30 июля 2026.', 'Запайка не держит: ___ (сколько, где). В чём причина? Пришлите сертификат PO-131 до 30 июля 2026.'],
    ['По PO-131: видимо, вы сменили плёнку, так как на 40 пакетах шов расходится.', 'По PO-131: на 40 пакетах шов расходится. В чём причина?'],
    ['肯定是你们换了材料，因为薄膜有味道。', '薄膜有味道：___（数量、位置），请问原因是什么？'],
    ['肯定是你们换了材料，因为薄膜有味道，请7月29日前回复。', '薄膜有味道：___（数量、位置），请问原因是什么？请7月29日前回复。'],
    ['我感觉你们这批用了回收料，味道很大', '味道很大：___（数量、位置），请问原因是什么？'],
  ])('takes the ground for the observation: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it('takes no second guess for an observation', () => {
    expect(rewritten('I guess you used recycled material, because you wanted to save money.')).toBe('Our guess (based on: ___): I guess you used recycled material, because you wanted to save money.')
  })
})
