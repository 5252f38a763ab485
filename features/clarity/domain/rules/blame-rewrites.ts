import type { Language } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fix } from '../rule.ts'
import { factSpans, itemsOf, lacking, nounOnly, plainly, trimmed, withNoun, written } from './blame-items.ts'
import { charges, texts, type Charge, type Words } from './charges.ts'
import { complaint } from './complaints.ts'
import { deedIn, isNeverDone } from './deeds.ts'
import { tellsEffect } from './effects.ts'
import { blank, capital, inserted, mend, replaced } from './mends.ts'
import { hasPhrase } from './phrases.ts'
import { languageAt, overlap, sentenceAt, touching } from './places.ts'

/** His other clauses say what the charge is about: no fact of ours is wanted. */
const saysAll: Readonly<Partial<Record<Charge, RegExp>>> = { silence: /вопрос|ответ|question|answer|repl|问|回|答|动静/, late: /\d|дн[яе]|day|天/ }
const topics: Readonly<Record<Language, string>> = { ru: 'По {o}: ', en: '{o}: ', zh: '{o}：' }
const effects: Readonly<Record<Language, string>> = { ru: 'Из-за этого мы _.', en: 'Because of this we _.', zh: '我们这边因此_。' }
const factsWord: Readonly<Record<Language, string>> = { ru: 'Факты: ', en: 'Facts: ', zh: '事实：' }
const joins = {
  clause: { ru: ', ', en: ', ', zh: '，' },
  item: { ru: '; ', en: '; ', zh: '；' },
  stop: { ru: '.', en: '.', zh: '。' },
  space: { ru: ' ', en: ' ', zh: '' },
} as const

/**
 * Blame becomes fact, effect and request, from what the author's own message states. His clauses without blame stand
 * word for word, his numbers, dates and names all stay. Nothing is invented: what is not in the message is a blank, and
 * a text with a blank cannot be sent. A request or an effect elsewhere in the message is not asked for again. `blames` are all stretches
 * of blame.
 */
export function rewriteBlame(doc: Doc, span: Span, blames: readonly Span[] = [span]): Fix | undefined {
  const sentence = sentenceAt(doc, span.start) ?? { start: 0, end: doc.text.length }
  if (sentence.end - sentence.start > longest) return undefined
  const language = languageAt(doc, span.start)
  const hello = greeting.exec(doc.text.slice(sentence.start, span.start))?.[0] ?? calledBy(doc, sentence)
  const body = { start: sentence.start + hello.length, end: sentence.end }
  /** Of what the message holds, that of the sentence: it is looked through many times. */
  const near: Doc = { ...doc, facts: touching(doc.facts, body), requests: touching(doc.requests, body) }
  const own = readOwn(near, body, blames.filter((other) => overlap(other, body)))
  const isAsked = doc.requests.some(({ kind, start }) => kind !== 'offer' && (start < sentence.start || start >= sentence.end))
  const order = orderOf(doc, sentence, language)
  const beside = factBeside(doc, { sentence, body, own, order, isAsked, language, blames })
  if (beside !== undefined) return beside
  const effect = own.effects.length === 0 ? effectBeside(doc, sentence) : undefined
  const material = { sentence: body, language, own, order, isAsked, isEffectElsewhere: effect !== undefined }
  const whole = composed(near, material)
  /** What is asked for stands behind what it cost. */
  const toldFirst = effect === undefined || effect.start < sentence.start || own.request !== undefined ? whole : composed(near, { ...material, isAsked: true })
  const text = whole.startsWith(toldFirst) ? toldFirst : whole
  const asked = whole.slice(text.length).trim()
  const isEnded = effect !== undefined && /[.!?。！？]\s*$/.test(written(doc, effect))
  return mend('rewrite', 'say-facts', [
    replaced(body, /[,，] *$/.test(hello) && !/^(?:I |\p{Lu}{2}|\p{Lu}-)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text),
    ...(effect === undefined || asked === '' ? [] : [inserted(effect.end, `${isEnded ? '' : joins.stop[language]}${joins.space[language]}${asked}`)]),
  ])
}

