import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import type { Actor } from '#platform/http/index.ts'
import * as api from '../contract.ts'
import { clarity, type Clarity, type ThreadInfo } from './index.ts'
import { asksAgain } from './send-guard.ts'

const now = instant(Date.UTC(2026, 6, 24, 2))
const workspaceId = asId<'workspace'>(randomUUID())
const staffId = asId<'staff'>(randomUUID())
const conversationId = asId<'conversation'>(randomUUID())
let thread: ThreadInfo = { audience: 'external', chat: 'direct', firstContact: false, theirZone: 'Asia/Shanghai', recent: [] }
let db: TestDatabase
let feature: Clarity

beforeAll(async () => {
  db = await testDatabase()
  await db.database.pool.query('insert into workspace (id, name) values ($1, $2)', [workspaceId, 'Test'])
  await db.database.pool.query("insert into staff (id, workspace_id, login, name, role, language, zone) values ($1, $2, 'a', 'A', 'owner', 'en', 'UTC')", [staffId, workspaceId])
  feature = clarity({ database: db.database, clock: { now: () => now }, log: silentLog, random: (count) => randomBytes(count), threads: { about: async (_q, workspace, id) => (workspace === workspaceId && id === conversationId ? thread : undefined) } })
})
afterAll(() => db.drop())

const owner: Actor = { workspaceId, staffId, sessionId: '', role: 'owner', permissions: new Set(['clarity.manage']), language: 'en' }
const member: Actor = { ...owner, permissions: new Set() }

async function call(contract: unknown, input: { params?: object; query?: object; body?: object }, actor = owner): Promise<Record<string, any>> { // oxlint-disable-line typescript/no-explicit-any -- answers are looked at as JSON
  const route = feature.routes.find((one) => one.contract === contract)
  return (await route!.handle({ actor, params: input.params ?? {}, query: input.query ?? {}, body: input.body, language: 'en' } as never)) as Record<string, never>
}
const guard = (text: string, legal = false) => db.database.transact((tx) => feature.guard(tx, { workspaceId, conversationId, text, legal }))

test('the check says what is vague, with a reason and mends', async () => {
  const { findings, held } = await call(api.checkText, { body: { text: 'Please send the artwork for PO-2231 as soon as possible.', conversationId } })
  expect(findings.map((one: { rule: string }) => one.rule)).toContain('vague-time')
  expect(findings[0].why.length).toBeGreaterThan(10)
  expect(held).toBe(false)
})

test('a rule that the policy makes binding holds a message back on every path, and the count of it stays', async () => {
  const { policy } = await call(api.readPolicy, {})
  const written = await call(api.writePolicy, { body: { ...policy, rules: { ...policy.rules, known: { 'vague-time': 'hold' } } } })
  expect(written).toMatchObject({ revision: 1 })
  expect(await guard('Please send the artwork for PO-2231 as soon as possible.')).toMatchObject({ refused: 'CLARITY_HELD', data: { rules: 'vague-time' } })
  expect(await guard('Please send the artwork for PO-2231 by 31 July 2026.')).toBeUndefined()
  const { rows } = await db.database.pool.query("select what, rule from clarity_event where what in ('held', 'sent') order by id")
  expect(rows).toEqual([{ what: 'held', rule: 'vague-time' }, { what: 'sent', rule: null }])
})

test('an old policy does not overwrite a newer one; an unknown rule is refused', async () => {
  const { policy } = await call(api.readPolicy, {})
  expect(await call(api.writePolicy, { body: { ...policy, revision: 0 } })).toMatchObject({ refused: 'CLARITY_CHANGED_MEANWHILE' })
  expect(await call(api.writePolicy, { body: { ...policy, rules: { known: { 'no-such-rule': 'off' } } } })).toMatchObject({ refused: 'CLARITY_UNKNOWN_RULE' })
})

