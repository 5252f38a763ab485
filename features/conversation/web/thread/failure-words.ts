import type { Translate } from '#ui/i18n/index.tsx'

const words: Readonly<Record<string, string | undefined>> = {
  WINDOW_CLOSED: 'conversation:failure.windowClosed',
  WINDOW_COUNT_USED: 'conversation:failure.usedUp',
  RECEIVER_REFUSES: 'conversation:failure.refuses',
  NOT_FOLLOWING: 'conversation:failure.notFollowing',
  SESSION_ENDED: 'conversation:failure.sessionEnded',
  SESSION_NOT_OURS: 'conversation:failure.notOurs',
  SEND_FAILED: 'conversation:failure.noReason',
  CONTENT_INVALID: 'conversation:failure.content',
  MEDIA_TYPE: 'conversation:failure.content',
  NOT_CONNECTED: 'conversation:failure.notConnected',
  NETWORK: 'conversation:failure.network',
  TIMEOUT: 'conversation:failure.network',
}

/** Why a message did not leave and what to do next; a rarer code stands for itself. */
export function failureWords(code: string | null, t: Translate): string {
  if (code === null) return t('conversation:delivery.failed')
  const why = words[code]
  return why === undefined ? t('conversation:delivery.failedCode', { code }) : t('conversation:delivery.failedWhy', { why: t(why) })
}
