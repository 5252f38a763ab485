import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Stage, conversationWith, mailbox, messagesOf, openStage, say, until } from './testing.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  for (const person of ['poison', 'other']) {
    await stage.sim('POST', '/sim/people', { id: person, name: person })
    await say(stage, person, mailbox, '您好')
    await conversationWith(stage, person, mailbox)
  }
})
afterAll(() => stage?.close())

const connection = async (): Promise<Json> => (await stage.call('GET', '/api/connections')).connections.find((one: Json) => one.channel === 'wecom-kf')
const textsFrom = async (person: string) => (await messagesOf(stage, await conversationWith(stage, person, mailbox))).flatMap((one) => (one.kind === 'inbound' ? [one.content.text] : []))

describe('an item that cannot be stored', () => {
  it('does not hold up its mailbox, is set aside in sight, and is read once the fault is gone', async () => {
    await stage.database.pool.query(`create function stumble() returns trigger language plpgsql as $$ begin
      if new.content->>'text' = '绊倒' then raise exception 'stumbled' using errcode = 'P0001'; end if; return new; end $$;
      create trigger stumble before insert on message for each row execute function stumble()`)
    await stage.sim('POST', '/sim/faults', { name: 'doorbell-lost', on: true, count: 2 }) // the three come in one page
    await say(stage, 'other', mailbox, '先')
    await say(stage, 'poison', mailbox, '绊倒')
    await say(stage, 'other', mailbox, '后')
    await until('the others of its page', async () => (await textsFrom('other')).includes('后'))
    expect(await textsFrom('other')).toEqual(['您好', '先', '后'])
    await say(stage, 'poison', mailbox, '下一页')
    await until('the next page', async () => (await textsFrom('poison')).includes('下一页'))
    expect(await stage.rows(sql`select from job where kind = 'connection.pull'`)).toEqual([])
    for (let tries = 1; tries <= 5; tries += 1) {
      await until(`try ${tries}`, async () => (await stage.rows(sql`select from delivery where tries = ${tries}`)).length === 1)
      stage.pass(3_600_000)
    }
    const { id, setAside, waiting } = await connection()
    expect({ setAside, waiting }).toEqual({ setAside: 1, waiting: 0 })
    expect(stage.logged.join('')).toContain('page not read at once')
    expect(stage.logged.join('')).not.toContain('绊倒')
    const [{ body }] = await stage.rows(sql`select convert_from(body, 'UTF8') as body from delivery where tries = 5`)
    expect(JSON.parse(body).text).toEqual({ content: '绊倒' })
    await stage.database.pool.query('drop trigger stumble on message; drop function stumble')
    expect(await stage.call('POST', `/api/connections/${id}/reread`)).toEqual({ again: 1 })
    await until('it is read', async () => (await textsFrom('poison')).includes('绊倒'))
    expect((await connection()).setAside).toBe(0)
    expect(await stage.rows(sql`select from delivery where incoming is not null`)).toEqual([])
  })
})
