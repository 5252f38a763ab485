import type { Span } from '../span.ts'
import { type Alternative, alternativesOf, literalOf } from './alternatives.ts'
import { firstSignsOf, type FirstSigns } from './first-signs.ts'
import { matchesIn } from './matches.ts'

/**
 * One look at a text for all patterns at once: where which of their alternatives can begin at all. Most begin nowhere in
 * most messages and are never compiled; the others are tried at those places only. What is found is what the pattern itself
 * finds.
 */
export interface Leads {
  readonly text: string
  /**
   * By number of the pattern, in order of the text: a place and an alternative, a place and an alternative. Patterns that
   * were learned since are added when asked for.
   */
  readonly places: (number[] | undefined)[]
  /** Patterns with a smaller number were looked for. */
  readonly known: number
  /** What those patterns match that are run as they are, each once. */
  readonly matches: Map<RegExp, readonly Match[]>
}

interface Known {
  readonly number: number
  /** Number of the first of its alternatives among all. */
  readonly from: number
  readonly ways: readonly Way[]
}

/** One alternative of a pattern, tried at one place. */
interface Way {
  readonly signs: FirstSigns
  /** What stands there at any rate; most tries end here. */
  readonly begins: string
  /** Where there is no more to it than that: what may not stand before it, and after it. */
  readonly literal: readonly [before: Edge, after: Edge] | undefined
  readonly source: string
  readonly flags: string
  sticky: RegExp | undefined
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
  '(?<![а-яa-z])': (outer) => !isCyrillic(outer) && !isLatinLetter(outer),
  '(?![а-яa-z])': (outer) => !isCyrillic(outer) && !isLatinLetter(outer),
  '\\b': (outer, inner) => isWordSign(outer) !== isWordSign(inner),
}

/** Whether a place lies inside a word, and of which script. An alternative that is guarded never begins inside such a word. */
const inside = { no: 0, cyrillic: 1, latin: 2, digits: 3 } as const
const mask = 0xffff
/** Null where a pattern can begin almost anywhere: it is run as it is. */
const known = new Map<RegExp, Known | null>()
let count = 0
/** Number of the pattern, by number of the alternative. */
const owners: number[] = []
/** For each kind of place and hash of a beginning the list of alternatives that have it; 0 is none. Two beginnings may share a hash: that costs a try. */
const listAt = Object.values(inside).map(() => new Uint16Array(mask + 1))
const lists: number[][] = [[]]
/** Hashes of two signs with which a longer beginning begins: elsewhere the third need not be looked at. */
const goesOn = new Uint8Array(mask + 1)

const first = (code: number): number => (code * 40_503) & mask
const next = (hash: number, code: number): number => ((hash ^ code) * 40_503 + (hash >>> 7) + 1) & mask

const isCyrillic = (code: number): boolean => code >= 0x430 && code <= 0x44f
const isLatinLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isWordSign = (code: number): boolean => isLatin(code) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f

/** Looks where the patterns that were used before can begin. Linear in the text. */
export function readLeads(text: string): Leads {
  const places: (number[] | undefined)[] = []
  places.length = count // at once, not pattern by pattern
  const [free, withinCyrillic, withinLatin, withinDigits] = listAt as [Uint16Array, Uint16Array, Uint16Array, Uint16Array]
  let before = 0
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let at = 0; at < text.length; at += 1) {
    const table = isCyrillic(before) && isCyrillic(one) ? withinCyrillic : isLatin(before) && isLatin(one) ? (isDigit(before) && isDigit(one) ? withinDigits : withinLatin) : free
    const hash1 = first(one)
    const hash2 = next(hash1, two)
    const index1 = table[hash1] ?? 0
    const index2 = table[hash2] ?? 0
    if (index1 !== 0) note(places, index1, at)
    if (index2 !== 0) note(places, index2, at)
    for (let hash = hash2, more = at + 2; goesOn[hash] === 1; more += 1) {
      hash = next(hash, text.charCodeAt(more))
      const index = table[hash] ?? 0
      if (index !== 0) note(places, index, at)
    }
    before = one
    one = two
    two = text.charCodeAt(at + 2)
  }
  return { text, places, known: count, matches: new Map() }
}

