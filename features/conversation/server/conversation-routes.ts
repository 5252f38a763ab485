import { sql } from 'kysely'
import { asId, type PersonId } from '#kernel/ids.ts'
import type { BodyOf } from '#kernel/contract.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import {
  assignConversation, countConversations, createConversation, listConversations, markRead, reopenConversation, resolveConversation, snoozeConversation, tellTyping,
  updateConversation,
} from '../contract.ts'
import { activeColleague, briefsFor } from './briefs.ts'
import { beginPost } from './client-post.ts'
import { countByRank, countUnread, insertConversation, type ListCursor, listedByIds, listPage, lockConversations, setPeople } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { locked, onlyVisible, visible } from './guard.ts'
import { addLine } from './message-store.ts'
import { moveMark } from './read-store.ts'
import { refresh } from './refresh.ts'
import { type ConversationRecord, type RowView, toRow } from './rows.ts'
import { reopen, resolve, snooze } from './state.ts'
import { tellReaders } from './told.ts'
import { transactOrRefuse } from './transact.ts'
import type { Doing } from './doing.ts'

const usualPage = 50

/** Routes of the list and of a conversation's state. */
export function conversationRoutes(deps: ConversationDeps): Route[] {
  return [
    on(listConversations, ({ actor, query }) => list(deps, actor, query)),
    on(countConversations, ({ actor }) => counts(deps, actor)),
    on(createConversation, ({ actor, body }) => create(deps, actor, body)),
    on(updateConversation, ({ actor, params, body }) => change(deps, actor, params.id, (tx, one) => update(deps, { tx, actor }, one, body))),
    on(assignConversation, ({ actor, params, body }) => change(deps, actor, params.id, (tx, one) => assign(deps, { tx, actor }, one, body.staffId))),
    on(snoozeConversation, ({ actor, params, body }) =>
      change(deps, actor, params.id, (tx, one) => snooze(deps, tx, one, { staffId: actor.staffId, until: body.until ?? null, untilReply: body.untilReply ?? false }))),
    on(resolveConversation, ({ actor, params }) => change(deps, actor, params.id, (tx, one) => resolve(deps, tx, one, actor.staffId))),
    on(reopenConversation, ({ actor, params }) => change(deps, actor, params.id, (tx, one) => reopen(deps, tx, one, actor.staffId))),
    on(markRead, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const one = await locked(tx, actor, params.id)
        return isRefusal(one) ? one : moveMark(tx, actor, one, { arrival: body.arrival, isUnread: body.unread ?? false, now: deps.clock.now() })
      })),
    on(tellTyping, async ({ actor, params, body }) => {
      const one = await visible(deps.database.q, actor, params.id)
      if (isRefusal(one)) return one
      const payload = { conversationId: one.id, staffId: actor.staffId, kind: body.kind, on: body.on }
      await deps.live()?.pass({ workspaceId: actor.workspaceId, kind: 'conversation.typing', scope: { kind: 'conversation', id: one.id }, payload })
      if (body.on && body.kind === 'reply' && one.connection_id !== null && one.address !== null) {
        const connection = await deps.transport.connection(deps.database.q, one.connection_id)
        if (connection?.canTellTyping === true) deps.transport.tellTyping(connection.id, one.address)
      }
      return { done: true as const }
    }),
  ]
}

/** Runs one change of a locked conversation, and answers with its new row. */
async function change(deps: ConversationDeps, actor: Actor, id: string, act: (tx: Tx, conversation: ConversationRecord) => Promise<Refusal | undefined | void>): Promise<RowView | Refusal> {
  return transactOrRefuse(deps.database, async (tx) => {
    const conversation = await locked(tx, actor, id)
    if (isRefusal(conversation)) return conversation
    const refused = await act(tx, conversation)
    if (isRefusal(refused)) return refused
    await refresh(tx, [conversation.id])
    const record = await visible(tx.q, actor, id)
    return isRefusal(record) ? record : toRow(record)
  })
}

type ListWish = { view?: 'mine' | 'unassigned' | 'all' | 'snoozed' | 'resolved'; companyId?: string; waiting?: 'weOwe' | 'theyOwe' | 'quiet'; ids?: string; after?: string; limit?: number }

