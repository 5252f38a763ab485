import { sql } from 'kysely'
import type { ConversationId, StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Queries } from '#platform/database/index.ts'
import { languageOfTexts } from '../domain/index.ts'
import type { Context, Finding, RulePolicy } from '../domain/rule.ts'
import type { ClarityDeps, ThreadInfo } from './deps.ts'
import { emojiMostOf, readPolicyOf, type PolicyAnswer, type StageName } from './policy-store.ts'
import { type TermAnswer, termsOf } from './term-routes.ts'
import { localMoment } from './moment.ts'

/** Everything that decides how messages of one conversation are checked. */
export interface ThreadSetting {
  readonly thread: ThreadInfo
  readonly stage: StageName
  readonly forces: Readonly<Record<string, RulePolicy>>
  /** The forces for a message that its author calls legally significant: of the thread's own and those for such messages the stricter ones. */
  readonly legalForces: Readonly<Record<string, RulePolicy>>
  /** The forces for a note to colleagues. */
  readonly internalForces: Readonly<Record<string, RulePolicy>>
  readonly emojiMost: number | null
  readonly dismissed: ReadonlySet<string>
  /** Dismissed by somebody who could change the policy then: counts against what is held back too. */
  readonly released: ReadonlySet<string>
  readonly terms: readonly TermAnswer[]
  /** Order numbers seen lately in the thread, newest first. */
  readonly orders: readonly string[]
  /** What they write in; where nothing of theirs says, what we write to them. */
  readonly language: Language | undefined
}

const orderForm = /\b(?:PO|SO|OR|QC)[-–]?[A-Z]?\d[\dA-Z/-]{2,18}\b/giu

/** `undefined` when this workspace has no such conversation. */
export async function threadSetting(deps: ClarityDeps, q: Queries, workspaceId: WorkspaceId, conversationId: ConversationId): Promise<ThreadSetting | undefined> {
  const thread = await deps.threads.about(q, workspaceId, conversationId)
  if (thread === undefined) return undefined
  const [policy, terms, dismissals] = [
    await readPolicyOf(q, workspaceId),
    await termsOf(q, workspaceId),
    await sql<Dismissed>`select rule, hash, by_manager from clarity_dismissal
      where workspace_id = ${workspaceId} and taken_back_at is null and (conversation_id = ${conversationId} or conversation_id is null)`.execute(q),
  ]
  const stage = thread.audience === 'internal' ? 'internal' : thread.firstContact ? 'firstContact' : 'known'
  const silenced = silencedBy(dismissals.rows)
  const forces = forcesOf(policy, stage, silenced)
  const hashes = (rows: readonly Dismissed[]) => new Set(rows.flatMap(({ hash }) => (hash === null ? [] : [hash])))
  return {
    thread,
    stage,
    forces,
    legalForces: stricter(forces, forcesOf(policy, 'legal', silenced)),
    internalForces: forcesOf(policy, 'internal', silenced),
    emojiMost: emojiMostOf(policy, thread.channel),
    dismissed: hashes(dismissals.rows),
    released: hashes(dismissals.rows.filter(({ by_manager }) => by_manager)),
    terms,
    orders: [...new Set(thread.recent.flatMap(({ text }) => text.match(orderForm) ?? []))].slice(0, 8),
    language: languageWith(thread),
  }
}

function languageWith({ recent }: ThreadInfo): Language | undefined {
  const of = (who: 'us' | 'them') => languageOfTexts(recent.flatMap(({ side, text }) => (side === who ? [text] : [])))
  return of('them') ?? of('us')
}

interface Dismissed {
  readonly rule: string
  readonly hash: string | null
  readonly by_manager: boolean
}

/** Rules that are silent in the whole thread; true when somebody said so who may change the policy. */
function silencedBy(rows: readonly Dismissed[]): ReadonlyMap<string, boolean> {
  const silenced = new Map<string, boolean>()
  for (const { rule, hash, by_manager } of rows) if (hash === null) silenced.set(rule, by_manager || silenced.get(rule) === true)
  return silenced
}

/** A rule that was silenced in the thread is silent; one that the policy makes binding only if somebody silenced it who may. */
export function forcesOf(policy: PolicyAnswer, stage: StageName, silenced: ReadonlyMap<string, boolean> = new Map()): Record<string, RulePolicy> {
  const decided: Record<string, RulePolicy> = { ...policy.rules[stage] }
  for (const [rule, byManager] of silenced) if (byManager || decided[rule] !== 'hold') decided[rule] = 'off'
  return decided
}

const strictness: Readonly<Record<RulePolicy, number>> = { off: 0, advise: 1, hold: 2 }

/** Anybody may call a message legally significant: that binds it more, never less. A rule that is not named advises. */
function stricter(one: Readonly<Record<string, RulePolicy>>, other: Readonly<Record<string, RulePolicy>>): Record<string, RulePolicy> {
  const rules = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const of = (forces: Readonly<Record<string, RulePolicy>>, rule: string): RulePolicy => forces[rule] ?? 'advise'
  return Object.fromEntries(rules.map((rule) => [rule, strictness[of(one, rule)] > strictness[of(other, rule)] ? of(one, rule) : of(other, rule)]))
}

/** What of a check stands: what is held back unless it was released, the rest unless it was dismissed. Check with `released` first. */
export function standing<F extends Pick<Finding, 'hash' | 'policy'>>(findings: readonly F[], dismissed: ReadonlySet<string>): F[] {
  return findings.filter(({ hash, policy }) => policy === 'hold' || !dismissed.has(hash))
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

/** Where one of ours writes, as the account says: the composer asks the browser, a caller of the API has none. */
export async function writersPlace(q: Queries, staffId: StaffId): Promise<Pick<Context, 'ourZone'>> {
  const { rows } = await sql<{ zone: string }>`select zone from staff where id = ${staffId}`.execute(q)
  return rows[0] === undefined ? {} : { ourZone: rows[0].zone }
}

/** The circumstances of a note to colleagues in this thread: they are known, and nothing in it binds anybody outside. */
export function noteContextOf(setting: ThreadSetting, now: number, zone: string): Context {
  return { ...contextOf(setting, now, zone), audience: 'internal', firstContact: false }
}