/** «Вы опять всё испортили! Ручки отваливаются»: nothing but blame, and the sentence behind says what was seen, and stands instead; or the one before does. */
function factBeside(doc: Doc, { sentence, body, own, order, isAsked, language, blames }: { sentence: Span; body: Span; own: Own; order: Order | undefined; isAsked: boolean; language: Language; blames: readonly Span[] }): Fix | undefined {
  const at = doc.sentences.findIndex(({ start }) => start === sentence.start)
  const [last, next] = [doc.sentences[at - 1], doc.sentences[at + 1]]
  const charge = chargeOf(plainly(doc, body))
  const toldBehind = next === undefined ? '' : plainly(doc, next)
  /** "You always ship late. PO-7 left on 14 November instead of 10 November": the days say it. */
  const isLateTold = charge === 'late' && instead.test(toldBehind) && next !== undefined && touching(doc.facts, next).some(({ kind }) => kind === 'date')
  /** "You never check anything": that is no fact, where what was found stands behind it. */
  const isLooseCharge = own.isBlameTold && unchecked.test(plainly(doc, body)) && itemsOf(doc, body).length === 0 && next !== undefined && itemsOf(doc, next).length > 0
  /** Delay, silence and lies are facts of their own. */
  if ((/^(?:late|silence|untrue)$/.test(charge) && !isLateTold) || (own.isBlameTold && !isLooseCharge && !isLateTold) || own.request !== undefined || [...(isLooseCharge || isLateTold ? [] : own.facts), ...own.pieces, ...own.effects, ...own.needs].length > 0) return undefined
  const isBlamed = (other: Span): boolean => blames.some((blame) => overlap(blame, other))
  const isSeen = (other: Span): boolean => (hasPhrase(doc, complaint.harms, other) || hasPhrase(doc, complaint.rest, other) || (other === next && isLateTold) || shares.test(plainly(doc, other))) && other.end - other.start <= longest && !/[?？\n]\s*$/.test(written(doc, other)) && !isBlamed(other)
  const asked = (charge: Charge, effect: Span | undefined): string => [effect === undefined ? effects[language] : '', isAsked ? '' : texts[charge][language].request].filter((part) => part !== '').join(joins.space[language]).replace(/_/g, blank)
  const items = itemsOf(doc, body)
  if (last !== undefined && isSeen(last) && lacking(written(doc, last), items).length === 0 && !/\n/.test(doc.text.slice(last.end, body.start))) {
    const text = asked(chargeOf(plainly(doc, last)), effectBeside(doc, sentence))
    return mend('rewrite', 'say-facts', [replaced(text === '' ? { start: last.end, end: body.end } : body, text)])
  }
  if (next === undefined || /\n/.test(doc.text.slice(body.end - 1, next.start))) return undefined
  /** 怎么搞的！PO-77的颜色又做错了: the next is blamed as well, and rewritten; few blames end the chain soon. */
  const second = items.length > 0 || blames.length > 4 ? undefined : blames.find((blame) => overlap(blame, next))
  const over = second && rewriteBlame(doc, second, blames)
  if (over !== undefined) return mend('rewrite', 'say-facts', [replaced({ start: body.start, end: next.start }, ''), ...over.edits])
  const said = written(doc, next)
  const [first] = clausesOf(doc, next)
  if (!isSeen(next) || first === undefined || tellsEffect(plainly(doc, first)) || touching(doc.requests, first).length > 0) return undefined
  const missing = lacking(said, items)
  if (missing.length > 1 || (missing[0] !== undefined && (order?.isOwn !== true || lacking(order.name, missing).length > 0))) return undefined
  const topic = missing.length === 0 ? '' : topics[language].replace('{o}', order?.name ?? blank)
  const isBegun = body.start === sentence.start
  const lead = /^\p{Lu}\p{Ll}/u.test(said) && (topic !== '' || !isBegun) ? said.charAt(0).toLowerCase() : said.charAt(0)
  const effect = clausesOf(doc, next).some((part) => tellsEffect(plainly(doc, part))) ? next : effectBeside(doc, next)
  const rest = asked(isLateTold ? 'other' : chargeOf(isLooseCharge ? toldBehind : `${plainly(doc, body)} ${toldBehind}`), effect)
  const end = Math.max(next.end, effect?.end ?? 0)
  const isEnded = /[.!。！]\s*$/.test(doc.text.slice(next.start, end))
  return mend('rewrite', 'say-facts', [
    replaced({ start: body.start, end: next.start + 1 }, `${isBegun ? capital(topic) : topic}${lead}`),
    ...(rest === '' || touching(doc.requests, next).length > 0 ? [] : [inserted(end, `${isEnded ? '' : joins.stop[language]}${joins.space[language]}${rest}`)]),
  ])
}

