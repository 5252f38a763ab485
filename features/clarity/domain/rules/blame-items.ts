import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'

/** What a rewrite must not lose: numbers, dates and names, each with the word that says what it is. */
export const written = (doc: Doc, span: Span): string => doc.text.slice(span.start, span.end)
/** The same without capitals. */
export const plainly = (doc: Doc, { start, end }: Span): string => doc.plain.slice(start, end)
export const trimmed = (text: string): string => text.replace(/^[\s,;:.!?，；：。！？-]+|[\s,;:.!?，；：。！？]+$/gu, '')

/** `партия 500`, `RAL 9010`, `по PO-2401`: the word that says what the number is belongs to it. */
export function withNoun(doc: Doc, at: number, from: number): number {
  const before = /(?:^|[^\p{L}])((?:RAL|Pantone|парти[а-я]+|инвойс[а-я]*|заказ[а-я]*|контейнер[а-я]*|черт[её]ж[а-я]*|пункт[а-я]*|batch|lot|order|invoice|container|drawing|по|for|on|from|№|no\.?|批次|订单|发票|图纸)\s*)$/iu.exec(doc.text.slice(Math.max(from, at - 24), at))
  return before?.[1] === undefined ? at : at - before[1].length
}

/** Facts of the stretch, each with the word that says what it is. */
export function factSpans(doc: Doc, within: Span): Span[] {
  return doc.facts.filter((fact) => fact.start >= within.start && fact.end <= within.end && (/\d/.test(written(doc, fact)) || (isChecked(fact) && !lastMinute.test(written(doc, fact)))))
}
/** No date that could be checked. */
const lastMinute = /last (?:minute|moment)|последн[а-я]+ (?:момент|минут)|最后(?:一刻|关头)/i
const isChecked = (fact: Fact): boolean => ['date', 'order', 'batch', 'ref', 'article', 'quantity', 'money'].includes(fact.kind) && !('vague' in fact && fact.vague === true)
export const itemsOf = (doc: Doc, within: Span): string[] => [
  ...new Set([
    ...factSpans(doc, within).map((fact) => trimmed(doc.text.slice(/^\d/.test(written(doc, fact)) || /^\p{Lu}/u.test(written(doc, fact)) ? nounOnly(doc, fact.start, within.start) : fact.start, fact.end))),
    ...numbersIn(written(doc, within)).filter((number) => !factSpans(doc, within).some((fact) => written(doc, fact).includes(number))),
  ]),
]
export const nounOnly = (doc: Doc, at: number, from: number): number => {
  const start = withNoun(doc, at, from)
  return /^(?:по|for|on|from)\s/i.test(doc.text.slice(start, at)) ? at : start
}

/** Numbers and whatever has one in it; `RAL 9010` keeps its system. */
export const numbersIn = (text: string): string[] => (text.match(/(?:\p{Lu}{2,} )?[\p{Script=Cyrillic}\p{Script=Latin}]*\d(?:[\p{Script=Cyrillic}\p{Script=Latin}\d]|[-./,:×](?=[\p{Script=Cyrillic}\p{Script=Latin}\d]))*/gu) ?? []).map((item) => item.trim())

/** Of things that stood in the sentence, those the new text no longer holds: an order is told by its number, whatever the form of its noun. */
export const lacking = (text: string, items: readonly string[]): string[] => {
  const lower = text.toLowerCase()
  return items.filter((item) => {
    const sought = item.toLowerCase().replace(/^(?:(?:заказ|парти)[а-я]*|batch|lot|order|批次|订单)\s*(?=.*\d)/, '')
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      if (!/\d/.test(item) || (!/\d[.,]?$/.test(/^\d/.test(sought) ? text.slice(0, at) : '') && !(/\d$/.test(item) && /^[.,]?\d/.test(text.slice(at + sought.length))))) return false
    }
    return true
  })
}
