import { HOUR_MS, type Instant } from '#kernel/time.ts'

/** How much a customer lets the corp say: five messages within 48 hours of the customer's last one. */
export interface KfWindow {
  readonly lastCustomerAt?: Instant
  readonly sentSince: number
}

/** 0 = may be sent; 95031 the customer never wrote; 95002 past 48 hours; 95001 five messages are used. */
export type KfWindowVerdict = 0 | 95001 | 95002 | 95031

export const neverWrote: KfWindow = { sentSince: 0 }

const openMs = 48 * HOUR_MS
const mostMessages = 5

/** The customer wrote: the count starts anew. */
export function customerWrote(now: Instant): KfWindow {
  return { lastCustomerAt: now, sentSince: 0 }
}

/** The corp sent one message by API. */
export function corpSent(window: KfWindow): KfWindow {
  return { ...window, sentSince: window.sentSince + 1 }
}

/** Says whether one more message may go out now. */
export function judgeKfWindow(window: KfWindow, now: Instant): KfWindowVerdict {
  if (window.lastCustomerAt === undefined) return 95031
  if (now - window.lastCustomerAt >= openMs) return 95002
  return window.sentSince >= mostMessages ? 95001 : 0
}
