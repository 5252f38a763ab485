import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { changeMessage } from './message-store.ts'
import type { MessageRecord } from './rows.ts'
import { tellReaders } from './told.ts'

/** Takes messages out that never left. Questions that one of them closed are open again. */
export async function removeMessages(tx: Tx, messages: readonly MessageRecord[]): Promise<void> {
  const ids = messages.map(({ id }) => id)
  const first = messages[0]
  if (first === undefined) return
  const { rows } = await sql<MessageRecord>`select * from message where conversation_id = ${first.conversation_id} and question_state = 'closed' and answer_id = any(${ids}::uuid[])`.execute(tx.q)
  for (const question of rows) await changeMessage(tx, question, sql`question_state = 'open', answer_id = null`)
  await sql`delete from message where id = any(${ids}::uuid[])`.execute(tx.q)
  await sql`update conversation set message_total = message_total - ${ids.length} where id = ${first.conversation_id}`.execute(tx.q)
  for (const message of messages) tellReaders(tx, message.workspace_id, 'conversation.message-withdrawn', { conversationId: message.conversation_id, messageId: message.id })
}
