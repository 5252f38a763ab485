import type { Translate } from '#ui/i18n/index.tsx'

const words: Readonly<Record<string, string | undefined>> = {
  WINDOW_CLOSED: 'conversation:failure.windowClosed',
  WINDOW_COUNT_USED: 'conversation:failure.usedUp',
  RECEIVER_REFUSES: 'conversation:failure.refuses',
  NOT_FOLLOWING: 'conversation:failure.notFollowing',
  SESSION_ENDED: 'conversation:failure.sessionEnded',
  SESSION_NOT_OURS: 'conversation:failure.notOurs',
  GREETING_EXPIRED: 'conversation:failure.codeExpired',
  SEND_FAILED: 'conversation:failure.noReason',
  CONTENT_INVALID: 'conversation:failure.content',
  MEDIA_TYPE: 'conversation:failure.content',
  REQUEST_NOT_READ: 'conversation:failure.notRead',
  VOICE_TOO_LONG: 'conversation:failure.voiceTooLong',
  NOT_CONNECTED: 'conversation:failure.notConnected',
  NETWORK: 'conversation:failure.network',
  TIMEOUT: 'conversation:failure.network',
}

/** What a code means to a person; `undefined` for a rarer one. */
export function failureReason(code: string, t: Translate): string | undefined {
  const why = words[code]
  return why === undefined ? undefined : t(why)
}

/** Why a message did not leave and what to do next; a rarer code stands for itself. */
export function failureWords(code: string | null, t: Translate): string {
  if (code === null) return t('conversation:delivery.failed')
  const why = failureReason(code, t)
  return why === undefined ? t('conversation:delivery.failedCode', { code }) : t('conversation:delivery.failedWhy', { why })
}
