import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync, existsSync, fsyncSync, linkSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotStartPostgres, useExternal } from './cannot-start.ts'
import { explain } from './explain.ts'
import { isAlive } from './pid-file.ts'
import { postgresMajor } from './runtime.ts'
import { giveTo, type ServerUser } from './server-user.ts'

/** The database user of the desk, owner of the cluster. */
export const databaseUser = 'qingchu'

/**
 * Makes the cluster unless there is one. It is made in a folder beside and renamed when whole, so that a kill leaves
 * either no cluster or a good one. Two instances may do this at once; one wins and both use its cluster.
 *
 * @returns whether it was made now
 * @throws CannotStartPostgres when the cluster is damaged
 */
export async function ensureCluster(user: ServerUser, password: string): Promise<boolean> {
  const place = whereItLies(user.cluster)
  if (existsSync(join(place, 'PG_VERSION'))) {
    giveTo(place, user.owner)
    return false
  }
  setIncompleteAside(place)
  const parent = dirname(place)
  removeAbandoned(parent)
  const making = mkdtempSync(join(parent, `${makingPrefix}${process.pid}-`))
  try {
    await runInitdb(user, making, password)
    return moveIntoPlace(join(making, 'cluster'), place)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

const makingPrefix = '.postgres-making-'

/** The link to a cluster elsewhere may point to nothing yet. */
function whereItLies(cluster: string): string {
  try {
    return realpathSync(cluster)
  } catch (error) {
    if (error instanceof Error && 'path' in error && 'code' in error && error.code === 'ENOENT') return linkTarget(cluster)
    throw error
  }
}

function linkTarget(cluster: string): string {
  try {
    return readlinkSync(cluster)
  } catch {
    return cluster
  }
}

/**
 * Before anything is touched.
 *
 * @throws CannotStartPostgres when the cluster is of another major version than the binaries
 */
export function refuseForeignMajor(cluster: string): void {
  if (!existsSync(join(cluster, 'PG_VERSION'))) return
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === postgresMajor) return
  throw new CannotStartPostgres(
    `The database in ${cluster} was made by PostgreSQL ${major}; this version of the desk brings PostgreSQL ${postgresMajor}, which cannot read it. ` +
      `Start the version of the desk that made it, export the data there, and import it here into an empty QINGCHU_DATA folder. ${useExternal}`,
  )
}

/** Never deleted: a folder without PG_VERSION is no cluster, but what is in it is not ours to judge. */
function setIncompleteAside(cluster: string): void {
  if (!existsSync(cluster)) return
  if (existsSync(join(cluster, 'global', 'pg_control'))) {
    throw new CannotStartPostgres(`The database in ${cluster} is damaged: its file PG_VERSION is missing. Put the folder back from a backup. ${useExternal}`)
  }
  if (readdirSync(cluster).length === 0) rmSync(cluster, { recursive: true })
  else renameSync(cluster, `${cluster}.incomplete-${randomBytes(4).toString('hex')}`)
}

/** What instances left that were killed while making a cluster. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(makingPrefix)) continue
    const pid = Number(name.slice(makingPrefix.length).split('-')[0])
    if (pid !== process.pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

async function runInitdb(user: ServerUser, making: string, password: string): Promise<void> {
  const passwordFile = join(making, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  giveTo(making, user.owner)
  const [program, args] = user.wrap(user.runtime.initdb, [
    '-D', join(making, 'cluster'), '-U', databaseUser, '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', '-c', 'max_connections=100', '-c', 'shared_buffers=128MB', '-c', 'dynamic_shared_memory_type=posix',
  ])
  const { code, output } = await run(program, args, user)
  if (code !== 0) throw explain('could not be made', code, output)
}

function run(program: string, args: readonly string[], user: ServerUser): Promise<{ code: number | string; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { ...user.spawnAs, ...serverEnvironment, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    let output = ''
    const hear = (chunk: Buffer) => void (output = (output + chunk.toString('utf8')).slice(-4_000))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ code: 'code' in error ? String(error.code) : 'error', output: error.message }))
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'error', output }))
  })
}

/** Nothing of ours: a stray PGDATA or LC_ALL must not change the server. Windows finds its libraries through its own. */
export const serverEnvironment: { env?: Record<string, string>; cwd?: string } =
  process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' }, cwd: '/' }

function moveIntoPlace(made: string, place: string): boolean {
  try {
    renameSync(made, place)
  } catch (error) {
    if (existsSync(join(place, 'PG_VERSION'))) return false // another instance was faster
    throw error
  }
  syncFolder(dirname(place))
  return true
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/**
 * The password of the cluster: random, made once, readable by the desk's user only.
 *
 * @throws CannotStartPostgres when there is a cluster but its password is gone
 */
export function ensurePassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password')
  const known = readPassword(file)
  if (known !== undefined) return known
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new CannotStartPostgres(`The password of the database is missing: put the file ${file} back from a backup. ${useExternal}`)
  }
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file) // whole or not at all, and never over another instance's
  } catch (error) {
    if (!existsSync(file)) renameSync(draft, file)
    if (readPassword(file) === undefined) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dataDir)
  return readPassword(file) ?? ''
}

function readPassword(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
