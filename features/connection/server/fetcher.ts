import { sql } from 'kysely'
import type { ApiFailure, Content, MediaRef } from '#channels/channel.ts'
import { asId, type FileId } from '#kernel/ids.ts'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import { type ConnectionShelf, noteFault, type OpenConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { MediaEnd } from './ports.ts'
import { TokenRefused, type Tokens } from './tokens.ts'

const mostBytes = 64 * 1024 * 1024
const mostPictureBytes = 2 * 1024 * 1024
const downloadMs = 120_000
const pageOfProfiles = 100
/** As long as the network keeps what somebody sent. */
const keptMs = 3 * DAY_MS
const longestPauseMs = 30 * MINUTE_MS
const growingPauseMs = (attempt: number) => Math.min(SECOND_MS * 2 ** Math.min(attempt - 1, 20), longestPauseMs)
/** With pauses that have grown, the same three days. */
const mostProfileTries = 155

/** The network gave nothing this time; it is asked again. */
class NotNow extends Error {
  override readonly name = 'NotNow'
}

/** What an administrator has to mend; shown on the connection's page. */
const forAdministrators = new Set(['CREDENTIALS_WRONG', 'IP_NOT_ALLOWED', 'API_NOT_ALLOWED', 'ACCOUNT_PUNISHED'])

async function putOff(deps: ConnectionDeps, connection: OpenConnection, { failed, reason = failed, message }: ApiFailure): Promise<never> {
  if (forAdministrators.has(reason)) await noteFault(deps, connection.id, { code: reason, detail: message })
  throw new NotNow(failed)
}

/** Downloads what somebody sent, as soon as it is known: the network keeps it for three days only. */
export function mediaHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: 'connection.media',
    attempts: Number.MAX_SAFE_INTEGER, // the message is told how it ended, whatever happens
    backoffMs: growingPauseMs,
    async run(job, turn) {
      const connection = await shelf.byId(String(job.payload['connectionId']))
      const content = job.payload['content'] as Content
      const ended = connection === undefined ? notOffered : await download(deps, tokens, connection, content).catch(async (error: unknown): Promise<MediaEnd> => {
        if (await isStillKept(deps, Number(job.payload['deliveryId']))) throw error
        deps.log.error({ jobId: job.id, error: describeError(error) }, 'file not fetched')
        return { did: 'fail', code: 'EXPIRED' }
      })
      await deps.database.transact(async (tx) => {
        if (!(await turn.done(tx))) throw new Error('another worker has this download')
        await deps.inbox().mediaEnded(tx, asId<'message'>(String(job.payload['messageId'])), ended)
      })
    },
  }
}

async function isStillKept(deps: ConnectionDeps, deliveryId: number): Promise<boolean> {
  const { rows } = await sql<{ received_at: Date }>`select received_at from delivery where id = ${deliveryId}`.execute(deps.database.q)
  return (rows[0]?.received_at.getTime() ?? 0) + keptMs > deps.clock.now()
}

const notOffered: MediaEnd = { did: 'fail', code: 'NOT_OFFERED' }

async function download(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, content: Content): Promise<MediaEnd> {
  const { media } = connection.channel
  if (media === undefined || !('media' in content) || content.media.id === undefined) return notOffered
  const got = await media.download(tokens.call(connection, AbortSignal.timeout(downloadMs)), content.media).catch((error: unknown) => {
    if (error instanceof TokenRefused) return error.failure
    throw error
  })
  if ('failed' in got) {
    if (got.reason === 'MEDIA_EXPIRED') return { did: 'fail', code: 'EXPIRED' }
    if (got.reason === 'MEDIA_NOT_OFFERED') return notOffered
    return putOff(deps, connection, got)
  }
  const stored = await deps.files.store(connection.workspaceId, {
    body: got.body,
    name: nameOf(content.kind, content.media, got.name),
    contentType: got.contentType,
    maxBytes: mostBytes,
  })
  await noteFault(deps, connection.id, undefined)
  return typeof stored === 'string' ? { did: 'store', fileId: stored } : { did: 'fail', code: 'TOO_LARGE' }
}

const fallbackNames = { image: 'image.jpg', voice: 'voice.amr', video: 'video.mp4', file: 'file' } as Readonly<Record<string, string>>

function nameOf(kind: string, ref: MediaRef, told: string | undefined): string {
  return ref.name ?? told ?? (kind === 'voice' && ref.format !== undefined ? `voice.${ref.format}` : undefined) ?? fallbackNames[kind] ?? 'file'
}

/** Learns names and pictures of people who wrote. */
export function profileHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: 'connection.profiles',
    attempts: mostProfileTries,
    backoffMs: growingPauseMs,
    async run(job) {
      const connection = await shelf.byId(String(job.payload['connectionId']))
      const addresses = (job.payload['addresses'] as string[]).slice(0, pageOfProfiles)
      if (connection?.channel.profiles === undefined || !connection.active) return
      const profiles = await connection.channel.profiles.fetch(tokens.call(connection), addresses).catch((error: unknown) => {
        if (error instanceof TokenRefused) return error.failure
        throw error
      })
      if ('failed' in profiles) return putOff(deps, connection, profiles)
      const known: { address: string; name?: string; pictureFileId?: FileId }[] = []
      for (const profile of profiles) {
        const picture = profile.pictureUrl === undefined ? undefined : await fetchPicture(deps, connection, profile.pictureUrl)
        known.push({
          address: profile.address,
          ...(profile.name === undefined ? {} : { name: profile.name }),
          ...(picture === undefined ? {} : { pictureFileId: picture }),
        })
      }
      await deps.database.transact((tx) => deps.inbox().profilesKnown(tx, connection.id, known))
    },
  }
}

/** A picture is nice to have: whatever goes wrong, it is left out. Only addresses of the network itself are asked. */
async function fetchPicture(deps: ConnectionDeps, connection: OpenConnection, url: string): Promise<FileId | undefined> {
  try {
    const address = new URL(url)
    const base = new URL(connection.settings['apiBase'] ?? 'https://qyapi.weixin.qq.com')
    const known = address.host === base.host || /(^|\.)(qlogo\.cn|qpic\.cn|weixin\.qq\.com)$/.test(address.hostname)
    if (!known) return undefined
    const answer = await deps.fetch(address, { signal: AbortSignal.timeout(10_000), redirect: 'error' })
    const type = answer.headers.get('content-type') ?? ''
    if (!answer.ok || answer.body === null || !type.startsWith('image/')) return undefined
    const stored = await deps.files.store(connection.workspaceId, { body: answer.body, name: 'picture', contentType: type, maxBytes: mostPictureBytes })
    return typeof stored === 'string' ? stored : undefined
  } catch {
    return undefined
  }
}
