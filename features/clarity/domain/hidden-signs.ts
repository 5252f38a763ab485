import type { Doc, Span } from './doc.ts'
import { plainText } from './reading/plain-text.ts'
import type { Analysis, Finding, Fix } from './rule.ts'
import { mend } from './rules/mends.ts'

/** Nothing is seen of them: soft hyphens, zero-width spaces and joiners, direction marks. Emoji are held together by some, so only those between two letters count. */
const inside = /(?<=[\p{L}\p{N}])[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+(?=[\p{L}\p{N}])/gu
const any = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** The text as it is read, and the way back to the places of the text as it is written. */
export interface Bare {
  readonly text: string
  readonly lift: <T extends Span>(span: T) => T
}

/** What is pasted from pages and papers hides signs in its words; a rule must find those words all the same. Absent where there are none. */
export function withoutHiddenSigns(text: string): Bare | undefined {
  if (!any.test(text)) return undefined
  const cuts = Array.from(text.matchAll(inside), (match) => ({ at: match.index, length: match[0].length }))
  if (cuts.length === 0) return undefined
  let bare = ''
  let from = 0
  /** Where each cut stands in the bare text, and how much was taken up to and with it. */
  const taken = cuts.map(({ at, length }) => {
    bare += text.slice(from, at)
    from = at + length
    return { at: bare.length, sum: from - bare.length }
  })
  bare += text.slice(from)
  const before = (at: number): number => taken[lastAt(taken, at)]?.sum ?? 0
  const lift = <T extends Span>(span: T): T => {
    const end = span.end + before(span.end - 1)
    return Object.assign({}, span, { start: span.end > span.start ? span.start + before(span.start) : end, end })
  }
  return { text: bare, lift }
}

/** Index of the last cut at or before a place, or -1. */
function lastAt(cuts: readonly { readonly at: number }[], place: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.at ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What was found in the bare text, with the places of the written one. */
export function lifted({ doc, facts, findings }: Analysis, text: string, { lift }: Bare): Analysis {
  return { doc: liftedDoc(doc, text, lift), facts: facts.map(lift), findings: findings.map((finding) => liftedFinding(finding, lift)) }
}

function liftedDoc(doc: Doc, text: string, lift: Bare['lift']): Doc {
  return {
    ...doc,
    text,
    plain: plainText(text),
    tokens: doc.tokens.map(lift),
    quotes: doc.quotes.map(lift),
    facts: doc.facts.map(lift),
    dateDoubts: doc.dateDoubts.map(lift),
    pictograms: doc.pictograms.map(lift),
    sentences: doc.sentences.map(lift),
    requests: doc.requests.map((request) => ({ ...lift(request), verb: lift(request.verb) })),
  }
}

function liftedFinding(finding: Finding, lift: Bare['lift']): Finding {
  const { rule, severity, policy, params, hash, span } = finding
  let made: readonly Fix[] | undefined
  const mends = (): readonly Fix[] => (made ??= finding.fixes.map(({ kind, label, edits, params: words }) => mend(kind, label, edits.map(lift), words)))
  return { rule, severity, policy, params, hash, ...(span === undefined ? {} : { span: lift(span) }), get fixes() { return mends() } }
}
