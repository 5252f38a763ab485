import { sql } from 'kysely'
import type { MessageId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import { afterRefusal, refusalOf } from '../domain/index.ts'
import type { ConversationDeps } from './deps.ts'
import { leavingAt, targetOf } from './hand-over.ts'
import { holdBehind, unsend } from './hold.ts'
import { changeMessage } from './message-store.ts'
import { refresh } from './refresh.ts'
import type { Locked, MessageRecord } from './rows.ts'
import { lockedTalk, sendEnded } from './send-ended.ts'
import { windowAtLeaving } from './window-store.ts'

/**
 * Judges the window again as a message is about to leave: it may have waited long, and they may have written or fallen
 * silent meanwhile. One that leaves is counted from this moment; one that the network would refuse is held where its author
 * chose to wait for their next message, else it fails with the reason. What moved on meanwhile does not leave.
 */
export async function whyStays({ transport }: Pick<ConversationDeps, 'transport'>, tx: Tx, messageId: MessageId, { at, byGreeting }: { at: Instant; byGreeting: boolean }): Promise<string | undefined> {
  const talk = await lockedTalk(tx, messageId)
  if (talk?.message.delivery_state !== 'waiting') return 'MOVED_ON'
  const { message, conversation } = talk
  const target = await targetOf(transport, tx, conversation)
  // What goes by a greeting code goes beside the window; the network knows how long the code holds.
  const refusal = byGreeting || target === undefined ? undefined : refusalOf(await windowAtLeaving(tx.q, target.connection, conversation, at))
  if (refusal === undefined) await noteLeaving(tx, talk, at)
  else if (afterRefusal(refusal, message.hold_when_closed) === 'hold') await holdUnsent({ transport }, tx, message)
  else await sendEnded({ transport }, tx, messageId, { outcome: { did: 'refuse', code: refusal }, at })
  return refusal
}

/** From when it counts: not the moment that was planned, since they may have written between the two. */
async function noteLeaving(tx: Tx, { message, conversation }: Locked, at: Instant): Promise<void> {
  const leavesAt = Math.max(message.leaves_at ?? 0, leavingAt(conversation, at, at))
  if (leavesAt !== message.leaves_at) await changeMessage(tx, message, sql`leaves_at = ${leavesAt}::bigint`)
  await sql`update message_attempt set leaves_at = ${leavesAt}::bigint, inbound_no = ${conversation.inbound_total} where message_id = ${message.id} and number = ${message.attempts}`.execute(tx.q)
}

async function holdUnsent({ transport }: Pick<ConversationDeps, 'transport'>, tx: Tx, message: MessageRecord): Promise<void> {
  await unsend(tx, message, null)
  await holdBehind(transport, tx, message)
  await refresh(tx, [message.conversation_id])
}
