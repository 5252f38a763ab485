import { type RawBuilder, sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import type { AccountDeps } from './deps.ts'
import { mergeRows, splitRow } from './merge.ts'
import { freshId } from './token.ts'
import { isZone } from './zones.ts'

export type CompanyAnswer = ResultOf<typeof api.createCompany>

interface CompanyRow {
  id: string
  kind: CompanyAnswer['kind']
  name: string
  zone: string
  owner_id: string | null
  note: string
  people: number
  merged_into: string | null
  parts: { id: string; name: string }[]
  revision: number
}

/** Counterparties. A merged one keeps its row and its people: reading follows `merged_into`, undoing clears it. */
export function companyRoutes(deps: AccountDeps): Route[] {
  const { database } = deps
  return [
    on(api.listCompanies, async ({ actor, query }) => ({
      companies: await companies(
        database.q,
        sql`company.workspace_id = ${actor.workspaceId} and company.merged_into is null
          and (${query.kind ?? null}::text is null or company.kind = ${query.kind ?? null})
          and (${query.search ?? null}::text is null or company.name ilike '%' || ${escapeLike(query.search ?? '')} || '%')`,
      ),
    })),

    on(api.readCompany, async ({ actor, params }) => (await companyById(database.q, actor, params.id)) ?? refuse('ACCOUNT_NOT_FOUND')),

    on(api.createCompany, async ({ actor, body }) => {
      if (!isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      const id = freshId<'company'>(deps)
      return database.transact(async (tx) => {
        await sql`insert into company (id, workspace_id, kind, name, zone, owner_id, note)
          values (${id}, ${actor.workspaceId}, ${body.kind}, ${body.name.trim()}, ${body.zone}, ${body.ownerId ?? null}, ${body.note ?? ''})`.execute(tx.q)
        return changed(tx, actor, id)
      })
    }),

    on(api.updateCompany, async ({ actor, params, body }) => {
      if (body.zone !== undefined && !isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      return database.transact(async (tx) => {
        const written = await sql`update company set kind = coalesce(${body.kind ?? null}, kind), name = coalesce(${body.name?.trim() ?? null}, name),
            zone = coalesce(${body.zone ?? null}, zone), note = coalesce(${body.note ?? null}, note),
            owner_id = case when ${body.ownerId !== undefined} then ${body.ownerId ?? null}::uuid else owner_id end, revision = revision + 1
          where id = ${params.id} and workspace_id = ${actor.workspaceId} and revision = ${body.revision}`.execute(tx.q)
        if (written.numAffectedRows === 1n) return changed(tx, actor, params.id)
        return refuse((await companyById(tx.q, actor, params.id)) === undefined ? 'ACCOUNT_NOT_FOUND' : 'ACCOUNT_CHANGED_MEANWHILE')
      })
    }),

    on(api.mergeCompany, async ({ actor, params, body }) =>
      database.transact(async (tx) => {
        const refused = await mergeRows(deps, { tx, actor }, { table: 'company', from: params.id, into: body.into })
        return refused ?? changed(tx, actor, body.into)
      }),
    ),

    on(api.splitCompany, async ({ actor, params }) =>
      database.transact(async (tx) => {
        const refused = await splitRow(deps, { tx, actor }, { table: 'company', id: params.id })
        return refused ?? changed(tx, actor, params.id)
      }),
    ),
  ]
}

async function changed(tx: Tx, actor: Actor, id: string): Promise<CompanyAnswer | Refusal> {
  tell(tx, { workspaceId: actor.workspaceId, kind: 'account.company-changed', payload: { companyId: id } })
  return (await companyById(tx.q, actor, id)) ?? refuse('ACCOUNT_NOT_FOUND')
}

async function companyById(q: Queries, actor: Actor, id: string): Promise<CompanyAnswer | undefined> {
  return (await companies(q, sql`company.workspace_id = ${actor.workspaceId} and company.id = ${id}`))[0]
}

/** Counterparties that meet a condition, by name, each with the number of its people and those of companies merged into it. */
export async function companies(q: Queries, condition: RawBuilder<unknown>): Promise<CompanyAnswer[]> {
  const { rows } = await sql<CompanyRow>`
    select company.id, company.kind, company.name, company.zone, company.owner_id, company.note, company.merged_into, company.revision,
      (select count(*)::int from person where person.merged_into is null and (person.company_id = company.id
        or person.company_id in (select id from company part where part.merged_into = company.id))) as people,
      coalesce((select json_agg(json_build_object('id', part.id, 'name', part.name) order by part.name, part.id) from company part where part.merged_into = company.id), '[]') as parts
    from company where ${condition} order by lower(company.name), company.id limit 2000`.execute(q)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    zone: row.zone,
    ownerId: row.owner_id,
    note: row.note,
    people: row.people,
    mergedInto: row.merged_into,
    parts: row.parts,
    revision: row.revision,
  }))
}

/** `%` and `_` in what somebody types mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
