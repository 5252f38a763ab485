import { sql } from 'kysely'
import type { ConversationId, MessageId, StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { leftStates, listPlace, lookStates, type State, turnOf } from '../domain/index.ts'
import { tellReaders } from './told.ts'

interface Derivable {
  id: ConversationId
  workspace_id: WorkspaceId
  state: State
  snoozed_until: number | null
  assignee_id: StaffId | null
  revision: number
  last_at: number
  last_message_id: MessageId | null
  last_inbound_at: number | null
  their_first: number | null
  our_question: number | null
  their_open: number | null
  our_open: number | null
  open_questions: number
  needs_look: number
}

const left = sql`array[${sql.join(leftStates.map((state) => sql.lit(state)))}]`
// Written as the index message_look has it, so that the index serves.
const look = sql`(${sql.join(lookStates.map((state) => sql.lit(state)))})`

/**
 * Works out anew what a conversation's messages say of it (whose turn, since when, place in the list, counters), and
 * tells that it has changed. Called last in every transaction that changes a conversation, with its row locked.
 */
export async function refresh(tx: Tx, ids: readonly ConversationId[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<Derivable>`
    select c.id, c.workspace_id, c.state, c.snoozed_until, c.assignee_id, c.revision,
      coalesce(said.sent_at, c.created_at) as last_at, said.id as last_message_id,
      (select sent_at from message where conversation_id = c.id and kind = 'inbound' and delivery_id is not null order by sent_at desc, arrival desc limit 1) as last_inbound_at,
      (select sent_at from message where conversation_id = c.id and kind = 'inbound' and recalled_at is null
        and question_state is distinct from 'closed' and arrival > c.settled_arrival
        and (sent_at, arrival) > (coalesce(ours.sent_at, -1), coalesce(ours.arrival, 0)) order by sent_at, arrival limit 1) as their_first,
      (select sent_at from message where conversation_id = c.id and kind = 'outbound' and asks and question_state is null and recalled_at is null
        and delivery_state = any(${left}) and arrival > c.settled_arrival
        and (sent_at, arrival) > (coalesce(theirs.sent_at, -1), coalesce(theirs.arrival, 0)) order by sent_at, arrival limit 1) as our_question,
      (select min(sent_at) from message where conversation_id = c.id and question_state = 'open' and kind = 'inbound') as their_open,
      (select min(sent_at) from message where conversation_id = c.id and question_state = 'open' and kind = 'outbound') as our_open,
      (select count(*)::int from message where conversation_id = c.id and question_state = 'open') as open_questions,
      (select count(*)::int from message where conversation_id = c.id and delivery_state in ${look} and arrival > c.settled_arrival) as needs_look
    from conversation c
      left join lateral (select id, sent_at from message where conversation_id = c.id and kind <> 'line' and recalled_at is null order by sent_at desc, arrival desc limit 1) said on true
      left join lateral (select sent_at, arrival from message where conversation_id = c.id and kind = 'outbound' and recalled_at is null
        and delivery_state = any(${left}) order by sent_at desc, arrival desc limit 1) ours on true
      left join lateral (select sent_at, arrival from message where conversation_id = c.id and kind = 'inbound' and recalled_at is null
        order by sent_at desc, arrival desc limit 1) theirs on true
    where c.id = any(${[...ids]}::uuid[])`.execute(tx.q)
  if (rows.length === 0) return
  await sql`update conversation c set waiting = n.waiting, waiting_since = n.since, list_rank = n.rank, list_key = n.key, last_at = n.last_at,
      last_message_id = n.last_message_id, last_inbound_at = n.last_inbound_at, open_questions = n.open_questions, needs_look = n.needs_look, revision = c.revision + 1
    from (values ${sql.join(rows.map((row) => derived(tx, row)))})
      as n (id, waiting, since, rank, key, last_at, last_message_id, last_inbound_at, open_questions, needs_look)
    where c.id = n.id`.execute(tx.q)
}

function derived(tx: Tx, row: Derivable) {
  const turn = turnOf({
    ...(row.their_first === null ? {} : { theirFirstSinceOurs: row.their_first }),
    ...(row.our_question === null ? {} : { ourQuestionSinceTheirs: row.our_question }),
    ...(row.their_open === null ? {} : { theirOpenQuestion: row.their_open }),
    ...(row.our_open === null ? {} : { ourOpenQuestion: row.our_open }),
    lastAt: row.last_at,
  })
  const place = listPlace({
    state: row.state, waiting: turn.waiting, waitingSince: turn.since, lastAt: row.last_at,
    ...(row.snoozed_until === null ? {} : { snoozedUntil: row.snoozed_until }),
  })
  tellReaders(tx, row.workspace_id, 'conversation.changed', {
    conversationId: row.id, revision: row.revision + 1, state: row.state, assigneeId: row.assignee_id,
    waiting: turn.waiting, waitingSince: turn.since, lastAt: row.last_at,
  })
  return sql`(${row.id}::uuid, ${turn.waiting}::text, ${turn.since}::bigint, ${place.rank}::smallint, ${place.key}::bigint, ${row.last_at}::bigint,
    ${row.last_message_id}::uuid, ${row.last_inbound_at}::bigint, ${row.open_questions}::int, ${row.needs_look}::int)`
}
