import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useOpenedScene } from '../thread/scene.ts'
import type { FileBrief, Writing } from '../types.ts'
import { keeperOf } from './draft-keeper.ts'

/** Own draft: kept in this browser at every letter, on the server after a short pause; never lost. One too long for the server stays here. */
export function useDraft(writing: Writing) {
  const { conversationId, meId, opened } = useOpenedScene()
  const queries = useQueryClient()
  const stored = opened.drafts.find(({ staffId, kind }) => staffId === meId && kind === writing)
  const files = opened.draftFiles
  const server = useMemo(() => (stored === undefined ? undefined : { ...stored, files }), [stored, files])
  const [keeper] = useState(() => keeperOf(queries, { meId, conversationId, writing }, server))
  const { read, edit, clear } = keeper
  const draft = useSyncExternalStore(keeper.subscribe, read)

  useEffect(() => keeper.join(server), [keeper, server])
  useEffect(() => {
    const save = () => void keeper.save()
    save()
    addEventListener('pagehide', save)
    return () => removeEventListener('pagehide', save)
  }, [keeper])

  const change = useCallback((text: string, of: readonly FileBrief[] = read().files) => edit({ text, files: of }), [edit, read])
  const markLegal = useCallback((legal: boolean) => edit({ legal }), [edit])
  return { draft, change, markLegal, read, clear, overwritten: stored?.overwritten ?? null }
}
