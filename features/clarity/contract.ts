import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'

const Id = Type.String({ format: 'uuid' })
const Instant = Type.Integer({ description: 'Milliseconds since 1970-01-01T00:00Z' })
const byId = Type.Object({ id: Id })
const Done = Type.Object({ done: Type.Literal(true) })
const RuleId = Type.String({ pattern: '^[a-z][a-z-]{2,40}$' })
const ThreeTexts = Type.Object({ ru: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }), zh: Type.String({ maxLength: 400 }) })

/** To whom a message goes, as far as manners differ. The first that fits decides: legal, internal, firstContact, known. */
export const Stage = Type.Enum(['internal', 'known', 'firstContact', 'legal'])
/** `advise` shows a finding, `hold` keeps the message back until it is mended or dismissed by somebody who may, `off` is silent. */
export const Force = Type.Enum(['off', 'advise', 'hold'])

/** What the administrator has decided. A rule that is not named advises. */
export const Policy = Type.Object({
  /** By stage: rule → force. */
  rules: Type.Record(Type.Enum(['internal', 'known', 'firstContact', 'legal']), Type.Record(RuleId, Force)),
  /** By kind of channel: how many signs one message may carry; null = as many as one likes. */
  emoji: Type.Object({ chat: Type.Union([Type.Integer({ minimum: 0, maximum: 20 }), Type.Null()]) }),
  revision: Type.Integer(),
})

const Edit = Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() })
const Fix = Type.Object({
  kind: Type.Enum(['auto', 'choose', 'fill', 'rewrite']),
  label: Type.String(),
  params: Type.Record(Type.String(), Type.String()),
  edits: Type.Array(Edit),
  caret: Type.Union([Type.Integer(), Type.Null()]),
})
export const FindingShape = Type.Object({
  rule: RuleId,
  severity: Type.Enum(['error', 'warn', 'info']),
  force: Force,
  start: Type.Union([Type.Integer(), Type.Null()]),
  end: Type.Union([Type.Integer(), Type.Null()]),
  /** Why, in the caller's language. */
  why: Type.String(),
  hash: Type.String(),
  fixes: Type.Array(Fix),
})

const CheckContext = Type.Object({
  audience: Type.Optional(Type.Enum(['internal', 'external'])),
  firstContact: Type.Optional(Type.Boolean()),
  legal: Type.Optional(Type.Boolean()),
  chat: Type.Optional(Type.Enum(['direct', 'group'])),
})

