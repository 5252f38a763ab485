import { ApiError } from './call.ts'
import type { Translate } from './i18n/index.tsx'

/** What went wrong and what to do, in the reader's language: the server's words, or ours where it could not speak. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof ApiError)) return t('ui:error.unknown')
  if (error.code === 'OFFLINE') return t('ui:error.offline')
  return error.message === '' ? t('ui:error.broken', { status: error.status }) : error.message
}
