import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** A stream that has been written to a temporary file, counted and hashed on the way. */
export interface Spooled {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Writes a stream to a fresh file in `folder` and flushes it to the disk. Leaves nothing behind when it is too long or breaks. */
export async function spool(folder: string, body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Spooled | Refusal<'BLOB_TOO_LARGE'>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let done = false
  try {
    for await (const part of body) {
      bytes += part.byteLength
      if (bytes > maxBytes) return refuse('BLOB_TOO_LARGE', { maxBytes })
      hash.update(part)
      for (let at = 0; at < part.byteLength; ) at += (await file.write(part, at)).bytesWritten // one write may take less than it was given
    }
    await file.sync()
    done = true
  } finally {
    await file.close()
    if (!done) await rm(path, { force: true })
  }
  return { path, bytes, sha256: hash.digest('hex') }
}
