import type { Account } from '../world/model.ts'
import { randomWord, seconds, type World } from '../world/world.ts'
import type { Stage } from '../wire/deliver.ts'

/** One call of the platform's API, after the token was found good. */
export interface ApiCall<Kind extends Account = Account> {
  readonly stage: Stage
  readonly account: Kind
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** Parsed JSON body, `{}` when there is none. */
  readonly body: Readonly<Record<string, unknown>>
  readonly raw: Buffer
  readonly contentType: string
  /** Chunked bodies have no length; the platforms take them for empty. */
  readonly hasLength: boolean
  /** Noted in the record of calls: a message reached a phone. */
  delivered(messageId: string): void
}

export type ApiAnswer =
  | { readonly json: Readonly<Record<string, unknown>>; readonly errcode: number }
  | { readonly bytes: Uint8Array; readonly contentType: string; readonly name: string }

export type ApiHandler<Kind extends Account = Account> = (call: ApiCall<Kind>) => ApiAnswer | Promise<ApiAnswer>

const messages: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40006: 'invalid meida size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40053: 'invalid action info',
  40058: 'invalid Request Parameter',
  40066: 'invalid url',
  40093: 'missing parameter',
  40096: 'invalid external userid',
  40125: 'invalid appsecret',
  41001: 'access_token missing',
  41005: 'media data missing',
  41006: 'media_id missing',
  41050: 'invalid code or code expired',
  41051: 'externaluser has started chatting',
  42001: 'access_token expired',
  43002: 'require POST method',
  43004: 'require subscribe',
  44001: 'empty media data',
  44002: 'empty post data',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45015: 'response out of time limit or subscription is canceled',
  45033: 'api concurrent out of limit',
  45047: 'out of response count limit',
  45072: 'invalid command',
  45080: 'no user interaction in 30s',
  45081: 'already typing',
  47001: 'data format error',
  48001: 'api unauthorized',
  48002: 'user block',
  48006: 'forbid to clear quota because of reaching the limit',
  60111: 'invalid userid',
  95000: 'invalid open_kfid',
  95001: 'send msg count limit',
  95002: 'send msg time limit',
  95003: 'unverified corp customer limit',
  95007: 'invalid msg token',
  95008: 'msgmenu list size out of limit',
  95013: 'session already ended',
  95014: 'not allow servicer',
  95016: 'service state transfer not allowed',
  95018: 'send msg session status invalid',
  95019: 'servicer has stopped reception',
  95027: 'unverified corp account count limit',
  95031: 'customer has not sent any message',
}

/** `{"errcode":0,"errmsg":"ok",…}` */
export function ok(fields: Readonly<Record<string, unknown>> = {}): ApiAnswer {
  return { json: { errcode: 0, errmsg: 'ok', ...fields }, errcode: 0 }
}

/** A refusal as the platform words it: WeCom adds hint, address and link, an Official Account a rid. */
export function refused(world: World, platform: Account['platform'], errcode: number, detail?: string): ApiAnswer {
  const text = [messages[errcode] ?? 'unknown error', ...(detail === undefined ? [] : [detail])].join(' ')
  const errmsg = platform === 'kf'
    ? `${text}, hint: [${seconds(world.now())}${randomWord(world, 12)}], from ip: 127.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`
    : `${text} rid: ${seconds(world.now()).toString(16)}-${Buffer.from(world.random(4)).toString('hex')}-${Buffer.from(world.random(4)).toString('hex')}`
  return { json: { errcode, errmsg }, errcode }
}

/** The token calls answer without errcode. */
export function bare(json: Readonly<Record<string, unknown>>): ApiAnswer {
  return { json, errcode: 0 }
}

/** A string field, '' when absent or of another type. */
export function text(from: Readonly<Record<string, unknown>>, name: string): string {
  const value = from[name]
  return typeof value === 'string' ? value : ''
}

/** A field that holds an object. */
export function inner(from: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = from[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

/** A field that holds a list; its strings. */
export function strings(from: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = from[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** A field that holds a list; its objects. */
export function records(from: Readonly<Record<string, unknown>>, name: string): readonly Readonly<Record<string, unknown>>[] {
  const value = from[name]
  return Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : []
}
