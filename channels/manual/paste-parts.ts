import type { PastedMessage } from '../channel.ts'

type Placeholder = NonNullable<PastedMessage['placeholder']>

const words: Readonly<Record<string, Placeholder['kind']>> = {
  图片: 'image', 照片: 'image', photo: 'image', image: 'image', picture: 'image', фото: 'image', изображение: 'image',
  语音: 'voice', voice: 'voice', audio: 'voice', голосовое: 'voice', 'голосовое сообщение': 'voice', голос: 'voice',
  视频: 'video', 小视频: 'video', video: 'video', видео: 'video',
  文件: 'file', file: 'file', файл: 'file',
  动画表情: 'sticker', 表情: 'sticker', sticker: 'sticker', стикер: 'sticker',
  位置: 'location', location: 'location', геопозиция: 'location', местоположение: 'location',
  链接: 'link', link: 'link', ссылка: 'link',
}

/** Recognises what the client writes in place of a picture, a file, a voice message. */
export function readPlaceholder(text: string): Placeholder | undefined {
  const found = /^\[([^\][\n]{1,24})\][ \t\u3000:：]*([^\n]*)$/u.exec(text.trim())
  const word = (found?.[1] ?? '').trim().toLowerCase()
  const kind = Object.hasOwn(words, word) ? words[word] : undefined
  if (!kind) return undefined
  const name = (found?.[2] ?? '').trim()
  // Voice messages carry their length: [语音] 5"
  if (name === '' || (kind === 'voice' && /^\d+\s*(?:["”″']|秒|s|с)?$/.test(name))) return { kind }
  // Words after [图片] are words; after [文件] and [链接] they are its name.
  return kind === 'file' || kind === 'link' || kind === 'location' ? { kind, name } : undefined
}

/**
 * Finds the quoted part of a reply. WeChat copies it as 「Name：words」, a line of dashes, and the reply; newer clients
 * as a line `引用 Name: words` under the reply. The latter may be anybody's own words ("Quote FOB Ningbo: 2.35 USD"), so
 * it counts only with the name of somebody who is there.
 */
export function readQuote(body: string, isThere: (name: string) => boolean): { quoted?: { sender?: string; text: string }; reply: string } {
  const above = /^「(?:([^：:\n」]{1,64})[：:]\s?)?([\s\S]*?)」\s*\n[ \t]*(?:-[ \t]*){5,}\n([\s\S]+)$/u.exec(body)
  if (above) return { quoted: quote(above[1], above[2] ?? ''), reply: (above[3] ?? '').trim() }
  const below = /^([\s\S]+?)\n(?:引用|Quote|Цитата)[ \t]*[：:]?[ \t]*([^：:\n]{1,64})[：:][ \t]?([^\n]+)$/u.exec(body)
  if (below && isThere(below[2] ?? '')) return { quoted: quote(below[2], below[3] ?? ''), reply: (below[1] ?? '').trimEnd() }
  return { reply: body }
}

function quote(sender: string | undefined, text: string): { sender?: string; text: string } {
  return sender ? { sender: sender.trim(), text } : { text }
}
