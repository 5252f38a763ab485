import { instant, type Instant } from '#kernel/time.ts'
import type { Delivery, Incoming, MalformedDelivery, Opened, RawRequest, Settings, Webhook } from '../channel.ts'
import { bodyKey, encryptedPart, malformed, readBody, unseal } from '../sealed-callback.ts'
import { numberAt, textAt } from '../tree.ts'
import { openKfIds } from './settings.ts'

/** Receives the callbacks of the app that carries WeChat Customer Service. */
export const webhook: Webhook = { verify, open, read }

function verify(settings: Settings, request: RawRequest): { readonly answer: string } | MalformedDelivery {
  // Base64 holds no blanks: where one stands, a plus sign was not percent-encoded.
  const echo = (request.query.get('echostr') ?? '').replaceAll(' ', '+')
  if (echo === '') return malformed('ECHOSTR_MISSING')
  const plain = unseal(settings, request, echo, settings['corpId'] ?? '')
  return 'malformed' in plain ? plain : { answer: plain.toString('utf8') }
}

function open(settings: Settings, request: RawRequest): Opened | MalformedDelivery {
  const encrypted = encryptedPart(request.body)
  if (typeof encrypted !== 'string') return encrypted
  if (encrypted === '') return malformed('NOT_ENCRYPTED')
  const body = unseal(settings, request, encrypted, settings['corpId'] ?? '')
  return 'malformed' in body ? body : { body, dedupeKey: bodyKey(body), answer: 'success' }
}

/** A doorbell of an account that the settings leave out is nothing to fetch. */
function read(settings: Settings, delivery: Delivery): readonly Incoming[] {
  const body = readBody(delivery.body)
  if (!body) return [{ type: 'unsupported', kind: 'UNREADABLE', at: delivery.receivedAt }]
  const event = textAt(body, 'Event')
  const mailbox = textAt(body, 'OpenKfId')
  const chosen = openKfIds(settings)
  if (event === 'kf_msg_or_event' && mailbox !== '' && (chosen.length === 0 || chosen.includes(mailbox))) {
    const token = textAt(body, 'Token')
    return [{ type: 'doorbell', hint: { mailbox, ...(token === '' ? {} : { token }) } }]
  }
  const kind = event || textAt(body, 'InfoType') || textAt(body, 'MsgType') || 'UNKNOWN'
  return [{ type: 'unsupported', kind, at: momentOf(numberAt(body, 'CreateTime') ?? numberAt(body, 'TimeStamp'), delivery.receivedAt) }]
}

const furthestSecond = 100_000_000_000

/** Reads WeCom's seconds; what is not such a time counts as the moment of arrival. */
export function momentOf(seconds: number | undefined, otherwise: Instant): Instant {
  return seconds !== undefined && seconds > 0 && seconds < furthestSecond ? instant(Math.trunc(seconds) * 1000) : otherwise
}
