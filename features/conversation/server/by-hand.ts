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

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The same words may be pasted into two conversations; each has its own copy. */
function remoteIdIn(conversation: ConversationRecord, message: PastedMessage): string {
  return `paste:${conversation.id}:${hash(message.remoteId)}`
}

/** Words without a time are known by their neighbours only, so each has an id of its own behind who said what. */
const saidIn = (conversation: ConversationRecord) => `paste:${conversation.id}:said:`
const whoSaidWhat = ({ sender, text }: PastedMessage) => hash(JSON.stringify([sender, text]))

interface Said {
  readonly what: string
  readonly storedAt: number
}

/** More than anybody pastes twice. */
const mostSaid = 10_000
/** One statement to the database holds 65,535 values, and a message has thirty. */
const mostAtOnce = 1_000

/** Places in the stretch of what is stored: with a time by its id, without one by the order in which things were said. */
async function storedPlaces(tx: Tx, conversation: ConversationRecord, messages: readonly PastedMessage[], { zone, now, names }: { zone: string; now: number; names: ReadonlyMap<string, unknown> }): Promise<ReadonlySet<number>> {
  const ids = messages.map((message) => remoteIdIn(conversation, message))
  const { rows } = await sql<{ remote_id: string }>`select remote_id from message where conversation_id = ${conversation.id} and remote_id = any(${ids}::text[])`.execute(tx.q)
  const stored = new Set(rows.map((row) => row.remote_id))
  const places = new Set(messages.flatMap(({ sentAt }, at) => (sentAt !== undefined && stored.has(ids[at] ?? '') ? [at] : [])))
  // A name of which nothing was ever stored has been left out before, and does not stand between its neighbours.
  const untimed = messages.flatMap((message, at) => (message.sentAt === undefined && names.has(message.sender) ? [{ at, what: whoSaidWhat(message) }] : []))
  if (untimed.length === 0) return places
  const before = (await sql<{ remote_id: string; stored_at: number }>`select remote_id, stored_at from message
    where conversation_id = ${conversation.id} and starts_with(remote_id, ${saidIn(conversation)}) order by arrival desc limit ${mostSaid}`.execute(tx.q)).rows.reverse()
  const said = before.map((row): Said => ({ what: row.remote_id.slice(saidIn(conversation).length).split(':')[0] ?? '', storedAt: row.stored_at }))
  const dayOf = dayIn(zone)
  for (const place of saidAlready(untimed.map(({ what }) => what), said, (at) => dayOf(at) === dayOf(now))) places.add(untimed[place]?.at ?? -1)
  return places
}

function dayIn(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' })
  return (at) => format.format(at)
}

/**
 * Of words pasted without a time, the places of those that are stored: the longest beginning that ends what is stored,
 * or all of it where it stands together further up; and what was pasted today, two or more, where it stands inside a
 * longer stretch. One word alone counts on its own day: on another it was said again.
 */
function saidAlready(pasted: readonly string[], stored: readonly Said[], isToday: (at: number) => boolean): ReadonlySet<number> {
  const pastes = new Map<number, { readonly storedFrom: number; readonly whats: string[] }>()
  for (const [storedFrom, { what, storedAt }] of stored.entries()) {
    const paste = pastes.get(storedAt)
    if (paste !== undefined) paste.whats.push(what)
    else if (isToday(storedAt)) pastes.set(storedAt, { storedFrom, whats: [what] })
  }
  const inside = [...pastes.values()].flatMap(({ storedFrom, whats }) => {
    const { length, end } = overlap(whats, pasted)
    return length < 2 || length < whats.length ? [] : [{ length, storedFrom, from: end - length }]
  })
  const { length, end } = overlap(pasted, stored.map(({ what }) => what))
  const isOld = length === 1 && !isToday(stored[end - 1]?.storedAt ?? 0)
  const places = new Set<number>()
  const used = new Set<number>()
  for (const one of [{ length: isOld ? 0 : length, storedFrom: end - length, from: 0 }, ...inside].sort((a, b) => b.length - a.length)) {
    const steps = Array.from({ length: one.length }, (_, step) => step)
    if (steps.some((step) => used.has(one.storedFrom + step) || places.has(one.from + step))) continue
    for (const step of steps) {
      used.add(one.storedFrom + step)
      places.add(one.from + step)
    }
  }
  return places
}

