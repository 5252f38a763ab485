import type { Localized } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/**
 * One way for messages to travel between the desk and a factory. A channel speaks the network's protocol and nothing
 * else: it keeps no conversations, checks no wording, decides no policy, opens no database. Everything it must
 * remember (tokens, cursors, deliveries) is kept by its caller.
 *
 * Abilities that only some networks have are the optional parts `webhook`, `pull`, `profiles`, `invites`, `mailboxes`,
 * `sessions`: code that needs one asks whether it is there, never which channel this is.
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
  readonly mailboxes?: Mailboxes
  readonly sessions?: Sessions
  /** Reads what a person copied out of the network's own client, where no API reaches. */
  readonly paste?: Paste
  /** What every code of this channel means to a person and what to do next: refusals, failures, setting mistakes. */
  readonly texts?: Readonly<Record<string, Localized>>
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
  /** Of recordings: the longest, in milliseconds. */
  readonly maxMs?: number
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
   * The caller stores page and cursor in one transaction, and goes on while `hasMore`, also when `items` is empty; where
   * the cursor stands still as well, it pauses before it asks again.
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
  /** Who of us answered in the network's own client: the network's id of that colleague. */
  readonly colleague?: string
  readonly sentAt: Instant
  readonly content: Content
}

export type IncomingEvent =
  | { readonly type: 'doorbell'; readonly hint: PullHint }
  /**
   * Someone came through our link or QR code, followed the account, or opened the session. `window`: what we may write
   * because of this, where the network allows it; it does not shorten a longer window that is already open.
   */
  | { readonly type: 'arrived'; readonly address: string; readonly mailbox: string; readonly at: Instant; readonly how?: ArrivalWay; readonly scene?: string; readonly greeting?: Greeting; readonly window?: SendWindow }
  /** Unfollowed, or refuses our messages. */
  | { readonly type: 'left'; readonly address: string; readonly mailbox: string; readonly at: Instant }
  /** A message that the network accepted was not delivered after all. */
  | { readonly type: 'send-failed'; readonly remoteId: string; readonly reason: string; readonly at: Instant; readonly address?: string }
  | { readonly type: 'recalled'; readonly remoteId: string; readonly side: 'them' | 'us'; readonly at: Instant }
  /**
   * The network moved the talk between robot, queue and human servicer; `state` is the network's word, or
   * `ended`: nothing goes until they write.
   */
  | { readonly type: 'session-changed'; readonly address: string; readonly mailbox: string; readonly state: string; readonly at: Instant }
  /** Known or unknown, nothing to show in a thread: kept raw, counted, shown on the connection's page. */
  | { readonly type: 'unsupported'; readonly kind: string; readonly at: Instant; readonly address?: string }

/** How somebody arrived: followed the account, scanned a code while following, pressed a menu key, opened our link. */
export type ArrivalWay = 'follow' | 'scan' | 'menu' | 'link'

/** A one-time code that allows one message right after somebody arrived, or a session ended. */
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

/**
 * Hands out the one shared access token. Implemented by the caller with one row and a lease; see `Sender.fetchToken`. When
 * the network gives no token, its answer is handed on as it is.
 */
export interface TokenSource {
  current(): Promise<string | ApiFailure>
  /** The network refused this token. Only if it is still the stored one, a new one is fetched; then retry once. */
  replace(used: string): Promise<string | ApiFailure>
}

/** The network said no, or the line broke. `code` is the network's errcode as text, or `NETWORK`, `TIMEOUT`. */
export interface ApiFailure {
  readonly failed: string
  /** The network's own words, without secrets; for code 60020 and 40164 they name the address that must be allowed. */
  readonly message: string
  /** The meaning, UPPER_SNAKE, with a text in `Channel.texts`. */
  readonly reason?: string
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
  | { readonly kind: MediaKind; readonly mediaId: string; readonly title?: string; readonly thumbMediaId?: string }
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
  /**
   * Under which id the network speaks of a message that was handed over with this key of ours, known without its answer.
   * Absent where it gives an id only with the answer, or none.
   */
  remoteIdOf?(idempotencyKey: string): string
  /** Answers an `arrived` event's greeting code. */
  greet?(call: ApiCall, message: Outgoing, code: string): Promise<SendOutcome>
  typing?(call: ApiCall, address: string, on: boolean): Promise<void>
}

