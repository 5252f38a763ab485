import type { FileId, MessageId } from '#kernel/ids.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { BodyOf } from '#kernel/contract.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import type { sendReply as sendReplyContract, writeNote as writeNoteContract } from '../contract.ts'
import { carriedAs, type DeliveryState, type FileFacts, fits, partGapMs, sendable, type WindowView } from '../domain/index.ts'
import { beginPost, endPost } from './client-post.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { emptyDraft } from './draft-store.ts'
import { holdFiles, readableFiles } from './file-store.ts'
import { clockSlackMs, handOver, leavingAt, type Target, targetOf } from './hand-over.ts'
import { insertMessages, type NewMessage } from './message-store.ts'
import { setQuestion } from './question.ts'
import { refresh } from './refresh.ts'
import type { ConversationRecord, FileRecord, MessageContent } from './rows.ts'
import { windowOf } from './window-store.ts'
import type { Doing } from './doing.ts'

type ReplyBody = BodyOf<typeof sendReplyContract>
type NoteBody = BodyOf<typeof writeNoteContract>

const usualUndoMs = 5_000

/** One of the messages that a reply becomes. */
interface Piece {
  readonly content: MessageContent
  readonly fileId?: FileId
}

/** Stores a reply and lets it go: through the network, held back, or by hand. */
export async function sendReply(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: ReplyBody): Promise<MessageId[] | Refusal> {
  if (isBlank(body)) return refuse('CONVERSATION_EMPTY_MESSAGE')
  const known = await beginPost(deps, { tx, actor }, conversation.id, body)
  if (known !== undefined) return known
  const kept = await deps.guard?.(tx, { workspaceId: conversation.workspace_id, conversationId: conversation.id, text: body.text, legal: body.legal ?? false, clientId: body.clientId })
  if (kept !== undefined) return kept
  const files = await filesOf(tx, actor, body.fileIds)
  if (isRefusal(files)) return files
  const target = await targetOf(deps.transport, tx, conversation)
  const unfit = target === undefined ? undefined : firstUnfit(target, files, body.despiteWarnings === true)
  if (unfit !== undefined) return unfit
  const pieces = piecesOf(deps, target, body.text, files)
  const now = deps.clock.now()
  const window = target === undefined ? undefined : await windowOf(tx.q, target.connection, conversation, now)
  const state = stateOf(body, { target, window, needed: pieces.length })
  if (isRefusal(state)) return state
  const leavesAt = leavingAt(conversation, now + (body.undoMs ?? usualUndoMs), now)
  const ids = await storePieces(deps, tx, { actor, conversation, pieces, clientId: body.clientId, kind: 'outbound', state, holdWhenClosed: body.whenClosed === 'hold', ...(state === 'waiting' ? { leavesAt } : {}) })
  if (state === 'waiting' && target !== undefined && window !== undefined) await letGo(deps, tx, { target, window, actor, leavesAt, ids, pieces, now })
  const first = ids[0]
  if (body.question === true && first !== undefined) await setQuestion(deps, { tx, actor }, first, { state: 'open' })
  if (body.answers !== undefined && first !== undefined) {
    const closed = await setQuestion(deps, { tx, actor }, body.answers, { state: 'closed', answerId: first, conversationId: conversation.id })
    if (isRefusal(closed)) return closed
  }
  await endPost(tx, actor, body.clientId, ids)
  await emptyDraft(deps, tx, { conversation, staffId: actor.staffId, kind: 'reply', sentText: body.text })
  await refresh(tx, [conversation.id])
  return ids
}

/** Stores an internal note. */
export async function writeNote(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: NoteBody): Promise<MessageId[] | Refusal> {
  if (isBlank(body)) return refuse('CONVERSATION_EMPTY_MESSAGE')
  const known = await beginPost(deps, { tx, actor }, conversation.id, body)
  if (known !== undefined) return known
  const kept = await deps.guard?.(tx, { workspaceId: conversation.workspace_id, conversationId: conversation.id, text: body.text, legal: false, note: true, clientId: body.clientId })
  if (kept !== undefined) return kept
  const files = await filesOf(tx, actor, body.fileIds)
  if (isRefusal(files)) return files
  const ids = await storePieces(deps, tx, { actor, conversation, pieces: piecesOf(deps, undefined, body.text, files), clientId: body.clientId, kind: 'note' })
  await endPost(tx, actor, body.clientId, ids)
  await emptyDraft(deps, tx, { conversation, staffId: actor.staffId, kind: 'note', sentText: body.text })
  await refresh(tx, [conversation.id])
  return ids
}

export function isBlank({ text, fileIds }: { text: string; fileIds: readonly string[] }): boolean {
  return text.trim() === '' && fileIds.length === 0
}

/** The files of a post, in its order; refused when one is not the caller's to use. */
export async function filesOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FileRecord[] | Refusal> {
  await holdFiles(tx, ids)
  const files = await readableFiles(tx.q, actor, ids)
  const found = ids.flatMap((id) => files.get(id) ?? [])
  return found.length === ids.length ? found : refuse('CONVERSATION_FILE_NOT_FOUND')
}

