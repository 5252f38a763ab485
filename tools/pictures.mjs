// node tools/pictures.mjs: takes the pictures of the README (docs/pictures) from a desk and a phone that run.
import { join } from 'node:path'
import { checkNode, ensurePackages, root, run } from './ground.mjs'

checkNode()
ensurePackages({ forTests: true })
const { ensureBrowser } = await import('./browser.mjs')
const { buildStale } = await import('./build.mjs')
process.env.CHROMIUM_PATH = ensureBrowser()
await buildStale()
const { build } = await import('esbuild')
const outfile = join(root, 'dist', 'pictures.mjs')
await build({ entryPoints: [join(root, 'scenarios', 'pictures.ts')], outfile, bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external', sourcemap: true, logLevel: 'warning', absWorkingDir: root })
run(process.execPath, ['--enable-source-maps', outfile])
