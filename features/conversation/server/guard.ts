import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import { mayRead } from '../domain/index.ts'
import { listedById, lockConversations } from './conversation-store.ts'
import { messageById } from './message-store.ts'
import type { ConversationRecord, ListedRecord, MessageRecord } from './rows.ts'

function isVisible(actor: Actor, record: Pick<ConversationRecord, 'workspace_id' | 'assignee_id' | 'company_id'>): boolean {
  return mayRead(actor, { workspaceId: record.workspace_id, assigneeId: record.assignee_id, companyId: record.company_id })
}

/** A conversation that the caller may see; one that he may not see is not there for him. */
export async function visible(q: Queries, actor: Actor, id: string): Promise<ListedRecord | Refusal> {
  const record = await listedById(q, actor.staffId, id)
  return record !== undefined && isVisible(actor, record) ? record : refuse('CONVERSATION_NOT_FOUND')
}

/** Those rows that the caller may see. */
export function onlyVisible<Row extends ConversationRecord>(actor: Actor, rows: readonly Row[]): Row[] {
  return rows.filter((row) => isVisible(actor, row))
}

/** The same, locked for a change. */
export async function locked(tx: Tx, actor: Actor, id: string): Promise<ConversationRecord | Refusal> {
  const record = (await lockConversations(tx, [id])).get(id)
  return record !== undefined && isVisible(actor, record) ? record : refuse('CONVERSATION_NOT_FOUND')
}

/** A message that the caller may see, with its conversation locked. */
export async function lockedMessage(tx: Tx, actor: Actor, id: string): Promise<{ message: MessageRecord; conversation: ConversationRecord } | Refusal> {
  const found = await messageById(tx.q, id)
  const conversation = found === undefined ? undefined : (await lockConversations(tx, [found.conversation_id])).get(found.conversation_id)
  const message = found === undefined ? undefined : await messageById(tx.q, id)
  return message !== undefined && conversation !== undefined && isVisible(actor, conversation) ? { message, conversation } : refuse('CONVERSATION_MESSAGE_NOT_FOUND')
}
