import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { holdFiles, keepFile, markPicture } from './file-store.ts'
import type { FileRecord } from './rows.ts'
import { sweepFiles } from './sweep-files.ts'
import { type TestDesk, testDesk } from './testing.ts'

const day = 86_400_000
let desk: TestDesk
let id = ''
let count = 0
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const next = () => (count += 1)
const clientId = () => `sweep-post-${next()}`
const q = () => desk.db.database.q
async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
const upload = async (text = `file ${next()}`): Promise<FileRecord> => {
  const stored = await keepFile(desk.deps, asId<'workspace'>(desk.workspaceId), { body: once(Buffer.from(text)), name: 'a.txt', declaredType: 'text/plain', maxBytes: 10_000, uploadedBy: desk.staff[0]!.staffId })
  if ('refused' in stored) throw new Error(stored.refused)
  return stored
}
const sweep = () => sweepFiles(desk.deps, new AbortController().signal)
const isThere = async ({ id: fileId, blob_key: key }: FileRecord) => [(await sql`select from file where id = ${fileId}`.execute(q())).rows.length === 1, await desk.blob.has(key)]
const gone = [false, false]
const kept = [true, true]
const saveDraft = async (fileIds: readonly string[], revision = 0) => (await desk.call(0, 'PUT', `/api/conversations/${id}/drafts`, { kind: 'reply', text: '', fileIds, revision })).body
const person = async () => (await sql<{ id: string }>`insert into person (id, workspace_id, name) values (gen_random_uuid(), ${desk.workspaceId}, '陈小姐') returning id`.execute(q())).rows[0]!.id

beforeEach(async () => {
  id = (await desk.call(0, 'POST', '/api/conversations', { clientId: clientId(), kind: 'direct', personIds: [await person()] })).body.id
})

test('a file that nothing refers to goes after a week, with its bytes', async () => {
  const file = await upload()
  desk.pass(7 * day)
  await sweep()
  expect(await isThere(file)).toEqual(kept)
  desk.pass(1)
  expect(await sweep()).toEqual({ files: 1, bytes: file.bytes })
  expect(await isThere(file)).toEqual(gone)
})

test('what anything refers to stays, however old', async () => {
  const [sent, noted, received, drafted, pictured, mergedPicture] = await Promise.all(Array.from({ length: 6 }, () => upload()))
  await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '', fileIds: [sent!.id] })
  await desk.call(0, 'POST', `/api/conversations/${id}/notes`, { clientId: clientId(), text: '', fileIds: [noted!.id] })
  await desk.call(0, 'POST', `/api/conversations/${id}/received`, { clientId: clientId(), personId: await person(), text: '', fileIds: [received!.id] })
  expect(await saveDraft([drafted!.id])).toMatchObject({ fileIds: [drafted!.id] })
  const [one, two] = [await person(), await person()]
  await sql`update person set picture_file_id = case id when ${one} then ${pictured!.id}::uuid else ${mergedPicture!.id}::uuid end, merged_into = case id when ${two} then ${one}::uuid end where id in (${one}, ${two})`.execute(q())
  await desk.db.database.transact((tx) => markPicture(tx, pictured!.id))
  desk.pass(400 * day)
  expect(await sweep()).toEqual({ files: 0, bytes: 0 })
  for (const file of [sent, noted, received, drafted, pictured, mergedPicture]) expect(await isThere(file!)).toEqual(kept)
})

/** Every column that could hold the id of a file. A new one must be looked at by the sweep before it is added here. */
test('the sweep knows every place that can refer to a file', async () => {
  const { rows } = await sql<{ place: string }>`select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and (column_name like '%file%' or column_name like '%picture%' or column_name like '%avatar%' or column_name like '%attachment%') order by 1`.execute(q())
  expect(rows.map(({ place }) => place)).toEqual(['draft.file_ids', 'file.is_picture', 'media_upload.file_id', 'message.file_id', 'person.picture_file_id'])
})

test('bytes that another file has too stay with it', async () => {
  const [loose, used] = [await upload('the same'), await upload('the same')]
  await saveDraft([used.id])
  desk.pass(8 * day)
  expect(await sweep()).toMatchObject({ files: 1 })
  expect(await isThere(loose)).toEqual([false, true])
  expect(await isThere(used)).toEqual(kept)
})

