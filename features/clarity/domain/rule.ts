import type { Doc, Span } from './doc.ts'
import type { Fact, Moment } from './fact.ts'

/** Who reads the message. Rules may use only this and the text. */
export interface Context {
  readonly audience: 'internal' | 'external'
  readonly firstContact: boolean
  readonly legal: boolean
  readonly chat: 'direct' | 'group'
  /** How many signs one message may carry on this channel; absent: one, null: as many as one likes. */
  readonly emojiMost?: number | null
  /** What the team has decided about signs. */
  readonly signs?: readonly TeamSign[]
  /** When and where it is read; the zone is the reader's. */
  readonly now: Moment
  /** Where it is written, IANA or `+03:00`, when known. */
  readonly ourZone?: string
  /** Language the message is meant to be in, where known; rules run for all three anyway. */
  readonly language?: 'ru' | 'en' | 'zh'
  /** Numbers known in this thread, so that a message need not repeat them and mends can offer them. */
  readonly thread?: { readonly orders?: readonly string[]; readonly batches?: readonly string[]; readonly units?: readonly string[]; readonly currencies?: readonly string[]; readonly pinnedOrder?: string }
  readonly people?: readonly string[]
}

/** A sign that the team has made up its mind about. */
export interface TeamSign {
  readonly sign: string
  readonly verdict: 'fine' | 'avoid'
  /** Why, in the team's words; may be empty. */
  readonly note: string
}

export type Severity = 'error' | 'warn' | 'info'

/** What a rule reports: where, with which parameters, and how it can be mended. It decides no severity and no order. Mends that take work are made by a function: few are ever looked at. */
export interface Hit {
  /** Absent for what concerns the whole message. */
  readonly span?: Span
  readonly params?: Readonly<Record<string, string>>
  readonly fixes?: readonly Fix[] | (() => readonly Fix[])
}

/**
 * One mend. `edits` are in offsets of the original text, sorted, not overlapping. `fill` holds a blank (`___`) at
 * `caret`, which cannot be sent empty. `label` is a key of the texts.
 */
export interface Fix {
  readonly kind: 'auto' | 'choose' | 'fill' | 'rewrite'
  readonly label: MendLabel
  readonly params?: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  /** Where the cursor belongs after the edits, in offsets of the new text. */
  readonly caret?: number
}

export interface Edit extends Span {
  readonly text: string
}

/** What a mend does, in words for its button: see texts.ts. */
export type MendLabel =
  | 'append-date' | 'append-zone' | 'choose-reading' | 'delete' | 'fill-amount' | 'fill-currency' | 'fill-date' | 'fill-owner'
  | 'fill-place' | 'fill-quality' | 'fill-reference' | 'fill-request' | 'fill-unit' | 'keep-one' | 'lower-case' | 'move-up'
  | 'number-list' | 'replace' | 'say-facts' | 'split'

/**
 * Finds one kind of misunderstanding: a pure function with a name. Its file also exports `why`, one line in the three
 * languages that says why, and `examples`, which run as tests; both stay out of the bundle where nobody asks for them.
 */
export interface Rule {
  /** Same as the file name. Never reused, never renamed. */
  readonly id: string
  readonly severity: Severity
  /** Called on each keystroke of a draft: within fractions of a millisecond, same text, same hits. */
  check(doc: Doc, context: Context): Hit[]
}

/** `{{…}}` marks the words to underline; without marks the whole message is meant. */
export interface RuleExamples {
  readonly bad: readonly RuleExample[]
  readonly good: readonly RuleExample[]
  /** Look like bad ones and are not. */
  readonly traps: readonly RuleExample[]
}

export type RuleExample = string | { readonly text: string; readonly context: Partial<Omit<Context, 'now'>> }

/** What the team decided about a rule: silent, said, or said and binding (a message with it is held back). */
export type RulePolicy = 'off' | 'advise' | 'hold'

/** A hit after the pipeline: ordered, without overlaps that say the same, with severity and a hash that survives edits. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly policy: 'advise' | 'hold'
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
