import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { type Database, openDatabase } from '#platform/database/index.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { silentLog } from '#platform/log/index.ts'
import type { Actor } from '#platform/http/index.ts'
import * as api from '../contract.ts'
import { forbiddenWord, rules } from '../domain/index.ts'
import { clarity, type Clarity, type ThreadInfo } from './index.ts'
import { isRule, ruleNames } from './rule-names.ts'

const now = instant(Date.UTC(2026, 6, 24, 2))
const workspaceId = asId<'workspace'>(randomUUID())
const staffId = asId<'staff'>(randomUUID())
const conversationId = asId<'conversation'>(randomUUID())
let thread: ThreadInfo = { audience: 'external', chat: 'direct', channel: 'wecom-kf', firstContact: false, theirZone: 'Asia/Shanghai', recent: [] }
let db: TestDatabase
let feature: Clarity
let late = 0

beforeAll(async () => {
  db = await testDatabase()
  await db.database.pool.query('insert into workspace (id, name) values ($1, $2)', [workspaceId, 'Test'])
  await db.database.pool.query("insert into staff (id, workspace_id, login, name, role, language, zone) values ($1, $2, 'a', 'A', 'owner', 'en', 'UTC')", [staffId, workspaceId])
  await db.database.pool.query("insert into staff (id, workspace_id, login, name, role, language, zone) values ($1, $2, 'b', 'B', 'member', 'en', 'UTC')", [colleague.staffId, workspaceId])
  feature = featureOver(db.database)
})
afterAll(() => db.drop())

const owner: Actor = { workspaceId, staffId, sessionId: '', role: 'owner', permissions: new Set(['clarity.manage']), language: 'en' }
const member: Actor = { ...owner, permissions: new Set() }
const colleague: Actor = { ...member, staffId: asId<'staff'>(randomUUID()) }
const featureOver = (database: Database) =>
  clarity({ database, clock: { now: () => instant(now + late) }, log: silentLog, random: (count) => randomBytes(count), channels: ['manual', 'wecom-kf'], threads: { about: async (_q, workspace, id) => (workspace === workspaceId && id === conversationId ? thread : undefined) } })
const heldCount = async () => Number((await db.database.pool.query("select count(*) from clarity_event where what = 'held'")).rows[0]?.count)

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

test('the check offers the clock of the account that asks, as the composer does', async () => {
  const asking: Actor = { ...member, staffId: asId<'staff'>(randomUUID()) }
  await db.database.pool.query("insert into staff (id, workspace_id, login, name, role, language, zone) values ($1, $2, 'm', 'M', 'member', 'en', 'Europe/Moscow')", [asking.staffId, workspaceId])
  const before = thread
  thread = { ...thread, theirZone: 'America/New_York' }
  const text = 'Call about PO-2231 on 28 July 2026 at 15:00.'
  const zonesFor = async (actor: Actor): Promise<string[]> =>
    (await call(api.checkText, { body: { text, conversationId } }, actor))['findings'].find((one: { rule: string }) => one.rule === 'timezone-missing').fixes.map((fix: { params: { zone: string } }) => fix.params.zone)
  expect(await zonesFor(asking)).toEqual(['Beijing', 'New York', 'Moscow'])
  expect(await zonesFor(owner)).toEqual(['Beijing', 'New York'])
  thread = before
})

test.each(['2026-02-30T10:00:00+08:00', '2026-13-45T99:99:00', '2026-07-24T10:00:00+99:00', '2026-07-24T10:00 or so'])('a moment that does not exist is refused: %s', async (moment) => {
  expect(await call(api.checkText, { body: { text: 'Send it tomorrow.', now: moment } })).toEqual({ refused: 'HTTP_INVALID', data: { where: 'body/now' } })
})

test('a rule that the policy makes binding holds a message back on every path, and the count of it stays', async () => {
  const { policy } = await call(api.readPolicy, {})
  const written = await call(api.writePolicy, { body: { ...policy, rules: { ...policy.rules, known: { 'vague-time': 'hold' } } } })
  expect(written).toMatchObject({ revision: 1 })
  expect(await guard('Please send the artwork for PO-2231 as soon as possible.')).toMatchObject({ refused: 'CLARITY_HELD', data: { ids: 'vague-time', rules: 'Vague time', rulesRu: 'Срок размыт' } })
  expect(await guard('Please send the artwork for PO-2231 by 31 July 2026.')).toBeUndefined()
  await expect.poll(async () => (await db.database.pool.query("select what, rule from clarity_event where what in ('held', 'sent') order by what")).rows)
    .toEqual([{ what: 'held', rule: 'vague-time' }, { what: 'sent', rule: null }])
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
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD', data: { ids: 'emoji-legal' } })
  expect(await guard(text)).toBeUndefined()
})

