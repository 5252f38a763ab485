import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))

const program = `
import { analyze } from 'qingchu/clarity'
const context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const { findings, facts } = analyze('Please send the photos of PO-2231 ASAP', context)
console.log(JSON.stringify([findings.map(({ rule }) => rule), facts.map(({ kind }) => kind)]))
`

it('is imported by plain Node from another package', async () => {
  await run(process.execPath, [join(root, 'tools', 'build.mjs'), 'clarity'], { cwd: root })
  const folder = mkdtempSync(join(tmpdir(), 'qingchu-module-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules', 'qingchu'), 'junction')
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual([['vague-time'], ['order']])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 30_000)
