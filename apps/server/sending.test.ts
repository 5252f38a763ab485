import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, delivered, mailbox, messagesOf, official, openStage, phone, reply, say, until } from './testing.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage?.close())

const fault = (name: string, count = 1) => stage.sim('POST', '/sim/faults', { name, on: true, count })
const idle = () => until('nothing is under way', async () =>
  stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null and tries < 5 union all select from job where failed_at is null and run_at <= now()`)).length === 0)

/** Somebody new who has written once; each test has its own, so that no window is shared. */
async function newcomer(person: string, account = mailbox): Promise<string> {
  await stage.sim('POST', '/sim/people', { id: person, name: person })
  if (account === official) await stage.sim('POST', '/sim/follow', { person, account })
  await say(stage, person, account, '您好')
  const id = await conversationWith(stage, person, account)
  await until('the greeting', async () => (await messagesOf(stage, id)).some((one) => one.kind === 'inbound'))
  await idle()
  return id
}

const shown = async (person: string, account = mailbox) => (await phone(stage, person, account, 'account')).map((one) => one.body.text)
const sends = async (text: string) => (await stage.sim('GET', '/sim/calls')).calls.filter((one: Json) => JSON.stringify(one.body ?? '').includes(text)) as Json[]

/** Lets ten minutes go by for the desk, a piece at a time, with its worker awake. */
async function letTimePass(): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    stage.pass(120_000)
    await sql`select pg_notify('qingchu_job', '')`.execute(stage.database.q)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

describe('a message whose answer never came', () => {
  it.each([
    ['send-hang', mailbox, 1], ['send-hang-lost', mailbox, 0], ['send-hang', official, 1], ['send-hang-lost', official, 0], ['http-500', mailbox, 0], ['bad-json', mailbox, 1],
  ])('is unknown and never repeated: %s at %s', async (name, account, arrived) => {
    const person = `${name}-${account.slice(0, 2)}`
    const id = await newcomer(person, account)
    await fault(name)
    const [message] = await reply(stage, id, `请多做500件 ${person}`)
    expect((await delivered(stage, id, message!.id, ['unknown'])).delivery.code).toBeNull()
    await letTimePass()
    expect(await shown(person, account)).toHaveLength(arrived)
    expect((await messagesOf(stage, id)).find((one) => one.id === message!.id)!.delivery.state).toBe('unknown')
    expect((await stage.call('GET', `/api/conversations?ids=${id}`)).conversations[0].needsLook).toBe(true)
    expect((await stage.call('GET', `/api/messages/${message!.id}/attempts`)).attempts).toMatchObject([{ number: 1, outcome: 'unknown' }])
  })

  it('is failed all the same once the network says that it did not arrive', async () => {
    const id = await newcomer('told-later')
    await fault('send-hang')
    await fault('send-fail-after-ok')
    const [message] = await reply(stage, id, '没有回音')
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe('SEND_FAILED')
    expect((await stage.call('GET', `/api/messages/${message!.id}/attempts`)).attempts).toMatchObject([{ number: 1, outcome: 'failedLater' }])
  })

  it('keeps the id under which the network speaks of it, also when the desk was killed meanwhile', async () => {
    const id = await newcomer('killed')
    const [message] = await reply(stage, id, '刚要发出', { undoMs: 5_000 })
    await sql`insert into send_attempt (job_id, workspace_id, message_id, connection_id, idempotency_key, state, started_at)
      select job.id, m.workspace_id, m.id, m.connection_id, 'left-before-the-kill', 'leaving', now() from job, message m where m.id = ${message!.id} and job.key = ${`send:${message!.id}`}`.execute(stage.database.q)
    await letTimePass()
    await delivered(stage, id, message!.id, ['unknown'])
    const [kept] = await stage.rows(sql`select m.remote_id, a.remote_id as attempted from message m join send_attempt a on a.message_id = m.id where m.id = ${message!.id}`)
    expect(kept).toEqual({ remote_id: expect.stringMatching(/^[0-9a-zA-Z_-]{30}$/), attempted: kept!.remote_id })
  })

  it('goes again only when a person says that it may double', async () => {
    const id = await newcomer('doubting')
    await fault('send-hang-lost')
    const [message] = await reply(stage, id, '还在吗')
    await delivered(stage, id, message!.id, ['unknown'])
    expect((await stage.ask('POST', `/api/messages/${message!.id}/retry`, {})).status).toBeGreaterThanOrEqual(400)
    await stage.call('POST', `/api/messages/${message!.id}/retry`, { mayDouble: true })
    await delivered(stage, id, message!.id, ['accepted'])
    expect(await shown('doubting')).toEqual(['还在吗'])
  })
})

describe('a refused message', () => {
  it.each([['busy', -1], ['concurrency', 45033]])('that may be asked again later is repeated by the machine and arrives once: %s', async (name, errcode) => {
    const id = await newcomer(`patient-${name}`)
    await fault(name, 2)
    const [message] = await reply(stage, id, `稍后 ${name}`)
    await until('the first refusal', async () => (await sends(`稍后 ${name}`)).length > 0)
    await letTimePass()
    await delivered(stage, id, message!.id, ['accepted'])
    expect((await sends(`稍后 ${name}`)).map((one) => one.errcode)).toEqual([errcode, errcode, 0])
    expect(await shown(`patient-${name}`)).toEqual([`稍后 ${name}`])
  })

  it('that will not be taken later either is asked once', async () => {
    const id = await newcomer('human')
    await fault('human-took-over')
    const [message] = await reply(stage, id, '有人接管')
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe('SESSION_NOT_OURS')
    await letTimePass()
    expect(await sends('有人接管')).toHaveLength(1)
  })

  it('fails in the end when the network stays busy', async () => {
    const id = await newcomer('tired')
    await stage.sim('POST', '/sim/faults', { name: 'busy', on: true })
    const [message] = await reply(stage, id, '一直忙')
    for (let n = 0; n < 6; n += 1) await letTimePass()
    await stage.sim('POST', '/sim/faults', { name: 'busy', on: false })
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe('BUSY')
    expect(await sends('一直忙')).toHaveLength(24) // every five seconds, for two minutes
  })

  it('is asked again when the network said, to the second', async () => {
    const id = await newcomer('punctual')
    await fault('concurrency')
    const before = stage.now()
    const [message] = await reply(stage, id, '三秒后再来')
    const [job] = await until('the job is put back', () => stage.rows(sql`select extract(epoch from run_at) * 1000 as at from job where key = ${`send:${message!.id}`} and leased_until is null and fault = 'AskAgain'`).then((rows) => (rows.length > 0 ? rows : undefined)))
    const waitMs = Number(job!.at) - before
    expect(waitMs).toBeGreaterThanOrEqual(3_000)
    expect(waitMs).toBeLessThan(3_000 + (stage.now() - before) + 1)
    stage.pass(2_000)
    await sql`select pg_notify('qingchu_job', '')`.execute(stage.database.q)
    await delivered(stage, id, message!.id, ['accepted'])
    expect(await shown('punctual')).toEqual(['三秒后再来'])
  })

  it.each([['send-fail-after-ok', 'SEND_FAILED'], ['refuse', 'RECEIVER_REFUSES']])('after it was accepted is failed with its reason: %s', async (name, code) => {
    const id = await newcomer(`late-${name}`)
    if (name === 'refuse') await stage.sim('POST', '/sim/refuse', { person: `late-${name}`, account: mailbox, on: true })
    else await fault(name)
    const [message] = await reply(stage, id, '先收后拒')
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe(code)
    expect(await shown(`late-${name}`)).toEqual([])
  })
})

it('a failure that comes at the same moment as the answer to the sending is never lost', async () => {
  const id = await newcomer('racing')
  await stage.sim('POST', '/sim/refuse', { person: 'racing', account: mailbox, on: true })
  const posted: Json[] = []
  for (let n = 0; n < 5; n += 1) posted.push((await reply(stage, id, `同时 ${n}`))[0])
  for (const message of posted) expect((await delivered(stage, id, message.id, ['failed'])).delivery.code).toBe('RECEIVER_REFUSES')
})

describe('order', () => {
  it('is kept in a conversation, also when the first is refused for a while', async () => {
    const id = await newcomer('orderly')
    await fault('busy')
    const texts = ['第一', '第二', '第三', '第四']
    const posted: Json[] = []
    for (const text of texts) posted.push((await reply(stage, id, text))[0])
    await letTimePass()
    for (const message of posted) await delivered(stage, id, message.id, ['accepted'])
    expect(await shown('orderly')).toEqual(texts)
  })

  it('is kept among the parts of a long text', async () => {
    const id = await newcomer('verbose')
    const text = Array.from({ length: 120 }, (_, n) => `第${n + 1}项：数量五百件，单价二十元。`).join('')
    const messages = await reply(stage, id, text)
    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages) await delivered(stage, id, message.id, ['accepted'])
    expect((await shown('verbose')).join('')).toBe(text)
    const jobs = await stage.rows(sql`select a.started_at from send_attempt a join message m on m.id = a.message_id where m.conversation_id = ${id} order by m.part`)
    const times = jobs.map((one) => (one.started_at as Date).getTime())
    for (const [n, at] of times.slice(1).entries()) expect(at - times[n]!).toBeGreaterThanOrEqual(2_000)
  })

  it.each([['window-closed', 'failed', 'PART_BEFORE_FAILED'], ['send-hang-lost', 'unknown', 'PART_BEFORE_UNKNOWN']])('is not bought with a hole: behind a part that meets %s nothing goes until it has', async (name, state, wait) => {
    const id = await newcomer(`holed-${state}`)
    await fault(name)
    const text = Array.from({ length: 120 }, (_, n) => `第${n + 1}项：数量五百件，单价二十元。`).join('')
    const [first, ...rest] = await reply(stage, id, text)
    await delivered(stage, id, first!.id, [state])
    await letTimePass()
    await idle()
    expect((await messagesOf(stage, id)).filter((one) => one.kind === 'outbound').map((one) => one.delivery.code)).toEqual([state === 'failed' ? 'WINDOW_CLOSED' : null, ...rest.map(() => wait)])
    expect(await shown(`holed-${state}`)).toEqual([])
    await stage.call('POST', `/api/messages/${first!.id}/retry`, { mayDouble: true })
    for (const message of [first, ...rest]) await delivered(stage, id, message!.id, ['accepted'])
    expect((await shown(`holed-${state}`)).join('')).toBe(text)
  })
})

describe('undo', () => {
  it('in time leaves nothing at the network', async () => {
    const id = await newcomer('hasty')
    const [message] = await reply(stage, id, '发错了', { undoMs: 5_000 })
    expect((await stage.call('POST', `/api/messages/${message!.id}/withdraw`)).text).toBe('发错了')
    await letTimePass()
    await idle()
    expect(await shown('hasty')).toEqual([])
    expect(await sends('发错了')).toEqual([])
    expect((await messagesOf(stage, id)).some((one) => one.id === message!.id)).toBe(false)
  })

  it('too late is refused, and the message is there once', async () => {
    const id = await newcomer('slow')
    const [message] = await reply(stage, id, '已发出')
    await delivered(stage, id, message!.id, ['accepted'])
    expect(await stage.ask('POST', `/api/messages/${message!.id}/withdraw`)).toMatchObject({ status: 409 })
    expect(await shown('slow')).toEqual(['已发出'])
  })

  it('posted twice by a browser that lost its answer is one message', async () => {
    const id = await newcomer('twice')
    const body = { clientId: 'the-same-post', text: '只发一次', fileIds: [], undoMs: 0 }
    const answers = await Promise.all(Array.from({ length: 5 }, () => stage.ask('POST', `/api/conversations/${id}/messages`, body)))
    expect(new Set(answers.filter((one) => one.status === 200).map((one) => one.body.messages[0].id)).size).toBe(1)
    await until('the message', async () => (await shown('twice')).length > 0)
    await idle()
    expect(await shown('twice')).toEqual(['只发一次'])
  })
})

describe('a closed window', () => {
  it('holds a message, which goes out once with their next one', async () => {
    const id = await newcomer('silent')
    stage.pass(49 * 3_600_000)
    const refused = { clientId: 'closed-window', text: '窗口已关', fileIds: [], undoMs: 0 }
    expect(await stage.ask('POST', `/api/conversations/${id}/messages`, refused)).toMatchObject({ body: { error: 'CONVERSATION_WINDOW_CLOSED' } })
    const [message] = await reply(stage, id, '等您回复', { whenClosed: 'hold' })
    expect(message!.delivery.state).toBe('held')
    await letTimePass()
    expect(await sends('等您回复')).toEqual([])
    await stage.sim('POST', '/sim/faults', { name: 'duplicate-callback', on: true, count: 1 })
    await say(stage, 'silent', mailbox, '我回来了')
    await delivered(stage, id, message!.id, ['accepted'])
    await say(stage, 'silent', mailbox, '还有一个问题')
    await idle()
    expect(await shown('silent')).toEqual(['等您回复'])
    expect(await sends('等您回复')).toHaveLength(1)
  })

  it('is seen by what was posted before it closed: the network is not asked, and what was to wait goes with their next word', async () => {
    const id = await newcomer('closing')
    const [first] = await reply(stage, id, '第一条', { undoMs: 5_000, whenClosed: 'hold' })
    const [second] = await reply(stage, id, '第二条', { undoMs: 5_000 })
    const [third] = await reply(stage, id, '第三条', { undoMs: 5_000, whenClosed: 'hold' })
    stage.pass(49 * 3_600_000)
    await letTimePass()
    await delivered(stage, id, first!.id, ['held'])
    expect((await delivered(stage, id, second!.id, ['failed'])).delivery.code).toBe('WINDOW_CLOSED')
    await delivered(stage, id, third!.id, ['held'])
    for (const text of ['第一条', '第二条', '第三条']) expect(await sends(text)).toEqual([])
    expect(await stage.rows(sql`select from job where key = any(${[first, second, third].map((one) => `send:${one!.id}`)}::text[])`)).toEqual([])
    await say(stage, 'closing', mailbox, '我回来了')
    for (const one of [first, third]) await delivered(stage, id, one!.id, ['accepted'])
    expect(await shown('closing')).toEqual(['第一条', '第三条'])
  })

  it('holds what the network refuses as one too many, where the desk counted less', async () => {
    const id = await newcomer('miscounted')
    await fault('count-used')
    const [message] = await reply(stage, id, '多了一条', { whenClosed: 'hold' })
    expect((await delivered(stage, id, message!.id, ['held'])).delivery.code).toBeNull()
    await say(stage, 'miscounted', mailbox, '请说')
    await delivered(stage, id, message!.id, ['accepted'])
    expect((await sends('多了一条')).map((one) => one.errcode)).toEqual([95001, 0])
    expect(await shown('miscounted')).toEqual(['多了一条'])
    expect((await stage.call('GET', `/api/messages/${message!.id}/attempts`)).attempts).toMatchObject([{ number: 1, outcome: 'refused', code: 'WINDOW_COUNT_USED' }, { number: 2, outcome: 'accepted' }])
  })
})

describe('a file that cannot be read any more', () => {
  it('ends as failed, holds up what comes after it for minutes at most, and is told of', async () => {
    const id = await newcomer('lost-file')
    const fileId = await stage.upload('图.png', 'image/png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))
    rmSync(stage.filesFolder, { recursive: true })
    const [file] = await reply(stage, id, '', { fileIds: [fileId] })
    const [text] = await reply(stage, id, '图在上面')
    for (let n = 0; n < 3; n += 1) await letTimePass()
    expect((await delivered(stage, id, file!.id, ['failed'])).delivery.code).toBe('FILE_NOT_READ')
    await delivered(stage, id, text!.id, ['accepted'])
    expect(await shown('lost-file')).toEqual(['图在上面'])
  })
})

describe('a job that cannot be read', () => {
  it.each([
    ['is told of as not sent', sql`payload - 'content'`, false, 'failed', 'REQUEST_NOT_READ'], ['is lost track of where it had begun to leave', sql`payload - 'address'`, true, 'unknown', null],
  ])('%s, and holds nothing up for ever', async (...[, payload, begun, state, code]) => {
    const id = await newcomer(`unread-${state}`)
    const [message] = await reply(stage, id, '读不出来', { undoMs: 5_000 })
    const key = `send:${message!.id}`
    if (begun) {
      await sql`insert into send_attempt (job_id, workspace_id, message_id, connection_id, idempotency_key, state, started_at)
        select job.id, m.workspace_id, m.id, m.connection_id, ${`begun-${key}`}, 'leaving', now() from job, message m where m.id = ${message!.id} and job.key = ${key}`.execute(stage.database.q)
    }
    await sql`update job set payload = ${payload} where key = ${key}`.execute(stage.database.q)
    const [next] = await reply(stage, id, '后面这条')
    for (let n = 0; n < 2; n += 1) await letTimePass()
    expect((await delivered(stage, id, message!.id, [state])).delivery.code).toBe(code)
    await delivered(stage, id, next!.id, ['accepted'])
    expect(await shown(`unread-${state}`)).toEqual(['后面这条'])
    expect(stage.logged.some((line) => line.includes('job to send not read') && !line.includes('读不出来'))).toBe(true)
  })
})

it('every call that hands a message over carried an id of our own', async () => {
  const ids = (await callsOf(stage, '/kf/send_msg')).map((one) => one.body?.msgid as string)
  expect(ids.every((one) => /^[0-9a-zA-Z_-]{1,32}$/.test(one))).toBe(true)
})
