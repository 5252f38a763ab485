import type { Localized } from '#kernel/language.ts'
import { simplified } from './reading/traditional.ts'
import type { Finding, Fix, RulePolicy } from './rule.ts'
import { blank, mend } from './rules/mends.ts'
import { inFormOf } from './russian-nouns.ts'

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
/** Words as people part them; a Chinese sign belongs to none. */
const wordRun = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
/** What may stand between two words of one expression. */
const between = /^(?:[ \t\u00a0\u202f]+|[ \t]*\r?\n[ \t]*|[-‐‑–])$/
const longestEnding = 3
const longestWord = 80

/** What a word begins with and the ends it can then have. */
interface Form {
  readonly base: string
  readonly ends: ReadonlySet<string>
}

interface Wanted {
  readonly term: TeamTerm
  readonly word: string
  /** Each word of the expression in all its forms; none for what is looked for as it stands. */
  readonly words: readonly (readonly Form[])[]
}

interface Lexicon {
  /** By the base of the first word. */
  readonly byBase: ReadonlyMap<string, readonly { readonly wanted: Wanted; readonly ends: ReadonlySet<string> }[]>
  /** Chinese, and words with signs in them (C++): looked for as they stand, whichever Chinese signs they are written in. */
  readonly literal: readonly { readonly wanted: Wanted; readonly word: string }[]
}

const lexicons = new WeakMap<readonly TeamTerm[], Lexicon>()

/**
 * Finds words that the team avoids, in any case and in any usual form: whole words in Latin and Cyrillic, one or several
 * in a row, anywhere in Chinese. The longest match of a place wins. Linear in the text for a given list.
 */
export function forbiddenWords(text: string, terms: readonly TeamTerm[], policy: RulePolicy = 'advise'): Finding[] {
  if (policy === 'off') return []
  let lexicon = lexicons.get(terms)
  if (lexicon === undefined) {
    lexicon = lexiconOf(terms)
    lexicons.set(terms, lexicon)
  }
  const matches = [...inflected(text, lexicon), ...literal(text, lexicon)].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  if (matches.length === 0) return []
  const taken = new Uint8Array(text.length)
  const kept = matches.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start).map(({ wanted, start, end, isPlural }) =>
    findingOf({ wanted, policy, span: { start, end }, word: text.slice(start, end), before: wordBefore(text, start), isPlural, hash: `${forbiddenWord}:${wanted.word}`.slice(0, 80) }))
}

interface Match {
  readonly wanted: Wanted
  readonly start: number
  readonly end: number
  readonly isPlural: boolean
}

function lexiconOf(terms: readonly TeamTerm[]): Lexicon {
  const byBase = new Map<string, { wanted: Wanted; ends: ReadonlySet<string> }[]>()
  const literals: { wanted: Wanted; word: string }[] = []
  for (const term of terms) {
    for (const forbidden of term.forbidden) {
      const word = forbidden.trim().toLowerCase()
      if (word === '') continue
      const isPlain = !han.test(word) && word.replace(wordRun, '').split('').every((sign) => /[ \t\u00a0\-‐‑–]/.test(sign))
      const words = isPlain ? (word.match(wordRun) ?? []).map(formsOf) : []
      const wanted = { term, word, words }
      if (words.length === 0) literals.push({ wanted, word: simplified(word) })
      for (const { base, ends } of words[0] ?? []) byBase.set(base, [...(byBase.get(base) ?? []), { wanted, ends }])
    }
  }
  return { byBase, literal: literals }
}

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е')

