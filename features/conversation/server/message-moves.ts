import { sql } from 'kysely'
import type { StaffId } from '#kernel/ids.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { afterMove, fits, isPartWait } from '../domain/index.ts'
import { postedAs } from './client-post.ts'
import type { ConversationDeps } from './deps.ts'
import { loosen } from './file-store.ts'
import { handOver, leavingAt, type Target, targetOf } from './hand-over.ts'
import { changeMessage } from './message-store.ts'
import { refresh } from './refresh.ts'
import { removeMessages } from './remove-messages.ts'
import { partsKeptBack, tendPartsBehind } from './reply-parts.ts'
import type { Locked, MessageRecord } from './rows.ts'
import { windowOf } from './window-store.ts'

/**
 * Takes back a message with all that was written in the same go, if nothing of it has begun to leave. Where a part before
 * did not arrive, what waits behind it is taken back by itself; what was on its way stays.
 */
export async function withdraw(deps: ConversationDeps, tx: Tx, { message, conversation }: Locked) {
  if (message.delivery_state === null) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: message.kind })
  const keptBack = message.delivery_state === 'held' || message.delivery_state === 'byHand' ? await partsKeptBack(tx, message) : []
  const whole = await written(tx, { message, conversation })
  const rows = keptBack.length === 0 ? whole : whole.filter(({ id }) => id === message.id || keptBack.some((part) => part.id === id))
  for (const one of rows) {
    const next = one.delivery_state === null ? refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: one.kind }) : afterMove(one.delivery_state, 'withdraw')
    if (isRefusal(next)) return next
    // A repeated one has been on its way before; it may not vanish.
    if (one.attempts > (isPartWait(one.delivery_code) ? 0 : 1)) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: 'sending' })
    if (one.attempts > 0 && (await mayHaveArrived(tx, one))) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: 'sending' })
    if (one.delivery_state === 'waiting' && !(await deps.transport.takeBack(tx, one.id))) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: 'sending' })
  }
  const post = message.staff_id === null || message.client_id === null ? undefined : await postedAs(tx, message.staff_id, message.client_id)
  const text = rows.length < whole.length ? undefined : post?.text
  const parts = rows.flatMap(({ content }) => (content?.kind === 'text' ? [content.text] : []))
  const fileIds = rows.flatMap(({ file_id: fileId }) => (fileId === null ? [] : [fileId as string]))
  await removeMessages(tx, rows)
  if (rows.length === whole.length && message.client_id !== null) await deps.withdrawn?.(tx, { workspaceId: message.workspace_id, conversationId: conversation.id, clientId: message.client_id })
  await loosen(tx, fileIds, deps.clock.now())
  await refresh(tx, [conversation.id])
  return {
    text: text ?? parts.join(keptBack.length === 0 ? '\n' : ''),
    fileIds,
    legal: post?.legal ?? false,
    messageIds: rows.map(({ id }) => id as string),
  }
}

/** Has the network taken it once, or may have? Then it stays, whatever a colleague does with it now. */
async function mayHaveArrived(tx: Tx, { id }: MessageRecord): Promise<boolean> {
  const { rows } = await sql`select from message_attempt where message_id = ${id} and outcome in ('accepted', 'unknown', 'failedLater') limit 1`.execute(tx.q)
  return rows.length > 0
}

/** A message with all that was written in the same go. */
async function written(tx: Tx, { message, conversation }: Locked): Promise<MessageRecord[]> {
  return (await sql<MessageRecord>`select * from message where id = ${message.id} or (batch_id = ${message.batch_id}::uuid and conversation_id = ${conversation.id})
    order by sent_at, arrival`.execute(tx.q)).rows
}

/** Sends a failed message again, as a new attempt; one whose fate is unknown only when a person takes it on himself. */
export async function retry(deps: ConversationDeps, tx: Tx, { message, conversation }: Locked, wish: { staffId: StaffId; mayDouble: boolean }): Promise<Refusal | undefined> {
  if (message.delivery_state === null) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: message.kind })
  const next = afterMove(message.delivery_state, 'retry')
  if (isRefusal(next)) return next
  if (message.delivery_state === 'unknown' && !wish.mayDouble) return refuse('CONVERSATION_MAY_DOUBLE')
  const target = await targetOf(deps.transport, tx, conversation)
  if (target === undefined) return refuse('CONVERSATION_CONNECTION_NOT_FOUND')
  const window = await windowOf(tx.q, target.connection, conversation, deps.clock.now())
  if (!fits(window, 1)) return refuse('CONVERSATION_WINDOW_CLOSED', { left: window.left ?? 0, needed: 1 })
  await sendAgain(deps, tx, { message, conversation }, { target, staffId: wish.staffId, byGreeting: window.byGreeting === true })
  return undefined
}

