import type { Doc, Span } from '../doc.ts'
import { isInside } from '../reading/inside.ts'

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
export function findPhrases(doc: Doc, phrases: Phrases, from: Span = { start: 0, end: doc.plain.length }): Span[] {
  const out: Span[] = []
  const plain = from.start === 0 && from.end === doc.plain.length ? doc.plain : doc.plain.slice(0, from.end)
  for (const [script, pattern] of [['cyrillic', phrases.ru], ['latin', phrases.en], ['han', phrases.zh]] as const) {
    if (pattern === undefined || !doc.has[script]) continue
    pattern.lastIndex = from.start
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      if (match[0] === '') pattern.lastIndex += 1
      else {
        const span = { start: match.index, end: match.index + match[0].length }
        if (!isInside(doc.quotes, span)) out.push(span)
      }
    }
  }
  return out.length > 1 ? out.sort((a, b) => a.start - b.start || b.end - a.end) : out
}

/** Whether one of the patterns occurs in the stretch, quoted or not. */
export function hasPhrase(doc: Doc, phrases: Phrases, within: Span = { start: 0, end: doc.plain.length }): boolean {
  const plain = within.start === 0 && within.end === doc.plain.length ? doc.plain : doc.plain.slice(within.start, within.end)
  return ([['cyrillic', phrases.ru], ['latin', phrases.en], ['han', phrases.zh]] as const).some(
    ([script, pattern]) => pattern !== undefined && doc.has[script] && plain.search(pattern) >= 0,
  )
}
