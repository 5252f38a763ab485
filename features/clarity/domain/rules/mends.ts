import type { Doc, Span } from '../doc.ts'
import type { Edit, Fix, Hit, MendLabel } from '../rule.ts'

/** What the author has to fill in; a text that still holds it cannot be sent. */
export const blank = '___'

/** Where it is one: not in a link or a name of a file (`a___b.pdf`), nor in a line to sign on. */
const blankForm = /(?<!_)(?:(?<![a-z\d])___(?!_)|___(?![_a-z\d]))/i
export const hasBlank = (text: string): boolean => blankForm.test(text)

export const mendsOf = ({ fixes = [] }: Hit): readonly Fix[] => (typeof fixes === 'function' ? fixes() : fixes)

/** The text with one mend taken. */
export function applyFix(text: string, fix: Pick<Fix, 'edits'>): string {
  let out = ''
  let at = 0
  for (const edit of fix.edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

export const replaced = (span: Span, text: string): Edit => ({ start: span.start, end: span.end, text })
export const inserted = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** A mend with its cursor: in the first blank where there is one. */
export function mend(kind: Fix['kind'], label: MendLabel, edits: readonly Edit[], params?: Fix['params']): Fix {
  const caret = caretOf(edits)
  return { kind, label, edits, ...(caret === undefined ? {} : { caret }), ...(params === undefined ? {} : { params }) }
}

function caretOf(edits: readonly Edit[]): number | undefined {
  let shift = 0
  for (const edit of edits) {
    const at = edit.text.indexOf(blank)
    if (at >= 0) return edit.start + shift + at
    shift += edit.text.length - (edit.end - edit.start)
  }
  return undefined
}

/** Takes words out together with one space, so that none stands double or before a mark. */
export function withoutSpan(doc: Doc, span: Span): Edit {
  const spaceBefore = span.start === 0 || /[ \t]/.test(doc.text.charAt(span.start - 1))
  const spaceAfter = /[ \t]/.test(doc.text.charAt(span.end))
  const markAfter = /^(?:$|[.,!?;:\n，。！？；])/.test(doc.text.slice(span.end, span.end + 1))
  if (spaceBefore && markAfter && span.start > 0) return { start: span.start - 1, end: span.end, text: '' }
  return { start: span.start, end: spaceBefore && spaceAfter ? span.end + 1 : span.end, text: '' }
}

/** Takes a sign out; two sentences that it held apart do not run together. */
export function withoutSign(doc: Doc, span: Span): Edit {
  const [left, end = ''] = /([\p{L}\p{N}])[ \t]?$/u.exec(doc.text.slice(Math.max(0, span.start - 3), span.start)) ?? []
  const [right, next = ''] = /^[ \t]?([\p{L}\p{N}])/u.exec(doc.text.slice(span.end, span.end + 3)) ?? []
  if (left === undefined || right === undefined) return withoutSpan(doc, span)
  const mark = /[\u4e00-\u9fff]/.test(end + next) ? '，' : /\p{Lu}/u.test(next) ? '. ' : ', '
  return { start: span.start - left.length + end.length, end: span.end + right.length - next.length, text: mark }
}

/** Upper case for the first letter, where a sentence begins anew. */
export const capital = (text: string): string => text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase())
