// npm run bench -- <name>: one of the files in bench/; prints one JSON line last.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensurePackages, fail, root, run } from './ground.mjs'

checkNode()
ensurePackages({ forTests: true })
const [name, ...rest] = process.argv.slice(2)
const folder = join(root, 'bench')
if (name === undefined || !existsSync(join(folder, `${name}.ts`))) {
  const known = readdirSync(folder).filter((file) => file.endsWith('.ts') && /^(clarity|desk|ingest|live|start)\./.test(file))
  fail(`Which bench? npm run bench -- <${known.map((file) => file.slice(0, -3)).join(' | ')}>`)
}
const { buildStale } = await import('./build.mjs')
await buildStale()
const { build } = await import('esbuild')
const outfile = join(root, 'dist', 'bench', `${name}.mjs`)
await build({ entryPoints: [join(folder, `${name}.ts`)], outfile, bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external', sourcemap: true, logLevel: 'warning', absWorkingDir: root })
run(process.execPath, ['--enable-source-maps', outfile, ...rest])
