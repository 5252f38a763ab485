import type { Span } from '../../domain/index.ts'

const name = 'clarity-vague'
const ranges = new Set<Range>()

function apply(): void {
  if (typeof Highlight === 'undefined') return
  if (ranges.size === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** Marks stretches of a message inside what is drawn already, without touching it. Returns how to take the marks away. Old browsers show none. */
export function highlightSpans(root: HTMLElement, text: string, spans: readonly Span[]): () => void {
  if (typeof Highlight === 'undefined') return () => {}
  const nodes: Node[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('[role="img"]') === null) nodes.push(node)
  }
  const own = drawnPlaces(text, spans, nodes.map((node) => node.nodeValue ?? '')).flatMap(({ piece, start, end }) => {
    const node = nodes[piece]
    if (node === undefined) return []
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, end)
    return [range]
  })
  for (const range of own) ranges.add(range)
  apply()
  return () => {
    for (const range of own) ranges.delete(range)
    apply()
  }
}

/** Where stretches of a text stand in the pieces that are drawn of it: its words in their order, without what became a picture. */
export function drawnPlaces(text: string, spans: readonly Span[], drawn: readonly string[]): (Span & { readonly piece: number })[] {
  let from = 0
  return drawn.flatMap((words, piece) => {
    const at = text.indexOf(words, from)
    if (at < 0) return []
    from = at + words.length
    return spans
      .filter(({ start, end }) => start < from && at < end)
      .map(({ start, end }) => ({ piece, start: Math.max(start - at, 0), end: Math.min(end - at, words.length) }))
  })
}
