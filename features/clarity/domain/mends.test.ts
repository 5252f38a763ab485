import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyze } from './pipeline.ts'
import type { Context, Finding, Fix } from './rule.ts'
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

/** A mend takes its finding away and adds none. */
function expectMended({ text, context }: { text: string; context: Context }, takes: (fix: Fix, mended: string) => boolean): number {
  const before = analyze(text, context).findings
  const rulesBefore = countBy(before, ({ rule }) => rule)
  const hashesBefore = countBy(before, ({ hash }) => hash)
  let taken = 0
  for (const finding of before) {
    for (const fix of finding.fixes) {
      const mended = applyFix(text, fix)
      if (!takes(fix, mended)) continue
      taken += 1
      const after = analyze(mended, context).findings
      expect(countBy(after, ({ hash }) => hash).get(finding.hash) ?? 0, `${finding.rule}: ${text} => ${mended}`).toBeLessThan(hashesBefore.get(finding.hash) ?? 0)
      for (const [rule, count] of countBy(after, ({ rule: id }) => id)) expect(count, `${finding.rule} adds ${rule}: ${text} => ${mended}`).toBeLessThanOrEqual(rulesBefore.get(rule) ?? 0)
    }
  }
  return taken
}

describe('a mend that only words anew keeps every number', () => {
  const sets = readdirSync(new URL('../evaluation/', import.meta.url)).filter((name) => name.startsWith('held-out'))
  const numbers = (text: string): string[] => Array.from(text.matchAll(/(?:[a-zа-я]+-?)?\d[\d.,:/-]*/giu), ([number]) => number.replace(/[.,:/-]+$/, ''))
  const all = sets.flatMap((file) => readFileSync(new URL(`../evaluation/${file}`, import.meta.url), 'utf8').trim().split('\n').map((line): Message => JSON.parse(line) as Message))
  const found = new Map<string, readonly Finding[]>()
  beforeAll(() => {
    for (const { text } of all) found.set(text, analyze(text, base).findings)
  }, 60_000)

  it.each(['wordiness', 'accusation', 'guess-as-fact', 'goal-late', 'one-idea', 'passive-agent', 'owner-missing', 'shouting', 'repetition', 'vague-quality', 'vague-time', 'long-sentence', 'emoji-risky'] as const)('%s', (rule) => {
    const lost: string[] = []
    let tried = 0
    for (const [text, findings] of found) {
      for (const fix of findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes)) {
        tried += 1
        const mended = applyFix(text, fix)
        if (!numbers(text).every((number) => mended.includes(number))) lost.push(`${text} → ${mended}`)
      }
    }
    expect(lost).toEqual([])
    expect(tried).toBeGreaterThan(10)
  })
})

describe('a mend takes its finding away and adds none', () => {
  it('without a blank, whatever else the message holds', () => {
    expect(writings(600).reduce((taken, writing) => taken + expectMended(writing, (fix, mended) => fix.kind !== 'fill' && !mended.includes(blank)), 0)).toBeGreaterThan(300)
  })

  it('with a blank, which stands for what will be filled in', () => {
    expect([...messages.map(({ text }) => ({ text, context: base })), ...writings(300)].reduce((taken, writing) => taken + expectMended(writing, (fix, mended) => fix.kind === 'fill' || mended.includes(blank)), 0)).toBeGreaterThan(200)
  })

  it.each([
    'Пришлите заказ до 30 июля 2026', 'Когда будет готов заказ?', 'Where is the order?', '货什么时候发？',
    'Подтвердите цену FOB по PO-2310 до 28 июля 2026', 'Quote FOB please, 1200 sets, by 30 July 2026', '请7月31日前报FOB价，1200套',
    'Сделайте упаковку PO-2301 покрепче, отгрузка 20 августа 2026', 'PO-2231国庆前发货', 'Надо проверить сварку PO-2401', 'По PO-2401 надо проверить сварку',
    'Скорее всего, вы взяли сталь 201 вместо 304 на PO-3310.', 'PO-5217周二（2026年8月6日）验货', 'Вебинар по упаковке PO-2231 в пн 29 июля 2026 в 10:15',
  ])('%s', (text) => {
    expect(expectMended({ text, context: base }, () => true)).toBeGreaterThan(0)
  })

  it.each([
    ['Отгрузите заказ до ___', 'ref-missing'],
    ['Пришлите PO-2401 до ___ в хорошей упаковке', 'vague-quality'],
    ['Подтвердите цену FOB и № ___ до 28 июля 2026', 'incoterm-place'],
    ['___, вы опять сорвали срок по PO-2401', 'accusation'],
  ])('and a blank for something else hides nothing: %s', (text, rule) => {
    expect(analyze(text, base).findings.map(({ rule: id }) => id)).toContain(rule)
  })
})
