import { sql } from 'kysely'
import { DAY_MS, instant, MINUTE_MS } from '#kernel/time.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { enqueue, type JobHandler } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import type { ConversationDeps } from './deps.ts'
import { letBytesGo } from './file-store.ts'

const sweepKind = 'conversation.sweep-files'
/** For so long a file may be without a place: in a composer that has not been saved, or taken out of a message. */
const keptMs = 7 * DAY_MS
const pageSize = 500

interface Swept {
  readonly files: number
  readonly bytes: number
}

/**
 * Removes files that nothing refers to: no message, no draft, nobody's picture. (A network's copy in `media_upload` is
 * none: it is found by the file, and ends by itself.) Goes through the old ones a page at a time; several may do so at
 * once. A file is first marked as removed, which is looked at again with its row locked, then its bytes go, then its
 * row: whatever a crash leaves is finished next time, and nobody is ever shown a file without bytes.
 */
export async function sweepFiles(deps: ConversationDeps, signal: AbortSignal): Promise<Swept> {
  const before = deps.clock.now() - keptMs
  let last: OldFile | undefined
  do {
    const page = await oldFiles(deps.database.q, before, last)
    const loose = await looseAmong(deps, deps.database.q, page.map(({ id }) => id), before)
    if (loose.length > 0) await deps.database.transact((tx) => markRemoved(deps, tx, loose, before))
    last = page.length < pageSize ? undefined : page.at(-1)
  } while (last !== undefined && !signal.aborted)
  return removeMarked(deps, signal)
}

interface OldFile {
  id: string
  created_at: number
}

/** A page of files from before this moment, oldest first. Served by the index file_age. */
async function oldFiles(q: Queries, before: number, last: OldFile | undefined): Promise<OldFile[]> {
  return (await sql<OldFile>`select id, created_at from file where state = 'stored' and created_at < ${before}
    ${last === undefined ? sql`` : sql`and (created_at, id) > (${last.created_at}, ${last.id}::uuid)`} order by created_at, id limit ${pageSize}`.execute(q)).rows
}

/** Those that nothing refers to, nor did since this moment. Each is looked for in the indexes message_file, draft_files and person_picture. */
async function looseAmong(deps: ConversationDeps, q: Queries, ids: readonly string[], before: number): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select f.id from file f where f.id = any(${[...ids]}::uuid[]) and f.state = 'stored' and coalesce(f.loose_at, 0) < ${before}
    and not exists (select from message where file_id = f.id)
    and not exists (select from draft where file_ids @> array[f.id] and file_ids <> '{}')`.execute(q)
  const pictures = await deps.people.picturesAmong(q, rows.map(({ id }) => id))
  return rows.flatMap(({ id }) => (pictures.has(id) ? [] : [id]))
}

/** Whoever puts a file somewhere holds its row (`holdFiles`, or the reference itself): it is then passed over, or seen in its new place. */
async function markRemoved(deps: ConversationDeps, tx: Tx, ids: readonly string[], before: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from file where id = any(${[...ids]}::uuid[]) and state = 'stored' order by id for update skip locked`.execute(tx.q)
  const loose = await looseAmong(deps, tx.q, rows.map(({ id }) => id), before)
  await sql`update file set state = 'removed' where id = any(${loose}::uuid[])`.execute(tx.q)
}

/** Takes the bytes and then the rows of what is marked. Bytes that another file has too stay. */
async function removeMarked(deps: ConversationDeps, signal: AbortSignal): Promise<Swept> {
  let [files, bytes, last] = [0, 0, '00000000-0000-0000-0000-000000000000']
  for (let more = true; more && !signal.aborted; ) {
    const { rows } = await sql<{ id: string; blob_key: string; bytes: number }>`select id, blob_key, bytes from file where state = 'removed' and id > ${last}::uuid order by id limit ${pageSize}`.execute(deps.database.q)
    for (const file of rows) {
      try {
        if (!(await removeOne(deps, file))) continue
        files += 1
        bytes += file.bytes
      } catch (error) {
        deps.log.warn({ fileId: file.id, error: describeError(error) }, 'unused file not removed; tried again tomorrow')
      }
    }
    last = rows.at(-1)?.id ?? last
    more = rows.length === pageSize
  }
  return { files, bytes }
}

async function removeOne({ blob, clock, database }: ConversationDeps, file: { id: string; blob_key: string }): Promise<boolean> {
  const bytes = await database.transact((tx) => letBytesGo(tx, file, clock.now()))
  if (bytes === undefined) return false
  if (bytes === 'go') await inTime(blob.remove(file.blob_key))
  return (await sql`delete from file where id = ${file.id} and state = 'removed'`.execute(database.q)).numAffectedRows === 1n
}

/** Well within the time for which others are told that the bytes go. */
const mostRemovalMs = MINUTE_MS

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('the file store does not answer')), mostRemovalMs)))
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function plan(tx: Tx, at: number): void {
  enqueue(tx, { kind: sweepKind, payload: {}, runAt: instant(at), key: sweepKind })
}

/** Plans the first sweep, a day from now, unless one is planned already: a restart neither hurries nor delays it. */
export async function startSweeping(deps: ConversationDeps): Promise<void> {
  await deps.database.transact(async (tx) => plan(tx, deps.clock.now() + DAY_MS))
}

/** Sweeps once a day, on one instance. What a stop interrupts goes on at once elsewhere. */
export function sweepJob(deps: ConversationDeps): JobHandler {
  return {
    kind: sweepKind,
    attempts: Number.MAX_SAFE_INTEGER, // the next one is planned by the one before
    async run(_job, turn) {
      const swept = await sweepFiles(deps, turn.signal)
      if (swept.files > 0) deps.log.info({ ...swept }, 'unused files removed')
      await deps.database.transact(async (tx) => {
        if (!(await turn.done(tx))) throw new Error('the lease of this job was lost')
        plan(tx, deps.clock.now() + (turn.signal.aborted ? 0 : DAY_MS))
      })
    },
  }
}
