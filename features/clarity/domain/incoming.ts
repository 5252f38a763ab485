import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from './doc.ts'
import type { Moment } from './fact.ts'
import { readDoc } from './read-doc.ts'
import { en, findPhrases, ru, zh, type Phrases } from './rules/phrases.ts'
import { names, sentenceAt } from './rules/places.ts'
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
  /** Ready to send in the factory's language (`zh`), with the same in the other two for the reader here. */
  readonly followUp?: Localized
}

const amounts: Phrases = {
  ru: ru('примерно|приблизительно|около \\d+|где-то \\d+|несколько|немного|почти все|большая часть|часть (?:заказа|партии)|основн(?:ое|ая часть)'),
  en: en('about \\d+|around \\d+|roughly|approximately|almost (?:all|everything|done|finished)|most of|some of|a few|several|nearly|partly'),
  zh: zh('大概|大约|差不多|左右|大部分|一部分|一些|几个|基本(?:上)?|快(?:好|完|做完)了|将近'),
}
const nobody: Phrases = {
  ru: ru('кто-то|коллег[аи]|отдел|соответствующ[а-я]+|производство (?:проверит|решает|уточняет)|проверяем|уточняем|узнаем|спросим|выясняем|передали|разбираемся|работаем над (?:этим|вопросом)|решаем вопрос'),
  en: en("(?:the )?relevant (?:department|people|colleagues)|someone|somebody|(?:we|i)(?:'re| are|'m| am) (?:checking|working on|looking into)|(?:we|i)(?:'ll| will) (?:check|ask|see|look into|find out|try)|will be (?:checked|handled|solved|fixed)|colleagues? will"),
  zh: zh('相关(?:部门|人员|同事)|有人|我(?:们)?(?:去|先|再)?(?:问|查|看|催|了解|确认|核实)(?:一?下|看|问)|正在(?:处理|查|确认|沟通|协调|安排)|会(?:处理|解决|安排|跟进)的?|在(?:处理|跟进|安排|催)了?|安排了?$|尽力|尽量'),
}
const undecided: Phrases = {
  ru: ru('посмотрим|подумаем|может быть|возможно|наверное|скорее всего|постараемся|попробуем|должно получиться|думаю,? (?:да|можно|получится)|как получится|обсудим|в принципе(?: да)?|не уверен[а-я]*'),
  en: en("maybe|perhaps|probably|we(?:'ll| will) see|we(?:'ll| will) try|i think so|should be (?:ok|fine|no problem)|no problem|not sure|possibly|it depends|hopefully|in principle|do our best|try our best"),
  zh: zh('再说|再看看?|看情况|考虑(?:一下|看看)?|应该(?:可以|没问题|能|行)|可能|也许|或许|没问题|问题不大|不好说|说不准|尽力而为|争取|研究(?:一下|研究)|商量(?:一下)?|到时候看'),
}

const questions: Readonly<Record<Missing, Localized>> = {
  date: { zh: '具体哪天、几点（北京时间）', ru: 'какого числа и в котором часу (по Пекину)', en: 'on which date and at what time (Beijing)' },
  quantity: { zh: '具体数量和单位', ru: 'сколько точно и в каких единицах', en: 'how many exactly, in which unit' },
  owner: { zh: '由哪位负责、什么时候给结果', ru: 'кто этим занимается и когда будет результат', en: 'who does it and when the result comes' },
  decision: { zh: '是可以还是不可以', ru: 'да или нет', en: 'whether it is yes or no' },
  reference: { zh: '是哪个订单号或批次号', ru: 'о каком заказе или партии речь', en: 'which order or batch it is' },
}
const order: readonly Missing[] = ['decision', 'date', 'quantity', 'owner', 'reference']

/**
 * Reads an answer that came in: which words are vague, what they leave open, and a question that closes it. An exact
 * value of the same kind in the same sentence settles the words. `known` is what the thread already names.
 */
export function readIncoming(text: string, moment: Moment = { local: '2026-01-01T00:00:00' }, known: { order?: string } = {}): Incoming {
  const doc = readDoc(text, moment)
  const vague = [
    ...wordsOf(doc, findVagueTimes(doc), 'date'),
    ...wordsOf(doc, findRelativeDates(doc).filter((span) => isVagueDay(doc, span)), 'date'),
    ...wordsOf(doc, findPhrases(doc, amounts), 'quantity'),
    ...wordsOf(doc, findPhrases(doc, nobody), 'owner'),
    ...wordsOf(doc, findPhrases(doc, undecided), 'decision'),
  ]
    .filter((word) => !isSettled(doc, word))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((word, i, all) => !all.slice(Math.max(0, i - 4), i).some((other) => other.end > word.start))
  const missing = order.filter((kind) => vague.some((word) => word.missing === kind))
  if (missing.length === 0) return { vague, missing }
  return { vague, missing, followUp: followUpOf(missing, known.order ?? numberIn(doc)) }
}

const wordsOf = (doc: Doc, spans: readonly Span[], missing: Missing): VagueWord[] => spans.map((span) => ({ ...span, missing, text: doc.text.slice(span.start, span.end) }))

/** "tomorrow" and 下周三 name one day; month end, "next week" and "in a few days" do not. */
const isVagueDay = (doc: Doc, span: Span): boolean => !doc.facts.some((fact) => fact.kind === 'date' && fact.grain === 'day' && fact.vague !== true && fact.start < span.end && span.start < fact.end)

function isSettled(doc: Doc, word: VagueWord): boolean {
  const sentence = sentenceAt(doc, word.start)
  return doc.facts.some((fact) => {
    if (fact.start < (sentence?.start ?? 0) || fact.end > (sentence?.end ?? doc.text.length)) return false
    if (word.missing === 'quantity') return fact.kind === 'quantity' && fact.start >= word.end + 3
    return word.missing === 'date' ? isExactDay(fact) : (word.missing === 'owner' && fact.kind === 'person')
  })
}

const numberIn = (doc: Doc): string | undefined => {
  const fact = doc.facts.find(names)
  return fact !== undefined && 'value' in fact ? String(fact.value) : undefined
}

function followUpOf(missing: readonly Missing[], number: string | undefined): Localized {
  const joined = (language: 'ru' | 'en' | 'zh', glue: string): string => missing.map((kind) => questions[kind][language]).join(glue)
  const about = { zh: number === undefined ? '' : `关于${number}，`, ru: number === undefined ? '' : ` по ${number}`, en: number === undefined ? '' : ` about ${number}` }
  return {
    zh: `谢谢回复。${about.zh}麻烦您再确认一下：${joined('zh', '；')}？我这边要据此安排后面的计划。`,
    ru: `Спасибо за ответ${about.ru}. Уточните, пожалуйста: ${joined('ru', '; ')}? От этого зависит наш план.`,
    en: `Thank you for the answer${about.en}. Please tell me ${joined('en', '; ')}. Our plan depends on it.`,
  }
}
