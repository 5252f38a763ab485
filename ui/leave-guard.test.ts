import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aroundLeaving, guardLeaving, watchBrowserButtons } from './leave-guard.ts'

const page = new EventTarget()
const went: string[] = []
const asked: (() => void)[] = []
const navigate = (to: string) => void went.push(to)
const place = { href: '', pathname: '' }
const at = (pathname: string) => Object.assign(place, { pathname, href: `https://desk.example.com${pathname}` })
let release = () => {}

beforeEach(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('location', place)
  vi.stubGlobal('history', { pushState: (_state: null, _title: '', to: string) => at(new URL(to).pathname), back: () => went.push('back') })
  watchBrowserButtons()
  at('/settings/clarity')
  const end = guardLeaving((go) => void asked.push(go))
  release = () => void end()
})
afterEach(() => {
  release()
  vi.unstubAllGlobals()
  went.length = asked.length = 0
})

const goBack = () => {
  at('/inbox')
  const heard = vi.fn<() => void>()
  page.addEventListener('popstate', heard, { once: true })
  page.dispatchEvent(new Event('popstate'))
  page.removeEventListener('popstate', heard)
  return heard.mock.calls.length
}

test('a link waits for the answer', () => {
  aroundLeaving(navigate, '/inbox')
  expect(went).toEqual([])
  asked[0]?.()
  expect(went).toEqual(['/inbox'])
})

test('a link to the same page asks nothing', () => {
  aroundLeaving(navigate, '/settings/clarity#signs')
  expect([went, asked.length]).toEqual([['/settings/clarity#signs'], 0])
})

test("the browser's button goes back when it is allowed, and the router hears nothing of it before", () => {
  expect(goBack()).toBe(0)
  expect(place.pathname).toBe('/settings/clarity')
  asked[0]?.()
  expect(went).toEqual(['back'])
  expect(goBack(), 'asked once').toBe(1)
})

test('closing the tab is asked by the browser', () => {
  const close = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(close()).toBe(false)
  release()
  expect(close()).toBe(true)
})

test('without a guard nobody is asked', () => {
  release()
  aroundLeaving(navigate, '/inbox')
  expect(goBack()).toBe(1)
  expect([went, asked.length]).toEqual([['/inbox'], 0])
})
