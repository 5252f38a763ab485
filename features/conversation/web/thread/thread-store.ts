import { useSyncExternalStore } from 'react'
import type { FileBrief, Message, Writing } from '../types.ts'
import { addAfter, addBefore, type MessagePage, refresh, startWindow, takeIn, takeOut, type ThreadWindow } from './thread-window.ts'

/** A message on its way to our own server: shown at once, replaced when the server has it. */
export interface Provisional {
  readonly clientId: string
  readonly writing: Writing
  readonly text: string
  readonly files: readonly FileBrief[]
  readonly at: number
  /** Set when posting failed; the same client id is posted again, so nothing doubles. */
  readonly error?: unknown
}

/** A thread as this browser holds it. `generation` changes when the list must start anew at another place. */
export interface Thread {
  readonly window: ThreadWindow | undefined
  readonly pending: readonly Provisional[]
  readonly generation: number
  /** Where the list starts: a message, or the end. */
  readonly openAt: string | undefined
}

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
  for (const listener of listeners) listener()
}

/** Drops from the pending ones what has arrived. */
function settle(thread: Thread, messages: readonly Message[]): Thread {
  const arrived = new Set(messages.map(({ clientId }) => clientId))
  const pending = thread.pending.filter(({ clientId }) => !arrived.has(clientId))
  return pending.length === thread.pending.length ? thread : { ...thread, pending }
}

export const threadStore = {
  get: (id: string): Thread => threads.get(id) ?? nothing,

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

  addPending: (id: string, one: Provisional): void => set(id, (thread) => ({ ...thread, pending: [...thread.pending.filter(({ clientId }) => clientId !== one.clientId), one] })),
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

export function useThread(id: string): Thread {
  return useSyncExternalStore(threadStore.subscribe, () => threadStore.get(id))
}
