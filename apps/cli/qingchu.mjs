#!/usr/bin/env node
// Starts the command: from dist when that is newer than every source, else bundled on the spot (about 0.1 s).
// Plain Node and the esbuild that npm ci has installed; no network, and no install script is needed.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const entry = join(root, 'apps', 'cli', 'main.ts')
const built = join(root, 'dist', 'cli.mjs')

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, file) => {
    const path = join(folder, file.name)
    if (file.isDirectory()) return Math.max(latest, newest(path))
    return file.name.endsWith('.ts') && !file.name.endsWith('.test.ts') ? Math.max(latest, statSync(path).mtimeMs) : latest
  }, 0)

function isFresh() {
  if (!existsSync(built)) return false
  if (!existsSync(entry)) return true
  const rooms = ['apps/cli', 'features/clarity/domain', 'kernel']
  return statSync(built).mtimeMs > Math.max(...rooms.map((room) => newest(join(root, room))))
}

async function bundleTo(out) {
  const { build } = await import('esbuild')
  const half = `${out}.${process.pid}.tmp`
  await build({ entryPoints: [entry], outfile: half, bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external', charset: 'utf8', logLevel: 'error', absWorkingDir: root })
  renameSync(half, out)
}

/** The bundle to run, and a folder to take away afterwards where the checkout cannot be written to. */
async function bundle() {
  if (isFresh()) return { path: built }
  try {
    mkdirSync(dirname(built), { recursive: true })
    await bundleTo(built)
    return { path: built }
  } catch (fault) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(fault?.code) && !/permission|read-only/i.test(String(fault?.message))) throw fault
    const folder = mkdtempSync(join(tmpdir(), 'qingchu-'))
    await bundleTo(join(folder, 'cli.mjs'))
    return { path: join(folder, 'cli.mjs'), folder }
  }
}

const { path, folder } = await bundle()
const { main } = await import(pathToFileURL(path).href)
if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
process.exitCode = await main(process.argv.slice(2))
