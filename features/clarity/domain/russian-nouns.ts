/** Six cases of one number, in the order in which grammars list them: nominative, genitive, dative, accusative, instrumental, prepositional. */
type Cases = readonly [string, string, string, string, string, string]
type Gender = 'm' | 'f' | 'n'

interface Noun {
  readonly gender: Gender
  readonly one: Cases
  readonly many: Cases
}

const afterHusher = /[гкхжшчщ]$/
const hushers = /[жшчщц]$/
const soft = /(?:ость|есть|асть|знь|чь|жь|шь|щь|(?:^|-)(?:дета|моде|печат|ста|тка|мебе|эма|пане|сет|нит|кист|цел|рол|пет|мед|сол|пыл|площад|ча)(?:ль|нь|ть|сть|ль|дь|ь))$/
const softMen = /(?:тель|арь|ль?вень|(?:^|-)(?:гвозд|профил|вентил|штемпел|кабел|рубл|гел|дизел|стержен|шпател|вексел|портфел|модул))ь?$/
/** Short words whose «ок» stays: срок, блок, поток. */
const firmOk = /^(?:[а-я]{1,2}|[а-я]*(?:бл|ср|пот|ур|зам|ист|ш|т|исх)|[а-я]*рын)ок$/

const hard = (stem: string): string => (afterHusher.test(stem) ? 'и' : 'ы')
const several = (nominative: string, genitive: string, stem: string, vowel: 'а' | 'я'): Cases => [nominative, genitive, `${stem}${vowel}м`, nominative, `${stem}${vowel}ми`, `${stem}${vowel}х`]

/** Never declined: лого, пальто; and those whose forms cannot be told from the ending: статья, пашня. */
const unsure = /^(?:пальто|депо|авто|кино|фото|видео|лого|метро|бюро|табло|евро|кило|[а-я]*(?:фото|видео|авто))$|ья$|[бвгдзклмпрстфхцчшщ]ня$/

/** All forms of a regular lifeless noun by its dictionary form, with `е` for `ё`; undefined where the endings cannot be told from it. */
function declined(word: string): Noun | undefined {
  if (unsure.test(word)) return undefined
  const stem = word.slice(0, -1)
  if (/(?:ия|ие)$/.test(word)) {
    const [a, gender] = word.endsWith('я') ? (['я', 'f'] as const) : (['е', 'n'] as const)
    const one: Cases = gender === 'f' ? [word, `${stem}и`, `${stem}и`, `${stem}ю`, `${stem}ей`, `${stem}и`] : [word, `${stem}я`, `${stem}ю`, word, `${stem}ем`, `${stem}и`]
    return { gender, one, many: several(`${stem}${a === 'я' ? 'и' : 'я'}`, `${stem}й`, stem, 'я') }
  }
  if (word.endsWith('а')) {
    const zero = /[жшчщц]к$/.test(stem) ? stem.replace(/к$/, 'ек') : /[йь]к$/.test(stem) ? stem.replace(/[йь]к$/, 'ек') : /[бвгдзлмнпрстфх]к$/.test(stem) ? stem.replace(/к$/, 'ок') : stem
    return { gender: 'f', one: [word, stem + hard(stem), `${stem}е`, `${stem}у`, stem + (hushers.test(stem) ? 'ей' : 'ой'), `${stem}е`], many: several(stem + hard(stem), zero, stem, 'а') }
  }
  if (/[^аеиоуыэюя]я$/.test(word)) return { gender: 'f', one: [word, `${stem}и`, `${stem}е`, `${stem}ю`, `${stem}ей`, `${stem}е`], many: several(`${stem}и`, `${stem}ь`, stem, 'я') }
  if (/(?:[аеиоуыэюя][бвгдзклмнпрстфх]|ств|ст)о$/.test(word)) return { gender: 'n', one: [word, `${stem}а`, `${stem}у`, word, `${stem}ом`, `${stem}е`], many: several(`${stem}а`, stem, stem, 'а') }
  if (word.endsWith('ь') && soft.test(word)) return { gender: 'f', one: [word, `${stem}и`, `${stem}и`, word, `${word}ю`, `${stem}и`], many: several(`${stem}и`, `${stem}ей`, stem, hushers.test(stem) ? 'а' : 'я') }
  if (word.endsWith('ень') || softMen.test(word)) {
    const root = word.endsWith('ень') ? `${word.slice(0, -3)}н` : stem
    return { gender: 'm', one: [word, `${root}я`, `${root}ю`, word, `${root}ем`, `${root}е`], many: several(`${root}и`, `${root}ей`, root, 'я') }
  }
  if (word.endsWith('й')) return { gender: 'm', one: [word, `${stem}я`, `${stem}ю`, word, `${stem}ем`, stem + (stem.endsWith('и') ? 'и' : 'е')], many: several(`${stem}и`, `${stem}ев`, stem, 'я') }
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) {
    const root = word.endsWith('лец') ? word.replace(/ец$/, 'ьц') : /[бвгдзмнпрст]ец$/.test(word) && word.length > 4 ? word.replace(/ец$/, 'ц') : word.endsWith('ок') && !firmOk.test(word) ? word.replace(/ок$/, 'к') : word
    const isHusher = /[жшчщ]$/.test(root)
    const by = (isHusher && /[аеиоуыэюя].*[аеиоуыэюя]/.test(root)) || /[аеиоуыэюя]ц$/.test(root) || root.endsWith('ьц') ? 'ем' : 'ом'
    return { gender: 'm', one: [word, `${root}а`, `${root}у`, word, root + by, `${root}е`], many: several(root + hard(root), root + (isHusher ? 'ей' : 'ов'), root, 'а') }
  }
  return undefined
}

