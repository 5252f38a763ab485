import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import type { Recorded } from '../recorded-network.ts'
import { recordedCall } from '../recorded-network.ts'
import { readVectors } from '../read-vectors.ts'
import { wecomKf } from './index.ts'

const settings = { corpId: 'ww6a112864f8022910', secret: 'S'.repeat(43), token: 'QDG6eK', encodingAesKey: 'a'.repeat(43) }
const network = (...answers: Recorded[]) => recordedCall(settings, answers)
const page = (list: readonly unknown[], more: object = {}) => ({ json: { errcode: 0, errmsg: 'ok', next_cursor: 'NEXT', has_more: 0, msg_list: list, ...more } })

async function readOne(item: object) {
  const read = await wecomKf.pull!.page(network(page([item])).call, '', { mailbox: 'wk1' })
  if ('failed' in read) throw new Error(read.failed)
  return read.items[0]!.incoming[0]!
}

const message = (msgtype: string, body: unknown, more: object = {}) => ({
  msgid: 'm1', open_kfid: 'wk1', external_userid: 'wm1', send_time: 1615478585, origin: 3, msgtype, [msgtype]: body, ...more,
})
const event = (event_type: string, body: object) => message('event', { event_type, open_kfid: 'wk1', external_userid: 'wm1', ...body }, { origin: 4, open_kfid: undefined, external_userid: undefined })

