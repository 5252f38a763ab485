/** One alternative: its own part, and what the whole has around it. */
export interface Alternative {
  readonly head: string
  readonly body: string
  readonly tail: string
}

/**
 * The alternatives of a pattern as patterns of their own, in order: the first of them that matches at a place matches there
 * as the whole does. Those of a group that has only a look behind or `\b` before it and no stroke after it count as well:
 * `\b(?:soon|later)\b`. A pattern with groups that are counted stays whole.
 */
export function alternativesOf(source: string): readonly Alternative[] {
  if (/(?<!\\)(?:\\\\)*\((?!\?)/.test(source.replace(/\[(?:\\.|[^\]\\])*\]/g, ''))) return [{ head: '', body: source, tail: '' }]
  const whole = cut(source, 0)
  const head = /^(?:\(\?<![^()]*\)|\\b)(?=\(\?:)/.exec(source)?.[0]
  if (head === undefined || whole.parts.length > 1) return whole.parts.map((body) => ({ head: '', body, tail: '' }))
  const { parts, end } = cut(source, head.length + 3)
  return parts.map((body) => ({ head, body, tail: source.slice(end + 1) }))
}

/** Cut at the strokes that stand in no bracket, up to the bracket that closes the group one is in. */
function cut(source: string, start: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = []
  let depth = 0
  let from = start
  let at = start
  for (; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '[') at = endOfClass(source, at)
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      if (depth === 0) break
      depth -= 1
    } else if (sign === '|' && depth === 0) {
      parts.push(source.slice(from, at))
      from = at + 1
    }
  }
  return { parts: [...parts, source.slice(from, at)], end: at }
}

/** Where a class closes that opens at a place. */
export function endOfClass(source: string, at: number): number {
  let end = at + 1
  while (end < source.length && source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1
  return end
}

/** The signs that every match of a pattern begins with, as far as they are written out; `isAll`: there is nothing else to it. */
export function literalOf(body: string): { readonly signs: string; readonly isAll: boolean } {
  const plain = /^(?:[^\\[\](){}.?*+^$|]|\\[^a-zA-Z\d])*/.exec(body)?.[0] ?? ''
  const isOptional = /[?*{+]/.test(body.charAt(plain.length))
  const sure = isOptional ? plain.replace(/\\?.$/su, '') : plain
  return { signs: sure.replace(/\\(.)/gs, '$1'), isAll: plain.length === body.length }
}
