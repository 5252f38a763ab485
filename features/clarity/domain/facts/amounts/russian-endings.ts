/** Endings by the mark at the end of an entry: nouns `метр*`, `шиллинг+`, `рубль%`, adjectives `чайн~`, parts `пят!`, numbers `пять^`, `пять&`, `пять@`, English plurals `box=`. */
const endings: Readonly<Record<string, string>> = {
  '*': ' а у ом е ы ов ам ами ах', '+': ' а у ом е и ов ам ами ах', '%': 'ь я ю ем е и ей ям ями ях', '!': 'ая ых ой ую ые',
  '~': 'ый ий ого ому ым им ом ые ие ых их ыми ими ую ая ой',
  '^': 'ь и ью', '&': 'ьдесят идесяти ьюдесятью', '@': 'ьсот исот истам ьюстами истах', '=': ' s',
}

/** Forms of a row entry: `метр*`, `тонна#` (by its last letters), or the word itself. */
export function formsOf(entry: string): readonly string[] {
  const mark = entry.at(-1) ?? ''
  const stem = entry.slice(0, -1)
  const list = mark === '#' ? feminine(stem) : endings[mark]
  if (list === undefined) return [entry]
  const root = mark === '#' ? stem.slice(0, -1) : stem.replace(/ь$/, '')
  return list.split(' ').map((ending) => root + ending)
}

function feminine(word: string): string {
  if (word.endsWith('ия')) return 'я и ю ей й ям ями ях'
  if (word.endsWith('я')) return 'я и е ю ей ь ям ями ях'
  return `а ${/[кгхчшщ]а$/.test(word) ? 'и' : 'ы'} е у ${/[цчшщ]а$/.test(word) ? 'ей' : 'ой'}  ам ами ах`
}
