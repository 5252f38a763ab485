import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { ClientId, Id, Instant, MaybeInstant, Message, Window, WrittenText } from './shapes.ts'

const byId = Type.Object({ id: Id })
const FileIds = Type.Array(Id, { maxItems: 20 })
const Messages = Type.Object({ messages: Type.Array(Message) })

/** Why a file would not arrive or not open, and what would. */
export const FileWarning = Type.Object({
  fileId: Id,
  problem: Type.Enum(['tooLarge', 'tooLong', 'typeNotTaken', 'notItsName']),
  maxBytes: Type.Union([Type.Integer(), Type.Null()]),
  /** The longest recording that would work. */
  maxSeconds: Type.Union([Type.Integer(), Type.Null()]),
  /** Extensions that would work; empty when nothing of its kind does. */
  wouldWork: Type.Array(Type.String()),
})

/** What a reply would be, before it is sent. */
export const checkReply = contract({
  method: 'POST',
  path: '/api/conversations/:id/check',
  summary: 'How many messages this becomes, whether the window holds them, and which files the receiver cannot take.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ text: WrittenText, fileIds: FileIds }),
  result: Type.Object({ messages: Type.Integer(), textParts: Type.Array(Type.String()), window: Window, fits: Type.Boolean(), warnings: Type.Array(FileWarning) }),
})

/**
 * `whenClosed` says what to do when the window is closed or too small: `refuse` (the default: the answer says why),
 * `hold` (goes out by itself with their next message) or `byHand`. The wish to hold is kept with the message: should the
 * window close before it leaves, or the network say that it is, it is held then. Any other fails then, and says why.
 */
export const sendReply = contract({
  method: 'POST',
  path: '/api/conversations/:id/messages',
  summary: 'Sends text, files or both. Leaves after the undo time. A second post with the same client id changes nothing.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({
    clientId: ClientId,
    text: WrittenText,
    fileIds: FileIds,
    whenClosed: Type.Optional(Type.Enum(['refuse', 'hold', 'byHand'])),
    /** How long it can be taken back, at most a minute; absent: five seconds. */
    undoMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 60_000 })),
    /** Send although a file was warned about; a recording that is too long goes as a plain file, where the channel has such. */
    despiteWarnings: Type.Optional(Type.Boolean()),
    /** This message also closes a question of theirs. */
    answers: Type.Optional(Id),
    /** It can count as evidence or a promise later: the rules for such messages apply. */
    legal: Type.Optional(Type.Boolean()),
    /** Marks the message as a question of ours. */
    question: Type.Optional(Type.Boolean()),
  }),
  result: Messages,
})

export const writeNote = contract({
  method: 'POST',
  path: '/api/conversations/:id/notes',
  summary: 'Writes an internal note; it never leaves the desk.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ clientId: ClientId, text: WrittenText, fileIds: FileIds }),
  result: Messages,
})

/** Gives the text and files back, for the composer. */
export const withdrawMessage = contract({
  method: 'POST',
  path: '/api/messages/:id/withdraw',
  summary: 'Undo: takes back what has not left yet, with all its parts. Refused once any of it is on its way; parts that wait because one before them did not arrive can be taken back even so.',
  permission: 'conversation.write',
  params: byId,
  result: Type.Object({ text: Type.String(), fileIds: Type.Array(Id), legal: Type.Boolean(), messageIds: Type.Array(Id) }),
})

export const retryMessage = contract({
  method: 'POST',
  path: '/api/messages/:id/retry',
  summary: 'Sends a failed message again, or one whose fate is unknown (`mayDouble` says that one has thought about it).',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ mayDouble: Type.Optional(Type.Boolean()) }),
  result: Message,
})

export const takeInHand = contract({
  method: 'POST',
  path: '/api/messages/:id/by-hand',
  summary: 'A held or failed message will be sent by hand instead.',
  permission: 'conversation.write',
  params: byId,
  result: Message,
})

export const takeOver = contract({
  method: 'POST',
  path: '/api/messages/:id/take-over',
  summary: "Takes the talk over from whoever holds it in the network's own client (SESSION_NOT_OURS), and sends this message again.",
  permission: 'conversation.write',
  params: byId,
  result: Message,
})