describe('sync_msg', () => {
  it.each([
    ['text', { content: '您好', menu_id: '101' }, { kind: 'text', text: '您好', menuId: '101' }],
    ['image', { media_id: 'M' }, { kind: 'image', media: { id: 'M' } }],
    ['voice', { media_id: 'M' }, { kind: 'voice', media: { id: 'M', format: 'amr' } }],
    ['video', { media_id: 'M' }, { kind: 'video', media: { id: 'M' } }],
    ['file', { media_id: 'M' }, { kind: 'file', media: { id: 'M' } }],
    ['location', { latitude: 23.106021881103501, longitude: 113.3, name: '广州', address: '海珠区' }, { kind: 'location', latitude: 23.1060218811035, longitude: 113.3, name: '广州', address: '海珠区' }],
    ['link', { title: 't', desc: 'd', url: 'https://a.b', pic_url: 'p' }, { kind: 'link', title: 't', description: 'd', url: 'https://a.b', pictureUrl: 'p' }],
    ['business_card', { userid: 'zhang' }, { kind: 'card', what: 'business_card', title: 'zhang', lines: [] }],
    ['miniprogram', { title: 't', appid: 'a', pagepath: 'p', thumb_media_id: 'x' }, { kind: 'card', what: 'miniprogram', title: 't', lines: ['a', 'p'] }],
    ['msgmenu', { head_content: 'h', list: [{ type: 'click', click: { id: '1', content: 'yes' } }, { type: 'text', text: { content: 'or' } }], tail_content: 'end' }, { kind: 'card', what: 'msgmenu', title: 'h', lines: ['yes', 'or', 'end'] }],
    ['channels', { sub_type: 1, nickname: 'n', title: 't' }, { kind: 'card', what: 'channels', title: 't', lines: ['n'] }],
    ['channels_shop_product', { title: 't', sales_price: '12345', shop_nickname: 's' }, { kind: 'card', what: 'channels_shop_product', title: 't', lines: ['¥123.45', 's'] }],
    ['channels_shop_order', { order_id: 'o', product_titles: 'p', price_wording: '¥1', state: 'paid' }, { kind: 'card', what: 'channels_shop_order', title: 'p', lines: ['¥1', 'paid', 'o'] }],
    ['merged_msg', { title: '聊天记录', item: [{ send_time: 1, msgtype: 'text', sender_name: '陈', msg_content: '{"text":{"content":"好"}}' }, { msgtype: 'image', sender_name: '李', msg_content: '{"image":{"media_id":"x"}}' }, { msgtype: 'text', sender_name: '王', msg_content: 'not json' }] }, { kind: 'card', what: 'merged_msg', title: '聊天记录', lines: ['陈: 好', '李: [image]', '王: [text]'] }],
    ['note', {}, { kind: 'unsupported', what: 'note' }],
    ['novelty', { title: 'new' }, { kind: 'unsupported', what: 'novelty', text: 'new' }],
    ['toString', {}, { kind: 'unsupported', what: 'toString' }],
  ])('reads a message of type %s', async (type, body, content) => {
    expect(await readOne(message(type, body))).toEqual({ type: 'message', remoteId: 'm1', address: 'wm1', mailbox: 'wk1', side: 'them', sentAt: instant(1615478585000), content })
  })

  it('tells what a colleague wrote in the network’s own client', async () => {
    expect(await readOne(message('text', { content: 'x' }, { origin: 5, servicer_userid: 'li' }))).toMatchObject({ side: 'us', colleague: 'li' })
  })

  it.each([
    ['enter_session', { scene: 's1', scene_param: 'p1', welcome_code: 'W' }, { type: 'arrived', address: 'wm1', mailbox: 'wk1', how: 'link', scene: 'p1', greeting: { code: 'W', validMs: 20_000 } }],
    ['msg_send_fail', { fail_msgid: 'f1', fail_type: 4 }, { type: 'send-failed', remoteId: 'f1', reason: 'WINDOW_CLOSED', address: 'wm1' }],
    ['msg_send_fail', { fail_msgid: 'f1', fail_type: 77 }, { type: 'send-failed', remoteId: 'f1', reason: 'SEND_FAILED' }],
    ['session_status_change', { change_type: 3 }, { type: 'session-changed', address: 'wm1', state: 'ended' }],
    ['user_recall_msg', { recall_msgid: 'r' }, { type: 'recalled', remoteId: 'r', side: 'them' }],
    ['servicer_recall_msg', { recall_msgid: 'r' }, { type: 'recalled', remoteId: 'r', side: 'us' }],
    ['servicer_status_change', { servicer_userid: 'z', status: 1 }, { type: 'unsupported', kind: 'servicer_status_change' }],
    ['reject_customer_msg_switch_change', { reject_switch: 1 }, { type: 'unsupported', kind: 'reject_customer_msg_switch_change', address: 'wm1' }],
    ['novelty', {}, { type: 'unsupported', kind: 'novelty' }],
  ])('reads the event %s', async (type, body, expected) => {
    expect(await readOne(event(type, body))).toMatchObject(expected)
  })

  it('has a text for every reason of a failed delivery', async () => {
    for (let fail_type = 0; fail_type <= 11; fail_type += 1) {
      const read = await readOne(event('msg_send_fail', { fail_msgid: 'f', fail_type }))
      expect(wecomKf.texts![(read as { reason: string }).reason]).toBeDefined()
    }
  })

  it('always names the mailbox, and keeps items as they came', async () => {
    const raw = '{ "msgid":"m\\u4f60", "big": 1234567890123456789, "msgtype":"text" }'
    const text = `{"errcode":0,"next_cursor":"N","has_more":1,"msg_list":[${raw}, {"msgid":"[{\\"", "x":[1,[2]]}]}`
    const { call, asked } = network({ bytes: text, headers: { 'content-type': 'application/json' } })
    const read = await wecomKf.pull!.page(call, 'C', { mailbox: 'wk1', token: 'ENC' })
    expect(read).toMatchObject({ cursor: 'N', hasMore: true, items: [{ raw, dedupeKey: 'm你' }, { raw: '{"msgid":"[{\\"", "x":[1,[2]]}', dedupeKey: '[{"' }] })
    expect(asked[0]!.json).toEqual({ cursor: 'C', token: 'ENC', limit: 1000, voice_format: 0, open_kfid: 'wk1' })
  })

  it('says that there is more after an empty page, also where the cursor stands still', async () => {
    expect(await wecomKf.pull!.page(network(page([], { has_more: 1 })).call, 'C', { mailbox: 'wk1' })).toEqual({ cursor: 'NEXT', hasMore: true, items: [] })
    expect(await wecomKf.pull!.page(network(page([], { has_more: 1 })).call, 'NEXT', { mailbox: 'wk1' })).toEqual({ cursor: 'NEXT', hasMore: true, items: [] })
  })

  it('asks again without the hint’s token when that has run out', async () => {
    const { call, asked } = network({ json: { errcode: 95007, errmsg: 'invalid msg token' } }, page([]))
    expect(await wecomKf.pull!.page(call, '', { mailbox: 'wk1', token: 'OLD' })).toMatchObject({ cursor: 'NEXT' })
    expect(asked.map(({ json }) => (json as { token?: string }).token)).toEqual(['OLD', undefined])
  })

  it('reads control characters inside strings', async () => {
    const { call } = network({ bytes: '{"errcode":0,"next_cursor":"N","msg_list":[{"msgid":"m","msgtype":"text","external_userid":"w","text":{"content":"a\u0001\u001db"}}]}', headers: {} })
    expect(await wecomKf.pull!.page(call, '', { mailbox: 'wk1' })).toMatchObject({ items: [{ incoming: [{ content: { text: 'ab' } }] }] })
  })

  it('reads the recorded answer', async () => {
    const sample = readVectors().payloads.find(({ id }) => id === 'wecom:json:CgibinKfSyncMessageResponse')!
    const read = await wecomKf.pull!.page(network({ json: sample.body }).call, '', { mailbox: 'wk1' })
    expect('items' in read && read.items.length).toBe((sample.body as { msg_list: unknown[] }).msg_list.length)
  })

  it('keeps the address that must be allowed in the failure', async () => {
    const { call } = network({ json: { errcode: 60020, errmsg: 'not allow to access from your ip, from ip: 203.0.113.7, TOKEN-1' } })
    expect(await wecomKf.pull!.page(call, '', { mailbox: 'wk1' })).toEqual({ failed: '60020', reason: 'IP_NOT_ALLOWED', message: 'not allow to access from your ip, from ip: 203.0.113.7, ***' })
  })
})

