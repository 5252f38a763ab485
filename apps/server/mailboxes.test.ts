import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, callsOf, conversationWith, mailbox, messagesOf, openStage, say, until } from './testing.ts'

const other = 'wkSimAAAAqualitylineNc57HrY3sGd6'

let stage: Stage
let companyId: string
beforeAll(async () => {
  stage = await openStage({ desks: 2 })
  companyId = (await stage.call('POST', '/api/companies', { kind: 'factory', name: 'X', zone: 'Asia/Shanghai' })).id
})
afterAll(() => stage?.close())

const connection = async (): Promise<Json> => (await stage.call('GET', '/api/connections')).connections.find((one: Json) => one.channel === 'wecom-kf')
const stored = async (text: string) => (await stage.rows(sql`select from message where content->>'text' = ${text}`)).length
const quiet = () => until('callbacks and pulls are done', async () =>
  stage.simulator.pendingCallbacks === 0 && (await stage.rows(sql`select from delivery where read_at is null union all select from job where kind in ('connection.pull', 'connection.ring') and failed_at is null`)).length === 0)
const wake = () => sql`select pg_notify('qingchu_job', '')`.execute(stage.database.q)

/** Both desks know of the change, and what follows from it is done. */
async function change(body: (before: Json) => Json): Promise<void> {
  const before = await connection()
  await stage.call('PATCH', `/api/connections/${before.id}`, { revision: before.revision, ...body(before) })
  stage.pass(3_000)
  await wake()
  await quiet()
}
const chosen = (openKfIds: string) => change(({ settings: { openKfIds: _before, ...settings } }) => ({ settings: openKfIds === '' ? settings : { ...settings, openKfIds } }))

describe('a doorbell that nobody heard', () => {
  it('is made up for when the mailbox has been quiet for some minutes, once whatever the number of desks', async () => {
    await quiet()
    await stage.sim('POST', '/sim/faults', { name: 'doorbell-lost', on: true, count: 1 })
    await say(stage, 'chen', mailbox, '没人听见')
    stage.pass(4 * 60_000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await stored('没人听见')).toBe(0)
    const before = (await callsOf(stage, '/kf/sync_msg')).length
    stage.pass(3 * 60_000)
    await until('the message', async () => (await stored('没人听见')) === 1, 15_000)
    await quiet()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const asked = (await callsOf(stage, '/kf/sync_msg')).slice(before).map((one) => one.body.open_kfid)
    expect(asked.sort()).toEqual([mailbox, other].sort())
  }, 40_000)

  it('because the connection was off is made up for when it is on again', async () => {
    await change(() => ({ active: false }))
    await say(stage, 'chen', mailbox, '停用期间')
    await until('the doorbell is refused', () => stage.simulator.pendingCallbacks === 0)
    expect(await stored('停用期间')).toBe(0)
    await change(() => ({ active: true }))
    await until('the message', async () => (await stored('停用期间')) === 1)
  })
})

describe('the accounts that the settings name', () => {
  it('are the only ones that are fetched; other doorbells are kept raw', async () => {
    await chosen(other)
    await say(stage, 'chen', mailbox, '不该进来')
    await quiet()
    const [doorbell] = await stage.rows(sql`select read_at, convert_from(body, 'UTF8') as body from delivery where source = 'webhook' order by id desc limit 1`)
    expect(doorbell!.body).toContain(`<OpenKfId><![CDATA[${mailbox}]]></OpenKfId>`)
    stage.pass(7 * 60_000)
    await until('quiet mailboxes are looked into', async () => (await stage.rows(sql`select from pull_cursor where mailbox = ${mailbox} and rung_at > pulled_at`)).length === 1, 15_000)
    await quiet()
    expect(await stored('不该进来')).toBe(0)
    await chosen(`${mailbox},${other}`)
    await until('what waited at the account that is named again', async () => (await stored('不该进来')) === 1)
  }, 40_000)

  it('may be none: then all are fetched', async () => {
    await chosen('')
    for (const account of [mailbox, other]) await say(stage, 'wang', account, `到 ${account}`)
    for (const account of [mailbox, other]) await until(account, async () => (await stored(`到 ${account}`)) === 1)
  })

  it('may be none: of several accounts one has to be named for an invitation, and the connection’s page says so', async () => {
    const { id } = await connection()
    const invitation = await stage.call('POST', '/api/invitations', { connectionId: id, companyId })
    expect(invitation.url).toBeNull()
    expect((await connection()).fault).toMatchObject({ code: 'CONNECTION_NO_MAILBOX', detail: `${mailbox}, ${other}` })
    const { kinds } = await stage.call('GET', '/api/connections')
    expect(kinds.find((one: Json) => one.id === 'wecom-kf').texts.CONNECTION_NO_MAILBOX).toContain('open_kfid')
    expect((await stage.call('POST', '/api/invitations', { connectionId: id, companyId, mailbox: other })).url).toMatch(/^http/)
  })

  it('may be none: of one account an invitation comes by itself', async () => {
    const { id, settings } = await connection()
    const { secret } = (await stage.sim('GET', '/sim/accounts')).accounts.find((one: Json) => one.channel === 'wecom-kf')
    const api = (path: string, init?: RequestInit) => fetch(`${stage.simulator.url}${path}`, init).then((response) => response.json() as Promise<Json>)
    const { access_token: token } = await api(`/cgi-bin/gettoken?corpid=${settings.corpId}&corpsecret=${secret}`)
    await api(`/cgi-bin/kf/account/del?access_token=${token}`, { method: 'POST', body: JSON.stringify({ open_kfid: other }) })
    const invitation = await stage.call('POST', '/api/invitations', { connectionId: id, companyId })
    expect(invitation.url).toMatch(/^http/)
    expect((await callsOf(stage, '/kf/add_contact_way')).at(-1).body.open_kfid).toBe(mailbox)
  })
})

describe('a connection that is made', () => {
  it('fetches what was said before it was there, from every account', async () => {
    const { accounts } = await stage.sim('GET', '/sim/accounts')
    const account = accounts.find((one: Json) => one.channel === 'wecom-kf')
    const settings = { corpId: account.corpid, secret: account.secret, apiBase: account.apiBase, token: 'QingchuSimulator', encodingAesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR' }
    const made = await stage.call('POST', '/api/connections', { channel: 'wecom-kf', name: '再连一次', settings })
    await until('the messages', async () => (await stage.rows(sql`select from message where connection_id = ${made.id} and content->>'text' = '停用期间'`)).length === 1)
    expect(await messagesOf(stage, await conversationWith(stage, 'chen', mailbox))).not.toHaveLength(0)
  })
})
