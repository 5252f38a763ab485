import type { ApiCall, Media, MediaRef, UploadFile } from '../channel.ts'
import { download as fetchFile, downloadFrom, fileRefusal, uploadForm } from '../media-transfer.ts'
import { ask, isFailure } from '../refusals.ts'
import { readJsonObject } from '../tolerant-json.ts'
import { textAt } from '../tree.ts'
import { dialect, MEDIA_VALID_MS } from './dialect.ts'
import { limits } from './limits.ts'

/** Temporary files: ids live three days, those that users send as well as our own. */
export const media: Media = { download, upload }

/** A video comes as JSON with the address to fetch it from. */
async function download(call: ApiCall, ref: MediaRef) {
  if (!ref.id) return { failed: 'MEDIA_NOT_OFFERED', message: '', reason: 'MEDIA_NOT_OFFERED' }
  const result = await fetchFile(call, dialect, { path: '/cgi-bin/media/get', query: { media_id: ref.id } })
  return 'json' in result ? downloadFrom(call, textAt(readJsonObject(result.json), 'video_url')) : result
}

async function upload(call: ApiCall, file: UploadFile) {
  const refused = fileRefusal(limits, file)
  if (refused) return refused
  const result = await ask(call, dialect, { path: '/cgi-bin/media/upload', query: { type: file.kind }, form: () => uploadForm(file) })
  if (isFailure(result)) return result
  return { mediaId: textAt(result.answer, 'media_id') || textAt(result.answer, 'thumb_media_id'), validMs: MEDIA_VALID_MS }
}
