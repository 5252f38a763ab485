import { sql } from 'kysely'
import type { Threads } from '#features/clarity/server/index.ts'
import type { Directory } from '#features/account/server/index.ts'
import { instant } from '#kernel/time.ts'

const recentMessages = 20

/** What the clarity check asks about conversations. */
export function threadsOver(directory: Directory): Threads {
  return {
    async about(q, workspaceId, id) {
      const { rows } = await sql<{ kind: 'direct' | 'group'; company_id: string | null; person_id: string | null }>`
        select kind, company_id, person_id from conversation where id = ${id} and workspace_id = ${workspaceId}`.execute(q)
      const row = rows[0]
      if (row === undefined) return undefined
      const company = row.company_id === null ? undefined : (await directory.companies(q, [row.company_id])).get(row.company_id)
      const person = row.person_id === null ? undefined : (await directory.people(q, [row.person_id])).get(row.person_id)
      const { rows: said } = await sql<{ kind: string; text: string | null; at: number }>`
        select kind, content->>'text' as text, sent_at as at from message
        where conversation_id = ${id} and kind in ('inbound', 'outbound') order by sent_at desc limit ${recentMessages}`.execute(q)
      return {
        audience: company?.kind === 'internal' ? 'internal' : 'external',
        chat: row.kind,
        firstContact: said.every(({ kind }) => kind === 'outbound') && said.length === 0,
        theirZone: person?.zone ?? company?.zone,
        recent: said.map(({ kind, text, at }) => ({ side: kind === 'inbound' ? 'them' : 'us', text: text ?? '', at: instant(Number(at)) })),
      }
    },
  }
}
