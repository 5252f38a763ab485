import { inner, records, text } from '../api/answer.ts'
import { mediaBody } from '../oa/passive-reply.ts'
import type { Body, MenuItem } from '../world/model.ts'
import type { World } from '../world/world.ts'

type Json = Readonly<Record<string, unknown>>

const bytesOf = (value: string) => Buffer.byteLength(value)

/** Reads what send_msg carries, or says which errcode refuses it. */
export function readKfBody(world: World, body: Json): Body | number {
  const type = text(body, 'msgtype')
  const part = inner(body, type)
  switch (type) {
    case 'text': {
      const content = text(part, 'content')
      if (content === '') return 40058
      return bytesOf(content) > 2_048 ? 40058 : { kind: 'text', text: content }
    }
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      return liveMedia(world, type, text(part, 'media_id')) ?? 40007
    case 'link': {
      const [title, description, url, thumb] = [text(part, 'title'), text(part, 'desc'), text(part, 'url'), text(part, 'thumb_media_id')]
      if (title === '' || url === '' || bytesOf(title) > 128 || bytesOf(description) > 512 || bytesOf(url) > 2_048) return 40058
      if (!world.media.has(thumb)) return 40007
      return { kind: 'link', title, description, url, picture: `/sim/media/${thumb}` }
    }
    case 'miniprogram':
      if (!world.media.has(text(part, 'thumb_media_id'))) return 40007
      return { kind: 'card', what: 'miniprogram', title: text(part, 'title'), lines: [text(part, 'pagepath')] }
    case 'msgmenu':
      return readMenu(part)
    case 'location': {
      const [latitude, longitude] = [Number(part['latitude']), Number(part['longitude'])]
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return 40058
      return { kind: 'location', latitude, longitude, name: text(part, 'name'), address: text(part, 'address') }
    }
    case 'business_card':
      return { kind: 'card', what: 'business_card', title: text(part, 'userid'), lines: [] }
    case 'ca_link':
      return { kind: 'link', title: text(part, 'link_url'), description: '', url: text(part, 'link_url') }
    default:
      return 40008
  }
}

function liveMedia(world: World, kind: 'image' | 'voice' | 'video' | 'file', id: string): Body | undefined {
  const media = world.media.get(id)
  if (media === undefined || media.kind !== kind || world.now() - media.createdAt >= 3 * 86_400_000) return undefined
  return mediaBody(world, kind, id)
}

/** A menu of an outgoing message; also used by send_msg_on_event. */
export function readMenu(part: Json): Body | number {
  const items = records(part, 'list')
  if (items.length > 10) return 95008
  const head = text(part, 'head_content')
  const tail = text(part, 'tail_content')
  if (bytesOf(head) > 1_024 || bytesOf(tail) > 1_024) return 40058
  return { kind: 'menu', head, items: items.map(menuItem), tail }
}

function menuItem(item: Json): MenuItem {
  const type = text(item, 'type')
  const part = inner(item, type)
  const content = text(part, 'content')
  if (type === 'click') return { id: text(part, 'id'), text: content }
  return type === 'view' ? { text: content, url: text(part, 'url') } : { text: content }
}