describe('the sender', () => {
  const outgoing = { address: 'wm1', mailbox: 'wk1', idempotencyKey: 'id_1' }
  const ok = { json: { errcode: 0, msgid: 'id_1' } }

  it('asks for a token and never tells the secret', async () => {
    expect(await wecomKf.sender!.fetchToken(network({ json: { errcode: 0, access_token: 'T', expires_in: 7200 } }).call)).toEqual({ token: 'T', expiresInMs: 7_200_000 })
    const failed = await wecomKf.sender!.fetchToken(network({ json: { errcode: 40001, errmsg: `bad ${settings.secret}` } }).call)
    expect(failed).toEqual({ failed: '40001', reason: 'CREDENTIALS_WRONG', message: 'bad ***' })
  })

  it('sends with our own id', async () => {
    const { call, asked } = network(ok)
    await wecomKf.sender!.send(call, { ...outgoing, content: { kind: 'file', mediaId: 'M' } })
    expect(asked[0]!.json).toEqual({ touser: 'wm1', open_kfid: 'wk1', msgid: 'id_1', msgtype: 'file', file: { media_id: 'M' } })
    expect(wecomKf.sender!.remoteIdOf!('id_1')).toBe('id_1')
  })

  it('cuts the title of a link to what is allowed', async () => {
    const { call, asked } = network(ok)
    await wecomKf.sender!.send(call, { ...outgoing, content: { kind: 'link', title: '好'.repeat(60), description: 'd', url: 'https://a.b', thumbMediaId: 'T' } })
    expect(Buffer.byteLength((asked[0]!.json as { link: { title: string } }).link.title)).toBeLessThanOrEqual(128)
  })

  it('greets with the code instead of the address', async () => {
    const { call, asked } = network(ok)
    expect(await wecomKf.sender!.greet!(call, { ...outgoing, content: { kind: 'text', text: '您好' } }, 'W')).toEqual({ did: 'send', remoteId: 'id_1' })
    expect(asked[0]!.url.pathname).toBe('/cgi-bin/kf/send_msg_on_event')
    expect(asked[0]!.json).toEqual({ code: 'W', msgid: 'id_1', msgtype: 'text', text: { content: '您好' } })
  })
})

