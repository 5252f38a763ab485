/** Rules as people look for them. A rule that is in no group is listed last. */
export const ruleGroups = {
  structure: ['goal-late', 'request-missing', 'one-idea', 'long-sentence', 'repetition', 'wordiness'],
  duty: ['passive-agent', 'owner-missing', 'deadline-missing', 'vague-time', 'relative-date', 'ambiguous-date', 'weekday-mismatch', 'invalid-date', 'timezone-missing'],
  numbers: ['vague-quantity', 'unit-missing', 'unit-ambiguous', 'currency-missing', 'incoterm-place', 'vague-quality'],
  reference: ['ref-missing', 'unclear-reference'],
  tone: ['accusation', 'guess-as-fact', 'shouting'],
  signs: ['emoji-count', 'emoji-first-contact', 'emoji-legal', 'emoji-risky'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The groups with those rules that exist, and `other` for new ones. */
export function groupedRules<R extends { readonly id: string }>(rules: readonly R[]): readonly { readonly group: string; readonly rules: readonly R[] }[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const groups = Object.entries(ruleGroups).map(([group, ids]) => ({
    group,
    rules: ids.flatMap((id) => {
      const rule = byId.get(id)
      byId.delete(id)
      return rule === undefined ? [] : [rule]
    }),
  }))
  return [...groups, { group: 'other', rules: [...byId.values()] }].filter((one) => one.rules.length > 0)
}
