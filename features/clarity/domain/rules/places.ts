import type { Doc, Sentence, Span } from '../doc.ts'
import type { Fact, FactKind } from '../fact.ts'
import type { Language } from '#kernel/language.ts'

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The sentence that holds an offset; the nearest one before where it falls between two. */
export function sentenceAt(doc: Doc, offset: number): Sentence | undefined {
  let low = 0
  let high = doc.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((doc.sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return doc.sentences[low - 1]
}

/** The part of the sentence between commas or other marks around a stretch. */
export function clauseAround(doc: Doc, span: Span): Span {
  const edge = /[,，.;；。!！?？\n:：]/
  let start = span.start
  let end = span.end
  while (start > 0 && span.start - start < 200 && !edge.test(doc.plain.charAt(start - 1))) start -= 1
  while (end < doc.plain.length && end - span.end < 200 && !edge.test(doc.plain.charAt(end))) end += 1
  return { start, end }
}

/** Facts that touch a stretch; they are sorted and do not overlap. */
export function factsAt(doc: Doc, span: Span): Fact[] {
  return touching(doc.facts, span)
}

/** Of sorted stretches that do not overlap, those that touch one. */
export function touching<Item extends Span>(items: readonly Item[], span: Span): Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const out: Item[] = []
  for (let item = items[low]; item !== undefined && item.start < span.end; item = items[(low += 1)]) out.push(item)
  return out
}

export const hasFact = (doc: Doc, ...kinds: readonly FactKind[]): boolean => doc.facts.some((fact) => kinds.includes(fact.kind))

/** The language a stretch is written in, for words that are put beside it. */
export function languageAt(doc: Doc, offset: number): Language {
  const sentence = sentenceAt(doc, offset)
  const script = sentence?.script
  if (script === 'cyrillic') return 'ru'
  if (script === 'han') return 'zh'
  if (sentence !== undefined && script === 'latin' && !isNumberOnly(doc, sentence)) return 'en'
  return doc.has.cyrillic ? 'ru' : doc.has.han ? 'zh' : 'en'
}

/** 客户抱怨。PO-7: letters of a number alone tell no language. */
const isNumberOnly = (doc: Doc, { start, end }: Span): boolean => !/[a-z]{3}/.test(doc.plain.slice(start, end)) && factsAt(doc, { start, end }).some(names)

/** An order, batch, document or article number; a person is none. */
export const names = (fact: Fact): boolean => fact.kind === 'order' || fact.kind === 'batch' || fact.kind === 'ref' || fact.kind === 'article'
