import { type RawBuilder, sql } from 'kysely'
import type { CompanyId, ConnectionId, ConversationId, FileId, MessageId, PersonId, StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { listConversations, readMessages } from '../contract.ts'
import { type DeliveryState, kindOf, type MediaKind, needsWav, shownDelivery, type State, type Waiting, writePosition } from '../domain/index.ts'

export type RowView = ResultOf<typeof listConversations>['conversations'][number]
export type MessageView = ResultOf<typeof readMessages>['messages'][number]
export type MessageContent = NonNullable<MessageView['content']>
export type FileView = NonNullable<MessageView['file']>
export type LineCode = NonNullable<MessageView['line']>['code']
export type LineData = NonNullable<MessageView['line']>['data']

/** A conversation as it is stored. */
export interface ConversationRecord {
  id: ConversationId
  workspace_id: WorkspaceId
  kind: 'direct' | 'group'
  title: string
  company_id: CompanyId | null
  connection_id: ConnectionId | null
  channel: string
  address: string | null
  mailbox: string
  state: State
  snoozed_until: number | null
  snoozed_until_reply: boolean
  assignee_id: StaffId | null
  settled_arrival: number
  arrived_at: number | null
  greeting_code: string | null
  greeting_until: number | null
  session_ended_at: number | null
  left_at: number | null
  arrival: number
  inbound_total: number
  message_total: number
  waiting: Waiting
  waiting_since: number
  list_rank: number
  list_key: number
  last_at: number
  last_message_id: MessageId | null
  last_inbound_at: number | null
  open_questions: number
  needs_look: number
  revision: number
  created_at: number
}

/** What stands beside it for one reader. */
export interface ListedRecord extends ConversationRecord {
  person_ids: PersonId[]
  unread: number
  has_draft: boolean
  last_kind: 'inbound' | 'outbound' | 'note' | null
  last_content: MessageContent | null
}

export interface FileRecord {
  id: FileId
  workspace_id: WorkspaceId
  blob_key: string
  bytes: number
  name: string
  declared_type: string | null
  detected_type: string
  mismatch: boolean
  kind: MediaKind
  width: number | null
  height: number | null
  duration_ms: number | null
  uploaded_by: StaffId | null
  is_picture: boolean
  created_at: number
}

/** A message as it is stored. */
export interface MessageRecord {
  id: MessageId
  workspace_id: WorkspaceId
  conversation_id: ConversationId
  kind: 'inbound' | 'outbound' | 'note' | 'line'
  sent_at: number
  arrival: number
  stored_at: number
  inbound_no: number
  person_id: PersonId | null
  staff_id: StaffId | null
  connection_id: ConnectionId | null
  remote_id: string | null
  content: MessageContent | null
  line_code: LineCode | null
  line_data: LineData | null
  file_id: FileId | null
  media_state: 'fetching' | 'ready' | 'failed' | null
  media_code: string | null
  delivery_state: DeliveryState | null
  leaves_at: number | null
  ended_at: number | null
  delivery_code: string | null
  attempts: number
  hold_when_closed: boolean
  batch_id: string | null
  part: number | null
  parts: number | null
  question_state: 'open' | 'closed' | null
  question_by: StaffId | null
  question_at: number | null
  answer_id: MessageId | null
  recalled_at: number | null
  transcript: string | null
  transcript_by: StaffId | null
  transcript_at: number | null
  client_id: string | null
  revision: number
}

/** A message whose conversation is locked. */
export interface Locked {
  readonly message: MessageRecord
  readonly conversation: ConversationRecord
}

export interface MessageWithFile extends MessageRecord {
  file: FileRecord | null
}

/** The columns of one reader's list row; join `listedFrom` with it. */
export const listedColumns = sql`c.*,
  array(select person_id from conversation_person p where p.conversation_id = c.id order by place) as person_ids,
  c.inbound_total - coalesce(r.inbound_seen, 0) as unread,
  exists (select from draft d where d.conversation_id = c.id and d.staff_id = me.id and (d.text <> '' or d.file_ids <> '{}')) as has_draft,
  said.kind as last_kind, said.content as last_content`

/** The tables of one reader's list row. */
export function listedFrom(staffId: string): RawBuilder<unknown> {
  return sql`(select ${staffId}::uuid as id) me, conversation c
    left join lateral (select inbound_seen from read_marker where conversation_id = c.id and staff_id = ${staffId}) r on true
    left join lateral (select kind, content from message where id = c.last_message_id) said on true`
}

export const messageColumns = sql`m.*, case when f.id is null then null else to_jsonb(f) end as file`
export const messageFrom = sql`message m left join file f on f.id = m.file_id and f.state = 'stored'`

const previewLength = 200

/** A conversation as the list shows it. */
export function toRow(record: ListedRecord): RowView {
  const { last_message_id: lastId, last_kind: lastKind, last_content: content } = record
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    companyId: record.company_id,
    personIds: record.person_ids,
    connectionId: record.connection_id,
    channel: record.channel,
    state: record.state,
    snoozedUntil: record.snoozed_until,
    snoozedUntilReply: record.snoozed_until_reply,
    assigneeId: record.assignee_id,
    waiting: record.waiting,
    waitingSince: record.waiting_since,
    lastAt: record.last_at,
    last: lastId === null || lastKind === null || content === null ? null : { messageId: lastId, kind: lastKind, content: content.kind, text: previewOf(content) },
    unread: record.unread,
    openQuestions: record.open_questions,
    hasDraft: record.has_draft,
    needsLook: record.needs_look > 0,
    revision: record.revision,
  }
}

