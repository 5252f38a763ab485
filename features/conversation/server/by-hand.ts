import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { asId, type MessageId, type PersonId, type StaffId } from '#kernel/ids.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { PastedMessage as ReadMessage } from '#channels/channel.ts'
import type { BodyOf } from '#kernel/contract.ts'
import type { Tx } from '#platform/database/index.ts'
import type { storePaste as storePasteContract, storeReceived as storeReceivedContract } from '../contract.ts'
import { guessSender, pasteTimes, type SenderGuess } from '../domain/index.ts'
import { beginPost, endPost } from './client-post.ts'
import { peopleOf, setPeople } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { addLine, insertMessages, type NewMessage } from './message-store.ts'
import { refresh } from './refresh.ts'
import type { ConversationRecord } from './rows.ts'
import { filesOf, isBlank } from './send-reply.ts'
import { wakeBecauseTheyWrote } from './state.ts'
import type { Doing } from './doing.ts'

type PasteBody = BodyOf<typeof storePasteContract>
type ReceivedBody = BodyOf<typeof storeReceivedContract>
/** '' is the sender of what carries no name. */
type PastedMessage = Pick<ReadMessage, 'remoteId' | 'sentAt' | 'text'> & { readonly sender: string }
type Sender = PasteBody['senders'][number]['is']

interface Known {
  readonly people: readonly { id: string; name: string }[]
  readonly staff: readonly { id: string; name: string }[]
  readonly remembered: ReadonlyMap<string, SenderGuess>
}

/** Who a pasted name may be: people of the conversation, colleagues, and what was said last time. */
async function knownNames(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord): Promise<Known> {
  const people = await deps.people.people(tx.q, await peopleOf(tx.q, conversation.id))
  const staff = (await deps.people.staff(tx.q, conversation.workspace_id)).map(({ id, name }) => ({ id, name }))
  const { rows } = await sql<{ name: string; person_id: string | null; staff_id: string | null; is_us: boolean }>`
    select name, person_id, staff_id, is_us from pasted_name where conversation_id = ${conversation.id}`.execute(tx.q)
  const remembered = rows.flatMap((row): [string, SenderGuess][] => {
    if (row.is_us) return [[row.name, row.staff_id === null ? { as: 'us' } : { as: 'us', staffId: row.staff_id }]]
    return row.person_id === null ? [] : [[row.name, { as: 'person', personId: row.person_id }]]
  })
  return { people: [...people.values()].map(({ id, name }) => ({ id, name })), staff, remembered: new Map(remembered) }
}

function readAll(deps: ConversationDeps, text: string, zone: string, known: Known): readonly PastedMessage[] {
  const names = [...known.people, ...known.staff].map(({ name }) => name)
  return deps.readPaste(text, { now: deps.clock.now(), zone, knownNames: [...names, ...known.remembered.keys()].filter((name) => name !== '') })
    .map((message) => ({ ...message, sender: message.sender ?? '' }))
}

/** The same words may be pasted into two conversations; each has its own copy. */
function remoteIdIn(conversation: ConversationRecord, message: PastedMessage): string {
  return `paste:${conversation.id}:${createHash('sha256').update(message.remoteId).digest('hex').slice(0, 32)}`
}

/** Shows what a pasted stretch would become. */
export async function previewPaste(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, body: { text: string; zone: string }) {
  const known = await knownNames(deps, tx, conversation)
  const messages = readAll(deps, body.text, body.zone, known)
  if (messages.length === 0) return refuse('CONVERSATION_PASTE_EMPTY')
  const ids = messages.map((message) => remoteIdIn(conversation, message))
  const { rows } = await sql<{ remote_id: string }>`select remote_id from message where conversation_id = ${conversation.id} and remote_id = any(${ids}::text[])`.execute(tx.q)
  const stored = new Set(rows.map((row) => row.remote_id))
  const senders = [...new Set(messages.map(({ sender }) => sender))].map((name) => {
    const remembered = known.remembered.get(name)
    const guess = guessSender(name, { people: known.people, staff: known.staff, ...(remembered === undefined ? {} : { remembered }) })
    return { name, messages: messages.filter(({ sender }) => sender === name).length, guess: guess ?? null }
  })
  return {
    messages: messages.map((message) => ({ sender: message.sender, sentAt: message.sentAt ?? null, text: message.text, known: stored.has(remoteIdIn(conversation, message)) })),
    senders,
  }
}