function note(places: (number[] | undefined)[], index: number, at: number): void {
  for (const alternative of lists[index] ?? []) {
    const number = owners[alternative] ?? 0
    const own = places[number]
    if (own === undefined) places[number] = [at, alternative]
    else own.push(at, alternative)
  }
}

/** In a text longer than this a pattern that is new is run as it is: looking for its beginnings one by one takes longer. */
const longText = 4000

/** Places of one pattern. One that is new is looked for now: most begin nowhere and need not be compiled. Undefined: run it. */
function placesOf(leads: Leads, item: Known): number[] | undefined {
  const places = leads.places[item.number]
  if (places !== undefined || item.number < leads.known) return places ?? none
  return leads.text.length > longText ? undefined : (leads.places[item.number] = lookedFor(leads.text, item))
}
const none: number[] = []

function lookedFor(text: string, { ways, from }: Known): number[] {
  const found: (readonly [at: number, alternative: number])[] = []
  for (const [i, { signs: { beginnings, guard } }] of ways.entries()) {
    for (const beginning of beginnings) {
      for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (!excludes(guard, insideAt(text, at))) found.push([at, from + i])
    }
  }
  return found.length === 0 ? none : found.sort(([a], [b]) => a - b).flat()
}

function insideAt(text: string, at: number): number {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return isCyrillic(before) && isCyrillic(code) ? inside.cyrillic : isLatin(before) && isLatin(code) ? (isDigit(before) && isDigit(code) ? inside.digits : inside.latin) : inside.no
}

/** Digits are signs of Latin words as well. */
function excludes(guard: FirstSigns['guard'], place: number): boolean {
  return guard !== 'none' && (place === inside[guard] || (guard === 'latin' && place === inside.digits))
}

/** Every match of a pattern without the flag `i`, as `matchAll` gives them. Patterns are constants: each is remembered. */
export function matchesOf(leads: Leads, pattern: RegExp): readonly Match[] {
  const { text } = leads
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) return runOnce(leads, pattern)
  if (places.length === 0) return noMatches
  const out: Match[] = []
  let end = 0
  for (let i = 0; i < places.length; ) {
    const at = places[i] ?? 0
    const match = at < end ? null : matchAt(item, text, places, i)
    i = endOfPlace(places, i)
    if (match === null) continue
    out.push(match)
    end = at + match[0].length
  }
  return out
}
const noMatches: readonly Match[] = []

/** Whether the pattern matches anywhere. */
export function occurs(leads: Leads, pattern: RegExp): boolean {
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) return runOnce(leads, pattern).length > 0
  for (let i = 0; i < places.length; i += 2) if (tried(item, leads.text, places[i] ?? 0, places[i + 1] ?? 0) !== null) return true
  return false
}

/** Whether a match lies within a stretch. */
export function occursIn(leads: Leads, pattern: RegExp, within: Span): boolean {
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) {
    const matches = runOnce(leads, pattern)
    const from = firstWhere(matches.length, (i) => (matches[i]?.index ?? 0) >= within.start)
    for (let i = from; i < matches.length && (matches[i]?.index ?? 0) < within.end; i += 1) if ((matches[i]?.index ?? 0) + (matches[i]?.[0].length ?? 0) <= within.end) return true
    return false
  }
  for (let i = 2 * firstWhere(places.length / 2, (pair) => (places[pair * 2] ?? 0) >= within.start); i < places.length; ) {
    const at = places[i] ?? within.end
    if (at >= within.end) return false
    const match = matchAt(item, leads.text, places, i)
    if (match !== null && at + match[0].length <= within.end) return true
    i = endOfPlace(places, i)
  }
  return false
}

function endOfPlace(places: readonly number[], i: number): number {
  let stop = i + 2
  while (stop < places.length && places[stop] === places[i]) stop += 2
  return stop
}

