import { createHash } from 'node:crypto'
import { MINUTE_MS, type Instant } from '#kernel/time.ts'
import { cleanText } from '../clean-text.ts'
import type { PasteContext, PastedMessage } from '../channel.ts'
import { bareName, findHeaders, type Header } from './paste-headers.ts'
import { readPlaceholder, readQuote } from './paste-parts.ts'
import { wallTime } from './zoned-time.ts'

/**
 * Reads a stretch copied from WeChat for desktop, or from the mail that the telephone makes of a chat: names with or
 * without times on a line of their own, or before the text. See `Paste.read` in the contract.
 */
export function readPaste(text: string, context: PasteContext): readonly PastedMessage[] {
  const lines = cleanText(text).replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')
  const headers = findHeaders(lines, context)
  const stretches = stretchesBetween(lines, headers)
  const there = new Set([...context.knownNames, ...headers.map(({ name }) => name)].map(bareName))
  const seen = new Map<string, number>()
  const today = wallTime(context.now, context.zone)
  return stretches.map(({ header, body }) => {
    const when = header?.at === undefined ? `day ${today.year}-${today.month}-${today.day}` : minuteOf(header.at)
    const identity = JSON.stringify([header?.name ?? '', when, body])
    const before = seen.get(identity) ?? 0
    seen.set(identity, before + 1)
    const remoteId = createHash('sha256').update(`${identity}#${before}`).digest('base64url').slice(0, 32)
    return { remoteId, text: body, ...from(header), ...parts(body, (name) => there.has(bareName(name))) }
  })
}

/** Clients tell the same message with seconds today and without tomorrow. */
const minuteOf = (at: Instant) => String(Math.floor(at / MINUTE_MS))

const from = (header: Header | undefined) => ({ ...(header?.name ? { sender: header.name } : {}), ...(header?.at === undefined ? {} : { sentAt: header.at }) })

/** What the body holds beside words; the body itself stays whole. */
function parts(body: string, isThere: (name: string) => boolean): Pick<PastedMessage, 'placeholder' | 'quoted'> {
  const { quoted, reply } = readQuote(body, isThere)
  const placeholder = readPlaceholder(reply)
  return { ...(placeholder ? { placeholder } : {}), ...(quoted ? { quoted } : {}) }
}

function stretchesBetween(lines: readonly string[], headers: readonly Header[]): { header: Header | undefined; body: string }[] {
  const first = headers[0]?.line ?? lines.length
  const found = [{ header: undefined as Header | undefined, body: joined(lines.slice(0, first)) }]
  headers.forEach((header, at) => {
    const rest = lines.slice(header.line + 1, headers[at + 1]?.line ?? lines.length)
    if (!header.divider) found.push({ header, body: joined(header.text === undefined ? rest : [header.text, ...rest]) })
  })
  return found.filter(({ body }) => body !== '')
}

/** Blank lines around a message belong to the layout, those inside to the message. */
function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/^(?:[ \t\u00A0]*\n)+/, '').trimEnd()
}
