import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Language } from '#kernel/language.ts'
import { environment } from '#platform/config/index.ts'

const usualPath = '/usr/bin/chromium'
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const locales = { ru: 'ru-RU', en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Chromium, as CHROMIUM_PATH names it; with scrollbars that take room, as desktops have them, unless the pages are for pictures. */
export function launch({ scrollbars = true } = {}): Promise<Browser> {
  return chromium.launch({ executablePath: environment()['CHROMIUM_PATH'] ?? usualPath, args: quiet, ...(scrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}) })
}

export interface DeviceOptions {
  readonly language: Language
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

/** A browser of one person: own cookies, own storage. */
export interface Device {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong in its pages: errors that nobody caught, and what the console called an error. */
  readonly faults: string[]
}

/** A device at the desk's address; its clock stands in the buyer's zone whatever the machine's is. */
export async function openDevice(browser: Browser, { language, theme = 'light', width = 1280, height = 800 }: DeviceOptions): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width, height }, locale: locales[language], colorScheme: theme, timezoneId: 'Europe/Moscow', acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(10_000)
  const faults: string[] = []
  const page = await context.newPage()
  watch(page, faults)
  return { context, page, faults }
}

/** Writes down what goes wrong in a page. */
export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
}
