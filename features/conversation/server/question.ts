import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { ConversationDeps } from './deps.ts'
import { changeMessage, messageById } from './message-store.ts'
import type { Doing } from './doing.ts'

interface Mark {
  readonly state: 'open' | 'closed' | 'none'
  readonly answerId?: string
  /** The conversation that the question must stand in. */
  readonly conversationId?: string
}

/** Marks a message as a question, closes it, or takes the mark away. The conversation's row is locked; the caller refreshes. */
export async function setQuestion(deps: ConversationDeps, { tx, actor }: Doing, messageId: string, { state, answerId, conversationId }: Mark): Promise<Refusal | undefined> {
  const message = await messageById(tx.q, messageId)
  if (message === undefined) return refuse('CONVERSATION_MESSAGE_NOT_FOUND')
  if (conversationId !== undefined && message.conversation_id !== conversationId) return refuse('CONVERSATION_ANSWER_ELSEWHERE')
  if (message.kind !== 'inbound' && message.kind !== 'outbound') return refuse('CONVERSATION_NOT_A_QUESTION')
  if (state === 'none') {
    await changeMessage(tx, message, sql`question_state = null, question_by = null, question_at = null, answer_id = null`)
    return undefined
  }
  if (answerId !== undefined) {
    const answer = await messageById(tx.q, answerId)
    if (answer === undefined || answer.id === message.id || answer.kind === 'line' || answer.conversation_id !== message.conversation_id) return refuse('CONVERSATION_ANSWER_ELSEWHERE')
  }
  await changeMessage(tx, message, sql`question_state = ${state}, question_by = coalesce(question_by, ${actor.staffId}::uuid),
    question_at = coalesce(question_at, ${deps.clock.now()}::bigint), answer_id = ${state === 'closed' ? (answerId ?? null) : null}::uuid`)
  return undefined
}
