import type { Doc, Request, Sentence, Span } from '../doc.ts'
import { isSmallLatin } from '../reading/letters.ts'
import { matchesIn } from '../reading/matches.ts'

/** One thing a sentence asks for, up to the next. */
interface Ask extends Span {
  readonly isQuestion: boolean
  /** Begins with a word that says it is about something else: "by the way", «а заодно». */
  readonly isAside: boolean
}

const aside =
  'кстати|(?:а |и )?заодно|(?:а )?также|[аи] еще(?: вопрос)?|(?:а )?кроме того|помимо этого|плюс|попутно|и (?:еще )?вопрос|by the way|btw|(?:and )?also|plus|as well as|besides|in addition|additionally|(?:one more|another) (?:thing|question)'
const ruQuestion = '(?:(?:во?|на|по|за|до|с|из|от|к|для|о) )?(?:когда|сколько|как(?:ой|ая|ие|ое|ого|ому|ова?|ую|им)?|где|куда|откуда|кто|кого|кому|почему|зачем|чей|чья)(?![а-я])|[а-я]+ ли(?![а-я])'
const enAsking = '(?:when|why|where|how|what|which|who)'
const auxiliary = '(?:is|are|do|does|did|can|could|will|would|should|has|have|was|were)'
const enQuestion = `${enAsking}(?: [a-z]+){0,3}? ${auxiliary}\\b|wh(?:o|at) [a-z]+(?:s|ed)\\b|${auxiliary} (?:the|you|we|i|your|our|it|there|this|that|they|an?|any[a-z]*|some[a-z]*)\\b`
/** Something is to be found out that is not said yet. */
const enquiry = '(?:find out|see|check) (?=if|whether|wh|how)|(?:выясн|узна|уточн|подска)[а-я]+,? (?=[^.]{0,40}(?:ли|как[а-я]+|кто|где|когда|почему|скольк[а-я]+)(?![а-я]))'
/** What is an ask only behind an aside: a question in any order of words, a verb with its object. */
const loose = `(?<open>${enAsking}\\b|вы |есть )|(?:[а-я]+, )?[а-я]{3,}(?:[ийь]те|[аяеиы]ть|ти|чь)(?:сь|ся)?(?![а-я])|(?:нам |мне )?(?:прошу|просим|хот[а-я]+|нуж[а-я]+)(?![а-я])|please |kindly |we need |(?!(?:for|with|from|all|both|of|at|on|in|to|about|by|send)\\b)[a-z]+ (?=(?:the|our|your|an?|us|me|if|whether)\\b)`
/** Another ask behind a comma or an "and". */
const another = new RegExp(`(?:[,;]\\s*|\\s(?=(?:и|а|да и|and|as|plus|also) ))(?:(?:и|а|да и|and) )?(?:(?<aside>${aside})[ ,:]+(?:(?:и|а|and) )?)?(?<ask>(?<question>${ruQuestion}|${enQuestion})|(?<enquiry>${enquiry})|${loose})`, 'g')
const opensQuestion = new RegExp(`^(?:${aside})?[ ,]*(?:${ruQuestion}|${enQuestion}|(?:вы(?! (?:снова|опять|вечно|всегда|постоянно|никогда|нас|так и|до сих пор|уже [а-я]+ раз)(?![а-я]))|есть) )`)
/** A request in the form of a question, and a condition. */
const polite = /^(?:[а-яa-z]+, )?(?:(?:can|could|will|would) you|should|had|не могли|могли|можете|сможете)(?![а-яa-z])/
/** Two such questions behind a mere "and" are talk. */
const asksFor = new RegExp(`^(?!как(?:ой)? |[а-я]+ ли )(?:${ruQuestion})|^${enAsking}\\b|^как`)
/** «Подскажите, кто … и какого числа …» is one ask with two questions. */
const asksWithin = new RegExp(`(?<![а-яa-z])(?:${ruQuestion}|${enAsking}\\b)`)
/** Goes before an enquiry: somebody is asked, something looked at. */
const leadsUp = /^(?:(?:please|kindly|прошу(?: вас)?),? )?(?:look|call|contact|ask|visit|speak|talk|open|measure|позвон|свяж|спрос|посмотр|зайд|проверь)/

/** What says nothing about the thing: courtesy, question words, months, small verbs. */
const empty =
  /^(?:остал|пожал|также|кстат|заодн|скажи|подск|сообщ|можно|можем|может|могли|смож|нужн|надо|будет|когда|сколь|как(?:ой|ая|ие|ое)|почем|кроме|после|перед|чтобы|если|этого|вопро|хот[иея][млт]|прош?[уи]|узнат|понят|точно|янва|февра|март|апрел|июн|июл|авгус|сентя|октяб|ноябр|декаб|the|and|for|you|your|our|are|can|could|would|will|does|did|ha[vsd]e?|what|when|where|which|who|why|how|many|much|long|pleas|kindl|also|with|from|that|this|there|way|let|know|tell|give|need|send|any|all|about|left|more|wheth|janua|febru|march|april|may|june|july|augus|septe|octob|novem|decem|plus|well|into|its|not|get|next|last)$/
const pronoun = /(?<![а-яa-z])(?:она|он[ио]?|не[ейм]|нее|его|ее|их|ним|ними|них|нему|эт[оу]|этого|it|its|they|them|those|these|ones?)(?![а-яa-z])|^[ ,]*(?:и |and )?(?:if|если)(?![а-яa-z])/
const ref = /[a-z]{1,4}-?\d/
const fewestStems = 2
/** So much of a sentence is looked at. */
const longest = 400

