import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useMe } from '#features/account/web/index.ts'
import { lineBack } from '#ui/call-until-reached.ts'
import { ApiError, call } from '#ui/call.ts'
import { readWindow, sendReply, writeNote } from '../../contract.ts'
import { touchRows } from '../touch.ts'
import type { FileBrief, Writing } from '../types.ts'
import { type Provisional, type SendOptions, threadStore } from './thread-store.ts'
import { openedKey, windowKey } from './use-opened.ts'

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

function withoutError(item: Provisional): Provisional {
  const { error: _, ...rest } = item
  return rest
}

const isUnreached = (error: unknown): boolean => error instanceof ApiError && error.code === 'OFFLINE'
const unreached = (conversationId: string) => threadStore.get(conversationId).pending.filter(({ error }) => isUnreached(error))

/** Asked before every try, which would show the message as being on its way. */
const isReached = (conversationId: string) => call(readWindow, { params: { id: conversationId } }).then(() => true, (error: unknown) => !isUnreached(error))

const trying = new Set<string>()

/** Posts what the line did not take as soon as it is back: in the order of writing, and each under its own id, for its answer alone may have been lost. */
async function postWhenBack(queries: QueryClient, conversationId: string, deliver: (item: Provisional) => Promise<boolean>): Promise<void> {
  if (trying.has(conversationId)) return
  trying.add(conversationId)
  // Whoever signs out leaves nothing known: it is not posted for the next one.
  const isWanted = () => unreached(conversationId).length > 0 && queries.getQueryData(openedKey(conversationId)) !== undefined
  while (isWanted()) {
    await lineBack()
    if (!(await isReached(conversationId))) continue
    let next = unreached(conversationId)[0]
    while (next !== undefined && isWanted() && (await deliver(withoutError(next)))) next = unreached(conversationId)[0]
  }
  trying.delete(conversationId)
}

/** Posts messages: shown at once, replaced by the server's, kept with the reason when it fails. */
export function usePost(conversationId: string) {
  const queries = useQueryClient()
  const { id: meId } = useMe()
  const post = useMemo(() => {
    const deliver = async (item: Provisional): Promise<boolean> => {
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
        if (isUnreached(error)) {
          void postWhenBack(queries, conversationId, deliver)
          return false
        }
        if (error instanceof ApiError && error.status === 409) await queries.invalidateQueries({ queryKey: windowKey(conversationId) })
      }
      return true
    }
    return {
      send(post: Post): void {
        const { writing, text, files, ...options } = post
        const item = { clientId: newClientId(), writing, text, files, options, by: meId, at: Date.now() }
        const waiting = unreached(conversationId)[0]
        // Never before what was written earlier.
        if (waiting === undefined) return void deliver(item)
        threadStore.addPending(conversationId, { ...item, error: waiting.error })
        void postWhenBack(queries, conversationId, deliver)
      },
      again(item: Provisional): void {
        void deliver(withoutError(item))
      },
      goOn: () => void postWhenBack(queries, conversationId, deliver),
    }
  }, [conversationId, meId, queries])
  useEffect(() => post.goOn(), [post])
  return post
}
