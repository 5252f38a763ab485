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
  const dates = readDates(shadow, moment, hint)
  return { facts: merge([...readAmountsAndNames(shadow, hint), ...dates.facts]), dates }
}
