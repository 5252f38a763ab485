import { sql } from 'kysely'
import { instant } from '#kernel/time.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Transport } from '#features/connection/server/index.ts'
import { fits, isPartWait, keepsBack, leastPartGapMs, partGapMs, type PartWait } from '../domain/index.ts'
import { handOver, type Target } from './hand-over.ts'
import { unsend } from './hold.ts'
import { changeMessage } from './message-store.ts'
import type { MessageRecord } from './rows.ts'
import { windowOf } from './window-store.ts'

/** Where the parts behind may go now, the first of them `partGapMs` after `from`. */
export interface Release {
  readonly target: Target
  readonly from: number
  readonly now: number
}

/**
 * Brings the parts behind one that has moved in line with it: they never go on past a part that was refused, whose fate is
 * unknown, or that a colleague sends himself. They wait and say for what; with nothing in the way any more they go, in
 * order. Called after the move, with the conversation locked. Without `release` nothing goes.
 */
export async function tendPartsBehind(transport: Transport, tx: Tx, moved: MessageRecord, release?: Release): Promise<void> {
  if (isLast(moved)) return
  let wait: PartWait | undefined
  let isFree = release !== undefined
  let released = 0
  for (const part of await partsOf(tx, moved)) {
    if (part.part !== null && part.part > (moved.part ?? 0)) {
      // Its job waits behind the one that moved, so it has not begun to leave.
      if (part.delivery_state === 'waiting' && wait !== undefined && (await transport.takeBack(tx, part.id))) await unsend(tx, part, wait)
      if (part.delivery_state === 'held' && wait !== undefined && part.delivery_code !== wait) await changeMessage(tx, part, sql`delivery_code = ${wait}`)
      if (part.delivery_state === 'held' && wait === undefined && isPartWait(part.delivery_code)) {
        isFree = isFree && release !== undefined && (await letGo(transport, tx, part, { ...release, from: release.from + (released + 1) * partGapMs }))
        if (isFree) released += 1
        else await changeMessage(tx, part, sql`delivery_code = null`)
      }
    }
    if (part.delivery_state === 'held' && !isPartWait(part.delivery_code)) isFree = false // waits for their next message, and so do all behind it
    wait ??= part.delivery_state === null ? undefined : keepsBack(part.delivery_state)
  }
}

/** A part has gone: those behind it leave some seconds after it, however long it took. */
export async function spacePartsBehind(transport: Transport, tx: Tx, gone: MessageRecord, at: number): Promise<void> {
  if (isLast(gone)) return
  const behind = (await partsOf(tx, gone)).filter((part) => part.delivery_state === 'waiting' && (part.part ?? 0) > (gone.part ?? 0))
  const [next] = behind
  if (next === undefined || (next.leaves_at ?? 0) - at >= leastPartGapMs) return
  for (const [index, part] of behind.entries()) {
    const leavesAt = at + (index + 1) * partGapMs
    if (await transport.putOff(tx, part.id, instant(leavesAt))) await changeMessage(tx, part, sql`leaves_at = ${leavesAt}::bigint`)
  }
}

/** Those parts of a reply that wait for one before them and have never been on their way. */
export async function partsKeptBack(tx: Tx, message: MessageRecord): Promise<MessageRecord[]> {
  if (message.batch_id === null || message.parts === 1) return []
  return (await partsOf(tx, message)).filter((part) => part.delivery_state === 'held' && isPartWait(part.delivery_code) && part.attempts === 0)
}

function isLast({ batch_id: batchId, part, parts }: MessageRecord): boolean {
  return batchId === null || part === null || part === parts
}

async function partsOf(tx: Tx, { batch_id: batchId, conversation_id: conversationId }: MessageRecord): Promise<MessageRecord[]> {
  return (await sql<MessageRecord>`select * from message where batch_id = ${batchId} and conversation_id = ${conversationId} order by part`.execute(tx.q)).rows
}

/** False when the window does not take it. */
async function letGo(transport: Transport, tx: Tx, part: MessageRecord, { target, from: leavesAt, now }: Release): Promise<boolean> {
  const window = await windowOf(tx.q, target.connection, target.conversation, now)
  if (window.byGreeting === true || !fits(window, 1)) return false
  await changeMessage(tx, part, sql`delivery_state = 'waiting', delivery_code = null, leaves_at = ${leavesAt}::bigint, attempts = attempts + 1`)
  await handOver(transport, tx, target, { message: part, number: part.attempts + 1, staffId: part.staff_id ?? undefined, leavesAt, byGreeting: false, now })
  return true
}
