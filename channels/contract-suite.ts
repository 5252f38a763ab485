import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import type { Channel, Outgoing, RawRequest, Sender, Settings, Webhook } from './channel.ts'
import { recordedCall, type Recorded } from './recorded-network.ts'

/** What the suite must know of a channel to try it. */
export interface ContractFixture {
  readonly channel: Channel
  /** Settings without a mistake. */
  readonly settings: Settings
  readonly webhook?: {
    /** The same plaintext as the network delivers it the first time (0), and on its retries (1, 2). */
    readonly deliver: (plaintext: string, attempt: number) => RawRequest
    /** Different events, the more alike the better: same second, same sender. */
    readonly events: readonly string[]
    readonly echo: { readonly request: RawRequest; readonly answer: string }
  }
  readonly sender?: {
    readonly message: Outgoing
    readonly accepted: Recorded
    readonly refused: readonly { readonly answer: Recorded; readonly code: string; readonly retry: boolean }[]
    readonly staleToken: Recorded
  }
}

const receivedAt = instant(Date.UTC(2026, 10, 24))

/** What every channel must do, whatever its network. Call it from a test file. */
export function contractSuite(fixture: ContractFixture): void {
  const { channel } = fixture
  describe(`channel ${channel.id}`, () => {
    declarations(fixture)
    if (fixture.webhook && channel.webhook) webhookPart(fixture.settings, fixture.webhook, channel.webhook)
    if (fixture.sender && channel.sender) {
      senderPart(fixture, fixture.sender, channel.sender)
      splitPart(channel.sender, channel.limits.maxTextBytes ?? Infinity)
    }
    it('has a fixture for each part it offers', () => {
      expect([channel.webhook !== undefined, channel.sender !== undefined]).toEqual([fixture.webhook !== undefined, fixture.sender !== undefined])
    })
  })
}

function declarations({ channel, settings }: ContractFixture): void {
  it('states limits that can be kept', () => {
    const { maxTextBytes, window, files } = channel.limits
    if (maxTextBytes !== undefined) expect(maxTextBytes).toBeGreaterThan(3)
    if (window) expect(Math.min(window.openMs, window.messages)).toBeGreaterThan(0)
    for (const { maxBytes, extensions } of Object.values(files)) {
      expect(maxBytes).toBeGreaterThan(0)
      if (extensions !== 'any') for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/)
    }
  })

  it('takes right settings, and tells all mistakes of wrong ones, each with a text in three languages', () => {
    expect(channel.checkSettings(settings)).toEqual([])
    const required = channel.settings.filter((field) => field.required).map(({ name }) => name)
    expect(channel.checkSettings({}).map(({ field }) => field)).toEqual(expect.arrayContaining(required))
    const wrong = Object.fromEntries(channel.settings.map(({ name }) => [name, '\u0000 ?']))
    const mistakes = channel.checkSettings(wrong)
    expect(mistakes.map(({ field }) => field)).toEqual(channel.settings.map(({ name }) => name))
    for (const { reason } of mistakes) expect(Object.keys(channel.texts?.[reason] ?? {}).sort()).toEqual(['en', 'ru', 'zh'])
  })
}

function webhookPart(settings: Settings, { deliver, events, echo }: NonNullable<ContractFixture['webhook']>, webhook: Webhook): void {
  const open = (request: RawRequest) => {
    const opened = webhook.open(settings, request)
    if ('malformed' in opened) throw new Error(opened.malformed)
    return opened
  }

  it('answers the network’s test of our address, and only with a right signature', () => {
    expect(webhook.verify(settings, echo.request)).toEqual({ answer: echo.answer })
    const query = new URLSearchParams(echo.request.query)
    query.set('nonce', `${query.get('nonce')}x`)
    expect(webhook.verify(settings, { ...echo.request, query })).toEqual({ malformed: 'SIGNATURE_WRONG' })
  })

  it('deciphers to the same body and gives a retry the same key', () => {
    for (const event of events) {
      const attempts = [0, 1, 2].map((attempt) => open(deliver(event, attempt)))
      expect(attempts.map(({ body }) => Buffer.from(body).toString())).toEqual([event, event, event])
      expect(new Set(attempts.map(({ dedupeKey }) => dedupeKey)).size).toBe(1)
    }
  })

  it('gives different events different keys', () => {
    expect(new Set(events.map((event) => open(deliver(event, 0)).dedupeKey)).size).toBe(events.length)
  })

  it('refuses a changed signature, body, and receiver', () => {
    const request = deliver(events[0] ?? '', 0)
    const changed = new URLSearchParams(request.query)
    changed.set('timestamp', '1')
    expect(webhook.open(settings, { ...request, query: changed })).toEqual({ malformed: 'SIGNATURE_WRONG' })
    expect(webhook.open(settings, { ...request, query: new URLSearchParams() })).toHaveProperty('malformed')
    expect(webhook.open(settings, { ...request, body: request.body.subarray(0, request.body.length - 20) })).toHaveProperty('malformed')
    const others = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, name.endsWith('Id') ? `${value}x` : value]))
    expect(webhook.open(others, request)).toEqual({ malformed: 'RECEIVER_WRONG' })
  })

  it('reads each event, the same way each time, and any bytes without an error', () => {
    for (const event of events) {
      const delivery = { body: Buffer.from(event), receivedAt }
      expect(webhook.read(settings, delivery).length).toBeGreaterThan(0)
      expect(webhook.read(settings, delivery)).toEqual(webhook.read(settings, delivery))
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (body) => webhook.read(settings, { body, receivedAt }).length > 0))
  })
}

