import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Clock } from '#kernel/time.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Live } from '#platform/http/index.ts'
import type { Log } from '#platform/log/index.ts'

/** Two entries that became one (`merged`), or are two again (`split`). */
export interface Merge {
  readonly workspaceId: WorkspaceId
  readonly what: 'person' | 'company'
  readonly did: 'merged' | 'split'
  readonly from: MergeSide
  readonly into: MergeSide
  /** Every entry that counts as one of the two, for a thread may name any of them. */
  readonly ids: readonly string[]
  readonly staffId: StaffId
}

/** One of the two, as it was called at that moment. */
export interface MergeSide {
  readonly name: string
  /** The company of a person. */
  readonly company: string | undefined
}

/** All that this feature needs from outside. */
export interface AccountDeps {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** Cryptographic dice: that many random bytes. */
  random(bytes: number): Uint8Array
  /** Seals a small secret for the table, and opens it again. `purpose` binds it to its place. */
  readonly vault: { seal(text: string, purpose: string): string; open(sealed: string, purpose: string): string }
  /** Reached from outside: cookies are then `secure`, second factors required, and the first owner needs `setupCode`. */
  readonly publicUrl: string | undefined
  readonly setupCode: string | undefined
  simulatorUrl(): string | null
  /** Gives a new workspace what every one has, in the transaction that makes it. */
  workspaceMade(tx: Tx, workspaceId: WorkspaceId): Promise<void>
  /** Tells whoever keeps threads of a merge or of its undoing, in the transaction that makes it. */
  noteMerge(tx: Tx, merge: Merge): Promise<void>
  /** Fills a new workspace with the demo, after the owner has been made. */
  plantDemo(owner: { workspaceId: WorkspaceId; staffId: StaffId; language: Language }): Promise<void>
  /** To end the streams of ended sessions; known only once the HTTP server is built. */
  live(): Live | undefined
}
