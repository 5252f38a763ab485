import { Type } from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.Integer({ description: 'Milliseconds since 1970-01-01T00:00Z' })
export const byId = Type.Object({ id: Id })
export const Done = Type.Object({ done: Type.Literal(true) })
export const RuleId = Type.String({ pattern: '^[a-z][a-z-]{2,40}$' })
export const ThreeTexts = Type.Object({ ru: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }), zh: Type.String({ maxLength: 400 }) })

/** To whom a message goes, as far as manners differ. The first that fits decides: legal, internal, firstContact, known. */
export const Stage = Type.Enum(['internal', 'known', 'firstContact', 'legal'])
/** `advise` shows a finding, `hold` keeps the message back until it is mended or dismissed by somebody who may, `off` is silent. */
export const Force = Type.Enum(['off', 'advise', 'hold'])
