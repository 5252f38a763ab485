import type { Fact } from '../../fact.ts'
import type { Span } from '../../doc.ts'
import { currencyAfter } from '../amounts/currencies.ts'
import type { Page } from '../amounts/page.ts'
import { matchesIn } from '../../reading/matches.ts'
import { unitAt } from '../amounts/units.ts'

/** A stretch that is a name: with its fact, or (addresses, standards, versions) without one. No amount is read inside. */
export interface Name extends Span {
  readonly fact?: Fact
}

type Kind = 'order' | 'batch' | 'ref' | 'article'

const mark = String.raw`\s{0,2}(?:(?:no|nr|num|number|id|code)\b\.?|номер\w*|№|#|n°|号码?|编号|是|为)?\s{0,2}[:№#=-]?\s{0,2}`
/** Letters and digits joined by hyphens, dots, slashes; at least one digit is asked for separately. */
const code = String.raw`((?:[a-zа-я]{1,6}[-_/.])?[a-z0-9][a-z0-9]*(?:[-_/.][a-zа-я0-9]+){0,5})`

const before = String.raw`(?<![a-zа-я])`
const words: readonly (readonly [Kind, string])[] = [
  ['batch', `${before}(?:batch(?:es)?|lot)(?![a-z])|${before}(?:парти(?:я|и|ю|ей|ях|ям)|лот[а-я]{0,2})(?![а-я])|批次|批号|批(?=[a-z0-9 ])`],
  ['ref', `${before}(?:invoice|proforma|contract|drawing|dwg|container|cntr|ctnr|b/l|bill of lading|awb|pi|ci|claim|annex|addendum|protocol|act|certificate|seal|tracking|report|rfq|quotation)(?![a-z])|${before}(?:инвойс|проформ|контракт|договор|чертеж|контейнер|акт|коносамент|приложени|спецификаци|счет|накладн|сертификат|протокол|пломб|трек|допсоглашени|рекламаци)[а-я]{0,4}(?![а-я])|发票|合同|图纸|图号|柜号|箱号|集装箱|提单|形式发票|验收单|运单|封条`],
  ['article', `${before}(?:sku|art|article|item|model|part|p/n|sample)(?![a-z])\\.?|${before}(?:арт|артикул[а-я]{0,3}|модел[а-я]{1,3}|позици[а-я]{1,2}|образ(?:ец|ца|цу|цом|це|цы|цов))(?![а-я])\\.?|货号|型号|款号|料号|样品|产品号`],
  ['order', `${before}(?:order|ord|purchase order|sales order)(?![a-z])\\.?|${before}(?:заказ[а-я]{0,3}|зак\\.)(?![а-я])|订单号?|单子|单号`],
]
/** One scan finds every label; which group matched tells the kind. */
const labels = new RegExp(words.map(([, pattern]) => `(${pattern})`).join('|'), 'g')
const labelledCode = new RegExp(`${mark}${code}`, 'y')