/** Another day than the one agreed. */
const instead = /вместо|позже, чем|а не |\b(?:instead of|rather than|not on|later than)\b|而不是|而非|比约定/
/** Care that is denied. */
const unchecked = /провер|контролир|смотр|след[ия]|\b(?:check|control|inspect|test|look|care|count)|检查|检验|验货|把关|[检看查]过/
/** "12 of 80 cartons were wet", «12 из 80»: counted, so that somebody looked. */
const shares = /\d (?:of|out of|из) (?:the )?\d|\d+[一-龥]{0,3}(?:里|中|当中)[有的]?\d/

/** Stays as it is. */
const greeting = /^(?:[^，,。]{0,12}(?:您好|你好)[，,！!]?|(?:здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем[а-я]+|ребята|коллеги|друзья|team|guys|hi|hello|dear|good (?:morning|afternoon|day))(?![a-zа-я])[^,!]{0,24},(?: \p{L}+,)?)\s*/iu

/** «Чэнь, …», 陈小姐，…: whom the sentence calls by name. */
function calledBy(doc: Doc, sentence: Span): string {
  const name = touching(doc.facts, sentence).find(({ kind, start }) => kind === 'person' && start - sentence.start <= 4)
  const call = name === undefined ? null : /^[\p{L}. ]{1,24}[,，]\s*/u.exec(doc.text.slice(sentence.start, sentence.end))
  return call !== null && name !== undefined && sentence.start + call[0].length > name.end && sentence.start + call[0].length - name.end <= 8 ? call[0] : ''
}

/** Beyond this many characters it is a pasted log without stops, and nobody rewrites it. */
const longest = 1000

interface Own {
  /** Clauses with numbers, dates or names and without blame. */
  readonly facts: readonly string[]
  /** What can be checked and stands behind blaming words: no whole sentence. */
  readonly pieces: readonly string[]
  readonly effects: readonly string[]
  /** 我们7月28日前要确认订单: what the author has to do, told behind what it cost. */
  readonly needs: readonly string[]
  /** The blamed clause itself says something that can be seen. */
  readonly isBlameTold: boolean
  /** What it says is what it cost the author. */
  readonly isEffectTold: boolean
  readonly request: (Span & { readonly asks: boolean }) | undefined
}

interface Material {
  readonly sentence: Span
  readonly language: Language
  readonly own: Own
  /** What is spoken of. */
  readonly order: Order | undefined
  /** Another sentence says what is wanted. */
  readonly isAsked: boolean
  /** A sentence beside says what it cost. */
  readonly isEffectElsewhere: boolean
}

