import type { Finding } from './rule.ts'

/** A word the team has agreed on, and the ones it does not want to see for it. */
export interface TeamTerm {
  readonly term: string
  readonly forbidden: readonly string[]
}

/** The id under which these findings appear; not one of the thirty rules, since it knows nothing until a team fills it. */
export const teamTermId = 'team-term'

const letter = /[\p{L}\p{N}]/u

/**
 * Finds words that the team avoids, in any case; whole words in Latin and Cyrillic (with their usual endings in Russian),
 * anywhere in Chinese. The longest match of a place wins. Pure; linear in the text for a given list.
 */
export function teamTermFindings(text: string, terms: readonly TeamTerm[]): Finding[] {
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text // a few letters change length
  const found: Finding[] = []
  const wanted = terms.flatMap(({ term, forbidden }) => forbidden.map((word) => ({ term, word: word.trim().toLowerCase() })).filter(({ word }) => word !== ''))
  for (const { term, word } of wanted.sort((a, b) => b.word.length - a.word.length)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const end = wordEnd(lower, at, word)
      if (end === undefined || found.some(({ span }) => span !== undefined && span.start < end && at < span.end)) continue
      found.push({
        rule: teamTermId,
        severity: 'warn',
        policy: 'advise',
        span: { start: at, end },
        params: { term, word: text.slice(at, end) },
        fixes: [{ kind: 'choose', label: 'replace', params: { text: term }, edits: [{ start: at, end, text: term }] }],
        hash: `${teamTermId}-${word}`,
      })
    }
  }
  return found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
}

/** Where the word ends, with up to three letters of a Russian ending; `undefined` when it is part of a longer word. */
function wordEnd(lower: string, at: number, word: string): number | undefined {
  if (/\p{Script=Han}/u.test(word)) return at + word.length
  if (at > 0 && letter.test(lower.charAt(at - 1))) return undefined
  let end = at + word.length
  if (/[а-яё]$/u.test(word)) while (end < at + word.length + 3 && /[а-яё]/u.test(lower.charAt(end))) end += 1
  return letter.test(lower.charAt(end)) ? undefined : end
}
