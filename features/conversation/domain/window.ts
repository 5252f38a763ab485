import { MINUTE_MS } from '#kernel/time.ts'

/** The network's rule: how long after their last message we may write, and how many messages. */
export interface WindowRule {
  readonly openMs: number
  readonly messages: number
}

/** Moments are milliseconds since 1970; absent where it never happened. */
export interface WindowFacts {
  readonly lastInboundAt?: number
  /** Messages of ours that left, or are about to, since then; also those that the network took and did not deliver. */
  readonly usedSinceInbound: number
  /** They followed, scanned or came through our link. */
  readonly arrivedAt?: number
  readonly usedSinceArrival: number
  /** Until when a greeting code allows one message; gone once used. */
  readonly greetingUntil?: number
  /** They unfollowed then: nothing they did before lets us write. */
  readonly leftAt?: number
  /** The network ended the session then, and they have not written since: only a greeting code lets one message go. */
  readonly endedAt?: number
}

export interface WindowView {
  /** `none`: the network knows no window; `usedUp`: still open, but no message left; `neverOpened`: they have not written yet; `ended`: the network ended the session; `left`: they do not follow any more. */
  readonly state: 'none' | 'open' | 'usedUp' | 'closed' | 'neverOpened' | 'ended' | 'left'
  readonly closesAt?: number
  readonly left?: number
  readonly of?: number
  /** The next message must carry the greeting code. */
  readonly byGreeting?: true
}

/**
 * Following or scanning opens a short window of its own: three messages within a minute.
 * Source: developers.weixin.qq.com, Official Account, customer-service messages, table of quotas.
 */
const arrivalRule: WindowRule = { openMs: MINUTE_MS, messages: 3 }

/** How much may still be sent now. Of several open windows the roomiest counts. The last millisecond is outside. */
export function windowAt(rule: WindowRule | undefined, facts: WindowFacts, now: number): WindowView {
  if (rule === undefined) return { state: 'none' }
  const short = { openMs: Math.min(arrivalRule.openMs, rule.openMs), messages: Math.min(arrivalRule.messages, rule.messages) }
  const windows = [
    opened(rule, since(facts.leftAt, facts.lastInboundAt), facts.usedSinceInbound),
    opened(short, since(facts.leftAt, facts.arrivedAt), facts.usedSinceArrival),
  ].filter((one) => one !== undefined)
  if (facts.leftAt !== undefined && windows.length === 0) return { state: 'left', closesAt: facts.leftAt, left: 0, of: rule.messages }
  const open = windows.filter((one) => one.closesAt > now).sort((a, b) => b.left - a.left)
  const best = facts.endedAt === undefined ? open[0] : undefined
  if (best !== undefined && best.left > 0) return { state: 'open', ...best }
  if (facts.greetingUntil !== undefined && facts.greetingUntil > now) {
    return { state: 'open', closesAt: facts.greetingUntil, left: 1, of: 1, byGreeting: true }
  }
  if (best !== undefined) return { state: 'usedUp', ...best }
  if (facts.endedAt !== undefined) return { state: 'ended', closesAt: facts.endedAt, left: 0, of: rule.messages }
  const last = windows.sort((a, b) => b.closesAt - a.closesAt)[0]
  return last === undefined ? { state: 'neverOpened', left: 0, of: rule.messages } : { state: 'closed', closesAt: last.closesAt, left: 0, of: last.of }
}

/** Networks tell whole seconds: within one, leaving comes last. */
function since(leftAt: number | undefined, at: number | undefined): number | undefined {
  return at === undefined || (leftAt !== undefined && at <= leftAt) ? undefined : at
}

function opened(rule: WindowRule, at: number | undefined, used: number) {
  if (at === undefined) return undefined
  return { closesAt: at + rule.openMs, left: Math.max(0, rule.messages - used), of: rule.messages }
}

/** Do this many messages fit in? */
export function fits(window: WindowView, messages: number): boolean {
  if (window.state === 'none') return true
  return window.state === 'open' && messages <= (window.left ?? 0)
}

/** Why nothing more goes until they write or come back, as the networks say it; kept as the code of a delivery. */
export type WindowRefusal = 'WINDOW_COUNT_USED' | 'WINDOW_CLOSED' | 'SESSION_ENDED' | 'NOT_FOLLOWING'

const refusals: Readonly<Record<WindowView['state'], WindowRefusal | undefined>> = {
  none: undefined, open: undefined, usedUp: 'WINDOW_COUNT_USED', closed: 'WINDOW_CLOSED', neverOpened: 'WINDOW_CLOSED', ended: 'SESSION_ENDED', left: 'NOT_FOLLOWING',
}

/** What the network would say to one more message; `undefined` when it takes it. */
export function refusalOf({ state }: WindowView): WindowRefusal | undefined {
  return refusals[state]
}

/** The network's word for a greeting code that came too late: over after seconds, or they have written first. */
export const greetingExpired = 'GREETING_EXPIRED'

/** What becomes of a message that is refused: held where its author chose to wait for their next message and that can help, else it fails. */
export function afterRefusal(code: string, holdWhenClosed: boolean): 'hold' | 'refuse' {
  return holdWhenClosed && (code === greetingExpired || Object.values(refusals).some((refusal) => refusal === code)) ? 'hold' : 'refuse'
}
