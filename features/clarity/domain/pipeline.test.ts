import { describe, expect, it } from 'vitest'
import { analyze } from './pipeline.ts'
import type { Context } from './rule.ts'
import { applyFix, blank } from './rules/mends.ts'

const context: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

const pieces = [
  'Пришлите инвойс как можно скорее', 'Вы опять опоздали!!!', 'завтра', 'в 11:00', 'цена 3,5', 'FOB', '5k', ' PO-2231 ', 'до 30.07.2026', 'Please send it ASAP',
  'You never answer', 'by Friday', 'about 300', 'WE NEED THE ANSWER', 'deposit 12 000', '尽快发货', '你们又发错了', '大概500个', '单价3.5', '明天', '3w个', '[微笑]', '🙂👍', ')))', '\n> ok\n', '«',
  '»', '“', '」', '\ud83d', '\udc00', '\u0301\u0302', '\u202e', '１２', '\u00a0', '。', '，', '. ', '? ', '30 February 2027', '31.12.', '12±0.05 мм', 'http://a.b/::a', '\u2028', 'И́',
]

/** The same texts on every run: a small generator with a fixed seed. */
function texts(count: number): string[] {
  let seed = 20_260_724
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return seed % below
  }
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)] ?? '').join(next(2) === 0 ? ' ' : ''))
}

describe('analyze', () => {
  it.each(texts(400))('keeps findings sorted and inside the text: %j', (text) => {
    const { findings } = analyze(text, context)
    let last = 0
    for (const { span, fixes } of findings) {
      if (span !== undefined) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
        last = span.start
      }
      for (const { edits } of fixes) {
        let at = 0
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(at)
          expect(edit.end).toBeLessThanOrEqual(text.length)
          at = edit.end
        }
      }
    }
  })

  it.each(texts(120))('finds the same, moved, whatever emoji stands before: %j', (text) => {
    const internal: Context = { ...context, audience: 'internal' }
    const lead = '👨‍👩‍👧‍👦🇨🇳 ok.\n'
    const places = (findings: ReturnType<typeof analyze>['findings'], shift: number) => findings.map(({ rule, span }) => `${rule} ${span === undefined ? '' : span.start - shift}`)
    const plain = places(analyze(`ok.\n${text}`, internal).findings, 4)
    expect(places(analyze(lead + text, internal).findings, lead.length)).toEqual(plain)
  })

  it('gives the same answer twice', () => {
    for (const text of texts(60)) expect(analyze(text, context).findings).toEqual(analyze(text, context).findings)
  })

  it('keeps a dismissed finding dismissed through edits elsewhere', () => {
    const [finding] = analyze('Пришлите фото PO-2255 как можно скорее', context).findings
    const dismissed = new Set([finding?.hash ?? ''])
    expect(analyze('Добрый день! Пришлите 3 фото PO-2255 как можно скорее', context, { dismissed }).findings).toEqual([])
  })

  it.each(['Пришлите фото PO-2231 как можно скорее.', 'Please send photos of PO-2231 ASAP.', '请尽快发PO-2231的照片。'])('misses no deadline where one is named vaguely and nobody wants to hear of it: %s', (words) => {
    expect(analyze(words, context, { policy: { 'vague-time': 'off' } }).findings).toEqual([])
  })

  it('obeys the policy: off is silent, hold is binding', () => {
    const text = 'Пришлите фото PO-2255 как можно скорее'
    expect(analyze(text, context, { policy: { 'vague-time': 'off' } }).findings.map(({ rule }) => rule)).not.toContain('vague-time')
    expect(analyze(text, context, { policy: { 'vague-time': 'hold' } }).findings[0]?.policy).toBe('hold')
  })

  it.each([
    ['deadline-missing', 'Пришлите фото PO-2255 как можно скорее'],
    ['deadline-missing', 'Please send the photos of PO-2255 ASAP'],
    ['deadline-missing', '请尽快发PO-2255的照片'],
  ])('keeps what binds though an advising rule says it better: %s', (rule, text) => {
    expect(analyze(text, context).findings.map((finding) => finding.rule)).not.toContain(rule)
    expect(analyze(text, context, { policy: { [rule]: 'hold' } }).findings).toContainEqual(expect.objectContaining({ rule, policy: 'hold' }))
  })

  it.each([
    ['one-idea', 'Пришлите фото, подтвердите цвет и сообщите вес упаковки до 5 декабря 2026.', 'До 5 декабря 2026:\n1. Пришлите фото\n2. Подтвердите цвет\n3. Сообщите вес упаковки'],
    ['vague-quantity', 'Добавьте около 500 штук к PO-2255 до 5 декабря 2026.', `Добавьте 500 ± ${blank} штук к PO-2255 до 5 декабря 2026.`],
    ['owner-missing', 'Надо решить вопрос по PO-2255 до 5 декабря 2026', `${blank}, решите, пожалуйста, вопрос по PO-2255 до 5 декабря 2026`],
  ])('mends without losing a word of the author: %s', (rule, text, mended) => {
    const fix = analyze(text, context).findings.find((finding) => finding.rule === rule)?.fixes[0]
    expect(fix && applyFix(text, fix)).toBe(mended)
  })

  it('lets one rule speak for two that ask for the same', () => {
    const legal = analyze('Принимаем по акту №14 👍👍', { ...context, legal: true, firstContact: true })
    expect(new Set(legal.findings.map(({ rule }) => rule))).toEqual(new Set(['emoji-legal']))
    expect(analyze('Hurry up with the samples', context).findings.map(({ rule }) => rule)).toEqual(['vague-time'])
  })

  it('never sends a blank by itself: a mend without a blank leaves none behind', () => {
    for (const text of texts(100)) {
      for (const fix of analyze(text, context).findings.flatMap(({ fixes }) => fixes)) {
        if (fix.kind === 'auto' || fix.kind === 'choose') expect(applyFix(text, fix)).not.toContain(blank)
      }
    }
  })
})

