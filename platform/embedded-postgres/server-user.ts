import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotStartPostgres, useExternal } from './cannot-start.ts'
import { copied, type Runtime } from './runtime.ts'

/** Under which user the server runs, and where its files must stand for that. */
export interface ServerUser {
  readonly runtime: Runtime
  /** The cluster's folder; a link to elsewhere when the server's user cannot reach the data folder. */
  readonly cluster: string
  /** The data folder itself is out of reach for the server's user. */
  readonly isFarAway: boolean
  /** What is put before a program and how it is spawned. */
  readonly wrap: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly spawnAs: { uid?: number; gid?: number }
  /** The owner that files for the server must have, when it is not ourselves. */
  readonly owner: { uid: number; gid: number } | undefined
}

const systemFolder = '/var/lib/qingchu'
const plain = { wrap: (program: string, args: readonly string[]) => [program, args] as const, spawnAs: {} }

/**
 * PostgreSQL refuses to run as root. Started by root, the server therefore runs as `postgres` or `nobody`. Where that
 * user cannot reach the files (a checkout under /root), a user namespace gives it another number while it stays the
 * owner; where the system forbids namespaces (most containers), program and cluster are put under /var/lib/qingchu.
 */
export function chooseServerUser(runtime: Runtime, dataDir: string, options: { namespaces?: boolean } = {}): ServerUser {
  const cluster = join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return { runtime, cluster, isFarAway: false, ...plain, owner: undefined }
  const { uid, gid } = unprivileged(readFileSync('/etc/passwd', 'utf8'))
  const farAway = lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink() === true
  const reachesProgram = reachable(runtime.postgres) && reachable(join(runtime.folder, 'lib')) && reachable(join(runtime.folder, 'share'))
  const reachesData = farAway || reachable(dataDir)
  const drop = { wrap: plain.wrap, spawnAs: { uid, gid }, owner: { uid, gid } }
  if (reachesProgram && reachesData) return { runtime, cluster, isFarAway: !reachable(dataDir), ...drop }
  if (!farAway && (options.namespaces ?? namespacesWork(uid))) {
    return {
      runtime,
      cluster,
      isFarAway: false,
      wrap: (program, args) => ['unshare', ['-U', `--map-user=${uid}`, '--', program, ...args]],
      spawnAs: {},
      owner: { uid: 0, gid: 0 },
    }
  }
  const ownRuntime = reachesProgram ? runtime : copied(runtime, join(systemFolder, `runtime-${fingerprint(runtime.folder)}`))
  if (!reachesData) moveAway(cluster, dataDir, uid)
  return { runtime: ownRuntime, cluster, isFarAway: !reachable(dataDir), ...drop }
}

/** The user in /etc/passwd that the server may run as. */
export function unprivileged(passwd: string): { uid: number; gid: number } {
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':')]))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.get(name) ?? []
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new CannotStartPostgres(`The embedded database does not run as root, and this system has neither a user "postgres" nor "nobody". Start the desk as another user. ${useExternal}`)
}

/** Whether anybody may read and enter `path`, by the permissions of it and of every folder above it. */
export function reachable(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function namespacesWork(uid: number): boolean {
  return spawnSync('unshare', ['-U', `--map-user=${uid}`, '--', 'true'], { stdio: 'ignore' }).status === 0
}

/** A cluster already made in the data folder (in a namespace, before) is left to the person: moving data is not ours to guess. */
function moveAway(cluster: string, dataDir: string, uid: number): void {
  if (existsSync(cluster)) {
    throw new CannotStartPostgres(
      `The database in ${cluster} cannot be opened: its server does not run as root (it runs as user ${uid}) and may not enter that folder. ` +
        `Move the data to a folder outside a private home and set QINGCHU_DATA to it. ${useExternal}`,
    )
  }
  const elsewhere = join(systemFolder, `data-${fingerprint(dataDir)}`)
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  chownSync(elsewhere, uid, 0)
  symlinkSync(join(elsewhere, 'postgres'), cluster)
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Gives a folder and all in it to `owner`, unless it is theirs already. */
export function giveTo(folder: string, owner: ServerUser['owner']): void {
  if (owner === undefined || statSync(folder).uid === owner.uid) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, entry), owner.uid, owner.gid)
  chownSync(folder, owner.uid, owner.gid)
}
