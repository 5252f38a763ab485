import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { CompanyBrief, ConversationRow, Done, Id, Instant, MaybeId, MaybeInstant, PersonBrief, StaffBrief } from './shapes.ts'

/** Of our own team only; what outsiders do, WeChat does not tell. `onSite`: at a factory, until when. */
export const Presence = Type.Object({
  staffId: Id,
  state: Type.Enum(['online', 'away', 'onSite', 'offline']),
  companyId: MaybeId,
  until: MaybeInstant,
  /** When the colleague's browser was last heard of; null: never. */
  seenAt: MaybeInstant,
})

export const listPresence = contract({
  method: 'GET',
  path: '/api/presence',
  summary: 'Who of the team is here.',
  permission: 'conversation.read',
  result: Type.Object({ presence: Type.Array(Presence), staff: Type.Array(StaffBrief), companies: Type.Array(CompanyBrief) }),
})

export const setPresence = contract({
  method: 'PUT',
  path: '/api/presence',
  summary: 'Says that one is here, away, or on site at a factory.',
  permission: 'signed-in',
  body: Type.Object({ state: Type.Enum(['online', 'away', 'onSite']), companyId: Type.Optional(MaybeId), until: Type.Optional(MaybeInstant) }),
  result: Presence,
})

export const beatPresence = contract({
  method: 'POST',
  path: '/api/presence/beat',
  summary: 'The browser is open; `active`: and somebody uses it. Every 30 s. Silence for 90 s means offline.',
  permission: 'signed-in',
  body: Type.Object({ active: Type.Boolean() }),
  result: Done,
})

export const reportWork = contract({
  method: 'GET',
  path: '/api/reports/work',
  summary: 'Who is busy with what, and which conversations wait longest.',
  permission: 'report.read',
  result: Type.Object({
    staff: Type.Array(Type.Object({
      staff: StaffBrief,
      presence: Presence,
      open: Type.Integer(),
      weOwe: Type.Integer(),
      theyOwe: Type.Integer(),
      oldestWeOweSince: MaybeInstant,
      answeredToday: Type.Integer(),
    })),
    unassigned: Type.Object({ open: Type.Integer(), weOwe: Type.Integer(), oldestWeOweSince: MaybeInstant }),
    /** The twenty that wait longest for us. */
    longest: Type.Array(ConversationRow),
    people: Type.Array(PersonBrief),
    companies: Type.Array(CompanyBrief),
    at: Instant,
  }),
})
