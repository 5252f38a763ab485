import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, delivered, mailbox, messagesOf, official, openStage, phone, reply, say, until } from './testing.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const pdfName = '报价单 PO-2026-118（最终版）.pdf'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage?.close())

const fault = (name: string, count = 1) => stage.sim('POST', '/sim/faults', { name, on: true, count })
const quiet = () => until('callbacks and pulls are done', async () =>
  stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null union all select from job where kind in ('connection.pull', 'connection.media', 'connection.profiles') and failed_at is null`)).length === 0)
const inbound = async (person: string) => (await messagesOf(stage, await conversationWith(stage, person, mailbox))).filter((one) => one.kind === 'inbound')
const textsFrom = async (person: string) => (await inbound(person)).map((one) => one.content.text ?? one.content.kind)

async function sendFile(person: string, account: string, file: { name: string; type: string; kind: string; bytes: Buffer }): Promise<void> {
  const query = new URLSearchParams({ name: file.name, type: file.type, kind: file.kind })
  const uploaded = await fetch(`${stage.simulator.url}/sim/upload?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(file.bytes) })
  const { media } = (await uploaded.json()) as { media: string }
  await say(stage, person, account, { kind: file.kind, media })
}

describe('pulling', () => {
  it('brings what a doorbell announced, with a cursor saved beside it', async () => {
    await say(stage, 'chen', mailbox, '您好，PO-2026-118什么时候要货？')
    expect(await until('the message', async () => (await textsFrom('chen'))[0])).toBe('您好，PO-2026-118什么时候要货？')
    const [{ cursor }] = await stage.rows(sql`select cursor from pull_cursor where mailbox = ${mailbox}`)
    expect(cursor).not.toBe('')
  })

  it.each([
    ['goes on after an empty page with more to come', 'has-more-empty'],
    ['takes a page that is given again for what it is', 'page-replay'],
    ['goes on without the token of a doorbell when it has ended', 'sync-token-expired'],
    ['is made up for by the next doorbell when one is lost', 'doorbell-lost'],
  ])('%s', async (_fact, name) => {
    await quiet()
    const before = await textsFrom('chen')
    await fault(name)
    await say(stage, 'chen', mailbox, `一 ${name}`)
    if (name !== 'doorbell-lost') await until('the first message', async () => (await textsFrom('chen')).length > before.length)
    await say(stage, 'chen', mailbox, `二 ${name}`)
    await until('both messages', async () => (await textsFrom('chen')).length >= before.length + 2)
    await quiet()
    expect((await textsFrom('chen')).slice(before.length)).toEqual([`一 ${name}`, `二 ${name}`])
    expect((await stage.sim('GET', '/sim/faults')).faults.find((one: Json) => one.name === name).happened).toBe(1)
  })

  it('survives a network that is down for a while', async () => {
    await quiet()
    for (const name of ['http-500', 'bad-json', 'api-unreachable', 'busy']) {
      await fault(name)
      await say(stage, 'chen', mailbox, `经过 ${name}`)
      await until(`the message after ${name}`, async () => (await textsFrom('chen')).includes(`经过 ${name}`))
    }
  })

  it('asked from the beginning again adds nothing', async () => {
    await quiet()
    const before = await textsFrom('chen')
    await sql`update pull_cursor set cursor = '' where mailbox = ${mailbox}`.execute(stage.database.q)
    await say(stage, 'chen', mailbox, '从头')
    await until('the new message', async () => (await textsFrom('chen')).includes('从头'))
    await quiet()
    expect(await textsFrom('chen')).toEqual([...before, '从头'])
  })

  it('keeps an unknown type raw and shows it as unsupported', async () => {
    await fault('unknown-type')
    await say(stage, 'chen', mailbox, '未来')
    const message = await until('the message', async () => (await inbound('chen')).find((one) => one.content.kind === 'unsupported'))
    expect(message.content.what).toBe('future_card')
    const [{ body }] = await stage.rows(sql`select convert_from(body, 'UTF8') as body from delivery join message on message.delivery_id = delivery.id where message.id = ${message.id}`)
    expect(JSON.parse(body).future_card).toEqual({ version: 7, what: 'text' })
  })
})

describe('people', () => {
  it('are known by name and picture after their first message', async () => {
    const id = await conversationWith(stage, 'chen', mailbox)
    const person = await until('a name and a picture', async () => {
      const { people } = await stage.call('GET', `/api/conversations/${id}`)
      return people.find((one: Json) => one.name === '陈小姐' && one.pictureFileId !== null) as Json | undefined
    })
    const { headers } = await stage.file(person.pictureFileId)
    expect(headers.get('content-type')).toMatch(/image|octet-stream/)
  })
})

