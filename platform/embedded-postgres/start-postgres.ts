import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStartPostgres, useExternal } from './cannot-start.ts'
import { databaseUser, ensureCluster, ensurePassword, refuseForeignMajor, serverEnvironment } from './cluster.ts'
import { explain } from './explain.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { isServerOf, type PidFile, readPidFile } from './pid-file.ts'
import { findRuntime, repaired } from './runtime.ts'
import { chooseServerUser, type ServerUser } from './server-user.ts'
import { serverSettings } from './server-settings.ts'
import { chooseListen, forgetSocketFolder } from './socket-folder.ts'
import { stopServer } from './stop-server.ts'

/** A running database of our own. */
export interface EmbeddedPostgres {
  /** Address for `pg`, password included; `?host=` names the folder of the unix socket. */
  readonly url: string
  readonly port: number
  /** Folder of the unix socket; empty on Windows, where the server listens on a loopback port. */
  readonly socketDir: string
  readonly pid: number
  /** Whether the cluster was made by this call, was started, or had been left running and was taken over. */
  readonly how: 'made' | 'started' | 'adopted'
  /** Stops the server cleanly, unless another instance of the desk is using it. */
  stop(): Promise<void>
  /** Calls `act` once when the server is gone without `stop` having been called. A crash it recovers from by itself is not reported. */
  onExit(act: () => void): void
}

export interface StartOptions {
  /** The folder that holds the cluster (`postgres/`), its password and its log. Made when missing. */
  readonly dataDir: string
  readonly log?: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
  /** Overrides of server settings; tests that need no durability are faster without fsync. */
  readonly settings?: Readonly<Record<string, string>>
  /** For tests: pretends that user namespaces do or do not work. */
  readonly namespaces?: boolean
}

const patienceMs = 30_000

/**
 * Starts the embedded database: makes the cluster on first use, takes over a server that a killed desk left behind,
 * waits while a killed server lingers.
 *
 * @throws CannotStartPostgres with a sentence for the person at the terminal
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = makeDataFolder(options.dataDir)
  const found = repaired(findRuntime(), join(dataDir, 'postgres-runtime'))
  const user = chooseServerUser(found, dataDir, options.namespaces === undefined ? {} : { namespaces: options.namespaces })
  refuseForeignMajor(user.cluster)
  const password = ensurePassword(dataDir)
  const made = await ensureCluster(user, password)
  const running = await reachServer(user, dataDir, options.settings ?? {})
  const url = addressOf(running.server, password)
  const keeper = await openKeeper({ url, isGone: () => !isServerOf(user.cluster, running.server.pid) })
  const how = made ? 'made' : running.adopted ? 'adopted' : 'started'
  options.log?.info({ how, pid: running.server.pid }, 'database started')
  return handle({ user, keeper, running, url, how, log: options.log })
}

interface Running {
  readonly server: PidFile
  readonly adopted: boolean
}

interface Parts {
  readonly user: ServerUser
  readonly keeper: Keeper
  readonly running: Running
  readonly url: string
  readonly how: EmbeddedPostgres['how']
  readonly log: StartOptions['log']
}

function handle({ user, keeper, running: { server }, url, how, log }: Parts): EmbeddedPostgres {
  let stopping: Promise<void> | undefined
  const stop = async () => {
    const isShared = await keeper.close()
    if (isShared) {
      log?.info({ pid: server.pid }, 'database left running for another instance')
      return
    }
    await stopServer(user, server.pid)
    forgetSocketFolder(server.socketDir)
    log?.info({ pid: server.pid }, 'database stopped')
  }
  return { url, port: server.port, socketDir: server.socketDir, pid: server.pid, how, stop: () => (stopping ??= stop()), onExit: keeper.onGone }
}

function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return realpathSync(resolve(folder))
  } catch (error) {
    throw new CannotStartPostgres(`The data folder ${folder} cannot be made: ${error instanceof Error ? error.message : 'unknown fault'}. Set QINGCHU_DATA to a folder that can be written.`)
  }
}

function addressOf(server: PidFile, password: string): string {
  const socket = server.socketDir === '' ? '' : `?host=${encodeURIComponent(server.socketDir)}`
  return `postgres://${databaseUser}:${password}@127.0.0.1:${server.port}/${databaseUser}${socket}`
}

/** Adopts, starts, or waits and tries again, until there is a ready server or patience ends. */
async function reachServer(user: ServerUser, dataDir: string, settings: Readonly<Record<string, string>>): Promise<Running> {
  const until = performance.now() + patienceMs
  for (;;) {
    const left = await waitForOther(user.cluster, until)
    if (left !== undefined) return { server: left, adopted: true }
    removeStalePidFile(user.cluster)
    const attempt = await startOnce(user, dataDir, settings)
    if ('server' in attempt) return attempt
    if (!attempt.again || performance.now() > until) throw explain('did not start', attempt.code, attempt.words)
    await pause(100)
  }
}

