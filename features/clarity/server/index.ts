import type { ErrorTable } from '#kernel/refusal.ts'
import type { Route } from '#platform/http/index.ts'
import { clarityErrors } from '../domain/errors.ts'
import { checkRoutes } from './check-routes.ts'
import type { ClarityDeps } from './deps.ts'
import { dismissalRoutes } from './dismissal-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { forgetSent, type SendGuard, sendGuard } from './send-guard.ts'
import { signRoutes } from './sign-routes.ts'
import { termRoutes } from './term-routes.ts'

export type { ClarityDeps, ThreadInfo, Threads } from './deps.ts'
export type { OutgoingText, SendGuard } from './send-guard.ts'
export { warmUpClarity } from './warm-up.ts'

export interface Clarity {
  readonly routes: readonly Route[]
  readonly errors: ErrorTable
  /** Asked for every message before it is stored to be sent. */
  readonly guard: SendGuard
  /** Told when nothing of a message leaves after all: it counts for nothing then. */
  readonly withdrawn: typeof forgetSent
}

/** The check at the desk: policy, words, signs, dismissals, report, and the guard on the way out. */
export function clarity(deps: ClarityDeps): Clarity {
  return {
    routes: [...checkRoutes(deps), ...dismissalRoutes(deps), ...termRoutes(deps), ...signRoutes(deps), ...reportRoutes(deps)],
    errors: clarityErrors,
    guard: sendGuard(deps),
    withdrawn: forgetSent,
  }
}
