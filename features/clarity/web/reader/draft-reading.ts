import type { Language } from '#kernel/language.ts'
import { type AnalyzeOptions, analyze, type Context, conclusionsOf, emptySentences, fillText, type Finding, type Fix, mendLabels, type Pictogram, readingSeconds, type Span, whyOf, withLimit } from '../../domain/index.ts'
import { type ShownFact, shownFacts } from '../understood/shown-facts.ts'

export interface DraftAsk {
  readonly text: string
  readonly context: Context
  readonly options: AnalyzeOptions
  /** In which reasons and mends are told. */
  readonly language: Language
}

/** All that the desk shows of a message being written: plain values, since they come from another thread. */
export interface DraftReading {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly findings: readonly DraftFinding[]
  readonly facts: readonly DraftFact[]
  /** Each once. */
  readonly signs: readonly Pictogram[]
  /** Absent for messages that take no time to read. */
  readonly length?: DraftLength
}

export type DraftFinding = Omit<Finding, 'fixes'> & { readonly why: string; readonly fixes: readonly DraftFix[] }
/** `words`: what the mend does, for its button. */
export type DraftFix = Fix & { readonly words: string }
/** `said`: its words with the bound before or behind them. */
export type DraftFact = ShownFact & { readonly said: Span }

export interface DraftLength {
  readonly seconds: number
  /** Sentences that carry no fact or request. */
  readonly empty: readonly Span[]
  /** One line that says what a block comes to, and where it belongs; none that stands there already. */
  readonly conclusions: readonly { readonly at: number; readonly text: string }[]
}

/** From here on a message is worth looking at for its length. */
const longSeconds = 20

export function readDraft({ text, context, options, language }: DraftAsk): DraftReading {
  const { doc, facts, findings } = analyze(text, context, options)
  const seconds = readingSeconds(doc)
  return {
    text,
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    findings: findings.map((finding) => toldOf(finding, language)),
    facts: shownFacts(facts, text).map((fact) => ({ ...fact, said: withLimit(text, fact) })),
    signs: doc.pictograms.filter((one, index, all) => all.findIndex(({ sign }) => sign === one.sign) === index),
    ...(seconds < longSeconds ? {} : { length: { seconds, empty: emptySentences(doc).map(({ start, end }) => ({ start, end })), conclusions: conclusionsOf(doc).filter((one) => !text.includes(one.text)) } }),
  }
}

function toldOf(finding: Finding, language: Language): DraftFinding {
  const { rule, severity, policy, span, params, hash } = finding
  const fixes = finding.fixes.map((fix) => ({ ...fix, words: fillText(mendLabels[fix.label][language], fix.params) }))
  return { rule, severity, policy, params, hash, fixes, why: whyOf(finding, language), ...(span === undefined ? {} : { span }) }
}
