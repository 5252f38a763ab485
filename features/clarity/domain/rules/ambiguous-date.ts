import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { mend, replaced } from './mends.ts'
import { hasPhrase } from './phrases.ts'
import { clauseAround, sentenceAt, touching } from './places.ts'

/** Day and month in figures, neither above 12, the year not in front: 03/04, 7.8, 05.06.2026. */
const figures = /^\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?(?:\d{4}|\d{2}))?$/

/** "From 1.5 m to 1.8 m": no day. */
const measured = /^\d+\.\d+ ?(?:mm?|cm|kg|g|l|v|w|mpa|мм?|см|кг|л|вт)(?![a-zа-я])/

export const rule: Rule = {
  id: 'ambiguous-date',
  severity: 'error',
  check(doc, context) {
    return doc.facts.flatMap((fact) => {
      const span = isTwoDays(fact) ? figuresOf(doc, fact) : undefined
      if (span === undefined || !isInFigures(doc, span) || measured.test(doc.plain.slice(span.start, span.end + 6))) return []
      const days = meantDays(doc, { fact, span }, context.now.local.slice(0, 10))
      return days.length < 2 ? [] : [{ span, fixes: days.map((day) => mend('choose', 'choose-reading', [replaced(span, day)], { day })) }]
    })
  },
}

/** Day first or month first. */
function isTwoDays(fact: Fact): boolean {
  return fact.kind === 'date' && fact.readings?.some((reading) => reading.why === 'day-month') === true
}

function readingsOf(fact: Fact): string[] {
  const values = [fact, ...(fact.readings ?? []).map((reading) => reading.value)]
  return [...new Set(values.flatMap((value) => (value.kind === 'date' && value.value.length >= 10 ? [value.value.slice(0, 10)] : [])))]
}

/** An order, a request or a deadline; what was done is told otherwise. */
const ahead = {
  ru: /(?:^|[^а-я])(?:отгруз|отправ|постав|достав|срок|готовност|дедлайн|ждем|нуж[ен]н|план|до |к )/g,
  en: /\b(?:ship|ships|shipment|shipping|deliver|delivery|deadline|due|etd|eta|ready|need|needed|by|before|until|will|expect|load|loading|departure)\b/g,
  zh: /发货|出货|交期|交货|装柜|装船|船期|截止|请|前|需要|预计|计划|到货/g,
}
const done = {
  ru: /(?<![а-я])(?:оплатил|отправил|отгрузил|получил|выслал|подписал|прислал|приш[еле]л|был[аои]?(?![а-я])|отгружен|отправлен|оплачен|получен|выставлен|подписан|заключен)|(?<![а-я])от(?= ?\d)/g,
  en: /\b(?:paid|sent|shipped|received|left|arrived|signed|delivered|confirmed|was|were|dated|issued|invoiced|placed|ordered)\b/g,
  zh: /已|了|刚|收到|昨天|上次|上个?月/g,
}
/** So many days back, a day may still be the one that is meant. */
const lately = 92
/** Nobody writes of a day further off without its year, where the same figures name a nearer one. */
const soon = 270

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The readings; where something is still to be done and no year stands, a day gone by means the year after and comes last itself. */
function meantDays(doc: Doc, { fact, span }: { readonly fact: Fact; readonly span: Span }, today: string): string[] {
  const days = readingsOf(fact)
  if (days.length < 2 || days.every((day) => day >= today)) return days
  const clause = clauseAround(doc, span)
  const sentence = sentenceAt(doc, span.start) ?? clause
  const isOpen = hasPhrase(doc, ahead, clause) || touching(doc.requests, sentence).length > 0
  if (!isOpen || hasPhrase(doc, done, clause)) return days
  if (/\d{4}|\d\D+\d+\D+\d/.test(doc.plain.slice(span.start, span.end))) return [...days].sort((a, b) => Number(a < today) - Number(b < today))
  const all = days.map((day) => (day < today ? nextYear(day, today) : day)).sort()
  const near = all.filter((day) => daysBetween(today, day) <= soon)
  const coming = near.length > 0 && days.some((day) => day < today && daysBetween(day, today) <= lately) ? near : all
  return [...coming, ...days.filter((day) => day < today && daysBetween(day, today) <= lately)]
}

function nextYear(day: string, today: string): string {
  const year = Number(today.slice(0, 4))
  const own = `${year}${day.slice(4)}`
  return own >= today ? own : `${year + 1}${day.slice(4)}`
}

function figuresOf(doc: Doc, fact: Fact) {
  const match = /\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?(?:\d{4}|\d{2})(?!\d))?/.exec(doc.plain.slice(fact.start, fact.end))
  return match === null ? undefined : { start: fact.start + match.index, end: fact.start + match.index + match[0].length }
}

function isInFigures(doc: Doc, span: Span): boolean {
  return figures.test(doc.plain.slice(span.start, span.end)) && !/^\s*[月日号]/.test(doc.plain.slice(span.end, span.end + 2))
}

export const why: Localized = {
  ru: 'День и месяц можно прочесть наоборот: в Китае 5.6 — это 6 мая. Напишите месяц словом или дату как 2026-06-05.',
  en: 'Day and month can be read either way: in China 5.6 is 6 May. Write the month as a word or 2026-06-05.',
  zh: '日和月可能看反：俄罗斯人把5.6读成6月5日。请写月份或用2026-06-05。',
}

export const examples: RuleExamples = {
  bad: [
    'Is PO-2310 still planned for {{04.05}}?',
    'PO-2310打样日期{{6.7}}',
    'Отгрузите PO-2231 до {{03.12.2026}} по 20 USD за штуку',
    'On {{03/04}} a truck collects PO-2231.',
    'Отгрузка PO-2310 до {{05.06.2027}}',
    'PO-2310: ответ до {{03/04/2027}}',
    'Please ship PO-2310 by {{03/04/2027}}',
    'Отгрузите PO-2310 {{03/04}}',
    'PO-2310 shipment {{05/06}}',
    'Delivery of PO-2310 on {{05.06.2027}}',
    'PO-2310交期{{03/04/2027}}',
    'PO-2310请在{{05/06/2027}}前发货',
    'PO-2310，{{7.8}}能发货吗',
    'PO-2310验货改期到{{7.9}}',
  ],
  good: ['Отгрузка PO-2310 до 5 июня 2027', 'Please ship PO-2310 by 2027-04-03', 'PO-2310交期2027年4月3日'],
  traps: [
    'The price of PO-3151 rose from 2.10 to 2.35 USD.',
    'We pay PO-2310 at 4.05 USD for the lid, by 30 July 2026',
    'Please change the cable length on drawing D-415 from 1.5 m to 1.8 m and return rev D by 27 March 2026.',
    'Отгрузка PO-2310 15.09.2026',
    'Уровень AQL 2.5, партия B-1003, срок 15.09.2026',
    'Drawing D-118 v2.1, gap 3.5 mm, by 30 July 2026',
    'Screws M5×10, 4/6 pcs checked, PO-2310',
    'PO-2310 2026-08-05发货',
    'PO-2310单价3.5美元，5月6日前确认',
    'PO-2310壁厚改到2.5，7月28日前发货',
  ],
}
