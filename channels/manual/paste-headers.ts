import { DAY_MS, type Instant } from '#kernel/time.ts'
import type { PasteContext } from '../channel.ts'
import { dateSource, momentSource, readDay, readMoment } from './paste-moment.ts'
import type { WallTime } from './zoned-time.ts'

/** Where a message begins: who wrote it, when, and the text that stands on the same line, if any. */
export interface Header {
  readonly line: number
  readonly name: string
  readonly at?: Instant
  readonly text?: string
  /** Only a date or a time between messages. */
  readonly divider?: true
  /** Layout and form of the time: one stretch has one. */
  readonly form: string
  /** The line itself says the day, or a time. */
  readonly says?: 'day' | 'time'
  /** A sentence rather than a name: it must come more than once. */
  readonly odd?: true
}

const timeLast = new RegExp(`^(?<name>.{1,64}?)[\\s:：]+[(（[]?${momentSource}[)）\\]]?[:：]?$`, 'iu')
const timeFirst = new RegExp(`^[\\[(（]?${momentSource}[\\])）]?[\\s,，]+(?<name>[^:：]{1,64}?)(?<colon>[:：](?:\\s+(?<text>.+))?)?$`, 'iu')
const timeAlone = new RegExp(`^${momentSource}$`, 'iu')
const dayAlone = new RegExp(`^(?<dash>[—–―\\-=_\\s]*)${dateSource}[—–―\\-=_\\s]*$`, 'iu')
const nameOnly = /^(?<name>[^:：\n]{1,64}?)\s*[:：]$/u
const nameAndText = /^(?<name>[^:：\n]{1,64}?)\s*[:：]\s*(?<text>\S.*)$/u

interface Reading extends PasteContext {
  readonly lines: readonly string[]
  readonly known: ReadonlySet<string>
  /** The day and the time that dividers have told so far. */
  day?: WallTime
  alone?: Instant
}

/** Finds the lines that begin a message. Lines of text that merely look like one stay text: see `believed`. */
export function findHeaders(lines: readonly string[], context: PasteContext): readonly Header[] {
  const reading: Reading = { ...context, lines, known: new Set(context.knownNames.map(bareName)) }
  const candidates = lines.flatMap((line, at) => candidate(line.trim(), at, reading) ?? [])
  const accepted = firstOf(candidates, reading)
  if (accepted === undefined) return []
  return withBodies(believed(fitting(candidates, accepted, reading), accepted, reading), lines)
}

/** Names are compared without case and edges. */
export const bareName = (name: string) => name.trim().toLowerCase()

const isKnown = ({ name }: Header, { known }: Reading) => known.has(bareName(name))
const isBlank = (line: string | undefined) => (line ?? '').trim() === ''

/** The nearest line with words from here on, or back with step -1; out of range when there is none. */
function wordsFrom(lines: readonly string[], from: number, step: 1 | -1 = 1): number {
  let at = from
  while (at >= 0 && at < lines.length && isBlank(lines[at])) at += step
  return at
}

/** The header that decides the form: it opens the stretch, follows a divider, or carries a known name. One with a time goes first. */
function firstOf(candidates: readonly Header[], reading: Reading): Header | undefined {
  const { lines } = reading
  const dividers = linesOf(candidates)
  // One unknown word with a colon on top of a text is a heading; several of them are names.
  const namesAlone = candidates.filter((header) => header.form === 'name' && afterGap(header, lines, dividers)).length
  const may = candidates.filter((header) => {
    if (header.divider) return false
    if (isKnown(header, reading)) return true
    const before = wordsFrom(lines, header.line - 1, -1)
    return (before === -1 || dividers.has(before)) && header.form !== 'inline' && !header.odd && (header.form !== 'name' || namesAlone > 1)
  })
  const timed = may.filter(({ says }) => says)
  return timed.find(({ at }) => !isAhead(at, reading)) ?? timed[0] ?? may[0]
}

