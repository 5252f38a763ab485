import { sql } from 'kysely'
import type { ErrorTable } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Route, ScopeReaders } from '#platform/http/index.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import type { Inbox } from '#features/connection/server/index.ts'
import { conversationErrors, mayRead, type Visible } from '../domain/index.ts'
import { conversationRoutes } from './conversation-routes.ts'
import type { ConversationDeps } from './deps.ts'
import { fileRoutes } from './file-routes.ts'
import { type FileShelf, fileShelf } from './file-shelf.ts'
import { openInbox } from './inbox.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { type Merge, noteMerge } from './note-merge.ts'
import { presenceJob, presenceRoutes } from './presence-routes.ts'
import { replyRoutes } from './reply-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { wakeJob } from './state.ts'
import { startSweeping, sweepJob } from './sweep-files.ts'
import { threadRoutes } from './thread-routes.ts'

export type { ConversationDeps } from './deps.ts'
export type { FileShelf } from './file-shelf.ts'
export type { Merge } from './note-merge.ts'
export { type Talk, talkOf } from './talk.ts'
export type { CompanyInfo, People, PersonInfo, StaffInfo } from './people.ts'

export interface Conversation {
  readonly routes: readonly Route[]
  readonly jobs: readonly JobHandler[]
  /** Begins to remove files that nothing refers to, once a day; on instances with the role `worker`. */
  startSweeping(): Promise<void>
  readonly errors: ErrorTable
  /** Takes what the connections bring. */
  readonly inbox: Inbox
  readonly files: FileShelf
  /** Leaves a line of a merge, or of its undoing, in the threads concerned. */
  noteMerge(tx: Tx, merge: Merge): Promise<void>
  /** Who may learn of events, by kind of scope. */
  readonly scopeReaders: Readonly<Record<'conversation', ScopeReaders>>
}

/** Threads, messages, files, drafts, prepared replies, presence and invitations. */
export function conversation(deps: ConversationDeps): Conversation {
  return {
    routes: [
      ...conversationRoutes(deps), ...threadRoutes(deps), ...messageRoutes(deps), ...fileRoutes(deps), ...replyRoutes(deps), ...presenceRoutes(deps), ...invitationRoutes(deps),
      ...reportRoutes(deps),
    ],
    jobs: [wakeJob(deps), presenceJob(deps), sweepJob(deps)],
    startSweeping: () => startSweeping(deps),
    errors: conversationErrors,
    inbox: openInbox(deps),
    files: fileShelf(deps),
    noteMerge: (tx, merge) => noteMerge(deps, tx, merge),
    scopeReaders: { conversation: readersOf(deps) },
  }
}

function readersOf(deps: ConversationDeps): ScopeReaders {
  return async (ids) => {
    const { rows } = await sql<Visible & { id: string }>`select id, workspace_id as "workspaceId", assignee_id as "assigneeId", company_id as "companyId"
      from conversation where id = any(${[...ids]}::uuid[])`.execute(deps.database.q)
    const found = new Map(rows.map((row) => [row.id, row]))
    return (actor, id) => {
      const one = found.get(id)
      return one !== undefined && mayRead(actor, one)
    }
  }
}
