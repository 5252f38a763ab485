import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'

test.each([
  [{ name: 'A', zone: 'UTC' }, { name: 'A', zone: 'UTC' }, {}],
  [{ name: 'A', zone: 'UTC' }, { name: 'B', zone: 'UTC' }, { name: 'B' }],
  [{ name: 'A', ownerId: 'x' as string | null }, { name: 'A', ownerId: null }, { ownerId: null }],
])('from %j to %j only %j is sent', (before, now, changed) => {
  expect(changesOf<object>(before, now)).toEqual(changed)
})
