import { expect, test } from 'vitest'
import { workName, workOf } from './works.ts'

const t = (key: string) => ({ 'account:work.merchandiser': '跟单员' })[key] ?? key

test.each([
  ['跟单员', 'merchandiser'],
  [' 跟单员 ', 'merchandiser'],
  ['老板娘', '老板娘'],
  ['', ''],
])('typed %j is kept as %j', (typed, kept) => {
  expect(workOf(typed, t)).toBe(kept)
})

test.each([['merchandiser', '跟单员'], ['boss', 'boss'], ['', '']])('%j reads %j', (work, name) => {
  expect(workName(work, t)).toBe(name)
})
