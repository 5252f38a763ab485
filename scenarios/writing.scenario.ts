import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Device, launch, openDevice } from './stage/browser.ts'
import { enterFirst, inboxReady, openStage, type Stage } from './stage/entry.ts'
import { keepEvidence } from './stage/evidence.ts'
import { openPhone } from './stage/phone.ts'
import { openThread, rowOf, type ThreadView } from './stage/thread.ts'
import { wordsOf } from './stage/words.ts'

const t = wordsOf('ru')
const soon = { timeout: 15_000 }
const partner = '陈小姐'
const other = '王经理'

let stage: Stage
let browser: Browser
let first: Device

beforeAll(async () => {
  stage = await openStage()
  browser = await launch()
  first = await openDevice(browser, { language: 'ru' })
  await enterFirst(first.page, stage.desk.url, { t, name: 'Анна Полева' })
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** As long as a draft may take until it is on the server. */
const saved = (page: Page) => page.waitForTimeout(1_500)

describe('a phone with its keyboard', () => {
  let context: BrowserContext
  let page: Page
  let thread: ThreadView
  const open = { width: 360, height: 330 }
  const closed = { width: 360, height: 640 }

  beforeAll(async () => {
    context = await browser.newContext({ viewport: closed, locale: 'ru-RU', hasTouch: true, isMobile: true })
    context.setDefaultTimeout(10_000)
    await context.addCookies(await first.context.cookies())
    page = await context.newPage()
    await page.goto(`${stage.desk.url}/inbox`)
    await inboxReady(page)
    thread = await openThread(page, t, partner)
    // A phone has no mouse that rests where the row was pressed, under the card.
    await page.mouse.move(0, 0)
  })
  afterEach((test) => keepEvidence(test, stage?.desk.said() ?? '', { page }))
  afterAll(async () => {
    await thread.write('')
    await saved(page)
    await context.close()
  })

  test('a tapped stretch keeps its card beside it when the keyboard comes up, and opens it again', async () => {
    const mark = thread.composer.locator('xpath=preceding-sibling::div').locator('mark').first()
    const card = page.getByRole('dialog')
    const tap = async () => {
      const { x, y } = await mark.evaluate((one) => {
        const { left, top, width, height } = one.getClientRects()[0] ?? one.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      })
      await page.touchscreen.tap(x, y)
    }
    await thread.write('Пришлите отчёт по заказу PO-2026-122 как можно скорее.')
    await mark.waitFor({ state: 'attached' })
    await thread.composer.evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(0, 0)
      area.blur()
    })
    await page.waitForTimeout(800)
    await tap()
    await card.waitFor()
    await page.setViewportSize(open)
    await page.waitForTimeout(800)
    expect(await gap(card, mark)).toBeLessThan(30)
    await tap()
    await page.waitForTimeout(800)
    expect(await card.count()).toBe(1)
    await card.getByRole('button', { name: t('ui:close') }).tap()
    await card.waitFor({ state: 'detached' })
    await page.waitForTimeout(400)
    await tap()
    await card.waitFor()
    await page.setViewportSize(closed)
  })

  test('the reply can be sent over the keyboard', async () => {
    await thread.write('Пришлите отчёт по заказу PO-2026-122 как можно скорее.\nКоличество 500 шт, цена 3,5 USD, до 05.08.2026, ещё 20 кг и 300 м.\nОтгрузка 12.08.2026 и 1000 коробок по 45 USD, PO-2026-140.')
    await thread.pane.getByRole('group', { name: t('clarity:understood') }).waitFor()
    await page.setViewportSize(open)
    const bottom = async (one: Locator) => {
      const box = await one.boundingBox()
      return box === null ? Number.NaN : box.y + box.height
    }
    await expect.poll(() => bottom(thread.pane.getByRole('button', { name: t('conversation:composer.send'), exact: true })), soon).toBeLessThanOrEqual(open.height)
    await page.setViewportSize(closed)
  })
})

/** How far one stands above or below the other. */
async function gap(one: Locator, two: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await two.boundingBox()]
  if (a === null || b === null) return Number.NaN
  return Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height))
}

