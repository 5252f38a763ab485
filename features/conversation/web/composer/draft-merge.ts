import type { FileBrief, Writing } from '../types.ts'

/** What somebody is writing, as this browser holds it. */
export interface LocalDraft {
  readonly text: string
  readonly files: readonly FileBrief[]
  /** Its author calls it legally significant. */
  readonly legal: boolean
  /** The server's revision that this text grew from. */
  readonly revision: number
  /** The server does not have this text yet. */
  readonly dirty: boolean
}

export const emptyDraft: LocalDraft = { text: '', files: [], legal: false, revision: 0, dirty: false }

/** What the server says a draft is. */
export interface ServerDraft {
  readonly text: string
  readonly fileIds: readonly string[]
  readonly legal: boolean
  readonly revision: number
  /** What is known of those files, and perhaps of others. */
  readonly files: readonly FileBrief[]
}

/**
 * Joins what is here with what the server has. Unsaved words here win: they are saved next and the server keeps what
 * they overwrite. Otherwise a newer text of another device or a colleague takes their place.
 */
export function joinDraft(here: LocalDraft, server: ServerDraft | undefined): LocalDraft {
  if (server === undefined || here.dirty || server.revision <= here.revision) return here
  const known = new Map([...server.files, ...here.files].map((file) => [file.id, file]))
  return { text: server.text, files: server.fileIds.flatMap((id) => known.get(id) ?? []), legal: server.legal, revision: server.revision, dirty: false }
}

/** After an edit. With its last word a text stops being legally significant: what is written next is another one. */
export function editedDraft(here: LocalDraft, part: Partial<Pick<LocalDraft, 'text' | 'files' | 'legal'>>): LocalDraft {
  const next = { ...here, ...part, dirty: true }
  return next.text === '' && next.files.length === 0 ? { ...next, legal: false } : next
}

/** After saving: what was typed meanwhile stays unsaved. */
export function savedDraft(here: LocalDraft, sent: LocalDraft, revision: number): LocalDraft {
  return { ...here, revision: Math.max(here.revision, revision), dirty: here.text !== sent.text || here.files !== sent.files || here.legal !== sent.legal }
}

/** Under which name this browser keeps a draft. */
export const localKey = (meId: string, conversationId: string, writing: Writing) => `qingchu-draft ${meId} ${conversationId} ${writing}`

/** Reads the copy in this browser: what a crash or a lost line left. Wrong content counts as nothing. */
export function readLocal(storage: Pick<Storage, 'getItem'>, meId: string, conversationId: string, writing: Writing): LocalDraft {
  try {
    const value = JSON.parse(storage.getItem(localKey(meId, conversationId, writing)) ?? 'null') as Partial<LocalDraft> | null
    if (value === null || typeof value.text !== 'string') return emptyDraft
    return { text: value.text, files: Array.isArray(value.files) ? value.files : [], legal: value.legal === true, revision: Number(value.revision) || 0, dirty: value.dirty === true }
  } catch {
    return emptyDraft
  }
}

/** Writes that copy; an empty one that the server has is taken away. A full or forbidden storage is no reason to stop typing. */
export function writeLocal(storage: Pick<Storage, 'setItem' | 'removeItem'>, meId: string, place: { conversationId: string; writing: Writing }, draft: LocalDraft): void {
  const key = localKey(meId, place.conversationId, place.writing)
  try {
    if (draft.text === '' && draft.files.length === 0 && !draft.dirty) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(draft))
  } catch {
    // the server's copy remains
  }
}
