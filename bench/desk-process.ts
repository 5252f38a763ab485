import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootFolder } from '#platform/database/index.ts'
import { environment } from '#platform/config/index.ts'

/** A desk of its own, as `npm start` runs it, in a folder that goes away with it. */
export interface DeskProcess {
  readonly url: string
  readonly pid: number
  readonly dataDir: string
  /** From the start of the process to the line that says that it is ready. */
  readonly readyMs: number
  /** Resident memory of the server's process, in kilobytes. */
  memoryKb(): number
  /** What it wrote so far: addresses, and the log. */
  said(): string
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Removes the folder. */
  forget(): void
}

/** Starts the built server and waits until it says that it is ready. */
export async function startDesk(settings: Readonly<Record<string, string>> = {}, dataDir = mkdtempSync(join(tmpdir(), 'qingchu-'))): Promise<DeskProcess> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(rootFolder(), 'dist', 'server.mjs')], {
    env: { ...environment(), PORT: '0', QINGCHU_SIMULATOR: 'off', QINGCHU_SIMULATOR_PORT: '0', QINGCHU_DATA: dataDir, QINGCHU_LOG: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => {
      text += part
      const found = /https?:\/\/[^\s"]+/.exec(text)
      if (found !== null) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`the desk ended with ${code}: ${text.slice(-2_000)}`)))
  })
  const readyMs = performance.now() - startedAt
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const { pid } = child
  if (pid === undefined) throw new Error('the desk has no process id')
  return {
    url,
    pid,
    dataDir,
    readyMs,
    memoryKb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    said: () => text,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
    forget: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** A signed-in caller of the API. */
export interface Caller {
  readonly cookie: string
  call<Result>(method: string, path: string, body?: unknown): Promise<Result>
}

/** Makes the owner of a fresh desk and signs in. */
export async function signInAsOwner(url: string): Promise<Caller> {
  const response = await fetch(`${url}/api/account/owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bench', password: 'correct horse battery', language: 'en', zone: 'UTC', demo: false }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (!response.ok) throw new Error(`no owner: ${response.status} ${await response.text()}`)
  return {
    cookie,
    async call<Result>(method: string, path: string, body?: unknown): Promise<Result> {
      const answer = await fetch(url + path, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Result
    },
  }
}
