import { type RawBuilder, sql } from 'kysely'
import type { ConnectionId, FileId, MessageId, PersonId, StaffId } from '#kernel/ids.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { asks, type DeliveryState, type Position, writePosition } from '../domain/index.ts'
import { type ConversationRecord, type LineCode, type LineData, messageColumns, type MessageContent, messageFrom, type MessageRecord, type MessageWithFile } from './rows.ts'
import { tellReaders } from './told.ts'

/** A message to be stored. What is absent is null. */
export interface NewMessage {
  readonly id: MessageId
  readonly kind: 'inbound' | 'outbound' | 'note' | 'line'
  readonly sentAt: number
  readonly personId?: PersonId
  readonly staffId?: StaffId
  readonly connectionId?: ConnectionId
  readonly remoteId?: string
  readonly deliveryId?: number
  readonly content?: MessageContent
  readonly line?: { readonly code: LineCode; readonly data: LineData }
  readonly fileId?: FileId
  readonly mediaState?: 'fetching' | 'failed'
  readonly mediaCode?: string
  readonly deliveryState?: DeliveryState
  readonly leavesAt?: number
  readonly endedAt?: number
  readonly deliveryCode?: string
  readonly attempts?: number
  readonly holdWhenClosed?: boolean
  readonly batch?: { readonly id: string; readonly part: number; readonly parts: number }
  readonly recalledAt?: number
  readonly clientId?: string
}

/**
 * Stores messages at the end of a conversation's order of arrival and counts them. Those whose remote id is stored
 * already are left out. The conversation's row must be locked; it is changed in place as well.
 *
 * @returns what was stored, with its arrival
 */
export async function insertMessages(tx: Tx, conversation: ConversationRecord, drafts: readonly NewMessage[], now: number): Promise<(NewMessage & { arrival: number })[]> {
  const known = await knownRemotes(tx.q, drafts)
  const seen = new Set<string>()
  const fresh = drafts.filter((draft) => {
    const key = remoteKey(draft.connectionId, draft.remoteId)
    if (key === undefined) return true
    if (known.has(key) || seen.has(key)) return false
    seen.add(key)
    return true
  })
  if (fresh.length === 0) return []
  const stored = fresh.map((draft) => {
    conversation.arrival += 1
    conversation.message_total += 1
    if (draft.kind === 'inbound') conversation.inbound_total += 1
    return { ...draft, arrival: conversation.arrival, inboundNo: conversation.inbound_total }
  })
  await sql`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, person_id, staff_id, connection_id, remote_id,
      delivery_id, content, line_code, line_data, file_id, media_state, media_code, delivery_state, leaves_at, ended_at, delivery_code, attempts, hold_when_closed, batch_id, part, parts, asks, recalled_at, client_id)
    values ${sql.join(stored.map((one) => values(conversation, one, now)))}`.execute(tx.q)
  await sql`update conversation set arrival = ${conversation.arrival}, inbound_total = ${conversation.inbound_total}, message_total = ${conversation.message_total}
    where id = ${conversation.id}`.execute(tx.q)
  for (const one of stored) {
    tellReaders(tx, conversation.workspace_id, 'conversation.message-added', {
      conversationId: conversation.id, messageId: one.id, position: writePosition(one), arrival: one.arrival, kind: one.kind,
    })
  }
  return stored
}

function values(conversation: ConversationRecord, one: NewMessage & { arrival: number; inboundNo: number }, now: number): RawBuilder<unknown> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const isAsking = one.kind === 'outbound' && one.content?.kind === 'text' && asks(one.content.text)
  return sql`(${one.id}, ${conversation.workspace_id}, ${conversation.id}, ${one.kind}, ${one.sentAt}, ${one.arrival}, ${now}, ${one.inboundNo}, ${one.personId ?? null}::uuid,
    ${one.staffId ?? null}::uuid, ${one.connectionId ?? null}::uuid, ${one.remoteId ?? null}, ${one.deliveryId ?? null}::bigint, ${json(one.content)}::jsonb, ${one.line?.code ?? null},
    ${json(one.line?.data)}::jsonb, ${one.fileId ?? null}::uuid, ${one.mediaState ?? null}, ${one.mediaCode ?? null}, ${one.deliveryState ?? null}, ${one.leavesAt ?? null}::bigint,
    ${one.endedAt ?? null}::bigint, ${one.deliveryCode ?? null}, ${one.attempts ?? 0}, ${one.holdWhenClosed ?? false}, ${one.batch?.id ?? null}::uuid, ${one.batch?.part ?? null}::smallint,
    ${one.batch?.parts ?? null}::smallint, ${isAsking}, ${one.recalledAt ?? null}::bigint, ${one.clientId ?? null})`
}

async function knownRemotes(q: Queries, drafts: readonly NewMessage[]): Promise<Set<string>> {
  const ids = drafts.flatMap(({ remoteId }) => (remoteId === undefined ? [] : [remoteId]))
  if (ids.length === 0) return new Set()
  const connections = [...new Set(drafts.map(({ connectionId }) => connectionId))]
  const found = await Promise.all(
    connections.map((connectionId) =>
      sql<{ connection_id: ConnectionId | null; remote_id: string }>`select connection_id, remote_id from message
        where ${connectionId === undefined ? sql`connection_id is null` : sql`connection_id = ${connectionId}`} and remote_id = any(${ids}::text[])`.execute(q),
    ),
  )
  return new Set(found.flatMap(({ rows }) => rows.map((row) => remoteKey(row.connection_id ?? undefined, row.remote_id) ?? '')))
}

function remoteKey(connectionId: string | undefined, remoteId: string | undefined): string | undefined {
  return remoteId === undefined ? undefined : `${connectionId ?? ''}\n${remoteId}`
}

