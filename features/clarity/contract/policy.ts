import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { Force, RuleId, ThreeTexts } from './shapes.ts'

/** How many signs one message may carry; null = as many as one likes. */
const EmojiMost = Type.Union([Type.Integer({ minimum: 0, maximum: 20 }), Type.Null()])

/** What the administrator has decided. A rule that is not named advises. */
export const Policy = Type.Object({
  /** By stage: rule → force. */
  rules: Type.Record(Type.Enum(['internal', 'known', 'firstContact', 'legal']), Type.Record(RuleId, Force)),
  /** `chat` holds for every conversation whose channel is not named in `channels`, by its id. */
  emoji: Type.Object({ chat: EmojiMost, channels: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }), EmojiMost)) }),
  revision: Type.Integer(),
})

export const readPolicy = contract({
  method: 'GET',
  path: '/api/clarity/policy',
  summary: 'The policy, with every rule, its severity and its reason.',
  permission: 'clarity.read',
  result: Type.Object({
    policy: Policy,
    /** Ids of the channels that there are. */
    channels: Type.Array(Type.String()),
    rules: Type.Array(Type.Object({ id: RuleId, severity: Type.Enum(['error', 'warn', 'info']), why: ThreeTexts })),
  }),
})

export const writePolicy = contract({
  method: 'PUT',
  path: '/api/clarity/policy',
  summary: 'Changes the policy; refused when somebody else changed it since `revision`.',
  permission: 'clarity.manage',
  body: Policy,
  result: Policy,
})
