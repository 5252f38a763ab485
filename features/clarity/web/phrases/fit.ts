import type { Language } from '#kernel/language.ts'
import type { Phrase } from '../types.ts'

export interface Wanted {
  readonly search: string
  readonly intent: Phrase['intent'] | undefined
  /** Fields that are known already, such as the thread's order. */
  readonly known: ReadonlySet<string>
  /** What is written so far. */
  readonly draft: string
}

/** What a text already does, so that phrases of the same intent need not come first: a greeting of thanks, a question. */
const done: Readonly<Partial<Record<Phrase['intent'], RegExp>>> = {
  thank: /спасибо|благодар|thank|谢谢|感谢/iu,
  ask: /[?？]|пришлите|подтвердите|please|请/iu,
}

/** Phrases that fit, those first that need least to be filled in; all words of the search in any of the three languages. */
export function fittingPhrases(phrases: readonly Phrase[], { search, intent, known, draft }: Wanted): Phrase[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const open = (phrase: Phrase) => phrase.fields.filter((field) => !known.has(field)).length
  const again = (phrase: Phrase) => Number(done[phrase.intent]?.test(draft) === true)
  return phrases
    .filter((phrase) => intent === undefined || phrase.intent === intent)
    .filter(({ texts }) => {
      const all = `${texts.ru} ${texts.en} ${texts.zh}`.toLowerCase()
      return words.every((word) => all.includes(word))
    })
    .map((phrase, index) => ({ phrase, index }))
    .sort((a, b) => again(a.phrase) - again(b.phrase) || open(a.phrase) - open(b.phrase) || a.index - b.index)
    .map(({ phrase }) => phrase)
}

/** The language to offer phrases in: that of the draft, before its first word that of the talk. A number such as PO-122 is in none. */
export function offeredLanguage(draft: string, ofTalk: Language | null | undefined): Language {
  if (/[а-яё]/iu.test(draft)) return 'ru'
  if (/[\u3400-\u9fff]/.test(draft)) return 'zh'
  return /[a-z]{2}/.test(draft) ? 'en' : (ofTalk ?? 'zh')
}

/** A phrase with its fields put in; an empty field becomes a blank that cannot be sent. */
export function filledPhrase(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.trim() || '___')
}

/** A text put at the caret, with a space or a line where words would grow together; Chinese needs none. */
export function insertedAt(before: string, caret: number, phrase: string): { readonly text: string; readonly caret: number } {
  const left = before.slice(0, caret)
  const right = before.slice(caret)
  const glue = left === '' || /\s$/.test(left) || /[。！？；，、]$/.test(left) ? '' : ' '
  const behind = right === '' || /^\s/.test(right) || /[。！？；]$/.test(phrase) ? '' : ' '
  const start = left.length + glue.length
  const blank = phrase.indexOf('___')
  return { text: left + glue + phrase + behind + right, caret: blank < 0 ? start + phrase.length : start + blank }
}
