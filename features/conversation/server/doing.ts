import type { Tx } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'

/** A change under way: by whom, in which transaction. */
export interface Doing {
  readonly tx: Tx
  readonly actor: Actor
}
