import type { FastifyInstance } from 'fastify'
import type { ApiFailure } from '#channels/channel.ts'
import type { ConnectionId, WorkspaceId } from '#kernel/ids.ts'
import type { ErrorTable, Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Route } from '#platform/http/index.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { connectionErrors } from '../domain/index.ts'
import { callbackPart } from './callbacks.ts'
import { type ConnectionAnswer, connectionRoutes, connectSimulator, makeManual } from './connection-routes.ts'
import { chosenMailboxes, connectionShelf, noteFault, type OpenConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { mediaHandler, profileHandler } from './fetcher.ts'
import { openGate } from './gate.ts'
import type { Transport } from './ports.ts'
import { listMailboxes, pullHandler, ringAll, ringHandler, startBell } from './puller.ts'
import { type Reader, startReader } from './reader.ts'
import { sendHandler } from './sender.ts'
import { openTokens, TokenRefused, type Tokens } from './tokens.ts'
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
  const wake = () => reader?.wake()
  const gate = openGate(deps.database, wake)
  return {
    routes: connectionRoutes(deps, shelf),
    errors: connectionErrors,
    jobs: [pullHandler(deps, shelf, tokens, wake), ringHandler(deps, shelf, tokens), sendHandler(deps, shelf, tokens), mediaHandler(deps, shelf, tokens), profileHandler(deps, shelf, tokens)],
    transport: transport(deps, shelf, tokens),
    callbacks: callbackPart(deps, shelf, gate),
    startReading() {
      const started = startReader(deps, shelf, gate)
      const bell = startBell(deps)
      void ringAll(deps).catch(() => {}) // made up for by the bell
      reader = {
        wake: () => started.wake(),
        stop() {
          bell.stop()
          return started.stop()
        },
      }
      return reader
    },
    makeManual: (tx, workspaceId) => makeManual(deps, tx, workspaceId),
    connectSimulator: (workspaceId) => connectSimulator(deps, workspaceId),
    async inviteLink(connectionId, scene, mailbox) {
      const connection = await shelf.byId(connectionId)
      const invites = connection?.channel.invites
      if (connection === undefined || invites === undefined) return { failed: 'CONNECTION_NO_INVITES', message: '' }
      const box = mailbox ?? (await ownMailbox(deps, tokens, connection))
      if (typeof box !== 'string') return box
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

/** From where an invitation comes unless it is said: the first mailbox of the settings, or the only one that there is. */
async function ownMailbox(deps: ConnectionDeps, tokens: Tokens, connection: OpenConnection): Promise<string | ApiFailure> {
  const named = chosenMailboxes(connection.settings)[0] ?? connection.settings['originalId']
  if (named !== undefined) return named
  const listed = await listMailboxes(tokens, connection)
  if ('failed' in listed) return listed
  const [only, ...others] = listed
  if (only !== undefined && others.length === 0) return only
  const unclear = { code: 'CONNECTION_NO_MAILBOX', detail: listed.join(', ') }
  await noteFault(deps, connection.id, unclear)
  return { failed: unclear.code, message: unclear.detail, reason: unclear.code }
}
