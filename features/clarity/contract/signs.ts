import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { byId, Done, Id, Instant } from './shapes.ts'

/** A doubtful sign that was put to colleagues or a partner: how do you read this? */
export const SignQuestion = Type.Object({
  id: Id,
  sign: Type.String(),
  conversationId: Type.Union([Id, Type.Null()]),
  askedBy: Id,
  askedAt: Instant,
  /** When colleagues were asked last, and a partner; null for never. */
  askedTeamAt: Type.Union([Instant, Type.Null()]),
  askedPartnerAt: Type.Union([Instant, Type.Null()]),
  answers: Type.Array(Type.Object({ who: Type.String(), country: Type.String(), reading: Type.String(), at: Instant })),
  /** What the team has made of it: one to avoid is a finding of `emoji-risky`, one that is fine is none. */
  verdict: Type.Union([Type.Enum(['fine', 'avoid']), Type.Null()]),
  note: Type.String(),
})

export const listSigns = contract({
  method: 'GET',
  path: '/api/clarity/signs',
  summary: 'Signs that were asked about, with the answers.',
  permission: 'clarity.read',
  result: Type.Object({ signs: Type.Array(SignQuestion) }),
})

export const askSign = contract({
  method: 'POST',
  path: '/api/clarity/signs',
  summary: 'Asks how a sign is read: colleagues at the desk, or a partner in a conversation. A sign that was asked about is asked again.',
  permission: 'conversation.write',
  body: Type.Object({ sign: Type.String({ minLength: 1, maxLength: 40 }), conversationId: Type.Optional(Id) }),
  result: SignQuestion,
})

export const answerSign = contract({
  method: 'POST',
  path: '/api/clarity/signs/:id/answers',
  summary: 'Keeps an answer: how somebody reads the sign.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ who: Type.String({ minLength: 1, maxLength: 120 }), country: Type.String({ maxLength: 60 }), reading: Type.String({ minLength: 1, maxLength: 400 }) }),
  result: SignQuestion,
})

export const judgeSign = contract({
  method: 'POST',
  path: '/api/clarity/signs/:id/verdict',
  summary: 'Says for the team whether the sign is fine.',
  permission: 'clarity.manage',
  params: byId,
  body: Type.Object({ verdict: Type.Union([Type.Enum(['fine', 'avoid']), Type.Null()]), note: Type.String({ maxLength: 400 }) }),
  result: SignQuestion,
})

export const removeSign = contract({
  method: 'DELETE',
  path: '/api/clarity/signs/:id',
  summary: "Removes a sign with its answers: one's own question, or any for those who may change the policy.",
  permission: 'conversation.write',
  params: byId,
  result: Done,
})
