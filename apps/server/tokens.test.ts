import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stage, callsOf, conversationWith, delivered, mailbox, official, openStage, phone, reply, say } from './testing.ts'

const people = ['chen', 'wang', 'li']

let posts = 0
let stage: Stage
beforeAll(async () => {
  stage = await openStage({ desks: 3 })
  for (const person of people) await stage.sim('POST', '/sim/follow', { person, account: official })
  for (const person of people) for (const account of [mailbox, official]) await say(stage, person, account, '在吗')
})
afterAll(() => stage?.close())

/** Each of three people is answered through a desk of his own, at once. */
async function answerAll(account: string, text: string): Promise<void> {
  await Promise.all(people.map(async (person, n) => {
    const id = await conversationWith(stage, person, account)
    posts += 1
    const body = { clientId: `tokens-${posts}`, text, fileIds: [], undoMs: 0 }
    const { messages } = await stage.call('POST', `/api/conversations/${id}/messages`, body, n)
    await delivered(stage, id, messages[0].id, ['accepted'])
  }))
  for (const person of people) expect((await phone(stage, person, account, 'account')).filter((one) => one.body.text === text)).toHaveLength(1)
}

describe('three desks on one database', () => {
  it.each([['gettoken', mailbox], ['stable_token', official]])('fetch one token by %s', async (path, account) => {
    await answerAll(account, '在的')
    expect(await callsOf(stage, path)).toHaveLength(1)
  })

  it.each([
    ['that has ended', 'token-expire-now', 'gettoken', mailbox],
    ['that has ended', 'token-expire-now', 'stable_token', official],
    ['that was replaced elsewhere', 'token-clash', 'stable_token', official],
  ])('replace a token %s (%s, %s) once, and each message goes out once', async (_what, fault, path, account) => {
    const before = (await callsOf(stage, path)).length
    await stage.sim('POST', '/sim/faults', { name: fault, on: true, count: 1 })
    await answerAll(account, `经过 ${fault}`)
    expect((await callsOf(stage, path)).length).toBe(before + 1)
  })

  it('fetch a new one together before the old one ends', async () => {
    const before = (await callsOf(stage, 'gettoken')).length
    stage.pass(2 * 3_600_000)
    await answerAll(mailbox, '两小时后')
    expect((await callsOf(stage, 'gettoken')).length).toBe(before + 1)
  })
})

describe('without a token', () => {
  it('nothing leaves, and the message says why', async () => {
    const id = await conversationWith(stage, 'chen', mailbox)
    const { connections } = await stage.call('GET', '/api/connections')
    const connection = connections.find((one: { channel: string }) => one.channel === 'wecom-kf')
    await stage.call('PATCH', `/api/connections/${connection.id}`, { revision: connection.revision, settings: { ...connection.settings, secret: 'a-wrong-secret-a-wrong-secret' } })
    stage.pass(6_000) // the other desks remember a connection for two seconds and a token for five
    const [message] = await reply(stage, id, '没有令牌')
    expect((await delivered(stage, id, message!.id, ['failed'])).delivery.code).toBe('CREDENTIALS_WRONG')
    expect((await phone(stage, 'chen', mailbox, 'account')).some((one) => one.body.text === '没有令牌')).toBe(false)
    const after = (await stage.call('GET', '/api/connections')).connections.find((one: { id: string }) => one.id === connection.id)
    expect(after.fault.code).toBe('CREDENTIALS_WRONG')
    expect(JSON.stringify(after)).not.toContain('a-wrong-secret')
    expect(await stage.call('POST', `/api/connections/${connection.id}/test`)).toMatchObject({ works: false, code: 'CREDENTIALS_WRONG' })
  })
})
