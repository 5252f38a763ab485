/** Endings of Russian nouns by the mark at the end of an entry: `метр*`, `шиллинг+`, `рубль%`. */
const endings: Readonly<Record<string, readonly string[]>> = {
  '*': ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'],
  '+': ['', 'а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах'],
  '%': ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ей', 'ям', 'ями', 'ях'],
}

/** Forms of a row entry: `метр*`, `тонна#` (by its last letters), or the word itself. */
export function formsOf(entry: string): readonly string[] {
  const mark = entry.at(-1) ?? ''
  const stem = entry.slice(0, -1)
  const list = endings[mark]
  if (list !== undefined) return list.map((ending) => stem.replace(/ь$/, '') + ending)
  if (mark !== '#') return [entry]
  return feminine(stem)
}

function feminine(word: string): string[] {
  const stem = word.slice(0, -1)
  if (word.endsWith('ия')) return ['я', 'и', 'ю', 'ей', 'й', 'ям', 'ями', 'ях'].map((ending) => stem + ending)
  if (word.endsWith('я')) return ['я', 'и', 'е', 'ю', 'ей', 'ь', 'ям', 'ями', 'ях'].map((ending) => stem + ending)
  const plural = /[кгх]$/.test(stem) ? 'и' : 'ы'
  const soft = /[цчшщ]$/.test(stem)
  return ['а', plural, 'е', 'у', soft ? 'ей' : 'ой', '', 'ам', 'ами', 'ах'].map((ending) => stem + ending)
}
