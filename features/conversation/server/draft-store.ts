import { sql } from 'kysely'
import type { StaffId } from '#kernel/ids.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { saveDraft as saveDraftContract } from '../contract.ts'
import { afterEdit, afterSend, type DraftEdit, type DraftFacts, type Overwritten } from '../domain/index.ts'
import type { ConversationDeps } from './deps.ts'
import { loosen } from './file-store.ts'
import type { ConversationRecord } from './rows.ts'
import { tellReaders } from './told.ts'

export type DraftView = ResultOf<typeof saveDraftContract>

interface DraftRecord {
  conversation_id: string
  staff_id: string
  kind: 'reply' | 'note'
  text: string
  file_ids: string[]
  legal: boolean
  revision: number
  edited_by: string
  edited_at: number
  overwritten: Overwritten | null
  sent_text: string | null
}

/** Whose draft of what kind in which conversation. */
export interface DraftPlace {
  readonly conversation: Pick<ConversationRecord, 'id' | 'workspace_id'>
  readonly staffId: StaffId
  readonly kind: 'reply' | 'note'
}

/**
 * The unsent texts of a conversation. Emptied ones are left out but for the viewer's own: another device of his, which
 * still shows what was sent, must learn that it is gone.
 */
export async function draftsOf(q: Queries, conversationId: string, viewer: StaffId): Promise<DraftView[]> {
  const { rows } = await sql<DraftRecord>`select * from draft where conversation_id = ${conversationId}
    and (staff_id = ${viewer} or text <> '' or file_ids <> '{}' or overwritten is not null) order by edited_at`.execute(q)
  return rows.map(toDraft)
}

/** Keeps an edit. The conversation's row is locked, so that two edits do not miss each other. */
export async function editDraft(tx: Tx, place: DraftPlace, edit: DraftEdit): Promise<DraftView> {
  const stored = await read(tx, place)
  const facts = stored === undefined ? undefined : toFacts(stored)
  const next = afterEdit(facts, edit)
  if (next !== facts) await write(tx, place, next)
  await loosen(tx, facts?.fileIds.filter((id) => !next.fileIds.includes(id)) ?? [], edit.at)
  return toDraft({ ...blank(place), ...(await read(tx, place)) })
}

/** Empties a draft whose text has been sent, in the transaction that sends it. */
export async function emptyDraft(deps: ConversationDeps, tx: Tx, { sentText, ...place }: DraftPlace & { sentText: string }): Promise<void> {
  const stored = await read(tx, place)
  if (stored !== undefined) await write(tx, place, afterSend(toFacts(stored), sentText, deps.clock.now()))
}

/** Puts the overwritten text away. */
export async function forgetOverwritten(tx: Tx, place: DraftPlace): Promise<void> {
  const stored = await read(tx, place)
  if (stored === undefined || stored.overwritten === null) return
  const { overwritten: _gone, ...rest } = toFacts(stored)
  await write(tx, place, { ...rest, revision: rest.revision + 1 })
}

async function read(tx: Tx, { conversation, staffId, kind }: DraftPlace): Promise<DraftRecord | undefined> {
  return (await sql<DraftRecord>`select * from draft where conversation_id = ${conversation.id} and staff_id = ${staffId} and kind = ${kind}`.execute(tx.q)).rows[0]
}

async function write(tx: Tx, { conversation, staffId, kind }: DraftPlace, next: DraftFacts): Promise<void> {
  const overwritten = next.overwritten === undefined ? null : JSON.stringify(next.overwritten)
  await sql`insert into draft (conversation_id, staff_id, kind, workspace_id, text, file_ids, legal, revision, edited_by, edited_at, overwritten, sent_text)
    values (${conversation.id}, ${staffId}, ${kind}, ${conversation.workspace_id}, ${next.text}, ${[...next.fileIds]}::uuid[], ${next.legal}, ${next.revision}, ${next.editedBy}, ${next.editedAt},
      ${overwritten}::jsonb, ${next.sentText ?? null})
    on conflict (conversation_id, staff_id, kind) do update set text = excluded.text, file_ids = excluded.file_ids, legal = excluded.legal, revision = excluded.revision,
      edited_by = excluded.edited_by, edited_at = excluded.edited_at, overwritten = excluded.overwritten, sent_text = excluded.sent_text`.execute(tx.q)
  tellReaders(tx, conversation.workspace_id, 'conversation.draft-changed', { conversationId: conversation.id, staffId, kind, revision: next.revision })
}

function blank({ conversation, staffId, kind }: DraftPlace): DraftRecord {
  return {
    conversation_id: conversation.id, staff_id: staffId, kind, text: '', file_ids: [], legal: false, revision: 0, edited_by: staffId, edited_at: 0, overwritten: null, sent_text: null,
  }
}

function toFacts(record: DraftRecord): DraftFacts {
  return {
    text: record.text, fileIds: record.file_ids, legal: record.legal, revision: record.revision, editedBy: record.edited_by, editedAt: record.edited_at,
    ...(record.overwritten === null ? {} : { overwritten: record.overwritten }),
    ...(record.sent_text === null ? {} : { sentText: record.sent_text }),
  }
}

function toDraft(record: DraftRecord): DraftView {
  return {
    conversationId: record.conversation_id, staffId: record.staff_id, kind: record.kind, text: record.text, fileIds: record.file_ids, legal: record.legal, revision: record.revision,
    editedBy: record.edited_by, editedAt: record.edited_at, overwritten: record.overwritten,
  }
}
