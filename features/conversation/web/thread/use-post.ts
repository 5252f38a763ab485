import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ApiError, call } from '#ui/call.ts'
import { sendReply, writeNote } from '../../contract.ts'
import { touchRows } from '../inbox/use-list.ts'
import type { FileBrief, Writing } from '../types.ts'
import { type Provisional, threadStore } from './thread-store.ts'
import { windowKey } from './use-opened.ts'

export interface Post {
  readonly writing: Writing
  readonly text: string
  readonly files: readonly FileBrief[]
  readonly whenClosed?: 'hold' | 'byHand'
  readonly despiteWarnings?: boolean
  /** The question of theirs that this closes. */
  readonly answers?: string
  readonly question?: boolean
}

const posts = new Map<string, Post>()

/** An id of our own for what is posted: posting it again changes nothing. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_')
}

/** Posts messages: shown at once, replaced by the server's, kept with the reason when it fails. */
export function usePost(conversationId: string) {
  const queries = useQueryClient()
  return useMemo(() => {
    const deliver = async (item: Provisional, post: Post): Promise<void> => {
      threadStore.addPending(conversationId, item)
      const { clientId } = item
      const fileIds = post.files.map(({ id }) => id)
      const params = { id: conversationId }
      const { writing, text, files: _, ...rest } = post
      try {
        const answer = writing === 'note'
          ? await call(writeNote, { params, body: { clientId, text, fileIds } })
          : await call(sendReply, { params, body: { clientId, text, fileIds, ...rest } })
        posts.delete(clientId)
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
        const item: Provisional = { clientId: newClientId(), writing: post.writing, text: post.text, files: post.files, at: Date.now() }
        posts.set(item.clientId, post)
        void deliver(item, post)
      },
      again(item: Provisional): void {
        const { error: _, ...rest } = item
        void deliver(rest, posts.get(item.clientId) ?? { writing: item.writing, text: item.text, files: item.files })
      },
    }
  }, [conversationId, queries])
}
