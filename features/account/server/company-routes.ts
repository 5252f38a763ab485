import { type RawBuilder, sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import type { AccountDeps } from './deps.ts'
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
        const refused = await mergeRows(tx, actor, { table: 'company', from: params.id, into: body.into })
        return refused ?? changed(tx, actor, body.into)
      }),
    ),

    on(api.splitCompany, async ({ actor, params }) =>
      database.transact(async (tx) => {
        const refused = await splitRow(tx, actor, 'company', params.id)
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

/**
 * Points one row at another of its kind. Only one level: whatever had been merged into `from` keeps pointing at it, and
 * `into` must not itself be part of something. So undoing brings back exactly what was.
 */
export async function mergeRows(tx: Tx, actor: Actor, { table, from, into }: { table: 'company' | 'person'; from: string; into: string }): Promise<Refusal | undefined> {
  if (from === into) return refuse('ACCOUNT_MERGE_ITSELF')
  const { rows } = await sql<{ id: string; merged_into: string | null }>`select id, merged_into from ${sql.table(table)}
    where id in (${from}, ${into}) and workspace_id = ${actor.workspaceId} order by id for update`.execute(tx.q)
  if (rows.length !== 2) return refuse('ACCOUNT_NOT_FOUND')
  const { rows: parts } = await sql<{ id: string }>`select id from ${sql.table(table)} where merged_into = ${from} limit 1`.execute(tx.q)
  if (rows.some((row) => row.merged_into !== null) || parts.length > 0) return refuse('ACCOUNT_MERGE_ITSELF')
  await sql`update ${sql.table(table)} set merged_into = ${into}, revision = revision + 1 where id = ${from}`.execute(tx.q)
  await sql`update ${sql.table(table)} set revision = revision + 1 where id = ${into}`.execute(tx.q)
  tell(tx, { workspaceId: actor.workspaceId, kind: `account.${table}-merged`, payload: { from, into, staffId: actor.staffId } })
  return undefined
}

/** Undoes a merge. */
export async function splitRow(tx: Tx, actor: Actor, table: 'company' | 'person', id: string): Promise<Refusal | undefined> {
  const { rows } = await sql<{ was: string }>`with old as (
      select merged_into from ${sql.table(table)} where id = ${id} and workspace_id = ${actor.workspaceId} and merged_into is not null for update
    ) update ${sql.table(table)} set merged_into = null, revision = revision + 1 from old where id = ${id} returning old.merged_into as was`.execute(tx.q)
  const was = rows[0]?.was
  if (was === undefined) return refuse('ACCOUNT_NOT_MERGED')
  tell(tx, { workspaceId: actor.workspaceId, kind: `account.${table}-split`, payload: { from: id, into: was, staffId: actor.staffId } })
  return undefined
}
