import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { CompanyBrief, Done, Id, Instant, MaybeId, StaffBrief } from './shapes.ts'

const byId = Type.Object({ id: Id })

export const Invitation = Type.Object({
  id: Id,
  connectionId: Id,
  companyId: Id,
  ownerId: MaybeId,
  /** Comes back from the network when somebody scans. */
  scene: Type.String(),
  /** What the QR code holds; the browser draws it. Null until the network has made it, or when it makes none. */
  url: Type.Union([Type.String(), Type.Null()]),
  /** The friendly text beside the code, in Chinese; the link is part of it. */
  cardText: Type.String(),
  came: Type.Integer(),
  createdAt: Instant,
})

export const listInvitations = contract({
  method: 'GET',
  path: '/api/invitations',
  summary: 'Invitations, newest first; of one company, if asked.',
  permission: 'conversation.read',
  query: Type.Object({ companyId: Type.Optional(Id) }),
  result: Type.Object({ invitations: Type.Array(Invitation), companies: Type.Array(CompanyBrief), staff: Type.Array(StaffBrief) }),
})

/** One company has at most one open invitation a connection: asking again gives the same. */
export const createInvitation = contract({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Makes a link and a card for a factory, since the factory has to write first.',
  permission: 'invitation.manage',
  body: Type.Object({ connectionId: Id, companyId: Id, ownerId: Type.Optional(MaybeId), mailbox: Type.Optional(Type.String({ maxLength: 100 })) }),
  result: Invitation,
})

export const updateInvitation = contract({
  method: 'PATCH',
  path: '/api/invitations/:id',
  summary: 'Changes who gets those who come, or the words on the card (empty: the usual ones).',
  permission: 'invitation.manage',
  params: byId,
  body: Type.Object({ ownerId: Type.Optional(MaybeId), cardText: Type.Optional(Type.String({ maxLength: 1_000 })) }),
  result: Invitation,
})

export const closeInvitation = contract({
  method: 'DELETE',
  path: '/api/invitations/:id',
  summary: 'Ends it: who still scans it is treated as a stranger.',
  permission: 'invitation.manage',
  params: byId,
  result: Done,
})
