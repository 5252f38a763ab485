import type { ApiCall, ApiFailure, FileLimit, Limits, UploadFile } from './channel.ts'
import { answerFrom, authorised, brokenLine, exchange, withToken, type ApiResult, type ApiRequest } from './api-client.ts'
import { decodeUtf8 } from './clean-text.ts'
import { isFailure, orFailure, type Dialect } from './refusals.ts'
import { textAt } from './tree.ts'

/** A download that has begun. */
export interface Download {
  readonly body: ReadableStream<Uint8Array>
  readonly name?: string
  readonly contentType?: string
}

const maxErrorBytes = 64 * 1024

/** Why a file cannot go out on this channel, before anything is sent; undefined when it can. */
export function fileRefusal(limits: Limits, file: UploadFile): ApiFailure | undefined {
  const limit: FileLimit | undefined = limits.files[file.kind]
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (!limit || (limit.extensions !== 'any' && !limit.extensions.includes(extension))) {
    return { failed: 'MEDIA_TYPE', message: '', reason: 'MEDIA_TYPE' }
  }
  // WeChat takes nothing of five bytes or less.
  if (file.bytes > limit.maxBytes || file.bytes <= 5) return { failed: 'MEDIA_SIZE', message: '', reason: 'MEDIA_SIZE' }
  if (limit.maxMs !== undefined && (file.durationMs ?? 0) > limit.maxMs) return { failed: 'VOICE_TOO_LONG', message: '', reason: 'VOICE_TOO_LONG' }
  return undefined
}

/** A minute, and a little for what encoders add at the end. WeCom (path/96484) and Official Accounts take no longer voice. */
export const LONGEST_VOICE_MS = 60_100

/**
 * The multipart form of an upload. The receiver sees the name as it stands here: plain UTF-8, no percent signs, no
 * `filename*`. A quotation mark would end the name, so it becomes a typographic one.
 */
export async function uploadForm(file: Pick<UploadFile, 'name' | 'contentType' | 'open'>): Promise<FormData> {
  const name = file.name.replace(/[\u0000-\u001F\u007F]/g, '').replace(/"/g, '”').replace(/[/\\]/g, '_')
  const blob = await file.open()
  const form = new FormData()
  form.append('media', blob.type === file.contentType ? blob : blob.slice(0, blob.size, file.contentType), name || 'file')
  return form
}

/** Downloads with the shared token. An error that comes as JSON with status 200 is told from a file and from JSON of ours. */
export async function download(call: ApiCall, dialect: Dialect, request: ApiRequest): Promise<Download | { readonly json: string } | ApiFailure> {
  const base = dialect.base(call.settings)
  const result = await withToken(call, dialect.tokenCodes, async (token): Promise<Download | { json: string } | ApiResult> => {
    const response = await exchange(call, base, authorised(request, token))
    return 'broken' in response ? response : readDownload(response)
  })
  if ('body' in result || 'json' in result) return result
  const failure = orFailure(result, dialect.meanings)
  return isFailure(failure) ? failure : { failed: 'NETWORK', message: 'NOT_A_FILE', reason: 'NETWORK' }
}

/** Fetches from an address that the network named, without our token. */
export async function downloadFrom(call: ApiCall, address: string): Promise<Download | ApiFailure> {
  const unusable = { failed: 'NETWORK', message: 'ADDRESS', reason: 'NETWORK' }
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return unusable
  try {
    const response = await call.fetch(address, { signal: call.signal })
    if (!response.ok || !response.body) return { ...unusable, message: `HTTP_${response.status}`, retryAfterMs: 5_000 }
    return fileOf(response, response.body)
  } catch (error) {
    const { broken, message } = brokenLine(error, call.signal)
    return { failed: broken, message, reason: broken, retryAfterMs: 5_000 }
  }
}

async function readDownload(response: Response): Promise<Download | { json: string } | ApiResult> {
  const type = response.headers.get('content-type') ?? ''
  const disposed = /filename|attachment/i.test(response.headers.get('content-disposition') ?? '')
  if (!response.ok) return { broken: 'NETWORK', sent: true, message: `HTTP_${response.status}` }
  if (!response.body) return { broken: 'NETWORK', sent: true, message: 'EMPTY' }
  if (disposed || !/json|text\/plain/i.test(type)) return fileOf(response, response.body)
  try {
    const { head, rest } = await readHead(response.body)
    const text = decodeUtf8(head)
    const result = answerFrom(text, response.status)
    if ('errcode' in result) return result
    if ('answer' in result && textAt(result.answer, 'video_url') !== '') return { json: text }
    return fileOf(response, prepend(head, rest))
  } catch (error) {
    return brokenLine(error, undefined)
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

async function readHead(body: ReadableStream<Uint8Array>): Promise<{ head: Uint8Array; rest: Reader }> {
  const rest: Reader = body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  while (bytes < maxErrorBytes) {
    const { done, value } = await rest.read()
    if (done) break
    chunks.push(value)
    bytes += value.length
  }
  return { head: new Uint8Array(Buffer.concat(chunks)), rest }
}

function prepend(head: Uint8Array, rest: Reader): ReadableStream<Uint8Array> {
  let begun = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!begun) {
        begun = true
        if (head.length > 0) return controller.enqueue(head)
      }
      const { done, value } = await rest.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => rest.cancel(reason),
  })
}

function fileOf(response: Response, body: ReadableStream<Uint8Array>): Download {
  const name = dispositionName(response.headers.get('content-disposition') ?? '')
  const contentType = response.headers.get('content-type') ?? ''
  return { body, ...(name ? { name } : {}), ...(contentType ? { contentType } : {}) }
}

/** The file name of a Content-Disposition header. WeChat writes raw UTF-8 or percent-encoding into `filename`. */
export function dispositionName(header: string): string {
  const extended = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header)?.[1]
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header)
  const raw = extended ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]?.trim() ?? ''
  return unpercent(fromBytes(raw)).replace(/[\u0000-\u001F\u007F]/g, '').split(/[/\\]/).pop() ?? ''
}

/** Header values come as one character a byte; most are UTF-8. */
function fromBytes(value: string): string {
  if (/[^\u0000-\u00FF]/.test(value)) return value
  const text = Buffer.from(value, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? value : text
}

function unpercent(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
