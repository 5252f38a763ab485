import { firstSignsOf } from '../../reading/first-signs.ts'
import { codeAt, type Page } from '../amounts/page.ts'

const mask = 8191
const hashed = (hash: number, code: number): number => (hash * 31 + code) & mask

/**
 * All matches of several patterns in one look at a text, each pattern's in order and apart. A pattern is tried only at the
 * beginnings of words and at Chinese signs, and only where its own first signs stand, in any capitals. Patterns are looked
 * into when the first text comes, so that loading the engine does not wait for it.
 */
export function finderOf(...patterns: readonly RegExp[]): Finder {
  let made: Finder | undefined
  return (page, text) => (made ??= make(patterns))(page, text)
}

type Finder = (page: Page, text?: string) => readonly (readonly RegExpExecArray[])[]

function make(patterns: readonly RegExp[]): Finder {
  const tables = [0, 1, 2].map(() => new Uint8Array(mask + 1))
  const first = new Uint8Array(mask + 1)
  /** Patterns that begin with a capital in any case: nothing else need be tried. */
  let capital = 0
  const sticky = patterns.map(({ source, flags }, index) => {
    const beginnings = firstSignsOf(source, tables.length)?.beginnings ?? []
    if (beginnings.every((beginning) => /^\p{Lu}/u.test(beginning))) capital |= 1 << index
    for (const beginning of beginnings) {
      const hash = [...beginning.toLowerCase()].reduce((sum, sign) => hashed(sum, codeAt(sign, 0)), 0)
      const table = tables[beginning.length - 1]
      first[codeAt(beginning.toLowerCase(), 0) & mask] = 1
      if (table !== undefined) table[hash] = (table[hash] ?? 0) | (1 << index)
    }
    return new RegExp(source, `${flags}y`)
  })
  const [ones, twos, threes] = tables as [Uint8Array, Uint8Array, Uint8Array]
  return ({ low, starts }, text = low) => {
    const found: RegExpExecArray[][] = patterns.map(() => [])
    for (const at of starts) {
      const one = codeAt(low, at) & mask
      if (first[one] === 0) continue
      const two = hashed(one, codeAt(low, at + 1))
      const bits = ((ones[one] ?? 0) | (twos[two] ?? 0) | (threes[hashed(two, codeAt(low, at + 2))] ?? 0)) & (codeAt(text, at) === codeAt(low, at) ? ~capital : -1)
      for (let index = 0; bits >> index > 0; index += 1) {
        const [pattern, own] = [sticky[index], found[index]]
        const last = own?.at(-1)
        if (!pattern || ((bits >> index) & 1) === 0 || (last && last.index + last[0].length > at)) continue
        pattern.lastIndex = at
        const match = pattern.exec(text)
        if (match) own?.push(match)
      }
    }
    return found
  }
}

/** Number of the group that matched, from 0. */
export function groupOf(match: RegExpExecArray): number {
  return match.findIndex((group, index) => index > 0 && group !== undefined) - 1
}
