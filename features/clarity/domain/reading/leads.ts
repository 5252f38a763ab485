import type { Span } from '../span.ts'
import { alternativesOf } from './alternatives.ts'
import type { FirstSigns } from './first-signs.ts'
import { hold, isLacking } from './held-signs.ts'
import { isCyrillic, isDigit, isWordSign } from './letters.ts'
import { matchesIn } from './matches.ts'
import { first, grown, mask, next } from './sign-hashes.ts'
import { type Match, tried, type Way, wayOf } from './ways.ts'

/**
 * One look at a text for all patterns at once: where which of their alternatives can begin at all. Most begin nowhere in
 * most messages and are never compiled; the others are tried at those places only. What is found is what the pattern itself
 * finds.
 */
export interface Leads {
  readonly text: string
  /** By number of the pattern: the places of one that was learned after the look. */
  late: Map<number, Int32Array> | undefined
  /** What those patterns match that are run as they are, each once. */
  matches: Map<RegExp, readonly Match[]> | undefined
}

interface Known {
  readonly number: number
  /** Number of the first of its alternatives among all. */
  readonly from: number
  readonly ways: readonly Way[]
}

/** Whether a place lies inside a word, and of which script. An alternative that is guarded never begins inside such a word. */
const inside = { no: 0, cyrillic: 1, latin: 2, digits: 3 } as const
const everyPlace = Object.values(inside)
/** Null where a pattern can begin almost anywhere: it is run as it is. */
const known = new Map<RegExp, Known | null>()
let count = 0
/** Number of the pattern, by number of the alternative. */
let owners: Int32Array = new Int32Array(4096)
/** Counts from 1: 0 is a link to nobody. */
let alternatives = 1
/** By number of the alternative: a bit for each kind of place it can begin at. */
let placesOf: Int32Array = new Int32Array(4096)
/** By hash of a beginning: the first link of a chain of the alternatives that have it; 0 is none. Two beginnings may share a hash: that costs a try. */
const chains = new Uint16Array(mask + 1)
/** Each link is an alternative, in its lower half, and the next link. */
let links: Int32Array = new Int32Array(8192)
let linked = 1
const half = 16
/** By hash: a bit for each kind of place that has a chain, and {@link longer} where a longer beginning begins so. */
const marks = new Uint8Array(mask + 1)
const longer = 0x80
/**
 * The same of the first sign, and of the first two, by far fewer hashes: a bit for each kind of place, and four more where a
 * longer beginning begins. Nearly all signs of a text are done with these, which stay in the nearest memory.
 */
const mayBegin = [new Uint8Array(0x400), new Uint8Array(0x4000)] as const

/** Nothing is looked for yet: the first pattern asks. */
export function readLeads(text: string): Leads {
  return { text, late: undefined, matches: undefined }
}

/** The text that was looked at last, and how many patterns it was looked at for. One is read after the other; what is seen is kept here, not with each. */
let seen: Leads | undefined
let seenFor = 0
/** What was noted: number of the pattern, place, alternative. */
let notes: Int32Array = new Int32Array(3 * 1024)
let noted = 0
/** The same by pattern, in order of the text: a place and an alternative; `ends`: where those of a pattern end. */
let sorted: Int32Array = new Int32Array(2 * 1024)
let ends = new Int32Array(1024)

/** Of signs before 0x450: 1 Cyrillic letters, 2 signs of Latin words, 3 digits; and for two kinds the place between them. */
const kinds = Uint8Array.from({ length: 0x450 }, (_, code) => (isCyrillic(code) ? 1 : isDigit(code) ? 3 : isWordSign(code) ? 2 : 0))
const placeOf = Uint8Array.from({ length: 16 }, (_, i) => {
  const [left, right] = [i >> 2, i & 3]
  return left === 0 || right === 0 ? inside.no : left === 1 || right === 1 ? (left === right ? inside.cyrillic : inside.no) : left === 3 && right === 3 ? inside.digits : inside.latin
})

/** Looks where the patterns that were used before can begin. Linear in the text. */
function look(leads: Leads): void {
  const { text } = leads
  ends = ends.length < count ? new Int32Array(2 * count) : ends.fill(0, 0, count)
  noted = 0
  hold(text)
  const [ofOne, ofTwo] = mayBegin
  let before = 0
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let at = 0; at < text.length; at += 1) {
    const kind = one < 0x450 ? (kinds[one] ?? 0) : 0
    const place = placeOf[before * 4 + kind] ?? inside.no
    const begins = ((ofTwo[brief(one, two)] ?? 0) >> place) & 0x11
    const beginsAlone = ((ofOne[one & 0x3ff] ?? 0) >> place) & 1
    const hash1 = first(one)
    let hash = next(hash1, two)
    if (beginsAlone !== 0) note(chains[hash1] ?? 0, place, at)
    if (begins !== 0) {
      let mark = marks[hash] ?? 0
      if ((mark >> place) & 1) note(chains[hash] ?? 0, place, at)
      if (begins > 1) {
        for (let more = at + 2; (mark & longer) !== 0; more += 1) {
          hash = next(hash, text.charCodeAt(more))
          mark = marks[hash] ?? 0
          if ((mark >> place) & 1) note(chains[hash] ?? 0, place, at)
        }
      }
    }
    before = kind
    one = two
    two = text.charCodeAt(at + 2)
  }
  sortNotes()
  seen = leads
  seenFor = count
  leads.late = undefined
}