function composed(doc: Doc, { sentence, language, own, order, isAsked, isEffectElsewhere }: Material): string {
  const all = itemsOf(doc, sentence)
  const asked = own.request === undefined ? '' : ended(capital(withoutJoint(trimmed(written(doc, own.request)), own.request.asks && /^(?:что|that)(?![а-яa-z])/i.test(trimmed(written(doc, own.request)))).replace(/^(?:надо|нужно|необходимо)(?: будет)?(?= (?:[а-яё]+ )?[а-яё]+(?:ть|ти|чь)(?![а-яё]))/i, 'прошу')), language, own.request.asks)
  /** PO-2240请换300本: the order belongs to the fact. */
  const bare = order?.isOwn === true && asked.startsWith(order.name) ? asked.slice(order.name.length).replace(/^[，,]/, '') : ''
  const request = /^(?:请|麻烦)/.test(bare) ? bare : asked
  const accused = own.request === undefined ? plainly(doc, sentence) : `${doc.plain.slice(sentence.start, own.request.start)} ${doc.plain.slice(own.request.end, sentence.end)}`
  const charge = chargeOf(accused)
  const isOfPapers = order !== undefined && papers.test(request.toLowerCase()) && lacking(accused, [order.name.toLowerCase()]).length > 0 && lacking(request, [order.name]).length === 0
  const fill = (text: string): string => text.replaceAll('{o}', isOfPapers ? blank : order?.name ?? blank).replace(/(?<!_)_(?!_)/g, blank)
  /** Bare fault and what it cost: that is all there is to say. */
  const isCostAll = own.facts.length === 0 && own.effects.length > 0 && (charge === 'other' || bareFault.test(accused)) && !own.effects.some((effect) => therefore.test(effect.toLowerCase()))
  const [told, cost] = isCostAll ? [own.effects, []] : [own.facts, own.effects]
  const isCostTold = isCostAll || own.isEffectTold || isEffectElsewhere
  const rest = (words: Words): string =>
    [cost.length > 0 ? ended(capital(cost.join(joins.clause[language])), language) : isCostTold ? '' : fill(effects[language]), own.needs.length === 0 ? '' : ended(own.needs.join(joins.clause[language]), language), request || (isAsked || own.needs.some((need) => need.includes('要求')) ? '' : fill(words.request))].filter((part) => part !== '').join(joins.space[language])
  const listed = (items: readonly string[]): string => ended(factsWord[language] + items.join(joins.item[language]), language)
  const words = texts[charge][language]
  const clauses = told.join(joins.clause[language])
  const isTold = own.isBlameTold || saysAll[charge]?.test(clauses) !== false
  const topic = !isTold ? '' : topicOf([clauses, ...own.pieces, ...own.effects, ...own.needs, request].join(' '), order, language)
  const said = told.length > 0 ? (isTold ? '' : fill(words.fact) + joins.space[language]) + ended(topic + (topic === '' || !isTold ? capital(clauses) : clauses), language) : own.pieces.length > 0 ? '' : fill(words.fact)
  const missing = lacking([said, ...own.pieces, ...own.effects, ...own.needs, request].join(' '), all)
  const pieces = [...own.pieces, ...missing]
  const facts = pieces.length === 0 ? said : told.length === 0 && charge === 'other' ? listed([...pieces, ...(own.pieces.every((piece) => bareName.test(piece)) ? [blank] : [])]) : [listed(pieces), said].filter((part) => part !== '').join(joins.space[language])
  return [facts, rest(words)].filter((part) => part !== '').join(joins.space[language])
}

const chargeOf = (words: string): Charge => charges.find(([, ...patterns]) => patterns.some((pattern) => words.search(pattern) >= 0))?.[0] ?? 'other'

/** A drawing by its number says nothing of what happened. */
const bareName = /^(?:\p{L}+ ?)?\p{Lu}+-?\d[\p{L}\d-]*(?: (?:к|по|for|of|on) \p{Lu}+-?\d[\p{L}\d-]*)?$/u

/** Where these are asked for, they are what is late, and not the order they belong to. */
const papers = /(?<![а-я])(?:документ|коносамент|инвойс|сч[её]т|сертификат|отч[её]т|фото|чертеж|чертёж|образ[еац]|макет|упаковочн)|\b(?:documents?|papers|b\/l|bill of lading|invoice|certificates?|reports?|photos?|drawings?|samples?|artwork|packing list|tracking)\b|提单|单据|文件|发票|证书|报告|照片|图纸|样品|装箱单|单号|稿/

