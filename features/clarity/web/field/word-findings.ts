import type { ShownFinding, Term } from '../types.ts'

export const wordRule = 'forbidden-word'

const isWordSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign)

/** The team's word in the language in which the forbidden one is written. */
function wordFor(term: Term, forbidden: string): string {
  const { ru, en, zh } = term.texts
  const [own, ...others] = /\p{Script=Han}/u.test(forbidden) ? [zh, en, ru] : /\p{Script=Cyrillic}/u.test(forbidden) ? [ru, en, zh] : [en, ru, zh]
  return own || others.find((one) => one !== '') || ''
}

/** Words that the team does not use, each with the team's own word as its mend. Whole words only, any capitals. */
export function wordFindings(text: string, terms: readonly Term[], { force = 'advise', dismissed }: { force?: 'off' | 'advise' | 'hold' | undefined; dismissed: ReadonlySet<string> }): ShownFinding[] {
  if (force === 'off') return []
  const low = text.toLowerCase()
  const found: ShownFinding[] = []
  // Lower case may lengthen a text (İ): then places would be wrong, and capitals have to match.
  const looked = low.length === text.length ? low : text
  for (const term of terms) {
    for (const word of term.forbidden) {
      const wanted = looked === low ? word.toLowerCase() : word
      const hash = `${wordRule}:${word.toLowerCase()}`.slice(0, 80)
      if (wanted === '' || dismissed.has(hash)) continue
      for (let at = looked.indexOf(wanted); at >= 0; at = looked.indexOf(wanted, at + wanted.length)) {
        const end = at + wanted.length
        if (isWordSign(looked.charAt(at - 1)) && isWordSign(wanted.charAt(0))) continue
        if (isWordSign(looked.charAt(end)) && isWordSign(wanted.at(-1) ?? '')) continue
        const instead = wordFor(term, word)
        found.push({
          rule: wordRule, severity: 'warn', policy: force, span: { start: at, end }, params: { instead, word: text.slice(at, end), note: term.note }, hash,
          fixes: instead === '' ? [] : [{ kind: 'auto', label: 'replace', params: { instead }, edits: [{ start: at, end, text: instead }] }],
        })
      }
    }
  }
  return found
}
