import type { Fact } from './fact.ts'

/** UTF-16 units of the original text: from the first character up to, not including, the last. Never shadow offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

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
  /** Ends with a question mark or a Chinese question particle. */
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

/** One message, read once; every rule looks at this and nothing else. */
export interface Doc {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly pictograms: readonly Pictogram[]
  /** Sorted by start; the most specific reading of each stretch. */
  readonly facts: readonly Fact[]
}
