import { expect, test, vi } from 'vitest'
import { firstReadings, warmUp } from './first-readings.ts'
import type { Rule } from './rule.ts'

test('asks every rule of a message of each language, few in one step', () => {
  const checks = Array.from({ length: 20 }, () => vi.fn<Rule['check']>(() => []))
  const steps = firstReadings(checks.map((check, at) => ({ id: `rule ${at}`, severity: 'info', check })))
  const asked = () => checks.reduce((sum, check) => sum + check.mock.calls.length, 0)
  for (const step of steps) {
    const before = asked()
    step()
    expect(asked() - before).toBeLessThan(10)
  }
  for (const check of checks) expect(check.mock.calls.map(([doc]) => doc.sentences[0]?.script)).toEqual(['cyrillic', 'latin', 'han'])
})

test('rests behind every step', async () => {
  const rest = vi.fn(() => Promise.resolve())
  await warmUp(rest)
  expect(rest).toHaveBeenCalledTimes(firstReadings().length)
})
