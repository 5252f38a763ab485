import { parse } from 'lossless-json'
import { cleanText } from './clean-text.ts'
import type { Tree, TreeNode } from './tree.ts'

const maxDepth = 64
// Bare control characters are not allowed in JSON strings, but WeChat sends them; between tokens they mean nothing.
const bareControls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g
const bareBlanks = /[\t\n\r]/g

/**
 * Reads the JSON that WeChat sends: numbers keep all their digits as text, bare control characters inside strings do
 * not break it, of a name given twice the last counts.
 *
 * @returns the value, or undefined when it is not JSON or nests deeper than 64
 */
export function readJson(text: string): Tree | undefined {
  try {
    const value = parse(text.replace(/^\uFEFF/, '').replace(bareControls, '').replace(bareBlanks, ' '), null, {
      parseNumber: (digits) => digits,
      onDuplicateKey: ({ newValue }) => newValue,
    })
    return toTree(value, 0)
  } catch {
    return undefined
  }
}

/** Like `readJson`, for what must be an object. */
export function readJsonObject(text: string): TreeNode | undefined {
  const tree = readJson(text)
  return typeof tree === 'object' && !Array.isArray(tree) ? (tree as TreeNode) : undefined
}

/**
 * Cuts the members of one list out of a JSON text as they came, so that they can be kept to the byte. Give it only
 * text that `readJson` could read.
 *
 * @param name the list's name at the top level of the object
 */
export function rawListItems(text: string, name: string): readonly string[] {
  const items: string[] = []
  let depth = 0
  let inList = false
  let start = -1
  let lastString = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') {
      const end = endOfString(text, at)
      if (depth === 1 && !inList) lastString = text.slice(at + 1, end)
      if (inList && depth === 2 && start === -1) start = at
      at = end
    } else if (char === '[' || char === '{') {
      if (inList && depth === 2 && start === -1) start = at
      if (depth === 1 && char === '[' && lastString === name) [inList, items.length] = [true, 0]
      depth += 1
    } else if (inList && depth === 2 && (char === ',' || char === ']')) {
      if (start !== -1) items.push(text.slice(start, at).trim())
      start = -1
      if (char === ']') [inList, depth, lastString] = [false, 1, '']
    } else if (char === ']' || char === '}') {
      depth -= 1
    } else if (inList && depth === 2 && start === -1 && !/\s/.test(char ?? '')) {
      start = at
    }
  }
  return items
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function toTree(value: unknown, depth: number): Tree {
  if (depth > maxDepth) throw new RangeError('nests too deep')
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((item) => toTree(item, depth + 1))
  if (typeof value !== 'object' || value === null) return ''
  const node = Object.create(null) as Record<string, Tree>
  for (const [name, child] of Object.entries(value)) node[name] = toTree(child, depth + 1)
  return node
}
