import { sql } from 'kysely'
import { generateSecret, generateURI, verify } from 'otplib'
import type { Queries } from '#platform/database/index.ts'
import type { AccountDeps } from './deps.ts'
import type { StaffRow } from './staff-store.ts'
import { tokenHash } from './token.ts'

const stepSeconds = 30
const recoveryCodeCount = 10

/** A secret for an authenticator app, as text and as the address that its QR code holds. */
export function freshTotp(login: string, workspaceName: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: `Qingchu ${workspaceName}`, label: login, secret }) }
}

/** The time step a code belongs to, within one step before and after now; `undefined` when it does not fit. */
export async function totpStep(secret: string, code: string, nowMs: number): Promise<number | undefined> {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(nowMs / 1000)
  const result = await verify({ secret, token, epoch, epochTolerance: stepSeconds })
  return result.valid ? Math.floor(epoch / stepSeconds) + result.delta : undefined
}

/** Checks the second step of a sign-in: a code of the app, each once, or a recovery code, each once. */
export async function checkSecondCode(deps: AccountDeps, row: StaffRow, code: string): Promise<boolean> {
  const { q } = deps.database
  if (row.totp_sealed !== null) {
    const step = await totpStep(deps.vault.open(row.totp_sealed, `totp:${row.id}`), code, deps.clock.now())
    if (step !== undefined) {
      const used = await sql`update staff set totp_last_step = ${step} where id = ${row.id} and (totp_last_step is null or totp_last_step < ${step})`.execute(q)
      return used.numAffectedRows === 1n
    }
  }
  const used = await sql`delete from recovery_code where staff_id = ${row.id} and hash = ${recoveryHash(row.id, code)}`.execute(q)
  return used.numAffectedRows === 1n
}

/** Ten new recovery codes in place of the old ones; shown once. 50 bits each, so a hash without salt does. */
export async function renewRecoveryCodes(deps: AccountDeps, q: Queries, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCode(deps.random(10)))
  await sql`delete from recovery_code where staff_id = ${staffId}`.execute(q)
  for (const code of codes) await sql`insert into recovery_code (staff_id, hash) values (${staffId}, ${recoveryHash(staffId, code)})`.execute(q)
  return codes
}

/** Letters and digits that are not taken for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

function recoveryCode(random: Uint8Array): string {
  const text = [...random].map((byte) => signs[byte % signs.length]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

function recoveryHash(staffId: string, code: string): string {
  return tokenHash(`${staffId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
}