/** Expressions of whole words, each in any of its forms. */
function* inflected(text: string, { byBase }: Lexicon): Generator<Match> {
  if (byBase.size === 0) return
  const words = [...text.matchAll(wordRun)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0].length > longestWord ? '' : plain(match[0]) }))
  for (const [at, { start, word }] of words.entries()) {
    for (let cut = 0; cut <= longestEnding && cut < word.length; cut += 1) {
      const end = word.slice(word.length - cut)
      for (const { wanted, ends } of byBase.get(word.slice(0, word.length - cut)) ?? []) {
        if (!ends.has(end)) continue
        const last = at + wanted.words.length - 1
        const fits = wanted.words.every((forms, index) => {
          const next = words[at + index]
          if (next === undefined) return false
          if (index === 0) return true
          return between.test(text.slice(words[at + index - 1]?.end, next.start)) && forms.some(({ base, ends: others }) => next.word.startsWith(base) && others.has(next.word.slice(base.length)))
        })
        const lastWord = words[last]
        if (fits && lastWord !== undefined) yield { wanted, start, end: lastWord.end, isPlural: /[a-z]s$/.test(lastWord.word) && !wanted.word.endsWith('s') }
      }
    }
  }
}

function* literal(text: string, lexicon: Lexicon): Generator<Match> {
  if (lexicon.literal.length === 0) return
  const low = text.toLowerCase()
  const looked = simplified(low.length === text.length ? low : text) // lower case may lengthen a text (İ): then capitals have to match
  for (const { wanted, word } of lexicon.literal) {
    for (let start = looked.indexOf(word); start >= 0; start = looked.indexOf(word, start + word.length)) {
      const end = start + word.length
      if (partOfLonger(looked, start - 1, word.charAt(0)) || partOfLonger(looked, end, word.charAt(word.length - 1))) continue
      yield { wanted, start, end, isPlural: false }
    }
  }
}

/** Does the word go on at this place? A Chinese sign begins anew, and a mark at the word's end ends it. */
function partOfLonger(text: string, at: number, edge: string): boolean {
  const sign = text.charAt(at)
  return letter.test(edge) && !han.test(edge) && letter.test(sign) && !han.test(sign)
}

const set = (ends: string): ReadonlySet<string> => new Set(['', ...ends.split(' ')])
const strict = (ends: string): ReadonlySet<string> => new Set(ends.split(' '))
const bare: ReadonlySet<string> = new Set([''])
/** The ends a Russian noun takes, by its dictionary form's last letter; and those of adjectives. */
const afterConsonant = set('а у ом ем е ы и ов ев ей ам ами ах ой ою')
const nounEnds: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  а: set('а ы и е у ой ою ей ею ом ов ам ами ах'),
  я: set('я и е ю ей ею ям ями ях ь й'),
  о: set('о а у ом е ам ами ах'),
  е: set('е я а ю у ем и й ей ев ям ями ях ам ами ах'),
  ь: strict('ь я ю ем е и ей ям ями ях ью'),
  й: strict('й я ю ем е и ев ям ями ях'),
  ы: set('ы а у ом е ов ам ами ах ой ою ей'),
  и: set('и а я у ю ь й ом ем е ов ев ей ам ями ям ами ах ях ой'),
}
const adjectiveEnds = strict('ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ой ей ых их ыми ими ою ею')
/** A vowel that comes and goes: образец – образца, кусок – куска, палец – пальца, ремень – ремня, узел – узла. */
const fleeting: readonly (readonly [from: RegExp, to: string])[] = [[/ец$/, 'ц'], [/лец$/, 'льц'], [/аец$/, 'айц'], [/[ое]к$/, 'к'], [/ень$/, 'н'], [/ел$/, 'л']]
const shortest = 3

