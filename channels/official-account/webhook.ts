import type { MalformedDelivery, Opened, RawRequest, Settings, Webhook } from '../channel.ts'
import { signatureMatches } from '../callback-crypto.ts'
import { bodyKey, encryptedPart, malformed, MAX_CALLBACK_BYTES, readBody, unseal } from '../sealed-callback.ts'
import { textAt } from '../tree.ts'
import { read } from './read.ts'

/** Receives messages and events of an Official Account in plain, compatible and security mode. */
export const webhook: Webhook = { verify, open, read }

/** Here the echo is clear text and no part of the hash, in every mode; it goes back unchanged. */
function verify(settings: Settings, request: RawRequest): { readonly answer: string } | MalformedDelivery {
  const wrong = plainSignatureFault(settings, request)
  if (wrong) return wrong
  const echo = request.query.get('echostr')
  return echo ? { answer: echo } : malformed('ECHOSTR_MISSING')
}

function open(settings: Settings, request: RawRequest): Opened | MalformedDelivery {
  const sealed = request.query.has('msg_signature') || request.query.get('encrypt_type') === 'aes'
  const body = sealed ? openSealed(settings, request) : openPlain(settings, request)
  return 'malformed' in body ? body : { body, dedupeKey: bodyKey(body), answer: 'success' }
}

/** In compatible mode the clear fields beside `Encrypt` are not covered by the signature, so only `Encrypt` counts. */
function openSealed(settings: Settings, request: RawRequest): Uint8Array | MalformedDelivery {
  const encrypted = encryptedPart(request.body)
  if (typeof encrypted !== 'string') return encrypted
  if (encrypted === '') return malformed('NOT_ENCRYPTED')
  return unseal(settings, request, encrypted, settings['appId'] ?? '')
}

function openPlain(settings: Settings, request: RawRequest): Uint8Array | MalformedDelivery {
  // Nobody may strip the cipher from an account that is set to use it.
  if (settings['mode'] !== 'plain') return malformed('NOT_ENCRYPTED')
  const wrong = plainSignatureFault(settings, request)
  if (wrong) return wrong
  if (request.body.length === 0) return malformed('BODY_EMPTY')
  if (request.body.length > MAX_CALLBACK_BYTES) return malformed('BODY_TOO_LARGE')
  const body = readBody(request.body)
  if (!body) return malformed('BODY_UNREADABLE')
  return textAt(body, 'ToUserName') === settings['originalId'] ? request.body : malformed('RECEIVER_WRONG')
}

function plainSignatureFault(settings: Settings, request: RawRequest): MalformedDelivery | undefined {
  const given = request.query.get('signature')
  if (!given) return malformed('SIGNATURE_MISSING')
  const parts = [settings['token'] ?? '', request.query.get('timestamp') ?? '', request.query.get('nonce') ?? '']
  return signatureMatches(given, parts) ? undefined : malformed('SIGNATURE_WRONG')
}
