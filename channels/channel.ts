import type { Instant } from '#kernel/time.ts'

/**
 * One way for messages to travel between the desk and a factory. A channel speaks the network's protocol and nothing
 * else: it keeps no conversations, checks no wording, decides no policy, opens no database. Everything it must
 * remember (tokens, cursors, deliveries) is kept by its caller.
 *
 * Abilities that only some networks have are the optional parts `webhook`, `pull`, `profile`, `invite`: code that needs
 * one asks whether it is there, never which channel this is.
 */
export interface Channel {
  /** Stored with every message, so it is never renamed. Also the folder name: `manual`, `wecom-kf`, `official-account`. */
  readonly id: string
  readonly limits: Limits
  /** What an administrator fills in to connect an account; checks it before anything is stored. */
  readonly settings: readonly SettingField[]
  /** Says what is wrong with the settings, all mistakes at once; empty when they can be used. */
  checkSettings(settings: Settings): readonly SettingMistake[]

  readonly webhook?: Webhook
  readonly pull?: Pull
  readonly sender?: Sender
  readonly media?: Media
  readonly profiles?: Profiles
  readonly invites?: Invites
}

/** Values of an account's settings: ids, secrets and switches, all as text. `apiBase` points at the network or the simulator. */
export type Settings = Readonly<Record<string, string>>

export interface SettingField {
  readonly name: string
  /** Secrets are sealed at rest and never shown again. */
  readonly secret: boolean
  readonly required: boolean
  readonly example?: string
}

export interface SettingMistake {
  readonly field: string
  /** UPPER_SNAKE reason with a text in the connection feature's tables, e.g. `ENCODING_AES_KEY_LENGTH`. */
  readonly reason: string
}

/** What the network can carry. `undefined` means the network states no limit. */
export interface Limits {
  /** UTF-8 bytes of one text message, not characters: one Chinese character is three. */
  readonly maxTextBytes: number | undefined
  /** By kind of attachment: largest size in bytes and the file name extensions that the receiver can open. */
  readonly files: Readonly<Partial<Record<MediaKind, FileLimit>>>
  /** How long after the counterparty's last message we may write, and how many messages. */
  readonly window: SendWindow | undefined
  /** The counterparty must write first; no API can begin a conversation. */
  readonly theyWriteFirst: boolean
}

export type MediaKind = 'image' | 'voice' | 'video' | 'file'

export interface FileLimit {
  readonly maxBytes: number
  readonly extensions: readonly string[] | 'any'
}

export interface SendWindow {
  readonly openMs: number
  readonly messages: number
}

// ---------------------------------------------------------------------------------------------- in

/** One HTTP request of the network, as it came. */
export interface RawRequest {
  readonly method: string
  readonly query: URLSearchParams
  readonly body: Uint8Array
}

/** The deciphered content of one delivery; it is stored as it is before anything reads it. */
export interface Delivery {
  readonly body: Uint8Array
  readonly receivedAt: Instant
}

/** Receives the network's calls. All functions are pure and fast: they run before the answer. */
export interface Webhook {
  /** Answers the network's test of our address. The text goes out byte for byte as text/plain. */
  verify(settings: Settings, request: RawRequest): { readonly answer: string } | MalformedDelivery
  /**
   * Checks signature and receiver and deciphers. The same event sent again (a retry has a new timestamp, nonce and
   * signature) gives the same `dedupeKey`; two different events never share one.
   */
  open(settings: Settings, request: RawRequest): Opened | MalformedDelivery
  /** Reads one stored delivery. Called again on replay: the same bytes give the same result. Never throws. */
  read(settings: Settings, delivery: Delivery): readonly Incoming[]
}

export interface Opened {
  readonly body: Uint8Array
  readonly dedupeKey: string
  /** The neutral answer that makes the network stop retrying, sent after the commit. */
  readonly answer: string
}

/** These bytes are not this network's, or their signature or receiver is wrong. `reason` is UPPER_SNAKE and safe to log. */
export interface MalformedDelivery {
  readonly malformed: string
}

/** Fetches what a doorbell announced, page by page. */
export interface Pull {
  /**
   * One page after `cursor` ('' = from as far back as the network keeps). Resolves in every case the network can cause.
   * The caller stores page and cursor in one transaction, and goes on while `hasMore`, also when `items` is empty.
   */
  page(call: ApiCall, cursor: string, hint: PullHint): Promise<PulledPage | ApiFailure>
}

/** From a doorbell: the network's one-time token and which of its mailboxes rang. */
export interface PullHint {
  readonly token?: string
  readonly mailbox: string
}

export interface PulledPage {
  readonly cursor: string
  readonly hasMore: boolean
  readonly items: readonly PulledItem[]
}

export interface PulledItem {
  /** The item's own JSON as it came, kept for ever. */
  readonly raw: string
  readonly dedupeKey: string
  readonly incoming: readonly Incoming[]
}

/** What a delivery says. Everything the desk does not know is an `unsupported` message or event, never dropped. */
export type Incoming = IncomingMessage | IncomingEvent

export interface IncomingMessage {
  readonly type: 'message'
  /** Unique within the connection; derived from the network's ids only, so a replay gives the same one. */
  readonly remoteId: string
  /** The network's id of the person or group that this talk is with. */
  readonly address: string
  /** Which of our mailboxes it came to: open_kfid, or the account's own id. */
  readonly mailbox: string
  /** `them`, or `us` when a colleague answered in the network's own client. */
  readonly side: 'them' | 'us'
  readonly sentAt: Instant
  readonly content: Content
}

