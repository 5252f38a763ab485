import { expect, test } from 'vitest'
import { blanksOf, intents, phraseLibrary } from './phrase-library.ts'
import { analyze } from './pipeline.ts'
import { blank } from './rules/mends.ts'

test.each(phraseLibrary.map((phrase) => [phrase.id, phrase] as const))('%s has the same blanks in all three languages', (_id, { texts }) => {
  const sorted = (text: string) => blanksOf(text).sort()
  expect(sorted(texts.en)).toEqual(sorted(texts.ru))
  expect(sorted(texts.zh)).toEqual(sorted(texts.ru))
})

test('ids are unique and every intent has phrases', () => {
  expect(new Set(phraseLibrary.map(({ id }) => id)).size).toBe(phraseLibrary.length)
  for (const intent of intents) expect(phraseLibrary.filter((phrase) => phrase.intent === intent).length).toBeGreaterThanOrEqual(3)
})

test('a phrase takes one breath: at most 170 letters', () => {
  expect(phraseLibrary.filter(({ texts }) => Math.max(texts.ru.length, texts.en.length, texts.zh.length) > 170).map(({ id }) => id)).toEqual([])
})

/** What a careful author would put in. */
const values = {
  ru: {
    order: 'PO-2401', date: '30 июля 2026', document: 'упаковочный лист', count: '5', batch: 'B-1003', what: 'сварной шов крупно', item: 'HX-84', quantity: '500',
    incoterm: 'FOB Нинбо', parameter: 'толщины', fact: 'вмятины на 12 из 80 коробок', name: 'Ли Вэй', zone: 'Пекин', version: 'B',
    position: '500 шт. отгружаете 30 июля 2026', condition: 'цена 7,20 USD за штуку сохранится', question: 'какая толщина стенки', deadline: '31 июля 2026',
    reason: 'поставщик ткани задержал 300 кг', part: '200 шт.', result: 'зазор 0,2 мм', price: '7,20 USD', target: '6,90 USD', latest: '5 августа 2026', limit: '1,0 мм',
    step: 'заменить 12 крышек', later: '10 августа 2026', time: '10:00', topic: 'упаковка PO-2401', method: 'штангенциркуль', optionA: '200 шт. 30 июля 2026',
    optionB: '500 шт. 10 августа 2026', need: 'сохранить дату 30 июля 2026',
  },
  en: {
    order: 'PO-2401', date: '30 July 2026', document: 'the packing list', count: '5', batch: 'B-1003', what: 'weld seam', item: 'HX-84', quantity: '500',
    incoterm: 'FOB Ningbo', parameter: 'thickness', fact: 'dents on 12 of 80 cartons', name: 'Li Wei', zone: 'Beijing', version: 'B',
    position: 'you ship 500 pcs on 30 July 2026', condition: 'the price stays USD 7.20 per piece', question: 'which wall thickness', deadline: '31 July 2026',
    reason: 'the fabric supplier is 300 kg short', part: '200 pcs', result: 'gap 0.2 mm', price: 'USD 7.20', target: 'USD 6.90', latest: '5 August 2026', limit: '1.0 mm',
    step: 'to replace 12 lids', later: '10 August 2026', time: '10:00', topic: 'packing of PO-2401', method: 'caliper', optionA: '200 pcs on 30 July 2026',
    optionB: '500 pcs on 10 August 2026', need: 'shipment on 30 July 2026',
  },
  zh: {
    order: 'PO-2401', date: '2026年7月30日', document: '装箱单', count: '5', batch: 'B-1003', what: '焊缝特写', item: 'HX-84', quantity: '500', incoterm: 'FOB宁波', parameter: '厚度',
    fact: '80箱中12箱有凹痕', name: '李伟', zone: '北京时间', version: 'B', position: '500件2026年7月30日出货', condition: '单价保持7.20美元', question: '壁厚是多少', deadline: '2026年7月31日',
    reason: '面料供应商少了300公斤', part: '200件', result: '间隙0.2毫米', price: '7.20美元', target: '6.90美元', latest: '2026年8月5日', limit: '1.0毫米', step: '更换12个盖子', later: '2026年8月10日',
    time: '10:00', topic: 'PO-2401的包装', method: '卡尺', optionA: '2026年7月30日出200件', optionB: '2026年8月10日出500件', need: '2026年7月30日出货',
  },
} as const

const context = { audience: 'external', legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } } as const
const languages = ['ru', 'en', 'zh'] as const

test.each(phraseLibrary.flatMap(({ id, texts }) => languages.map((language) => [id, language, texts[language]] as const)))('%s (%s) is clean, filled in or not', (_id, language, text) => {
  const known: Readonly<Record<string, string>> = values[language]
  expect(blanksOf(text).filter((name) => known[name] === undefined)).toEqual([])
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '')
  const unfilled = text.replace(/\{\w+\}/g, blank)
  for (const firstContact of [false, true]) {
    for (const written of [filled, unfilled]) expect(analyze(written, { ...context, firstContact }).findings.map(({ rule }) => rule), written).toEqual([])
  }
})
