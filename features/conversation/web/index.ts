import { lazyScreen } from '#ui/lazy-screen.ts'

export { useFoundConversations } from './found.ts'
export { useUnread } from './inbox/use-list.ts'
export { conversationLive } from './live.ts'
export { PresenceMenu } from './presence/presence-menu.tsx'
export { usePresenceBeat } from './presence/use-presence.ts'

const inbox = () => import('./inbox/inbox-screen.tsx')

/** Begins to load the inbox before it is known who is signed in. */
export function preloadInbox(): void {
  void inbox()
}

export const InboxScreen = lazyScreen(inbox, 'InboxScreen')
export const TeamScreen = lazyScreen(() => import('./team/team-screen.tsx'), 'TeamScreen')
export const InvitationSettings = lazyScreen(() => import('./settings/invitation-settings.tsx'), 'InvitationSettings')
export const ReplySettings = lazyScreen(() => import('./settings/reply-settings.tsx'), 'ReplySettings')
