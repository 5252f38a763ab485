import { sql } from 'kysely'
import type { FileId, WorkspaceId } from '#kernel/ids.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { ConversationDeps } from './deps.ts'
import { fileById, keepFile } from './file-store.ts'
import { headBytes } from './detect.ts'
import { wholeOf } from './file-routes.ts'
import type { FileRecord } from './rows.ts'
import { voiceMs } from './voice-length.ts'

/** Files of messages, for whoever carries them to and from a network. */
export interface FileShelf {
  describe(id: FileId): Promise<{ name: string; contentType: string; bytes: number; durationMs?: number } | undefined>
  /** The whole file; only for what fits a channel's limits. */
  open(id: FileId): Promise<Blob>
  /** Stores what comes in; a refusal code when it is too large or empty. */
  store(workspaceId: WorkspaceId, file: { body: ReadableStream<Uint8Array>; name: string; contentType: string | undefined; maxBytes: number }): Promise<FileId | { refused: string }>
}

/** Opens the shelf. */
export function fileShelf(deps: ConversationDeps): FileShelf {
  return {
    async describe(id) {
      const file = await fileById(deps.database.q, id)
      if (file === undefined) return undefined
      const durationMs = await lengthOf(deps, file)
      return { name: file.name, contentType: file.detected_type, bytes: file.bytes, ...(durationMs === undefined ? {} : { durationMs }) }
    },
    async open(id) {
      const file = await fileById(deps.database.q, id)
      if (file === undefined) throw new RangeError('there is no such file')
      return new Blob([await wholeOf(deps, file)], { type: file.detected_type })
    },
    async store(workspaceId, { body, name, contentType, maxBytes }) {
      const stored = await keepFile(deps, workspaceId, { body: pieces(body), name, declaredType: contentType, maxBytes })
      return isRefusal(stored) ? { refused: stored.refused } : stored.id
    },
  }
}

/** How long a recording is; one that was stored before the desk looked at this is looked at now. */
async function lengthOf(deps: ConversationDeps, file: FileRecord): Promise<number | undefined> {
  if (file.kind !== 'voice' || file.duration_ms !== null) return file.duration_ms ?? undefined
  const blob = await deps.blob.open(file.blob_key, file.bytes > headBytes ? { range: { start: 0, end: headBytes - 1 } } : {})
  if (blob === undefined) return undefined // whoever opens it will say so
  const head: Uint8Array[] = []
  for await (const piece of blob.body) head.push(piece)
  const found = voiceMs(file.detected_type, new Uint8Array(Buffer.concat(head)), file.bytes)
  if (found !== undefined) await sql`update file set duration_ms = ${found} where id = ${file.id}`.execute(deps.database.q)
  return found
}

async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  let isOver = false
  try {
    while (!isOver) {
      const { done, value } = await reader.read()
      isOver = done
      if (value !== undefined) yield value
    }
  } finally {
    if (!isOver) await reader.cancel().catch(() => {}) // whoever reads has had enough; the sender need not go on
  }
}
