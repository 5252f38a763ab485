import type { QueryClient } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import { mostDrafted, saveDraft } from '../../contract.ts'
import { openedKey, patchOpened } from '../thread/use-opened.ts'
import type { Writing } from '../types.ts'
import { editedDraft, emptyDraft, joinDraft, type LocalDraft, localKey, readLocal, savedDraft, type ServerDraft, writeLocal } from './draft-merge.ts'

const saveAfterMs = 700
const againAfterMs = 5_000

export interface DraftPlace {
  readonly meId: string
  readonly conversationId: string
  readonly writing: Writing
}

/** One draft as this page holds it, whether a box shows it or not. */
export interface DraftKeeper {
  /** What it holds at this moment, also before it is drawn. */
  readonly read: () => LocalDraft
  readonly edit: (part: Partial<Pick<LocalDraft, 'text' | 'files' | 'legal'>>) => void
  /** After sending: the server clears its copy with the message; here it is empty at once. */
  readonly clear: () => void
  readonly join: (server: ServerDraft | undefined) => void
  readonly save: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

const keepers = new Map<string, DraftKeeper>()
const watchers = new Set<() => void>()

/** Told when a draft that this browser keeps has come to rest or was emptied, here or in another of its pages. */
export function watchDrafts(listener: () => void): () => void {
  watchers.add(listener)
  addEventListener('storage', listener)
  return () => {
    watchers.delete(listener)
    removeEventListener('storage', listener)
  }
}

function tellWatchers(): void {
  for (const listener of watchers) listener()
}

/**
 * The one who saves a draft. A box comes and goes with its thread; two of them that both went on saving, each its own
 * words, would let the older ones win.
 */
export function keeperOf(queries: QueryClient, place: DraftPlace, server: ServerDraft | undefined): DraftKeeper {
  const key = localKey(place.meId, place.conversationId, place.writing)
  const keeper = keepers.get(key) ?? newKeeper(queries, place, server, () => keepers.delete(key))
  keepers.set(key, keeper)
  return keeper
}

function newKeeper(queries: QueryClient, { meId, conversationId, writing }: DraftPlace, server: ServerDraft | undefined, onIdle: () => void): DraftKeeper {
  const listeners = new Set<() => void>()
  const local = () => readLocal(localStorage, meId, conversationId, writing)
  let draft = joinDraft(local(), server)
  let isBorrowed = draft.dirty
  let isSaving = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: LocalDraft) => {
    draft = next
    for (const listener of listeners) listener()
  }
  const put = (next: LocalDraft) => {
    writeLocal(localStorage, meId, { conversationId, writing }, next)
    show(next)
  }
  const write = (next: LocalDraft) => {
    isBorrowed = false
    put(next)
  }
  // Unsaved words of another page: until something is written here they are that page's, which may go on or send them.
  const follow = ({ key }: StorageEvent) => isBorrowed && key === localKey(meId, conversationId, writing) && show(local())
  addEventListener('storage', follow)
  const forget = () => {
    removeEventListener('storage', follow)
    onIdle()
  }
  const saveIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }
  const mustSave = () => draft.dirty && draft.text.length <= mostDrafted
  // Whoever signs out leaves nothing known: what he wrote stays in this browser until he is back.
  const isKnown = () => queries.getQueryData(openedKey(conversationId)) !== undefined

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (isSaving || !mustSave()) return
    isSaving = true
    const sent = draft
    let ok = false
    try {
      const answer = await call(saveDraft, { params: { id: conversationId }, body: { kind: writing, text: sent.text, fileIds: sent.files.map(({ id }) => id), legal: sent.legal, revision: sent.revision } })
      put(savedDraft(draft, sent, answer.revision))
      tellWatchers()
      patchOpened(queries, conversationId, (before) => ({ ...before, drafts: [...before.drafts.filter((one) => one.staffId !== answer.staffId || one.kind !== answer.kind), answer] }))
      ok = true
    } catch {
      // kept in this browser; tried again with the next letter, or below
    } finally {
      isSaving = false
    }
    if (listeners.size === 0 && !(mustSave() && isKnown())) forget()
    else if (draft.dirty) saveIn(ok ? saveAfterMs : againAfterMs)
  }

  return {
    read: () => draft,
    edit(part) {
      write(editedDraft(draft, part))
      saveIn(saveAfterMs)
    },
    clear() {
      write({ ...emptyDraft, revision: draft.revision, dirty: true })
      tellWatchers()
      void save()
    },
    join(from) {
      const joined = joinDraft(draft, from)
      if (joined === draft) return
      put(joined)
      tellWatchers()
    },
    save,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        if (mustSave()) void save()
        else forget()
      }
    },
  }
}
