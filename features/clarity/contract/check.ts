import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { byId, Force, Id, RuleId, Stage } from './shapes.ts'

const Edit = Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() })
const Fix = Type.Object({
  kind: Type.Enum(['auto', 'choose', 'fill', 'rewrite']),
  label: Type.String(),
  params: Type.Record(Type.String(), Type.String()),
  edits: Type.Array(Edit),
  caret: Type.Union([Type.Integer(), Type.Null()]),
})
export const FindingShape = Type.Object({
  rule: RuleId,
  severity: Type.Enum(['error', 'warn', 'info']),
  force: Force,
  start: Type.Union([Type.Integer(), Type.Null()]),
  end: Type.Union([Type.Integer(), Type.Null()]),
  /** Why, in the caller's language. */
  why: Type.String(),
  hash: Type.String(),
  fixes: Type.Array(Fix),
})

const CheckContext = Type.Object({
  audience: Type.Optional(Type.Enum(['internal', 'external'])),
  firstContact: Type.Optional(Type.Boolean()),
  legal: Type.Optional(Type.Boolean()),
  chat: Type.Optional(Type.Enum(['direct', 'group'])),
})

export const checkText = contract({
  method: 'POST',
  path: '/api/clarity/check',
  summary: 'Checks a message: findings with reasons and mends, and the facts that were understood.',
  permission: 'clarity.read',
  body: Type.Object({
    text: Type.String({ maxLength: 200_000 }),
    /** Takes audience, stage, dismissals and known numbers from this conversation. */
    conversationId: Type.Optional(Id),
    context: Type.Optional(CheckContext),
    /** Moment of writing with zone offset, `2026-07-24T10:00:00+08:00`; one that does not exist is refused; absent: now, in the caller's zone. */
    now: Type.Optional(Type.String({ maxLength: 40, pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d' })),
  }),
  result: Type.Object({ findings: Type.Array(FindingShape), facts: Type.Array(Type.Object({}, { additionalProperties: true })), held: Type.Boolean() }),
})

/** What the composer needs to check by itself in one conversation. */
export const readSetting = contract({
  method: 'GET',
  path: '/api/clarity/conversations/:id',
  summary: 'How messages of one conversation are checked: stage, forces, dismissals, glossary, known numbers.',
  permission: 'clarity.read',
  params: byId,
  result: Type.Object({
    stage: Stage,
    chat: Type.Enum(['direct', 'group']),
    forces: Type.Record(RuleId, Force),
    /** The forces for a message that its author calls legally significant. */
    legalForces: Type.Record(RuleId, Force),
    /** The forces for a note to colleagues. */
    internalForces: Type.Record(RuleId, Force),
    emojiMost: Type.Union([Type.Integer(), Type.Null()]),
    dismissed: Type.Array(Type.String()),
    /** Those of them that were dismissed by somebody who may: they count against what is held back too. */
    released: Type.Array(Type.String()),
    terms: Type.Array(Type.Object({ term: Type.String(), forbidden: Type.Array(Type.String()) })),
    orders: Type.Array(Type.String()),
    /** Signs that the team has decided about. */
    signs: Type.Array(Type.Object({ sign: Type.String(), verdict: Type.Enum(['fine', 'avoid']), note: Type.String() })),
    /** What they write in; null where nothing has been said. */
    language: Type.Union([Type.Enum(['ru', 'en', 'zh']), Type.Null()]),
    theirZone: Type.Union([Type.String(), Type.Null()]),
  }),
})
