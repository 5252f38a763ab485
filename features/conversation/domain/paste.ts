/** What a name in a pasted stretch most likely is. */
export type SenderGuess = { readonly as: 'person'; readonly personId: string } | { readonly as: 'us'; readonly staffId?: string }

/** Guesses who a name is: a person of the conversation or a colleague, if exactly one has this name. */
export function guessSender(
  name: string,
  known: { people: readonly { id: string; name: string }[]; staff: readonly { id: string; name: string }[]; remembered?: SenderGuess },
): SenderGuess | undefined {
  if (known.remembered !== undefined) return known.remembered
  if (name === '') return known.people.length === 1 && known.people[0] !== undefined ? { as: 'person', personId: known.people[0].id } : undefined
  const people = known.people.filter((one) => plain(one.name) === plain(name))
  const staff = known.staff.filter((one) => plain(one.name) === plain(name))
  if (people.length + staff.length !== 1) return undefined
  if (people[0] !== undefined) return { as: 'person', personId: people[0].id }
  return staff[0] === undefined ? undefined : { as: 'us', staffId: staff[0].id }
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/**
 * Moments for pasted messages. Those without a time of their own follow the one before; before the first known time
 * they count backwards, and where there is none at all they end now. Order is kept; only milliseconds are invented.
 */
export function pasteTimes(sentAt: readonly (number | undefined)[], now: number): number[] {
  const first = sentAt.findIndex((at) => at !== undefined)
  if (first === -1) return sentAt.map((_, index) => now - (sentAt.length - 1 - index))
  const times: number[] = []
  const start = sentAt[first] ?? now
  for (const [index, at] of sentAt.entries()) times.push(index < first ? start - (first - index) : (at ?? (times[index - 1] ?? start) + 1))
  return times
}