/** How much of the beginning of `part` stands at the end of `whole`, or all of it where it stands in the midst; with where that ends. */
function overlap(part: readonly string[], whole: readonly string[]): { length: number; end: number } {
  // For each beginning of `part`, the longest shorter beginning that also ends it (Knuth, Morris and Pratt).
  const falls: number[] = [0]
  const step = (reached: number, word: string | undefined): number => {
    let at = reached
    while (at > 0 && part[at] !== word) at = falls[at - 1] ?? 0
    return part[at] === word ? at + 1 : 0
  }
  for (const word of part.slice(1)) falls.push(step(falls.at(-1) ?? 0, word))
  let [reached, found] = [0, 0]
  for (const [at, word] of whole.entries()) {
    reached = step(reached, word)
    if (reached < part.length || reached === 0) continue
    found = at + 1
    if (found < whole.length) reached = falls.at(-1) ?? 0
  }
  return found > 0 ? { length: part.length, end: found } : { length: reached, end: whole.length }
}

/** Shows what a pasted stretch would become. */
export async function previewPaste(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, body: { text: string; zone: string }) {
  const known = await knownNames(deps, tx, conversation)
  const messages = readAll(deps, body.text, body.zone, known)
  if (messages.length === 0) return refuse('CONVERSATION_PASTE_EMPTY')
  const stored = await storedPlaces(tx, conversation, messages, { zone: body.zone, now: deps.clock.now(), names: known.remembered })
  const senders = [...new Set(messages.map(({ sender }) => sender))].map((name) => {
    const remembered = known.remembered.get(name)
    const guess = guessSender(name, { people: known.people, staff: known.staff, ...(remembered === undefined ? {} : { remembered }) })
    return { name, messages: messages.filter(({ sender }) => sender === name).length, guess: guess ?? null }
  })
  return {
    messages: messages.map((message, at) => ({ sender: message.sender, sentAt: message.sentAt ?? null, text: message.text, known: stored.has(at) })),
    senders,
  }
}

/** Stores a pasted stretch: each message once, by whom a colleague named; what is known already, only where he says that it came again. */
export async function storePaste(deps: ConversationDeps, { tx, actor }: Doing, conversation: ConversationRecord, body: PasteBody) {
  const known = await knownNames(deps, tx, conversation)
  const messages = readAll(deps, body.text, body.zone, known)
  if (messages.length === 0) return refuse('CONVERSATION_PASTE_EMPTY')
  const already = await storedPlaces(tx, conversation, messages, { zone: body.zone, now: deps.clock.now(), names: known.remembered })
  const senders = await settleSenders(deps, tx, conversation, { messages, named: body.senders })
  if (isRefusal(senders)) return senders
  const now = deps.clock.now()
  const times = pasteTimes(messages.map(({ sentAt }) => sentAt), now)
  const again = new Set(body.anyway?.messages)
  let skipped = 0
  let left = 0
  const drafts = messages.flatMap((message, index): NewMessage[] => {
    const sender = senders.get(message.sender)
    if (sender === undefined || sender === 'skip') {
      skipped += 1
      return []
    }
    if (already.has(index) && !again.has(index)) {
      left += 1
      return []
    }
    const id = freshId<'message'>(deps)
    const own = already.has(index) ? hash(`${body.anyway?.clientId} ${index} ${message.remoteId}`) : undefined
    const remoteId = message.sentAt === undefined ? `${saidIn(conversation)}${whoSaidWhat(message)}:${own ?? id}` : [remoteIdIn(conversation, message), ...(own === undefined ? [] : [own])].join(':')
    const common = {
      id, sentAt: times[index] ?? now, content: { kind: 'text' as const, text: message.text }, remoteId,
      ...(conversation.connection_id === null ? {} : { connectionId: conversation.connection_id }),
    }
    if ('personId' in sender) return [{ ...common, kind: 'inbound', personId: sender.personId }]
    return [{ ...common, kind: 'outbound', deliveryState: 'sentByHand', endedAt: common.sentAt, ...(sender.staffId === undefined ? {} : { staffId: sender.staffId }) }]
  })
  const stored = []
  for (let from = 0; from < drafts.length; from += mostAtOnce) stored.push(...(await insertMessages(tx, conversation, drafts.slice(from, from + mostAtOnce), now)))
  if (stored.length > 0) {
    await addLine(tx, conversation, { id: freshId(deps), code: 'pasted', data: { messages: stored.length }, staffId: actor.staffId }, now)
    if (stored.some(({ kind }) => kind === 'inbound')) await wakeBecauseTheyWrote(deps, tx, conversation)
    await refresh(tx, [conversation.id])
  }
  return { added: stored.length, known: left + drafts.length - stored.length, skipped, messageIds: stored.map(({ id }) => id as string) }
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
