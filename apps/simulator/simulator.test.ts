import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR_MS } from '#kernel/time.ts'
import { type Simulator, startSimulator } from './index.ts'
import { sign, unseal } from './wire/cipher.ts'
import { readXml } from './wire/xml.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- the answers are read field by field and compared
type Json = Record<string, any>
const kf = 'wkSimAAAAbuyersdeskZq81LmT4xPw2vK'
const oa = 'gh_7c2e91b4d05f'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const corp = { token: 'desktoken', aesKey, receiveId: 'ww8d3c51aa7e0f42b6' }
const official = { token: 'desktoken', aesKey, receiveId: 'wx4f8a2c6e1b9d7035' }

interface Received { readonly query: URLSearchParams; readonly body: string }

let simulator: Simulator
let desk: Server
let received: Received[]
let answers: ((call: Received) => { status?: number; body: string })[]

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

beforeEach(async () => {
  received = []
  answers = []
  desk = createServer(async (request, response) => {
    const { searchParams: query, pathname } = new URL(request.url ?? '', 'http://desk')
    const echo = query.get('echostr')
    if (request.method === 'GET' && echo !== null) return response.end(pathname === '/kf' ? unseal(corp, echo) : echo)
    const call = { query, body: await read(request) }
    received.push(call)
    const { status = 200, body } = answers.shift()?.(call) ?? { body: '' }
    response.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  simulator = await startSimulator({ timing: { callbackDeadlineMs: 300, retryGapMs: 20, slowMs: 10 } })
})

afterEach(async () => {
  await simulator.close()
  await new Promise((resolve) => desk.close(resolve))
})

const deskUrl = (path: string) => `http://127.0.0.1:${(desk.address() as AddressInfo).port}${path}`
const post = async (path: string, body: unknown): Promise<Json> =>
  (await fetch(simulator.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<Json>
const get = async (path: string): Promise<Json> => (await fetch(simulator.url + path)).json() as Promise<Json>
const corpToken = async () => (await get(`/cgi-bin/gettoken?corpid=${corp.receiveId}&corpsecret=simulator-kf-secret-k3J9xQ2mV7tR5wZ8yB4nL6`))['access_token'] as string
const stableToken = async () =>
  (await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: official.receiveId, secret: 'simulator-oa-secret-8f1c2a6e4b7d9035' }))['access_token'] as string
const connect = (account: string, path: string, mode = 'security') => post('/sim/connect', { account, url: deskUrl(path), token: 'desktoken', aesKey, mode })
const say = (account: string, text: string) => post('/sim/send', { person: 'chen', account, body: { kind: 'text', text } })
const chat = (account: string) => get(`/sim/chat?person=chen&account=${account}`)
const settled = async () => expect.poll(() => simulator.pendingCallbacks, { timeout: 5_000 }).toBe(0)

describe('Customer Service', () => {
  it('rings with a sealed doorbell and hands the message over by sync_msg', async () => {
    expect(await connect(corp.receiveId, '/kf')).toEqual({ connected: true })
    await say(kf, '您好，PO-2026-118什么时候要货？')
    await settled()
    const [{ query, body }] = received as [Received]
    const cipherText = String(readXml(body)?.['Encrypt'])
    expect(query.get('msg_signature')).toBe(sign('desktoken', query.get('timestamp')!, query.get('nonce')!, cipherText))
    const bell = readXml(unseal(corp, cipherText) ?? '')
    expect(bell).toMatchObject({ Event: 'kf_msg_or_event', OpenKfId: kf, ToUserName: corp.receiveId })
    const token = await corpToken()
    const page = await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf, token: bell?.['Token'] })
    expect(page).toMatchObject({ errcode: 0, has_more: 0, msg_list: [{ msgtype: 'text', origin: 3, text: { content: '您好，PO-2026-118什么时候要货？' } }] })
    expect(await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf, cursor: page['next_cursor'] })).toMatchObject({ msg_list: [], next_cursor: page['next_cursor'] })
    simulator.advance(11 * 60_000)
    expect(await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf, token: bell?.['Token'] })).toMatchObject({ errcode: 95007 })
    expect(await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, {})).toMatchObject({ errcode: 40058 })
  })

  it('sends the same msgid once, five in all, and none after 48 hours; sync_msg never returns them', async () => {
    await say(kf, '在吗')
    const [token, { remoteId }] = [await corpToken(), await chat(kf)]
    const send = (msgid: string) => post(`/cgi-bin/kf/send_msg?access_token=${token}`, { touser: remoteId, open_kfid: kf, msgid, msgtype: 'text', text: { content: msgid } })
    for (const id of ['a', 'a', 'b', 'c', 'd', 'e']) expect(await send(id)).toMatchObject({ errcode: 0, msgid: id })
    expect(await send('f')).toMatchObject({ errcode: 95001 })
    expect(((await chat(kf))['messages'] as Json[]).filter((one) => one['from'] === 'account')).toHaveLength(5)
    expect((await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf }))['msg_list']).toHaveLength(1)
    await say(kf, '还在吗')
    expect(await send('f')).toMatchObject({ errcode: 0 })
    simulator.advance(48 * HOUR_MS)
    const later = await corpToken()
    expect(await post(`/cgi-bin/kf/send_msg?access_token=${later}`, { touser: remoteId, open_kfid: kf, msgtype: 'text', text: { content: 'x' } })).toMatchObject({ errcode: 95002 })
  })

  it.each([
    ['send-hang', 1, 'broken'], ['send-hang-lost', 0, 'broken'], ['send-silent-drop', 0, 0], ['send-fail-after-ok', 0, 0],
    ['token-expire-now', 0, 42001], ['token-clash', 0, 40001], ['ip-refused', 0, 60020], ['human-took-over', 0, 95018], ['quota-exhausted', 0, 45009],
  ] as const)('with %s the phone gets %i messages and the desk sees %s', async (fault, arrived, outcome) => {
    await say(kf, '在吗')
    const [token, { remoteId }] = [await corpToken(), await chat(kf)]
    simulator.faults.set(fault, true, 1)
    const seen = await post(`/cgi-bin/kf/send_msg?access_token=${token}`, { touser: remoteId, open_kfid: kf, msgtype: 'text', text: { content: 'x' } })
      .then((one) => one['errcode'] as number, () => 'broken')
    expect(seen).toBe(outcome)
    expect(((await chat(kf))['messages'] as Json[]).filter((one) => one['from'] === 'account')).toHaveLength(arrived)
    if (fault !== 'send-fail-after-ok') return
    const page = await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf })
    expect((page['msg_list'] as Json[]).at(-1)).toMatchObject({ msgtype: 'event', event: { event_type: 'msg_send_fail' } })
  })

  it('opens a contact link with its scene and greets once', async () => {
    const token = await corpToken()
    const { url } = await post(`/cgi-bin/kf/add_contact_way?access_token=${token}`, { open_kfid: kf, scene: 'factory-1' })
    await post('/sim/open', { person: 'chen', url: `${url}&scene_param=${encodeURIComponent('甲 & 乙')}` })
    const { msg_list: list } = await post(`/cgi-bin/kf/sync_msg?access_token=${token}`, { open_kfid: kf })
    expect(list).toMatchObject([{ event: { event_type: 'enter_session', scene: 'factory-1', scene_param: '甲 & 乙' } }])
    const greet = () => post(`/cgi-bin/kf/send_msg_on_event?access_token=${token}`, { code: list[0].event.welcome_code, msgtype: 'text', text: { content: '您好' } })
    expect(await greet()).toMatchObject({ errcode: 0 })
    expect(await greet()).toMatchObject({ errcode: 41050 })
  })

  it('keeps the file name as sent and gives the same bytes back', async () => {
    const token = await corpToken()
    const form = new FormData()
    form.append('media', new Blob([Buffer.from('%PDF-1.7 x')]), '形式发票 №1.pdf')
    const { media_id: id } = (await (await fetch(`${simulator.url}/cgi-bin/media/upload?type=file&access_token=${token}`, { method: 'POST', body: form })).json()) as Json
    const back = await fetch(`${simulator.url}/cgi-bin/media/get?media_id=${id}&access_token=${token}`)
    expect(await back.text()).toBe('%PDF-1.7 x')
    expect(Buffer.from(back.headers.get('content-disposition') ?? '', 'latin1').toString()).toContain('形式发票 №1.pdf')
    simulator.advance(72 * HOUR_MS)
    expect(await get(`/cgi-bin/media/get?media_id=${id}&access_token=${await corpToken()}`)).toMatchObject({ errcode: 40007 })
  })
})

