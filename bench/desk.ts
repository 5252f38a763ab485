import { chromium } from 'playwright-core'
import { environment } from '#platform/config/index.ts'
import { signInAsOwner, startDesk } from './desk-process.ts'
import { type FirstLoad, firstLoad } from './first-load.ts'

const rounds = 5

const desk = await startDesk()
const browser = await chromium.launch({
  executablePath: environment()['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
try {
  const caller = await signInAsOwner(desk.url)
  const loads: FirstLoad[] = []
  for (let round = 0; round < rounds; round += 1) loads.push(await firstLoad(browser, desk.url, caller.cookie))
  const worst = (pick: (load: FirstLoad) => number) => Math.max(...loads.map(pick))
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
