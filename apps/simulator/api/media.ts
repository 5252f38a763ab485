import { isMediaExpired, judgeUpload } from '../rules/media-limits.ts'
import type { MediaKind } from '../world/model.ts'
import { keepMedia, seconds } from '../world/world.ts'
import samples from '../world/voice-samples.json' with { type: 'json' }
import { type ApiAnswer, type ApiCall, bare, ok, refused } from './answer.ts'
import { readFormFile } from './multipart.ts'

/** `POST /cgi-bin/media/upload?type=` */
export function uploadMedia(call: ApiCall): ApiAnswer {
  const { stage: { world }, account } = call
  if (call.method !== 'POST') return refused(world, account.platform, 43002)
  if (!call.hasLength) return refused(world, account.platform, 44001)
  const file = readFormFile(call.raw, call.contentType)
  if (file === undefined) return refused(world, account.platform, 41005)
  const kind = call.query.get('type') ?? ''
  const verdict = judgeUpload(account.platform, kind, file.name, file.bytes.length)
  if (verdict !== 0) return refused(world, account.platform, verdict)
  const media = keepMedia(world, { accountId: account.id, kind: kind as MediaKind, name: file.name, contentType: file.contentType }, Buffer.from(file.bytes))
  const createdAt = seconds(media.createdAt)
  if (account.platform === 'kf') return ok({ type: kind, media_id: media.id, created_at: String(createdAt) })
  return bare({ type: kind, [kind === 'thumb' ? 'thumb_media_id' : 'media_id']: media.id, created_at: createdAt, item: [] })
}

/** `GET /cgi-bin/media/get?media_id=`; an Official Account gives videos as an address to fetch. */
export async function downloadMedia(call: ApiCall): Promise<ApiAnswer> {
  const { stage: { world }, account } = call
  if (world.faults.take('media-slow')) await new Promise((resolve) => setTimeout(resolve, world.timing.slowMs))
  const id = call.query.get('media_id') ?? ''
  if (id === '') return refused(world, account.platform, 41006)
  const media = world.media.get(id)
  const bytes = world.blobs.get(id)
  if (media === undefined || bytes === undefined || media.accountId !== account.id) return refused(world, account.platform, 40007)
  if (isMediaExpired(media.createdAt, world.now()) || world.faults.take('media-expired')) return refused(world, account.platform, 40007)
  if (account.platform === 'oa' && media.kind === 'video') return bare({ video_url: `${world.baseUrl}/sim/media/${id}` })
  return { bytes, contentType: media.contentType, name: media.name }
}

/** The SILK form of one of our own recordings, for sync_msg with voice_format 1; undefined for other recordings. */
export function silkOf(bytes: Uint8Array): Uint8Array | undefined {
  const sample = samples.find((one) => Buffer.from(one.amr, 'base64').equals(bytes))
  return sample === undefined ? undefined : Buffer.from(sample.silk, 'base64')
}

/** `POST /cgi-bin/media/uploadimg`: a picture for articles, at a lasting address. */
export function uploadPicture(call: ApiCall): ApiAnswer {
  const { stage: { world }, account } = call
  const file = readFormFile(call.raw, call.contentType)
  if (file === undefined) return refused(world, account.platform, 41005)
  if (file.bytes.length > (account.platform === 'kf' ? 2 : 1) * 1_048_576) return refused(world, account.platform, 45001)
  if (!/\.(jpe?g|png)$/i.test(file.name)) return refused(world, account.platform, 40005)
  const media = keepMedia(world, { accountId: account.id, kind: 'image', name: file.name, contentType: file.contentType }, Buffer.from(file.bytes))
  return ok({ url: `${world.baseUrl}/sim/media/${media.id}` })
}
