/** Whose turn it is. */
export type Waiting = 'weOwe' | 'theyOwe' | 'quiet'

/** What a thread says about whose turn it is. Moments are milliseconds since 1970; absent where there is none. */
export interface TurnFacts {
  /** Their oldest message since our last one that left; recalled ones do not count. */
  readonly theirFirstSinceOurs?: number
  /** Our oldest unanswered question since their last message. */
  readonly ourQuestionSinceTheirs?: number
  /** The oldest question of theirs that a colleague marked and nobody closed. */
  readonly theirOpenQuestion?: number
  /** The oldest question of ours that a colleague marked and nobody closed. */
  readonly ourOpenQuestion?: number
  readonly lastAt: number
}

export interface Turn {
  readonly waiting: Waiting
  readonly since: number
}

/**
 * Decides whose turn it is. What we owe comes first: an unanswered message of theirs, or their open question; then what
 * they owe: our open question, or one just asked; else it is quiet since the last message.
 */
export function turnOf(facts: TurnFacts): Turn {
  const weOweSince = earliest(facts.theirFirstSinceOurs, facts.theirOpenQuestion)
  if (weOweSince !== undefined) return { waiting: 'weOwe', since: weOweSince }
  const theyOweSince = earliest(facts.ourOpenQuestion, facts.ourQuestionSinceTheirs)
  if (theyOweSince !== undefined) return { waiting: 'theyOwe', since: theyOweSince }
  return { waiting: 'quiet', since: facts.lastAt }
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

const address = /\bhttps?:\/\/\S+/giu
const closing = /[?？][)）"'”’»」』\s.!！。…]*$|[吗嗎呢么麽][)）"'”’»」』\s.!！。…~～]*$/u

/** Does a text ask something? A line or sentence that ends in a question mark, or in 吗, 呢, 么. Addresses do not count. */
export function asks(text: string): boolean {
  return text
    .replace(address, ' ')
    .split(/\n|(?<=[?？])\s+/u)
    .some((line) => closing.test(line.trimEnd()))
}
