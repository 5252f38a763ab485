import type { FastifyRequest } from 'fastify'
import type { ErrorTable } from '#kernel/refusal.ts'
import type { Actor, Route } from '#platform/http/index.ts'
import { accountErrors } from '../domain/index.ts'
import { companyRoutes } from './company-routes.ts'
import type { AccountDeps } from './deps.ts'
import { directory, type Directory } from './directory.ts'
import { meRoutes } from './me-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { personRoutes } from './person-routes.ts'
import { authenticator } from './sessions.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { staffRoutes } from './staff-routes.ts'

export type { AccountDeps, Merge, MergeSide } from './deps.ts'
export type { CompanyInfo, Directory, PersonInfo, StaffInfo } from './directory.ts'
export { hashPassword } from './passwords.ts'

export interface Account {
  readonly routes: readonly Route[]
  readonly errors: ErrorTable
  readonly directory: Directory
  /** Finds out who is calling, from the session cookie. */
  authenticate(request: FastifyRequest): Promise<Actor | undefined>
}

/** People, companies, roles and sign-in. */
export function account(deps: AccountDeps): Account {
  const auth = authenticator(deps)
  return {
    routes: [...signInRoutes(deps, auth), ...meRoutes(deps, auth), ...passkeyRoutes(deps, auth), ...staffRoutes(deps, auth), ...companyRoutes(deps), ...personRoutes(deps)],
    errors: accountErrors,
    directory: directory(deps),
    authenticate: (request) => auth.authenticate(request),
  }
}
