// What every script needs before it can do its own work: a known Node, installed packages, a built program.
// Plain Node, no packages: it runs straight after the clone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const least = [20, 19]
const supportedFrom = 22

/** Ends with a sentence when this Node is too old; says it when it still runs but is out of support. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    fail(`Qingchu needs Node ${least.join('.')} or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.`)
  }
  if (major < supportedFrom) console.error(`Node ${major} no longer gets security updates; the desk runs on it, but a newer one is better.`)
}

/** Runs `npm ci` when packages are missing or the lock file has changed since they were installed. */
export function ensurePackages({ forTests = false } = {}) {
  const mark = join(root, 'node_modules', '.qingchu-lock')
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  const installed = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : ''
  const complete = installed === lock || installed === `${lock} all`
  const enough = forTests ? existsSync(join(root, 'node_modules', 'vitest')) : true
  if (complete && enough) return
  if (installed === '' && existsSync(join(root, 'node_modules', '.package-lock.json')) && enough && sameLock()) {
    writeFileSync(mark, lock) // somebody ran npm ci by hand
    return
  }
  console.error('Installing packages (npm ci)…')
  run(npm(), ['ci', '--no-audit', '--no-fund', ...(forTests ? ['--include=dev'] : [])])
  writeFileSync(mark, lock)
}

/** Does what npm noted of its last installation agree with the lock file? Names and versions only. */
function sameLock() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => path === '' || found[path]?.version === version || optional || dev || devOptional)
}

/** How npm is called on this system. */
export function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

/** Runs a program with our terminal; ends with its exit code when it fails. */
export function run(command, args, { env = {}, cwd = root } = {}) {
  const result = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' })
  if (result.error !== undefined) fail(`${command} could not be started: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Ends with a sentence. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