const adjective = /(?:ый|ий|ой|ая|яя|ое|ее)$/
const adjectiveEnds: Readonly<Record<Gender | 'many', Cases>> = {
  m: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  f: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  n: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
  many: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
}
const softened: Readonly<Record<string, string>> = { ы: 'и', о: 'е', а: 'я', у: 'ю' }

function adjectiveIn(word: string, gender: Gender | 'many', at: number): string {
  const stem = word.slice(0, -2)
  const end = adjectiveEnds[gender][at] ?? ''
  if (at === 0 && gender === 'm' && adjective.test(word) && /(?:ый|ий|ой)$/.test(word)) return word
  const first = end.charAt(0)
  const isSoft = /(?:ний|няя|нее)$/.test(word)
  const swaps = isSoft || (first === 'ы' && afterHusher.test(stem)) || (first === 'о' && hushers.test(stem) && !word.endsWith('ой'))
  return stem + (swaps ? (softened[first] ?? first) : first) + (isSoft && end === 'ая' ? 'я' : isSoft && end === 'ую' ? 'ю' : end.slice(1))
}

interface Phrase {
  readonly words: readonly string[]
  /** Which of them is the noun that the rest goes with. */
  readonly head: number
  readonly noun: Noun
}

function phraseOf(text: string): Phrase | undefined {
  const words = text.split(' ')
  const head = words.findIndex((word) => !adjective.test(word) || /(?:ие|ия)$/.test(word))
  const noun = head < 0 || !/^[а-яё-]{3,}$/i.test(words[head] ?? '') ? undefined : declined(plain(words[head] ?? ''))
  return noun === undefined ? undefined : { words, head, noun }
}

const inCase = ({ words, head, noun }: Phrase, isMany: boolean, at: number): string =>
  words.map((word, i) => (i < head ? withYo(adjectiveIn(plain(word), isMany ? 'many' : noun.gender, at), word) : i === head ? withYo((isMany ? noun.many : noun.one)[at] ?? word, word) : word)).join(' ')

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
const withYo = (form: string, written: string): string => Array.from(form, (letter, i) => (letter === 'е' && written.charAt(i) === 'ё' ? 'ё' : letter)).join('')

/** Which cases can stand behind a word; the places in `Cases`. */
const governed: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:одна|эта|та|наша|ваша|вся|какая|[а-я]+[ая]я)$/, [0]],
  [/^(?:все|эти|те|наши|ваши|[а-я]+[ыи]е)$/, [0]],
  [/^(?:во?|на)$/, [3, 5]],
  [/^(?:об?|обо|при)$/, [5]],
  [/^(?:ко?|по|благодаря|согласно)$/, [2]],
  [/^(?:со?)$/, [4, 1]],
  [/^(?:из|от|до|у|без|для|около|после|против|вместо|ради|кроме|из-за|из-под|нет|фото|количество|цена|вес|размер|размеры|качество|партия|производство|поставка|отгрузка|стоимость|чертеж|макет|цвет|дно|стенки|крышка|много|мало|несколько|сколько|пять|шесть|\d*[05-9]|\d*1\d|два|две|три|четыре|\d*[2-4])$/, [1]],
  [/^(?:над|перед|между)$/, [4]],
  [/^(?:за|под)$/, [3, 4]],
  [/^(?:через|про|[а-я]{2,}(?:йте|ите|ьте)|[а-я]{3,}(?:ить|ать|ять|еть)|(?:пришл|дел|провер|купи|замени|получи|отправи|упакова|положи)[а-я]*(?:ем|им|ли|л|ла))$/, [3]],
  [/^$/, [0]],
]

/**
 * The word in the case and number in which another stands in the text, the likeliest first; several where the form can be
 * read in several ways that differ. Undefined where one of the two is no regular noun.
 * @param before the word before it, in lower case; empty where a sentence begins
 */
export function inFormOf(instead: string, { base, form, before }: { base: string; form: string; before: string }): string[] | undefined {
  const [wanted, known, said] = [phraseOf(instead), phraseOf(plain(base)), plain(form)]
  if (wanted === undefined || known === undefined) return undefined
  const slots = [false, true].flatMap((isMany) => [0, 1, 2, 3, 4, 5].filter((at) => inCase(known, isMany, at) === said.replace(/\s+/g, ' ')).map((at) => ({ isMany, at })))
  // A list may hold a bare stem (пресс-форм): behind «одна» it is the dictionary form of another noun.
  if (/[аяоеь]$/.test(said) && /^(?:одна|эта|наша|ваша|вся|какая|[а-я]+[ая]я)$/.test(before)) slots.unshift({ isMany: false, at: 0 })
  const cases = governed.find(([word]) => word.test(before))?.[1]
  const fitting = cases === undefined ? slots : slots.filter(({ at }) => cases.includes(at))
  return [...new Set((fitting.length > 0 ? fitting : slots).map(({ isMany, at }) => inCase(wanted, isMany, at)))]
}
