import type { ApiCall, Media, MediaRef, UploadFile } from '../channel.ts'
import { download as fetchFile, fileRefusal, uploadForm } from '../media-transfer.ts'
import { ask, isFailure } from '../refusals.ts'
import { textAt } from '../tree.ts'
import { dialect, MEDIA_VALID_MS } from './dialect.ts'
import { limits } from './limits.ts'

/** Temporary files of WeCom: ids live three days (developer.work.weixin.qq.com/document/path/90253). */
export const media: Media = { download, upload }

async function download(call: ApiCall, ref: MediaRef) {
  if (!ref.id) return { failed: 'MEDIA_NOT_OFFERED', message: '', reason: 'MEDIA_NOT_OFFERED' }
  const result = await fetchFile(call, dialect, { path: '/cgi-bin/media/get', query: { media_id: ref.id } })
  return 'json' in result ? { failed: 'NETWORK', message: 'NOT_A_FILE', reason: 'NETWORK' } : result
}

async function upload(call: ApiCall, file: UploadFile) {
  const refused = fileRefusal(limits, file)
  if (refused) return refused
  const result = await ask(call, dialect, { path: '/cgi-bin/media/upload', query: { type: file.kind }, form: () => uploadForm(file) })
  return isFailure(result) ? result : { mediaId: textAt(result.answer, 'media_id'), validMs: MEDIA_VALID_MS }
}
