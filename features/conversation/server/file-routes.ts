import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { type Call, on, type Route } from '#platform/http/index.ts'
import { readFile, readVoice, uploadFile } from '../contract.ts'
import { kindOf, needsWav } from '../domain/index.ts'
import { readRange } from './byte-range.ts'
import type { ConversationDeps } from './deps.ts'
import { keepFile, readableFiles } from './file-store.ts'
import { type FileRecord, toFile } from './rows.ts'

/** Longest recording that is turned into WAV; WeChat's own are at most a minute. */
const mostVoiceBytes = 4_194_304

/** Routes of files. Whatever a file is, nothing in it can run in the desk's page. */
export function fileRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  const mine = async (actor: Call<typeof readFile, Parameters<typeof readableFiles>[1]>['actor'], id: string) => (await readableFiles(q, actor, [id])).get(id)
  return [
    on(uploadFile, async ({ actor, request }) => {
      const part = request.isMultipart() ? await request.file({ limits: { fileSize: deps.maxUploadBytes + 1, files: 1 } }) : undefined
      if (part === undefined) return refuse('CONVERSATION_FILE_MISSING')
      const stored = await keepFile(deps, actor.workspaceId, { body: part.file, name: part.filename, declaredType: part.mimetype, maxBytes: deps.maxUploadBytes, uploadedBy: actor.staffId })
      part.file.resume() // what is left of one that was too large must still be read, or the answer never arrives
      return isRefusal(stored) ? stored : toFile(stored)
    }),
    on(readFile, async ({ actor, params, query, request, reply }) => {
      const file = await mine(actor, params.id)
      if (file === undefined) return refuse('CONVERSATION_FILE_NOT_FOUND')
      return give(deps, reply, file, { range: request.headers.range, isDownload: query.download === true })
    }),
    on(readVoice, async ({ actor, params, reply }) => {
      const file = await mine(actor, params.id)
      if (file === undefined) return refuse('CONVERSATION_FILE_NOT_FOUND')
      if (!needsWav(file.detected_type)) return file.kind === 'voice' ? give(deps, reply, file, { range: undefined, isDownload: false }) : refuse('CONVERSATION_VOICE_UNREADABLE')
      const wav = file.bytes > mostVoiceBytes ? undefined : await deps.toWav(await wholeOf(deps, file), file.detected_type)
      if (wav === undefined) return refuse('CONVERSATION_VOICE_UNREADABLE')
      return guarded(reply, 'audio/wav', 'inline').header('content-length', wav.length).send(Buffer.from(wav.buffer, wav.byteOffset, wav.byteLength))
    }),
  ]
}

async function give(deps: ConversationDeps, reply: FastifyReply, file: FileRecord, wish: { range: string | undefined; isDownload: boolean }): Promise<FastifyReply | Refusal> {
  const range = readRange(wish.range, file.bytes)
  if (range === 'outside') return guarded(reply, 'text/plain', 'inline').status(416).header('content-range', `bytes */${file.bytes}`).send('')
  const blob = await deps.blob.open(file.blob_key, range === undefined ? {} : { range })
  if (blob === undefined) return refuse('CONVERSATION_FILE_NOT_FOUND')
  const isInline = kindOf(file.detected_type).inline && !wish.isDownload
  guarded(reply, isInline ? file.detected_type : 'application/octet-stream', `${isInline ? 'inline' : 'attachment'}; ${fileName(file.name)}`)
  reply.header('accept-ranges', 'bytes').header('content-length', range === undefined ? file.bytes : range.end - range.start + 1)
  if (range !== undefined) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  return reply.send(Readable.from(blob.body, { objectMode: false }))
}

/** A page of its own without rights: no script, no plug-in, no other file, no guessing of types. */
function guarded(reply: FastifyReply, type: string, disposition: string): FastifyReply {
  return reply
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'self'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, max-age=86400')
    .header('content-disposition', disposition)
    .type(type)
}

/** RFC 6266: the plain name for old clients, the whole one beside it. */
function fileName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}

/** All bytes of a small file. */
export async function wholeOf(deps: ConversationDeps, file: FileRecord): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await deps.blob.open(file.blob_key)
  if (blob === undefined) throw new Error('the bytes of a stored file are gone')
  const pieces: Uint8Array[] = []
  for await (const piece of blob.body) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
