import { type Attempt, judgeAttempt } from '../rules/callback-answer.ts'
import type { Account, DeliveryRecord } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { forgeSignature, type SignedRequest, wrapCallback } from './envelope.ts'
import type { XmlField } from './xml.ts'

/** Calls the desk back and repeats as the platforms do. */
export interface Courier {
  /** Resolves when the platform is done with this callback; `reply` holds the body of a passive reply. */
  deliver(account: Account, what: string, fields: readonly XmlField[]): Promise<CallbackResult>
  /** How many callbacks are under way or waiting for a resend. */
  readonly pending: number
  /** Cuts everything that is under way. */
  close(): void
}

/** The world with its way to the desk. */
export interface Stage {
  readonly world: World
  readonly courier: Courier
}

export interface CallbackResult {
  readonly end: 'delivered' | 'reply' | 'broken' | 'not-connected'
  readonly reply?: string
}

const mostRecords = 20_000

/** Makes the courier of one world. */
export function createCourier(world: World): Courier {
  const stop = new AbortController()
  let pending = 0

  async function attempt(record: DeliveryRecord, request: SignedRequest): Promise<Attempt> {
    const started = performance.now()
    const outcome = await post(request, AbortSignal.any([stop.signal, AbortSignal.timeout(world.timing.callbackDeadlineMs)]))
    record.ms = Math.round(performance.now() - started)
    record.outcome = outcome.came === 'answer' ? String(outcome.status) : outcome.came
    world.deliveries.push(record)
    if (world.deliveries.length > mostRecords) world.deliveries.splice(0, 1_000)
    return outcome
  }

  async function run(account: Account, what: string, fields: readonly XmlField[]): Promise<CallbackResult> {
    const storm = world.faults.take('retry-storm')
    for (let tries = 0; ; tries += 1) {
      const { callback } = account
      if (callback === undefined || stop.signal.aborted) return { end: 'not-connected' }
      const request = wrapCallback(world, account, callback, fields)
      const outcome = await attempt(newRecord(world, account, what, tries + 1), request)
      const seen: Attempt = storm && tries < 3 ? { came: 'timeout' } : outcome
      const verdict = judgeAttempt(account.platform, seen, tries)
      if (verdict === 'again') {
        await pause(storm ? 0 : world.timing.retryGapMs - (outcome.came === 'timeout' ? world.timing.callbackDeadlineMs : 0), stop.signal)
        continue
      }
      return verdict === 'reply' && outcome.came === 'answer' ? { end: verdict, reply: outcome.body } : { end: verdict === 'reply' ? 'delivered' : verdict }
    }
  }

  async function deliver(account: Account, what: string, fields: readonly XmlField[]): Promise<CallbackResult> {
    if (account.callback === undefined) return { end: 'not-connected' }
    pending += 1
    try {
      if (world.faults.take('late-callback')) await pause(3_000, stop.signal)
      if (world.faults.take('forged-callback')) {
        const forged = forgeSignature(world, wrapCallback(world, account, account.callback, fields))
        await attempt(newRecord(world, account, `${what} (forged)`, 1), forged)
      }
      const twin = world.faults.take('duplicate-callback') ? run(account, what, fields) : undefined
      const result = await run(account, what, fields)
      await twin
      if (result.end === 'broken') account.brokenSince ??= world.now()
      else delete account.brokenSince
      return result
    } finally {
      pending -= 1
    }
  }

  return {
    deliver,
    get pending() {
      return pending
    },
    close: () => stop.abort(),
  }
}

function newRecord(world: World, account: Account, what: string, attempt: number): DeliveryRecord {
  const seq = world.nextRecord
  world.nextRecord += 1
  return { seq, at: world.now(), accountId: account.id, what, attempt, outcome: '', ms: 0 }
}

async function post(request: SignedRequest, signal: AbortSignal): Promise<Attempt> {
  try {
    const response = await fetch(request.url, {
      method: 'POST', body: request.body, signal, redirect: 'manual', headers: { 'content-type': 'text/xml', 'user-agent': 'Mozilla/4.0' },
    })
    return { came: 'answer', status: response.status, body: (await response.text()).slice(0, 100_000) }
  } catch (error) {
    return { came: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no-connection' }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
