import { SECOND_MS } from '#kernel/time.ts'
import type { ApiCall, Outgoing, OutgoingContent, SendOutcome, Sender } from '../channel.ts'
import { callOnce, callWithToken } from '../api-client.ts'
import { cleanText } from '../clean-text.ts'
import { isFailure, orFailure, outcome } from '../refusals.ts'
import { splitText } from '../split-text.ts'
import { numberAt, textAt } from '../tree.ts'
import { dialect } from './dialect.ts'
import { MAX_TEXT_BYTES } from './limits.ts'

/** Sends to WeChat users through a customer service account. `remoteId` is our own msgid: sent again, it sends once. */
export const sender: Sender = {
  fetchToken,
  split: (text) => splitText(text, MAX_TEXT_BYTES),
  send: (call, message) =>
    post(call, '/cgi-bin/kf/send_msg', message, { touser: message.address, open_kfid: message.mailbox, ...body(message.content) }),
  remoteIdOf: (msgid) => msgid,
  greet,
}

async function fetchToken(call: Omit<ApiCall, 'token'>) {
  const query = { corpid: call.settings['corpId'] ?? '', corpsecret: call.settings['secret'] ?? '' }
  const result = orFailure(await callOnce(call, dialect.base(call.settings), { path: '/cgi-bin/gettoken', query }), dialect.meanings)
  if (isFailure(result)) return { ...result, message: query.corpsecret ? result.message.replaceAll(query.corpsecret, '***') : result.message }
  const token = textAt(result.answer, 'access_token')
  if (token === '') return { failed: 'NETWORK', message: 'NO_TOKEN', reason: 'NO_TOKEN', retryAfterMs: 5 * SECOND_MS }
  return { token, expiresInMs: (numberAt(result.answer, 'expires_in') ?? 0) * SECOND_MS }
}

/** The code of an arrival takes text only, and one message. */
async function greet(call: ApiCall, message: Outgoing, code: string): Promise<SendOutcome> {
  if (message.content.kind !== 'text') return { did: 'refuse', code: 'CONTENT_INVALID' }
  return post(call, '/cgi-bin/kf/send_msg_on_event', message, { code, ...body(message.content) })
}

async function post(call: ApiCall, path: string, message: Outgoing, json: object): Promise<SendOutcome> {
  const msgid = message.idempotencyKey
  const result = await callWithToken(call, dialect.base(call.settings), { path, json: { ...json, msgid } }, dialect.tokenCodes)
  return outcome(result, dialect.meanings, ({ answer }) => textAt(answer, 'msgid') || msgid)
}

function body(content: OutgoingContent): object {
  switch (content.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: cleanText(content.text) } }
    case 'link': {
      const { title, description, url, thumbMediaId } = content
      const [shortTitle, desc] = [cleanText(title), cleanText(description)].map((text, at) => splitText(text, at === 0 ? 128 : 512)[0] ?? '')
      return { msgtype: 'link', link: { title: shortTitle, desc, url, thumb_media_id: thumbMediaId } }
    }
    default:
      return { msgtype: content.kind, [content.kind]: { media_id: content.mediaId } }
  }
}
