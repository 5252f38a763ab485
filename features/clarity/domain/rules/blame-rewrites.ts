import type { Language } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Fix } from '../rule.ts'
import { deedIn } from './deeds.ts'
import { blank, capital, mend, replaced } from './mends.ts'
import { en, ru } from './phrases.ts'
import { languageAt, overlap, sentenceAt, touching } from './places.ts'

/** What is held against the reader decides which facts are wanted instead; `other` where nothing is sure. */
type Charge = 'late' | 'silence' | 'wrong' | 'untrue' | 'quality' | 'other'

/** Whole words, the surest first: who is late with answers owes answers, and a mix-up outranks a deadline. */
const charges: readonly (readonly [Charge, ...RegExp[]])[] = [
  [
    'silence',
    ru('молчит?е?|молчани[а-я]+|отмалчива[а-я]+|игнориру[а-я]+|не (?:отвеча[а-я]+|ответил[аи]?)(?! за)|(?:нет|без|с) ответ(?:а|ов|ом|ами)|не пишете'),
    en("silent|silence|ignor(?:e|es|ed|ing)|(?:never|not|no|don't|didn't|without|late with|slow with|for) (?:an? |any |your )?(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:d|ds|ded|se|ses))(?! (?:for|to the claims? of))"),
    /不回(?!料)|没回|没动静|不理|不回复|没有?回复|从来不回/,
  ],
  [
    'wrong',
    ru('(?:пере|с|на)пута[а-я]+|пута(?:ете|ют|ет)|не т(?:о|от|а|ту|е|ого|ой|ех)|ошиб(?:лись|лась|ся|ка|ки|ок|кой|аетесь)|вместо'),
    en('wrong|wrongly|mixed|mix|mistakes?|mistaken|confus(?:e|ed|es|ing)|instead of|mislabel(?:l?ed)?'),
    /(?<!不)错|漏[发装贴印]|少[了发装给]|弄混|搞混/,
  ],
  [
    'untrue',
    ru('вр(?:ете|ут|ет)|лжете|лож[ьи]|соврали|наврали|вранье|обман[а-я]*|неправд[аы]|подмен[а-я]+|скрыва[а-я]+|скрыли|липов[а-я]+'),
    en('lies?|lied|lying|liars?|cheat(?:s|ed|ing|ers?)?|fake|faked|fool(?:ed|ing)?|not true|untrue|hid|hide|hiding|dishonest'),
    /骗|撒谎|说谎|(?<![放请休])假(?![期日如])|偷换|隐瞒|不是真的/,
  ],
  [
    'quality',
    ru('качеств[а-я]*|брак[а-я]*|бракован[а-я]+|халтур[а-я]*|кое-как|сломан[а-я]*|ломан[а-я]+|бит(?:ый|ые|ых|ая|ое)|мокр[а-я]+|поцарапан[а-я]*|царапин[а-я]*|трещин[а-я]*'),
    en('quality|rubbish|garbage|broken|defect(?:s|ive)?|careless(?:ly)?|scratch(?:es|ed)?|crack(?:s|ed)?|damaged|wet'),
    /质量|垃圾|太差|坏|不良|瑕疵|划痕|破损/,
  ],
  [
    'late',
    ru('опозд[а-я]+|опазд[а-я]+|задерж[а-я]+|просроч[а-я]+|(?:сорва[а-я]+|срыва[а-я]+|нарушил[а-я]*|нарушаете)(?: [а-я]+){0,2} срок[а-я]*|тянете|затян[а-я]+'),
    en('late|delay(?:s|ed|ing)?|overdue|behind schedule|(?:broke|missed?|break) (?:the |your |our )?(?:deadline|date)s?'),
    /拖|晚[了发到交]|延误|耽误|延期|迟|逾期/,
  ],
]

interface Words {
  readonly fact: string
  readonly request: string
}

