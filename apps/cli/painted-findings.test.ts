import { describe, expect, it } from 'vitest'
import { analyze, type Context } from '#features/clarity/domain/index.ts'
import { painted } from './painted-findings.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }
const paint = (text: string): string => painted(text, analyze(text, context).findings, { language: 'en', colour: false })

describe('painted', () => {
  it('names line and column, and shows what a mend makes of the words', () => {
    const out = paint('Hello Li,\nplease send the invoice for PO-2231 ASAP.\n\nThe price is fine, ship it tomorrow.')
    expect(out).toMatch(/^2:37 {2}error {2}«ASAP»/m)
    expect(out).toMatch(/^4:28 {2}\w+ {2}«tomorrow»/m)
    expect(out).toMatch(/→ .+: .*___/)
  })

  it.each([
    ['one line', 'завтра 5к '],
    ['a line each', 'завтра 5к\n'],
    ['one line with requests', 'Please send 5k to the warehouse ASAP. '],
  ])('takes time in proportion to the text: %s', (_, line) => {
    const ready = (times: number) => {
      const text = line.repeat(times)
      return { text, findings: analyze(text, context).findings }
    }
    const time = ({ text, findings }: ReturnType<typeof ready>): number => {
      const start = performance.now()
      painted(text, findings, { language: 'en', colour: false })
      return performance.now() - start
    }
    const [short, long] = [ready(1_000), ready(16_000)]
    expect(long.findings.length).toBeGreaterThan(10_000)
    const least = (one: ReturnType<typeof ready>): number => Math.min(time(one), time(one), time(one))
    least(short)
    expect(least(long)).toBeLessThan(16 * 4 * Math.max(least(short), 2))
  })
})
