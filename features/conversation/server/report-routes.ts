import { sql } from 'kysely'
import { DAY_MS } from '#kernel/time.ts'
import { on, type Route } from '#platform/http/index.ts'
import { reportWork } from '../contract.ts'
import { briefsFor, toCompany, toStaff } from './briefs.ts'
import { listedByIds } from './conversation-store.ts'
import type { ConversationDeps } from './deps.ts'
import { onlyVisible } from './guard.ts'
import { presenceOf, toPresence } from './presence-routes.ts'
import { toRow } from './rows.ts'

interface Load {
  assignee_id: string | null
  open: number
  we_owe: number
  they_owe: number
  oldest: number | null
}

/** The manager's page: who is busy with what, and what waits longest. */
export function reportRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  return [
    on(reportWork, async ({ actor }) => {
      const now = deps.clock.now()
      const { rows: loads } = await sql<Load>`select assignee_id, count(*)::int as open, count(*) filter (where list_rank = 0)::int as we_owe,
          count(*) filter (where list_rank = 1)::int as they_owe, min(list_key) filter (where list_rank = 0) as oldest
        from conversation where workspace_id = ${actor.workspaceId} and list_rank <= 2 group by assignee_id`.execute(q)
      const { rows: answered } = await sql<{ staff_id: string; answered: number }>`select staff_id, count(distinct conversation_id)::int as answered from message
        where workspace_id = ${actor.workspaceId} and kind = 'outbound' and staff_id is not null and stored_at > ${now - DAY_MS} group by staff_id`.execute(q)
      const { rows: longest } = await sql<{ id: string }>`select id from conversation where workspace_id = ${actor.workspaceId} and state = 'open' and waiting = 'weOwe'
        order by waiting_since limit 20`.execute(q)
      const byId = new Map(onlyVisible(actor, await listedByIds(q, actor.staffId, longest.map(({ id }) => id))).map((row) => [row.id as string, row]))
      const rows = longest.flatMap(({ id }) => byId.get(id) ?? [])
      const presence = await presenceOf(q, actor.workspaceId)
      const loadOf = (id: string | null) => loads.find((load) => load.assignee_id === id)
      const team = await deps.people.staff(q, actor.workspaceId)
      const briefs = await briefsFor(deps.people, q, rows)
      const sites = await deps.people.companies(q, [...presence.values()].flatMap(({ company_id: id }) => id ?? []))
      const known = new Set(briefs.companies.map(({ id }) => id))
      return {
        staff: team.filter((one) => one.active || loadOf(one.id) !== undefined).map((one) => ({
          staff: toStaff(one), presence: toPresence(one.id, presence.get(one.id), now), open: loadOf(one.id)?.open ?? 0, weOwe: loadOf(one.id)?.we_owe ?? 0,
          theyOwe: loadOf(one.id)?.they_owe ?? 0, oldestWeOweSince: loadOf(one.id)?.oldest ?? null, answeredToday: answered.find(({ staff_id: id }) => id === one.id)?.answered ?? 0,
        })),
        unassigned: { open: loadOf(null)?.open ?? 0, weOwe: loadOf(null)?.we_owe ?? 0, oldestWeOweSince: loadOf(null)?.oldest ?? null },
        longest: rows.map(toRow),
        people: briefs.people,
        companies: [...briefs.companies, ...[...sites].flatMap(([id, company]) => (known.has(id) ? [] : [toCompany(id, company)]))],
        at: now,
      }
    }),
  ]
}
