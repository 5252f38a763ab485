import { type Clock, type Instant, instant } from '#kernel/time.ts'
import { createFaults, type Faults } from './faults.ts'
import type { Account, ApiCallRecord, Chat, Corp, DeliveryRecord, EventCode, KfMailbox, Media, Official, Person, PhoneEvent, PhoneMessage } from './model.ts'
import { presetAccounts, presetPeople } from './presets.ts'

/** Gives so many random bytes. */
export type Random = (bytes: number) => Uint8Array

/** Real time between attempts; tests make it short. Milliseconds. */
export interface Timing {
  /** When an unanswered callback is cut. The platforms say 5 s. */
  readonly callbackDeadlineMs: number
  readonly retryGapMs: number
  /** How long `slow-api` and `media-slow` wait. */
  readonly slowMs: number
}

export const realTiming: Timing = { callbackDeadlineMs: 5_000, retryGapMs: 5_000, slowMs: 4_000 }

/** Everything the simulated platforms know. Kept in memory; `snapshot.ts` writes it down. */
export interface World {
  readonly random: Random
  readonly timing: Timing
  readonly faults: Faults
  people: Map<string, Person>
  accounts: Map<string, Account>
  chats: Map<string, Chat>
  media: Map<string, Media>
  blobs: Map<string, Uint8Array>
  eventCodes: EventCode[]
  /** msgid of an accepted send_msg → what it was, so that a repeat sends nothing. */
  sentIds: Map<string, true>
  calls: ApiCallRecord[]
  deliveries: DeliveryRecord[]
  nextRecord: number
  /** How far simulated time is ahead of the clock. */
  offsetMs: number
  baseUrl: string
  /** Simulated time. */
  now(): Instant
  tell(event: PhoneEvent): void
  /** Follows what is told; returns the way to stop. */
  listen(listener: (event: PhoneEvent) => void): () => void
  /** Something worth keeping changed. */
  touch(): void
}

export interface WorldOptions {
  readonly clock: Clock
  readonly random: Random
  readonly timing: Timing
  readonly accounts?: readonly Account[]
  onTouch(): void
}

/** Makes a fresh world with the preset people and accounts. */
export function createWorld({ clock, random, timing, accounts, onTouch }: WorldOptions): World {
  const listeners = new Set<(event: PhoneEvent) => void>()
  const tell = (event: PhoneEvent) => {
    for (const listener of listeners) listener(event)
  }
  const world: World = {
    random,
    timing,
    faults: createFaults(() => tell({ type: 'faults' })),
    people: new Map(),
    accounts: new Map(),
    chats: new Map(),
    media: new Map(),
    blobs: new Map(),
    eventCodes: [],
    sentIds: new Map(),
    calls: [],
    deliveries: [],
    nextRecord: 1,
    offsetMs: 0,
    baseUrl: '',
    now: () => instant(clock.now() + world.offsetMs),
    tell,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    touch: onTouch,
  }
  fillWorld(world, accounts)
  return world
}

/** Puts the world back to its beginning; callbacks stay connected when `keepCallbacks` is set. */
export function resetWorld(world: World, keepCallbacks: boolean, accounts?: readonly Account[]): void {
  const callbacks = new Map([...world.accounts.values()].map((one) => [one.id, one.callback]))
  for (const kept of [world.people, world.accounts, world.chats, world.media, world.blobs, world.sentIds]) kept.clear()
  world.eventCodes = []
  world.calls = []
  world.deliveries = []
  world.offsetMs = 0
  world.faults.clear()
  fillWorld(world, accounts)
  if (keepCallbacks) {
    for (const account of world.accounts.values()) {
      const callback = callbacks.get(account.id)
      if (callback !== undefined) account.callback = callback
    }
  }
  world.touch()
  world.tell({ type: 'reset' })
}

function fillWorld(world: World, accounts: readonly Account[] | undefined): void {
  for (const person of presetPeople) world.people.set(person.id, person)
  for (const account of accounts === undefined ? presetAccounts() : structuredClone(accounts)) world.accounts.set(account.id, account)
}

/** Random letters and digits. */
export function randomWord(world: World, length: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from(world.random(length), (byte) => letters[byte % letters.length]).join('')
}

/** A 64-bit message number as text, larger than a JavaScript number can hold exactly. */
export function randomMsgId(world: World): string {
  const value = Buffer.from(world.random(8)).readBigUInt64BE() % 9_000_000_000_000_000n
  return String(20_000_000_000_000_000n + value)
}

export function seconds(at: Instant): number {
  return Math.floor(at / 1_000)
}

/** The corp and mailbox of an open_kfid. */
export function findMailbox(world: World, openKfId: string): { readonly corp: Corp; readonly mailbox: KfMailbox } | undefined {
  for (const account of world.accounts.values()) {
    if (account.platform !== 'kf') continue
    const mailbox = account.mailboxes.find((one) => one.id === openKfId)
    if (mailbox !== undefined) return { corp: account, mailbox }
  }
  return undefined
}

export function findOfficial(world: World, id: string): Official | undefined {
  const account = world.accounts.get(id)
  return account?.platform === 'oa' ? account : undefined
}

/** The chat between a person and an open_kfid or gh_…, made when it is not there. */
export function chatOf(world: World, personId: string, accountId: string): Chat {
  const key = `${personId} ${accountId}`
  const existing = world.chats.get(key)
  if (existing !== undefined) return existing
  const chat: Chat = {
    personId, accountId, messages: [], unread: 0, refuses: false, state: 0, window: { sentSince: 0 }, follows: false, grants: [],
  }
  world.chats.set(key, chat)
  return chat
}

/** Puts a message on the phone and tells the page; messages of the account ring and count as unread. */
export function showMessage(world: World, chat: Chat, message: Omit<PhoneMessage, 'id' | 'at'>): PhoneMessage {
  const shown: PhoneMessage = { ...message, id: randomWord(world, 16), at: world.now() }
  chat.messages.push(shown)
  const ring = message.from === 'account'
  if (ring) chat.unread += 1
  world.tell({ type: 'message', personId: chat.personId, accountId: chat.accountId, message: shown, ring })
  world.touch()
  return shown
}

/** Stores bytes under a new media id. */
export function keepMedia(world: World, media: Omit<Media, 'id' | 'createdAt' | 'bytes'>, bytes: Uint8Array): Media {
  const kept: Media = { ...media, id: randomWord(world, 43), createdAt: world.now(), bytes: bytes.length }
  world.media.set(kept.id, kept)
  world.blobs.set(kept.id, bytes)
  world.touch()
  return kept
}
