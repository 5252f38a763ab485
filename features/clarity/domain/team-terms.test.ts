import { expect, test } from 'vitest'
import { teamTermFindings } from './team-terms.ts'

const terms = [
  { term: '模具', forbidden: ['开模', 'пресс-форм', 'mould'] },
  { term: 'carton', forbidden: ['box', 'big box'] },
]

test.each([
  ['Сколько стоит пресс-форма?', ['пресс-форма']],
  ['请先开模。', ['开模']],
  ['The Mould is ready', ['Mould']],
  ['one big box and a box', ['big box', 'box']],
])('%s holds %j', (text, words) => {
  expect(teamTermFindings(text, terms).map(({ span }) => text.slice(span!.start, span!.end))).toEqual(words)
})

test.each(['mouldings', 'boxes', 'inbox', 'прессформочный цех', '模具', ''])('%s is left alone', (text) => {
  expect(teamTermFindings(text, terms)).toEqual([])
})

test('the mend puts the team’s word there', () => {
  const [finding] = teamTermFindings('the mould', terms)
  expect(finding?.fixes[0]?.edits).toEqual([{ start: 4, end: 9, text: '模具' }])
})
