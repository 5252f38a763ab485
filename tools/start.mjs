// npm start: installs what is missing, builds what is stale, opens the desk.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensurePackages, root } from './ground.mjs'

checkNode()
ensurePackages()
const { buildStale } = await import('./build.mjs')
await buildStale(['server', 'web', 'phone'])
process.chdir(root)
await import(pathToFileURL(join(root, 'dist', 'server.mjs')).href)
