import type { Span } from '../doc.ts'
import { matchesIn } from './matches.ts'

/** A quotation opens and closes on one line and is not longer than a paragraph. */
const marks = /«[^«»\n]{1,600}»|“[^“”\n]{1,600}”|„[^„“\n]{1,600}“|「[^「」\n]{1,600}」|『[^『』\n]{1,600}』|(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])"[^"\n]{2,600}"(?![\p{Script=Latin}\p{Script=Cyrillic}\d])|^[ \t]*>[^\n]*/gmu

/** What the author repeats from others, or names: inside quotation marks, or on lines that begin with `>`. */
export function readQuotes(text: string): Span[] {
  if (!/[«“„「『">]/.test(text)) return []
  return Array.from(matchesIn(text, marks), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