async function list(deps: ConversationDeps, actor: Actor, query: ListWish) {
  const { q } = deps.database
  if (query.ids !== undefined) {
    const ids = readIds(query.ids)
    if (ids === undefined) return refuse('CONVERSATION_FIELDS_INVALID')
    const rows = onlyVisible(actor, await listedByIds(q, actor.staffId, ids))
    return { conversations: rows.map(toRow), ...(await briefsFor(deps.people, q, rows)), next: null }
  }
  const after = query.after === undefined ? undefined : readCursor(query.after)
  if (query.after !== undefined && after === undefined) return refuse('CONVERSATION_FIELDS_INVALID')
  const limit = Math.min(query.limit ?? usualPage, 200)
  const page = await listPage(q, actor, {
    view: query.view ?? 'all', limit: limit + 1,
    ...(query.companyId === undefined ? {} : { companyId: query.companyId }),
    ...(query.waiting === undefined ? {} : { waiting: query.waiting }),
    ...(after === undefined ? {} : { after }),
  })
  const shown = page.slice(0, limit)
  const rows = onlyVisible(actor, shown)
  const last = shown.at(-1)
  const next = page.length > limit && last !== undefined ? `${last.list_rank}.${last.list_key}.${last.id}` : null
  return { conversations: rows.map(toRow), ...(await briefsFor(deps.people, q, rows)), next }
}

function readCursor(text: string): ListCursor | undefined {
  const parts = /^(\d)\.(-?\d{1,16})\.([0-9a-f-]{36})$/.exec(text)
  return parts === null ? undefined : { rank: Number(parts[1]), key: Number(parts[2]), id: parts[3] ?? '' }
}

/** Ids separated by commas, at most 100; `undefined` when one is none. */
export function readIds(text: string): string[] | undefined {
  const ids = text.split(',').filter((id) => id !== '')
  return ids.length <= 100 && ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) ? ids : undefined
}

async function counts(deps: ConversationDeps, actor: Actor) {
  const ranks = await countByRank(deps.database.q, actor)
  const unread = await countUnread(deps.database.q, actor)
  const sum = (rank: number, whose?: 'mine' | 'nobody') =>
    ranks.filter((one) => one.list_rank === rank && (whose === undefined || one.whose === whose)).reduce((total, one) => total + one.conversations, 0)
  const group = (whose?: 'mine' | 'nobody') => ({ weOwe: sum(0, whose), theyOwe: sum(1, whose), quiet: sum(2, whose) })
  return { mine: group('mine'), unassigned: group('nobody'), all: group(), snoozed: sum(3), resolved: sum(4), unread: unread.unread, unreadMine: unread.mine }
}

