import type { Doc, Span } from '../doc.ts'
import { isInside } from '../reading/inside.ts'
import { matchesOf, occurs } from '../reading/leads.ts'

/** Patterns over the lower-case shadow, one a language; each runs only where its script occurs. */
export interface Phrases {
  readonly ru?: RegExp
  readonly en?: RegExp
  readonly zh?: RegExp
}

/** Whole words in Cyrillic, where `\b` does not work. */
export const ru = (source: string): RegExp => new RegExp(`(?<![а-я])(?:${source})(?![а-я])`, 'g')
export const en = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'g')
export const zh = (source: string): RegExp => new RegExp(source, 'g')

/** Every place where one of the patterns matches, outside quotations unless asked otherwise. */
export function findPhrases(doc: Doc, phrases: Phrases): Span[] {
  const out: Span[] = []
  if (phrases.ru !== undefined && doc.has.cyrillic) collect(out, doc, phrases.ru)
  if (phrases.en !== undefined && doc.has.latin) collect(out, doc, phrases.en)
  if (phrases.zh !== undefined && doc.has.han) collect(out, doc, phrases.zh)
  return out.length > 1 ? out.sort((a, b) => a.start - b.start || b.end - a.end) : out
}

function collect(out: Span[], doc: Doc, pattern: RegExp): void {
  for (const match of matchesOf(doc.leads, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (span.end > span.start && !isInside(doc.quotes, span)) out.push(span)
  }
}

/** Whether one of the patterns occurs in the stretch, quoted or not. */
export function hasPhrase(doc: Doc, phrases: Phrases, within?: Span): boolean {
  const occursIn = (pattern: RegExp | undefined): boolean =>
    pattern !== undefined && (within === undefined ? occurs(doc.leads, pattern) : doc.plain.slice(within.start, within.end).search(pattern) >= 0)
  return (doc.has.cyrillic && occursIn(phrases.ru)) || (doc.has.latin && occursIn(phrases.en)) || (doc.has.han && occursIn(phrases.zh))
}
