import type { Mark } from '#ui/marked-textarea.tsx'

/** What the check tells the field. Marks and stops hold for this text only. */
export interface ClarityView {
  readonly text: string
  readonly marks: readonly Mark[]
  /** What the policy keeps back, shown yet or not. */
  readonly held: readonly { readonly rule: string; readonly policy: 'hold'; readonly span?: { readonly start: number } }[]
}

export const emptyView: ClarityView = { text: '', marks: [], held: [] }

/** The stretch under the pointer or the caret, and where it is drawn. */
export interface Hover {
  readonly mark: Mark
  readonly at: DOMRect
}
