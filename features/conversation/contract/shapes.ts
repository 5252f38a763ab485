import { Type } from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const MaybeId = Type.Union([Id, Type.Null()])
/** From 1970 to the end of 9999: what every calendar, table and screen here can take. */
export const Instant = Type.Integer({ minimum: 0, maximum: 253_402_300_799_999, description: 'Milliseconds since 1970-01-01T00:00Z' })
export const MaybeInstant = Type.Union([Instant, Type.Null()])
const MaybeText = Type.Union([Type.String(), Type.Null()])
export const Done = Type.Object({ done: Type.Literal(true) })
/** Made by the browser for each thing it posts; posting the same one twice does it once. */
export const ClientId = Type.String({ pattern: '^[0-9a-zA-Z_-]{8,64}$' })
/** What one may write in one go. Longer than any channel's message: it is cut into parts. */
export const mostWritten = 20_000
export const WrittenText = Type.String({ maxLength: mostWritten })
/** A draft may be longer than what can leave, until it is shortened: nothing that was pasted is lost. */
export const mostDrafted = 200_000
export const DraftedText = Type.String({ maxLength: mostDrafted })
/** A place in a thread: `<sentAt>.<arrival>`. Messages are sorted by it; it never changes. */
export const Position = Type.String({ pattern: '^-?\\d{1,15}\\.\\d{1,10}$' })

export const Kind = Type.Enum(['direct', 'group'])
export const State = Type.Enum(['open', 'snoozed', 'resolved'])
/** Whose turn it is: `weOwe` an answer, `theyOwe` one, or `quiet`. */
export const Waiting = Type.Enum(['weOwe', 'theyOwe', 'quiet'])
export const MediaKind = Type.Enum(['image', 'voice', 'video', 'file'])

export const PersonBrief = Type.Object({
  id: Id,
  name: Type.String(),
  companyId: MaybeId,
  pictureFileId: MaybeId,
  /** IANA name; the person's own, else the company's. */
  zone: MaybeText,
  language: Type.Union([Type.Enum(['ru', 'en', 'zh']), Type.Null()]),
})
export const CompanyBrief = Type.Object({ id: Id, kind: Type.Enum(['factory', 'client', 'internal']), name: Type.String(), zone: Type.String() })
export const StaffBrief = Type.Object({ id: Id, name: Type.String(), active: Type.Boolean() })

/** A file as a message or the file list shows it. The bytes are at `/api/files/:id`. */
export const FileBrief = Type.Object({
  id: Id,
  name: Type.String(),
  bytes: Type.Integer(),
  kind: MediaKind,
  /** What the bytes are, whatever the name says. */
  type: Type.String(),
  /** The name promises something else than the bytes are. */
  mismatch: Type.Boolean(),
  width: Type.Union([Type.Integer(), Type.Null()]),
  height: Type.Union([Type.Integer(), Type.Null()]),
  /** Of a recording, in milliseconds, where its format says. */
  durationMs: Type.Union([Type.Integer(), Type.Null()]),
  /** Shown or played in the page; others are only downloaded. */
  inline: Type.Boolean(),
  /** Where every browser can play it (AMR and SILK as WAV); null when it is no voice. */
  voicePath: MaybeText,
  at: Instant,
})

/** What a message carries, as the channel gave it. Texts are the original, never altered. */
export const MessageContent = Type.Union([
  Type.Object({ kind: Type.Literal('text'), text: Type.String() }),
  Type.Object({ kind: MediaKind, name: MaybeText }),
  Type.Object({ kind: Type.Literal('location'), latitude: Type.Number(), longitude: Type.Number(), name: Type.String(), address: Type.String() }),
  Type.Object({ kind: Type.Literal('link'), title: Type.String(), description: Type.String(), url: Type.String(), pictureUrl: Type.Optional(Type.String()) }),
  Type.Object({ kind: Type.Literal('card'), title: Type.String(), lines: Type.Array(Type.String()), what: Type.String() }),
  Type.Object({ kind: Type.Literal('unsupported'), what: Type.String(), text: Type.Optional(Type.String()) }),
])

/**
 * How far an outgoing message has come. `held`: waits for their next message. `byHand`: a colleague must send it.
 * `waiting`: leaves at `leavesAt` (undo until then). `unknown`: may have arrived; only a person may repeat it.
 */
export const DeliveryState = Type.Enum(['held', 'byHand', 'waiting', 'sending', 'accepted', 'sentByHand', 'failed', 'unknown'])

export const MessageDelivery = Type.Object({
  state: DeliveryState,
  leavesAt: MaybeInstant,
  /** When it was accepted, sent by hand, or given up. */
  endedAt: MaybeInstant,
  /** UPPER_SNAKE reason or the network's errcode, when it failed. Of a held one: PART_BEFORE_FAILED, _UNKNOWN or _BY_HAND when it waits for a part before it, not for their next message. */
  code: MaybeText,
  attempts: Type.Integer(),
})

/** A grey line: what happened, as a code with parameters; worded in the viewer's language by the screen. */
export const LineCode = Type.Enum([
  'created', 'assigned', 'unassigned', 'snoozed', 'snoozeEnded', 'resolved', 'reopened', 'renamed', 'companySet', 'peopleChanged',
  'routedByInvitation', 'routedByCompany', 'arrived', 'left', 'sessionChanged', 'pasted', 'recalled', 'merged', 'split', 'takenOver',
])