test('calling a message legally significant frees it of nothing', async () => {
  const { policy } = await call(api.readPolicy, {})
  const text = 'Please send the artwork for PO-2231 as soon as possible.'
  expect((await call(api.readSetting, { params: { id: conversationId } }))['legalForces']['vague-time']).toBe('hold')
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD', data: { ids: 'vague-time' } })
  await call(api.writePolicy, { body: { ...policy, rules: { ...policy.rules, legal: { ...policy.rules.legal, 'vague-time': 'off' } } } })
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD' })
  await call(api.writePolicy, { body: { ...policy, revision: policy.revision + 1 } })
})

test('what was withdrawn before it left counts for nothing', async () => {
  const counts = async () => (await db.database.pool.query("select what, count(*)::int as times from clarity_event where what in ('sent', 'fired') group by what order by what")).rows
  const before = await counts()
  const clientId = randomUUID()
  await db.database.transact((tx) => feature.guard(tx, { workspaceId, conversationId, text: 'Could you send the labels of PO-2231, https://a.example/labels___v2.pdf?', legal: false, clientId }))
  expect(await counts()).not.toEqual(before)
  await db.database.transact((tx) => feature.withdrawn(tx, { workspaceId, conversationId, clientId }))
  expect(await counts()).toEqual(before)
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
  expect(await call(api.askSign, { body: { sign: 'спасибо' } })).toMatchObject({ refused: 'CLARITY_NO_SIGN' })
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

test('the report counts as asked again what they answered with a receipt, and no other question', async () => {
  const [ship, weight] = ['Когда будет отгрузка PO-2026-122?', 'Какой вес коробки у PO-2026-118?']
  const askedAgain = async () => (await call(api.readReport, { query: { weeks: 1 } }))['weeks'][0].askedAgain as number
  const say = (side: 'us' | 'them', text: string, daysAgo = 0) => (thread = { ...thread, recent: [{ side, text, at: instant(now - daysAgo * 86_400_000) }, ...thread.recent] })
  const before = await askedAgain()
  say('us', ship, 20)
  say('them', '收到', 19)
  expect(await guard(ship)).toBeUndefined()
  say('us', ship)
  expect(await guard(weight)).toBeUndefined()
  say('us', weight)
  say('them', '收到')
  expect(await askedAgain()).toBe(before)
  expect(await guard(ship)).toBeUndefined()
  expect(await askedAgain()).toBe(before + 1)
  thread = { ...thread, recent: [] }
})

test('a rule has fired for what stands in a sent message, what was mended and what was dismissed; it holds in the composer too', async () => {
  const counts = async (rule: string) => {
    const { rule: _, ...figures } = ((await call(api.readReport, { query: { weeks: 1 } }))['rules'] as { rule: string; fired: number; mended: number; dismissed: number; held: number }[]).find((one) => one.rule === rule) ?? { rule, fired: 0, mended: 0, dismissed: 0, held: 0 }
    return figures
  }
  const rule = 'incoterm-place'
  expect(await counts(rule)).toEqual({ fired: 0, mended: 0, dismissed: 0, held: 0 })
  await call(api.noteFindings, { body: { conversationId, what: 'mended', rules: [rule, rule] } })
  await call(api.noteFindings, { body: { conversationId, what: 'held', rules: [rule] } })
  const hasty = await call(api.dismiss, { body: { conversationId, rule, hash: 'h', scope: 'message', reason: 'clear' } })
  expect(await counts(rule)).toEqual({ fired: 3, mended: 2, dismissed: 1, held: 1 })
  await call(api.takeBackDismissal, { params: { id: hasty['id'] } })
  expect(await counts(rule)).toEqual({ fired: 2, mended: 2, dismissed: 0, held: 1 })
  const { id } = await call(api.dismiss, { body: { conversationId, rule, hash: 'h', scope: 'message', reason: 'clear' } })
  expect(await guard('We take 500 pcs of PO-2231 FOB, and 300 pcs of PO-2232 FOB.')).toBeUndefined()
  await call(api.takeBackDismissal, { params: { id } })
  expect(await counts(rule)).toEqual({ fired: 4, mended: 2, dismissed: 1, held: 1 })
})

test('another workspace sees nothing of it', async () => {
  thread = { ...thread }
  const stranger = { ...owner, workspaceId: asId<'workspace'>(randomUUID()) }
  expect(await call(api.readSetting, { params: { id: conversationId } }, stranger)).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
  expect((await call(api.listTerms, {}, stranger))['terms']).toEqual([])
})

test('what a member dismissed where the rule only advises does not release a message that the rule holds', async () => {
  const text = 'We confirm PO-2299: 500 pcs by 31 July 2026 👍'
  const { findings, held } = await call(api.checkText, { body: { text, conversationId, context: { legal: true } } })
  expect(held).toBe(true)
  const { hash } = findings.find((one: { rule: string }) => one.rule === 'emoji-legal')
  const body = { conversationId, rule: 'emoji-legal', hash, scope: 'message', reason: 'wanted', words: '👍' }
  const { id } = await call(api.dismiss, { body }, member)
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD' })
  expect((await call(api.checkText, { body: { text, conversationId, context: { legal: true } } }))['held']).toBe(true)
  expect(await call(api.readSetting, { params: { id: conversationId } })).toMatchObject({ dismissed: [hash], released: [] })
  const byRule = await call(api.dismiss, { body: { ...body, scope: 'rule' } }, member)
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD' })
  const byManager = await call(api.dismiss, { body })
  expect(await guard(text, true)).toBeUndefined()
  expect((await call(api.readSetting, { params: { id: conversationId } }))['released']).toEqual([hash])
  for (const one of [id, byRule['id'], byManager['id']]) await call(api.takeBackDismissal, { params: { id: one } })
  expect(await guard(text, true)).toMatchObject({ refused: 'CLARITY_HELD' })
})

test('a rule that an administrator silences in a thread lets its messages go', async () => {
  const text = 'We confirm PO-2298: 500 pcs by 31 July 2026 👍'
  const { id } = await call(api.dismiss, { body: { conversationId, rule: 'emoji-legal', hash: 'x', scope: 'rule', reason: 'agreed' } })
  expect(await guard(text, true)).toBeUndefined()
  expect((await call(api.readSetting, { params: { id: conversationId } }))['legalForces']).toMatchObject({ 'emoji-legal': 'off' })
  await call(api.takeBackDismissal, { params: { id } })
})

test('many held messages at once need no second connection', async () => {
  const narrow = openDatabase({ url: db.url, connections: 1 })
  const { guard: narrowGuard } = featureOver(narrow)
  const before = await heldCount()
  const answers = await Promise.all(Array.from({ length: 40 }, () => narrow.transact((tx) => narrowGuard(tx, { workspaceId, conversationId, text: 'Order PO-1: fine 👍', legal: true }))))
  expect(answers.every((one) => one?.refused === 'CLARITY_HELD')).toBe(true)
  await expect.poll(heldCount).toBe(before + 40)
  await narrow.close()
})

test('dismissals are listed page by page, own ones or all, and can be taken back', async () => {
  const ids: string[] = []
  for (const words of ['soon', 'a bit']) {
    late += 1
    ids.push((await call(api.dismiss, { body: { conversationId, rule: 'vague-quantity', hash: words, scope: 'message', reason: 'clear', words } }))['id'] as string)
  }
  late += 1
  const theirs = await call(api.dismiss, { body: { conversationId, rule: 'shouting', hash: 'y', scope: 'rule', reason: 'by phone' } }, colleague)
  const first = await call(api.listDismissals, { query: { limit: 2 } })
  expect(first['dismissals']).toMatchObject([{ id: theirs['id'], rule: 'shouting', words: '', scope: 'rule', name: 'B', reason: 'by phone' }, { id: ids[1], words: 'a bit', scope: 'message', conversationId, staffId, name: 'A', at: now + 2 }])
  const second = await call(api.listDismissals, { query: { limit: 2, before: first['next'] as string } })
  expect(second).toMatchObject({ dismissals: [{ id: ids[0] }], next: null })
  expect((await call(api.listDismissals, {}, colleague))['dismissals']).toMatchObject([{ id: theirs['id'] }])
  expect(await call(api.takeBackDismissal, { params: { id: ids[0]! } }, colleague)).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
  for (const id of [...ids, theirs['id'] as string]) expect(await call(api.takeBackDismissal, { params: { id } })).toEqual({ done: true })
  expect(await call(api.listDismissals, {})).toEqual({ dismissals: [], next: null })
})

test('a dismissal that is sent again, because its answer was lost, is the same one', async () => {
  const body = { conversationId, rule: 'vague-quantity', hash: 'again', scope: 'message', reason: 'by phone', words: 'a few' }
  const { id } = await call(api.dismiss, { body })
  expect(await call(api.dismiss, { body })).toEqual({ id })
  expect((await call(api.dismiss, { body }, colleague))['id']).not.toBe(id)
  await call(api.takeBackDismissal, { params: { id } })
  expect((await call(api.dismiss, { body }))['id']).not.toBe(id)
})

test('mends, dismissals and questions about signs name a rule and a conversation that exist', async () => {
  const [rule, other] = ['vague-time', randomUUID()]
  const note = (more: object) => call(api.noteFindings, { body: { conversationId, what: 'mended', rules: [rule], ...more } })
  expect(await note({})).toEqual({ done: true })
  expect(await note({ rules: [rule, 'no-such-rule'] })).toMatchObject({ refused: 'CLARITY_UNKNOWN_RULE' })
  expect(await note({ conversationId: other })).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
  expect(await call(api.dismiss, { body: { conversationId, rule: 'no-such-rule', hash: 'h', scope: 'message', reason: 'clear' } })).toMatchObject({ refused: 'CLARITY_UNKNOWN_RULE' })
  expect(await call(api.askSign, { body: { sign: '🙃', conversationId: other } })).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
})

test.each(['Order {order}: please confirm shipment on 31 July 2026.', '请在{date}前发图纸。'])('an unfilled field of the phrase library cannot be sent: %s', async (text) => {
  expect(await guard(text)).toMatchObject({ refused: 'CLARITY_BLANK' })
})

test('braces that are no field of a phrase may be sent', async () => {
  expect(await guard('The template holds {sku}, please keep it.')).toBeUndefined()
})

test('rules are called what the screens call them', async () => {
  for (const language of ['ru', 'en', 'zh'] as const) {
    const texts = JSON.parse(await readFile(new URL(`../web/texts/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>
    const shown = Object.entries(texts).filter(([key]) => key.startsWith('clarity:rule.')).map(([key, text]) => [key.slice('clarity:rule.'.length), text])
    expect(Object.entries(ruleNames).map(([id, names]) => [id, names[language]]).sort()).toEqual(shown.sort())
  }
  expect([...rules.map(({ id }) => id), forbiddenWord].filter((id) => !isRule(id))).toEqual([])
})

test('a rule that binds among colleagues holds a note, and no reply', async () => {
  const text = 'You always mess up the labels of PO-2231, it is your fault.'
  const note = (words: string) => db.database.transact((tx) => feature.guard(tx, { workspaceId, conversationId, text: words, legal: false, note: true }))
  const setRules = async (change: (rules: Record<string, object>) => object) => {
    const { policy } = await call(api.readPolicy, {})
    return call(api.writePolicy, { body: { ...policy, rules: change(policy.rules) } })
  }
  expect(await note(text)).toBeUndefined()
  await setRules((rules) => ({ ...rules, internal: { ...rules['internal'], accusation: 'hold' } }))
  expect(await note(text)).toMatchObject({ refused: 'CLARITY_HELD', data: { ids: 'accusation' } })
  expect(await note('Please send the artwork for PO-2231 as soon as possible, by ___.')).toBeUndefined()
  expect((await call(api.checkText, { body: { text, conversationId, context: { audience: 'internal' } } }))['held']).toBe(true)
  expect(await guard(text)).toBeUndefined()
  const sent = async () => (await db.database.pool.query("select count(*)::int as n from clarity_event where what = 'sent'")).rows[0]?.n as number
  const before = await sent()
  const { id } = await call(api.dismiss, { body: { conversationId, rule: 'accusation', hash: 'x', scope: 'rule', reason: 'agreed' } })
  expect((await call(api.readSetting, { params: { id: conversationId } }))['internalForces']).toMatchObject({ accusation: 'off' })
  expect(await note(text)).toBeUndefined()
  expect(await sent()).toBe(before) // a note is no message sent
  await call(api.takeBackDismissal, { params: { id } })
  await setRules((rules) => ({ ...rules, internal: { ...rules['internal'], accusation: 'advise' } }))
})

test('a sign that the team avoids is found in what one writes, and held where that binds; one that is fine is not', async () => {
  const { id } = await call(api.askSign, { body: { sign: '👌' } })
  const judge = (verdict: string | null, note = '') => call(api.judgeSign, { params: { id }, body: { verdict, note } })
  const found = async (text: string) => ((await call(api.checkText, { body: { text, conversationId } }))['findings'] as { rule: string; why: string; fixes: object[] }[]).filter(({ rule }) => rule === 'emoji-risky')
  expect(await found('Спасибо 👌')).toEqual([])
  await judge('avoid', 'Rude in Brazil.')
  expect(await found('Спасибо 👌')).toMatchObject([{ why: 'The team has decided to avoid 👌. Rude in Brazil.', fixes: [{ kind: 'choose', label: 'delete' }, { label: 'replace' }] }])
  expect((await call(api.readSetting, { params: { id: conversationId } }))['signs']).toContainEqual({ sign: '👌', verdict: 'avoid', note: 'Rude in Brazil.' })
  const { policy } = await call(api.readPolicy, {})
  const held = await call(api.writePolicy, { body: { ...policy, rules: { ...policy.rules, known: { ...policy.rules.known, 'emoji-risky': 'hold' } } } })
  expect(await guard('Спасибо 👌')).toMatchObject({ refused: 'CLARITY_HELD', data: { ids: 'emoji-risky' } })
  await judge('fine')
  expect(await guard('Спасибо 👌')).toBeUndefined()
  await call(api.writePolicy, { body: { ...policy, revision: held['revision'] } })
  await call(api.removeSign, { params: { id } })
})

test('who was asked about a sign and when stays, whoever is asked next', async () => {
  late = 0
  const { id } = await call(api.askSign, { body: { sign: '🌚', conversationId } })
  late = 60_000
  expect(await call(api.askSign, { body: { sign: '🌚' } })).toMatchObject({ id, conversationId, askedPartnerAt: now, askedTeamAt: now + 60_000 })
  // An older server knows of one question only.
  await db.database.pool.query('update clarity_sign set team_asked_at = null, partner_asked_at = null where id = $1', [id])
  expect((await call(api.listSigns, {}))['signs'].find((one: { id: string }) => one.id === id)).toMatchObject({ askedPartnerAt: now + 60_000, askedTeamAt: null })
  await call(api.removeSign, { params: { id } })
})

test('the language of a talk is what they write in, else what we write', async () => {
  const language = async () => (await call(api.readSetting, { params: { id: conversationId } }))['language'] as string | null
  const recent = (...said: [side: 'us' | 'them', text: string][]) => (thread = { ...thread, recent: said.map(([side, text]) => ({ side, text, at: now })) })
  recent()
  expect(await language()).toBeNull()
  recent(['us', 'Здравствуйте!'])
  expect(await language()).toBe('ru')
  recent(['us', 'Здравствуйте!'], ['them', 'PO-2231 👍'], ['them', '您好，PO-2231 OK'])
  expect(await language()).toBe('zh')
  recent()
})

test('a sign is asked about once, and can be removed by who asked or an administrator', async () => {
  const prayers = async () => ((await call(api.listSigns, {}))['signs'] as { sign: string }[]).filter(({ sign }) => sign === '🙏')
  const first = await call(api.askSign, { body: { sign: '🙏' } })
  const again = await call(api.askSign, { body: { sign: '🙏', conversationId } })
  expect(again).toMatchObject({ id: first['id'], conversationId })
  expect(await prayers()).toHaveLength(1)
  expect(await call(api.removeSign, { params: { id: first['id'] } }, colleague)).toMatchObject({ refused: 'CLARITY_NOT_FOUND' })
  expect(await call(api.removeSign, { params: { id: first['id'] } }, member)).toEqual({ done: true })
  expect(await prayers()).toEqual([])
})

test('each kind of connection has its own limit of signs, on every path, and what holds for all where it has none', async () => {
  const before = thread
  const { policy, channels } = await call(api.readPolicy, {})
  expect([policy.emoji, channels]).toEqual([{ chat: 1, channels: {} }, ['manual', 'wecom-kf']])
  const rules = { ...policy.rules, known: { ...policy.rules.known, 'emoji-count': 'hold' } }
  const written = await call(api.writePolicy, { body: { ...policy, rules, emoji: { chat: 1, channels: { manual: 2, 'wecom-kf': null } } } })
  const text = 'Thank you 🙏🙏 for the 5 photos of PO-2231.'
  const held = async (body: object) => (await call(api.checkText, { body: { text, ...body } }))['held'] as boolean
  const seen = async (channel: string) => {
    thread = { ...before, channel }
    return [(await call(api.readSetting, { params: { id: conversationId } }))['emojiMost'] as number | null, await held({ conversationId }), await guard(text) !== undefined]
  }
  expect([await seen('manual'), await seen('wecom-kf'), await seen('official-account')]).toEqual([[2, false, false], [null, false, false], [1, true, true]])
  expect(await held({}), 'without a conversation').toBe(true)
  thread = before
  await db.database.pool.query(`update clarity_policy set emoji = '{"chat": 3, "email": 0}'::jsonb`)
  expect((await call(api.readPolicy, {}))['policy'].emoji).toEqual({ chat: 3, channels: {} })
  await call(api.writePolicy, { body: { ...policy, revision: written['revision'] } })
})
