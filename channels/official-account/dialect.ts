import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import { apiBase } from '../api-client.ts'
import type { CodeMeanings, Dialect } from '../refusals.ts'

/** Error codes of Official Accounts (developers.weixin.qq.com, "Global return codes") that mean something to us. */
const meanings: CodeMeanings = {
  '-1': { reason: 'BUSY', retryAfterMs: 5 * SECOND_MS },
  '40001': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '40014': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '41001': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '42001': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '40013': { reason: 'CREDENTIALS_WRONG' },
  '40125': { reason: 'CREDENTIALS_WRONG' },
  '40002': { reason: 'CREDENTIALS_WRONG' },
  '40243': { reason: 'CREDENTIALS_WRONG' },
  '40003': { reason: 'RECEIVER_UNKNOWN' },
  '40004': { reason: 'MEDIA_TYPE' },
  '40005': { reason: 'MEDIA_TYPE' },
  '40006': { reason: 'MEDIA_SIZE' },
  '45001': { reason: 'MEDIA_SIZE' },
  '45007': { reason: 'VOICE_TOO_LONG' },
  '40007': { reason: 'MEDIA_EXPIRED' },
  '40008': { reason: 'CONTENT_INVALID' },
  '40033': { reason: 'CONTENT_INVALID' },
  '44004': { reason: 'CONTENT_INVALID' },
  '45008': { reason: 'CONTENT_INVALID' },
  '47001': { reason: 'CONTENT_INVALID' },
  '47003': { reason: 'CONTENT_INVALID' },
  '40164': { reason: 'IP_NOT_ALLOWED' },
  '89501': { reason: 'IP_NOT_ALLOWED' },
  '89503': { reason: 'IP_NOT_ALLOWED' },
  '89506': { reason: 'IP_NOT_ALLOWED' },
  '89507': { reason: 'IP_NOT_ALLOWED' },
  '43004': { reason: 'NOT_FOLLOWING' },
  '43019': { reason: 'RECEIVER_REFUSES' },
  '48002': { reason: 'RECEIVER_REFUSES' },
  '45002': { reason: 'TEXT_TOO_LONG' },
  '45009': { reason: 'QUOTA_USED', retryAfterMs: HOUR_MS },
  '45011': { reason: 'RATE_LIMITED', retryAfterMs: MINUTE_MS },
  '45015': { reason: 'WINDOW_CLOSED' },
  '45047': { reason: 'WINDOW_COUNT_USED' },
  '48001': { reason: 'API_NOT_ALLOWED' },
  '61007': { reason: 'API_NOT_ALLOWED' },
  '48004': { reason: 'ACCOUNT_PUNISHED' },
  '50002': { reason: 'ACCOUNT_PUNISHED' },
}

const standardBase = 'https://api.weixin.qq.com'

/** How Official Accounts are spoken to. */
export const dialect: Dialect = {
  base: (settings) => apiBase(settings, standardBase),
  tokenCodes: new Set(['40001', '40014', '42001']),
  meanings,
}

/** Asking for a token, 40001 means a wrong secret: there is no token yet to be refused. */
export const tokenMeanings: CodeMeanings = { ...meanings, '40001': { reason: 'CREDENTIALS_WRONG' } }

/** The host of QR code pictures: WeChat's own, or the simulator's. */
export function pictureBase(base: string): string {
  return base === standardBase ? 'https://mp.weixin.qq.com' : base
}

/** A file id of WeChat lives three days; an hour is kept in hand. */
export const MEDIA_VALID_MS = 3 * DAY_MS - HOUR_MS
