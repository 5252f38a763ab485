import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { rootFolder } from '#platform/database/index.ts'
import { launch, openDevice } from './stage/browser.ts'
import { enterFirst, inboxReady, openStage } from './stage/entry.ts'
import { say } from './stage/evidence.ts'
import { openPhone } from './stage/phone.ts'
import { openThread, threadOf } from './stage/thread.ts'
import { wordsOf } from './stage/words.ts'

/** Takes the pictures of the README from a desk that runs, with the demo and a talk that goes on in it. */
const folder = join(rootFolder(), 'docs', 'pictures')
const mostBytes = 200_000
const t = wordsOf('en')
const stage = await openStage()
const browser = await launch({ scrollbars: false })
try {
  mkdirSync(folder, { recursive: true })
  const { page, context } = await openDevice(browser, { language: 'en' })
  await enterFirst(page, stage.desk.url, { t, name: 'Anna Fields' })
  const phone = await openPhone(await (await browser.newContext({ viewport: { width: 900, height: 860 } })).newPage(), stage.simulatorUrl)
  await phone.take('陈小姐', '清楚采购部')
  const thread = await openThread(page, t, '陈小姐')
  await thread.message('PO-2026-122的包装袋稿').waitFor()
  await thread.send('颜色确认，可以按这个色样做。')
  await phone.theirs().filter({ hasText: '可以按这个色样做' }).waitFor()
  await phone.type('好的，谢谢！[强] PO-2026-118什么时候要货？')
  await thread.message('什么时候要货').waitFor()
  await thread.act('什么时候要货', t('conversation:question.mark'))
  await thread.note('Sales: the client wants it in the warehouse by 12 January.')
  await thread.message('12 January').waitFor()
  await thread.write('请在12月15日前备好货，5000件，FOB宁波。')
  await page.waitForTimeout(2_500) // the check of the wording, and the notices, are over
  await page.mouse.move(700, 5)
  await keep(page, 'desk')
  await keep(phone.page, 'phone')

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForTimeout(400)
  await keep(page, 'desk-dark')

  const small = await openDevice(browser, { language: 'en', width: 360, height: 640 })
  await small.context.addCookies(await context.cookies())
  await small.page.goto(`${stage.desk.url}/inbox`)
  await inboxReady(small.page)
  await openThread(small.page, t, '陈小姐')
  await threadOf(small.page, t).message('12 January').waitFor()
  await small.page.waitForTimeout(1_500)
  await keep(small.page, 'desk-phone')
} finally {
  await browser.close()
  await stage.close()
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  say(`${name}.png: ${Math.round(size / 1000)} kB`)
  if (size > mostBytes) throw new RangeError(`${name}.png has ${size} bytes; at most ${mostBytes} are wanted`)
}