describe('files', () => {
  it.each([
    ['a photo', { name: 'sample.png', type: 'image/png', kind: 'image', bytes: png }],
    ['a PDF with a Chinese name', { name: pdfName, type: 'application/pdf', kind: 'file', bytes: pdf }],
  ] as const)('%s from the phone arrives whole', async (_what, file) => {
    await sendFile('wang', mailbox, file)
    const message = await until('the file', async () => (await inbound('wang')).find((one) => one.content.kind === file.kind && one.media?.state === 'ready'))
    if (file.kind === 'file') expect(message.file.name).toBe(pdfName)
    expect(message.file).toMatchObject({ bytes: file.bytes.length, kind: file.kind, mismatch: false })
    expect((await stage.file(message.file.id)).bytes.equals(file.bytes)).toBe(true)
  })

  it('from the desk arrives on the phone with its name', async () => {
    const id = await conversationWith(stage, 'wang', mailbox)
    const fileId = await stage.upload(pdfName, 'application/pdf', pdf)
    const [message] = await reply(stage, id, '请看附件', { fileIds: [fileId] })
    await delivered(stage, id, message!.id, ['accepted'])
    const shown = await until('the PDF on the phone', async () => (await phone(stage, 'wang', mailbox, 'account')).find((one) => one.body.kind === 'file'))
    expect(shown.body).toMatchObject({ name: pdfName, bytes: pdf.length })
    const bytes = Buffer.from(await (await fetch(`${stage.simulator.url}/sim/media/${shown.body.media}`)).arrayBuffer())
    expect(bytes.equals(pdf)).toBe(true)
    expect((await phone(stage, 'wang', mailbox, 'account')).map((one) => one.body.kind)).toEqual(['text', 'file'])
  })

  it('that is too long a recording is refused, and goes as a plain file for who wants that', async () => {
    const id = await conversationWith(stage, 'wang', mailbox)
    const amr = Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: 61 * 50 }, () => Buffer.from([0x3c, ...Array.from({ length: 31 }, () => 0)]))])
    const fileId = await stage.upload('说明.amr', 'audio/amr', amr)
    const body = { clientId: 'a-long-recording', text: '', fileIds: [fileId], undoMs: 0 }
    expect(await stage.ask('POST', `/api/conversations/${id}/messages`, body)).toMatchObject({ status: 422, body: { error: 'CONVERSATION_VOICE_TOO_LONG', data: { seconds: 60 } } })
    const [message] = await reply(stage, id, '', { fileIds: [fileId], despiteWarnings: true })
    await delivered(stage, id, message!.id, ['accepted'])
    expect((await phone(stage, 'wang', mailbox, 'account')).at(-1).body).toMatchObject({ kind: 'file', name: '说明.amr' })
  })

  it('uploaded once is not uploaded for a second message', async () => {
    const id = await conversationWith(stage, 'wang', mailbox)
    const fileId = await stage.upload('样品.png', 'image/png', png)
    const uploads = async () => (await stage.sim('GET', '/sim/calls?path=/media/upload')).calls.length as number
    const before = await uploads()
    for (let n = 0; n < 2; n += 1) {
      const [message] = await reply(stage, id, '', { fileIds: [fileId] })
      await delivered(stage, id, message!.id, ['accepted'])
    }
    expect(await uploads()).toBe(before + 1)
  })

  it('that the network no longer holds is said to be so', async () => {
    await fault('media-expired')
    await sendFile('wang', mailbox, { name: 'late.png', type: 'image/png', kind: 'image', bytes: png })
    const message = await until('the failed file', async () => (await inbound('wang')).find((one) => one.media?.state === 'failed'))
    expect(message.media.code).toBe('EXPIRED')
  })
})

