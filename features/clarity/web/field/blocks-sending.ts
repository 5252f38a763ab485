/** What an author has to fill in, as in mends (a test compares): not in a link or a name of a file, nor in a line to sign on. */
const blank = String.raw`(?<!_)(?:(?<![a-zA-Z\d])___(?!_)|___(?![_a-zA-Z\d]))`
/** Names of the fields of phrases (a test compares): `{date}` that came from the library and was never filled in. */
export const fieldNames = 'batch condition count date deadline document fact incoterm item later latest limit method name need optionA optionB order parameter part position price quantity question reason result step target time topic version what zone'
const field = new RegExp(String.raw`\{(?:${fieldNames.replaceAll(' ', '|')})\}|${blank}`)

export interface Stop {
  /** Key of the sentence that says why. */
  readonly text: 'clarity:stop.blank' | 'clarity:stop.held'
  /** The blank as it stands in the text; empty when rules hold the message. */
  readonly blank: string
  /** Rules that hold the message; none for a blank. */
  readonly rules: readonly string[]
  /** Where to put the caret. */
  readonly at: number | undefined
}

/** The blank that the next Tab goes to: the first behind a place. */
export function nextBlank(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const match = field.exec(text.slice(from))
  return match === null ? undefined : { start: from + match.index, end: from + match.index + match[0].length }
}

interface Found {
  readonly rule: string
  readonly policy: string
  readonly span?: { readonly start: number }
}

/** Why a text cannot be sent now: an empty blank, or what the policy holds back. `undefined` when it can. */
export function blocksSending(text: string, findings: readonly Found[]): Stop | undefined {
  const empty = field.exec(text)
  return empty === null ? heldBack(findings) : { text: 'clarity:stop.blank', blank: empty[0], rules: [], at: empty.index }
}

/** The same for a note to colleagues, in which a blank may stay. */
export function heldBack(findings: readonly Found[]): Stop | undefined {
  const held = findings.filter(({ policy }) => policy === 'hold')
  if (held.length === 0) return undefined
  return { text: 'clarity:stop.held', blank: '', rules: [...new Set(held.map(({ rule }) => rule))], at: held.find(({ span }) => span !== undefined)?.span?.start }
}
