import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openedKey } from '../thread/use-opened.ts'
import { keeperOf } from './draft-keeper.ts'

const network = vi.fn<(address: string, request: { body: string }) => Promise<Response>>()
const queries = new QueryClient()
const place = { meId: 'me', conversationId: 'c1', writing: 'reply' } as const
let revision = 0

beforeEach(() => {
  const store = new Map([['qingchu-language', 'en']])
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value), removeItem: (key: string) => void store.delete(key) })
  vi.stubGlobal('fetch', network)
  queries.setQueryData(openedKey('c1'), { drafts: [] })
  revision = 0
})
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(60_000) // whatever is still to be saved
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.resetAllMocks()
})

const lineBroken = () => network.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
const lineBack = () => {
  network.mockClear()
  network.mockImplementation((_, { body }) => Promise.resolve(Response.json({ ...(JSON.parse(body) as object), staffId: 'me', revision: (revision += 1) })))
}
const saved = () => network.mock.calls.map(([, { body }]) => (JSON.parse(body) as { text: string }).text)

test('of a thread that was left and opened again only the last words are saved', async () => {
  lineBroken()
  const left = keeperOf(queries, place, undefined)
  const leave = left.subscribe(() => {})
  left.edit({ text: 'one' })
  await vi.advanceTimersByTimeAsync(1_000)
  leave()
  const shown = keeperOf(queries, place, undefined)
  const leaveAgain = shown.subscribe(() => {})
  expect(shown.read().text).toBe('one')
  shown.edit({ text: 'another' })
  lineBack()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(saved()).toEqual(['another'])
  leaveAgain()
})

test('what was written in a thread that is left goes on to be saved, once', async () => {
  lineBroken()
  const keeper = keeperOf(queries, place, undefined)
  const leave = keeper.subscribe(() => {})
  keeper.edit({ text: 'kept' })
  leave()
  await vi.advanceTimersByTimeAsync(1_000)
  lineBack()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(saved()).toEqual(['kept'])
  expect(keeperOf(queries, place, undefined)).not.toBe(keeper)
})

test('nothing of whoever signed out is saved', async () => {
  lineBroken()
  const keeper = keeperOf(queries, place, undefined)
  const leave = keeper.subscribe(() => {})
  keeper.edit({ text: 'private' })
  leave()
  queries.clear()
  await vi.advanceTimersByTimeAsync(1_000)
  lineBack()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(saved()).toEqual([])
  expect(keeperOf(queries, place, undefined).read().text).toBe('private')
})
