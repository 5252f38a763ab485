import type { Fact, Moment } from '../fact.ts'
import { readDates } from './dates/index.ts'
import { merge } from './merge.ts'
import { readAmountsAndNames } from './read-amounts-and-names.ts'
import { makeShadow } from './shadow.ts'

/**
 * What a message states: dates, times, amounts, identifiers, terms, people. Sorted by start, never overlapping, offsets in
 * UTF-16 units of `text`. Total on any string; time linear to its length.
 */
export function extract(text: string, moment: Moment): Fact[] {
  const shadow = makeShadow(text)
  return merge([...readAmountsAndNames(shadow), ...readDates(text, shadow, moment)])
}
