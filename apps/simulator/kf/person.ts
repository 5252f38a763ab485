import { HOUR_MS, instant, SECOND_MS } from '#kernel/time.ts'
import { customerWrote } from '../rules/kf-window.ts'
import { fitsInbound } from '../rules/media-limits.ts'
import { afterCustomerWrote, type ServiceState } from '../rules/service-state.ts'
import type { Stage } from '../wire/deliver.ts'
import type { Body, Chat, EventCode, PhoneMessage } from '../world/model.ts'
import { chatOf, randomWord, showMessage, type World } from '../world/world.ts'
import { appendToFeed, type Door } from './feed.ts'

/** The person writes to a Customer Service account. */
export function writeToKf(stage: Stage, door: Door, personId: string, body: Body): PhoneMessage {
  const { world } = stage
  const chat = chatOf(world, personId, door.mailbox.id)
  chat.window = customerWrote(world.now())
  chat.state = afterCustomerWrote(chat.state, door.mailbox.routing)
  if (world.faults.take('same-second-events')) enterKf(stage, door, personId, { scene: 'same-second', sceneParam: '' })
  const unknown = world.faults.take('unknown-type')
  const json = unknown ? { msgtype: 'future_card', future_card: { version: 7, what: body.kind } } : wireOf(world, body)
  const remoteId = appendToFeed(stage, door, personId, json)
  return showMessage(world, chat, { from: 'me', body, remoteId })
}

/** Puts any entry into the feed: other types than the phone can send, or none that exists yet. */
export function injectIntoKf(stage: Stage, door: Door, personId: string, json: Readonly<Record<string, unknown>>): string {
  const chat = chatOf(stage.world, personId, door.mailbox.id)
  if (json['msgtype'] !== 'event' && (json['origin'] ?? 3) === 3) {
    chat.window = customerWrote(stage.world.now())
    chat.state = afterCustomerWrote(chat.state, door.mailbox.routing)
  }
  const what = typeof json['msgtype'] === 'string' ? json['msgtype'] : 'unknown'
  const remoteId = appendToFeed(stage, door, personId, json)
  if (what !== 'event') showMessage(stage.world, chat, { from: 'me', body: { kind: 'card', what, title: what, lines: [] }, remoteId })
  return remoteId
}

function wireOf(world: World, body: Body): Readonly<Record<string, unknown>> {
  switch (body.kind) {
    case 'text': {
      const content = world.faults.take('control-characters') ? `${body.text}\u001d\u0008\u0000` : body.text
      return { msgtype: 'text', text: body.menuId === undefined ? { content } : { content, menu_id: body.menuId } }
    }
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      if (!fitsInbound(body.kind, body.bytes)) return { msgtype: 'text', text: { content: '[收到一条超过大小限制的消息，请在手机上查看]' } }
      return { msgtype: body.kind, [body.kind]: { media_id: body.media } }
    case 'location': {
      const { latitude, longitude, name, address } = body
      return { msgtype: 'location', location: { latitude, longitude, name, address } }
    }
    case 'link':
      return { msgtype: 'link', link: { title: body.title, desc: body.description, url: body.url, pic_url: body.picture ?? '' } }
    case 'card':
      return { msgtype: body.what, [body.what]: { title: body.title } }
    case 'menu':
    case 'notice':
      return { msgtype: 'note', note: {} }
  }
}

/** The person opens the session through a contact link, or by entering again. */
export function enterKf(stage: Stage, door: Door, personId: string, from: { readonly scene: string; readonly sceneParam: string }): Chat {
  const { world } = stage
  const chat = chatOf(world, personId, door.mailbox.id)
  const now = world.now()
  chat.entered = { ...from, at: now }
  const event: Record<string, unknown> = { event_type: 'enter_session', scene: from.scene, scene_param: from.sceneParam }
  const isNew = chat.window.lastCustomerAt === undefined || now - chat.window.lastCustomerAt >= 48 * HOUR_MS
  const isUngreeted = chat.greetedAt === undefined || now - chat.greetedAt >= 48 * HOUR_MS
  if (isNew && isUngreeted) event['welcome_code'] = makeCode(world, chat, 'welcome', 20)
  appendToFeed(stage, door, personId, { msgtype: 'event', event })
  world.tell({ type: 'chat', personId, accountId: chat.accountId })
  return chat
}

/** Makes a one-time code for send_msg_on_event. */
export function makeCode(world: World, chat: Chat, use: EventCode['use'], validSeconds: number): string {
  const code = randomWord(world, 40)
  const now = world.now()
  const until = instant(now + validSeconds * SECOND_MS)
  world.eventCodes = world.eventCodes.filter((one) => one.until > now)
  world.eventCodes.push({ code, accountId: chat.accountId, personId: chat.personId, use, until })
  return code
}

/** The person takes back one of their own messages. */
export function recallFromKf(stage: Stage, door: Door, chat: Chat, message: PhoneMessage): void {
  message.recalled = true
  appendToFeed(stage, door, chat.personId, { msgtype: 'event', event: { event_type: 'user_recall_msg', recall_msgid: message.remoteId } })
  stage.world.tell({ type: 'chat', personId: chat.personId, accountId: chat.accountId })
}

export interface ServicerAct {
  readonly does: 'pick' | 'transfer' | 'end' | 'reopen' | 'write' | 'recall' | 'stop' | 'reject-on' | 'reject-off'
  readonly userid: string
  readonly text?: string
  readonly msgid?: string
}

/** A human servicer acts in the WeCom client. */
export function actAsServicer(stage: Stage, door: Door, chat: Chat, act: ServicerAct): void {
  const { world } = stage
  const old = chat.servicer
  const event = (fields: Readonly<Record<string, unknown>>) =>
    appendToFeed(stage, door, chat.personId, { msgtype: 'event', event: fields })
  const moved = (state: ServiceState, changeType: number, code?: string) => {
    chat.state = state
    event({
      event_type: 'session_status_change', change_type: changeType, old_servicer_userid: old ?? '',
      ...(state === 3 ? { new_servicer_userid: act.userid } : {}), ...(code === undefined ? {} : { msg_code: code }),
    })
    if (state === 3) chat.servicer = act.userid
    else delete chat.servicer
  }
  switch (act.does) {
    case 'pick':
      return moved(3, 1, makeCode(world, chat, 'text', 48 * 3_600))
    case 'transfer':
      return moved(3, 2)
    case 'end':
      return moved(4, 3, makeCode(world, chat, 'text-or-menu', 20))
    case 'reopen':
      return moved(3, 4)
    case 'write': {
      const text = act.text ?? ''
      const remoteId = appendToFeed(stage, door, chat.personId, { msgtype: 'text', origin: 5, servicer_userid: act.userid, text: { content: text } })
      showMessage(world, chat, { from: 'account', body: { kind: 'text', text }, remoteId })
      return
    }
    case 'recall':
      event({ event_type: 'servicer_recall_msg', recall_msgid: act.msgid ?? '', servicer_userid: act.userid })
      return
    case 'stop':
      event({ event_type: 'servicer_status_change', servicer_userid: act.userid, status: 2, stop_type: 0 })
      return
    case 'reject-on':
    case 'reject-off':
      event({ event_type: 'reject_customer_msg_switch_change', servicer_userid: act.userid, reject_switch: act.does === 'reject-on' ? 1 : 0 })
  }
}
