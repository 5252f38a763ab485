import type { ApiCall, ApiFailure, Media, MediaRef, UploadFile } from '../channel.ts'
import { download as fetchFile, downloadFrom, fileRefusal, uploadForm } from '../media-transfer.ts'
import { ask, isFailure } from '../refusals.ts'
import { readJsonObject } from '../tolerant-json.ts'
import { textAt } from '../tree.ts'
import { dialect, MEDIA_VALID_MS } from './dialect.ts'
import { limits } from './limits.ts'
import { videoCover } from './video-cover.ts'

/** Temporary files: ids live three days, those that users send as well as our own. */
export const media: Media = { download, upload }

/** A video comes as JSON with the address to fetch it from. */
async function download(call: ApiCall, ref: MediaRef) {
  if (!ref.id) return { failed: 'MEDIA_NOT_OFFERED', message: '', reason: 'MEDIA_NOT_OFFERED' }
  const result = await fetchFile(call, dialect, { path: '/cgi-bin/media/get', query: { media_id: ref.id } })
  return 'json' in result ? downloadFrom(call, textAt(readJsonObject(result.json), 'video_url')) : result
}

/** A video goes up with the picture that stands for it: its message names both. */
async function upload(call: ApiCall, file: UploadFile) {
  const refused = fileRefusal(limits, file)
  if (refused) return refused
  const mediaId = await put(call, file.kind, file)
  if (typeof mediaId !== 'string') return mediaId
  if (file.kind !== 'video') return { mediaId, validMs: MEDIA_VALID_MS }
  const { name, contentType, bytes } = videoCover
  const thumbMediaId = await put(call, 'thumb', { name, contentType, open: async () => new Blob([bytes()], { type: contentType }) })
  return typeof thumbMediaId === 'string' ? { mediaId, thumbMediaId, validMs: MEDIA_VALID_MS } : thumbMediaId
}

async function put(call: ApiCall, type: string, file: Pick<UploadFile, 'name' | 'contentType' | 'open'>): Promise<string | ApiFailure> {
  const result = await ask(call, dialect, { path: '/cgi-bin/media/upload', query: { type }, form: () => uploadForm(file) })
  return isFailure(result) ? result : textAt(result.answer, 'media_id') || textAt(result.answer, 'thumb_media_id')
}
