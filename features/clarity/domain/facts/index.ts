export { extract } from './extract.ts'
export { makeShadow, type Shadow } from './shadow.ts'
export { toEntities, type Entity } from './to-entities.ts'
export { toFacts, type FlatFact } from './to-facts.ts'
