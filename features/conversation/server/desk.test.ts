import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
let personId: string
beforeAll(async () => {
  desk = await testDesk()
  const made = await desk.db.database.transact(async (tx) => {
    const { rows } = await sql<{ id: string }>`insert into person (id, workspace_id, company_id, name) values (gen_random_uuid(), ${desk.workspaceId}, ${desk.companyId}, '陈小姐') returning id`.execute(tx.q)
    return rows[0]!.id
  })
  personId = made
})
afterAll(() => desk.close())

let posts = 0
const clientId = () => `client-post-${(posts += 1)}`
const create = async (kind: 'direct' | 'group' = 'direct') => (await desk.call(0, 'POST', '/api/conversations', { clientId: clientId(), kind, title: 'PO-118', personIds: [personId] })).body
const upload = async (name: string, bytes: Buffer, type = 'application/octet-stream') => {
  const boundary = 'xxBOUNDARYxx'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await desk.app.inject({ method: 'POST', url: '/api/files', headers: { 'x-who': '0', 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
  return { status: answer.statusCode, body: answer.json() }
}
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000030000000508060000009d74663a0000000049454e44ae426082', 'hex')

test('a conversation by hand belongs to its person’s company and whoever answers for it', async () => {
  const made = await create()
  expect(made).toMatchObject({ kind: 'direct', channel: 'manual', companyId: desk.companyId, assigneeId: desk.staff[1]!.staffId, personIds: [personId], waiting: 'quiet' })
  const post = { clientId: clientId(), kind: 'group', personIds: [personId] }
  const [one, two] = [await desk.call(0, 'POST', '/api/conversations', post), await desk.call(0, 'POST', '/api/conversations', post)]
  expect(two.body.id).toBe(one.body.id)
})

test('by hand a reply waits for a colleague who says that it is sent', async () => {
  const { id } = await create()
  const { body } = await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '请问什么时候可以发货？', fileIds: [] })
  expect(body.messages).toMatchObject([{ delivery: { state: 'byHand' }, batch: { parts: 1 } }])
  expect((await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0]).toMatchObject({ needsLook: true, waiting: 'quiet' })
  await desk.call(0, 'POST', `/api/messages/${body.messages[0].id}/sent-by-hand`, {})
  expect((await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0]).toMatchObject({ needsLook: false, waiting: 'theyOwe' })
  expect(desk.wire.sent).toEqual([])
})

test('a pasted stretch is stored once, overlapping ones add what is new', async () => {
  const { id } = await create('group')
  const text = '陈小姐|1|好的\nOlga|2|谢谢\n陈小姐|3|不客气'
  const preview = (await desk.call(0, 'POST', `/api/conversations/${id}/paste/preview`, { text, zone: 'Asia/Shanghai' })).body
  expect(preview.senders).toEqual([
    { name: '陈小姐', messages: 2, guess: { as: 'person', personId } }, { name: 'Olga', messages: 1, guess: { as: 'us', staffId: desk.staff[0]!.staffId } },
  ])
  const senders = preview.senders.map(({ name, guess }: { name: string; guess: unknown }) => ({ name, is: guess }))
  const paste = async (words: string, who = senders) => (await desk.call(0, 'POST', `/api/conversations/${id}/paste`, { text: words, zone: 'Asia/Shanghai', senders: who })).body
  expect(await paste(text, [])).toMatchObject({ error: 'CONVERSATION_SENDER_UNKNOWN' })
  expect(await paste(text)).toMatchObject({ added: 3, known: 0 })
  expect(await paste(text)).toMatchObject({ added: 0, known: 3 })
  expect(await paste('陈小姐|3|不客气\n小李|4|收到', [...senders, { name: '小李', is: { as: 'newPerson', name: '小李' } }])).toMatchObject({ added: 1, known: 1 })
  const opened = (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body
  expect(opened.page.messages.filter((one: { content: unknown }) => one.content !== null).map((one: { kind: string }) => one.kind)).toEqual(['inbound', 'outbound', 'inbound', 'inbound'])
  expect(opened.conversation.personIds).toHaveLength(2)
})

test('what somebody sent outside the desk is stored in his name', async () => {
  const { id } = await create()
  const file = (await upload('图.png', png, 'image/png')).body
  expect(file).toMatchObject({ kind: 'image', type: 'image/png', width: 3, height: 5, mismatch: false, inline: true })
  const post = { clientId: clientId(), personId, text: '看图', fileIds: [file.id] }
  await desk.call(0, 'POST', `/api/conversations/${id}/received`, post)
  const again = await desk.call(0, 'POST', `/api/conversations/${id}/received`, post)
  expect(again.body.messages).toMatchObject([{ kind: 'inbound', personId, content: { text: '看图' } }, { file: { id: file.id } }])
  expect((await desk.call(1, 'GET', `/api/conversations/${id}/files`)).body.files).toMatchObject([{ file: { id: file.id, name: '图.png' } }])
})

test('a file is what its bytes are, served so that nothing in it runs, in ranges, to those who may see it', async () => {
  expect((await upload('big.bin', Buffer.alloc(10_001))).body.error).toMatch(/CONVERSATION_FILE_TOO_LARGE/)
  expect((await upload('empty.txt', Buffer.alloc(0))).body.error).toBe('CONVERSATION_FILE_EMPTY')
  expect((await upload('contract.pdf', png)).body).toMatchObject({ type: 'image/png', mismatch: true })
  const html = (await upload('../a.html', Buffer.from('<script>alert(1)</script>'), 'text/html')).body
  expect(html).toMatchObject({ name: 'a.html', inline: false })
  const served = await desk.app.inject({ url: `/api/files/${html.id}`, headers: { 'x-who': '0', range: 'bytes=1-6' } })
  expect([served.statusCode, served.body, served.headers['content-range']]).toEqual([206, 'script', 'bytes 1-6/25'])
  expect(served.headers).toMatchObject({
    'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringMatching(/^attachment; /), 'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
  })
  expect((await desk.call(1, 'GET', `/api/files/${html.id}`)).status).toBe(404)
  expect((await desk.app.inject({ url: `/api/files/${html.id}`, headers: { 'x-who': '0', range: 'bytes=90-' } })).statusCode).toBe(416)
})

test('a draft of two devices keeps both texts, and a late save does not bring back what was sent', async () => {
  const { id } = await create()
  const save = async (text: string, revision: number, who = 0, more = {}) => (await desk.call(who, 'PUT', `/api/conversations/${id}/drafts`, { kind: 'reply', text, fileIds: [], revision, ...more })).body
  expect(await save('您', 0)).toMatchObject({ revision: 1 })
  expect(await save('您好', 1)).toMatchObject({ revision: 2, overwritten: null })
  expect(await save('other device', 1)).toMatchObject({ text: 'other device', revision: 3, overwritten: { text: '您好' } })
  expect(await save('您好！', 3, 1, { staffId: desk.staff[0]!.staffId })).toMatchObject({ text: '您好！', editedBy: desk.staff[1]!.staffId, staffId: desk.staff[0]!.staffId })
  await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '您好！', fileIds: [] })
  expect(await save('您好', 4)).toMatchObject({ text: '', revision: 5 })
  const drafts = async () => (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body.drafts
  expect(await drafts()).toMatchObject([{ text: '', revision: 5 }]) // so that another device empties its copy
})

test('a draft may be longer than what can be sent, until it is shortened', async () => {
  const { id } = await create()
  const text = '长'.repeat(120_000)
  expect(await desk.call(0, 'PUT', `/api/conversations/${id}/drafts`, { kind: 'reply', text, fileIds: [], revision: 0 })).toMatchObject({ status: 200, body: { text, revision: 1 } })
  expect((await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text, fileIds: [] })).status).toBe(400)
})

