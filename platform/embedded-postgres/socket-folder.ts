import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { giveTo, type ServerUser } from './server-user.ts'

/** The longest socket path that every system takes (macOS: 104 bytes with the closing zero). */
const longestPathBytes = 103
const shortPrefix = '/tmp/qingchu-'
const socketName = '.s.PGSQL.5432'

/** Where the server listens: a private folder with a socket, or, on Windows, a free loopback port. */
export async function chooseListen(dataDir: string, user: ServerUser): Promise<{ socketDir: string; port: number }> {
  if (process.platform === 'win32') return { socketDir: '', port: await freePort() }
  const near = join(dataDir, 'run')
  const fits = Buffer.byteLength(join(near, socketName)) <= longestPathBytes && !user.isFarAway
  if (fits) mkdirSync(near, { recursive: true, mode: 0o700 })
  const socketDir = fits ? near : mkdtempSync(shortPrefix)
  giveTo(socketDir, user.owner)
  return { socketDir, port: 5432 }
}

/** Removes the folder where it is one made for this run only; the one in the data folder may be another server's by now. */
export function forgetSocketFolder(folder: string): void {
  if (folder.startsWith(shortPrefix) && dirname(folder) === dirname(shortPrefix)) rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
