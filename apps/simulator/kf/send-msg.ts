import { type ApiAnswer, type ApiCall, ok, refused, text } from '../api/answer.ts'
import { corpSent, judgeKfWindow } from '../rules/kf-window.ts'
import { judgeSending } from '../rules/service-state.ts'
import type { Stage } from '../wire/deliver.ts'
import { externalUserId, personBehind } from '../world/identity.ts'
import type { Body, Chat, Corp } from '../world/model.ts'
import { chatOf, randomWord, showMessage } from '../world/world.ts'
import { appendToFeed, type Door } from './feed.ts'
import { readKfBody } from './outgoing-body.ts'
import { actAsServicer } from './person.ts'

const mostUnverifiedCustomers = 100

/** `POST /cgi-bin/kf/send_msg`. A msgid that was accepted before is answered again and sends nothing. */
export function sendMsg(call: ApiCall<Corp>): ApiAnswer {
  const { stage, account: corp, body } = call
  const { world } = stage
  const mailbox = corp.mailboxes.find((one) => one.id === text(body, 'open_kfid'))
  if (mailbox === undefined) return refused(world, 'kf', 95000)
  const person = personBehind(world.people.values(), text(body, 'touser'), (id) => externalUserId(corp.id, id))
  if (person === undefined) return refused(world, 'kf', 40096)
  const wanted = body['msgid']
  if (wanted !== undefined && !(typeof wanted === 'string' && /^[0-9a-zA-Z_-]{1,32}$/.test(wanted))) return refused(world, 'kf', 40058, 'invalid msgid')
  const msgid = typeof wanted === 'string' ? wanted : randomWord(world, 32)
  const key = `${corp.id} ${msgid}`
  if (world.sentIds.has(key)) return ok({ msgid })
  const chat = chatOf(world, person.id, mailbox.id)
  const content = readKfBody(world, body)
  const errcode = typeof content === 'number' ? content : judgeSend(stage, { corp, mailbox }, chat)
  if (errcode !== 0 || typeof content === 'number') return refused(world, 'kf', errcode)
  chat.window = corpSent(chat.window)
  world.sentIds.set(key, true)
  world.touch()
  handOver(call, { corp, mailbox }, chat, { content, msgid })
  return ok({ msgid })
}

function judgeSend(stage: Stage, { corp, mailbox }: Door, chat: Chat): number {
  const { world } = stage
  if (world.faults.take('human-took-over')) {
    actAsServicer(stage, { corp, mailbox }, chat, { does: 'pick', userid: mailbox.servicers[0]?.userid ?? 'zhangsan' })
    return 95018
  }
  if (world.faults.take('window-closed')) return 95002
  if (world.faults.take('count-used')) return 95001
  if (!corp.verified && customersOf(world.chats.values(), corp) > mostUnverifiedCustomers) return 95003
  return judgeSending(chat.state) || judgeKfWindow(chat.window, world.now())
}

function customersOf(chats: Iterable<Chat>, corp: Corp): number {
  const mailboxes = new Set(corp.mailboxes.map((one) => one.id))
  return new Set([...chats].filter((one) => mailboxes.has(one.accountId)).map((one) => one.personId)).size
}

/** errcode 0 promises little: the message may still fail, said later by an event, or vanish. */
function handOver(call: ApiCall<Corp>, door: Door, chat: Chat, { content, msgid }: { readonly content: Body; readonly msgid: string }): void {
  const { stage } = call
  const fails = stage.world.faults.take('send-fail-after-ok')
  if (fails || chat.refuses) {
    appendToFeed(stage, door, chat.personId, {
      msgtype: 'event', event: { event_type: 'msg_send_fail', fail_msgid: msgid, fail_type: chat.refuses ? 10 : 0 },
    })
    return
  }
  if (stage.world.faults.take('send-silent-drop')) return
  call.delivered(showMessage(stage.world, chat, { from: 'account', body: content, remoteId: msgid }).id)
}
