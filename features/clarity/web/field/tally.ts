/**
 * What was shown while one message was written and what became of it, for the report; told once, when it is sent. One
 * finding counts once: of each rule as many as stood at the same time since the last of them was dealt with. Kept in this
 * tab only: a count may be lost, a message never.
 */
interface Written {
  readonly open: Map<string, number>
  readonly held: Set<string>
}

export interface Shown {
  readonly rule: string
  readonly hash: string
}

const writings = new Map<string, Written>()

function writtenAt(place: string): Written {
  const known = writings.get(place) ?? { open: new Map<string, number>(), held: new Set<string>() }
  writings.set(place, known)
  return known
}

/** How many of each rule; the same words twice are one finding. */
function countOf(findings: readonly Shown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of new Map(findings.map((one) => [`${one.rule} ${one.hash}`, one])).values()) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

export const tally = {
  /** These are on the screen now. */
  see(place: string, findings: readonly Shown[]): void {
    if (findings.length === 0) return
    const { open } = writtenAt(place)
    for (const [rule, count] of countOf(findings)) open.set(rule, Math.max(open.get(rule) ?? 0, count))
  },

  /** One was mended or dismissed, and counted with it. */
  settle(place: string, rule: string): void {
    const { open } = writtenAt(place)
    open.set(rule, Math.max(0, (open.get(rule) ?? 0) - 1))
  },

  /** These rules hold the message back; returns those that did not before. */
  hold(place: string, rules: readonly string[]): string[] {
    const { held } = writtenAt(place)
    const fresh = rules.filter((rule) => !held.has(rule))
    for (const rule of fresh) held.add(rule)
    return fresh
  },

  /** The message goes with what still stands in it; returns what its author has mended by hand, a rule for each. */
  end(place: string, standing: readonly Shown[]): string[] {
    const { open } = writtenAt(place)
    const left = countOf(standing)
    writings.delete(place)
    return [...open].flatMap(([rule, count]) => Array.from({ length: Math.max(0, count - (left.get(rule) ?? 0)) }, () => rule))
  },

  /** The text was thrown away. */
  forget: (place: string): void => void writings.delete(place),
}
