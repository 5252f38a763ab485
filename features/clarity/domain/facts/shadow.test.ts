import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeShadow } from './shadow.ts'

describe('the shadow of a text', () => {
  test.each([
    ['１２．５％', '12.5%'],
    ['1\u00A0234\u202F567', '1 234 567'],
    ['ＦＯＢ：Ningbo', 'FOB:Ningbo'],
    ['\u22125 °C', '-5 °C'],
    ['￥12，￡3', '¥12,£3'],
    ['48,600.00，30%', '48,600.00，30%'],
    ['１２，０００', '12,000'],
    ['5\u2032 2\u2033', '5\' 2"'],
    ['30–40', '30–40'],
    ['a\uD800b 👍', 'a\uD800b 👍'],
    ['ЗАКАЗ', 'ЗАКАЗ'],
  ])('%j reads %j', (text, shadow) => expect(makeShadow(text).text).toBe(shadow))

  test('is as long as the text, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => makeShadow(text).text.length === text.length))
  })
})
