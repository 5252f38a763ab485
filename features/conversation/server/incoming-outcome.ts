import { sql } from 'kysely'
import type { ConversationId } from '#kernel/ids.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { IncomingEvent } from '#channels/channel.ts'
import type { Arrival } from '#features/connection/server/index.ts'
import { afterMove } from '../domain/index.ts'
import { lockConversations } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { addLine, changeMessage } from './message-store.ts'
import { tendPartsBehind } from './reply-parts.ts'
import type { MessageRecord } from './rows.ts'

/** The network says that an accepted message did not arrive after all. */
export async function takeFailure(
  { transport }: Pick<ConversationDeps, 'transport'>, tx: Tx, { connection, event }: { connection: Arrival['connection']; event: Extract<IncomingEvent, { type: 'send-failed' }> }, changed: Set<ConversationId>,
): Promise<void> {
  await holdRemoteId(tx, connection.id, event.remoteId)
  const message = await lockedMessage(tx, connection.id, event.remoteId)
  if (message === undefined) return keep(tx, { connection, remoteId: event.remoteId, kind: 'failed', code: event.reason, at: event.at })
  if (message.delivery_state === null || isRefusal(afterMove(message.delivery_state, 'failLater'))) return
  await changeMessage(tx, message, sql`delivery_state = 'failed', delivery_code = ${event.reason}, ended_at = ${event.at}`)
  await sql`update message_attempt set outcome = 'failedLater', code = ${event.reason}, ended_at = ${event.at} where message_id = ${message.id} and number = ${message.attempts}`.execute(tx.q)
  await tendPartsBehind(transport, tx, message)
  changed.add(message.conversation_id)
}

/** Somebody took a message back. It stays, and is marked. */
export async function takeRecall(
  deps: ConversationDeps, tx: Tx, { connection, event }: { connection: Arrival['connection']; event: Extract<IncomingEvent, { type: 'recalled' }> }, changed: Set<ConversationId>,
): Promise<void> {
  await holdRemoteId(tx, connection.id, event.remoteId)
  const message = await lockedMessage(tx, connection.id, event.remoteId)
  if (message === undefined) return keep(tx, { connection, remoteId: event.remoteId, kind: 'recalled', code: null, at: event.at })
  if (message.recalled_at !== null) return
  await changeMessage(tx, message, sql`recalled_at = ${event.at}`)
  const conversation = (await lockConversations(tx, [message.conversation_id])).get(message.conversation_id)
  if (conversation !== undefined) {
    const data = { messageId: message.id, side: event.side }
    await addLine(tx, conversation, { id: freshId(deps), code: 'recalled', data, remoteId: `recalled:${message.id}`, at: event.at }, deps.clock.now())
  }
  changed.add(message.conversation_id)
}

/**
 * Until the commit nobody else says anything of this message of the network: else its failure and the answer to its
 * sending, coming at once, would each look for the other in vain.
 */
export async function holdRemoteId(tx: Tx, connectionId: string, remoteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${connectionId}:${remoteId}`}, 0))`.execute(tx.q)
}

/** Reads what the network said of a message before the message itself was known. */
export async function forerunnersOf(tx: Tx, connectionId: string, remoteId: string): Promise<{ failed?: string; recalledAt?: number }> {
  const { rows } = await sql<{ kind: 'failed' | 'recalled'; code: string | null; at: number }>`
    delete from message_forerunner where connection_id = ${connectionId} and remote_id = ${remoteId} returning kind, code, at`.execute(tx.q)
  const failed = rows.find((row) => row.kind === 'failed')
  const recalled = rows.find((row) => row.kind === 'recalled')
  return { ...(failed === undefined ? {} : { failed: failed.code ?? 'UNKNOWN' }), ...(recalled === undefined ? {} : { recalledAt: recalled.at }) }
}

async function lockedMessage(tx: Tx, connectionId: string, remoteId: string): Promise<MessageRecord | undefined> {
  const { rows } = await sql<{ conversation_id: string }>`select conversation_id from message where connection_id = ${connectionId} and remote_id = ${remoteId}`.execute(tx.q)
  if (rows[0] === undefined) return undefined
  await lockConversations(tx, [rows[0].conversation_id])
  return (await sql<MessageRecord>`select * from message where connection_id = ${connectionId} and remote_id = ${remoteId}`.execute(tx.q)).rows[0]
}

async function keep(tx: Tx, one: { connection: Arrival['connection']; remoteId: string; kind: 'failed' | 'recalled'; code: string | null; at: number }): Promise<void> {
  await sql`insert into message_forerunner (connection_id, remote_id, kind, workspace_id, code, at)
    values (${one.connection.id}, ${one.remoteId}, ${one.kind}, ${one.connection.workspaceId}, ${one.code}, ${one.at}) on conflict do nothing`.execute(tx.q)
}
