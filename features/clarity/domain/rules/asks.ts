import type { Doc, Request, Sentence, Span } from '../doc.ts'
import { matchesIn } from '../reading/matches.ts'

const verbs = (list: string): RegExp => new RegExp(`^(?:(?:please|kindly|then|also|and|(?:can|could|would|will) you),? )*(?:${list})\\b`)

/** One thing a sentence asks for, up to the next. */
interface Ask extends Span {
  readonly isQuestion: boolean
  /** Begins with a word that says it is about something else: "by the way", «а заодно». */
  readonly isAside: boolean
}

const aside =
  'кстати|(?:а |и )?заодно|(?:а )?также|[аи] еще(?: вопрос)?|(?:а )?кроме того|помимо этого|плюс|попутно|и (?:еще )?вопрос|отдельно|by the way|btw|(?:and )?also|plus|as well as|besides|in addition|additionally|(?:one more|another) (?:thing|question)|furthermore|moreover'
const ruQuestion = '(?:(?:в|на|по|за|до|с|из|от|к|для|о) )?(?:когда|сколько|скольких|как(?:ой|ая|ие|ое|ого|ому|ов|ова|ую|им)|где|куда|откуда|кто|кого|кому|почему|зачем|чей|чья)(?![а-я])|[а-я]+ ли(?![а-я])'
const auxiliary = '(?:is|are|do|does|did|can|could|will|would|should|has|have|was|were)'
const enQuestion = `(?:(?:when|why|where|how(?: [a-z]+)?|what|which|who)(?: [a-z]+){0,2} ${auxiliary}\\b|${auxiliary} (?:the|you|we|i|your|our|it|there|this|that|they|an?|any|anybody|anyone|somebody|someone)\\b)`
/** Something is to be found out that is not said yet. */
const learn = '(?:find out|see|check) (?=if|whether|wh|how)|(?:выясн|узна|уточн|подска)[а-я]+,? (?=[^.]{0,40}(?:ли|как[а-я]+|кто|где|когда|почему|скольк[а-я]+)(?![а-я]))'
const openQuestion = `(?:when|why|where|how|what|which|who)\\b|вы\\b|вы(?= )|есть `
/** Another ask behind a comma or an "and"; behind an aside a bare verb with its object is one too. */
const another = new RegExp(
  `(?:[,;]\\s*|\\s(?=(?:и|а|да и|and|as|plus|also) ))(?:(?:и|а|да и|and) )?(?:(?<aside>${aside})[ ,:]+(?:(?:и|а|and) )?)?(?:(?<question>${ruQuestion}|${enQuestion})|(?<learn>${learn})|(?<open>${openQuestion})|(?<verb>(?:[а-я]+, )?[а-я]{3,}(?:[ийь]те|ать|ять|еть|ить|ыть|ти|чь)(?:сь|ся)?(?![а-я])|(?:прошу|просим|хот[а-я]+|нуж[а-я]+)(?![а-я])|(?:please |kindly |we need |(?!(?:for|with|from|all|both|of|at|on|in|to|about|by|send)\\b)[a-z]+ (?=(?:the|our|your|an?|us|me|if|whether)\\b))))`,
  'g',
)
const opensQuestion = new RegExp(`^(?:${aside})?[ ,]*(?:${ruQuestion}|${enQuestion}|(?:вы|есть) )`)

/** A request in the form of a question, and a condition. */
const polite = /^(?:[а-яa-z]+, )?(?:(?:can|could|will|would) you|should|had|не могли|могли|можете|сможете)(?![а-яa-z])/
/** Two such questions behind a mere "and" are talk. */
const wh = /^(?:(?:в|на|по|за|до|с|из|от|к|для|о) )?(?:когда|скольк|как|где|куда|кто|ког|ком|почему|зачем|чей|чья|when|why|where|how|what|which|who)/
const talk = wh

/** What says nothing about the thing: courtesy, question words, months, small verbs. */
const empty =
  /^(?:остал|пожал|также|еще|кстат|заодн|скажи|подск|сообщ|можно|можем|может|могли|смож|нужн|надо|будет|когда|скольк|сколь|какой|какая|какие|какое|почем|кроме|после|перед|чтобы|если|этого|вопро|хотим|хотел|хотят|прошу|проси|узнат|понят|точно|янва|февра|март|апрел|мая|июн|июл|авгус|сентя|октяб|ноябр|декаб|the|and|for|you|your|our|are|can|could|would|will|does|did|have|has|had|what|when|where|which|who|why|how|many|much|long|pleas|kindl|also|with|from|that|this|there|by|way|let|know|tell|give|need|send|any|all|about|left|more|wheth|us|janua|febru|march|april|may|june|july|augus|septe|octob|novem|decem|plus|well|into|its|not|new|get|next|last)$/
const pronoun = /(?<![а-яa-z])(?:она|оно|они|он|нее|его|ее|их|ним|ними|них|нему|ней|нем|это|этого|эту|it|its|they|them|those|these|one|ones)(?![а-яa-z])|^[ ,]*(?:и |and )?(?:if|если)(?![а-яa-z])/

