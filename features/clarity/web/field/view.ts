import type { Mark } from '#ui/marked-textarea.tsx'
import type { Shown } from './tally.ts'

/** What the check tells the field. Marks and stops hold for this text only. */
export interface ClarityView {
  readonly text: string
  readonly marks: readonly Mark[]
  /** What the policy keeps back, shown yet or not. */
  readonly held: readonly { readonly rule: string; readonly policy: 'hold'; readonly span?: { readonly start: number } }[]
  /** Everything that is found in it, shown yet or not. */
  readonly standing: readonly Shown[]
}

/** The stretch that a card speaks of, in this text only. */
export interface Active {
  readonly text: string
  readonly start: number
  readonly end: number
}

export const emptyView: ClarityView = { text: '', marks: [], held: [], standing: [] }

/** The stretch under the pointer or the caret, and where it is drawn. */
export interface Hover {
  readonly mark: Mark
  readonly at: DOMRect
  /** The window's size then: in another one the stretch stands elsewhere. */
  readonly size: string
}
