import { describe, expect, test } from 'vitest'
import { bannersOf, nextStretch, ripeFindings, type Timing } from './manners.ts'

const asap = { hash: 'a', span: { start: 5, end: 9 } }
const whole: { hash: string; span?: { start: number; end: number } } = { hash: 'w' }
const typing = (text: string, over: Partial<Timing> = {}): Timing => ({
  text, sentences: [{ start: 0, end: text.length }], caret: text.length, paused: false, composing: false, shown: new Set(), ...over,
})

describe('a finding shows', () => {
  test.each<[string, Timing, string[]]>([
    ['nothing while the sentence is being written', typing('Ship ASAP'), []],
    ['nothing while only a space follows the last word', typing('Ship ASAP ', { sentences: [{ start: 0, end: 9 }] }), []],
    ['nothing right after a full stop that may be a decimal point', typing('Ship ASAP.'), []],
    ['the stretch once a space follows the full stop', typing('Ship ASAP. '), ['a']],
    ['the stretch after a Chinese full stop', typing('请你们一定尽快安排。'), ['a']],
    ['the stretch after a line break', typing('Ship ASAP\n'), ['a']],
    ['the stretch when the author writes in the next sentence', typing('Ship ASAP. Tha', { sentences: [{ start: 0, end: 10 }, { start: 11, end: 14 }] }), ['a']],
    ['the stretch when the author went back to an earlier sentence', typing('Ship ASAP', { sentences: [{ start: 3, end: 9 }], caret: 1 }), ['a']],
    ['both after a pause', typing('Ship ASAP', { paused: true }), ['a', 'w']],
    ['nothing while an input method composes, pause or not', typing('Ship ASAP. ', { paused: true, composing: true }), []],
    ['what was on screen, even while composing', typing('Ship ASAP', { composing: true, shown: new Set(['a']) }), ['a']],
    ['what was on screen, even while its sentence is edited', typing('Ship ASAP x', { shown: new Set(['w']) }), ['w']],
  ])('%s', (_says, timing, expected) => {
    expect(ripeFindings([asap, whole], timing).map(({ hash }) => hash)).toEqual(expected)
  })
})

describe('banners', () => {
  const banner = (id: string, severity: 'error' | 'warn' | 'info', policy = 'advise') => ({ id, severity, policy })
  test('are at most two, what holds first, then the heavier', () => {
    const all = [banner('style', 'info'), banner('warn', 'warn'), banner('hold', 'info', 'hold'), banner('error', 'error')]
    expect(bannersOf(all).map(({ id }) => id)).toEqual(['hold', 'error'])
  })
  test('are none for stretches', () => expect(bannersOf([{ span: { start: 0, end: 1 }, severity: 'error' as const, policy: 'hold' }])).toEqual([]))
})

describe('the next stretch', () => {
  const at = (start: number) => ({ span: { start, end: start + 2 } })
  const all = [at(3), at(10), {}, at(20)]
  test.each<[number, boolean, number | undefined]>([
    [0, false, 3], [3, false, 3], [4, false, 10], [20, false, 20], [21, false, 3], [12, true, 10], [3, true, 20],
  ])('from %i, backwards %s, begins at %s', (caret, back, start) => {
    expect(nextStretch<{ span?: { start: number; end: number } }>(all, { caret }, back)?.span?.start).toBe(start)
  })
  test('is the one that begins with the text, from the caret before the first letter', () => expect(nextStretch([at(0), at(5)], { caret: 0 }, false)?.span.start).toBe(0))
  test('of nothing is nothing', () => expect(nextStretch([{}], { caret: 0 }, false)).toBeUndefined())
  test('goes through all that begin at one place, and round the corner', () => {
    const [one, two, three] = [at(3), at(3), at(9)]
    const from = (last: typeof one, back: boolean) => nextStretch([one, two, {}, three], { last, caret: 3 }, back)
    expect([from(one, false), from(two, false), from(three, false)].map((next) => [one, two, three].indexOf(next as typeof one))).toEqual([1, 2, 0])
    expect([from(one, true), from(two, true), from(three, true)].map((next) => [one, two, three].indexOf(next as typeof one))).toEqual([2, 0, 1])
  })
})