function senderPart({ channel, settings }: ContractFixture, fixture: NonNullable<ContractFixture['sender']>, sender: Sender): void {
  const { message, accepted, refused, staleToken } = fixture
  const send = async (...answers: Recorded[]) => {
    const network = recordedCall(settings, answers)
    return { outcome: await sender.send(network.call, message), ...network }
  }

  it('tells an accepted message, asked for once', async () => {
    const { outcome, asked } = await send(accepted)
    expect(outcome.did).toBe('send')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url.searchParams.get('access_token')).toBe('TOKEN-1')
  })

  it('knows the id of a message without its answer only where ours goes along', async () => {
    const known = sender.remoteIdOf?.(message.idempotencyKey)
    const { asked } = await send({ breaks: 'ECONNRESET' })
    expect(JSON.stringify(asked[0]?.json).includes(message.idempotencyKey)).toBe(known !== undefined)
    if (known !== undefined) expect(JSON.stringify(asked[0]?.json)).toContain(known)
  })

  it.each(refused)('tells the refusal $code', async ({ answer, code, retry }) => {
    const { outcome, asked } = await send(answer)
    expect(outcome).toMatchObject({ did: 'refuse', code })
    expect('retryAfterMs' in outcome).toBe(retry)
    expect(Object.keys(channel.texts?.[code] ?? {}).sort()).toEqual(['en', 'ru', 'zh'])
    expect(asked).toHaveLength(1)
  })

  it('replaces a stale token once and repeats once', async () => {
    const { outcome, asked, replaced } = await send(staleToken, accepted)
    expect(outcome.did).toBe('send')
    expect(asked.map(({ url }) => url.searchParams.get('access_token'))).toEqual(['TOKEN-1', 'TOKEN-2'])
    expect(replaced).toEqual(['TOKEN-1'])
    const twice = await send(staleToken, staleToken)
    expect(twice.outcome).toMatchObject({ did: 'refuse', code: 'TOKEN_REFUSED' })
    expect(twice.asked).toHaveLength(2)
  })

  it.each([
    ['a line that broke', { breaks: 'ECONNRESET' }],
    ['a timeout', { breaks: '', named: 'TimeoutError' }],
    ['an answer that is no JSON', { bytes: '<html>502</html>', headers: {}, status: 502 }],
    ['an empty answer', { bytes: '', headers: {} }],
  ] satisfies [string, Recorded][])('loses track after %s, and does not repeat', async (_name, answer) => {
    const { outcome, asked } = await send(answer)
    expect(outcome).toEqual({ did: 'lose-track' })
    expect(asked).toHaveLength(1)
  })

  it('knows that nothing left when there was no connection', async () => {
    const { outcome } = await send({ breaks: 'ECONNREFUSED' })
    expect(outcome).toMatchObject({ did: 'refuse', code: 'NETWORK' })
    expect(outcome).toHaveProperty('retryAfterMs')
  })

  it('hands on that there is no token, without asking', async () => {
    const { call, asked } = recordedCall(settings, [])
    const failure = { failed: '60020', message: 'not allow to access from your ip', reason: 'IP_NOT_ALLOWED' }
    const token = { current: async () => failure, replace: async () => failure }
    expect(await sender.send({ ...call, token }, message)).toMatchObject({ did: 'refuse', code: 'IP_NOT_ALLOWED', networkCode: '60020' })
    expect(asked).toEqual([])
  })

}

function splitPart(sender: Sender, max: number): void {
  it('splits any text into parts that fit, that are the text, and that break no character', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', '。', ' ', '好', '👨‍👩‍👧‍👦', '😀', 'x'.repeat(700), '好'.repeat(400), '😀'.repeat(300)))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const parts = sender.split(text)
        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(max)
          expect(part).not.toBe('')
          expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
        }
      }),
      { numRuns: 60 },
    )
  })
}