test('what is legally significant stays so with its draft, through a colleague who corrects it, and ends with the sending', async () => {
  const { id } = await create()
  const save = async (more: object, who = 0) => (await desk.call(who, 'PUT', `/api/conversations/${id}/drafts`, { kind: 'reply', text: '确认', fileIds: [], ...more })).body
  const drafts = async () => (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body.drafts
  expect(await save({ revision: 0 })).toMatchObject({ legal: false })
  expect(await save({ revision: 1, legal: true })).toMatchObject({ legal: true })
  expect(await save({ revision: 2, text: '确认。', staffId: desk.staff[0]!.staffId }, 1)).toMatchObject({ legal: true })
  expect(await drafts()).toMatchObject([{ text: '确认。', legal: true }])
  const sent = await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '确认。', fileIds: [], legal: true })
  expect(await save({ revision: 3, legal: true })).toMatchObject({ text: '', legal: false })
  expect(await drafts()).toMatchObject([{ text: '', legal: false }])
  expect(await desk.call(0, 'POST', `/api/messages/${sent.body.messages[0].id}/withdraw`)).toMatchObject({ status: 200, body: { text: '确认。', legal: true } })
})

test('a question stays open until another message closes it', async () => {
  const { id } = await create()
  const post = async (text: string) => (await desk.call(0, 'POST', `/api/conversations/${id}/received`, { clientId: clientId(), personId, text, fileIds: [] })).body.messages[0].id
  const [asked, answer] = [await post('什么颜色'), await post('红色')]
  const mark = async (body: object) => (await desk.call(0, 'PUT', `/api/messages/${asked}/question`, body)).body
  expect(await mark({ state: 'open' })).toMatchObject({ question: { open: true, markedBy: desk.staff[0]!.staffId } })
  expect((await desk.call(0, 'GET', `/api/conversations/${id}/questions`)).body.questions).toHaveLength(1)
  expect(await mark({ state: 'closed', answerId: asked })).toMatchObject({ error: 'CONVERSATION_ANSWER_ELSEWHERE' })
  expect(await mark({ state: 'closed', answerId: answer })).toMatchObject({ question: { open: false, answerId: answer } })
  expect((await desk.call(0, 'GET', `/api/conversations/${id}/questions`)).body.questions).toEqual([])
})

