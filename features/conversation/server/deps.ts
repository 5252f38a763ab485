import { asId, type ConnectionId, type ConversationId, type Id, uuidV7, type WorkspaceId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { PasteContext, PastedMessage } from '#channels/channel.ts'
import type { Clock } from '#kernel/time.ts'
import type { Database, Queries, Tx } from '#platform/database/index.ts'
import type { BlobStore } from '#platform/blob/index.ts'
import type { Live } from '#platform/http/index.ts'
import type { Log } from '#platform/log/index.ts'
import type { Transport } from '#features/connection/server/index.ts'
import type { People } from './people.ts'

/** All that this feature needs from outside. */
export interface ConversationDeps {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** Cryptographic dice: that many random bytes. */
  random(bytes: number): Uint8Array
  /** To tell passing facts; known only once the HTTP server is built. */
  live(): Pick<Live, 'pass'> | undefined
  readonly transport: Transport
  readonly people: People
  readonly blob: BlobStore
  readonly maxUploadBytes: number
  /** Splits what was copied from a chat into messages. The same message gives the same `remoteId` each time. */
  readPaste(text: string, circumstances: PasteContext): readonly PastedMessage[]
  /** Makes the link that a factory opens or scans; `undefined` when the network cannot, or cannot now. */
  inviteLink(connectionId: ConnectionId, mailbox: string, scene: string): Promise<string | undefined>
  /** Turns AMR or SILK into WAV; `undefined` when the recording cannot be read. */
  toWav(voice: Uint8Array, type: string): Promise<Uint8Array | undefined>
  /**
   * Looks at every text of ours before it is stored, to be sent or as a note, whatever path it takes; a refusal keeps it back. Absent: all may go.
   */
  guard?(tx: Tx, outgoing: { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId; readonly text: string; readonly legal: boolean; readonly note?: boolean; readonly clientId?: string }): Promise<Refusal | undefined>
  /** Told when all that was written in one go is taken back before any of it left. */
  withdrawn?(tx: Tx, taken: { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId; readonly clientId: string }): Promise<void>
  /** What the team calls itself, for the card of an invitation. */
  workspaceName(q: Queries, id: WorkspaceId): Promise<string>
}

/** A new id. */
export function freshId<Kind extends string>({ clock, random }: Pick<ConversationDeps, 'clock' | 'random'>): Id<Kind> {
  return asId<Kind>(uuidV7(clock.now(), random(10)))
}
