import { createContext, use } from 'react'
import type { CompanyBrief, Message, PersonBrief, StaffBrief, Steady } from '../types.ts'

/** What the rows of a thread need to know beside their message. It stays the same while messages come and are read: all rows are drawn again when it changes. */
export interface Scene {
  readonly conversationId: string
  readonly meId: string
  readonly people: ReadonlyMap<string, PersonBrief>
  readonly companies: ReadonlyMap<string, CompanyBrief>
  readonly staff: ReadonlyMap<string, StaffBrief>
  readonly mayWrite: boolean
  /** Where the other side is. */
  readonly zone: string | undefined
  readonly isGroup: boolean
  openMenu(message: Message, at: HTMLElement): void
  openPicture(message: Message): void
  /** Shows a message, wherever in the thread it is. */
  goTo(messageId: string): void
  /** Puts withdrawn words back into the composer. */
  giveBack(writing: 'reply' | 'note', words: { readonly text: string; readonly fileIds: readonly string[]; readonly legal?: boolean }): void
}

export const SceneContext = createContext<Scene | undefined>(undefined)

export function useScene(): Scene {
  const scene = use(SceneContext)
  if (scene === undefined) throw new RangeError('useScene outside a thread')
  return scene
}

/** The conversation as it is known at the moment. */
export const OpenedContext = createContext<Steady | undefined>(undefined)

export function useOpenedScene(): Scene & { readonly opened: Steady } {
  const scene = useScene()
  const opened = use(OpenedContext)
  if (opened === undefined) throw new RangeError('useOpenedScene outside a thread')
  return { ...scene, opened }
}

/** The first message that the viewer has not seen; grey lines and own words do not count. */
export function firstUnread(messages: readonly Message[], readArrival: number, meId: string): Message | undefined {
  return messages.find(({ arrival, kind, staffId }) => arrival > readArrival && kind !== 'line' && staffId !== meId)
}
