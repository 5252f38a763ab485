import type { Locator, Page } from 'playwright-core'
import { wallNow } from './stands.ts'

/** The simulator's phone page, as the person who plays the factory uses it. It speaks Chinese. */
export interface Phone {
  readonly page: Page
  /** Takes somebody's phone and opens the chat with one of our accounts. */
  take(person: string, account: string): Promise<void>
  type(text: string): Promise<void>
  /** @returns the moment when the file was chosen, in milliseconds of the wall clock */
  attach(kind: '照片' | '文件', file: Upload): Promise<number>
  /** Bubbles of the other side, which is us. */
  theirs(): Locator
  bubbles(): Locator
}

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Opens the phone in a page. */
export async function openPhone(page: Page, url: string): Promise<Phone> {
  await page.goto(url)
  const log = page.getByRole('log')
  return {
    page,
    async take(person, account) {
      const back = page.getByRole('button', { name: '←' })
      if (await back.isVisible()) await back.click()
      await page.getByRole('button', { name: person }).first().click()
      await page.getByRole('button', { name: person, pressed: true }).waitFor()
      await page.locator('.rows').getByRole('button', { name: account }).click()
      await log.waitFor()
    },
    async type(text) {
      await page.getByRole('textbox', { name: '发送' }).fill(text)
      await page.getByRole('textbox', { name: '发送' }).press('Enter')
    },
    async attach(kind, file) {
      const plus = page.getByRole('button', { name: '+', exact: true })
      const item = page.getByRole('button', { name: kind, exact: true })
      if (!(await item.isVisible())) await plus.click()
      const chooser = page.waitForEvent('filechooser')
      await item.click()
      const dialog = await chooser
      const chosenAt = wallNow()
      await dialog.setFiles([file])
      return chosenAt
    },
    theirs: () => log.locator('.message.theirs'),
    bubbles: () => log.locator('.message'),
  }
}

/** What tests do behind the phone's back, over the simulator's own controls. */
export async function control<Result = Record<string, unknown>>(simulatorUrl: string, path: string, body?: unknown): Promise<Result> {
  const response = await fetch(simulatorUrl + path, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Result
}
