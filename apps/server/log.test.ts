import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Json, type Stage, conversationWith, delivered, mailbox, messagesOf, official, openStage, remoteIdOf, reply, say, until } from './testing.ts'

const mark = '机密7c41'
const password = 'correct horse battery'

let stage: Stage
beforeAll(async () => void (stage = await openStage({ logLevel: 'debug' })))
afterAll(() => stage?.close())

const fault = (name: string) => stage.sim('POST', '/sim/faults', { name, on: true, count: 1 })

/** Everything that a desk is used for, with a mark in each text and name, and with what goes wrong in it. */
async function useTheDesk(): Promise<void> {
  await stage.sim('POST', '/sim/people', { id: 'marked', name: `${mark}姓名`, company: `${mark}公司` })
  await stage.sim('POST', '/sim/follow', { person: 'marked', account: official })
  for (const account of [mailbox, official]) {
    for (const name of ['forged-callback', 'duplicate-callback', 'http-500', 'token-expire-now']) await fault(name)
    await say(stage, 'marked', account, `${mark}文字 13800138000`)
    await fault('unknown-type')
    await say(stage, 'marked', account, `${mark}未来`)
    const id = await conversationWith(stage, 'marked', account)
    await until('both messages', async () => (await messagesOf(stage, id)).filter((one) => one.kind === 'inbound').length === 2, 30_000)
    const fileId = await stage.upload(`${mark}文件.png`, 'image/png', Buffer.from(`\x89PNG\r\n\x1a\n${mark}`))
    for (const name of ['count-used', 'send-hang', 'token-clash']) {
      await fault(name)
      await delivered(stage, id, (await reply(stage, id, `${mark}回复 ${name}`))[0]!.id, ['accepted', 'failed', 'unknown'])
    }
    await reply(stage, id, '', { fileIds: [fileId], despiteWarnings: true })
    await stage.call('POST', `/api/conversations/${id}/notes`, { clientId: `note-${account.slice(0, 6)}`, text: `${mark}备注`, fileIds: [] })
    await stage.call('PUT', `/api/conversations/${id}/drafts`, { kind: 'reply', text: `${mark}草稿`, fileIds: [], revision: 0 }).catch(() => {})
  }
  const company = await stage.call('POST', '/api/companies', { kind: 'factory', name: `${mark}工厂`, zone: 'Asia/Shanghai', note: mark })
  await stage.ask('POST', '/api/companies', { kind: mark, name: mark, zone: mark })
  await stage.ask('POST', `/api/companies/${company.id}/merge`, { into: mark })
  await stage.ask('GET', `/api/people?search=${encodeURIComponent(mark)}`)
  await stage.ask('POST', '/api/account/sign-in', { login: mark, password: `${mark}${password}` })
  // A fault of the database quotes the row in its own words; ours must not.
  await sql`alter table message add constraint no_more check (content->>'text' <> ${sql.lit(`${mark}违反`)})`.execute(stage.database.q)
  const id = await conversationWith(stage, 'marked', mailbox)
  expect((await stage.ask('POST', `/api/conversations/${id}/notes`, { clientId: 'violating-note', text: `${mark}违反`, fileIds: [] })).status).toBeGreaterThanOrEqual(500)
  await sql`alter table message drop constraint no_more`.execute(stage.database.q)
  await until('nothing is under way', async () => stage.simulator.pendingCallbacks === 0)
}

it('nothing that people wrote, and nothing secret, is in the log, however much is logged', async () => {
  await useTheDesk()
  const log = stage.logged.join('')
  expect(stage.logged.length).toBeGreaterThan(10)
  expect(log).toContain('callback refused')
  expect(log).toContain('request failed')
  const { accounts } = await stage.sim('GET', '/sim/accounts')
  const tokens = await Promise.all([
    stage.sim('GET', `/cgi-bin/gettoken?corpid=${accounts[0].id}&corpsecret=${accounts[0].secret}`),
    stage.sim('POST', '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: accounts[1].appid, secret: accounts[1].secret }),
  ])
  const secrets: Readonly<Record<string, string>> = {
    text: mark,
    'text in escapes': JSON.stringify(mark).slice(1, 7),
    'text in percent signs': encodeURIComponent(mark),
    'phone number': '13800138000',
    password,
    ...Object.fromEntries(accounts.flatMap((one: Json) => [[`secret of ${one.id}`, one.secret], [`callback token of ${one.id}`, one.callback.token], [`key of ${one.id}`, one.callback.aesKey]])),
    'token of the corp': tokens[0].access_token,
    'token of the Official Account': tokens[1].access_token,
    'WeChat id at the corp': await remoteIdOf(stage, 'marked', mailbox),
    'WeChat id at the Official Account': await remoteIdOf(stage, 'marked', official),
    cookie: stage.cookie.split('=')[1] ?? '',
  }
  for (const [what, secret] of Object.entries(secrets)) {
    expect(secret.length, what).toBeGreaterThan(3)
    expect(log.includes(secret), `${what} is in the log: ${log.split('\n').find((line) => line.includes(secret))}`).toBe(false)
  }
})
