import type { Account, Callback } from '../world/model.ts'
import { randomWord, seconds, type World } from '../world/world.ts'
import { type CallbackKeys, seal, sign } from './cipher.ts'
import { writeXml, type XmlField } from './xml.ts'

export interface SignedRequest {
  readonly url: string
  readonly body: string
}

/** The keys a callback of this account is enciphered with. */
export function keysOf(account: Account, callback: Callback): CallbackKeys {
  return { token: callback.token, aesKey: callback.aesKey, receiveId: account.platform === 'kf' ? account.id : account.appid }
}

/** Signs and enciphers one callback afresh: each attempt has its own timestamp, nonce, random bytes and signature. */
export function wrapCallback(world: World, account: Account, callback: Callback, fields: readonly XmlField[]): SignedRequest {
  const timestamp = String(seconds(world.now()))
  const nonce = String(Buffer.from(world.random(4)).readUInt32BE())
  const clear = writeXml(fields)
  const url = new URL(callback.url)
  const openid = account.platform === 'oa' ? fields.find(([name]) => name === 'FromUserName')?.[1] : undefined
  if (account.platform === 'oa') {
    url.searchParams.set('signature', sign(callback.token, timestamp, nonce))
    url.searchParams.set('timestamp', timestamp)
    url.searchParams.set('nonce', nonce)
    if (typeof openid === 'string') url.searchParams.set('openid', openid)
    if (callback.mode === 'plain') return { url: url.href, body: clear }
    url.searchParams.set('encrypt_type', 'aes')
  }
  const cipherText = seal(keysOf(account, callback), clear, world.random(16))
  url.searchParams.set('msg_signature', sign(callback.token, timestamp, nonce, cipherText))
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('nonce', nonce)
  return { url: url.href, body: writeXml(envelopeFields(account, callback, fields, cipherText)) }
}

function envelopeFields(account: Account, callback: Callback, fields: readonly XmlField[], cipherText: string): readonly XmlField[] {
  if (account.platform === 'kf') return [['ToUserName', account.id], ['Encrypt', cipherText], ['AgentID', '']]
  if (callback.mode === 'compat') return [...fields, ['Encrypt', cipherText]]
  return [['ToUserName', account.id], ['Encrypt', cipherText]]
}

/** The console's test of an address: asks it to prove that it knows the token (and the key, for Customer Service). */
export function wrapVerification(world: World, account: Account, callback: Callback): { readonly url: string; readonly expected: string } {
  const timestamp = String(seconds(world.now()))
  const nonce = String(Buffer.from(world.random(4)).readUInt32BE())
  const echo = String(Buffer.from(world.random(8)).readBigUInt64BE())
  const url = new URL(callback.url)
  if (account.platform === 'oa') {
    url.searchParams.set('signature', sign(callback.token, timestamp, nonce))
    url.searchParams.set('echostr', echo)
  } else {
    const cipherText = seal(keysOf(account, callback), echo, world.random(16))
    url.searchParams.set('msg_signature', sign(callback.token, timestamp, nonce, cipherText))
    url.searchParams.set('echostr', cipherText)
  }
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('nonce', nonce)
  return { url: url.href, expected: echo }
}

/** A callback that somebody else made up: right form, wrong signature. */
export function forgeSignature(world: World, request: SignedRequest): SignedRequest {
  const url = new URL(request.url)
  for (const name of ['signature', 'msg_signature']) {
    if (url.searchParams.has(name)) url.searchParams.set(name, sign(randomWord(world, 12), '0', '0'))
  }
  return { url: url.href, body: request.body }
}
