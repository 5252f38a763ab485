import { sql } from 'kysely'
import { isRefusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { MediaEnd, SendEnd, Transport } from '#features/connection/server/index.ts'
import { afterMove, afterRefusal, greetingExpired } from '../domain/index.ts'
import { lockConversations } from './conversation-store.ts'
import type { ConversationDeps } from './deps.ts'
import { forerunnersOf, holdRemoteId } from './incoming-outcome.ts'
import { releaseHeld } from './hand-over.ts'
import { haveWrittenSince, holdBehind, holdRefused } from './hold.ts'
import { changeMessage, messageById } from './message-store.ts'
import { refresh } from './refresh.ts'
import { removeMessages } from './remove-messages.ts'
import { spacePartsBehind, tendPartsBehind } from './reply-parts.ts'
import type { Locked, MessageRecord } from './rows.ts'

const moves = { send: 'accept', refuse: 'refuse', 'lose-track': 'loseTrack' } as const
const outcomes = { send: 'accepted', refuse: 'refused', 'lose-track': 'unknown' } as const

/**
 * Writes down how a send ended. A message that is not on its way (any more) stays as it is. One that the network refuses until
 * they write is held where its author chose to wait. The network's id is kept also of one whose fate is unknown, where it
 * is known: should the network speak of it later, it is found.
 */
export async function sendEnded({ transport }: Pick<ConversationDeps, 'transport'>, tx: Tx, messageId: string, { outcome, at }: SendEnd): Promise<void> {
  const talk = await lockedTalk(tx, messageId)
  if (talk === undefined) return
  const { message } = talk
  if (message.delivery_state === null || isRefusal(afterMove(message.delivery_state, moves[outcome.did]))) return
  if (outcome.did === 'refuse' && afterRefusal(outcome.code, message.hold_when_closed) === 'hold') return waitForThem(transport, tx, talk, { code: outcome.code, at })
  const remoteId = 'remoteId' in outcome ? outcome.remoteId : undefined
  if (remoteId !== undefined && message.connection_id !== null) await holdRemoteId(tx, message.connection_id, remoteId)
  const isShown = remoteId !== undefined && (await absorbEcho(tx, message, remoteId))
  const did = outcome.did === 'lose-track' && isShown ? 'send' : outcome.did
  const next = afterMove(message.delivery_state, moves[did])
  if (isRefusal(next)) return
  const early = remoteId === undefined || message.connection_id === null ? {} : await forerunnersOf(tx, message.connection_id, remoteId)
  const code = outcome.did === 'refuse' ? outcome.code : (early.failed ?? null)
  await changeMessage(tx, message, sql`delivery_state = ${early.failed === undefined ? next : 'failed'}, delivery_code = ${code}, ended_at = ${at},
    remote_id = coalesce(${remoteId ?? null}, remote_id), recalled_at = coalesce(recalled_at, ${early.recalledAt ?? null}::bigint)`)
  await sql`update message_attempt set outcome = ${early.failed === undefined ? outcomes[did] : 'failedLater'}, code = ${code}, ended_at = ${at}
    where message_id = ${message.id} and number = ${message.attempts}`.execute(tx.q)
  if (early.failed === undefined && next === 'accepted') await spacePartsBehind(transport, tx, message, at)
  else await tendPartsBehind(transport, tx, message)
  await refresh(tx, [message.conversation_id])
}

/**
 * Holds a refused message until they write, with what waits behind it. Where they have written while the network was asked,
 * it goes again at once: else it would wait for one word more. So does one whose greeting code came too late, where the
 * window takes it: by that it has not been judged yet.
 */
async function waitForThem(transport: Transport, tx: Tx, talk: Locked, refused: { code: string; at: number }): Promise<void> {
  const { message, conversation } = talk
  await holdRefused(tx, message, refused)
  await holdBehind(transport, tx, message)
  if (refused.code === greetingExpired || (await haveWrittenSince(tx, talk))) await releaseHeld(transport, tx, conversation, refused.at)
  await refresh(tx, [conversation.id])
}

/** Where the network shows us our own message before its answer to the send has come, the two become one. True when it has. */
async function absorbEcho(tx: Tx, message: MessageRecord, remoteId: string): Promise<boolean> {
  const { rows } = await sql<MessageRecord>`select * from message where connection_id = ${message.connection_id} and remote_id = ${remoteId} and id <> ${message.id}`.execute(tx.q)
  const echo = rows[0]
  if (echo === undefined || echo.conversation_id !== message.conversation_id) return false
  await removeMessages(tx, [echo])
  return true
}

/** Writes down what became of a file that somebody sent. */
export async function mediaEnded(tx: Tx, messageId: string, ended: MediaEnd): Promise<void> {
  const message = (await lockedTalk(tx, messageId))?.message
  if (message === undefined || message.media_state !== 'fetching') return
  await changeMessage(tx, message, ended.did === 'store' ? sql`media_state = 'ready', media_code = null, file_id = ${ended.fileId}` : sql`media_state = 'failed', media_code = ${ended.code}`)
}

/** Reads a message with its conversation, and locks that, so that nothing moves the message meanwhile. */
export async function lockedTalk(tx: Tx, messageId: string): Promise<Locked | undefined> {
  const found = await messageById(tx.q, messageId)
  if (found === undefined) return undefined
  const conversation = (await lockConversations(tx, [found.conversation_id])).get(found.conversation_id)
  const message = await messageById(tx.q, messageId)
  return message === undefined || conversation === undefined ? undefined : { message, conversation }
}
