import { sql } from 'kysely'
import type { ApiFailure, Greeting } from '#channels/channel.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import { afterMove } from '../domain/index.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import type { Doing } from './doing.ts'
import { targetOf } from './hand-over.ts'
import { lockedMessage, visible } from './guard.ts'
import { sendAgain } from './message-moves.ts'
import { addLine, changeMessage, messageById, messagesByIds } from './message-store.ts'
import { refresh } from './refresh.ts'
import { tendPartsBehind } from './reply-parts.ts'
import { type Locked, type MessageRecord, type MessageView, toMessage } from './rows.ts'
import { transactOrRefuse } from './transact.ts'

/**
 * Takes the talk of a message that was refused for it (SESSION_NOT_OURS) over from whoever holds it in the network's
 * own client, and sends the message again. The network is asked first, outside any transaction: should the rest fail,
 * the message is failed as before, and the next press finds out how the talk stands.
 */
export async function takeOver(deps: ConversationDeps, actor: Actor, messageId: string): Promise<MessageView | Refusal> {
  const message = await messageById(deps.database.q, messageId)
  const conversation = message === undefined ? undefined : await visible(deps.database.q, actor, message.conversation_id)
  if (message === undefined || conversation === undefined || isRefusal(conversation)) return refuse('CONVERSATION_MESSAGE_NOT_FOUND')
  const refused = mayTakeOver(message)
  if (refused !== undefined) return refused
  if (conversation.connection_id === null || conversation.address === null) return refuse('CONVERSATION_CONNECTION_NOT_FOUND')
  const taken = await deps.transport.takeOver(conversation.connection_id, { mailbox: conversation.mailbox, address: conversation.address })
  if ('failed' in taken) return whyNot(taken)
  return transactOrRefuse<MessageView>(deps.database, async (tx) => {
    const locked = await lockedMessage(tx, actor, messageId)
    if (isRefusal(locked)) return locked
    const late = mayTakeOver(locked.message) ?? (await letGo(deps, { tx, actor }, locked, taken.greeting))
    if (late !== undefined) return late
    const changed = (await messagesByIds(tx.q, [messageId]))[0]
    return changed === undefined ? refuse('CONVERSATION_MESSAGE_NOT_FOUND') : toMessage(changed, deps.clock.now())
  })
}

function mayTakeOver({ kind, delivery_state: state, delivery_code: code }: MessageRecord): Refusal | undefined {
  return state === 'failed' && code === 'SESSION_NOT_OURS' ? undefined : refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: state ?? kind })
}

/** The talk is ours: the message goes. Where only one text may go by a code, anything else waits for their next message. */
async function letGo(deps: ConversationDeps, { tx, actor }: Doing, { message, conversation }: Locked, greeting: Greeting | undefined): Promise<Refusal | undefined> {
  const target = await targetOf(deps.transport, tx, conversation)
  if (target === undefined) return refuse('CONVERSATION_CONNECTION_NOT_FOUND')
  const now = deps.clock.now()
  await addLine(tx, conversation, { id: freshId(deps), code: 'takenOver', staffId: actor.staffId }, now)
  if (greeting !== undefined) {
    conversation.greeting_code = greeting.code
    conversation.greeting_until = now + greeting.validMs
    conversation.session_ended_at = now
    await sql`update conversation set greeting_code = ${greeting.code}, greeting_until = ${conversation.greeting_until}, session_ended_at = ${now} where id = ${conversation.id}`.execute(tx.q)
    if (message.content?.kind !== 'text') return hold(deps, tx, { message, conversation })
  }
  await sendAgain(deps, tx, { message, conversation }, { target, staffId: actor.staffId, byGreeting: greeting !== undefined })
  return undefined
}

async function hold(deps: ConversationDeps, tx: Tx, { message, conversation }: Locked): Promise<Refusal | undefined> {
  const next = afterMove('failed', 'hold')
  if (isRefusal(next)) return next
  await changeMessage(tx, message, sql`delivery_state = ${next}, ended_at = null, delivery_code = null`)
  await tendPartsBehind(deps.transport, tx, message)
  await refresh(tx, [conversation.id])
  return undefined
}

/** What the network said, as something that a colleague can act on. */
function whyNot({ failed, reason, retryAfterMs }: ApiFailure): Refusal {
  const code = reason ?? failed
  if (code === 'SESSION_ENDED') return refuse('CONVERSATION_SESSION_ENDED')
  if (code === 'SESSION_STEP_WRONG') return refuse('CONVERSATION_TALK_JUST_MOVED')
  return retryAfterMs === undefined ? refuse('CONVERSATION_TALK_NOT_GIVEN', { code }) : refuse('CONVERSATION_NETWORK_BUSY', { code })
}
