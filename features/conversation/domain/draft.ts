/** An unsent text, as it is stored. Moments are milliseconds since 1970. */
export interface DraftFacts {
  readonly text: string
  readonly fileIds: readonly string[]
  /** Its author calls it legally significant; ends with the sending. */
  readonly legal: boolean
  /** 0: none yet. */
  readonly revision: number
  readonly editedBy: string
  readonly editedAt: number
  /** A text that was overwritten by somebody who had not seen it. */
  readonly overwritten?: Overwritten
  /** What was last sent from here, so that a late save of it does not bring it back. */
  readonly sentText?: string
}

/** A text that gave way, and whose it was; `by`: whose text took its place. */
export interface Overwritten {
  readonly text: string
  readonly editedBy: string
  readonly editedAt: number
  readonly by?: string
}

export interface DraftEdit {
  readonly text: string
  readonly fileIds: readonly string[]
  /** Absent: as it was, as for those who only correct the words. */
  readonly legal?: boolean
  /** The revision that this text grew from. */
  readonly revision: number
  readonly by: string
  readonly at: number
}

/**
 * The draft after an edit. The newest always wins; if it grew from an older revision than the stored one, the stored
 * text is kept beside it unless the new one contains it. A late save of what has just been sent changes nothing.
 */
export function afterEdit(stored: DraftFacts | undefined, edit: DraftEdit): DraftFacts {
  const legal = edit.legal ?? stored?.legal ?? false
  const next = { text: edit.text, fileIds: edit.fileIds, legal, revision: (stored?.revision ?? 0) + 1, editedBy: edit.by, editedAt: edit.at }
  if (stored === undefined) return next
  const isLate = edit.revision < stored.revision
  if (isLate && stored.text === '' && stored.sentText !== undefined && stored.sentText.startsWith(edit.text)) return stored
  const isLost = isLate && stored.text.trim() !== '' && !edit.text.includes(stored.text)
  const overwritten = isLost ? { text: stored.text, editedBy: stored.editedBy, editedAt: stored.editedAt, by: edit.by } : stored.overwritten
  return overwritten === undefined ? next : { ...next, overwritten }
}

/** The draft after its text has been sent: empty, but remembered. */
export function afterSend(stored: DraftFacts, sentText: string, at: number): DraftFacts {
  const { overwritten } = stored
  const empty = { text: '', fileIds: [], legal: false, revision: stored.revision + 1, editedBy: stored.editedBy, editedAt: at, sentText }
  return overwritten === undefined ? empty : { ...empty, overwritten }
}
