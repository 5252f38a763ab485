import { type Alternative, literalOf } from './alternatives.ts'
import { firstSignsOf, type FirstSigns } from './first-signs.ts'
import { learnNeeds } from './held-signs.ts'
import { isCyrillic, isSmallLatin, isWordSign } from './letters.ts'

/** One alternative of a pattern, tried at one place. */
export interface Way {
  readonly signs: FirstSigns
  /** What stands there at any rate; most tries end here. */
  readonly begins: string
  /** Where there is no more to it than that: what may not stand before it, and after it. */
  readonly literal: readonly [before: Edge, after: Edge] | undefined
  readonly source: string
  readonly flags: string
  sticky: RegExp | undefined
  /** How often it was tried in vain; whether what it needs has been read since. */
  misses: number
  isRead: boolean
}

/** A match, by its place and its words. */
export interface Match {
  readonly index: number
  readonly 0: string
}

/** Whether a word may begin or end between two signs. */
type Edge = (outer: number, inner: number) => boolean
const edges: Readonly<Record<string, Edge>> = {
  '': () => true,
  '(?<![а-я])': (outer) => !isCyrillic(outer),
  '(?![а-я])': (outer) => !isCyrillic(outer),
  '(?<![а-яa-z])': (outer) => !isCyrillic(outer) && !isSmallLatin(outer),
  '(?![а-яa-z])': (outer) => !isCyrillic(outer) && !isSmallLatin(outer),
  '\\b': (outer, inner) => isOfWord(outer) !== isOfWord(inner),
}

/** As `\w` has it: of Latin words alone, in capitals as well. */
const isOfWord = (code: number): boolean => isWordSign(code) || (code >= 0x41 && code <= 0x5a)

/** Before an alternative has been tried so often in vain, reading what it needs would take longer. */
const patience = 4

/** The match of an alternative at one place. `alternative`: its number among all. */
export function tried(way: Way, text: string, at: number, alternative: number): Match | null {
  if (!text.startsWith(way.begins, at)) return null
  if (way.literal !== undefined) {
    const { begins, literal: [before, after] } = way
    const end = at + begins.length
    const fits = before(text.charCodeAt(at - 1), text.charCodeAt(at)) && after(text.charCodeAt(end), text.charCodeAt(end - 1))
    return fits ? { index: at, 0: begins } : null
  }
  const sticky = (way.sticky ??= new RegExp(way.source, way.flags))
  sticky.lastIndex = at
  const match = sticky.exec(text)
  if (match !== null) return match
  way.misses += 1
  if (way.misses >= patience && !way.isRead) way.isRead = learnNeeds(alternative, way.source)
  return null
}

/** More signs tell better where to try; where they branch too often, learning them takes longer than the tries. */
const manyBeginnings = 60

/** Undefined where it can begin with almost anything. */
export function wayOf({ head, body, tail }: Alternative, flags: string): Way | undefined {
  const near = firstSignsOf(head + body, 2)
  const far = near === undefined || near.beginnings.length > manyBeginnings ? undefined : firstSignsOf(head + body, 4)
  const signs = far === undefined || far.beginnings.length > manyBeginnings ? (firstSignsOf(head + body, 3) ?? near) : far
  const { signs: begins, isAll } = literalOf(body)
  const [before, after] = [edges[head], edges[tail]]
  const literal = isAll && before && after ? ([before, after] as const) : undefined
  return signs && { signs, begins, literal, source: head + body + tail, flags, sticky: undefined, misses: 0, isRead: false }
}
