import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'

const Id = Type.String({ format: 'uuid' })
const Instant = Type.Integer({ description: 'Milliseconds since 1970-01-01T00:00Z' })
const MaybeInstant = Type.Union([Instant, Type.Null()])
const byId = Type.Object({ id: Id })
const SettingValues = Type.Record(Type.String({ pattern: '^[A-Za-z0-9]{1,40}$' }), Type.String({ maxLength: 2_000 }))

export const SettingField = Type.Object({
  name: Type.String(),
  secret: Type.Boolean(),
  required: Type.Boolean(),
  example: Type.Union([Type.String(), Type.Null()]),
})

/** A kind of channel that can be connected. */
export const ChannelKind = Type.Object({
  id: Type.String(),
  fields: Type.Array(SettingField),
  canSend: Type.Boolean(),
  hasWebhook: Type.Boolean(),
  canInvite: Type.Boolean(),
  /** What the codes of this channel mean, in the caller's language: wrong settings, refusals, faults. */
  texts: Type.Record(Type.String(), Type.String()),
  window: Type.Union([Type.Object({ openMs: Type.Integer(), messages: Type.Integer() }), Type.Null()]),
})

/** A connected account. Secrets are never sent back: `secretsSet` names those that are there. */
export const Connection = Type.Object({
  id: Id,
  channel: Type.String(),
  name: Type.String(),
  active: Type.Boolean(),
  settings: SettingValues,
  secretsSet: Type.Array(Type.String()),
  /** What to paste into the network's console; null where the channel has no callback. */
  callbackUrl: Type.Union([Type.String(), Type.Null()]),
  mailboxes: Type.Array(Type.String()),
  verifiedAt: MaybeInstant,
  calledAt: MaybeInstant,
  fault: Type.Union([Type.Object({ code: Type.String(), detail: Type.String(), at: Instant }), Type.Null()]),
  /** Arrivals that wait to be read, and those set aside after five failed tries. */
  waiting: Type.Integer(),
  setAside: Type.Integer(),
  revision: Type.Integer(),
})

export const listConnections = contract({
  method: 'GET',
  path: '/api/connections',
  summary: 'Connected accounts, how they are, and which kinds there are.',
  permission: 'connection.read',
  result: Type.Object({ connections: Type.Array(Connection), kinds: Type.Array(ChannelKind) }),
})

export const createConnection = contract({
  method: 'POST',
  path: '/api/connections',
  summary: 'Connects an account.',
  permission: 'connection.manage',
  body: Type.Object({ channel: Type.String({ maxLength: 40 }), name: Type.String({ minLength: 1, maxLength: 120 }), settings: SettingValues }),
  result: Connection,
})

export const updateConnection = contract({
  method: 'PATCH',
  path: '/api/connections/:id',
  summary: 'Changes a connection. A secret that is left out stays as it is.',
  permission: 'connection.manage',
  params: byId,
  body: Type.Object({
    revision: Type.Integer(),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    active: Type.Optional(Type.Boolean()),
    settings: Type.Optional(SettingValues),
  }),
  result: Connection,
})

/** What the network said when asked for a token with these settings. */
export const testConnection = contract({
  method: 'POST',
  path: '/api/connections/:id/test',
  summary: 'Asks the network for a fresh token; says what it answered.',
  permission: 'connection.manage',
  params: byId,
  result: Type.Object({ works: Type.Boolean(), code: Type.Union([Type.String(), Type.Null()]), detail: Type.Union([Type.String(), Type.Null()]) }),
})

export const rereadConnection = contract({
  method: 'POST',
  path: '/api/connections/:id/reread',
  summary: 'Tries the arrivals again that were set aside.',
  permission: 'connection.manage',
  params: byId,
  result: Type.Object({ again: Type.Integer() }),
})

export const connectSimulator = contract({
  method: 'POST',
  path: '/api/connections/simulator',
  summary: 'Connects the accounts of the simulator that runs beside the desk.',
  permission: 'connection.manage',
  result: Type.Object({ connections: Type.Array(Connection) }),
})
