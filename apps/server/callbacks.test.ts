import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callbackSignature, decodeAesKey, encipherCallback } from '#channels/callback-crypto.ts'
import { type Stage, conversationWith, messagesOf, official, openStage, say, until } from './testing.ts'

const key = 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR'
const token = 'QingchuSimulator'
const appId = 'wx4f8a2c6e1b9d7035'

let stage: Stage
let hook: string

beforeAll(async () => {
  stage = await openStage()
  const { connections } = await stage.call('GET', '/api/connections')
  hook = connections.find((one: { channel: string }) => one.channel === 'official-account').callbackUrl
  await stage.sim('POST', '/sim/follow', { person: 'chen', account: official })
})
afterAll(() => stage?.close())

const deliveries = async () => (await stage.rows(sql`select count(*)::int as n from delivery`))[0].n as number
const settled = () => until('callbacks are delivered and read', async () => stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null`)).length === 0)

/** A signed and encrypted callback; each call is a new attempt of the same content. */
function sealed(content: string, { token: signedWith = token, receiver = appId }: { token?: string; receiver?: string } = {}) {
  const aes = decodeAesKey(key)
  if (aes === undefined) throw new Error('wrong key')
  const encrypted = encipherCallback(aes, content, receiver, randomBytes(16))
  const [timestamp, nonce] = [String(Math.floor(stage.now() / 1000)), String(Math.floor(Math.random() * 1e9))]
  const query = new URLSearchParams({
    signature: callbackSignature(signedWith, timestamp, nonce), timestamp, nonce, encrypt_type: 'aes',
    msg_signature: callbackSignature(signedWith, timestamp, nonce, encrypted),
  })
  return { url: `${hook}?${query}`, body: Buffer.from(`<xml><ToUserName><![CDATA[${official}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`) }
}

const textXml = (text: string, id: number, follower = 'oStranger0001') =>
  `<xml><ToUserName><![CDATA[${official}]]></ToUserName><FromUserName><![CDATA[${follower}]]></FromUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content><MsgId>${id}</MsgId></xml>`

async function post({ url, body }: { url: string; body: Buffer }): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: new Uint8Array(body) })
  return { status: response.status, text: await response.text() }
}

describe('an acknowledged callback', () => {
  it('is committed before it is acknowledged', async () => {
    for (let n = 0; n < 20; n += 1) {
      const before = await deliveries()
      expect(await post(sealed(textXml(`第${n}条`, 1_000 + n)))).toEqual({ status: 200, text: 'success' })
      expect(await deliveries()).toBe(before + 1)
    }
  })

  it('is not acknowledged while it cannot be committed', async () => {
    const before = await deliveries()
    const held = await stage.database.pool.connect()
    let answered: { status: number } | undefined
    try {
      await held.query('begin; lock table delivery in access exclusive mode')
      const posted = post(sealed(textXml('锁', 2_000))).then((answer) => (answered = answer))
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(answered).toBeUndefined()
      await held.query('commit')
      expect((await posted).status).toBe(200)
    } finally {
      held.release()
    }
    expect(await deliveries()).toBe(before + 1)
  })

  it('repeated with a new nonce and signature, one after another and at once, is one message', async () => {
    const content = textXml('只一次', 3_000, 'oStranger0002')
    const answers = await Promise.all([...Array.from({ length: 8 }, () => post(sealed(content))), post(sealed(content))])
    expect(answers.every((one) => one.status === 200)).toBe(true)
    await settled()
    expect((await post(sealed(content))).status).toBe(200)
    await settled()
    const found = await stage.rows(sql`select from message where content->>'text' = '只一次'`)
    expect(found).toHaveLength(1)
  })

  it('sent twice or thrice by the network is one message', async () => {
    for (const fault of ['duplicate-callback', 'retry-storm']) {
      await stage.sim('POST', '/sim/faults', { name: fault, on: true, count: 1 })
      await say(stage, 'chen', official, `经过 ${fault}`)
      await settled()
    }
    const sent = (await stage.sim('GET', '/sim/deliveries')).deliveries.filter((one: { attempt: number }) => one.attempt > 1)
    expect(sent.length).toBeGreaterThan(1)
    const id = await conversationWith(stage, 'chen', official)
    const texts = (await messagesOf(stage, id)).flatMap((one) => (one.kind === 'inbound' ? [one.content.text] : []))
    expect(texts).toEqual(['经过 duplicate-callback', '经过 retry-storm'])
  })

  it('of the same second and the same sender as another is another', async () => {
    await settled()
    const before = await deliveries()
    await stage.sim('POST', '/sim/faults', { name: 'same-second-events', on: true, count: 1 })
    await say(stage, 'chen', official, '同一秒')
    await settled()
    expect(await deliveries()).toBe(before + 3)
    const same = await Promise.all([1, 2].map((n) => post(sealed(textXml(`同一秒 ${n}`, 4_000, 'oStranger0003')))))
    expect(same.map((one) => one.status)).toEqual([200, 200])
    await settled()
    expect(await deliveries()).toBe(before + 5)
  })
})

/** Who is refused before the body has been sent may find the line closed instead of the answer. */
function cutOff(error: Error): { status: number; text: string } {
  if (/EPIPE|ECONNRESET|other side closed/.test(String(error.cause))) return { status: 413, text: '' }
  throw error
}

describe('a callback that is not the network’s', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`).join('')}]><xml><Encrypt>&lol9;</Encrypt></xml>`
  const cases: readonly [string, () => { url: string; body: Buffer }, number][] = [
    ['with a wrong signature', () => sealed(textXml('x', 1), { token: 'another' }), 400],
    ['for another receiver', () => sealed(textXml('x', 1), { receiver: 'wx0000000000000000' }), 400],
    ['without a signature', () => ({ ...sealed(textXml('x', 1)), url: hook }), 400],
    ['in clear text', () => ({ url: sealed('x').url.replace(/&?(encrypt_type|msg_signature)=[^&]*/g, ''), body: Buffer.from(textXml('x', 1)) }), 400],
    ['of malformed XML', () => ({ ...sealed('x'), body: Buffer.from('<xml><Encrypt><![CDATA[abc</xml') }), 400],
    ['with an entity bomb', () => ({ ...sealed('x'), body: Buffer.from(bomb) }), 400],
    ['of broken UTF-8', () => ({ ...sealed('x'), body: Buffer.from([0x3c, 0x78, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]) }), 400],
    ['with an empty body', () => ({ ...sealed('x'), body: Buffer.alloc(0) }), 400],
    ['of 10 MB', () => ({ ...sealed('x'), body: Buffer.alloc(10 * 1_048_576, 0x61) }), 413],
    ['at an unknown address', () => ({ url: `${stage.url}/hook/nobody?x=1`, body: Buffer.from(textXml('x', 1)) }), 404],
    ['at an endless address', () => ({ url: `${stage.url}/hook/${'a'.repeat(3_000)}`, body: Buffer.from(textXml('x', 1)) }), 414],
  ]
  for (const [name, make, status] of cases) {
    it(`${name} is refused with ${status}, and nothing is stored`, async () => {
      const before = await deliveries()
      const answer = await post(make()).catch(cutOff)
      expect(answer.status).toBe(status)
      expect(answer.text).not.toMatch(/at |node_modules|stack/i)
      expect(await deliveries()).toBe(before)
      expect((await fetch(`${stage.url}/readyz`)).status).toBe(200)
    })
  }

  it('that never ends its body holds nobody up', async () => {
    const { url } = sealed('x')
    const hanging = httpRequest(url, { method: 'POST', headers: { 'content-type': 'text/xml', 'content-length': '1000' } })
    hanging.on('error', () => {})
    hanging.write('<xml>')
    expect((await post(sealed(textXml('其间', 5_000)))).status).toBe(200)
    hanging.destroy()
  })
})

describe('strange content under a right signature', () => {
  const cases: readonly [string, string][] = [
    ['malformed XML', '<xml><MsgType>text'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xml><MsgType>text</MsgType><Content>&b;</Content></xml>'],
    ['control characters and lone surrogates', textXml('甲\u0000\u0008\ud800乙', 6_000, 'oStranger0009')],
    ['an unknown type', `<xml><ToUserName>${official}</ToUserName><FromUserName>oStranger0009</FromUserName><CreateTime>1764000000</CreateTime><MsgType>hologram</MsgType><MsgId>6001</MsgId></xml>`],
    ['an unknown event', `<xml><ToUserName>${official}</ToUserName><FromUserName>oStranger0009</FromUserName><CreateTime>1764000000</CreateTime><MsgType>event</MsgType><Event>teleport</Event></xml>`],
    ['no sender', `<xml><ToUserName>${official}</ToUserName><CreateTime>1764000000</CreateTime><MsgType>text</MsgType><Content>谁</Content><MsgId>6002</MsgId></xml>`],
    ['an absurd time', `<xml><ToUserName>${official}</ToUserName><FromUserName>oStranger0009</FromUserName><CreateTime>99999999999999999999</CreateTime><MsgType>text</MsgType><Content>何时</Content><MsgId>6003</MsgId></xml>`],
    ['a body of nothing', ''],
  ]
  for (const [name, content] of cases) {
    it(`${name}: is kept, read, and holds nothing up`, async () => {
      const before = await deliveries()
      const answer = await post(sealed(content))
      expect([200, 400]).toContain(answer.status)
      await settled()
      expect(await deliveries()).toBe(answer.status === 200 ? before + 1 : before)
      expect(await stage.rows(sql`select fault from delivery where tries > 0`)).toEqual([])
    })
  }

  it('shows an unknown type as unsupported and keeps its raw bytes', async () => {
    const found = await stage.rows(sql`select content, convert_from(delivery.body, 'UTF8') as body from message join delivery on delivery.id = message.delivery_id where content->>'kind' = 'unsupported' and content->>'what' = 'hologram'`)
    expect(found).toHaveLength(1)
    expect(found[0].body).toContain('<MsgType>hologram</MsgType>')
  })
})

describe('a delivery that cannot be read', () => {
  it('is tried again, set aside, holds up no other, and is read once the fault is gone', async () => {
    await settled()
    await stage.database.pool.query(`create function stumble() returns trigger language plpgsql as $$ begin
      if new.content->>'text' = '绊倒' then raise exception 'stumbled' using errcode = 'P0001'; end if; return new; end $$;
      create trigger stumble before insert on message for each row execute function stumble()`)
    for (const [n, text] of ['先', '绊倒', '后'].entries()) expect((await post(sealed(textXml(text, 7_000 + n, `oStumble${n}`)))).status).toBe(200)
    await until('the others are read', async () => (await stage.rows(sql`select from message where content->>'text' in ('先', '后')`)).length === 2)
    for (let tries = 1; tries <= 5; tries += 1) {
      await until(`try ${tries}`, async () => (await stage.rows(sql`select from delivery where tries = ${tries}`)).length === 1)
      stage.pass(3_600_000)
    }
    const connection = async () => (await stage.call('GET', '/api/connections')).connections.find((one: { channel: string }) => one.channel === 'official-account')
    const { id, setAside, waiting } = await connection()
    expect({ setAside, waiting }).toEqual({ setAside: 1, waiting: 0 })
    expect(await (await fetch(`${stage.url}/metrics`)).text()).toMatch(/^qingchu_deliveries_set_aside 1$/m)
    expect(stage.logged.join('')).not.toContain('绊倒')
    await stage.database.pool.query('drop trigger stumble on message; drop function stumble')
    expect(await stage.call('POST', `/api/connections/${id}/reread`)).toEqual({ again: 1 })
    await until('it is read', async () => (await stage.rows(sql`select from message where content->>'text' = '绊倒'`)).length === 1)
    expect((await connection()).setAside).toBe(0)
  })
})
