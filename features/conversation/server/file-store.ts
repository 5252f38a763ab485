import { sql } from 'kysely'
import type { FileId, StaffId, WorkspaceId } from '#kernel/ids.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { MINUTE_MS } from '#kernel/time.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { isMismatch, kindOf, mayRead, type Reader } from '../domain/index.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { detectType, headBytes, plainType } from './detect.ts'
import { imageSize } from './image-size.ts'
import type { FileRecord } from './rows.ts'
import { voiceMs } from './voice-length.ts'

export interface IncomingFile {
  readonly body: AsyncIterable<Uint8Array>
  readonly name: string
  readonly declaredType: string | undefined
  readonly maxBytes: number
  /** The colleague who uploads it; absent when a network brings it. */
  readonly uploadedBy?: StaffId
}

const mebibyte = 1_048_576

/** Stores a file as it streams in, and finds out what it is. Nothing is kept of one that is too large or empty. */
export async function keepFile(deps: ConversationDeps, workspaceId: WorkspaceId, file: IncomingFile): Promise<FileRecord | Refusal> {
  const head = headOf(file.body)
  const put = await deps.blob.put(head.body, { maxBytes: file.maxBytes })
  if (isRefusal(put)) return refuse('CONVERSATION_FILE_TOO_LARGE', { maxMb: Math.floor(file.maxBytes / mebibyte) })
  if (put.bytes === 0) {
    await deps.blob.remove(put.key)
    return refuse('CONVERSATION_FILE_EMPTY')
  }
  const name = cleanName(file.name)
  const first = head.read()
  const detected = await detectType(first)
  const type = detected?.type ?? plainType(first, put.bytes <= headBytes)
  const { kind } = kindOf(type)
  const size = kind === 'image' ? imageSize(first) : undefined
  const stored = await deps.database.transact(async (tx) => {
    await lockBlob(tx, put.key)
    if (await isGoing(tx.q, put.key, deps.clock.now())) throw new Error('the bytes of a file are being removed while it is stored again')
    const { rows } = await sql<FileRecord>`insert into file (id, workspace_id, blob_key, sha256, bytes, name, declared_type, detected_type, mismatch, kind, width, height, duration_ms, uploaded_by, created_at)
      values (${freshId(deps)}, ${workspaceId}, ${put.key}, ${put.sha256}, ${put.bytes}, ${name}, ${file.declaredType ?? null}, ${type}, ${isMismatch(name, detected)}, ${kind},
        ${size?.width ?? null}, ${size?.height ?? null}, ${kind === 'voice' ? (voiceMs(type, first, put.bytes) ?? null) : null}, ${file.uploadedBy ?? null}, ${deps.clock.now()}) returning *`.execute(tx.q)
    return rows[0]
  })
  if (stored === undefined) throw new Error('a stored file gave no row')
  // From here on nobody removes these bytes; but they may have gone between being put and being named.
  if (await deps.blob.has(put.key)) return stored
  await sql`delete from file where id = ${stored.id}`.execute(deps.database.q)
  throw new Error('the bytes of a file went while it was stored again')
}

/** How long removing bytes may take. Nobody holds a connection of the database meanwhile: the row tells others. */
const goingMs = 10 * MINUTE_MS

/** Are these bytes being removed now? Whoever asks or says so holds the blob. */
async function isGoing(q: Queries, key: string, now: number): Promise<boolean> {
  const { rows } = await sql`select from file where blob_key = ${key} and state = 'removed' and removed_at > ${now - goingMs} limit 1`.execute(q)
  return rows.length > 0
}

/**
 * Says that a removed file goes now. `stay`: its bytes do not, another file has them too. `undefined`: somebody else is at
 * it, or was a moment ago.
 */
