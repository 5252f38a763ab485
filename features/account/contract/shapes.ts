import { Type } from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.Integer({ description: 'Milliseconds since 1970-01-01T00:00Z' })
export const LanguageShape = Type.Union([Type.Literal('ru'), Type.Literal('en'), Type.Literal('zh')])
export const RoleShape = Type.Union([Type.Literal('owner'), Type.Literal('admin'), Type.Literal('member'), Type.Literal('observer')])
export const ThemeShape = Type.Union([Type.Literal('auto'), Type.Literal('light'), Type.Literal('dark')])
/** IANA name, such as `Asia/Shanghai`. Checked against the runtime's zones by the server. */
export const Zone = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_+/-]+$' })
export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
/** Length is what counts; 8 is the least, and very common ones are refused. */
export const Password = Type.String({ minLength: 8, maxLength: 200 })
export const Done = Type.Object({ done: Type.Literal(true) })

/** The signed-in member, as his own screens need it. */
export const Me = Type.Object({
  id: Id,
  workspaceId: Id,
  workspaceName: Type.String(),
  login: Type.String(),
  name: Type.String(),
  role: RoleShape,
  permissions: Type.Array(Type.String()),
  language: LanguageShape,
  zone: Zone,
  theme: ThemeShape,
  sessionId: Id,
  secondFactors: Type.Object({ totp: Type.Boolean(), passkeys: Type.Integer(), recoveryCodesLeft: Type.Integer() }),
  /** True: a second factor is required and there is none yet; until one is set up nothing else is allowed. */
  mustAddSecondFactor: Type.Boolean(),
  secondFactorRequired: Type.Boolean(),
})

/** A colleague, as everybody sees him. */
export const Staff = Type.Object({
  id: Id,
  login: Type.String(),
  name: Type.String(),
  role: RoleShape,
  language: LanguageShape,
  zone: Zone,
  active: Type.Boolean(),
  /** Has set a password; false while the invitation is open. */
  joined: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
})

/** Entries that have been merged into one; each can be split off again. */
const Parts = Type.Array(Type.Object({ id: Id, name: Type.String() }))

export const CompanyKind = Type.Union([Type.Literal('factory'), Type.Literal('client'), Type.Literal('internal')])

export const Company = Type.Object({
  id: Id,
  kind: CompanyKind,
  name: Type.String(),
  zone: Zone,
  /** Whoever answers for this counterparty; new conversations go to him. */
  ownerId: Type.Union([Id, Type.Null()]),
  note: Type.String(),
  people: Type.Integer(),
  mergedInto: Type.Union([Id, Type.Null()]),
  parts: Parts,
  revision: Type.Integer(),
})

export const Contact = Type.Object({
  id: Id,
  connectionId: Type.Union([Id, Type.Null()]),
  /** The channel's id: `manual`, `wecom-kf`, `official-account`. */
  channel: Type.String(),
  address: Type.String(),
})

export const Person = Type.Object({
  id: Id,
  companyId: Type.Union([Id, Type.Null()]),
  name: Type.String(),
  /** What the network calls this person. */
  networkName: Type.String(),
  pictureFileId: Type.Union([Id, Type.Null()]),
  language: Type.Union([LanguageShape, Type.Null()]),
  /** Own zone; null: the company's. */
  zone: Type.Union([Zone, Type.Null()]),
  /** merchandiser, salesContact, qualityInspector … as the glossary has them, or free words. */
  work: Type.String(),
  note: Type.String(),
  contacts: Type.Array(Contact),
  mergedInto: Type.Union([Id, Type.Null()]),
  parts: Parts,
  revision: Type.Integer(),
})
