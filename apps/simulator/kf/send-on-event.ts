import { type ApiAnswer, type ApiCall, inner, ok, refused, text } from '../api/answer.ts'
import type { Body, Chat, Corp, EventCode } from '../world/model.ts'
import { chatOf, randomWord, showMessage, type World } from '../world/world.ts'
import { readMenu } from './outgoing-body.ts'

/** `POST /cgi-bin/kf/send_msg_on_event`: one message for a one-time code. */
export function sendMsgOnEvent(call: ApiCall<Corp>): ApiAnswer {
  const { stage: { world }, account: corp, body } = call
  const code = world.eventCodes.find((one) => one.code === text(body, 'code'))
  if (code === undefined || code.until <= world.now()) return refused(world, 'kf', 41050)
  const mailbox = corp.mailboxes.find((one) => one.id === code.accountId)
  if (mailbox === undefined) return refused(world, 'kf', 41050)
  const wanted = text(body, 'msgid')
  if (wanted !== '' && !/^[0-9a-zA-Z_-]{1,32}$/.test(wanted)) return refused(world, 'kf', 40058, 'invalid msgid')
  const chat = chatOf(world, code.personId, code.accountId)
  if (code.use === 'welcome' && (chat.window.lastCustomerAt ?? 0) > (chat.entered?.at ?? 0)) return refused(world, 'kf', 41051)
  const content = readBody(body, code.use)
  if (typeof content === 'number') return refused(world, 'kf', content)
  const msgid = wanted === '' ? randomWord(world, 32) : wanted
  spend(world, code, chat)
  call.delivered(showMessage(world, chat, { from: 'account', body: content, remoteId: msgid }).id)
  return ok({ msgid })
}

function readBody(body: Readonly<Record<string, unknown>>, use: EventCode['use']): Body | number {
  const type = text(body, 'msgtype')
  if (type === 'msgmenu' && use !== 'text') return readMenu(inner(body, 'msgmenu'))
  if (type !== 'text') return 40008
  const content = text(inner(body, 'text'), 'content')
  return content === '' || Buffer.byteLength(content) > 2_048 ? 40058 : { kind: 'text', text: content }
}

function spend(world: World, code: EventCode, chat: Chat): void {
  world.eventCodes = world.eventCodes.filter((one) => one !== code)
  if (code.use === 'welcome') chat.greetedAt = world.now()
}
