import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ApiFailure, MediaKind, Outgoing, OutgoingContent, SendOutcome } from '#channels/channel.ts'
import { asId, type FileId } from '#kernel/ids.ts'
import { SECOND_MS } from '#kernel/time.ts'
import { type Job, type JobHandler, type JobTurn, RunLater } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import { noteFault } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { isTooLong, mediaKind } from './media-kind.ts'
import type { LostTrack, SendEnd, SendRequest } from './ports.ts'
import { messageOf, readSendJob, sendKind } from './send-job.ts'
import { TokenRefused, type Tokens } from './tokens.ts'

/** Thrown to put a refused send back: the network said when asking again can help. */
class AskAgain extends RunLater {
  override readonly name = 'AskAgain'
}

const mostTries = 6
/** A network that wants to be asked soon is asked more often: an outage of so long is waited out all the same. */
const patienceMs = 120_000
const uploadMs = 120_000

/**
 * Sends one network message, at most once. That it begins to leave is committed before the call, unless the desk knows
 * by then that the network would refuse it; whoever finds that mark after a crash has lost track, and only a person may
 * send again. Only a refusal is ever repeated by a machine.
 */
export function sendHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: sendKind,
    attempts: Number.MAX_SAFE_INTEGER, // a send is never set aside in silence: it ends by `settle`, or by being lost track of
    backoffMs: (attempt) => Math.min(2_000 * 2 ** Math.min(attempt, 10), 120_000),
    async run(job, turn) {
      const request = readSendJob(job)
      if (request === undefined) return giveUp(deps, job, turn)
      const sending = { job, turn, request }
      const connection = await shelf.byId(request.connectionId)
      if (connection?.channel.sender === undefined || !connection.active) return end(deps, sending, { did: 'refuse', code: 'NOT_CONNECTED' })
      const prepared = await prepare(deps, tokens, connection, request).catch((error: unknown): ApiFailure => {
        if (job.attempt < mostTries) throw error
        deps.log.error({ jobId: job.id, messageId: request.messageId, error: describeError(error) }, 'file not made ready to send')
        return { failed: 'FILE_NOT_READ', message: 'the file could not be read or handed over' }
      })
      if ('failed' in prepared) return settle(deps, sending, refusalOf(prepared))
      const begun = await beginToLeave(deps, sending, connection)
      if (begun === 'stays') return
      const idempotencyKey = keyOf(job, request)
      const outcome = begun === 'left before' ? { did: 'lose-track' as const } : await hand(deps, tokens, connection, { request, content: prepared, idempotencyKey })
      return settle(deps, sending, outcome.did === 'lose-track' ? lostTrack(connection, idempotencyKey) : outcome)
    },
  }
}

/** Our own id at the network: at most 32 of [0-9a-zA-Z_-], new for every attempt that a person starts. */
function keyOf(job: Job, request: SendRequest): string {
  return createHash('sha256').update(`${job.id}:${request.messageId}`).digest('base64url').slice(0, 30)
}

async function prepare(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, request: SendRequest): Promise<OutgoingContent | ApiFailure> {
  if (request.content.kind === 'text') return request.content
  return uploadOnce(deps, tokens, connection, asId<'file'>(request.content.fileId))
}

