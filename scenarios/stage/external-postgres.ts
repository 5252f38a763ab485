import { type EmbeddedPostgres, startPostgres } from '#platform/embedded-postgres/index.ts'
import { freePort } from './server-process.ts'

/** A durable PostgreSQL that belongs to none of the servers: reached by address and port, as one elsewhere would be. */
export interface ExternalPostgres {
  readonly url: string
  /** Goes away, with every connection to it. */
  stop(): Promise<void>
  /** Is back at the same address. */
  start(): Promise<void>
}

/** Starts it in a folder of its own. */
export async function externalPostgres(dataDir: string): Promise<ExternalPostgres> {
  const port = await freePort()
  const open = () => startPostgres({ dataDir, settings: { listen_addresses: '127.0.0.1', port: String(port) } })
  let running: EmbeddedPostgres = await open()
  const address = new URL(running.url)
  return {
    url: `postgres://${address.username}:${address.password}@127.0.0.1:${port}${address.pathname}`,
    stop: () => running.stop(),
    async start() {
      running = await open()
    },
  }
}