describe('what is written', () => {
  let device: Device
  let page: Page
  let thread: ThreadView
  const dialog = () => page.getByRole('dialog')
  const value = () => thread.composer.inputValue()
  const search = () => dialog().getByRole('textbox', { name: t('conversation:prepared.search') })
  const empty = async () => {
    await thread.composer.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
  }

  beforeAll(async () => {
    device = await openDevice(browser, { language: 'ru' })
    await device.context.addCookies(await first.context.cookies())
    page = device.page
    await page.goto(`${stage.desk.url}/inbox`)
    await inboxReady(page)
    thread = await openThread(page, t, partner)
  })
  afterEach((test) => keepEvidence(test, stage?.desk.said() ?? '', { page }))
  afterAll(() => device?.context.close())

  test('in a thread left and opened again without a line, the last words stay', async () => {
    await openThread(page, t, other)
    thread = await openThread(page, t, partner)
    const texts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('draft')) texts.push((JSON.parse(request.postData() ?? '{}') as { text?: string }).text ?? '')
    })
    await device.context.setOffline(true)
    await thread.write('Первый текст')
    await saved(page)
    await openThread(page, t, other)
    thread = await openThread(page, t, partner)
    await thread.write('Совсем другой')
    await page.waitForTimeout(300)
    texts.length = 0
    await device.context.setOffline(false)
    await expect.poll(() => texts, soon).toContain('Совсем другой')
    await page.waitForTimeout(6_000)
    expect(texts).not.toContain('Первый текст')
    expect(await value()).toBe('Совсем другой')
    expect(await thread.pane.getByText(t('conversation:draft.overwrittenBySelf')).count()).toBe(0)
  })

  test('the row of a thread shows the words of its draft in place of the last message', async () => {
    await thread.write('Черновик о маркировке')
    const row = rowOf(page, t, partner)
    await expect.poll(() => row.innerText(), soon).toMatch(new RegExp(`${t('conversation:row.draft')}\\s+Черновик о маркировке`))
    expect(await row.innerText()).not.toContain(t('conversation:row.us'))
    await empty()
    await row.getByText(t('conversation:row.draft')).waitFor({ state: 'detached' })
  })

  test('what was sent without a line leaves when it is back, once and in its order', async () => {
    const texts = ['Раз без связи', 'Два без связи', 'Три без связи']
    await device.context.setOffline(true)
    for (const text of texts) await thread.send(text)
    await thread.message('Три без связи').getByText(t('ui:error.offline')).waitFor()
    await device.context.setOffline(false)
    const stored = async () => {
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      const opened = (await (await page.request.get(`${stage.desk.url}/api/conversations/${id}?around=end&limit=50`)).json()) as { page: { messages: readonly unknown[] } }
      return opened.page.messages.flatMap((one) => texts.filter((text) => JSON.stringify(one).includes(text)))
    }
    await expect.poll(stored, soon).toEqual(texts)
    expect(await thread.log.getByText(t('ui:error.offline')).count()).toBe(0)
    expect((await thread.log.getByRole('article').allInnerTexts()).flatMap((one) => texts.filter((text) => one.includes(text)))).toEqual(texts)
  })

  test('a message that a closed page left behind says so, and leaves when its author says', async () => {
    const address = '**/api/conversations/*/messages'
    await page.route(address, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await thread.send('Оставлено на потом')
    await thread.message('Оставлено на потом').getByText(t('ui:error.offline')).waitFor()
    await page.reload()
    await thread.message('Оставлено на потом').getByText(t('conversation:delivery.leftUnsent')).waitFor()
    await page.unroute(address)
    await thread.message('Оставлено на потом').getByRole('button', { name: t('ui:again') }).click()
    await thread.log.getByText(t('conversation:delivery.leftUnsent')).waitFor({ state: 'detached' })
    await thread.message('Оставлено на потом').waitFor()
  })

  // In Latin letters: for others the browser's driver presses no keys but puts each letter in, a step of its own anywhere.
  test.each(['reply', 'note'] as const)('Ctrl+Z takes back what was typed in one go, in a %s, and Ctrl+Y brings it back', async (kind) => {
    const sentence = 'Please send the report ASAP, PO-2026-122'
    await thread.pane.getByRole('tab', { name: t(`conversation:composer.${kind}`), exact: true }).click()
    const field = thread.pane.getByRole('textbox', { name: t(`conversation:composer.${kind}`), exact: true })
    await field.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type(sentence, { delay: 30 })
    await saved(page)
    await page.keyboard.type(' and the photos', { delay: 30 })
    const pressUntil = async (key: string, text: string) => {
      let presses = 0
      for (; presses < 60 && (await field.inputValue()) !== text; presses += 1) await page.keyboard.press(key)
      return presses
    }
    // Where an underline or a chip comes or goes the browser may begin a new step; never with each letter.
    expect(await pressUntil('Control+z', '')).toBeLessThan(sentence.length / 3)
    expect(await pressUntil('Control+y', `${sentence} and the photos`)).toBeLessThan(sentence.length / 3)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await thread.pane.getByRole('tab', { name: t('conversation:composer.reply'), exact: true }).click()
  })

  test('Ctrl+Z takes back a prepared reply and what was typed before it, called by button or slash', async () => {
    await empty()
    await saved(page)
    await page.reload()
    await thread.composer.click()
    await page.keyboard.type('/')
    await fillShipping()
    await expect.poll(value, soon).toMatch(/^订单PO-1：/)
    await page.keyboard.press('Control+z')
    expect(await value()).toBe('/')
    await page.keyboard.press('Control+z')
    expect(await value()).toBe('')
    expect(await dialog().count()).toBe(0)
    await page.keyboard.type('Здравствуйте. ')
    await thread.pane.getByRole('button', { name: t('conversation:composer.prepared') }).click()
    await fillShipping()
    await expect.poll(value, soon).toMatch(/^Здравствуйте\. 订单PO-1：/)
    await page.keyboard.press('Control+z')
    expect(await value()).toBe('Здравствуйте. ')
    await page.keyboard.press('Control+z')
    const left = await value()
    expect(left.length).toBeLessThan('Здравствуйте. '.length)
    expect('Здравствуйте. ').toContain(left)
  })

  async function fillShipping(): Promise<void> {
    await search().waitFor()
    await page.keyboard.type('ship')
    await page.keyboard.press('Enter')
    await dialog().getByRole('textbox', { name: 'order' }).waitFor()
    await page.keyboard.type('PO-1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2027-01-12')
    await page.keyboard.press('Enter')
  }

  test('a prepared reply without the chosen language is shown in the one it has, and then taken', async () => {
    await page.request.post(`${stage.desk.url}/api/replies`, { data: { name: 'Капля', texts: { ru: 'Капля краски на крышке.', en: '', zh: '' } } })
    await empty()
    await page.keyboard.type('/')
    await search().waitFor()
    await page.keyboard.type('Капл')
    await page.keyboard.press('Enter')
    await dialog().getByText(t('conversation:prepared.other', { language: 'Русский' })).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(value, soon).toBe('Капля краски на крышке.')
  })

  test('an emptied text takes its legal significance along', async () => {
    const legal = thread.pane.getByRole('button', { name: t('clarity:legal') })
    await empty()
    await page.keyboard.type('Договор по PO-1 подтверждаем.')
    await legal.click()
    await expect.poll(() => legal.getAttribute('aria-pressed'), soon).toBe('true')
    await empty()
    await page.keyboard.type('Доброе утро.')
    await expect.poll(() => legal.getAttribute('aria-pressed'), soon).toBe('false')
  })

  test('phrases open in the language of the talk, and Enter takes the first', async () => {
    await empty()
    await saved(page)
    const phone = await openPhone(await (await browser.newContext({ viewport: { width: 900, height: 860 } })).newPage(), stage.simulatorUrl)
    await phone.take(partner, '清楚采购部')
    await phone.type('Теперь мы пишем по-русски. '.repeat(20))
    await thread.message('Теперь мы пишем по-русски.').waitFor()
    await page.reload()
    await thread.pane.getByRole('button', { name: t('clarity:phrases.open') }).click()
    await expect.poll(() => dialog().getByRole('button', { pressed: true }).allInnerTexts(), soon).toEqual(['Русский'])
    await page.keyboard.type('Спасибо за точный ответ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(value, soon).toMatch(/^Спасибо за точный ответ/)
    await page.keyboard.press('Control+z')
    await expect.poll(value, soon).toBe('')
  })
})