export type IncomingEvent =
  | { readonly type: 'doorbell'; readonly hint: PullHint }
  /** Someone came through our link or QR code, followed the account, or opened the session. Opens a window of its own on some networks. */
  | { readonly type: 'arrived'; readonly address: string; readonly mailbox: string; readonly at: Instant; readonly scene?: string; readonly greeting?: Greeting }
  /** Unfollowed, or refuses our messages. */
  | { readonly type: 'left'; readonly address: string; readonly mailbox: string; readonly at: Instant }
  /** A message that the network accepted was not delivered after all. */
  | { readonly type: 'send-failed'; readonly remoteId: string; readonly reason: string; readonly at: Instant; readonly address?: string }
  | { readonly type: 'recalled'; readonly remoteId: string; readonly side: 'them' | 'us'; readonly at: Instant }
  /** The network moved the talk between robot, queue and human servicer; `state` is the network's word. */
  | { readonly type: 'session-changed'; readonly address: string; readonly mailbox: string; readonly state: string; readonly at: Instant }
  /** Known or unknown, nothing to show in a thread: kept raw, counted, shown on the connection's page. */
  | { readonly type: 'unsupported'; readonly kind: string; readonly at: Instant; readonly address?: string }

/** A one-time code that allows one message right after somebody arrived. */
export interface Greeting {
  readonly code: string
  readonly validMs: number
}

/** What one message carries. */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly menuId?: string }
  | { readonly kind: MediaKind; readonly media: MediaRef }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string }
  | { readonly kind: 'link'; readonly title: string; readonly description: string; readonly url: string; readonly pictureUrl?: string }
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[]; readonly what: string }
  /** A type we cannot draw; `what` is the network's name of it. The raw delivery holds the rest. */
  | { readonly kind: 'unsupported'; readonly what: string; readonly text?: string }

/** Something to download from the network. `id` is absent where the network tells of a file but gives no way to fetch it. */
export interface MediaRef {
  readonly id?: string
  readonly name?: string
  readonly bytes?: number
  /** For voice: amr, silk, speex. */
  readonly format?: string
  /** A direct address, where the network gives one beside the id. */
  readonly url?: string
}

// ---------------------------------------------------------------------------------------------- out

/** All a channel needs to call its network: settings, a token source, and how to reach the wire. */
export interface ApiCall {
  readonly settings: Settings
  readonly token: TokenSource
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
}

/** Hands out the one shared access token. Implemented by the caller with one locked row; see `Sender.fetchToken`. */
export interface TokenSource {
  current(): Promise<string>
  /** The network refused this token. Only if it is still the stored one, a new one is fetched; then retry once. */
  replace(used: string): Promise<string>
}

/** The network said no, or the line broke. `code` is the network's errcode as text, or `NETWORK`, `TIMEOUT`. */
export interface ApiFailure {
  readonly failed: string
  readonly message: string
  /** Present when asking again later can help. */
  readonly retryAfterMs?: number
}

export interface Outgoing {
  readonly address: string
  readonly mailbox: string
  /** Our own id, at most 32 of [0-9a-zA-Z_-]; where the network supports it, sending the same id twice sends once. */
  readonly idempotencyKey: string
  readonly content: OutgoingContent
}

export type OutgoingContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: MediaKind; readonly mediaId: string; readonly title?: string }
  | { readonly kind: 'link'; readonly title: string; readonly description: string; readonly url: string; readonly thumbMediaId: string }

export interface Sender {
  /** Asks the network for a fresh token. The only call without a token; `expiresInMs` counts from the request's start. */
  fetchToken(call: Omit<ApiCall, 'token'>): Promise<{ readonly token: string; readonly expiresInMs: number } | ApiFailure>
  /** Cuts a text into messages that the network carries whole, at block borders where it can, never inside a character. */
  split(text: string): readonly string[]
  /**
   * Hands one message to the network, at most once. Never retries (but for the one repeat after a refused token).
   * Resolves in every case the network can cause; rejects only on our own bugs.
   */
  send(call: ApiCall, message: Outgoing): Promise<SendOutcome>
  /** Answers an `arrived` event's greeting code. */
  greet?(call: ApiCall, message: Outgoing, code: string): Promise<SendOutcome>
  typing?(call: ApiCall, address: string, on: boolean): Promise<void>
}

export type SendOutcome =
  | { readonly did: 'send'; readonly remoteId: string | undefined }
  /** Surely not delivered. `retryAfterMs` is absent when trying again cannot help. `code` has a text in docs/errors. */
  | { readonly did: 'refuse'; readonly code: string; readonly retryAfterMs?: number }
  /** The line broke after the request left. It may have arrived; only a person may send again. */
  | { readonly did: 'lose-track' }

export interface Media {
  /** Downloads what somebody sent. Streams; the caller limits and stores. */
  download(call: ApiCall, ref: MediaRef): Promise<{ readonly body: ReadableStream<Uint8Array>; readonly name?: string; readonly contentType?: string } | ApiFailure>
  /** Uploads a file to be sent. The name is what the receiver sees: plain UTF-8, never percent-encoded. */
  upload(call: ApiCall, file: UploadFile): Promise<{ readonly mediaId: string; readonly validMs: number } | ApiFailure>
}

export interface UploadFile {
  readonly kind: MediaKind
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  open(): Promise<Blob>
}

export interface Profiles {
  /** Names and pictures of counterparties, for up to 100 addresses. Unknown ones are left out. */
  fetch(call: ApiCall, addresses: readonly string[]): Promise<readonly Profile[] | ApiFailure>
}

export interface Profile {
  readonly address: string
  readonly name?: string
  readonly pictureUrl?: string
}

export interface Invites {
  /** Makes the link that a factory opens or scans; `scene` comes back in `arrived`. `scene` is [0-9a-zA-Z_-], at most 32 bytes. */
  create(call: ApiCall, mailbox: string, scene: string): Promise<{ readonly url: string } | ApiFailure>
}
