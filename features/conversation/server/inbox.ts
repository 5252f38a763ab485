import { sql } from 'kysely'
import { asId, type ConversationId } from '#kernel/ids.ts'
import { SECOND_MS } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import type { IncomingEvent, IncomingMessage } from '#channels/channel.ts'
import type { Arrival, Inbox } from '#features/connection/server/index.ts'
import { freshId, type ConversationDeps } from './deps.ts'
import { idsAtAddresses, lockConversations } from './conversation-store.ts'
import { markPicture } from './file-store.ts'
import { releaseHeld } from './hand-over.ts'
import { openForAddress } from './incoming-conversation.ts'
import { takeFailure, takeRecall, forerunnersOf } from './incoming-outcome.ts'
import { addLine, insertMessages, type NewMessage } from './message-store.ts'
import { refresh } from './refresh.ts'
import type { ConversationRecord } from './rows.ts'
import { mediaEnded, sendEnded } from './send-ended.ts'
import { wakeBecauseTheyWrote } from './state.ts'
import { whyStays } from './why-stays.ts'

type Addressed = IncomingMessage | Extract<IncomingEvent, { type: 'arrived' | 'left' | 'session-changed' }>

/** Takes what the networks bring. See the promise in the connection feature's ports. */
export function openInbox(deps: ConversationDeps): Inbox {
  return {
    async take(tx, arrivals) {
      const changed = new Set<ConversationId>()
      const conversations = await conversationsFor(deps, tx, arrivals, changed)
      for (const arrival of arrivals) await takeOne(deps, tx, arrival, { conversations, changed })
      await refresh(tx, [...changed])
    },
    whyStays: (tx, messageId, leaving) => whyStays(deps, tx, messageId, leaving),
    sendEnded: (tx, messageId, ended) => sendEnded(deps, tx, messageId, ended),
    mediaEnded: (tx, messageId, ended) => mediaEnded(tx, messageId, ended),
    async profilesKnown(tx, connectionId, profiles) {
      for (const profile of profiles) {
        if (profile.pictureFileId !== undefined) await markPicture(tx, profile.pictureFileId)
        await deps.people.learnProfile(tx, connectionId, profile)
      }
      const found = await idsAtAddresses(tx.q, connectionId, profiles.map(({ address }) => address))
      const locked = await lockConversations(tx, found.map(({ id }) => id))
      await refresh(tx, [...locked.values()].map(({ id }) => id))
    },
  }
}

/** An arrival whose kind is known. */
interface Taken<Kind> {
  readonly arrival: Arrival
  readonly incoming: Kind
}

interface Batch {
  readonly conversations: ReadonlyMap<string, ConversationRecord>
  readonly changed: Set<ConversationId>
}

function isAddressed(incoming: Arrival['incoming']): incoming is Addressed {
  return incoming.type === 'message' || incoming.type === 'arrived' || incoming.type === 'left' || incoming.type === 'session-changed'
}

function placeOf({ connection }: Arrival, { mailbox, address }: Addressed): string {
  return `${connection.id}\n${mailbox}\n${address}`
}

/** Finds or makes the conversations of a batch, and locks them all at once. */
async function conversationsFor(deps: ConversationDeps, tx: Tx, arrivals: readonly Arrival[], changed: Set<ConversationId>): Promise<Map<string, ConversationRecord>> {
  const ids = new Map<string, string>()
  for (const arrival of arrivals) {
    const { incoming } = arrival
    if (!isAddressed(incoming) || ids.has(placeOf(arrival, incoming))) continue
    // Who only leaves, or is moved by the network before he has said anything, has no conversation yet and needs none.
    const mayBegin = incoming.type === 'message' || incoming.type === 'arrived'
    const opened = await openForAddress(deps, tx, { connection: arrival.connection, mailbox: incoming.mailbox, address: incoming.address, mayBegin })
    if (opened === undefined) continue
    ids.set(placeOf(arrival, incoming), opened.id)
    if (opened.isNew) changed.add(opened.id)
  }
  const locked = await lockConversations(tx, [...ids.values()])
  return new Map([...ids].flatMap(([place, id]) => {
    const record = locked.get(id)
    return record === undefined ? [] : [[place, record]]
  }))
}

