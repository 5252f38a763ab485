const byteLength = (text: string) => Buffer.byteLength(text)

/**
 * Cuts a text into parts of at most `maxBytes` UTF-8 bytes. Joined, the parts are the text. Cuts fall behind an empty
 * line, else a line, else a sentence, else a blank, as long as that leaves the part at least half full; else between
 * two characters as a reader sees them, and never inside a code point.
 */
export function splitText(text: string, maxBytes: number): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (byteLength(rest) > maxBytes) {
    const cut = cutPlace(rest, longestFit(rest, maxBytes))
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  if (rest !== '') parts.push(rest)
  return parts
}

/** How many UTF-16 units from the start fit into the bytes, on a code point border; at least one code point. */
function longestFit(text: string, maxBytes: number): number {
  let bytes = 0
  let at = 0
  for (const point of text) {
    bytes += byteLength(point)
    if (bytes > maxBytes && at > 0) break
    at += point.length
  }
  return at
}

const borders = [/\n[ \t]*\n/g, /\n/g, /[。！？；!?]|\.(?= )/g, /[ \t\u3000，、,]/g]

function cutPlace(text: string, fit: number): number {
  const window = text.slice(0, fit)
  for (const border of borders) {
    let last = 0
    for (const found of window.matchAll(border)) last = found.index + found[0].length
    if (last * 2 >= fit && !splitsPair(text, last)) return last
  }
  return graphemeBorder(text, fit)
}

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xd800 && unit <= 0xdbff
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
// Longer clusters than this are noise, not characters; a code point border must do for them.
const longestGrapheme = 64

function graphemeBorder(text: string, fit: number): number {
  const from = safeStart(text, Math.max(0, fit - longestGrapheme))
  const cluster = segmenter.segment(text.slice(from, fit + longestGrapheme)).containing(fit - from)
  const start = cluster ? from + cluster.index : fit
  return start > from ? start : fit
}

function safeStart(text: string, at: number): number {
  return at > 0 && splitsPair(text, at) ? at - 1 : at
}
