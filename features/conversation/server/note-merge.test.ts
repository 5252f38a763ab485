import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import type { Merge } from './note-merge.ts'
import { type TestDesk, testDesk } from './testing.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const person = async (name: string) =>
  (await sql<{ id: string }>`insert into person (id, workspace_id, company_id, name) values (gen_random_uuid(), ${desk.workspaceId}, ${desk.companyId}, ${name}) returning id`.execute(desk.db.database.q)).rows[0]!.id
let posts = 0
const talkWith = async (...personIds: string[]): Promise<string> =>
  (await desk.call(0, 'POST', '/api/conversations', { clientId: `merge-post-${(posts += 1)}`, kind: personIds.length > 1 ? 'group' : 'direct', personIds })).body.id
const merge = (more: Pick<Merge, 'ids'> & Partial<Merge>): Merge => ({
  workspaceId: asId<'workspace'>(desk.workspaceId), what: 'person', did: 'merged', staffId: desk.staff[0]!.staffId,
  from: { name: '王经理', company: 'A' }, into: { name: '王经理', company: 'B' }, ...more,
})
const note = (one: Merge) => desk.db.database.transact((tx) => desk.feature.noteMerge(tx, one))
const linesOf = async (id: string) =>
  ((await desk.call(0, 'GET', `/api/conversations/${id}`)).body.page.messages as { staffId: string; line: { code: string; data: object } }[]).filter(({ line }) => line.code !== 'created')
const row = async (id: string) => (await desk.call(0, 'GET', `/api/conversations?ids=${id}`)).body.conversations[0]
const eventsOf = async (id: string) => (await sql<{ kind: string }>`select kind from event where scope_id = ${id} order by seq`.execute(desk.db.database.q)).rows.map(({ kind }) => kind)

test('a merge of people leaves one line in every thread of either, and in no other', async () => {
  const [one, two, other] = [await person('王经理'), await person('王经理'), await person('陈小姐')]
  const [direct, both, elsewhere] = [await talkWith(one), await talkWith(one, two, other), await talkWith(other)]
  const before = await row(direct)
  const told = (await eventsOf(direct)).length
  desk.pass(1_000)
  await note(merge({ ids: [one, two] }))
  const line = { staffId: desk.staff[0]!.staffId, line: { code: 'merged', data: { what: 'person', from: '王经理', fromCompany: 'A', into: '王经理', intoCompany: 'B' } } }
  expect(await linesOf(direct)).toMatchObject([line])
  expect(await linesOf(both)).toMatchObject([line])
  expect(await linesOf(elsewhere)).toEqual([])
  expect((await eventsOf(direct)).slice(told)).toEqual(['conversation.message-added', 'conversation.changed'])
  expect(await row(direct)).toMatchObject({ lastAt: before.lastAt, waiting: before.waiting, unread: 0, last: before.last })
  await note(merge({ did: 'split', ids: [one, two] }))
  expect((await linesOf(direct)).map((message) => message.line.code)).toEqual(['merged', 'split'])
})

test('a merge of companies leaves a line in the threads of both', async () => {
  const id = await talkWith(await person('赵姐'))
  await note(merge({ what: 'company', from: { name: '宁波五金', company: undefined }, into: { name: '宁波好达', company: undefined }, ids: [desk.companyId] }))
  expect(await linesOf(id)).toMatchObject([{ line: { code: 'merged', data: { what: 'company', from: '宁波五金', fromCompany: null, into: '宁波好达' } } }])
})

test('what is not committed leaves nothing', async () => {
  const one = await person('李工')
  const id = await talkWith(one)
  const told = await eventsOf(id)
  const failing = desk.db.database.transact(async (tx) => {
    await desk.feature.noteMerge(tx, merge({ ids: [one] }))
    throw new Error('the merge itself failed')
  })
  await expect(failing).rejects.toThrow('the merge itself failed')
  expect(await linesOf(id)).toEqual([])
  expect(await eventsOf(id)).toEqual(told)
})

test('a merge of two with thousands of threads fits into one transaction', async () => {
  const one = await person('客服')
  await sql`with made as (
      insert into conversation (id, workspace_id, kind, company_id, channel, waiting_since, last_at, created_at)
      select gen_random_uuid(), ${desk.workspaceId}, 'direct', ${desk.companyId}, 'manual', 0, 0, 0 from generate_series(1, 7000) returning id
    ) insert into conversation_person (conversation_id, person_id, workspace_id, place) select id, ${one}, ${desk.workspaceId}, 0 from made`.execute(desk.db.database.q)
  await note(merge({ ids: [one] }))
  const { rows } = await sql<{ lines: number; told: number }>`select
    (select count(*)::int from message where line_code = 'merged' and conversation_id in (select conversation_id from conversation_person where person_id = ${one})) as lines,
    (select count(*)::int from event where kind = 'conversation.message-added' and scope_id in (select conversation_id from conversation_person where person_id = ${one})) as told`.execute(desk.db.database.q)
  expect(rows).toEqual([{ lines: 7_000, told: 7_000 }])
}, 60_000)
