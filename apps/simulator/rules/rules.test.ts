import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, instant, MINUTE_MS, SECOND_MS } from '#kernel/time.ts'
import { judgeAttempt } from './callback-answer.ts'
import { corpSent, customerWrote, judgeKfWindow, neverWrote } from './kf-window.ts'
import { fitsInbound, isMediaExpired, judgeUpload } from './media-limits.ts'
import { grantOa, judgeOaWindow, spendOa } from './oa-window.ts'
import { clearQuota, countCall, emptyQuota } from './quota.ts'
import { afterCustomerWrote, judgeSending, judgeTransfer } from './service-state.ts'
import { emptyLedger, endToken, issueClassicToken, issueCorpToken, issueStableToken, judgeToken } from './tokens.ts'

const t0 = instant(1_750_000_000_000)
const at = (ms: number) => instant(t0 + ms)
const namer = () => {
  let count = 0
  return () => `token-${(count += 1)}`
}

describe('tokens', () => {
  it('gives a corp the same token until it expires', () => {
    const make = namer()
    const first = issueCorpToken(emptyLedger, t0, make)
    const again = issueCorpToken(first.ledger, at(HOUR_MS), make)
    expect([again.token.value, again.expiresInSeconds]).toEqual(['token-1', 3_600])
    expect(issueCorpToken(again.ledger, at(2 * HOUR_MS), make).token.value).toBe('token-2')
  })

  it('lets a replaced classic token live five minutes', () => {
    const make = namer()
    const first = issueClassicToken(emptyLedger, t0, make)
    const second = issueClassicToken(first.ledger, at(1_000), make)
    expect(judgeToken(second.ledger, 'token-1', at(1_000 + 5 * MINUTE_MS - 1))).toBe(0)
    expect(judgeToken(second.ledger, 'token-1', at(1_000 + 5 * MINUTE_MS))).toBe(40001)
    expect(judgeToken(second.ledger, 'token-2', at(2 * HOUR_MS))).toBe(0)
    expect(judgeToken(second.ledger, 'token-2', at(2 * HOUR_MS + 1_000))).toBe(42001)
  })

  it('repeats a stable token until five minutes before its end, then both work', () => {
    const make = namer()
    const first = issueStableToken(emptyLedger, t0, make, false)
    expect(issueStableToken(first.ledger, at(115 * MINUTE_MS), make, false).token.value).toBe('token-1')
    const second = issueStableToken(first.ledger, at(115 * MINUTE_MS + 1), make, false)
    expect(second.token.value).toBe('token-2')
    expect(judgeToken(second.ledger, 'token-1', at(116 * MINUTE_MS))).toBe(0)
  })

  it('keeps stable and classic tokens apart', () => {
    const make = namer()
    const stable = issueStableToken(emptyLedger, t0, make, false)
    const classic = issueClassicToken(stable.ledger, t0, make)
    expect(judgeToken(classic.ledger, 'token-1', at(HOUR_MS))).toBe(0)
  })

  it.each([[29, 'token-2'], [30, 'token-3']])('forces a second refresh after %i s: %s', (seconds, value) => {
    const make = namer()
    let ledger = issueStableToken(emptyLedger, t0, make, false).ledger
    const forced = issueStableToken(ledger, at(MINUTE_MS), make, true)
    ledger = forced.ledger
    expect(judgeToken(ledger, 'token-1', at(MINUTE_MS))).toBe(40001)
    expect(issueStableToken(ledger, at(MINUTE_MS + seconds * SECOND_MS), make, true).token.value).toBe(value)
  })

  it('forces at most twenty times a day', () => {
    const make = namer()
    let ledger = emptyLedger
    for (let count = 0; count < 25; count += 1) ledger = issueStableToken(ledger, at(count * MINUTE_MS), make, true).ledger
    expect(ledger.tokens).toHaveLength(20)
  })

  it('tells missing, unknown, expired and replaced tokens apart', () => {
    const { ledger } = issueCorpToken(emptyLedger, t0, () => 'x')
    expect(judgeToken(ledger, '', t0)).toBe(41001)
    expect(judgeToken(ledger, 'y', t0)).toBe(40014)
    expect(judgeToken(endToken(ledger, 'x', t0, 'expired'), 'x', t0)).toBe(42001)
    expect(judgeToken(endToken(ledger, 'x', t0, 'replaced'), 'x', t0)).toBe(40001)
  })
})

describe('window of Customer Service', () => {
  const sent = (count: number) => Array.from({ length: count }).reduce<ReturnType<typeof customerWrote>>((one) => corpSent(one), customerWrote(t0))

  it.each([
    ['the customer never wrote', neverWrote, 0, 95031],
    ['four are sent', sent(4), 1, 0],
    ['five are sent', sent(5), 1, 95001],
    ['48 hours are not over', sent(0), 48 * HOUR_MS - 1, 0],
    ['48 hours are over', sent(0), 48 * HOUR_MS, 95002],
    ['both', sent(5), 48 * HOUR_MS, 95002],
  ])('%s', (_name, window, ms, errcode) => {
    expect(judgeKfWindow(window, at(ms))).toBe(errcode)
  })
})

