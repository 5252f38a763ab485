import type { Localized } from '#kernel/language.ts'
import type { Finding, RulePolicy } from './rule.ts'

/** A word the team has agreed on, in three languages (any may be empty), and the ones it does not want to see for it. */
export interface TeamTerm {
  readonly texts: Localized
  readonly forbidden: readonly string[]
  readonly note?: string
}

/** Its findings stand under this id; not one of the thirty rules, since it knows nothing until a team fills it. */
export const forbiddenWord = 'forbidden-word'

export const forbiddenWordWhy: Localized = {
  ru: 'В команде договорились писать «{instead}», а не «{word}».',
  en: 'The team has agreed to write “{instead}”, not “{word}”.',
  zh: '团队约定使用“{instead}”，不用“{word}”。',
}

const letter = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u
const longestEnding = 3

/**
 * Finds words that the team avoids, in any case: whole words in Latin and Cyrillic (Russian ones with a short ending),
 * anywhere in Chinese. The longest match of a place wins. Linear in the text for a given list.
 */
export function forbiddenWords(text: string, terms: readonly TeamTerm[], policy: RulePolicy = 'advise'): Finding[] {
  if (policy === 'off') return []
  const low = text.toLowerCase()
  const looked = low.length === text.length ? low : text // lower case may lengthen a text (İ): then capitals have to match
  const wanted = terms.flatMap((term) => term.forbidden.map((word) => ({ term, word: looked === low ? word.trim().toLowerCase() : word.trim() })).filter(({ word }) => word !== ''))
  const found: Finding[] = []
  for (const { term, word } of wanted.sort((a, b) => b.word.length - a.word.length)) {
    for (let at = looked.indexOf(word); at >= 0; at = looked.indexOf(word, at + word.length)) {
      const end = wordEnd(looked, at, word)
      if (end === undefined || found.some(({ span }) => span !== undefined && span.start < end && at < span.end)) continue
      found.push(findingOf({ term, policy, span: { start: at, end }, word: text.slice(at, end), hash: `${forbiddenWord}:${word}`.slice(0, 80) }))
    }
  }
  return found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
}

interface Found {
  readonly term: TeamTerm
  readonly policy: 'advise' | 'hold'
  readonly span: { readonly start: number; readonly end: number }
  readonly word: string
  readonly hash: string
}

function findingOf({ term, policy, span, word, hash }: Found): Finding {
  const instead = wordFor(term.texts, word)
  return {
    rule: forbiddenWord,
    severity: 'warn',
    policy,
    span,
    params: { instead, word, note: term.note ?? '' },
    fixes: instead === '' ? [] : [{ kind: 'auto', label: 'replace', params: { instead }, edits: [{ ...span, text: instead }] }],
    hash,
  }
}

/** The team's word in the language in which the forbidden one is written, else in any. */
function wordFor({ ru, en, zh }: Localized, word: string): string {
  const order = han.test(word) ? [zh, en, ru] : /\p{Script=Cyrillic}/u.test(word) ? [ru, en, zh] : [en, ru, zh]
  return order.find((one) => one !== '') ?? ''
}

/** Where the word ends; `undefined` when it is part of a longer one. */
function wordEnd(looked: string, at: number, word: string): number | undefined {
  if (han.test(word)) return at + word.length
  if (at > 0 && letter.test(looked.charAt(at - 1)) && !han.test(looked.charAt(at - 1))) return undefined
  let end = at + word.length
  if (/[а-яё]$/iu.test(word)) while (end < at + word.length + longestEnding && /[а-яё]/iu.test(looked.charAt(end))) end += 1
  return letter.test(looked.charAt(end)) && !han.test(looked.charAt(end)) ? undefined : end
}
