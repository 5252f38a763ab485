import { type RawBuilder, sql } from 'kysely'
import { asId, type CompanyId, type ConnectionId, type ConversationId, type PersonId, type StaffId, type WorkspaceId } from '#kernel/ids.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import type { Reader } from '../domain/index.ts'
import { type ConversationRecord, listedColumns, listedFrom, type ListedRecord } from './rows.ts'

export type ViewName = 'mine' | 'unassigned' | 'all' | 'snoozed' | 'resolved'

export interface ListQuery {
  readonly view: ViewName
  readonly companyId?: string
  readonly waiting?: 'weOwe' | 'theyOwe' | 'quiet'
  readonly after?: ListCursor
  readonly limit: number
}

/** The place of the last row of a page. */
export interface ListCursor {
  readonly rank: number
  readonly key: number
  readonly id: string
}

const ranks = { weOwe: 0, theyOwe: 1, quiet: 2 } as const

/** One page of the list, in its order. One statement, whatever the page holds. */
export async function listPage(q: Queries, reader: Reader, { view, companyId, waiting, after, limit }: ListQuery): Promise<ListedRecord[]> {
  const from = waiting === undefined ? firstRank(view) : ranks[waiting]
  const to = waiting === undefined ? lastRank(view) : ranks[waiting]
  // The page is cut first, from one index alone; what stands beside the rows is looked up for these only.
  const page = sql`select * from conversation
    where workspace_id = ${reader.workspaceId} and ${whose(view, reader)} and ${companyId === undefined ? sql`true` : sql`company_id = ${companyId}`}
      and list_rank between ${from} and ${to}
      ${after === undefined ? sql`` : sql`and (list_rank, list_key, id) > (${after.rank}, ${after.key}, ${after.id}::uuid)`}
    order by list_rank, list_key, id limit ${limit}`
  return (await sql<ListedRecord>`select ${listedColumns} from ${listedFromPage(page, reader.staffId)} order by c.list_rank, c.list_key, c.id`.execute(q)).rows
}

function firstRank(view: ViewName): number {
  return view === 'snoozed' ? 3 : view === 'resolved' ? 4 : 0
}

function lastRank(view: ViewName): number {
  return view === 'snoozed' ? 3 : view === 'resolved' ? 4 : 2
}

function whose(view: ViewName, reader: Reader): RawBuilder<unknown> {
  if (view === 'mine') return sql`assignee_id = ${reader.staffId}`
  if (view === 'unassigned') return sql`assignee_id is null`
  return sql`true`
}

function listedFromPage(page: RawBuilder<unknown>, staffId: string): RawBuilder<unknown> {
  return sql`(select ${staffId}::uuid as id) me, (${page}) c
    left join lateral (select inbound_seen from read_marker where conversation_id = c.id and staff_id = ${staffId}) r on true
    left join lateral (select kind, content from message where id = c.last_message_id) said on true`
}

/** Rows of these ids, in no order. */
export async function listedByIds(q: Queries, staffId: string, ids: readonly string[]): Promise<ListedRecord[]> {
  if (ids.length === 0) return []
  return (await sql<ListedRecord>`select ${listedColumns} from ${listedFrom(staffId)} where c.id = any(${[...ids]}::uuid[])`.execute(q)).rows
}

/** One conversation, as one reader's list shows it. */
export async function listedById(q: Queries, staffId: string, id: string): Promise<ListedRecord | undefined> {
  return (await listedByIds(q, staffId, [id]))[0]
}

export interface RankCount {
  list_rank: number
  whose: 'mine' | 'nobody' | 'others'
  conversations: number
}

/** How many conversations stand at each rank, by whose they are. */
export async function countByRank(q: Queries, reader: Reader): Promise<RankCount[]> {
  return (
    await sql<RankCount>`select list_rank, case when assignee_id = ${reader.staffId} then 'mine' when assignee_id is null then 'nobody' else 'others' end as whose,
      count(*)::int as conversations from conversation where workspace_id = ${reader.workspaceId} group by 1, 2`.execute(q)
  ).rows
}

