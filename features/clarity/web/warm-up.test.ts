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

const never = (): boolean => false

test('takes one step of an idle time that is over at once, and several of a long one', async () => {
  const taken: number[] = []
  const steps = Array.from({ length: 12 }, (_, at) => () => void taken.push(at))
  const short = idleTimes([])
  const isDone = warmUp(steps, never)
  expect(short.run()).toBe(12)
  await isDone
  expect(taken).toEqual(steps.map((_, at) => at))
  const long = idleTimes([40, 30, 20, 9, 8])
  void warmUp(steps, never)
  expect(long.run()).toBe(3)
})

test('goes on where the browser tells no idle times', async () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  const step = vi.fn()
  const isDone = warmUp([step, step, step], never)
  vi.runAllTimers()
  await isDone
  expect(step).toHaveBeenCalledTimes(3)
})

test('rests four times as long as it worked, and hardly at all once somebody waits', () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('requestIdleCallback', undefined)
  const rests = vi.spyOn(globalThis, 'setTimeout')
  let isWanted = false
  const step = (): void => void (now += 30)
  void warmUp([step, step, step, step], () => isWanted)
  vi.runOnlyPendingTimers()
  vi.runOnlyPendingTimers()
  isWanted = true
  vi.runAllTimers()
  expect(rests.mock.calls.map(([, ms]) => ms)).toEqual([20, 120, 120, 20])
})
