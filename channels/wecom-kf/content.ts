import type { Content } from '../channel.ts'
import { readJsonObject } from '../tolerant-json.ts'
import { isNode, listAt, nodeAt, numberAt, textAt, type Tree, type TreeNode } from '../tree.ts'

type Reader = (body: TreeNode) => Content

const media = (kind: 'image' | 'voice' | 'video' | 'file', format?: string): Reader => (body) => {
  const id = textAt(body, 'media_id')
  const name = textAt(body, 'file_name') || textAt(body, 'filename')
  return { kind, media: { ...(id ? { id } : {}), ...(name ? { name } : {}), ...(format ? { format } : {}) } }
}

const card = (what: string, title: string, lines: readonly string[]): Content => ({
  kind: 'card',
  what,
  title,
  lines: lines.filter((line) => line !== ''),
})

const money = (fen: string) => (/^\d+$/.test(fen) ? `¥${(Number(fen) / 100).toFixed(2)}` : fen)

const readers: Readonly<Record<string, Reader>> = {
  text: (body) => {
    const menuId = textAt(body, 'menu_id')
    return { kind: 'text', text: textAt(body, 'content'), ...(menuId ? { menuId } : {}) }
  },
  image: media('image'),
  voice: media('voice', 'amr'),
  video: media('video'),
  file: media('file'),
  location: (body) => ({
    kind: 'location',
    latitude: numberAt(body, 'latitude') ?? 0,
    longitude: numberAt(body, 'longitude') ?? 0,
    name: textAt(body, 'name'),
    address: textAt(body, 'address'),
  }),
  link: (body) => {
    const pictureUrl = textAt(body, 'pic_url')
    return { kind: 'link', title: textAt(body, 'title'), description: textAt(body, 'desc'), url: textAt(body, 'url'), ...(pictureUrl ? { pictureUrl } : {}) }
  },
  business_card: (body) => card('business_card', textAt(body, 'userid'), []),
  miniprogram: (body) => card('miniprogram', textAt(body, 'title'), [textAt(body, 'appid'), textAt(body, 'pagepath')]),
  msgmenu: (body) => card('msgmenu', textAt(body, 'head_content'), [...listAt(body, 'list').map(menuLine), textAt(body, 'tail_content')]),
  channels: (body) => card('channels', textAt(body, 'title') || textAt(body, 'nickname'), [textAt(body, 'nickname')]),
  channels_shop_product: (body) =>
    card('channels_shop_product', textAt(body, 'title'), [money(textAt(body, 'sales_price')), textAt(body, 'shop_nickname')]),
  channels_shop_order: (body) =>
    card('channels_shop_order', textAt(body, 'product_titles'), [
      textAt(body, 'price_wording'),
      textAt(body, 'state'),
      textAt(body, 'order_id'),
      textAt(body, 'shop_nickname'),
    ]),
  merged_msg: (body) => card('merged_msg', textAt(body, 'title'), listAt(body, 'item').map(mergedLine)),
}

/** Reads what one item of sync_msg carries. A type that cannot be drawn is `unsupported` with the words it holds, if any. */
export function readContent(item: TreeNode): Content {
  const type = textAt(item, 'msgtype')
  const body = nodeAt(item, type)
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
  if (reader) return reader(body)
  const text = textAt(body, 'content') || textAt(body, 'title') || textAt(item, type)
  return { kind: 'unsupported', what: type || 'UNKNOWN', ...(text ? { text } : {}) }
}

function menuLine(entry: Tree): string {
  const body = nodeAt(entry, textAt(entry, 'type'))
  return textAt(body, 'content')
}

/** One line of a forwarded chat. Its content is JSON in a string, of the same forms as a message of its own. */
function mergedLine(entry: Tree): string {
  const sender = textAt(entry, 'sender_name')
  const type = textAt(entry, 'msgtype')
  const inner = readJsonObject(textAt(entry, 'msg_content')) ?? nodeAt(entry, 'msg_content')
  const body = isNode(inner[type]) ? nodeAt(inner, type) : inner
  const words = textAt(body, 'content') || textAt(body, 'title') || textAt(body, 'name') || textAt(entry, 'msg_content_text') || `[${type}]`
  return sender ? `${sender}: ${words}` : words
}
