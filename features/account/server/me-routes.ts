import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import { tell } from '#platform/outbox/index.ts'
import * as api from '../contract.ts'
import { isWeakPassword, patience } from '../domain/index.ts'
import type { AccountDeps } from './deps.ts'
import { checkPassword, countFailure, hashPassword, pauseOf } from './passwords.ts'
import { freshTotp, renewRecoveryCodes, totpStep } from './second-factor.ts'
import { type authenticator, endSessions } from './sessions.ts'
import { type MeAnswer, staffById, type StaffRow, toMe } from './staff-store.ts'
import { isZone } from './zones.ts'

const done = { done: true } as const

/** What a member does with his own account. */
export function meRoutes(deps: AccountDeps, auth: ReturnType<typeof authenticator>): Route[] {
  const { database } = deps
  const meOf = async (actor: Actor): Promise<MeAnswer | Refusal> => {
    const row = await staffById(database.q, actor.staffId)
    return row === undefined ? refuse('ACCOUNT_NOT_FOUND') : toMe(row, actor.sessionId)
  }
  return [
    on(api.updateMe, async ({ actor, body }) => {
      if (body.zone !== undefined && !isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      await database.transact(async (tx) => {
        await sql`update staff set name = coalesce(${body.name ?? null}, name), language = coalesce(${body.language ?? null}, language),
          zone = coalesce(${body.zone ?? null}, zone), theme = coalesce(${body.theme ?? null}, theme) where id = ${actor.staffId}`.execute(tx.q)
        tell(tx, { workspaceId: actor.workspaceId, kind: 'account.staff-changed', payload: { staffId: actor.staffId } })
      })
      auth.forget()
      return meOf(actor)
    }),

    on(api.changePassword, async ({ actor, body }) => {
      const row = await confirmed(deps, actor, body.current)
      if ('refused' in row) return row
      if (isWeakPassword(body.next, [row.login, row.name])) return refuse('ACCOUNT_WEAK_PASSWORD')
      const hash = await hashPassword(body.next)
      await sql`update staff set password_hash = ${hash} where id = ${actor.staffId}`.execute(database.q)
      for (const id of await endSessions(database.q, actor.staffId, { except: actor.sessionId })) deps.live()?.endSession(id)
      auth.forget()
      return done
    }),

    on(api.beginTotp, async ({ actor, body }) => {
      const row = await mayAddFactor(deps, actor, body?.password)
      if ('refused' in row) return row
      const fresh = freshTotp(row.login, row.workspace_name)
      await sql`update staff set totp_waiting_sealed = ${deps.vault.seal(fresh.secret, `totp:${row.id}`)} where id = ${row.id}`.execute(database.q)
      return fresh
    }),

    on(api.confirmTotp, async ({ actor, body }) => {
      const row = await staffById(database.q, actor.staffId)
      if (row === undefined || row.totp_waiting_sealed === null) return refuse('ACCOUNT_NOT_FOUND')
      const secret = deps.vault.open(row.totp_waiting_sealed, `totp:${row.id}`)
      const step = await totpStep(secret, body.code, deps.clock.now())
      if (step === undefined) return refuse('ACCOUNT_WRONG_CODE')
      const recoveryCodes = await database.transact(async ({ q }) => {
        await sql`update staff set totp_sealed = totp_waiting_sealed, totp_waiting_sealed = null, totp_last_step = ${step} where id = ${row.id}`.execute(q)
        await sql`delete from passkey_challenge where staff_id = ${row.id}`.execute(q) // begun before there was this factor
        return row.recovery_codes > 0 ? [] : renewRecoveryCodes(deps, q, row.id)
      })
      auth.forget()
      const me = await meOf(actor)
      return 'refused' in me ? me : { recoveryCodes, me }
    }),

    on(api.removeTotp, async ({ actor, body }) => {
      const row = await confirmed(deps, actor, body.password)
      if ('refused' in row) return row
      if (row.second_factor_required && row.passkeys === 0) return refuse('ACCOUNT_SECOND_FACTOR_NEEDED')
      await sql`update staff set totp_sealed = null, totp_last_step = null where id = ${row.id}`.execute(database.q)
      auth.forget()
      return meOf(actor)
    }),

    on(api.renewRecoveryCodes, async ({ actor, body }) => {
      const row = await confirmed(deps, actor, body.password)
      if ('refused' in row) return row
      const recoveryCodes = await database.transact(({ q }) => renewRecoveryCodes(deps, q, row.id))
      const me = await meOf(actor)
      return 'refused' in me ? me : { recoveryCodes, me }
    }),

    on(api.listSessions, async ({ actor }) => {
      const { rows } = await sql<{ id: string; device: string; address: string; created_at: Date; seen_at: Date }>`
        select id, device, address, created_at, seen_at from session
        where staff_id = ${actor.staffId} and expires_at > now() order by seen_at desc`.execute(database.q)
      return {
        sessions: rows.map((row) => ({
          id: row.id,
          current: row.id === actor.sessionId,
          device: row.device,
          address: row.address,
          createdAt: row.created_at.getTime(),
          seenAt: row.seen_at.getTime(),
        })),
      }
    }),

    on(api.endSession, async ({ actor, params }) => {
      const which = params.id === 'others' ? { except: actor.sessionId } : { only: params.id }
      for (const id of await endSessions(database.q, actor.staffId, which)) deps.live()?.endSession(id)
      auth.forget()
      return done
    }),
  ]
}

/**
 * The member, when he may add or replace a second factor: the first one freely, or nobody could who must; any other
 * only with the password, since a factor added in a session left open would be a way in for good.
 */
export async function mayAddFactor(deps: AccountDeps, actor: Actor, password: string | undefined): Promise<StaffRow | Refusal> {
  const row = await staffById(deps.database.q, actor.staffId)
  if (row === undefined) return refuse('ACCOUNT_NOT_FOUND')
  if (row.totp_sealed === null && row.passkeys === 0) return row
  return password === undefined ? refuse('ACCOUNT_PASSWORD_NEEDED') : confirmed(deps, actor, password)
}

/** The member, after he has shown his password again; guessing here is slowed down like at sign-in. */
export async function confirmed(deps: AccountDeps, actor: Actor, password: string): Promise<StaffRow | Refusal> {
  const { q } = deps.database
  const keys = [{ key: `confirm:${actor.staffId}`, patience: patience.tight }]
  const pauseMs = await pauseOf(q, keys, deps.clock.now())
  if (pauseMs > 0) return refuse('ACCOUNT_SLOW_DOWN', { seconds: Math.ceil(pauseMs / 1000) })
  const row = await staffById(q, actor.staffId)
  if (row === undefined) return refuse('ACCOUNT_NOT_FOUND')
  if (await checkPassword(row.password_hash, password)) return row
  await countFailure(q, keys, deps.clock.now())
  return refuse('ACCOUNT_WRONG_PASSWORD')
}
