/** What an author has to fill in; the same sign as in mends. */
const blank = '___'

export interface Stop {
  /** Key of the sentence that says why. */
  readonly text: 'clarity:stop.blank' | 'clarity:stop.held'
  /** Rules that hold the message; none for a blank. */
  readonly rules: readonly string[]
  /** Where to put the caret. */
  readonly at: number | undefined
}

/** Why a text cannot be sent now: an empty blank, or what the policy holds back. `undefined` when it can. */
export function blocksSending(text: string, findings: readonly { readonly rule: string; readonly policy: string; readonly span?: { readonly start: number } }[]): Stop | undefined {
  const empty = text.indexOf(blank)
  if (empty >= 0) return { text: 'clarity:stop.blank', rules: [], at: empty }
  const held = findings.filter(({ policy }) => policy === 'hold')
  if (held.length === 0) return undefined
  return { text: 'clarity:stop.held', rules: [...new Set(held.map(({ rule }) => rule))], at: held.find(({ span }) => span !== undefined)?.span?.start }
}