test('a prepared reply asks for its fields, and counts its uses', async () => {
  const texts = { ru: 'Когда {{order}}?', en: '', zh: '{{order}}什么时候发货？' }
  const { body } = await desk.call(0, 'POST', '/api/replies', { name: 'ship', texts })
  expect(body.fields).toEqual(['order'])
  expect((await desk.call(0, 'POST', '/api/replies', { name: 'SHIP', texts })).body.error).toBe('CONVERSATION_REPLY_NAME_TAKEN')
  const fill = async (language: string, values: object) => (await desk.call(0, 'POST', `/api/replies/${body.id}/fill`, { language, values })).body
  expect(await fill('zh', {})).toMatchObject({ error: 'CONVERSATION_REPLY_FIELDS_EMPTY', data: { fields: 'order' } })
  expect(await fill('zh', { order: 'PO-118' })).toEqual({ text: 'PO-118什么时候发货？' })
  expect((await desk.call(0, 'GET', '/api/replies?search=发货')).body.replies).toMatchObject([{ name: 'ship', used: 1 }])
})

test('colleagues see who is here, and the manager who is busy with what', async () => {
  const { id } = await create()
  await desk.call(0, 'POST', `/api/conversations/${id}/received`, { clientId: clientId(), personId, text: '急', fileIds: [] })
  await desk.call(0, 'PUT', '/api/presence', { state: 'onSite', companyId: desk.companyId, until: desk.now() + 3_600_000 })
  await desk.call(1, 'POST', '/api/presence/beat', { active: true })
  expect(desk.passed.map((fact) => fact.payload)).toMatchObject([{ state: 'onSite', companyId: desk.companyId }, { state: 'online' }])
  const { body } = await desk.call(0, 'GET', '/api/reports/work')
  expect(body.staff.find((one: { staff: { name: string } }) => one.staff.name === 'Ivan')).toMatchObject({ presence: { state: 'online' }, oldestWeOweSince: expect.any(Number) })
  expect(body.longest.map((row: { id: string }) => row.id)).toContain(id)
})

test('a snoozed conversation comes back when its time has come', async () => {
  const { id } = await create()
  expect((await desk.call(0, 'POST', `/api/conversations/${id}/snooze`, { until: desk.now() - 1 })).body.error).toBe('CONVERSATION_SNOOZE_PAST')
  await desk.call(0, 'POST', `/api/conversations/${id}/snooze`, { until: desk.now() + 60_000 })
  expect((await desk.call(0, 'GET', '/api/conversations?view=snoozed')).body.conversations).toMatchObject([{ id, snoozedUntil: desk.now() + 60_000 }])
  const wake = desk.feature.jobs.find(({ kind }) => kind === 'conversation.wake')!
  const run = () => wake.run({ id: 1, kind: wake.kind, payload: { conversationId: id }, attempt: 1 }, { signal: new AbortController().signal, done: async () => true })
  await run()
  expect((await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0].state).toBe('snoozed')
  desk.pass(60_000)
  await run()
  expect((await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0].state).toBe('open')
})