/** Their form alone says what they are: an order, a batch, a container, a drawing or contract, a sample. */
const shaped = /(?<![a-zа-я0-9])(?:((?:po|p\.o\.|so)(?:[-#№ :]|no\.? ?){0,3}\d[a-z0-9]*(?:[-/]\d+){0,3})|(b-\d{3,6}(?:-[a-z0-9]{1,4})?)|([a-z]{3}[ujz] ?\d{6,7}(?:-\d)?|(?:d|c)-\d{2,5})|(s-\d{2,4}))(?![a-z0-9])/g
const shapedKinds: readonly Kind[] = ['order', 'batch', 'ref', 'article']

/** No facts: standards, colours, levels, versions, clauses, screws. */
const silent = /(?<![a-zа-я0-9])(?:(?:iso|gb(?:\/t)?|din|en|astm|iec|гост|ту|ral|pantone|aql|hs(?: ?code)?|тн ?вэд|rev\.?|ver\.?|v|ip|пункт|п\.|раздел|стр\.|clause|section|page|incoterms|инкотермс)(?: [rpр])?(?: |-|: ?|®|™ ?)?\d[\d.:/-]*\d?|[mм]\d{1,2}(?:[x×х*]\d{1,4}(?:[.,]\d+)?)?)(?![a-zа-я0-9])/g
const phone = /(?<!\d)\+\d{1,3}[ (-]{0,2}\d{2,4}[ )-]{1,2}\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?(?!\d)|(?<![\d.-])1[3-9]\d-\d{4}-\d{4}(?!\d)/g
const url = /(?:https?:\/\/|www\.)\S{1,300}/g
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}/g

/** Orders, batches, documents and articles with what only looks like numbers, sorted, without overlaps. */
export function readIdentifiers(page: Page): Name[] {
  const { low } = page
  const found: Name[] = []
  const hasDigits = /\d/.test(low)
  if (hasDigits) {
    for (const match of matchesIn(low, labels)) collect(page, found, match)
    for (const match of matchesIn(low, shaped)) found.push(named(page, match.index, match.index + match[0].length, shapedKinds[match.slice(1).findIndex((group) => group !== undefined)] ?? 'ref'))
    pass(found, low, silent)
    if (low.includes('+') || low.includes('-')) pass(found, low, phone)
  }
  if (low.includes('://') || low.includes('www.')) pass(found, low, url)
  if (low.includes('@')) pass(found, low, mail)
  return withoutOverlaps(found)
}

function pass(found: Name[], low: string, pattern: RegExp): void {
  for (const match of matchesIn(low, pattern)) found.push({ start: match.index, end: match.index + match[0].length })
}

function named(page: Page, start: number, end: number, kind: Kind): Name {
  return { start, end, fact: { start, end, source: 'explicit', kind, value: page.raw.slice(start, end) } }
}

function collect(page: Page, found: Name[], match: RegExpExecArray): void {
  labelledCode.lastIndex = match.index + match[0].length
  const after = labelledCode.exec(page.low)
  if (after === null) return
  const value = (after[1] ?? '').replace(/[._/-]+$/, '')
  const start = after.index + after[0].length - (after[1] ?? '').length
  const kind = kindOf(words[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'ref', value)
  if (isIdentifier(page, { start, end: start + value.length, value, kind, label: after[0] })) found.push(named(page, start, start + value.length, kind))
}

/** «Заказ B-0917»: what the form says outranks nothing; a word before does, except for PO numbers. */
function kindOf(kind: Kind, value: string): Kind {
  return /^po[-# ]?\d/.test(value) ? 'order' : kind
}

interface Candidate extends Span {
  readonly value: string
  readonly kind: Kind
  readonly label: string
}

/** `order 500 pcs`, «заказ на 300», `order by 30 July` and dates are no numbers of an order. */
function isIdentifier(page: Page, { start, end, value, kind, label }: Candidate): boolean {
  if (!/\d/.test(value) || / /.test(value) && /^[a-zа-я]+ \d/.test(value) && !/^(?:po|so|pi|ci|no) /.test(value)) return false
  if (/^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$/.test(value) || /^(?:19|20)\d\d[-/.]\d/.test(value)) return false
  const marked = /[№#:]|no\b|номер|号/.test(label.slice(0, label.length - value.length))
  if (!/^\d+$/.test(value)) return !/^\d+[.,]\d+$/.test(value) && !/^\d+(?:mm|cm|kg|g|m|t|pcs|шт|кг|мм|см|г|k|к|w|usd|rmb|sets?|ctns?)$/.test(value)
  if (marked) return !hasUnit(page, end)
  if (hasUnit(page, end) || /^ ?(?:[%a-zа-я\u4e00-\u9fff]|от\b)/.test(page.low.slice(end, end + 3)) && value.length < 4) return false
  const isYear = /^20[0-4]\d$/.test(value)
  return value.length >= (kind === 'order' || kind === 'article' ? 3 : 2) && !isYear && start > 0
}

function hasUnit(page: Page, end: number): boolean {
  return unitAt(page, end) !== undefined || currencyAfter(page, end) !== undefined || /^ ?(?:%|月|号|日|年|天|周|days?|дн|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(page.low.slice(end, end + 5))
}

/** Sorted; of two that overlap the labelled one wins, then the longer. */
export function withoutOverlaps(names: readonly Name[]): Name[] {
  const kept: Name[] = []
  const rank = new Map(names.map((name, at) => [name, at]))
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= name.start) {
      kept.push(name)
    } else if (isBetter(name, last, rank)) kept[kept.length - 1] = name
  }
  return kept
}

function isBetter(a: Name, b: Name, rank: ReadonlyMap<Name, number>): boolean {
  if ((a.fact === undefined) !== (b.fact === undefined)) return a.fact !== undefined
  return (rank.get(a) ?? 0) < (rank.get(b) ?? 0) && a.end - a.start >= b.end - b.start
}