/** Lets a stored message go once more, as a new attempt. That it may is the caller's to know. */
export async function sendAgain(deps: ConversationDeps, tx: Tx, { message, conversation }: Locked, how: { target: Target; staffId: StaffId; byGreeting: boolean }): Promise<void> {
  const now = deps.clock.now()
  const number = message.attempts + 1
  const leavesAt = leavingAt(conversation, now, now)
  await changeMessage(tx, message, sql`delivery_state = 'waiting', leaves_at = ${leavesAt}::bigint, ended_at = null, delivery_code = null, attempts = ${number}::int`)
  await handOver(deps.transport, tx, how.target, { message, number, staffId: how.staffId, leavesAt, byGreeting: how.byGreeting, now })
  await tendPartsBehind(deps.transport, tx, message, { target: how.target, from: leavesAt, now })
  await refresh(tx, [conversation.id])
}

/** A colleague will send it himself; parts behind it wait until he has. */
export async function takeInHand(deps: ConversationDeps, tx: Tx, locked: Locked): Promise<Refusal | undefined> {
  return move(deps, tx, locked, { name: 'takeInHand', set: sql`delivery_state = 'byHand', ended_at = null, delivery_code = null` })
}

/** A colleague has sent it himself. */
export async function sendByHand(deps: ConversationDeps, tx: Tx, locked: Locked, at: number): Promise<Refusal | undefined> {
  return move(deps, tx, locked, { name: 'sendByHand', set: sql`delivery_state = 'sentByHand', ended_at = ${at}::bigint` })
}

/** A colleague has looked: a message whose fate was unknown is there. */
export async function seeArrived(deps: ConversationDeps, tx: Tx, locked: Locked): Promise<Refusal | undefined> {
  const refused = await move(deps, tx, locked, { name: 'seeArrived', set: sql`delivery_state = 'accepted', delivery_code = null` })
  if (refused === undefined) await sql`update message_attempt set outcome = 'accepted' where message_id = ${locked.message.id} and number = ${locked.message.attempts}`.execute(tx.q)
  return refused
}

interface Move {
  readonly name: 'takeInHand' | 'sendByHand' | 'seeArrived'
  readonly set: ReturnType<typeof sql>
}

async function move(deps: ConversationDeps, tx: Tx, { message, conversation }: Locked, { name, set }: Move): Promise<Refusal | undefined> {
  if (message.delivery_state === null) return refuse('CONVERSATION_MESSAGE_MOVED_ON', { state: message.kind })
  const next = afterMove(message.delivery_state, name)
  if (isRefusal(next)) return next
  await changeMessage(tx, message, set)
  const target = await targetOf(deps.transport, tx, conversation)
  const now = deps.clock.now()
  await tendPartsBehind(deps.transport, tx, message, target === undefined ? undefined : { target, from: leavingAt(conversation, now, now), now })
  await refresh(tx, [conversation.id])
  return undefined
}

/** Writes a colleague's words beside a voice message. */
export async function setTranscript(tx: Tx, { message }: Locked, written: { text: string; staffId: StaffId; at: number }): Promise<Refusal | undefined> {
  if (message.content?.kind !== 'voice') return refuse('CONVERSATION_NOT_A_VOICE')
  const words = written.text.trim()
  await changeMessage(tx, message, words === ''
    ? sql`transcript = null, transcript_by = null, transcript_at = null`
    : sql`transcript = ${words}, transcript_by = ${written.staffId}::uuid, transcript_at = ${written.at}::bigint`)
  return undefined
}

/** Every attempt to send a message. */
export async function attemptsOf(q: Queries, messageId: string) {
  const { rows } = await sql<{ number: number; staff_id: string | null; began_at: number; ended_at: number | null; outcome: 'accepted' | 'refused' | 'unknown' | 'failedLater' | 'withdrawn' | null; code: string | null }>`
    select number, staff_id, began_at, ended_at, outcome, code from message_attempt where message_id = ${messageId} order by number`.execute(q)
  return rows.map((row) => ({ number: row.number, staffId: row.staff_id, beganAt: row.began_at, endedAt: row.ended_at, outcome: row.outcome, code: row.code }))
}
