import { sql } from 'kysely'
import type { StaffId } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import { enqueue, type JobHandler } from '#platform/jobs/index.ts'
import { lockConversations } from './conversation-store.ts'
import { type ConversationDeps, freshId } from './deps.ts'
import { addLine } from './message-store.ts'
import { refresh } from './refresh.ts'
import type { ConversationRecord } from './rows.ts'

const wakeKind = 'conversation.wake'

/** Puts a conversation aside. The row is locked; the caller refreshes. */
export async function snooze(
  deps: ConversationDeps,
  tx: Tx,
  conversation: ConversationRecord,
  wish: { staffId: StaffId; until: number | null; untilReply: boolean },
): Promise<Refusal | undefined> {
  const now = deps.clock.now()
  if (conversation.state === 'resolved') return refuse('CONVERSATION_ALREADY_RESOLVED')
  if (wish.until === null ? !wish.untilReply : wish.until <= now) return refuse('CONVERSATION_SNOOZE_PAST')
  await sql`update conversation set state = 'snoozed', snoozed_until = ${wish.until}, snoozed_until_reply = ${wish.untilReply} where id = ${conversation.id}`.execute(tx.q)
  await addLine(tx, conversation, { id: freshId(deps), code: 'snoozed', data: { until: wish.until, untilReply: wish.untilReply }, staffId: wish.staffId }, now)
  if (wish.until !== null) wakeAt(tx, conversation.id, wish.until)
  return undefined
}

/** Settles a conversation: what it holds is owed no more. */
export async function resolve(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, staffId: StaffId): Promise<void> {
  if (conversation.state === 'resolved') return
  await sql`update conversation set state = 'resolved', settled_arrival = arrival, snoozed_until = null, snoozed_until_reply = false where id = ${conversation.id}`.execute(tx.q)
  await addLine(tx, conversation, { id: freshId(deps), code: 'resolved', staffId }, deps.clock.now())
}

/** Opens it again by a colleague's hand: what was owed is owed again. */
export async function reopen(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord, staffId: StaffId): Promise<void> {
  if (conversation.state === 'open') return
  await sql`update conversation set state = 'open', settled_arrival = 0, snoozed_until = null, snoozed_until_reply = false where id = ${conversation.id}`.execute(tx.q)
  await addLine(tx, conversation, { id: freshId(deps), code: conversation.state === 'snoozed' ? 'snoozeEnded' : 'reopened', data: { by: 'staff' }, staffId }, deps.clock.now())
}

/** They wrote: a resolved conversation opens again, and one that was put aside until then. */
export async function wakeBecauseTheyWrote(deps: ConversationDeps, tx: Tx, conversation: ConversationRecord): Promise<void> {
  const wakes = conversation.state === 'resolved' || (conversation.state === 'snoozed' && conversation.snoozed_until_reply)
  if (!wakes) return
  const code = conversation.state === 'resolved' ? 'reopened' : 'snoozeEnded'
  await sql`update conversation set state = 'open', snoozed_until = null, snoozed_until_reply = false where id = ${conversation.id}`.execute(tx.q)
  conversation.state = 'open'
  await addLine(tx, conversation, { id: freshId(deps), code, data: { by: 'reply' } }, deps.clock.now())
}

function wakeAt(tx: Tx, conversationId: string, at: number): void {
  enqueue(tx, { kind: wakeKind, payload: { conversationId }, runAt: instant(at), key: `${wakeKind}:${conversationId}` })
}

/** Brings a conversation back when its time has come; once, however many instances run. */
export function wakeJob(deps: ConversationDeps): JobHandler {
  return {
    kind: wakeKind,
    async run(job, turn) {
      await deps.database.transact(async (tx) => {
        const id = String(job.payload['conversationId'])
        const conversation = (await lockConversations(tx, [id])).get(id)
        if (!(await turn.done(tx))) throw new Error('the lease of this job was lost')
        if (conversation?.state !== 'snoozed' || conversation.snoozed_until === null) return
        if (conversation.snoozed_until > deps.clock.now()) return wakeAt(tx, id, conversation.snoozed_until) // put off meanwhile
        await sql`update conversation set state = 'open', snoozed_until = null, snoozed_until_reply = false where id = ${id}`.execute(tx.q)
        await addLine(tx, conversation, { id: freshId(deps), code: 'snoozeEnded', data: { by: 'time' } }, deps.clock.now())
        await refresh(tx, [conversation.id])
      })
    },
  }
}
