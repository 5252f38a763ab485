import type { Instant } from '#kernel/time.ts'
import type { KfWindow } from '../rules/kf-window.ts'
import type { OaGrant } from '../rules/oa-window.ts'
import type { QuotaLedger } from '../rules/quota.ts'
import type { ServiceState } from '../rules/service-state.ts'
import type { TokenLedger } from '../rules/tokens.ts'

/** Somebody with a phone, played in the browser or by a test. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly company: string
  /** Colour of the drawn picture, as #rrggbb. */
  readonly colour: string
}

/** Where the desk wants its callbacks, as typed into the platform's console. */
export interface Callback {
  readonly url: string
  readonly token: string
  /** Empty only in an Official Account's plain mode. */
  readonly aesKey: string
  readonly mode: 'plain' | 'compat' | 'security'
}

/** One entry of what sync_msg returns. */
export interface FeedItem {
  readonly seq: number
  readonly at: Instant
  readonly json: Readonly<Record<string, unknown>>
}

export interface Servicer {
  readonly userid: string
  readonly name: string
  /** 0 on duty, 1 off. */
  readonly status: 0 | 1
}

/** One Customer Service account (open_kfid) of a corp. */
export interface KfMailbox {
  readonly id: string
  name: string
  /** Code in contact links. */
  readonly linkCode: string
  /** Where the console's reception setting puts a session when the customer writes. */
  routing: ServiceState
  servicers: Servicer[]
  feed: FeedItem[]
  nextSeq: number
  /** Tokens handed out with doorbells, with the end of their ten minutes. */
  doorbells: { token: string; until: Instant }[]
}

interface AccountBase {
  name: string
  readonly secret: string
  verified: boolean
  callback?: Callback
  tokens: TokenLedger
  quota: QuotaLedger
  /** Called with a wrong answer thrice: shown on the control page. */
  brokenSince?: Instant
}

/** A WeCom corp with Customer Service. */
export interface Corp extends AccountBase {
  readonly platform: 'kf'
  /** corpid */
  readonly id: string
  mailboxes: KfMailbox[]
}

/** An Official Account. */
export interface Official extends AccountBase {
  readonly platform: 'oa'
  /** gh_… */
  readonly id: string
  readonly appid: string
  readonly kind: 'service' | 'subscription'
  menu: MenuButton[]
  tickets: QrTicket[]
}

export type Account = Corp | Official

export interface MenuButton {
  readonly type?: string
  readonly name: string
  readonly key?: string
  readonly url?: string
  readonly sub_button?: readonly MenuButton[]
}

export interface QrTicket {
  readonly ticket: string
  readonly scene: string
  /** Absent for permanent codes. */
  readonly until?: Instant
}

export type MediaKind = 'image' | 'voice' | 'video' | 'file' | 'thumb'

/** Stored bytes; the media id of the API and the picture on the phone are the same thing with different lifetimes. */
export interface Media {
  readonly id: string
  /** Corp or Official Account whose API may fetch it. */
  readonly accountId: string
  readonly kind: MediaKind
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  readonly createdAt: Instant
}

export interface MenuItem {
  readonly id?: string
  readonly text: string
  readonly url?: string
}

/** What a bubble or a grey line on the phone shows. */
export type Body =
  | { readonly kind: 'text'; readonly text: string; readonly menuId?: string }
  | { readonly kind: 'image' | 'voice' | 'video' | 'file'; readonly media: string; readonly name: string; readonly bytes: number; readonly contentType: string; readonly seconds?: number }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string }
  | { readonly kind: 'link'; readonly title: string; readonly description: string; readonly url: string; readonly picture?: string }
  | { readonly kind: 'menu'; readonly head: string; readonly items: readonly MenuItem[]; readonly tail: string }
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[]; readonly what: string }
  /** A grey line; `code` is translated on the page. */
  | { readonly kind: 'notice'; readonly code: string; readonly text?: string }

export interface PhoneMessage {
  readonly id: string
  readonly at: Instant
  readonly from: 'me' | 'account' | 'notice'
  readonly body: Body
  /** msgid or MsgId on the wire. */
  readonly remoteId?: string
  recalled?: boolean
}

/** What stands between one person and one account, on both sides of the platform. */
export interface Chat {
  readonly personId: string
  /** open_kfid or gh_… */
  readonly accountId: string
  messages: PhoneMessage[]
  unread: number
  /** The person refuses messages of this account. */
  refuses: boolean
  typingUntil?: Instant
  // Customer Service
  state: ServiceState
  servicer?: string
  window: KfWindow
  entered?: { readonly scene: string; readonly sceneParam: string; readonly at: Instant }
  greetedAt?: Instant
  // Official Account
  follows: boolean
  subscribedBy?: { readonly scene: string; readonly at: Instant }
  grants: readonly OaGrant[]
  lastActAt?: Instant
}

/** A one-time code for send_msg_on_event. */
export interface EventCode {
  readonly code: string
  readonly accountId: string
  readonly personId: string
  readonly use: 'welcome' | 'text' | 'text-or-menu'
  readonly until: Instant
}

/** One API call as it came, for tests that count. Tokens and secrets are left out. */
export interface ApiCallRecord {
  readonly seq: number
  readonly at: Instant
  readonly accountId: string
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  errcode: number
  /** A message reached the phone because of this call. */
  delivered?: string
  faults: string[]
}

/** One attempt to call the desk back. */
export interface DeliveryRecord {
  readonly seq: number
  readonly at: Instant
  readonly accountId: string
  readonly what: string
  readonly attempt: number
  outcome: string
  ms: number
}

/** What the phone page is told as it happens. */
export type PhoneEvent =
  | { readonly type: 'message'; readonly personId: string; readonly accountId: string; readonly message: PhoneMessage; readonly ring: boolean }
  | { readonly type: 'chat'; readonly personId: string; readonly accountId: string }
  | { readonly type: 'typing'; readonly personId: string; readonly accountId: string; readonly on: boolean }
  | { readonly type: 'people' | 'accounts' | 'faults' | 'clock' | 'reset' }
