import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#ui/call.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { markQuestion, markRead, retryMessage, sawArrived, sentByHand, takeInHand, takeOver, withdrawMessage, writeTranscript } from '../../contract.ts'
import { touchRows } from '../touch.ts'
import type { Message } from '../types.ts'
import { threadStore } from './thread-store.ts'
import { patchOpened, questionsKey } from './use-opened.ts'

interface GivenBack {
  readonly text: string
  readonly fileIds: readonly string[]
  readonly legal: boolean
}

/** What one can do with a message. Each says itself what went wrong; true when it was done. */
export function useMessageActions(conversationId: string) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMemo(() => {
    const attempt = async (run: () => Promise<void>): Promise<boolean> => {
      try {
        await run()
        return true
      } catch (error) {
        sayError(error, t)
        return false
      }
    }
    const changed = (message: Message) => threadStore.takeIn(conversationId, [message])
    return {
      retry: ({ id }: Message, mayDouble: boolean) => attempt(async () => changed(await call(retryMessage, { params: { id }, body: mayDouble ? { mayDouble } : {} }))),
      takeOver: ({ id }: Message) => attempt(async () => changed(await call(takeOver, { params: { id } }))),
      byHand: ({ id }: Message) => attempt(async () => changed(await call(takeInHand, { params: { id } }))),
      arrived: ({ id }: Message) => attempt(async () => changed(await call(sawArrived, { params: { id } }))),
      sentByHand: ({ id }: Message) => attempt(async () => changed(await call(sentByHand, { params: { id }, body: {} }))),
      withdraw: async ({ id }: Message): Promise<GivenBack | undefined> => {
        let back: GivenBack | undefined
        await attempt(async () => {
          const answer = await call(withdrawMessage, { params: { id } })
          threadStore.takeOut(conversationId, answer.messageIds)
          touchRows(queries, [conversationId])
          back = answer
        })
        return back
      },
      question: ({ id }: Message, state: 'open' | 'closed' | 'none', answerId?: string) =>
        attempt(async () => {
          changed(await call(markQuestion, { params: { id }, body: { state, ...(answerId === undefined ? {} : { answerId }) } }))
          await queries.invalidateQueries({ queryKey: questionsKey(conversationId) })
        }),
      transcript: ({ id }: Message, text: string) => attempt(async () => changed(await call(writeTranscript, { params: { id }, body: { text } }))),
      unreadFrom: ({ arrival }: Message, staffId: string) =>
        attempt(async () => {
          const read = await call(markRead, { params: { id: conversationId }, body: { arrival, unread: true } })
          patchOpened(queries, conversationId, (opened) => ({ ...opened, readBy: [...opened.readBy.filter((one) => one.staffId !== staffId), { staffId, arrival: read.arrival, at: Date.now() }] }))
          touchRows(queries, [conversationId])
        }),
    }
  }, [conversationId, queries, t])
}