describe('any string at all', () => {
  const size = 100_000
  it.each([
    ['one word without a space', 'a'],
    ['Han without a mark', '货'],
    ['digits', '7'],
    ['closing brackets', ')'],
    ['smiles', ':) '],
    ['emoji', '🙂'],
    ['lone surrogates', '\ud83d'],
    ['zalgo', 'e\u0301\u0302\u0303'],
    ['right-to-left marks', '\u202e\u200f'],
    ['hidden signs in words', 'сро\u00adчно при\u200bшлите '],
    ['exclamation', '!'],
    ['open quotes', '«“"'],
    ['requests', 'пришлите, '],
    ['blame', 'you always '],
    ['prices', 'цена 3 '],
    ['capitals', 'ОТВЕТ '],
    ['a pasted log', '2026-07-24 10:00:00 ERROR /:ok a=1\n'],
    ['spaces', ' '],
    ['times', 'завтра 尽快 soon '],
    ['blame in Russian', 'вы опять '],
    ['blame in Chinese', '你们又'],
    ['requests in Chinese', '请'],
    ['units', '5k '],
    ['terms', 'FOB '],
    ['terms in a chain', 'FOB/'],
    ['dates', '12.03.2026 '],
    ['dates and hours', '3 мая в 5 '],
    ['doubtful amounts', '大概500个'],
    ['passives', 'будет исправлен '],
    ['numbers in Russian words', 'сто тысяч '],
    ['numbers in Han signs', '一百二十三万'],
    ['one Han sign of a number', '一'],
    ['months', '2026年11月'],
    ['fractions', '1/2 '],
    ['guesses', 'видимо вы '],
    ['line breaks', '\n'],
    ['digits in a chain', '5,'],
    ['wishes in Russian', 'чтобы было красиво, '],
    ['wishes in English', 'make it nicer '],
    ['wishes in Chinese', '再结实一点，'],
    ['a Chinese request without a stop', '请提供货号MT-08的材质证明'],
  ])('%s: answers in time that grows with the length', { retry: 3 }, (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
      const from = performance.now()
      analyze(text, context)
      return performance.now() - from
    }
    time(size / 10)
    // four times the text: 4 when linear, 16 when square; the least of three: what else the machine does can only add; below 40 ms other work is measured
    const least = (length: number): number => Math.min(time(length), time(length), time(length))
    const whole = least(size)
    expect(whole).toBeLessThan(2000)
    expect(whole).toBeLessThan(7 * Math.max(least(size / 4), 40))
  })
})
