import type { Instant } from '#kernel/time.ts'
import type { PasteContext } from '../channel.ts'
import { dateSource, momentSource, readDay, readMoment } from './paste-moment.ts'
import type { WallTime } from './zoned-time.ts'

/** Where a message begins: who wrote it, when, and the text that stands on the same line, if any. */
export interface Header {
  readonly line: number
  readonly name: string
  readonly at?: Instant
  readonly text?: string
  /** Only a date between messages. */
  readonly divider?: true
  /** Layout and form of the time: one stretch has one. */
  readonly form: string
}

const timeLast = new RegExp(`^(?<name>.{1,64}?)[\\s:：]+[(（[]?${momentSource}[)）\\]]?[:：]?$`, 'iu')
const timeFirst = new RegExp(`^[\\[(（]?${momentSource}[\\])）]?[\\s,，]+(?<name>[^:：]{1,64}?)(?<colon>[:：](?:\\s+(?<text>.+))?)?$`, 'iu')
const timeAlone = new RegExp(`^${momentSource}$`, 'iu')
const dayAlone = new RegExp(`^[—–―\\-=_\\s]*${dateSource}[—–―\\-=_\\s]*$`, 'iu')
const nameOnly = /^(?<name>[^:：\n]{1,64}?)\s*[:：]$/u
const nameAndText = /^(?<name>[^:：\n]{1,64}?)\s*[:：]\s*(?<text>\S.*)$/u

interface State {
  day?: WallTime
  alone?: Instant
}

/** Finds the lines that begin a message. Lines of text that merely look like one differ in form, and stay text. */
export function findHeaders(lines: readonly string[], context: PasteContext): readonly Header[] {
  const known = new Set(context.knownNames.map(bare))
  const state: State = {}
  const candidates = lines.flatMap((line, at) => candidate(line.trim(), at, state, context) ?? [])
  const opening = lines.findIndex((line) => line.trim() !== '')
  const isKnown = (header: Header) => known.has(bare(header.name))
  const may = (header: Header) => !header.divider && (isKnown(header) || (header.form !== 'inline' && believable(header, candidates, lines)))
  const accepted = candidates.find(
    (header) => may(header) && (header.line === opening || isKnown(header) || followsDivider(header, candidates, lines)),
  )
  const names = new Set<string>()
  return candidates.filter((header) => {
    if (header.divider) return accepted !== undefined
    const fits = header.form === accepted?.form && header.form !== 'inline'
    const take = isKnown(header) || (fits && (afterGap(lines, header) || names.has(header.name)))
    if (take) names.add(header.name)
    return take
  })
}

/** A name alone with a colon may be part of a text, so an unknown one must stand after an empty line. */
function afterGap(lines: readonly string[], { line, form }: Header): boolean {
  return form !== 'name' || line === 0 || (lines[line - 1] ?? '').trim() === ''
}

/** One unknown word with a colon on top of a text is a heading; several of them are names. */
function believable(header: Header, candidates: readonly Header[], lines: readonly string[]): boolean {
  return header.form !== 'name' || candidates.filter((other) => other.form === 'name' && afterGap(lines, other)).length > 1
}

function followsDivider(header: Header, candidates: readonly Header[], lines: readonly string[]): boolean {
  return candidates.some(({ divider, line }) => divider && line < header.line && lines.slice(line + 1, header.line).every((text) => text.trim() === ''))
}

function candidate(line: string, at: number, state: State, context: PasteContext): Header | undefined {
  if (line === '' || line.length > 200) return undefined
  return divider(line, at, state, context) ?? timed(line, at, state, context) ?? named(line, at, state)
}

function divider(line: string, at: number, state: State, { now, zone }: PasteContext): Header | undefined {
  const day = dayAlone.exec(line)?.groups
  const found = day && readDay(day, now, zone)
  if (found) {
    state.day = found
    return { line: at, name: '', divider: true, form: 'day' }
  }
  const moment = timeAlone.exec(line)?.groups
  const read = moment && readMoment(moment, now, zone, state.day)
  // A bare "14:03" may be an answer; with its date it is WeChat's grey line.
  if (!read || /^[\d:：]+$/.test(line)) return undefined
  state.alone = read.at
  return { line: at, name: '', divider: true, form: 'time' }
}

function timed(line: string, at: number, state: State, { now, zone }: PasteContext): Header | undefined {
  const last = timeLast.exec(line)?.groups
  const groups = last ?? timeFirst.exec(line)?.groups
  const read = groups && readMoment(groups, now, zone, state.day)
  const name = groups?.['name']?.trim()
  if (!read || !name || !isName(name)) return undefined
  const text = groups['text']
  const form = `${last ? 'name-time' : groups['colon'] ? 'time-name:' : 'time-name'} ${read.form}`
  return { line: at, name, at: read.at, form, ...(text ? { text } : {}) }
}

function named(line: string, at: number, state: State): Header | undefined {
  const time = state.alone === undefined ? {} : { at: state.alone }
  const alone = nameOnly.exec(line)?.groups?.['name']
  if (alone && isName(alone)) return { line: at, name: alone, form: 'name', ...time }
  const inline = nameAndText.exec(line)?.groups
  const [name, text] = [inline?.['name'], inline?.['text']]
  if (name && text && isName(name)) return { line: at, name, text, form: 'inline', ...time }
  return undefined
}

/** Names hold no sentence marks and no addresses. */
function isName(text: string): boolean {
  return !/[。！？；!?;]|:\/\/|^https?$/u.test(text) && /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text)
}

const bare = (name: string) => name.trim().toLowerCase()
