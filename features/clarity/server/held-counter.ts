import { sql } from 'kysely'
import type { ConversationId, WorkspaceId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { describeError } from '#platform/log/index.ts'
import type { ClarityDeps } from './deps.ts'

export interface HeldRow {
  readonly workspace_id: WorkspaceId
  readonly conversation_id: ConversationId
  readonly rule: string
  readonly at: Instant
}

/**
 * Counts what was held back. A message that is held rolls its transaction back, so its count is written afterwards, by a
 * connection that no transaction waits for; all that came meanwhile in one statement. A count may be lost, a message never.
 */
export function heldCounter({ database, log }: Pick<ClarityDeps, 'database' | 'log'>): (rows: readonly HeldRow[]) => void {
  let waiting: HeldRow[] = []
  let writing = false
  const write = async () => {
    while (waiting.length > 0) {
      const rows = waiting
      waiting = []
      try {
        await sql`insert into clarity_event (workspace_id, conversation_id, rule, what, at)
          select workspace_id, conversation_id, rule, 'held', to_timestamp(at / 1000.0)
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (workspace_id uuid, conversation_id uuid, rule text, at float8)`.execute(database.q)
      } catch (error) {
        log.warn({ rows: rows.length, ...describeError(error) }, 'held messages were not counted')
      }
    }
    writing = false
  }
  return (rows) => {
    waiting.push(...rows)
    if (writing) return
    writing = true
    // The refusal goes its way first.
    setImmediate(() => void write())
  }
}
