/**
 * What a network told us, whatever the notation was: XML or JSON. Every leaf is a string, so that 64-bit ids keep all
 * their digits; `true`, `false` are words, null is ''. Objects have no prototype.
 */
export type Tree = string | readonly Tree[] | TreeNode

export interface TreeNode {
  readonly [name: string]: Tree
}

const nothing: TreeNode = Object.freeze(Object.create(null) as TreeNode)

/** Tells an object from a leaf and a list. */
export function isNode(tree: Tree | undefined): tree is TreeNode {
  return typeof tree === 'object' && !Array.isArray(tree)
}

/** The child object of that name; an empty one where there is none. Of a list, the first object. */
export function nodeAt(tree: Tree | undefined, name: string): TreeNode {
  const found = isNode(tree) ? tree[name] : undefined
  if (isNode(found)) return found
  return listAt(tree, name).find(isNode) ?? nothing
}

/** The children of that name: a list as it is, a single value as a list of one, nothing as an empty list. */
export function listAt(tree: Tree | undefined, name: string): readonly Tree[] {
  const found = isNode(tree) ? tree[name] : undefined
  if (found === undefined || found === '') return []
  return isList(found) ? found : [found]
}

/** The text of that name, '' where there is none. Of a repeated name, the first text. */
export function textAt(tree: Tree | undefined, name: string): string {
  const found = isNode(tree) ? tree[name] : undefined
  if (typeof found === 'string') return found
  if (found !== undefined && isList(found)) return found.find((item) => typeof item === 'string') ?? ''
  return ''
}

/** The number of that name; undefined where there is none or it is not a number. */
export function numberAt(tree: Tree | undefined, name: string): number | undefined {
  const text = textAt(tree, name).trim()
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
