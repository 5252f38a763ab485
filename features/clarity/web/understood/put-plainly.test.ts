import { describe, expect, test } from 'vitest'
import { extract, type Fact, type FactValue } from '../../domain/index.ts'
import { meaningsOf, onDay } from './plain-form.ts'
import { corrected, correctedText, plainAt } from './put-plainly.ts'

test.each([
  ['до 03/04', '2026-04-03', 'до 2026-04-03'],
  ['by 03/04', '2026-04-03', 'by 2026-04-03'],
  ['03/04前', '2026-04-03', '2026-04-03前'],
  ['03/04', '2026-04-03', '2026-04-03'],
])('%j put plainly as %s keeps its small words: %j', (words, plain, expected) => expect(correctedText(words, plain)).toBe(expected))

const now = { local: '2026-11-28T12:00:00', zone: 'Asia/Shanghai' }
/** Presses on the first fact of a text and takes its reading. */
const pressed = (text: string, change = (value: FactValue): FactValue => value) => {
  const [fact] = extract(text, now)
  const [meaning] = fact === undefined ? [] : meaningsOf(fact)
  return fact === undefined || meaning === undefined ? undefined : corrected(text, fact, change(meaning)).text
}

test.each([
  ['Созвон 15.12.2026 в 18:00 по Пекину.', 'Созвон 2026-12-15 18:00 по Пекину.'],
  ['Call at 15:00 Beijing time.', 'Call at 15:00 Beijing time.'],
  ['2026-12-20 18:00（北京时间）开会', '2026-12-20 18:00 北京时间开会'],
  ['2026年12月20日18:00（北京时间，莫斯科13:00）开会', '2026-12-20 18:00 北京时间（莫斯科13:00）开会'],
  ['Call on 20 December at 18:00 (Beijing time, 13:00 Moscow).', 'Call on 2026-12-20 18:00 Beijing time (13:00 Moscow).'],
  ['货到莫斯科，12月5日下午3点开会', '货到莫斯科，2026-12-05 15:00开会'],
  ['Call on 20 December at 18:00 EST.', 'Call on 2026-12-20 18:00 New York time.'],
  ['Отгрузите на следующей неделе.', 'Отгрузите 2026-11-30 – 2026-12-06.'],
  ['Отгрузка в 4 квартале 2026.', 'Отгрузка 2026-10-01 – 2026-12-31.'],
  ['Ship in December 2026, please.', 'Ship 2026-12-01 – 2026-12-31, please.'],
  ['下周发货', '2026-11-30 – 2026-12-06发货'],
  ['Допуск ±3 мм.', 'Допуск ±3 мм.'],
  ['Нужно полторы тысячи штук.', 'Нужно 1500 шт.'],
  ['Нужно полторы тысячи штук', 'Нужно 1500 шт.'],
  ['Вес 5 кг.', 'Вес 5 кг.'],
])('a press on the fact of %j writes %j', (text, expected) => expect(pressed(text)).toBe(expected))

test.each([
  ['Пришлите до 15.12 в 18:00.', 'Пришлите до 2026-12-20 18:00.'],
  ['Созвон 15.12.2026 в 18:00 по Пекину.', 'Созвон 2026-12-20 18:00 по Пекину.'],
  ['Ship by 15 Dec 2026.', 'Ship by 2026-12-20.'],
])('another day of the calendar in %j leaves hour and zone: %j', (text, expected) => {
  expect(pressed(text, (value) => onDay(value, '2026-12-20'))).toBe(expected)
})

test.each(['15.12.2026 в 18:00 по Пекину', '15 Dec 2026 18:00 Moscow time', '12月15日18:00 北京时间', '18:00 по Москве', '15 Dec 2026 18:00 UTC-4', '18:00 по Екатеринбургу', '18:00 UTC+5:30', '18:00 CEST', '18:00 по Иркутску', '18:00 по Нью-Йорку', '德国时间18:00', 'at 18:00 New York time'])('%j, put plainly, is read as the same again', (text) => {
  const value = ({ kind, value: day, time, tz }: { kind: string; value?: unknown; time?: unknown; tz?: unknown }) => ({ kind, day, time, tz })
  expect(value(extract(pressed(text) ?? '', now)[0] as never)).toEqual(value(extract(text, now)[0] as never))
})

