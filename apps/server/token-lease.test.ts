import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callbackSignature, decodeAesKey, encipherCallback } from '#channels/callback-crypto.ts'
import { type Json, type Stage, callsOf, conversationWith, delivered, mailbox, official, openStage, reply, say, until } from './testing.ts'

const people = Array.from({ length: 9 }, (_, n) => `buyer${n}`)

/** A network that is asked for tokens, and answers when and what the test likes. */
let network: Server
let asked: ServerResponse[] = []
let stage: Stage
const conversations: string[] = []

beforeAll(async () => {
  stage = await openStage({ desks: 2 })
  network = createServer((_request, response) => void asked.push(response))
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve))
  for (const person of people) {
    await stage.sim('POST', '/sim/people', { id: person, name: person })
    await stage.sim('POST', '/sim/follow', { person, account: official })
    await say(stage, person, official, '您好')
    conversations.push(await conversationWith(stage, person, official))
  }
  await say(stage, 'chen', mailbox, '您好')
  await conversationWith(stage, 'chen', mailbox)
  await quiet()
})
afterAll(async () => {
  network.closeAllConnections()
  network.close()
  await stage?.close()
})

const quiet = () => until('all is read and fetched', async () =>
  stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null union all select from job where failed_at is null and kind in ('connection.pull', 'connection.profiles')`)).length === 0)
const connectionOf = async (channel: string): Promise<Json> => (await stage.call('GET', '/api/connections')).connections.find((one: Json) => one.channel === channel)
const secretOf = async (channel: string): Promise<string> => (await stage.sim('GET', '/sim/accounts')).accounts.find((one: Json) => one.channel === channel).secret
const tokenRow = async (id: string) => (await stage.rows(sql`select token_sealed <> '' as has_token, revision from access_token where connection_id = ${id}`))[0]

async function change(channel: string, settings: Json): Promise<Json> {
  const before = await connectionOf(channel)
  return stage.call('PATCH', `/api/connections/${before.id}`, { revision: before.revision, settings: { ...before.settings, ...settings } })
}

const consoleSecrets = { token: 'QingchuSimulator', encodingAesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR' }

/** From here on the Official Account's tokens come from this address; both desks know it. */
async function tokensFrom(apiBase: string): Promise<void> {
  asked = []
  await change('official-account', { ...consoleSecrets, apiBase, secret: await secretOf('official-account') })
  stage.pass(6_000)
}

function callback(text: string, id: number): { query: URLSearchParams; body: string } {
  const aes = decodeAesKey(consoleSecrets.encodingAesKey)
  if (aes === undefined) throw new Error('wrong key')
  const xml = `<xml><ToUserName><![CDATA[${official}]]></ToUserName><FromUserName><![CDATA[oStranger]]></FromUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content><MsgId>${id}</MsgId></xml>`
  const encrypted = encipherCallback(aes, xml, 'wx4f8a2c6e1b9d7035', randomBytes(16))
  const [timestamp, nonce] = ['1764000000', String(id)]
  const query = new URLSearchParams({
    signature: callbackSignature(consoleSecrets.token, timestamp, nonce), timestamp, nonce, encrypt_type: 'aes',
    msg_signature: callbackSignature(consoleSecrets.token, timestamp, nonce, encrypted),
  })
  return { query, body: `<xml><ToUserName><![CDATA[${official}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` }
}

describe('while the network lets a token wait', () => {
  it('callbacks are answered at once, people are served, and it is asked once by all desks together', async () => {
    await tokensFrom(`http://127.0.0.1:${(network.address() as AddressInfo).port}`)
    for (const [n, id] of conversations.entries()) {
      await stage.call('POST', `/api/conversations/${id}/messages`, { clientId: `hanging-${n}`, text: '在的', fileIds: [], undoMs: 0 }, n % 2)
      await stage.call('POST', `/api/conversations/${id}/typing`, { on: true, kind: 'reply' }, n % 2)
    }
    await until('a token is asked for', () => asked.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { callbackUrl } = await connectionOf('official-account')
    const begun = performance.now()
    for (let n = 0; n < 20; n += 1) {
      const { query, body } = callback(`其间 ${n}`, 9_000 + n)
      expect((await fetch(`${callbackUrl}?${query}`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })).status).toBe(200)
    }
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(asked).toHaveLength(1)
  })

  it('and says no, that answers all who asked', async () => {
    const waiting = await until('a token is asked for', () => asked.at(-1))
    const before = asked.length
    waiting.end(JSON.stringify({ errcode: 40125, errmsg: 'invalid appsecret' }))
    await until('all have heard', async () => (await stage.rows(sql`select from message where kind = 'outbound' and delivery_code = 'CREDENTIALS_WRONG'`)).length === people.length)
    expect(asked).toHaveLength(before)
    expect((await connectionOf('official-account')).fault.code).toBe('CREDENTIALS_WRONG')
    await tokensFrom(stage.simulator.url)
  })
})

