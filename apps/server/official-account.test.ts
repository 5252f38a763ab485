import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, delivered, messagesOf, official, openStage, phone, reply, say, until } from './testing.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** AMR of so many seconds, 12.2 kbit/s. */
const amr = (seconds: number) => Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: seconds * 50 }, () => Buffer.from([0x3c, ...Array.from({ length: 31 }, () => 0)]))])

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  for (const person of ['chen', 'wang', 'li']) await stage.sim('POST', '/sim/follow', { person, account: official })
})
afterAll(() => stage?.close())

const fault = (name: string, count = 1) => stage.sim('POST', '/sim/faults', { name, on: true, count })
const inbound = async (person: string) => (await messagesOf(stage, await conversationWith(stage, person, official))).filter((one) => one.kind === 'inbound')

describe('an Official Account', () => {
  it('brings a text in and takes the answer out', async () => {
    await say(stage, 'chen', official, '样品什么时候寄出？')
    const message = await until('the text', async () => (await inbound('chen'))[0])
    expect(message.content.text).toBe('样品什么时候寄出？')
    const id = await conversationWith(stage, 'chen', official)
    const [answer] = await reply(stage, id, '周五寄出，运单号随后发您 😀')
    await delivered(stage, id, answer!.id, ['accepted'])
    expect((await phone(stage, 'chen', official, 'account')).map((one) => one.body.text)).toEqual(['周五寄出，运单号随后发您 😀'])
  })

  it('brings voice in as a file that browsers play, and takes a picture out', async () => {
    await say(stage, 'chen', official, { kind: 'sample-voice', index: 0 })
    const voice = await until('the voice', async () => (await inbound('chen')).find((one) => one.content.kind === 'voice' && one.media?.state === 'ready'))
    const played = await stage.file(`${voice.file.id}/voice`)
    expect(voice.file.voicePath).toBe(`/api/files/${voice.file.id}/voice`)
    expect(played.bytes.subarray(0, 4).toString()).toBe('RIFF')
    const fileId = await stage.upload('色卡.png', 'image/png', png)
    const [message] = await reply(stage, voice.conversationId, '', { fileIds: [fileId] })
    await delivered(stage, voice.conversationId, message!.id, ['accepted'])
    const shown = (await phone(stage, 'chen', official, 'account')).at(-1) as Json
    expect(shown.body).toMatchObject({ kind: 'image', bytes: png.length })
  })

  it('tells of a file that it does not give, and refuses one that it does not carry', async () => {
    const query = new URLSearchParams({ name: '装箱单.pdf', type: 'application/pdf', kind: 'file' })
    const uploaded = await fetch(`${stage.simulator.url}/sim/upload?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: '%PDF-1.4\n%%EOF' })
    await say(stage, 'wang', official, { kind: 'file', media: ((await uploaded.json()) as Json).media })
    const message = await until('the file', async () => (await inbound('wang')).find((one) => one.media?.state === 'failed'))
    expect(message).toMatchObject({ content: { kind: 'file', name: '装箱单.pdf' }, media: { code: 'NOT_OFFERED' } })
    const fileId = await stage.upload('合同.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
    const body = { clientId: 'no-such-way', text: '', fileIds: [fileId], undoMs: 0 }
    expect(await stage.ask('POST', `/api/conversations/${message.conversationId}/messages`, body)).toMatchObject({ status: 422, body: { error: 'CONVERSATION_FILE_NOT_SENDABLE' } })
  })

  it('takes a video out with the picture that stands for it, uploaded once', async () => {
    await say(stage, 'li', official, '有视频吗')
    const id = await conversationWith(stage, 'li', official)
    await until('the wish', async () => (await inbound('li')).length > 0)
    const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isommp41', 'latin1'), Buffer.alloc(40)])
    const fileId = await stage.upload('验货.mp4', 'video/mp4', mp4)
    const before = (await callsOf(stage, '/media/upload')).length
    for (let n = 0; n < 2; n += 1) await delivered(stage, id, (await reply(stage, id, '', { fileIds: [fileId] }))[0]!.id, ['accepted'])
    expect((await phone(stage, 'li', official, 'account')).map((one) => one.body.kind)).toEqual(['video', 'video'])
    expect((await callsOf(stage, '/media/upload')).length - before).toBe(2)
    const { video } = (await callsOf(stage, '/message/custom/send')).at(-1).body
    expect(video).toEqual({ media_id: expect.any(String), thumb_media_id: expect.any(String), title: '验货.mp4' })
  })

  it('takes voice of a minute out, and refuses a longer one before anything is asked', async () => {
    await say(stage, 'chen', official, '语音发我')
    const id = await conversationWith(stage, 'chen', official)
    const minute = await stage.upload('说明.amr', 'audio/amr', amr(60))
    await delivered(stage, id, (await reply(stage, id, '', { fileIds: [minute] }))[0]!.id, ['accepted'])
    expect((await phone(stage, 'chen', official, 'account')).at(-1).body.kind).toBe('voice')
    const asked = (await callsOf(stage, '/media/upload')).length
    const longer = await stage.upload('详细说明.amr', 'audio/amr', amr(61))
    for (const despiteWarnings of [false, true]) {
      const body = { clientId: `too-long-${despiteWarnings}`, text: '', fileIds: [longer], undoMs: 0, despiteWarnings }
      expect(await stage.ask('POST', `/api/conversations/${id}/messages`, body)).toMatchObject({
        status: 422, body: { error: 'CONVERSATION_VOICE_TOO_LONG', message: expect.stringContaining('Cut it into shorter ones'), data: { fileId: longer, seconds: 60 } },
      })
    }
    expect((await stage.call('POST', `/api/conversations/${id}/check`, { text: '', fileIds: [longer] })).warnings).toMatchObject([{ fileId: longer, problem: 'tooLong', maxSeconds: 60 }])
    // One that was stored before the desk looked at lengths is refused when it is about to go.
    await sql`update file set duration_ms = null where id = ${longer}`.execute(stage.database.q)
    expect((await delivered(stage, id, (await reply(stage, id, '', { fileIds: [longer] }))[0]!.id, ['failed'])).delivery.code).toBe('VOICE_TOO_LONG')
    expect(await callsOf(stage, '/media/upload')).toHaveLength(asked)
  })

  it.each([['count-used', 'WINDOW_COUNT_USED', 45047], ['window-closed', 'WINDOW_CLOSED', 45015]])('says why when the network refuses: %s', async (name, code, errcode) => {
    await say(stage, 'li', official, `在吗 ${name}`)
    const id = await conversationWith(stage, 'li', official)
    await until('the question', async () => (await inbound('li')).some((one) => one.content.text === `在吗 ${name}`))
    await fault(name)
    const [message] = await reply(stage, id, `在的 ${name}`)
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe(code)
    expect((await callsOf(stage, '/message/custom/send')).at(-1).errcode).toBe(errcode)
    expect((await phone(stage, 'li', official, 'account')).map((one) => one.body.text)).not.toContain(`在的 ${name}`)
  })

  it('counts five answers to one message, and refuses the sixth before it leaves', async () => {
    await say(stage, 'wang', official, '请报价')
    const id = await conversationWith(stage, 'wang', official)
    await until('the request', async () => (await inbound('wang')).some((one) => one.content.text === '请报价'))
    stage.pass(61_000) // the three that following allowed are over
    for (let n = 1; n <= 5; n += 1) await delivered(stage, id, (await reply(stage, id, `第${n}条`))[0]!.id, ['accepted'])
    const sixth = { clientId: 'the-sixth-one', text: '第6条', fileIds: [], undoMs: 0 }
    expect(await stage.ask('POST', `/api/conversations/${id}/messages`, sixth)).toMatchObject({ body: { error: 'CONVERSATION_WINDOW_CLOSED', data: { left: 0, needed: 1 } } })
    expect((await phone(stage, 'wang', official, 'account')).map((one) => one.body.text)).toEqual(['第1条', '第2条', '第3条', '第4条', '第5条'])
  })

  it('shows who has left', async () => {
    stage.pass(1_500) // the network tells whole seconds: what went out in the second of the next arrival counts as after it
    await stage.sim('POST', '/sim/unfollow', { person: 'wang', account: official })
    const id = await conversationWith(stage, 'wang', official)
    await until('the grey line', async () => (await messagesOf(stage, id)).some((one) => one.line?.code === 'left'))
    const window = async () => (await stage.call('GET', `/api/conversations/${id}/window`)) as Json
    expect(await window()).toMatchObject({ state: 'left', left: 0 })
    const unheard = { clientId: 'to-nobody-there', text: '还在吗', fileIds: [], undoMs: 0 }
    expect(await stage.ask('POST', `/api/conversations/${id}/messages`, unheard)).toMatchObject({ status: 409, body: { error: 'CONVERSATION_WINDOW_CLOSED' } })
    await stage.sim('POST', '/sim/follow', { person: 'wang', account: official })
    await until('the window of following', async () => (await window()).state === 'open')
    await delivered(stage, id, (await reply(stage, id, '欢迎回来'))[0]!.id, ['accepted'])
  })
})
