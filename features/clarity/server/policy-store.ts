import { sql } from 'kysely'
import type { ResultOf } from '#kernel/contract.ts'
import type { Queries } from '#platform/database/index.ts'
import type { writePolicy } from '../contract.ts'

export type PolicyAnswer = ResultOf<typeof writePolicy>
export type StageName = 'internal' | 'known' | 'firstContact' | 'legal'
export type Force = 'off' | 'advise' | 'hold'

/** What holds until an administrator decides otherwise: signs in a legally significant message are kept back, the rest advises. */
export const firstPolicy: PolicyAnswer = {
  rules: {
    internal: { 'incoterm-place': 'advise', 'timezone-missing': 'off', 'emoji-risky': 'off', 'emoji-count': 'off' },
    known: {},
    firstContact: {},
    legal: { 'emoji-legal': 'hold', 'goal-late': 'off' },
  },
  emoji: { chat: 1, channels: {} },
  revision: 0,
}

export async function readPolicyOf(q: Queries, workspaceId: string): Promise<PolicyAnswer> {
  const { rows } = await sql<Pick<PolicyAnswer, 'rules' | 'emoji' | 'revision'>>`select rules, emoji, revision from clarity_policy where workspace_id = ${workspaceId}`.execute(q)
  return rows[0] === undefined ? firstPolicy : policyOf(rows[0])
}

/** Writes a policy over the one of `revision`; `undefined` when somebody else was faster. */
export async function writePolicyOf(q: Queries, workspaceId: string, policy: PolicyAnswer): Promise<PolicyAnswer | undefined> {
  const { rows } = await sql<PolicyAnswer>`
    insert into clarity_policy (workspace_id, rules, emoji, revision) values (${workspaceId}, ${JSON.stringify(policy.rules)}::jsonb, ${JSON.stringify(policy.emoji)}::jsonb, 1)
    on conflict (workspace_id) do update set rules = excluded.rules, emoji = excluded.emoji, revision = clarity_policy.revision + 1
      where clarity_policy.revision = ${policy.revision}
    returning rules, emoji, revision`.execute(q)
  // A first policy may only be written over none.
  return rows[0] !== undefined && (rows[0].revision > 1 || policy.revision === 0) ? policyOf(rows[0]) : undefined
}

/** Older ones name no channels, or hold a limit for one that does not exist. */
const policyOf = ({ rules, emoji, revision }: PolicyAnswer): PolicyAnswer => ({ rules, emoji: { chat: emoji.chat, channels: emoji.channels ?? {} }, revision })

/** How many signs a message over a channel may carry; without a channel, what holds for all. */
export function emojiMostOf({ emoji }: PolicyAnswer, channel?: string): number | null {
  const own = channel === undefined ? undefined : emoji.channels?.[channel]
  return own === undefined ? emoji.chat : own
}
