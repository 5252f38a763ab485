import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BlobStore, diskStore, s3Store } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'blob-'))
const objects = new Map<string, Buffer>()
let s3: Server
const stores: Record<string, () => BlobStore> = {
  disk: () => diskStore(join(folder, 'disk')),
  s3: () => s3Store({ endpoint: `http://127.0.0.1:${(s3.address() as AddressInfo).port}`, bucket: 'qingchu', region: 'us-east-1', accessKeyId: 'AK', secretAccessKey: 'SK', spoolFolder: join(folder, 's3'), fetch }),
}

/** The part of S3 that is spoken: signed PUT, HEAD, GET with ranges, DELETE; a body must have the hash that was signed. */
beforeAll(async () => {
  s3 = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const path = request.url ?? ''
    const signed = /^AWS4-HMAC-SHA256 Credential=AK\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/.test(request.headers.authorization ?? '')
    if (!signed) return response.writeHead(403).end()
    if (request.method === 'PUT') {
      if (request.headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) return response.writeHead(400).end()
      objects.set(path, body)
      return response.end()
    }
    const found = objects.get(path)
    if (request.method === 'DELETE') return response.writeHead(objects.delete(path) ? 204 : 404).end()
    if (found === undefined) return response.writeHead(404).end()
    if (request.method === 'HEAD') return response.writeHead(200, { 'content-length': found.length }).end()
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (range === null) return response.writeHead(200, { 'content-length': found.length }).end(found)
    const part = found.subarray(Number(range[1]), Number(range[2]) + 1)
    return response.writeHead(206, { 'content-range': `bytes ${range[1]}-${range[2]}/${found.length}`, 'content-length': part.length }).end(part)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => s3.once('listening', resolve))
})

afterAll(() => {
  s3.close()
  rmSync(folder, { recursive: true })
})

async function* stream(bytes: Uint8Array, partBytes = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes)
}

async function read(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return Buffer.concat(parts)
}

const file = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 251))

describe.each(Object.keys(stores))('%s', (name) => {
  const store = () => stores[name]!()

  test('what is put comes back, whole and in ranges', async () => {
    const put = await store().put(stream(file), { maxBytes: 1_000_000 })
    if ('refused' in put) throw new Error('refused')
    expect(put).toMatchObject({ bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') })
    const open = await store().open(put.key)
    expect(open?.bytes).toBe(file.length)
    expect((await read(open!.body)).equals(file)).toBe(true)
    const part = await store().open(put.key, { range: { start: 10, end: 19 } })
    expect([part?.bytes, [...(await read(part!.body))]]).toEqual([file.length, [...file.subarray(10, 20)]])
  })

  test('the same bytes twice are one blob; an empty one is a blob too', async () => {
    const [a, b] = [await store().put(stream(file), { maxBytes: 1e6 }), await store().put(stream(file), { maxBytes: 1e6 })]
    expect(a).toEqual(b)
    expect(await store().put(stream(Buffer.alloc(0)), { maxBytes: 1 })).toMatchObject({ bytes: 0 })
  })

  test('a stream that is too long is refused and leaves nothing', async () => {
    expect(await store().put(stream(file), { maxBytes: 299_999 })).toMatchObject({ refused: 'BLOB_TOO_LARGE' })
    expect(readdirSync(join(folder, name === 'disk' ? 'disk/tmp' : 's3'))).toEqual([])
  })

  test('a stream that breaks throws and leaves nothing', async () => {
    const broken = (async function* () {
      yield file
      throw new Error('line lost')
    })()
    await expect(store().put(broken, { maxBytes: 1e6 })).rejects.toThrow('line lost')
    expect(readdirSync(join(folder, name === 'disk' ? 'disk/tmp' : 's3'))).toEqual([])
  })

  test('what is not there is not there, whatever the key says', async () => {
    expect(await store().open('0'.repeat(64))).toBeUndefined()
    expect(await store().open('../../etc/passwd')).toBeUndefined()
    expect([await store().has('0'.repeat(64)), await store().has('../../etc/passwd')]).toEqual([false, false])
    await store().remove('0'.repeat(64))
  })

  test('what was removed is gone', async () => {
    const put = await store().put(stream(Buffer.from('x')), { maxBytes: 1 })
    if ('refused' in put) throw new Error('refused')
    expect(await store().has(put.key)).toBe(true)
    await store().remove(put.key)
    expect([await store().has(put.key), await store().open(put.key)]).toEqual([false, undefined])
  })
})
