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

  it('gives first and last day as plain records, with offsets of the text', () => {
    const text = 'Stand open 27-29 July 2026.'
    expect(toFacts(extract(text, moment), moment)).toEqual([
      { kind: 'date', value: '2026-07-27', start: 11, end: 26 },
      { kind: 'date', value: '2026-07-29', start: 11, end: 26 },
    ])
  })
})
