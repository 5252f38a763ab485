import { Type } from 'typebox'
import { afterEach, expect, test, vi } from 'vitest'
import { contract } from '#kernel/contract.ts'
import { callUntilReached } from './call-until-reached.ts'

const ring = contract({ method: 'POST', path: '/api/ring', summary: 'Rings.', permission: 'signed-in', result: Type.Object({ rang: Type.Boolean() }) })
const line = new EventTarget()
const network = vi.fn<() => Promise<Response>>()
const onOffline = vi.fn()

const broken = () => Promise.reject(new TypeError('Failed to fetch'))
const answer = (status: number, body: unknown) => Promise.resolve(Response.json(body, { status }))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.resetAllMocks()
})

function begin() {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: () => 'en' })
  vi.stubGlobal('fetch', network)
  vi.stubGlobal('addEventListener', line.addEventListener.bind(line))
  vi.stubGlobal('removeEventListener', line.removeEventListener.bind(line))
  return callUntilReached(ring, {}, onOffline)
}

test('what the network did not take goes again when the network is back, and after a while without a word', async () => {
  network.mockImplementationOnce(broken).mockImplementationOnce(broken).mockImplementationOnce(() => answer(200, { rang: true }))
  const done = begin()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(network).toHaveBeenCalledTimes(1)
  line.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(network).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await done).toEqual({ rang: true })
  expect(onOffline).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'OFFLINE' }))
})

test('what the server refuses is refused', async () => {
  network.mockImplementationOnce(() => answer(403, { error: 'HTTP_FORBIDDEN' }))
  await expect(begin()).rejects.toMatchObject({ code: 'HTTP_FORBIDDEN' })
  expect(network).toHaveBeenCalledTimes(1)
  expect(onOffline).not.toHaveBeenCalled()
})
