/** Who asks: a member of the team, as signed in. */
export interface Reader {
  readonly workspaceId: string
  readonly staffId: string
  readonly permissions: ReadonlySet<string>
}

/** What decides who may see a conversation. Finer rules (by team, by company) will look at more of it. */
export interface Visible {
  readonly workspaceId: string
  readonly assigneeId: string | null
  readonly companyId: string | null
}

/**
 * May this reader see this conversation, and so its messages, files, drafts and events? The one place that decides it:
 * lists, single answers, live events and files all ask here.
 */
export function mayRead(reader: Reader, conversation: Visible): boolean {
  return reader.workspaceId === conversation.workspaceId && reader.permissions.has('conversation.read')
}
