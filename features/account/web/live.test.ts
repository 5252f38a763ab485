import { expect, test } from 'vitest'
import { staleAfter } from './live.ts'

test.each([
  ['account.company-changed', ['companies', 'people', 'person']],
  ['account.company-merged', ['companies', 'people', 'person']],
  ['account.person-changed', ['companies', 'people', 'person']],
  ['account.person-split', ['companies', 'people', 'person']],
  ['account.staff-changed', ['staff', 'state']],
  ['account.unknown', []],
])('%s makes %j stale', (kind, stale) => {
  expect(staleAfter(kind).map(([, name]) => name)).toEqual(stale)
})
