import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDoc } from './read-doc.ts'
import { conclusionsOf, emptySentences, readingSeconds, requestOf } from './reading-time.ts'

const read = (text: string) => readDoc(text, { local: '2026-07-24T10:00:00', zone: '+08:00' })

describe('reading', () => {
  it('takes time by words and Han characters', () => {
    expect(readingSeconds(read(''))).toBe(0)
    expect(readingSeconds(read('ok'))).toBe(1)
    expect(readingSeconds(read('word '.repeat(200)))).toBe(60)
    expect(readingSeconds(read('货'.repeat(300)))).toBe(60)
  })

  it('points at sentences that carry neither a fact nor a request', () => {
    const text = 'Добрый день! Погода у нас стоит хорошая. Пришлите фото PO-2255 до 30 июля 2026.'
    expect(emptySentences(read(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['Погода у нас стоит хорошая.'])
  })

  interface Talk {
    readonly lang: string
    readonly text: string
    readonly filler: boolean
  }
  const talk = readFileSync(new URL('../evaluation/filler.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line): Talk => JSON.parse(line) as Talk)

  it.each(talk.flatMap(({ text, filler }) => (filler ? [] : [text])))('leaves a commitment or a report in peace: %s', (text) => {
    expect(emptySentences(read(text))).toEqual([])
  })

  it.each(['ru', 'en', 'zh'])('knows nearly all filler (%s)', (lang) => {
    const missed = talk.filter((one) => one.filler && one.lang === lang && emptySentences(read(one.text)).length === 0)
    expect(missed.length, missed.map(({ text }) => text).join(' ')).toBeLessThanOrEqual(1)
  })

  it('sees where a sentence ends behind a measure', () => {
    const text = 'Короб 60×40×40 см. Как известно, всё течёт. Цвет см. на стр. 4.'
    expect(emptySentences(read(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['Как известно, всё течёт.'])
  })

  it('takes a message apart into goal, background, and requests with deadline', () => {
    const text = 'The client waits. Please send the report for B-1003 by 31 July 2026.'
    const { goal, context, items } = requestOf(read(text))
    expect(text.slice(goal?.start, goal?.end)).toMatch(/^Please send/)
    expect(context).toHaveLength(1)
    expect(items).toMatchObject([{ deadline: '2026-07-31' }])
  })

  it('gathers one line a block for long messages only', () => {
    const block = `${'Our warehouse counted the cartons again and wrote it down. '.repeat(12)}Please send the report for B-1003 by 31 July 2026.`
    expect(conclusionsOf(read('Please send the report.'))).toEqual([])
    expect(conclusionsOf(read(`${block}\n\n${block}`)).map(({ text }) => text)).toEqual([
      'In short: Please send the report for B-1003 by 31 July 2026',
      'In short: Please send the report for B-1003 by 31 July 2026',
    ])
  })

  const filler = { ru: 'Кладовщик снова пересчитал коробки и записал итог. ', en: 'Our warehouse counted the cartons again and wrote it down. ', zh: '仓库又数了一遍纸箱。' }
  it.each([
    ['en', 'Please send the report for B-1003 by 31 July 2026. Could you also tell us the price of the new box?', 'In short: Please send the report for B-1003 by 31 July 2026; tell us the price of the new box'],
    ['en', 'Please confirm the date and send the packing list, and let us know the weight.', 'In short: Please confirm the date; send the packing list; let us know the weight'],
    ['en', 'We hope you are well. Have a nice weekend!', undefined],
    ['ru', 'Подтвердите дату отгрузки PO-2231 и напишите вес брутто. Пусть всё получится!', 'Итого: Подтвердите дату отгрузки PO-2231; напишите вес брутто'],
    ['ru', 'Пришлите фото коробок, а также уточните срок, до которого нужно оплатить.', 'Итого: Пришлите фото коробок; уточните срок, до которого нужно оплатить'],
    ['ru', 'Здравствуйте! Желаем вам удачи, пусть у вас всё получится.', undefined],
    ['zh', '请在7月30日前，把包装袋稿发给我们。另外，请增加一行俄文说明。', '小结：请在7月30日前，把包装袋稿发给我们; 请增加一行俄文说明'],
    ['zh', '您好，PO-2231的装箱单发我一份。祝您生意兴隆，希望我们合作愉快。', '小结：PO-2231的装箱单发我一份'],
    ['ru', 'Когда будет готов PO-2231? Ждём вашего ответа.', 'Итого: Когда будет готов PO-2231'],
    ['zh', '麻烦您确认一下PO-2231的数量，谢谢！', '小结：麻烦您确认一下PO-2231的数量'],
    ['zh', '新年快乐，希望我们合作愉快。', undefined],
  ] as const)('concludes with whole requests (%s): %s', (language, block, expected) => {
    const text = `${filler[language].repeat(40)}\n\n${block}`
    expect(conclusionsOf(read(text)).map((conclusion) => conclusion.text)).toEqual(expected === undefined ? [] : [expected])
  })

  it('names no more than three requests of a block', () => {
    const text = `${filler.en.repeat(40)}\n\nPlease send the report. Please check the label. Please confirm the date. Please pack the spare parts.`
    expect(conclusionsOf(read(text)).map((conclusion) => conclusion.text)).toEqual(['In short: Please send the report; Please check the label; Please confirm the date'])
  })

  it.each(['Could you also and ', 'Please send the report, and check the label, ', '请在7月30日前把'])('concludes in time on a text without an end: %s', (words) => {
    const doc = read(words.repeat(2_000))
    const start = performance.now()
    conclusionsOf(doc)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