const stemsOf = (words: string): Set<string> =>
  new Set((words.match(/(?<![а-яa-z\d-])(?:[а-я]{4,}|[a-z]{3,})(?![\d-])/g) ?? []).map((word) => word.slice(0, 5).replace(/s$/, '')).filter((stem) => !empty.test(stem)))

const refs = /[a-z]{1,4}-?\d/
const fewestStems = 2

/** Asks of one Russian or English sentence that have nothing to do with each other: a question beside a request or another question, or anything behind an aside. */
export function apartAsks(doc: Doc, sentence: Sentence, requests: readonly Request[]): Span[] {
  const asks = asksOf(doc, sentence, requests)
  const seen = new Set<string>()
  const out: Ask[] = []
  for (const ask of asks) {
    const words = doc.plain.slice(ask.start, Math.min(ask.end, ask.start + 160))
    const own = stemsOf(words)
    const isOwn = own.size + (ask.isAside || (out.length === 0 && refs.test(words)) ? 1 : 0) >= fewestStems && ![...own].some((stem) => seen.has(stem)) && (out.length === 0 || !pronoun.test(words))
    for (const stem of own) seen.add(stem)
    if (isOwn && (out.length === 0 || ask.isAside || ask.isQuestion || out[0]?.isQuestion)) out.push(ask)
  }
  return out.length > 1 ? out : []
}

/** Three requests on things of their own are a list, unless all of them are steps of one piece of handiwork. */
export function apartRequests(doc: Doc, parts: readonly Span[], isSame: (words: string) => boolean): Span[] {
  const seen = new Set<string>()
  const out = parts.filter((part, i) => {
    const words = doc.plain.slice(part.start, Math.min(part.end, part.start + 120))
    const own = stemsOf(words)
    const isOwn = own.size > 0 && /^[a-z]/.test(words) && ![...own].some((stem) => seen.has(stem)) && (i === 0 || (!pronoun.test(words) && !isSame(words)))
    for (const stem of own) seen.add(stem)
    return isOwn
  })
  const told = out.map((part) => doc.plain.slice(part.start, part.end))
  return out.length > 2 ? (told.some((words) => !step.test(words)) ? out : []) : told.every((words, i) => !step.test(words) && (i === 0 || !telling.test(words))) ? out : []
}
/** A step of handiwork. */
const step = verbs('open|take|measure|turn|lock|stop|sort|cut|glue|put|remove|clean|close|count|dry|empty|fill|film|keep|label|load|make|mark|pack|photograph|repeat|scan|seal|start|stick|test|unload|unpack|upload|wait|weigh|write|wash|press|pull|push|connect|plug|insert|place|fold|screw|inspect|compare|look|call|check|verify|contact|allow|permit|ask you')
/** Tells what came of it. */
const telling = verbs('tell|send|give|let|report|inform|advise|confirm|share|show|reply|answer|state|return|include|attach|forward|record|note|ask|add|use|find|have|get|copy|sign|ship|feel')

function asksOf(doc: Doc, sentence: Sentence, requests: readonly Request[]): Ask[] {
  const words = doc.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
  const isAsked = /\?\s*$/.test(doc.plain.slice(sentence.start, sentence.end))
  const first = requests[0]
  if (first === undefined) return []
  const opens = isAsked && opensQuestion.test(words)
  const isWhole = first.verb.start === sentence.start && first.verb.end === sentence.end
  const out: Ask[] = isWhole && !opens ? [] : [{ start: opens ? sentence.start : first.start, end: sentence.end, isQuestion: opens && !polite.test(words), isAside: false }]
  for (const match of matchesIn(words, another) as Iterable<RegExpExecArray>) {
    const { aside: isAside, question, open, learn: learns } = match.groups ?? {}
    const start = sentence.start + match.index + match[0].length - (question ?? open ?? learns ?? match.groups?.verb ?? '').length
    if (start <= (out[0]?.start ?? -1)) continue
    const isQuestion = question !== undefined || open !== undefined || learns !== undefined
    if (talk.test(words) && isQuestion && out.length === 1 && wh.test(words.slice(start - sentence.start)) && !/[,;] ?(?:и |а |and )?$/.test(words.slice(0, start - sentence.start))) continue
    if (learns !== undefined && /^(?:look|call|contact|ask|visit|speak|talk|open|measure|позвон|свяж|спрос|посмотр|зайд|проверь)/.test(words.slice((out[0]?.start ?? sentence.start) - sentence.start).replace(/^(?:please|kindly|прошу(?: вас)?),? /, ''))) continue
    if (learns !== undefined) {
      out.push({ start, end: sentence.end, isQuestion, isAside: false })
      continue
    }
    if (isQuestion ? !isAsked || (isAside === undefined && (open !== undefined || !/(?:и|а|and) $/.test(words.slice(0, start - sentence.start)) && !out[0]?.isQuestion)) : isAside === undefined) continue
    out.push({ start, end: sentence.end, isQuestion, isAside: isAside !== undefined })
  }
  for (const request of requests.slice(1)) if (request.kind !== 'offer' && out.every(({ start }) => Math.abs(start - request.start) > 12)) out.push({ start: request.start, end: sentence.end, isQuestion: false, isAside: false })
  return out.sort((a, b) => a.start - b.start).map((ask, i, all) => ({ ...ask, end: all[i + 1]?.start ?? ask.end }))
}
