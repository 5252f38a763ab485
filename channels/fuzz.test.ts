import { environment } from '#platform/config/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import type { Channel, RawRequest, Settings } from './channel.ts'
import { callbackSignature } from './callback-crypto.ts'
import { officialAccount } from './official-account/index.ts'
import { recordedCall } from './recorded-network.ts'
import { sealedDelivery } from './sealed-delivery.ts'
import { payloadText, readVectors } from './read-vectors.ts'
import { wecomKf } from './wecom-kf/index.ts'

// A few seconds in every test run; FUZZ_SECONDS=600 for a long one.
const seconds = Number(environment()['FUZZ_SECONDS'] ?? 4)
const budget = { numRuns: 1_000_000, interruptAfterTimeLimit: (seconds * 1000) / 4, markInterruptAsFailure: false } as const
const timeout = seconds * 1000 + 30_000

const key = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const account: Settings = { originalId: 'gh_7f083739789a', appId: 'wx5823bf96d3bd56c7', secret: 's'.repeat(32), token: 'QDG6eK', mode: 'security', encodingAesKey: key }
const corp: Settings = { corpId: 'ww6a112864f8022910', secret: 'S'.repeat(43), token: 'QDG6eK', encodingAesKey: key }
const targets: readonly { readonly channel: Channel; readonly settings: Settings; readonly receiverId: string }[] = [
  { channel: officialAccount, settings: account, receiverId: 'wx5823bf96d3bd56c7' },
  { channel: officialAccount, settings: { ...account, mode: 'plain' }, receiverId: 'wx5823bf96d3bd56c7' },
  { channel: wecomKf, settings: corp, receiverId: 'ww6a112864f8022910' },
]
const target = fc.constantFrom(...targets)
const receivedAt = instant(Date.UTC(2026, 10, 24))

const samples = readVectors().payloads.filter(({ direction }) => direction === 'inbound').map(payloadText)
const nasty = ['<!DOCTYPE x [<!ENTITY a "aaaa">]>', '&a;', ']]>', '<![CDATA[', '\u0000', '\u001d', '\uD83D', '\uFFFE', '__proto__', '<a>'.repeat(200), '{"__proto__":{', '[[[['.repeat(50), '18446744073709551616', '1e999', '</xml>']

/** A sample with bytes cut out, doubled, or replaced by something nasty. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 8 }))), { maxLength: 5 }))
  .map(([sample, changes]) => changes.reduce((text, [at, length, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length), sample))

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  query: fc.dictionary(fc.constantFrom('signature', 'msg_signature', 'timestamp', 'nonce', 'echostr', 'encrypt_type', 'openid'), fc.string({ unit: 'binary' })).map((query) => new URLSearchParams(query)),
  body: fc.oneof(fc.uint8Array({ maxLength: 400 }), mutated.map((text) => new Uint8Array(Buffer.from(text)))),
})

/** What a delivery may become: refused with a word, or opened whole. */
function expectSound(channel: Channel, settings: Settings, delivery: RawRequest): void {
  const verified = channel.webhook!.verify(settings, delivery)
  if ('malformed' in verified) expect(verified.malformed).toMatch(/^[A-Z][A-Z0-9_]+$/)
  const opened = channel.webhook!.open(settings, delivery)
  if ('malformed' in opened) expect(opened.malformed).toMatch(/^[A-Z][A-Z0-9_]+$/)
  else expectReadable(channel, settings, opened.body)
}

function expectReadable(channel: Channel, settings: Settings, body: Uint8Array): void {
  const incoming = channel.webhook!.read(settings, { body, receivedAt })
  expect(incoming.length).toBeGreaterThan(0)
  // Everything that comes out can be stored: no NUL, no half character, no number that is none.
  const text = JSON.stringify(incoming)
  expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i)
  for (const item of incoming) {
    if ('at' in item) expect(Number.isFinite(item.at)).toBe(true)
    if (item.type === 'message') expect(item.remoteId).not.toBe('')
  }
}

describe('the callback readers', () => {
  it('take any request', () => {
    fc.assert(fc.property(target, request, ({ channel, settings }, delivery) => expectSound(channel, settings, delivery)), budget)
  }, timeout)

  it('take any content that is rightly sealed', () => {
    fc.assert(
      fc.property(target, mutated, ({ channel, settings, receiverId }, text) => {
        const delivery = sealedDelivery(text, { settings, receiverId, beside: '', attempt: 0 })
        const opened = channel.webhook!.open(settings, delivery)
        if ('malformed' in opened) throw new Error(opened.malformed)
        expectReadable(channel, settings, opened.body)
      }),
      budget,
    )
  }, timeout)

  it('take sealed deliveries with flipped bytes, signed or not', () => {
    fc.assert(
      fc.property(target, fc.constantFrom(...samples), fc.nat(), fc.nat(255), (where, text, at, value) => {
        const { channel, settings, receiverId } = where
        const delivery = sealedDelivery(text, { settings, receiverId, beside: '', attempt: 1 })
        const body = Uint8Array.from(delivery.body)
        body[at % body.length] = value
        const encrypt = /<Encrypt><!\[CDATA\[(.*)\]\]>/s.exec(Buffer.from(body).toString())?.[1] ?? ''
        const query = new URLSearchParams(delivery.query)
        query.set('msg_signature', callbackSignature(settings['token']!, query.get('timestamp')!, query.get('nonce')!, encrypt))
        expectSound(channel, settings, { ...delivery, body })
        expectSound(channel, settings, { ...delivery, body, query })
      }),
      budget,
    )
  }, timeout)

  it('take any page that sync_msg may answer', async () => {
    const item = fc.oneof(fc.jsonValue(), fc.record({ msgid: fc.string(), msgtype: fc.constantFrom('text', 'event', 'merged_msg', 'msgmenu', '__proto__', 'toString'), external_userid: fc.string(), text: fc.jsonValue(), event: fc.jsonValue(), merged_msg: fc.jsonValue(), msgmenu: fc.jsonValue() }))
    const answer = fc.record({ errcode: fc.constantFrom(0, '0', null), next_cursor: fc.string(), has_more: fc.constantFrom(0, 1, '1', true), msg_list: fc.oneof(fc.array(item), item) })
    await fc.assert(
      fc.asyncProperty(answer, async (json) => {
        const { call } = recordedCall(corp, [{ json }])
        const page = await wecomKf.pull!.page(call, 'c', { mailbox: 'wk1' })
        if ('failed' in page) throw new Error(page.failed)
        for (const { raw, dedupeKey, incoming } of page.items) {
          expect([JSON.parse(raw) !== undefined, dedupeKey !== '', incoming.length]).toEqual([true, true, 1])
        }
      }),
      budget,
    )
  }, timeout)
})
