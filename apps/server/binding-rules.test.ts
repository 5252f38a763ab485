import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationWith, mailbox, messagesOf, openStage, say, type Stage } from './testing.ts'

let stage: Stage
let id: string
beforeAll(async () => {
  stage = await openStage()
  await stage.sim('POST', '/sim/people', { id: 'chen', name: '陈小姐' })
  await say(stage, 'chen', mailbox, '您好')
  id = await conversationWith(stage, 'chen', mailbox)
})
afterAll(() => stage?.close())

const text = 'You always mess up the labels of PO-2231, it is your fault.'
const post = (path: string, body: object) => stage.ask('POST', `/api/conversations/${id}/${path}`, { clientId: `binding-${path}-${Object.keys(body).length}`, text, fileIds: [], ...body })

test('a rule that binds among colleagues holds a note on its way in, over the API too', async () => {
  const { policy } = await stage.call('GET', '/api/clarity/policy')
  await stage.call('PUT', '/api/clarity/policy', { ...policy, rules: { ...policy.rules, internal: { ...policy.rules.internal, accusation: 'hold' } } })
  expect(await post('notes', {})).toMatchObject({ status: 422, body: { error: 'CLARITY_HELD', message: expect.stringContaining('Blame') } })
  expect((await messagesOf(stage, id)).filter(({ kind }) => kind === 'note')).toEqual([])
  expect((await post('notes', { text: 'The labels of PO-2231 came mixed up again.' })).status).toBe(200)
  expect((await post('messages', {})).status).toBe(200)
})

test('a reply that is taken back and sent again counts once in the report', async () => {
  const counts = async () => {
    const { weeks, rules } = await stage.call('GET', '/api/clarity/report?weeks=1')
    return { sent: weeks.at(-1)?.sent ?? 0, fired: rules.find((one: { rule: string }) => one.rule === 'deadline-missing')?.fired ?? 0 }
  }
  const before = await counts()
  const send = (clientId: string) => stage.ask('POST', `/api/conversations/${id}/messages`, { clientId, text: 'Please send the artwork of PO-2231.', fileIds: [] })
  const first = await send('withdrawn-and-sent-1')
  expect(await counts()).toEqual({ sent: before.sent + 1, fired: before.fired + 1 })
  expect((await stage.ask('POST', `/api/messages/${first.body.messages[0].id}/withdraw`, {})).status).toBe(200)
  expect(await counts()).toEqual(before)
  expect((await send('withdrawn-and-sent-2')).status).toBe(200)
  expect(await counts()).toEqual({ sent: before.sent + 1, fired: before.fired + 1 })
})
