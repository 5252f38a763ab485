import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { forgetOverwritten as forgetContract, listConversationFiles, listQuestions, openConversation, readMessages, readWindow, saveDraft } from '../contract.ts'
import { type Position, readPosition, writePosition } from '../domain/index.ts'
import { activeColleague, briefsFor, toConnection, toStaff } from './briefs.ts'
import { readIds } from './conversation-routes.ts'
import type { ConversationDeps } from './deps.ts'
import { draftsOf, editDraft, forgetOverwritten } from './draft-store.ts'
import { holdFiles, readableFiles } from './file-store.ts'
import { locked, visible } from './guard.ts'
import { firstInboundAfter, messagePage, messagesByIds, messagesWithFiles, openQuestions, type Page, type PageQuery } from './message-store.ts'
import { readBy, readUpTo } from './read-store.ts'
import { type ListedRecord, toFile, toMessage, toRow } from './rows.ts'
import { toWindow, windowOf } from './window-store.ts'
import { transactOrRefuse } from './transact.ts'

const usualPage = 60

/** Routes of an open thread and what stands beside it. */
export function threadRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  return [
    on(openConversation, async ({ actor, params, query }) => {
      const record = await visible(q, actor, params.id)
      return isRefusal(record) ? record : open(deps, actor, record, { around: query.around ?? 'unread', limit: Math.min(query.limit ?? usualPage, 200) })
    }),
    on(readMessages, async ({ actor, params, query }) => {
      const record = await visible(q, actor, params.id)
      if (isRefusal(record)) return record
      if (query.ids !== undefined) {
        const ids = readIds(query.ids)
        if (ids === undefined) return refuse('CONVERSATION_FIELDS_INVALID')
        const found = (await messagesByIds(q, ids)).filter((message) => message.conversation_id === record.id)
        return { messages: found.map((message) => toMessage(message, deps.clock.now())), hasBefore: false, hasAfter: false }
      }
      const place = (text: string | undefined) => (text === undefined ? undefined : readPosition(text))
      const [before, after, around] = [place(query.before), place(query.after), place(query.around)]
      const wish: PageQuery = {
        limit: Math.min(query.limit ?? usualPage, 200),
        ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }), ...(around === undefined ? {} : { around }),
      }
      return toPage(deps, await messagePage(q, record.id, wish))
    }),
    on(readWindow, async ({ actor, params }) => {
      const record = await visible(q, actor, params.id)
      return isRefusal(record) ? record : toWindow((await windowFor(deps, record)).window)
    }),
    on(listConversationFiles, async ({ actor, params, query }) => {
      const record = await visible(q, actor, params.id)
      if (isRefusal(record)) return record
      return files(deps, record, query.before === undefined ? undefined : readPosition(query.before), Math.min(query.limit ?? usualPage, 200))
    }),
    on(listQuestions, async ({ actor, params }) => {
      const record = await visible(q, actor, params.id)
      return isRefusal(record) ? record : { questions: (await openQuestions(q, record.id)).map((message) => toMessage(message, deps.clock.now())) }
    }),
    on(saveDraft, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const conversation = await locked(tx, actor, params.id)
        if (isRefusal(conversation)) return conversation
        const staffId = body.staffId === undefined ? actor.staffId : (await activeColleague(deps.people, tx.q, actor.workspaceId, body.staffId))?.id
        if (staffId === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
        await holdFiles(tx, body.fileIds)
        const known = await readableFiles(tx.q, actor, body.fileIds)
        if (body.fileIds.some((id) => !known.has(id))) return refuse('CONVERSATION_FILE_NOT_FOUND')
        return editDraft(tx, { conversation, staffId, kind: body.kind }, { text: body.text, fileIds: body.fileIds, ...(body.legal === undefined ? {} : { legal: body.legal }), revision: body.revision, by: actor.staffId, at: deps.clock.now() })
      })),
    on(forgetContract, ({ actor, params, body }) =>
      transactOrRefuse(deps.database, async (tx): Promise<{ done: true } | Refusal> => {
        const conversation = await locked(tx, actor, params.id)
        if (isRefusal(conversation)) return conversation
        const staffId = body.staffId === undefined ? actor.staffId : (await activeColleague(deps.people, tx.q, actor.workspaceId, body.staffId))?.id
        if (staffId === undefined) return refuse('CONVERSATION_STAFF_NOT_FOUND')
        await forgetOverwritten(tx, { conversation, staffId, kind: body.kind })
        return { done: true }
      })),
  ]
}

function toPage(deps: ConversationDeps, page: Page) {
  const now = deps.clock.now()
  return { messages: page.messages.map((message) => toMessage(message, now)), hasBefore: page.hasBefore, hasAfter: page.hasAfter }
}

async function windowFor(deps: ConversationDeps, record: ListedRecord) {
  const { q } = deps.database
  const connection = record.connection_id === null ? undefined : await deps.transport.connection(q, record.connection_id)
  return { connection, window: await windowOf(q, connection, record, deps.clock.now()) }
}

/** One answer for the whole thread; each part is one indexed look-up, whatever the thread's length. */
async function open(deps: ConversationDeps, actor: Actor, record: ListedRecord, wish: { around: string; limit: number }) {
  const { q } = deps.database
  const first = record.unread === 0 ? undefined : await firstInboundAfter(q, record.id, await readUpTo(q, record.id, actor.staffId))
  const unreadPlace: Position | undefined = first === undefined ? undefined : { sentAt: first.sent_at, arrival: first.arrival }
  const place = wish.around === 'end' ? undefined : wish.around === 'unread' ? unreadPlace : readPosition(wish.around)
  const [page, { connection, window }, drafts, questions, read, team] = await Promise.all([
    messagePage(q, record.id, { limit: wish.limit, ...(place === undefined ? {} : { around: place }) }),
    windowFor(deps, record),
    draftsOf(q, record.id, actor.staffId),
    openQuestions(q, record.id),
    readBy(q, record.id),
    deps.people.staff(q, actor.workspaceId),
  ])
  const attached = await readableFiles(q, actor, drafts.flatMap(({ fileIds }) => fileIds))
  const writers = [...page.messages, ...questions].flatMap(({ person_id: id }) => id ?? [])
  return {
    conversation: toRow(record),
    page: toPage(deps, page),
    firstUnread: first === undefined || unreadPlace === undefined ? null : { messageId: first.id as string, position: writePosition(unreadPlace) },
    total: record.message_total,
    ...(await briefsFor(deps.people, q, [record], writers)),
    staff: team.map(toStaff),
    connection: connection === undefined ? null : toConnection(connection),
    window: toWindow(window),
    drafts,
    draftFiles: [...attached.values()].map(toFile),
    questions: questions.map((message) => toMessage(message, deps.clock.now())),
    readBy: read,
  }
}

async function files(deps: ConversationDeps, record: ListedRecord, before: Position | undefined, limit: number) {
  const found = await messagesWithFiles(deps.database.q, record.id, before, limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    files: shown.flatMap((message) =>
      message.file === null ? [] : [{
        file: toFile(message.file), messageId: message.id as string, position: writePosition({ sentAt: message.sent_at, arrival: message.arrival }),
        personId: message.person_id as string | null, staffId: message.staff_id as string | null,
      }]),
    next: found.length > limit && last !== undefined ? writePosition({ sentAt: last.sent_at, arrival: last.arrival }) : null,
  }
}
