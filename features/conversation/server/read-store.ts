import { sql } from 'kysely'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import type { ConversationRecord } from './rows.ts'
import { tellReaders } from './told.ts'

/** Up to which arrival a colleague has read; 0 for nothing. */
export async function readUpTo(q: Queries, conversationId: string, staffId: string): Promise<number> {
  return (await sql<{ arrival: number }>`select arrival from read_marker where conversation_id = ${conversationId} and staff_id = ${staffId}`.execute(q)).rows[0]?.arrival ?? 0
}

/** How far each colleague has read. */
export async function readBy(q: Queries, conversationId: string): Promise<{ staffId: string; arrival: number; at: number }[]> {
  return (await sql<{ staffId: string; arrival: number; at: number }>`select staff_id as "staffId", arrival, at from read_marker where conversation_id = ${conversationId}`.execute(q)).rows
}

/** Moves the caller's mark: forward to an arrival, or back before it when it shall count as new again. */
export async function moveMark(tx: Tx, actor: Actor, conversation: ConversationRecord, wish: { arrival: number; isUnread: boolean; now: number }): Promise<{ arrival: number; unread: number }> {
  const before = await readUpTo(tx.q, conversation.id, actor.staffId)
  const asked = Math.min(wish.arrival, conversation.arrival)
  const arrival = wish.isUnread ? Math.max(0, asked - 1) : Math.max(before, asked)
  const { rows } = await sql<{ inbound_no: number }>`select inbound_no from message where conversation_id = ${conversation.id} and arrival <= ${arrival} order by arrival desc limit 1`.execute(tx.q)
  const seen = rows[0]?.inbound_no ?? 0
  if (arrival !== before) {
    await sql`insert into read_marker (conversation_id, staff_id, workspace_id, arrival, inbound_seen, at)
      values (${conversation.id}, ${actor.staffId}, ${actor.workspaceId}, ${arrival}, ${seen}, ${wish.now})
      on conflict (conversation_id, staff_id) do update set arrival = excluded.arrival, inbound_seen = excluded.inbound_seen, at = excluded.at`.execute(tx.q)
    tellReaders(tx, conversation.workspace_id, 'conversation.read', { conversationId: conversation.id, staffId: actor.staffId, arrival })
  }
  return { arrival, unread: conversation.inbound_total - seen }
}
