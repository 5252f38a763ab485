import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { Transport } from '#features/connection/server/index.ts'
import type { PartWait } from '../domain/index.ts'
import { changeMessage } from './message-store.ts'
import type { Locked, MessageRecord } from './rows.ts'

/** Holds a message that was handed over and has not left: this attempt has not been. `wait`: the part before it that it waits for; null: it waits for their next message. */
export async function unsend(tx: Tx, message: MessageRecord, wait: PartWait | null): Promise<void> {
  await sql`delete from message_attempt where message_id = ${message.id} and number = ${message.attempts}`.execute(tx.q)
  await changeMessage(tx, message, sql`delivery_state = 'held', delivery_code = ${wait}, attempts = attempts - 1, leaves_at = ${leftBefore(message)}`)
}

/** Holds a message that the network has refused until they write; what the network said stays with the attempt. */
export async function holdRefused(tx: Tx, message: MessageRecord, { code, at }: { code: string; at: number }): Promise<void> {
  await changeMessage(tx, message, sql`delivery_state = 'held', delivery_code = null, ended_at = null, leaves_at = ${leftBefore(message)}`)
  await sql`update message_attempt set outcome = 'refused', code = ${code}, ended_at = ${at} where message_id = ${message.id} and number = ${message.attempts}`.execute(tx.q)
}

/** Have they written since the last attempt of a message began to leave? By what has come, not by clocks, which may differ between instances. */
export async function haveWrittenSince(tx: Tx, { message, conversation }: Locked): Promise<boolean> {
  const { rows } = await sql`select from message_attempt where message_id = ${message.id} and number = ${message.attempts} and inbound_no < ${conversation.inbound_total}`.execute(tx.q)
  return rows.length > 0
}

/** When the attempt before the last one left, or null: what the window counts of a message that is held. */
function leftBefore({ id, attempts }: MessageRecord) {
  return sql`(select coalesce(leaves_at, began_at) from message_attempt where message_id = ${id} and number = ${attempts - 1}::int)`
}

/**
 * What waits in a conversation where a message is held by now, and would be held when its turn came, is held with it: left
 * to its turn it would overtake, should they write before that.
 */
export async function holdBehind(transport: Transport, tx: Tx, { conversation_id: conversationId }: MessageRecord): Promise<void> {
  const { rows } = await sql<MessageRecord>`select * from message where conversation_id = ${conversationId} and delivery_state = 'waiting' and hold_when_closed order by sent_at, arrival`.execute(tx.q)
  for (const message of rows) if (await transport.takeBack(tx, message.id)) await unsend(tx, message, null)
}
