import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as engine from './engine.ts'
import { warmUp } from './warm-up.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Idle times of so many milliseconds, one after the other, until nothing is left to do. */
function idleTimes(left: readonly number[]): { readonly run: () => number } {
  const waiting: ((idle: { timeRemaining: () => number }) => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: (idle: { timeRemaining: () => number }) => void) => waiting.push(work))
  return {
    run() {
      let times = 0
      vi.runOnlyPendingTimers()
      for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
        const answers = [...left]
        work({ timeRemaining: () => answers.shift() ?? 0 })
        times += 1
        vi.runOnlyPendingTimers()
      }
      return times
    },
  }
}

test('takes one step of an idle time that is over at once, and several of a long one', async () => {
  const short = idleTimes([])
  const isDone = warmUp(engine)
  const times = short.run()
  expect(times).toBeGreaterThan(20)
  await isDone
  const long = idleTimes([40, 30, 20, 9, 8])
  void warmUp(engine)
  expect(long.run()).toBe(Math.ceil(times / 5))
})

test('asks every rule of a message of each language', () => {
  const check = vi.fn(() => [])
  const idle = idleTimes([])
  void warmUp({ ...engine, rules: [{ id: 'one', severity: 'info', check }] })
  idle.run()
  expect(check).toHaveBeenCalledTimes(3)
})
