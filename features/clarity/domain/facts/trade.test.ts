import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract, toFacts, type FlatFact } from './index.ts'

interface Labelled {
  readonly lang: 'ru' | 'en' | 'zh'
  readonly text: string
  readonly now: string
  readonly facts: readonly Readonly<Record<string, unknown>>[]
}

const messages = ['facts.jsonl', 'trade-facts.jsonl'].flatMap((file) => readFileSync(new URL(`../../evaluation/${file}`, import.meta.url), 'utf8').trim().split('\n').map((line): Labelled => JSON.parse(line) as Labelled))

/** Names are compared by their letters and digits. */
const plain = (value: unknown): unknown => (typeof value === 'string' ? value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') : Array.isArray(value) ? value.join() : value)

function isSame({ text: _text, role: _role, ...label }: Readonly<Record<string, unknown>>, fact: FlatFact): boolean {
  return Object.entries(label).every(([key, value]) => plain(fact[key]) === plain(value))
}

describe('facts of quotations, drawings, packing lists and chats, labelled by people who had not seen the engine', () => {
  test.each(['ru', 'en', 'zh'] as const)('%s', (language) => {
    const [found, missed, extra]: [string[], string[], string[]] = [[], [], []]
    for (const { text, now, facts } of messages.filter(({ lang }) => lang === language)) {
      const moment = { local: now.slice(0, 19), zone: now.slice(19) }
      // A number that counts nothing is shown to nobody.
      const read = toFacts(extract(text, moment), moment).filter((fact) => fact['unit'] !== null)
      for (const label of facts) {
        const at = read.findIndex((fact) => isSame(label, fact))
        ;(at < 0 ? missed : found).push(`${text} ${JSON.stringify(label)}`)
        if (at >= 0) read.splice(at, 1)
      }
      extra.push(...read.map((fact) => `${text} ${JSON.stringify(fact)}`))
    }
    expect(found.length / (found.length + missed.length), missed.join('\n')).toBeGreaterThan(0.97)
    expect(found.length / (found.length + extra.length), extra.join('\n')).toBeGreaterThan(0.97)
  })
})
