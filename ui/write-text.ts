/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): { readonly start: number; readonly end: number; readonly text: string } {
  let start = 0
  const most = Math.min(before.length, after.length)
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  // A pair of surrogates is one sign: never begin in its middle.
  if (start > 0 && /[\ud800-\udbff]/.test(before.charAt(start - 1))) start -= 1
  let same = 0
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1
  if (same > 0 && /[\udc00-\udfff]/.test(before.charAt(before.length - same))) same -= 1
  return { start, end: before.length - same, text: after.slice(start, after.length - same) }
}

const blank = '___'

/**
 * Puts a changed text into the field as if it were typed, so that Ctrl+Z takes it back, and the caret where it belongs;
 * a blank there is chosen, so that typing fills it. `over` is the text that it was made of: where somebody has typed since,
 * nothing is written, so that no letter is lost.
 */
export function writeText(field: HTMLTextAreaElement | null, after: string, { over, caret, onText }: { over?: string; caret?: number | undefined; onText: (text: string) => void }): void {
  if (field === null) return onText(after)
  if (over !== undefined && field.value !== over) return
  const { start, end, text } = difference(field.value, after)
  field.focus()
  field.setSelectionRange(start, end)
  // The old command is the only way that keeps the history of a plain field.
  const typed = start === end && text === '' ? true : document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  if (!typed || field.value !== after) onText(after)
  const at = caret ?? start + text.length
  const choose = () => field.setSelectionRange(at, after.startsWith(blank, at) ? at + blank.length : at)
  choose()
  requestAnimationFrame(() => field.value === after && choose())
}
