import type { WorkspaceId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { tell } from '#platform/outbox/index.ts'
import type { Told } from '../contract.ts'

type Scoped = { [Kind in keyof Told]: Told[Kind] extends { readonly conversationId: string } ? Kind : never }[keyof Told]

/** Tells the readers of one conversation. */
export function tellReaders<Kind extends Scoped>(tx: Tx, workspaceId: WorkspaceId, kind: Kind, payload: Told[Kind]): void {
  tell(tx, { workspaceId, kind, scope: { kind: 'conversation', id: payload.conversationId }, payload: { ...payload } })
}

/** Tells the whole workspace. */
export function tellAll<Kind extends Exclude<keyof Told, Scoped>>(tx: Tx, workspaceId: WorkspaceId, kind: Kind, payload: Told[Kind]): void {
  tell(tx, { workspaceId, kind, payload: { ...payload } })
}
