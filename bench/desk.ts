import { chromium } from 'playwright-core'
import { environment } from '#platform/config/index.ts'
import { signInAsOwner, startDesk } from './desk-process.ts'

const rounds = 5

const desk = await startDesk()
const browser = await chromium.launch({
  executablePath: environment()['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
try {
  const caller = await signInAsOwner(desk.url)
  const [name = '', value = ''] = caller.cookie.split('=')
  const loads: { scriptKb: number; allKb: number; interactiveMs: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } }) // a fresh cache each time
    await context.addCookies([{ name, value, url: desk.url }])
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
    await page.goto(`${desk.url}/`, { waitUntil: 'commit' })
    await page.getByRole('main').waitFor({ state: 'visible' })
    await page.locator('[data-ready="inbox"]').waitFor({ state: 'attached' })
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    const interactiveMs = performance.now() - startedAt
    await page.waitForTimeout(500) // whatever is fetched right after counts as first load too
    loads.push({ scriptKb: script / 1000, allKb: all / 1000, interactiveMs })
    await context.close()
  }
  const worst = (pick: (load: (typeof loads)[number]) => number) => Math.max(...loads.map(pick))
  console.log(JSON.stringify({
    bench: 'desk',
    scriptKb: Math.round(worst((load) => load.scriptKb)),
    allKb: Math.round(worst((load) => load.allKb)),
    interactiveMs: Math.round(worst((load) => load.interactiveMs)),
    rounds,
  }))
} finally {
  await browser.close()
  await desk.stop()
  desk.forget()
}