/** The beginnings of the words that mean something. */
const stemsOf = (words: string): string[] => (words.match(/(?<![а-яa-z\d-])(?:[а-я]{4,}|[a-z]{3,})(?![\d-])/g) ?? []).map((word) => word.slice(0, 5).replace(/s$/, '')).filter((stem) => !empty.test(stem))

const wordsOf = (doc: Doc, { start, end }: Span): string => doc.plain.slice(start, Math.min(end, start + 160))

/** Those that name nothing one before them named. */
function onOtherThings<Item extends Span>(doc: Doc, items: readonly Item[], counts: (item: Item, stems: number, i: number) => boolean): Item[] {
  const seen = new Set<string>()
  return items.filter((item, i) => {
    const own = new Set(stemsOf(wordsOf(doc, item)))
    const isOwn = counts(item, own.size, i) && ![...own].some((stem) => seen.has(stem))
    for (const stem of own) seen.add(stem)
    return isOwn
  })
}

/** Asks of one Russian or English sentence that have nothing to do with each other: a question beside a request or another question, or anything behind an aside. */
export function apartAsks(doc: Doc, sentence: Sentence, requests: readonly Request[]): Span[] {
  const asks = sentence.script === 'han' ? [] : asksOf(doc, sentence, requests)
  if (asks.length < 2) return []
  const [first, ...others] = onOtherThings(doc, asks, (ask, stems, i) => {
    const words = wordsOf(doc, ask)
    return stems + (ask.isAside || (i === 0 && ref.test(words)) ? 1 : 0) >= fewestStems && (i === 0 || !pronoun.test(words))
  })
  if (first === undefined) return []
  const apart = others.filter((ask) => ask.isAside || ask.isQuestion || first.isQuestion)
  return apart.length > 0 ? [first, ...apart] : []
}

function asksOf(doc: Doc, sentence: Sentence, requests: readonly Request[]): Ask[] {
  const [first, ...more] = requests
  if (first === undefined) return []
  const { start, end } = sentence
  const words = doc.plain.slice(start, Math.min(end, start + longest))
  const isAsked = doc.plain.slice(start, end).trimEnd().endsWith('?')
  const opens = isAsked && opensQuestion.test(words)
  const out: Ask[] = first.kind === 'ask' && !opens ? [] : [{ start: opens ? start : first.start, end, isQuestion: opens && !polite.test(words), isAside: false }]
  for (const { index, 0: match, groups = {} } of matchesIn(words, another)) {
    const at = index + match.length - (groups['ask'] ?? '').length
    const [before] = out
    const isAside = groups['aside'] !== undefined
    const isFound = groups['enquiry'] !== undefined && !leadsUp.test(words.slice((before?.start ?? start) - start))
    const isQuestion = groups['question'] !== undefined || groups['open'] !== undefined || isFound
    const joint = words.slice(index, at)
    const isMain = before?.isQuestion ? joint.trim() !== 'and' && joint.trim() !== 'и' || !asksFor.test(words) || !asksFor.test(words.slice(at)) : before === undefined || (/(?:и|а|and) $/.test(joint) && !asksWithin.test(words.slice(before.start - start, index)))
    if (start + at > (before?.start ?? -1) && (isAside ? !isQuestion || isAsked : isFound || (groups['question'] !== undefined && isAsked && isMain))) out.push({ start: start + at, end, isQuestion, isAside })
  }
  for (const { kind, start: at } of more) if (at < start + longest && kind !== 'offer' && out.every((ask) => Math.abs(ask.start - at) > 12)) out.push({ start: at, end, isQuestion: false, isAside: false })
  return out.sort((a, b) => a.start - b.start).map((ask, i, all) => ({ ...ask, end: all[i + 1]?.start ?? end }))
}

const verbs = (list: string): RegExp => new RegExp(`^(?:(?:please|kindly|then|also|and|(?:can|could|would|will) you),? )*(?:${list})\\b`)
/** A step of handiwork. */
const step = verbs('open|take|measure|turn|lock|stop|sort|cut|glue|put|remove|clean|close|count|dry|empty|fill|film|keep|label|load|make|mark|pack|photograph|repeat|scan|seal|start|stick|test|unload|unpack|upload|wait|weigh|write|wash|press|pull|push|connect|plug|insert|place|fold|screw|inspect|compare|look|call|check|verify|contact|allow|permit|ask you')
/** Tells what came of it. */
const telling = verbs('tell|send|give|let|report|inform|advise|confirm|share|show|reply|answer|state|return|include|attach|forward|record|note|ask|add|use|find|have|get|copy|sign|ship|feel')
const list = 3

/** English requests on things of their own: three, unless all are steps of one piece of handiwork, or two of which none is one. */
export function apartRequests(doc: Doc, parts: readonly Span[], isSame: (words: string) => boolean): Span[] {
  if (!parts.some(({ start }) => isSmallLatin(doc.plain.charCodeAt(start)))) return []
  const out = onOtherThings(doc, parts, (part, stems, i) => {
    const words = wordsOf(doc, part)
    return stems > 0 && isSmallLatin(doc.plain.charCodeAt(part.start)) && (i === 0 || (!pronoun.test(words) && !isSame(words)))
  })
  const deeds = out.map((part) => wordsOf(doc, part))
  const isApart = out.length >= list ? deeds.some((words) => !step.test(words)) : deeds.every((words, i) => !step.test(words) && (i === 0 || !telling.test(words)))
  return isApart && out.length > 1 ? out : []
}
