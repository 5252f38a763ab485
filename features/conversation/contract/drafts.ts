import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Done, Draft, DraftedText, Id } from './shapes.ts'

const byId = Type.Object({ id: Id })

/**
 * The newest text always wins; when it overwrote one that its writer had not seen (`revision` is not the stored one),
 * that one is kept as `overwritten`.
 */
export const saveDraft = contract({
  method: 'PUT',
  path: '/api/conversations/:id/drafts',
  summary: "Keeps an unsent text: one's own, or a colleague's that one corrects.",
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({
    kind: Type.Enum(['reply', 'note']),
    /** Whose draft; absent: the caller's. */
    staffId: Type.Optional(Id),
    text: DraftedText,
    fileIds: Type.Array(Id, { maxItems: 20 }),
    /** Its author calls it legally significant; absent: as it was. */
    legal: Type.Optional(Type.Boolean()),
    /** The revision that this text grew from; 0 for none. */
    revision: Type.Integer({ minimum: 0 }),
  }),
  result: Draft,
})

export const forgetOverwritten = contract({
  method: 'POST',
  path: '/api/conversations/:id/drafts/forget-overwritten',
  summary: 'Puts away the overwritten text of a draft.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ kind: Type.Enum(['reply', 'note']), staffId: Type.Optional(Id) }),
  result: Done,
})
