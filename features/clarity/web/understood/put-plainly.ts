import type { Language } from '#kernel/language.ts'
import type { DateMod, Fact, FactValue } from '../../domain/index.ts'
import { languageNear } from './language-near.ts'
import { plainForm } from './plain-form.ts'

/** A whole text with one fact put plainly. */
export interface Corrected {
  readonly text: string
  /** Where the words of the fact end now. */
  readonly caret: number
  /** What stands in place of the fact's words, small words and all. */
  readonly put: string
}

interface Place {
  readonly left: string
  readonly words: string
  readonly right: string
  readonly language: Language
}

/** What a place becomes: what is put there, and what is left on either side. */
interface Piece {
  readonly left: string
  readonly put: string
  readonly right: string
}

/** Words at the beginning of the fact's own, and at the end of what stands before it. */
const leads = (words: string) => ({
  own: new RegExp(`^(?:(?:${words})(?![\\p{Script=Cyrillic}\\p{Script=Latin}]):?\\s*)`, 'iu'),
  before: new RegExp(`(?<![\\p{Script=Cyrillic}\\p{Script=Latin}])(?:${words})\\s*$`, 'iu'),
})

/** The words of a limit, before a date and (Chinese) behind one. `said`: what to write where a count said it («в течение …», 10天内). */
const limit = (ahead: string, behind: string, said: Readonly<Record<Language, readonly [ahead: string, behind?: string]>>) =>
  ({ ahead: leads(ahead), own: new RegExp(`(?:${behind})$`, 'u'), behind: new RegExp(`^(?:${behind})`, 'u'), said })

const limits: Readonly<Record<DateMod, ReturnType<typeof limit>>> = {
  before: limit(
    'не (?:позднее|позже)|до|ко?|перед|ранее|раньше|(?:no|not) later than|not after|(?:earlier|sooner) than|by|before|till?|不[晚迟]于|最[晚迟][于在]?|截[止至]到?|直到|至',
    '或?[之以]?前|为?止',
    { ru: ['не позднее '], en: ['by '], zh: ['最晚'] },
  ),
  after: limit('после|позже|позднее|after|later than', '[之以过]?后', { ru: ['после '], en: ['after '], zh: ['', '后'] }),
  since: limit(
    'не (?:раньше|ранее)|со?|from|since|(?:no|not) (?:earlier|sooner) than|not before|不早于|最早[于在]?|自从?|从',
    '起始?|开始|始|以来|或?[之以]后',
    { ru: ['не ранее '], en: ['no earlier than '], zh: ['不早于'] },
  ),
  until: limit('until|up to|till?', '为?止', { ru: ['до '], en: ['until '], zh: ['截至'] }),
  about: limit('около|примерно|about|around|大?约|大概', '左右', { ru: ['около '], en: ['about '], zh: ['约'] }),
}

/** Small words that limit nothing, or whose limit is no part of what was read. */
const small = leads('не (?:позднее|раньше)|до|ко?|после|со?|от|около|примерно|во?|на|no later than|by|before|until|till|after|from|since|about|around|on|at').own
const smallBehind = /(?:之?前|以前|之?后|以后|左右|起)$/u

/** The words of a fact with its value put plainly; the small words round it («до», "by", 前) stay. */
export function correctedText(words: string, plain: string): string {
  return (small.exec(words)?.[0] ?? '') + plain + (smallBehind.exec(words)?.[0] ?? '')
}

/** A date whose limit is said as its author said it, else in words of its language; a count («через две недели», 两周后) takes its words with it. */
function limited({ left, words, right, language }: Place, mod: DateMod | undefined, plain: string): Piece {
  if (mod === undefined) return { left, put: (small.exec(words)?.[0] ?? '') + plain + (/左右$/u.exec(words)?.[0] ?? ''), right }
  const { ahead, own, behind, said } = limits[mod]
  const [lead, tail] = [ahead.own.exec(words)?.[0] ?? '', own.exec(words)?.[0] ?? '']
  if (lead !== '' || tail !== '' || ahead.before.test(left) || behind.test(right)) return { left, put: lead + plain + tail, right }
  const [head, end = ''] = said[language]
  // «в» is no part of what was read.
  const opening = words.startsWith('течени') ? (/(?<!\p{L})в\s+$/iu.exec(left)?.[0] ?? '') : ''
  const isFirst = /^\p{Lu}/u.test(opening + words)
  return { left: left.slice(0, left.length - opening.length), put: (isFirst ? head.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : head) + plain + end, right }
}

const dash = / – |–/u
const opener = leads('со?|от|from|从|自')
const between = leads('между|between|介于').before
const within = leads('во?|на|in|during|on').before
const tie = /\s(?:по(?! [А-ЯЁ])|до|и|to|till?|until|through|and)\s|[到至和与]/iu
const ties: Readonly<Record<string, string>> = { с: ' по ', со: ' по ', от: ' до ', from: ' to ', 从: '到', 自: '至' }

const opensBefore = (left: string): string => opener.before.exec(left)?.[0] ?? ''
const tieOf = (words: string, opens: string): string | undefined => tie.exec(words)?.[0] ?? ties[opens.trim().toLowerCase()]

