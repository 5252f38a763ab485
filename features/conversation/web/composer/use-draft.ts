import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '#ui/call.ts'
import { mostDrafted, saveDraft } from '../../contract.ts'
import { useScene } from '../thread/scene.ts'
import { patchOpened } from '../thread/use-opened.ts'
import type { Draft, FileBrief, Writing } from '../types.ts'
import { emptyDraft, joinDraft, type LocalDraft, readLocal, savedDraft, writeLocal } from './draft-merge.ts'

const saveAfterMs = 700

/** Own draft: kept in this browser at every letter, on the server after a short pause; never lost. One too long for the server stays here. */
export function useDraft(writing: Writing) {
  const { conversationId, meId, opened } = useScene()
  const queries = useQueryClient()
  const stored = opened.drafts.find(({ staffId, kind }) => staffId === meId && kind === writing)
  const files = opened.draftFiles
  const server = useMemo(() => (stored === undefined ? undefined : { ...stored, files }), [stored, files])
  const [draft, setDraft] = useState<LocalDraft>(() => joinDraft(readLocal(localStorage, meId, conversationId, writing), server))
  const latest = useRef(draft)
  const saving = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const put = useCallback((next: LocalDraft) => {
    latest.current = next
    setDraft(next)
    writeLocal(localStorage, meId, { conversationId, writing }, next)
  }, [conversationId, meId, writing])

  const again = useRef(() => {})
  const save = useCallback(async () => {
    clearTimeout(timer.current)
    if (saving.current || !latest.current.dirty || latest.current.text.length > mostDrafted) return
    saving.current = true
    const sent = latest.current
    let ok = false
    try {
      const answer = await call(saveDraft, { params: { id: conversationId }, body: { kind: writing, text: sent.text, fileIds: sent.files.map(({ id }) => id), legal: sent.legal, revision: sent.revision } })
      put(savedDraft(latest.current, sent, answer.revision))
      keep(answer)
      ok = true
    } catch {
      // kept in this browser; tried again with the next letter, or below
    } finally {
      saving.current = false
    }
    if (latest.current.dirty) timer.current = setTimeout(() => again.current(), ok ? saveAfterMs : 5_000)

    function keep(answer: Draft): void {
      patchOpened(queries, conversationId, (before) => ({ ...before, drafts: [...before.drafts.filter((one) => one.staffId !== answer.staffId || one.kind !== answer.kind), answer] }))
    }
  }, [conversationId, put, queries, writing])

  useEffect(() => {
    again.current = () => void save()
  }, [save])

  useEffect(() => {
    const joined = joinDraft(latest.current, server)
    if (joined !== latest.current) put(joined)
  }, [server, put])

  useEffect(() => {
    if (latest.current.dirty) void save()
    const hide = () => void save()
    addEventListener('pagehide', hide)
    return () => {
      removeEventListener('pagehide', hide)
      void save()
    }
  }, [save])

  const edit = useCallback((part: Partial<Pick<LocalDraft, 'text' | 'files' | 'legal'>>) => {
    put({ ...latest.current, ...part, dirty: true })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), saveAfterMs)
  }, [put, save])
  const change = useCallback((text: string, files: readonly FileBrief[] = latest.current.files) => edit({ text, files }), [edit])
  const markLegal = useCallback((legal: boolean) => edit({ legal }), [edit])

  /** After sending: the server clears its copy with the message; here it is empty at once. */
  const clear = useCallback(() => {
    put({ ...emptyDraft, revision: latest.current.revision, dirty: true })
    void save()
  }, [put, save])

  /** What it holds at this moment, also before it is drawn. */
  const read = useCallback(() => latest.current, [])

  return { draft, change, markLegal, read, clear, overwritten: stored?.overwritten ?? null }
}