/** What the clauses are about, where they do not name it: the sentence's own order, or a blank where nothing is said of any goods. */
function topicOf(words: string, order: Order | undefined, language: Language): string {
  const name = order === undefined ? (isNeverDone(words.trim()) ? blank : undefined) : order.isOwn && lacking(words, [order.name]).length > 0 ? order.name : undefined
  return name === undefined ? '' : capital(topics[language].replace('{o}', name))
}

/** Splits the sentence where its marks do, and sorts what bears no blame. */
function readOwn(doc: Doc, sentence: Span, blames: readonly Span[]): Own {
  const clauses = clausesOf(doc, sentence)
  const bare = (part: Span): boolean => blames.some((other) => overlap(other, part) && (!/^(?:again|опять|снова)$/.test(plainly(doc, other)) || yours.test(plainly(doc, part))))
  const hung = clauses.filter((part, i) => hangsOn(doc, part, clauses[i - 1], bare))
  const isBlamed = (part: Span): boolean => bare(part) || hung.some((other) => overlap(other, part))
  const request = requestIn(doc, { sentence, clauses, isBlamed })
  const facts: string[] = []
  const pieces: string[] = []
  const effects: string[] = []
  const needs: string[] = []
  let isBlameTold = false
  let isEffectTold = doc.facts.some(({ kind }) => kind === 'money') && !priced.test(plainly(doc, sentence))
  for (const clause of clauses) {
    if (request !== undefined && clause.start >= request.start && clause.start < request.end) continue
    const part = request !== undefined && overlap(clause, request) ? { start: clause.start, end: request.start } : clause
    if (hung.includes(clause) || (bare(part) && claimed.test(plainly(doc, part)))) {
      pieces.push(...itemsOf(doc, part))
      continue
    }
    const plainPart = plainly(doc, part)
    const cost = withoutCauser(doc, part)
    if (cost !== undefined) {
      effects.push(cost)
      continue
    }
    if ((therefore.test(plainPart) || tellsEffect(plainPart)) && !blames.some((other) => overlap(other, part) && other.start >= part.start) && !yours.test(plainPart)) {
      effects.push(withoutJoint(trimmed(written(doc, part)), false))
      continue
    }
    const deed = isBlamed(part) || yours.test(plainPart) || insults.test(plainPart) ? deedOf(doc, part, blames) : undefined
    if (deed !== undefined) {
      facts.push(deed)
      isBlameTold = true
      isEffectTold ||= tellsEffect(deed)
      continue
    }
    const clean = isBlamed(part) ? behindBlame(doc, part, blames) : part
    if (clean === undefined) continue
    const words = withoutJoint(unasked(withoutHabit(trimmed(written(doc, clean)))), facts.length > 0)
    const plain = withoutHabit(plainly(doc, clean))
    if (words === '' || insults.test(plain)) continue
    const items = itemsOf(doc, clean)
    if (items.length === 1 && namesOnly(doc, clean)) continue
    if (clean === part && needed.test(words)) needs.push(words)
    else if (items.length > 0) (clean === part ? facts : pieces).push(words)
    else if (clean === part && !yours.test(plain) && /\S\s+\S|[\u4e00-\u9fff]{4}/.test(plain)) (ours.test(plain) ? effects : facts).push(withoutJoint(words, !ours.test(plain) && facts.length > 0))
  }
  return { facts, pieces, effects, needs, request, isBlameTold, isEffectTold }
}

