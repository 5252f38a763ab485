import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isRefusal } from '#kernel/refusal.ts'
import { type BlobStore, isKey } from './blob-store.ts'
import { spool } from './spool.ts'

/** Files in a folder, two levels deep by the beginning of their hash. */
export function diskStore(folder: string): BlobStore {
  void sweep(join(folder, 'tmp'))
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2, 4), key)
  return {
    async put(body, { maxBytes }) {
      const spooled = await spool(join(folder, 'tmp'), body, maxBytes)
      if (isRefusal(spooled)) return spooled
      const { path, bytes, sha256 } = spooled
      const place = pathOf(sha256)
      if (await exists(place)) {
        await rm(path)
      } else {
        await mkdir(dirname(place), { recursive: true })
        await rename(path, place)
        // The names of new folders must reach the disk too, innermost first.
        for (let inner = dirname(place); inner.length >= folder.length; inner = dirname(inner)) await flushFolder(inner)
      }
      return { key: sha256, bytes, sha256 }
    },

    async open(key, { range } = {}) {
      if (!isKey(key)) return undefined
      const found = await stat(pathOf(key)).catch(ignoreMissing)
      if (found === undefined || (range !== undefined && range.start >= found.size)) return undefined
      return { body: createReadStream(pathOf(key), range ?? {}), bytes: found.size }
    },

    has: async (key) => isKey(key) && (await exists(pathOf(key))),

    async remove(key) {
      if (isKey(key)) await rm(pathOf(key), { force: true })
    },
  }
}

const leftBehindMs = 86_400_000

/** What a killed process was writing a day ago nobody waits for any more. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > leftBehindMs) await rm(join(folder, name), { force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

/** A renamed file is durable once its folder is; Windows has no such thing. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
