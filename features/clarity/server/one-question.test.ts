import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { beforeMigration } from '#platform/database/testing.ts'

test('questions about the same sign become one, with all answers and the last verdict', () =>
  beforeMigration('-clarity-dismissals', async (database, upgrade) => {
    const [workspace, staff, first, second, third, other] = Array.from({ length: 6 }, () => randomUUID())
    await database.pool.query('insert into workspace (id, name) values ($1, $2)', [workspace, 'Test'])
    await database.pool.query("insert into staff (id, workspace_id, login, name, role, language, zone) values ($1, $2, 'a', 'A', 'owner', 'en', 'UTC')", [staff, workspace])
    for (const [id, sign, day, verdict] of [[first, '🙏', 1, null], [second, '🙏', 2, 'avoid'], [third, '🙏', 3, 'fine'], [other, '🙂', 1, null]]) {
      await database.pool.query('insert into clarity_sign (id, workspace_id, sign, asked_by, asked_at, verdict) values ($1, $2, $3, $4, $5, $6)', [id, workspace, sign, staff, `2026-11-0${day}`, verdict])
      await database.pool.query("insert into clarity_sign_answer (id, sign_id, who, country, reading, at) values ($1, $2, 'C', 'CN', $3, now())", [randomUUID(), id, `day ${day}`])
    }
    await upgrade()
    const { rows } = await database.pool.query('select id, verdict, (select count(*)::int from clarity_sign_answer where sign_id = clarity_sign.id) as answers from clarity_sign order by answers')
    expect(rows).toEqual([{ id: other, verdict: null, answers: 1 }, { id: first, verdict: 'fine', answers: 3 }])
  }))
