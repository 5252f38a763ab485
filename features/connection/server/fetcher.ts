import { sql } from 'kysely'
import type { Content, MediaRef } from '#channels/channel.ts'
import { asId, type FileId } from '#kernel/ids.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { describeError } from '#platform/log/index.ts'
import type { ConnectionShelf, OpenConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { MediaEnd } from './ports.ts'
import { TokenRefused, type Tokens } from './tokens.ts'

const mostBytes = 64 * 1024 * 1024
const mostPictureBytes = 2 * 1024 * 1024
const downloadMs = 120_000
const pageOfProfiles = 100
/** With pauses of ten minutes: as long as the network keeps what somebody sent. */
const mostDownloads = 450

/** Something that can be tried again later went wrong at the network. */
class NotNow extends Error {
  override readonly name = 'NotNow'
}

/** Downloads what somebody sent, as soon as it is known: the network keeps it for three days only. */
export function mediaHandler(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): JobHandler {
  return {
    kind: 'connection.media',
    attempts: Number.MAX_SAFE_INTEGER, // the message is told how it ended, whatever happens
    async run(job, turn) {
      const connection = await shelf.byId(String(job.payload['connectionId']))
      const content = job.payload['content'] as Content
      const ended = connection === undefined ? notOffered : await download(deps, tokens, connection, content).catch((error: unknown): MediaEnd => {
        if (job.attempt < mostDownloads) throw error
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

const notOffered: MediaEnd = { did: 'fail', code: 'NOT_OFFERED' }

async function download(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection, content: Content): Promise<MediaEnd> {
  const { media } = connection.channel
  if (media === undefined || !('media' in content) || content.media.id === undefined) return notOffered
  const got = await media.download(tokens.call(connection, AbortSignal.timeout(downloadMs)), content.media).catch((error: unknown) => {
    if (error instanceof TokenRefused) return error.failure
    throw error
  })
  if ('failed' in got) {
    if (got.retryAfterMs !== undefined) throw new NotNow(got.failed)
    return { did: 'fail', code: got.failed === '40007' ? 'EXPIRED' : got.failed }
  }
  const stored = await deps.files.store(connection.workspaceId, {
    body: got.body,
    name: nameOf(content.kind, content.media, got.name),
    contentType: got.contentType,
    maxBytes: mostBytes,
  })
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
    attempts: 6,
    async run(job) {
      const connection = await shelf.byId(String(job.payload['connectionId']))
      const addresses = (job.payload['addresses'] as string[]).slice(0, pageOfProfiles)
      if (connection?.channel.profiles === undefined || !connection.active) return
      const profiles = await connection.channel.profiles.fetch(tokens.call(connection), addresses).catch((error: unknown) => {
        if (error instanceof TokenRefused) return error.failure
        throw error
      })
      if ('failed' in profiles) {
        if (profiles.retryAfterMs !== undefined) throw new NotNow(profiles.failed)
        return
      }
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

/** Deliveries are kept for ever; what only served to find them again is not. */
export async function forgetOldUploads(deps: ConnectionDeps): Promise<void> {
  await sql`delete from media_upload where expires_at < ${new Date(deps.clock.now())}`.execute(deps.database.q)
}
