import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '#platform/database/index.ts'
import type { ConnectionInfo } from '#features/connection/server/index.ts'
import { type WindowView, windowAt } from '../domain/index.ts'
import type { ConversationRecord } from './rows.ts'

/** Networks tell whole seconds: within one, only our own clock says whether we wrote before or after them. */
const networkSecondMs = 1_000

function storedAtOf(conversationId: string, at: number | null) {
  return sql`coalesce((select max(said.stored_at) from message said where said.conversation_id = ${conversationId} and said.kind = 'inbound' and said.sent_at = ${at ?? 0}::bigint), 0)`
}

/**
 * When messages were taken by the network from a moment on. Every attempt counts that was not refused: one that failed
 * after it was accepted is used up, and one of unknown fate may be. What a colleague wrote in the network's own client has
 * no attempts.
 */
function takenFrom(conversationId: string, from: number) {
  return sql`
    select leaves_at as at from message where conversation_id = ${conversationId} and leaves_at >= ${from}::bigint and attempts = 0 and delivery_state in ('accepted', 'unknown', 'failed')
    union all
    select case when tried.number = m.attempts then m.leaves_at else coalesce(tried.leaves_at, tried.began_at) end
    from message m join message_attempt tried on tried.message_id = m.id
    where m.conversation_id = ${conversationId} and m.leaves_at >= ${from}::bigint and tried.outcome in ('accepted', 'unknown', 'failedLater')`
}

/** When the network will take what waits: not before now, whenever it was to leave, so it counts against their last word. */
function willBeTaken(conversationId: string, now: number) {
  return sql`select greatest(leaves_at, ${now}::bigint) as at from message where conversation_id = ${conversationId} and delivery_state = 'waiting'`
}

/** How much may still be written in a conversation now; what waits is on its way and counts. */
export async function windowOf(q: Queries, connection: ConnectionInfo | undefined, conversation: ConversationRecord, now: number): Promise<WindowView> {
  return judge(q, connection, conversation, { at: now, waits: willBeTaken(conversation.id, now) })
}

/** The window for a message that leaves now: what waits leaves after it and does not count, and it carries no greeting code. */
export async function windowAtLeaving(q: Queries, connection: ConnectionInfo, conversation: ConversationRecord, at: number): Promise<WindowView> {
  return judge(q, connection, { ...conversation, greeting_until: null }, { at })
}

async function judge(q: Queries, connection: ConnectionInfo | undefined, conversation: ConversationRecord, { at: now, waits }: { at: number; waits?: RawBuilder<unknown> }): Promise<WindowView> {
  const rule = connection?.canSend === true ? connection.limits.window : undefined
  if (rule === undefined || conversation.address === null) return windowAt(undefined, { usedSinceInbound: 0, usedSinceArrival: 0 }, now)
  const { last_inbound_at: inboundAt, arrived_at: arrivedAt, greeting_until: greetingUntil, session_ended_at: endedAt, left_at: leftAt } = conversation
  const taken = takenFrom(conversation.id, Math.min(inboundAt ?? now, arrivedAt ?? now))
  const { rows } = await sql<{ since_inbound: number; since_arrival: number }>`
    select count(*) filter (where at >= ${(inboundAt ?? now) + networkSecondMs}::bigint
        or (at >= ${inboundAt ?? now}::bigint and at >= ${storedAtOf(conversation.id, inboundAt)}))::int as since_inbound, count(*) filter (where at >= ${arrivedAt ?? now}::bigint)::int as since_arrival
    from (${waits === undefined ? taken : sql`${taken} union all ${waits}`}) taken`.execute(q)
  return windowAt(
    rule,
    {
      usedSinceInbound: rows[0]?.since_inbound ?? 0,
      usedSinceArrival: rows[0]?.since_arrival ?? 0,
      ...(inboundAt === null ? {} : { lastInboundAt: inboundAt }),
      ...(arrivedAt === null ? {} : { arrivedAt }),
      ...(greetingUntil === null ? {} : { greetingUntil }),
      ...(endedAt === null ? {} : { endedAt }),
      ...(leftAt === null ? {} : { leftAt }),
    },
    now,
  )
}

/** A window as browsers see it. */
export function toWindow(window: WindowView) {
  return { state: window.state, closesAt: window.closesAt ?? null, left: window.left ?? null, of: window.of ?? null }
}
