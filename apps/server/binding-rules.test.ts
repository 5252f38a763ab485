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