export const Message = Type.Object({
  id: Id,
  conversationId: Id,
  /** `inbound` theirs, `outbound` ours, `note` internal, `line` grey. */
  kind: Type.Enum(['inbound', 'outbound', 'note', 'line']),
  position: Position,
  /** Counts the conversation's messages in order of arrival; for marking as read. */
  arrival: Type.Integer(),
  sentAt: Instant,
  storedAt: Instant,
  /** Who wrote it: a person of theirs, or a colleague (null when it was written in the network's own client). */
  personId: MaybeId,
  staffId: MaybeId,
  content: Type.Union([MessageContent, Type.Null()]),
  line: Type.Union([Type.Object({ code: LineCode, data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])) }), Type.Null()]),
  file: Type.Union([FileBrief, Type.Null()]),
  /** For a file that must first be fetched from the network. */
  media: Type.Union([Type.Object({ state: Type.Enum(['fetching', 'ready', 'failed']), code: MaybeText }), Type.Null()]),
  delivery: Type.Union([MessageDelivery, Type.Null()]),
  /** Messages written in one go share a batch; a long text becomes several parts. */
  batch: Type.Union([Type.Object({ id: Id, part: Type.Integer(), parts: Type.Integer() }), Type.Null()]),
  /** Present when a colleague marked it as a question; closed by another message, or just closed. */
  question: Type.Union([Type.Object({ open: Type.Boolean(), markedBy: MaybeId, markedAt: Instant, answerId: MaybeId }), Type.Null()]),
  recalledAt: MaybeInstant,
  transcript: Type.Union([Type.Object({ text: Type.String(), staffId: Id, at: Instant }), Type.Null()]),
  /** The browser's own id of what it posted, so that its provisional bubble can be replaced. */
  clientId: MaybeText,
  /** Rises with every change of this message. */
  revision: Type.Integer(),
})

/** One row of the list. */
export const ConversationRow = Type.Object({
  id: Id,
  kind: Kind,
  /** Empty for a direct one: it is called by its person. */
  title: Type.String(),
  companyId: MaybeId,
  personIds: Type.Array(Id),
  connectionId: MaybeId,
  /** The channel's id, for showing. */
  channel: Type.String(),
  state: State,
  snoozedUntil: MaybeInstant,
  snoozedUntilReply: Type.Boolean(),
  assigneeId: MaybeId,
  waiting: Waiting,
  waitingSince: Instant,
  lastAt: Instant,
  /** The newest message that is not a grey line. */
  last: Type.Union([
    Type.Object({ messageId: Id, kind: Type.Enum(['inbound', 'outbound', 'note']), content: Type.Enum(['text', 'image', 'voice', 'video', 'file', 'location', 'link', 'card', 'unsupported']), text: Type.String() }),
    Type.Null(),
  ]),
  /** For the caller. */
  unread: Type.Integer(),
  openQuestions: Type.Integer(),
  /** The caller has an unsent text here. */
  hasDraft: Type.Boolean(),
  /** An outgoing message failed, or its fate is unknown, or must be sent by hand. */
  needsLook: Type.Boolean(),
  revision: Type.Integer(),
})

/** Largest bytes, longest recording and file name extensions by kind, as the receiver's channel takes them. */
const FileLimits = Type.Object({
  image: Type.Optional(Type.Object({ maxBytes: Type.Integer(), extensions: Type.Union([Type.Array(Type.String()), Type.Literal('any')]) })),
  voice: Type.Optional(Type.Object({ maxBytes: Type.Integer(), maxMs: Type.Optional(Type.Integer()), extensions: Type.Union([Type.Array(Type.String()), Type.Literal('any')]) })),
  video: Type.Optional(Type.Object({ maxBytes: Type.Integer(), extensions: Type.Union([Type.Array(Type.String()), Type.Literal('any')]) })),
  file: Type.Optional(Type.Object({ maxBytes: Type.Integer(), extensions: Type.Union([Type.Array(Type.String()), Type.Literal('any')]) })),
})

export const ConnectionBrief = Type.Object({
  id: Id,
  channel: Type.String(),
  name: Type.String(),
  /** False: everything goes by hand. */
  canSend: Type.Boolean(),
  canTellTyping: Type.Boolean(),
  theyWriteFirst: Type.Boolean(),
  maxTextBytes: Type.Union([Type.Integer(), Type.Null()]),
  files: FileLimits,
})

/** How much may still be sent now. `none`: the channel has no window; `neverOpened`: they have not written yet; `ended`: the session has ended, they must write; `left`: they do not follow any more. */
export const Window = Type.Object({
  state: Type.Enum(['none', 'open', 'usedUp', 'closed', 'neverOpened', 'ended', 'left']),
  closesAt: MaybeInstant,
  left: Type.Union([Type.Integer(), Type.Null()]),
  of: Type.Union([Type.Integer(), Type.Null()]),
})

export const Draft = Type.Object({
  conversationId: Id,
  staffId: Id,
  kind: Type.Enum(['reply', 'note']),
  text: Type.String(),
  fileIds: Type.Array(Id),
  /** Its author calls it legally significant. */
  legal: Type.Boolean(),
  revision: Type.Integer(),
  /** Who wrote this revision: a colleague may correct another's draft. */
  editedBy: Id,
  editedAt: Instant,
  /** A text that two devices or two people overwrote, with who wrote it and `by` whom it was overwritten; kept until it is taken back or put away. */
  overwritten: Type.Union([Type.Object({ text: Type.String(), editedBy: Id, editedAt: Instant, by: Type.Optional(Id) }), Type.Null()]),
})
