import type { ApiFailure, Content, Greeting, Incoming, IncomingEvent, IncomingMessage, Limits, SendOutcome } from '#channels/channel.ts'
import type { ConnectionId, FileId, MessageId, WorkspaceId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Queries, Tx } from '#platform/database/index.ts'

/** A connected account, as other features may see it: no secrets. */
export interface ConnectionInfo {
  readonly id: ConnectionId
  readonly workspaceId: WorkspaceId
  /** The channel's id: `manual`, `wecom-kf`, `official-account`. For showing, never for branching. */
  readonly channel: string
  readonly name: string
  readonly limits: Limits
  /** Whether the desk can send by itself; false: by hand. */
  readonly canSend: boolean
  readonly canTellTyping: boolean
}

/** One stored arrival: where it came from and what it says. */
export interface Arrival {
  readonly connection: ConnectionInfo
  readonly incoming: Incoming
  readonly receivedAt: Instant
  /** Where the raw bytes are kept. */
  readonly deliveryId: number
}

/**
 * Takes what arrived, in the transaction that also marks the delivery as read (and saves the cursor). Called again
 * with the same arrival after a crash or a replay: must then change nothing. Implemented by `conversation`, given to
 * `connection` by the server's main program.
 */
export interface Inbox {
  take(tx: Tx, arrivals: readonly Arrival[]): Promise<void>
  /**
   * Asked as a message is about to leave, in the transaction that commits that it does. `undefined`: it leaves. A code: by what
   * the desk knows at this moment the network would refuse it, or it has moved on; what becomes of it is written down, its
   * job ends in the same transaction, and the network is not asked.
   */
  whyStays(tx: Tx, messageId: MessageId, leaving: { readonly at: Instant; readonly byGreeting: boolean }): Promise<string | undefined>
  /** A send that left, or could not, has ended one way or another. Called once for each request that does not stay, in one transaction with the end of its job. */
  sendEnded(tx: Tx, messageId: MessageId, ended: SendEnd): Promise<void>
  /** A file of a message has been downloaded, or surely cannot be. */
  mediaEnded(tx: Tx, messageId: MessageId, ended: MediaEnd): Promise<void>
  /** Names and pictures that the network told. */
  profilesKnown(tx: Tx, connectionId: ConnectionId, profiles: readonly { address: string; name?: string; pictureFileId?: FileId }[]): Promise<void>
}

export type SendEnd = { readonly outcome: SendOutcome | LostTrack; readonly at: Instant }

/** Nobody knows what became of it; under `remoteId`, where it is known, the network may still tell. */
export type LostTrack = { readonly did: 'lose-track'; readonly remoteId?: string }

export type MediaEnd =
  | { readonly did: 'store'; readonly fileId: FileId }
  /** `code` is UPPER_SNAKE: EXPIRED, TOO_LARGE, NOT_OFFERED (the network gives no way to fetch it), or the network's errcode. */
  | { readonly did: 'fail'; readonly code: string }

/** What `conversation` asks of `connection`. */
export interface Transport {
  connection(q: Queries, id: ConnectionId): Promise<ConnectionInfo | undefined>
  connections(q: Queries, workspaceId: WorkspaceId): Promise<ConnectionInfo[]>
  /** How many network messages this text becomes: what counts against the window. */
  parts(connection: ConnectionInfo, text: string): readonly string[]
  /**
   * Hands over one network message, in the transaction that stores it as being sent; it leaves not before `notBefore`
   * (for undo) and after everything handed over earlier for the same conversation. Ends in `Inbox.whyStays` or `Inbox.sendEnded`.
   */
  send(tx: Tx, request: SendRequest): void
  /** Takes a handed-over message back. False when it has already begun to leave. */
  takeBack(tx: Tx, messageId: MessageId): Promise<boolean>
  /** Lets a handed-over message leave later, in its place in the order. False when it has already begun to leave. */
  putOff(tx: Tx, messageId: MessageId, notBefore: Instant): Promise<boolean>
  /** Fetches a file that somebody sent; ends in `Inbox.mediaEnded`. */
  fetchMedia(tx: Tx, request: { messageId: MessageId; connectionId: ConnectionId; deliveryId: number; content: Content }): void
  /** Asks for names and pictures of addresses; ends in `Inbox.profilesKnown`. */
  fetchProfiles(tx: Tx, connectionId: ConnectionId, addresses: readonly string[]): void
  /**
   * Takes a talk over from whoever of ours holds it in the network's own client. Asks the network, so never inside a
   * transaction. `greeting`: only one message may go now, with this code.
   */
  takeOver(connectionId: ConnectionId, talk: { readonly mailbox: string; readonly address: string }): Promise<{ readonly greeting?: Greeting } | ApiFailure>
  /** Tells the other side that we are typing, where the network can. Fire and forget. */
  tellTyping(connectionId: ConnectionId, address: string): void
}

export interface SendRequest {
  readonly messageId: MessageId
  readonly connectionId: ConnectionId
  /** Order is kept within this. */
  readonly lane: string
  readonly address: string
  readonly mailbox: string
  readonly content: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly fileId: FileId }
  /** Code that lets one message go to somebody who has just arrived. */
  readonly greeting?: string
  readonly notBefore: Instant
}

export type { IncomingEvent, IncomingMessage }
