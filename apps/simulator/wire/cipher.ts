import { decrypt, encrypt, getSignature } from '@wecom/crypto'

/** What a callback is signed and enciphered with: the console's Token and EncodingAESKey, and the receiver's id. */
export interface CallbackKeys {
  readonly token: string
  readonly aesKey: string
  /** corpid for Customer Service, appid for an Official Account. */
  readonly receiveId: string
}

/** The console takes 43 letters and digits, and a token of 3 to 32. */
export function isAesKey(text: string): boolean {
  return /^[A-Za-z0-9]{43}$/.test(text)
}

/** Signature over token, timestamp, nonce and, for enciphered bodies, the cipher text. Lower-case hex. */
export function sign(token: string, timestamp: string, nonce: string, cipherText = ''): string {
  return getSignature(token, timestamp, nonce, cipherText)
}

/** Enciphers a text for its receiver. */
export function seal(keys: CallbackKeys, text: string, random16: Uint8Array): string {
  return encrypt(keys.aesKey, text, keys.receiveId, Buffer.from(random16))
}

/** Deciphers; undefined when the bytes are not ours or name another receiver. */
export function unseal(keys: CallbackKeys, cipherText: string): string | undefined {
  try {
    const { message, id } = decrypt(keys.aesKey, cipherText)
    return id === keys.receiveId ? message : undefined
  } catch {
    return undefined
  }
}
