import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#kernel/time.ts'
import { type TestDesk, testDesk } from './testing.ts'

/** A stretch is written `name|minute|text` a line; without a minute it shows no time. */
let desk: TestDesk
let personId: string
beforeAll(async () => {
  desk = await testDesk()
  personId = await desk.db.database.transact(async (tx) => {
    const { rows } = await sql<{ id: string }>`insert into person (id, workspace_id, company_id, name) values (gen_random_uuid(), ${desk.workspaceId}, ${desk.companyId}, '陈工') returning id`.execute(tx.q)
    return rows[0]!.id
  })
})
afterAll(() => desk.close())

let posts = 0
const clientId = () => `paste-test-${(posts += 1)}`

interface Wish {
  readonly anyway?: unknown
  /** Names that are left out. */
  readonly skip?: readonly string[]
}

async function group() {
  const { id } = (await desk.call(0, 'POST', '/api/conversations', { clientId: clientId(), kind: 'group', title: 'PO-118', personIds: [personId] })).body
  const preview = async (lines: readonly string[]) => (await desk.call(0, 'POST', `/api/conversations/${id}/paste/preview`, { text: lines.join('\n'), zone: 'Asia/Shanghai' })).body
  return {
    known: async (lines: readonly string[]) => (await preview(lines)).messages.map((one: { known: boolean }) => one.known),
    async paste(lines: readonly string[], { anyway, skip = [] }: Wish = {}) {
      desk.pass(1_000)
      const senders = (await preview(lines)).senders.map(({ name }: { name: string }) => ({ name, is: skip.includes(name) ? { as: 'skip' } : name === '我' ? { as: 'us' } : { as: 'person', personId } }))
      const { status, body } = await desk.call(0, 'POST', `/api/conversations/${id}/paste`, { text: lines.join('\n'), zone: 'Asia/Shanghai', senders, ...(anyway === undefined ? {} : { anyway }) })
      return status === 200 ? [body.added, body.known] : body.error
    },
    async texts() {
      const { messages } = (await desk.call(0, 'GET', `/api/conversations/${id}?around=end`)).body.page
      return messages.flatMap((one: { content: { text: string } | null }) => (one.content === null ? [] : [one.content.text]))
    },
  }
}

const samples = ['陈工||收到', '李工||请发样品', '陈工||收到']
const payment = ['陈工||收到', '李工||请付款', '陈工||收到']

test('words without a time that come again after others are stored', async () => {
  const { paste, known, texts } = await group()
  expect(await paste(samples)).toEqual([3, 0])
  expect(await known(payment)).toEqual([true, false, false])
  expect(await paste(payment)).toEqual([2, 1])
  expect(await texts()).toEqual(['收到', '请发样品', '收到', '请付款', '收到'])
})

test('the same stretch adds nothing, now, after another one, or on another day', async () => {
  const { paste, texts } = await group()
  await paste(samples)
  expect(await paste(samples)).toEqual([0, 3])
  await paste(payment)
  await paste(['||在吗'])
  expect([await paste(samples), await paste(payment), await paste(samples)]).toEqual([[0, 3], [0, 3], [0, 3]])
  desk.pass(DAY_MS)
  expect(await paste(payment)).toEqual([0, 3])
  expect(await texts()).toHaveLength(6)
})

test('a stretch that overlaps what is stored adds what is new: at its end, or around it', async () => {
  const { paste, known } = await group()
  await paste(['陈工||c', '李工||d'])
  expect(await paste(['李工||d', '陈工||e'])).toEqual([1, 1])
  expect(await known(['陈工||a', '李工||b', '陈工||c', '李工||d', '陈工||f'])).toEqual([false, false, true, true, false])
})

test('who is left out does not stand between the others', async () => {
  const { paste } = await group()
  const chat = ['陈工||在吗', '我||在', '陈工||好']
  expect(await paste(chat, { skip: ['我'] })).toEqual([2, 0])
  expect(await paste([...chat, '陈工||谢谢'], { skip: ['我'] })).toEqual([1, 2])
})

test('one word is known on its own day, and is stored once more when a colleague says so', async () => {
  const { paste, known, texts } = await group()
  await paste(['||好的'])
  desk.pass(3 * HOUR_MS)
  expect(await known(['||好的'])).toEqual([true])
  expect(await paste(['||好的'])).toEqual([0, 1])
  const anyway = { clientId: clientId(), messages: [0] }
  expect(await paste(['||好的'], { anyway })).toEqual([1, 0])
  expect(await paste(['||好的'], { anyway })).toEqual([0, 1])
  expect(await paste(['||好的', '||好的', '||谢谢'])).toEqual([1, 2])
  expect(await texts()).toEqual(['好的', '好的', '谢谢'])
  desk.pass(DAY_MS)
  expect(await known(['||谢谢'])).toEqual([false])
})

test('a message with a time can be stored once more, too, in its place', async () => {
  const { paste, texts } = await group()
  await paste(['陈工|1|好', '陈工|2|行'])
  expect(await paste(['陈工|1|好', '陈工|2|行', '陈工|3|谢谢'], { anyway: { clientId: clientId(), messages: [0, 2] } })).toEqual([2, 1])
  expect(await texts()).toEqual(['好', '好', '行', '谢谢'])
})

test('what is not a list of places is refused', async () => {
  const { paste } = await group()
  for (const anyway of [{ clientId: 'x'.repeat(65), messages: [] }, { messages: [0] }, { clientId: clientId(), messages: ['0'] }, [], 'x', { clientId: '', messages: [0] }]) {
    expect(await paste(['||好的'], { anyway })).toBe('HTTP_INVALID')
  }
})

test('long chats of one word are compared in time', async () => {
  const { paste } = await group()
  const many = Array.from({ length: 4_000 }, () => '陈工||好')
  await paste(many)
  const startedAt = performance.now()
  expect(await paste([...many, '陈工||行'])).toEqual([1, 4_000])
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})
