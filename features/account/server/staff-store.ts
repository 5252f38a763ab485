import { sql } from 'kysely'
import type { StaffId, WorkspaceId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Queries } from '#platform/database/index.ts'
import type { ResultOf } from '#kernel/contract.ts'
import type { listStaff, updateMe } from '../contract.ts'
import { asRole, type Role, permissionsOf } from '../domain/index.ts'

export type MeAnswer = ResultOf<typeof updateMe>
export type StaffAnswer = ResultOf<typeof listStaff>['staff'][number]

export interface StaffRow {
  id: StaffId
  workspace_id: WorkspaceId
  workspace_name: string
  second_factor_required: boolean
  login: string
  name: string
  role: Role
  language: Language
  zone: string
  theme: 'auto' | 'light' | 'dark'
  active: boolean
  password_hash: string | null
  totp_sealed: string | null
  totp_waiting_sealed: string | null
  totp_last_step: number | null
  passkeys: number
  recovery_codes: number
}

const columns = sql`staff.id, staff.workspace_id, workspace.name as workspace_name, workspace.second_factor_required,
  staff.login, staff.name, staff.role, staff.language, staff.zone, staff.theme, staff.active, staff.password_hash,
  staff.totp_sealed, staff.totp_waiting_sealed, staff.totp_last_step,
  (select count(*)::int from passkey where passkey.staff_id = staff.id) as passkeys,
  (select count(*)::int from recovery_code where recovery_code.staff_id = staff.id) as recovery_codes`

/** One member by id; `undefined` when there is none. */
export async function staffById(q: Queries, id: string): Promise<StaffRow | undefined> {
  const { rows } = await sql<StaffRow>`select ${columns} from staff join workspace on workspace.id = staff.workspace_id where staff.id = ${id}`.execute(q)
  return rows[0]
}

/** One member by what he types at sign-in, whatever the case. */
export async function staffByLogin(q: Queries, login: string): Promise<StaffRow | undefined> {
  const { rows } = await sql<StaffRow>`select ${columns} from staff join workspace on workspace.id = staff.workspace_id
    where lower(staff.login) = lower(${login.trim()})`.execute(q)
  return rows[0]
}

/** The whole team, by name. */
export async function staffOf(q: Queries, workspaceId: string): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`select ${columns} from staff join workspace on workspace.id = staff.workspace_id
    where staff.workspace_id = ${workspaceId} order by staff.name, staff.id`.execute(q)
  return rows
}

/** Whether anybody has been made yet. */
export async function hasOwner(q: Queries): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from staff) as found`.execute(q)
  return rows[0]?.found ?? false
}

/** A member as his own screens see him. */
export function toMe(row: StaffRow, sessionId: string): MeAnswer {
  const hasSecond = row.totp_sealed !== null || row.passkeys > 0
  const mustAdd = row.second_factor_required && !hasSecond
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    login: row.login,
    name: row.name,
    role: row.role,
    permissions: mustAdd ? [] : [...permissionsOf(asRole(row.role))],
    language: row.language,
    zone: row.zone,
    theme: row.theme,
    sessionId,
    secondFactors: { totp: row.totp_sealed !== null, passkeys: row.passkeys, recoveryCodesLeft: row.recovery_codes },
    mustAddSecondFactor: mustAdd,
    secondFactorRequired: row.second_factor_required,
  }
}

/** A member as colleagues see him. */
export function toStaff(row: StaffRow): StaffAnswer {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    language: row.language,
    zone: row.zone,
    active: row.active,
    joined: row.password_hash !== null,
    hasSecondFactor: row.totp_sealed !== null || row.passkeys > 0,
  }
}