/** All forms that a word of a list can take in a text. */
function formsOf(written: string): Form[] {
  const word = plain(written)
  if (/^[a-z]+$/.test(word)) return englishForms(word)
  if (!/^[а-я]+$/.test(word) || word.length < shortest) return [{ base: word, ends: bare }]
  const last = word.charAt(word.length - 1)
  const stem = word.slice(0, -1)
  const ends = nounEnds[last]
  const forms: Form[] = [{ base: word, ends: bare }]
  if (/(?:ый|ий|ой|ая|яя|ое|ее|ые|[гкхшщжч]ие)$/.test(word) && word.length > shortest + 1) forms.push({ base: word.slice(0, -2), ends: adjectiveEnds })
  if (ends !== undefined && stem.length >= shortest) forms.push({ base: stem, ends })
  if (ends === undefined) forms.push({ base: word, ends: afterConsonant })
  for (const [from, to] of fleeting) {
    const base = word.replace(from, to)
    if (base !== word && base.length >= shortest) forms.push({ base, ends: last === 'ь' ? strict('я ю ем е и ей ям ями ях') : strict('а у ом ем е ы и ов ев ей ам ами ах') })
  }
  // коробка – коробок, ручка – ручек, копейка – копеек
  if (/[^аеиоуыэюяйь]к[аи]$/.test(word)) forms.push({ base: `${stem.slice(0, -1)}ок`, ends: bare }, { base: `${stem.slice(0, -1)}ек`, ends: bare })
  else if (/[йь]к[аи]$/.test(word)) forms.push({ base: `${stem.slice(0, -2)}ек`, ends: bare })
  return forms
}

function englishForms(word: string): Form[] {
  if (word.length < 2) return [{ base: word, ends: bare }]
  if (/[^aeiou]y$/.test(word)) return [{ base: word.slice(0, -1), ends: strict('y ies') }]
  return [{ base: word, ends: /(?:[sxzo]|ch|sh)$/.test(word) ? set('s es') : set('s') }]
}

interface Found {
  readonly wanted: Wanted
  readonly policy: 'advise' | 'hold'
  readonly span: { readonly start: number; readonly end: number }
  readonly word: string
  /** The word before it, in lower case; empty where a sentence begins. */
  readonly before: string
  readonly isPlural: boolean
  readonly hash: string
}

const wordBefore = (text: string, at: number): string => plain(/([\p{L}\d-]+) $/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '')

function findingOf({ wanted, policy, span, word, before, isPlural, hash }: Found): Finding {
  const chosen = wordFor(wanted.term.texts, word)
  const instead = asCapital(isPlural && /[a-z]$/i.test(chosen) ? pluralOf(chosen) : chosen, word)
  return {
    rule: forbiddenWord,
    severity: 'warn',
    policy,
    span,
    params: { instead, word, note: wanted.term.note ?? '' },
    fixes: instead === '' ? [] : mendsFor({ instead, wanted: wanted.word, word, before, span }),
    hash,
  }
}

const asCapital = (text: string, like: string): string => (/^\p{Lu}/u.test(like) ? text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : text)

/** A Russian word takes case and number of the one it stands for; where they cannot be told, its ending is left open. */
function mendsFor({ instead, wanted, word, before, span }: { instead: string; wanted: string; word: string; before: string; span: Found['span'] }): Fix[] {
  const as = (text: string, kind: Fix['kind']): Fix => mend(kind, 'replace', [{ ...span, text }], { instead: text })
  if (!/\p{Script=Cyrillic}$/u.test(word) || !/^\p{Script=Cyrillic}/u.test(instead)) return [as(instead, 'auto')]
  const forms = inFormOf(instead, { base: wanted, form: word, before })?.map((form) => asCapital(form, word)) ?? []
  if (forms.length > 0) return forms.map((form) => as(form, forms.length === 1 ? 'auto' : 'choose'))
  return [plain(word) === plain(wanted) ? as(instead, 'auto') : as(`${instead}${blank}`, 'fill')]
}

/** The team's word in the language in which the forbidden one is written, else in any. */
function wordFor({ ru, en, zh }: Localized, word: string): string {
  const order = han.test(word) ? [zh, en, ru] : /\p{Script=Cyrillic}/u.test(word) ? [ru, en, zh] : [en, ru, zh]
  return order.find((one) => one !== '') ?? ''
}

/** Several of what the English word names; one that is several already stays. */
function pluralOf(word: string): string {
  if (/[^s]s$/i.test(word)) return word
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:[sxz]|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`
}
