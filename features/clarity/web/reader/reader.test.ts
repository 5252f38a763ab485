import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readerOver, type Thread } from './reader.ts'
import type { Question } from './reads.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ask = (text: string) => ({ text, moment: { local: '2026-07-24T10:00:00' }, known: {} })
const answer = { vague: [], missing: [], language: 'en' } as const

/** Threads that do nothing by themselves. */
function threads() {
  const opened: (Thread & { readonly got: Question[]; isOver: boolean })[] = []
  const reader = readerOver(() => {
    const thread = { got: [] as Question[], isOver: false, postMessage: (question: Question) => void thread.got.push(question), terminate: () => void (thread.isOver = true), onmessage: null, onerror: null }
    opened.push(thread)
    return thread
  })
  return { reader, opened, texts: () => opened.map(({ got }) => got.map((question) => question.ask.text)) }
}

test('one thread is opened, and each answer goes to who asked', async () => {
  const { reader, opened, texts } = threads()
  reader.open()
  const [one, other] = [reader.read('incoming', ask('one')), reader.read('incoming', ask('other'))]
  expect(texts()).toEqual([['one', 'other']])
  const [first, second] = opened[0]?.got ?? []
  opened[0]?.onmessage?.({ data: { id: second?.id, answer: { ...answer, language: 'ru' } } } as never)
  opened[0]?.onmessage?.({ data: { id: first?.id, answer } } as never)
  expect([(await one).language, (await other).language]).toEqual(['en', 'ru'])
})

test('what the engine fails over is told to who asked, and nothing else waits for it', async () => {
  const { reader, opened } = threads()
  const asked = expect(reader.read('incoming', ask('one'))).rejects.toThrow('could not be read')
  opened[0]?.onmessage?.({ data: { id: opened[0].got[0]?.id } } as never)
  await asked
  expect(opened[0]?.isOver).toBe(false)
})

test('a thread that cannot be loaded is opened anew after a while, and what was asked is asked again', async () => {
  const { reader, opened, texts } = threads()
  const asked = reader.read('incoming', ask('one'))
  opened[0]?.onerror?.({} as never)
  expect(opened[0]?.isOver).toBe(true)
  void reader.read('incoming', ask('two'))
  expect(opened).toHaveLength(1)
  vi.advanceTimersByTime(10_000)
  expect(texts()).toEqual([['one'], ['one', 'two']])
  opened[1]?.onmessage?.({ data: { id: opened[1].got[0]?.id, answer } } as never)
  expect(await asked).toEqual(answer)
})