export const checkText = contract({
  method: 'POST',
  path: '/api/clarity/check',
  summary: 'Checks a message: findings with reasons and mends, and the facts that were understood.',
  permission: 'clarity.read',
  body: Type.Object({
    text: Type.String({ maxLength: 200_000 }),
    /** Takes audience, stage, dismissals and known numbers from this conversation. */
    conversationId: Type.Optional(Id),
    context: Type.Optional(CheckContext),
    /** Moment of writing with zone offset, `2026-07-24T10:00:00+08:00`; one that does not exist is refused; absent: now, in the caller's zone. */
    now: Type.Optional(Type.String({ maxLength: 40, pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d' })),
  }),
  result: Type.Object({ findings: Type.Array(FindingShape), facts: Type.Array(Type.Object({}, { additionalProperties: true })), held: Type.Boolean() }),
})

/** What the composer needs to check by itself in one conversation. */
export const readSetting = contract({
  method: 'GET',
  path: '/api/clarity/conversations/:id',
  summary: 'How messages of one conversation are checked: stage, forces, dismissals, glossary, known numbers.',
  permission: 'clarity.read',
  params: byId,
  result: Type.Object({
    stage: Stage,
    chat: Type.Enum(['direct', 'group']),
    forces: Type.Record(RuleId, Force),
    /** The forces for a message that its author calls legally significant. */
    legalForces: Type.Record(RuleId, Force),
    /** The forces for a note to colleagues. */
    internalForces: Type.Record(RuleId, Force),
    emojiMost: Type.Union([Type.Integer(), Type.Null()]),
    dismissed: Type.Array(Type.String()),
    /** Those of them that were dismissed by somebody who may: they count against what is held back too. */
    released: Type.Array(Type.String()),
    terms: Type.Array(Type.Object({ term: Type.String(), forbidden: Type.Array(Type.String()) })),
    orders: Type.Array(Type.String()),
    /** Signs that the team has decided about. */
    signs: Type.Array(Type.Object({ sign: Type.String(), verdict: Type.Enum(['fine', 'avoid']), note: Type.String() })),
    /** What they write in; null where nothing has been said. */
    language: Type.Union([Type.Enum(['ru', 'en', 'zh']), Type.Null()]),
    theirZone: Type.Union([Type.String(), Type.Null()]),
  }),
})

export const readPolicy = contract({
  method: 'GET',
  path: '/api/clarity/policy',
  summary: 'The policy, with every rule, its severity and its reason.',
  permission: 'clarity.read',
  result: Type.Object({
    policy: Policy,
    rules: Type.Array(Type.Object({ id: RuleId, severity: Type.Enum(['error', 'warn', 'info']), why: ThreeTexts })),
  }),
})

export const writePolicy = contract({
  method: 'PUT',
  path: '/api/clarity/policy',
  summary: 'Changes the policy; refused when somebody else changed it since `revision`.',
  permission: 'clarity.manage',
  body: Policy,
  result: Policy,
})

/** `message`: these words in this thread, through later edits; `rule`: this rule in this thread; `everywhere`: these words for the team. */
const DismissalScope = Type.Enum(['message', 'rule', 'everywhere'])

export const dismiss = contract({
  method: 'POST',
  path: '/api/clarity/dismissals',
  summary: 'Dismisses a finding with a reason. What the policy holds back is dismissed only by those who may change the policy.',
  permission: 'conversation.write',
  body: Type.Object({
    conversationId: Id,
    rule: RuleId,
    hash: Type.String({ maxLength: 80 }),
    scope: DismissalScope,
    reason: Type.String({ minLength: 1, maxLength: 300 }),
    /** The words that were found, for the list of dismissals; absent for what concerns the whole message. */
    words: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  result: Type.Object({ id: Id }),
})

export const listDismissals = contract({
  method: 'GET',
  path: '/api/clarity/dismissals',
  summary: "What is dismissed now, newest first: one's own, or the team's for those who may change the policy.",
  permission: 'clarity.read',
  query: Type.Object({ before: Type.Optional(Id), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  result: Type.Object({
    dismissals: Type.Array(Type.Object({
      id: Id,
      rule: RuleId,
      words: Type.String(),
      scope: DismissalScope,
      /** Where; null for the whole team. */
      conversationId: Type.Union([Id, Type.Null()]),
      staffId: Id,
      /** Who. */
      name: Type.String(),
      reason: Type.String(),
      at: Instant,
    })),
    /** For `before` of the next page. */
    next: Type.Union([Id, Type.Null()]),
  }),
})

export const takeBackDismissal = contract({
  method: 'DELETE',
  path: '/api/clarity/dismissals/:id',
  summary: "Shows the finding again: one's own dismissals, or any for those who may change the policy.",
  permission: 'conversation.write',
  params: byId,
  result: Done,
})

export const noteFindings = contract({
  method: 'POST',
  path: '/api/clarity/findings',
  summary: 'Counts, for the report, findings that were mended before sending, or rules that held a message in the composer.',
  permission: 'conversation.write',
  body: Type.Object({
    conversationId: Id,
    what: Type.Enum(['mended', 'held']),
    /** A rule for each finding. */
    rules: Type.Array(RuleId, { minItems: 1, maxItems: 200 }),
  }),
  result: Done,
})

export const Term = Type.Object({
  id: Id,
  texts: ThreeTexts,
  /** Words that mean the same and are not to be used; in any language. */
  forbidden: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 30 }),
  note: Type.String({ maxLength: 1_000 }),
  revision: Type.Integer(),
})

export const listTerms = contract({
  method: 'GET',
  path: '/api/clarity/terms',
  summary: "The team's own words and the ones to avoid.",
  permission: 'clarity.read',
  result: Type.Object({ terms: Type.Array(Term) }),
})

const TermFields = { texts: ThreeTexts, forbidden: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 30 }), note: Type.String({ maxLength: 1_000 }) }

export const createTerm = contract({ method: 'POST', path: '/api/clarity/terms', summary: 'Adds a word.', permission: 'clarity.manage', body: Type.Object(TermFields), result: Term })

export const updateTerm = contract({
  method: 'PUT',
  path: '/api/clarity/terms/:id',
  summary: 'Changes a word.',
  permission: 'clarity.manage',
  params: byId,
  body: Type.Object({ ...TermFields, revision: Type.Integer() }),
  result: Term,
})

export const removeTerm = contract({ method: 'DELETE', path: '/api/clarity/terms/:id', summary: 'Removes a word.', permission: 'clarity.manage', params: byId, result: Done })

/** A doubtful sign that was put to colleagues or a partner: how do you read this? */
export const SignQuestion = Type.Object({
  id: Id,
  sign: Type.String(),
  conversationId: Type.Union([Id, Type.Null()]),
  askedBy: Id,
  askedAt: Instant,
  /** When colleagues were asked last, and a partner; null for never. */
  askedTeamAt: Type.Union([Instant, Type.Null()]),
  askedPartnerAt: Type.Union([Instant, Type.Null()]),
  answers: Type.Array(Type.Object({ who: Type.String(), country: Type.String(), reading: Type.String(), at: Instant })),
  /** What the team has made of it: one to avoid is a finding of `emoji-risky`, one that is fine is none. */
  verdict: Type.Union([Type.Enum(['fine', 'avoid']), Type.Null()]),
  note: Type.String(),
})

export const listSigns = contract({
  method: 'GET',
  path: '/api/clarity/signs',
  summary: 'Signs that were asked about, with the answers.',
  permission: 'clarity.read',
  result: Type.Object({ signs: Type.Array(SignQuestion) }),
})

export const askSign = contract({
  method: 'POST',
  path: '/api/clarity/signs',
  summary: 'Asks how a sign is read: colleagues at the desk, or a partner in a conversation. A sign that was asked about is asked again.',
  permission: 'conversation.write',
  body: Type.Object({ sign: Type.String({ minLength: 1, maxLength: 40 }), conversationId: Type.Optional(Id) }),
  result: SignQuestion,
})

export const answerSign = contract({
  method: 'POST',
  path: '/api/clarity/signs/:id/answers',
  summary: 'Keeps an answer: how somebody reads the sign.',
  permission: 'conversation.write',
  params: byId,
  body: Type.Object({ who: Type.String({ minLength: 1, maxLength: 120 }), country: Type.String({ maxLength: 60 }), reading: Type.String({ minLength: 1, maxLength: 400 }) }),
  result: SignQuestion,
})

export const judgeSign = contract({
  method: 'POST',
  path: '/api/clarity/signs/:id/verdict',
  summary: 'Says for the team whether the sign is fine.',
  permission: 'clarity.manage',
  params: byId,
  body: Type.Object({ verdict: Type.Union([Type.Enum(['fine', 'avoid']), Type.Null()]), note: Type.String({ maxLength: 400 }) }),
  result: SignQuestion,
})

export const removeSign = contract({
  method: 'DELETE',
  path: '/api/clarity/signs/:id',
  summary: "Removes a sign with its answers: one's own question, or any for those who may change the policy.",
  permission: 'conversation.write',
  params: byId,
  result: Done,
})

export const readReport = contract({
  method: 'GET',
  path: '/api/clarity/report',
  summary: 'Week by week: questions, those that needed a second question, which rules fired, what was mended, dismissed and why.',
  permission: 'report.read',
  query: Type.Object({ weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })) }),
  result: Type.Object({
    weeks: Type.Array(Type.Object({
      /** Monday, `YYYY-MM-DD`, UTC. */
      monday: Type.String(),
      sent: Type.Integer(),
      questions: Type.Integer(),
      askedAgain: Type.Integer(),
      withFindings: Type.Integer(),
    })),
    /** `fired`: findings that were shown: those that still stood when the message left, and those mended or dismissed before. */
    rules: Type.Array(Type.Object({ rule: RuleId, fired: Type.Integer(), mended: Type.Integer(), dismissed: Type.Integer(), held: Type.Integer() })),
    reasons: Type.Array(Type.Object({ rule: RuleId, reason: Type.String(), times: Type.Integer(), lastAt: Instant })),
  }),
})

/** One ready phrase: short, concrete, for one intent. */
export const Phrase = Type.Object({
  id: Type.String(),
  intent: Type.Enum(['ask', 'confirm', 'remind', 'thank', 'decline', 'propose']),
  texts: ThreeTexts,
  /** Names of the blanks, `{date}`, in order. */
  fields: Type.Array(Type.String()),
})

export const listPhrases = contract({
  method: 'GET',
  path: '/api/clarity/phrases',
  summary: 'The phrase library in three languages.',
  permission: 'clarity.read',
  query: Type.Object({ intent: Type.Optional(Type.Enum(['ask', 'confirm', 'remind', 'thank', 'decline', 'propose'])) }),
  result: Type.Object({ phrases: Type.Array(Phrase) }),
})

