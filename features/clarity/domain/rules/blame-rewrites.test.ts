import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix, blank } from './mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

/** The text after the first rewrite of blame. */
function rewritten(text: string): string {
  const fix = analyze(text, context).findings.find(({ rule }) => rule === 'accusation')?.fixes[0]
  return fix === undefined ? text : applyFix(text, fix)
}

describe('blame before what was seen', () => {
  it.each([
    ['Your QC never checks anything. 12 of 80 cartons of PO-21 were wet.', `12 of 80 cartons of PO-21 were wet. Because of this we ${blank}. Please propose a correction by ${blank}.`],
    ['Вы совсем не проверяете товар. По PO-22 12 из 80 коробок мокрые.', `По PO-22 12 из 80 коробок мокрые. Из-за этого мы ${blank}. Прошу предложить исправление до ${blank}.`],
    ['你们从来不检查。PO-22有12箱受潮。', `PO-22有12箱受潮。我们这边因此${blank}。请在${blank}前${blank}。`],
    ['You always ship late. PO-21 left on 14 November instead of 10 November and now we pay storage.', `PO-21 left on 14 November instead of 10 November and now we pay storage. Please ${blank} by ${blank}.`],
  ])('goes, and what was seen stays: %s', (text, fair) => {
    expect(rewritten(text)).toBe(fair)
  })

  it('stays a charge with blanks where nothing was seen', () => {
    expect(rewritten('Your QC never checks anything. We are tired.')).toContain(blank)
    expect(rewritten('You always ship late. PO-21 is important to us.')).toContain('later than agreed')
  })
})

const sentences = {
  ru: [
    'Вы опять задержали отгрузку PO-2401, обещали 10 июля, а отправили 14 июля.',
    'Вы снова прислали не тот цвет: RAL 9010 вместо RAL 9016 по PO-2401',
    'Вы опять прислали брак: 12 из 80 коробок мокрые, PO-2401.',
    'Вы снова ошиблись, не хватает 12 штук по инвойсу 7781.',
    'Вы вечно путаете контейнеры: пришёл MSKU1234565 вместо TCLU7654321.',
    'Вы опять сорвали срок по партии 500!',
    'Вы опять сорвали срок и перепутали этикетки по PO-2240.',
    'Вы вечно опаздываете с ответами, вопрос от 3 июля по PO-77.',
    'Вы никогда не отвечаете за брак: 7 из 50 крышек треснули.',
    'Вы опять прислали 12 битых коробок из 80 по PO-2401.',
    'Вы всегда заставляете ждать, пришлите PO-2401 до 5 августа 2026.',
    'Из-за вашей халатности клиент отказался от 300 шт. по PO-31.',
    'Это ваша вина, толщина 0,9 мм вместо 1,2 мм на 7 образцах.',
    'Вы врёте: в отчёте 1,2 мм, а мы измерили 0,9 мм.',
    'Вы обманули нас на 1 500 USD по счёту 7781, верните до 30 июля 2026.',
    'Вы вечно опаздываете!',
  ],
  en: [
    'You are lying, your report says 1.2 mm but we measured 0.9 mm on 7 samples',
    'You always make our client wait, please send PO-2401 by 5 August 2026',
    'You ruined our launch on 1 July..',
    'You always delay PO-2240, promised 10 July, shipped 14 July.',
    'You again sent the wrong colour: RAL 9010 instead of RAL 9016, PO-2401.',
    'Your fault again: 12 of 80 cartons are wet, container MSKU1234565.',
    'You never answer, my question of 3 July about PO-77 is open.',
    'You always mix the plates of batch 500, 23 pcs instead of 24 pcs.',
    'This is unacceptable, 7 lids of 50 cracked.',
    'You always ship late, PO-2401 is 4 days late.',
    'You people cannot count to 24, PO-2240 has 23 pcs in each carton.',
    'Thanks to your careless packing 40 lamps of PO-2240 broke.',
    'You broke your promise: the price was USD 2.35, the invoice says USD 2.60.',
    'How many times must I ask, please replace 12 pcs of PO-31 by 30 July 2026.',
    'It is your fault that our supplier lost 3 plates and 2 templates of D-118.',
    'You are always late!',
  ],
  zh: [
    '你们又发错标签了，PO-2240有12箱贴成了SKU-77。',
    '你们老是拖，PO-2401说好7月10日，7月14日才发。',
    '都是你们的错，80箱里有12箱湿了。',
    '你们又搞错颜色：RAL 9010而不是RAL 9016，PO-2401。',
    '你们骗人，报告写1.2 mm，我们实测0.9 mm，7个样品。',
    '你们从来不回消息，7月3日问的PO-77还没答复。',
    '完全是你们造成的，柜号MSKU1234565晚了4天。',
    '你们又少发了，发票7781少了12件。',
    '都是你们的错，请7月29日前重发PO-2240的12件。',
    '你们老是这样，批次500有7个裂了。',
    '连个标签都贴不好，PO-2240请7月29日前重贴。',
    '别再糊弄我们了，PO-2240请7月29日前给真实进度。',
    '你们又涨价，原价2.35美元，现在2.60美元。',
    '怎么老是不回消息，PO-2231五天没动静了',
    '都是你们的错，客户扣了300美元。',
    '你们老是拖！',
  ],
} as const

