import type { Doc, Span } from './doc.ts'
import type { Fix, Hit } from './rule.ts'
import { blank, mendsOf } from './rules/mends.ts'
import { sentenceAt } from './rules/places.ts'

/** Right behind the stretch, at most with the sign that introduces it or in a bracket: `заказ № ___`, `FOB ___`, 国庆前（___）. */
const behind = /^[\s:：]{0,2}(?:(?:№|no\.?|number|номер|号|по заказу|(?:for|of) order)\s?)?___|^\s?[(（][^()（）\n]{0,120}___/
/** Right before it; what follows «до» is a day, and nothing else that is missing. */
const before = /(?<!(?<![а-яa-z])(?:до|ко?|by|before|until) )___[)）]?[,，:：的]?\s?(?:(?:please|пожалуйста,?|请) ?)?$/
const reach = 130

/**
 * Whether the author has left a blank where something is missing: it stands for what will be filled in, and no text with
 * one can be sent. So a mend that leaves a blank takes its finding away, and the finding is back if the blank is deleted.
 */
export function isLeftBlank(doc: Doc, rule: string, hit: Hit): boolean {
  const { span } = hit
  const fixes = mendsOf(hit)
  if (fixes.some((fix) => isTaken(doc, fix))) return true
  // What concerns the whole message waits until it is written.
  if (span === undefined) return fixes.length > 0
  // What stands before the request, or the request itself, is not written yet.
  if (rule === 'goal-late') return doc.text.slice(0, span.end).includes(blank)
  if (fixes.every(({ kind }) => kind !== 'fill')) return false
  return standsBeside(doc, span) || (rule === 'deadline-missing' && isForNobody(doc, span))
}

/** The mend is in the text already. */
const isTaken = (doc: Doc, { edits }: Fix): boolean =>
  edits.some(({ start, end, text }) => start === end && text.includes(blank) && (doc.text.startsWith(text, start) || doc.text.slice(0, start).endsWith(text.trimStart())))

const standsBeside = (doc: Doc, { start, end }: Span): boolean =>
  doc.text.slice(start, end).includes(blank) || behind.test(doc.plain.slice(end, end + reach)) || before.test(doc.plain.slice(Math.max(0, start - reach), start))

/** «___, по PO-7 проверьте»: whoever is named there is asked for a day afterwards. */
const isForNobody = (doc: Doc, { start }: Span): boolean => /^[^\p{L}\p{N}]*___[,，]/u.test(doc.plain.slice(sentenceAt(doc, start)?.start ?? 0, start))