/** «Вы вообще смотрите, что отгружаете?», «Вы врёте, что отправили»: the second clause says what the reproach is about, and nothing that was seen. */
function hangsOn(doc: Doc, part: Span, before: Span | undefined, isBlamed: (part: Span) => boolean): boolean {
  if (before === undefined || !isBlamed(before)) return false
  const [said, words] = [plainly(doc, before), plainly(doc, part)]
  return !tellsEffect(words) && ((depends.test(words) && perceives.test(said) && factSpans(doc, part).length === 0) || (/^[\s,]*(?:что|that)(?![а-яa-z])/.test(words) && claims.test(said)))
}
const depends = /^[\s,]*(?:что|как|куда|кого|кому|зачем|чем|what|how|where|who|whom|whether|if)(?![а-яa-z])/
const perceives = /(?<![а-я])(?:смотр|вид[иея]|зна[её]|понима|дума|провер|след|чита|помн|слыш|слуш|сообража)[а-я]*(?: (?:вообще|хоть|там|хотя бы))*$|\b(?:look(?:ing)?(?: at)?|see|know|care|check(?:ing)?|think(?:ing)?|understand|read|remember|reali[sz]e|idea)$/
const claimed = /\b(?:lied|lying|lie|promised?|pretend(?:ed|ing)?)(?: to)?(?: us)? that\b/
const claims = /(?<![а-я])(?:вр[её]|вра|лж[её]|обманы|обеща|говор|утвержда|увер)[а-я]*$|\b(?:lie|lying|lied|liars?|promised?|claim(?:ed)?|said|say|told us|tell us|pretend(?:ed)?)$/

/** «Мы из-за вас теряем клиента»: what it costs, without whose fault it is. */
const causer = /(?:^|\s)(?:и |а )?(?:(?:(?:только|всё|все) )?из-за вас|(?:and )?(?:all )?because of you(?: guys| people)?)(?![а-яa-z])\s?|(?:都?是?)?因为[你您]们?(?:的原因)?，?/i

function withoutCauser(doc: Doc, part: Span): string | undefined {
  const words = trimmed(written(doc, part))
  const rest = trimmed(words.replace(causer, ' ')).replace(/\s{2,}/g, ' ')
  return rest !== words && !yours.test(rest.toLowerCase()) && tellsEffect(rest.toLowerCase()) ? withoutJoint(rest, false) : undefined
}

/** «Разница 820 USD», 请付清空运差价820美元: money in blame is what it cost, but for prices and deposits. */
const priced = /цен[аеуы]|аванс|price|deposit|(?<!差)价|定金/

/** A sentence right before or behind that says what it cost: no effect is asked for then. */
function effectBeside(doc: Doc, sentence: Span): Span | undefined {
  const at = doc.sentences.findIndex(({ start }) => start === sentence.start)
  return doc.sentences.slice(Math.max(0, at - 1), at + 3).findLast((other) => other.start !== sentence.start && other.end - other.start < longest && clausesOf(doc, other).some(({ start, end }) => tellsEffect(doc.plain.slice(start, end))))
}

