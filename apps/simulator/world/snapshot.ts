import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Account, Chat, Media, Person } from './model.ts'
import type { World } from './world.ts'

interface Stored {
  readonly version: 1
  readonly people: readonly Person[]
  readonly accounts: readonly Account[]
  readonly chats: readonly Chat[]
  readonly media: readonly Media[]
  readonly sentIds: readonly string[]
}

/** Reads a world back; a missing or foreign file leaves it as it is. */
export async function loadSnapshot(world: World, file: string): Promise<void> {
  const stored = await readStored(file)
  if (stored === undefined) return
  world.people = new Map(stored.people.map((one) => [one.id, one]))
  world.accounts = new Map(stored.accounts.map((one) => [one.id, one]))
  world.chats = new Map(stored.chats.map((one) => [`${one.personId} ${one.accountId}`, one]))
  world.sentIds = new Map(stored.sentIds.map((one) => [one, true]))
  for (const media of stored.media) {
    const bytes = await readFile(`${file}.media/${media.id}`).catch(() => undefined)
    if (bytes === undefined) continue
    world.media.set(media.id, media)
    world.blobs.set(media.id, bytes)
  }
}

async function readStored(file: string): Promise<Stored | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Stored
    return value.version === 1 ? value : undefined
  } catch {
    return undefined
  }
}

/** Writes the world down, at most every 300 ms, whole or not at all. */
export interface SnapshotWriter {
  schedule(): void
  flush(): Promise<void>
}

/** Makes a writer for one file; media stand beside it in `<file>.media/`. */
export function createSnapshotWriter(file: string, world: () => World): SnapshotWriter {
  const written = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const current = world()
    await mkdir(`${file}.media`, { recursive: true })
    for (const [id, bytes] of current.blobs) {
      if (written.has(id)) continue
      await writeFile(`${file}.media/${id}`, bytes)
      written.add(id)
    }
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, JSON.stringify(storedOf(current)))
    await rename(`${file}.new`, file)
  }

  function start(): void {
    timer = undefined
    // A full disk must not take the demo down; the next change tries again.
    running = running.then(write).catch(() => undefined)
  }

  return {
    schedule() {
      timer ??= setTimeout(start, 300)
    },
    async flush() {
      if (timer !== undefined) {
        clearTimeout(timer)
        start()
      }
      await running
    },
  }
}

function storedOf(world: World): Stored {
  return {
    version: 1,
    people: [...world.people.values()],
    accounts: [...world.accounts.values()],
    chats: [...world.chats.values()],
    media: [...world.media.values()],
    sentIds: [...world.sentIds.keys()],
  }
}
