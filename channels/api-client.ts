import type { ApiCall, ApiFailure } from './channel.ts'
import { cleanText, decodeUtf8 } from './clean-text.ts'
import { readJsonObject } from './tolerant-json.ts'
import { numberAt, textAt, type TreeNode } from './tree.ts'

/** One call of a WeChat or WeCom API. */
export interface ApiRequest {
  /** Begins with `/cgi-bin/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Sent as raw UTF-8 JSON by POST; without it and without `form` the call is a GET. */
  readonly json?: unknown
  /** Made anew for each attempt. */
  readonly form?: () => Promise<FormData>
}

/** The network answered: `errcode` is 0, or absent. `text` is the answer as it came. */
export interface ApiAnswer {
  readonly answer: TreeNode
  readonly text: string
}

/** The network answered with an error code. */
export interface ApiRefusal {
  readonly errcode: string
  readonly message: string
}

/** No readable answer. `sent: false` means that nothing can have reached the network. */
export interface BrokenLine {
  readonly broken: 'NETWORK' | 'TIMEOUT'
  readonly sent: boolean
  readonly message: string
}

export type ApiResult = ApiAnswer | ApiRefusal | BrokenLine

/** Error codes that mean: this access token is illegal, expired, or no longer the latest. */
export type TokenCodes = ReadonlySet<string>

const maxAnswerBytes = 32 * 1024 * 1024
const maxMessageChars = 500

/** The base address of the network or the simulator, without a slash at its end. */
export function apiBase(settings: ApiCall['settings'], standard: string): string {
  return (settings['apiBase'] || standard).replace(/\/+$/, '')
}

/** Calls without a token. Resolves in every case the network can cause. */
export async function callOnce(call: Omit<ApiCall, 'token'>, base: string, request: ApiRequest): Promise<ApiResult> {
  const response = await exchange(call, base, request)
  if ('broken' in response) return response
  return readAnswer(response)
}

/**
 * Calls with the shared token. A token that the network refuses is replaced once and the call repeated once: such a
 * refusal means that nothing was done.
 */
export async function callWithToken(call: ApiCall, base: string, request: ApiRequest, tokenCodes: TokenCodes): Promise<ApiResult | ApiFailure> {
  return withToken(call, tokenCodes, (token) => callOnce(call, base, authorised(request, token)))
}

/** Runs one exchange with the shared token, and once more with a new one when the first was refused. */
export async function withToken<Result extends object>(
  call: ApiCall,
  tokenCodes: TokenCodes,
  exchangeOnce: (token: string) => Promise<Result>,
): Promise<Result | ApiFailure> {
  const token = await call.token.current()
  if (typeof token !== 'string') return token
  const first = await exchangeOnce(token)
  if (!('errcode' in first) || typeof first.errcode !== 'string' || !tokenCodes.has(first.errcode)) return hideToken(first, token)
  const fresh = await call.token.replace(token)
  if (typeof fresh !== 'string') return fresh
  return hideToken(await exchangeOnce(fresh), fresh)
}

/** The same request with the token where the networks want it. */
export function authorised(request: ApiRequest, token: string): ApiRequest {
  return { ...request, query: { access_token: token, ...request.query } }
}

/** Sends one request and gives the response, or why there is none. */
export async function exchange(call: Omit<ApiCall, 'token'>, base: string, request: ApiRequest): Promise<Response | BrokenLine> {
  const query = new URLSearchParams(request.query).toString()
  const address = `${base}${request.path}${query ? `?${query}` : ''}`
  try {
    const body = request.form ? await request.form() : request.json === undefined ? undefined : JSON.stringify(request.json)
    return await call.fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      signal: call.signal,
      redirect: 'error',
      ...(body === undefined ? {} : { body }),
      ...(typeof body === 'string' ? { headers: { 'content-type': 'application/json; charset=utf-8' } } : {}),
    })
  } catch (error) {
    return brokenLine(error, call.signal)
  }
}

/** Reads a JSON answer; anything else is a broken line, since nobody knows what became of the request. */
export async function readAnswer(response: Response): Promise<ApiResult> {
  try {
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length > maxAnswerBytes) return { broken: 'NETWORK', sent: true, message: 'ANSWER_TOO_LARGE' }
    return answerFrom(decodeUtf8(bytes), response.status)
  } catch (error) {
    return { ...brokenLine(error, undefined), sent: true }
  }
}

/** Tells an answer from an error code in the text of a response. */
export function answerFrom(raw: string, status: number): ApiResult {
  const text = cleanText(raw)
  const answer = readJsonObject(text)
  if (!answer) return { broken: 'NETWORK', sent: true, message: `HTTP_${status}` }
  const errcode = numberAt(answer, 'errcode') ?? 0
  if (errcode !== 0) return { errcode: String(errcode), message: textAt(answer, 'errmsg').slice(0, maxMessageChars) }
  if (status < 200 || status > 299) return { broken: 'NETWORK', sent: true, message: `HTTP_${status}` }
  return { answer, text }
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])

/** Reads a failed `fetch`. Only the system's code is kept: the error's own text may hold the address with the token. */
export function brokenLine(error: unknown, signal: AbortSignal | undefined): BrokenLine {
  const code = systemCode(error)
  if (signal?.aborted || code === 'TimeoutError' || code === 'AbortError') return { broken: 'TIMEOUT', sent: true, message: 'TIMEOUT' }
  return { broken: 'NETWORK', sent: !neverConnected.has(code), message: code || 'NETWORK' }
}

function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return name
  if (typeof code === 'string') return code
  return cause === undefined ? '' : systemCode(cause)
}

function hideToken<Result extends object>(result: Result, token: string): Result {
  if (!('message' in result) || typeof result.message !== 'string' || token === '') return result
  return { ...result, message: result.message.replaceAll(token, '***') }
}
