import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import {
  ClientId, CompanyBrief, ConnectionBrief, ConversationRow, Done, Draft, FileBrief, Id, Instant, Kind, MaybeId, MaybeInstant, Message, PersonBrief, Position,
  StaffBrief, Window,
} from './shapes.ts'

const byId = Type.Object({ id: Id })
const Title = Type.String({ maxLength: 120 })

export const View = Type.Enum(['mine', 'unassigned', 'all', 'snoozed', 'resolved'])

/** Grouped weOwe, theyOwe, quiet; within the first two the longest waiting first, within quiet the newest first. */
export const listConversations = contract({
  method: 'GET',
  path: '/api/conversations',
  summary: 'The list, a page at a time, in the order it is shown; or the rows of some ids.',
  permission: 'conversation.read',
  query: Type.Object({
    view: Type.Optional(View),
    companyId: Type.Optional(Id),
    waiting: Type.Optional(Type.Enum(['weOwe', 'theyOwe', 'quiet'])),
    /** Ids separated by commas, at most 100; then nothing else counts. */
    ids: Type.Optional(Type.String({ maxLength: 3_700 })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  result: Type.Object({
    conversations: Type.Array(ConversationRow),
    people: Type.Array(PersonBrief),
    companies: Type.Array(CompanyBrief),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
})

const GroupCounts = Type.Object({ weOwe: Type.Integer(), theyOwe: Type.Integer(), quiet: Type.Integer() })

export const countConversations = contract({
  method: 'GET',
  path: '/api/conversations/counts',
  summary: 'How many conversations each view holds, by whose turn it is, and how many are unread for the caller.',
  permission: 'conversation.read',
  result: Type.Object({
    mine: GroupCounts,
    unassigned: GroupCounts,
    all: GroupCounts,
    snoozed: Type.Integer(),
    resolved: Type.Integer(),
    unread: Type.Integer(),
    unreadMine: Type.Integer(),
  }),
})

export const createConversation = contract({
  method: 'POST',
  path: '/api/conversations',
  summary: 'Starts a conversation by hand: with one person, or a group.',
  permission: 'conversation.write',
  body: Type.Object({
    clientId: ClientId,
    kind: Kind,
    title: Type.Optional(Title),
    /** A connection of a channel without sending; absent: the workspace's manual one. */
    connectionId: Type.Optional(Id),
    companyId: Type.Optional(MaybeId),
    personIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
    assigneeId: Type.Optional(MaybeId),
  }),
  result: ConversationRow,
})

/** Enough before and after the place asked for to fill a screen both ways. */
export const MessagePage = Type.Object({
  messages: Type.Array(Message),
  hasBefore: Type.Boolean(),
  hasAfter: Type.Boolean(),
})

export const openConversation = contract({
  method: 'GET',
  path: '/api/conversations/:id',
  summary: 'All that the thread and the right panel need, in one answer: opens at the first unread message, else at the end.',
  permission: 'conversation.read',
  params: byId,
  query: Type.Object({ around: Type.Optional(Type.Union([Type.Literal('unread'), Type.Literal('end'), Position])), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  result: Type.Object({
    conversation: ConversationRow,
    page: MessagePage,
    /** The oldest message that the caller has not seen; null when all are seen. */
    firstUnread: Type.Union([Type.Object({ messageId: Id, position: Position }), Type.Null()]),
    total: Type.Integer(),
    people: Type.Array(PersonBrief),
    companies: Type.Array(CompanyBrief),
    staff: Type.Array(StaffBrief),
    connection: Type.Union([ConnectionBrief, Type.Null()]),
    window: Window,
    drafts: Type.Array(Draft),
    /** The files that the drafts name. */
    draftFiles: Type.Array(FileBrief),
    questions: Type.Array(Message),
    /** Up to which arrival each colleague has read. */
    readBy: Type.Array(Type.Object({ staffId: Id, arrival: Type.Integer(), at: Instant })),
  }),
})

export const readMessages = contract({
  method: 'GET',
  path: '/api/conversations/:id/messages',
  summary: 'Messages around, before or after a place, or by ids; in order.',
  permission: 'conversation.read',
  params: byId,
  query: Type.Object({
    before: Type.Optional(Position),
    after: Type.Optional(Position),
    around: Type.Optional(Position),
    /** Ids separated by commas, at most 100. Those that are gone are left out. */
    ids: Type.Optional(Type.String({ maxLength: 3_700 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  result: MessagePage,
})

export const readWindow = contract({
  method: 'GET',
  path: '/api/conversations/:id/window',
  summary: 'How long one may still write, and how many messages.',
  permission: 'conversation.read',
  params: byId,
  result: Window,
})

export const updateConversation = contract({
  method: 'PATCH',
  path: '/api/conversations/:id',
  summary: 'Changes title, company or people.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ title: Type.Optional(Title), companyId: Type.Optional(MaybeId), personIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50 })) }),
  result: ConversationRow,
})

export const assignConversation = contract({
  method: 'POST',
  path: '/api/conversations/:id/assign',
  summary: 'Gives it to a colleague, or to nobody.',
  permission: 'conversation.assign',
  params: byId,
  body: Type.Object({ staffId: MaybeId }),
  result: ConversationRow,
})

export const snoozeConversation = contract({
  method: 'POST',
  path: '/api/conversations/:id/snooze',
  summary: 'Puts it aside until a moment or until they write (with both, whichever comes first).',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ until: Type.Optional(MaybeInstant), untilReply: Type.Optional(Type.Boolean()) }),
  result: ConversationRow,
})

export const resolveConversation = contract({
  method: 'POST',
  path: '/api/conversations/:id/resolve',
  summary: 'Done; opens again by itself when they write.',
  permission: 'conversation.write',
  params: byId,
  result: ConversationRow,
})

export const reopenConversation = contract({
  method: 'POST',
  path: '/api/conversations/:id/reopen',
  summary: 'Back to open, from resolved or snoozed.',
  permission: 'conversation.write',
  params: byId,
  result: ConversationRow,
})

export const markRead = contract({
  method: 'PUT',
  path: '/api/conversations/:id/read',
  summary: 'The caller has seen everything up to this arrival. With `unread`, this message and all after it count as new again.',
  permission: 'conversation.read',
  params: byId,
  body: Type.Object({ arrival: Type.Integer({ minimum: 0 }), unread: Type.Optional(Type.Boolean()) }),
  result: Type.Object({ arrival: Type.Integer(), unread: Type.Integer() }),
})

export const tellTyping = contract({
  method: 'POST',
  path: '/api/conversations/:id/typing',
  summary: 'The caller types, or stopped. Colleagues see it; the other side too, where the channel can. Repeat every 4 s.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ on: Type.Boolean(), kind: Type.Enum(['reply', 'note']) }),
  result: Done,
})

export const listConversationFiles = contract({
  method: 'GET',
  path: '/api/conversations/:id/files',
  summary: 'Its files, newest first.',
  permission: 'conversation.read',
  params: byId,
  query: Type.Object({ before: Type.Optional(Position), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  result: Type.Object({
    files: Type.Array(Type.Object({ file: FileBrief, messageId: Id, position: Position, personId: MaybeId, staffId: MaybeId })),
    next: Type.Union([Position, Type.Null()]),
  }),
})

export const listQuestions = contract({
  method: 'GET',
  path: '/api/conversations/:id/questions',
  summary: 'Open questions of both sides, oldest first.',
  permission: 'conversation.read',
  params: byId,
  result: Type.Object({ questions: Type.Array(Message) }),
})