/** `{o}` the author's own order or batch, `_` a blank for what only the author knows. */
const texts: Readonly<Record<Charge, Readonly<Record<Language, Words>>>> = {
  late: {
    ru: { fact: 'По {o} опоздание на _ дн.', request: 'Мне нужна дата, которую можно планировать: какую вы называете?' },
    en: { fact: '{o} is _ days later than agreed.', request: 'I need a date I can plan with: which one is it?' },
    zh: { fact: '{o}比约定晚了_天。', request: '我需要一个能排计划的日期，请问定哪天？' },
  },
  silence: {
    ru: { fact: 'Я пока не вижу ответа на вопрос от _ по {o}.', request: 'Когда ждать ответа?' },
    en: { fact: 'I have not seen an answer to my question of _ about {o} yet.', request: 'When may I expect the answer?' },
    zh: { fact: '{o}我_的问题还没看到回复。', request: '请问什么时候能答复？' },
  },
  wrong: {
    ru: { fact: 'По {o} пришло _ вместо _.', request: 'Прошу исправить до _.' },
    en: { fact: 'For {o} we received _ instead of _.', request: 'I ask you to correct it by _.' },
    zh: { fact: '{o}收到的是_，要求是_。', request: '请在_前改正。' },
  },
  untrue: {
    ru: { fact: 'У меня по {o} другие данные: _, источник _.', request: 'Давайте сверим до _.' },
    en: { fact: 'My data on {o} differ: _, source _.', request: 'Let us compare the data by _.' },
    zh: { fact: '{o}我这边的数据不一样：_（来源_）。', request: '我们在_前对一下好吗？' },
  },
  quality: {
    ru: { fact: 'По {o}: _ из _ не соответствуют, измерили _ при норме _.', request: 'Прошу предложить исправление до _.' },
    en: { fact: '{o}: _ of _ do not conform, we measured _ against _.', request: 'Please propose a correction by _.' },
    zh: { fact: '{o}：_个中有_个不符合，实测_，要求_。', request: '请在_前给出改善方案。' },
  },
  other: {
    ru: { fact: 'По {o}: _ (факт, дата).', request: 'Прошу _ до _.' },
    en: { fact: '{o}: _ (fact, date).', request: 'Please _ by _.' },
    zh: { fact: '{o}：_（事实、日期）。', request: '请在_前_。' },
  },
}

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
 * a text with a blank cannot be sent. A request elsewhere in the message is not asked for again. `blames` are all stretches
 * of blame.
 */
export function rewriteBlame(doc: Doc, span: Span, blames: readonly Span[] = [span]): Fix | undefined {
  const sentence = sentenceAt(doc, span.start) ?? { start: 0, end: doc.text.length }
  if (sentence.end - sentence.start > longest) return undefined
  const language = languageAt(doc, span.start)
  const hello = greeting.exec(doc.text.slice(sentence.start, span.start))?.[0] ?? ''
  const body = { start: sentence.start + hello.length, end: sentence.end }
  /** Of what the message holds, that of the sentence: it is looked through many times. */
  const near: Doc = { ...doc, facts: touching(doc.facts, body), requests: touching(doc.requests, body) }
  const own = readOwn(near, body, blames.filter((other) => overlap(other, body)))
  const isAsked = doc.requests.some(({ kind, start }) => kind !== 'offer' && (start < sentence.start || start >= sentence.end))
  const text = composed(near, { sentence: body, language, own, order: orderOf(doc, sentence, language), isAsked })
  return mend('rewrite', 'say-facts', [replaced(body, /[,，] *$/.test(hello) && !/^(?:I |\p{Lu}{2}|\p{Lu}-)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)])
}

/** Stays as it is. */
const greeting = /^(?:[^，,。]{0,12}(?:您好|你好)[，,！!]?|(?:здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем[а-я]+|hi|hello|dear|good (?:morning|afternoon|day))(?![a-zа-я])[^,!]{0,24},(?: \p{L}+,)?)\s*/iu

/** Beyond this many characters it is a pasted log without stops, and nobody rewrites it. */
const longest = 1000

interface Own {
  /** Clauses with numbers, dates or names and without blame. */
  readonly facts: readonly string[]
  /** What can be checked and stands behind blaming words: no whole sentence. */
  readonly pieces: readonly string[]
  readonly effects: readonly string[]
  /** The blamed clause itself says something that can be seen. */
  readonly isBlameTold: boolean
  readonly request: (Span & { readonly asks: boolean }) | undefined
}

