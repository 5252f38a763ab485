import { expect, test } from 'vitest'
import { overwrittenWords } from './overwritten-words.ts'

const said = (key: string, values?: Readonly<Record<string, unknown>>) => [key.replace('conversation:draft.', ''), ...Object.values(values ?? {})].join(' ')

test.each([
  ['me', 'me', 'overwrittenBySelf'],
  ['me', undefined, 'overwrittenBySelf'],
  ['me', 'bo', 'overwritten Bo'],
  ['bo', 'me', 'overwrittenOf Bo'],
  ['bo', 'cy', 'overwritten Cy'],
])('a text of %s overwritten by %s is called %s', (editedBy, by, words) => {
  const overwritten = { text: 'old', editedBy, editedAt: 1, ...(by === undefined ? {} : { by }) }
  expect(overwrittenWords(overwritten, 'me', (id) => `${id[0]?.toUpperCase()}${id.slice(1)}`, said)).toBe(words)
})