/** Numbers and what holds one, as the author wrote them. */
const numbers = (text: string): string[] => text.match(/[A-Za-z-]*\d+(?:[.,]\d+)*/g) ?? []

describe('a rewrite of blame', () => {
  const shared = new URL('../../../../../shared/domain/rewrites.json', import.meta.url)
  const examples = existsSync(shared) ? (JSON.parse(readFileSync(shared, 'utf8')) as { pairs: readonly Record<'ru' | 'en' | 'zh', { from: string }>[] }).pairs : []

  it.each([...Object.values(sentences).flat(), ...examples.flatMap((pair) => [pair.ru.from, pair.en.from, pair.zh.from])])('keeps every number, date and name: %s', (text) => {
    const out = rewritten(text)
    for (const number of numbers(text)) expect(out).toContain(number)
    expect(out).not.toMatch(/\.\.|。。|[,，;；:：][.。]|  /)
    if (!out.includes(blank)) expect(analyze(out, context).findings.filter(({ rule }) => rule === 'accusation')).toEqual([])
  })

  it.each([
    ['Вы опять перепутали этикетки, PO-2240. Пришлите правильные до 30 июля 2026.', 'По PO-2240: перепутали этикетки. Из-за этого мы ___. Пришлите правильные до 30 июля 2026.'],
    ['Вы снова забыли вложить инструкции в коробки PO-2240.', 'Не вложили инструкции в коробки PO-2240. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Почему ваши рабочие вечно путают маркировку на коробках из PO-2240?', 'Путали маркировку на коробках из PO-2240. Из-за этого мы ___. Прошу исправить до ___.'],
    ['Вы сорвали сроки и испортили упаковку, переделайте PO-2240 до 30 июля 2026.', 'Не выдержали сроки и повредили упаковку. Из-за этого мы ___. Переделайте PO-2240 до 30 июля 2026.'],
    ['Вы изменили конструкцию без спроса!', 'Изменили конструкцию без согласования. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Из-за вашей халатности контейнер по PO-3101 стоит в порту.', 'Контейнер по PO-3101 стоит в порту. Прошу ___ до ___.'],
    ['Вы сорвали срок.', 'По ___ опоздание на ___ дн. Из-за этого мы ___. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['Вы опять сорвали сроки по PO-2401, из-за этого мы платим за хранение 300 USD, ждём новую дату до 30 июля 2026.', 'По PO-2401 опоздание на ___ дн. Из-за этого мы платим за хранение 300 USD. Ждём новую дату до 30 июля 2026.'],
    ['Здравствуйте, Ли, вы опять прислали не те крышки по PO-2240, надо срочно заменить 300 шт.', 'Здравствуйте, Ли, мы получили не те крышки по PO-2240. Из-за этого мы ___. Прошу срочно заменить 300 шт.'],
    ['Вы всё время теряете документы, это безответственно, PO-2231, пришлите копии до 30 июля 2026.', 'По PO-2231: теряли документы. Из-за этого мы ___. Пришлите копии до 30 июля 2026.'],
    ['You keep sending broken cups, we are tired of your excuses, please refund 56 pcs of PO-901.', 'We received broken cups. Because of this we ___. Please refund 56 pcs of PO-901.'],
    ['Your engineers always change drawing D-118 without asking, please restore it.', 'Drawing D-118 was changed without our approval. Because of this we ___. Please restore it.'],
    ['You always raise the price without notice, PO-700, please restore it.', 'PO-700: the price was raised without notice. Because of this we ___. Please restore it.'],
    ['As usual, nobody checked the carton marks of PO-2240.', 'The carton marks of PO-2240 were not checked. Because of this we ___. Please ___ by ___.'],
    ['Как всегда, никто не проверил этикетки PO-2240.', 'Не проверили этикетки PO-2240. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Опять брак по PO-18, сколько можно, 15 из 60 стульев качаются.', 'Брак по PO-18, 15 из 60 стульев качаются. Из-за этого мы ___. Прошу предложить исправление до ___.'],
    ['又是标签错误，PO-2240，怎么搞的？', 'PO-2240：标签错误。我们这边因此___。请在___前改正。'],
    ['你们总是最后一天才给装箱单，PO-65。', 'PO-65：最后一天才给装箱单。我们这边因此___。请在___前___。'],
    ['陈经理您好，你们又发错说明书了，PO-2240请换300本。', '陈经理您好，PO-2240：发错说明书了。我们这边因此___。请换300本。'],
    ['你们老是不回复，我们7月28日前要确认订单，PO-7。', 'PO-7我___的问题还没看到回复。我们这边因此___。我们7月28日前要确认订单。请问什么时候能答复？'],
    ['You always mix up the labels, please fix PO-2240 by 30 July 2026.', 'The labels were mixed up. Because of this we ___. Please fix PO-2240 by 30 July 2026.'],
    ['You always forget the silica gel and mix up the labels, the goods are stuck at customs.', 'The silica gel was missing and the labels were mixed up. The goods are stuck at customs. I ask you to correct it by ___.'],
    ['You again sent the wrong colour of lids.', 'We received the wrong colour of lids. Because of this we ___. I ask you to correct it by ___.'],
    ['You never check the welds, our client returned the chairs.', 'The welds were not checked. Our client returned the chairs. Please ___ by ___.'],
    ['It is your fault that the container stands in the port.', 'The container stands in the port. Please ___ by ___.'],
    ['你们又贴错标签了，PO-2240请7月29日前改好。', 'PO-2240：贴错标签了。我们这边因此___。请7月29日前改好。'],
    ['你们总是把颜色搞错。', '颜色搞错了。我们这边因此___。请在___前改正。'],
    ['怎么老是忘记放干燥剂？', '没有放干燥剂。我们这边因此___。请在___前___。'],
    ['连个标签都贴不好', '标签没贴好。我们这边因此___。请在___前___。'],
    ['Вы опять сорвали срок по PO-2401, и я плачу за хранение 300 USD.', 'По PO-2401 опоздание на ___ дн. Я плачу за хранение 300 USD. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['Вы опять перепутали этикетки, PO-2401. Клиент отменил 500 шт. Пришлите новые до 30 июля 2026.', 'По PO-2401: перепутали этикетки. Клиент отменил 500 шт. Пришлите новые до 30 июля 2026.'],
    ['Вы вечно срываете сроки, мы уже вторую неделю ждём товар по PO-77.', 'По PO-77 опоздание на ___ дн. Мы уже вторую неделю ждём товар по PO-77. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['You always delay PO-2240 and the client cancelled 500 pcs.', 'PO-2240 is ___ days later than agreed. The client cancelled 500 pcs. I need a date I can plan with: which one is it?'],
    ['Your fault again, the container is stuck at the port, PO-77.', 'PO-77: the container is stuck at the port. Please ___ by ___.'],
    ['你们又贴错标签，我们被罚款3000元，PO-2240请7月29日前改好。', 'PO-2240：贴错标签。我们被罚款3000元。请7月29日前改好。'],
    ['你们又发错货，客户退货了。', '发错货。客户退货了。请在___前改正。'],
    ['Из-за вашей безответственности мы потеряли клиента! Верните деньги за партию B-07', 'Мы потеряли клиента. Верните деньги за партию B-07'],
    ['Because of your carelessness we lost a customer! Refund batch B-07', 'We lost a customer. Refund batch B-07'],
    ['都是你们的错，我们损失了一个客户！请退批次B-07的钱。', '我们损失了一个客户。请退批次B-07的钱。'],
    ['Вы опять сорвали срок! Отгрузите PO-2401 до 30 июля 2026.', 'По ___ опоздание на ___ дн. Из-за этого мы ___. Отгрузите PO-2401 до 30 июля 2026.'],
    ['Вы никогда не проверяете качество', 'По ___: качество не проверено. Из-за этого мы ___. Прошу предложить исправление до ___.'],
    ['Вы никогда не проверяете сварку PO-2401.', 'Сварка PO-2401 не проверена. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы никогда не присылаете фото вовремя, PO-77, клиент ждёт с 3 июля.', 'По PO-77: фото не присланы вовремя. Клиент ждёт с 3 июля. Прошу ___ до ___.'],
    ['У вас постоянно путаница с этикетками PO-77.', 'Путаница с этикетками PO-77. Из-за этого мы ___. Прошу ___ до ___.'],
    ['You never send the photos we asked for, PO-77.', 'PO-77: the photos we asked for were not sent. Because of this we ___. Please ___ by ___.'],
    ['Your team keeps forgetting the certificates of PO-77.', 'The certificates of PO-77 were missing. Because of this we ___. Please ___ by ___.'],
    ['Вы никогда не читаете наши письма, PO-2401.', 'По PO-2401: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['PO-77怎么还没动静？', 'PO-77还没看到进展。我们这边因此___。请问什么时候能答复？'],
    ['PO-77的样品怎么还没动静，请7月29日前回复。', 'PO-77的样品还没看到进展。我们这边因此___。请7月29日前回复。'],
    ['PO-77怎么还没发？', 'PO-77还没发。我们这边因此___。请在___前___。'],
    ['你们又贴错标签，我们要求7月29日前换PO-2240的标签。', '贴错标签。我们这边因此___。我们要求7月29日前换PO-2240的标签。'],
    ['都是你们的错，集装箱还在港口。', '集装箱还在港口。请在___前改正。'],
  ])('keeps the thing and what happened: %s', (text, expected) => {
    expect(rewritten(text)).toBe(expected)
  })

  it.each(['Вы опять перепутали этикетки, вечно забываете силикагель, сколько можно!', 'You always mix up the labels, this is unacceptable, PO-2240', '你们又忘了放说明书，货已经到仓库了，怎么搞的！'])('is the same at every blame of a sentence, and takes all of them away: %s', (text) => {
    const found = analyze(text, context).findings.filter(({ rule }) => rule === 'accusation')
    expect(found.length).toBeGreaterThan(1)
    for (const { fixes } of found) expect(fixes).toEqual(found[0]?.fixes)
    expect(found[0]?.fixes).toHaveLength(1)
    expect(analyze(rewritten(text), context).findings.filter(({ rule }) => rule === 'accusation')).toEqual([])
  })
})

describe('a rewrite of what happens to their goods', () => {
  it.each([
    ['46 sinks of PO-2877 are cracked and it is your fault. Send the credit note by 12 August 2026.', '46 sinks of PO-2877 are cracked. Because of this we ___. Send the credit note by 12 August 2026.'],
    ['12 стульев по PO-7 сломаны и это ваша вина.', '12 стульев по PO-7 сломаны. Из-за этого мы ___. Прошу предложить исправление до ___.'],
    ['你们的质检从来不认真，B-2301批里28%的杯盖有毛刺，客户全退回来了。', 'B-2301批里28%的杯盖有毛刺。客户全退回来了。请在___前___。'],
    ['У вас вечно ломаются замки на рюкзаках, заказ PO-77', 'По заказу PO-77: ломаются замки на рюкзаках. Из-за этого мы ___. Прошу ___ до ___.'],
    ['У вас постоянно рвутся мешки из партии GL-20, клиент возвращает товар.', 'Рвутся мешки из партии GL-20. Клиент возвращает товар. Прошу ___ до ___.'],
    ['Ваша упаковка опять порвалась, PO-77. Пришлите новую до 30 июля 2026.', 'По PO-77: упаковка порвалась. Из-за этого мы ___. Пришлите новую до 30 июля 2026.'],
    ['По партии GL-20 у вас снова отклеились этикетки.', 'По партии GL-20: отклеились этикетки. Из-за этого мы ___. Прошу ___ до ___.'],
    ['У вас всегда не хватает винтов в коробках PO-77.', 'Не хватает винтов в коробках PO-77. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Из-за вас коробки PO-77 опять мокрые, клиент вернул товар.', 'Коробки PO-77 мокрые. Клиент вернул товар. Прошу предложить исправление до ___.'],
    ['У вас вечно отговорки, PO-77.', 'По PO-77: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['你们的锁总是打不开，订单PO-77。', '订单PO-77：锁打不开。我们这边因此___。请在___前___。'],
    ['你们背包的扣子又断了，PO-77。', 'PO-77：背包的扣子断了。我们这边因此___。请在___前___。'],
  ])('keeps the thing: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite that names the order once', () => {
  it.each([
    ['По заказу PO-8830: ваши рабочие опять перепутали цвет в заказе PO-8830.', 'Перепутали цвет в заказе PO-8830. Из-за этого мы ___. Прошу исправить до ___.'],
    ['В заказе PO-8830 ваши рабочие опять забыли крепёж.', 'По заказу PO-8830: забыли крепёж. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы опять опоздали, партия GL-20.', 'По партии GL-20 опоздание на ___ дн. Из-за этого мы ___. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['Партия GL-20 опять с трещинами, вы вообще проверяете?', 'Партия GL-20 с трещинами. Из-за этого мы ___. Прошу предложить исправление до ___.'],
  ])('says it where it stands: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite of nothing but blame', () => {
  it.each([
    ['Вы опять всё испортили! Ручки отваливаются у 12 рюкзаков PO-77', 'Ручки отваливаются у 12 рюкзаков PO-77. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Сколько можно, PO-77! Молнии заедают на 40 куртках.', 'По PO-77: молнии заедают на 40 куртках. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Здравствуйте, Ли, сколько можно! Молнии заедают на 40 куртках. Клиент вернул товар.', 'Здравствуйте, Ли, молнии заедают на 40 куртках. Клиент вернул товар. Прошу ___ до ___.'],
    ['You are careless again! The zips of PO-77 jam. Please replace them by 30 July 2026.', 'The zips of PO-77 jam. Because of this we ___. Please replace them by 30 July 2026.'],
    ['You are careless again! Please replace the broken zips of PO-77.', '___: ___ of ___ do not conform, we measured ___ against ___. Because of this we ___. Please replace the broken zips of PO-77.'],
    ['Вы никогда не отвечаете! На PO-77 сломаны ручки.', 'Я пока не вижу ответа на вопрос от ___ по ___. Из-за этого мы ___. Когда ждать ответа? На PO-77 сломаны ручки.'],
    ['你们到底怎么搞的？批次GL-20有12个灯不亮，请7月29日前更换。', '批次GL-20有12个灯不亮，请7月29日前更换。'],
  ])('takes the next sentence for the fact: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite of what was not read', () => {
  it.each([
    ['You never read our drawings, PO-77.', 'PO-77: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['You never read our emails about PO-77, the hinges are on the wrong side.', 'PO-77: the hinges are on the wrong side. Because of this we ___. I ask you to correct it by ___.'],
    ['You never fix the hinges we discussed, PO-77.', 'PO-77: the hinges we discussed were not fixed. Because of this we ___. Please ___ by ___.'],
    ['You always forget the drawings and never read the spec of PO-77.', 'PO-77: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['You never send the drawings of PO-77.', 'The drawings of PO-77 were not sent. Because of this we ___. Please ___ by ___.'],
    ['Вы даже не открыли наш чертёж D-118, PO-77', 'Факты: чертёж D-118; PO-77; ___. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Ваши рабочие опять не прочитали инструкцию по PO-77 и перепутали детали.', 'По PO-77: перепутали детали. Из-за этого мы ___. Прошу исправить до ___.'],
    ['Вы опять не открыли клапан на 12 насосах PO-77.', 'Не открыли клапан на 12 насосах PO-77. Из-за этого мы ___. Прошу ___ до ___.'],
    ['你们从来不看我们的图纸，PO-77。', 'PO-77：___（事实、日期）。我们这边因此___。请在___前___。'],
  ])('asks for what is wrong: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite before a sentence that tells the effect', () => {
  it.each([
    ['You always delay PO-77. The container has been waiting at the port since 16 July', 'PO-77 is ___ days later than agreed. The container has been waiting at the port since 16 July. I need a date I can plan with: which one is it?'],
    ['Вы опять сорвали срок по PO-77! Линия стоит с 16 июля. Мы теряем деньги.', 'По PO-77 опоздание на ___ дн. Линия стоит с 16 июля. Мы теряем деньги. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['PO-77你们又拖了。我们的产线停了。', 'PO-77比约定晚了___天。我们的产线停了。我需要一个能排计划的日期，请问定哪天？'],
    ['Линия стоит с 16 июля. Вы опять сорвали срок по PO-77.', 'Линия стоит с 16 июля. По PO-77 опоздание на ___ дн. Мне нужна дата, которую можно планировать: какую вы называете?'],
  ])('asks behind it: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite where the order or a name stands first', () => {
  it.each([
    ['Чэнь, по PO-2026-122 вы опять перепутали этикетки.', 'Чэнь, по PO-2026-122: перепутали этикетки. Из-за этого мы ___. Прошу исправить до ___.'],
    ['Chen, on PO-2026-122 you mixed up the labels again.', 'Chen, PO-2026-122: the labels were mixed up. Because of this we ___. I ask you to correct it by ___.'],
    ['PO-2026-122你们又贴错标签了。', 'PO-2026-122：贴错标签了。我们这边因此___。请在___前改正。'],
    ['陈小姐，PO-2026-122的标签你们又贴错了。', '陈小姐，PO-2026-122：贴错了标签。我们这边因此___。请在___前改正。'],
    ['Вы снова прислали не ту упаковку PO-2231, мы из-за вас теряем клиента!!!', 'Мы получили не ту упаковку PO-2231. Мы теряем клиента. Прошу ___ до ___.'],
    ['For order PO-2231 you always forget the labels and because of you we lost the client.', 'Order PO-2231: the labels were missing. We lost the client. Please ___ by ___.'],
  ])('keeps the thing, the name and what it cost: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite that would say what was not said', () => {
  it.each([
    ['Ребята, этикетки на PO-2026-122 снова кривые, вы вообще смотрите, что отгружаете?', 'Ребята, этикетки на PO-2026-122 кривые. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы вообще читаете мои письма?', 'По ___: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы вообще понимаете, что клиент ждёт?', 'Клиент ждёт. Прошу ___ до ___.'],
    ['Do you even check the labels of PO-131?', 'PO-131: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['Why do you always wait until the last minute with PO-2026-122?', 'PO-2026-122: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['PO-2026-122又晚了一个星期，你们到底有没有在跟进？', 'PO-2026-122：晚了一个星期。我们这边因此___。我需要一个能排计划的日期，请问定哪天？'],
    ['PO-2026-122少了4箱，96箱不是100箱，你们连数都数不清', 'PO-2026-122少了4箱，96箱不是100箱。我们这边因此___。请在___前改正。'],
    ['你们老是拖，PO-2026-122的提单什么时候给？', '___比约定晚了___天。我们这边因此___。PO-2026-122的提单什么时候给？'],
    ['Вечно вы тянете, когда отгрузите PO-2026-122?', 'По PO-2026-122 опоздание на ___ дн. Из-за этого мы ___. Когда отгрузите PO-2026-122?'],
    ['Вы опять не ответили на мой вопрос о PO-2231 от 20 июля', 'Я пока не вижу ответа на мой вопрос о PO-2231 от 20 июля. Из-за этого мы ___. Когда ждать ответа?'],
    ['You never replied to my question of 20 July about PO-2231.', 'I have not seen an answer to my question of 20 July about PO-2231 yet. Because of this we ___. When may I expect the answer?'],
    ['你们又没回复我7月20日关于PO-2231的问题', '我7月20日关于PO-2231的问题还没看到回复。我们这边因此___。请问什么时候能答复？'],
    ['The goods arrived damaged because of your poor packing', 'The goods arrived damaged. Because of this we ___. Please propose a correction by ___.'],
    ['Коробки сломались из-за вас.', 'Коробки сломались. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы врёте, что отправили PO-77 14 июля.', 'Факты: PO-77; 14 июля. Из-за этого мы ___. Давайте сверим до ___.'],
    ['Вы опять прислали брак, что будете делать с 40 коробками?', 'Мы получили брак. Из-за этого мы ___. Что будете делать с 40 коробками?'],
    ['Вечно вы всё путаете, вы можете прислать фото PO-131?', 'По ___ пришло ___ вместо ___. Из-за этого мы ___. Вы можете прислать фото PO-131?'],
    ['Team, the labels on PO-131 are crooked again, do you even look what you ship?', 'Team, the labels on PO-131 are crooked. Because of this we ___. Please ___ by ___.'],
    ['Пленка опять рвётся, вы думаете вообще, что делаете?', 'Пленка рвётся. Из-за этого мы ___. Прошу ___ до ___.'],
    ['The cartons were crushed due to your bad packing on 20 July, PO-131.', 'PO-131: the cartons were crushed on 20 July. Because of this we ___. Please ___ by ___.'],
    ['Товар снова пришёл битым из-за вашей халатности, PO-131.', 'По PO-131: товар пришёл битым. Из-за этого мы ___. Прошу ___ до ___.'],
    ['You lied that PO-131 was shipped on 14 July.', 'Facts: PO-131; 14 July. Because of this we ___. Let us compare the data by ___.'],
  ])('keeps to the words of the author: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it.each([
    ['As always you are late with the documents for PO-131', 'The documents for PO-131 are ___ days later than agreed. Because of this we ___. I need a date I can plan with: which one is it?'],
    ['You are 3 days late with the samples again.', 'The samples are 3 days late. Because of this we ___. I need a date I can plan with: which one is it?'],
    ['You delayed the documents for PO-131 again', 'The documents for PO-131 are ___ days later than agreed. Because of this we ___. I need a date I can plan with: which one is it?'],
    ['Вы как всегда опоздали с документами по PO-131', 'Опоздание с документами по PO-131 на ___ дн. Из-за этого мы ___. Мне нужна дата, которую можно планировать: какую вы называете?'],
    ['You are late with payment documents again and we pay storage.', 'Payment documents are ___ days later than agreed. We pay storage. I need a date I can plan with: which one is it?'],
    ['你们每次都拖到最后一刻才发提单，PO-131', 'PO-131：最后一刻才发提单。我们这边因此___。我需要一个能排计划的日期，请问定哪天？'],
    ['PO-131的单据你们又晚了', 'PO-131的单据比约定晚了___天。我们这边因此___。我需要一个能排计划的日期，请问定哪天？'],
    ['怎么每次都是最后一天才告诉我PO-2231要延期', '最后一天才告诉我PO-2231要延期。我们这边因此___。我需要一个能排计划的日期，请问定哪天？'],
  ])('calls late what the author calls late: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it('does not end a finding inside a code', () => {
    const text = '怎么每次都是最后一天才告诉我PO-2231要延期'
    const spans = analyze(text, context).findings.filter(({ rule }) => rule === 'accusation').map(({ span }) => text.slice(span?.start, span?.end))
    expect(spans).toEqual(['怎么每次都是最后一天才告诉我PO-2231'])
  })
})

describe('a rewrite of what only an infinitive or a question says', () => {
  it.each([
    ['Безответственно отгружать без пломбы. Контейнер FSCU8120044, жду объяснение до 5 августа 2026', 'Отгружали без пломбы. Из-за этого мы ___. Контейнер FSCU8120044, жду объяснение до 5 августа 2026'],
    ['Как вы могли отгрузить PO-131 без этикеток?', 'Отгрузили PO-131 без этикеток. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Как можно так упаковывать стекло, PO-131', 'По PO-131: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['Как вы могли так поступить с нами?', 'По ___: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['ПОЧЕМУ ДО СИХ ПОР НЕТ ФОТО по PO-1300? Пришлите до 28 июля 2026', 'Нет фото по PO-1300. Из-за этого мы ___. Пришлите до 28 июля 2026'],
    ['Сколько можно, почему нет фото отгрузки PO-131?', 'Нет фото отгрузки PO-131. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Почему у вас вечно нет времени, PO-131?', 'По PO-131: ___ (факт, дата). Из-за этого мы ___. Прошу ___ до ___.'],
    ['You never care, why are there no photos of PO-131?', 'There are no photos of PO-131. Because of this we ___. Please ___ by ___.'],
    ['How could you ship PO-131 without the labels?', 'PO-131 was shipped without the labels. Because of this we ___. Please ___ by ___.'],
    ['How could you do this to us?', '___: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['Why do you always ship without photos?', '___: ___ (fact, date). Because of this we ___. Please ___ by ___.'],
    ['You always forget fasteners, PO-131.', 'PO-131: fasteners were missing. Because of this we ___. Please ___ by ___.'],
    ['How can you be so careless with our artwork? Reprint PO-5570 by 20 August 2026.', 'Our artwork: ___ (fact, date). Because of this we ___. Reprint PO-5570 by 20 August 2026.'],
    ['怎么能没有封条就发货', '没有封条就发货。我们这边因此___。请在___前___。'],
  ])('keeps it: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite that has a subject or tells more than the cost', () => {
  it.each([
    ['Вы опять прислали товар без бирок!!!', 'Мы получили товар без бирок. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы опять не прислали фото PO-131.', 'Не прислали фото PO-131. Из-за этого мы ___. Прошу ___ до ___.'],
    ['Вы опять прислали без бирок партию B-77.', 'Прислали без бирок партию B-77. Из-за этого мы ___. Прошу ___ до ___.'],
    ['You shipped short again and our line stands still because of you.', 'The shipment was short by ___. Our line stands still. Please ___ by ___.'],
    ['You always tell us at the last minute that PO-131 is late.', 'We were told at the last minute that PO-131 is late. Because of this we ___. I need a date I can plan with: which one is it?'],
    ['Сроки вы никогда не держите!', 'По ___ опоздание на ___ дн. Из-за этого мы ___. Мне нужна дата, которую можно планировать: какую вы называете?'],
  ])('keeps it: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite where the effect is money', () => {
  it.each([
    ['PO-6218晚了6天，都是你们的错，请8月1日前付清空运差价820美元。', 'PO-6218晚了6天。请8月1日前付清空运差价820美元。'],
    ['You mixed up the labels again, relabelling costs 300 USD.', 'The labels were mixed up, relabelling costs 300 USD. I ask you to correct it by ___.'],
    ['Вы опять перепутали этикетки, разница 820 USD.', 'Перепутали этикетки, разница 820 USD. Прошу исправить до ___.'],
    ['Вы опять перепутали этикетки, разница 5 мм.', 'Перепутали этикетки, разница 5 мм. Из-за этого мы ___. Прошу исправить до ___.'],
  ])('does not ask for it again: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})

describe('a rewrite of a sigh with a fact beside', () => {
  it.each([
    ['怎么搞的？？？PO-6211的颜色又做错了，7月28日前给我答复', 'PO-6211：颜色做错了。我们这边因此___。7月28日前给我答复。'],
    ['怎么搞的！\nPO-6211的颜色又做错了。', '___：___（事实、日期）。我们这边因此___。请在___前___。\nPO-6211的颜色又做错了。'],
    ['你们怎么每次都出错，PO-3306的唛头请7月30日前重新发稿。', '___收到的是___，要求是___。我们这边因此___。PO-3306的唛头请7月30日前重新发稿。'],
    ['Batch B-2210 came with 14 cracked lids out of 200. This is simply irresponsible. Please send 14 new lids by 6 August 2026.', 'Batch B-2210 came with 14 cracked lids out of 200. Because of this we ___. Please send 14 new lids by 6 August 2026.'],
    ['14 lids of PO-77 are cracked and the client returned them. This is your fault. Please send 14 new lids by 6 August 2026.', '14 lids of PO-77 are cracked and the client returned them. Please send 14 new lids by 6 August 2026.'],
    ['Are 14 lids of PO-77 cracked? This is your fault.', 'Are 14 lids of PO-77 cracked? PO-77: ___ (fact, date). Because of this we ___.'],
  ])('takes the fact: %s', (text, expected) => expect(rewritten(text)).toBe(expected))
})
