import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from '#platform/config/index.ts'
import { startPostgres } from '#platform/embedded-postgres/index.ts'

/** Nothing here outlives the run, so nothing needs to reach the disk. Tests that kill start a server of their own. */
const inHaste = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/**
 * Starts the server that all tests share, unless TEST_DATABASE_URL names one, and puts its address there for the
 * processes that run the test files. Each file makes its own database in it.
 *
 * @returns what ends it
 */
export async function setup(): Promise<() => Promise<void>> {
  const given = environment()['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return async () => {}
  const dataDir = mkdtempSync(join(tmpdir(), 'qingchu-test-'))
  const server = await startPostgres({ dataDir, settings: inHaste })
  Object.assign(environment(), { TEST_DATABASE_URL: server.url })
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
