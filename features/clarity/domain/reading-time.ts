import type { Doc, Request, Sentence, Span } from './doc.ts'
import type { Fact } from './fact.ts'
import { asksLeave, isFiller, isHollow } from './filler.ts'
import { requestClauses } from './request-clauses.ts'
import { capital } from './rules/mends.ts'
import { languageAt } from './rules/places.ts'
import { isExactDay } from './rules/times.ts'

/** Silent reading of working texts: words and Han characters a minute. */
const pace = { words: 200, hanCharacters: 300 }
/** A message that takes longer gets a conclusion after each block. */
const longSeconds = 60

/** Whole seconds a reader needs; at least one for any text. */
export function readingSeconds(doc: Doc): number {
  const minutes = doc.sentences.reduce((sum, { words, hanCharacters }) => sum + words / pace.words + hanCharacters / pace.hanCharacters, 0)
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes * 60))
}

const thanks = /(?<![а-я])(?:спасибо|благодар|поздравл|желаем|желаю|приятно (?:работать|иметь дело))|\b(?:thank|congratulat|happy with|nice (?:weekend|day|holiday)|good luck)|谢|祝|恭喜|合作很?愉快/

/** Sentences that carry no fact, no request and no commitment: what a reader in a hurry skips. Greetings and thanks are left out. */
export function emptySentences(doc: Doc): Sentence[] {
  const polite = /^(?:здравствуйте|добр|привет|спасибо|благодар|уважаем|с уважением|hello|hi\b|dear|good (?:morning|day|afternoon)|thank|best regards|kind regards|您好|你好|谢谢|感谢|辛苦|祝)/
  return doc.sentences.filter((sentence, index) => {
    if (sentence.isQuoted || sentence.isQuestion || (sentence.words + sentence.hanCharacters < 3 && !isHollow(doc, sentence))) return false
    if (polite.test(doc.plain.slice(sentence.start, sentence.start + 20))) return false
    if (thanks.test(doc.plain.slice(sentence.start, sentence.end))) return false
    const holds = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end
    if (doc.facts.some((fact) => holds(fact) && isSaid(fact))) return false
    const own = doc.requests.filter((request) => request.sentence === index)
    return own.length === 0 ? isFiller(doc, sentence) : own.every(({ kind, start }) => kind === 'need' || kind === 'offer' || asksLeave(doc.plain.slice(start, start + 24))) && isHollow(doc, sentence)
  })
}

/** «В наше время», 今天天气: the moment of writing is no fact. */
const isSaid = (fact: Fact): boolean => fact.kind !== 'number' && !('vague' in fact && fact.vague === true) && !(fact.source === 'resolved' && (fact.kind === 'date' || fact.kind === 'period'))

export interface RequestItem extends Span {
  /** The request in the author's words. */
  readonly action: string
  readonly owner?: string
  /** `YYYY-MM-DD`, with `THH:MM` where an hour is given. */
  readonly deadline?: string
}

export interface RequestSummary {
  /** The sentence with the first request. */
  readonly goal?: Span
  /** Sentences that only explain. */
  readonly context: readonly Span[]
  readonly items: readonly RequestItem[]
}

/** What a message asks for: its goal, its background, and each request with owner and deadline as far as it names them. */
export function requestOf(doc: Doc): RequestSummary {
  const asked = doc.requests.filter(({ kind }) => kind !== 'offer')
  const goal = doc.sentences[asked[0]?.sentence ?? -1]
  const context = doc.sentences.filter((_, index) => doc.requests.every((request) => request.sentence !== index))
  return {
    ...(goal === undefined ? {} : { goal: { start: goal.start, end: goal.end } }),
    context: context.map(({ start, end }) => ({ start, end })),
    items: asked.map((request) => itemOf(doc, request)),
  }
}

function itemOf(doc: Doc, request: Request): RequestItem {
  const sentence = doc.sentences[request.sentence] ?? request
  const inside = doc.facts.filter((fact) => fact.start >= sentence.start && fact.end <= sentence.end)
  const owner = inside.find((fact) => fact.kind === 'person')
  const own = inside.filter((fact) => fact.start >= request.start && fact.end <= request.end)
  const day = own.find(isDay) ?? inside.find(isDay)
  return {
    start: request.start,
    end: request.end,
    action: doc.text.slice(request.start, request.end).replace(/[\s,，.。;；!！?？]+$/, ''),
    ...(owner?.kind === 'person' ? { owner: owner.value } : {}),
    ...(day?.kind === 'date' ? { deadline: day.time === undefined || day.value.includes('T') ? day.value : `${day.value}T${day.time}` } : {}),
  }
}

const isDay = (fact: Fact): boolean => isExactDay(fact) || (fact.kind === 'date' && fact.value.length >= 10)

export interface Conclusion {
  /** Where it belongs: the end of its block. */
  readonly at: number
  readonly text: string
}

/** A conclusion names no more than this. */
const mostClauses = 3

/** For a long message, one line after each block that says what is wanted there; nothing is invented, only gathered. */
export function conclusionsOf(doc: Doc): Conclusion[] {
  if (readingSeconds(doc) < longSeconds) return []
  const out: Conclusion[] = []
  let start = 0
  for (const gap of [...Array.from(doc.text.matchAll(/\n\s*\n/g), (match) => match.index), doc.text.length]) {
    const own = requestClauses(doc, { start, end: gap }).slice(0, mostClauses)
    if (own.length > 0) {
      const lead = { ru: 'Итого: ', en: 'In short: ', zh: '小结：' }[languageAt(doc, start)]
      out.push({ at: gap, text: `${lead}${capital(own.join('; '))}` })
    }
    start = gap
  }
  return out
}