/** How many open conversations hold something new for this reader. */
export async function countUnread(q: Queries, reader: Reader): Promise<{ unread: number; mine: number }> {
  const { rows } = await sql<{ unread: number; mine: number }>`
    select count(*)::int as unread, count(*) filter (where c.assignee_id = ${reader.staffId})::int as mine
    from conversation c left join read_marker r on r.conversation_id = c.id and r.staff_id = ${reader.staffId}
    where c.workspace_id = ${reader.workspaceId} and c.list_rank <= 2 and c.inbound_total > coalesce(r.inbound_seen, 0)`.execute(q)
  return rows[0] ?? { unread: 0, mine: 0 }
}

/** Reads conversations and locks them to the end of the transaction, always in the same order, so that nobody waits in a circle. */
export async function lockConversations(tx: Tx, ids: readonly string[]): Promise<Map<string, ConversationRecord>> {
  const { rows } = await sql<ConversationRecord>`select * from conversation where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx.q)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface NewConversation {
  readonly id: ConversationId
  readonly workspaceId: WorkspaceId
  readonly kind: 'direct' | 'group'
  readonly title: string
  readonly companyId: CompanyId | undefined
  readonly connectionId: ConnectionId | undefined
  readonly channel: string
  readonly address: string | undefined
  readonly mailbox: string
  readonly assigneeId: StaffId | undefined
  readonly personIds: readonly PersonId[]
  readonly createdBy: StaffId | undefined
  readonly at: number
}

/** Stores a conversation; false when its address has one already. */
export async function insertConversation(tx: Tx, one: NewConversation): Promise<boolean> {
  const made = await sql`insert into conversation (id, workspace_id, kind, title, company_id, connection_id, channel, address, mailbox, assignee_id,
      waiting_since, list_key, last_at, created_at, created_by)
    values (${one.id}, ${one.workspaceId}, ${one.kind}, ${one.title}, ${one.companyId ?? null}, ${one.connectionId ?? null}, ${one.channel}, ${one.address ?? null},
      ${one.mailbox}, ${one.assigneeId ?? null}, ${one.at}, ${-one.at}, ${one.at}, ${one.at}, ${one.createdBy ?? null})
    on conflict (connection_id, mailbox, address) where address is not null do nothing`.execute(tx.q)
  if (made.numAffectedRows !== 1n) return false
  await setPeople(tx, one, one.personIds)
  return true
}

/** Replaces the people of a conversation. */
export async function setPeople(tx: Tx, conversation: { id: ConversationId; workspaceId: WorkspaceId }, personIds: readonly PersonId[]): Promise<void> {
  await sql`delete from conversation_person where conversation_id = ${conversation.id}`.execute(tx.q)
  if (personIds.length === 0) return
  await sql`insert into conversation_person (conversation_id, person_id, workspace_id, place)
    values ${sql.join([...new Set(personIds)].map((personId, place) => sql`(${conversation.id}, ${personId}, ${conversation.workspaceId}, ${place})`))}`.execute(tx.q)
}

/** The people of one conversation, in their order. */
export async function peopleOf(q: Queries, id: string): Promise<PersonId[]> {
  const { rows } = await sql<{ person_id: string }>`select person_id from conversation_person where conversation_id = ${id} order by place`.execute(q)
  return rows.map((row) => asId<'person'>(row.person_id))
}

/** Conversations at these addresses. */
export async function idsAtAddresses(q: Queries, connectionId: string, addresses: readonly string[]): Promise<{ id: ConversationId; mailbox: string; address: string }[]> {
  return (await sql<{ id: ConversationId; mailbox: string; address: string }>`select id, mailbox, address from conversation
    where connection_id = ${connectionId} and address = any(${[...addresses]}::text[])`.execute(q)).rows
}