describe('a policy that was changed and not saved', () => {
  let device: Device
  let page: Page
  const force = () => page.getByRole('combobox', { name: `${t('clarity:rule.vague-time')}: ${t('clarity:stage.known')}` })
  const asked = () => page.getByRole('dialog', { name: t('ui:leave.title') })
  const place = () => new URL(page.url()).pathname
  const leave = () => page.getByRole('navigation', { name: t('shell:rail') }).getByRole('link', { name: t('shell:team') }).click()

  beforeAll(async () => {
    device = await openDevice(browser, { language: 'ru' })
    await device.context.addCookies(await first.context.cookies())
    page = device.page
    await page.goto(`${stage.desk.url}/team`)
    await page.getByRole('navigation', { name: t('shell:rail') }).getByRole('link', { name: t('shell:settings') }).click()
    await page.getByRole('link', { name: t('shell:settings.clarity') }).click()
    await force().selectOption('hold')
  })
  afterEach((test) => keepEvidence(test, stage?.desk.said() ?? '', { page: device?.page }))
  afterAll(() => device?.context.close())

  test('is not left by a link or the browser without a question', async () => {
    await leave()
    await asked().getByRole('button', { name: t('ui:leave.stay') }).click()
    await asked().waitFor({ state: 'detached' })
    await page.evaluate(() => history.back())
    await asked().getByRole('button', { name: t('ui:leave.stay') }).click()
    expect([place(), await force().inputValue()]).toEqual(['/settings/clarity', 'hold'])
  })

  test('keeps the tab open', async () => {
    const told = page.waitForEvent('dialog', soon)
    const reload = page.reload().catch(() => undefined)
    const dialog = await told
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await reload
    expect(await force().inputValue()).toBe('hold')
  })

  test('is saved on the way out, or left as it was', async () => {
    await leave()
    await asked().getByRole('button', { name: t('ui:leave.save') }).click()
    await expect.poll(place, soon).toBe('/team')
    await page.goBack()
    await expect.poll(() => force().inputValue(), soon).toBe('hold')
    await force().selectOption('off')
    await leave()
    await asked().getByRole('button', { name: t('ui:leave.discard') }).click()
    await expect.poll(place, soon).toBe('/team')
    await page.goBack()
    await expect.poll(() => force().inputValue(), soon).toBe('hold')
  })
})
