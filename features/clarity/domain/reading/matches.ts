const none: readonly RegExpExecArray[] = []

/**
 * Every match of a pattern with the flag `g`, as `matchAll` gives them. `matchAll` makes a new RegExp for each call, which
 * costs more than most patterns do; this one runs the pattern itself.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const out: RegExpExecArray[] = []
  while (match !== null) {
    out.push(match)
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return out
}
