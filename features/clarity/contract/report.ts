import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Instant, RuleId, ThreeTexts } from './shapes.ts'

export const readReport = contract({
  method: 'GET',
  path: '/api/clarity/report',
  summary: 'Week by week: questions, those that needed a second question, which rules fired, what was mended, dismissed and why.',
  permission: 'report.read',
  query: Type.Object({ weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })) }),
  result: Type.Object({
    weeks: Type.Array(Type.Object({
      /** Monday, `YYYY-MM-DD`, UTC. */
      monday: Type.String(),
      sent: Type.Integer(),
      questions: Type.Integer(),
      askedAgain: Type.Integer(),
      withFindings: Type.Integer(),
    })),
    /** `fired`: findings that were shown: those that still stood when the message left, and those mended or dismissed before. */
    rules: Type.Array(Type.Object({ rule: RuleId, fired: Type.Integer(), mended: Type.Integer(), dismissed: Type.Integer(), held: Type.Integer() })),
    reasons: Type.Array(Type.Object({ rule: RuleId, reason: Type.String(), times: Type.Integer(), lastAt: Instant })),
  }),
})

/** One ready phrase: short, concrete, for one intent. */
export const Phrase = Type.Object({
  id: Type.String(),
  intent: Type.Enum(['ask', 'confirm', 'remind', 'thank', 'decline', 'propose']),
  texts: ThreeTexts,
  /** Names of the blanks, `{date}`, in order. */
  fields: Type.Array(Type.String()),
})

export const listPhrases = contract({
  method: 'GET',
  path: '/api/clarity/phrases',
  summary: 'The phrase library in three languages.',
  permission: 'clarity.read',
  query: Type.Object({ intent: Type.Optional(Type.Enum(['ask', 'confirm', 'remind', 'thank', 'decline', 'propose'])) }),
  result: Type.Object({ phrases: Type.Array(Phrase) }),
})