interface Material {
  readonly sentence: Span
  readonly language: Language
  readonly own: Own
  /** Of the whole message. */
  readonly order: string | undefined
  /** Another sentence says what is wanted. */
  readonly isAsked: boolean
}

function composed(doc: Doc, { sentence, language, own, order, isAsked }: Material): string {
  const all = itemsOf(doc, sentence)
  const request = own.request === undefined ? '' : ended(capital(withoutJoint(trimmed(written(doc, own.request)), false).replace(/^(?:надо|нужно|необходимо)(?: будет)?(?= (?:[а-яё]+ )?[а-яё]+(?:ть|ти|чь)(?![а-яё]))/i, 'прошу')), language, own.request.asks)
  const accused = own.request === undefined ? doc.plain.slice(sentence.start, sentence.end) : `${doc.plain.slice(sentence.start, own.request.start)} ${doc.plain.slice(own.request.end, sentence.end)}`
  const charge = charges.find(([, ...patterns]) => patterns.some((pattern) => accused.search(pattern) >= 0))?.[0] ?? 'other'
  const fill = (text: string): string => text.replaceAll('{o}', order ?? blank).replace(/(?<!_)_(?!_)/g, blank)
  const rest = (words: Words): string =>
    [own.effects.length > 0 ? ended(capital(own.effects.join(joins.clause[language])), language) : fill(effects[language]), request || (isAsked ? '' : fill(words.request))].filter((part) => part !== '').join(joins.space[language])
  const listed = (items: readonly string[]): string => ended(factsWord[language] + items.join(joins.item[language]), language)
  const words = texts[charge][language]
  const clauses = own.facts.join(joins.clause[language])
  const isTold = own.isBlameTold || saysAll[charge]?.test(clauses) !== false
  const topic = order === undefined || !isTold || lacking(clauses + own.pieces.join(' ') + request, [order]).length === 0 ? '' : topics[language].replace('{o}', order)
  const said = own.facts.length > 0 ? (isTold ? '' : fill(words.fact) + joins.space[language]) + ended(topic + (topic === '' || !isTold ? capital(clauses) : clauses), language) : own.pieces.length > 0 ? '' : fill(words.fact)
  const missing = lacking([said, ...own.pieces, ...own.effects, request].join(' '), all)
  const pieces = [...own.pieces, ...missing]
  const told = pieces.length === 0 ? said : own.facts.length === 0 && charge === 'other' ? listed([...pieces, ...(own.pieces.length === 0 ? [blank] : [])]) : [listed(pieces), said].filter((part) => part !== '').join(joins.space[language])
  const whole = [told, rest(words)].join(joins.space[language])
  if (lacking(whole, numbersIn(written(doc, sentence))).length === 0) return whole
  const everything = [...new Set([...all, ...numbersIn(written(doc, sentence))])]
  return [listed(everything), rest(texts.other[language])].join(joins.space[language])
}

/** Splits the sentence where its marks do, and sorts what bears no blame. */
function readOwn(doc: Doc, sentence: Span, blames: readonly Span[]): Own {
  const isBlamed = (part: Span): boolean => blames.some((other) => overlap(other, part))
  const clauses = clausesOf(doc, sentence)
  const request = requestIn(doc, { sentence, clauses, isBlamed })
  const facts: string[] = []
  const pieces: string[] = []
  const effects: string[] = []
  let isBlameTold = false
  for (const clause of clauses) {
    if (request !== undefined && clause.start >= request.start && clause.start < request.end) continue
    const part = request !== undefined && overlap(clause, request) ? { start: clause.start, end: request.start } : clause
    const plainPart = doc.plain.slice(part.start, part.end)
    if (therefore.test(plainPart) && !isBlamed(part) && !yours.test(plainPart)) {
      effects.push(withoutJoint(trimmed(written(doc, part)), false))
      continue
    }
    const deed = isBlamed(part) || yours.test(plainPart) || insults.test(plainPart) ? deedOf(doc, part, blames) : undefined
    if (deed !== undefined) {
      facts.push(deed)
      isBlameTold = true
      continue
    }
    const clean = isBlamed(part) ? behindBlame(doc, part, blames) : part
    if (clean === undefined) continue
    const words = withoutJoint(trimmed(written(doc, clean)), facts.length > 0)
    const plain = doc.plain.slice(clean.start, clean.end)
    if (words === '' || insults.test(plain)) continue
    const items = itemsOf(doc, clean)
    if (items.length === 1 && namesOnly(doc, clean)) continue
    if (items.length > 0) (clean === part ? facts : pieces).push(words)
    else if (clean === part && !yours.test(plain) && /\S\s+\S|[\u4e00-\u9fff]{4}/.test(plain)) (ours.test(plain) ? effects : facts).push(withoutJoint(words, !ours.test(plain) && facts.length > 0))
  }
  return { facts, pieces, effects, request, isBlameTold }
}

