import { sql } from 'kysely'
import { asId, type ConversationId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ConnectionInfo } from '#features/connection/server/index.ts'
import { route } from '../domain/index.ts'
import { insertConversation, lockConversations } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { addLine } from './message-store.ts'
import { tellReaders } from './told.ts'

interface Place {
  readonly connection: ConnectionInfo
  readonly mailbox: string
  readonly address: string
  /** A conversation is made when there is none. */
  readonly mayBegin: boolean
}

/** The conversation with an address, made and routed when it is the first time. Its row is not locked yet. */
export async function openForAddress(deps: ConversationDeps, tx: Tx, place: Place): Promise<{ id: ConversationId; isNew: boolean } | undefined> {
  const known = await idAt(tx, place)
  if (known !== undefined) return { id: known, isNew: false }
  if (!place.mayBegin) return undefined
  const { connection, mailbox, address } = place
  const now = deps.clock.now()
  const person = await deps.people.personOf(tx, { workspaceId: connection.workspaceId, connectionId: connection.id, channel: connection.channel, address })
  const companies = person.companyId === undefined ? undefined : await deps.people.companies(tx.q, [person.companyId])
  const company = person.companyId === undefined ? undefined : companies?.get(person.companyId)
  const routed = route(company === undefined ? {} : { company: { id: company.id, ...(company.ownerId === undefined ? {} : { ownerId: company.ownerId }) } })
  const id = freshId<'conversation'>(deps)
  const made = await insertConversation(tx, {
    id, workspaceId: connection.workspaceId, kind: 'direct', title: '', companyId: company?.id, connectionId: connection.id, channel: connection.channel, address, mailbox,
    assigneeId: routed.assigneeId === undefined ? undefined : asId<'staff'>(routed.assigneeId), personIds: [person.id], createdBy: undefined, at: now,
  })
  if (!made) {
    // Another instance was first; its row is visible now that the insert has waited for it.
    const theirs = await idAt(tx, place)
    return theirs === undefined ? undefined : { id: theirs, isNew: false }
  }
  tellReaders(tx, connection.workspaceId, 'conversation.created', { conversationId: id })
  if (routed.rule !== undefined) {
    const record = (await lockConversations(tx, [id])).get(id)
    const data = { companyId: routed.companyId ?? null, staffId: routed.assigneeId ?? null }
    if (record !== undefined) await addLine(tx, record, { id: freshId(deps), code: routed.rule, data }, now)
  }
  deps.transport.fetchProfiles(tx, connection.id, [address])
  return { id, isNew: true }
}

async function idAt(tx: Tx, { connection, mailbox, address }: Place): Promise<ConversationId | undefined> {
  const { rows } = await sql<{ id: ConversationId }>`select id from conversation
    where connection_id = ${connection.id} and mailbox = ${mailbox} and address = ${address}`.execute(tx.q)
  return rows[0]?.id
}
