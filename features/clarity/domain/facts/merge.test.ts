import { describe, expect, test } from 'vitest'
import type { Fact, FactValue } from '../fact.ts'
import { merge, plainNumber } from './merge.ts'

const at = (start: number, end: number, value: FactValue): Fact => ({ start, end, source: 'explicit', ...value })
const number = (value: number): FactValue => ({ kind: 'number', value })
const plain = (value: number): FactValue & Pick<Fact, 'readings'> => ({ ...number(value), readings: [{ why: plainNumber, value: number(value) }] })
const metres = (value: number): FactValue => ({ kind: 'quantity', value, unit: 'm' })
const time: FactValue = { kind: 'time', value: '15:00' }
const date: FactValue = { kind: 'date', value: '2026-05-05', grain: 'day' }
const days: FactValue = { kind: 'duration', iso: 'P15D', seconds: 1_296_000 }
const tolerance: FactValue = { kind: 'tolerance', value: 12, unit: 'mm', plus: 0.1, minus: -0.1 }

describe('of two facts in one place', () => {
  test.each<[name: string, a: Fact, b: Fact, stays: string]>([
    ['a date outranks the number in it', at(0, 1, number(5)), at(0, 5, date), 'date'],
    ['a duration outranks the number in it', at(0, 2, number(15)), at(0, 7, days), 'duration'],
    ['a quantity that holds a time outranks it', at(0, 6, metres(3.5)), at(0, 3, time), 'quantity'],
    ['a time that holds a quantity outranks it', at(3, 4, metres(3)), at(0, 7, time), 'time'],
    ['a tolerance yields to no time around it', at(2, 8, tolerance), at(0, 9, time), 'tolerance'],
    ['a number longer than the hour in it stays', at(0, 6, number(10.233)), at(0, 4, time), 'number'],
    ['a number longer than the quarters in it stays', at(0, 22, number(2.75)), at(8, 22, { kind: 'duration', iso: 'P9M', seconds: 23_328_000 }), 'number'],
    ['a number that nothing speaks against outranks the day', at(0, 3, plain(0.75)), at(0, 3, date), 'number'],
    ['a plain number with its sign outranks the day in it', at(0, 4, plain(-0.8)), at(1, 4, date), 'number'],
    ['a day that says more outranks a plain number', at(0, 3, plain(0.75)), at(0, 9, date), 'date'],
    ['a duration that says more outranks a plain number', at(0, 14, plain(0.75)), at(0, 24, days), 'duration'],
    ['of equal stretches money outranks a quantity', at(0, 4, metres(1)), at(0, 4, { kind: 'money', value: 1, currency: 'USD' }), 'money'],
    ['a time that is all of an amount of money outranks it', at(0, 5, time), at(0, 5, { kind: 'money', value: 0.0205, currency: 'CNY' }), 'time'],
    ['an order outranks a person', at(0, 4, { kind: 'person', value: 'PO' }), at(0, 7, { kind: 'order', value: 'PO-2231' }), 'order'],
  ])('%s', (_, a, b, stays) => {
    expect(merge([a, b]).map(({ kind }) => kind)).toEqual([stays])
    expect(merge([b, a]).map(({ kind }) => kind)).toEqual([stays])
  })
})

test('facts that only touch both stay, sorted', () => {
  expect(merge([at(4, 8, metres(2)), at(0, 4, metres(1))]).map(({ start }) => start)).toEqual([0, 4])
})

test('a strong fact displaces several weak ones', () => {
  expect(merge([at(0, 2, number(1)), at(3, 5, number(2)), at(0, 6, { kind: 'dimensions', value: [1, 2], unit: 'mm' })]).map(({ kind }) => kind)).toEqual(['dimensions'])
})

test('a plain number keeps the day it outranks as another reading', () => {
  const day = { ...at(0, 3, date), readings: [{ why: 'as-read', value: date }, { why: 'day-month', value: { ...date, value: '2026-08-05' } }] } as Fact
  for (const facts of [[at(0, 3, plain(0.625)), day], [day, at(0, 3, plain(0.625))]]) {
    const [fact] = merge(facts)
    expect(fact?.kind).toBe('number')
    expect(fact?.readings?.map(({ why }) => why)).toEqual(['plain-number', 'time', 'as-read', 'day-month'])
  }
})
