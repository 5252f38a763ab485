import { judgeKfWindow } from '../rules/kf-window.ts'
import { judgeOaWindow } from '../rules/oa-window.ts'
import { externalUserId, openId } from '../world/identity.ts'
import type { Account, Chat, MenuButton } from '../world/model.ts'
import type { World } from '../world/world.ts'

/** What the phone page shows in its list: every account there is, with the person's chat in it if any. */
export function listState(world: World) {
  return {
    now: world.now(),
    offsetMs: world.offsetMs,
    people: [...world.people.values()].map((person) => ({ ...person, unread: unreadOf(world, person.id) })),
    doors: doorsOf(world),
    chats: [...world.chats.values()].map(chatSummary),
  }
}

function unreadOf(world: World, personId: string): number {
  return [...world.chats.values()].filter((one) => one.personId === personId).reduce((sum, one) => sum + one.unread, 0)
}

/** Something a person can write to. */
export interface DoorView {
  readonly id: string
  readonly platform: 'kf' | 'oa'
  readonly name: string
  readonly owner: string
  readonly link: string
  readonly menu: readonly MenuButton[]
}

/** Everything a person can write to: each Customer Service account and each Official Account. */
export function doorsOf(world: World): readonly DoorView[] {
  return [...world.accounts.values()].flatMap((account): DoorView[] =>
    account.platform === 'kf'
      ? account.mailboxes.map((one) => ({
          id: one.id, platform: 'kf', name: one.name, owner: account.name, link: `${world.baseUrl}/kf/${one.linkCode}`, menu: [],
        }))
      : [{ id: account.id, platform: 'oa', name: account.name, owner: account.name, link: '', menu: account.menu }])
}

function chatSummary(chat: Chat) {
  return {
    personId: chat.personId, accountId: chat.accountId, unread: chat.unread, follows: chat.follows, refuses: chat.refuses,
    state: chat.state, last: chat.messages.at(-1),
  }
}

/** One chat whole, with what the platform thinks of its window. */
export function chatView(world: World, chat: Chat) {
  const account = [...world.accounts.values()].find((one) => one.id === chat.accountId || (one.platform === 'kf' && one.mailboxes.some((each) => each.id === chat.accountId)))
  return {
    ...chatSummary(chat),
    messages: chat.messages,
    typing: (chat.typingUntil ?? 0) > world.now(),
    servicer: chat.servicer,
    entered: chat.entered,
    remoteId: account === undefined ? '' : remoteIdOf(account, chat.personId),
    window: account?.platform === 'oa'
      ? { errcode: judgeOaWindow(chat.grants, world.now()), grants: chat.grants }
      : { errcode: judgeKfWindow(chat.window, world.now()), ...chat.window },
  }
}

function remoteIdOf(account: Account, personId: string): string {
  return account.platform === 'kf' ? externalUserId(account.id, personId) : openId(account.appid, personId)
}

/** Accounts with their credentials: this is a toy, and whoever reaches it may know them. */
export function accountsView(world: World) {
  return [...world.accounts.values()].map((account) => ({
    platform: account.platform,
    channel: account.platform === 'kf' ? 'wecom-kf' : 'official-account',
    id: account.id,
    name: account.name,
    secret: account.secret,
    verified: account.verified,
    apiBase: world.baseUrl,
    callback: account.callback,
    brokenSince: account.brokenSince,
    ...(account.platform === 'kf'
      ? {
          corpid: account.id,
          mailboxes: account.mailboxes.map((one) => ({
            openKfId: one.id, name: one.name, link: `${world.baseUrl}/kf/${one.linkCode}`, routing: one.routing, servicers: one.servicers, waiting: one.feed.length,
          })),
        }
      : { appid: account.appid, kind: account.kind, ghId: account.id, menu: account.menu }),
  }))
}

/** A drawn picture for a person or account: the first letter on a colour. */
export function drawAvatar(name: string, colour: string): string {
  const letter = (Array.from(name)[0] ?? '·').replace(/[<>&"]/g, '·')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" rx="10" fill="${colour}"/>`
    + `<text x="40" y="54" font-family="sans-serif" font-size="40" text-anchor="middle" fill="#fff">${letter}</text></svg>`
}