/** Of two signs, in as few bits as `mayBegin` has. */
const brief = (one: number, two: number): number => ((one * 127) ^ two) & 0x3fff

function note(chain: number, place: number, at: number): void {
  let list = notes
  let to = noted
  for (let link = links[chain] ?? 0; link !== 0; link = links[link >>> half] ?? 0) {
    const alternative = link & mask
    if ((((placesOf[alternative] ?? 0) >> place) & 1) === 0) continue
    if (isLacking(alternative)) continue
    const number = owners[alternative] ?? 0
    if (3 * to + 3 > list.length) list = notes = grown(list)
    list[3 * to] = number
    list[3 * to + 1] = at
    list[3 * to + 2] = alternative
    to += 1
    ends[number] = (ends[number] ?? 0) + 1
  }
  noted = to
}

/** By number of the pattern, otherwise in the order they were noted in: counted first, then put in place. */
function sortNotes(): void {
  if (sorted.length < 2 * noted) sorted = new Int32Array(4 * noted)
  let start = 0
  for (let number = 0; number < count; number += 1) {
    const own = ends[number] ?? 0
    ends[number] = start
    start += own
  }
  for (let i = 0; i < 3 * noted; i += 3) {
    const number = notes[i] ?? 0
    const to = ends[number] ?? 0
    sorted[2 * to] = notes[i + 1] ?? 0
    sorted[2 * to + 1] = notes[i + 2] ?? 0
    ends[number] = to + 1
  }
}

/** In a text longer than this a pattern that is new is run as it is: looking for its beginnings one by one takes longer. */
const longText = 4000

/** Places of the pattern that was asked for last, from one index to another: a place and an alternative, a place and an alternative. */
const places = { list: sorted, from: 0, to: 0 }

/** Fills {@link places}. A pattern that is new is looked for now: most begin nowhere and need not be compiled. False: run it as it is. */
function findPlaces(leads: Leads, { number, from, ways }: Known): boolean {
  if (seen !== leads) look(leads)
  if (number < seenFor) {
    places.list = sorted
    places.from = number === 0 ? 0 : 2 * (ends[number - 1] ?? 0)
    places.to = 2 * (ends[number] ?? 0)
    return true
  }
  const { text, late } = leads
  let list = late?.get(number)
  if (list === undefined) {
    if (text.length > longText) return false
    list = lookedFor(text, ways, from)
    leads.late = (late ?? new Map<number, Int32Array>()).set(number, list)
  }
  places.list = list
  places.from = 0
  places.to = list.length
  return true
}

function lookedFor(text: string, ways: readonly Way[], from: number): Int32Array {
  const found: (readonly [at: number, alternative: number])[] = []
  for (const [i, { signs: { beginnings, guard } }] of ways.entries()) {
    for (const beginning of beginnings) {
      for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (!excludes(guard, insideAt(text, at))) found.push([at, from + i])
    }
  }
  return Int32Array.from(found.sort(([a], [b]) => a - b).flat())
}

function insideAt(text: string, at: number): number {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return isCyrillic(before) && isCyrillic(code) ? inside.cyrillic : isWordSign(before) && isWordSign(code) ? (isDigit(before) && isDigit(code) ? inside.digits : inside.latin) : inside.no
}

/** Digits are signs of Latin words as well. */
function excludes(guard: FirstSigns['guard'], place: number): boolean {
  return guard !== 'none' && (place === inside[guard] || (guard === 'latin' && place === inside.digits))
}

