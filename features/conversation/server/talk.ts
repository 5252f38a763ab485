import { sql } from 'kysely'
import { type ConversationId, type PersonId, type CompanyId, type WorkspaceId } from '#kernel/ids.ts'
import { type Instant, instant } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'

/** A conversation as somebody who checks wording needs it. */
export interface Talk {
  readonly kind: 'direct' | 'group'
  /** The id of the channel that its messages take. */
  readonly channel: string
  readonly companyId: CompanyId | undefined
  /** Whom one talks to; a group has no such person. */
  readonly personId: PersonId | undefined
  /** The newest messages of both sides, newest first. */
  readonly recent: readonly { readonly side: 'us' | 'them'; readonly text: string; readonly at: Instant }[]
}

const newest = 20

/** `undefined` when this workspace has no such conversation. */
export async function talkOf(q: Queries, workspaceId: WorkspaceId, id: ConversationId): Promise<Talk | undefined> {
  const { rows } = await sql<{ kind: Talk['kind']; channel: string; company_id: CompanyId | null; person_id: PersonId | null }>`
    select kind, channel, company_id, case kind when 'direct' then (
      select person_id from conversation_person where conversation_id = conversation.id order by place limit 1) end as person_id
    from conversation where id = ${id} and workspace_id = ${workspaceId}`.execute(q)
  const row = rows[0]
  if (row === undefined) return undefined
  const { rows: said } = await sql<{ kind: 'inbound' | 'outbound'; text: string | null; sent_at: number }>`
    select kind, content->>'text' as text, sent_at from message
    where conversation_id = ${id} and kind in ('inbound', 'outbound') order by sent_at desc, arrival desc limit ${newest}`.execute(q)
  return {
    kind: row.kind,
    channel: row.channel,
    companyId: row.company_id ?? undefined,
    personId: row.person_id ?? undefined,
    recent: said.map(({ kind, text, sent_at }) => ({ side: kind === 'inbound' ? 'them' : 'us', text: text ?? '', at: instant(sent_at) })),
  }
}
