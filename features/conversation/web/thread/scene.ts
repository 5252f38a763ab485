import { createContext, use } from 'react'
import type { Message, Opened, PersonBrief, StaffBrief } from '../types.ts'

/** What the rows of a thread need to know beside their message. */
export interface Scene {
  readonly conversationId: string
  readonly opened: Opened
  readonly meId: string
  readonly people: ReadonlyMap<string, PersonBrief>
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

/** The first message that the viewer has not seen; grey lines and own words do not count. */
export function firstUnread(messages: readonly Message[], readArrival: number, meId: string): Message | undefined {
  return messages.find(({ arrival, kind, staffId }) => arrival > readArrival && kind !== 'line' && staffId !== meId)
}
