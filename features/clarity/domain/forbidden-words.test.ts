import { expect, test } from 'vitest'
import { forbiddenWords } from './forbidden-words.ts'
import { applyFix } from './rules/mends.ts'

const terms = [
  { texts: { ru: 'оснастка', en: 'tooling', zh: '模具' }, forbidden: ['开模', 'пресс-форм', 'mould'] },
  { texts: { ru: '', en: 'carton', zh: '' }, forbidden: ['box', 'big box'] },
]

test.each([
  ['Сколько стоит пресс-форма?', ['пресс-форма']],
  ['请先开模。', ['开模']],
  ['The Mould is ready', ['Mould']],
  ['mould的费用', ['mould']],
  ['one big box and a box', ['big box', 'box']],
])('%s holds %j', (text, words) => {
  expect(forbiddenWords(text, terms).map(({ span }) => text.slice(span!.start, span!.end))).toEqual(words)
})

test.each(['mouldings', 'boxer', 'inbox', 'прессформочный цех', '模具', '', 'İ'])('%s is left alone', (text) => {
  expect(forbiddenWords(text, terms)).toEqual([])
})

test.each([
  ['the mould', 'the tooling'],
  ['请先开模', '请先模具'],
  ['одна пресс-форма', 'одна оснастка'],
  ['коробка: box', 'коробка: carton'],
])('the mend of %s writes %s, in the language of the word', (text, mended) => {
  expect(applyFix(text, forbiddenWords(text, terms)[0]!.fixes[0]!)).toBe(mended)
})

const colours = [
  { texts: { ru: 'карта цветов', en: 'swatch', zh: '' }, forbidden: ['палитра', 'образец цвета', 'color sample', 'кусок', 'отверстие', 'плёнка', 'деталь', 'пробный образец', 'C++', 'assembly'] },
]

test.each([
  ['Пришлите палитру.', 'палитру'],
  ['Нет палитр, есть лишь', 'палитр'],
  ['с палитрами', 'палитрами'],
  ['образцы цвета нужны', 'образцы цвета'],
  ['трёх образцов цветов', 'образцов цветов'],
  ['по образцу  цвета', 'образцу  цвета'],
  ['Send color samples today', 'color samples'],
  ['a Color-Sample', 'Color-Sample'],
  ['два куска', 'куска'],
  ['нет кусков', 'кусков'],
  ['диаметр отверстий', 'отверстий'],
  ['в пленке', 'пленке'],
  ['рулон плёнок', 'плёнок'],
  ['все деталями', 'деталями'],
  ['пробных образцов', 'пробных образцов'],
  ['about C++ code', 'C++'],
  ['two assemblies', 'assemblies'],
])('in %j the form %j is found', (text, form) => {
  expect(forbiddenWords(text, colours).map(({ span }) => text.slice(span!.start, span!.end))).toEqual([form])
})

test.each(['палитровый', 'образец. Цвета', 'color, sample', 'кус', 'детальный', 'assembled', 'C+', 'образцовый цвет'])('%j is another word', (text) => {
  expect(forbiddenWords(text, colours).filter(({ params }) => params['word'] !== 'образец')).toEqual([])
})

test.each([
  ['Палитру пришлите', 'Карта цветов пришлите'],
  ['Color samples', 'Swatches'],
  ['two color samples', 'two swatches'],
])('the mend of %j keeps capital and number: %j', (text, mended) => {
  expect(applyFix(text, forbiddenWords(text, colours)[0]!.fixes[0]!)).toBe(mended)
})

test('time grows with the text, not with its square', () => {
  const time = (count: number) => {
    const text = 'образцы цвета палитру color samples '.repeat(count)
    forbiddenWords(text, colours)
    const began = performance.now()
    expect(forbiddenWords(text, colours)).toHaveLength(3 * count)
    return performance.now() - began
  }
  const best = (count: number) => Math.min(time(count), time(count), time(count))
  expect(best(8_000) / Math.max(best(1_000), 1)).toBeLessThan(30)
  expect(forbiddenWords('а'.repeat(500_000), colours)).toEqual([])
})

test('a policy silences it or makes it binding', () => {
  expect(forbiddenWords('box', terms, 'off')).toEqual([])
  expect(forbiddenWords('box', terms, 'hold')[0]).toMatchObject({ policy: 'hold' })
})
