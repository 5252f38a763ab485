import type { Language } from '#kernel/language.ts'
import type { Fact } from '../fact.ts'
import { makePage } from './amounts/page.ts'
import { readAmounts } from './amounts/read-amounts.ts'
import { readIdioms } from './names/idioms.ts'
import { readIdentifiers } from './names/identifiers.ts'
import { readIncoterms } from './names/incoterms.ts'
import { readPersons } from './names/persons.ts'
import type { Shadow } from './shadow.ts'

/** Everything but dates and times, in order of reading; overlaps between kinds are left to the merge. */
export function readAmountsAndNames(shadow: Shadow, hint?: Language): Fact[] {
  const page = makePage(shadow.text, hint)
  const incoterms = readIncoterms(page)
  const names = readIdentifiers(page)
  const taken = [...names, ...incoterms, ...(page.han ? readIdioms(page) : [])].sort((a, b) => a.start - b.start)
  return [...incoterms, ...names.flatMap(({ fact }) => (fact === undefined ? [] : [fact])), ...readAmounts(page, taken), ...readPersons(page)]
}
