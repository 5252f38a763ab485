import type { Translate } from './i18n/index.tsx'
import { errorText } from './error-text.ts'

/** Long after the first load, which notices are no part of. */
const quietMs = 5_000

const host = () => import('./notice-host.tsx')

/** Loads what shows notices in a quiet moment: when the line is broken it is too late, and there is something to say. */
export function prepareNotices(): void {
  const load = () => void host().catch(() => undefined) // tried again with the first notice
  setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(load) : load()), quietMs)
}

async function show(message: string, color: string, autoClose: number, t: Translate): Promise<void> {
  const { showNotice } = await host()
  showNotice({ message, color, autoClose, close: t('ui:close') })
}

/** Says in passing that something went wrong. The same sentence is not shown twice at once. */
export function sayError(error: unknown, t: Translate): void {
  void show(errorText(error, t), 'clay', 8_000, t)
}

/** Says in passing that something is done. */
export function sayDone(message: string, t: Translate): void {
  void show(message, 'celadon', 3_500, t)
}
