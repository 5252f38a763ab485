import { sql } from 'kysely'
import { asId } from '#kernel/ids.ts'
import { refuse } from '#kernel/refusal.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { type ClarityDeps, freshId } from './deps.ts'
import { isRule } from './rule-names.ts'
import { threadSetting } from './thread-setting.ts'

const usualPage = 50

interface DismissalRow {
  id: string
  rule: string
  words: string
  hash: string | null
  conversation_id: string | null
  staff_id: string
  name: string
  reason: string
  at: Date
}

/** What was dismissed and why, the way back, and what was mended or held in the composer. */
export function dismissalRoutes(deps: ClarityDeps): Route[] {
  const { database, clock } = deps
  return [
    on(api.dismiss, async ({ actor, body }) => {
      if (!isRule(body.rule)) return refuse('CLARITY_UNKNOWN_RULE')
      const setting = await threadSetting(deps, database.q, actor.workspaceId, asId<'conversation'>(body.conversationId))
      if (setting === undefined) return refuse('CLARITY_NOT_FOUND')
      const mayManage = actor.permissions.has('clarity.manage')
      const isBinding = setting.forces[body.rule] === 'hold'
      if ((isBinding || body.scope === 'everywhere') && !mayManage) return refuse('CLARITY_BINDING')
      const one = {
        conversation: body.scope === 'everywhere' ? null : body.conversationId,
        hash: body.scope === 'rule' ? null : body.hash,
        words: body.scope === 'rule' ? '' : (body.words ?? ''),
        at: new Date(clock.now()),
      }
      return database.transact(async (tx) => {
        // A browser whose line broke sends it again, and may have been heard before.
        const { rows: [known] } = await sql<{ id: string }>`select id from clarity_dismissal
          where workspace_id = ${actor.workspaceId} and conversation_id is not distinct from ${one.conversation}::uuid and staff_id = ${actor.staffId}
            and rule = ${body.rule} and hash is not distinct from ${one.hash}::text and reason = ${body.reason} and by_manager = ${mayManage} and taken_back_at is null limit 1`.execute(tx.q)
        if (known !== undefined) return { id: known.id }
        const id = freshId(deps)
        await sql`insert into clarity_dismissal (id, workspace_id, conversation_id, rule, hash, words, reason, staff_id, by_manager, at)
          values (${id}, ${actor.workspaceId}, ${one.conversation}, ${body.rule}, ${one.hash}, ${one.words}, ${body.reason}, ${actor.staffId}, ${mayManage}, ${one.at})`.execute(tx.q)
        await sql`insert into clarity_event (workspace_id, conversation_id, rule, what, at) values (${actor.workspaceId}, ${body.conversationId}, ${body.rule}, 'dismissed', ${one.at})`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.dismissed', scope: { kind: 'conversation', id: body.conversationId }, payload: { rule: body.rule } })
        return { id }
      })
    }),

    on(api.listDismissals, async ({ actor, query }) => {
      const limit = query.limit ?? usualPage
      const mine = actor.permissions.has('clarity.manage') ? sql`true` : sql`one.staff_id = ${actor.staffId}`
      const earlier = query.before === undefined ? sql`true` : sql`one.id < ${query.before}::uuid`
      const { rows } = await sql<DismissalRow>`
        select one.id, one.rule, one.words, one.hash, one.conversation_id, one.staff_id, staff.name, one.reason, one.at
        from clarity_dismissal one join staff on staff.id = one.staff_id
        where one.workspace_id = ${actor.workspaceId} and one.taken_back_at is null and ${mine} and ${earlier}
        order by one.id desc limit ${limit + 1}`.execute(database.q)
      const page = rows.slice(0, limit)
      return {
        dismissals: page.map(({ hash, conversation_id, staff_id, at, ...row }) => ({
          ...row,
          scope: conversation_id === null ? ('everywhere' as const) : hash === null ? ('rule' as const) : ('message' as const),
          conversationId: conversation_id,
          staffId: staff_id,
          at: at.getTime(),
        })),
        next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      }
    }),

    on(api.takeBackDismissal, async ({ actor, params }) =>
      database.transact(async (tx) => {
        const mine = actor.permissions.has('clarity.manage') ? sql`true` : sql`staff_id = ${actor.staffId}`
        const { rows } = await sql<{ rule: string; conversation_id: string | null; at: Date }>`
          update clarity_dismissal one set taken_back_at = coalesce(one.taken_back_at, ${new Date(clock.now())}) where id = ${params.id} and workspace_id = ${actor.workspaceId} and ${mine}
          returning rule, conversation_id, at`.execute(tx.q)
        const [taken] = rows
        if (taken === undefined) return refuse('CLARITY_NOT_FOUND')
        // Taken back before anything was sent, it dismissed nothing: what stands in the message is counted when that leaves.
        await sql`delete from clarity_event one where workspace_id = ${actor.workspaceId} and at = ${taken.at} and rule = ${taken.rule} and what = 'dismissed'
          and not exists (select from clarity_event later where later.conversation_id = one.conversation_id and later.what = 'sent' and later.at >= one.at and later.id > one.id)`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.dismissed', ...(taken.conversation_id === null ? {} : { scope: { kind: 'conversation' as const, id: taken.conversation_id } }), payload: { rule: taken.rule } })
        return { done: true as const }
      }),
    ),

    on(api.noteFindings, async ({ actor, body }) => {
      if (!body.rules.every(isRule)) return refuse('CLARITY_UNKNOWN_RULE')
      if ((await deps.threads.about(database.q, actor.workspaceId, asId<'conversation'>(body.conversationId))) === undefined) return refuse('CLARITY_NOT_FOUND')
      await sql`insert into clarity_event (workspace_id, conversation_id, rule, what, at)
        select ${actor.workspaceId}::uuid, ${body.conversationId}::uuid, rule, ${body.what}, ${new Date(clock.now())} from unnest(${body.rules}::text[]) as rule`.execute(database.q)
      return { done: true as const }
    }),
  ]
}