/** What it means for us. */
const ours = /(?<![а-я])(?:мы|нам|нас|нами|наш[а-я]*|я|мне|клиент[а-я]*|заказчик[а-я]*)(?![а-я])|\b(?:we|us|our|i|my|client|customer)\b|我|客户/
const therefore = /^[\s,]*(?:из-за этого|в результате|because of this|as a result|therefore|因此|结果)/
/** Whose fault it is, and nothing that was done. */
const bareFault = /(?<![а-я])ваш[а-я]* (?:вин[а-я]+|ошибк[а-я]+)|вы виноват|\byour (?:own )?(?:fault|mistake)|\byou (?:are|'re) to blame|[你您贵][们方司厂]?的?(?:错|责任|问题)/
const yours = /(?<![а-я])(?:вы|вас|вам|вами|ваш[а-я]*)(?![а-я])|\byou(?:r|rs)?\b|[你您]|贵/
const insults = /(?<![а-я])(?:опять|вечно|снова|всегда|позор|ужас|кошмар|надоел[ао]?)(?![а-я])|\b(?:always|never|again|shame|nonsense|idiots?)\b|老是|总是|又/

/** «Этикетки снова кривые»: that they are can be seen, how often is the reproach. */
const withoutHabit = (words: string): string => words.replace(/(?<![а-яё])(?:опять|снова|вечно|всегда|постоянно)(?![а-яё])\s*|\b(?:always|again)\b\s*|(?:老是|总是|又(?=[\u4e00-\u9fff]))/gi, '').trim()

/** «Почему нет фото», "why is the label missing": what is asked about is not there. */
const unasked = (words: string): string =>
  words.replace(/^(?:почему|为什么|怎么) ?(?=не|[^，]*[没不])/i, '').replace(/^why (is|are) (there|the .{2,40}?) (no|missing|wrong)\b/i, '$2 $1 $3')

const needed = /^(?:我[们方司]?|客户)[^，]{0,12}(?:(?<![主重只不])要|必须)/

/** Nothing but the number of the order that is spoken of: it becomes the topic. */
const namesOnly = (doc: Doc, part: Span): boolean => {
  const fact = doc.facts.find(({ kind, start, end }) => (kind === 'order' || kind === 'batch') && start >= part.start && end <= part.end)
  return fact !== undefined && /^(?:(?:по|for|on|from)(?:\s+|$))?(?:парти[а-я]+|заказ[а-я]*|batch|lot|order|批次|订单)?\s*$/iu.test(trimmed(doc.text.slice(part.start, fact.start))) && trimmed(doc.text.slice(fact.end, part.end)) === ''
}

/** In a blamed clause: what was done, where no other blame stands in it. */
function deedOf(doc: Doc, clause: Span, blames: readonly Span[]): string | undefined {
  const words = written(doc, clause)
  const [first] = blames.filter((other) => overlap(other, clause))
  const deed = deedIn(trimmed(words), languageAt(doc, clause.start))
  return deed === undefined || blames.some((other) => overlap(other, clause) && other.start >= (first?.end ?? 0) && deed.toLowerCase().includes(plainly(doc, other))) ? undefined : deed
}

/** In a blamed clause: what follows the blaming words, from the first thing that can be checked. */
function behindBlame(doc: Doc, clause: Span, blames: readonly Span[]): Span | undefined {
  const items = factSpans(doc, clause)
  const number = /[\p{L}\p{N}]*\d/u.exec(doc.text.slice(clause.start, clause.end))
  const first = Math.min(items[0]?.start ?? clause.end, number === null ? clause.end : clause.start + number.index)
  if (first >= clause.end) return undefined
  const part = { start: withNoun(doc, first, clause.start), end: clause.end }
  return blames.some((other) => overlap(other, part)) || yours.test(plainly(doc, part)) ? undefined : part
}

/** `… are cracked and it is your fault` */
const fault = /^(?:(?:it|this|that|all of (?:it|this))(?:'s| is| was) (?:all |only |entirely |clearly )?your|you(?:'re| are) to blame|(?:это |в этом )?(?:вс[её] )?(?:ваша вина|по вашей вине|виноваты? вы|вы виноват))/i

function clausesOf(doc: Doc, sentence: Span): Span[] {
  const out: Span[] = []
  let start = sentence.start
  const words = plainly(doc, sentence)
  for (const mark of words.matchAll(/(?<!\d)[,;:!?，；：！？]|[,;:!?，；：！？](?!\d)|(?<=\s)-(?=\s)|\s(?=(?:and|so|и|а|поэтому)\s([^,.;:!?]+))/g)) {
    if (mark[1] !== undefined && !fault.test(mark[1]) && !tellsEffect(mark[1].replace(causer, ' ').trim())) continue
    out.push({ start, end: sentence.start + mark.index })
    start = sentence.start + mark.index + 1
  }
  return [...out, { start, end: sentence.end }].filter((part) => trimmed(written(doc, part)) !== '')
}

/** The author's own request, to the end of what bears no blame. */
function requestIn(doc: Doc, { sentence, clauses, isBlamed }: { sentence: Span; clauses: readonly Span[]; isBlamed: (part: Span) => boolean }): Own['request'] {
  for (const request of doc.requests) {
    if (request.start < sentence.start || request.start >= sentence.end) continue
    const clause = clauses.find(({ end }) => end > request.start)
    if (clause === undefined) continue
    if (isBlamed({ start: request.start, end: clause.end })) {
      const asked = request.kind === 'ask' ? questionBehind(doc, clauses, clause, isBlamed) : undefined
      if (asked !== undefined) return { ...asked, asks: true }
      continue
    }
    if (request.kind === 'need' && tellsEffect(plainly(doc, clause))) continue
    if (request.kind === 'ask' && isBlamed(clauses.at(-1) ?? clause) && !asking.test(plainly(doc, clause))) continue
    const before = { start: clause.start, end: request.start }
    if (before.end > before.start && isBlamed(before) && !politely.test(plainly(doc, request))) continue
    const start = before.end > before.start && !isBlamed(before) ? before.start : request.start
    const blamed = clauses.findIndex((part) => part.start > request.start && isBlamed(part))
    const end = blamed < 0 ? sentence.end : clauses[blamed - 1]?.end ?? sentence.end
    return { start, end, asks: request.kind === 'ask' || (/[?？]\s*$/.test(doc.text.slice(request.start, end)) && mayYou.test(doc.plain.slice(start, end).trim())) }
  }
  return undefined
}

/** «Вечно вы тянете, когда отгрузите?»: the question begins behind the blame, and is what the author wants. */
function questionBehind(doc: Doc, clauses: readonly Span[], blamed: Span, isBlamed: (part: Span) => boolean): Span | undefined {
  const said = plainly(doc, blamed)
  const rest = perceives.test(said) || claims.test(said) ? [] : clauses.slice(clauses.indexOf(blamed) + 1)
  const first = rest.find((part) => asking.test(plainly(doc, part)))
  const last = rest.at(-1)
  return first === undefined || last === undefined || rest.some((part) => part.start >= first.start && isBlamed(part)) ? undefined : { start: first.start, end: last.end }
}

/** The question mark behind blame is no question. */
const asking = /(?<![а-я])(?:когда|сколько|как[а-я]*|где|кто|что|ли)(?![а-я])|\b(?:when|how|what|where|who|which|can|could|will)\b|[吗几哪谁]|什么|多少|怎么/

/** A request that is put as a question. */
const mayYou = /^(?:(?:а )?вы )?(?:не )?(?:можете|сможете|могли|можно)(?![а-я])|^(?:can|could|would|will|may)\b|能|可以|吗/

/** A request in the same clause as the blame is one only where it says so. */
const politely = /^(?:please|pls|kindly|прошу|просим|пожалуйста|请|麻烦)/

const ended = (text: string, language: Language, asks = false): string => trimmed(text) + (asks ? (language === 'zh' ? '？' : '?') : joins.stop[language])

/** A clause that opens a sentence needs no word that joins it to the one before. */
const withoutJoint = (text: string, isJoined: boolean): string =>
  isJoined ? text : text.replace(/^(?:а|но|и|хотя|поэтому|потому что|так как|что|and|but|so|because|although|while|that|但是?|而且?|所以|因为)(?![\p{Script=Cyrillic}\p{Script=Latin}])\s*/iu, '')

interface Order {
  readonly name: string
  /** The sentence itself names it. */
  readonly isOwn: boolean
}

/** The order or batch that is spoken of: of the sentence, or the only one named before it. What is named later was not said of it. */
function orderOf(doc: Doc, sentence: Span, language: Language): Order | undefined {
  const named = doc.facts.filter((fact) => (fact.kind === 'order' || fact.kind === 'batch') && fact.end <= sentence.end)
  const own = named.find(({ start }) => start >= sentence.start)
  const fact = own ?? (named.length === 1 ? named[0] : undefined)
  if (fact === undefined) return undefined
  const words = trimmed(doc.text.slice(nounOnly(doc, fact.start, 0), fact.end))
  return { name: language === 'ru' ? words.replace(/^парти[а-я]+/iu, 'партии').replace(/^заказ[а-я]*/iu, 'заказу') : words, isOwn: own !== undefined }
}