/** Uploads a file unless the network still holds it, under the credentials of now. Uploading shows nothing to anybody, so it may be repeated. */
async function uploadOnce(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, fileId: FileId): Promise<OutgoingContent | ApiFailure> {
  const file = await deps.files.describe(fileId)
  const { media, limits } = connection.channel
  if (file === undefined || media === undefined) return { failed: 'NO_SUCH_FILE', message: 'the file is not there' }
  const kind = mediaKind(limits, file)
  if (kind === undefined && isTooLong(limits, file)) return { failed: 'VOICE_TOO_LONG', message: 'the channel takes no recording as long as this' }
  if (kind === undefined) return { failed: 'FILE_NOT_CARRIED', message: 'the channel does not carry this type or size of file' }
  const now = deps.clock.now()
  const { rows } = await sql<{ media_id: string; thumb_media_id: string | null }>`select media_id, thumb_media_id from media_upload
    where connection_id = ${connection.id} and file_id = ${fileId} and kind = ${kind} and expires_at > ${new Date(now + 600_000)}
      and revision >= coalesce((select revision from access_token where connection_id = ${connection.id}), 0)`.execute(deps.database.q)
  const title = titleOf(kind, file.name)
  const [known] = rows
  if (known !== undefined) return { kind, mediaId: known.media_id, ...(known.thumb_media_id === null ? {} : { thumbMediaId: known.thumb_media_id }), ...title }
  const unreadable: unknown[] = []
  const open = () => deps.files.open(fileId).catch((error: unknown) => {
    unreadable.push(error)
    throw error
  })
  const uploaded = await media
    .upload(tokens.call(connection, AbortSignal.timeout(uploadMs)), { kind, ...file, open })
    .catch((error: unknown): ApiFailure => {
      if (error instanceof TokenRefused) return error.failure
      throw error
    })
  if (unreadable.length > 0) throw unreadable[0] // the fault is ours, not the network's
  if ('failed' in uploaded) return uploaded
  // Should the settings have changed meanwhile, the revision tells, and nobody uses this again.
  await sql`insert into media_upload (connection_id, file_id, kind, media_id, thumb_media_id, expires_at, revision)
    values (${connection.id}, ${fileId}, ${kind}, ${uploaded.mediaId}, ${uploaded.thumbMediaId ?? null}, ${new Date(now + uploaded.validMs)}, ${connection.revision})
    on conflict (connection_id, file_id, kind) do update set media_id = excluded.media_id, thumb_media_id = excluded.thumb_media_id, expires_at = excluded.expires_at, revision = excluded.revision
      where media_upload.revision <= excluded.revision`.execute(deps.database.q)
  await sql`delete from media_upload where connection_id = ${connection.id} and expires_at < ${new Date(now)}`.execute(deps.database.q) // the network holds them no more
  return { kind, mediaId: uploaded.mediaId, ...(uploaded.thumbMediaId === undefined ? {} : { thumbMediaId: uploaded.thumbMediaId }), ...title }
}

function titleOf(kind: MediaKind, name: string): { title?: string } {
  return kind === 'video' ? { title: name } : {}
}

/**
 * Commits that the message begins to leave, or that it stays, which ends its job. `left before`: an earlier try got this far
 * and never told how it ended.
 */
function beginToLeave(deps: ConnectionDeps, { job, turn, request }: Sending, connection: OpenConnection): Promise<'begun' | 'left before' | 'stays'> {
  return deps.database.transact(async (tx) => {
    const at = deps.clock.now()
    const written = await sql`insert into send_attempt (job_id, workspace_id, message_id, connection_id, idempotency_key, state, started_at)
      values (${job.id}, ${connection.workspaceId}, ${request.messageId}, ${connection.id}, ${keyOf(job, request)}, 'leaving', ${new Date(at)})
      on conflict (job_id) do update set state = 'leaving', started_at = ${new Date(at)} where send_attempt.state = 'ready'`.execute(tx.q)
    if (written.numAffectedRows !== 1n) return 'left before'
    const why = await deps.inbox().whyStays(tx, request.messageId, { at, byGreeting: request.greeting !== undefined })
    if (why === undefined) return 'begun'
    if (!(await turn.done(tx))) throw new Error('another worker has this send')
    await sql`update send_attempt set state = 'ended', outcome = 'refuse', code = ${why}, ended_at = ${new Date(at)} where job_id = ${job.id}`.execute(tx.q)
    return 'stays'
  })
}

interface Handing {
  readonly request: SendRequest
  readonly content: OutgoingContent
  readonly idempotencyKey: string
}

async function hand(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, { request, content, idempotencyKey }: Handing): Promise<SendOutcome> {
  const { sender } = connection.channel
  if (sender === undefined) return { did: 'refuse', code: 'NOT_CONNECTED' }
  const message: Outgoing = { address: request.address, mailbox: request.mailbox, idempotencyKey, content }
  const call = tokens.call(connection)
  try {
    const outcome =
      request.greeting !== undefined && sender.greet !== undefined ? await sender.greet(call, message, request.greeting) : await sender.send(call, message)
    if (outcome.did === 'send') await noteFault(deps, connection.id, undefined)
    else if (outcome.did === 'refuse' && isConfiguration(outcome.code)) await noteFault(deps, connection.id, { code: outcome.code, detail: outcome.message ?? '' })
    return outcome
  } catch (error) {
    if (error instanceof TokenRefused) return refusalOf(error.failure) // without a token nothing has left
    throw error
  }
}

