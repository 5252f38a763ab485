import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { MINUTE_MS } from '#kernel/time.ts'
import { onPublic, type Route } from '#platform/http/index.ts'
import { describeError } from '#platform/log/index.ts'
import * as api from '../contract.ts'
import { isWeakPassword, networkOf, patience } from '../domain/index.ts'
import type { AccountDeps } from './deps.ts'
import { type AttemptKey, checkPassword, countFailure, forgetFailures, hashPassword, pauseOf } from './passwords.ts'
import { checkSecondCode } from './second-factor.ts'
import { type authenticator, endSessions, forgetCookie, startSession } from './sessions.ts'
import { hasOwner, staffById, staffByLogin, type StaffRow, toMe } from './staff-store.ts'
import { at, freshId, freshToken, tokenHash } from './token.ts'
import { isZone } from './zones.ts'

const ticketMs = 5 * MINUTE_MS
const firstOwnerLock = 7_219_446_003
const publicRate = { max: 60, windowMs: MINUTE_MS }

const done = { done: true } as const

type Wire = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** First visit, signing in and out, joining by invitation. */
export function signInRoutes(deps: AccountDeps, auth: ReturnType<typeof authenticator>): Route[] {
  const { database } = deps
  return [
    onPublic(api.readState, async ({ actor }) => {
      const row = actor === undefined ? undefined : await staffById(database.q, actor.staffId)
      return {
        needsOwner: row === undefined && !(await hasOwner(database.q)),
        needsSetupCode: deps.setupCode !== undefined,
        simulatorUrl: deps.simulatorUrl(),
        me: row === undefined || actor === undefined ? null : toMe(row, actor.sessionId),
      }
    }),

    onPublic(api.createOwner, ({ body, ...wire }) => createOwner(deps, body, wire), { rateLimit: publicRate }),

    onPublic(api.signIn, ({ body, ...wire }) => signIn(deps, body, wire), { rateLimit: publicRate }),

    onPublic(api.signInSecond, async ({ body, ...wire }) => {
      const row = await staffOfTicket(deps, body.ticket)
      if (row === undefined) return refuse('ACCOUNT_TICKET_EXPIRED')
      const keys = [codeKey(row), addressKey(wire.request)]
      const pauseMs = await pauseOf(database.q, keys, deps.clock.now())
      if (pauseMs > 0) return refuse('ACCOUNT_SLOW_DOWN', { seconds: Math.ceil(pauseMs / 1000) })
      if (!(await checkSecondCode(deps, row, body.code))) {
        await countFailure(database.q, keys, deps.clock.now())
        return refuse('ACCOUNT_WRONG_CODE')
      }
      return welcome(deps, row, wire, body.ticket)
    }, { rateLimit: publicRate }),

    onPublic(api.signOut, async ({ actor, reply }) => {
      if (actor !== undefined) {
        await endSessions(database.q, actor.staffId, { only: actor.sessionId })
        deps.live()?.endSession(actor.sessionId)
      }
      auth.forget()
      forgetCookie(reply)
      return done
    }),

    onPublic(api.readJoin, async ({ params }) => {
      const row = await invited(deps, params.token)
      return row === undefined ? refuse('ACCOUNT_INVITATION_EXPIRED') : { login: row.login, name: row.name, workspaceName: row.workspace_name }
    }, { rateLimit: publicRate }),

    onPublic(api.acceptInvitation, async ({ body, ...wire }) => {
      if (!isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
      const row = await invited(deps, body.token)
      if (row === undefined) return refuse('ACCOUNT_INVITATION_EXPIRED')
      if (isWeakPassword(body.password, [row.login, row.name])) return refuse('ACCOUNT_WEAK_PASSWORD')
      const hash = await hashPassword(body.password)
      const taken = await database.transact(async ({ q }) => {
        const used = await sql`delete from staff_invitation where token_hash = ${tokenHash(body.token)}`.execute(q)
        if (used.numAffectedRows !== 1n) return false
        await sql`update staff set password_hash = ${hash}, name = ${body.name ?? row.name}, language = ${body.language}, zone = ${body.zone} where id = ${row.id}`.execute(q)
        return true
      })
      return taken ? welcome(deps, row, wire) : refuse('ACCOUNT_INVITATION_EXPIRED')
    }, { rateLimit: publicRate }),
  ]
}

async function createOwner(deps: AccountDeps, body: { name: string; password: string; workspaceName?: string; language: 'ru' | 'en' | 'zh'; zone: string; demo: boolean; setupCode?: string }, wire: Wire) {
  if (!isZone(body.zone)) return refuse('ACCOUNT_UNKNOWN_ZONE')
  if (deps.setupCode !== undefined && deps.setupCode !== body.setupCode?.trim()) return refuse('ACCOUNT_SETUP_CODE')
  if (isWeakPassword(body.password, [body.name])) return refuse('ACCOUNT_WEAK_PASSWORD')
  const hash = await hashPassword(body.password)
  const owner = { workspaceId: freshId<'workspace'>(deps), staffId: freshId<'staff'>(deps) }
  const made = await deps.database.transact(async (tx) => {
    const { q } = tx
    await sql`select pg_advisory_xact_lock(${sql.lit(firstOwnerLock)})`.execute(q)
    if (await hasOwner(q)) return false
    await sql`insert into workspace (id, name, second_factor_required) values (${owner.workspaceId}, ${body.workspaceName ?? body.name}, ${deps.publicUrl !== undefined})`.execute(q)
    await sql`insert into staff (id, workspace_id, login, name, role, language, zone, password_hash)
      values (${owner.staffId}, ${owner.workspaceId}, ${body.name.trim()}, ${body.name.trim()}, 'owner', ${body.language}, ${body.zone}, ${hash})`.execute(q)
    await deps.workspaceMade(tx, owner.workspaceId)
    return true
  })
  if (!made) return refuse('ACCOUNT_HAS_OWNER')
  deps.log.info({ staffId: owner.staffId, demo: body.demo }, 'owner made')
  if (body.demo) await plantDemo(deps, { ...owner, language: body.language })
  const row = await staffById(deps.database.q, owner.staffId)
  return row === undefined ? refuse('ACCOUNT_NOT_FOUND') : welcome(deps, row, wire)
}

/** The demo is a present: whatever goes wrong with it, the owner is made and signed in. */
async function plantDemo(deps: AccountDeps, owner: Parameters<AccountDeps['plantDemo']>[0]): Promise<void> {
  try {
    await deps.plantDemo(owner)
  } catch (error) {
    deps.log.warn({ error: describeError(error) }, 'demo not planted whole')
  }
}

async function signIn(deps: AccountDeps, body: { login: string; password: string }, wire: Wire) {
  const { q } = deps.database
  const keys = [...loginKeys(body.login, wire.request), addressKey(wire.request)]
  const pauseMs = await pauseOf(q, keys, deps.clock.now())
  if (pauseMs > 0) return refuse('ACCOUNT_SLOW_DOWN', { seconds: Math.ceil(pauseMs / 1000) })
  const row = await staffByLogin(q, body.login)
  const fits = await checkPassword(row?.active === true ? row.password_hash : undefined, body.password)
  if (!fits || row === undefined) {
    await countFailure(q, keys, deps.clock.now())
    deps.log.info({ known: row !== undefined }, 'sign-in refused')
    return refuse('ACCOUNT_WRONG_PASSWORD')
  }
  if (row.totp_sealed === null && row.passkeys === 0) return welcome(deps, row, wire)
  const ticket = freshToken(deps)
  await sql`insert into sign_in_ticket (token_hash, staff_id, expires_at) values (${tokenHash(ticket)}, ${row.id}, ${at(deps.clock.now() + ticketMs)})`.execute(q)
  return { signedIn: false as const, ticket, totp: row.totp_sealed !== null, passkey: row.passkeys > 0 }
}

/** One login from one address, and far more patiently that login from anywhere. */
function loginKeys(login: string, request: FastifyRequest): AttemptKey[] {
  const name = login.trim().toLowerCase()
  return [
    { key: `login:${name}@${networkOf(request.ip)}`, patience: patience.tight },
    { key: `login:${name}`, patience: patience.login },
  ]
}

/** Whoever guesses at many logins. A success does not wipe it: he may know one of them. */
function addressKey(request: FastifyRequest): AttemptKey {
  return { key: `ip:${networkOf(request.ip)}`, patience: patience.address }
}

/** Codes can only be guessed at by one who has the password, so from wherever he does. */
function codeKey(row: StaffRow): AttemptKey {
  return { key: `code:${row.id}`, patience: patience.tight }
}

/** Whom a ticket of the first step belongs to, while it is good. */
export async function staffOfTicket(deps: AccountDeps, ticket: string): Promise<StaffRow | undefined> {
  const { rows } = await sql<{ staff_id: string }>`select staff_id from sign_in_ticket
    where token_hash = ${tokenHash(ticket)} and expires_at > ${at(deps.clock.now())}`.execute(deps.database.q)
  const row = rows[0] === undefined ? undefined : await staffById(deps.database.q, rows[0].staff_id)
  return row?.active === true ? row : undefined
}

/** Every check has passed: starts the session. A ticket can be used up by one caller only. */
export async function welcome(deps: AccountDeps, row: StaffRow, wire: Wire, ticket?: string): Promise<{ signedIn: true; me: ReturnType<typeof toMe> } | Refusal> {
  const { q } = deps.database
  if (ticket !== undefined) {
    const used = await sql`delete from sign_in_ticket where token_hash = ${tokenHash(ticket)}`.execute(q)
    if (used.numAffectedRows !== 1n) return refuse('ACCOUNT_TICKET_EXPIRED')
  }
  const sessionId = await startSession(deps, q, row.id, wire)
  await forgetFailures(q, [...loginKeys(row.login, wire.request), codeKey(row)])
  deps.log.info({ staffId: row.id, sessionId }, 'signed in')
  const fresh = await staffById(q, row.id)
  return { signedIn: true, me: toMe(fresh ?? row, sessionId) }
}

async function invited(deps: AccountDeps, token: string): Promise<StaffRow | undefined> {
  const { rows } = await sql<{ staff_id: string }>`select staff_id from staff_invitation
    where token_hash = ${tokenHash(token)} and expires_at > ${at(deps.clock.now())}`.execute(deps.database.q)
  const row = rows[0] === undefined ? undefined : await staffById(deps.database.q, rows[0].staff_id)
  return row?.active === true ? row : undefined
}

