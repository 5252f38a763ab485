import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { MessageId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Actor, on, type Route } from '#platform/http/index.ts'
import {
  checkReply as checkContract, listAttempts, markQuestion, previewPaste as previewContract, retryMessage, sawArrived, sendReply as sendContract, sentByHand, storePaste as pasteContract,
  storeReceived as receivedContract, takeInHand as takeContract, takeOver as takeOverContract, withdrawMessage, writeNote as noteContract, writeTranscript,
} from '../contract.ts'
import { previewPaste, storePaste, storeReceived } from './by-hand.ts'
import type { ConversationDeps } from './deps.ts'
import { locked, lockedMessage, visible } from './guard.ts'
import { attemptsOf, retry, seeArrived, sendByHand, setTranscript, takeInHand, withdraw } from './message-moves.ts'
import { messageById, messagesByIds } from './message-store.ts'
import { setQuestion } from './question.ts'
import { refresh } from './refresh.ts'
import { type ConversationRecord, type Locked, type MessageView, toMessage } from './rows.ts'
import { checkReply, sendReply, writeNote } from './send-reply.ts'
import { takeOver } from './take-over.ts'
import { transactOrRefuse } from './transact.ts'
import { toWindow } from './window-store.ts'

/** Routes that write, send and mark messages. */
export function messageRoutes(deps: ConversationDeps): Route[] {
  /** Runs with the conversation of the path locked. */
  const within = <Result>(actor: Actor, id: string, act: (tx: Tx, conversation: ConversationRecord) => Promise<Result | Refusal>) =>
    transactOrRefuse<Result>(deps.database, async (tx) => {
      const conversation = await locked(tx, actor, id)
      return isRefusal(conversation) ? conversation : act(tx, conversation)
    })
  /** Stores messages and answers with them. */
  const storing = (actor: Actor, id: string, act: (tx: Tx, conversation: ConversationRecord) => Promise<MessageId[] | Refusal>) =>
    within(actor, id, async (tx, conversation) => {
      const ids = await act(tx, conversation)
      return isRefusal(ids) ? ids : { messages: (await messagesByIds(tx.q, ids)).map((message) => toMessage(message, deps.clock.now())) }
    })
  /** Changes one message and answers with it. */
  const changing = (actor: Actor, id: string, act: (tx: Tx, message: Locked) => Promise<Refusal | undefined>) =>
    transactOrRefuse<MessageView>(deps.database, async (tx) => {
      const message = await lockedMessage(tx, actor, id)
      if (isRefusal(message)) return message
      const refused = await act(tx, message)
      if (refused !== undefined) return refused
      const changed = (await messagesByIds(tx.q, [id]))[0]
      return changed === undefined ? refuse('CONVERSATION_MESSAGE_NOT_FOUND') : toMessage(changed, deps.clock.now())
    })
  return [
    on(checkContract, ({ actor, params, body }) =>
      within(actor, params.id, async (tx, conversation) => {
        const check = await checkReply(deps, { tx, actor }, conversation, body)
        if (isRefusal(check)) return check
        return { messages: check.pieces, textParts: check.textParts, window: toWindow(check.window), fits: check.fits, warnings: check.warnings }
      })),
    on(sendContract, ({ actor, params, body }) => storing(actor, params.id, (tx, conversation) => sendReply(deps, { tx, actor }, conversation, body))),
    on(noteContract, ({ actor, params, body }) => storing(actor, params.id, (tx, conversation) => writeNote(deps, { tx, actor }, conversation, body))),
    on(receivedContract, ({ actor, params, body }) => storing(actor, params.id, (tx, conversation) => storeReceived(deps, { tx, actor }, conversation, body))),
    on(previewContract, ({ actor, params, body }) => within(actor, params.id, (tx, conversation) => previewPaste(deps, tx, conversation, body)), { bodyLimit: pasteBytes }),
    on(pasteContract, ({ actor, params, body }) => within(actor, params.id, (tx, conversation) => storePaste(deps, { tx, actor }, conversation, body)), { bodyLimit: pasteBytes }),
    on(withdrawMessage, ({ actor, params }) =>
      transactOrRefuse(deps.database, async (tx) => {
        const message = await lockedMessage(tx, actor, params.id)
        return isRefusal(message) ? message : withdraw(deps, tx, message)
      })),
    on(retryMessage, ({ actor, params, body }) => changing(actor, params.id, (tx, one) => retry(deps, tx, one, { staffId: actor.staffId, mayDouble: body.mayDouble ?? false }))),
    on(takeOverContract, ({ actor, params }) => takeOver(deps, actor, params.id)),
    on(takeContract, ({ actor, params }) => changing(actor, params.id, (tx, one) => takeInHand(deps, tx, one))),
    on(sentByHand, ({ actor, params, body }) => changing(actor, params.id, (tx, one) => sendByHand(deps, tx, one, body.at ?? deps.clock.now()))),
    on(sawArrived, ({ actor, params }) => changing(actor, params.id, (tx, one) => seeArrived(deps, tx, one))),
    on(markQuestion, ({ actor, params, body }) =>
      changing(actor, params.id, async (tx, { message, conversation }) => {
        const refused = await setQuestion(deps, { tx, actor }, message.id, { state: body.state, ...(body.answerId === undefined ? {} : { answerId: body.answerId }) })
        if (refused === undefined) await refresh(tx, [conversation.id])
        return refused
      })),
    on(writeTranscript, ({ actor, params, body }) => changing(actor, params.id, (tx, one) => setTranscript(tx, one, { text: body.text, staffId: actor.staffId, at: deps.clock.now() }))),
    on(listAttempts, async ({ actor, params }) => {
      const message = await messageById(deps.database.q, params.id)
      const record = message === undefined ? undefined : await visible(deps.database.q, actor, message.conversation_id)
      if (message === undefined || record === undefined || isRefusal(record)) return refuse('CONVERSATION_MESSAGE_NOT_FOUND')
      return { attempts: await attemptsOf(deps.database.q, message.id) }
    }),
  ]
}

/** Half a million characters of Chinese in JSON. */
const pasteBytes = 4_194_304
