import type { Pictogram } from '../doc.ts'
import { canBePicture, drawnAsPicture } from './emoji-table.ts'

const picture = 1
const possible = 2
const firstSign = 0x23
const afterLast = 0x1fb00
const kinds = unpacked()

/** Read once from the two tables: for each code point whether it is a picture, can be one, or neither. */
function unpacked(): Uint8Array {
  const out = new Uint8Array(afterLast)
  for (const [table, bit] of [[drawnAsPicture, picture], [canBePicture, possible]] as const) {
    let code = 0
    const steps = table.split(' ')
    for (let i = 0; i + 1 < steps.length; i += 2) {
      code += parseInt(steps[i] ?? '0', 36)
      const length = parseInt(steps[i + 1] ?? '0', 36)
      for (const end = code + length; code < end; code += 1) out[code] = (out[code] ?? 0) | bit
    }
  }
  return out
}

/** Old text symbols that every phone draws as a picture though Unicode calls them text: ☘ ☝ ☠ ☹ ☺ ✌ ✍ ❣ ❤. */
const pictureByHabit = new Set([0x2618, 0x261d, 0x2620, 0x2639, 0x263a, 0x270c, 0x270d, 0x2763, 0x2764])
const firstDrawnPlain = 0x1f321

const joiner = 0x200d
const asPicture = 0xfe0f
const asText = 0xfe0e
const keycap = 0x20e3

const isTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff
const isTag = (code: number): boolean => code >= 0xe0020 && code <= 0xe007f
const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff
const isKeycapBase = (code: number): boolean => code === 0x23 || code === 0x2a || (code >= 0x30 && code <= 0x39)
const width = (code: number): number => (code > 0xffff ? 2 : 1)

/** Cheap question before the walk: nothing below U+00A9 is a picture except keycaps, which end in U+20E3, and no Chinese mark is one. */
const mayHoldEmoji = /[\u00a9\u00ae\u203c-\u2fff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/

/** All Unicode emoji of a text, one per drawn picture: a family joined by ZWJ, a flag, or a keycap is one. */
export function findEmoji(text: string): Pictogram[] {
  const found: Pictogram[] = []
  if (!mayHoldEmoji.test(text)) return found
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const end = code < firstSign ? at : emojiEnd(text, at, code)
    if (end > at) found.push({ kind: 'emoji', start: at, end, sign: text.slice(at, end) })
    at = end > at ? end : skipped(text, at, code)
  }
  return found
}

/** Where the emoji that begins here ends; the same place when none begins. */
function emojiEnd(text: string, at: number, code: number): number {
  if (isKeycapBase(code)) {
    const mark = text.charCodeAt(at + 1) === asPicture ? at + 2 : at + 1
    return text.charCodeAt(mark) === keycap ? mark + 1 : at
  }
  if (isRegional(code)) return isRegional(text.codePointAt(at + 2) ?? 0) ? at + 4 : at
  if ((kinds[code] ?? 0) === 0) return at
  const cluster = readCluster(text, at, code)
  return cluster.drawn ? cluster.end : at
}

interface Cluster {
  readonly end: number
  readonly drawn: boolean
}

/** One base with the signs that change it, and whatever is joined on by ZWJ. */
function readCluster(text: string, start: number, base: number): Cluster {
  let at = start + width(base)
  let drawn = isDrawn(base)
  for (;;) {
    const code = text.codePointAt(at) ?? 0
    if (code === asText) return { end: at + 1, drawn: false }
    if (code === asPicture || isTone(code) || code === keycap) drawn = true
    else if (code === joiner) {
      const next = text.codePointAt(at + 1) ?? 0
      if ((kinds[next] ?? 0) === 0) return { end: at, drawn }
      drawn = true
      at += width(next)
    } else if (!isTag(code)) return { end: at, drawn }
    at += width(code)
  }
}

function isDrawn(code: number): boolean {
  const kind = kinds[code] ?? 0
  return (kind & picture) > 0 || ((kind & possible) > 0 && (code >= firstDrawnPlain || pictureByHabit.has(code)))
}

/** A symbol that stays text takes the signs behind it along, so that `✔` with U+FE0E is not read twice. */
function skipped(text: string, at: number, code: number): number {
  return (kinds[code] ?? 0) === 0 ? at + width(code) : readCluster(text, at, code).end
}
