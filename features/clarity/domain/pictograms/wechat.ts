import type { Pictogram } from '../doc.ts'
import { hanLabels, latinLabels, slashNames, wireCodes } from './wechat-table.ts'

const labels = new Set([...hanLabels.split('|'), ...latinLabels.split('|')])
const names = slashNames.split('|')
const codes = wireCodes.split(' ').filter((code) => code !== '')
const longestLabel = 10

/** Longest first, so that `/::-S` is not read as `/::-`. */
const byLength = (a: string, b: string): number => b.length - a.length
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const either = (items: readonly string[]): string => [...items].sort(byLength).map(escaped).join('|')
const wire = new RegExp(`(?:${either(codes)})|\\/(?:${either(names)})(?![\\p{L}\\p{N}/])`, 'uy')
const privateUse = /[\ue107\ue112\ue11b\ue14c\ue312\ue403\ue409\ue40c-\ue40e\ue412\ue415\ue41d]/y

/** A slash code must not sit inside a path, a URL, or a fraction. */
const insidePath = /[A-Za-z0-9._:/\\\-~=?&#%+]/

/** WeChat and QQ codes: labels of the table only, never any bracket; wire codes where a code may stand. */
export function findWechatCodes(text: string): Pictogram[] {
  const found: Pictogram[] = []
  let after = -1
  for (let at = 0; at < text.length; ) {
    const end = codeEnd(text, at, after === at)
    if (end > at) {
      found.push({ kind: 'wechat', start: at, end, sign: text.slice(at, end) })
      after = end
    }
    at = end > at ? end : at + 1
  }
  return found
}

function codeEnd(text: string, at: number, afterCode: boolean): number {
  const code = text.charCodeAt(at)
  if (code === 0x5b) return bracketEnd(text, at)
  if (code === 0x2f) return afterCode || !insidePath.test(text.charAt(at - 1)) ? matchEnd(wire, text, at) : at
  return code >= 0xe107 && code <= 0xe41d ? matchEnd(privateUse, text, at) : at
}

function bracketEnd(text: string, at: number): number {
  const close = text.slice(at + 1, at + 2 + longestLabel).indexOf(']')
  return close > 0 && labels.has(text.slice(at + 1, at + 1 + close)) ? at + close + 2 : at
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