test('what is binding is dismissed only by those who may change the policy; a dismissal lasts', async () => {
  const text = 'Please send the artwork for PO-2231 as soon as possible.'
  const { findings } = await call(api.checkText, { body: { text, conversationId } })
  const { hash } = findings.find((one: { rule: string }) => one.rule === 'vague-time')
  const body = { conversationId, rule: 'vague-time', hash, scope: 'message', reason: 'agreed by phone' }
  expect(await call(api.dismiss, { body }, member)).toMatchObject({ refused: 'CLARITY_BINDING' })
  const { id } = await call(api.dismiss, { body })
  expect(await guard(`Good morning! ${text}`)).toBeUndefined()
  await call(api.takeBackDismissal, { params: { id } })
  expect(await guard(text)).toMatchObject({ refused: 'CLARITY_HELD' })
})

test('a sign in a legally significant message is kept back, in any other it is not', async () => {
  const text = 'We confirm PO-2231: 500 pcs by 31 July 2026 👍'
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD', data: { rules: 'emoji-legal' } })
  expect(await guard(text)).toBeUndefined()
})

test('an empty blank cannot be sent', async () => {
  expect(await guard('Please send the artwork by ___.')).toMatchObject({ refused: 'CLARITY_BLANK' })
})

test('words are kept with their synonyms to avoid, signs with their answers', async () => {
  const texts = { ru: 'оснастка', en: 'tooling', zh: '模具' }
  const term = await call(api.createTerm, { body: { texts, forbidden: ['пресс-форма'], note: '' } })
  expect(await call(api.updateTerm, { params: { id: term['id'] }, body: { texts, forbidden: [], note: 'x', revision: 5 } })).toMatchObject({ refused: 'CLARITY_CHANGED_MEANWHILE' })
  expect((await call(api.readSetting, { params: { id: conversationId } }))['terms']).toEqual([{ term: '模具', forbidden: ['пресс-форма'] }])
  expect((await call(api.checkText, { body: { text: 'Пресс-форма готова.', conversationId } }))['findings'].map((one: { rule: string }) => one.rule)).toContain('forbidden-word')
  const sign = await call(api.askSign, { body: { sign: '[微笑]' } })
  const answered = await call(api.answerSign, { params: { id: sign['id'] }, body: { who: '陈小姐', country: 'CN', reading: '有点冷淡' } })
  expect(answered['answers']).toEqual([{ who: '陈小姐', country: 'CN', reading: '有点冷淡', at: now }])
  expect(await call(api.judgeSign, { params: { id: sign['id'] }, body: { verdict: 'avoid', note: '' } })).toMatchObject({ verdict: 'avoid' })
})

test('the report counts weeks, rules and reasons', async () => {
  const report = await call(api.readReport, { query: { weeks: 4 } })
  expect(report['weeks']).toEqual([expect.objectContaining({ monday: '2026-07-20', sent: 3, withFindings: expect.any(Number) as number })])
  expect(report['rules'].find((one: { rule: string }) => one.rule === 'vague-time')).toMatchObject({ dismissed: 1 })
  expect(report['reasons']).toEqual([expect.objectContaining({ rule: 'vague-time', reason: 'agreed by phone', times: 1 })])
})

const at = (minutesAgo: number) => instant(now - minutesAgo * 60_000)
test.each([
  ['nothing was asked before', [{ side: 'us', text: 'Thanks.', at: at(9) }], false],
  ['the answer has not come', [{ side: 'us', text: 'Which date?', at: at(9) }], true],
  ['the answer was vague', [{ side: 'them', text: '我们尽快安排', at: at(5) }, { side: 'us', text: 'Which date?', at: at(9) }], true],
  ['they asked back', [{ side: 'them', text: '哪个订单？', at: at(5) }, { side: 'us', text: 'Which date?', at: at(9) }], true],
  ['the answer was clear', [{ side: 'them', text: '8月5日可以出货500件', at: at(5) }, { side: 'us', text: 'Which date?', at: at(9) }], false],
  ['it was a month ago', [{ side: 'us', text: 'Which date?', at: at(60 * 24 * 30) }], false],
] as const)('a question asks again when %s', (_what, recent, again) => {
  expect(asksAgain({ recent: [...recent] }, now)).toBe(again)
})

test('another workspace sees nothing of it', async () => {
  thread = { ...thread }
  const stranger = { ...owner, workspaceId: asId<'workspace'>(randomUUID()) }
  expect(await call(api.readSetting, { params: { id: conversationId } }, stranger)).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
  expect((await call(api.listTerms, {}, stranger))['terms']).toEqual([])
})
