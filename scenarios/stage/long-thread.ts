import { sql } from 'kysely'
import type { Database } from '#platform/database/index.ts'
import type { Caller } from '../../bench/desk-process.ts'

export interface LongThread {
  readonly id: string
  readonly title: string
  /** The text of the first one that the caller has not read. */
  readonly firstUnread: string
  /** Makes the same ones unread again. */
  unreadAgain(): Promise<void>
}

const title = '宁波恒达 · 大货群'
const minute = 60_000

/** The words of message `n`: of different lengths, like people's. */
const words = sql`'第' || n || '条：' || (array['收到', '面料已经到厂，颜色请看照片，麻烦确认一下', 'PO-2026-118的外箱唛头请再核对一次：尺寸、毛重、净重、箱号都要写清楚，谢谢！', 'ok', '大货周三出', '请问样品什么时候寄出？我们这边等着给客户确认，最好本周内，谢谢[微笑]'])[n % 6 + 1]`

/** A conversation of so many messages, the last of them unread, put into the desk's tables. */
export async function longThread(database: Database, owner: Caller, { messages, unread }: { messages: number; unread: number }): Promise<LongThread> {
  const { q } = database
  const person = await owner.call<{ id: string }>('POST', '/api/people', { name: '陈小姐', companyId: null })
  const { id } = await owner.call<{ id: string }>('POST', '/api/conversations', { clientId: 'long-thread-0001', kind: 'direct', personIds: [person.id], title })
  const read = messages - unread
  const begin = Date.now() - messages * minute
  await sql`delete from message where conversation_id = ${id}`.execute(q)
  await sql`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, person_id, content)
    select gen_random_uuid(), c.workspace_id, c.id, 'inbound', ${begin}::bigint + n * ${minute}::bigint, n, 0, n, ${person.id}, jsonb_build_object('kind', 'text', 'text', ${words})
    from conversation c, generate_series(1, ${messages}::int) n where c.id = ${id}`.execute(q)
  await sql`update conversation set arrival = ${messages}, inbound_total = ${messages}, message_total = ${messages}, last_at = ${begin + messages * minute},
    last_message_id = (select m.id from message m where m.conversation_id = conversation.id order by sent_at desc limit 1) where id = ${id}`.execute(q)
  await sql`analyze`.execute(q)
  const unreadAgain = async () => {
    await sql`insert into read_marker (conversation_id, staff_id, workspace_id, arrival, inbound_seen, at)
      select ${id}, s.id, s.workspace_id, ${read}, ${read}, 0 from staff s
      on conflict (conversation_id, staff_id) do update set arrival = excluded.arrival, inbound_seen = excluded.inbound_seen`.execute(q)
  }
  await unreadAgain()
  return { id, title, firstUnread: `第${read + 1}条`, unreadAgain }
}
