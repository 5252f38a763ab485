import type { Translate } from './i18n/index.tsx'
import { errorText } from './error-text.ts'

/** Notices are loaded when the first one is shown: most visits to the inbox show none. */
async function show(message: string, color: string, autoClose: number, t: Translate): Promise<void> {
  const { showNotice } = await import('./notice-host.tsx')
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
