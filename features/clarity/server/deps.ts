import { asId, type ConversationId, type Id, uuidV7, type WorkspaceId } from '#kernel/ids.ts'
import type { Clock, Instant } from '#kernel/time.ts'
import type { Database, Queries } from '#platform/database/index.ts'
import type { Log } from '#platform/log/index.ts'

/** All that this feature needs from outside. */
export interface ClarityDeps {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  random(bytes: number): Uint8Array
  readonly threads: Threads
  /** Ids of the channels that messages can take. */
  readonly channels: readonly string[]
}

/** What the check asks about a conversation. Implemented over `conversation` by the server's main program. */
export interface Threads {
  /** `undefined` when there is none, or this workspace may not see it. */
  about(q: Queries, workspaceId: WorkspaceId, id: ConversationId): Promise<ThreadInfo | undefined>
}

export interface ThreadInfo {
  readonly audience: 'internal' | 'external'
  readonly chat: 'direct' | 'group'
  /** The id of the channel that its messages take. */
  readonly channel: string
  /** Nothing of theirs has come and nothing of ours has gone yet. */
  readonly firstContact: boolean
  /** Their time zone, IANA. */
  readonly theirZone: string | undefined
  /** The newest messages, newest first: who said what when. */
  readonly recent: readonly { readonly side: 'us' | 'them'; readonly text: string; readonly at: Instant }[]
}

/** A new id. */
export function freshId<Kind extends string>({ clock, random }: Pick<ClarityDeps, 'clock' | 'random'>): Id<Kind> {
  return asId<Kind>(uuidV7(clock.now(), random(10)))
}
