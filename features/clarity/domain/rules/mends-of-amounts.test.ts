import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'

const base: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const mendsOf = (rule: string, text: string): string[] =>
  analyze(text, base).findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes.map((fix) => applyFix(text, fix)))

/** The rule, what was written, and what its mends make of it. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['guess-as-fact', 'Видимо, вы сэкономили на стали, ножи ржавеют после двух моек.', ['Ножи ржавеют после двух моек. В чём причина?']],
  ['guess-as-fact', 'Скорее всего, вы использовали другой клей, поэтому ручки отваливаются.', ['Ручки отваливаются (сколько: ___, где: ___). В чём причина?']],
  ['guess-as-fact', 'You probably used another glue, so the handles fall off.', ['The handles fall off (how many: ___, where: ___). What is the cause?']],
  ['guess-as-fact', '你们肯定换了胶水，所以把手掉了。', ['把手掉了（数量___，位置___），请问原因是什么？']],
  ['guess-as-fact', 'Ножи ржавеют, видимо, вы сэкономили на стали.', ['Ножи ржавеют (сколько: ___, где: ___). В чём причина?']],
  ['guess-as-fact', 'Видимо, вы взяли другую краску на 30 деталях из 200.', ['Наше предположение (основание: ___): видимо, вы взяли другую краску на 30 деталях из 200.']],
  ['guess-as-fact', 'Трещины на 30 деталях из 200, PO-2231. Видимо, вы взяли другую краску.', ['Трещины на 30 деталях из 200, PO-2231. В чём причина?']],
  ['guess-as-fact', 'Obviously you mixed the labels: pallet no. 3 holds blue lids.', ['Pallet no. 3 holds blue lids. What is the cause?']],
  ['guess-as-fact', 'Clearly you forgot to check before shipping S-07.', ['S-07: we see ___ (how many: ___, where: ___). What is the cause?']],
  ['guess-as-fact', 'Clearly you mixed the lids, boxes and labels.', ['Our guess (based on: ___): clearly you mixed the lids, boxes and labels.']],
  ['guess-as-fact', 'I guess your workers forgot the gasket on pallet no. 3.', ['Our guess (based on: ___): I guess your workers forgot the gasket on pallet no. 3.']],
  ['guess-as-fact', 'The lids crack and obviously you changed the resin.', ['The lids crack (how many: ___, where: ___). What is the cause?']],
  ['guess-as-fact', '肯定是你们换了材料，刀洗两次就生锈。', ['刀洗两次就生锈，请问原因是什么？']],
  ['guess-as-fact', '裂纹多半是胶水过期，B-0877请7月29日前查。', ['裂纹（数量___，位置___），请问原因是什么？B-0877请7月29日前查。']],
  ['guess-as-fact', 'Видимо, вы сэкономили на материале, поэтому прошу сертификат B-0877 до 30 июля 2026.', ['Мы видим ___ (сколько: ___, где: ___). В чём причина? Поэтому прошу сертификат B-0877 до 30 июля 2026.']],
  ['guess-as-fact', 'Краска слезает, потому что вы сэкономили на грунте.', ['Краска слезает. В чём причина?']],
  ['guess-as-fact', 'Здравствуйте! По PO-2231, видимо, вы взяли сталь дешевле. Пришлите сертификат.', ['Здравствуйте! По PO-2231: мы видим ___ (сколько: ___, где: ___). В чём причина? Пришлите сертификат.']],
  ['guess-as-fact', 'If the lids crack, obviously you changed the resin.', ['If the lids crack, our guess (based on: ___): obviously you changed the resin.']],
  ['guess-as-fact', '我们觉得肯定是你们换了胶水，PO-2231掉漆。', ['PO-2231掉漆（数量___，位置___），请问原因是什么？']],
  ['guess-as-fact', 'On PO-2231, obviously you changed the resin.', ['On PO-2231: we see ___ (how many: ___, where: ___). What is the cause?']],
  ['unclear-reference', 'Please fix that thing we discussed.', ['Please fix ___.']],
  ['unclear-reference', 'Please send those documents we discussed for PO-77 by 30 July 2026.', ['Please send ___ for PO-77 by 30 July 2026.']],
  ['unclear-reference', 'Please fix that issue we talked about with the hinges.', ['Please fix ___ with the hinges.']],
  ['vague-quantity', 'Add some extra length and a bit more glue.', ['Add ___ extra length and a bit more glue.', 'Add some extra length and ___ more glue.']],
  ['vague-quantity', 'Добавьте ещё чуть-чуть запаса по длине, PO-2231', ['Добавьте ещё ___ запаса по длине, PO-2231']],
  ['vague-quantity', 'Положите немного больше клея, PO-2231', ['Положите на ___ больше клея, PO-2231']],
  ['vague-quantity', '长度再加一点，PO-2231', ['长度再加___，PO-2231']],
  ['vague-quantity', 'PO-2231多发几个样品吧', ['PO-2231多发___个样品吧']],
  ['vague-quantity', 'Пришлите ещё пару образцов побольше, PO-2231', ['Пришлите ещё ___ образцов побольше, PO-2231', 'Пришлите ещё пару образцов побольше (___), PO-2231']],
  ['vague-quantity', 'Нам нужно около 500 крышек, PO-2231', ['Нам нужно 500 ± ___ крышек, PO-2231']],
  ['vague-quantity', 'We need about 500 lids for PO-2231', ['We need 500 ± ___ lids for PO-2231']],
  ['vague-quantity', 'PO-2231要大概500个', ['PO-2231要500 ± ___个']],
  ['vague-quantity', 'Возьмём примерно 500 шт, PO-2310', ['Возьмём 500 ± ___ шт, PO-2310']],
  ['vague-quantity', 'Возьмём коробок двадцать, PO-3101', ['Возьмём коробок двадцать (± ___), PO-3101']],
  ['vague-quantity', 'PO-2310: добавьте немного крышек', ['PO-2310: добавьте ___ крышек']],
  ['vague-quantity', 'Положите несколько образцов в PO-2310', ['Положите ___ образцов в PO-2310']],
  ['vague-quantity', 'We\'ll take about a thousand pcs of PO-2310', ['We\'ll take about a thousand (± ___) pcs of PO-2310']],
  ['vague-quantity', 'Please add some extra lids to PO-2310', ['Please add ___ extra lids to PO-2310']],
  ['vague-quantity', 'Make 1500 pcs or so for PO-2310', ['Make 1500 ± ___ pcs for PO-2310']],
  ['vague-quantity', 'Put plenty of silica gel into PO-2310', ['Put ___ silica gel into PO-2310']],
  ['vague-quantity', 'Send a few samples with PO-2310', ['Send ___ samples with PO-2310']],
  ['vague-quantity', 'PO-2310多放一些备用盖子', ['PO-2310多放___备用盖子']],
  ['vague-quantity', '先付一部分定金，PO-2310', ['先付___定金，PO-2310']],
  ['vague-quantity', 'PO-2310要十来个样品', ['PO-2310要___个样品']],
  ['vague-quantity', 'PO-2310备件多给点', ['PO-2310备件多给___']],
  ['vague-quantity', 'Положите небольшой запас винтов', ['Положите небольшой запас (___) винтов']],
  ['vague-quantity', 'We need roughly 40-50 sets for PO-2231', ['We need 40-50 sets for PO-2231']],
  ['vague-quantity', 'Нужно порядка 2-3 тонн клея, PO-2231', []],
  ['vague-quantity', 'PO-2231要40-50个左右', ['PO-2231要40-50个']],
  ['vague-quantity', 'PO-2231大约40至50箱', ['PO-2231，40至50箱']],
  ['vague-quantity', 'PO-2231大概500个', ['PO-2231，500 ± ___个']],
  ['vague-quantity', 'Увеличьте немного количество по PO-3322', ['Увеличьте на ___ количество по PO-3322']],
  ['unit-ambiguous', 'PO-2330: 10 dozen boxes by 12 August 2026', ['PO-2330: 120 boxes by 12 August 2026']],
  ['unit-ambiguous', 'PO-2330: 10 dozen by 12 August 2026', ['PO-2330: 120 pcs by 12 August 2026']],
  ['unit-ambiguous', 'Две паллеты по 2т. каждая, PO-2231', ['Две паллеты по 2000 кг каждая, PO-2231']],
  ['unit-ambiguous', 'Мы хотим 2т. деталей, PO-2231', ['Мы хотим 2000 кг деталей, PO-2231', 'Мы хотим 2000 деталей, PO-2231']],
  ['unit-ambiguous', '这批要3w个，PO-2320', ['这批要30000个，PO-2320']],
  ['unit-ambiguous', '这批要3w，PO-2320', ['这批要30000，PO-2320', '这批要3瓦，PO-2320']],
  ['unit-missing', 'Width 30, drawing D-118, by 5 August 2026', ['Width 30 mm, drawing D-118, by 5 August 2026', 'Width 30 cm, drawing D-118, by 5 August 2026']],
  ['unit-missing', 'Температура сушки 80, PO-2231', ['Температура сушки 80 °C, PO-2231']],
  ['unit-missing', 'Давление при толщине стенки 2 мм держите 6, давление 6, PO-2231', ['Давление при толщине стенки 2 мм держите 6 бар, давление 6, PO-2231', 'Давление при толщине стенки 2 мм держите 6 МПа, давление 6, PO-2231', 'Давление при толщине стенки 2 мм держите 6, давление 6 бар, PO-2231', 'Давление при толщине стенки 2 мм держите 6, давление 6 МПа, PO-2231']],
  ['unit-missing', 'Нагрузка на полку 30, PO-2231', ['Нагрузка на полку 30 ___, PO-2231']],
  ['unit-missing', 'Объём поставки 500, PO-2231', ['Объём поставки 500 ___, PO-2231']],
  ['unit-missing', 'Please raise the pressure to 6, PO-2231', ['Please raise the pressure to 6 bar, PO-2231', 'Please raise the pressure to 6 MPa, PO-2231']],
  ['unit-missing', 'Set the width to 30, PO-2231', ['Set the width to 30 mm, PO-2231', 'Set the width to 30 cm, PO-2231']],
  ['unit-missing', 'Set the press to 20, PO-2231', ['Set the press to 20 ___, PO-2231']],
  ['unit-missing', '温度不高于80，PO-2231', ['温度不高于80℃，PO-2231']],
  ['unit-missing', '克重300，PO-2231', ['克重300克/平方米，PO-2231']],
  ['unit-missing', '公差0.1，PO-2231', ['公差0.1___，PO-2231']],
  ['unit-missing', 'Размер крышки 30 на 45, PO-2231', ['Размер крышки 30 на 45 мм, PO-2231', 'Размер крышки 30 на 45 см, PO-2231']],
  ['unit-missing', 'Поменяйте размер полотенца на 70х140, PO-2231', ['Поменяйте размер полотенца на 70х140 мм, PO-2231', 'Поменяйте размер полотенца на 70х140 см, PO-2231']],
  ['unit-missing', 'Вал шлифуем с допуском 0,02, PO-2231', ['Вал шлифуем с допуском 0,02 ___, PO-2231']],
  ['unit-missing', 'Толщину сделайте не 2, а 3, PO-2231', ['Толщину сделайте не 2, а 3 мм, PO-2231', 'Толщину сделайте не 2, а 3 см, PO-2231']],
  ['currency-missing', 'Акт сверки № 12 на 27 300 подпишем 5 августа 2026.', ['Акт сверки № 12 на 27 300 USD подпишем 5 августа 2026.', 'Акт сверки № 12 на 27 300 CNY подпишем 5 августа 2026.', 'Акт сверки № 12 на 27 300 EUR подпишем 5 августа 2026.']],
  ['vague-quantity', 'Положите 30 шт. петель и чуть-чуть ручек в PO-2231', ['Положите 30 шт. петель и ___ ручек в PO-2231']],
  ['unit-ambiguous', 'PO-2330: 10 дюжин крышек', ['PO-2330: 120 крышек']],
  ['unit-ambiguous', 'PO-2330: 10打盖子', ['PO-2330: 120个盖子']],
  ['unit-missing', 'Make the pallet height 2, PO-2231', ['Make the pallet height 2 mm, PO-2231', 'Make the pallet height 2 cm, PO-2231', 'Make the pallet height 2 m, PO-2231']],
  ['unit-missing', 'Make the sole 36 thick, PO-2231', ['Make the sole 36 mm thick, PO-2231', 'Make the sole 36 cm thick, PO-2231']],
  ['unit-missing', 'Длина кабеля 50, PO-2231', ['Длина кабеля 50 мм, PO-2231', 'Длина кабеля 50 см, PO-2231', 'Длина кабеля 50 м, PO-2231']],
  ['unit-missing', 'Make the film 50 thick, PO-2231', ['Make the film 50 µm thick, PO-2231', 'Make the film 50 mm thick, PO-2231']],
  ['unit-missing', 'PO-2310孔距30', ['PO-2310孔距30毫米', 'PO-2310孔距30厘米']],
  ['unit-missing', 'Add 250 more, PO-2231', ['Add 250 more pcs, PO-2231', 'Add 250 more sets, PO-2231', 'Add 250 more cartons, PO-2231']],
  ['unit-missing', 'Добавьте ещё 203, PO-2231', ['Добавьте ещё 203 шт, PO-2231']],
  ['unit-ambiguous', 'PO-2330: 6 дюжин крышек', ['PO-2330: 72 шт крышек']],
  ['unit-ambiguous', 'PO-2330: 10 dozen packs', ['PO-2330: 120 packs']],
  ['unit-ambiguous', 'PO-2231毛巾30打', ['PO-2231毛巾360条']],
  ['unit-ambiguous', 'PO-2231要30打，袜子', ['PO-2231要360件，袜子']],
  ['unit-ambiguous', 'Poster 24"×36", PO-2231', ['Poster 60.96×91.44 cm, PO-2231', 'Poster 609.6×914.4 mm, PO-2231']],
  ['unit-ambiguous', 'Рамка 8" на 10", PO-2231', ['Рамка 20,32 на 25,4 см, PO-2231', 'Рамка 203,2 на 254 мм, PO-2231']],
  ['unit-ambiguous', 'We need 40 valves 2" for PO-2231', ['We need 40 valves 2 inch for PO-2231']],
  ['unit-ambiguous', 'Board 3/4" thick, PO-2231', ['Board 3/4 inch thick, PO-2231']],
  ['unit-ambiguous', 'Машина с платформой 72", PO-2231', ['Машина с платформой 182,9 см, PO-2231', 'Машина с платформой 1829 мм, PO-2231']],
  ['unit-ambiguous', 'Колёса 8" и 10", PO-4180', ['Колёса 8 и 10 дюймов, PO-4180']],
  ['unit-ambiguous', '显示屏17"，PO-2231，600台', ['显示屏17英寸，PO-2231，600台']],
  ['unit-ambiguous', 'PO-2231行李箱20"和24"各100个', ['PO-2231行李箱50.8和60.96厘米各100个', 'PO-2231行李箱508和609.6毫米各100个']],
  ['unit-ambiguous', 'We need 3 dozen more caps for PO-2231', ['We need 36 more caps for PO-2231']],
  ['unit-ambiguous', '15 gallons of paint, PO-2231', ['56.8 L (15 US gallons) of paint, PO-2231', '68.2 L (15 UK gallons) of paint, PO-2231']],
  ['unit-ambiguous', 'PO-2231: 10 500 галлонов лака', ['PO-2231: 39743 л (10 500 амер. галлонов) лака', 'PO-2231: 47733 л (10 500 англ. галлонов) лака']],
  ['unit-ambiguous', 'PO-2231: 20,000 tons of sand', ['PO-2231: 20000000 kg of sand', 'PO-2231: 18143700 kg of sand']],
  ['unit-ambiguous', 'PO-2231容量2加仑', ['PO-2231容量7.57升（2美制加仑）', 'PO-2231容量9.09升（2英制加仑）']],
  ['unit-ambiguous', 'PO-2231: 2 места', ['PO-2231: 2 коробки', 'PO-2231: 2 паллеты']],
  ['currency-missing', '单价：4.5，PO-2231', ['单价：4.5美元，PO-2231', '单价：4.5元，PO-2231', '单价：4.5欧元，PO-2231']],
  ['currency-missing', 'Цена 4,50 за штуку, PO-2231', ['Цена 4,50 USD за штуку, PO-2231', 'Цена 4,50 CNY за штуку, PO-2231', 'Цена 4,50 EUR за штуку, PO-2231']],
  ['vague-quality', 'печать: 印刷要好看', ['печать: 印刷要好看（按样品___）']],
  ['vague-quality', '印刷要好看，PO-2231', ['印刷要好看（按样品___），PO-2231']],
  ['vague-quality', 'The box of PO-2231 must be strong enough for the sea', ['The box of PO-2231 must be strong enough (must pass ___) for the sea']],
  ['vague-quality', 'Use a sturdier and thicker carton for PO-2301', ['Use a sturdier and thicker carton (we need ___) for PO-2301']],
  ['vague-quality', 'Make the finish as nice as before, PO-2301', ['Make the finish as nice as before (batch or sample no. ___ of ___), PO-2301']],
  ['vague-quality', 'PO-2301的缝线弄漂亮点儿', ['PO-2301的缝线弄漂亮点儿（按样品___）']],
  ['unit-missing', '桌腿高720，PO-2301', ['桌腿高720毫米，PO-2301']],
  ['vague-quality', 'Швы PO-2301 должны быть ровные', ['Швы PO-2301 должны быть ровные (по образцу ___)']],
  ['vague-quality', 'PO-2301包装跟上次一样就行', ['PO-2301包装跟上次一样（批次或样品___，日期___）就行']],
  ['vague-quality', 'Упаковку PO-2301 сделайте как в прошлый раз', ['Упаковку PO-2301 сделайте как в прошлый раз (партия или эталон ___ от ___)']],
  ['vague-quality', 'Use the same quality as before for PO-2301', ['Use the same quality as before (batch or sample no. ___ of ___) for PO-2301']],
  ['vague-quality', 'PO-2301包装做结实一点', ['PO-2301包装做结实一点（外面___，里面___）']],
  ['vague-quality', 'PO-2301包装要漂亮', ['PO-2301包装要漂亮（按样品___）']],
  ['vague-quality', 'PO-2301的手感要软和些', ['PO-2301的手感要软和些（按样品___）']],
  ['vague-quality', 'PO-2301的海绵换好一些的，8月5日前', ['PO-2301的海绵换好一些的（按样品___），8月5日前']],
  ['vague-quality', 'PO-2301纸箱要扛得住海运', ['PO-2301纸箱要扛得住海运（要通过___测试）']],
  ['vague-quality', 'PO-2301颜色别太艳', ['PO-2301颜色别太艳（应为___）']],
  ['vague-quality', 'Упакуйте вазы PO-2301 понадёжнее', ['Упакуйте вазы PO-2301 понадёжнее (снаружи ___, внутри ___)']],
  ['vague-quality', 'Картон PO-2301 нужен прочный', ['Картон PO-2301 нужен прочный (испытание: ___)']],
  ['vague-quality', 'Нужна ткань хорошего качества для PO-2301', ['Нужна ткань хорошего качества (по образцу ___) для PO-2301']],
  ['vague-quality', 'Крышка PO-2301 должна хорошо закрываться', ['Крышка PO-2301 должна хорошо закрываться (по образцу ___)']],
  ['vague-quality', 'Подберите ткань PO-2301 поприятнее на ощупь', ['Подберите ткань PO-2301 поприятнее на ощупь (по образцу ___)']],
  ['vague-quality', 'Please use good packaging for the vases of PO-2301', ['Please use good packaging (___ outside, ___ inside) for the vases of PO-2301']],
  ['vague-quality', 'The spring of PO-2301 must not be too stiff', ['The spring of PO-2301 must not be too stiff (we need ___)']],
  ['vague-quality', 'We need good quality for PO-2231', ['We need good quality (as sample no. ___) for PO-2231']],
]

it('offers the units of the thread first, where they measure the same', () => {
  const first = (text: string) => analyze(text, { ...base, thread: { units: ['kg'] } }).findings.find(({ rule }) => rule === 'unit-missing')?.fixes[0]?.params?.['unit']
  expect([first('Вес коробки 12, PO-2231'), first('Толщина 12, PO-2231'), first('Давайте 12, PO-2231')]).toEqual(['кг', 'мм', 'кг'])
})

describe('a mend', () => {
  it('asks how good without a request that lacks a day', () => {
    for (const text of ['We need good quality for PO-2231', 'The box of PO-2231 must be strong enough', 'Wrap it carefully, PO-2231']) {
      const late = (words: string): number => analyze(words, base).findings.filter(({ rule }) => rule === 'deadline-missing').length
      for (const mended of mendsOf('vague-quality', text)) expect(late(mended), mended).toBeLessThanOrEqual(late(text))
    }
  })

  it.each(table)('%s: %s', (rule, text, mended) => {
    expect(mendsOf(rule, text)).toEqual(mended)
  })
})

describe('a unit that can be two', () => {
  it.each([
    '5k', '3w个', '2т.', '2 м шт', '2m pcs', '5斤', '5市斤', '5两', '5市两', '5 tons', '5 short tons', '5 long tons', '5 gallons', '5 gal', '5 pints', '5 oz', '5 ounces', '5 fl oz', '5 miles', '5 dozen', '5 dz',
    '5 дюжин', '5打', '5 мест', '5"', '5件每件毛重3公斤', '5 галлонов', '5 унций', '5 миль', '5加仑', '5液体盎司', '5盎司', '5英里', '5海里', '5寸', '5尺', '5丝', '5个丝',
  ])('%s', (amount) => {
    expect(analyze(`PO-2320: ${amount}, 7月30日`, base).findings.map(({ rule }) => rule)).toContain('unit-ambiguous')
  })
})
