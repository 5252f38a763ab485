import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
  const taken: number[] = []
  const steps = Array.from({ length: 12 }, (_, at) => () => void taken.push(at))
  const short = idleTimes([])
  const isDone = warmUp(steps)
  expect(short.run()).toBe(12)
  await isDone
  expect(taken).toEqual(steps.map((_, at) => at))
  const long = idleTimes([40, 30, 20, 9, 8])
  void warmUp(steps)
  expect(long.run()).toBe(3)
})

test('goes on where the browser tells no idle times', async () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  const step = vi.fn()
  const isDone = warmUp([step, step, step])
  vi.runAllTimers()
  await isDone
  expect(step).toHaveBeenCalledTimes(3)
})
