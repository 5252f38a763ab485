import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { DAY_MS } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'
import { type Actor, on, recheckStreams, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { asRole, mayChangeRole, permissionsOf, roles } from '../domain/index.ts'
import type { AccountDeps } from './deps.ts'
import { type authenticator, endSessions } from './sessions.ts'
import { staffById, staffByLogin, staffOf, type StaffRow, toStaff } from './staff-store.ts'
import { at, freshId, freshToken, tokenHash } from './token.ts'
import { isZone } from './zones.ts'

const invitationMs = 7 * DAY_MS

/** The team: who belongs to it, with which role. */
export function staffRoutes(deps: AccountDeps, auth: ReturnType<typeof authenticator>): Route[] {
  const { database } = deps
  return [
    on(api.listStaff, async ({ actor }) => {
      const rows = await staffOf(database.q, actor.workspaceId)
      return {
        staff: rows.map(toStaff),
        secondFactorRequired: rows[0]?.second_factor_required ?? false,
        roles: roles.map((role) => ({ role, permissions: [...permissionsOf(role)] })),
      }
    }),

    on(api.inviteStaff, async ({ actor, body }) => {
      if (!isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      if (!mayChangeRole(asRole(actor.role), body.role)) return refuse('ACCOUNT_ROLE_ABOVE')
      if ((await staffByLogin(database.q, body.login)) !== undefined) return refuse('ACCOUNT_LOGIN_TAKEN')
      const id = freshId<'staff'>(deps)
      const token = await database.transact(async (tx) => {
        await sql`insert into staff (id, workspace_id, login, name, role, language, zone)
          values (${id}, ${actor.workspaceId}, ${body.login.trim()}, ${body.name.trim()}, ${body.role}, ${body.language}, ${body.zone})`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'account.staff-changed', payload: { staffId: id } })
        return makeInvitation(deps, tx.q, id)
      })
      return invitationOf(deps, id, token)
    }),

    on(api.renewInvitation, async ({ actor, params }) => {
      const row = await changeable(deps, actor, params.id)
      if ('refused' in row) return row
      const { token, ended } = await database.transact(async ({ q }) => {
        await sql`update staff set password_hash = null, totp_sealed = null, totp_waiting_sealed = null where id = ${row.id}`.execute(q)
        await sql`delete from passkey where staff_id = ${row.id}`.execute(q)
        await sql`delete from recovery_code where staff_id = ${row.id}`.execute(q)
        return { ended: await endSessions(q, row.id), token: await makeInvitation(deps, q, row.id) }
      })
      for (const id of ended) deps.live()?.endSession(id)
      auth.forget()
      return invitationOf(deps, row.id, token)
    }),

    on(api.updateStaff, async ({ actor, params, body }) => {
      const row = await changeable(deps, actor, params.id)
      if ('refused' in row) return row
      if (body.role !== undefined && !mayChangeRole(asRole(actor.role), body.role)) return refuse('ACCOUNT_ROLE_ABOVE')
      const changed = await database.transact(async (tx): Promise<readonly string[] | Refusal> => {
        const losesOwner = row.role === 'owner' && ((body.role ?? 'owner') !== 'owner' || body.active === false)
        if (losesOwner && (await otherOwners(tx.q, row)) === 0) return refuse('ACCOUNT_LAST_OWNER')
        await sql`update staff set name = coalesce(${body.name?.trim() ?? null}, name), role = coalesce(${body.role ?? null}, role),
          active = coalesce(${body.active ?? null}, active) where id = ${row.id}`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'account.staff-changed', payload: { staffId: row.id } })
        await recheckStreams(tx.q, actor.workspaceId)
        return body.active === false ? endSessions(tx.q, row.id) : []
      })
      if ('refused' in changed) return changed
      for (const id of changed) deps.live()?.endSession(id)
      auth.forget()
      const fresh = await staffById(database.q, row.id)
      return fresh === undefined ? refuse('ACCOUNT_NOT_FOUND') : toStaff(fresh)
    }),

    on(api.requireSecondFactor, async ({ actor, body }) => {
      if (!body.required && deps.publicUrl !== undefined) return refuse('ACCOUNT_SECOND_FACTOR_NEEDED')
      await database.transact(async (tx) => {
        await sql`update workspace set second_factor_required = ${body.required} where id = ${actor.workspaceId}`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'account.staff-changed', payload: { staffId: actor.staffId } })
        await recheckStreams(tx.q, actor.workspaceId)
      })
      auth.forget()
      deps.log.info({ staffId: actor.staffId, required: body.required }, 'second factor requirement changed')
      return { done: true as const }
    }),
  ]
}

async function changeable(deps: AccountDeps, actor: Actor, id: string): Promise<StaffRow | Refusal> {
  const row = await staffById(deps.database.q, id)
  if (row === undefined || row.workspace_id !== actor.workspaceId) return refuse('ACCOUNT_NOT_FOUND')
  return mayChangeRole(asRole(actor.role), row.role) ? row : refuse('ACCOUNT_ROLE_ABOVE')
}

async function otherOwners(q: Queries, row: StaffRow): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from staff
    where workspace_id = ${row.workspace_id} and role = 'owner' and active for update`.execute(q)
  return rows.filter(({ id }) => id !== row.id).length
}

async function makeInvitation(deps: AccountDeps, q: Queries, staffId: string): Promise<string> {
  const token = freshToken(deps)
  await sql`insert into staff_invitation (token_hash, staff_id, expires_at) values (${tokenHash(token)}, ${staffId}, ${at(deps.clock.now() + invitationMs)})
    on conflict (staff_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`.execute(q)
  return token
}

async function invitationOf(deps: AccountDeps, staffId: string, token: string) {
  const row = await staffById(deps.database.q, staffId)
  return row === undefined ? refuse('ACCOUNT_NOT_FOUND') : { staff: toStaff(row), joinPath: `/join/${token}` }
}
