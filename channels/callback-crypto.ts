import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/**
 * The cipher and the signatures of WeChat and WeCom callbacks (developers.weixin.qq.com, "Message encryption and
 * decryption"; developer.work.weixin.qq.com/document/path/90968): AES-256-CBC, IV = first 16 bytes of the key,
 * padding to 32 bytes, plaintext = 16 random bytes | length as uint32 | message | receiver id.
 */

const blockBytes = 32
const headBytes = 20

/** The 32 key bytes of an EncodingAESKey, or undefined when it is not 43 characters of base64. */
export function decodeAesKey(encodingAesKey: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) return undefined
  return Buffer.from(`${encodingAesKey}=`, 'base64')
}

/** SHA-1 of the parts, sorted byte-wise and joined, in lower-case hex. */
export function callbackSignature(...parts: readonly string[]): string {
  const sorted = parts.length > 1 ? parts.map((part) => Buffer.from(part)).sort(Buffer.compare) : parts
  const hash = createHash('sha1')
  for (const part of sorted) hash.update(part)
  return hash.digest('hex')
}

/** Compares a given signature with ours, in a time that does not tell how much of it was right. */
export function signatureMatches(given: string, parts: readonly string[]): boolean {
  if (!/^[0-9a-fA-F]{40}$/.test(given)) return false
  return timingSafeEqual(Buffer.from(given.toLowerCase()), Buffer.from(callbackSignature(...parts)))
}

/** What came out of a ciphertext; the receiver id is not checked yet. */
export interface Deciphered {
  readonly message: Buffer
  readonly receiverId: string
}

/** Why a ciphertext gives nothing. */
export type CipherFault = 'CIPHERTEXT_NOT_BASE64' | 'CIPHERTEXT_LENGTH' | 'PADDING' | 'LENGTH_FIELD'

/** Deciphers one callback. Returns the fault instead of throwing, whatever the bytes are. */
export function decipherCallback(key: Buffer, encrypted: string): Deciphered | CipherFault {
  if (encrypted.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)) return 'CIPHERTEXT_NOT_BASE64'
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length === 0 || bytes.length % blockBytes !== 0) return 'CIPHERTEXT_LENGTH'
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
  // Node's own unpadding knows only 1 to 16; WeChat pads to 32.
  decipher.setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes), decipher.final()])
  const end = unpaddedLength(plain)
  if (end === undefined) return 'PADDING'
  if (end < headBytes) return 'LENGTH_FIELD'
  const length = plain.readUInt32BE(16)
  if (headBytes + length > end) return 'LENGTH_FIELD'
  return {
    message: plain.subarray(headBytes, headBytes + length),
    receiverId: plain.toString('utf8', headBytes + length, end),
  }
}

function unpaddedLength(plain: Buffer): number | undefined {
  const pad = plain[plain.length - 1] ?? 0
  if (pad < 1 || pad > blockBytes) return undefined
  for (let at = plain.length - pad; at < plain.length; at += 1) {
    if (plain[at] !== pad) return undefined
  }
  return plain.length - pad
}

/**
 * Enciphers a passive reply, or a test's callback.
 *
 * @param random sixteen random bytes, brought by the caller
 */
export function encipherCallback(key: Buffer, message: string, receiverId: string, random: Uint8Array): string {
  if (random.length !== 16) throw new RangeError('encipherCallback needs sixteen random bytes')
  const body = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(receiverId)])
  const pad = blockBytes - (plain.length % blockBytes)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}
