// npm run check: types, lint, import rule, lock file. Everything is run, then all that is wrong is said.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensurePackages, root } from './ground.mjs'

checkNode()
ensurePackages({ forTests: true })

const bin = (name) => join(root, 'node_modules', name)
const node = process.execPath
const rooms = ['kernel', 'platform', 'ui', 'channels', 'features', 'apps', 'scenarios', 'bench'].filter((room) => existsSync(join(root, room)))

const steps = [
  ['types', node, [bin('typescript-7/bin/tsc'), '-p', 'tsconfig.json']],
  ['types of the pure rooms', node, [bin('typescript-7/bin/tsc'), '-p', 'tsconfig.pure.json']],
  ['lint', node, [bin('oxlint/bin/oxlint'), ...rooms, 'tools']],
  ['import rule', node, [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', ...rooms]],
]

let wrong = 0
for (const [name, command, args] of steps) {
  const startedAt = performance.now()
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${result.status === 0 ? 'right' : 'WRONG'}  ${name} (${seconds} s)`)
  if (result.status !== 0) {
    wrong += 1
    console.log(result.stdout.trim(), result.stderr.trim())
  }
}

const missing = incompleteLock()
console.log(`${missing.length === 0 ? 'right' : 'WRONG'}  lock file`)
if (missing.length > 0) {
  wrong += 1
  console.log(`package-lock.json lacks packages of other platforms, so npm ci fails there:\n${missing.join('\n')}`)
}
process.exitCode = wrong === 0 ? 0 : 1

/** Every optional dependency of every package has an entry of its own, or `npm ci` refuses on another platform. */
function incompleteLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const paths = Object.keys(packages)
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((one) => one.endsWith(`node_modules/${name}`)))
      .map((name) => `${path || '(the desk)'} → ${name}`),
  )
}