async function create(deps: ConversationDeps, actor: Actor, body: BodyOf<typeof createConversation>): Promise<RowView | Refusal> {
  if (body.kind === 'direct' && body.personIds.length !== 1) return refuse('CONVERSATION_ONE_PERSON')
  return transactOrRefuse(deps.database, async (tx) => {
    const posted = await sql<{ conversation_id: string }>`select conversation_id from client_post where staff_id = ${actor.staffId} and client_id = ${body.clientId}`.execute(tx.q)
    const known = posted.rows[0]
    if (known !== undefined) {
      const record = await visible(tx.q, actor, known.conversation_id)
      return isRefusal(record) ? record : toRow(record)
    }
    const people = await settlePeople(deps, tx, body.personIds)
    if (isRefusal(people)) return people
    const companyId = body.companyId === undefined ? people.companyId : body.companyId
    const company = companyId === null ? undefined : (await deps.people.companies(tx.q, [companyId])).get(companyId)
    if (companyId !== null && company === undefined) return refuse('CONVERSATION_COMPANY_NOT_FOUND')
    const connections = await deps.transport.connections(tx.q, actor.workspaceId)
    const connection = body.connectionId === undefined ? connections.find((one) => !one.canSend) : connections.find((one) => one.id === body.connectionId)
    if (body.connectionId !== undefined && connection === undefined) return refuse('CONVERSATION_CONNECTION_NOT_FOUND')
    if (connection?.limits.theyWriteFirst === true) return refuse('CONVERSATION_THEY_WRITE_FIRST')
    const assigneeId = body.assigneeId === undefined ? (company?.ownerId ?? actor.staffId) : body.assigneeId
    if (assigneeId !== null && (await activeColleague(deps.people, tx.q, actor.workspaceId, assigneeId)) === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
    const id = freshId<'conversation'>(deps)
    const now = deps.clock.now()
    await insertConversation(tx, {
      id, workspaceId: actor.workspaceId, kind: body.kind, title: (body.title ?? '').trim(), companyId: company?.id, connectionId: connection?.id, channel: connection?.channel ?? 'manual',
      address: undefined, mailbox: '', assigneeId: assigneeId === null ? undefined : asId<'staff'>(assigneeId), personIds: people.ids, createdBy: actor.staffId, at: now,
    })
    tellReaders(tx, actor.workspaceId, 'conversation.created', { conversationId: id })
    const record = (await lockConversations(tx, [id])).get(id)
    if (record !== undefined) await addLine(tx, record, { id: freshId(deps), code: 'created', staffId: actor.staffId }, now)
    await beginPost(deps, { tx, actor }, id, { clientId: body.clientId, text: '' })
    await refresh(tx, [id])
    const made = await visible(tx.q, actor, id)
    return isRefusal(made) ? made : toRow(made)
  })
}

/** People by their ids, after merges; and the company of the first, which a conversation has unless it is told another. */
async function settlePeople(deps: ConversationDeps, tx: Tx, ids: readonly string[]): Promise<{ ids: PersonId[]; companyId: string | null } | Refusal> {
  const people = await deps.people.people(tx.q, ids)
  const found = ids.flatMap((id) => people.get(id) ?? [])
  if (found.length !== ids.length) return refuse('CONVERSATION_PERSON_NOT_FOUND')
  return { ids: [...new Set(found.map(({ id }) => id))], companyId: found.find(({ companyId }) => companyId !== undefined)?.companyId ?? null }
}

async function update(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: BodyOf<typeof updateConversation>): Promise<Refusal | undefined> {
  const now = deps.clock.now()
  const title = body.title?.trim()
  if (title !== undefined && title !== conversation.title) {
    await sql`update conversation set title = ${title} where id = ${conversation.id}`.execute(tx.q)
    await addLine(tx, conversation, { id: freshId(deps), code: 'renamed', data: { title }, staffId: actor.staffId }, now)
  }
  if (body.companyId !== undefined && body.companyId !== conversation.company_id) {
    const company = body.companyId === null ? undefined : (await deps.people.companies(tx.q, [body.companyId])).get(body.companyId)
    if (body.companyId !== null && company === undefined) return refuse('CONVERSATION_COMPANY_NOT_FOUND')
    await sql`update conversation set company_id = ${company?.id ?? null} where id = ${conversation.id}`.execute(tx.q)
    await addLine(tx, conversation, { id: freshId(deps), code: 'companySet', data: { companyId: company?.id ?? null }, staffId: actor.staffId }, now)
  }
  if (body.personIds === undefined) return undefined
  if (conversation.kind === 'direct' && body.personIds.length !== 1) return refuse('CONVERSATION_ONE_PERSON')
  const people = await settlePeople(deps, tx, body.personIds)
  if (isRefusal(people)) return people
  await setPeople(tx, { id: conversation.id, workspaceId: conversation.workspace_id }, people.ids)
  await addLine(tx, conversation, { id: freshId(deps), code: 'peopleChanged', data: { people: people.ids.length }, staffId: actor.staffId }, now)
  return undefined
}

async function assign(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, staffId: string | null): Promise<Refusal | undefined> {
  if (staffId === conversation.assignee_id) return undefined
  if (staffId !== null && (await activeColleague(deps.people, tx.q, actor.workspaceId, staffId)) === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
  await sql`update conversation set assignee_id = ${staffId}::uuid where id = ${conversation.id}`.execute(tx.q)
  const code = staffId === null ? 'unassigned' : 'assigned'
  await addLine(tx, conversation, { id: freshId(deps), code, data: { staffId, before: conversation.assignee_id }, staffId: actor.staffId }, deps.clock.now())
  return undefined
}
