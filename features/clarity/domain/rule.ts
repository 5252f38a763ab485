import type { Doc, Span } from './doc.ts'
import type { Localized } from '#kernel/language.ts'
import type { Fact, Moment } from './fact.ts'

/** Who reads the message. Rules may use only this and the text. */
export interface Context {
  readonly audience: 'internal' | 'external'
  readonly firstContact: boolean
  readonly legal: boolean
  readonly chat: 'direct' | 'group'
  readonly now: Moment
  /** Language the message is meant to be in, where known; rules run for all three anyway. */
  readonly language?: 'ru' | 'en' | 'zh'
  /** Numbers known in this thread, so that a message need not repeat them and mends can offer them. */
  readonly thread?: { readonly orders?: readonly string[]; readonly batches?: readonly string[]; readonly units?: readonly string[]; readonly currencies?: readonly string[]; readonly pinnedOrder?: string }
  readonly people?: readonly string[]
}

export type Severity = 'error' | 'warn' | 'info'

/** What a rule reports: where, with which parameters, and how it can be mended. It decides no severity and no order. */
export interface Hit {
  /** Absent for what concerns the whole message. */
  readonly span?: Span
  readonly params?: Readonly<Record<string, string>>
  readonly fixes?: readonly Fix[]
}

/**
 * One mend. `edits` are in offsets of the original text, sorted, not overlapping. `fill` holds a blank (`___`) at
 * `caret`, which cannot be sent empty. `label` is a key of the texts, `preview` the stretch as it would read.
 */
export interface Fix {
  readonly kind: 'auto' | 'choose' | 'fill' | 'rewrite'
  readonly label: string
  readonly params?: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  readonly caret?: number
}

export interface Edit extends Span {
  readonly text: string
}

/** Finds one kind of misunderstanding. A pure function with a name, its texts, and its own examples, which run as tests. */
export interface Rule {
  /** Same as the file name. Never reused, never renamed. */
  readonly id: string
  readonly severity: Severity
  /** Called on each keystroke of a draft: within fractions of a millisecond, same text, same hits. */
  check(doc: Doc, context: Context): Hit[]
  /** One line that says why, in the reader's interface language; `{name}` stands for a parameter of the hit. */
  readonly why: Localized
  readonly examples: RuleExamples
}

export interface RuleExamples {
  readonly bad: readonly RuleExample[]
  readonly good: readonly RuleExample[]
  /** Look like bad ones and are not. */
  readonly traps: readonly RuleExample[]
}

export interface RuleExample {
  readonly text: string
  /** The words to underline; absent where the whole message is meant. */
  readonly span?: string
  readonly context?: Partial<Omit<Context, 'now'>>
}

/** A hit after the pipeline: ordered, without overlaps that say the same, with severity and a hash that survives edits. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly span?: Span
  readonly params: Readonly<Record<string, string>>
  readonly fixes: readonly Fix[]
  /** Position-free: rule and normalised words. A dismissal is kept under this. */
  readonly hash: string
}

export interface Analysis {
  readonly doc: Doc
  readonly findings: readonly Finding[]
  readonly facts: readonly Fact[]
}
