import type { Language, Localized } from '#kernel/language.ts'
import type { Doc, Span } from './doc.ts'
import type { Fact, FactKind, Moment } from './fact.ts'
import { withoutHiddenSigns } from './hidden-signs.ts'
import { amounts, nobody, undecided, underway } from './incoming-words.ts'
import { readDoc } from './read-doc.ts'
import { findPhrases } from './rules/phrases.ts'
import { factsAt, names, sentenceAt } from './rules/places.ts'
import { findRelativeDates, findVagueTimes, isExactDay } from './rules/times.ts'

export type Missing = 'date' | 'quantity' | 'owner' | 'decision' | 'reference'

/** Words of an answer that settle nothing, and what they leave open. */
export interface VagueWord extends Span {
  readonly missing: Missing
  readonly text: string
}

export interface Incoming {
  readonly vague: readonly VagueWord[]
  /** What is open, each once, in the order to ask for it. */
  readonly missing: readonly Missing[]
  /** The language of the answer, and so of the follow-up that is sent. */
  readonly language: Language
  /** Ready to send in `language`, with the same in the other two for the reader here. */
  readonly followUp?: Localized
}

const questions: Readonly<Record<Missing, Localized>> = {
  decision: { zh: '这一点现在能确定吗', ru: 'это уже решено', en: 'is it settled' },
  date: { zh: '具体是几月几日', ru: 'какого числа', en: 'on which date' },
  quantity: { zh: '准确数字是多少，单位是什么', ru: 'сколько точно и в каких единицах', en: 'how many exactly, in which unit' },
  owner: { zh: '由哪位负责，哪天有结果', ru: 'кто этим занимается и какого числа будет результат', en: 'who does it, and by which date' },
  reference: { zh: '是哪个订单号或批次号', ru: 'о каком заказе или партии речь', en: 'which order or batch is it' },
}
/** Where hours count, and where the unit was told. */
const finer: Readonly<Partial<Record<Missing, Localized>>> = {
  date: { zh: '具体是几月几日、几点（北京时间）', ru: 'какого числа и в котором часу по Пекину', en: 'on which date and at what time, Beijing time' },
  quantity: { zh: '准确数字是多少', ru: 'сколько точно', en: 'how many exactly' },
}
/** Words of today, of a part of the day or of a talk. */
const hourly = /今[天晚]|[上下]午|晚上|稍后|一会|马上|立[即刻]|电话|会议|today|tonight|later|afternoon|morning|evening|\bcall|meeting|minute|сегодня|позже|утром|вечером|дн[её]м|созвон|звон|встреч|минут/
const order: readonly Missing[] = ['decision', 'date', 'quantity', 'owner', 'reference']
/** So many different words are marked, and named in the line below. */
const mostWords = 3

/**
 * Reads an answer that came in: which words are vague, what they leave open, and a question that closes it. An exact
 * value of the same kind in the same sentence settles the words. `known` is what the thread already names.
 */
