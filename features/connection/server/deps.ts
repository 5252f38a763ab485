import type { Channel } from '#channels/channel.ts'
import type { FileId, WorkspaceId } from '#kernel/ids.ts'
import type { Clock } from '#kernel/time.ts'
import type { Database } from '#platform/database/index.ts'
import type { Log } from '#platform/log/index.ts'
import type { Inbox } from './ports.ts'

/** All that this feature needs from outside. */
export interface ConnectionDeps {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  random(bytes: number): Uint8Array
  readonly vault: { seal(text: string, purpose: string): string; open(sealed: string, purpose: string): string }
  /** Every channel this desk knows, by id. */
  readonly channels: readonly Channel[]
  /** How to reach the networks: through the proxy with a fixed address, where one is set. */
  readonly fetch: typeof fetch
  /** Under which address the networks reach us. */
  baseUrl(): string
  inbox(): Inbox
  readonly files: FileShelf
  readonly simulator: SimulatorDoor | undefined
}

/** Files of messages, wherever they are kept. */
export interface FileShelf {
  /** `durationMs`: of a recording, where its format says. */
  describe(id: FileId): Promise<{ name: string; contentType: string; bytes: number; durationMs?: number } | undefined>
  open(id: FileId): Promise<Blob>
  /** Stores what comes in; a refusal code when it is too large. */
  store(workspaceId: WorkspaceId, file: { body: ReadableStream<Uint8Array>; name: string; contentType: string | undefined; maxBytes: number }): Promise<FileId | { refused: string }>
}

/** The simulator, as the desk sees it: an outside party with accounts to connect. */
export interface SimulatorDoor {
  /** Accounts with the settings under which this desk can connect them. */
  accounts(): Promise<readonly { channel: string; name: string; settings: Readonly<Record<string, string>> }[]>
  /** Does what an administrator does in the network's console: enters our callback and has it tested. */
  register(account: { channel: string; settings: Readonly<Record<string, string>>; callbackUrl: string }): Promise<boolean>
}