/** Every match of a pattern without the flag `i`, as `matchAll` gives them. Patterns are constants: each is remembered. */
export function matchesOf(leads: Leads, pattern: RegExp): readonly Match[] {
  const { text } = leads
  const item = knownOf(pattern)
  if (item === null || !findPlaces(leads, item)) return runOnce(leads, pattern)
  const { list, from, to } = places
  if (from === to) return noMatches
  const out: Match[] = []
  let end = 0
  for (let i = from; i < to; ) {
    const at = list[i] ?? 0
    const stop = endOfPlace(list, i, to)
    const match = at < end ? null : matchAt(item, text, i, stop)
    i = stop
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
  if (item === null || !findPlaces(leads, item)) return runOnce(leads, pattern).length > 0
  const { list, from, to } = places
  for (let i = from; i < to; i += 2) if (triedBy(item, leads.text, list[i] ?? 0, list[i + 1] ?? 0) !== null) return true
  return false
}

/** Whether a match lies within a stretch. */
export function occursIn(leads: Leads, pattern: RegExp, within: Span): boolean {
  const item = knownOf(pattern)
  if (item === null || !findPlaces(leads, item)) {
    const matches = runOnce(leads, pattern)
    const from = firstWhere(matches.length, (i) => (matches[i]?.index ?? 0) >= within.start)
    for (let i = from; i < matches.length && (matches[i]?.index ?? 0) < within.end; i += 1) if ((matches[i]?.index ?? 0) + (matches[i]?.[0].length ?? 0) <= within.end) return true
    return false
  }
  const { list, from, to } = places
  for (let i = from + 2 * firstWhere((to - from) / 2, (pair) => (list[from + pair * 2] ?? 0) >= within.start); i < to; ) {
    const at = list[i] ?? within.end
    if (at >= within.end) return false
    const stop = endOfPlace(list, i, to)
    const match = matchAt(item, leads.text, i, stop)
    if (match !== null && at + match[0].length <= within.end) return true
    i = stop
  }
  return false
}

function endOfPlace(list: Int32Array, i: number, to: number): number {
  let stop = i + 2
  while (stop < to && list[stop] === list[i]) stop += 2
  return stop
}

/** The first of the alternatives noted at one place that matches, in the order of the pattern. */
function matchAt(item: Known, text: string, from: number, to: number): Match | null {
  const { list } = places
  const at = list[from] ?? 0
  if (to > from + 2) sortAlternatives(list, from, to)
  for (let i = from + 1, last = -1; i < to; i += 2) {
    const alternative = list[i] ?? 0
    const match = alternative === last ? null : triedBy(item, text, at, alternative)
    if (match !== null) return match
    last = alternative
  }
  return null
}

/** A handful, nearly always in order. */
function sortAlternatives(places: Int32Array, from: number, to: number): void {
  for (let i = from + 3; i < to; i += 2) {
    const moved = places[i] ?? 0
    let at = i
    for (; at > from + 1 && (places[at - 2] ?? 0) > moved; at -= 2) places[at] = places[at - 2] ?? 0
    places[at] = moved
  }
}

function triedBy({ ways, from }: Known, text: string, at: number, alternative: number): Match | null {
  const way = ways[alternative - from]
  return way === undefined ? null : tried(way, text, at, alternative)
}

/** Matches of a pattern that is run as it is; asked for again they are not looked for again. */
function runOnce(leads: Leads, pattern: RegExp): readonly Match[] {
  const matches = (leads.matches ??= new Map())
  const known = matches.get(pattern) ?? matchesIn(leads.text, pattern)
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
  for (const { signs: { beginnings, guard } } of item.ways) {
    const alternative = alternatives
    alternatives += 1
    if (alternatives > owners.length) [owners, placesOf] = [grown(owners), grown(placesOf)]
    const open = everyPlace.reduce<number>((bits, place) => (excludes(guard, place) ? bits : bits | (1 << place)), 0)
    owners[alternative] = item.number
    placesOf[alternative] = open
    for (const beginning of beginnings) {
      let hash = first(beginning.charCodeAt(0))
      for (let at = 1; at < beginning.length; at += 1) {
        if (at >= 2) marks[hash] = (marks[hash] ?? 0) | longer
        hash = next(hash, beginning.charCodeAt(at))
      }
      const [one, two] = [beginning.charCodeAt(0), beginning.charCodeAt(1)]
      const [bytes, index, bits] = beginning.length === 1 ? [mayBegin[0], one & 0x3ff, 1] : [mayBegin[1], brief(one, two), beginning.length === 2 ? 1 : 0x10]
      bytes[index] = (bytes[index] ?? 0) | (bits * open)
      marks[hash] = (marks[hash] ?? 0) | open
      append(hash, alternative)
    }
  }
  return item
}

/** At the end of its chain: alternatives of one pattern stay in their order. */
function append(hash: number, alternative: number): void {
  let last = 0
  for (let link = chains[hash] ?? 0; link !== 0; link = (links[link] ?? 0) >>> half) last = link
  if (last !== 0 && ((links[last] ?? 0) & mask) === alternative) return
  if (linked === links.length) links = grown(links)
  links[linked] = alternative
  if (last === 0) chains[hash] = linked
  else links[last] = (links[last] ?? 0) | (linked << half)
  linked += 1
}

function itemOf({ source, flags }: RegExp): Known | null {
  const ways: Way[] = []
  for (const alternative of alternativesOf(source)) {
    const way = wayOf(alternative, `${flags.replace('g', '')}y`)
    if (way === undefined) return null
    ways.push(way)
  }
  return { number: count, from: alternatives, ways }
}
