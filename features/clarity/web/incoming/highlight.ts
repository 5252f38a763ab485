const name = 'clarity-vague'
const ranges = new Set<Range>()

function apply(): void {
  if (typeof Highlight === 'undefined') return
  if (ranges.size === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** Marks words inside what is drawn already, without touching it. Returns how to take the marks away. Old browsers show none. */
export function highlightWords(root: HTMLElement, words: readonly string[]): () => void {
  if (typeof Highlight === 'undefined') return () => {}
  const own: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    for (const word of new Set(words)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        own.push(range)
      }
    }
  }
  for (const range of own) ranges.add(range)
  apply()
  return () => {
    for (const range of own) ranges.delete(range)
    apply()
  }
}
