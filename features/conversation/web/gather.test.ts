import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gather } from './gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asking = (options: Parameters<typeof gather>[1] = {}, takesMs = 0) => {
  const taken: string[][] = []
  const want = gather(async (items: readonly string[]) => {
    taken.push([...items])
    await new Promise((done) => setTimeout(done, takesMs))
  }, options)
  return { taken, want: (...items: string[]) => items.forEach((item) => want(item, undefined)) }
}

test('hands over at once, and those told at the same time together, each once', async () => {
  const { taken, want } = asking()
  want('a', 'b', 'a')
  await vi.advanceTimersByTimeAsync(0)
  expect(taken).toEqual([['a', 'b']])
})

test('what comes while a hand-over is under way waits for its end, and goes again though it is in it', async () => {
  const { taken, want } = asking({}, 200)
  want('a')
  await vi.advanceTimersByTimeAsync(50)
  want('b', 'a')
  await vi.advanceTimersByTimeAsync(100)
  expect(taken).toEqual([['a']])
  await vi.advanceTimersByTimeAsync(100)
  expect(taken).toEqual([['a'], ['b', 'a']])
})

test('waits before the first and between two, however often it is asked', async () => {
  const { taken, want } = asking({ firstMs: 60, pauseMs: 300 })
  want('a')
  await vi.advanceTimersByTimeAsync(59)
  expect(taken).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(taken).toEqual([['a']])
  for (const one of ['b', 'c', 'b']) {
    want(one)
    await vi.advanceTimersByTimeAsync(90)
  }
  expect(taken).toEqual([['a']])
  await vi.advanceTimersByTimeAsync(40)
  expect(taken).toEqual([['a'], ['b', 'c']])
  await vi.advanceTimersByTimeAsync(1_000)
  want('d')
  await vi.advanceTimersByTimeAsync(59)
  expect(taken).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(taken[2]).toEqual(['d'])
})

test('a hand-over that never ends holds up the next one for seconds, not for ever', async () => {
  const { taken, want } = asking({}, 600_000)
  want('a')
  await vi.advanceTimersByTimeAsync(1)
  want('b')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(taken).toEqual([['a']])
  await vi.advanceTimersByTimeAsync(1_500)
  expect(taken).toEqual([['a'], ['b']])
})

test('a hand-over that fails does not hold up the next one', async () => {
  const taken: string[][] = []
  const want = gather(async (items: readonly string[]) => {
    taken.push([...items])
    if (taken.length === 1) throw new Error('no')
  })
  want('a', undefined)
  await vi.advanceTimersByTimeAsync(1)
  want('b', undefined)
  await vi.advanceTimersByTimeAsync(1)
  expect(taken).toEqual([['a'], ['b']])
})