describe('accounts', () => {
  it('asks for names a hundred at a time', async () => {
    const { call, asked } = network({ json: { errcode: 0, customer_list: [{ external_userid: 'w0', nickname: '陈', avatar: 'p' }] } }, { json: { errcode: 0, customer_list: [{ external_userid: 'w100' }] } })
    const addresses = Array.from({ length: 150 }, (_, at) => `w${at}`)
    expect(await wecomKf.profiles!.fetch(call, addresses)).toEqual([{ address: 'w0', name: '陈', pictureUrl: 'p' }, { address: 'w100' }])
    expect(asked.map(({ json }) => (json as { external_userid_list: string[] }).external_userid_list.length)).toEqual([100, 50])
  })

  it('makes an invitation whose scene comes back', async () => {
    const { call } = network({ json: { errcode: 0, url: 'https://work.weixin.qq.com/kf/kfc1?enc_scene=E' } })
    expect(await wecomKf.invites!.create(call, 'wk1', 'factory_7')).toEqual({ url: 'https://work.weixin.qq.com/kf/kfc1?enc_scene=E&scene_param=factory_7' })
    expect(await wecomKf.invites!.create(call, 'wk1', 'x'.repeat(33))).toMatchObject({ failed: 'SCENE_FORM' })
  })

  it('reads and moves the state of a talk', async () => {
    expect(await wecomKf.sessions!.read(network({ json: { errcode: 0, service_state: 3, servicer_userid: 'li' } }).call, 'wk1', 'wm1')).toEqual({ state: 'colleague', colleague: 'li' })
    const { call, asked } = network({ json: { errcode: 0, msg_code: 'MC' } })
    expect(await wecomKf.sessions!.move(call, 'wk1', 'wm1', { state: 'ended' })).toEqual({ code: 'MC' })
    expect(asked[0]!.json).toEqual({ open_kfid: 'wk1', external_userid: 'wm1', service_state: 4 })
  })

  it.each([
    ['a colleague', 3, 4, { greeting: { code: 'MC', validMs: 20_000 } }],
    ['the queue', 2, 4, { greeting: { code: 'MC', validMs: 20_000 } }],
    ['nobody', 0, 1, {}],
  ])('takes over a talk that %s holds', async (...[, service_state, to, expected]) => {
    const { call, asked } = network({ json: { errcode: 0, service_state } }, { json: { errcode: 0, ...(to === 4 ? { msg_code: 'MC' } : {}) } })
    expect(await wecomKf.sessions!.takeOver(call, 'wk1', 'wm1')).toEqual(expected)
    expect(asked[1]!.json).toEqual({ open_kfid: 'wk1', external_userid: 'wm1', service_state: to })
  })

  it('moves nothing when the talk is ours already, or has ended', async () => {
    const ours = network({ json: { errcode: 0, service_state: 1 } })
    expect(await wecomKf.sessions!.takeOver(ours.call, 'wk1', 'wm1')).toEqual({})
    const ended = network({ json: { errcode: 0, service_state: 4 } })
    expect(await wecomKf.sessions!.takeOver(ended.call, 'wk1', 'wm1')).toMatchObject({ reason: 'SESSION_ENDED' })
    expect([ours.asked.length, ended.asked.length]).toEqual([1, 1])
  })

  it('hands on what the network says against a take-over', async () => {
    const { call } = network({ json: { errcode: 0, service_state: 3 } }, { json: { errcode: 95016, errmsg: 'not allow' } })
    expect(await wecomKf.sessions!.takeOver(call, 'wk1', 'wm1')).toMatchObject({ failed: '95016', reason: 'SESSION_STEP_WRONG' })
  })
})
