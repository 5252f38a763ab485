import { type RawBuilder, sql } from 'kysely'
import type { ResultOf } from '#kernel/contract.ts'
import { asId } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries } from '#platform/database/index.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { findPictograms, isSign, type TeamSign } from '../domain/index.ts'
import { type ClarityDeps, freshId } from './deps.ts'

type SignAnswer = ResultOf<typeof api.askSign>

/** Doubtful signs put to a small group or a partner first: how do you read this? The answers stay. */
export function signRoutes(deps: ClarityDeps): Route[] {
  const { database, clock } = deps
  return [
    on(api.listSigns, async ({ actor }) => ({ signs: await signs(database.q, sql`sign.workspace_id = ${actor.workspaceId}`) })),

    on(api.askSign, async ({ actor, body }) => {
      if (!isSign(body.sign)) return refuse('CLARITY_NO_SIGN')
      if (body.conversationId !== undefined && (await deps.threads.about(database.q, actor.workspaceId, asId<'conversation'>(body.conversationId))) === undefined) return refuse('CLARITY_NOT_FOUND')
      return database.transact(async (tx) => {
        // Two who ask at once make one question.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`clarity sign ${actor.workspaceId} ${body.sign}`}, 0))`.execute(tx.q)
        const [known] = await signs(tx.q, sql`sign.workspace_id = ${actor.workspaceId} and sign.sign = ${body.sign}`)
        const id = known?.id ?? freshId(deps)
        const now = new Date(clock.now())
        const partner = body.conversationId ?? null
        await sql`insert into clarity_sign as known (id, workspace_id, sign, conversation_id, asked_by, asked_at, team_asked_at, partner_asked_at)
          values (${id}, ${actor.workspaceId}, ${body.sign}, ${partner}, ${actor.staffId}, ${now}, ${partner === null ? now : null}, ${partner === null ? null : now})
          on conflict (id) do update set conversation_id = coalesce(excluded.conversation_id, known.conversation_id), asked_at = excluded.asked_at,
            team_asked_at = coalesce(excluded.team_asked_at, known.team_asked_at, case when known.conversation_id is null then known.asked_at end),
            partner_asked_at = coalesce(excluded.partner_asked_at, known.partner_asked_at, case when known.conversation_id is not null then known.asked_at end)`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.sign-changed', payload: { signId: id } })
        return signById(tx.q, actor.workspaceId, id)
      })
    }),

    on(api.answerSign, async ({ actor, params, body }) =>
      database.transact(async (tx) => {
        const known = await signById(tx.q, actor.workspaceId, params.id)
        if ('refused' in known) return known
        await sql`insert into clarity_sign_answer (id, sign_id, who, country, reading, at)
          values (${freshId(deps)}, ${params.id}, ${body.who}, ${body.country}, ${body.reading}, ${new Date(clock.now())})`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.sign-changed', payload: { signId: params.id } })
        return signById(tx.q, actor.workspaceId, params.id)
      }),
    ),

    on(api.judgeSign, async ({ actor, params, body }) =>
      database.transact(async (tx) => {
        await sql`update clarity_sign set verdict = ${body.verdict}, note = ${body.note} where id = ${params.id} and workspace_id = ${actor.workspaceId}`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.sign-changed', payload: { signId: params.id } })
        return signById(tx.q, actor.workspaceId, params.id)
      }),
    ),

    on(api.removeSign, async ({ actor, params }) =>
      database.transact(async (tx) => {
        const mine = actor.permissions.has('clarity.manage') ? sql`true` : sql`asked_by = ${actor.staffId}`
        const { numAffectedRows } = await sql`delete from clarity_sign where id = ${params.id} and workspace_id = ${actor.workspaceId} and ${mine}`.execute(tx.q)
        if (numAffectedRows !== 1n) return refuse('CLARITY_NOT_FOUND')
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.sign-changed', payload: { signId: params.id } })
        return { done: true as const }
      }),
    ),
  ]
}

async function signById(q: Queries, workspaceId: string, id: string): Promise<SignAnswer | Refusal> {
  return (await signs(q, sql`sign.workspace_id = ${workspaceId} and sign.id = ${id}`))[0] ?? refuse('CLARITY_NOT_FOUND')
}

interface SignRow {
  id: string
  sign: string
  conversation_id: string | null
  asked_by: string
  asked_at: Date
  team_asked_at: Date | null
  partner_asked_at: Date | null
  verdict: 'fine' | 'avoid' | null
  note: string
  answers: SignAnswer['answers']
}

async function signs(q: Queries, condition: RawBuilder<unknown>): Promise<SignAnswer[]> {
  const { rows } = await sql<SignRow>`
    select sign.id, sign.sign, sign.conversation_id, sign.asked_by, sign.asked_at, sign.verdict, sign.note,
      coalesce(team_asked_at, case when conversation_id is null then asked_at end) as team_asked_at,
      coalesce(partner_asked_at, case when conversation_id is not null then asked_at end) as partner_asked_at,
      coalesce((select json_agg(json_build_object('who', who, 'country', country, 'reading', reading, 'at', floor(extract(epoch from at) * 1000)::bigint) order by at)
        from clarity_sign_answer where sign_id = sign.id), '[]') as answers
    from clarity_sign sign where ${condition} order by sign.asked_at desc limit 500`.execute(q)
  return rows.map((row) => ({
    id: row.id,
    sign: row.sign,
    conversationId: row.conversation_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at.getTime(),
    askedTeamAt: row.team_asked_at?.getTime() ?? null,
    askedPartnerAt: row.partner_asked_at?.getTime() ?? null,
    answers: row.answers,
    verdict: row.verdict,
    note: row.note,
  }))
}

/** What the team has decided about signs; for a text that has none nothing is read. */
export async function judgedSigns(q: Queries, workspaceId: string, text?: string): Promise<TeamSign[]> {
  if (text !== undefined && findPictograms(text).length === 0) return []
  return (await sql<TeamSign>`select sign, verdict, note from clarity_sign where workspace_id = ${workspaceId} and verdict is not null order by asked_at desc limit 500`.execute(q)).rows
}