/** A server of this cluster that already runs: ready, or `undefined` when there is none (any more). */
async function waitForOther(cluster: string, until: number): Promise<PidFile | undefined> {
  for (;;) {
    const other = readPidFile(cluster)
    if (other === undefined || !isServerOf(cluster, other.pid)) return undefined
    if (other.state === 'ready') return other
    if (performance.now() > until) throw new CannotStartPostgres(`The database server with process id ${other.pid} is ${other.state} and does not finish. End it and start the desk again. ${useExternal}`)
    await pause(10)
  }
}

/** The process id in it may belong to an unrelated process by now, which would keep the server from starting. */
function removeStalePidFile(cluster: string): void {
  const stale = readPidFile(cluster)
  if (stale !== undefined && !isServerOf(cluster, stale.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

type Attempt = Running | { readonly again: boolean; readonly code: number | string; readonly words: string }

async function startOnce(user: ServerUser, dataDir: string, settings: Readonly<Record<string, string>>): Promise<Attempt> {
  const listen = await chooseListen(dataDir, user)
  const logFile = join(dataDir, 'postgres.log')
  const from = rotateLog(logFile)
  const all = { ...serverSettings(listen), ...settings }
  const child = launch(user, all, logFile)
  const ended = new Promise<number | string>((tell) => {
    child.on('error', (error) => tell('code' in error ? String(error.code) : 'error'))
    child.on('exit', (code, signal) => tell(code ?? signal ?? 'error'))
  })
  const code = await Promise.race([ended, waitUntilReady(user.cluster, child)])
  const server = readPidFile(user.cluster)
  if (code === 'ready' && server !== undefined) return { server, adopted: false }
  const words = readFileSync(logFile).subarray(from).toString('utf8')
  if (code === 'late') child.kill('SIGINT')
  forgetSocketFolder(listen.socketDir)
  return { again: /already exists|still in use|another server|is starting up/i.test(words), code, words }
}

/** Its own session: Ctrl-C in the terminal must reach the desk, which then stops the server in order. */
function launch(user: ServerUser, settings: Readonly<Record<string, string>>, logFile: string): ChildProcess {
  const cluster = realpathSync(user.cluster) // the server's user may be kept from the folder that holds the link
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(logFile, 'a', 0o600)
  try {
    if (process.platform === 'win32') {
      // pg_ctl gives up administrator rights, with which the server refuses to run
      const quoted = set.map((part) => `"${part}"`).join(' ')
      return spawn(user.runtime.pgCtl, ['start', '-W', '-D', cluster, '-l', logFile, '-o', quoted], { stdio: 'ignore', windowsHide: true })
    }
    const [program, args] = user.wrap(user.runtime.postgres, ['-D', cluster, ...set])
    const child = spawn(program, [...args], { ...user.spawnAs, ...serverEnvironment, detached: true, stdio: ['ignore', output, output] })
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

async function waitUntilReady(cluster: string, child: ChildProcess): Promise<'ready' | 'late'> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const own = readPidFile(cluster)
    if (own?.state === 'ready' && (own.pid === child.pid || process.platform === 'win32')) return 'ready'
    if (child.exitCode !== null && process.platform !== 'win32') break
    await pause(4)
  }
  return 'late'
}

const longestLogBytes = 4 * 1024 * 1024

/** Keeps the log small: one old file beside it. Returns where this start's words will begin. */
function rotateLog(file: string): number {
  if (!existsSync(file)) return 0
  chmodSync(file, 0o600)
  const { size } = statSync(file)
  if (size <= longestLogBytes) return size
  renameSync(file, `${file}.1`)
  return 0
}
