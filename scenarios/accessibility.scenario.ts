import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Device, launch, openDevice } from './stage/browser.ts'
import { enterFirst, makeOwner, openStage, signIn, type Stage } from './stage/entry.ts'
import { keepEvidence, say } from './stage/evidence.ts'
import { control } from './stage/phone.ts'
import { openThread, rowOf, threadOf } from './stage/thread.ts'
import { wordsOf } from './stage/words.ts'

const t = wordsOf('en')
const owner = 'Anna Fields'
const screens = [
  { name: 'a wide screen, light', theme: 'light', width: 1_280, height: 800 },
  { name: 'a wide screen, dark', theme: 'dark', width: 1_280, height: 800 },
  { name: 'a phone, light', theme: 'light', width: 360, height: 640 },
  { name: 'a phone, dark', theme: 'dark', width: 360, height: 640 },
] as const

let stage: Stage
let browser: Browser
let fresh: Stage

beforeAll(async () => {
  stage = await openStage()
  fresh = await openStage()
  browser = await launch()
  const { page, context } = await openDevice(browser, { language: 'en' })
  await enterFirst(page, stage.desk.url, { t, name: owner })
  await rowOf(page, t, '陈小姐').waitFor()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
  await fresh?.close()
})

/** What axe finds in a page, one line each, worst first. Pages at rest: what fades in is judged when it is there. */
async function faultsOf(page: Page, left: readonly string[] = []): Promise<string[]> {
  await page.waitForTimeout(350)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (off) => {
    const { axe: engine } = window as unknown as { axe: typeof axe }
    const found = await engine.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])) })
    return found.violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.slice(0, 3).map(({ target, any }) => `${String(target)} ${any[0]?.message ?? ''}`) }))
  }, [...left])
  return violations.map(({ id, impact, at }) => `${impact}: ${id} at ${at.join(' | ')}`)
}

/** Nothing on a page lies outside of the screen's width. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(screens)('on $name', ({ theme, width, height }) => {
  let device: Device
  const isPhone = width < 600

  beforeAll(async () => {
    device = await openDevice(browser, { language: 'en', theme, width, height })
  })
  afterEach((context) => keepEvidence(context, '', { page: device?.page }))
  afterAll(() => device?.context.close())

  async function check(left?: readonly string[]): Promise<void> {
    const found = await faultsOf(device.page, left)
    for (const one of found) say(`axe: ${one}`)
    expect(found).toEqual([])
    expect(await overflow(device.page)).toBeLessThanOrEqual(0)
  }

  test('the first visit can be used by everybody', async () => {
    await device.page.goto(fresh.desk.url)
    await device.page.getByRole('button', { name: t('account:first.make') }).waitFor()
    await check()
  })

  test('the sign-in can be used by everybody', async () => {
    await device.page.goto(stage.desk.url)
    await device.page.getByRole('button', { name: t('account:in.enter'), exact: true }).waitFor()
    await check()
  })

  test('the inbox can be used by everybody', async () => {
    await signIn(device.page, stage.desk.url, { t, login: owner })
    await rowOf(device.page, t, '陈小姐').waitFor()
    await check()
  })

  test('a thread with the details can be used by everybody', async () => {
    await openThread(device.page, t, '陈小姐')
    await threadOf(device.page, t).message('PO-2026-122的包装袋稿').waitFor()
    await check()
  })

  test('a half-written reply with its findings can be used by everybody', async () => {
    const thread = threadOf(device.page, t)
    await thread.write('请周五前发货，大概5000件，谢谢')
    await device.page.waitForTimeout(800)
    await check()
    await thread.write('')
  })

  test('the composer of a note can be used by everybody', async () => {
    const { pane } = threadOf(device.page, t)
    await pane.getByRole('tab', { name: t('conversation:composer.note') }).click()
    await pane.getByRole('textbox', { name: t('conversation:composer.note'), exact: true }).fill('Ask sales first.')
    await check()
    await pane.getByRole('textbox', { name: t('conversation:composer.note'), exact: true }).fill('')
  })

  test('the menu of a message can be used by everybody', async () => {
    const message = threadOf(device.page, t).message('PO-2026-122的包装袋稿')
    await message.hover()
    await message.getByRole('button', { name: t('conversation:message.menu') }).click()
    await device.page.getByRole('menuitem', { name: t('conversation:question.mark') }).waitFor()
    await check(['region']) // a menu lies over the page, in no part of it
    await device.page.keyboard.press('Escape')
  })

  test('a refused message, and the dialog of its attempts, can be used by everybody', async () => {
    await control(stage.simulatorUrl, '/sim/faults', { name: 'human-took-over', on: true, count: 1 })
    const thread = threadOf(device.page, t)
    await thread.pane.getByRole('tab', { name: t('conversation:composer.reply'), exact: true }).click()
    await thread.send('收到，谢谢')
    await thread.message('收到，谢谢').getByRole('button', { name: t('conversation:takeOver'), exact: true }).waitFor()
    await check()
    await thread.act('收到，谢谢', t('conversation:attempts.title'))
    await device.page.getByRole('dialog').getByText('SESSION_NOT_OURS').waitFor()
    await device.page.waitForTimeout(400)
    await check(['region'])
    await device.page.keyboard.press('Escape')
  })

  test.skipIf(!isPhone)('the details on a phone can be used by everybody', async () => {
    await device.page.getByTitle(t('conversation:info.open', { name: '陈小姐' })).click()
    await device.page.getByRole('heading', { name: t('conversation:info.title') }).waitFor()
    await check()
  })

  test.each(['team', 'people', 'people/people', 'settings/account', 'settings/team', 'settings/channels', 'settings/invitations', 'settings/replies', 'settings/clarity', 'settings/glossary', 'settings/signs', 'settings/report'])('the screen %s can be used by everybody', async (path) => {
    await device.page.goto(`${stage.desk.url}/${path}`)
    await device.page.getByRole('heading', { level: 1 }).first().waitFor()
    await device.page.waitForTimeout(600)
    await check()
  })
})

test('the offer of a second factor can be used by everybody', async () => {
  const { page, context } = await openDevice(browser, { language: 'en' })
  await page.goto(fresh.desk.url)
  await makeOwner(page, t, owner)
  const found = await faultsOf(page)
  await context.close()
  expect(found).toEqual([])
})
