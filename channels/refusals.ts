import type { ApiCall, ApiFailure, SendOutcome } from './channel.ts'
import { callWithToken, type ApiAnswer, type ApiRefusal, type ApiRequest, type ApiResult, type BrokenLine, type TokenCodes } from './api-client.ts'
import type { CommonCode } from './code-texts.ts'

/** What an error code of a network means to us, and whether asking again later can help. */
export interface CodeMeaning {
  readonly reason: CommonCode
  readonly retryAfterMs?: number
}

export type CodeMeanings = Readonly<Record<string, CodeMeaning>>

/** How one network answers: where it is, what its codes mean, and which of them tell of the token. */
export interface Dialect {
  readonly base: (settings: ApiCall['settings']) => string
  readonly tokenCodes: TokenCodes
  readonly meanings: CodeMeanings
}

const retryNetworkMs = 5_000

/** Calls with the token; every noe becomes an `ApiFailure` with its meaning. For calls that may be asked again. */
export async function ask(call: ApiCall, dialect: Dialect, request: ApiRequest): Promise<ApiAnswer | ApiFailure> {
  return orFailure(await callWithToken(call, dialect.base(call.settings), request, dialect.tokenCodes), dialect.meanings)
}

/** Turns refusals and broken lines into failures; answers and failures stay as they are. */
export function orFailure(result: ApiResult | ApiFailure, meanings: CodeMeanings): ApiAnswer | ApiFailure {
  if (isRefusal(result)) {
    const meaning = meanings[result.errcode]
    return { failed: result.errcode, message: result.message, reason: meaning?.reason ?? 'REFUSED_BY_NETWORK', ...retry(meaning) }
  }
  if (isBroken(result)) return { failed: result.broken, message: result.message, reason: result.broken, retryAfterMs: retryNetworkMs }
  return result
}

/** Reads the result of a send. Only what the network clearly refused, or what never left, counts as refused. */
export function outcome(result: ApiResult | ApiFailure, meanings: CodeMeanings, remoteId: (answer: ApiAnswer) => string | undefined): SendOutcome {
  if ('answer' in result) return { did: 'send', remoteId: remoteId(result) }
  if (isBroken(result)) {
    if (result.sent) return { did: 'lose-track' }
    return { did: 'refuse', code: 'NETWORK', message: result.message, retryAfterMs: retryNetworkMs }
  }
  if (isRefusal(result)) {
    const meaning = meanings[result.errcode]
    const code = meaning?.reason ?? 'REFUSED_BY_NETWORK'
    return { did: 'refuse', code, networkCode: result.errcode, message: result.message, ...retry(meaning) }
  }
  // No token: the message itself never left.
  const { failed, message, reason, retryAfterMs } = result
  return { did: 'refuse', code: reason ?? 'NO_TOKEN', networkCode: failed, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

/** Whether a result is a failure. */
export function isFailure(value: object): value is ApiFailure {
  return 'failed' in value
}

function isRefusal(value: object): value is ApiRefusal {
  return 'errcode' in value
}

function isBroken(value: object): value is BrokenLine {
  return 'broken' in value
}

function retry(meaning: CodeMeaning | undefined): { retryAfterMs?: number } {
  return meaning?.retryAfterMs === undefined ? {} : { retryAfterMs: meaning.retryAfterMs }
}
