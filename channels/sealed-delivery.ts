import { callbackSignature, decodeAesKey, encipherCallback } from './callback-crypto.ts'
import type { RawRequest, Settings } from './channel.ts'

/** How a delivery is made: WeCom's and WeChat's envelopes differ in their fields. For tests. */
export interface Sealing {
  readonly settings: Settings
  readonly receiverId: string
  /** Fields beside `Encrypt`, ready-made XML. */
  readonly beside: string
  /** Each attempt has its own timestamp, nonce and random bytes. */
  readonly attempt: number
}

/** A callback as the network sends it: enciphered, signed, POSTed. For tests; a desk never makes one. */
export function sealedDelivery(plaintext: string, { settings, receiverId, beside, attempt }: Sealing): RawRequest {
  const key = decodeAesKey(settings['encodingAesKey'] ?? '')
  if (!key) throw new Error('the settings hold no key')
  const encrypt = encipherCallback(key, plaintext, receiverId, new Uint8Array(16).fill(65 + attempt))
  const [timestamp, nonce] = [String(1764000000 + attempt * 5), `nonce${attempt}`]
  const token = settings['token'] ?? ''
  const query = new URLSearchParams({
    timestamp,
    nonce,
    signature: callbackSignature(token, timestamp, nonce),
    msg_signature: callbackSignature(token, timestamp, nonce, encrypt),
  })
  const body = Buffer.from(`<xml>${beside}<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`)
  return { method: 'POST', query, body }
}
