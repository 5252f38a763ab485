import { injectIntoKf, actAsServicer, recallFromKf, writeToKf } from '../kf/person.ts'
import { follow, injectIntoOfficial, pressMenu, unfollow, writeToOfficial } from '../oa/follower.ts'
import { mediaBody, voiceSeconds } from '../oa/passive-reply.ts'
import type { Stage } from '../wire/deliver.ts'
import type { XmlField } from '../wire/xml.ts'
import type { Body, MediaKind, PhoneMessage } from '../world/model.ts'
import samples from '../world/voice-samples.json' with { type: 'json' }
import { chatOf, findMailbox, findOfficial, keepMedia, type World } from '../world/world.ts'
import type { Outgoing } from './shapes.ts'

/** Why a phone act is not possible; the names are answered with HTTP 404 or 409. */
export type ActRefusal = { readonly refused: 'NO_PERSON' | 'NO_ACCOUNT' | 'NO_MEDIA' | 'NO_MESSAGE' | 'NOT_FOLLOWING' | 'NOT_KF' | 'NOT_OA' }

interface Where {
  readonly person: string
  readonly account: string
}

/** The person sends something. An Official Account must be followed first, as in the app. */
export function sendAs(stage: Stage, { person, account }: Where, outgoing: Outgoing): PhoneMessage | ActRefusal {
  const { world } = stage
  if (!world.people.has(person)) return { refused: 'NO_PERSON' }
  const door = findMailbox(world, account)
  const official = findOfficial(world, account)
  const owner = door?.corp.id ?? official?.id
  if (owner === undefined) return { refused: 'NO_ACCOUNT' }
  const body = bodyOf(world, owner, outgoing)
  if (body === undefined) return { refused: 'NO_MEDIA' }
  if (door !== undefined) return writeToKf(stage, door, person, body)
  if (official === undefined) return { refused: 'NO_ACCOUNT' }
  if (!chatOf(world, person, account).follows) return { refused: 'NOT_FOLLOWING' }
  return writeToOfficial(stage, official, person, body)
}

function bodyOf(world: World, owner: string, outgoing: Outgoing): Body | undefined {
  switch (outgoing.kind) {
    case 'text': {
      const { text, menuId } = outgoing
      return menuId === undefined ? { kind: 'text', text } : { kind: 'text', text, menuId }
    }
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      return adopt(world, owner, outgoing.kind, outgoing.media)
    case 'sample-voice': {
      const sample = samples[outgoing.index % samples.length]
      if (sample === undefined) return undefined
      const amr = Buffer.from(sample.amr, 'base64')
      const media = keepMedia(world, { accountId: owner, kind: 'voice', name: 'voice.amr', contentType: 'audio/amr' }, amr)
      return { kind: 'voice', media: media.id, name: media.name, bytes: media.bytes, contentType: media.contentType, seconds: voiceSeconds(amr) }
    }
    case 'location': {
      const { latitude, longitude, name, address } = outgoing
      return { kind: 'location', latitude, longitude, name, address }
    }
    case 'link': {
      const { title, description, url, picture } = outgoing
      return { kind: 'link', title, description, url, ...(picture === undefined ? {} : { picture }) }
    }
    case 'card':
      return { kind: 'card', what: outgoing.what, title: outgoing.title, lines: outgoing.lines }
  }
}

/** Gives an uploaded file a fresh media id of this account, as every sending does. */
function adopt(world: World, owner: string, kind: 'image' | 'voice' | 'video' | 'file', mediaId: string): Body | undefined {
  const source = world.media.get(mediaId)
  const bytes = world.blobs.get(mediaId)
  if (source === undefined || bytes === undefined) return undefined
  const media = keepMedia(world, { accountId: owner, kind, name: source.name, contentType: source.contentType }, bytes)
  return mediaBody(world, kind, media.id)
}

/** Stores a file of the person who plays the phone. */
export function uploadFromPhone(world: World, file: { readonly name: string; readonly contentType: string; readonly kind: MediaKind }, bytes: Uint8Array): string {
  return keepMedia(world, { accountId: 'phone', ...file }, bytes).id
}

/** Follows or leaves an Official Account. */
export function setFollowing(stage: Stage, { person, account }: Where, on: boolean): ActRefusal | undefined {
  const official = findOfficial(stage.world, account)
  if (!stage.world.people.has(person)) return { refused: 'NO_PERSON' }
  if (official === undefined) return { refused: 'NOT_OA' }
  if (on) follow(stage, official, person)
  else unfollow(stage, official, person)
  return undefined
}

/** Presses a button of the account's menu. */
export function pressButton(stage: Stage, { person, account }: Where, button: { readonly type: 'CLICK' | 'VIEW'; readonly key: string }): ActRefusal | undefined {
  const official = findOfficial(stage.world, account)
  if (official === undefined) return { refused: 'NOT_OA' }
  if (!chatOf(stage.world, person, account).follows) return { refused: 'NOT_FOLLOWING' }
  pressMenu(stage, official, person, button)
  return undefined
}

/** Takes back a message that the person sent to Customer Service; an Official Account is not told of recalls. */
export function recall(stage: Stage, { person, account }: Where, messageId: string): ActRefusal | undefined {
  const chat = chatOf(stage.world, person, account)
  const message = chat.messages.find((one) => one.id === messageId && one.from === 'me')
  if (message === undefined) return { refused: 'NO_MESSAGE' }
  const door = findMailbox(stage.world, account)
  if (door !== undefined) recallFromKf(stage, door, chat, message)
  else {
    message.recalled = true
    stage.world.tell({ type: 'chat', personId: person, accountId: account })
  }
  return undefined
}

/** Sends any entry or callback at all, for payloads that the phone has no button for. */
export function sendRaw(stage: Stage, { person, account }: Where, raw: { readonly item?: Readonly<Record<string, unknown>>; readonly fields?: readonly (readonly [string, unknown])[] }): string | ActRefusal {
  if (!stage.world.people.has(person)) return { refused: 'NO_PERSON' }
  const door = findMailbox(stage.world, account)
  const official = findOfficial(stage.world, account)
  if (door !== undefined && raw.item !== undefined) return injectIntoKf(stage, door, person, raw.item)
  if (official !== undefined && raw.fields !== undefined) return injectIntoOfficial(stage, official, person, raw.fields.map(asField))
  return { refused: 'NO_ACCOUNT' }
}

function asField([name, value]: readonly [string, unknown]): XmlField {
  if (typeof value === 'number') return [name, value]
  if (Array.isArray(value)) return [name, value.filter((one): one is [string, unknown] => Array.isArray(one) && typeof one[0] === 'string').map(asField)]
  return [name, typeof value === 'string' ? value : JSON.stringify(value ?? '')]
}

/** A colleague acts in the WeCom client. */
export function servicerActs(stage: Stage, { person, account }: Where, act: Parameters<typeof actAsServicer>[3]): ActRefusal | undefined {
  const door = findMailbox(stage.world, account)
  if (door === undefined) return { refused: 'NOT_KF' }
  actAsServicer(stage, door, chatOf(stage.world, person, account), act)
  return undefined
}
