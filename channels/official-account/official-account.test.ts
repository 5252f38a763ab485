import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/time.ts'
import { recordedCall, type Recorded } from '../recorded-network.ts'
import { sealedDelivery } from '../sealed-delivery.ts'
import { payloadText, readVectors } from '../read-vectors.ts'
import { createSceneCode, officialAccount } from './index.ts'
import { videoCover } from './video-cover.ts'

const settings = { originalId: 'gh_1234567890ab', appId: 'wx5823bf96d3bd56c7', secret: 's'.repeat(32), token: 'QDG6eK', mode: 'security', encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' }
const network = (...answers: Recorded[]) => recordedCall(settings, answers)
const receivedAt = instant(Date.UTC(2026, 10, 24))
const readText = (text: string) => officialAccount.webhook!.read(settings, { body: Buffer.from(text), receivedAt })[0]!
const xml = (fields: Record<string, string>) =>
  `<xml>${Object.entries({ ToUserName: 'gh_1', FromUserName: 'oA', CreateTime: '1409735668', ...fields }).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`).join('')}</xml>`

describe('messages', () => {
  it.each([
    [{ MsgType: 'text', Content: '[微笑]/::) <b>&amp;' }, { kind: 'text', text: '[微笑]/::) <b>&amp;' }],
    [{ MsgType: 'text', Content: 'yes', bizmsgmenuid: '101' }, { kind: 'text', text: 'yes', menuId: '101' }],
    [{ MsgType: 'image', PicUrl: 'http://p', MediaId: 'M' }, { kind: 'image', media: { id: 'M', url: 'http://p' } }],
    [{ MsgType: 'voice', MediaId: 'M', Format: 'AMR' }, { kind: 'voice', media: { id: 'M', format: 'amr' } }],
    [{ MsgType: 'shortvideo', MediaId: 'M', ThumbMediaId: 'T' }, { kind: 'video', media: { id: 'M' } }],
    [{ MsgType: 'location', Location_X: '23.1', Location_Y: '113.3', Label: '广州' }, { kind: 'location', latitude: 23.1, longitude: 113.3, name: '', address: '广州' }],
    [{ MsgType: 'link', Title: 't', Description: 'd', Url: 'u' }, { kind: 'link', title: 't', description: 'd', url: 'u' }],
    [{ MsgType: 'file', Title: 'PI.pdf', FileKey: 'k', FileTotalLen: '29' }, { kind: 'file', media: { name: 'PI.pdf', bytes: 29 } }],
    [{ MsgType: 'novelty', Content: 'x' }, { kind: 'unsupported', what: 'novelty', text: 'x' }],
  ])('reads %j', (fields, content) => {
    expect(readText(xml({ ...fields, MsgId: '18446744073709551615' }))).toEqual({
      type: 'message', remoteId: 'oA:18446744073709551615:1409735668', address: 'oA', mailbox: 'gh_1', side: 'them', sentAt: instant(1409735668000), content,
    })
  })

  it('strips what XML may not hold, and keeps going', () => {
    expect(readText(xml({ MsgType: 'text', Content: 'a\u001Db', MsgId: '1' }))).toMatchObject({ content: { text: 'ab' } })
    const broken = Buffer.concat([Buffer.from('<xml><FromUserName>o</FromUserName><MsgType>text</MsgType><Content><![CDATA[a'), Buffer.from([0xff, 0xe4]), Buffer.from(']]></Content></xml>')])
    expect(officialAccount.webhook!.read(settings, { body: broken, receivedAt })[0]).toMatchObject({ content: { text: 'a\uFFFD\uFFFD' }, sentAt: receivedAt })
  })

  it('tells two users’ messages with one MsgId apart', () => {
    const ids = ['oA', 'oB'].map((FromUserName) => readText(xml({ FromUserName, MsgType: 'voice', MsgId: '7' })))
    expect(new Set(ids.map((read) => 'remoteId' in read && read.remoteId)).size).toBe(2)
  })

  it.each([
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><xml><MsgType>&b;</MsgType></xml>',
    '<xml><!ENTITY a "b"></xml>', '<xml><MsgType>text</xml>', `${'<a>'.repeat(500)}`, '<xml><a></a></xml><xml></xml>', '', 'hello', '{"a":',
  ])('says of %j that it cannot be read', (text) => {
    expect(readText(text)).toEqual({ type: 'unsupported', kind: 'UNREADABLE', at: receivedAt })
  })

  it.each(readVectors().payloads.filter(({ channel, direction }) => channel === 'official-account' && direction === 'inbound'))('reads the sample $id', (payload) => {
    const read = readText(payloadText(payload))
    expect(read).not.toMatchObject({ kind: 'UNREADABLE' })
    const type = /Message|Image|Video|Voice|Text/.test(payload.id) && !/Subscribe|Location/.test(payload.id) ? 'message' : undefined
    if (type) expect(read.type).toBe(type)
  })
})

describe('events', () => {
  const window = { openMs: 60_000, messages: 3 }
  it.each([
    [{ Event: 'subscribe', EventKey: 'qrscene_f7', Ticket: 't' }, { type: 'arrived', how: 'follow', scene: 'f7', window }],
    [{ Event: 'subscribe', EventKey: '' }, { type: 'arrived', how: 'follow', window }],
    [{ Event: 'SCAN', EventKey: 'f7' }, { type: 'arrived', how: 'scan', scene: 'f7', window }],
    [{ Event: 'CLICK', EventKey: 'k' }, { type: 'arrived', how: 'menu', window }],
    [{ Event: 'unsubscribe' }, { type: 'left' }],
    [{ Event: 'LOCATION', Latitude: '1' }, { type: 'unsupported', kind: 'LOCATION', address: 'oA' }],
    [{ Event: 'TEMPLATESENDJOBFINISH', Status: 'success' }, { type: 'unsupported', kind: 'TEMPLATESENDJOBFINISH' }],
    [{ Event: 'kf_create_session', KfAccount: 'a@b' }, { type: 'session-changed', state: 'kf_create_session' }],
    [{ Event: 'toString' }, { type: 'unsupported', kind: 'toString' }],
  ])('reads %j', (fields, expected) => {
    const read = readText(xml({ MsgType: 'event', ...fields }))
    expect(read).toMatchObject({ at: instant(1409735668000), ...expected })
    if (!('scene' in expected)) expect(read).not.toHaveProperty('scene')
  })
})

describe('security', () => {
  const sealed = (more: Record<string, string> = {}) =>
    officialAccount.webhook!.open({ ...settings, ...more }, sealedDelivery('<xml/>', { settings, receiverId: settings.appId, beside: '', attempt: 0 }))

  it('takes the previous key for the time after a change', () => {
    const newKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
    expect(sealed({ encodingAesKey: newKey })).toHaveProperty('malformed')
    expect(sealed({ encodingAesKey: newKey, previousEncodingAesKey: settings.encodingAesKey })).toMatchObject({ answer: 'success' })
  })

  it('takes no clear message where messages are enciphered', () => {
    const request = { method: 'POST', query: new URLSearchParams({ signature: 'x' }), body: Buffer.from(xml({ MsgType: 'text' })) }
    expect(officialAccount.webhook!.open(settings, request)).toEqual({ malformed: 'NOT_ENCRYPTED' })
  })

  it('reads no body above a megabyte', () => {
    const request = { method: 'POST', query: new URLSearchParams({ msg_signature: 'x' }), body: new Uint8Array(10 * 1024 * 1024) }
    expect(officialAccount.webhook!.open(settings, request)).toEqual({ malformed: 'BODY_TOO_LARGE' })
  })
})

describe('calls', () => {
  it('asks for the stable token', async () => {
    const { call, asked } = network({ json: { access_token: 'T', expires_in: 7200 } })
    expect(await officialAccount.sender!.fetchToken(call)).toEqual({ token: 'T', expiresInMs: 7_200_000 })
    expect(asked[0]).toMatchObject({ method: 'POST', json: { grant_type: 'client_credential', appid: settings.appId, secret: settings.secret, force_refresh: false } })
    expect(asked[0]!.url.pathname).toBe('/cgi-bin/stable_token')
    expect(await officialAccount.sender!.fetchToken(network({ json: { errcode: 40164, errmsg: 'invalid ip 203.0.113.7' } }).call)).toMatchObject({ reason: 'IP_NOT_ALLOWED', message: 'invalid ip 203.0.113.7' })
  })

  it('makes QR codes for ever, or for a time', async () => {
    const answer = { json: { ticket: 'gQ/+=', url: 'http://weixin.qq.com/q/1' } }
    const { call, asked } = network(answer, answer)
    const made = { url: 'http://weixin.qq.com/q/1', pictureUrl: 'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQ%2F%2B%3D' }
    expect(await officialAccount.invites!.create(call, 'gh_1', 'f7')).toEqual(made)
    expect(await createSceneCode(call, 'f7', 60_000)).toEqual(made)
    expect(asked.map(({ json }) => json)).toEqual([
      { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'f7' } } },
      { expire_seconds: 60, action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'f7' } } },
    ])
  })

  it('tells typing, and nobody of a failure', async () => {
    const { call, asked } = network({ json: { errcode: 45081, errmsg: '' } })
    await officialAccount.sender!.typing!(call, 'oA', true)
    expect(asked[0]!.json).toEqual({ touser: 'oA', command: 'Typing' })
  })

  it('uploads a video with a picture that WeChat takes, and sends both', async () => {
    const { call, asked } = network({ json: { type: 'video', media_id: 'V' } }, { json: { type: 'thumb', thumb_media_id: 'T' } }, { json: { errcode: 0 } })
    const file = { kind: 'video' as const, name: '验货.mp4', contentType: 'video/mp4', bytes: 9, open: async () => new Blob(['123456789']) }
    expect(await officialAccount.media!.upload(call, file)).toEqual({ mediaId: 'V', thumbMediaId: 'T', validMs: 71 * 3_600_000 })
    expect(asked.map(({ url }) => url.searchParams.get('type'))).toEqual(['video', 'thumb'])
    const cover = videoCover.bytes()
    expect(cover.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(cover.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    expect(cover.length).toBeLessThan(64 * 1024)
    await officialAccount.sender!.send(call, { address: 'oA', mailbox: 'gh_1', idempotencyKey: 'i', content: { kind: 'video', mediaId: 'V', thumbMediaId: 'T', title: '验货' } })
    expect(asked[2]!.json).toEqual({ touser: 'oA', msgtype: 'video', video: { media_id: 'V', thumb_media_id: 'T', title: '验货' } })
  })

  it('has no video when its picture did not go up, and sends none without', async () => {
    const { call, asked } = network({ json: { media_id: 'V' } }, { json: { errcode: 40006, errmsg: 'invalid media size' } })
    const file = { kind: 'video' as const, name: 'a.mp4', contentType: 'video/mp4', bytes: 9, open: async () => new Blob(['123456789']) }
    expect(await officialAccount.media!.upload(call, file)).toMatchObject({ failed: '40006', reason: 'MEDIA_SIZE' })
    expect(await officialAccount.sender!.send(call, { address: 'oA', mailbox: 'gh_1', idempotencyKey: 'i', content: { kind: 'video', mediaId: 'V' } })).toEqual({ did: 'refuse', code: 'MEDIA_EXPIRED' })
    expect(asked).toHaveLength(2)
  })

  it('refuses to send what WeChat has no message for', async () => {
    const message = { address: 'oA', mailbox: 'gh_1', idempotencyKey: 'i', content: { kind: 'file' as const, mediaId: 'M' } }
    expect(await officialAccount.sender!.send(network().call, message)).toEqual({ did: 'refuse', code: 'MEDIA_TYPE' })
  })
})