test('a file that lost its place may be put back for a week more', async () => {
  const [fromMessage, fromDraft] = [await upload(), await upload()]
  const { messages: [message] } = (await desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '', fileIds: [fromMessage.id] })).body
  const { revision } = await saveDraft([fromDraft.id])
  desk.pass(30 * day)
  expect((await desk.call(0, 'POST', `/api/messages/${message.id}/withdraw`)).body.fileIds).toEqual([fromMessage.id])
  await saveDraft([], revision)
  desk.pass(7 * day)
  await sweep()
  for (const file of [fromMessage, fromDraft]) expect(await isThere(file)).toEqual(kept)
  desk.pass(1)
  await sweep()
  for (const file of [fromMessage, fromDraft]) expect(await isThere(file)).toEqual(gone)
})

test('what a crash left half removed is finished the next time', async () => {
  const [marked, shared] = [await upload(), await upload('shared by two')]
  const other = await upload('shared by two')
  await saveDraft([other.id])
  await sql`update file set state = 'removed' where id in (${marked.id}, ${shared.id})`.execute(q())
  await desk.blob.remove(marked.blob_key)
  expect(await sweep()).toMatchObject({ files: 2 })
  expect([await isThere(marked), await isThere(shared), await isThere(other)]).toEqual([gone, [false, true], kept])
})

test('bytes that are being removed at that moment are not stored again, and soon after they are', async () => {
  const file = await upload('going now')
  await sql`update file set state = 'removed', removed_at = ${desk.now()} where id = ${file.id}`.execute(q())
  await expect(upload('going now')).rejects.toThrow('are being removed')
  desk.pass(600_000)
  const again = await upload('going now')
  expect(await sweep()).toMatchObject({ files: 1 })
  expect([await isThere(file), await isThere(again)]).toEqual([[false, true], kept])
})

