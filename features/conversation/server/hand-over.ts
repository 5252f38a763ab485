import { sql } from 'kysely'
import type { StaffId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ConnectionInfo, SendRequest, Transport } from '#features/connection/server/index.ts'
import { fits, isPartWait, partGapMs } from '../domain/index.ts'
import { changeMessage } from './message-store.ts'
import type { ConversationRecord, MessageRecord } from './rows.ts'
import { windowOf } from './window-store.ts'

/** Where a message goes. */
export interface Target {
  readonly connection: ConnectionInfo
  readonly address: string
  readonly conversation: ConversationRecord
}

/** The network behind a conversation; `undefined` when everything goes by hand. */
export async function targetOf(transport: Transport, tx: Tx, conversation: ConversationRecord): Promise<Target | undefined> {
  if (conversation.connection_id === null || conversation.address === null) return undefined
  const connection = await transport.connection(tx.q, conversation.connection_id)
  return connection?.canSend === true ? { connection, address: conversation.address, conversation } : undefined
}

/** How far the networks' clocks may be ahead of ours before we stop believing them. */
export const clockSlackMs = 60_000

/** A moment to leave at that counts as after their last message, also where the network's clock is a little ahead of ours. */
export function leavingAt(conversation: ConversationRecord, wished: number, now: number): number {
  const theirs = conversation.last_inbound_at ?? 0
  return theirs > wished && theirs <= now + clockSlackMs ? theirs : wished
}

/** Hands one stored message to the transport and notes the attempt. A greeting code is used up by it. */
export async function handOver(
  transport: Transport,
  tx: Tx,
  target: Target,
  sending: { message: Pick<MessageRecord, 'id' | 'content' | 'file_id'>; number: number; staffId: StaffId | undefined; leavesAt: number; byGreeting: boolean; now: number },
): Promise<void> {
  const { conversation, connection, address } = target
  const { message, number, staffId, leavesAt, now } = sending
  await sql`insert into message_attempt (message_id, number, workspace_id, staff_id, began_at, leaves_at)
    values (${message.id}, ${number}, ${conversation.workspace_id}, ${staffId ?? null}, ${now}, ${leavesAt})`.execute(tx.q)
  const greeting = sending.byGreeting ? conversation.greeting_code : null
  if (greeting !== null) {
    conversation.greeting_code = null
    conversation.greeting_until = null
    await sql`update conversation set greeting_code = null, greeting_until = null where id = ${conversation.id}`.execute(tx.q)
  }
  const content = contentOf(message)
  if (content === undefined) return
  transport.send(tx, {
    messageId: message.id, connectionId: connection.id, lane: conversation.id, address, mailbox: conversation.mailbox, content, notBefore: instant(leavesAt),
    ...(greeting === null ? {} : { greeting }),
  })
}

function contentOf({ content, file_id: fileId }: Pick<MessageRecord, 'content' | 'file_id'>): SendRequest['content'] | undefined {
  if (fileId !== null) return { kind: 'file', fileId }
  return content?.kind === 'text' ? { kind: 'text', text: content.text } : undefined
}

/**
 * Lets waiting messages go after they have written: the oldest first, as many as the window takes, parts of one reply some
 * seconds apart. Each goes once, since the conversation is locked and the message changes its state in the same
 * transaction. What waits for a part before it is not meant.
 */
export async function releaseHeld(transport: Transport, tx: Tx, conversation: ConversationRecord, now: number): Promise<void> {
  const { rows } = await sql<MessageRecord>`select * from message where conversation_id = ${conversation.id} and delivery_state = 'held' order by sent_at, arrival`.execute(tx.q)
  const waiting = rows.filter((message) => !isPartWait(message.delivery_code))
  if (waiting.length === 0) return
  const target = await targetOf(transport, tx, conversation)
  if (target === undefined) return
  const soonest = leavingAt(conversation, now, now)
  let before: { readonly batch: string | null; readonly leavesAt: number } | undefined
  for (const message of waiting) {
    const window = await windowOf(tx.q, target.connection, conversation, now)
    if (!fits(window, 1)) return
    const leavesAt: number = before !== undefined && before.batch !== null && before.batch === message.batch_id ? before.leavesAt + partGapMs : soonest
    before = { batch: message.batch_id, leavesAt }
    await changeMessage(tx, message, sql`delivery_state = 'waiting', leaves_at = ${leavesAt}, attempts = attempts + 1`)
    await handOver(transport, tx, target, { message, number: message.attempts + 1, staffId: message.staff_id ?? undefined, leavesAt, byGreeting: window.byGreeting === true, now })
  }
}