/** A text with the chip of its first fact of a kind pressed. */
const pressedOn = (kind: Fact['kind'], text: string) => {
  const fact = extract(text, now).find((one) => one.kind === kind)
  const [meaning] = fact === undefined ? [] : meaningsOf(fact)
  return fact === undefined || meaning === undefined ? undefined : corrected(text, fact, meaning)
}

test.each<[Fact['kind'], string, string]>([
  ['quantity', 'PO-2231五百套下周三发货', 'PO-2231 500套下周三发货'],
  ['quantity', '批次B0877五箱', '批次B0877 5箱'],
  ['quantity', '订单26-1184三百个', '订单26-1184 300个'],
  ['date', '请把PO-2026-122八月五日发出', '请把PO-2026-122 2026-08-05发出'],
  ['date', '八月五日B0877发货', '2026-08-05 B0877发货'],
  ['date', '下周三10箱', '2026-12-02 10箱'],
  ['quantity', '请发五百套', '请发500套'],
  ['quantity', 'We need 5 tons of resin', 'We need 5 t (5000 kg) of resin'],
  ['quantity', 'Нужно 2т. плёнки', 'Нужно 2 т (2000 кг) плёнки'],
  ['quantity', 'Нужно 2 т., и скоро', 'Нужно 2 т (2000 кг), и скоро'],
  ['quantity', 'Нужно 2 т (2000 кг) плёнки', 'Нужно 2 т (2000 кг) плёнки'],
  ['quantity', 'We need 5 t (5000 kg) of resin', 'We need 5 t (5000 kg) of resin'],
  ['quantity', 'Нужно 2 т.', 'Нужно 2 т (2000 кг).'],
])('the %s of %j is glued to no neighbour: %j', (kind, text, expected) => expect(pressedOn(kind, text)?.text).toBe(expected))

describe('a limit', () => {
  /** What a date says without where it stands. */
  const said = (value: FactValue) => (value.kind === 'date' ? { day: value.value, mod: value.mod, time: value.time, tz: value.tz } : value.kind)
  const ru = ['до', 'к', 'после', 'с', 'не ранее', 'не раньше', 'не позже', 'не позднее', 'позже', 'раньше'].flatMap((lead) => ['5 августа', '05.08.2027', '5 августа 15:00', 'вторника', '12 августа, 18:00 по Пекину'].map((day) => `Отгрузка ${lead} ${day}`))
  const en = ['by', 'before', 'after', 'since', 'until', 'no later than', 'not later than', 'no earlier than', 'no sooner than', 'not before', 'not after', 'later than', 'earlier than', 'from'].flatMap((lead) => ['5 August', '5 Aug 2027 at 3 pm', 'Tuesday', 'the 15th of August'].map((day) => `Ship ${lead} ${day}`))
  const zh = ['最晚', '最迟', '不晚于', '不迟于', '截至', '截止', '不早于', '最早', '自'].flatMap((lead) => ['8月5日', '下周三', '8月5日15:00'].map((day) => `${lead}${day}发货`))
  const behind = ['前', '之前', '以前', '后', '之后', '起', '为止'].flatMap((tail) => ['8月5日', '下周三', '8月5日15:00'].map((day) => `${day}${tail}发货`))
  const counted = ['10天内发货', '两周后发货', '三天前发的', 'ship within 10 days', 'in two weeks', 'готово в течение 10 дней', 'через две недели', 'не позже чем через неделю', '不晚于10天后发货', 'to be there by the end of August', 'к концу августа', '8月底前']

  test.each([...ru, ...en, ...zh, ...behind, ...counted])('stays what it was in every reading of %j', (text) => {
    const facts = extract(text, now).filter((fact) => fact.kind === 'date')
    expect(facts.length).toBeGreaterThan(0)
    for (const fact of facts) {
      for (const meaning of meaningsOf(fact)) expect(extract(corrected(text, fact, meaning).text, now).map(said)).toContainEqual(said(meaning))
    }
  })

  test.each([
    ['最晚12月5日发货', '最晚2026-12-05发货'],
    ['两周后发货', '2026-12-12发货'],
    ['10天内发货', '最晚2026-12-08发货'],
    ['ship within 10 days', 'ship by 2026-12-08'],
    ['Within 10 days, please', 'By 2026-12-08, please'],
    ['Готово в течение 10 дней', 'Готово не позднее 2026-12-08'],
    ['В течение 10 дней, пожалуйста', 'Не позднее 2026-12-08, пожалуйста'],
    ['позже 5 декабря нельзя', 'позже 2026-12-05 нельзя'],
    ['5 декабря до 15:00', 'не позднее 2026-12-05 15:00'],
    ['до 15:00 5 декабря', 'до 2026-12-05 15:00'],
  ])('of %j is said once, as its author said it where that is no count: %j', (text, expected) => expect(pressedOn('date', text)?.text).toBe(expected))

  test.each<[Fact['kind'], string, string]>([
    ['quantity', 'не менее 500 шт', 'не менее 500 шт.'],
    ['quantity', 'at least 500 pcs', 'at least 500 pcs'],
    ['quantity', '不超过300公斤', '不超过300公斤'],
    ['quantity', '五百个以上', '500个以上'],
    ['quantity', '≥500 pcs', '≥500 pcs'],
    ['money', 'до 5000 USD', 'до 5000 USD'],
    ['percent', 'не более 5%', 'не более 5 %'],
  ])('of the %s in %j is not said twice: %j', (kind, text, expected) => {
    const after = pressedOn(kind, text)?.text ?? ''
    expect(after).toBe(expected)
    const value = (of: string) => extract(of, now).filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, start: 0, end: 0 }))
    expect(value(after)).toEqual(value(text))
  })
})

