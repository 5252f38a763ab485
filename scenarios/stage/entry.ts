import type { Page } from 'playwright-core'
import { type DeskProcess, startDesk } from '../../bench/desk-process.ts'
import type { Translate } from '#ui/i18n/translate.ts'

/** A desk with the simulator beside it. */
export interface Stage {
  readonly desk: DeskProcess
  readonly simulatorUrl: string
  close(): Promise<void>
}

export const password = 'correct horse battery'

/** A fresh desk on ports of its own. */
export async function openStage(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const desk = await startDesk({ QINGCHU_SIMULATOR: 'on', ...settings })
  const state = (await (await fetch(`${desk.url}/api/account/state`)).json()) as { simulatorUrl: string | null }
  return {
    desk,
    simulatorUrl: state.simulatorUrl ?? '',
    async close() {
      await desk.stop()
      desk.forget()
    },
  }
}

/** The first visit, up to the offer of a second factor. */
export async function makeOwner(page: Page, t: Translate, name: string): Promise<void> {
  await page.getByLabel(t('account:first.name'), { exact: true }).fill(name)
  await page.getByLabel(t('account:password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('account:first.make') }).click()
  await page.getByRole('button', { name: t('account:offer.skip') }).waitFor()
}

/** Makes the owner with the demo, skips the second factor, and waits for the inbox. */
export async function enterFirst(page: Page, url: string, { t, name }: { t: Translate; name: string }): Promise<void> {
  await page.goto(url)
  await makeOwner(page, t, name)
  await page.getByRole('button', { name: t('account:offer.skip') }).click()
  await inboxReady(page)
}

export async function signIn(page: Page, url: string, { t, login }: { t: Translate; login: string }): Promise<void> {
  await page.goto(url)
  await page.getByLabel(t('account:login'), { exact: true }).fill(login)
  await page.getByLabel(t('account:password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('account:in.enter'), exact: true }).click()
  await inboxReady(page)
}

export async function inboxReady(page: Page): Promise<void> {
  await page.locator('[data-ready="inbox"]').waitFor({ state: 'attached' })
}
