import type { Doc, Span } from '../doc.ts'

/** Several rules ask for the same; a message is searched once. */
export function oncePerDoc(find: (doc: Doc) => Span[]): (doc: Doc) => readonly Span[] {
  let last: { readonly doc: Doc; readonly found: readonly Span[] } | undefined
  return (doc) => {
    if (last?.doc !== doc) last = { doc, found: find(doc) }
    return last.found
  }
}
