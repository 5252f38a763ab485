import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isServerOf } from './pid-file.ts'
import type { ServerUser } from './server-user.ts'

const politeMs = 20_000
const abruptMs = 5_000

/** Asks the server to end: open transactions are rolled back, everything is written. Insists when it does not. */
export async function stopServer(user: ServerUser, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(user.runtime.pgCtl, ['stop', '-D', user.cluster, '-m', 'fast', '-w'], { stdio: 'ignore', windowsHide: true })
    return
  }
  if (await signalled(user.cluster, pid, 'SIGINT', politeMs)) return
  await signalled(user.cluster, pid, 'SIGQUIT', abruptMs) // recovers at the next start; nothing committed is lost
}

async function signalled(cluster: string, pid: number, signal: 'SIGINT' | 'SIGQUIT', patienceMs: number): Promise<boolean> {
  if (!isServerOf(cluster, pid)) return true
  process.kill(pid, signal)
  for (const until = performance.now() + patienceMs; performance.now() < until; ) {
    if (!isServerOf(cluster, pid)) return true
    await pause(5)
  }
  return false
}
