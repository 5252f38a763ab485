import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Done, Id, Instant } from './shapes.ts'

const byId = Type.Object({ id: Id })
const Text = Type.String({ maxLength: 4_000 })
const Texts = Type.Object({ ru: Text, en: Text, zh: Text })
const ReplyName = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const LanguageShape = Type.Enum(['ru', 'en', 'zh'])

/** A prepared reply. Fields stand in the texts as `{{order}}`; a language may be empty. */
export const PreparedReply = Type.Object({
  id: Id,
  /** What one types after `/`. */
  name: Type.String(),
  texts: Texts,
  /** Field names in order of appearance, over all languages. */
  fields: Type.Array(Type.String()),
  used: Type.Integer(),
  usedAt: Type.Union([Instant, Type.Null()]),
  revision: Type.Integer(),
})

export const listReplies = contract({
  method: 'GET',
  path: '/api/replies',
  summary: 'Prepared replies whose name or text contains the words; most used first.',
  permission: 'conversation.read',
  query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })) }),
  result: Type.Object({ replies: Type.Array(PreparedReply) }),
})

export const createReply = contract({
  method: 'POST',
  path: '/api/replies',
  summary: 'Adds a prepared reply.',
  permission: 'reply.manage',
  body: Type.Object({ name: ReplyName, texts: Texts }),
  result: PreparedReply,
})

export const updateReply = contract({
  method: 'PATCH',
  path: '/api/replies/:id',
  summary: 'Changes one; refused when somebody else changed it since `revision`.',
  permission: 'reply.manage',
  params: byId,
  body: Type.Object({ revision: Type.Integer(), name: Type.Optional(ReplyName), texts: Type.Optional(Texts) }),
  result: PreparedReply,
})

export const removeReply = contract({
  method: 'DELETE',
  path: '/api/replies/:id',
  summary: 'Removes one; messages made with it stay.',
  permission: 'reply.manage',
  params: byId,
  result: Done,
})

export const fillReply = contract({
  method: 'POST',
  path: '/api/replies/:id/fill',
  summary: 'The text with its fields filled in; refused while one is empty. Counts as one use.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ language: LanguageShape, values: Type.Record(Type.String(), Type.String({ maxLength: 500 })), conversationId: Type.Optional(Id) }),
  result: Type.Object({ text: Type.String() }),
})

/** Where a prepared reply was used, newest first. */
export const listReplyUses = contract({
  method: 'GET',
  path: '/api/replies/:id/uses',
  summary: 'Where it was used, newest first, at most 100.',
  permission: 'conversation.read',
  params: byId,
  result: Type.Object({ uses: Type.Array(Type.Object({ conversationId: Type.Union([Id, Type.Null()]), staffId: Id, at: Instant })) }),
})