/** A name alone with a colon may be part of a text, so an unknown one must stand after an empty line or a divider. */
function afterGap({ line, form }: Header, lines: readonly string[], dividers: ReadonlySet<number>): boolean {
  return form !== 'name' || line === 0 || isBlank(lines[line - 1]) || dividers.has(line - 1)
}

const linesOf = (candidates: readonly Header[]) => new Set(candidates.filter(({ divider }) => divider).map(({ line }) => line))

/** Nobody has written tomorrow yet. A day is left for clocks of another zone. */
const isAhead = (at: Instant | undefined, { now }: PasteContext) => at !== undefined && at > now + DAY_MS

/** Those of the accepted form. Where times are shown beside names, a name without one is text, known or not. */
function fitting(candidates: readonly Header[], accepted: Header, reading: Reading): readonly Header[] {
  const names = new Set<string>()
  const dividers = linesOf(candidates)
  const counts = new Map<string, number>()
  for (const { name } of candidates) counts.set(name, (counts.get(name) ?? 0) + 1)
  return candidates.filter((header) => {
    if (header.divider) return accepted.says !== 'day' || isDashed(reading.lines[header.line])
    if (accepted.says && !header.says) return false
    if (header.says && isAhead(header.at, reading) && !isAhead(accepted.at, reading)) return false
    const fits = header.form === accepted.form && header.form !== 'inline' && !(header.odd && counts.get(header.name) === 1)
    const take = isKnown(header, reading) || (fits && (afterGap(header, reading.lines, dividers) || names.has(header.name)))
    if (take) names.add(header.name)
    return take
  })
}

/**
 * Of lines that look alike, those that begin a message. A name is sure when it is known or stands somewhere between two
 * texts; any other line with nothing beneath it, or directly beneath a header, is text: "ETD 2026/11/30 10:00:00".
 */
function believed(headers: readonly Header[], accepted: Header, reading: Reading): readonly Header[] {
  const { lines } = reading
  const spaced = isSpaced(headers, lines)
  const isUnder = (header: Header, above: Header | undefined) => {
    if (above === undefined || above.divider || above.text !== undefined) return false
    return header.line === (spaced || header.divider ? wordsFrom(lines, above.line + 1) : above.line + 1)
  }
  // A date beneath a header may be all that was said.
  const empty = headers.map((header, at) => isEmpty(header, headers.slice(at + 1, at + 3).find(({ divider, line }) => !divider || isDashed(lines[line])), lines))
  const sure = new Set([accepted.name, ...headers.flatMap((header, at) => (header.divider || empty[at] || isUnder(header, headers[at - 1]) ? [] : [header.name]))])
  const taken: Header[] = []
  let textLine = Number.NEGATIVE_INFINITY
  for (const [at, header] of headers.entries()) {
    const doubtful = isUnder(header, taken.at(-1)) || header.line === textLine + 1
    const isText = header.divider ? !isDashed(lines[header.line]) && doubtful : !sure.has(header.name) && !isKnown(header, reading) && (empty[at] || doubtful)
    if (isText) textLine = header.line
    else taken.push(header)
  }
  return taken
}

/** Whether an empty line stands between header and text, as in the mail that the telephone makes. */
function isSpaced(headers: readonly Header[], lines: readonly string[]): boolean {
  const own = headers.filter(({ divider, text }) => !divider && text === undefined)
  return own.filter(({ line }) => isBlank(lines[line + 1])).length * 2 > own.length
}

/** A header without a message, and a divider that no header follows, are text of the message before: nothing is lost. */
function withBodies(headers: readonly Header[], lines: readonly string[]): readonly Header[] {
  const kept: Header[] = []
  for (const header of headers.toReversed()) {
    const next = kept.at(-1)
    if (header.divider ? next !== undefined && isEmpty(header, next, lines) : !isEmpty(header, next, lines)) kept.push(header)
  }
  return kept.reverse()
}

