import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { environment } from '#platform/config/index.ts'
import { rootFolder } from '#platform/database/index.ts'

/** One server of the desk as a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** What it has written to standard error, and its log lines of level error. */
  readonly complaints: readonly string[]
  readonly ended: boolean
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<void>
}

export interface ServerSettings {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl?: string
  /** Shared by instances, since they share what it seals. */
  readonly key?: string
}

const patienceMs = 30_000

/** Starts the built server and waits until it says that it is ready. */
export async function startServer({ port, dataDir, databaseUrl, key }: ServerSettings): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(rootFolder(), 'dist', 'server.mjs')], {
    env: {
      ...environment(), NODE_ENV: 'production', PORT: String(port), QINGCHU_SIMULATOR: 'off', QINGCHU_DATA: dataDir, QINGCHU_LOG: 'warn', DATABASE_CONNECTIONS: '12',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }), ...(key === undefined ? {} : { QINGCHU_KEY: key }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the server has no process id')
  const complaints: string[] = []
  let ended = false
  const end = new Promise<void>((resolve) => child.on('exit', () => {
    ended = true
    resolve()
  }))
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the server on port ${port} was not ready in time: ${complaints.join('')}`))
    }, patienceMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      complaints.push(...text.split('\n').filter((line) => line.includes('"level":"error"')))
      if (!text.includes('Qingchu is ready')) return
      clearTimeout(timer) // else it would kill a server that lives longer than it may take to start
      resolve()
    })
    child.on('exit', (code) => reject(new Error(`the server on port ${port} ended with ${code}: ${complaints.join('')}`)))
    void end.then(() => clearTimeout(timer))
  })
  return {
    url: `http://127.0.0.1:${port}`, pid, complaints,
    get ended() {
      return ended
    },
    async end(signal = 'SIGTERM') {
      if (!ended) child.kill(signal)
      await end
    },
  }
}

/** A port that was free a moment ago; the same one is used again after each kill. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

