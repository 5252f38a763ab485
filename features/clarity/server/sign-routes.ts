import { type RawBuilder, sql } from 'kysely'
import type { ResultOf } from '#kernel/contract.ts'
import { asId } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries } from '#platform/database/index.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { type ClarityDeps, freshId } from './deps.ts'

type SignAnswer = ResultOf<typeof api.askSign>

/** Doubtful signs put to a small group or a partner first: how do you read this? The answers stay. */
export function signRoutes(deps: ClarityDeps): Route[] {
  const { database, clock } = deps
  return [
    on(api.listSigns, async ({ actor }) => ({ signs: await signs(database.q, sql`sign.workspace_id = ${actor.workspaceId}`) })),

    on(api.askSign, async ({ actor, body }) => {
      if (body.conversationId !== undefined && (await deps.threads.about(database.q, actor.workspaceId, asId<'conversation'>(body.conversationId))) === undefined) return refuse('CLARITY_NOT_FOUND')
      return database.transact(async (tx) => {
        // Two who ask at once make one question.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`clarity sign ${actor.workspaceId} ${body.sign}`}, 0))`.execute(tx.q)
        const [known] = await signs(tx.q, sql`sign.workspace_id = ${actor.workspaceId} and sign.sign = ${body.sign}`)
        const id = known?.id ?? freshId(deps)
        const now = new Date(clock.now())
        await sql`insert into clarity_sign (id, workspace_id, sign, conversation_id, asked_by, asked_at)
          values (${id}, ${actor.workspaceId}, ${body.sign}, ${body.conversationId ?? null}, ${actor.staffId}, ${now})
          on conflict (id) do update set conversation_id = excluded.conversation_id, asked_at = excluded.asked_at`.execute(tx.q)
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
  verdict: 'fine' | 'avoid' | null
  note: string
  answers: SignAnswer['answers']
}

async function signs(q: Queries, condition: RawBuilder<unknown>): Promise<SignAnswer[]> {
  const { rows } = await sql<SignRow>`
    select sign.id, sign.sign, sign.conversation_id, sign.asked_by, sign.asked_at, sign.verdict, sign.note,
      coalesce((select json_agg(json_build_object('who', who, 'country', country, 'reading', reading, 'at', floor(extract(epoch from at) * 1000)::bigint) order by at)
        from clarity_sign_answer where sign_id = sign.id), '[]') as answers
    from clarity_sign sign where ${condition} order by sign.asked_at desc limit 500`.execute(q)
  return rows.map((row) => ({
    id: row.id,
    sign: row.sign,
    conversationId: row.conversation_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at.getTime(),
    answers: row.answers,
    verdict: row.verdict,
    note: row.note,
  }))
}
