import { sql } from 'kysely'
import { asId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { Queries, Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { enqueue, type JobHandler } from '#platform/jobs/index.ts'
import { beatPresence, listPresence, setPresence } from '../contract.ts'
import { goneAfterMs, type PresenceFacts, presenceAt } from '../domain/index.ts'
import { toCompany, toStaff } from './briefs.ts'
import type { ConversationDeps } from './deps.ts'
import { transactOrRefuse } from './transact.ts'

export type PresenceView = ResultOf<typeof setPresence>

interface PresenceRecord {
  staff_id: string
  workspace_id: string
  said: 'online' | 'away' | 'onSite'
  company_id: string | null
  until: number | null
  seen_at: number | null
  active_at: number | null
}

const sweepKind = 'conversation.presence'

function toFacts(record: PresenceRecord): PresenceFacts {
  return {
    said: record.said,
    ...(record.company_id === null ? {} : { companyId: record.company_id }),
    ...(record.until === null ? {} : { until: record.until }),
    ...(record.seen_at === null ? {} : { seenAt: record.seen_at }),
    ...(record.active_at === null ? {} : { activeAt: record.active_at }),
  }
}

/** What colleagues see of somebody now. */
export function toPresence(staffId: string, record: PresenceRecord | undefined, now: number): PresenceView {
  const view = presenceAt(record === undefined ? undefined : toFacts(record), now)
  return { staffId, state: view.state, companyId: view.companyId ?? null, until: view.until ?? null, seenAt: record?.seen_at ?? null }
}

/** Presence of the whole team, by colleague. */
export async function presenceOf(q: Queries, workspaceId: string): Promise<Map<string, PresenceRecord>> {
  const { rows } = await sql<PresenceRecord>`select * from presence where workspace_id = ${workspaceId}`.execute(q)
  return new Map(rows.map((row) => [row.staff_id, row]))
}

/** Routes of who is here. */
export function presenceRoutes(deps: ConversationDeps): Route[] {
  const { q } = deps.database
  return [
    on(listPresence, async ({ actor }) => {
      const now = deps.clock.now()
      const known = await presenceOf(q, actor.workspaceId)
      const team = await deps.people.staff(q, actor.workspaceId)
      const presence = team.map(({ id }) => toPresence(id, known.get(id), now))
      const companies = await deps.people.companies(q, presence.flatMap(({ companyId }) => companyId ?? []))
      return { presence, staff: team.map(toStaff), companies: [...companies].map(([id, company]) => toCompany(id, company)) }
    }),
    on(setPresence, async ({ actor, body }) => {
      const now = deps.clock.now()
      const [until, companyId] = [body.until ?? null, body.state === 'onSite' ? (body.companyId ?? null) : null]
      const made = await transactOrRefuse(deps.database, async (tx): Promise<PresenceView | Refusal> => {
        if (companyId !== null && !(await deps.people.companies(tx.q, [companyId])).has(companyId)) return refuse('CONVERSATION_COMPANY_NOT_FOUND')
        const { rows } = await sql<PresenceRecord>`insert into presence (staff_id, workspace_id, said, company_id, until, seen_at, active_at)
          values (${actor.staffId}, ${actor.workspaceId}, ${body.state}, ${companyId}::uuid, ${until}::bigint, ${now}, ${now})
          on conflict (staff_id) do update set said = excluded.said, company_id = excluded.company_id, until = excluded.until, seen_at = excluded.seen_at, active_at = excluded.active_at
          returning *`.execute(tx.q)
        look(tx, actor.staffId, until === null ? now + goneAfterMs : Math.min(until, now + goneAfterMs))
        return toPresence(actor.staffId, rows[0], now)
      })
      if (!('refused' in made)) await pass(deps, actor.workspaceId, made)
      return made
    }),
    on(beatPresence, async ({ actor, body }) => {
      await beat(deps, actor, body.active)
      return { done: true as const }
    }),
  ]
}

/** Notes a sign of life; colleagues are told when it changes what they see. */
async function beat(deps: ConversationDeps, actor: Actor, isActive: boolean): Promise<void> {
  const now = deps.clock.now()
  const [before, after] = await deps.database.transact(async (tx) => {
    const { rows: known } = await sql<PresenceRecord>`select * from presence where staff_id = ${actor.staffId} for update`.execute(tx.q)
    const { rows } = await sql<PresenceRecord>`insert into presence (staff_id, workspace_id, said, seen_at, active_at) values (${actor.staffId}, ${actor.workspaceId}, 'online', ${now}, ${now})
      on conflict (staff_id) do update set seen_at = ${now}, active_at = case when ${isActive} then ${now} else presence.active_at end returning *`.execute(tx.q)
    look(tx, actor.staffId, now + goneAfterMs)
    return [toPresence(actor.staffId, known[0], now), toPresence(actor.staffId, rows[0], now)]
  })
  if (before?.state !== after?.state && after !== undefined) await pass(deps, actor.workspaceId, after)
}

async function pass(deps: ConversationDeps, workspaceId: Actor['workspaceId'], view: PresenceView): Promise<void> {
  await deps.live()?.pass({ workspaceId, kind: 'conversation.presence', payload: { ...view } })
}

function look(tx: Tx, staffId: string, at: number): void {
  enqueue(tx, { kind: sweepKind, payload: { staffId }, runAt: instant(at), key: `${sweepKind}:${staffId}` })
}

/** Tells colleagues when somebody has fallen silent, or what he said has run out. */
export function presenceJob(deps: ConversationDeps): JobHandler {
  return {
    kind: sweepKind,
    async run(job, turn) {
      const now = deps.clock.now()
      const record = await deps.database.transact(async (tx) => {
        const { rows } = await sql<PresenceRecord>`select * from presence where staff_id = ${String(job.payload['staffId'])} for update`.execute(tx.q)
        if (!(await turn.done(tx))) throw new Error('the lease of this job was lost')
        const next = rows[0] === undefined ? undefined : nextLook(rows[0], now)
        if (rows[0] !== undefined && next !== undefined) look(tx, rows[0].staff_id, next)
        return rows[0]
      })
      if (record !== undefined) await pass(deps, asId<'workspace'>(record.workspace_id), toPresence(record.staff_id, record, now))
    },
  }
}

/** When what colleagues see may change next by time alone. */
function nextLook({ seen_at: seenAt, until }: PresenceRecord, now: number): number | undefined {
  const moments = [...(seenAt === null ? [] : [seenAt + goneAfterMs]), ...(until === null ? [] : [until])].filter((at) => at > now)
  return moments.length === 0 ? undefined : Math.min(...moments)
}
