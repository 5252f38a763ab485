import { type CallbackKeys, sign, unseal } from '../wire/cipher.ts'
import { isRecord, readXml } from '../wire/xml.ts'
import type { Body, Official } from '../world/model.ts'
import type { World } from '../world/world.ts'

/**
 * Reads the body of a callback's answer. `nothing`: valid, but shows nothing (hand-over to human service).
 * Undefined: not a reply, so the follower sees that the account is out of service.
 *
 * @param keys given in compat and security mode, where replies must be enciphered and signed
 */
export function readPassiveReply(world: World, official: Official, text: string, keys: CallbackKeys | undefined): Body | 'nothing' | undefined {
  const outer = readXml(text)
  if (outer === undefined) return undefined
  if (keys === undefined) return bodyOf(world, official, outer)
  const [cipherText, signature, timestamp, nonce] = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'].map((name) => textOf(outer, name))
  if (cipherText === undefined || signature === undefined || timestamp === undefined || nonce === undefined) return undefined
  if (sign(keys.token, timestamp, nonce, cipherText) !== signature) return undefined
  const clear = unseal(keys, cipherText)
  const inner = clear === undefined ? undefined : readXml(clear)
  return inner === undefined ? undefined : bodyOf(world, official, inner)
}

type Xml = Readonly<Record<string, unknown>>

function textOf(xml: Xml, name: string): string | undefined {
  const value = xml[name]
  return typeof value === 'string' ? value : undefined
}

function inside(xml: Xml, name: string): Xml {
  const value = xml[name]
  return isRecord(value) ? value : {}
}

function bodyOf(world: World, official: Official, xml: Xml): Body | 'nothing' | undefined {
  if (textOf(xml, 'FromUserName') !== official.id) return undefined
  switch (textOf(xml, 'MsgType')) {
    case 'text': {
      const text = textOf(xml, 'Content')
      return text === undefined || text === '' ? undefined : { kind: 'text', text }
    }
    case 'image':
      return mediaBody(world, 'image', textOf(inside(xml, 'Image'), 'MediaId'))
    case 'voice':
      return mediaBody(world, 'voice', textOf(inside(xml, 'Voice'), 'MediaId'))
    case 'video':
      return mediaBody(world, 'video', textOf(inside(xml, 'Video'), 'MediaId'))
    case 'music': {
      const music = inside(xml, 'Music')
      return { kind: 'link', title: textOf(music, 'Title') ?? '', description: textOf(music, 'Description') ?? '', url: textOf(music, 'MusicUrl') ?? '' }
    }
    case 'news': {
      const article = inside(inside(xml, 'Articles'), 'item')
      const [title, url] = [textOf(article, 'Title'), textOf(article, 'Url')]
      if (title === undefined || url === undefined) return undefined
      return { kind: 'link', title, url, description: textOf(article, 'Description') ?? '', picture: textOf(article, 'PicUrl') ?? '' }
    }
    case 'transfer_customer_service':
      return 'nothing'
    default:
      return undefined
  }
}

/** A bubble for stored bytes; undefined when there are none under this id. */
export function mediaBody(world: World, kind: 'image' | 'voice' | 'video' | 'file', mediaId: string | undefined): Body | undefined {
  const media = mediaId === undefined ? undefined : world.media.get(mediaId)
  if (media === undefined) return undefined
  const base = { kind, media: media.id, name: media.name, bytes: media.bytes, contentType: media.contentType }
  return kind === 'voice' ? { ...base, seconds: voiceSeconds(world.blobs.get(media.id)) } : base
}

const amrFrameBytes = [13, 14, 16, 18, 20, 21, 27, 32, 6]

/** Length of an AMR recording, by counting its 20 ms frames; other recordings are estimated by size. */
export function voiceSeconds(bytes: Uint8Array | undefined): number {
  if (bytes === undefined) return 1
  if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') !== '#!AMR\n') return Math.max(1, Math.round(bytes.length / 2_500))
  let frames = 0
  for (let at = 6; at < bytes.length; frames += 1) at += amrFrameBytes[((bytes[at] ?? 0) >> 3) & 15] ?? 1
  return Math.max(1, Math.round(frames / 50))
}
