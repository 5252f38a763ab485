import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { DAY_MS, MINUTE_MS } from '#kernel/time.ts'
import type { Queries } from '#platform/database/index.ts'
import type { Actor } from '#platform/http/index.ts'
import { asRole, permissionsOf } from '../domain/index.ts'
import type { AccountDeps } from './deps.ts'
import { at, freshId, freshToken, tokenHash } from './token.ts'

const cookieName = 'qingchu'
const sessionMs = 30 * DAY_MS
const seenEveryMs = 5 * MINUTE_MS
const rememberedMs = 2_000

interface SessionRow {
  id: string
  staff_id: StaffId
  workspace_id: WorkspaceId
  role: string
  language: Language
  seen_at: Date
  locked: boolean
}

/** Signs in: makes a session and hands its secret to the browser. */
export async function startSession(deps: AccountDeps, q: Queries, staffId: string, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<string> {
  const token = freshToken(deps)
  const now = deps.clock.now()
  const id = freshId<'session'>(deps)
  const device = String(request.headers['user-agent'] ?? '').slice(0, 300)
  await sql`insert into session (id, staff_id, token_hash, device, address, created_at, seen_at, expires_at)
    values (${id}, ${staffId}, ${tokenHash(token)}, ${device}, ${request.ip}, ${at(now)}, ${at(now)}, ${at(now + sessionMs)})`.execute(q)
  await sql`delete from session where staff_id = ${staffId} and expires_at < ${at(now)}`.execute(q)
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: sessionMs / 1000 })
  return id
}

/** Takes the secret back from the browser. */
export function forgetCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' })
}

/**
 * Finds out who is calling. A member of a team that requires second factors, who has none yet, is known but may do
 * nothing except set one up. Answers are remembered for two seconds, so that a burst of requests asks the table once.
 */
export function authenticator(deps: AccountDeps): { authenticate(request: FastifyRequest): Promise<Actor | undefined>; forget(): void } {
  const remembered = new Map<string, { until: number; actor: Actor | undefined }>()
  return {
    forget: () => remembered.clear(),
    async authenticate(request) {
      const token = request.cookies[cookieName]
      if (token === undefined || token.length > 100) return undefined
      const hash = tokenHash(token)
      const now = deps.clock.now()
      const known = remembered.get(hash)
      if (known !== undefined && known.until > now) return known.actor
      return look(hash, { isSeen: true })
    },
  }

  async function look(hash: string, { isSeen }: { isSeen: boolean }): Promise<Actor | undefined> {
    const found = await readActor(deps, hash, isSeen)
    const actor = found === undefined ? undefined : { ...found, renew: () => look(hash, { isSeen: false }) }
    if (remembered.size > 5_000) remembered.clear()
    remembered.set(hash, { until: deps.clock.now() + rememberedMs, actor })
    return actor
  }
}

/** `isSeen`: somebody did something in this session; an open page alone does not count. */
async function readActor(deps: AccountDeps, hash: string, isSeen: boolean): Promise<Actor | undefined> {
  const now = deps.clock.now()
  const { rows } = await sql<SessionRow>`
    select session.id, session.staff_id, session.seen_at, staff.workspace_id, staff.role, staff.language,
      (workspace.second_factor_required and staff.totp_sealed is null
        and not exists (select from passkey where passkey.staff_id = staff.id)) as locked
    from session join staff on staff.id = session.staff_id join workspace on workspace.id = staff.workspace_id
    where session.token_hash = ${hash} and session.expires_at > ${at(now)} and staff.active`.execute(deps.database.q)
  const row = rows[0]
  if (row === undefined) return undefined
  if (isSeen && now - row.seen_at.getTime() > seenEveryMs) {
    await sql`update session set seen_at = ${at(now)} where id = ${row.id}`.execute(deps.database.q)
  }
  return {
    workspaceId: row.workspace_id,
    staffId: row.staff_id,
    sessionId: row.id,
    role: row.role,
    permissions: row.locked ? new Set() : permissionsOf(asRole(row.role)),
    language: row.language,
  }
}

/** Ends sessions of one member: one, all, or all but one. Gives the ids that ended. */
export async function endSessions(q: Queries, staffId: string, which: { only?: string; except?: string } = {}): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from session where staff_id = ${staffId}
    and (${which.only ?? null}::uuid is null or id = ${which.only ?? null}::uuid)
    and (${which.except ?? null}::uuid is null or id <> ${which.except ?? null}::uuid) returning id`.execute(q)
  return rows.map((row) => row.id)
}
