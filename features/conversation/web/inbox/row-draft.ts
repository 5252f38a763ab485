import { useMemo, useSyncExternalStore } from 'react'
import { watchDrafts } from '../composer/draft-keeper.ts'
import { localKey, readLocal } from '../composer/draft-merge.ts'
import type { FileBrief, Writing } from '../types.ts'

/** What a row shows of an own draft. `elsewhere`: there is one, and its words are on another device; `none`: it has just been emptied. */
export type RowDraft = { readonly kind: 'here'; readonly writing: Writing; readonly text: string; readonly file: FileBrief | undefined } | { readonly kind: 'elsewhere' | 'none' }

const none: RowDraft = { kind: 'none' }

/** The draft that this browser keeps of a conversation; a reply before a note. */
export function draftIn(storage: Pick<Storage, 'getItem'>, meId: string, conversationId: string): RowDraft {
  const drafts = (['reply', 'note'] as const).map((writing) => ({ writing, ...readLocal(storage, meId, conversationId, writing) }))
  const held = drafts.find(({ text, files }) => text.trim() !== '' || files.length > 0)
  if (held !== undefined) return { kind: 'here', writing: held.writing, text: held.text, file: held.files[0] }
  return { kind: drafts.some(({ dirty }) => dirty) ? 'none' : 'elsewhere' }
}

/** The own draft of a row of which the server says that there is one. */
export function useRowDraft(meId: string, { id, hasDraft }: { readonly id: string; readonly hasDraft: boolean }): RowDraft {
  const read = () => (hasDraft ? (['reply', 'note'] as const).map((writing) => localStorage.getItem(localKey(meId, id, writing))).join() : '')
  const kept = useSyncExternalStore(watchDrafts, read)
  // eslint-disable-next-line react/exhaustive-deps -- what is kept decides
  return useMemo(() => (hasDraft ? draftIn(localStorage, meId, id) : none), [hasDraft, meId, id, kept])
}
