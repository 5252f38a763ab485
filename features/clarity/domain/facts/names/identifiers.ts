import type { Fact } from '../../fact.ts'
import type { Span } from '../../doc.ts'
import { currencyAfter } from '../amounts/currencies.ts'
import type { Page } from '../amounts/page.ts'
import { unitAt } from '../amounts/units.ts'

/** A stretch that is a name: with its fact, or (addresses, standards, versions) without one. No amount is read inside. */
export interface Name extends Span {
  readonly fact?: Fact
}

type Kind = 'order' | 'batch' | 'ref' | 'article'

const mark = String.raw`\s{0,2}(?:(?:no|nr|num|number|id|code)\b\.?|номер\w*|№|#|n°|号码?|编号|是|为)?\s{0,2}[:№#=-]?\s{0,2}`
/** Letters and digits joined by hyphens, dots, slashes; at least one digit is asked for separately. */
const code = String.raw`((?:[a-zа-я]{1,6}[-_/. ]?)?[a-z0-9][a-z0-9]*(?:[-_/.][a-zа-я0-9]+){0,5})`

interface Labelled {
  readonly kind: Kind
  readonly pattern: RegExp
}

function labelled(kind: Kind, words: string): Labelled {
  return { kind, pattern: new RegExp(`(?:${words})${mark}${code}`, 'g') }
}

const before = String.raw`(?<![a-zа-я])`
const patterns: readonly Labelled[] = [
  labelled('batch', `${before}(?:batch(?:es)?|lot)(?![a-z])|${before}парти(?:я|и|ю|ей|ях|ям)(?![а-я])|${before}лот[а-я]{0,2}(?![а-я])|批次|批号|批(?=[a-z0-9 ])`),
  labelled('ref', `${before}(?:invoice|proforma|contract|drawing|dwg|container|cntr|ctnr|b/l|bill of lading|awb|pi|ci|claim|annex|addendum|protocol|act|certificate|seal|tracking|report|rfq|quotation)(?![a-z])|${before}(?:инвойс|проформ|контракт|договор|чертеж|контейнер|акт|коносамент|приложени|спецификаци|счет|накладн|сертификат|протокол|пломб|трек|допсоглашени|рекламаци)[а-я]{0,4}(?![а-я])|发票|合同|图纸|图号|柜号|箱号|集装箱|提单|形式发票|验收单|单号|运单|封条`),
  labelled('article', `${before}(?:sku|art|article|item|model|part|p/n|sample)(?![a-z])\\.?|${before}(?:арт|артикул[а-я]{0,3}|модел[а-я]{1,3}|sku|позици[а-я]{1,2}|образ(?:ец|ца|цу|цом|це|цы|цов))(?![а-я])\\.?|货号|型号|款号|料号|样品|产品号`),
  labelled('order', `${before}(?:order|ord|purchase order|sales order)(?![a-z])\\.?|${before}(?:заказ[а-я]{0,3}|зак\\.)(?![а-я])|订单号?|单子`),
]
/** Their form alone says what they are. */
const shaped: readonly Labelled[] = [
  { kind: 'order', pattern: /(?<![a-zа-я0-9])((?:po|p\.o\.|so)(?:[-#№ :]|no\.? ?){0,3}\d[a-z0-9]*(?:[-/]\d+){0,3})(?![a-z0-9])/g },
  { kind: 'batch', pattern: /(?<![a-zа-я0-9-])(b-\d{3,6}(?:-[a-z0-9]{1,4})?)(?![a-z0-9])/g },
  { kind: 'ref', pattern: /(?<![a-z0-9])([a-z]{3}[ujz] ?\d{6,7}(?:-\d)?)(?![a-z0-9])/g },
  { kind: 'ref', pattern: /(?<![a-zа-я0-9])((?:d|c)-\d{2,5})(?![a-z0-9])/g },
  { kind: 'article', pattern: /(?<![a-zа-я0-9-])(s-\d{2,4})(?![a-z0-9])/g },
]
/** No facts: addresses, standards, colours, levels, versions, clauses, phones, screws. */
const silent: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}/g,
  /(?<![a-zа-я0-9])(?:iso|gb(?:\/t)?|din|en|astm|iec|гост|ту|ral|pantone|aql|hs(?: ?code)?|тн ?вэд|rev\.?|ver\.?|v|ip|ф|пункт|п\.|раздел|стр\.|clause|section|page|incoterms|инкотермс)(?: [rpр])?(?: |-|: ?|®|™ ?)?\d[\d.:/-]*\d?(?![a-zа-я0-9])/g,
  /(?<![\d])\+\d{1,3}[ (-]{0,2}\d{2,4}[ )-]{1,2}\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?(?!\d)|(?<![\d.-])1[3-9]\d-\d{4}-\d{4}(?!\d)/g,
  /(?<![a-zа-я0-9])[mм]\d{1,2}(?:[x×х*]\d{1,4}(?:[.,]\d+)?)?(?![a-zа-я0-9])/g,
]

/** Orders, batches, documents and articles with what only looks like numbers, sorted, without overlaps. */
export function readIdentifiers(page: Page): Name[] {
  if (!/\d/.test(page.low)) return []
  const found: Name[] = []
  for (const { kind, pattern } of patterns) collect(page, found, kind, pattern)
  for (const { kind, pattern } of shaped) collectShaped(page, found, kind, pattern)
  for (const pattern of silent) for (const match of page.low.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length })
  return withoutOverlaps(found)
}

function collect(page: Page, found: Name[], kind: Kind, pattern: RegExp): void {
  for (const match of page.low.matchAll(pattern)) {
    const value = (match[1] ?? '').replace(/[._/-]+$/, '')
    const start = match.index + match[0].length - (match[1] ?? '').length
    const end = start + value.length
    if (!isIdentifier(page, { start, end, value, kind, label: match[0] })) continue
    found.push({ start, end, fact: { start, end, source: 'explicit', kind: kindOf(kind, value), value: page.raw.slice(start, end) } })
  }
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

function collectShaped(page: Page, found: Name[], kind: Kind, pattern: RegExp): void {
  for (const match of page.low.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    found.push({ start, end, fact: { start, end, source: 'explicit', kind, value: page.raw.slice(start, end) } })
  }
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
