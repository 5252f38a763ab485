import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { byId, Done, Id, ThreeTexts } from './shapes.ts'

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
