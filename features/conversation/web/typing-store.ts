import { useSyncExternalStore } from 'react'
import type { Writing } from './types.ts'

/** A colleague who types now. */
export interface Typist {
  readonly staffId: string
  readonly writing: Writing
}

const lastsMs = 6_000
const none: readonly Typist[] = []
const byConversation = new Map<string, readonly Typist[]>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

function set(conversationId: string, typists: readonly Typist[]): void {
  if (typists.length === 0) byConversation.delete(conversationId)
  else byConversation.set(conversationId, typists)
  for (const listener of listeners) listener()
}

/** Takes in that somebody types or stopped; forgotten by itself after six seconds. */
export function hearTyping(conversationId: string, typist: Typist, on: boolean): void {
  const key = `${conversationId} ${typist.staffId}`
  clearTimeout(timers.get(key))
  timers.delete(key)
  const others = (byConversation.get(conversationId) ?? none).filter(({ staffId }) => staffId !== typist.staffId)
  set(conversationId, on ? [...others, typist] : others)
  if (on) timers.set(key, setTimeout(() => hearTyping(conversationId, typist, false), lastsMs))
}

/** Colleagues who type in a conversation now. */
export function useTypists(conversationId: string): readonly Typist[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => byConversation.get(conversationId) ?? none,
  )
}