export const sentByHand = contract({
  method: 'POST',
  path: '/api/messages/:id/sent-by-hand',
  summary: 'I have sent it.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ at: Type.Optional(Instant) }),
  result: Message,
})

export const sawArrived = contract({
  method: 'POST',
  path: '/api/messages/:id/arrived',
  summary: 'I have looked: a message whose fate was unknown is there.',
  permission: 'conversation.write',
  params: byId,
  result: Message,
})

export const listAttempts = contract({
  method: 'GET',
  path: '/api/messages/:id/attempts',
  summary: 'Every attempt to send a message, with what came of it.',
  permission: 'conversation.read',
  params: byId,
  result: Type.Object({
    attempts: Type.Array(Type.Object({
      number: Type.Integer(),
      staffId: Type.Union([Id, Type.Null()]),
      beganAt: Instant,
      endedAt: MaybeInstant,
      outcome: Type.Union([Type.Enum(['accepted', 'refused', 'unknown', 'failedLater', 'withdrawn']), Type.Null()]),
      code: Type.Union([Type.String(), Type.Null()]),
    })),
  }),
})

export const markQuestion = contract({
  method: 'PUT',
  path: '/api/messages/:id/question',
  summary: 'Marks as a question (open), closes it (with the message that answers it, if any), or takes the mark away.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ state: Type.Enum(['open', 'closed', 'none']), answerId: Type.Optional(Id) }),
  result: Message,
})

export const writeTranscript = contract({
  method: 'PUT',
  path: '/api/messages/:id/transcript',
  summary: "A colleague's own words of a voice message, beside it. An empty text takes them away.",
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ text: Type.String({ maxLength: 10_000 }) }),
  result: Message,
})

const PastedText = Type.String({ minLength: 1, maxLength: 500_000 })
const ZoneName = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_+/-]+$' })

/** Who a pasted name is. `us`: we wrote it; `skip`: leave these lines out. */
export const PastedSender = Type.Union([
  Type.Object({ as: Type.Literal('person'), personId: Id }),
  Type.Object({ as: Type.Literal('newPerson'), name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }) }),
  Type.Object({ as: Type.Literal('us'), staffId: Type.Optional(Id) }),
  Type.Object({ as: Type.Literal('skip') }),
])

export const previewPaste = contract({
  method: 'POST',
  path: '/api/conversations/:id/paste/preview',
  summary: 'Splits what was copied from WeChat into messages and guesses who wrote them; stores nothing.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ text: PastedText, zone: ZoneName }),
  result: Type.Object({
    messages: Type.Array(Type.Object({
      /** The name as it stands there; empty when the text carries none. */
      sender: Type.String(),
      sentAt: MaybeInstant,
      text: Type.String(),
      /** Already in the thread: storing adds it no second time. */
      known: Type.Boolean(),
    })),
    senders: Type.Array(Type.Object({ name: Type.String(), messages: Type.Integer(), guess: Type.Union([PastedSender, Type.Null()]) })),
  }),
})

export const storePaste = contract({
  method: 'POST',
  path: '/api/conversations/:id/paste',
  summary: 'Stores pasted messages. The same stretch, or one that overlaps it, adds only what is new.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({
    text: PastedText, zone: ZoneName, senders: Type.Array(Type.Object({ name: Type.String({ maxLength: 200 }), is: PastedSender }), { maxItems: 200 }),
    /** What is known already and was said once more, by its places in the stretch; the same `clientId` stores it once. */
    anyway: Type.Optional(Type.Object({ clientId: ClientId, messages: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 20_000 }) })),
  }),
  result: Type.Object({ added: Type.Integer(), known: Type.Integer(), skipped: Type.Integer(), messageIds: Type.Array(Id) }),
})

export const storeReceived = contract({
  method: 'POST',
  path: '/api/conversations/:id/received',
  summary: 'What a person of theirs sent outside the desk: one text, or dropped files.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ clientId: ClientId, personId: Id, text: WrittenText, fileIds: FileIds, sentAt: Type.Optional(Instant) }),
  result: Messages,
})
