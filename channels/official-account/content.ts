import type { Content, MediaKind } from '../channel.ts'
import { numberAt, textAt, type TreeNode } from '../tree.ts'

const media = (kind: MediaKind) => (body: TreeNode): Content => {
  const [id, url, format] = [textAt(body, 'MediaId'), textAt(body, 'PicUrl'), textAt(body, 'Format').toLowerCase()]
  return { kind, media: { ...(id ? { id } : {}), ...(url ? { url } : {}), ...(format ? { format } : {}) } }
}

const readers: Readonly<Record<string, (body: TreeNode) => Content>> = {
  text: (body) => {
    const menuId = textAt(body, 'bizmsgmenuid')
    return { kind: 'text', text: textAt(body, 'Content'), ...(menuId ? { menuId } : {}) }
  },
  image: media('image'),
  voice: media('voice'),
  video: media('video'),
  shortvideo: media('video'),
  location: (body) => ({
    kind: 'location',
    latitude: numberAt(body, 'Location_X') ?? 0,
    longitude: numberAt(body, 'Location_Y') ?? 0,
    name: '',
    address: textAt(body, 'Label'),
  }),
  link: (body) => ({
    kind: 'link',
    title: textAt(body, 'Title'),
    description: textAt(body, 'Description'),
    url: textAt(body, 'Url'),
  }),
  // WeChat gives a FileKey, but no call that takes it: the file is told of and must be asked for another way.
  file: (body) => {
    const [name, bytes] = [textAt(body, 'Title'), numberAt(body, 'FileTotalLen')]
    return { kind: 'file', media: { ...(name ? { name } : {}), ...(bytes === undefined ? {} : { bytes }) } }
  },
}

/** Reads what a message carries. Sticker codes such as `[微笑]` and `/::)` are text and stay as they are. */
export function readContent(body: TreeNode, kind: string): Content {
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined
  if (reader) return reader(body)
  const text = textAt(body, 'Content') || textAt(body, 'Title')
  return { kind: 'unsupported', what: kind, ...(text ? { text } : {}) }
}
