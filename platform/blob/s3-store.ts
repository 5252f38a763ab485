import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { isRefusal } from '#kernel/refusal.ts'
import { type BlobStore, isKey } from './blob-store.ts'
import { spool } from './spool.ts'

export interface S3Options {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Folder for what is on its way up; absent: the system's. */
  readonly spoolFolder?: string
  readonly fetch: typeof fetch
}

/**
 * Any S3 service. A stream is spooled to a temporary file first: S3 wants to know length and hash beforehand, and a file
 * that turns out too long never leaves the machine.
 */
export function s3Store(options: S3Options): BlobStore {
  const client = new AwsClient({ accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey, region: options.region, service: 's3', retries: 0 })
  const folder = options.spoolFolder ?? join(tmpdir(), 'qingchu-s3')
  const addressOf = (key: string) => `${options.endpoint.replace(/\/+$/, '')}/${options.bucket}/${key.slice(0, 2)}/${key}`

  async function call(key: string, init: { method: string; headers?: Record<string, string>; path?: string }): Promise<Response> {
    const headers = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...init.headers }
    const signed = await client.sign(addressOf(key), { method: init.method, headers })
    const body = init.path === undefined ? {} : { body: Readable.toWeb(createReadStream(init.path)) as ReadableStream, duplex: 'half' as const }
    return options.fetch(signed.url, { method: init.method, headers: { ...Object.fromEntries(signed.headers), ...headers }, ...body })
  }

  return {
    async put(body, { maxBytes }) {
      const spooled = await spool(folder, body, maxBytes)
      if (isRefusal(spooled)) return spooled
      const { path, bytes, sha256 } = spooled
      try {
        const answer = await call(sha256, { method: 'PUT', path, headers: { 'content-length': String(bytes), 'x-amz-content-sha256': sha256 } })
        if (!answer.ok) throw new Error(`the S3 service refused to store a file: ${answer.status}`)
      } finally {
        await rm(path, { force: true })
      }
      return { key: sha256, bytes, sha256 }
    },

    async open(key, { range } = {}) {
      if (!isKey(key)) return undefined
      const answer = await call(key, { method: 'GET', ...(range === undefined ? {} : { headers: { range: `bytes=${range.start}-${range.end}` } }) })
      if (answer.status === 404 || answer.status === 416) return undefined
      if (!answer.ok || answer.body === null) throw new Error(`the S3 service refused to give a file: ${answer.status}`)
      const whole = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? answer.headers.get('content-length')
      return { body: Readable.fromWeb(answer.body as WebStream), bytes: Number(whole) }
    },

    async has(key) {
      if (!isKey(key)) return false
      const answer = await call(key, { method: 'HEAD' })
      if (!answer.ok && answer.status !== 404) throw new Error(`the S3 service refused to look for a file: ${answer.status}`)
      return answer.ok
    },

    async remove(key) {
      if (!isKey(key)) return
      const answer = await call(key, { method: 'DELETE' })
      if (!answer.ok && answer.status !== 404) throw new Error(`the S3 service refused to remove a file: ${answer.status}`)
    },
  }
}
