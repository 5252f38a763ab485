import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '#features/account/web/index.ts'
import { ApiError, call } from '#ui/call.ts'
import { sendReply, writeNote } from '../../contract.ts'
import { touchRows } from '../inbox/use-list.ts'
import type { FileBrief, Writing } from '../types.ts'
import { type Provisional, type SendOptions, threadStore } from './thread-store.ts'
import { windowKey } from './use-opened.ts'

export interface Post extends SendOptions {
  readonly writing: Writing
  readonly text: string
  readonly files: readonly FileBrief[]
}

/** An id of our own for what is posted: posting it again changes nothing. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_')
}

/** Posts messages: shown at once, replaced by the server's, kept with the reason when it fails. */
export function usePost(conversationId: string) {
  const queries = useQueryClient()
  const { id: meId } = useMe()
  return useMemo(() => {
    const deliver = async (item: Provisional): Promise<void> => {
      threadStore.addPending(conversationId, item)
      const { clientId, writing, text, options } = item
      const fileIds = item.files.map(({ id }) => id)
      const params = { id: conversationId }
      try {
        const answer = writing === 'note'
          ? await call(writeNote, { params, body: { clientId, text, fileIds } })
          : await call(sendReply, { params, body: { clientId, text, fileIds, ...options } })
        threadStore.takeIn(conversationId, answer.messages)
        threadStore.dropPending(conversationId, clientId)
        touchRows(queries, [conversationId])
        await queries.invalidateQueries({ queryKey: windowKey(conversationId) })
      } catch (error) {
        threadStore.addPending(conversationId, { ...item, error })
        if (error instanceof ApiError && error.status === 409) await queries.invalidateQueries({ queryKey: windowKey(conversationId) })
      }
    }
    return {
      send(post: Post): void {
        const { writing, text, files, ...options } = post
        void deliver({ clientId: newClientId(), writing, text, files, options, by: meId, at: Date.now() })
      },
      again(item: Provisional): void {
        const { error: _, ...rest } = item
        void deliver(rest)
      },
    }
  }, [conversationId, meId, queries])
}
