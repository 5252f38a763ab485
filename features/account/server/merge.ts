import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import type { AccountDeps, Merge, MergeSide } from './deps.ts'

type Table = Merge['what']
type Noting = Pick<AccountDeps, 'noteMerge'>

interface Doing {
  readonly tx: Tx
  readonly actor: Actor
}

/**
 * Points one row at another of its kind. Only one level: whatever had been merged into `from` keeps pointing at it, and
 * `into` must not itself be part of something. So undoing brings back exactly what was.
 */
export async function mergeRows(deps: Noting, { tx, actor }: Doing, { table, from, into }: { table: Table; from: string; into: string }): Promise<Refusal | undefined> {
  if (from === into) return refuse('ACCOUNT_MERGE_ITSELF')
  const { rows } = await sql<{ id: string; merged_into: string | null }>`select id, merged_into from ${sql.table(table)}
    where id in (${from}, ${into}) and workspace_id = ${actor.workspaceId} order by id for update`.execute(tx.q)
  if (rows.length !== 2) return refuse('ACCOUNT_NOT_FOUND')
  const { rows: parts } = await sql<{ id: string }>`select id from ${sql.table(table)} where merged_into = ${from} limit 1`.execute(tx.q)
  if (rows.some((row) => row.merged_into !== null) || parts.length > 0) return refuse('ACCOUNT_MERGE_ITSELF')
  await sql`update ${sql.table(table)} set merged_into = ${into}, revision = revision + 1 where id = ${from}`.execute(tx.q)
  await sql`update ${sql.table(table)} set revision = revision + 1 where id = ${into}`.execute(tx.q)
  await note(deps, { tx, actor }, { table, did: 'merged', from, into })
  return undefined
}

/** Undoes a merge. */
export async function splitRow(deps: Noting, { tx, actor }: Doing, { table, id }: { table: Table; id: string }): Promise<Refusal | undefined> {
  const { rows } = await sql<{ was: string }>`with old as (
      select merged_into from ${sql.table(table)} where id = ${id} and workspace_id = ${actor.workspaceId} and merged_into is not null for update
    ) update ${sql.table(table)} set merged_into = null, revision = revision + 1 from old where id = ${id} returning old.merged_into as was`.execute(tx.q)
  const was = rows[0]?.was
  if (was === undefined) return refuse('ACCOUNT_NOT_MERGED')
  await note(deps, { tx, actor }, { table, did: 'split', from: id, into: was })
  return undefined
}

async function note(deps: Noting, { tx, actor }: Doing, { table, did, from, into }: { table: Table; did: Merge['did']; from: string; into: string }): Promise<void> {
  const { workspaceId, staffId } = actor
  tell(tx, { workspaceId, kind: `account.${table}-${did}`, payload: { from, into, staffId } })
  const { rows: parts } = await sql<{ id: string }>`select id from ${sql.table(table)} where merged_into = ${into}`.execute(tx.q)
  await deps.noteMerge(tx, {
    workspaceId, what: table, did, from: await side(tx.q, table, from), into: await side(tx.q, table, into),
    ids: [...new Set([from, into, ...parts.map(({ id }) => id)])], staffId,
  })
}

/** An entry by its own name, whatever it has become part of; of a person also the company that counts. */
async function side(q: Queries, table: Table, id: string): Promise<MergeSide> {
  const { rows } = table === 'company'
    ? await sql<{ name: string; company: null }>`select name, null as company from company where id = ${id}`.execute(q)
    : await sql<{ name: string; company: string | null }>`select person.name, company.name as company from person
        left join company part on part.id = person.company_id left join company on company.id = coalesce(part.merged_into, part.id) where person.id = ${id}`.execute(q)
  return { name: rows[0]?.name ?? '', company: rows[0]?.company ?? undefined }
}
