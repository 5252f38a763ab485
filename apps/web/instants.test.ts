import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { snoozeConversation, storeReceived } from '#features/conversation/contract.ts'

const received = { clientId: 'client-0001', personId: '01900000-0000-7000-8000-000000000000', text: 'x', fileIds: [] }

test.each([
  [Date.UTC(2026, 10, 24), true], [0, true], [253_402_300_799_999, true], [9e15, false], [-1, false], [253_402_300_800_000, false],
])('a moment of %d is taken: %s', (at, taken) => {
  expect(Value.Check(storeReceived.body as TSchema, { ...received, sentAt: at })).toBe(taken)
  expect(Value.Check(snoozeConversation.body as TSchema, { until: at })).toBe(taken)
})