export type SendOutcome =
  | { readonly did: 'send'; readonly remoteId: string | undefined }
  /**
   * Surely not delivered. `retryAfterMs` is absent when trying again cannot help. `code` is UPPER_SNAKE and has a text
   * in `Channel.texts`; `networkCode` and `message` are the network's own, without secrets.
   */
  | { readonly did: 'refuse'; readonly code: string; readonly networkCode?: string; readonly message?: string; readonly retryAfterMs?: number }
  /** The line broke after the request left. It may have arrived; only a person may send again. */
  | { readonly did: 'lose-track' }

export interface Media {
  /** Downloads what somebody sent. Streams; the caller limits and stores. */
  download(call: ApiCall, ref: MediaRef): Promise<{ readonly body: ReadableStream<Uint8Array>; readonly name?: string; readonly contentType?: string } | ApiFailure>
  /** Uploads a file to be sent. The name is what the receiver sees: plain UTF-8, never percent-encoded. */
  upload(call: ApiCall, file: UploadFile): Promise<Uploaded | ApiFailure>
}

export interface Uploaded {
  readonly mediaId: string
  /** The picture that stands for a video, where the network wants one; it goes along when the message is sent. */
  readonly thumbMediaId?: string
  /** For how long all of it can be sent. */
  readonly validMs: number
}

export interface UploadFile {
  readonly kind: MediaKind
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  /** Of a recording, where its format says. */
  readonly durationMs?: number
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
  create(call: ApiCall, mailbox: string, scene: string): Promise<{ readonly url: string; readonly pictureUrl?: string } | ApiFailure>
}

/** Our own addresses on the network: the customer service accounts (open_kfid) that these settings may use. */
export interface Mailboxes {
  list(call: ApiCall): Promise<readonly Mailbox[] | ApiFailure>
}

export interface Mailbox {
  readonly id: string
  readonly name: string
  readonly pictureUrl?: string
}

/** Who holds the talk on the network's side: only `new` and `api` let us write. */
export interface Sessions {
  read(call: ApiCall, mailbox: string, address: string): Promise<SessionInfo | ApiFailure>
  /** Hands the talk over. `colleague` is needed for `colleague`. Answers the network's one-time code, if it gave one. */
  move(call: ApiCall, mailbox: string, address: string, to: { readonly state: SessionState; readonly colleague?: string }): Promise<{ readonly code?: string } | ApiFailure>
  /**
   * Takes the talk over from the colleague or the queue that holds it, so that we may write. `greeting`: the network
   * let go of it only by ending the session, so one text may go with this code, and more when they write.
   */
  takeOver(call: ApiCall, mailbox: string, address: string): Promise<{ readonly greeting?: Greeting } | ApiFailure>
}

export type SessionState = 'new' | 'api' | 'queue' | 'colleague' | 'ended'

export interface SessionInfo {
  readonly state: SessionState
  readonly colleague?: string
}

/** Reads a stretch copied from the network's client. Pure: time and zone come in. */
export interface Paste {
  /**
   * Splits it into messages by sender, in their order. The same stretch, or a longer one that overlaps it, gives the
   * same ids for the same messages. Text without any sender is one message.
   */
  read(text: string, context: PasteContext): readonly PastedMessage[]
}

export interface PasteContext {
  readonly now: Instant
  /** IANA name of the zone in which the copied times were shown. */
  readonly zone: string
  /** Display names of the people of this conversation; they make out senders where the layout alone cannot. */
  readonly knownNames: readonly string[]
}

export interface PastedMessage {
  /**
   * Hash over sender, minute, text and how often these have come before in the stretch. A message without a time holds
   * the day of pasting instead: there the caller goes by the order of the stretch, asks the person where it cannot tell,
   * and stores what was said once more under an id of its own.
   */
  readonly remoteId: string
  readonly sender?: string
  readonly sentAt?: Instant
  /** What was written, whole, a quoted part too; a placeholder such as [图片] stays as it is. */
  readonly text: string
  /** Set when the text only stands for something that the clipboard cannot hold; `name` is a file's name, if told. */
  readonly placeholder?: { readonly kind: MediaKind | 'sticker' | 'location' | 'link'; readonly name?: string }
  readonly quoted?: { readonly sender?: string; readonly text: string }
}
