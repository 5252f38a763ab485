import { sql } from 'kysely'
import type { ConnectionId } from '#kernel/ids.ts'
import { enqueue, putOff, withdraw } from '#platform/jobs/index.ts'
import type { ConnectionShelf } from './connection-store.ts'
import { infoOf } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import type { ConnectionInfo, Transport } from './ports.ts'
import { sendJob, sendKey } from './send-job.ts'
import { TokenRefused, type Tokens } from './tokens.ts'

/** What other features ask of the connections. */
export function transport(deps: ConnectionDeps, shelf: ConnectionShelf, tokens: Tokens): Transport {
  const channels = new Map(deps.channels.map((channel) => [channel.id, channel]))
  return {
    async connection(_q, id) {
      const open = await shelf.byId(id)
      return open === undefined ? undefined : infoOf(open)
    },

    async connections(q, workspaceId) {
      const { rows } = await sql<{ id: ConnectionId; name: string; channel: string }>`select id, name, channel from connection
        where workspace_id = ${workspaceId} and active order by created_at, id`.execute(q)
      return rows.flatMap((row): ConnectionInfo[] => {
        const channel = channels.get(row.channel)
        return channel === undefined ? [] : [infoOf({ ...row, workspaceId, channel })]
      })
    },

    parts(connection, text) {
      return channels.get(connection.channel)?.sender?.split(text) ?? [text]
    },

    send(tx, request) {
      enqueue(tx, sendJob(request))
    },

    takeBack: (tx, messageId) => withdraw(tx, sendKey(messageId)),

    putOff: (tx, messageId, notBefore) => putOff(tx, sendKey(messageId), notBefore),

    fetchMedia(tx, request) {
      enqueue(tx, { kind: 'connection.media', payload: { ...request } })
    },

    fetchProfiles(tx, connectionId, addresses) {
      if (addresses.length > 0) enqueue(tx, { kind: 'connection.profiles', payload: { connectionId, addresses: [...new Set(addresses)] } })
    },

    async takeOver(connectionId, { mailbox, address }) {
      const connection = await shelf.byId(connectionId)
      const sessions = connection?.channel.sessions
      if (connection === undefined || !connection.active || sessions === undefined) return { failed: 'NOT_CONNECTED', message: '' }
      try {
        return await sessions.takeOver(tokens.call(connection), mailbox, address)
      } catch (error) {
        if (error instanceof TokenRefused) return error.failure
        throw error
      }
    },

    tellTyping(connectionId, address) {
      void (async () => {
        const connection = await shelf.byId(connectionId)
        await connection?.channel.sender?.typing?.(tokens.call(connection), address, true)
      })().catch(() => {}) // a passing courtesy
    },
  }
}
