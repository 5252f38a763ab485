import { MINUTE_MS, SECOND_MS } from '#kernel/time.ts'

/** What is stored of a colleague. Moments are milliseconds since 1970. */
export interface PresenceFacts {
  /** What he said himself. */
  readonly said: 'online' | 'away' | 'onSite'
  readonly companyId?: string
  /** Until when that holds; absent: until he says otherwise. */
  readonly until?: number
  /** When a browser of his was last heard of, and when it was last used. */
  readonly seenAt?: number
  readonly activeAt?: number
}

export interface PresenceView {
  readonly state: 'online' | 'away' | 'onSite' | 'offline'
  readonly companyId?: string
  readonly until?: number
}

/** A browser beats every 30 s; three missed beats mean gone. */
export const goneAfterMs = 90 * SECOND_MS
/** Unused for this long means away. */
export const idleAfterMs = 10 * MINUTE_MS

/** What colleagues see now. On site holds also while no browser is open: somebody at a factory has his hands full. */
export function presenceAt(facts: PresenceFacts | undefined, now: number): PresenceView {
  if (facts === undefined) return { state: 'offline' }
  const holds = facts.until === undefined || facts.until > now
  if (holds && facts.said === 'onSite') {
    return { state: 'onSite', ...(facts.companyId === undefined ? {} : { companyId: facts.companyId }), ...(facts.until === undefined ? {} : { until: facts.until }) }
  }
  if (facts.seenAt === undefined || now - facts.seenAt >= goneAfterMs) return { state: 'offline' }
  if (holds && facts.said === 'away') return { state: 'away', ...(facts.until === undefined ? {} : { until: facts.until }) }
  return { state: now - (facts.activeAt ?? 0) >= idleAfterMs ? 'away' : 'online' }
}
