import type { ConnectionId, WorkspaceId } from '#kernel/ids.ts'
import { asId, type Id, uuidV7 } from '#kernel/ids.ts'
import type { Clock, Instant } from '#kernel/time.ts'
import type { Database, Queries } from '#platform/database/index.ts'
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
  readPaste(text: string, circumstances: PasteCircumstances): readonly PastedMessage[]
  /** Makes the link that a factory opens or scans; `undefined` when the network cannot, or cannot now. */
  inviteLink(connectionId: ConnectionId, mailbox: string, scene: string): Promise<string | undefined>
  /** Turns AMR or SILK into WAV; `undefined` when the recording cannot be read. */
  toWav(voice: Uint8Array, type: string): Promise<Uint8Array | undefined>
  /** What the team calls itself, for the card of an invitation. */
  workspaceName(q: Queries, id: WorkspaceId): Promise<string>
}

export interface PasteCircumstances {
  readonly now: Instant
  /** IANA name of the zone in which the copied times are meant. */
  readonly zone: string
  readonly knownNames: readonly string[]
}

export interface PastedMessage {
  readonly remoteId: string
  /** '' when the text carries no name. */
  readonly sender: string
  readonly sentAt?: Instant | undefined
  readonly text: string
}

/** A new id. */
export function freshId<Kind extends string>({ clock, random }: Pick<ConversationDeps, 'clock' | 'random'>): Id<Kind> {
  return asId<Kind>(uuidV7(clock.now(), random(10)))
}