describe('an invitation', () => {
  it.each([['wecom-kf', mailbox], ['official-account', official]])('by %s brings whoever scans it to the right company and owner, and says why', async (channel, account) => {
    const { connections } = await stage.call('GET', '/api/connections')
    const connection = connections.find((one: Json) => one.channel === channel)
    const company = await stage.call('POST', '/api/companies', { kind: 'factory', name: `义乌优品包装 ${channel}`, zone: 'Asia/Shanghai' })
    const invited = await stage.call('POST', '/api/staff', { login: `petr-${channel}`, name: 'Пётр', role: 'member', language: 'ru', zone: 'UTC' })
    const invitation = await stage.call('POST', '/api/invitations', { connectionId: connection.id, companyId: company.id, mailbox: account })
    expect(invitation.url).toMatch(/^http/)
    expect(invitation.cardText).toContain(invitation.url)
    await stage.call('PATCH', `/api/invitations/${invitation.id}`, { ownerId: invitation.ownerId ?? invited.staff.id })
    await stage.sim('POST', '/sim/open', { person: 'zhao', url: invitation.url })
    await say(stage, 'zhao', account, '我扫码来的')
    const id = await conversationWith(stage, 'zhao', account)
    const opened = await until('the routed conversation', async () => {
      const answer = await stage.call('GET', `/api/conversations/${id}`)
      return answer.conversation.companyId === null ? undefined : (answer as Json)
    })
    expect(opened.conversation).toMatchObject({ companyId: company.id, assigneeId: invitation.ownerId })
    const lines = (await messagesOf(stage, id)).filter((one) => one.kind === 'line')
    expect(lines.map((one) => one.line.code)).toContain('routedByInvitation')
    const [{ came }] = (await stage.call('GET', `/api/invitations?companyId=${company.id}`)).invitations
    expect(came).toBe(1)
  })
})

describe('a talk that a servicer took over in WeCom', () => {
  const takenByPeople = async (person: string, more: Json = { text: '三月底出货吗' }) => {
    await stage.sim('POST', '/sim/people', { id: person, name: person })
    await say(stage, person, mailbox, '您好')
    const id = await conversationWith(stage, person, mailbox)
    await quiet()
    await fault('human-took-over')
    const [message] = await reply(stage, id, more.text, more)
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe('SESSION_NOT_OURS')
    return { id, messageId: message!.id as string }
  }
  const shown = async (person: string) => (await phone(stage, person, mailbox, 'account')).map((one) => one.body.text ?? one.body.kind)
  const states = async () => (await callsOf(stage, '/kf/service_state/trans')).map((one) => one.body.service_state)

  it('stays theirs for the desk until it is taken over; then this text goes, and others wait for the next message', async () => {
    const { id, messageId } = await takenByPeople('taken')
    await stage.call('POST', `/api/messages/${messageId}/retry`, {})
    expect((await delivered(stage, id, messageId, ['failed'])).delivery).toMatchObject({ code: 'SESSION_NOT_OURS', attempts: 2 })
    await stage.call('POST', `/api/messages/${messageId}/take-over`)
    await delivered(stage, id, messageId, ['accepted'])
    expect(await shown('taken')).toEqual(['三月底出货吗'])
    expect(await states()).toEqual([4])
    expect((await stage.call('GET', `/api/messages/${messageId}/attempts`)).attempts.map((one: Json) => [one.outcome, one.code])).toEqual([
      ['refused', 'SESSION_NOT_OURS'], ['refused', 'SESSION_NOT_OURS'], ['accepted', null],
    ])
    const [later] = await reply(stage, id, '请告知', { whenClosed: 'hold' })
    expect(later!.delivery.state).toBe('held')
    await say(stage, 'taken', mailbox, '月底可以')
    await delivered(stage, id, later!.id, ['accepted'])
    expect(await shown('taken')).toEqual(['三月底出货吗', '请告知'])
  })

  it('gives a file after their next message', async () => {
    const { id, messageId } = await takenByPeople('taken-file', { text: '', fileIds: [await stage.upload('图.png', 'image/png', png)] })
    expect((await stage.call('POST', `/api/messages/${messageId}/take-over`)).delivery.state).toBe('held')
    await say(stage, 'taken-file', mailbox, '图呢')
    await delivered(stage, id, messageId, ['accepted'])
    expect(await shown('taken-file')).toEqual(['image'])
  })

  it('says that it has ended when the servicer was quicker', async () => {
    const { messageId } = await takenByPeople('taken-late')
    await stage.sim('POST', '/sim/servicer', { person: 'taken-late', account: mailbox, does: 'end', userid: 'zhangsan' })
    expect(await stage.ask('POST', `/api/messages/${messageId}/take-over`)).toMatchObject({ status: 409, body: { error: 'CONVERSATION_SESSION_ENDED' } })
  })

  it('says that nothing has changed when WeCom does not answer', async () => {
    const { id, messageId } = await takenByPeople('taken-busy')
    await fault('busy')
    expect(await stage.ask('POST', `/api/messages/${messageId}/take-over`)).toMatchObject({ status: 503, body: { error: 'CONVERSATION_NETWORK_BUSY' } })
    await stage.call('POST', `/api/messages/${messageId}/take-over`)
    await delivered(stage, id, messageId, ['accepted'])
  })
})