export function readIncoming(text: string, moment: Moment = { local: '2026-01-01T00:00:00' }, known: { order?: string } = {}): Incoming {
  const bare = withoutHiddenSigns(text)
  if (bare !== undefined) {
    const read = readIncoming(bare.text, moment, known)
    return { ...read, vague: read.vague.map(bare.lift) }
  }
  const doc = readDoc(text, moment)
  const language = languageOf(doc)
  const inexact = wordsOf(doc, findPhrases(doc, amounts), 'quantity').map((word) => aboutOf(doc, word))
  const values = new Map(inexact.map(({ word, value }) => [word, value]))
  const unsure = wordsOf(doc, findPhrases(doc, undecided), 'decision')
  const hedges = [...inexact.map(({ word }) => word), ...unsure]
  const found = [
    ...wordsOf(doc, findVagueTimes(doc), 'date'),
    ...wordsOf(doc, findRelativeDates(doc).filter((span) => isVagueDay(doc, span)), 'date'),
    ...inexact.map(({ word }) => word),
    ...wordsOf(doc, findPhrases(doc, nobody), 'owner'),
    ...unsure,
    ...(doc.facts.some(isOneDay) ? [] : wordsOf(doc, [...findPhrases(doc, underway), ...unsureDays(doc, unsure)], 'date')),
  ]
    .filter((word) => !isSettled(doc, word, { inexact: values.get(word), hedges, today: moment.local.slice(0, 10) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((word, i, all) => !all.slice(Math.max(0, i - 4), i).some((other) => other.end > word.start))
  const missing = order.filter((kind) => found.some((word) => word.missing === kind))
  if (missing.length === 0) return { vague: [], missing, language }
  const isHourly = hourly.test(doc.plain)
  const hasUnits = found.every((word) => word.missing !== 'quantity' || isMeasured(values.get(word)))
  const asked = missing.map((kind) => ({ words: ((kind === 'date' && isHourly) || (kind === 'quantity' && hasUnits) ? finer[kind] : undefined) ?? questions[kind], said: saidOf(doc, found.find((word) => word.missing === kind)) }))
  return { vague: mostTelling(found, missing), missing, language, followUp: followUpOf(asked, known.order ?? numberIn(doc)) }
}

const isMeasured = (fact: Fact | undefined): boolean => fact !== undefined && fact.kind !== 'number' && !(fact.kind === 'quantity' && fact.unit === '')

const wordsOf = (doc: Doc, spans: readonly Span[], missing: Missing): VagueWord[] => spans.map((span) => ({ ...span, missing, text: doc.text.slice(span.start, span.end) }))

/** The first words for each thing that is open, then the first others: as many as are named to the reader. */
function mostTelling(found: readonly VagueWord[], missing: readonly Missing[]): VagueWord[] {
  const firsts = missing.flatMap((kind) => found.find((word) => word.missing === kind)?.text ?? [])
  const told = new Set([...new Set([...firsts, ...found.map((word) => word.text)])].slice(0, mostWords))
  return found.filter((word) => told.has(word.text))
}

/** "tomorrow", 下周三 and 今天下午3点 name one day; "now" (to the second), month end, "next week" and "in a few days" do not. */
const isOneDay = (fact: Fact): boolean => fact.kind === 'date' && ['day', 'hour', 'minute'].includes(fact.grain) && fact.vague !== true
const isVagueDay = (doc: Doc, span: Span): boolean => !factsAt(doc, span).some(isOneDay)

const counted: readonly FactKind[] = ['quantity', 'money', 'percent', 'number', 'dimensions']
const timed: readonly FactKind[] = ['date', 'period', 'duration', 'time']
/** "about" belongs to a value that is no further away than this. */
const beside = 8

/** «Возможно, в декабре»: a month or a stretch of days beside what is not settled. */
function unsureDays(doc: Doc, unsure: readonly Span[]): Span[] {
  if (unsure.length === 0) return []
  return doc.facts.filter((fact) => (fact.kind === 'date' || fact.kind === 'period') && unsure.some((word) => Math.max(fact.start - word.end, word.start - fact.end) <= 2 * beside))
}

/** What "about" makes inexact, if a value stands beside it in the same clause: the nearest one. */
function valueBeside(doc: Doc, { start, end }: Span): Fact | undefined {
  const distance = (fact: Fact): number => Math.max(0, fact.start - end, start - fact.end)
  return factsAt(doc, { start: start - beside, end: end + beside })
    .filter((fact) => [...counted, ...timed].includes(fact.kind) && !/[,，、.。;；!！?？\n]/.test(doc.plain.slice(Math.min(fact.end, end), Math.max(fact.start, start))))
    .sort((a, b) => distance(a) - distance(b))[0]
}

/** 左右 beside a date leaves the date open, not a quantity. */
function aboutOf(doc: Doc, word: VagueWord): { word: VagueWord; value: Fact | undefined } {
  const value = valueBeside(doc, word)
  return { word: value !== undefined && timed.includes(value.kind) ? { ...word, missing: 'date' } : word, value }
}

/** What decides whether a value closes what a word leaves open. */
interface Circumstances {
  /** The value that the word itself makes inexact: it settles nothing. */
  readonly inexact: Fact | undefined
  /** "about", "probably": a day beside one is no promise. */
  readonly hedges: readonly Span[]
  /** `YYYY-MM-DD`: what is still open is not settled by a day gone. */
  readonly today: string
}

function isSettled(doc: Doc, word: VagueWord, circumstances: Circumstances): boolean {
  const sentence = sentenceAt(doc, word.start)
  return doc.facts.some((fact) => {
    if (fact.start < (sentence?.start ?? 0) || fact.end > (sentence?.end ?? doc.text.length)) return false
    if (word.missing === 'quantity') return fact.kind === 'quantity' && fact.start >= word.end + 3
    if (word.missing === 'date') return isExactDay(fact) && fact !== circumstances.inexact && isAboutTheSame(doc, word, fact, circumstances)
    return word.missing === 'owner' && fact.kind === 'person'
  })
}

/** Begins a clause about something else: 另外, «остальное», "the rest". */
const somethingElse = /另外|其[他余它]|剩下|还有|至于|(?<![а-я])(?:остальн|друг(?:ой|ая|ие|ую|ое|их)(?![а-я])|а (?!не ))|\b(?:rest|others?|remaining|while|but)\b/
const clauseReach = 60
const clauseMark = /[,，;；、](?!\d)/

/** «Образец отправили 28 ноября, остальное скоро»: the day of one thing says nothing of another. */
function isAboutTheSame(doc: Doc, word: Span, fact: Fact, { hedges, today }: Circumstances): boolean {
  const [first, second] = word.start < fact.start ? [word, fact] : [fact, word]
  const between = doc.plain.slice(first.end, second.start)
  if (!clauseMark.test(between) && !somethingElse.test(between)) return true
  if (somethingElse.test(between) || ('value' in fact && String(fact.value) < today)) return false
  const start = fact.start - (/[^,，;；。.!?！？\n]*$/.exec(doc.plain.slice(Math.max(0, fact.start - clauseReach), fact.start))?.[0].length ?? 0)
  const end = fact.end + (/^[^,，;；。.!?！？\n]*/.exec(doc.plain.slice(fact.end, fact.end + clauseReach))?.[0].length ?? 0)
  return !hedges.some((hedge) => hedge.start >= start && hedge.end <= end)
}

const numberIn = (doc: Doc): string | undefined => {
  const fact = doc.facts.find(names)
  return fact !== undefined && 'value' in fact ? String(fact.value) : undefined
}

/** By letters: a Han character is worth two; codes and shouted shortenings (`PO-2231`, `ASAP`) belong to no language. */
const languageOf = (doc: Doc): Language => languageOfTexts([doc.text]) ?? 'en'

/** What people write in, all texts together; undefined where none has a word. */
export function languageOfTexts(texts: readonly string[]): Language | undefined {
  const all = texts.join('\n')
  const letters = (pattern: RegExp): number => (all.match(pattern) ?? []).join('').length
  const han = 2 * letters(/\p{Script=Han}+/gu)
  const cyrillic = letters(/\p{Script=Cyrillic}+/gu)
  const latin = letters(/(?<![\p{L}\d-])[A-Z]?[a-z]+(?![\p{L}\d]|-\d)/gu)
  if (han > 0 && han >= cyrillic && han >= latin) return 'zh'
  if (cyrillic > 0 && cyrillic >= latin) return 'ru'
  return latin > 0 ? 'en' : undefined
}

/** So many signs of an answer are repeated to it, one of Chinese counted double. */
const mostSaid = 48

/** The clause that is asked about, in its author's words: a bare "on which date?" does not say of what. */
function saidOf(doc: Doc, word: VagueWord | undefined): string {
  if (word === undefined) return ''
  const sentence = sentenceAt(doc, word.start) ?? word
  const edge = /[,，;；、:：(（)）"“”«»「」\n]/
  let { start, end } = word
  while (start > sentence.start && !edge.test(doc.text.charAt(start - 1))) start -= 1
  while (end < sentence.end && !edge.test(doc.text.charAt(end))) end += 1
  const clause = doc.text.slice(start, end).replace(/[\s.。!！?？…]+$/, '').trimStart()
  return clause.length + (clause.match(/\p{Script=Han}/gu)?.length ?? 0) <= mostSaid ? clause : word.text
}

/** A question, and what it is asked of. */
interface Asked {
  readonly words: Localized
  readonly said: string
}

/** Questions that are answered at once, so that none waits for a deadline. */
function followUpOf(asked: readonly Asked[], number: string | undefined): Localized {
  const quoted: Readonly<Record<Language, (said: string) => string>> = { zh: (said) => `“${said}”`, ru: (said) => `«${said}» – `, en: (said) => `“${said}” – ` }
  const joined = (language: Language, glue: string): string =>
    asked.map(({ words, said }, i) => `${said === '' || said === asked[i - 1]?.said ? '' : quoted[language](said)}${words[language]}`).join(glue)
  const about = { zh: number === undefined ? '' : `关于${number}，`, ru: number === undefined ? '' : ` по ${number}`, en: number === undefined ? '' : ` about ${number}` }
  return {
    zh: `谢谢回复。${about.zh}请问：${joined('zh', '；')}？`,
    ru: `Спасибо за ответ${about.ru}. Подскажите: ${joined('ru', '; ')}?`,
    en: `Thank you for the answer${about.en}. May I ask: ${joined('en', '; ')}?`,
  }
}