/** The first of the alternatives noted at one place that matches, in the order of the pattern. */
function matchAt(item: Known, text: string, places: number[], from: number): Match | null {
  const at = places[from] ?? 0
  const to = endOfPlace(places, from)
  if (to > from + 2) sortAlternatives(places, from, to)
  for (let i = from + 1, last = -1; i < to; i += 2) {
    const alternative = places[i] ?? 0
    const match = alternative === last ? null : tried(item, text, at, alternative)
    if (match !== null) return match
    last = alternative
  }
  return null
}

/** A handful, nearly always in order. */
function sortAlternatives(places: number[], from: number, to: number): void {
  for (let i = from + 3; i < to; i += 2) {
    const moved = places[i] ?? 0
    let at = i
    for (; at > from + 1 && (places[at - 2] ?? 0) > moved; at -= 2) places[at] = places[at - 2] ?? 0
    places[at] = moved
  }
}

function tried({ ways, from }: Known, text: string, at: number, alternative: number): Match | null {
  const way = ways[alternative - from]
  if (way === undefined || !text.startsWith(way.begins, at)) return null
  if (way.literal !== undefined) {
    const { begins, literal: [before, after] } = way
    const end = at + begins.length
    const fits = before(text.charCodeAt(at - 1), text.charCodeAt(at)) && after(text.charCodeAt(end), text.charCodeAt(end - 1))
    return fits ? { index: at, 0: begins } : null
  }
  const sticky = (way.sticky ??= new RegExp(way.source, way.flags))
  sticky.lastIndex = at
  return sticky.exec(text)
}

/** Matches of a pattern that is run as it is; asked for again they are not looked for again. */
function runOnce({ text, matches }: Leads, pattern: RegExp): readonly Match[] {
  const known = matches.get(pattern) ?? matchesIn(text, pattern)
  matches.set(pattern, known)
  return known
}

/** The first of so many indexes from which on something holds. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Every pattern that was asked for so far and is looked for; for tests. */
export function patternsLearned(): RegExp[] {
  return [...known].flatMap(([pattern, item]) => (item === null ? [] : [pattern]))
}

function knownOf(pattern: RegExp): Known | null {
  const item = known.get(pattern)
  return item === undefined ? learned(pattern) : item
}

/** From the next text on, the pattern is looked for with all others. */
function learned(pattern: RegExp): Known | null {
  const item = pattern.flags.includes('i') ? null : itemOf(pattern)
  known.set(pattern, item)
  if (item === null) return null
  count += 1
  for (const [i, { signs: { beginnings, guard } }] of item.ways.entries()) {
    owners.push(item.number)
    for (const beginning of beginnings) {
      let hash = first(beginning.charCodeAt(0))
      for (let at = 1; at < beginning.length; at += 1) {
        if (at >= 2) goesOn[hash] = 1
        hash = next(hash, beginning.charCodeAt(at))
      }
      listAt.forEach((table, place) => {
        if (excludes(guard, place)) return
        table[hash] ||= lists.push([]) - 1
        const list = lists[table[hash] ?? 0]
        if (list?.at(-1) !== item.from + i) list?.push(item.from + i)
      })
    }
  }
  return item
}

function itemOf({ source, flags }: RegExp): Known | null {
  const ways: Way[] = []
  for (const alternative of alternativesOf(source)) {
    const way = wayOf(alternative, `${flags.replace('g', '')}y`)
    if (way === undefined) return null
    ways.push(way)
  }
  return { number: count, from: owners.length, ways }
}

/** More signs tell better where to try; where they branch too often, learning them takes longer than the tries. */
const manyBeginnings = 60

function wayOf({ head, body, tail }: Alternative, flags: string): Way | undefined {
  const near = firstSignsOf(head + body, 2)
  const far = near === undefined || near.beginnings.length > manyBeginnings ? undefined : firstSignsOf(head + body, 4)
  const signs = far === undefined || far.beginnings.length > manyBeginnings ? (firstSignsOf(head + body, 3) ?? near) : far
  const { signs: begins, isAll } = literalOf(body)
  const [before, after] = [edges[head], edges[tail]]
  const literal = isAll && before && after ? ([before, after] as const) : undefined
  return signs && { signs, begins, literal, source: head + body + tail, flags, sticky: undefined }
}
