import { type Instant, instant, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'

/** `corp`: WeCom gettoken. `classic`: Official Account token. `stable`: Official Account stable_token. */
export type TokenKind = 'corp' | 'classic' | 'stable'

export interface AccessToken {
  readonly value: string
  readonly kind: TokenKind
  readonly expiresAt: Instant
  /** From this moment on the token is refused as replaced (40001), though it has not expired. */
  readonly replacedAt?: Instant
}

/** All tokens that one secret has ever got, newest last, and when a refresh was forced. */
export interface TokenLedger {
  readonly tokens: readonly AccessToken[]
  readonly forcedAt: readonly Instant[]
}

export interface Issued {
  readonly ledger: TokenLedger
  readonly token: AccessToken
  readonly expiresInSeconds: number
}

/** 0 = good; otherwise the errcode of the refusal. */
export type TokenVerdict = 0 | 40001 | 40014 | 41001 | 42001

export const emptyLedger: TokenLedger = { tokens: [], forcedAt: [] }

const lifetimeMs = 7_200 * SECOND_MS
const overlapMs = 5 * MINUTE_MS
const dayMs = 24 * 60 * MINUTE_MS
const mostForcedADay = 20
const forcedApartMs = 30 * SECOND_MS
const keptTokens = 200

/** WeCom: the same token is returned while it is good, so many processes may ask. */
export function issueCorpToken(ledger: TokenLedger, now: Instant, make: () => string): Issued {
  const current = currentToken(ledger, 'corp', now)
  return current === undefined ? addToken(ledger, 'corp', now, make) : issued(ledger, current, now)
}

/** Official Account, old call: every call makes a new token; the one before it works five minutes more. */
export function issueClassicToken(ledger: TokenLedger, now: Instant, make: () => string): Issued {
  return addToken(replaceAll(ledger, 'classic', instant(now + overlapMs)), 'classic', now, make)
}

/**
 * Official Account, stable call. Normal mode repeats the token until five minutes before it ends. A forced refresh
 * kills the token at once, but not within 30 s of the last one and at most 20 times in 24 hours: else it is ignored.
 */
export function issueStableToken(ledger: TokenLedger, now: Instant, make: () => string, force: boolean): Issued {
  const current = currentToken(ledger, 'stable', now)
  const recent = ledger.forcedAt.filter((at) => now - at < dayMs)
  const last = recent.at(-1)
  const mayForce = recent.length < mostForcedADay && (last === undefined || now - last >= forcedApartMs)
  if (force && mayForce) {
    const killed = replaceAll(ledger, 'stable', now)
    return addToken({ ...killed, forcedAt: [...recent, now] }, 'stable', now, make)
  }
  if (current !== undefined && current.expiresAt - now >= overlapMs) return issued(ledger, current, now)
  return addToken(ledger, 'stable', now, make)
}

/** Says whether a call may be made with this token, and why not. */
export function judgeToken(ledger: TokenLedger, value: string, now: Instant): TokenVerdict {
  if (value === '') return 41001
  const token = ledger.tokens.find((one) => one.value === value)
  if (token === undefined) return 40014
  if (token.replacedAt !== undefined && token.replacedAt <= now) return 40001
  return token.expiresAt <= now ? 42001 : 0
}

/** Ends a token before its time: `expired` gives 42001 afterwards, `replaced` 40001. */
export function endToken(ledger: TokenLedger, value: string, now: Instant, how: 'expired' | 'replaced'): TokenLedger {
  const change = how === 'expired' ? { expiresAt: now } : { replacedAt: now }
  return { ...ledger, tokens: ledger.tokens.map((one) => (one.value === value ? { ...one, ...change } : one)) }
}

function currentToken(ledger: TokenLedger, kind: TokenKind, now: Instant): AccessToken | undefined {
  return ledger.tokens.findLast((one) => one.kind === kind && judgeToken(ledger, one.value, now) === 0)
}

function replaceAll(ledger: TokenLedger, kind: TokenKind, at: Instant): TokenLedger {
  const tokens = ledger.tokens.map((one) =>
    one.kind === kind && (one.replacedAt === undefined || one.replacedAt > at) ? { ...one, replacedAt: at } : one)
  return { ...ledger, tokens }
}

function addToken(ledger: TokenLedger, kind: TokenKind, now: Instant, make: () => string): Issued {
  const token: AccessToken = { value: make(), kind, expiresAt: instant(now + lifetimeMs) }
  return issued({ ...ledger, tokens: [...ledger.tokens, token].slice(-keptTokens) }, token, now)
}

function issued(ledger: TokenLedger, token: AccessToken, now: Instant): Issued {
  return { ledger, token, expiresInSeconds: Math.max(0, Math.floor((token.expiresAt - now) / SECOND_MS)) }
}