/** «с 7 по 9 декабря» stays «с … по …»; else a dash ties the ends, which needs no «между», and days no «на» before them. */
function stretched({ left, words, right }: Place, plain: string, tail: string): Piece {
  const own = opener.own.exec(words)?.[0] ?? ''
  const opens = own || opensBefore(left)
  const tied = tieOf(words, opens)
  if (opens !== '' && tied !== undefined) return { left, put: own + plain.replace(dash, tied) + tail, right }
  const rest = left.replace(between, '')
  const isOfDays = /^\d{4}-/.test(plain)
  const put = (isOfDays ? '' : (/^(?:во?|at)\s+/iu.exec(words)?.[0] ?? '')) + plain + tail
  return { left: isOfDays ? rest.replace(within, '') : rest, put, right }
}

/** «от 500 до 700 шт.»: what opens a range of amounts stands before the fact, and its ends stay tied as it wants. */
function ranged({ left, words, right }: Place, plain: string): Piece {
  const isOpened = opensBefore(left) !== '' || between.test(left)
  return { left, put: plain.replace(dash, (isOpened ? tieOf(words, opensBefore(left)) : undefined) ?? '–'), right }
}

type Amount = FactValue & { readonly kind: 'quantity' | 'money' | 'percent' }

const isAmount = (value: FactValue): value is Amount => value.kind === 'quantity' || value.kind === 'money' || value.kind === 'percent'

/** An open limit is said round the number and stays there: «не менее 500 шт.» keeps its words, and the number no sign. */
function withoutSign(value: FactValue): FactValue {
  if (!isAmount(value) || (value.min === undefined) === (value.max === undefined)) return value
  const { min, max, ...rest } = value
  return { ...rest, value: min ?? max ?? 0 }
}

/** What is written for a value at a place, without the small words round it. */
export function plainAt(text: string, { start, end }: Pick<Fact, 'start' | 'end'>, value: FactValue): string {
  return plainForm(withoutSign(value), languageNear(text, start, end))
}

const ownWeight = /^\s?[(（][\d\s.,–-]+\s?(?:kg|кг|公斤)/iu

/** «2 т (2000 кг)»: a weight that stands in brackets already is not said again. */
function weighed(plain: string, right: string): string {
  return ownWeight.test(right) ? plain.replace(/\s?[(（][^)）]*[)）]$/u, '') : plain
}

function pieceOf(place: Place, fact: Fact, value: FactValue, plain: string): Piece {
  const { left, words, right } = place
  if (dash.test(plain)) {
    if (isAmount(value)) return ranged(place, plain)
    // A count takes its 后 with it: 两三天后.
    if (value.kind === 'date' || value.kind === 'period' || value.kind === 'time') return stretched(place, plain, fact.source === 'explicit' ? (smallBehind.exec(words)?.[0] ?? '') : '')
  }
  if (value.kind === 'date') return limited(place, value.mod, plain)
  return { left, put: correctedText(words, plain), right }
}

/** What was glued to Chinese words is not glued to a number: «PO-2231五百套» keeps its order, and 八月五日B0877 its batch. */
function spaced({ left, put, right }: Piece, words: string): Piece {
  const sign = /[a-zа-яё\d]/iu
  const isNew = !sign.test(words.charAt(0))
  const ahead = sign.test(put.charAt(0)) && (sign.test(left.slice(-1)) || (isNew && /[a-zа-яё\d][-–/._]$/iu.test(left))) ? ' ' : ''
  const behind = sign.test(put.slice(-1)) && sign.test(right.charAt(0)) ? ' ' : ''
  return { left: left + ahead, put, right: behind + right }
}

/** The bracket that the words opened goes with them; what else it holds keeps one: 「15:00（北京时间，莫斯科10:00）」. */
function bracketed(put: string, right: string, words: string): string {
  const open = /[(（](?=[^)）]*$)/u.exec(words)?.[0]
  if (open === undefined || /[(（]/u.test(put)) return right
  if (/^[)）]/u.test(right)) return right.slice(1)
  const kept = open === '(' ? ' (' : open
  return /^[^(（\n]*[)）]/u.test(right) ? kept + right.replace(/^[\s,，、;；/]+/u, '') : right
}

/** One stop where the words ended with one. */
function stopped({ left, put, right }: Piece, words: string): Piece {
  const rest = bracketed(put, right, words)
  if (put.endsWith('.') && rest.startsWith('.')) return { left, put, right: rest.slice(1) }
  // «2т. плёнки»: the stop of a short word, which what is put does not need.
  if (put.endsWith(')') && /^\.(?:\s+\p{Ll}|\s*[,;:)])/u.test(rest)) return { left, put, right: rest.slice(1) }
  return { left, put: words.endsWith('.') && !put.endsWith('.') && /^\s*(?:$|\n|\s\p{Lu})/u.test(rest) ? `${put}.` : put, right: rest }
}

/** A whole text with one fact put plainly: a value that it can have, or (`own`) what its author writes instead. */
export function corrected(text: string, fact: Fact, value: FactValue, own?: string): Corrected {
  const words = text.slice(fact.start, fact.end)
  const place = { left: text.slice(0, fact.start), words, right: text.slice(fact.end), language: languageNear(text, fact.start, fact.end) }
  const { left, put, right } = spaced(stopped(pieceOf(place, fact, value, own ?? (value.kind === 'quantity' ? weighed(plainAt(text, fact, value), place.right) : plainAt(text, fact, value))), words), words)
  return { text: left + put + right, caret: left.length + put.length, put }
}
