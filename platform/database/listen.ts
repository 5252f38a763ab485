import pg from 'pg'

/** Hears announcements of committed transactions, on any instance. */
export interface Listener {
  /** Calls `hear` for each announcement on `channel`. */
  on(channel: string, hear: (payload: string) => void): Promise<void>
  /** Calls `act` whenever the line was lost and is back: announcements may have been missed in between. */
  onReconnect(act: () => void): void
  close(): Promise<void>
}

const firstPauseMs = 50
const longestPauseMs = 5_000

interface ListenerOptions {
  readonly url: string
  /** What the database shows as the name of the line; absent: `qingchu-listen`. */
  readonly name?: string
  onFault?(error: Error): void
}

/** Opens one connection for LISTEN and keeps it open, whatever happens to the database. */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const hearers = new Map<string, ((payload: string) => void)[]>()
  const reconnected: (() => void)[] = []
  let closed = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: options.url, keepAlive: true, application_name: options.name ?? 'qingchu-listen' })
    let lost = false
    const lose = (error?: Error) => {
      if (lost || closed) return
      lost = true
      if (error !== undefined) options.onFault?.(error)
      void fresh.end().catch(() => {})
      void comeBack()
    }
    const stillborn = () => {} // a line that breaks while it is made says so twice: by the rejection, and by this event
    fresh.on('error', stillborn)
    await fresh.connect()
    fresh.on('notification', ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? '')
    })
    for (const channel of hearers.keys()) await fresh.query(`listen ${channel}`)
    fresh.on('error', lose)
    fresh.on('end', () => lose())
    return fresh
  }

  async function comeBack(): Promise<void> {
    for (let pauseMs = firstPauseMs; !closed; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      try {
        client = await connect()
        for (const act of reconnected) act()
        return
      } catch (error) {
        if (error instanceof Error) options.onFault?.(error)
      }
    }
  }

  return {
    async on(channel, hear) {
      if (!/^[a-z_]+$/.test(channel)) throw new RangeError(`not a channel name: ${channel}`)
      const known = hearers.get(channel)
      if (known !== undefined) {
        known.push(hear)
        return
      }
      hearers.set(channel, [hear])
      await client.query(`listen ${channel}`)
    },
    onReconnect: (act) => void reconnected.push(act),
    async close() {
      closed = true
      await client.end().catch(() => {})
    },
  }
}
