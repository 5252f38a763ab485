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
    ['I guess you used recycled material, because the film smells', 'The film smells (how many: ___, where: ___). What is the cause?'],
    ['I guess you used recycled material because the film smells, please check PO-131.', 'The film smells (how many: ___, where: ___). What is the cause? Please check PO-131.'],
    ['I guess you used recycled material, because 12 of 50 rolls smell, PO-131.', '12 of 50 rolls smell, PO-131. What is the cause?'],
    ['Скорее всего, вы забыли про нас: по PO-7719 нет ответа 6 дней', 'По PO-7719 нет ответа 6 дней. В чём причина?'],
    ['I guess your night shift skipped the oven. The paint of batch B-77 peels on every panel.', 'The paint of batch B-77 peels on every panel. What is the cause?'],
    ['肯定是你们换了便宜的胶水，B-2305批鞋底才开胶，请7月31日前给检测报告。', 'B-2305批鞋底开胶（数量___，位置___），请问原因是什么？请7月31日前给检测报告。'],
    ['应该是你们仓库没有防潮，PO-6230的42箱纸袋发霉了，请7月30日前回复原因。', 'PO-6230的42箱纸袋发霉了，请7月30日前回复原因。'],
    ['You must have used cheap glue, the soles of PO-7 peel. Please tell us the cause by 5 August 2026.', 'The soles of PO-7 peel (how many: ___, where: ___). Please tell us the cause by 5 August 2026.'],
    ['I guess you used old film, they are yellow', 'They are yellow (how many: ___, where: ___). What is the cause?'],
    ['Видимо, вы сменили плёнку, потому что запайка не держит', 'Запайка не держит (сколько: ___, где: ___). В чём причина?'],
    ['Видимо, вы сменили плёнку потому что запайка не держит, пришлите сертификат PO-131 до 30 июля 2026.', 'Запайка не держит (сколько: ___, где: ___). В чём причина? Пришлите сертификат PO-131 до 30 июля 2026.'],
    ['По PO-131: видимо, вы сменили плёнку, так как на 40 пакетах шов расходится.', 'По PO-131: на 40 пакетах шов расходится. В чём причина?'],
    ['肯定是你们换了材料，因为薄膜有味道。', '薄膜有味道（数量___，位置___），请问原因是什么？'],
    ['肯定是你们换了材料，因为薄膜有味道，请7月29日前回复。', '薄膜有味道（数量___，位置___），请问原因是什么？请7月29日前回复。'],
    ['我感觉你们这批用了回收料，味道很大', '味道很大（数量___，位置___），请问原因是什么？'],
  ])('takes the ground for the observation: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it.each([
    ['Видимо, вы сэкономили на клее, у рюкзаков PO-77 отходят ручки.', 'У рюкзаков PO-77 отходят ручки (сколько: ___, где: ___). В чём причина?'],
    ['Видимо, вы сменили клей! Трещины на 40 подошвах PO-77, пришлите замену до 30 июля 2026.', 'Трещины на 40 подошвах PO-77. В чём причина? Пришлите замену до 30 июля 2026.'],
    ['Трещины на ручках PO-77. Видимо, вы взяли другую сталь.', 'Трещины на ручках PO-77. В чём причина?'],
    ['Obviously you used cheaper foam, the seats of PO-77 sag.', 'The seats of PO-77 sag (how many: ___, where: ___). What is the cause?'],
    ['Obviously you used cheaper steel and the blades rust.', 'The blades rust (how many: ___, where: ___). What is the cause?'],
    ['Obviously you mixed up the lids and the labels.', 'We see ___ (how many: ___, where: ___). What is the cause?'],
    ['Probably you forgot the silica gel in the boxes of batch GL-20, the shoes are mouldy.', 'GL-20: the shoes are mouldy (how many: ___, where: ___). What is the cause?'],
    ['You probably swapped the fabric, we need 20 m more.', 'What is the cause? We need 20 m more.'],
    ['你们显然省了胶水，PO-77的鞋底开胶了。', 'PO-77的鞋底开胶了（数量___，位置___），请问原因是什么？'],
    ['PO-77的杯子漏水，肯定是你们没装密封圈。', 'PO-77的杯子漏水（数量___，位置___），请问原因是什么？'],
  ])('takes what is told beside for the observation: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it.each([
    ['Видимо, ваши рабочие не затянули болты на насосах PO-77.', 'На насосах PO-77 мы видим ___ (сколько: ___, где: ___). В чём причина?'],
    ['Obviously your workers forgot the gasket on the pumps of B-0877.', 'On the pumps of B-0877 we see ___ (how many: ___, where: ___). What is the cause?'],
    ['Видимо, вы сэкономили на клее для PO-77.', 'По PO-77 мы видим ___ (сколько: ___, где: ___). В чём причина?'],
    ['估计你们忘了给PO-77的水泵装垫片。', 'PO-77：我们看到___（数量___，位置___），请问原因是什么？'],
  ])('says of what it is seen: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it.each([
    ['Видимо, вы торопились при упаковке, поэтому углы у столешниц смяты. Заказ МБ-288.', 'Углы у столешниц смяты (сколько: ___, где: ___). В чём причина? Заказ МБ-288.'],
    ['Видимо, вы торопились, поэтому углы смяты, PO-131.', 'Углы смяты, PO-131 (сколько: ___, где: ___). В чём причина?'],
    ['Видимо, вы торопились, поэтому просим прислать фото PO-131.', 'Мы видим ___ (сколько: ___, где: ___). В чём причина? Поэтому просим прислать фото PO-131.'],
    ['Your night shift surely forgot the keys, 30 cartons of batch B-1510 came without them.', '30 cartons of batch B-1510 came without them. What is the cause?'],
    ['Очевидно, ваш технолог забыл про допуск, отверстия 8,4 мм вместо 8,0 мм в партии KB-77.', 'Отверстия 8,4 мм вместо 8,0 мм в партии KB-77. В чём причина?'],
    ['Наверняка ваш рабочий забыл вкладыши в 12 коробках PO-2318.', 'Наше предположение (основание: ___): наверняка ваш рабочий забыл вкладыши в 12 коробках PO-2318.'],
  ])('takes what came of it, or what holds a number: %s', (text, expected) => expect(rewritten(text)).toBe(expected))

  it('takes no second guess for an observation', () => {
    expect(rewritten('I guess you used recycled material, because you wanted to save money.')).toBe('Our guess (based on: ___): I guess you used recycled material, because you wanted to save money.')
  })
})