describe('window of an Official Account', () => {
  const spent = (trigger: 'message' | 'menu' | 'follow' | 'scan', count: number) =>
    Array.from({ length: count }).reduce<ReturnType<typeof grantOa>>((grants) => spendOa(grants, t0), grantOa([], trigger, t0))

  it.each([
    ['nothing happened', [], 0, 45015],
    ['a message, four sent', spent('message', 4), 1, 0],
    ['a message, five sent', spent('message', 5), 1, 45047],
    ['a message, after 48 h', spent('message', 0), 48 * HOUR_MS, 45015],
    ['a menu press, two sent', spent('menu', 2), 1, 0],
    ['a menu press, three sent', spent('menu', 3), 1, 45047],
    ['a follow, after a minute', spent('follow', 0), MINUTE_MS, 45015],
  ])('%s', (_name, grants, ms, errcode) => {
    expect(judgeOaWindow(grants, at(ms))).toBe(errcode)
  })

  it('uses the window that closes first and does not add up', () => {
    let grants = grantOa(grantOa([], 'message', t0), 'menu', t0)
    grants = grantOa(grants, 'message', t0)
    grants = spendOa(grants, t0)
    expect(grants.map((one) => [one.trigger, one.left])).toEqual([['menu', 2], ['message', 5]])
  })
})

describe('service state', () => {
  it.each([
    [0, 1, 0], [0, 2, 0], [0, 3, 0], [0, 4, 0], [0, 0, 95016],
    [1, 0, 95016], [1, 2, 0], [1, 3, 0], [1, 4, 0],
    [2, 1, 95016], [2, 3, 0], [2, 4, 0],
    [3, 1, 95016], [3, 2, 95016], [3, 3, 0], [3, 4, 0],
    [4, 1, 95013], [4, 3, 95013],
  ] as const)('from %i to %i gives %i', (from, to, errcode) => {
    expect(judgeTransfer(from, to)).toBe(errcode)
  })

  it.each([[0, 0], [1, 0], [2, 95018], [3, 95018], [4, 95013]] as const)('sending in state %i gives %i', (state, errcode) => {
    expect(judgeSending(state)).toBe(errcode)
  })

  it.each([[4, 0, 0], [4, 3, 3], [0, 2, 2], [1, 3, 1], [3, 0, 3]] as const)('after a message, %i with routing %i becomes %i', (state, routing, next) => {
    expect(afterCustomerWrote(state, routing)).toBe(next)
  })
})

describe('answers to callbacks', () => {
  const answer = (status: number, body = '') => ({ came: 'answer', status, body }) as const
  it.each([
    ['kf', answer(200, '{"any":1}'), 0, 'delivered'],
    ['kf', answer(500), 0, 'again'],
    ['kf', answer(500), 3, 'broken'],
    ['oa', answer(200), 0, 'delivered'],
    ['oa', answer(200, 'success'), 0, 'delivered'],
    ['oa', answer(200, '<xml></xml>'), 0, 'reply'],
    ['oa', answer(200, '{"ok":true}'), 0, 'broken'],
    ['oa', { came: 'timeout' }, 2, 'again'],
    ['oa', { came: 'timeout' }, 3, 'broken'],
    ['oa', { came: 'no-connection' }, 0, 'again'],
  ] as const)('%s %o after %i resends: %s', (platform, attempt, retries, verdict) => {
    expect(judgeAttempt(platform, attempt, retries)).toBe(verdict)
  })
})

describe('media', () => {
  const mb = 1_048_576
  it.each([
    ['kf', 'image', 'a.PNG', 10 * mb, 0], ['kf', 'image', 'a.png', 10 * mb + 1, 45001], ['kf', 'image', 'a.gif', 9, 40005],
    ['kf', 'file', '合同.step', 20 * mb, 0], ['kf', 'file', 'x', 5, 40006], ['kf', 'file', 'x', 0, 44001], ['kf', 'thumb', 'a.jpg', 9, 40004],
    ['kf', 'voice', 'a.mp3', 9, 40005], ['oa', 'voice', 'a.mp3', 9, 0], ['oa', 'file', 'a.pdf', 9, 40004], ['oa', 'image', 'a.gif', 9, 0],
    ['oa', 'thumb', 'a.jpg', 65 * 1_024, 45001],
  ] as const)('%s %s %s of %i bytes: %i', (...row) => {
    const [platform, kind, name, bytes, errcode] = row
    expect(judgeUpload(platform, kind, name, bytes)).toBe(errcode)
  })

  it('lives three days', () => {
    expect([isMediaExpired(t0, at(3 * DAY_MS - 1)), isMediaExpired(t0, at(3 * DAY_MS))]).toEqual([false, true])
    expect([fitsInbound('image', 2 * mb), fitsInbound('image', 2 * mb + 1)]).toEqual([true, false])
  })
})

describe('quota', () => {
  it('refuses the 2001st classic token of a day and starts anew the next', () => {
    let ledger = emptyQuota
    for (let count = 0; count < 2_000; count += 1) ledger = countCall(ledger, 'oa', '/cgi-bin/token', t0).ledger
    expect(countCall(ledger, 'oa', '/cgi-bin/token', t0).refused).toBe(true)
    expect(countCall(ledger, 'oa', '/cgi-bin/token', at(DAY_MS)).refused).toBe(false)
  })

  it('is cleared ten times a month', () => {
    let ledger = emptyQuota
    for (let count = 0; count < 10; count += 1) ledger = clearQuota(ledger, t0) ?? emptyQuota
    expect(clearQuota(ledger, t0)).toBeUndefined()
    expect(clearQuota(ledger, at(31 * DAY_MS))).toBeDefined()
  })
})
