import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { warmUpClarity } from '#features/clarity/server/index.ts'
import { diskStore, s3Store } from '#platform/blob/index.ts'
import { type Config, environment, readConfig } from '#platform/config/index.ts'
import { CannotStartPostgres, startPostgres } from '#platform/embedded-postgres/index.ts'
import { describeError, type Log, openLog } from '#platform/log/index.ts'
import { openVault } from '#platform/vault/index.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'
import { startSimulatorBeside } from './simulator.ts'

const config = readConfig(environment())
if ('mistakes' in config) {
  const lines = config.mistakes.map(({ name, expected, found }) => `  ${name}: expected ${expected}, found ${found}`)
  process.stderr.write(`The desk cannot start: ${lines.length === 1 ? 'a setting is' : 'some settings are'} wrong.\n${lines.join('\n')}\nAll settings: docs/settings.md\n`)
  process.exit(1)
}
const log = openLog(config.logLevel)
await run(config, log).catch((error: unknown) => {
  if (error instanceof CannotStartPostgres) process.stderr.write(`${error.message}\n`)
  else log.error({ error: describeError(error) }, 'desk could not start')
  process.exit(1)
})

/** Starts what the settings ask for, says where, and stops it all in order when told to. */
async function run(settings: Config, log: Log): Promise<void> {
  mkdirSync(settings.dataDir, { recursive: true })
  const vault = openVault({ dataDir: settings.dataDir, key: settings.key })
  const postgres = settings.databaseUrl === undefined ? await startPostgres({ dataDir: settings.dataDir, log }) : undefined
  const blob = settings.s3 === undefined ? diskStore(join(settings.dataDir, 'files')) : s3Store({ ...settings.s3, fetch })
  const simulator = settings.simulator ? await startSimulatorBeside(settings, log) : undefined
  const setupCode = settings.publicUrl === undefined ? undefined : Buffer.from(randomBytes(6)).toString('hex')
  let healthy = true
  const desk = await openDeskOrStop({ config: settings, log, databaseUrl: settings.databaseUrl ?? postgres?.url ?? '', blob, vault, simulator, setupCode, healthy: () => healthy })
  async function openDeskOrStop(options: DeskOptions): Promise<Desk> {
    try {
      return await openDesk(options)
    } catch (error) {
      await simulator?.close()
      await postgres?.stop()
      throw error
    }
  }
  postgres?.onExit(() => {
    healthy = false
    log.error({}, 'the embedded database has ended; the desk stops')
    void stop(1)
  })

  process.stdout.write(`Qingchu is ready: ${desk.url}\n`)
  void warmUpClarity()
  if (simulator !== undefined) process.stdout.write(`The simulator's phone: ${simulator.url}\n`)
  if (setupCode !== undefined && (await needsOwner(desk.url))) process.stdout.write(`Set-up code for the first owner: ${setupCode}\n`)

  let stopping = false
  async function stop(code: number): Promise<void> {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(code === 0 ? 1 : code), 20_000).unref() // whatever hangs does not hang for ever
    try {
      await desk.close()
      await simulator?.close()
      await postgres?.stop()
    } catch (error) {
      log.warn({ error: describeError(error) }, 'stopped untidily')
    }
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
}

async function needsOwner(url: string): Promise<boolean> {
  const response = await fetch(new URL('/api/account/state', url)).catch(() => undefined) // a proxy may not be there yet
  return response === undefined || !response.ok || ((await response.json()) as { needsOwner: boolean }).needsOwner
}
