import { notifications } from '@mantine/notifications'
import type { Translate } from './i18n/index.tsx'
import { errorText } from './error-text.ts'

/** Says in passing that something went wrong. The same sentence is not shown twice at once. */
export function sayError(error: unknown, t: Translate): void {
  const message = errorText(error, t)
  notifications.show({ id: message, message, color: 'clay', autoClose: 8_000, withBorder: true, closeButtonProps: { 'aria-label': t('ui:close') } })
}

/** Says in passing that something is done. */
export function sayDone(message: string, t: Translate): void {
  notifications.show({ id: message, message, color: 'celadon', autoClose: 3_500, withBorder: true, closeButtonProps: { 'aria-label': t('ui:close') } })
}
