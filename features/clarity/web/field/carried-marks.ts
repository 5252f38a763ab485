import type { Mark } from '#ui/marked-textarea.tsx'
import { difference } from '#ui/write-text.ts'

/**
 * The marks of a text where they stand in the one it has just become; what was changed itself loses its mark. Until the
 * next check the underlines so stay: elements taken away and put back with each letter would end the browser's run of
 * typing, and Ctrl+Z would take back one letter.
 */
export function carriedMarks(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after || marks.length === 0) return marks
  const { start, end } = difference(before, after)
  const by = after.length - before.length
  return marks.flatMap((mark) => (mark.end <= start ? [mark] : mark.start >= end ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : []))
}
