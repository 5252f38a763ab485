import { describe, expect, it } from 'vitest'
import { extract, toEntities, toFacts } from './index.ts'

/** Friday. */
const moment = { local: '2026-07-24T10:00:00' }

describe('stretches of time keep their bounds apart from their place in the text', () => {
  it.each([
    ['Stand open 27-29 July 2026.', '27-29 July 2026', { from: '2026-07-27', to: '2026-07-30' }],
    ['Отпуск с 3 по 7 августа 2026', 'с 3 по 7 августа 2026', { from: '2026-08-03', to: '2026-08-08' }],
    ['我们8月3日到8月7日放假', '8月3日到8月7日', { from: '2026-08-03', to: '2026-08-08' }],
    ['tomorrow from 1pm to 2:30pm', 'tomorrow from 1pm to 2:30pm', { from: '2026-07-25T13:00', to: '2026-07-25T14:30' }],
  ])('%s', (text, words, bounds) => {
    const period = extract(text, moment).find(({ kind }) => kind === 'period')
    expect(period).toMatchObject({ ...bounds, start: text.indexOf(words), end: text.indexOf(words) + words.length })
    expect(toEntities(period ? [period] : [])).toEqual([
      expect.objectContaining({ kind: 'datetime', start: bounds.from, end: bounds.to, from: text.indexOf(words), to: text.indexOf(words) + words.length }),
    ])
  })

  it.each([
    ['подтвердите цену 1,40 USD до 31 июля 2026', ['money 1.4', 'date 2026-07-31']],
    ['price USD 3 until 31st of July', ['money 3', 'date 2026-07-31']],
    ['pay USD 3 till 5 August', ['money 3', 'date 2026-08-05']],
    ['Верните 600 USD до 2026-08-14.', ['money 600', 'date 2026-08-14']],
  ])('%s is an amount and its day', (text, expected) => {
    expect(extract(text, moment).map((fact) => `${fact.kind} ${'value' in fact ? fact.value : ''}`)).toEqual(expected)
  })

  it.each([
    ['между 9:30 и 11:00', { value: '09:30', until: '11:00' }],
    ['from 9:30 to 11:00', { value: '09:30', until: '11:00' }],
    ['上午9:30-11:00', { value: '09:30', until: '11:00' }],
    ['at 15:00', { value: '15:00' }],
  ])('%s', (text, value) => {
    const [time] = extract(text, moment)
    expect(time).toMatchObject({ kind: 'time', ...value })
    expect(toEntities(time ? [time] : [])).toEqual([
      expect.objectContaining({ kind: 'datetime', start: `T${value.value}`, ...('until' in value ? { end: `T${value.until}` } : {}) }),
    ])
  })

  it.each([
    ['The lead time is 35±5 days after deposit', ['duration P30D', 'duration P40D']],
    ['Срок 35 ± 5 рабочих дней', ['duration P30D', 'duration P40D']],
    ['交期35±5天', ['duration P30D', 'duration P40D']],
    ['thickness 35±5 mm', ['tolerance 35']],
    ['shaft 12h6, hole 12 H7', ['number 12']],
    ['at 12h30, for 12 h', ['time 12:30', 'duration PT12H']],
    ['2h5m', ['duration PT2H5M']],
    ['2 смены по 10 часов', ['number 2', 'duration PT10H']],
    ['в 10 часов', ['time 10:00']],
    ['周三(7.29)验货', ['date 2026-07-29']],
    ['尺寸(7.29)', ['number 7.29']],
    ['18/8不锈钢', ['number 2.25']],
    ['18/8发货', ['date 2026-08-18']],
    ['Burn-in 48 hours', ['duration PT48H']],
    ['in 48 hours', ['date 2026-07-26']],
    ['四周磨边', []],
    ['四周后发货', ['date 2026-08-21']],
    ['2 кВ', ['quantity 2']],
    ['2 кв. 2026', ['date 2026-04-01']],
    ['мощность 1,5Вт.', ['quantity 1.5']],
    ['from 1.5 m to 1.2 m', ['quantity 1.5', 'quantity 1.2']],
    ['shipped no later than 20260815', ['date 2026-08-15']],
    ['multiply 18 by 2.5', ['number 18', 'number 2.5']],
    ['ship by 2.5', ['date 2026-05-02']],
    ['We will ship the rest next week', ['date 2026-07-27']],
    ['for the rest of the week', ['period ']],
  ])('%s says %j', (text, expected) => {
    expect(extract(text, moment).map((fact) => `${fact.kind} ${'value' in fact ? fact.value : 'iso' in fact ? fact.iso : ''}`)).toEqual(expected)
  })

  it('gives first and last day as plain records, with offsets of the text', () => {
    const text = 'Stand open 27-29 July 2026.'
    expect(toFacts(extract(text, moment), moment)).toEqual([
      { kind: 'date', value: '2026-07-27', start: 11, end: 26 },
      { kind: 'date', value: '2026-07-29', start: 11, end: 26 },
    ])
  })
})

describe('hours of a stretch keep their zone', () => {
  it.each([
    ['5 августа с 10:00 до 12:00 по Москве', 'period', 'Europe/Moscow'],
    ['8月5日北京时间10:00到12:00', 'period', 'Asia/Shanghai'],
    ['5 August from 10:00 to 12:00 Beijing time', 'period', 'Asia/Shanghai'],
    ['с 5 августа 22:00 до 6 августа 02:00 по Москве', 'period', 'Europe/Moscow'],
    ['10:00-12:00 по Москве', 'time', 'Europe/Moscow'],
    ['5 августа с 10:00 до 12:00', 'period', undefined],
  ])('%s', (text, kind, tz) => {
    const [fact] = extract(text, moment)
    expect({ kind: fact?.kind, tz: fact !== undefined && 'tz' in fact ? fact.tz : undefined }).toEqual({ kind, tz })
  })

  it('which the facts of reports and of the command do not name', () => {
    const facts = extract('5 августа с 10:00 до 12:00 по Москве', moment)
    expect(toFacts(facts, moment)).toEqual(['2026-08-05T10:00', '2026-08-05T12:00'].map((value) => ({ start: 0, end: 36, kind: 'datetime', value })))
    expect(toEntities(facts)).toEqual([{ kind: 'datetime', from: 0, to: 36, start: '2026-08-05T10:00', end: '2026-08-05T12:00' }])
  })
})

it('最早8月5日 is no earlier than the day', () => {
  expect(extract('最早8月5日发货', moment)).toMatchObject([{ kind: 'date', value: '2026-08-05', mod: 'since', start: 0, end: 6 }])
})