export interface PageQuery {
  readonly before?: Position
  readonly after?: Position
  readonly around?: Position
  readonly limit: number
}

export interface Page {
  readonly messages: readonly MessageWithFile[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

/** Messages before, after or around a place, in order; the newest when no place is given. `around` begins with the place itself. */
export async function messagePage(q: Queries, conversationId: string, { before, after, around, limit }: PageQuery): Promise<Page> {
  if (around !== undefined) {
    const half = Math.max(1, Math.floor(limit / 2))
    const earlier = await stretch(q, conversationId, { where: sql`(m.sent_at, m.arrival) < (${around.sentAt}, ${around.arrival})`, direction: 'backward', limit: half + 1 })
    const later = await stretch(q, conversationId, { where: sql`(m.sent_at, m.arrival) >= (${around.sentAt}, ${around.arrival})`, direction: 'forward', limit: half + 1 })
    return { messages: [...earlier.slice(0, half).reverse(), ...later.slice(0, half)], hasBefore: earlier.length > half, hasAfter: later.length > half }
  }
  if (after !== undefined) {
    const later = await stretch(q, conversationId, { where: sql`(m.sent_at, m.arrival) > (${after.sentAt}, ${after.arrival})`, direction: 'forward', limit: limit + 1 })
    return { messages: later.slice(0, limit), hasBefore: true, hasAfter: later.length > limit }
  }
  const where = before === undefined ? sql`true` : sql`(m.sent_at, m.arrival) < (${before.sentAt}, ${before.arrival})`
  const earlier = await stretch(q, conversationId, { where, direction: 'backward', limit: limit + 1 })
  return { messages: earlier.slice(0, limit).reverse(), hasBefore: earlier.length > limit, hasAfter: before !== undefined }
}

async function stretch(q: Queries, conversationId: string, { where, direction, limit }: { where: RawBuilder<unknown>; direction: 'forward' | 'backward'; limit: number }): Promise<MessageWithFile[]> {
  const order = direction === 'forward' ? sql`m.sent_at, m.arrival` : sql`m.sent_at desc, m.arrival desc`
  return (await sql<MessageWithFile>`select ${messageColumns} from ${messageFrom} where m.conversation_id = ${conversationId} and ${where} order by ${order} limit ${limit}`.execute(q)).rows
}

/** Messages by ids, in the order of their places. */
export async function messagesByIds(q: Queries, ids: readonly string[]): Promise<MessageWithFile[]> {
  if (ids.length === 0) return []
  return (await sql<MessageWithFile>`select ${messageColumns} from ${messageFrom} where m.id = any(${[...ids]}::uuid[]) order by m.sent_at, m.arrival`.execute(q)).rows
}

/** One message; `undefined` when there is none. */
export async function messageById(q: Queries, id: string): Promise<MessageRecord | undefined> {
  return (await sql<MessageRecord>`select * from message where id = ${id}`.execute(q)).rows[0]
}

/** Open questions, oldest first. */
export async function openQuestions(q: Queries, conversationId: string): Promise<MessageWithFile[]> {
  return (await sql<MessageWithFile>`select ${messageColumns} from ${messageFrom}
    where m.conversation_id = ${conversationId} and m.question_state = 'open' order by m.sent_at, m.arrival limit 200`.execute(q)).rows
}

/** Messages with files, newest first. */
export async function messagesWithFiles(q: Queries, conversationId: string, before: Position | undefined, limit: number): Promise<MessageWithFile[]> {
  return (await sql<MessageWithFile>`select ${messageColumns} from ${messageFrom} where m.conversation_id = ${conversationId} and m.file_id is not null
    ${before === undefined ? sql`` : sql`and (m.sent_at, m.arrival) < (${before.sentAt}, ${before.arrival})`}
    order by m.sent_at desc, m.arrival desc limit ${limit}`.execute(q)).rows
}

/** The place of the first message of theirs after this arrival. */
export async function firstInboundAfter(q: Queries, conversationId: string, arrival: number): Promise<{ id: MessageId; sent_at: number; arrival: number } | undefined> {
  // By order of arrival, since a late one may have its place further up; of the unseen ones the uppermost is wanted.
  return (await sql<{ id: MessageId; sent_at: number; arrival: number }>`select id, sent_at, arrival from (
      select id, sent_at, arrival from message where conversation_id = ${conversationId} and arrival > ${arrival} and kind = 'inbound' order by arrival limit 500
    ) unseen order by sent_at, arrival limit 1`.execute(q)).rows[0]
}

/** Changes one message and tells it. */
export async function changeMessage(tx: Tx, message: Pick<MessageRecord, 'id' | 'conversation_id' | 'workspace_id'>, set: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ revision: number }>`update message set ${set}, revision = revision + 1 where id = ${message.id} returning revision`.execute(tx.q)
  const revision = rows[0]?.revision
  if (revision === undefined) return
  tellReaders(tx, message.workspace_id, 'conversation.message-changed', { conversationId: message.conversation_id, messageId: message.id, revision })
}

/** A grey line. */
export async function addLine(
  tx: Tx,
  conversation: ConversationRecord,
  line: { id: MessageId; code: LineCode; data?: LineData; staffId?: StaffId; remoteId?: string; at?: number },
  now: number,
): Promise<boolean> {
  const draft: NewMessage = {
    id: line.id, kind: 'line', sentAt: line.at ?? now, line: { code: line.code, data: line.data ?? {} },
    ...(line.staffId === undefined ? {} : { staffId: line.staffId }),
    ...(line.remoteId === undefined ? {} : { remoteId: line.remoteId, ...(conversation.connection_id === null ? {} : { connectionId: conversation.connection_id }) }),
  }
  return (await insertMessages(tx, conversation, [draft], now)).length === 1
}