describe('a desk that died while it fetched', () => {
  it('delays the others by its lease, no longer', async () => {
    const { id } = await connectionOf('official-account')
    stage.pass(6_000) // nobody remembers a token
    await stage.rows(sql`update access_token set token_sealed = '', expires_at = 'epoch', leased_by = 'gone', leased_until = ${new Date(stage.now() + 3_000)} where connection_id = ${id}`)
    const before = (await callsOf(stage, 'stable_token')).length
    const [message] = await reply(stage, conversations[0]!, '等一等')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await callsOf(stage, 'stable_token')).toHaveLength(before)
    await delivered(stage, conversations[0]!, message!.id, ['accepted'])
    expect(await callsOf(stage, 'stable_token')).toHaveLength(before + 1)
  })
})

describe('a change of the settings', () => {
  it('is not undone by a desk that has not heard of it: the old secret’s token is not kept', async () => {
    const company = await stage.call('POST', '/api/companies', { kind: 'factory', name: 'E', zone: 'Asia/Shanghai' })
    const { id } = await connectionOf('wecom-kf')
    const invite = (name: string) => stage.call('POST', '/api/invitations', { connectionId: id, companyId: company.id, mailbox: name }, 1)
    stage.pass(8 * 3_600_000) // no token is good any more
    await stage.call('POST', `/api/conversations/${await conversationWith(stage, 'chen', mailbox)}/typing`, { on: true, kind: 'reply' }, 1) // the second desk looks the connection up
    const changed = await change('wecom-kf', { secret: 'a-wrong-secret-a-wrong-secret' })
    const before = (await callsOf(stage, 'gettoken')).length
    await invite(mailbox)
    expect(await tokenRow(id)).toEqual({ has_token: false, revision: changed.revision })
    stage.pass(3_000)
    await say(stage, 'chen', mailbox, '在吗')
    await until('the wrong secret is refused', async () => (await callsOf(stage, 'gettoken')).slice(before).at(-1)?.errcode === 40001)
    expect((await callsOf(stage, 'gettoken')).slice(before).map((one) => one.errcode).filter((code) => code === 0)).toEqual([])
    expect((await tokenRow(id)).has_token).toBe(false)
    await change('wecom-kf', { secret: await secretOf('wecom-kf') })
    stage.pass(6_000)
    expect((await invite(mailbox)).url).toMatch(/^http/)
  })

  it('of the name only leaves the token as it is', async () => {
    const connection = await connectionOf('wecom-kf')
    const before = (await callsOf(stage, 'gettoken')).length
    await stage.call('PATCH', `/api/connections/${connection.id}`, { revision: connection.revision, name: '客服' })
    stage.pass(6_000)
    const id = await conversationWith(stage, 'chen', mailbox)
    await say(stage, 'chen', mailbox, '改名以后')
    const [message] = await reply(stage, id, '在的')
    await delivered(stage, id, message!.id, ['accepted'])
    expect(await callsOf(stage, 'gettoken')).toHaveLength(before)
  })
})
