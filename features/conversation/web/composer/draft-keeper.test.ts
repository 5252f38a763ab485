import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openedKey } from '../thread/use-opened.ts'
import { type DraftPlace, keeperOf } from './draft-keeper.ts'
import { emptyDraft, localKey, writeLocal } from './draft-merge.ts'

const network = vi.fn<(address: string, request: { body: string }) => Promise<Response>>()
const pages = new EventTarget()
const queries = new QueryClient()
let place: DraftPlace = { meId: 'me', conversationId: '', writing: 'reply' }
let revision = 0

beforeEach(() => {
  const store = new Map([['qingchu-language', 'en']])
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value), removeItem: (key: string) => void store.delete(key) })
  vi.stubGlobal('fetch', network)
  vi.stubGlobal('addEventListener', pages.addEventListener.bind(pages))
  vi.stubGlobal('removeEventListener', pages.removeEventListener.bind(pages))
  place = { ...place, conversationId: `${place.conversationId}c` }
  queries.setQueryData(openedKey(place.conversationId), { drafts: [] })
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

test('unsaved words of another page follow it, until something is written here', async () => {
  const tell = (text: string) => {
    writeLocal(localStorage, 'me', place, { ...emptyDraft, text, dirty: true })
    pages.dispatchEvent(Object.assign(new Event('storage'), { key: localKey('me', place.conversationId, 'reply') }))
  }
  lineBroken()
  writeLocal(localStorage, 'me', place, { ...emptyDraft, text: 'theirs', dirty: true })
  const keeper = keeperOf(queries, place, undefined)
  const leave = keeper.subscribe(() => {})
  tell('theirs, and more')
  expect(keeper.read().text).toBe('theirs, and more')
  tell('')
  lineBack()
  await keeper.save()
  expect(saved()).toEqual([''])
  keeper.edit({ text: 'mine' })
  tell('theirs again')
  expect(keeper.read().text).toBe('mine')
  leave()
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
