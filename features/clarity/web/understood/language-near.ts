import type { Language } from '#kernel/language.ts'

/** How far off a word may stand and still tell. */
const reach = 40
/** A mark between counts as this many signs. */
const markWeighs = 10

/** What tells a language: Han, Cyrillic, a word in small Latin letters. Codes, names and units stand in all three. */
const telling = /[\u3400-\u9fff]|[а-яё]|(?<![\p{L}\d-])(?!pcs\b)[a-z]{3,}(?![\p{L}\d-])/giu
const han = /[\u3400-\u9fff]/u
const cyrillic = /[а-яё]/iu

interface Word {
  readonly word: string
  readonly off: number
}

function words(text: string): RegExpMatchArray[] {
  return [...text.matchAll(telling)].filter(([word]) => !/^[A-Z]/.test(word))
}

const off = (between: string): number => between.length + markWeighs * (between.match(/[.,;:!?，。；：！？\n]/gu)?.length ?? 0)

function before(text: string): Word | undefined {
  const found = words(text).at(-1)
  return found && { word: found[0], off: off(text.slice((found.index ?? 0) + found[0].length)) }
}

function behind(text: string): Word | undefined {
  const [found] = words(text)
  return found && { word: found[0], off: off(text.slice(0, found.index)) }
}

const languageOf = (text: string): Language | undefined => (han.test(text) ? 'zh' : cyrillic.test(text) ? 'ru' : undefined)

/** The language that a stretch is written in, for what is put in its place: its own, else that of the nearest word. */
export function languageNear(text: string, start: number, end: number): Language {
  const own = languageOf(text.slice(start, end))
  if (own !== undefined) return own
  const [left, right] = [before(text.slice(Math.max(0, start - reach), start)), behind(text.slice(end, end + reach))]
  const nearest = right === undefined || (left !== undefined && left.off <= right.off) ? left : right
  if (nearest !== undefined) return languageOf(nearest.word) ?? 'en'
  return cyrillic.test(text) && !/[a-z]{3}/iu.test(text.slice(Math.max(0, start - reach), end + reach)) ? 'ru' : 'en'
}