/** Who has been warned may send all the same, but for a recording that is too long for a channel without plain files: it cannot arrive. */
function firstUnfit({ connection }: Target, files: readonly FileRecord[], isWarned: boolean): Refusal | undefined {
  for (const file of files) {
    const warning = sendable(connection.limits.files, factsOf(file))
    if (warning === undefined || (isWarned && (warning.problem !== 'tooLong' || carriedAs(connection.limits.files, factsOf(file)) !== undefined))) continue
    if (warning.problem === 'tooLong') return refuse('CONVERSATION_VOICE_TOO_LONG', { fileId: file.id, seconds: warning.maxSeconds ?? 0 })
    return refuse('CONVERSATION_FILE_NOT_SENDABLE', { fileId: file.id, problem: warning.problem })
  }
  return undefined
}

function factsOf({ name, bytes, kind, mismatch, duration_ms: durationMs }: FileRecord): FileFacts {
  return { name, bytes, kind, mismatch, ...(durationMs === null ? {} : { durationMs }) }
}

/** The text as it was written, cut only where a network needs it; then each file. */
function piecesOf(deps: ConversationDeps, target: Target | undefined, text: string, files: readonly FileRecord[]): Piece[] {
  const texts = text.trim() === '' ? [] : target === undefined ? [text] : deps.transport.parts(target.connection, text)
  return [
    ...texts.map((part) => ({ content: { kind: 'text' as const, text: part } })),
    ...files.map((file) => ({ content: { kind: file.kind, name: file.name }, fileId: file.id })),
  ]
}

function stateOf(body: ReplyBody, { target, window, needed }: { target: Target | undefined; window: WindowView | undefined; needed: number }): DeliveryState | Refusal {
  if (target === undefined || window === undefined) return 'byHand'
  if (fits(window, needed)) return 'waiting'
  if (body.whenClosed === 'hold') return 'held'
  if (body.whenClosed === 'byHand') return 'byHand'
  return refuse('CONVERSATION_WINDOW_CLOSED', { left: window.left ?? 0, needed })
}

interface Storing {
  readonly actor: Actor
  readonly conversation: ConversationRecord
  readonly pieces: readonly Piece[]
  readonly clientId: string
  readonly kind: 'outbound' | 'note'
  readonly state?: DeliveryState
  readonly holdWhenClosed?: boolean
  readonly leavesAt?: number
}

async function storePieces(deps: ConversationDeps, tx: Tx, { actor, conversation, pieces, clientId, kind, state, holdWhenClosed = false, leavesAt }: Storing): Promise<MessageId[]> {
  const now = deps.clock.now()
  const batchId = freshId<'batch'>(deps)
  // After the message that it answers, also where the network's clock is a little ahead of ours.
  const sentAt = conversation.last_at > now && conversation.last_at <= now + clockSlackMs ? conversation.last_at : now
  const drafts = pieces.map(
    (piece, index): NewMessage => ({
      id: freshId(deps), kind, sentAt, staffId: actor.staffId, content: piece.content, clientId, holdWhenClosed,
      batch: { id: batchId, part: index + 1, parts: pieces.length },
      ...(conversation.connection_id === null ? {} : { connectionId: conversation.connection_id }),
      ...(piece.fileId === undefined ? {} : { fileId: piece.fileId }),
      ...(state === undefined ? {} : { deliveryState: state, attempts: state === 'waiting' ? 1 : 0 }),
      ...(leavesAt === undefined ? {} : { leavesAt: leavesAt + index * partGapMs }),
    }),
  )
  return (await insertMessages(tx, conversation, drafts, now)).map(({ id }) => id)
}

interface LettingGo {
  readonly target: Target
  readonly window: WindowView
  readonly actor: Actor
  readonly leavesAt: number
  readonly ids: readonly MessageId[]
  readonly pieces: readonly Piece[]
  readonly now: number
}

/** Hands the pieces over in their order, some seconds apart; should one not arrive, `tendPartsBehind` keeps those behind it. */
async function letGo(deps: ConversationDeps, tx: Tx, { target, window, actor, leavesAt, ids, pieces, now }: LettingGo): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const piece = pieces[index]
    if (piece === undefined) continue
    const message = { id, content: piece.content, file_id: piece.fileId ?? null }
    await handOver(deps.transport, tx, target, { message, number: 1, staffId: actor.staffId, leavesAt: leavesAt + index * partGapMs, byGreeting: window.byGreeting === true && index === 0, now })
  }
}

/** What a reply would become, without sending it. */
export async function checkReply(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: { text: string; fileIds: readonly string[] }) {
  const files = await filesOf(tx, actor, body.fileIds)
  if (isRefusal(files)) return files
  const target = await targetOf(deps.transport, tx, conversation)
  const pieces = piecesOf(deps, target, body.text, files)
  const window = await windowOf(tx.q, target?.connection, conversation, deps.clock.now())
  const warnings = target === undefined ? [] : files.flatMap((file) => {
    const warning = sendable(target.connection.limits.files, factsOf(file))
    return warning === undefined ? [] : [{ fileId: file.id as string, problem: warning.problem, maxBytes: warning.maxBytes ?? null, maxSeconds: warning.maxSeconds ?? null, wouldWork: [...warning.wouldWork] }]
  })
  const textParts = pieces.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))
  return { pieces: pieces.length, textParts, window, fits: fits(window, pieces.length), warnings }
}