/** Stores a pasted stretch: each message once, by whom a colleague named. */
export async function storePaste(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: PasteBody) {
  const known = await knownNames(deps, tx, conversation)
  const messages = readAll(deps, body.text, body.zone, known)
  if (messages.length === 0) return refuse('CONVERSATION_PASTE_EMPTY')
  const senders = await settleSenders(deps, tx, conversation, { messages, named: body.senders })
  if (isRefusal(senders)) return senders
  const now = deps.clock.now()
  const times = pasteTimes(messages.map(({ sentAt }) => sentAt), now)
  let skipped = 0
  const drafts = messages.flatMap((message, index): NewMessage[] => {
    const sender = senders.get(message.sender)
    if (sender === undefined || sender === 'skip') {
      skipped += 1
      return []
    }
    const common = {
      id: freshId<'message'>(deps), sentAt: times[index] ?? now, content: { kind: 'text' as const, text: message.text }, remoteId: remoteIdIn(conversation, message),
      ...(conversation.connection_id === null ? {} : { connectionId: conversation.connection_id }),
    }
    if ('personId' in sender) return [{ ...common, kind: 'inbound', personId: sender.personId }]
    return [{ ...common, kind: 'outbound', deliveryState: 'sentByHand', endedAt: common.sentAt, ...(sender.staffId === undefined ? {} : { staffId: sender.staffId }) }]
  })
  const stored = await insertMessages(tx, conversation, drafts, now)
  if (stored.length > 0) {
    await addLine(tx, conversation, { id: freshId(deps), code: 'pasted', data: { messages: stored.length }, staffId: actor.staffId }, now)
    if (stored.some(({ kind }) => kind === 'inbound')) await wakeBecauseTheyWrote(deps, tx, conversation)
    await refresh(tx, [conversation.id])
  }
  return { added: stored.length, known: drafts.length - stored.length, skipped, messageIds: stored.map(({ id }) => id as string) }
}

type Settled = { readonly personId: PersonId } | { readonly staffId?: StaffId } | 'skip'

async function settleSenders(
  deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, { messages, named }: { messages: readonly PastedMessage[]; named: PasteBody['senders'] },
): Promise<Map<string, Settled> | Refusal> {
  const settled = new Map<string, Settled>()
  for (const name of new Set(messages.map(({ sender }) => sender))) {
    const wish = named.find((one) => one.name === name)?.is
    if (wish === undefined) return refuse('CONVERSATION_SENDER_UNKNOWN')
    const sender = await settleSender(deps, tx, conversation, wish)
    if (isRefusal(sender)) return sender
    settled.set(name, sender)
    if (sender !== 'skip') await rememberName(tx, conversation, name, sender)
  }
  const joined = [...settled.values()].flatMap((sender) => (sender !== 'skip' && 'personId' in sender ? [sender.personId] : []))
  const before = await peopleOf(tx.q, conversation.id)
  const all = [...new Set([...before, ...joined])]
  if (conversation.kind === 'group' && all.length > before.length) await setPeople(tx, { id: conversation.id, workspaceId: conversation.workspace_id }, all)
  return settled
}

async function settleSender(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, wish: Sender): Promise<Settled | Refusal> {
  if (wish.as === 'skip') return 'skip'
  if (wish.as === 'newPerson') {
    const company = conversation.company_id === null ? {} : { companyId: conversation.company_id }
    return { personId: (await deps.people.createPerson(tx, { workspaceId: conversation.workspace_id, name: wish.name, ...company })).id }
  }
  if (wish.as === 'person') {
    const person = (await deps.people.people(tx.q, [wish.personId])).get(wish.personId)
    return person === undefined ? refuse('CONVERSATION_PERSON_NOT_FOUND') : { personId: person.id }
  }
  if (wish.staffId === undefined) return {}
  const colleague = (await deps.people.staff(tx.q, conversation.workspace_id)).find(({ id }) => id === wish.staffId)
  return colleague === undefined ? refuse('CONVERSATION_STAFF_NOT_FOUND') : { staffId: colleague.id }
}

async function rememberName(tx: Tx, conversation: ConversationRecord, name: string, sender: Exclude<Settled, 'skip'>): Promise<void> {
  const personId = 'personId' in sender ? sender.personId : null
  const staffId = 'personId' in sender ? null : (sender.staffId ?? null)
  await sql`insert into pasted_name (conversation_id, name, workspace_id, person_id, staff_id, is_us)
    values (${conversation.id}, ${name}, ${conversation.workspace_id}, ${personId}::uuid, ${staffId}::uuid, ${personId === null})
    on conflict (conversation_id, name) do update set person_id = excluded.person_id, staff_id = excluded.staff_id, is_us = excluded.is_us`.execute(tx.q)
}

/** Stores what somebody sent outside the desk, as a colleague tells it. */
export async function storeReceived(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: ReceivedBody): Promise<MessageId[] | Refusal> {
  if (isBlank(body)) return refuse('CONVERSATION_EMPTY_MESSAGE')
  const known = await beginPost(deps, { tx, actor }, conversation.id, body)
  if (known !== undefined) return known
  const files = await filesOf(tx, actor, body.fileIds)
  if (isRefusal(files)) return files
  const person = (await deps.people.people(tx.q, [body.personId])).get(body.personId)
  if (person === undefined) return refuse('CONVERSATION_PERSON_NOT_FOUND')
  const now = deps.clock.now()
  const common = { kind: 'inbound' as const, sentAt: body.sentAt ?? now, personId: asId<'person'>(person.id), clientId: body.clientId }
  const drafts: NewMessage[] = [
    ...(body.text.trim() === '' ? [] : [{ ...common, id: freshId<'message'>(deps), content: { kind: 'text' as const, text: body.text } }]),
    ...files.map((file) => ({ ...common, id: freshId<'message'>(deps), content: { kind: file.kind, name: file.name }, fileId: file.id })),
  ]
  const ids = (await insertMessages(tx, conversation, drafts, now)).map(({ id }) => id)
  await endPost(tx, actor, body.clientId, ids)
  await wakeBecauseTheyWrote(deps, tx, conversation)
  await refresh(tx, [conversation.id])
  return ids
}
