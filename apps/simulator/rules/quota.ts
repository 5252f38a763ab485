import { DAY_MS, type Instant, MINUTE_MS } from '#kernel/time.ts'

/** How often each call was made in the running day and minute. Days are those of Beijing. */
export interface QuotaLedger {
  readonly day: number
  readonly used: Readonly<Record<string, number>>
  readonly minute: number
  readonly minuteUsed: Readonly<Record<string, number>>
  /** When clear_quota was used, for its limit of ten a month. */
  readonly clearedAt: readonly Instant[]
}

export const emptyQuota: QuotaLedger = { day: 0, used: {}, minute: 0, minuteUsed: {}, clearedAt: [] }

/** Calls a day of an Official Account by path; a path not named here has no daily limit that matters. */
export const dailyLimits: Readonly<Record<string, number>> = {
  '/cgi-bin/token': 2_000,
  '/cgi-bin/stable_token': 500_000,
  '/cgi-bin/message/custom/send': 500_000,
  '/cgi-bin/message/custom/typing': 500_000,
  '/cgi-bin/media/upload': 100_000,
  '/cgi-bin/media/get': 200_000,
  '/cgi-bin/qrcode/create': 100_000,
  '/cgi-bin/user/info': 5_000_000,
  '/cgi-bin/menu/create': 1_000,
}

/** Calls a minute of one corp and path. */
export const corpMinuteLimit = 10_000

const mostClearsAMonth = 10
const beijingMs = 8 * 60 * MINUTE_MS

/** Counts one call. `refused` is true when the call is over its limit; it is then not counted. */
export function countCall(ledger: QuotaLedger, platform: 'kf' | 'oa', path: string, now: Instant): { readonly ledger: QuotaLedger; readonly refused: boolean } {
  const day = Math.floor((now + beijingMs) / DAY_MS)
  const minute = Math.floor(now / MINUTE_MS)
  const used = day === ledger.day ? ledger.used : {}
  const minuteUsed = minute === ledger.minute ? ledger.minuteUsed : {}
  const today = (used[path] ?? 0) + 1
  const thisMinute = (minuteUsed[path] ?? 0) + 1
  const limit = platform === 'oa' ? dailyLimits[path] : undefined
  if ((limit !== undefined && today > limit) || (platform === 'kf' && thisMinute > corpMinuteLimit)) return { ledger, refused: true }
  return {
    ledger: { ...ledger, day, minute, used: { ...used, [path]: today }, minuteUsed: { ...minuteUsed, [path]: thisMinute } },
    refused: false,
  }
}

/** Sets the day's counts to zero; at most ten times in 30 days, else undefined (48006). */
export function clearQuota(ledger: QuotaLedger, now: Instant): QuotaLedger | undefined {
  const recent = ledger.clearedAt.filter((at) => now - at < 30 * DAY_MS)
  if (recent.length >= mostClearsAMonth) return undefined
  return { ...ledger, used: {}, clearedAt: [...recent, now] }
}
