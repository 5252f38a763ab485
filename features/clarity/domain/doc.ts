import type { Fact } from './fact.ts'
import type { Leads } from './reading/leads.ts'
import type { Span } from './span.ts'

export type { Span }

export type Script = 'cyrillic' | 'latin' | 'han' | 'other'

/** A word, number, or mark. Han text yields one token a run; rules match inside it with patterns. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly script: Script
}

export interface Sentence extends Span {
  /** Words as a reader counts them: a URL, ISO number or part number is one. */
  readonly words: number
  readonly hanCharacters: number
  /** What carries most letters in it. */
  readonly script: Script
  /** Ends with a question mark or a Chinese question particle, or asks with a question word. */
  readonly isQuestion: boolean
  /** Stands inside quotation marks or after `>`: the other side's words, on which tone rules keep silent. */
  readonly isQuoted: boolean
}

/** A Unicode emoji, a WeChat or QQ text code, or a text emoticon. */
export interface Pictogram extends Span {
  readonly kind: 'emoji' | 'wechat' | 'emoticon'
  /** The sign as written. */
  readonly sign: string
}

/** Words that want something from the reader; runs to the next request or the end of the sentence. */
export interface Request extends Span {
  /** `action`: do it; `ask`: a question; `need`: we need, we wait for; `offer`: we suggest. */
  readonly kind: 'action' | 'ask' | 'need' | 'offer'
  /** The words that make it a request. */
  readonly verb: Span
  /** Index of its sentence. */
  readonly sentence: number
}

/** A date that cannot be meant as it stands: 31 April, or Friday where the day is a Thursday. */
export interface DateDoubt extends Span {
  readonly kind: 'impossible' | 'weekday'
  /** Days `YYYY-MM-DD` it can mean instead, or stretches `YYYY-MM-DD/YYYY-MM-DD`, first and last day; may be empty. */
  readonly readings: readonly string[]
}

/** One message, read once; every rule looks at this and nothing else. */
export interface Doc {
  readonly text: string
  /** Same length as the text: lower case, `ё` as `е`, full-width digits and letters, spaces and dashes made plain, traditional characters simplified. */
  readonly plain: string
  /** Where in `plain` patterns can begin. */
  readonly leads: Leads
  /** Which scripts occur at all, so that patterns of the others need not run. */
  readonly has: Readonly<Record<'cyrillic' | 'latin' | 'han', boolean>>
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly pictograms: readonly Pictogram[]
  /** Sorted by start; the most specific reading of each stretch. */
  readonly facts: readonly Fact[]
  readonly dateDoubts: readonly DateDoubt[]
  /** Stretches in quotation marks or after `>`, sorted. */
  readonly quotes: readonly Span[]
  /** Sorted by start. */
  readonly requests: readonly Request[]
}
