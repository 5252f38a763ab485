import { sql } from 'kysely'
import type { ConversationId, WorkspaceId } from '#kernel/ids.ts'
import type { Queries } from '#platform/database/index.ts'
import type { Context, RulePolicy } from '../domain/rule.ts'
import type { ClarityDeps, ThreadInfo } from './deps.ts'
import { readPolicyOf, type PolicyAnswer, type StageName } from './policy-store.ts'
import { type TermAnswer, termsOf } from './term-routes.ts'
import { localMoment } from './moment.ts'

/** Everything that decides how messages of one conversation are checked. */
export interface ThreadSetting {
  readonly thread: ThreadInfo
  readonly stage: StageName
  readonly forces: Readonly<Record<string, RulePolicy>>
  /** The forces for a message that its author calls legally significant. */
  readonly legalForces: Readonly<Record<string, RulePolicy>>
  readonly emojiMost: number | null
  readonly dismissed: ReadonlySet<string>
  readonly terms: readonly TermAnswer[]
  /** Order numbers seen lately in the thread, newest first. */
  readonly orders: readonly string[]
}

const orderForm = /\b(?:PO|SO|OR|QC)[-–]?[A-Z]?\d[\dA-Z/-]{2,18}\b/giu

/** `undefined` when this workspace has no such conversation. */
export async function threadSetting(deps: ClarityDeps, q: Queries, workspaceId: WorkspaceId, conversationId: ConversationId): Promise<ThreadSetting | undefined> {
  const thread = await deps.threads.about(q, workspaceId, conversationId)
  if (thread === undefined) return undefined
  const [policy, terms, dismissals] = [
    await readPolicyOf(q, workspaceId),
    await termsOf(q, workspaceId),
    await sql<{ rule: string; hash: string | null }>`select rule, hash from clarity_dismissal
      where workspace_id = ${workspaceId} and taken_back_at is null and (conversation_id = ${conversationId} or conversation_id is null)`.execute(q),
  ]
  const stage = thread.audience === 'internal' ? 'internal' : thread.firstContact ? 'firstContact' : 'known'
  const silenced = Object.fromEntries(dismissals.rows.filter(({ hash }) => hash === null).map(({ rule }) => [rule, 'off' as const]))
  return {
    thread,
    stage,
    forces: forcesOf(policy, stage, silenced),
    legalForces: forcesOf(policy, 'legal', silenced),
    emojiMost: policy.emoji.chat,
    dismissed: new Set(dismissals.rows.flatMap(({ hash }) => (hash === null ? [] : [hash]))),
    terms,
    orders: [...new Set(thread.recent.flatMap(({ text }) => text.match(orderForm) ?? []))].slice(0, 8),
  }
}

/** A rule that was silenced in the thread is silent, unless the policy makes it binding. */
export function forcesOf(policy: PolicyAnswer, stage: StageName, silenced: Readonly<Record<string, 'off'>> = {}): Record<string, RulePolicy> {
  const decided: Record<string, RulePolicy> = { ...policy.rules[stage] }
  for (const rule of Object.keys(silenced)) if (decided[rule] !== 'hold') decided[rule] = 'off'
  return decided
}

/** The circumstances of a message that is about to be written in this thread. */
export function contextOf(setting: ThreadSetting, now: number, zone: string): Context {
  return {
    audience: setting.thread.audience,
    firstContact: setting.thread.firstContact,
    legal: false,
    chat: setting.thread.chat,
    emojiMost: setting.emojiMost,
    now: localMoment(now, setting.thread.theirZone ?? zone),
    ...(setting.orders.length === 0 ? {} : { thread: { orders: setting.orders } }),
  }
}
