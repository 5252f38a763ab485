import type { Language } from '#kernel/language.ts'
import type { Fact, Moment } from '../fact.ts'
import { readDates, type DateReading } from './dates/index.ts'
import { merge } from './merge.ts'
import { readAmountsAndNames } from './read-amounts-and-names.ts'
import { makeShadow } from './shadow.ts'

/**
 * What a message states: dates, times, amounts, identifiers, terms, people. Sorted by start, never overlapping, offsets in
 * UTF-16 units of `text`. Total on any string; time linear to its length. `hint`: the language of a text without letters.
 */
export function extract(text: string, moment: Moment, hint?: Language): Fact[] {
  return extractWithDates(text, moment, hint).facts
}

/** The same, with what was read of dates: those that cannot be, and weekdays that were named. */
export function extractWithDates(text: string, moment: Moment, hint?: Language): { facts: Fact[]; dates: DateReading } {
  const shadow = makeShadow(text)
  const others = readAmountsAndNames(shadow, hint)
  const first = readDates(shadow, moment, hint)
  const torn = tornBy(first.facts, others)
  const dates = torn.length === 0 ? first : readDates({ text: without(shadow.text, torn) }, moment, hint)
  return { facts: merge([...others, ...dates.facts]), dates }
}

const identifiers: ReadonlySet<Fact['kind']> = new Set(['order', 'batch', 'ref', 'article'])

/** «TGHU 482915-3 до 6 ноября»: names whose last digit was taken for the beginning of a stretch of days. Both sorted. */
function tornBy(dates: readonly Fact[], facts: readonly Fact[]): Fact[] {
  const names = facts.filter(({ kind }) => identifiers.has(kind)).sort((a, b) => a.start - b.start)
  let at = 0
  return names.filter(({ start, end }) => {
    while ((dates[at]?.start ?? Infinity) <= start) at += 1
    const date = dates[at]
    return date !== undefined && date.start < end && date.end > end
  })
}

/** The text with signs in place of the names that belong to no date. */
function without(text: string, names: readonly Fact[]): string {
  let out = ''
  for (const { start, end } of names) if (start >= out.length) out += text.slice(out.length, start) + '_'.repeat(end - start)
  return out + text.slice(out.length)
}
