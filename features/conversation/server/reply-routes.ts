import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { createReply, fillReply, listReplies, listReplyUses, removeReply, updateReply } from '../contract.ts'
import { fieldsOf, fillFields } from '../domain/index.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { visible } from './guard.ts'
import { tellAll } from './told.ts'
import { transactOrRefuse } from './transact.ts'

interface ReplyRecord {
  id: string
  name: string
  text_ru: string
  text_en: string
  text_zh: string
  used: number
  used_at: number | null
  revision: number
}

type ReplyView = ResultOf<typeof createReply>

function toReply(record: ReplyRecord): ReplyView {
  const texts = { ru: record.text_ru, en: record.text_en, zh: record.text_zh }
  return { id: record.id, name: record.name, texts, fields: fieldsOf(texts.ru, texts.en, texts.zh), used: record.used, usedAt: record.used_at, revision: record.revision }
}

/** Routes of prepared replies. */
export function replyRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  return [
    on(listReplies, async ({ actor, query }) => {
      const words = (query.search ?? '').trim().toLowerCase()
      const { rows } = await sql<ReplyRecord>`select * from prepared_reply where workspace_id = ${actor.workspaceId} and removed_at is null
        and (${words} = '' or strpos(lower(name), ${words}) > 0 or strpos(lower(text_ru), ${words}) > 0 or strpos(lower(text_en), ${words}) > 0 or strpos(text_zh, ${words}) > 0)
        order by strpos(lower(name), ${words}) = 1 desc, used desc, lower(name) limit 500`.execute(q)
      return { replies: rows.map(toReply) }
    }),
    on(createReply, ({ actor, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const id = freshId<'reply'>(deps)
        const { rows } = await sql<ReplyRecord>`insert into prepared_reply (id, workspace_id, name, text_ru, text_en, text_zh, created_by, created_at)
          values (${id}, ${actor.workspaceId}, ${body.name.trim()}, ${body.texts.ru}, ${body.texts.en}, ${body.texts.zh}, ${actor.staffId}, ${deps.clock.now()})
          on conflict (workspace_id, lower(name)) where removed_at is null do nothing returning *`.execute(tx.q)
        return told(tx, actor, rows[0]) ?? refuse('CONVERSATION_REPLY_NAME_TAKEN')
      })),
    on(updateReply, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const known = await lockedReply(tx, actor, params.id)
        if (isRefusal(known)) return known
        if (known.revision !== body.revision) return refuse('CONVERSATION_CHANGED_MEANWHILE')
        const name = body.name?.trim() ?? known.name
        const taken = await sql`select from prepared_reply where workspace_id = ${actor.workspaceId} and lower(name) = lower(${name}) and removed_at is null and id <> ${known.id}`.execute(tx.q)
        if (taken.rows.length > 0) return refuse('CONVERSATION_REPLY_NAME_TAKEN')
        const texts = body.texts ?? { ru: known.text_ru, en: known.text_en, zh: known.text_zh }
        const { rows } = await sql<ReplyRecord>`update prepared_reply set name = ${name}, text_ru = ${texts.ru}, text_en = ${texts.en}, text_zh = ${texts.zh},
          revision = revision + 1 where id = ${known.id} returning *`.execute(tx.q)
        return told(tx, actor, rows[0]) ?? refuse('CONVERSATION_REPLY_NOT_FOUND')
      })),
    on(removeReply, ({ actor, params }) =>
      transactOrRefuse(deps.database, async (tx): Promise<{ done: true } | Refusal> => {
        const known = await lockedReply(tx, actor, params.id)
        if (isRefusal(known)) return known
        await sql`update prepared_reply set removed_at = ${deps.clock.now()} where id = ${known.id}`.execute(tx.q)
        told(tx, actor, known)
        return { done: true }
      })),
    on(fillReply, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const known = await lockedReply(tx, actor, params.id)
        if (isRefusal(known)) return known
        const text = { ru: known.text_ru, en: known.text_en, zh: known.text_zh }[body.language]
        if (text.trim() === '') return refuse('CONVERSATION_REPLY_NO_TEXT')
        const filled = fillFields(text, body.values)
        if (isRefusal(filled)) return filled
        const place = body.conversationId === undefined ? undefined : await visible(tx.q, actor, body.conversationId)
        if (isRefusal(place)) return place
        const now = deps.clock.now()
        await sql`insert into prepared_reply_use (reply_id, at, id, workspace_id, conversation_id, staff_id)
          values (${known.id}, ${now}, ${freshId(deps)}, ${actor.workspaceId}, ${place?.id ?? null}::uuid, ${actor.staffId})`.execute(tx.q)
        await sql`update prepared_reply set used = used + 1, used_at = ${now} where id = ${known.id}`.execute(tx.q)
        return { text: filled }
      })),
    on(listReplyUses, async ({ actor, params }) => {
      const { rows } = await sql<{ conversationId: string | null; staffId: string; at: number }>`select conversation_id as "conversationId", staff_id as "staffId", at
        from prepared_reply_use where reply_id = ${params.id} and workspace_id = ${actor.workspaceId} order by at desc limit 100`.execute(q)
      return { uses: rows }
    }),
  ]
}

async function lockedReply(tx: Tx, actor: Actor, id: string): Promise<ReplyRecord | Refusal> {
  const { rows } = await sql<ReplyRecord>`select * from prepared_reply where id = ${id} and workspace_id = ${actor.workspaceId} and removed_at is null for update`.execute(tx.q)
  return rows[0] ?? refuse('CONVERSATION_REPLY_NOT_FOUND')
}

function told(tx: Tx, actor: Actor, record: ReplyRecord | undefined): ReplyView | undefined {
  if (record === undefined) return undefined
  tellAll(tx, actor.workspaceId, 'conversation.reply-changed', { replyId: record.id })
  return toReply(record)
}
