import type { Browser } from 'playwright-core'

export interface FirstLoad {
  /** Compressed script as it came over the line. */
  readonly scriptKb: number
  readonly allKb: number
  /** From asking for the page to the list drawn and the page idle. */
  readonly interactiveMs: number
}

/** Opens the inbox as somebody does who was never here: an empty cache, a session's cookie. */
export async function firstLoad(browser: Browser, url: string, cookie: string): Promise<FirstLoad> {
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  let script = 0
  let all = 0
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength
    if (types.get(requestId) === 'Script') script += encodedDataLength
  })
  const startedAt = performance.now()
  await page.goto(`${url}/`, { waitUntil: 'commit' })
  await page.getByRole('main').waitFor({ state: 'visible' })
  await page.locator('[data-ready="inbox"]').waitFor({ state: 'attached' })
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const interactiveMs = performance.now() - startedAt
  await page.waitForTimeout(500) // whatever is fetched right after counts as first load too
  await context.close()
  return { scriptKb: script / 1000, allKb: all / 1000, interactiveMs }
}
