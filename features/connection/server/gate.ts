import type { Instant } from '#kernel/time.ts'
import type { Database } from '#platform/database/index.ts'

/** An opened callback on its way into the table. */
export interface GateItem {
  readonly workspaceId: string
  readonly connectionId: string
  readonly dedupeKey: string
  readonly body: Uint8Array
  readonly receivedAt: Instant
}

export interface Gate {
  /** Resolves once the delivery is durable (also when it had been before). Only then may it be acknowledged. */
  keep(item: GateItem): Promise<void>
  /** Deliveries that wait for their commit at this moment. */
  readonly waiting: number
}

const mostAtOnce = 256
const atOnce = 2

const keepAll = {
  name: 'keep-deliveries',
  text: `insert into delivery (workspace_id, connection_id, dedupe_key, source, body, received_at)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], array_fill('webhook'::text, array[cardinality($1::uuid[])]), $4::bytea[], $5::timestamptz[])
    on conflict (connection_id, dedupe_key) do nothing`,
}

/**
 * Callbacks that arrive together share one commit: whatever has gathered while the last commit was under way goes into
 * the next as one statement. A lone callback waits for nothing.
 */
export function openGate(database: Database, onKept: () => void): Gate {
  const waiting: { item: GateItem; resolve: () => void; reject: (error: unknown) => void }[] = []
  let busy = 0

  async function run(): Promise<void> {
    busy += 1
    try {
      while (waiting.length > 0) {
        const batch = waiting.splice(0, mostAtOnce)
        const items = batch.map((one) => one.item)
        try {
          await database.pool.query({
            ...keepAll,
            values: [
              items.map((item) => item.workspaceId),
              items.map((item) => item.connectionId),
              items.map((item) => item.dedupeKey),
              items.map((item) => Buffer.from(item.body.buffer, item.body.byteOffset, item.body.byteLength)),
              items.map((item) => new Date(item.receivedAt)),
            ],
          })
          for (const one of batch) one.resolve()
          onKept()
        } catch (error) {
          for (const one of batch) one.reject(error)
        }
      }
    } finally {
      busy -= 1
    }
  }

  return {
    keep(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (busy < atOnce) setImmediate(() => void (busy < atOnce && waiting.length > 0 ? run() : undefined))
      })
    },
    get waiting() {
      return waiting.length
    },
  }
}