test.each<[Fact['kind'], string, string]>([
  ['quantity', '陈小姐，от 500 до 700 шт.', '陈小姐，от 500 до 700 шт.'],
  ['quantity', 'between five and ten kg', 'between 5 and 10 kg'],
  ['quantity', '从500个到700个', '从500到700个'],
  ['quantity', 'в 5–7 коробках', 'в 5–7 кор.'],
  ['period', 'Закрыто с 7 по 9 декабря', 'Закрыто с 2026-12-07 по 2026-12-09'],
  ['period', 'from 3 to 7 December', 'from 2026-12-03 to 2026-12-07'],
  ['period', 'между 7 и 9 декабря', '2026-12-07 – 2026-12-09'],
  ['period', '12月7日到9日', '2026-12-07 – 2026-12-09'],
  ['period', '5 декабря с 10:00 до 12:00 по Москве', '2026-12-05 10:00–12:00 по Москве'],
  ['period', '12月5日北京时间10:00到12:00开会', '2026-12-05 10:00–12:00 北京时间开会'],
  ['period', '5 December from 10:00 to 12:00 Beijing time', '2026-12-05 10:00–12:00 Beijing time'],
  ['time', 'в 10:00-12:00 по Москве', 'в 10:00–12:00 по Москве'],
  ['time', 'с 10 до 12 по Москве', 'с 10:00 до 12:00 по Москве'],
])('the ends of the %s in %j are tied as what opens them wants: %j', (kind, text, expected) => {
  const after = pressedOn(kind, text)?.text ?? ''
  expect(after).toBe(expected)
  const value = (of: string) => extract(of, now).filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, start: 0, end: 0, source: '', vague: '', readings: [] }))
  expect(value(after)).toEqual(value(text))
})

test('own words stand in place of the value, and its small words stay', () => {
  const [fact] = extract('с 7 по 9 декабря', now)
  expect(corrected('с 7 по 9 декабря', fact!, fact!, '2026-12-08 – 2026-12-10').text).toBe('с 2026-12-08 по 2026-12-10')
  const [amount] = extract('не менее 500 шт', now)
  expect(plainAt('не менее 500 шт', amount!, amount!)).toBe('500 шт.')
})