/** What it means for us. */
const ours = /(?<![а-я])(?:мы|нам|нас|нами|наш[а-я]*|я|мне|клиент[а-я]*|заказчик[а-я]*)(?![а-я])|\b(?:we|us|our|i|my|client|customer)\b|我|客户/
const therefore = /^[\s,]*(?:из-за этого|в результате|because of this|as a result|therefore|因此|结果)/
const yours = /(?<![а-я])(?:вы|вас|вам|вами|ваш[а-я]*)(?![а-я])|\byou(?:r|rs)?\b|[你您]|贵/
const insults = /(?<![а-я])(?:опять|вечно|снова|всегда|позор|ужас|кошмар|надоел[ао]?)(?![а-я])|\b(?:always|never|again|shame|nonsense|idiots?)\b|老是|总是|又/

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
  return deed === undefined || blames.some((other) => overlap(other, clause) && other.start >= (first?.end ?? 0) && !/^(?:без спроса|without asking)$/.test(doc.plain.slice(other.start, other.end))) ? undefined : deed
}

/** In a blamed clause: what follows the blaming words, from the first thing that can be checked. */
function behindBlame(doc: Doc, clause: Span, blames: readonly Span[]): Span | undefined {
  const items = factSpans(doc, clause)
  const number = /[\p{L}\p{N}]*\d/u.exec(doc.text.slice(clause.start, clause.end))
  const first = Math.min(items[0]?.start ?? clause.end, number === null ? clause.end : clause.start + number.index)
  if (first >= clause.end) return undefined
  const part = { start: withNoun(doc, first, clause.start), end: clause.end }
  return blames.some((other) => overlap(other, part)) || yours.test(doc.plain.slice(part.start, part.end)) ? undefined : part
}

/** `партия 500`, `RAL 9010`, `по PO-2401`: the word that says what the number is belongs to it. */
function withNoun(doc: Doc, at: number, from: number): number {
  const before = /(?:^|[^\p{L}])((?:RAL|Pantone|парти[а-я]+|инвойс[а-я]*|заказ[а-я]*|контейнер[а-я]*|чертеж[а-я]*|пункт[а-я]*|batch|lot|order|invoice|container|drawing|по|for|on|from|№|no\.?|批次|订单|发票)\s*)$/iu.exec(doc.text.slice(Math.max(from, at - 24), at))
  return before?.[1] === undefined ? at : at - before[1].length
}

function clausesOf(doc: Doc, sentence: Span): Span[] {
  const out: Span[] = []
  let start = sentence.start
  const words = doc.plain.slice(sentence.start, sentence.end)
  for (const mark of words.matchAll(/(?<!\d)[,;:!?，；：！？]|[,;:!?，；：！？](?!\d)|(?<=\s)-(?=\s)/g)) {
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
    if (clause === undefined || isBlamed({ start: request.start, end: clause.end })) continue
    if (request.kind === 'ask' && isBlamed(clauses.at(-1) ?? clause) && !asking.test(doc.plain.slice(clause.start, clause.end))) continue
    const before = { start: clause.start, end: request.start }
    if (before.end > before.start && isBlamed(before) && !politely.test(doc.plain.slice(request.start, request.end))) continue
    const start = before.end > before.start && !isBlamed(before) ? before.start : request.start
    const blamed = clauses.findIndex((part) => part.start > request.start && isBlamed(part))
    return { start, end: blamed < 0 ? sentence.end : clauses[blamed - 1]?.end ?? sentence.end, asks: request.kind === 'ask' }
  }
  return undefined
}

