import { sql } from 'kysely'
import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { lockConversations } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { addLine } from './message-store.ts'
import { refresh } from './refresh.ts'
import type { LineData } from './rows.ts'

/** Two people or companies that became one (`merged`), or are two again (`split`), as they were called at that moment. */
export interface Merge {
  readonly workspaceId: WorkspaceId
  readonly what: 'person' | 'company'
  readonly did: 'merged' | 'split'
  readonly from: { readonly name: string; readonly company: string | undefined }
  readonly into: { readonly name: string; readonly company: string | undefined }
  /** Every entry that counts as one of the two. */
  readonly ids: readonly string[]
  readonly staffId: StaffId
}

/** So many threads are written at once: statements stay of a size that PostgreSQL takes. */
const slice = 500

/**
 * Leaves a grey line in every thread of those concerned. The names are kept with it: the entries go on to be renamed,
 * and one that was merged is shown by the name of the other.
 */
export async function noteMerge(deps: ConversationDeps, tx: Tx, merge: Merge): Promise<void> {
  const { from, into, staffId } = merge
  const data: LineData = { what: merge.what, from: from.name, fromCompany: from.company ?? null, into: into.name, intoCompany: into.company ?? null }
  const ids = await threadsOf(tx.q, merge)
  for (let at = 0; at < ids.length; at += slice) {
    const conversations = await lockConversations(tx, ids.slice(at, at + slice))
    for (const conversation of conversations.values()) await addLine(tx, conversation, { id: freshId(deps), code: merge.did, data, staffId }, deps.clock.now())
    await refresh(tx, [...conversations.values()].map(({ id }) => id))
  }
}

/** The threads that name one of the entries, in the order in which they are locked. */
async function threadsOf(q: Queries, { workspaceId, what, ids }: Merge): Promise<string[]> {
  const { rows } = what === 'person'
    ? await sql<{ id: string }>`select distinct conversation_id as id from conversation_person where person_id = any(${[...ids]}::uuid[]) and workspace_id = ${workspaceId} order by 1`.execute(q)
    : await sql<{ id: string }>`select id from conversation where workspace_id = ${workspaceId} and company_id = any(${[...ids]}::uuid[]) order by id`.execute(q)
  return rows.map(({ id }) => id)
}
