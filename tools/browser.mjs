// Finds a Chromium for the browser tests, or gets one, or says in one sentence what is missing.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fail, root } from './ground.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (isProgram(given)) return given
    fail(`CHROMIUM_PATH names ${given}, which is not a program. Correct it, or unset it.`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(isProgram)
}

/** Debian's packages, where they may be installed: the browser and fonts that know Chinese and emoji. */
function fromDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('Installing a browser for the tests (apt-get install chromium)…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-dejavu-core'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return installed()
}

function fromPlaywright() {
  console.error('Fetching a browser for the tests (playwright-core install chromium)…')
  const cli = createRequire(join(root, 'package.json')).resolve('playwright-core/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', cwd: root })
  const where = spawnSync(process.execPath, ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"], { cwd: root, encoding: 'utf8' })
  return isProgram(where.stdout) ? where.stdout : undefined
}

/** The path of a Chromium. Ends with a sentence when there is none to be had. */
export function ensureBrowser() {
  return (
    installed() ?? fromDebian() ?? fromPlaywright() ??
    fail('The browser tests need Chromium, and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  )
}
