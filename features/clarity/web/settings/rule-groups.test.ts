import { expect, test } from 'vitest'
import { rules } from '../../domain/index.ts'
import { groupedRules, ruleGroups } from './rule-groups.ts'

test('every rule of the engine stands in exactly one group', () => {
  const grouped = Object.values(ruleGroups).flat()
  expect([...grouped].sort()).toEqual(rules.map(({ id }) => id).sort())
})

test('a rule that is new is listed under other, a group without rules is left out', () => {
  expect(groupedRules([{ id: 'vague-time' }, { id: 'brand-new' }])).toEqual([
    { group: 'duty', rules: [{ id: 'vague-time' }] },
    { group: 'other', rules: [{ id: 'brand-new' }] },
  ])
})
