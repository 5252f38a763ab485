import type { DateDoubt } from '../doc.ts'
import type { Moment } from '../fact.ts'
import { readImpossibleDates, readWeekdayClaims } from '../facts/dates/index.ts'

/** Dates that cannot be meant as they stand. `plain` is the lower-case shadow. */
export function readDateDoubts(text: string, plain: string, moment: Moment): DateDoubt[] {
  if (!/\d|[一二三四五六七八九十]月/.test(plain)) return []
  return [
    ...readImpossibleDates(text, plain, moment).map((doubt) => ({ kind: 'impossible' as const, start: doubt.start, end: doubt.end, readings: doubt.readings })),
    ...readWeekdayClaims(text, plain, moment).flatMap((claim) => (claim.fits ? [] : [{ kind: 'weekday' as const, start: claim.start, end: claim.end, readings: claim.readings }])),
  ].sort((a, b) => a.start - b.start)
}
