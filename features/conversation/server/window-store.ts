import { sql } from 'kysely'
import type { Queries } from '#platform/database/index.ts'
import type { ConnectionInfo } from '#features/connection/server/index.ts'
import { type WindowView, windowAt } from '../domain/index.ts'
import type { ConversationRecord } from './rows.ts'

/** Networks tell whole seconds: within one, only our own clock says whether we wrote before or after them. */
const networkSecondMs = 1_000

function storedAtOf(conversationId: string, at: number | null) {
  return sql`coalesce((select max(said.stored_at) from message said where said.conversation_id = ${conversationId} and said.kind = 'inbound' and said.sent_at = ${at ?? 0}::bigint), 0)`
}

/** How much may still be sent in a conversation now. */
export async function windowOf(q: Queries, connection: ConnectionInfo | undefined, conversation: ConversationRecord, now: number): Promise<WindowView> {
  const rule = connection?.canSend === true ? connection.limits.window : undefined
  if (rule === undefined || conversation.address === null) return windowAt(undefined, { usedSinceInbound: 0, usedSinceArrival: 0 }, now)
  const { last_inbound_at: inboundAt, arrived_at: arrivedAt, greeting_until: greetingUntil, session_ended_at: endedAt } = conversation
  const { rows } = await sql<{ since_inbound: number; since_arrival: number }>`
    select count(*) filter (where leaves_at >= ${(inboundAt ?? now) + networkSecondMs}::bigint
        or (leaves_at >= ${inboundAt ?? now}::bigint and leaves_at >= ${storedAtOf(conversation.id, inboundAt)}))::int as since_inbound, count(*) filter (where leaves_at >= ${arrivedAt ?? now}::bigint)::int as since_arrival
    from message where conversation_id = ${conversation.id} and leaves_at >= ${Math.min(inboundAt ?? now, arrivedAt ?? now)}::bigint
      and delivery_state in ('waiting', 'accepted', 'unknown')`.execute(q)
  return windowAt(
    rule,
    {
      usedSinceInbound: rows[0]?.since_inbound ?? 0,
      usedSinceArrival: rows[0]?.since_arrival ?? 0,
      ...(inboundAt === null ? {} : { lastInboundAt: inboundAt }),
      ...(arrivedAt === null ? {} : { arrivedAt }),
      ...(greetingUntil === null ? {} : { greetingUntil }),
      ...(endedAt === null ? {} : { endedAt }),
    },
    now,
  )
}

/** A window as browsers see it. */
export function toWindow(window: WindowView) {
  return { state: window.state, closesAt: window.closesAt ?? null, left: window.left ?? null, of: window.of ?? null }
}
