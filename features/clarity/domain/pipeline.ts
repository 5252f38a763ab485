import type { Doc, Span } from './doc.ts'
import { forbiddenWord, forbiddenWords, type TeamTerm } from './forbidden-words.ts'
import { lifted, withoutHiddenSigns } from './hidden-signs.ts'
import { isLeftBlank } from './left-blank.ts'
import { readDoc } from './read-doc.ts'
import type { Analysis, Context, Finding, Fix, Hit, Rule, RulePolicy, Severity } from './rule.ts'
import { rules } from './rules/index.ts'
import { blank, mendsOf } from './rules/mends.ts'
import { touching } from './rules/places.ts'

export interface AnalyzeOptions {
  /** What the team decided, by rule id; rules that are not named advise. */
  readonly policy?: Readonly<Record<string, RulePolicy>>
  /** Hashes of findings that were dismissed and stay so. */
  readonly dismissed?: ReadonlySet<string>
  /** The team's own words and the ones it avoids. */
  readonly terms?: readonly TeamTerm[]
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 }

const deadline = 'deadline-missing'
/** They find a time, if a poor one: a message that has one lacks no deadline, also for who does not want to hear of them. */
const timely: ReadonlySet<string> = new Set(['vague-time', 'relative-date'])
/** Where the left one speaks, the right one is silent in the whole message: both would ask for the same. Never so what binds under what advises. */
const silences: Readonly<Record<string, readonly string[]>> = {
  'vague-time': [deadline],
  'relative-date': [deadline],
  'emoji-legal': ['emoji-first-contact', 'emoji-count'],
  'emoji-first-contact': ['emoji-count'],
}
/** The left one explains the stretch better than the right one. */
const explains: readonly (readonly [better: string, other: string])[] = [
  ['invalid-date', 'ambiguous-date'],
  ['weekday-mismatch', 'ambiguous-date'],
  ['weekday-mismatch', 'relative-date'],
  ['invalid-date', 'relative-date'],
  ['relative-date', 'vague-time'],
]

/** Reads a message and says what may be misunderstood. Pure: same text, context and options, same answer. */
export function analyze(text: string, context: Context, options: AnalyzeOptions = {}): Analysis {
  const bare = withoutHiddenSigns(text)
  const doc = readDoc(bare?.text ?? text, context.now, context.language)
  const analysis = { doc, facts: doc.facts, findings: findingsOf(doc, context, options) }
  return bare === undefined ? analysis : lifted(analysis, text, bare)
}

/** Rules over a document that has been read already. */
export function findingsOf(doc: Doc, context: Context, options: AnalyzeOptions = {}): Finding[] {
  const all: Finding[] = []
  let namesSomeTime = false
  const hasBlank = doc.text.includes(blank)
  for (const rule of rules) {
    const policy = options.policy?.[rule.id] ?? 'advise'
    if (policy === 'off') {
      namesSomeTime ||= timely.has(rule.id) && rule.check(doc, context).length > 0
      continue
    }
    for (const hit of rule.check(doc, context)) if (!hasBlank || !isLeftBlank(doc, rule.id, hit)) all.push(new Found(doc, rule, hit, policy))
  }
  if (options.terms !== undefined && options.terms.length > 0) all.push(...forbiddenWords(doc.text, options.terms, options.policy?.[forbiddenWord]))
  const heard = namesSomeTime ? all.filter(({ rule }) => rule !== deadline) : all
  const kept = heard.length < 2 ? heard : withoutDoubles(withoutExplained(withoutSilenced(heard)))
  const dismissed = options.dismissed
  return (dismissed === undefined ? kept : kept.filter(({ hash }) => !dismissed.has(hash))).sort(byPlace)
}

const noParams: Readonly<Record<string, string>> = {}

/** A hit of a rule. Its mends and its hash take work and are made when somebody asks for them: a class, since a getter of an object of its own costs more than most rules. */
class Found implements Finding {
  readonly rule: string
  readonly severity: Severity
  readonly policy: 'advise' | 'hold'
  readonly params: Readonly<Record<string, string>>
  readonly span?: Span
  readonly #doc: Doc
  readonly #hit: Hit
  #hash = ''
  #fixes: readonly Fix[] | undefined

  constructor(doc: Doc, { id, severity }: Rule, hit: Hit, policy: 'advise' | 'hold') {
    this.rule = id
    this.severity = severity
    this.policy = policy
    this.params = hit.params ?? noParams
    if (hit.span !== undefined) this.span = hit.span
    this.#doc = doc
    this.#hit = hit
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= mendsOf(this.#hit))
  }

  get hash(): string {
    const { span } = this
    return (this.#hash ||= hashOf(this.rule, span === undefined ? '' : this.#doc.plain.slice(span.start, span.end)))
  }
}

function withoutSilenced(all: readonly Finding[]): readonly Finding[] {
  const silent = new Set<string>()
  const silentThoughHeld = new Set<string>()
  for (const { rule, policy } of all) {
    for (const quiet of silences[rule] ?? []) {
      silent.add(quiet)
      if (policy === 'hold') silentThoughHeld.add(quiet)
    }
  }
  return silent.size === 0 ? all : all.filter(({ rule, policy }) => !(policy === 'hold' ? silentThoughHeld : silent).has(rule))
}

function withoutExplained(all: readonly Finding[]): Finding[] {
  const byRule = new Map<string, readonly Placed[]>()
  /** What one rule found, sorted; computed once. */
  const foundBy = (rule: string): readonly Placed[] => {
    const found = byRule.get(rule) ?? all.flatMap((finding) => (finding.rule === rule && finding.span !== undefined ? [{ ...finding.span, holds: finding.policy === 'hold' }] : []))
    byRule.set(rule, found)
    return found
  }
  return all.filter(({ rule, span, policy }) => {
    if (span === undefined) return true
    return explains.every(([better, other]) => other !== rule || !touching(foundBy(better), span).some(({ holds }) => holds || policy !== 'hold'))
  })
}

interface Placed extends Span {
  readonly holds: boolean
}

/** One underline for one stretch: what holds the message back stays, then the more severe. Of style is spoken besides. */
function withoutDoubles(all: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const next of all) {
    const place = next.span === undefined ? '' : `${next.span.start}-${next.span.end}`
    const key = next.severity === 'info' || place === '' ? `${next.rule}${place}` : place
    const known = best.get(key)
    if (known === undefined || rank(next) < rank(known)) best.set(key, next)
  }
  return [...best.values()]
}

const rank = ({ policy, severity }: Finding): number => weight[severity] - (policy === 'hold' ? 10 : 0)

/** By place; what concerns the whole message last. */
function byPlace(a: Finding, b: Finding): number {
  const start = (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity)
  if (start !== 0 && !Number.isNaN(start)) return start
  return weight[a.severity] - weight[b.severity] || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}

/** 53 bits of the rule and the words without spacing and marks: survives edits elsewhere in the text. */
function hashOf(rule: string, words: string): string {
  const text = `${rule}:${words.replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ').trim() || words}`
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return base36(2097151 & low, high >>> 0)
}

/** `upper` × 2³² + `lower` in base 36 by whole numbers: `toString(36)` divides a double by hand and takes longer than a rule. */
function base36(upper: number, lower: number): string {
  let [high, low, out] = [upper, lower, '']
  do {
    const rest = (high % 36) * 4294967296 + low
    high = Math.floor(high / 36)
    low = Math.floor(rest / 36)
    out = digits.charAt(rest - low * 36) + out
  } while (high > 0 || low > 0)
  return out
}
const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