function previewOf(content: MessageContent): string {
  const text = () => {
    if (content.kind === 'text') return content.text
    if (content.kind === 'unsupported') return content.text ?? ''
    if ('title' in content) return content.title
    return content.name ?? ''
  }
  return Array.from(text().slice(0, previewLength * 2)).slice(0, previewLength).join('')
}

/** A file as messages and lists show it. */
export function toFile(record: FileRecord): FileView {
  return {
    id: record.id,
    name: record.name,
    bytes: record.bytes,
    kind: record.kind,
    type: record.detected_type,
    mismatch: record.mismatch,
    width: record.width,
    height: record.height,
    durationMs: record.duration_ms,
    inline: kindOf(record.detected_type).inline,
    voicePath: record.kind === 'voice' ? (needsWav(record.detected_type) ? `/api/files/${record.id}/voice` : `/api/files/${record.id}`) : null,
    at: record.created_at,
  }
}

/** A message as threads show it. */
export function toMessage(record: MessageWithFile, now: number): MessageView {
  return {
    id: record.id,
    conversationId: record.conversation_id,
    kind: record.kind,
    position: writePosition({ sentAt: record.sent_at, arrival: record.arrival }),
    arrival: record.arrival,
    sentAt: record.sent_at,
    storedAt: record.stored_at,
    personId: record.person_id,
    staffId: record.staff_id,
    content: record.content,
    line: record.line_code === null ? null : { code: record.line_code, data: record.line_data ?? {} },
    file: record.file === null ? null : toFile(record.file),
    media: record.media_state === null ? null : { state: record.media_state, code: record.media_code },
    delivery: deliveryOf(record, now),
    batch: record.batch_id === null ? null : { id: record.batch_id, part: record.part ?? 1, parts: record.parts ?? 1 },
    question:
      record.question_state === null || record.question_at === null
        ? null
        : { open: record.question_state === 'open', markedBy: record.question_by, markedAt: record.question_at, answerId: record.answer_id },
    recalledAt: record.recalled_at,
    transcript:
      record.transcript === null || record.transcript_by === null || record.transcript_at === null
        ? null
        : { text: record.transcript, staffId: record.transcript_by, at: record.transcript_at },
    clientId: record.client_id,
    revision: record.revision,
  }
}

function deliveryOf(record: MessageRecord, now: number): MessageView['delivery'] {
  if (record.delivery_state === null) return null
  return {
    state: shownDelivery(record.delivery_state, record.leaves_at ?? undefined, now),
    leavesAt: record.leaves_at,
    endedAt: record.ended_at,
    code: record.delivery_code,
    attempts: record.attempts,
  }
}