async function takeOne(deps: ConversationDeps, tx: Tx, arrival: Arrival, { conversations, changed }: Batch): Promise<void> {
  const { incoming } = arrival
  const now = deps.clock.now()
  if (incoming.type === 'send-failed') return takeFailure(deps, tx, { connection: arrival.connection, event: incoming }, changed)
  if (incoming.type === 'recalled') return takeRecall(deps, tx, { connection: arrival.connection, event: incoming }, changed)
  if (!isAddressed(incoming)) return
  const conversation = conversations.get(placeOf(arrival, incoming))
  if (conversation === undefined) return
  if (incoming.type === 'message') {
    if (await takeMessage(deps, tx, { arrival, incoming }, conversation)) changed.add(conversation.id)
    return
  }
  if (incoming.type === 'arrived') {
    if (await takeArrived(deps, tx, { arrival, incoming }, conversation)) changed.add(conversation.id)
    return
  }
  const code = incoming.type === 'left' ? 'left' : 'sessionChanged'
  const data = incoming.type === 'left' ? {} : { state: incoming.state }
  const remoteId = eventId(arrival, incoming)
  if (!(await addLine(tx, conversation, { id: freshId(deps), code, data, remoteId, at: incoming.at }, now))) return
  if (incoming.type === 'session-changed') await noteSession(tx, conversation, incoming)
  else await noteLeft(tx, conversation, incoming.at)
  changed.add(conversation.id)
}

/** An ended session takes nothing more until they write. */
async function noteSession(tx: Tx, conversation: ConversationRecord, { state, at }: Extract<IncomingEvent, { type: 'session-changed' }>): Promise<void> {
  conversation.session_ended_at = state === 'ended' && at + SECOND_MS > (conversation.last_inbound_at ?? 0) ? at : null
  await sql`update conversation set session_ended_at = ${conversation.session_ended_at} where id = ${conversation.id}`.execute(tx.q)
}

/** They do not follow any more: until they come or write again, nothing goes. Late and in any order, the last time counts. */
async function noteLeft(tx: Tx, conversation: ConversationRecord, at: number): Promise<void> {
  conversation.left_at = Math.max(conversation.left_at ?? 0, at)
  await sql`update conversation set left_at = ${conversation.left_at} where id = ${conversation.id}`.execute(tx.q)
}

/** Names an event by the delivery that brought it, so that a replay changes nothing. */
function eventId({ deliveryId }: Arrival, event: { type: string; at: number; address: string }): string {
  return `event:${deliveryId}:${event.type}:${event.at}:${event.address}`
}

/** Stores one message with what follows from it. False when it is known already. */
async function takeMessage(deps: ConversationDeps, tx: Tx, { arrival, incoming }: Taken<IncomingMessage>, conversation: ConversationRecord): Promise<boolean> {
  const now = deps.clock.now()
  const { connection } = arrival
  const isTheirs = incoming.side === 'them'
  const early = await forerunnersOf(tx, connection.id, incoming.remoteId)
  const hasMedia = 'media' in incoming.content
  const person = isTheirs ? await deps.people.personOf(tx, { workspaceId: connection.workspaceId, connectionId: connection.id, channel: connection.channel, address: incoming.address }) : undefined
  const draft: NewMessage = {
    id: freshId(deps), kind: isTheirs ? 'inbound' : 'outbound', sentAt: incoming.sentAt, connectionId: connection.id, remoteId: incoming.remoteId, deliveryId: arrival.deliveryId,
    content: contentOf(incoming),
    ...(person === undefined ? {} : { personId: person.id }),
    ...(hasMedia ? { mediaState: 'fetching' as const } : {}),
    ...(isTheirs ? {} : { deliveryState: early.failed === undefined ? ('accepted' as const) : ('failed' as const), leavesAt: incoming.sentAt, endedAt: incoming.sentAt }),
    ...(early.failed === undefined || isTheirs ? {} : { deliveryCode: early.failed }),
    ...(early.recalledAt === undefined ? {} : { recalledAt: early.recalledAt }),
  }
  const [stored] = await insertMessages(tx, conversation, [draft], now)
  if (stored === undefined) return false
  if (hasMedia) deps.transport.fetchMedia(tx, { messageId: stored.id, connectionId: connection.id, deliveryId: arrival.deliveryId, content: incoming.content })
  if (!isTheirs) return true
  // The network tells whole seconds: what they wrote within that of the end came after it.
  if ((conversation.session_ended_at ?? 0) < incoming.sentAt + SECOND_MS) conversation.session_ended_at = null
  await sql`update conversation set last_inbound_at = greatest(last_inbound_at, ${incoming.sentAt}), session_ended_at = ${conversation.session_ended_at} where id = ${conversation.id}`.execute(tx.q)
  conversation.last_inbound_at = Math.max(conversation.last_inbound_at ?? 0, incoming.sentAt)
  await wakeBecauseTheyWrote(deps, tx, conversation)
  await releaseHeld(deps.transport, tx, conversation, now)
  return true
}

