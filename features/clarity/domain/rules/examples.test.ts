import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Localized } from '#kernel/language.ts'
import type { Span } from '../doc.ts'
import { analyze } from '../pipeline.ts'
import type { Context, Rule, RuleExample, RuleExamples } from '../rule.ts'
import { matchesOf, patternsLearned, readLeads } from '../reading/leads.ts'
import { neededOf } from '../reading/needed-signs.ts'
import { matchesIn } from '../reading/matches.ts'
import { rules } from './index.ts'
import { applyFix, blank } from './mends.ts'
import { whys } from './texts.ts'

interface RuleFile {
  readonly rule: Rule
  readonly why: Localized
  readonly examples: RuleExamples
}

const base: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

function readExample(example: RuleExample): { text: string; span: Span | undefined; context: Context } {
  const marked = typeof example === 'string' ? example : example.text
  const start = marked.indexOf('{{')
  const text = marked.replace('{{', '').replace('}}', '')
  const span = start < 0 ? undefined : { start, end: marked.indexOf('}}') - 2 }
  return { text, span, context: typeof example === 'string' ? base : { ...base, ...example.context } }
}

const files = await Promise.all(rules.map(async ({ id }) => [id, (await import(`./${id}.ts`)) as RuleFile] as const))
const hitsOf = (id: string, text: string, context: Context) => analyze(text, context).findings.filter(({ rule }) => rule === id)
const scripts = { ru: /[а-яё]/i, zh: /[\u4e00-\u9fff]/, en: /[a-z]{2}/i }
const languageOf = (text: string) => (scripts.ru.test(text) ? 'ru' : scripts.zh.test(text) ? 'zh' : 'en')

describe('the register', () => {
  it('holds every rule file, sorted, under its own name', () => {
    const named = readdirSync(new URL('.', import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -3))
      .filter((file) => rules.some(({ id }) => id === file))
    expect(rules.map(({ id }) => id)).toEqual([...named].sort())
    expect(rules).toHaveLength(30)
    for (const [id, file] of files) expect(file.rule.id).toBe(id)
  })

  it('gives a reason in three languages for each rule', () => {
    for (const { id } of rules) {
      const why = whys[id]
      expect(why?.ru).toMatch(scripts.ru)
      expect(why?.zh).toMatch(scripts.zh)
      expect(why?.en.length).toBeGreaterThan(10)
    }
  })
})

it('finds with the leads what each pattern finds alone', () => {
  const texts = files.flatMap(([, { examples }]) => [...examples.bad, ...examples.good, ...examples.traps]).map((example) => readExample(example).text)
  for (const text of texts) analyze(text, base)
  const patterns = patternsLearned()
  const needs = new Map(patterns.map((pattern) => [pattern, neededOf(pattern.source)]))
  expect(patterns.length).toBeGreaterThan(80)
  for (const plain of texts.map((text) => text.toLowerCase().replaceAll('ё', 'е'))) {
    const leads = readLeads(plain)
    for (const pattern of patterns) {
      const ours = matchesOf(leads, pattern).map((match) => `${match.index} ${match[0]}`)
      const needed = ours.length === 0 ? undefined : needs.get(pattern)
      if (needed !== undefined && !needed.some((signs) => plain.includes(signs))) expect.fail(`${pattern.source.slice(0, 80)} needs ${needed.join()} and matches ${plain}`)
      if (ours.join('|') !== matchesIn(plain, pattern).map((match) => `${match.index} ${match[0]}`).join('|')) expect.fail(`${pattern.source.slice(0, 80)} in ${plain}: ${ours.join('|')}`)
    }
  }
})

describe.each(files)('%s', (id, { examples }) => {
  it('shows bad, good and trap examples in the three languages', () => {
    for (const kind of ['bad', 'good', 'traps'] as const) {
      const languages = new Set(examples[kind].map((example) => languageOf(readExample(example).text)))
      expect([...languages].sort(), kind).toEqual(['en', 'ru', 'zh'])
    }
  })

  it.each(examples.bad.map(readExample))('speaks on: $text', ({ text, span, context }) => {
    const hits = hitsOf(id, text, context)
    expect(hits.length).toBeGreaterThan(0)
    if (span !== undefined) expect(hits.some((hit) => hit.span !== undefined && hit.span.start < span.end && span.start < hit.span.end)).toBe(true)
  })

  it.each([...examples.good, ...examples.traps].map(readExample))('is silent on: $text', ({ text, context }) => {
    expect(hitsOf(id, text, context)).toEqual([])
  })

  it('is silent after each of its mends, and no other rule begins to speak', () => {
    for (const { text, context } of examples.bad.map(readExample)) {
      const before = analyze(text, context).findings
      for (const hit of before.filter(({ rule }) => rule === id)) {
        for (const fix of hit.fixes) {
          const mended = applyFix(text, fix)
          if (mended.includes(blank)) continue
          const after = analyze(mended, context).findings
          expect(after.filter(({ hash }) => hash === hit.hash), mended).toEqual([])
          expect(after.map(({ rule }) => rule).filter((rule) => !before.some((earlier) => earlier.rule === rule)), mended).toEqual([])
        }
      }
    }
  })
})
