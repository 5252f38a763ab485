import type { Fact, Moment } from '../fact.ts'
import { readDates, type DateReading } from './dates/index.ts'
import { merge } from './merge.ts'
import { readAmountsAndNames } from './read-amounts-and-names.ts'
import { makeShadow } from './shadow.ts'

/**
 * What a message states: dates, times, amounts, identifiers, terms, people. Sorted by start, never overlapping, offsets in
 * UTF-16 units of `text`. Total on any string; time linear to its length.
 */
export function extract(text: string, moment: Moment): Fact[] {
  return extractWithDates(text, moment).facts
}

/** The same, with what was read of dates: those that cannot be, and weekdays that were named. */
export function extractWithDates(text: string, moment: Moment): { facts: Fact[]; dates: DateReading } {
  const shadow = makeShadow(text)
  const dates = readDates(shadow, moment)
  return { facts: merge([...readAmountsAndNames(shadow), ...dates.facts]), dates }
}
