import { endOfClass } from './alternatives.ts'

/** A beginning that says nothing about what follows it ends in this sign; one without it is the whole match. */
const open = '\0'
/** A class with more members than this is not written out, except as the first sign. */
const most = { later: 12, first: 80, beginnings: 1500 }

/** What a match can begin with, and whether it can begin inside a word. */
export interface FirstSigns {
  /** Beginnings of one sign up to `depth`; every match begins with one of them. */
  readonly beginnings: readonly string[]
  /** `cyrillic`, `latin`: never right behind a letter of that script; `digits`: never inside a number. */
  readonly guard: 'cyrillic' | 'latin' | 'digits' | 'none'
}

/**
 * Reads a pattern and says what its matches begin with; `undefined` where that can be almost anything.
 * @param depth how many signs of a match are looked at before the pattern itself is tried
 */
export function firstSignsOf(source: string, depth: number): FirstSigns | undefined {
  const reader: Reader = { source, depth, at: 0, alternatives: 0 }
  const found = readChoice(reader)
  const beginnings = [...new Set(Array.from(found, (signs) => (signs.endsWith(open) ? signs.slice(0, -1) : signs)))]
  if (beginnings.some((signs) => signs === '') || beginnings.length > most.beginnings) return undefined
  const guard = reader.alternatives > 1 ? 'none' : /^(?:\(\?<!\[а-я\]\)|\\b)?\(\?<!\\d\)/.test(source) ? 'digits' : source.startsWith('(?<![а-я') ? 'cyrillic' : source.startsWith('\\b') ? 'latin' : 'none'
  return { beginnings, guard }
}

/** Where one is in a pattern. */
export interface Reading {
  readonly source: string
  at: number
}

interface Reader extends Reading {
  readonly depth: number
  /** Of the outermost choice. */
  alternatives: number
}

/** What can stand at a place: {@link nothing} between two signs, {@link anything}, or what is written out. */
type Signs = ReadonlySet<string>
export const nothing: Signs = new Set([''])
export const anything: Signs = new Set([open])

/** Alternatives up to the bracket that closes them. */
function readChoice(reader: Reader): Signs {
  const out = new Set<string>()
  let count = 0
  for (;;) {
    for (const signs of readSequence(reader)) out.add(signs)
    count += 1
    if (reader.source[reader.at] !== '|') break
    reader.at += 1
  }
  reader.alternatives = count
  return out
}

function readSequence(reader: Reader): Signs {
  let out = nothing
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    out = joined(out, readTimes(reader, readAtom(reader)), reader.depth)
    if (isSettled(out, reader.depth)) passOver(reader)
  }
  return out
}

/** Whether nothing that follows can change the beginnings. */
function isSettled(signs: Signs, depth: number): boolean {
  for (const head of signs) if (head.length < depth && !head.endsWith(open)) return false
  return true
}

/** Goes to the end of a sequence without reading it. */
function passOver(reader: Reader): void {
  const { source } = reader
  for (let depth = 0; reader.at < source.length; reader.at += 1) {
    const sign = source.charAt(reader.at)
    if (sign === '\\') reader.at += 1
    else if (sign === '[') reader.at = endOfClass(source, reader.at)
    else if (sign === '(') depth += 1
    else if (depth === 0 && (sign === '|' || sign === ')')) return
    else if (sign === ')') depth -= 1
  }
}

/** `?`, `*`, `+`, `{2,}` behind an atom. */
function readTimes(reader: Reader, atom: Signs): Signs {
  const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (times === null) return atom
  reader.at += times[0].length
  if (times[0].startsWith('?')) return new Set([...atom, ''])
  const more = joined(atom, anything, reader.depth)
  return times[0].startsWith('*') || times[1] === '0' ? new Set([...more, '']) : more
}

function readAtom(reader: Reader): Signs {
  return reader.source[reader.at] === '(' ? readGroup(reader) : readSign(reader)
}

/** Reads one sign, class or escape, and goes behind it. */
export function readSign(reader: Reading): Signs {
  const sign = reader.source[reader.at] ?? ''
  if (sign === '[') return readClass(reader)
  reader.at += 1
  if (sign === '^' || sign === '$') return nothing
  if (sign === '.') return anything
  return sign === '\\' ? readEscape(reader) : new Set([sign])
}

function readGroup(reader: Reader): Signs {
  const head = /^\((?:\?(?:<?[=!]|:))?/.exec(reader.source.slice(reader.at, reader.at + 4))?.[0] ?? '('
  reader.at += head.length
  const inner = readChoice(reader)
  reader.at += 1
  return /[=!]/.test(head) ? nothing : inner
}

const short: Readonly<Record<string, string>> = { d: '0123456789', s: ' \n\t\r\u00a0\u2028\u2029\v\f\ufeff\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', n: '\n', t: '\t', r: '\r' }

function readEscape(reader: Reading): Signs {
  const sign = reader.source[reader.at] ?? ''
  reader.at += 1
  if (sign === 'b' || sign === 'B') return nothing
  if (/[upPkSDWw1-9]/.test(sign)) {
    const rest = /[upPk]/.test(sign) ? (/^(?:\{[^}]*\}|<[^>]*>|[\da-f]{4})?/i.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? '') : ''
    reader.at += rest.length
    return sign === 'u' && rest.length === 4 ? new Set([String.fromCharCode(parseInt(rest, 16))]) : anything
  }
  return new Set(short[sign] ?? sign)
}

function readClass(reader: Reading): Signs {
  const body = /^\[(?:\\.|[^\]\\])*\]/.exec(reader.source.slice(reader.at))?.[0] ?? '['
  reader.at += body.length
  const inside = body.slice(1, -1)
  if (inside.startsWith('^') || /\\[pPSDWwux]/.test(inside)) return anything
  const out = new Set<string>()
  const items = inside.match(/\\.|[^\\]/g) ?? []
  for (let i = 0; i < items.length; i += 1) {
    const [item = '', dash, last] = items.slice(i, i + 3)
    if (dash === '-' && last !== undefined && item.length === 1) {
      if (last.charCodeAt(0) - item.charCodeAt(0) > most.first) return anything
      for (let code = item.charCodeAt(0); code <= last.charCodeAt(0); code += 1) out.add(String.fromCharCode(code))
      i += 2
    } else for (const sign of item.length === 1 ? item : (short[item.charAt(1)] ?? item.charAt(1))) out.add(sign)
  }
  return out
}

/** What begins with the left one and goes on with the right one, cut to the depth. */
function joined(left: Signs, right: Signs, depth: number): Signs {
  if (left === nothing) return right
  const out = new Set<string>()
  const tail = right.size > most.later ? anything : right
  for (const head of left) {
    if (head.length >= depth || head.endsWith(open)) out.add(head)
    else if (head === '') for (const signs of right) out.add(signs)
    else for (const signs of tail) out.add((head + signs).slice(0, depth))
  }
  return out
}
