import { sql } from 'kysely'
import type { ResultOf } from '#kernel/contract.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Queries } from '#platform/database/index.ts'
import { on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { type ClarityDeps, freshId } from './deps.ts'

export type TermAnswer = ResultOf<typeof api.createTerm>

/** The team's own words and the ones to avoid. */
export function termRoutes(deps: ClarityDeps): Route[] {
  const { database } = deps
  return [
    on(api.listTerms, async ({ actor }) => ({ terms: await termsOf(database.q, actor.workspaceId) })),

    on(api.createTerm, async ({ actor, body }) => {
      const id = freshId(deps)
      await database.transact(async (tx) => {
        await sql`insert into clarity_term (id, workspace_id, texts, forbidden, note)
          values (${id}, ${actor.workspaceId}, ${JSON.stringify(body.texts)}::jsonb, ${body.forbidden}::text[], ${body.note})`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.terms-changed', payload: { termId: id } })
      })
      return { id, ...body, revision: 1 }
    }),

    on(api.updateTerm, async ({ actor, params, body }) => {
      const { revision, ...fields } = body
      const written = await database.transact(async (tx) => {
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.terms-changed', payload: { termId: params.id } })
        return sql`update clarity_term set texts = ${JSON.stringify(fields.texts)}::jsonb, forbidden = ${fields.forbidden}::text[], note = ${fields.note}, revision = revision + 1
          where id = ${params.id} and workspace_id = ${actor.workspaceId} and revision = ${revision}`.execute(tx.q)
      })
      return written.numAffectedRows === 1n ? { id: params.id, ...fields, revision: revision + 1 } : refuse('CLARITY_CHANGED_MEANWHILE')
    }),

    on(api.removeTerm, async ({ actor, params }) => {
      await database.transact(async (tx) => {
        await sql`delete from clarity_term where id = ${params.id} and workspace_id = ${actor.workspaceId}`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'clarity.terms-changed', payload: { termId: params.id } })
      })
      return { done: true as const }
    }),
  ]
}

/** All words of a team, in the order of their English form. */
export async function termsOf(q: Queries, workspaceId: string): Promise<TermAnswer[]> {
  return (await sql<TermAnswer>`select id, texts, forbidden, note, revision from clarity_term where workspace_id = ${workspaceId} order by lower(texts->>'en'), id`.execute(q)).rows
}
