// npm test: gets what is missing, builds, and runs every test, browser included. Arguments go to vitest.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, ensurePackages, root } from './ground.mjs'

/** Runs one vitest project; gives its counts, and the exit code. */
export async function runTests(project, args, env) {
  const report = join(tmpdir(), `qingchu-${project}-${process.pid}.json`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests', ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  const code = await new Promise((resolve) => child.on('exit', (exit) => resolve(exit ?? 1)))
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that could not even be loaded counts as one failure.
    const failed = numFailedTests === 0 && code !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests
    return { code, passed: numPassedTests, failed, skipped: numPendingTests }
  } catch {
    return { code: code === 0 ? 1 : code, passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(report, { force: true })
  }
}

/** Runs projects one after another and says the sum on the last line. */
export async function runAll(projects, args) {
  checkNode()
  ensurePackages({ forTests: true })
  const { ensureBrowser } = await import('./browser.mjs')
  const { buildStale } = await import('./build.mjs')
  const env = { CHROMIUM_PATH: ensureBrowser(), NODE_ENV: 'test' }
  await buildStale()
  const results = []
  for (const project of projects) results.push(await runTests(project, args, env))
  const sum = (name) => results.reduce((total, result) => total + result[name], 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = sum('failed') > 0 || results.some((result) => result.code !== 0) || sum('passed') === 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('test.mjs')) await runAll(['unit', 'scenarios'], process.argv.slice(2))
