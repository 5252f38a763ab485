import { createHash } from 'node:crypto'
import type { MalformedDelivery, RawRequest, Settings } from './channel.ts'
import { decodeAesKey, decipherCallback, signatureMatches } from './callback-crypto.ts'
import { decodeUtf8 } from './clean-text.ts'
import { readJsonObject } from './tolerant-json.ts'
import { readXml } from './tolerant-xml.ts'
import { textAt, type TreeNode } from './tree.ts'

/** The largest callback body that is read; real ones stay under 64 kB. */
export const MAX_CALLBACK_BYTES = 1024 * 1024

/** Makes a refusal of a delivery. */
export function malformed(reason: string): MalformedDelivery {
  return { malformed: reason }
}

/** Reads a callback body in either notation; undefined when it is neither. */
export function readBody(bytes: Uint8Array): TreeNode | undefined {
  const text = decodeUtf8(bytes)
  return /^\s*\{/.test(text) ? readJsonObject(text) : readXml(text)
}

/** The enciphered part of a callback body, '' when there is none, or why the body cannot be read. */
export function encryptedPart(bytes: Uint8Array): string | MalformedDelivery {
  if (bytes.length === 0) return malformed('BODY_EMPTY')
  if (bytes.length > MAX_CALLBACK_BYTES) return malformed('BODY_TOO_LARGE')
  const body = readBody(bytes)
  if (!body) return malformed('BODY_UNREADABLE')
  return textAt(body, 'Encrypt') || textAt(body, 'encrypt')
}

/**
 * Checks `msg_signature` and deciphers, with the current EncodingAESKey or, for the time after a change, the previous
 * one. The receiver id must be ours: another account's callback with a stolen token is refused.
 */
export function unseal(settings: Settings, request: RawRequest, encrypted: string, receiverId: string): Buffer | MalformedDelivery {
  const query = request.query
  const given = query.get('msg_signature')
  if (!given) return malformed('SIGNATURE_MISSING')
  const parts = [settings['token'] ?? '', query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted]
  if (!signatureMatches(given, parts)) return malformed('SIGNATURE_WRONG')
  let fault = 'AES_KEY_INVALID'
  for (const name of ['encodingAesKey', 'previousEncodingAesKey']) {
    const key = decodeAesKey(settings[name] ?? '')
    if (!key) continue
    const plain = decipherCallback(key, encrypted)
    if (typeof plain === 'string') fault = fault === 'RECEIVER_WRONG' ? fault : plain
    else if (plain.receiverId !== receiverId) fault = 'RECEIVER_WRONG'
    else return plain.message
  }
  return malformed(fault)
}

/**
 * The key of a delivery: a hash over the whole deciphered body. A retry repeats the body to the byte; two events of the
 * same second and the same sender differ in it, and so do two messages that were given one MsgId.
 */
export function bodyKey(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url')
}