/** Whether nothing is said before the next header. */
function isEmpty({ line, text }: Header, next: Header | undefined, lines: readonly string[]): boolean {
  return text === undefined && wordsFrom(lines, line + 1) >= (next?.line ?? lines.length)
}

function candidate(line: string, at: number, reading: Reading): Header | undefined {
  if (line === '' || line.length > 200) return undefined
  const between = divider(line, at, reading)
  if (between) return between
  const [full, plain] = [timed(line, at, reading), named(line, at, reading)]
  // "Ms Chen: please answer before 17:30" is what she says, not how she is called.
  return full && /[:：]/.test(full.name) && plain && isKnown(plain, reading) ? plain : (full ?? plain)
}

function divider(line: string, at: number, reading: Reading): Header | undefined {
  const { lines, now, zone } = reading
  const day = dayAlone.exec(line)?.groups
  // A bare date may be an answer; WeChat draws dashes around it.
  const found = day && (isDashed(line) || wordsFrom(lines, at - 1, -1) === -1) && leadsOn(at, reading) ? readDay(day, now, zone) : undefined
  if (found) {
    reading.day = found
    return { line: at, name: '', divider: true, form: 'day' }
  }
  const moment = timeAlone.exec(line)?.groups
  // So may a bare "14:03"; with its date it is WeChat's grey line.
  const read = moment && !/^[\d:：]+$/.test(line) && leadsOn(at, reading) ? readMoment(moment, now, zone, reading.day) : undefined
  if (!read) return undefined
  reading.alone = read.at
  return { line: at, name: '', divider: true, form: 'time' }
}

const isDashed = (line: string | undefined) => /^\s*[—–―\-=_]{2}/u.test(line ?? '')

/** Whether what comes next looks like a header, or like a divider in its turn. */
function leadsOn(at: number, { lines, known }: Reading): boolean {
  const next = (lines[wordsFrom(lines, at + 1)] ?? '').trim()
  if (next === '' || next.length > 200) return false
  const inline = nameAndText.exec(next)?.groups?.['name']
  return [timeLast, timeFirst, nameOnly, dayAlone, timeAlone].some((form) => form.test(next)) || (inline !== undefined && known.has(bareName(inline)))
}

function timed(line: string, at: number, reading: Reading): Header | undefined {
  const last = timeLast.exec(line)?.groups
  const groups = last ?? timeFirst.exec(line)?.groups
  const read = groups && readMoment(groups, reading.now, reading.zone, reading.day)
  const name = groups?.['name']?.trim()
  if (!read || !name || isAddress(name) || timeAlone.test(line)) return undefined
  const text = groups['text']
  const form = `${last ? 'name-time' : groups['colon'] ? 'time-name:' : 'time-name'} ${read.form}`
  // Beside a day people may be called anything: 平平淡淡才是真。, Go!Go, ♥.
  const odd = read.dated || isName(name) ? {} : { odd: true as const }
  return { line: at, name, at: read.at, form, says: read.dated ? 'day' : 'time', ...odd, ...(text ? { text } : {}) }
}

function named(line: string, at: number, { alone: moment, known }: Reading): Header | undefined {
  const time = moment === undefined ? {} : { at: moment }
  const may = (name: string) => isName(name) || known.has(bareName(name))
  const alone = nameOnly.exec(line)?.groups?.['name']
  if (alone && may(alone)) return { line: at, name: alone, form: 'name', ...time }
  const inline = nameAndText.exec(line)?.groups
  const [name, text] = [inline?.['name'], inline?.['text']]
  if (name && text && may(name)) return { line: at, name, text, form: 'inline', ...time }
  return undefined
}

const isAddress = (text: string) => /:\/\/|^https?$/u.test(text)

/** Where no day stands beside it, a name holds no sentence marks. */
function isName(text: string): boolean {
  return !isAddress(text) && !/[。！？；!?;]/u.test(text) && /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text)
}
