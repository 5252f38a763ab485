import { type Refusal, refuse } from '#kernel/refusal.ts'

/** How far an outgoing message has come. See the table of moves below. */
export type DeliveryState = 'held' | 'byHand' | 'waiting' | 'accepted' | 'sentByHand' | 'failed' | 'unknown'

/**
 * `release`: they wrote, so a held message goes; `accept`, `refuse`, `loseTrack`: how the network answered;
 * `failLater`: accepted, but not delivered after all; `hold`: nothing more may go until they write, or until a part before
 * it has gone; `seeArrived`: a colleague has looked, and it is there; the others are presses of a colleague.
 */
export type DeliveryMove = 'release' | 'accept' | 'refuse' | 'loseTrack' | 'failLater' | 'hold' | 'seeArrived' | 'retry' | 'takeInHand' | 'sendByHand' | 'withdraw'

type Next = DeliveryState | 'gone'

const moves: Readonly<Record<DeliveryState, Readonly<Partial<Record<DeliveryMove, Next>>>>> = {
  held: { release: 'waiting', takeInHand: 'byHand', withdraw: 'gone' },
  byHand: { sendByHand: 'sentByHand', withdraw: 'gone' },
  waiting: { accept: 'accepted', refuse: 'failed', loseTrack: 'unknown', hold: 'held', withdraw: 'gone' },
  accepted: { failLater: 'failed' },
  // A network may report late that an unknown one did not arrive.
  unknown: { seeArrived: 'accepted', retry: 'waiting', takeInHand: 'byHand', failLater: 'failed' },
  failed: { retry: 'waiting', hold: 'held', takeInHand: 'byHand' },
  sentByHand: {},
}

/** The state after a move, or a refusal when this move is not possible now. */
export function afterMove(state: DeliveryState, move: DeliveryMove): Next | Refusal<'CONVERSATION_MESSAGE_MOVED_ON'> {
  return moves[state][move] ?? refuse('CONVERSATION_MESSAGE_MOVED_ON', { state })
}

/** What a colleague sees: a waiting message whose time has come is on its way. */
export function shownDelivery(state: DeliveryState, leavesAt: number | undefined, now: number): DeliveryState | 'sending' {
  return state === 'waiting' && leavesAt !== undefined && leavesAt <= now ? 'sending' : state
}

/** Has it left, or will it by itself at once? Then it answers them and counts against the window. */
export const leftStates = ['waiting', 'accepted', 'sentByHand', 'unknown'] as const satisfies readonly DeliveryState[]

/** A person must look at these. */
export const lookStates = ['failed', 'unknown', 'byHand'] as const satisfies readonly DeliveryState[]
