import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { MINUTE_MS } from '#kernel/time.ts'
import { on, onPublic, type Route } from '#platform/http/index.ts'
import * as api from '../contract.ts'
import type { AccountDeps } from './deps.ts'
import { confirmed, mayAddFactor } from './me-routes.ts'
import { renewRecoveryCodes } from './second-factor.ts'
import type { authenticator } from './sessions.ts'
import { staffOfTicket, welcome } from './sign-in-routes.ts'
import { staffById, toMe } from './staff-store.ts'
import { at, freshId } from './token.ts'

const challengeMs = 5 * MINUTE_MS

interface PasskeyRow {
  id: string
  staff_id: string
  credential_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  name: string
  created_at: Date
  last_used_at: Date | null
}

type RegistrationAnswer = Parameters<typeof verifyRegistrationResponse>[0]['response']
type AuthenticationAnswer = Parameters<typeof verifyAuthenticationResponse>[0]['response']
type Transport = NonNullable<NonNullable<Parameters<typeof generateRegistrationOptions>[0]['excludeCredentials']>[number]['transports']>[number]

/** Where the browser believes it is: the public address when there is one, else whatever address was opened. */
function site(deps: AccountDeps, request: FastifyRequest): { id: string; origin: string } {
  const origin = deps.publicUrl ?? `${request.protocol}://${request.host}`
  return { id: new URL(origin).hostname, origin: new URL(origin).origin }
}

/** Passkeys: made by a signed-in member, used instead of a password or as the second step after it. */
export function passkeyRoutes(deps: AccountDeps, auth: ReturnType<typeof authenticator>): Route[] {
  const { database } = deps
  return [
    on(api.listPasskeys, async ({ actor }) => {
      const rows = await passkeysOf(deps, actor.staffId)
      return {
        passkeys: rows.map(({ id, name, created_at, last_used_at }) => ({
          id,
          name,
          createdAt: created_at.getTime(),
          lastUsedAt: last_used_at?.getTime() ?? null,
        })),
      }
    }),

    on(api.beginPasskey, async ({ actor, body, request }) => {
      const row = await mayAddFactor(deps, actor, body?.password)
      if ('refused' in row) return row
      const known = await passkeysOf(deps, actor.staffId)
      const options = await generateRegistrationOptions({
        rpName: 'Qingchu',
        rpID: site(deps, request).id,
        userID: new TextEncoder().encode(row.id),
        userName: row.login,
        userDisplayName: row.name,
        excludeCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports as Transport[] })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      })
      return { challengeId: await keepChallenge(deps, options.challenge, actor.staffId), options: { ...options } }
    }),

    on(api.finishPasskey, async ({ actor, body, request }) => {
      const challenge = await takeChallenge(deps, body.challengeId)
      if (challenge?.staff_id !== actor.staffId) return refuse('ACCOUNT_PASSKEY_REFUSED')
      const place = site(deps, request)
      const made = await verifyRegistrationResponse({
        response: body.answer as RegistrationAnswer,
        expectedChallenge: challenge.challenge,
        expectedOrigin: place.origin,
        expectedRPID: place.id,
        requireUserVerification: false,
      }).catch(() => undefined) // what a browser sends can be anything
      if (made?.verified !== true) return refuse('ACCOUNT_PASSKEY_REFUSED')
      const { credential } = made.registrationInfo
      const recoveryCodes = await database.transact(async ({ q }) => {
        await sql`insert into passkey (id, staff_id, credential_id, public_key, counter, transports, name, created_at)
          values (${freshId(deps)}, ${actor.staffId}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
            ${credential.transports ?? []}::text[], ${body.name.trim()}, ${at(deps.clock.now())})`.execute(q)
        await sql`update staff set totp_waiting_sealed = null where id = ${actor.staffId}`.execute(q) // begun before there was this factor
        const row = await staffById(q, actor.staffId)
        return (row?.recovery_codes ?? 0) > 0 ? [] : renewRecoveryCodes(deps, q, actor.staffId)
      })
      auth.forget()
      const row = await staffById(database.q, actor.staffId)
      return row === undefined ? refuse('ACCOUNT_NOT_FOUND') : { recoveryCodes, me: toMe(row, actor.sessionId) }
    }),

    on(api.removePasskey, async ({ actor, body, params }) => {
      const row = await confirmed(deps, actor, body.password)
      if ('refused' in row) return row
      if (row.second_factor_required && row.totp_sealed === null && row.passkeys <= 1) return refuse('ACCOUNT_SECOND_FACTOR_NEEDED')
      await sql`delete from passkey where id = ${params.id} and staff_id = ${actor.staffId}`.execute(database.q)
      auth.forget()
      const fresh = await staffById(database.q, actor.staffId)
      return fresh === undefined ? refuse('ACCOUNT_NOT_FOUND') : toMe(fresh, actor.sessionId)
    }),

    onPublic(api.beginPasskeySignIn, async ({ body, request }) => {
      const row = body.ticket === undefined ? undefined : await staffOfTicket(deps, body.ticket)
      if (body.ticket !== undefined && row === undefined) return refuse('ACCOUNT_TICKET_EXPIRED')
      const known = row === undefined ? [] : await passkeysOf(deps, row.id)
      const options = await generateAuthenticationOptions({
        rpID: site(deps, request).id,
        allowCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports as Transport[] })),
        userVerification: row === undefined ? 'required' : 'preferred', // alone it stands for both factors
      })
      return { challengeId: await keepChallenge(deps, options.challenge, row?.id), options: { ...options } }
    }, { rateLimit: { max: 60, windowMs: MINUTE_MS } }),

    onPublic(api.finishPasskeySignIn, async ({ body, ...wire }) => {
      const challenge = await takeChallenge(deps, body.challengeId)
      const answer = body.answer as AuthenticationAnswer
      const passkey = challenge === undefined || typeof answer.id !== 'string' ? undefined : await passkeyById(deps, answer.id)
      if (challenge === undefined || passkey === undefined) return refuse('ACCOUNT_PASSKEY_REFUSED')
      const second = body.ticket === undefined ? undefined : await staffOfTicket(deps, body.ticket)
      if (body.ticket !== undefined && (second === undefined || challenge.staff_id !== second.id || passkey.staff_id !== second.id)) return refuse('ACCOUNT_PASSKEY_REFUSED')
      if (body.ticket === undefined && challenge.staff_id !== null) return refuse('ACCOUNT_PASSKEY_REFUSED')
      const place = site(deps, wire.request)
      const checked = await verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: challenge.challenge,
        expectedOrigin: place.origin,
        expectedRPID: place.id,
        requireUserVerification: body.ticket === undefined,
        credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter, transports: passkey.transports as Transport[] },
      }).catch(() => undefined) // what a browser sends can be anything
      const row = await staffById(database.q, passkey.staff_id)
      if (checked?.verified !== true || row?.active !== true) return refuse('ACCOUNT_PASSKEY_REFUSED')
      await sql`update passkey set counter = ${checked.authenticationInfo.newCounter}, last_used_at = ${at(deps.clock.now())} where id = ${passkey.id}`.execute(database.q)
      return welcome(deps, row, wire, body.ticket)
    }, { rateLimit: { max: 60, windowMs: MINUTE_MS } }),
  ]
}

