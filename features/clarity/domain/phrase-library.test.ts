import { expect, test } from 'vitest'
import { blanksOf, intents, phraseLibrary } from './phrase-library.ts'

test.each(phraseLibrary.map((phrase) => [phrase.id, phrase] as const))('%s has the same blanks in all three languages', (_id, { texts }) => {
  const sorted = (text: string) => blanksOf(text).sort()
  expect(sorted(texts.en)).toEqual(sorted(texts.ru))
  expect(sorted(texts.zh)).toEqual(sorted(texts.ru))
})

test('ids are unique and every intent has phrases', () => {
  expect(new Set(phraseLibrary.map(({ id }) => id)).size).toBe(phraseLibrary.length)
  for (const intent of intents) expect(phraseLibrary.filter((phrase) => phrase.intent === intent).length).toBeGreaterThanOrEqual(3)
})

test('a phrase takes one breath: at most 170 letters', () => {
  expect(phraseLibrary.filter(({ texts }) => Math.max(texts.ru.length, texts.en.length, texts.zh.length) > 170).map(({ id }) => id)).toEqual([])
})
