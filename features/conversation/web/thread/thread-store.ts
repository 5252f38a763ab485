import { useSyncExternalStore } from 'react'
import { ApiError } from '#ui/call.ts'
import type { FileBrief, Message, Writing } from '../types.ts'
import { addAfter, addBefore, type MessagePage, refresh, startWindow, takeIn, takeOut, type ThreadWindow } from './thread-window.ts'

/** A message on its way to our own server: shown at once, replaced when the server has it. */
export interface Provisional {
  readonly clientId: string
  readonly writing: Writing
  readonly text: string
  readonly files: readonly FileBrief[]
  readonly at: number
  /** Who writes: kept in this browser until the server has it, and shown to nobody else who signs in here. */
  readonly by: string
  /** How it is to be sent. */
  readonly options: SendOptions
  /** Set when posting failed; the same client id is posted again, so nothing doubles. */
  readonly error?: unknown
}

export interface SendOptions {
  readonly whenClosed?: 'hold' | 'byHand'
  readonly despiteWarnings?: boolean
  /** The question of theirs that this closes. */
  readonly answers?: string
  readonly question?: boolean
  readonly legal?: boolean
}

/** A thread as this browser holds it. `generation` changes when the list must start anew at another place. */
export interface Thread {
  readonly window: ThreadWindow | undefined
  readonly pending: readonly Provisional[]
  readonly generation: number
  /** Where the list starts: a message, or the end. */
  readonly openAt: string | undefined
}

/** Code of an error of our own: the page was left before the server had it. Somebody else may have said the same by now, so its author decides. */
export const leftUnsent = 'LEFT_UNSENT'

const nothing: Thread = { window: undefined, pending: [], generation: 0, openAt: undefined }
const keptThreads = 12
const keptMessages = 300

const threads = new Map<string, Thread>()
const listeners = new Set<() => void>()

function set(id: string, change: (thread: Thread) => Thread): void {
  const before = threads.get(id) ?? nothing
  const after = change(before)
  if (after === before) return
  threads.set(id, after)
  if (after.pending !== before.pending) keepPending(id, before.pending, after.pending)
  for (const listener of listeners) listener()
}

const keyOf = (id: string, clientId: string) => `qingchu-unsent ${id} ${clientId}`

/** What the server does not have yet survives a reload and a crash. A full storage is no reason not to send. */
function keepPending(id: string, before: readonly Provisional[], after: readonly Provisional[]): void {
  try {
    for (const { clientId } of before) if (!after.some((one) => one.clientId === clientId)) localStorage.removeItem(keyOf(id, clientId))
    for (const { error: _, ...item } of after) localStorage.setItem(keyOf(id, item.clientId), JSON.stringify(item))
  } catch {
    // it is still on the screen
  }
}

/** Drops from the pending ones what has arrived. */
function settle(thread: Thread, messages: readonly Message[]): Thread {
  const arrived = new Set(messages.map(({ clientId }) => clientId))
  const pending = thread.pending.filter(({ clientId }) => !arrived.has(clientId))
  return pending.length === thread.pending.length ? thread : { ...thread, pending }
}

export const threadStore = {
  get: (id: string): Thread => threads.get(id) ?? nothing,

  /** Shows again what was not saved when the page was left. */
  restore(id: string, meId: string): void {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(id, '')))
    const kept = keys.flatMap((key): Provisional[] => {
      try {
        const item = JSON.parse(localStorage.getItem(key) ?? 'null') as Provisional | null
        return item?.by === meId ? [{ ...item, error: new ApiError(leftUnsent, 0, '') }] : []
      } catch {
        return []
      }
    })
    set(id, (thread) => {
      const fresh = kept.filter(({ clientId }) => !thread.pending.some((one) => one.clientId === clientId))
      return fresh.length === 0 ? thread : { ...settle({ ...thread, pending: [...thread.pending, ...fresh] }, thread.window?.messages ?? []) }
    })
  },

  /** A page fetched by opening: begins the thread, or brings the one that is there up to date. */
  receive(id: string, page: MessagePage, openAt: string | undefined): void {
    set(id, (thread) => {
      const settled = settle(thread, page.messages)
      if (thread.window === undefined) return { ...settled, window: startWindow(page), openAt, generation: thread.generation + 1 }
      const window = refresh(thread.window, page)
      const jumped = !window.messages.some(({ id: one }) => thread.window?.messages.some((other) => other.id === one))
      return { ...settled, window, ...(jumped ? { generation: thread.generation + 1, openAt } : {}) }
    })
  },

  /** Shows another stretch of the thread, as after following a link to an old message or going to the end. */
  jump(id: string, page: MessagePage, openAt: string | undefined): void {
    set(id, (thread) => ({ ...settle(thread, page.messages), window: startWindow(page), openAt, generation: thread.generation + 1 }))
  },

  before: (id: string, page: MessagePage): void => set(id, (thread) => (thread.window === undefined ? thread : { ...thread, window: addBefore(thread.window, page) })),
  after: (id: string, page: MessagePage): void => set(id, (thread) => (thread.window === undefined ? thread : { ...settle(thread, page.messages), window: addAfter(thread.window, page) })),

  takeIn(id: string, messages: readonly Message[]): void {
    set(id, (thread) => {
      const settled = settle(thread, messages)
      if (thread.window === undefined) return settled
      const window = takeIn(thread.window, messages)
      return window === thread.window ? settled : { ...settled, window }
    })
  },

  takeOut: (id: string, messageIds: readonly string[]): void => set(id, (thread) => (thread.window === undefined ? thread : { ...thread, window: takeOut(thread.window, messageIds) })),

  /** Adds one behind the others, or puts it in its own place when it is there. */
  addPending: (id: string, one: Provisional): void =>
    set(id, (thread) => {
      const isThere = thread.pending.some(({ clientId }) => clientId === one.clientId)
      return { ...thread, pending: isThere ? thread.pending.map((other) => (other.clientId === one.clientId ? one : other)) : [...thread.pending, one] }
    }),
  dropPending: (id: string, clientId: string): void => set(id, (thread) => ({ ...thread, pending: thread.pending.filter((one) => one.clientId !== clientId) })),

  /** Called when a thread is left: keeps the end of it for a quick return, and few threads in all. */
  leave(id: string): void {
    const thread = threads.get(id)
    if (thread?.window === undefined) return
    const { messages, hasAfter } = thread.window
    const end = startWindow({ messages: messages.slice(-keptMessages), hasBefore: true, hasAfter: false })
    threads.delete(id) // set again below: the one left last is dropped last
    if (hasAfter) threads.set(id, { ...thread, window: undefined, openAt: undefined })
    else threads.set(id, messages.length > keptMessages ? { ...thread, window: end } : thread)
    for (const old of [...threads.keys()].slice(0, Math.max(0, threads.size - keptThreads))) if (threads.get(old)?.pending.length === 0) threads.delete(old)
  },

  /** Forgets everything, as after signing out. */
  clear: (): void => threads.clear(),

  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** A part of a thread. `select` gives the same value as long as that part is the same, as for one of its messages. */
export function useOfThread<Part>(id: string, select: (thread: Thread) => Part): Part {
  return useSyncExternalStore(threadStore.subscribe, () => select(threadStore.get(id)))
}

export function useThread(id: string): Thread {
  return useSyncExternalStore(threadStore.subscribe, () => threadStore.get(id))
}
