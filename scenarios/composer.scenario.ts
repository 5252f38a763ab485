import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Device, launch, openDevice } from './stage/browser.ts'
import { enterFirst, inboxReady, openStage, type Stage } from './stage/entry.ts'
import { keepEvidence } from './stage/evidence.ts'
import { openPhone, type Phone } from './stage/phone.ts'
import { openThread, type ThreadView } from './stage/thread.ts'
import { wordsOf } from './stage/words.ts'

const t = wordsOf('ru')
const soon = { timeout: 8_000 }
const blame = 'Вы опять перепутали этикетки. '
/** Lines that nothing is found in, more than the field is high. */
const clean = (lines: number) => Array.from({ length: lines }, (_, at) => `Строка номер ${at + 1} о заказе.\n`).join('')
const screens = [{ width: 1_280, height: 800 }, { width: 360, height: 640 }] as const

let stage: Stage
let browser: Browser
let first: Device
let phone: Phone

beforeAll(async () => {
  stage = await openStage()
  browser = await launch()
  first = await openDevice(browser, { language: 'ru' })
  await enterFirst(first.page, stage.desk.url, { t, name: 'Анна Полева' })
  phone = await openPhone(await (await browser.newContext({ viewport: { width: 900, height: 860 } })).newPage(), stage.simulatorUrl)
  await phone.take('陈小姐', '清楚采购部')
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const boxOf = (element: Locator): Promise<Box> => element.evaluate((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect()
  return { left, top, right, bottom }
})
const lies = (inner: Box, outer: Box): boolean => inner.left >= outer.left - 1 && inner.top >= outer.top - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1

/** The field and the layer of its underlines: what has to be the same in both. */
const layers = (composer: Locator) => composer.evaluate((area) => [area, area.previousElementSibling ?? area].map(({ scrollTop, scrollHeight, clientWidth }) => ({ scrollTop, scrollHeight, clientWidth })))

describe.each(screens)('the field on $width × $height', ({ width, height }) => {
  let page: Page
  let thread: ThreadView
  let device: Device
  const screen: Box = { left: 0, top: 0, right: width, bottom: height }
  const marks = () => thread.composer.locator('xpath=preceding-sibling::div').locator('mark')
  const card = () => page.getByRole('dialog')

  beforeAll(async () => {
    device = await openDevice(browser, { language: 'ru', width, height })
    page = device.page
    await device.context.addCookies(await first.context.cookies())
    await page.goto(`${stage.desk.url}/inbox`)
    await inboxReady(page)
    thread = await openThread(page, t, '陈小姐')
    await thread.write('Пришлите отчёт как можно скорее.')
    await marks().first().waitFor({ state: 'attached' })
  })
  afterEach((context) => keepEvidence(context, stage?.desk.said() ?? '', { page: device?.page }))
  afterAll(() => device?.context.close())

  test('underlines stand under their words at the end of a long text that was typed', async () => {
    await thread.write(clean(25))
    await page.waitForTimeout(900)
    await thread.composer.press('Control+End')
    await thread.composer.pressSequentially(blame)
    await expect.poll(() => marks().count(), soon).toBe(1)
    const [area, layer] = await layers(thread.composer)
    expect(area?.scrollTop).toBeGreaterThan(100)
    expect(layer).toEqual(area)
    expect(lies(await boxOf(marks()), await boxOf(thread.composer))).toBe(true)
  })

  test('the layer breaks its lines where the field does, with a scrollbar that takes room', async () => {
    const widths = await thread.composer.evaluate((area: HTMLElement) => ({ outer: area.offsetWidth, inner: area.clientWidth }))
    expect(widths.inner, 'this browser shows scrollbars').toBeLessThan(widths.outer)
    await thread.write(`${'Просим вас внимательно посмотреть на упаковку и на маркировку каждого места в этой партии. '.repeat(32)}${blame}`)
    await expect.poll(() => marks().count(), soon).toBeGreaterThan(0)
    const [area, layer] = await layers(thread.composer)
    expect(layer).toEqual(area)
  })

  test('F8 brings a finding into view, with its card beside it inside the window', async () => {
    await thread.write(clean(25) + blame + clean(25))
    await expect.poll(() => marks().count(), soon).toBe(1)
    await thread.composer.evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(0, 0)
      area.scrollTop = 0
    })
    await page.keyboard.press('F8')
    await card().waitFor()
    expect(lies(await boxOf(marks()), await boxOf(thread.composer))).toBe(true)
    expect(lies(await boxOf(card()), screen)).toBe(true)
    const [stretch, beside] = [await boxOf(marks()), await boxOf(card())]
    expect(beside.bottom <= stretch.top || beside.top >= stretch.bottom).toBe(true)
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
  })

  test('F8 goes through both findings of one stretch, each with its card at the stretch', async () => {
    await thread.write('ПРОСЬБА НЕ ОТГРУЖАТЬ БЕЗ НАШЕГО ПИСЬМА, PO-3101')
    await expect.poll(() => marks().count(), soon).toBe(1)
    for (const rule of ['deadline-missing', 'shouting', 'deadline-missing'] as const) {
      await page.keyboard.press('F8')
      await card().getByText(t(`clarity:rule.${rule}`), { exact: true }).waitFor()
      const [stretch, beside] = [await boxOf(marks()), await boxOf(card())]
      expect(Math.min(Math.abs(beside.bottom - stretch.top), Math.abs(beside.top - stretch.bottom))).toBeLessThan(60)
    }
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
  })

  test('F8 leaves out no finding at the first letter, and shows which words its card speaks of', async () => {
    const active = () => thread.composer.locator('xpath=preceding-sibling::div').locator('mark[data-active]')
    await thread.write('Как можно скорее пришлите по заказу PO-3101 отчёт, остальное на днях.')
    await expect.poll(() => marks().count(), soon).toBe(2)
    await thread.composer.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0))
    const seen: string[] = []
    for (const words of ['Как можно скорее', 'на днях', 'Как можно скорее']) {
      await page.keyboard.press('F8')
      await page.getByRole('dialog', { name: words }).getByText(words, { exact: true }).waitFor()
      await expect.poll(() => active().allTextContents(), soon).toEqual([words])
      seen.push(await active().evaluate((one) => getComputedStyle(one).backgroundColor))
    }
    expect(seen).not.toContain('rgba(0, 0, 0, 0)')
    await page.keyboard.press('Escape')
    await expect.poll(() => active().count(), soon).toBe(0)
  })

  test('the card of a stretch that begins in one line and ends in the next stands at its beginning', async () => {
    const lines = () => marks().first().evaluate((one) => [...one.getClientRects()].filter((line) => line.width > 0).map(({ left, top }) => ({ left, top })))
    for (let letters = 1; letters < 60; letters += 2) {
      await thread.write(`Отчёт ${'о'.repeat(letters)} PO-3101 пришлите как можно скорее.`)
      await expect.poll(() => marks().count(), soon).toBe(1)
      if (new Set((await lines()).map(({ top }) => top)).size > 1) break
    }
    await page.waitForTimeout(900)
    const [begins] = await lines()
    expect(new Set((await lines()).map(({ top }) => top)).size).toBe(2)
    await page.keyboard.press('F8')
    await card().waitFor()
    const beside = await boxOf(card())
    expect(Math.abs(beside.left - Math.max(8, Math.min(begins?.left ?? 0, width - 388)))).toBeLessThan(2)
    expect(beside.bottom).toBeLessThanOrEqual(begins?.top ?? 0)
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
  })

  test('the card of the reading time stays inside the window over a full field', async () => {
    await thread.write(Array.from({ length: 8 }, (_, at) => `Погода у нас стоит хорошая и тёплая уже вторую неделю подряд. Пришлите, пожалуйста, подробный отчёт о проверке партии номер ${at + 1}, приложите к нему фотографии упаковки и маркировки каждого места и отдельно перечислите всё, что не сошлось с чертежом.\n\n`).join(''))
    await thread.pane.getByTitle(t('clarity:length.title')).click()
    const add = card().getByRole('button', { name: t('clarity:length.add', { count: 8 }) })
    await add.waitFor()
    await page.waitForTimeout(300)
    expect(lies(await boxOf(card()), screen)).toBe(true)
    await add.scrollIntoViewIfNeeded()
    expect(lies(await boxOf(add), await boxOf(card()))).toBe(true)
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
  })
  test('a finding that is dismissed while the line is broken stays dismissed, with its reason, and the person is told', async () => {
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('notice-host')))
    await thread.write('Пришлите образец на днях.')
    await expect.poll(() => marks().count(), soon).toBe(1)
    await page.keyboard.press('F8')
    await device.context.setOffline(true)
    await card().getByRole('button', { name: t('clarity:dismiss'), exact: true }).click()
    await card().getByRole('textbox', { name: t('clarity:dismiss.own') }).fill(`Так сказал завод, ${width}`)
    await page.keyboard.press('Enter')
    await page.getByText(t('ui:error.offline')).waitFor()
    expect(await marks().count()).toBe(0)
    await device.context.setOffline(false)
    const kept = async () => JSON.stringify(await (await page.request.get(`${stage.desk.url}/api/clarity/dismissals`)).json())
    await expect.poll(kept, soon).toContain(`Так сказал завод, ${width}`)
    await thread.pane.getByText(t('clarity:dismissed', { rule: t('clarity:rule.vague-time') })).click()
    await expect.poll(() => marks().count(), soon).toBe(1)
  })
  test('a prepared reply is called, found and filled in without the mouse, and loses no letter', async () => {
    await page.route('**/reply-picker-*.js', async (route) => {
      await page.waitForTimeout(300)
      await route.continue()
    })
    const search = card().getByRole('textbox', { name: t('conversation:prepared.search') })
    await thread.write('')
    await thread.composer.pressSequentially('/sh')
    await search.waitFor()
    await page.keyboard.type('ip')
    await expect.poll(() => search.inputValue(), soon).toBe('ship')
    await page.keyboard.press('Enter')
    await card().getByRole('textbox', { name: 'order' }).waitFor()
    await page.keyboard.type('PO-2026-122')
    expect(await card().getByRole('textbox', { name: 'order' }).inputValue()).toBe('PO-2026-122')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2027-01-12')
    await page.keyboard.press('Enter')
    await expect.poll(() => thread.composer.inputValue(), soon).toMatch(/^订单PO-2026-122：请确认2027-01-12/)
    await thread.write('')
    await thread.composer.press('/')
    await search.waitFor()
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
    expect(await thread.composer.inputValue(), 'a slash that calls nothing is a slash').toBe('/')
  })
  test('the question that closes an answer opens in view', async () => {
    await phone.type(`质量没问题，大概下周差不多能出，尽快给您安排。${width}`)
    const message = thread.message(`尽快给您安排。${width}`)
    await message.waitFor()
    await message.getByRole('button', { expanded: false }).filter({ hasText: '大概' }).click()
    const take = message.getByRole('button', { name: t('clarity:incoming.take') })
    await take.waitFor()
    await expect.poll(async () => lies(await boxOf(take), await boxOf(thread.log)), soon).toBe(true)
  })
  test('a press on a chip keeps the order in front, the limit and the zone, and the chip shows both clocks', async () => {
    const press = async (title: string) => {
      await thread.pane.getByTitle(title).click()
      await card().getByRole('listitem').first().getByRole('button').click()
    }
    await thread.write('PO-2231五百套最晚12月5日发货。')
    await press('五百套')
    await expect.poll(() => thread.composer.inputValue(), soon).toMatch(/^PO-2231 500套最晚/)
    await thread.write('Созвон 5 декабря 2027 с 10:00 до 12:00 по Пекину, не менее 500 шт.')
    await thread.pane.getByText('05:00–07:00 по Москве').waitFor()
    await press('5 декабря 2027 с 10:00 до 12:00 по Пекину')
    await expect.poll(() => thread.composer.inputValue(), soon).toBe('Созвон 2027-12-05 10:00–12:00 по Пекину, не менее 500 шт.')
    await press('не менее 500 шт')
    await expect.poll(() => thread.composer.inputValue(), soon).toBe('Созвон 2027-12-05 10:00–12:00 по Пекину, не менее 500 шт.')
    await thread.write('')
  })
  test('the day of an ambiguous date is said in words beside the box', async () => {
    await thread.write('请在03/04/2027前发货。')
    await thread.pane.getByTitle('03/04/2027').click()
    const day = card().getByLabel(t('clarity:understood.wrong'))
    await day.fill('2027-04-03')
    await card().getByText('сб, 3 апр. 2027 г.').last().waitFor()
    await day.fill('2027-04-05')
    await card().getByText('пн, 5 апр. 2027 г.').waitFor()
    await page.keyboard.press('Escape')
  })
})
