import { type Static, Type } from 'typebox'

const id = Type.String({ minLength: 1, maxLength: 100 })
const word = (maxLength: number) => Type.String({ maxLength })

/** Who does something on the phone, and in which chat. `account` is an open_kfid or gh_…. */
export const whereShape = Type.Object({ person: id, account: id })

const fileShape = (kind: 'image' | 'voice' | 'video' | 'file') => Type.Object({ kind: Type.Literal(kind), media: id })

/** What the phone can send. Files are uploaded first and named by their id. */
export const outgoingShape = Type.Union([
  Type.Object({ kind: Type.Literal('text'), text: word(100_000), menuId: Type.Optional(word(128)) }),
  fileShape('image'), fileShape('voice'), fileShape('video'), fileShape('file'),
  Type.Object({ kind: Type.Literal('sample-voice'), index: Type.Integer({ minimum: 0, maximum: 9 }) }),
  Type.Object({
    kind: Type.Literal('location'), latitude: Type.Number({ minimum: -90, maximum: 90 }), longitude: Type.Number({ minimum: -180, maximum: 180 }),
    name: word(200), address: word(500),
  }),
  Type.Object({ kind: Type.Literal('link'), title: word(500), description: word(1_000), url: word(2_048), picture: Type.Optional(word(2_048)) }),
  Type.Object({ kind: Type.Literal('card'), what: word(50), title: word(200), lines: Type.Array(word(500), { maxItems: 10 }) }),
])

export const sendShape = Type.Object({ person: id, account: id, body: outgoingShape })
export const personShape = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), company: Type.Optional(word(100)), id: Type.Optional(Type.String({ pattern: '^[\\w-]{1,40}$' })) })
export const openShape = Type.Object({ person: id, url: Type.String({ minLength: 1, maxLength: 4_000 }) })
export const menuShape = Type.Object({ person: id, account: id, type: Type.Union([Type.Literal('CLICK'), Type.Literal('VIEW')]), key: word(1_024) })
export const recallShape = Type.Object({ person: id, account: id, message: id })
export const switchShape = Type.Object({ person: id, account: id, on: Type.Boolean() })
/** `item`: an entry of sync_msg. `fields`: elements of an Official Account's XML, nested as lists of pairs. */
export const rawShape = Type.Object({
  person: id, account: id, item: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  fields: Type.Optional(Type.Array(Type.Tuple([word(100), Type.Unknown()]), { maxItems: 100 })),
})
export const servicerShape = Type.Object({
  person: id, account: id, userid: id, text: Type.Optional(word(4_000)), msgid: Type.Optional(word(64)),
  does: Type.Union((['pick', 'transfer', 'end', 'reopen', 'write', 'recall', 'stop', 'reject-on', 'reject-off'] as const).map((one) => Type.Literal(one))),
})
export const connectShape = Type.Object({
  account: id, url: Type.String({ minLength: 8, maxLength: 2_000 }), token: Type.String({ pattern: '^[A-Za-z0-9]{3,32}$' }),
  aesKey: Type.Optional(word(60)), mode: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('compat'), Type.Literal('security')])),
})
export const settingsShape = Type.Object({ account: id, verified: Type.Optional(Type.Boolean()), routing: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })) })
export const accountShape = Type.Object({ account: id })
export const faultShape = Type.Object({ name: word(50), on: Type.Boolean(), count: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) })
export const clockShape = Type.Object({ advanceMs: Type.Optional(Type.Number()), reset: Type.Optional(Type.Boolean()) })
export const resetShape = Type.Object({ keepCallbacks: Type.Optional(Type.Boolean()) })

export type Outgoing = Static<typeof outgoingShape>
export type Where = Static<typeof whereShape>
export type Send = Static<typeof sendShape>
export type Servicer = Static<typeof servicerShape>
export type Connect = Static<typeof connectShape>
