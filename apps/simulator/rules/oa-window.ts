import { HOUR_MS, type Instant, instant, MINUTE_MS } from '#kernel/time.ts'

/** What a follower does that lets the account write. */
export type OaTrigger = 'message' | 'menu' | 'follow' | 'scan'

/** Messages that one act of the follower still allows. A new act of the same kind replaces the old allowance. */
export interface OaGrant {
  readonly trigger: OaTrigger
  readonly left: number
  readonly until: Instant
}

/** 0 = may be sent; 45015 outside every window; 45047 a window is open but its messages are used. */
export type OaWindowVerdict = 0 | 45015 | 45047

const allowances: Readonly<Record<OaTrigger, { readonly messages: number; readonly openMs: number }>> = {
  message: { messages: 5, openMs: 48 * HOUR_MS },
  menu: { messages: 3, openMs: MINUTE_MS },
  follow: { messages: 3, openMs: MINUTE_MS },
  scan: { messages: 3, openMs: MINUTE_MS },
}

/** The follower acted: opens that kind's window afresh. */
export function grantOa(grants: readonly OaGrant[], trigger: OaTrigger, now: Instant): readonly OaGrant[] {
  const { messages, openMs } = allowances[trigger]
  const others = grants.filter((one) => one.trigger !== trigger && one.until > now)
  return [...others, { trigger, left: messages, until: instant(now + openMs) }]
}

/** Says whether the account may send one customer-service message now. */
export function judgeOaWindow(grants: readonly OaGrant[], now: Instant): OaWindowVerdict {
  const open = grants.filter((one) => one.until > now)
  if (open.length === 0) return 45015
  return open.some((one) => one.left > 0) ? 0 : 45047
}

/** Takes one message from the window that closes first. */
export function spendOa(grants: readonly OaGrant[], now: Instant): readonly OaGrant[] {
  const usable = grants.filter((one) => one.until > now && one.left > 0).toSorted((a, b) => a.until - b.until)
  const [first] = usable
  return grants.map((one) => (one === first ? { ...one, left: one.left - 1 } : one))
}
