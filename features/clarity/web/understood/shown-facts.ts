import type { Fact, FactValue } from '../../domain/index.ts'
import { type Duration, plainForm } from './plain-form.ts'

/** A fact as a chip shows it. `shorter`: of a stretch («25-30 дней», 35±5天), which is read as two durations, the first of them. */
export type ShownFact = Fact & { readonly shorter?: Duration }

const isDuration = (fact: FactValue): fact is Duration => fact.kind === 'duration'
/** What stands between the ends of a stretch. */
const tied = /^\s*[-–—~～±]\s*$/u
/** So does a word, behind a bare number; but «с 25 до 30 дней» may as well say what became of what. */
const tiedByWord = /^(?:\s+(?:to|до)\s+|\s*[至到]\s*)$/iu
const opens = /(?:(?<!\p{L})(?:from|со?|от)\s+|[从由自]\s*)$/iu

/** What is worth showing, in order: bare numbers say nothing by themselves, a stretch is one thing, and the same value twice is shown once. */
export function shownFacts(facts: readonly Fact[], text: string): ShownFact[] {
  const seen = new Set<string>()
  return joined(facts.filter(({ kind }) => kind !== 'number'), text).filter((fact) => {
    const key = [fact.kind, fact.shorter === undefined ? '' : plainForm(fact.shorter, 'en'), plainForm(fact, 'en'), fact.kind === 'date' ? fact.tz : ''].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

function isStretch(from: ShownFact, to: Fact, text: string): boolean {
  if (from.shorter !== undefined || !isDuration(from) || !isDuration(to) || from.seconds >= to.seconds) return false
  const [number, between] = [text.slice(from.start, from.end), text.slice(from.end, to.start)]
  return tied.test(between) || (tiedByWord.test(between) && /^[\d.,]+$/.test(number) && !opens.test(text.slice(0, from.start)))
}

function joined(facts: readonly Fact[], text: string): ShownFact[] {
  const shown: ShownFact[] = []
  for (const fact of facts) {
    const before = shown.at(-1)
    if (before !== undefined && isDuration(before) && isStretch(before, fact, text)) shown.splice(-1, 1, { ...fact, start: before.start, shorter: before })
    else shown.push(fact)
  }
  return shown
}
