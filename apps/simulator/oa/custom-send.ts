import { instant, SECOND_MS } from '#kernel/time.ts'
import { type ApiAnswer, type ApiCall, inner, ok, records, refused, text } from '../api/answer.ts'
import { isMediaExpired } from '../rules/media-limits.ts'
import { judgeOaWindow, spendOa } from '../rules/oa-window.ts'
import { openId, personBehind } from '../world/identity.ts'
import type { Body, Chat, Official } from '../world/model.ts'
import { chatOf, showMessage, type World } from '../world/world.ts'
import { mediaBody } from './passive-reply.ts'

function findChat({ stage: { world }, account, body }: ApiCall<Official>): Chat | undefined {
  const person = personBehind(world.people.values(), text(body, 'touser'), (id) => openId(account.appid, id))
  return person === undefined ? undefined : chatOf(world, person.id, account.id)
}

/** `POST /cgi-bin/message/custom/send`. No message id is returned, and nothing makes a repeat harmless. */
export function customSend(call: ApiCall<Official>): ApiAnswer {
  const { stage: { world }, account, body } = call
  if (!account.verified) return refused(world, 'oa', 48001)
  const chat = findChat(call)
  if (chat === undefined) return refused(world, 'oa', 40003)
  const content = readBody(world, body, call.raw)
  if (typeof content === 'number') return refused(world, 'oa', content)
  const errcode = judgeSend(world, chat)
  if (errcode !== 0) return refused(world, 'oa', errcode)
  chat.grants = spendOa(chat.grants, world.now())
  delete chat.typingUntil
  world.touch()
  if (world.faults.take('send-silent-drop') || world.faults.take('send-fail-after-ok')) return ok()
  call.delivered(showMessage(world, chat, { from: 'account', body: content }).id)
  return ok()
}

function judgeSend(world: World, chat: Chat): number {
  if (!chat.follows) return 43004
  if (chat.refuses) return 48002
  if (world.faults.take('window-closed')) return 45015
  if (world.faults.take('count-used')) return 45047
  return judgeOaWindow(chat.grants, world.now())
}

function readBody(world: World, body: Readonly<Record<string, unknown>>, raw: Buffer): Body | number {
  const type = text(body, 'msgtype')
  const part = inner(body, type)
  switch (type) {
    case 'text': {
      const content = shownText(text(part, 'content'), raw)
      if (content === '') return 44002
      return Buffer.byteLength(content) > 2_048 ? 45002 : { kind: 'text', text: content }
    }
    case 'image':
    case 'voice':
    case 'video': {
      const media = world.media.get(text(part, 'media_id'))
      if (media === undefined || media.kind !== type || isMediaExpired(media.createdAt, world.now())) return 40007
      if (type === 'video' && !isLiveThumb(world, text(part, 'thumb_media_id'))) return 40007
      return mediaBody(world, type, media.id) ?? 40007
    }
    case 'music':
      return { kind: 'link', title: text(part, 'title'), description: text(part, 'description'), url: text(part, 'musicurl') }
    case 'news': {
      const articles = records(part, 'articles')
      const [article] = articles
      if (articles.length !== 1 || article === undefined) return 45008
      return { kind: 'link', title: text(article, 'title'), description: text(article, 'description'), url: text(article, 'url'), picture: text(article, 'picurl') }
    }
    case 'msgmenu':
      return {
        kind: 'menu', head: text(part, 'head_content'), tail: text(part, 'tail_content'),
        items: records(part, 'list').map((one) => ({ id: text(one, 'id'), text: text(one, 'content') })),
      }
    case 'miniprogrampage':
      return { kind: 'card', what: 'miniprogram', title: text(part, 'title'), lines: [text(part, 'pagepath')] }
    default:
      return 40008
  }
}

function isLiveThumb(world: World, id: string): boolean {
  const thumb = world.media.get(id)
  return thumb?.kind === 'thumb' && !isMediaExpired(thumb.createdAt, world.now())
}

/** This call does not decode `\uXXXX`: whoever escapes Chinese letters shows the escapes to the follower. */
function shownText(content: string, raw: Buffer): string {
  if (!/\\u[0-9a-f]{4}/i.test(raw.toString('latin1'))) return content
  return content.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** `POST /cgi-bin/message/custom/typing` */
export function customTyping(call: ApiCall<Official>): ApiAnswer {
  const { stage: { world }, body } = call
  const chat = findChat(call)
  if (chat === undefined) return refused(world, 'oa', 40003)
  const command = text(body, 'command')
  if (command !== 'Typing' && command !== 'CancelTyping') return refused(world, 'oa', 45072)
  const now = world.now()
  const on = command === 'Typing'
  if (chat.lastActAt === undefined || now - chat.lastActAt > 30 * SECOND_MS) return refused(world, 'oa', 45080)
  if (on && (chat.typingUntil ?? 0) > now) return refused(world, 'oa', 45081)
  if (on) chat.typingUntil = instant(now + 15 * SECOND_MS)
  else delete chat.typingUntil
  world.tell({ type: 'typing', personId: chat.personId, accountId: chat.accountId, on })
  return ok()
}
