import { sql } from 'kysely'
import type { WorkspaceId } from '#kernel/ids.ts'
import type { Collection, Database, Queries, Tx } from '#platform/database/index.ts'

/** Something that happened, told in the transaction that made it happen. Ids and small facts only, never message text. */
export interface EventDraft {
  readonly workspaceId: WorkspaceId
  /** `<feature>.<past participle>`, such as `conversation.assigned`. */
  readonly kind: string
  /** Whom it concerns. Absent: every member of the workspace. */
  readonly scope?: EventScope
  readonly payload: Readonly<Record<string, unknown>>
}

/** The thing whose readers may learn of the event, such as one conversation. */
export interface EventScope {
  readonly kind: string
  readonly id: string
}

/** A stored event. `seq` rises in the order of commits: who has seen n has missed nothing below n. */
export interface StoredEvent extends EventDraft {
  readonly seq: number
  readonly at: number
}

/** PostgreSQL channel on which the number of the newest event is announced. */
export const eventChannel = 'qingchu_event'

/** PostgreSQL takes 65,535 parameters a statement; an event has five. */
const mostAtOnce = 5_000
const commitOrder = 7_219_446_002

const events: Collection<EventDraft> = {
  name: 'event',
  rank: 100,
  async flush(tx, drafts) {
    // Taken last and held to the commit, so that numbers become visible in order: a reader that has seen n can trust
    // that nothing smaller appears later. NOTIFY serialises commits in the same way, so this costs nothing more.
    await sql`select pg_advisory_xact_lock(${sql.lit(commitOrder)})`.execute(tx.q)
    for (let from = 0; from < drafts.length; from += mostAtOnce) {
      const rows = drafts.slice(from, from + mostAtOnce).map(
        (draft) =>
          sql`(${draft.workspaceId}::uuid, ${draft.scope?.kind ?? null}, ${draft.scope?.id ?? null}::uuid, ${draft.kind}, ${JSON.stringify(draft.payload)}::jsonb)`,
      )
      await sql`with told as (
          insert into event (workspace_id, scope_kind, scope_id, kind, payload) values ${sql.join(rows)} returning seq
        ) select pg_notify(${eventChannel}, max(seq)::text) from told`.execute(tx.q)
    }
  },
}

/** Tells an event. It is stored and announced if and only if the transaction commits. */
export function tell(tx: Tx, draft: EventDraft): void {
  tx.collect(events).push(draft)
}

interface EventRow {
  seq: number
  workspace_id: WorkspaceId
  scope_kind: string | null
  scope_id: string | null
  kind: string
  payload: Record<string, unknown>
  at: Date
}

/** Events after `seq`, oldest first, at most `limit`. */
export async function eventsAfter(q: Queries, seq: number, limit = 1_000): Promise<StoredEvent[]> {
  const { rows } = await sql<EventRow>`
    select seq, workspace_id, scope_kind, scope_id, kind, payload, at from event where seq > ${seq} order by seq limit ${limit}`.execute(q)
  return rows.map((row) => ({
    seq: row.seq,
    workspaceId: row.workspace_id,
    kind: row.kind,
    payload: row.payload,
    at: row.at.getTime(),
    ...(row.scope_kind === null || row.scope_id === null ? {} : { scope: { kind: row.scope_kind, id: row.scope_id } }),
  }))
}

/** The numbers of the oldest and newest events that are kept; both 0 when there are none. */
export async function eventBounds(q: Queries): Promise<{ oldest: number; newest: number }> {
  const { rows } = await sql<{ oldest: number | null; newest: number | null }>`select min(seq) as oldest, max(seq) as newest from event`.execute(q)
  return { oldest: rows[0]?.oldest ?? 0, newest: rows[0]?.newest ?? 0 }
}

/** Forgets events older than `days`; a browser that was away longer loads its screens afresh. The newest stays, so that numbers never start again. */
export async function forgetEvents(database: Database, days: number): Promise<void> {
  await sql`delete from event where at < now() - make_interval(days => ${days}) and seq < (select max(seq) from event)`.execute(database.q)
}
