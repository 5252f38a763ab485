import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'

/** Who is calling: a signed-in member of the team, and what the roles let him do. */
export interface Actor {
  readonly workspaceId: WorkspaceId
  readonly staffId: StaffId
  /** The session, so that it can be listed and ended. */
  readonly sessionId: string
  readonly role: string
  readonly permissions: ReadonlySet<string>
  readonly language: Language
  /** Asks anew who this is, past whatever is remembered; undefined when the session has ended. For streams, which outlast a request. */
  readonly renew?: () => Promise<Actor | undefined>
}

/** May this actor do what a contract's permission names? `public` and `signed-in` need no entry in the roles. */
export function may(actor: Actor | undefined, permission: string): boolean {
  if (permission === 'public') return true
  if (actor === undefined) return false
  return permission === 'signed-in' || actor.permissions.has(permission)
}
