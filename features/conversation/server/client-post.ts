import { sql } from 'kysely'
import { asId, type ConversationId, type MessageId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import type { ConversationDeps } from './deps.ts'
import type { Doing } from './doing.ts'

/**
 * Notes what a browser posts, by the id that it gave. Where the same was posted before, nothing is to be done: the
 * messages that it became are returned (none, when they were taken back meanwhile).
 */
export async function beginPost(deps: ConversationDeps, { tx, actor }: Doing, conversationId: ConversationId, post: { clientId: string; text: string; legal?: boolean }): Promise<MessageId[] | undefined> {
  const made = await sql`insert into client_post (staff_id, client_id, workspace_id, conversation_id, text, legal, at)
    values (${actor.staffId}, ${post.clientId}, ${actor.workspaceId}, ${conversationId}, ${post.text}, ${post.legal ?? false}, ${deps.clock.now()}) on conflict do nothing`.execute(tx.q)
  return made.numAffectedRows === 1n ? undefined : messagesOfPost(tx, actor, post.clientId)
}

/** Notes what a post became. */
export async function endPost(tx: Tx, actor: Actor, clientId: string, messageIds: readonly MessageId[]): Promise<void> {
  await sql`update client_post set message_ids = ${[...messageIds]}::uuid[] where staff_id = ${actor.staffId} and client_id = ${clientId}`.execute(tx.q)
}

async function messagesOfPost(tx: Tx, actor: Actor, clientId: string): Promise<MessageId[]> {
  const { rows } = await sql<{ id: string }>`select m.id from client_post p join message m on m.id = any(p.message_ids)
    where p.staff_id = ${actor.staffId} and p.client_id = ${clientId}`.execute(tx.q)
  return rows.map(({ id }) => asId<'message'>(id))
}

/** A post as it was written, before it was cut into parts, and whether its author called it legally significant. */
export async function postedAs(tx: Tx, staffId: string, clientId: string): Promise<{ text: string; legal: boolean } | undefined> {
  return (await sql<{ text: string; legal: boolean }>`select text, legal from client_post where staff_id = ${staffId} and client_id = ${clientId}`.execute(tx.q)).rows[0]
}
