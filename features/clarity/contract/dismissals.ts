import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { byId, Done, Id, Instant, RuleId } from './shapes.ts'

/** `message`: these words in this thread, through later edits; `rule`: this rule in this thread; `everywhere`: these words for the team. */
const DismissalScope = Type.Enum(['message', 'rule', 'everywhere'])

export const dismiss = contract({
  method: 'POST',
  path: '/api/clarity/dismissals',
  summary: 'Dismisses a finding with a reason. What the policy holds back is dismissed only by those who may change the policy.',
  permission: 'conversation.write',
  body: Type.Object({
    conversationId: Id,
    rule: RuleId,
    hash: Type.String({ maxLength: 80 }),
    scope: DismissalScope,
    reason: Type.String({ minLength: 1, maxLength: 300 }),
    /** The words that were found, for the list of dismissals; absent for what concerns the whole message. */
    words: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  result: Type.Object({ id: Id }),
})

export const listDismissals = contract({
  method: 'GET',
  path: '/api/clarity/dismissals',
  summary: "What is dismissed now, newest first: one's own, or the team's for those who may change the policy.",
  permission: 'clarity.read',
  query: Type.Object({ before: Type.Optional(Id), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  result: Type.Object({
    dismissals: Type.Array(Type.Object({
      id: Id,
      rule: RuleId,
      words: Type.String(),
      scope: DismissalScope,
      /** Where; null for the whole team. */
      conversationId: Type.Union([Id, Type.Null()]),
      staffId: Id,
      /** Who. */
      name: Type.String(),
      reason: Type.String(),
      at: Instant,
    })),
    /** For `before` of the next page. */
    next: Type.Union([Id, Type.Null()]),
  }),
})

export const takeBackDismissal = contract({
  method: 'DELETE',
  path: '/api/clarity/dismissals/:id',
  summary: "Shows the finding again: one's own dismissals, or any for those who may change the policy.",
  permission: 'conversation.write',
  params: byId,
  result: Done,
})

export const noteFindings = contract({
  method: 'POST',
  path: '/api/clarity/findings',
  summary: 'Counts, for the report, findings that were mended before sending, or rules that held a message in the composer.',
  permission: 'conversation.write',
  body: Type.Object({
    conversationId: Id,
    what: Type.Enum(['mended', 'held']),
    /** A rule for each finding. */
    rules: Type.Array(RuleId, { minItems: 1, maxItems: 200 }),
  }),
  result: Done,
})