async function passkeysOf(deps: AccountDeps, staffId: string): Promise<PasskeyRow[]> {
  return (await sql<PasskeyRow>`select * from passkey where staff_id = ${staffId} order by created_at`.execute(deps.database.q)).rows
}

async function passkeyById(deps: AccountDeps, credentialId: string): Promise<PasskeyRow | undefined> {
  return (await sql<PasskeyRow>`select * from passkey where credential_id = ${credentialId.slice(0, 2_000)}`.execute(deps.database.q)).rows[0]
}

async function keepChallenge(deps: AccountDeps, challenge: string, staffId: string | undefined): Promise<string> {
  const id = freshId(deps)
  const now = deps.clock.now()
  await sql`delete from passkey_challenge where expires_at < ${at(now)}`.execute(deps.database.q)
  await sql`insert into passkey_challenge (id, staff_id, challenge, expires_at) values (${id}, ${staffId ?? null}, ${challenge}, ${at(now + challengeMs)})`.execute(deps.database.q)
  return id
}

/** A challenge is good once, whatever comes of it. */
async function takeChallenge(deps: AccountDeps, id: string): Promise<{ challenge: string; staff_id: string | null } | undefined> {
  const { rows } = await sql<{ challenge: string; staff_id: string | null }>`delete from passkey_challenge
    where id = ${id} and expires_at > ${at(deps.clock.now())} returning challenge, staff_id`.execute(deps.database.q)
  return rows[0]
}
