import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { ApiFailure } from '#channels/channel.ts'
import type { ConnectionId, WorkspaceId } from '#kernel/ids.ts'
import type { ErrorTable, Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Route } from '#platform/http/index.ts'
import { enqueue, type JobHandler } from '#platform/jobs/index.ts'
import { connectionErrors } from '../domain/index.ts'
import { callbackPart } from './callbacks.ts'
import { type ConnectionAnswer, connectionRoutes, connectSimulator, makeManual } from './connection-routes.ts'
import { connectionShelf } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { mediaHandler, profileHandler } from './fetcher.ts'
import { openGate } from './gate.ts'
import type { Transport } from './ports.ts'
import { pullHandler, pullJob } from './puller.ts'
import { type Reader, startReader } from './reader.ts'
import { sendHandler } from './sender.ts'
import { openTokens, TokenRefused } from './tokens.ts'
import { transport } from './transport.ts'

export type { ConnectionDeps, FileShelf, SimulatorDoor } from './deps.ts'
export { mediaKind } from './media-kind.ts'
export type { Arrival, ConnectionInfo, Inbox, MediaEnd, SendEnd, SendRequest, Transport } from './ports.ts'

export interface Connections {
  readonly routes: readonly Route[]
  readonly errors: ErrorTable
  readonly jobs: readonly JobHandler[]
  readonly transport: Transport
  /** The addresses that the networks call. */
  readonly callbacks: (app: FastifyInstance) => void
  /** Begins to read what was kept; on instances with the role `worker`. Also fetches what rang while nobody was there. */
  startReading(): Reader
  makeManual(tx: Tx, workspaceId: WorkspaceId): Promise<ConnectionId>
  connectSimulator(workspaceId: WorkspaceId): Promise<ConnectionAnswer[] | Refusal>
  /** A link by which a factory begins the talk; `scene` comes back when it does. */
  inviteLink(connectionId: ConnectionId, scene: string, mailbox?: string): Promise<{ url: string; mailbox: string } | ApiFailure>
}

/** Connected accounts: raw deliveries in, messages out, tokens, files from the network. */
export function connections(deps: ConnectionDeps): Connections {
  const shelf = connectionShelf(deps)
  const tokens = openTokens(deps)
  let reader: Reader | undefined
  const gate = openGate(deps.database, () => reader?.wake())
  return {
    routes: connectionRoutes(deps, shelf),
    errors: connectionErrors,
    jobs: [pullHandler(deps, shelf, tokens), sendHandler(deps, shelf, tokens), mediaHandler(deps, shelf, tokens), profileHandler(deps, shelf, tokens)],
    transport: transport(deps, shelf, tokens),
    callbacks: callbackPart(deps, shelf, gate),
    startReading() {
      reader = startReader(deps, shelf, gate)
      void ringOnce(deps).catch(() => {}) // doorbells that rang in vain are made up for by the next one too
      return reader
    },
    makeManual: (tx, workspaceId) => makeManual(deps, tx, workspaceId),
    connectSimulator: (workspaceId) => connectSimulator(deps, workspaceId),
    async inviteLink(connectionId, scene, mailbox) {
      const connection = await shelf.byId(connectionId)
      const invites = connection?.channel.invites
      if (connection === undefined || invites === undefined) return { failed: 'CONNECTION_NO_INVITES', message: '' }
      const box = mailbox ?? connection.settings['openKfIds']?.split(/[\s,;]+/)[0] ?? connection.settings['originalId'] ?? ''
      try {
        const made = await invites.create(tokens.call(connection), box, scene)
        return 'failed' in made ? made : { url: made.url, mailbox: box }
      } catch (error) {
        if (error instanceof TokenRefused) return error.failure
        throw error
      }
    },
  }
}

/** After a stop, every mailbox that was ever pulled is looked into once: the doorbell may have rung in vain. */
async function ringOnce({ database }: ConnectionDeps): Promise<void> {
  await database.transact(async (tx) => {
    const { rows } = await sql<{ connection_id: string; mailbox: string }>`select connection_id, mailbox from pull_cursor
      join connection on connection.id = connection_id where connection.active`.execute(tx.q)
    for (const row of rows) enqueue(tx, pullJob(row.connection_id, { mailbox: row.mailbox }))
  })
}
