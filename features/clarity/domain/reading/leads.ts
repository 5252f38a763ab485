import type { Span } from '../span.ts'
import { firstSignsOf, type FirstSigns } from './first-signs.ts'
import { matchesIn } from './matches.ts'

/**
 * One look at a text for all patterns at once: where a pattern can begin at all. Most patterns of most messages begin
 * nowhere and are never run; the others are tried at those places only. What is found is what the pattern itself finds.
 */
export interface Leads {
  readonly text: string
  /** Places by number of the pattern, in order of the text. Patterns that were learned since are added when asked for. */
  readonly places: (readonly number[] | undefined)[]
  /** Patterns with a smaller number were looked for. */
  readonly known: number
}

interface Known {
  readonly number: number
  /** The same pattern, tried at one place. */
  readonly sticky: RegExp
  readonly signs: FirstSigns
}

/** Whether a place lies inside a word, and of which script. A pattern that is guarded never begins inside such a word. */
const inside = { no: 0, cyrillic: 1, latin: 2 } as const
const mask = 0xffff
/** Null where a pattern can begin almost anywhere: it is run as it is. */
const known = new Map<RegExp, Known | null>()
let count = 0
/** For each kind of place and hash of a beginning the list of patterns that have it; 0 is none. Two beginnings may share a hash: that costs a try. */
const listAt = Object.values(inside).map(() => new Uint16Array(mask + 1))
const lists: number[][] = [[]]
/** Hashes of two signs with which a longer beginning begins: elsewhere the third need not be looked at. */
const goesOn = new Uint8Array(mask + 1)

const first = (code: number): number => (code * 40_503) & mask
const next = (hash: number, code: number): number => ((hash ^ code) * 40_503 + (hash >>> 7) + 1) & mask

const isCyrillic = (code: number): boolean => code >= 0x430 && code <= 0x44f
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f

/** Looks where the patterns that were used before can begin. Linear in the text. */
export function readLeads(text: string): Leads {
  const places: (number[] | undefined)[] = []
  places.length = count // at once, not pattern by pattern
  const [free, withinCyrillic, withinLatin] = listAt as [Uint16Array, Uint16Array, Uint16Array]
  let before = 0
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let at = 0; at < text.length; at += 1) {
    const table = isCyrillic(before) && isCyrillic(one) ? withinCyrillic : isLatin(before) && isLatin(one) ? withinLatin : free
    const hash1 = first(one)
    const hash2 = next(hash1, two)
    const index1 = table[hash1] ?? 0
    const index2 = table[hash2] ?? 0
    const three = text.charCodeAt(at + 2)
    const index3 = goesOn[hash2] === 1 ? (table[next(hash2, three)] ?? 0) : 0
    if (index1 !== 0) note(places, index1, at)
    if (index2 !== 0) note(places, index2, at)
    if (index3 !== 0) note(places, index3, at)
    before = one
    one = two
    two = three
  }
  return { text, places, known: count }
}

function note(places: (number[] | undefined)[], index: number, at: number): void {
  for (const number of lists[index] ?? []) {
    const own = places[number]
    if (own === undefined) places[number] = [at]
    else if (own[own.length - 1] !== at) own.push(at)
  }
}

/** In a text longer than this a pattern that is new is run as it is: looking for its beginnings one by one takes longer. */
const longText = 4000

/** Places of one pattern. One that is new is looked for now: most begin nowhere and need not be compiled. Undefined: run it. */
function placesOf(leads: Leads, { number, signs }: Known): readonly number[] | undefined {
  const places = leads.places[number]
  if (places !== undefined || number < leads.known) return places ?? none
  return leads.text.length > longText ? undefined : (leads.places[number] = lookedFor(leads.text, signs))
}
const none: readonly number[] = []

function lookedFor(text: string, { beginnings, guard }: FirstSigns): readonly number[] {
  const found = new Set<number>()
  for (const beginning of beginnings) {
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (guard === 'none' || insideAt(text, at) !== inside[guard]) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}

function insideAt(text: string, at: number): number {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return isCyrillic(before) && isCyrillic(code) ? inside.cyrillic : isLatin(before) && isLatin(code) ? inside.latin : inside.no
}

/** Every match of a pattern without the flag `i`, as `matchAll` gives them. Patterns are constants: each is remembered. */
export function matchesOf(leads: Leads, pattern: RegExp): readonly RegExpExecArray[] {
  const { text } = leads
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) return matchesIn(text, pattern)
  if (places.length === 0) return noMatches
  const out: RegExpExecArray[] = []
  let end = 0
  for (const at of places) {
    if (at < end) continue
    item.sticky.lastIndex = at
    const match = item.sticky.exec(text)
    if (match === null) continue
    out.push(match)
    end = at + match[0].length
  }
  return out
}
const noMatches: readonly RegExpExecArray[] = []

/** Whether the pattern matches anywhere. */
export function occurs(leads: Leads, pattern: RegExp): boolean {
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) return leads.text.search(pattern) >= 0
  return places.some((at) => {
    item.sticky.lastIndex = at
    return item.sticky.test(leads.text)
  })
}

/** Whether a match lies within a stretch. */
export function occursIn(leads: Leads, pattern: RegExp, within: Span): boolean {
  const item = knownOf(pattern)
  const places = item === null ? undefined : placesOf(leads, item)
  if (item === null || places === undefined) return matchesIn(leads.text, pattern).some((match) => match.index >= within.start && match.index + match[0].length <= within.end)
  for (let i = firstFrom(places, within.start); i < places.length; i += 1) {
    const at = places[i] ?? within.end
    if (at >= within.end) return false
    item.sticky.lastIndex = at
    const match = item.sticky.exec(leads.text)
    if (match !== null && at + match[0].length <= within.end) return true
  }
  return false
}

/** Index of the first place not before an offset. */
function firstFrom(places: readonly number[], start: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function knownOf(pattern: RegExp): Known | null {
  const item = known.get(pattern)
  return item === undefined ? learned(pattern) : item
}

/** From the next text on, the pattern is looked for with all others. */
function learned(pattern: RegExp): Known | null {
  const signs = pattern.flags.includes('i') ? undefined : firstSignsOf(pattern.source)
  const item = signs === undefined ? null : { number: count, signs, sticky: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`) }
  known.set(pattern, item)
  if (signs === undefined || item === null) return null
  count += 1
  for (const beginning of signs.beginnings) {
    let hash = first(beginning.charCodeAt(0))
    for (let i = 1; i < beginning.length; i += 1) {
      if (i === 2) goesOn[hash] = 1
      hash = next(hash, beginning.charCodeAt(i))
    }
    listAt.forEach((table, place) => {
      if (signs.guard !== 'none' && place === inside[signs.guard]) return
      table[hash] ||= lists.push([]) - 1
      const list = lists[table[hash] ?? 0]
      if (list?.at(-1) !== item.number) list?.push(item.number)
    })
  }
  return item
}
