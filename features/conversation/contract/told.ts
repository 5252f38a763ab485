/**
 * What this feature tells browsers, by kind of event: ids and small facts, never texts. All but the last two have the
 * scope `{ kind: 'conversation', id }`.
 */
export interface Told {
  'conversation.created': { readonly conversationId: string }
  /** State, assignee, turn, counters, title, people…: refetch the row by `ids`, or patch it with what stands here. */
  'conversation.changed': {
    readonly conversationId: string
    readonly revision: number
    readonly state: 'open' | 'snoozed' | 'resolved'
    readonly assigneeId: string | null
    readonly waiting: 'weOwe' | 'theyOwe' | 'quiet'
    readonly waitingSince: number
    readonly lastAt: number
  }
  /** Fetch with `readMessages?ids=`. */
  'conversation.message-added': { readonly conversationId: string; readonly messageId: string; readonly position: string; readonly arrival: number; readonly kind: 'inbound' | 'outbound' | 'note' | 'line' }
  /** Delivery, file, question, transcript or recall changed: fetch again when `revision` is newer than the shown one. */
  'conversation.message-changed': { readonly conversationId: string; readonly messageId: string; readonly revision: number }
  'conversation.message-withdrawn': { readonly conversationId: string; readonly messageId: string }
  'conversation.draft-changed': { readonly conversationId: string; readonly staffId: string; readonly kind: 'reply' | 'note'; readonly revision: number }
  'conversation.read': { readonly conversationId: string; readonly staffId: string; readonly arrival: number }
  'conversation.reply-changed': { readonly replyId: string }
  'conversation.invitation-changed': { readonly invitationId: string; readonly companyId: string }
}

/** Passing facts. `on` lasts six seconds unless repeated. */
export interface Passing {
  'conversation.typing': { readonly conversationId: string; readonly staffId: string; readonly kind: 'reply' | 'note'; readonly on: boolean }
  'conversation.presence': { readonly staffId: string; readonly state: 'online' | 'away' | 'onSite' | 'offline'; readonly companyId: string | null; readonly until: number | null; readonly seenAt: number | null }
}
