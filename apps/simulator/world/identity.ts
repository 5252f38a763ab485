import { createHash } from 'node:crypto'
import type { Person } from './model.ts'

/** Ids are derived, so that the same person has the same id after a restart, and another one in every account. */
function derive(length: number, ...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').repeat(2).slice(0, length)
}

/** external_userid of a person in a corp. */
export function externalUserId(corpId: string, personId: string): string {
  return `wm${derive(30, 'kf', corpId, personId)}`
}

/** openid of a person in an Official Account. */
export function openId(appid: string, personId: string): string {
  return `o${derive(27, 'oa', appid, personId)}`
}

/** unionid: the same in all accounts of one owner. */
export function unionId(personId: string): string {
  return `o6_${derive(25, 'union', personId)}`
}

/** Finds the person behind an id of one account. */
export function personBehind(people: Iterable<Person>, id: string, idOf: (personId: string) => string): Person | undefined {
  for (const person of people) if (idOf(person.id) === id) return person
  return undefined
}

/** Packs a scene into the opaque word of a contact link, and takes it out again. */
export function packScene(mailboxId: string, scene: string): string {
  return `ENC${Buffer.from(scene).toString('base64url')}.${derive(8, 'scene', mailboxId, scene)}`
}

/** Undefined when the word was not made by `packScene` for this mailbox. */
export function unpackScene(mailboxId: string, packed: string): string | undefined {
  const [, body] = /^ENC([\w-]*)\.[\w-]{8}$/.exec(packed) ?? []
  if (body === undefined) return undefined
  const scene = Buffer.from(body, 'base64url').toString()
  return packScene(mailboxId, scene) === packed ? scene : undefined
}

/** The opaque sync_msg cursor after an entry. */
export function packCursor(mailboxId: string, seq: number): string {
  return `4gw7${Buffer.from(String(seq)).toString('base64url')}.${derive(10, 'cursor', mailboxId, String(seq))}`
}

/** The entry a cursor stands after; undefined when it is not a cursor of this mailbox. */
export function unpackCursor(mailboxId: string, cursor: string): number | undefined {
  const [, body] = /^4gw7([\w-]+)\.[\w-]{10}$/.exec(cursor) ?? []
  if (body === undefined) return undefined
  const seq = Number(Buffer.from(body, 'base64url').toString())
  return packCursor(mailboxId, seq) === cursor ? seq : undefined
}
