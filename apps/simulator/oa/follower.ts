import { createHash } from 'node:crypto'
import { grantOa, type OaTrigger } from '../rules/oa-window.ts'
import type { Stage } from '../wire/deliver.ts'
import { keysOf } from '../wire/envelope.ts'
import type { XmlField } from '../wire/xml.ts'
import { openId } from '../world/identity.ts'
import type { Body, Chat, Official, PhoneMessage } from '../world/model.ts'
import { chatOf, randomMsgId, randomWord, seconds, showMessage, type World } from '../world/world.ts'
import { readPassiveReply } from './passive-reply.ts'

/** The follower writes to an Official Account. */
export function writeToOfficial(stage: Stage, official: Official, personId: string, body: Body): PhoneMessage {
  const { world } = stage
  const chat = chatOf(world, personId, official.id)
  act(world, chat, 'message')
  const msgId = randomMsgId(world)
  const shown = showMessage(world, chat, { from: 'me', body, remoteId: msgId })
  const isUnknown = world.faults.take('unknown-type')
  const fields: readonly XmlField[] = isUnknown ? [['MsgType', 'future_card'], ['Version', 7]] : wireOf(world, body)
  call(stage, official, chat, [...fields, ['MsgId', BigInt(msgId)]])
  if (world.faults.take('same-second-events')) {
    for (const key of ['SAME_SECOND_1', 'SAME_SECOND_2']) call(stage, official, chat, eventFields('CLICK', [['EventKey', key]]))
  }
  return shown
}

function wireOf(world: World, body: Body): readonly XmlField[] {
  switch (body.kind) {
    case 'text': {
      const content = world.faults.take('control-characters') ? `${body.text}\u001d\u0008` : body.text
      const menu: readonly XmlField[] = body.menuId === undefined ? [] : [['bizmsgmenuid', body.menuId]]
      return [['MsgType', 'text'], ['Content', content], ...menu]
    }
    case 'image':
      return [['MsgType', 'image'], ['PicUrl', `${world.baseUrl}/sim/media/${body.media}`], ['MediaId', body.media]]
    case 'voice':
      return [['MsgType', 'voice'], ['MediaId', body.media], ['Format', 'amr']]
    case 'video':
      return [['MsgType', 'video'], ['MediaId', body.media], ['ThumbMediaId', body.media]]
    case 'file':
      return [
        ['MsgType', 'file'], ['Title', body.name], ['Description', ''], ['FileKey', randomWord(world, 16)],
        ['FileMd5', createHash('md5').update(world.blobs.get(body.media) ?? '').digest('hex')], ['FileTotalLen', body.bytes],
      ]
    case 'location':
      return [['MsgType', 'location'], ['Location_X', body.latitude], ['Location_Y', body.longitude], ['Scale', 16], ['Label', body.address || body.name]]
    case 'link':
      return [['MsgType', 'link'], ['Title', body.title], ['Description', body.description], ['Url', body.url]]
    default:
      return [['MsgType', 'text'], ['Content', '[收到不支持的消息类型，暂无法显示]']]
  }
}

function eventFields(event: string, more: readonly XmlField[]): readonly XmlField[] {
  return [['MsgType', 'event'], ['Event', event], ...more]
}

/** The person follows, plainly or through a QR code with a scene; a follower who scans again gives SCAN. */
export function follow(stage: Stage, official: Official, personId: string, code?: { readonly scene: string; readonly ticket: string }): Chat {
  const { world } = stage
  const chat = chatOf(world, personId, official.id)
  const before = chat.follows
  chat.follows = true
  if (!before) chat.subscribedBy = { scene: code?.scene ?? '', at: world.now() }
  act(world, chat, code === undefined || !before ? 'follow' : 'scan')
  if (code !== undefined && before) call(stage, official, chat, eventFields('SCAN', [['EventKey', code.scene], ['Ticket', code.ticket]]))
  else if (code !== undefined) {
    act(world, chat, 'scan')
    call(stage, official, chat, eventFields('subscribe', [['EventKey', `qrscene_${code.scene}`], ['Ticket', code.ticket]]))
  } else call(stage, official, chat, eventFields('subscribe', [['EventKey', '']]))
  if (!before) showMessage(world, chat, { from: 'notice', body: { kind: 'notice', code: 'followed' } })
  return chat
}

/** The person stops following. */
export function unfollow(stage: Stage, official: Official, personId: string): void {
  const chat = chatOf(stage.world, personId, official.id)
  chat.follows = false
  chat.grants = []
  call(stage, official, chat, eventFields('unsubscribe', [['EventKey', '']]))
  showMessage(stage.world, chat, { from: 'notice', body: { kind: 'notice', code: 'unfollowed' } })
}

/** The follower presses a menu button. */
export function pressMenu(stage: Stage, official: Official, personId: string, button: { readonly type: 'CLICK' | 'VIEW'; readonly key: string }): void {
  const chat = chatOf(stage.world, personId, official.id)
  act(stage.world, chat, 'menu')
  call(stage, official, chat, eventFields(button.type, [['EventKey', button.key], ...(button.type === 'VIEW' ? ([['MenuId', '428000001']] as const) : [])]))
}

/** Sends any message or event, with whatever fields a test wants. MsgId is added unless it is an event. */
export function injectIntoOfficial(stage: Stage, official: Official, personId: string, fields: readonly XmlField[]): string {
  const chat = chatOf(stage.world, personId, official.id)
  const what = String(fields.find(([name]) => name === 'MsgType')?.[1] ?? 'unknown')
  const msgId = randomMsgId(stage.world)
  if (what !== 'event') {
    act(stage.world, chat, 'message')
    showMessage(stage.world, chat, { from: 'me', body: { kind: 'card', what, title: what, lines: [] }, remoteId: msgId })
  }
  const isNumbered = what === 'event' || fields.some(([name]) => name === 'MsgId')
  call(stage, official, chat, isNumbered ? fields : [...fields, ['MsgId', BigInt(msgId)]])
  return msgId
}

function act(world: World, chat: Chat, trigger: OaTrigger): void {
  chat.grants = grantOa(chat.grants, trigger, world.now())
  chat.lastActAt = world.now()
  world.touch()
}

/** Calls the desk and shows what its answer does on the phone. */
function call(stage: Stage, official: Official, chat: Chat, fields: readonly XmlField[]): void {
  const { world, courier } = stage
  const head: readonly XmlField[] = [['ToUserName', official.id], ['FromUserName', openId(official.appid, chat.personId)], ['CreateTime', seconds(world.now())]]
  const kind = fields.find(([name]) => name === 'Event')?.[1] ?? fields.find(([name]) => name === 'MsgType')?.[1]
  void courier.deliver(official, String(kind), [...head, ...fields]).then(({ end, reply }) => {
    const { callback } = official
    if (end === 'reply' && reply !== undefined && callback !== undefined) {
      const body = readPassiveReply(world, official, reply, callback.mode === 'plain' ? undefined : keysOf(official, callback))
      if (body === 'nothing') return
      if (body !== undefined) return void showMessage(world, chat, { from: 'account', body })
    }
    if (end === 'reply' || end === 'broken') {
      official.brokenSince ??= world.now()
      showMessage(world, chat, { from: 'notice', body: { kind: 'notice', code: 'service-broken' } })
    }
  })
}
