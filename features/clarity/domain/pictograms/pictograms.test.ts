import { describe, expect, it } from 'vitest'
import { countEmoji, findPictograms, isSameSign, isSign, readSign } from './index.ts'

const cases: readonly (readonly [text: string, emoji: number, wechat: number, emoticons: number])[] = [
  ['👨‍👩‍👧‍👦', 1, 0, 0], ['🇨🇳🇷🇺', 2, 0, 0], ['1️⃣2️⃣3️⃣', 3, 0, 0], ['🙏🏻🙏🏿', 2, 0, 0], ['❤️‍🔥', 1, 0, 0], ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1, 0, 0], ['☺️☺', 2, 0, 0], ['™ ® © ☎ ✔ ✓ → № ±', 0, 0, 0], ['☎️ ✔️', 2, 0, 0],
  ['✔︎', 0, 0, 0], ['#*0123456789', 0, 0, 0], ['收到👌谢谢[玫瑰]', 1, 1, 0], ['[Let Down][Aaagh!]', 0, 2, 0], ["/::'( 又坏了", 0, 1, 0], ['/:ok/:ok', 0, 2, 0], ['明白/微笑', 0, 1, 0], ['https://x.com/::a ./:ok.txt http://a/:8080', 0, 0, 0],
  ['[1] [附件] [强度] [PO-2231]', 0, 0, 0], ['Хорошо)))', 0, 0, 1], ['Жаль(((', 0, 0, 1], ['ок :-) ха-ха :D', 0, 0, 2], ['好的^_^ (T_T) orz 哈哈 XD', 0, 0, 4], ['(см. чертёж 3) 8:00 (Пекин) 16:9', 0, 0, 0], ['a) первое; б) второе; 1) третье', 0, 0, 0],
  ['价格：（含税）', 0, 0, 0], ['纪要。1）陈工交排产表。2）买方付定金。', 0, 0, 0], ['谢谢）', 0, 0, 1], ['请提供1)照片2)箱重', 0, 0, 0], ['Good 👍 ok) ', 1, 0, 1], ['(договорились))', 0, 0, 1], ['', 0, 0, 0],
]

describe('countEmoji', () => {
  it.each(cases)('%j holds %i emoji, %i WeChat codes, %i emoticons', (text, emoji, wechat, emoticons) => {
    expect(countEmoji(text)).toEqual({ emoji, wechat, emoticons })
  })
})

describe('readSign', () => {
  it('reads one sign alike in all its forms', () => {
    for (const sign of ['🙂', '[微笑]', '[Smile]', '/::)', '/微笑']) expect(readSign(sign)?.risk).toBe('high')
    expect(readSign('👋🏽')?.risk).toBe('high')
    expect(readSign('))))))')?.risk).toBe('medium')
    expect(readSign('/::|')?.risk).toBe('medium')
    expect(readSign('[Thumbs Up]')?.risk).toBe('low')
    expect(readSign('🫎')).toBeUndefined()
  })
})

describe('isSameSign', () => {
  it.each([['[强]', '[ThumbsUp]'], ['[强]', '[Strong]'], ['[强]', '/:strong'], [':)', ':-)'], [':)', '：）'], [')', ')))'], ['👌', '👌🏽'], ['☎', '☎️'], [':D', ':-D']])('%s is %s', (one, other) => expect(isSameSign(one, other)).toBe(true))
  it.each([['[强]', '👍'], ['[强]', '[弱]'], [':)', ':('], [':)', ';)'], ['👌', '🙂'], ['[OK]', '👌']])('%s is not %s', (one, other) => expect(isSameSign(one, other)).toBe(false))
})

describe('isSign', () => {
  it('knows every sign that is found in a text', () => {
    for (const { sign } of cases.flatMap(([text]) => findPictograms(text))) expect([sign, isSign(sign)]).toEqual([sign, true])
  })
  it.each(['спасибо', '', '🙂🙂', '🙂 ', 'ok', '[PO-2231]', '(см. чертёж)'])('%j is none', (text) => expect(isSign(text)).toBe(false))
})
