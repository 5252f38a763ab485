import type { Doc, Span } from '../doc.ts'
import { matchesIn } from '../reading/matches.ts'
import { touching } from './places.ts'

/** So far from the words that blame. */
const reach = { before: 90, behind: 24, subject: 24 }
const edge = /[.;:!?\n。！？；：，,()]/g
/** «Вы, как всегда, …» */
const aside = /^(?:как|as) /

/** Who reads, where a verb has its subject: what is taken from them («с вас») has another. Of English the word before tells: "with you" is none, "if you" supposes. */
const readers = {
  ru: /(?<![а-я])(?:(?:у|от|из-за|на|до) (?:вас|вашей|вашего|ваших)|с вами|вы|ты|вам|ваш[аеи]?|вашим|вашему)(?![а-я])/g,
  en: /(?<!\b(?:with|to|for|from|of|by|at|on|tell|told|asks?|asked|sends?|sent|gives?|gave|thank|helps?|show|let|see|hear|remind(?:ed)?|pays?|paid|owe|inform|contact|call|if|as|unless|whether|after|before|when|once|until|while|time) )\b(?:you|u(?= guys))(?:'[a-z]+|r (?:[a-z-]+ ){0,2}(?:workers?|people|team|factory|staff|engineers?|company|guys|side|sales|qc|inspectors?|operators?|packers?|office|boss|managers?|department|warehouse|colleagues?|technicians?|suppliers?|accountants?|drivers?|shift|control|shipments?|deliver(?:y|ies)|answers?|work))?\b/g,
  zh: /[你您]们?|贵[司厂方]|工厂/g,
}
/** Somebody else is the subject of what stands between. */
const others = /(?<![а-я])(?:мы|я|они|он|клиент|заказчик|если|когда|просим|прошу)(?![а-я])|\b(?:we|i|they|he|she|if|which|please|make sure|ensure|evidently|apparently|probably|presumably|surely|must)\b|我[们司方]?[^，]{0,3}$|客户|船公司|如果|若|要是|以后|请|麻烦|随时/
/** What is allowed, asked or wanted is no habit. */
const softens = /(?<![а-я])(?:можете|сможете|могли|хотите|нужно|спрашивали|просили|если|будете|предлагаете|выходн[а-я]+|воскресенье)(?![а-я])|\b(?:you(?:'ll|'d)|(?:can|may|could|will|would|should|must|might|need|want|wanted|asked|mentioned|wrote|said|welcome|sundays?|weekends?|holidays?))\b|星期天|周末|可以|需要|想/
/** A question with one of these blames; "Do you always use 304?" does not. */
const reproaches = /(?<![а-я])(?:почему|зачем|сколько|неужели|разве|опять|вечно|ни разу)(?![а-я])|\b(?:why|how|never)\b|怎么|为什么|又|老|从/

/** «опять у вас», "again you", 又是你们: the reader follows. */
const behind = {
  ru: /^[а-я ]*?(?:всегда|вечно|опять|снова|постоянно|никогда|каждый раз|обычно|ни разу)(?: у| из-за| от)? (?:вы|ваш[аие]?|вас|ты)(?![а-я])/,
  en: /^(?:once )?(?:again|more|every time|never|always|as usual|as always),? (?:(?:do |have |did )?you(?! (?:can|may|will|for|very))\b|your [a-z]+(?= (?:that|who)\b))/,
  zh: /^(?:又|老|总|次次|每次)[是都]?(?:你们|贵司)/,
}

/** The stretch from the reader to the words that blame, if the reader is whom they are said of within the clause. */
export function accused(doc: Doc, blame: Span, isHabit: boolean): Span | undefined {
  const words = doc.plain.slice(blame.start, blame.end)
  const script = /[а-я]/.test(words) ? 'ru' : /^[a-z]/.test(words) && !doc.has.han ? 'en' : 'zh'
  const from = clauseStart(doc, blame.start, aside.test(words))
  const clause = doc.plain.slice(from, blame.start)
  const reader = matchesIn(clause, readers[script]).at(-1)
  if (reader === undefined) return isHabit && behind[script].test(doc.plain.slice(blame.start, blame.end + reach.behind)) ? blame : undefined
  if (others.test(clause.slice(Math.max(0, reader.index - reach.subject)))) return undefined
  const span = { start: from + reader.index, end: blame.end }
  return isHabit && isPlain(doc, span, clause) ? undefined : span
}

function clauseStart(doc: Doc, at: number, isAside: boolean): number {
  const from = Math.max(0, at - reach.before)
  const left = doc.plain.slice(from, isAside ? at - 2 : at)
  return from + ((matchesIn(left, edge).at(-1)?.index ?? -1) + 1)
}

/** A habit that is allowed, wanted or asked for blames nobody. */
function isPlain(doc: Doc, span: Span, clause: string): boolean {
  const said = doc.plain.slice(span.start, span.end)
  if (softens.test(said) || touching(doc.requests, span).some(({ kind, verb }) => kind === 'action' && verb.start < span.end && verb.end > span.start)) return true
  const rest = doc.plain.slice(span.end - 1, span.end + 60).split(/[.!。！\n]/, 1)[0] ?? ''
  return /[?？吗]/.test(rest) && !reproaches.test(clause + said)
}
