import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from './pipeline.ts'
import type { Context, Finding } from './rule.ts'
import { applyFix, blank } from './rules/mends.ts'

const now = { local: '2026-07-24T10:00:00', zone: '+08:00' }
const base: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now }
const languages = ['ru', 'en', 'zh'] as const

interface Message {
  readonly lang: (typeof languages)[number]
  readonly text: string
}

const messages = ['held-out.jsonl', 'held-out-2.jsonl'].flatMap((file) =>
  readFileSync(new URL(`../evaluation/${file}`, import.meta.url), 'utf8').trim().split('\n').map((line): Message => JSON.parse(line) as Message),
)

/** One to three messages of one language in a row, the same on every run, some in a first contact or a claim. */
function writings(count: number): { text: string; context: Context }[] {
  let seed = 20_260_724
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (seed >>> 8) % below
  }
  return Array.from({ length: count }, () => {
    const lang = languages[next(3)] ?? 'en'
    const own = messages.filter((message) => message.lang === lang)
    const parts = Array.from({ length: 1 + next(3) }, () => own[next(own.length)]?.text ?? '')
    return { text: parts.join(lang === 'zh' ? '' : ' '), context: { ...base, firstContact: next(8) === 0, legal: next(8) === 0 } }
  })
}

const countBy = (findings: readonly Finding[], of: (finding: Finding) => string): Map<string, number> => {
  const out = new Map<string, number>()
  for (const finding of findings) out.set(of(finding), (out.get(of(finding)) ?? 0) + 1)
  return out
}

describe('a mend without a blank', () => {
  it('takes its finding away and adds none, whatever else the message holds', () => {
    let taken = 0
    for (const { text, context } of writings(600)) {
      const before = analyze(text, context).findings
      const rulesBefore = countBy(before, ({ rule }) => rule)
      const hashesBefore = countBy(before, ({ hash }) => hash)
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const mended = applyFix(text, fix)
          if (fix.kind === 'fill' || mended.includes(blank)) continue
          taken += 1
          const after = analyze(mended, context).findings
          expect(countBy(after, ({ hash }) => hash).get(finding.hash) ?? 0, `${finding.rule}: ${text} => ${mended}`).toBeLessThan(hashesBefore.get(finding.hash) ?? 0)
          for (const [rule, count] of countBy(after, ({ rule: id }) => id)) expect(count, `${finding.rule} adds ${rule}: ${text} => ${mended}`).toBeLessThanOrEqual(rulesBefore.get(rule) ?? 0)
        }
      }
    }
    expect(taken).toBeGreaterThan(300)
  })
})