function contentOf({ content }: IncomingMessage): NonNullable<NewMessage['content']> {
  if ('media' in content) return { kind: content.kind, name: content.media.name ?? null }
  if (content.kind === 'card') return { ...content, lines: [...content.lines] }
  return content
}

/** Somebody came through a link, followed, or opened the session. */
async function takeArrived(deps: ConversationDeps, tx: Tx, { arrival, incoming }: Taken<Extract<IncomingEvent, { type: 'arrived' }>>, conversation: ConversationRecord): Promise<boolean> {
  const now = deps.clock.now()
  const { greeting, window, at } = incoming
  // Opening a chat of Customer Service allows nothing but a greeting; only where the network says so it opens a window.
  const opens = window !== undefined && (conversation.arrived_at === null || at > conversation.arrived_at)
  const greets = greeting !== undefined && at + greeting.validMs > (conversation.greeting_until ?? 0)
  if (opens) conversation.arrived_at = at
  // The network tells whole seconds: who left and came back within one has come back, as it was told in this order.
  if (opens && conversation.left_at === at) conversation.left_at = at - 1
  if (greets) {
    conversation.greeting_code = greeting.code
    conversation.greeting_until = at + greeting.validMs
  }
  if (opens || greets) await sql`update conversation set arrived_at = ${conversation.arrived_at}, greeting_code = ${conversation.greeting_code}, greeting_until = ${conversation.greeting_until},
    left_at = ${conversation.left_at} where id = ${conversation.id}`.execute(tx.q)
  const routed = incoming.scene === undefined ? false : await routeByScene(deps, tx, conversation, { scene: incoming.scene, remoteId: eventId(arrival, incoming), at })
  if (opens || greets) await releaseHeld(deps.transport, tx, conversation, now)
  return routed || opens || greets
}

/** The invitation that brought somebody: his company, and whoever sent it, unless a colleague has decided otherwise. */
async function routeByScene(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, came: { scene: string; remoteId: string; at: number }): Promise<boolean> {
  const { rows } = await sql<{ id: string; company_id: string; owner_id: string | null }>`select id, company_id, owner_id from invitation
    where scene = ${came.scene} and workspace_id = ${conversation.workspace_id} and closed_at is null`.execute(tx.q)
  const invitation = rows[0]
  if (invitation === undefined) return false
  const data = { invitationId: invitation.id, companyId: invitation.company_id, staffId: invitation.owner_id }
  // Once for each invitation: who opens the same link again is told nothing new.
  const remoteId = `invitation:${invitation.id}:${conversation.id}`
  if (!(await addLine(tx, conversation, { id: freshId(deps), code: 'routedByInvitation', data, remoteId, at: came.at }, deps.clock.now()))) return false
  const companyId = asId<'company'>(invitation.company_id)
  conversation.company_id ??= companyId
  conversation.assignee_id ??= invitation.owner_id === null ? null : asId<'staff'>(invitation.owner_id)
  await sql`update conversation set company_id = ${conversation.company_id}, assignee_id = ${conversation.assignee_id} where id = ${conversation.id}`.execute(tx.q)
  await sql`update invitation set came = came + 1 where id = ${invitation.id}`.execute(tx.q)
  const people = await sql<{ person_id: string }>`select person_id from conversation_person where conversation_id = ${conversation.id}`.execute(tx.q)
  for (const { person_id: personId } of people.rows) await deps.people.joinCompany(tx, asId<'person'>(personId), companyId)
  return true
}

