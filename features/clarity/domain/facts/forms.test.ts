import { describe, expect, test } from 'vitest'
import type { Fact, FactValue } from '../fact.ts'
import { isCommonUnit, toEntities } from './to-entities.ts'
import { toFacts } from './to-facts.ts'

const moment = { local: '2026-07-24T10:00:00', zone: 'Asia/Shanghai' }
const at = (value: FactValue, more: Partial<Fact> = {}): Fact => ({ start: 2, end: 9, source: 'explicit', ...more, ...value }) as Fact

describe('entities', () => {
  test.each<[FactValue, readonly object[]]>([
    [{ kind: 'number', value: 5 }, [{ kind: 'number', value: 5 }]],
    [{ kind: 'percent', value: 15 }, [{ kind: 'percent', value: 15 }]],
    [{ kind: 'money', min: 5, max: 10, currency: 'USD' }, [{ kind: 'currency', min: 5, max: 10, currency: 'USD' }]],
    [{ kind: 'quantity', min: 2, unit: 'kg' }, [{ kind: 'quantity', value: 2, min: 2, unit: 'kg' }]],
    [{ kind: 'quantity', max: 2, unit: 'kg' }, [{ kind: 'quantity', value: 2, max: 2, unit: 'kg' }]],
    [{ kind: 'quantity', value: 3, unit: 'drum' }, [{ kind: 'number', value: 3 }]],
    [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.1, minus: -0.1 }, [{ kind: 'quantity', value: 12, unit: 'mm' }]],
    [{ kind: 'dimensions', value: [60, 40], unit: 'cm' }, [{ kind: 'quantity', value: 60, unit: 'cm' }, { kind: 'quantity', value: 40, unit: 'cm' }]],
    [{ kind: 'order', value: 'PO-1' }, []],
    [{ kind: 'incoterm', term: 'FOB' }, []],
  ])('%j gives %j', (value, expected) => expect(toEntities([at(value)])).toEqual(expected.map((entity) => ({ from: 2, to: 9, ...entity }))))

  test('pounds of mass or money give both', () => {
    const readings = [{ why: 'as-read', value: { kind: 'quantity', value: 10, unit: 'lb' } }, { why: 'money', value: { kind: 'money', value: 10, currency: 'GBP' } }] as const
    expect(toEntities([at({ kind: 'quantity', value: 10, unit: 'lb' }, { readings })]).map(({ kind }) => kind)).toEqual(['quantity', 'currency'])
  })

  test.each([['kg', true], ['km/h', true], ['m2', true], ['drum', false], ['', false], ['g/m2', false]])('%s is a common unit: %s', (code, common) => expect(isCommonUnit(code)).toBe(common))
})

describe('flat facts', () => {
  test.each<[FactValue, object]>([
    [{ kind: 'number', value: 5 }, { kind: 'quantity', value: 5, unit: null }],
    [{ kind: 'quantity', min: 2, unit: 'kg' }, { kind: 'quantity', value: 2, min: 2, unit: 'kg' }],
    [{ kind: 'quantity', min: 2, max: 3, unit: '' }, { kind: 'quantity', min: 2, max: 3, unit: null }],
    [{ kind: 'money', value: 2.4, currency: 'USD' }, { kind: 'money', value: 2.4, currency: 'USD' }],
    [{ kind: 'percent', max: 3 }, { kind: 'percent', value: 3, max: 3 }],
    [{ kind: 'tolerance', value: 12, unit: 'mm', plus: 0.1, minus: -0.2 }, { kind: 'tolerance', value: 12, unit: 'mm', plus: 0.1, minus: -0.2 }],
    [{ kind: 'dimensions', value: [1, 2, 3], unit: '' }, { kind: 'dimensions', value: [1, 2, 3], unit: null }],
    [{ kind: 'incoterm', term: 'FOB', place: 'Ningbo', year: 2020 }, { kind: 'incoterm', term: 'FOB', place: 'Ningbo', year: 2020 }],
    [{ kind: 'incoterm', term: 'EXW' }, { kind: 'incoterm', term: 'EXW' }],
    [{ kind: 'batch', value: 'B-1' }, { kind: 'batch', value: 'B-1' }],
  ])('%j becomes %j', (value, expected) => expect(toFacts([at(value)], moment)).toEqual([{ start: 2, end: 9, ...expected }]))
})
