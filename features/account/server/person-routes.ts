import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { escapeLike } from './company-routes.ts'
import type { AccountDeps } from './deps.ts'
import { mergeRows, splitRow } from './merge.ts'
import { people, type PersonAnswer } from './person-store.ts'
import { freshId } from './token.ts'
import { isZone } from './zones.ts'

const pageSize = 100

/** People of counterparties. */
export function personRoutes(deps: AccountDeps): Route[] {
  const { database } = deps
  return [
    on(api.listPeople, async ({ actor, query }) => {
      const after = readCursor(query.after)
      const found = await people(
        database.q,
        sql`person.workspace_id = ${actor.workspaceId} and person.merged_into is null
          and (${query.companyId ?? null}::uuid is null or company.id = ${query.companyId ?? null}::uuid or company.merged_into = ${query.companyId ?? null}::uuid)
          and (${query.search ?? null}::text is null or person.name ilike '%' || ${escapeLike(query.search ?? '')} || '%')
          and (${after === undefined} or (lower(person.name), person.id) > (${after?.name ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))`,
        pageSize + 1,
      )
      const page = found.slice(0, pageSize)
      const last = page.at(-1)
      return { people: page, next: found.length > pageSize && last !== undefined ? JSON.stringify([last.name.toLowerCase(), last.id]) : null }
    }),

    on(api.readPerson, async ({ actor, params }) => {
      const found = await people(database.q, sql`person.workspace_id = ${actor.workspaceId} and person.id = ${params.id}`)
      return found[0] ?? refuse('ACCOUNT_NOT_FOUND')
    }),

    on(api.createPerson, async ({ actor, body }) => {
      if (typeof body.zone === 'string' && !isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      const id = freshId<'person'>(deps)
      return database.transact(async (tx) => {
        await sql`insert into person (id, workspace_id, company_id, name, language, zone, work, note)
          values (${id}, ${actor.workspaceId}, ${body.companyId ?? null}, ${body.name.trim()}, ${body.language ?? null}, ${body.zone ?? null},
            ${body.work ?? ''}, ${body.note ?? ''})`.execute(tx.q)
        return changed(tx, actor, id)
      })
    }),

    on(api.updatePerson, async ({ actor, params, body }) => {
      if (typeof body.zone === 'string' && !isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      return database.transact(async (tx) => {
        const written = await sql`update person set name = coalesce(${body.name?.trim() ?? null}, name), work = coalesce(${body.work ?? null}, work),
            note = coalesce(${body.note ?? null}, note),
            company_id = case when ${body.companyId !== undefined} then ${body.companyId ?? null}::uuid else company_id end,
            language = case when ${body.language !== undefined} then ${body.language ?? null} else language end,
            zone = case when ${body.zone !== undefined} then ${body.zone ?? null} else zone end, revision = revision + 1
          where id = ${params.id} and workspace_id = ${actor.workspaceId} and revision = ${body.revision}`.execute(tx.q)
        if (written.numAffectedRows === 1n) return changed(tx, actor, params.id)
        const { rows } = await sql`select from person where id = ${params.id} and workspace_id = ${actor.workspaceId}`.execute(tx.q)
        return refuse(rows.length === 0 ? 'ACCOUNT_NOT_FOUND' : 'ACCOUNT_CHANGED_MEANWHILE')
      })
    }),

    on(api.mergePerson, async ({ actor, params, body }) =>
      database.transact(async (tx) => (await mergeRows(deps, { tx, actor }, { table: 'person', from: params.id, into: body.into })) ?? changed(tx, actor, body.into)),
    ),

    on(api.splitPerson, async ({ actor, params }) =>
      database.transact(async (tx) => (await splitRow(deps, { tx, actor }, { table: 'person', id: params.id })) ?? changed(tx, actor, params.id)),
    ),
  ]
}

async function changed(tx: Tx, actor: Actor, id: string): Promise<PersonAnswer | Refusal> {
  tell(tx, { workspaceId: actor.workspaceId, kind: 'account.person-changed', payload: { personId: id } })
  const found = await people(tx.q, sql`person.workspace_id = ${actor.workspaceId} and person.id = ${id}`)
  return found[0] ?? refuse('ACCOUNT_NOT_FOUND')
}

/** A cursor is the last row's place in the order; anything else means the beginning. */
function readCursor(text: string | undefined): { name: string; id: string } | undefined {
  try {
    const [name, id] = JSON.parse(text ?? '[]') as unknown[]
    return typeof name === 'string' && typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { name, id } : undefined
  } catch {
    return undefined
  }
}
