import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import { apiBase } from '../api-client.ts'
import type { CodeMeanings, Dialect } from '../refusals.ts'

/** Error codes of WeCom (developer.work.weixin.qq.com/document/path/90313) that mean something to us. */
const meanings: CodeMeanings = {
  '-1': { reason: 'BUSY', retryAfterMs: 5 * SECOND_MS },
  '40001': { reason: 'CREDENTIALS_WRONG' },
  '40013': { reason: 'CREDENTIALS_WRONG' },
  '40014': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '41001': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '42001': { reason: 'TOKEN_REFUSED', retryAfterMs: 5 * SECOND_MS },
  '40003': { reason: 'RECEIVER_UNKNOWN' },
  '40096': { reason: 'RECEIVER_UNKNOWN' },
  '84061': { reason: 'RECEIVER_UNKNOWN' },
  '40004': { reason: 'MEDIA_TYPE' },
  '40005': { reason: 'MEDIA_TYPE' },
  '40006': { reason: 'MEDIA_SIZE' },
  '44001': { reason: 'MEDIA_SIZE' },
  '45001': { reason: 'MEDIA_SIZE' },
  '40007': { reason: 'MEDIA_EXPIRED' },
  '40008': { reason: 'CONTENT_INVALID' },
  '40058': { reason: 'CONTENT_INVALID' },
  '44004': { reason: 'CONTENT_INVALID' },
  '47001': { reason: 'CONTENT_INVALID' },
  '95008': { reason: 'CONTENT_INVALID' },
  '45002': { reason: 'TEXT_TOO_LONG' },
  '45009': { reason: 'RATE_LIMITED', retryAfterMs: MINUTE_MS },
  '45033': { reason: 'RATE_LIMITED', retryAfterMs: 3 * SECOND_MS },
  '41050': { reason: 'GREETING_EXPIRED' },
  '41051': { reason: 'GREETING_EXPIRED' },
  '48002': { reason: 'API_NOT_ALLOWED' },
  '48007': { reason: 'API_NOT_ALLOWED' },
  '60011': { reason: 'API_NOT_ALLOWED' },
  '60020': { reason: 'IP_NOT_ALLOWED' },
  '60111': { reason: 'COLLEAGUE_NOT_SERVING' },
  '95000': { reason: 'MAILBOX_UNKNOWN' },
  '95001': { reason: 'WINDOW_COUNT_USED' },
  '95002': { reason: 'WINDOW_CLOSED' },
  '95003': { reason: 'CORP_NOT_VERIFIED' },
  '95004': { reason: 'MAILBOX_UNKNOWN' },
  '95007': { reason: 'GREETING_EXPIRED' },
  '95011': { reason: 'API_NOT_ALLOWED' },
  '95012': { reason: 'API_NOT_ALLOWED' },
  '95013': { reason: 'SESSION_ENDED' },
  '95014': { reason: 'COLLEAGUE_NOT_SERVING' },
  '95016': { reason: 'SESSION_STEP_WRONG' },
  '95017': { reason: 'API_NOT_ALLOWED' },
  '95018': { reason: 'SESSION_NOT_OURS' },
  '95019': { reason: 'COLLEAGUE_NOT_SERVING' },
  '95023': { reason: 'API_NOT_ALLOWED' },
  '95027': { reason: 'CORP_NOT_VERIFIED' },
  '95031': { reason: 'WINDOW_CLOSED' },
}

/** How WeCom is spoken to. */
export const dialect: Dialect = {
  base: (settings) => apiBase(settings, 'https://qyapi.weixin.qq.com'),
  tokenCodes: new Set(['40014', '42001']),
  meanings,
}

/** A file id of WeCom lives three days; an hour is kept in hand. */
export const MEDIA_VALID_MS = 3 * 24 * HOUR_MS - HOUR_MS