describe('Official Account', () => {
  it.each(['plain', 'compat', 'security'])('calls back in %s mode', async (mode) => {
    await connect(oa, '/oa', mode)
    await post('/sim/follow', { person: 'chen', account: oa })
    await say(oa, '你好 ]]> <b>')
    await settled()
    const { query, body } = received[1]!
    expect(query.get('signature')).toBe(sign('desktoken', query.get('timestamp')!, query.get('nonce')!))
    const outer = readXml(body)
    expect([outer?.['Content'] !== undefined, outer?.['Encrypt'] !== undefined]).toEqual([mode !== 'security', mode !== 'plain'])
    const clear = mode === 'plain' ? body : unseal(official, String(outer?.['Encrypt'])) ?? ''
    expect(readXml(clear)).toMatchObject({ ToUserName: oa, MsgType: 'text', Content: '你好 ]]> <b>' })
  })

  it('resends three times with fresh signatures, then says that the service is broken', async () => {
    await connect(oa, '/oa', 'plain')
    await post('/sim/follow', { person: 'chen', account: oa })
    await settled()
    answers = Array.from({ length: 4 }, () => () => ({ status: 500, body: '' }))
    await say(oa, '在吗')
    await settled()
    const calls = received.slice(1)
    expect(calls).toHaveLength(4)
    expect(new Set(calls.map((one) => one.query.get('nonce'))).size).toBe(4)
    expect(new Set(calls.map((one) => readXml(one.body)?.['MsgId'])).size).toBe(1)
    expect(((await chat(oa))['messages'] as Json[]).at(-1)).toMatchObject({ body: { code: 'service-broken' } })
  })

  it('shows a passive reply', async () => {
    await connect(oa, '/oa', 'plain')
    await post('/sim/follow', { person: 'chen', account: oa })
    await settled()
    answers = [() => ({ body: `<xml><ToUserName><![CDATA[x]]></ToUserName><FromUserName><![CDATA[${oa}]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[收到]]></Content></xml>` })]
    await say(oa, '在吗')
    await settled()
    expect(((await chat(oa))['messages'] as Json[]).at(-1)).toMatchObject({ from: 'account', body: { kind: 'text', text: '收到' } })
  })

  it('answers 45015 outside and 45047 at the end of the window, and scans codes', async () => {
    const token = await stableToken()
    const made = await post(`/cgi-bin/qrcode/create?access_token=${token}`, { action_name: 'QR_STR_SCENE', expire_seconds: 600, action_info: { scene: { scene_str: 'factory-2' } } })
    expect((await fetch(`${simulator.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(made['ticket'])}`)).headers.get('content-type')).toBe('image/png')
    expect((await fetch(`${simulator.url}/cgi-bin/showqrcode?ticket=x`)).status).toBe(404)
    expect(await post('/sim/open', { person: 'chen', url: made['url'] })).toEqual({ account: oa })
    await say(oa, '在吗')
    const { remoteId } = await chat(oa)
    const send = (access: string) => post(`/cgi-bin/message/custom/send?access_token=${access}`, { touser: remoteId, msgtype: 'text', text: { content: '好' } })
    simulator.advance(61_000)
    for (let count = 0; count < 5; count += 1) expect(await send(token)).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await send(token)).toMatchObject({ errcode: 45047, errmsg: expect.stringContaining('rid: ') })
    simulator.advance(48 * HOUR_MS)
    expect(await send(await stableToken())).toMatchObject({ errcode: 45015 })
    expect((await get(`/cgi-bin/user/info?openid=${remoteId}&access_token=${await stableToken()}`))).toMatchObject({ subscribe: 1, qr_scene_str: 'factory-2' })
  })
})

describe('phone page', () => {
  it.each([['/', '<div id="app">'], ['/kf/kfc5e1b0a7d2f94c38?enc_scene=x', '<div id="app">'], ['/q/ticket', '<div id="app">'], ['/phone.js', 'EventSource'], ['/phone.css', '.bubble']])('serves %s', async (path, part) => {
    const response = await fetch(simulator.url + path)
    expect([response.status, (await response.text()).includes(part)]).toEqual([200, true])
  })

  it('is closed to pages of other sites', async () => {
    const response = await fetch(`${simulator.url}/sim/reset`, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://evil.example' }, body: '{}' })
    expect(response.status).toBe(403)
  })
})