test('a file that is being put somewhere at that moment is passed over', async () => {
  desk.pass(8 * day)
  await sweep()
  const file = await upload()
  desk.pass(8 * day)
  let swept = (): void => undefined
  const sweeping = new Promise<void>((resolve) => (swept = resolve))
  const putting = desk.db.database.transact(async (tx) => {
    await holdFiles(tx, [file.id])
    await sweeping
    await sql`insert into draft (conversation_id, staff_id, kind, workspace_id, text, file_ids, revision, edited_by, edited_at)
      values (${id}, ${desk.staff[1]!.staffId}, 'reply', ${desk.workspaceId}, '', array[${file.id}]::uuid[], 1, ${desk.staff[1]!.staffId}, 0)`.execute(tx.q)
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await sweep()).toMatchObject({ files: 0 })
  swept()
  await putting
  expect(await sweep()).toMatchObject({ files: 0 })
  expect(await isThere(file)).toEqual(kept)
})

test('many at once, swept and posted and stored again by several: none is lost, none stands without bytes', async () => {
  for (let round = 0; round < 12; round += 1) {
    const text = `again ${round}`
    const [loose, wanted] = [await upload(text), await upload()]
    desk.pass(8 * day)
    const [, , again, posted] = await Promise.all([
      sweep(), sweep(), upload(text).catch(() => undefined),
      desk.call(0, 'POST', `/api/conversations/${id}/messages`, { clientId: clientId(), text: '', fileIds: [wanted.id] }),
    ])
    if (again !== undefined) expect(await isThere(again)).toEqual(kept)
    expect(await isThere(loose)).toEqual([false, again !== undefined])
    expect(await isThere(wanted)).toEqual(posted.status === 200 ? kept : gone)
    expect(posted.status === 200 || posted.body.error === 'CONVERSATION_FILE_NOT_FOUND').toBe(true)
  }
})

test('a store that does not answer holds up nothing but its file', async () => {
  desk.pass(8 * day)
  await sweep()
  const [stuck, other] = [await upload(), await upload()]
  desk.pass(8 * day)
  const { blob } = desk.deps
  const failing = { ...desk.deps, blob: { ...blob, remove: async (key: string) => (key === stuck.blob_key ? Promise.reject(new Error('503')) : blob.remove(key)) } }
  expect(await sweepFiles(failing, new AbortController().signal)).toMatchObject({ files: 1 })
  expect([await desk.blob.has(stuck.blob_key), await isThere(other)]).toEqual([true, gone])
  expect(await sweep()).toMatchObject({ files: 0 }) // the late removal may still be under way
  desk.pass(600_000)
  expect(await sweep()).toMatchObject({ files: 1 })
  expect(await isThere(stuck)).toEqual(gone)
})

test('the table is gone through in pages, by indexes alone', async () => {
  desk.pass(8 * day)
  await sweep()
  await sql`insert into file (id, workspace_id, blob_key, sha256, bytes, name, detected_type, mismatch, kind, created_at)
    select gen_random_uuid(), ${desk.workspaceId}, lpad(to_hex(n), 64, '0'), 's', 1, 'a', 'text/plain', false, 'file', n from generate_series(1, 10600) n`.execute(q())
  await sql`insert into message (id, workspace_id, conversation_id, kind, sent_at, arrival, stored_at, inbound_no, file_id)
    select gen_random_uuid(), ${desk.workspaceId}, ${id}, 'inbound', n, n, 0, n, f.id from (select id, 10 + row_number() over (order by created_at) as n from file where created_at <= 10000) f`.execute(q())
  await sql`insert into person (id, workspace_id, name, picture_file_id) select gen_random_uuid(), ${desk.workspaceId}, 'x', gen_random_uuid() from generate_series(1, 10000)`.execute(q())
  await sql`insert into draft (conversation_id, staff_id, kind, workspace_id, text, file_ids, revision, edited_by, edited_at)
    select ${id}, gen_random_uuid(), 'reply', ${desk.workspaceId}, '', array[gen_random_uuid()], 1, gen_random_uuid(), 0 from generate_series(1, 10000)`.execute(q())
  await sql`analyze`.execute(q())
  const plans = await plansWhile(async () => expect(await sweep()).toEqual({ files: 600, bytes: 600 }))
  expect(plans.filter((plan) => /Seq Scan on (file|message|draft|person)\b/.test(plan))).toEqual([])
  for (const index of ['file_age', 'message_file', 'draft_files', 'person_picture', 'file_removed', 'file_blob']) expect(plans.some((plan) => plan.includes(index))).toBe(true)
}, 60_000)

/** The plans of the different questions that are asked of the database meanwhile. */
async function plansWhile(act: () => Promise<unknown>): Promise<string[]> {
  const seen = new Map<string, unknown[]>()
  const undo: (() => void)[] = []
  const known = new Set<unknown>()
  const note = (client: { query: (...args: unknown[]) => unknown }) => {
    if (known.has(client)) return
    known.add(client)
    const { query } = client
    client.query = function noted(this: unknown, ...args: unknown[]) {
      if (typeof args[0] === 'string' && args[0].startsWith('select') && /\b(file|person)\b/.test(args[0])) seen.set(args[0], (args[1] as unknown[]) ?? [])
      return query.apply(this, args)
    }
    undo.push(() => (client.query = query))
  }
  const { pool } = desk.db.database
  pool.on('acquire', note as never)
  await act()
  pool.off('acquire', note as never)
  for (const back of undo) back()
  return Promise.all([...seen].map(async ([text, values]) => (await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values as never[])).rows.map((row) => row['QUERY PLAN']).join('\n')))
}

test('the sweep is planned once, a day ahead, and plans the next', async () => {
  const planned = async () => (await sql<{ at: string }>`select extract(epoch from run_at) * 1000 as at from job where kind = 'conversation.sweep-files'`.execute(q())).rows.map(({ at }) => Number(at))
  await desk.feature.startSweeping()
  const first = desk.now() + day
  desk.pass(3_600_000)
  await desk.feature.startSweeping() // as after a restart
  expect(await planned()).toEqual([first])
  desk.pass(day)
  const job = desk.feature.jobs.find(({ kind }) => kind === 'conversation.sweep-files')!
  const done = async (tx: Parameters<Parameters<typeof desk.db.database.transact>[0]>[0]) => (await sql`delete from job where kind = ${job.kind}`.execute(tx.q)).numAffectedRows === 1n
  await job.run({ id: 1, kind: job.kind, payload: {}, attempt: 1 }, { signal: new AbortController().signal, done })
  expect(await planned()).toEqual([instant(desk.now() + day)])
})
