import { describe, expect, it } from 'vitest'
import { readLeads } from './leads.ts'
import { plainText } from './plain-text.ts'
import { readQuotes } from './quotes.ts'
import { readSentences } from './sentences.ts'
import { readTokens } from './tokens.ts'

const split = (text: string) => readSentences(text, plainText(text), { tokens: readTokens(text), quotes: readQuotes(text), leads: readLeads(plainText(text)) })

describe('readSentences', () => {
  it.each([
    ['Срок 30 июля 2026 г. для PO-2231. Жду.', ['Срок 30 июля 2026 г. для PO-2231.', 'Жду.']],
    ['Оплата прошла 20.07.2026 г. Ждём груз, т.е. 500 шт. по PO-2231.', ['Оплата прошла 20.07.2026 г.', 'Ждём груз, т.е. 500 шт. по PO-2231.']],
    ['Берём 2т. петель и 3 рул. плёнки. Ждём 2 т. Спасибо', ['Берём 2т. петель и 3 рул. плёнки.', 'Ждём 2 т.', 'Спасибо']],
    ['Mr. Chen of ABC Ltd. agreed. See No. 5.', ['Mr. Chen of ABC Ltd. agreed.', 'See No. 5.']],
    ['Чертёж P-508 ред. D приложен. Фланец новый.', ['Чертёж P-508 ред. D приложен.', 'Фланец новый.']],
    ['Gap 0.2 mm, v2.1, see a.b/c. Done', ['Gap 0.2 mm, v2.1, see a.b/c.', 'Done']],
    ['1. Фото\n2. Видео', ['1. Фото', '2. Видео']],
    ['货好了吗？请回复。谢谢', ['货好了吗？', '请回复。', '谢谢']],
    ['Ok?! Yes...', ['Ok?!', 'Yes...']],
  ])('splits %j', (text, expected) => {
    expect(split(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('counts a link, a part number and a standard as one word, and Han one by one', () => {
    expect(split('See https://a.b/c?d=1 for PO-2231, ISO 2859-1')[0]?.words).toBe(6)
    expect(split('请发PO-2231的发票')[0]?.hanCharacters).toBe(5)
  })

  it.each([
    ['a letter under many marks', `a${'\u0301'.repeat(5_000)}`, 1],
    ['letters with their marks apart', 'Мой второй большой'.normalize('NFD'), 3],
    ['letters under many marks each', 'stop the line'.replace(/[a-z]/g, (letter) => letter + '\u0336\u0301'.repeat(50)), 3],
    ['marks that stand on nothing', '\u0301'.repeat(5_000), 0],
  ])('counts words and not marks: %s', (_, text, words) => {
    expect(split(text).map((sentence) => sentence.words)).toEqual([words])
  })

  it('knows questions without a mark, and the words of others', () => {
    expect(split('那个单什么时候能好')[0]?.isQuestion).toBe(true)
    expect(split('盖子还是盖不上')[0]?.isQuestion).toBe(false)
    expect(split('> вы опять опоздали\nОтвет завтра').map(({ isQuoted }) => isQuoted)).toEqual([true, false])
  })
})

describe('plainText', () => {
  it.each(['ЁЛКА', '１２ＡＢ', 'a\u00a0b', 'İstanbul', '\ud83d', '½ ﬁ'])('keeps the length of %j', (text) => {
    expect(plainText(text)).toHaveLength(text.length)
  })
  it('writes variants in one way', () => {
    expect(plainText('Ёж’s １２\u00a0ＰＯ‑1')).toBe("еж's 12 po-1")
  })
})