/** Refusals that concern the whole connection, not this message. By reason: one number means different things to two networks. */
const configuration: ReadonlySet<string> = new Set(['API_NOT_ALLOWED', 'IP_NOT_ALLOWED', 'CREDENTIALS_WRONG', 'ACCOUNT_PUNISHED', 'QUOTA_USED', 'CORP_NOT_VERIFIED'])
const isConfiguration = (reason: string): boolean => configuration.has(reason)

function refusalOf(failure: ApiFailure): SendOutcome {
  return { did: 'refuse', code: failure.reason ?? failure.failed, message: failure.message, ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }) }
}

function triesFor(retryAfterMs: number): number {
  return Math.max(mostTries, Math.ceil(patienceMs / Math.max(retryAfterMs, SECOND_MS)))
}

/** Where the network goes by our own id it may still say what became of the message. */
function lostTrack({ channel: { sender } }: OpenConnection, idempotencyKey: string): LostTrack {
  const remoteId = sender?.remoteIdOf?.(idempotencyKey)
  return { did: 'lose-track', ...(remoteId === undefined ? {} : { remoteId }) }
}

/** A send under way: its job, and what that says. */
interface Sending {
  readonly job: Job
  readonly turn: JobTurn
  readonly request: SendRequest
}

async function settle(deps: ConnectionDeps, sending: Sending, outcome: SendEnd['outcome']): Promise<void> {
  const { job } = sending
  if (outcome.did === 'refuse' && outcome.retryAfterMs !== undefined && job.attempt < triesFor(outcome.retryAfterMs)) {
    await sql`update send_attempt set state = 'ready', code = ${outcome.code} where job_id = ${job.id}`.execute(deps.database.q)
    throw new AskAgain(outcome.code, outcome.retryAfterMs)
  }
  await end(deps, sending, outcome)
}

/** How it ended, what the desk makes of it, and the end of the job: one transaction. */
async function end(deps: ConnectionDeps, { job, turn, request }: Sending, outcome: SendEnd['outcome']): Promise<void> {
  const at = deps.clock.now()
  await deps.database.transact(async (tx) => {
    if (!(await turn.done(tx))) throw new Error('another worker has this send')
    await sql`update send_attempt set state = 'ended', outcome = ${outcome.did}, code = ${outcome.did === 'refuse' ? outcome.code : null},
      remote_id = ${'remoteId' in outcome ? (outcome.remoteId ?? null) : null}, ended_at = ${new Date(at)} where job_id = ${job.id}`.execute(tx.q)
    if (outcome.did === 'refuse' && outcome.code === 'MEDIA_EXPIRED' && request.content.kind !== 'text') {
      // The network no longer knows the upload: the next try hands the file over anew.
      await sql`delete from media_upload where connection_id = ${request.connectionId} and file_id = ${request.content.fileId}`.execute(tx.q)
    }
    await deps.inbox().sendEnded(tx, asId<'message'>(request.messageId), { outcome, at })
  })
}

/**
 * A job that cannot be read is left to newer servers for a while. Then it ends, so that it holds nothing up: its message is
 * refused, or lost track of when somebody had begun to send it.
 */
async function giveUp(deps: ConnectionDeps, job: Job, turn: JobTurn): Promise<void> {
  if (job.attempt < mostTries) throw new TypeError('a job to send has another shape')
  const at = deps.clock.now()
  const messageId = messageOf(job)
  deps.log.error({ jobId: job.id, ...(messageId === undefined ? {} : { messageId }) }, 'job to send not read')
  await deps.database.transact(async (tx) => {
    if (!(await turn.done(tx))) throw new Error('another worker has this send')
    const begun = await sql`update send_attempt set state = 'ended', outcome = 'lose-track', ended_at = ${new Date(at)} where job_id = ${job.id} and state = 'leaving'`.execute(tx.q)
    const outcome = begun.numAffectedRows === 1n ? { did: 'lose-track' as const } : { did: 'refuse' as const, code: 'REQUEST_NOT_READ' }
    if (messageId !== undefined) await deps.inbox().sendEnded(tx, messageId, { outcome, at })
  })
}
