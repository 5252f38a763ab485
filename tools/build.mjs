// Builds what `npm start` runs: the server and the command with esbuild, the screens with Vite, the simulator's phone; and
// the clarity engine for whoever imports `qingchu/clarity`.
// Whatever is newer than its sources is left alone, so that calling this on every start costs next to nothing.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { root } from './ground.mjs'

const sourceRooms = ['kernel', 'platform', 'channels', 'features', 'ui', 'apps']
const sourceFile = /\.(ts|tsx|css|json|html|svg|mjs)$/
const testFile = /\.(test|scenario)\.tsx?$/

/** Newest change and number of the files that a build is made of: cheaper than reading them, and sure enough. */
function stampOf(rooms) {
  let newest = 0
  let files = 0
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (sourceFile.test(entry.name) && !testFile.test(entry.name)) {
        newest = Math.max(newest, statSync(path).mtimeMs)
        files += 1
      }
    }
  }
  for (const room of rooms) if (existsSync(join(root, room))) walk(join(root, room))
  const lock = statSync(join(root, 'package-lock.json')).mtimeMs
  return `${files} ${Math.round(newest)} ${Math.round(lock)}`
}

async function bundle(entry, out, platform = 'node') {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, entry)],
    outfile: join(root, out),
    bundle: true,
    platform,
    target: platform === 'node' ? 'node20' : 'es2022',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    absWorkingDir: root,
  })
}

async function buildWeb() {
  const { build } = await import('vite')
  const place = join(root, 'dist', 'web')
  const made = `${place}.${process.pid}`
  await build({ root: join(root, 'apps', 'web'), configFile: join(root, 'apps', 'web', 'vite.config.ts'), logLevel: 'warn', mode: 'production', build: { outDir: made } })
  await compressBeside(made)
  // Put in place at once: a desk that runs meanwhile never finds half of its pages.
  rmSync(`${made}.old`, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, `${made}.old`)
  renameSync(made, place)
  rmSync(`${made}.old`, { recursive: true, force: true })
}

/** Beside each file that is worth it, the same compressed as well as can be, so that nothing is compressed while somebody waits. */
async function compressBeside(folder) {
  const { brotliCompress, constants, gzip } = await import('node:zlib')
  const [brotli, zipped] = [promisify(brotliCompress), promisify(gzip)]
  const texts = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && /\.(js|css|html|svg|json|webmanifest)$/.test(entry.name))
  await Promise.all(texts.map(async (entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const bytes = readFileSync(path)
    if (bytes.length < 1_000) return
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, await brotli(bytes, { params }))
    writeFileSync(`${path}.gz`, await zipped(bytes, { level: 9 }))
  }))
}

async function buildPhone() {
  const { build } = await import('esbuild')
  const { copyFileSync } = await import('node:fs')
  const from = join(root, 'apps', 'simulator', 'phone')
  const to = join(root, 'dist', 'phone')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  await build({ entryPoints: { phone: join(from, 'phone.ts') }, outdir: to, bundle: true, format: 'esm', target: 'es2022', minify: true, logLevel: 'warning', absWorkingDir: root })
  copyFileSync(join(from, 'index.html'), join(to, 'index.html'))
}

const parts = [
  { name: 'server', entry: 'apps/server/main.ts', out: 'dist/server.mjs', rooms: sourceRooms, make: () => bundle('apps/server/main.ts', 'dist/server.mjs') },
  { name: 'cli', entry: 'apps/cli/main.ts', out: 'dist/cli.mjs', rooms: sourceRooms, make: () => bundle('apps/cli/main.ts', 'dist/cli.mjs') },
  { name: 'clarity', entry: 'features/clarity/domain/index.ts', out: 'dist/clarity.mjs', rooms: ['kernel', 'features/clarity/domain'], make: () => bundle('features/clarity/domain/index.ts', 'dist/clarity.mjs', 'neutral') },
  { name: 'web', entry: 'apps/web/index.html', out: 'dist/web/index.html', rooms: ['kernel', 'ui', 'channels', 'features', 'apps/web'], make: buildWeb },
  { name: 'phone', entry: 'apps/simulator/phone/phone.ts', out: 'dist/phone/index.html', rooms: ['apps/simulator/phone'], make: buildPhone },
]

/** Builds what is stale; gives the names of what was built. `only` narrows it to some parts. */
export async function buildStale(only = parts.map((part) => part.name)) {
  const built = []
  const stamps = new Map()
  for (const part of parts) {
    if (!only.includes(part.name)) continue
    if (!existsSync(join(root, part.entry))) {
      console.error(`${part.entry} is not there; ${part.name} is not built`)
      continue
    }
    const rooms = part.rooms.join(' ')
    if (!stamps.has(rooms)) stamps.set(rooms, stampOf(part.rooms))
    const stamp = stamps.get(rooms)
    const mark = join(root, 'dist', `.${part.name}-stamp`)
    if (existsSync(join(root, part.out)) && existsSync(mark) && readFileSync(mark, 'utf8') === stamp) continue
    await part.make()
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(mark, stamp)
    built.push(part.name)
  }
  return built
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildStale(process.argv.length > 2 ? process.argv.slice(2) : undefined)
  if (built.length > 0) console.error(`Built: ${built.join(', ')}`)
}
