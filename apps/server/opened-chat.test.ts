import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Json, type Stage, conversationWith, delivered, mailbox, openStage, phone, reply, say, until } from './testing.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage?.close())

const idle = () => until('nothing is under way', async () =>
  stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null and tries < 5 union all select from job where failed_at is null and run_at <= now()`)).length === 0)
const shown = async (person: string) => (await phone(stage, person, mailbox, 'account')).map((one) => one.body.text)

async function invitation(): Promise<Json> {
  const { connections } = await stage.call('GET', '/api/connections')
  const connection = connections.find((one: Json) => one.channel === 'wecom-kf')
  const company = await stage.call('POST', '/api/companies', { kind: 'factory', name: '绍兴华美', zone: 'Asia/Shanghai' })
  return stage.call('POST', '/api/invitations', { connectionId: connection.id, companyId: company.id, mailbox })
}

it('who only opens the chat is greeted once by the welcome code; there is no window before he writes', async () => {
  const { url } = await invitation()
  await stage.sim('POST', '/sim/people', { id: 'opener', name: 'opener' })
  await stage.sim('POST', '/sim/open', { person: 'opener', url })
  const id = await conversationWith(stage, 'opener', mailbox)
  await idle()
  expect((await stage.call('GET', `/api/conversations/${id}`)).window).toMatchObject({ state: 'open', left: 1, of: 1 })
  const [message] = await reply(stage, id, '您好，我是采购')
  await delivered(stage, id, message!.id, ['accepted'])
  expect(await shown('opener')).toEqual(['您好，我是采购'])
  expect((await stage.call('GET', `/api/conversations/${id}`)).window.state).toBe('neverOpened')
})

it('what waits for their words is not lost when they only open the chat again', async () => {
  const { url } = await invitation()
  await stage.sim('POST', '/sim/people', { id: 'returner', name: 'returner' })
  await say(stage, 'returner', mailbox, '您好')
  const id = await conversationWith(stage, 'returner', mailbox)
  await idle()
  stage.pass(49 * 3_600_000)
  const [held] = await reply(stage, id, '等您回复', { whenClosed: 'hold' })
  await stage.sim('POST', '/sim/open', { person: 'returner', url })
  await idle()
  await say(stage, 'returner', mailbox, '我回来了')
  await delivered(stage, id, held!.id, ['accepted'])
  expect(await shown('returner')).toEqual(['等您回复'])
})