/** The question mark behind blame is no question. */
const asking = /(?<![а-я])(?:когда|сколько|как[а-я]*|где|кто|что|ли)(?![а-я])|\b(?:when|how|what|where|who|which|can|could|will)\b|[吗几哪谁]|什么|多少|怎么/

/** A request in the same clause as the blame is one only where it says so. */
const politely = /^(?:please|pls|kindly|прошу|просим|пожалуйста|请|麻烦)/

const written = (doc: Doc, span: Span): string => doc.text.slice(span.start, span.end)
const trimmed = (text: string): string => text.replace(/^[\s,;:.!?，；：。！？-]+|[\s,;:.!?，；：。！？]+$/gu, '')
const ended = (text: string, language: Language, asks = false): string => trimmed(text) + (asks ? (language === 'zh' ? '？' : '?') : joins.stop[language])

/** A clause that opens a sentence needs no word that joins it to the one before. */
const withoutJoint = (text: string, isJoined: boolean): string =>
  isJoined ? text : text.replace(/^(?:а|но|и|хотя|поэтому|потому что|так как|что|and|but|so|because|although|while|that|但是?|而且?|所以|因为)(?![\p{Script=Cyrillic}\p{Script=Latin}])\s*/iu, '')

/** Facts of the stretch, each with the word that says what it is. */
function factSpans(doc: Doc, within: Span): Span[] {
  return doc.facts.filter((fact) => fact.start >= within.start && fact.end <= within.end && (/\d/.test(written(doc, fact)) || isChecked(fact)))
}
const isChecked = (fact: Fact): boolean => ['date', 'order', 'batch', 'ref', 'article', 'quantity', 'money'].includes(fact.kind) && !('vague' in fact && fact.vague === true)
const itemsOf = (doc: Doc, within: Span): string[] => [
  ...new Set([
    ...factSpans(doc, within).map((fact) => trimmed(doc.text.slice(/^\d/.test(written(doc, fact)) || /^\p{Lu}/u.test(written(doc, fact)) ? nounOnly(doc, fact.start, within.start) : fact.start, fact.end))),
    ...numbersIn(written(doc, within)).filter((number) => !factSpans(doc, within).some((fact) => written(doc, fact).includes(number))),
  ]),
]
const nounOnly = (doc: Doc, at: number, from: number): number => {
  const start = withNoun(doc, at, from)
  return /^(?:по|for|on|from)\s/i.test(doc.text.slice(start, at)) ? at : start
}

/** Numbers and whatever has one in it; `RAL 9010` keeps its system. */
const numbersIn = (text: string): string[] => (text.match(/(?:\p{Lu}{2,} )?[\p{Script=Cyrillic}\p{Script=Latin}]*\d(?:[\p{Script=Cyrillic}\p{Script=Latin}\d]|[-./,:×](?=[\p{Script=Cyrillic}\p{Script=Latin}\d]))*/gu) ?? []).map((item) => item.trim())

/** Of things that stood in the sentence, those the new text no longer holds. */
const lacking = (text: string, items: readonly string[]): string[] => {
  const lower = text.toLowerCase()
  return items.filter((item) => {
    const sought = item.toLowerCase()
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      if (!/\d/.test(item) || (!/\d[.,]?$/.test(/^\d/.test(item) ? text.slice(0, at) : '') && !(/\d$/.test(item) && /^[.,]?\d/.test(text.slice(at + item.length))))) return false
    }
    return true
  })
}

/** The order or batch that is spoken of: of the sentence, or of the message. */
function orderOf(doc: Doc, sentence: Span, language: Language): string | undefined {
  const named = doc.facts.filter((fact) => fact.kind === 'order' || fact.kind === 'batch')
  const fact = named.find(({ start, end }) => start >= sentence.start && end <= sentence.end) ?? named[0]
  if (fact === undefined) return undefined
  const words = trimmed(doc.text.slice(nounOnly(doc, fact.start, 0), fact.end))
  return language === 'ru' ? words.replace(/^парти[а-я]+/iu, 'партии').replace(/^заказ[а-я]*/iu, 'заказу') : words
}
