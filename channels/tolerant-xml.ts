import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { cleanText } from './clean-text.ts'
import type { Tree, TreeNode } from './tree.ts'

const maxDepth = 24

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: maxDepth,
})

/**
 * Reads the XML that WeChat sends: one root, CDATA, repeated names as lists, every leaf a string kept to the blank.
 * Characters illegal in XML are stripped first, since chats do contain them. Declarations of types and entities are
 * refused, so no entity can grow; so are comments, half documents and nesting beyond 24.
 *
 * @returns the content of the root, or undefined when this is not such a document
 */
export function readXml(text: string): TreeNode | undefined {
  const clean = cleanText(text).trim()
  if (!clean.startsWith('<') || declares(clean)) return undefined
  try {
    if (XMLValidator.validate(clean) !== true) return undefined
    const parsed: unknown = parser.parse(clean)
    if (typeof parsed !== 'object' || parsed === null) return undefined
    const roots = Object.values(parsed)
    if (roots.length !== 1) return undefined
    const tree = toTree(roots[0])
    if (tree === '') return Object.create(null) as TreeNode
    return typeof tree === 'object' && !Array.isArray(tree) ? (tree as TreeNode) : undefined
  } catch {
    return undefined
  }
}

/** Whether anything begins with `<!` outside of CDATA: DOCTYPE, ENTITY, comments. People may well write it inside. */
function declares(xml: string): boolean {
  let at = xml.indexOf('<!')
  while (at !== -1) {
    if (!xml.startsWith('<![CDATA[', at)) return true
    const end = xml.indexOf(']]>', at)
    if (end === -1) return true
    at = xml.indexOf('<!', end)
  }
  return false
}

function toTree(value: unknown): Tree {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(toTree)
  if (typeof value !== 'object' || value === null) return ''
  const node = Object.create(null) as Record<string, Tree>
  for (const [name, child] of Object.entries(value)) {
    if (name === '#text' && typeof child === 'string' && child.trim() === '') continue
    node[name] = toTree(child)
  }
  return node
}
