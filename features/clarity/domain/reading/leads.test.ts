import { describe, expect, it } from 'vitest'
import { firstSignsOf } from './first-signs.ts'
import { matchesOf, occurs, occursIn, readLeads } from './leads.ts'

describe('firstSignsOf', () => {
  it.each([
    ['abc|ade', ['abc', 'ade']],
    ['a?bc', ['abc', 'bc']],
    ['(?<![а-я])(?:да|нет)(?![а-я])', ['да', 'нет']],
    ['[ab]{2}c', ['a', 'b']],
    ['\\dk', ['0k', '1k', '2k', '3k', '4k', '5k', '6k', '7k', '8k', '9k']],
    ['x+y', ['x']],
    ['(?=q)z.', ['z']],
    ['请(?:您)?发', ['请发', '请您发']],
    ['a\\.b', ['a.b']],
  ])('%s begins with %j', (source, beginnings) => {
    expect([...(firstSignsOf(source, 3)?.beginnings ?? [])].sort()).toEqual([...beginnings].sort())
  })

  it.each(['.a', '[^a]b', 'a*', '\\S+', '(?:a|)', '\\p{L}x'])('does not say what %s begins with', (source) => {
    expect(firstSignsOf(source, 3)).toBeUndefined()
  })
})

describe('matchesOf', () => {
  const patterns = [/(?<![а-я])(?:срочно|до завтра|как можно (?:скорее|быстрее))(?![а-я])/g, /\b(?:soon|as soon as|asap)\b/g, /尽快|这[几两]天|马上/g, /\d+\s?(?:шт|pcs|件)/g, /a{1,2}b?/g, /[^x]y/g, /(?<=请)发|^您好/g]
  const texts = ['срочно! до завтра, как можно быстрее; несрочно', 'as soon as possible, soon, asap sooner', '您好，请发10件，尽快，这两天', 'aaab ab 5 шт 12pcs xy zy', '', '🙂尽快🙂', 'soon'.repeat(5)]

  it('finds what the pattern itself finds, on the first text and on later ones', () => {
    for (let round = 0; round < 2; round += 1) {
      for (const text of texts) {
        const leads = readLeads(text)
        for (const pattern of patterns) {
          const own = Array.from(text.matchAll(pattern), (match) => [match.index, match[0]])
          expect(matchesOf(leads, pattern).map((match) => [match.index, match[0]]), `${pattern} in ${text}`).toEqual(own)
          expect(occurs(leads, pattern)).toBe(own.length > 0)
        }
      }
    }
  })

  it('looks within a stretch only', () => {
    const pattern = /soon/g
    for (let round = 0; round < 2; round += 1) {
      const leads = readLeads('soon and soon')
      expect([occursIn(leads, pattern, { start: 1, end: 9 }), occursIn(leads, pattern, { start: 1, end: 13 })]).toEqual([false, true])
    }
  })
})
