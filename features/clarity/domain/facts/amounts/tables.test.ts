import { describe, expect, test } from 'vitest'
import type { Fact } from '../../fact.ts'
import { merge } from '../merge.ts'
import { readAmountsAndNames } from '../read-amounts-and-names.ts'
import { makeShadow } from '../shadow.ts'
import { chineseCountries, chineseNames, chineseNouns, currencyNouns, isoCodes, signs, wordlikeCodes } from './currency-table.ts'
import { formsOf } from './russian-endings.ts'
import { chineseUnits, exactUnits, foldedUnits, type Unit } from './unit-table.ts'

const read = (text: string): readonly Fact[] => merge(readAmountsAndNames(makeShadow(text)))
const moneyOf = (text: string): string => read(text).map((fact) => (fact.kind === 'money' ? `${fact.value ?? ''} ${fact.currency}` : fact.kind)).join('; ')
const quantityOf = (text: string): string => read(text).map((fact) => (fact.kind === 'quantity' ? `${fact.value ?? ''} ${fact.unit}` : fact.kind)).join('; ')
const wrong = <T>(rows: Iterable<T>, check: (row: T) => readonly [got: string, want: string, text: string]): string[] =>
  [...rows].flatMap((row) => {
    const [got, want, text] = check(row)
    return got === want ? [] : [`${text}: ${got}, not ${want}`]
  })
const amount = (times: number): string => String(Number((7 * times).toPrecision(15)))

describe('every spelling of a currency', () => {
  test('an ISO code reads after a number, and before what looks like an amount; a word-like one only after', () => {
    // `18 KGS` is kilograms on every packing list.
    expect(wrong([...isoCodes()].filter((code) => code !== 'KGS'), (code) => [moneyOf(`7 ${code}`), `7 ${code === 'CNH' ? 'CNY' : code === 'RUR' ? 'RUB' : code}`, `7 ${code}`])).toEqual([])
    expect(wrong([...isoCodes()].filter((code) => !wordlikeCodes.has(code)), (code) => [moneyOf(`${code} 700`), `700 ${code === 'CNH' ? 'CNY' : code === 'RUR' ? 'RUB' : code}`, `${code} 700`])).toEqual([])
  })
  test('a sign reads on either side', () => {
    expect(wrong(signs, ([sign, code]) => [moneyOf(`${sign}7`), `7 ${code}`, `${sign}7`])).toEqual([])
  })
  test('an English or Russian noun in any case reads after a number', () => {
    const plain = [...currencyNouns.all].filter(([form]) => !/^(?:pound|фунт|sterling|all$)/.test(form))
    expect(wrong(plain, ([form, { code, part = 1 }]) => [moneyOf(`7 ${form}`), `${amount(part)} ${code}`, `7 ${form}`])).toEqual([])
  })
  test('a Chinese name reads after a number', () => {
    const byCountry = [...chineseCountries.all].flatMap(([country, code]) => chineseNouns.map((noun) => ({ form: country + noun, code, part: 1 })))
    const byName = [...chineseNames.all].map(([form, { code, part }]) => ({ form, code, part }))
    const names = new Set(byName.map(({ form }) => form))
    expect(byCountry.length + byName.length).toBeGreaterThan(2000)
    // Points, of a mark or a score, are 分 as well.
    const written = (form: string): string => `7${form}${form === '分' ? '钱' : ''}`
    expect(wrong([...byName, ...byCountry.filter(({ form }) => !names.has(form))], ({ form, code, part }) => [moneyOf(written(form)), `${amount(part)} ${code}`, `7${form}`])).toEqual([])
  })
})

describe('every spelling of a unit', () => {
  const money = (form: string): boolean => currencyNouns.all.has(form) || chineseNames.all.has(form)
  const check = (glue: string) => ([form, { code, factor = 1 }]: readonly [string, Unit]): readonly [string, string, string] => [quantityOf(`7${glue}${form}`), `${amount(factor)} ${code}`, `7${glue}${form}`]
  /** A thousand outranks the kelvin; deniers are tens and touch their letter; «об/мин», «пог. м» and «карт.» need what follows. */
  const needsMore = new Set(['D', 'K', 'об', 'пог', 'карт'])
  test('an exact sign reads with its capitals', () => {
    expect(wrong([...exactUnits.all].filter(([form]) => !money(form) && !needsMore.has(form)), check(' '))).toEqual([])
  })
  test('a word reads in all its forms', () => {
    expect(wrong([...foldedUnits.all].filter(([form, { code }]) => code !== '' && !money(form) && !needsMore.has(form)), check(' '))).toEqual([])
  })
  test('a Chinese unit reads after a number', () => {
    expect(wrong([...chineseUnits.all].filter(([form]) => !money(form)), check(''))).toEqual([])
  })
})

test.each([['7 об/мин', '7 rpm'], ['7转/分', '7 rpm'], ['7 пог. м', '7 m'], ['7 карт.', '7 box'], ['7K', 'number'], ['3千字节', '3 KB'], ['3千字', 'number'], ['7 кВ', '7 kV'], ['7 kN', '7 kN'], ['7兆瓦', '7 MW']])('%s is %s', (text, expected) => expect(quantityOf(text)).toBe(expected))

test.each([
  ['метр*', 'метр метра метру метром метре метры метров метрам метрами метрах'],
  ['рубль%', 'рубль рубля рублю рублем рубле рубли рублей рублям рублями рублях'],
  ['тонна#', 'тонна тонны тонне тонну тонной тонн тоннам тоннами тоннах'],
  ['штука#', 'штука штуки штуке штуку штукой штук штукам штуками штуках'],
  ['рупия#', 'рупия рупии рупию рупией рупий рупиям рупиями рупиях'],
  ['ящик+', 'ящик ящика ящику ящиком ящике ящики ящиков ящикам ящиками ящиках'],
])('%s has the forms %s', (entry, forms) => expect(formsOf(entry).join(' ')).toBe(forms))
