import type { Locator, Page } from 'playwright-core'
import type { Translate } from '#ui/i18n/translate.ts'

/** The open conversation of a desk, by what a person sees and what a screen reader says. */
export interface ThreadView {
  readonly pane: Locator
  readonly log: Locator
  readonly composer: Locator
  /** The article of the message that holds this text. */
  message(text: string): Locator
  write(text: string): Promise<void>
  send(text: string): Promise<void>
  note(text: string): Promise<void>
  /** Opens the menu of a message and takes an entry of it. */
  act(text: string, entry: string): Promise<void>
}

export function threadOf(page: Page, t: Translate): ThreadView {
  const pane = page.getByRole('region', { name: t('conversation:thread.pane'), exact: true })
  const log = page.getByRole('log', { name: t('conversation:thread.label') })
  const composer = pane.getByRole('textbox', { name: t('conversation:composer.reply'), exact: true })
  const message = (text: string) => log.getByRole('article').filter({ hasText: text }).last()
  return {
    pane, log, composer, message,
    write: (text) => composer.fill(text),
    async send(text) {
      await composer.fill(text)
      await pane.getByRole('button', { name: t('conversation:composer.send'), exact: true }).click()
    },
    async note(text) {
      await pane.getByRole('tab', { name: t('conversation:composer.note') }).click()
      await pane.getByRole('textbox', { name: t('conversation:composer.note'), exact: true }).fill(text)
      await pane.getByRole('button', { name: t('conversation:composer.saveNote') }).click()
      await pane.getByRole('tab', { name: t('conversation:composer.reply'), exact: true }).click()
    },
    async act(text, entry) {
      await message(text).hover()
      await message(text).getByRole('button', { name: t('conversation:message.menu') }).click()
      await page.getByRole('menuitem', { name: entry }).click()
    },
  }
}

/** The row of a conversation in the list. */
export function rowOf(page: Page, t: Translate, name: string): Locator {
  return page.getByRole('region', { name: t('conversation:list'), exact: true }).getByRole('link').filter({ hasText: name })
}

/** Opens a conversation from the list. */
export async function openThread(page: Page, t: Translate, name: string): Promise<ThreadView> {
  await rowOf(page, t, name).click()
  const thread = threadOf(page, t)
  await thread.log.waitFor()
  return thread
}