export async function letBytesGo(tx: Tx, file: { readonly id: string; readonly blob_key: string }, now: number): Promise<'go' | 'stay' | undefined> {
  await lockBlob(tx, file.blob_key)
  const taken = await sql`update file set removed_at = ${now} where id = ${file.id} and state = 'removed' and coalesce(removed_at, 0) <= ${now - goingMs}`.execute(tx.q)
  if (taken.numAffectedRows !== 1n) return undefined
  const { rows } = await sql`select from file where blob_key = ${file.blob_key} and state = 'stored' limit 1`.execute(tx.q)
  return rows.length === 0 ? 'go' : 'stay'
}

/** Until the commit: who gives bytes a file and who removes them see what the other has done. */
async function lockBlob(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`blob:${key}`}, 0))`.execute(tx.q)
}

/** Until the commit nobody sweeps these files. Before they are looked at: what was swept meanwhile is then seen to be gone. */
export async function holdFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`select from file where id = any(${[...ids]}::uuid[]) and state = 'stored' order by id for key share`.execute(tx.q)
}

/** Notes that files have lost their place in a message or a draft. */
export async function loosen(tx: Tx, ids: readonly string[], at: number): Promise<void> {
  if (ids.length > 0) await sql`update file set loose_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(tx.q)
}

/** Looks at the first bytes while they pass. */
function headOf(body: AsyncIterable<Uint8Array>): { body: AsyncIterable<Uint8Array>; read(): Uint8Array } {
  const pieces: Uint8Array[] = []
  let held = 0
  async function* pass() {
    for await (const piece of body) {
      if (held < headBytes) {
        const part = piece.slice(0, headBytes - held)
        pieces.push(part)
        held += part.length
      }
      yield piece
    }
  }
  return { body: pass(), read: () => new Uint8Array(Buffer.concat(pieces)) }
}

const longestName = 200

/** A file's name without folders and control characters; the end, with the extension, is kept when it is too long. */
export function cleanName(name: string): string {
  const last = name.replace(/^.*[/\\]/su, '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim()
  const signs = [...last]
  const short = signs.length <= longestName ? last : `${signs.slice(0, longestName - 20).join('')}…${signs.slice(-19).join('')}`
  return short === '' || /^\.+$/.test(short) ? 'file' : short
}

/** A stored file; `undefined` when there is none. */
export async function fileById(q: Queries, id: string): Promise<FileRecord | undefined> {
  return (await sql<FileRecord>`select * from file where id = ${id} and state = 'stored'`.execute(q)).rows[0]
}

/** Those of these files that the reader may use, by id: his own uploads, and what stands in a conversation that he may see. */
export async function readableFiles(q: Queries, reader: Reader, ids: readonly string[]): Promise<Map<string, FileRecord>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<FileRecord & { places: { workspaceId: string; assigneeId: string | null; companyId: string | null }[] }>`
    select f.*, coalesce((select jsonb_agg(jsonb_build_object('workspaceId', c.workspace_id, 'assigneeId', c.assignee_id, 'companyId', c.company_id))
      from (select distinct conversation_id from message where file_id = f.id
        union select conversation_id from draft where f.id = any(draft.file_ids) and draft.workspace_id = f.workspace_id and f.uploaded_by is not null and f.id = any(${[...ids]}::uuid[])) held
      join conversation c on c.id = held.conversation_id), '[]'::jsonb) as places
    from file f where f.id = any(${[...ids]}::uuid[]) and f.workspace_id = ${reader.workspaceId} and f.state = 'stored'`.execute(q)
  const readable = rows.filter(
    (row) => row.uploaded_by === reader.staffId || (row.is_picture && reader.permissions.has('conversation.read')) || row.places.some((place) => mayRead(reader, place)),
  )
  return new Map(readable.map((row) => [row.id, row]))
}

/** Marks a file as somebody's picture, which everybody of the workspace sees. */
export async function markPicture(tx: Tx, id: FileId): Promise<void> {
  await sql`update file set is_picture = true where id = ${id} and not is_picture`.execute(tx.q)
}
