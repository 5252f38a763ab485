import { expect, test } from 'vitest'
import { type LiveSignal, openStream, type Source } from './live-stream.ts'

/** A line to a server played by the test. */
function line(after?: number) {
  const signals: LiveSignal[] = []
  const opened: { after: number | undefined; say: (type: string, data: unknown, id?: number) => void; breakOff: (final: boolean) => void }[] = []
  const waiting: { run: () => void; ms: number }[] = []
  const stream = openStream({
    open(from) {
      const heard = new Map<string, (event: { data?: string; lastEventId?: string }) => void>()
      const source = { readyState: 1, addEventListener: (type: string, listener: (event: { data?: string; lastEventId?: string }) => void) => void heard.set(type, listener), close() {} } satisfies Source
      opened.push({
        after: from,
        say: (type, data, id) => heard.get(type)?.({ data: JSON.stringify(data), lastEventId: id === undefined ? '' : String(id) }),
        breakOff(final) {
          source.readyState = final ? 2 : 0
          heard.get('error')?.({})
        },
      })
      return source
    },
    emit: (signal) => signals.push(signal),
    later(run, ms) {
      waiting.push({ run, ms })
      return () => {}
    },
    ...(after === undefined ? {} : { after }),
  })
  const told = () => signals.flatMap((signal) => (signal.type === 'told' ? [signal.seq] : []))
  return { stream, signals, opened, waiting, told }
}
const event = { kind: 'a.b', payload: {} }

test('each number is told once and in order, whatever comes twice', () => {
  const { opened, told } = line()
  opened[0]!.say('hello', { seq: 5 }, 5)
  for (const seq of [6, 7, 7, 6, 8, 5]) opened[0]!.say('told', event, seq)
  expect(told()).toEqual([6, 7, 8])
})

test('a line that was refused is opened again after the last number', () => {
  const { opened, waiting, told, signals } = line()
  opened[0]!.say('hello', { seq: 5 }, 5)
  opened[0]!.say('told', event, 6)
  opened[0]!.breakOff(true)
  expect(signals.at(-1)).toMatchObject({ type: 'state', state: 'lost' })
  waiting[0]!.run()
  expect(opened[1]!.after).toBe(6)
  opened[1]!.say('hello', { seq: 6 }, 6)
  opened[1]!.say('told', event, 6)
  opened[1]!.say('told', event, 7)
  expect(told()).toEqual([6, 7])
})

test('a broken line is resumed by the browser itself, and waiting grows only after refusals', () => {
  const { opened, waiting } = line()
  opened[0]!.breakOff(false)
  expect(waiting).toEqual([])
  opened[0]!.breakOff(true)
  waiting[0]!.run()
  opened[1]!.breakOff(true)
  expect(waiting.map(({ ms }) => ms)).toEqual([1_000, 2_000])
})

test('a reset tells to fetch again and goes on from its number', () => {
  const { opened, told, signals } = line(3)
  opened[0]!.say('reset', {}, 90)
  opened[0]!.say('told', event, 50)
  opened[0]!.say('told', event, 91)
  expect(signals.filter(({ type }) => type === 'reset')).toHaveLength(1)
  expect(told()).toEqual([91])
})

test('an old line that still speaks is not heard', () => {
  const { opened, waiting, told } = line(1)
  opened[0]!.breakOff(true)
  waiting[0]!.run()
  opened[0]!.say('told', event, 2)
  expect(told()).toEqual([])
})

test('after closing nothing is heard', () => {
  const { stream, opened, told } = line(1)
  stream.close()
  opened[0]!.say('told', event, 2)
  expect(told()).toEqual([])
})
