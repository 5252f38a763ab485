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

test.each(['mouldings', 'boxes', 'inbox', 'прессформочный цех', '模具', '', 'İ'])('%s is left alone', (text) => {
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

test('a policy silences it or makes it binding', () => {
  expect(forbiddenWords('box', terms, 'off')).toEqual([])
  expect(forbiddenWords('box', terms, 'hold')[0]).toMatchObject({ policy: 'hold' })
})
