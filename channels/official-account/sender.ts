import { SECOND_MS } from '#kernel/time.ts'
import type { ApiCall, Outgoing, OutgoingContent, SendOutcome, Sender } from '../channel.ts'
import { callOnce, callWithToken } from '../api-client.ts'
import { cleanText } from '../clean-text.ts'
import { isFailure, orFailure, outcome } from '../refusals.ts'
import { splitText } from '../split-text.ts'
import { numberAt, textAt } from '../tree.ts'
import { dialect, tokenMeanings } from './dialect.ts'
import { MAX_TEXT_BYTES } from './limits.ts'

/** Customer-service messages. WeChat returns no id and knows no idempotency: what is lost track of may have arrived. */
export const sender: Sender = { fetchToken, split: (text) => splitText(text, MAX_TEXT_BYTES), send, typing }

/** The stable token: asking again gives the same one until five minutes before its end, so instances cannot clash. */
async function fetchToken(call: Omit<ApiCall, 'token'>) {
  const secret = call.settings['secret'] ?? ''
  const json = { grant_type: 'client_credential', appid: call.settings['appId'] ?? '', secret, force_refresh: false }
  const result = orFailure(await callOnce(call, dialect.base(call.settings), { path: '/cgi-bin/stable_token', json }), tokenMeanings)
  if (isFailure(result)) return { ...result, message: secret ? result.message.replaceAll(secret, '***') : result.message }
  const token = textAt(result.answer, 'access_token')
  if (token === '') return { failed: 'NETWORK', message: 'NO_TOKEN', reason: 'NO_TOKEN', retryAfterMs: 5 * SECOND_MS }
  return { token, expiresInMs: (numberAt(result.answer, 'expires_in') ?? 0) * SECOND_MS }
}

async function send(call: ApiCall, message: Outgoing): Promise<SendOutcome> {
  // An upload without its picture is of no use: the next try makes it anew.
  if (message.content.kind === 'video' && !message.content.thumbMediaId) return { did: 'refuse', code: 'MEDIA_EXPIRED' }
  const content = body(message.content)
  if (!content) return { did: 'refuse', code: 'MEDIA_TYPE' }
  const request = { path: '/cgi-bin/message/custom/send', json: { touser: message.address, ...content } }
  return outcome(await callWithToken(call, dialect.base(call.settings), request, dialect.tokenCodes), dialect.meanings, () => undefined)
}

/** Shows or hides the typing notice. Fails silently: nobody is told that we do not type. */
async function typing(call: ApiCall, address: string, on: boolean): Promise<void> {
  const json = { touser: address, command: on ? 'Typing' : 'CancelTyping' }
  await callWithToken(call, dialect.base(call.settings), { path: '/cgi-bin/message/custom/typing', json }, dialect.tokenCodes)
}

function body(content: OutgoingContent): object | undefined {
  switch (content.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: cleanText(content.text) } }
    case 'image':
    case 'voice':
      return { msgtype: content.kind, [content.kind]: { media_id: content.mediaId } }
    case 'video': {
      const { mediaId, thumbMediaId, title } = content
      return { msgtype: 'video', video: { media_id: mediaId, thumb_media_id: thumbMediaId, ...(title ? { title: cleanText(title) } : {}) } }
    }
    case 'link': {
      const [title, description] = [cleanText(content.title), cleanText(content.description)]
      return { msgtype: 'news', news: { articles: [{ title, description, url: content.url, picurl: '' }] } }
    }
    default:
      return undefined
  }
}
