import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a running server says about itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly socketDir: string
  readonly state: 'starting' | 'ready' | 'stopping'
}

/** Reads `postmaster.pid`; `undefined` when there is none or it is not written whole yet. */
export function readPidFile(cluster: string): PidFile | undefined {
  let text: string
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return undefined
  }
  const [pid, , , port, socketDir, , , status] = text.split('\n').map((line) => line.trim())
  if (!/^\d+$/.test(pid ?? '') || Number(pid) < 2) return undefined
  const state = status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting'
  return { pid: Number(pid), port: Number(port ?? 0), socketDir: socketDir ?? '', state }
}

/** Whether process `pid` is the server of this cluster: alive, a postgres, at work in this folder. Asked before every signal. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return isServerByProc(cluster, pid)
  if (process.platform === 'win32') return spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }).stdout?.includes('postgres') === true
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  return command.includes('postgres') && command.includes(cluster)
}

function isServerByProc(cluster: string, pid: number): boolean {
  try {
    if (isZombie(pid)) return false
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

/** Killed, but its parent has not asked for its end yet: it holds nothing any more. */
function isZombie(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
