import type { Span } from '../../doc.ts'
import type { Fact } from '../../fact.ts'
import { matchesIn } from '../../reading/matches.ts'
import { currencyAfter } from '../amounts/currencies.ts'
import { codeAt, isDigit, isHan, near, type Page } from '../amounts/page.ts'
import { unitAt } from '../amounts/units.ts'
import { finderOf, groupOf } from './finder.ts'

/** A stretch that is a name: with its fact, or (addresses, standards, versions) without one. No amount is read inside. */
export interface Name extends Span {
  readonly fact?: Fact
}

type Kind = 'order' | 'batch' | 'ref' | 'article'
const kinds: readonly Kind[] = ['batch', 'ref', 'article', 'order']

const before = String.raw`(?<![a-zа-я])`
/** One scan finds every label; which group matched tells the kind. */
const labels = new RegExp([
  `${before}(?:batch(?:es)?|lots?)(?![a-z])|${before}(?:парти(?:я|и|ю|ей|ях|ям)|лот[а-я]{0,2})(?![а-я])|批次|批号|缸号|炉号|批(?=[a-z0-9 ])`,
  `${before}(?:invoices?|proforma|contracts?|drawings?|dwg|containers?|cntr|ctnr|b/l|bill of lading|awb|cmr|l/?c|pi|ci|claim|way ?bill|annex|addendum|protocol|act|certificate|seal|tracking|report|rfq|quotation|agreement|booking|amendment|offer|quote|payment order|(?:delivery|debit|credit) note|packing list|receipt|che(?:que|ck)|letter|ref(?:erence)?\\.?)(?![a-z])|${before}(?:инвойс|проформ|контракт|договор|чертеж|контейнер|акт(?: сверки)?|коносамент|аккредитив|упд|ттн|гтд|поручени|квитанци|доверенност|письм|заявк|приказ|лицензи|чек|ордер|выписк|деклараци|дополнени|приложени|спецификаци|счет[а-я]{0,3}-фактур|счет|накладн|сертификат|протокол|отчет|упаковочн[а-я]{2,3} лист|пломб|трек|(?:доп)?соглашени|рекламаци|претензи|платеж|букинг|пропуск)[а-я]{0,4}(?![а-я])|发票|(?:水|保险|投保|付款|收款|提货|装箱|送货|发货|收货|入库|出库|结算|对账|快递|物流|顺丰|中通|圆通|韵达|申通|德邦|dhl|fedex|ups|ems|运)单号?|合同(?:草案|草稿)?|图纸|图号|柜号|箱号|封号|订舱号|报关单号?|报告(?:编?号)?|证书编?号|集装箱|提单|形式发票|验收单|运单|封条|编号|报价单|收据|协议|附件|索赔函|流水号|案号|刀版号?|批准书|检验单`,
  `${before}(?:sku|art|articles?|items?|models?|parts?|p/n|samples?)(?![a-z])\\.?|${before}(?:арт|артикул[а-я]{0,3}|модел[а-я]{1,3}|позици[а-я]{1,2}|образ(?:ец|ца|цу|цом|це|цы|цов))(?![а-я])\\.?|货号|型号|款号|料号|样品|产品号`,
  `${before}(?:orders?|ord|purchase orders?|sales orders?)(?![a-z])\\.?|${before}(?:заказ[а-я]{0,3}|зак\\.)(?![а-я])|(?:采购)?订单号?|采购单号?|单子|单号`,
].map((pattern) => `(${pattern})`).join('|'))
/** Labels that are verbs and plain nouns too. */
const weak = /^(?:l\/?c$|offer|quote|ref|reference|amendment|booking|delivery|debit|credit|packing|receipt|che|letter|платеж|поручени|квитанци|доверенн|письм|заявк|приказ|лицензи|чек|ордер|выписк|деклараци|отчет|编号|报价|报告)/
/** Behind a label: letters and digits joined by hyphens, dots, slashes; at least one digit is asked for separately. */
const labelledCode = /\s{0,2}(?:[a-z]{2,6} (?=№|no\b))?(?:(?:no|nr|num|number|id|code)\b\.?|номер\w*|№|#|n°|号码?|编号|是|为)?\s{0,2}[:№#=-]?\s{0,2}((?:[a-zа-я]{1,6}[-_/.])?[a-z0-9][a-z0-9]*(?:[-_/.][a-zа-я0-9]+){0,5})(?![a-z0-9/.-]*\s?±)/y

/** 第3号补充协议, 7741号发票, K-2026/17合同 */
const numberBefore = /(?:(?:第(\d{1,8})|(?<!\d)(\d{3,8}))号|(?<![a-z\d./-])([a-z]{1,4}-\d[\d/-]{0,12})号?)(?:补充)?$/
/** «контейнер 40HC»: what kind it is, not which. */
const containerType = /^(?:20|40|45)(?:h[qc]|gp|d[vc]|ot|fr|r[fh]|nor)$/
/** Their form alone says what they are: a batch, a drawing or contract, a sample, an order; a container. */
const shaped = /(?<![a-zа-я0-9])(?:(b-\d{3,6}(?:-[a-z0-9]{1,4})?)|((?:d|c)-\d{2,5}|sf\d{10,15})|(s-\d{2,4})|((?:po|p\.o\.|so)(?:[-#№ :]|no\.? ?){0,3}\d[a-z0-9]*(?:[-/](?:\d+|[a-z](?![a-z0-9]))){0,3}|qc-\d{2,5}))(?![a-z0-9])/
/** Year and number, as many firms number their orders: `26-1184`. */
const yearly = /(?<![a-zа-я\d./+-])2\d-\d{4}(?![a-zа-я\d]|[./-][a-zа-я\d])/y
/** Letters and digits that no label explains: a quotation, a report, else a model. Standards and plugs have a form like it. */
const papers = 'QT|QU|TR|INV|CT|CN|DN|RMA|NCR|MTC|PI|CI|BL|LC|RFQ'
const coded = new RegExp(String.raw`(?<![A-Za-zА-Яа-я\d./+-])(?!(?:ISO|GB|EN|DIN|IEC|BS|IP|USB|RS|RAL|UTC|GMT|COVID|TYPE|DDR|HDMI|AQL|PO|SO|FY|UN|SS|TP)-|FR-4(?!\d))(?:(?:[A-Z]{2,4}-\d{1,5}|[A-Z]-\d{3,5})[A-Z]?|(?:${papers}|CO|NDA|HT)-\d{2,6}-\d{2,5})(?![A-Za-zА-Яа-я\d]|[./-][A-Za-zА-Яа-я\d])`, 'y')
/** `10-4478-C` */
const numbered = /(?<![A-Za-zА-Яа-я\d./+-])\d{2,4}-\d{3,5}-[A-Z]{1,3}(?![A-Za-zА-Яа-я\d-])/y
/** `TR-118`, `HT-2026-08` */
const documents = new RegExp(`^(?:(?:${papers}|Q)-|[A-Z]+-\\d+-)`)
const container = /(?<![a-zа-я0-9])[a-z]{3}[ujz] ?\d{6,7}(?:-\d)?(?![a-z0-9])/g

/** No facts: standards, colours, levels, versions, clauses, screws, steels, doors and seats, figures and tables. */
const silent = /(?<![a-zа-я0-9])(?:(?:iso|gb(?:\/t)?|din|en|astm|iec|гост|ту|ral|pantone|潘通|aql|hs(?: ?code)?|тн ?вэд|rev\.?|ver\.?|v|ip|пункт|п\.|раздел|стр\.|clause|section|page|incoterms|инкотермс)(?: [rpр])?(?: |-|: ?|®|™ ?)?\d[\d./-]*(?::\d{4}(?!\d|\.\d))?[cu]?|(?:building|gate|seat|room|block|dock|bay|apt\.?|flat|booth|suite|корпус|подъезд|кабинет|ворота) ?\d{1,4}[a-zа-я]?|(?:apartment|unit|door|кв\.?|квартира|корп\.?|офис|дом|д\.|цех) ?\d{1,4} ?([a-zа-я])|(?:тел|инн|кпп|огрн|индекс|факс|zip(?: code)?|tel|phone|fax|flight|рейс|voy(?:age)?|v(?=\.\d{3}[a-z]))[.:]{0,2} ?(?:[a-zа-я]{2}[ -]?)?\d\d[\d-]{1,12}[nsew]?()|[mм]\d{1,2}(?:[x×х*]\d{1,4}(?:[.,]\d+)?(?:-\d[gh]\d?[gh]?|(?<=[x×х*]\d(?:[.,]\d+)?) [4-8][gh])?)?|18\/(?:8|10)(?= ?(?:s\/?s|stainless|нерж|不锈|сталь)))(?![a-zа-я0-9])|[图表]\d{1,2}(?![\d.张个份幅套])|(?:邮编|电话|手机号|传真|航班|航次)[:：]?(?:v\.?)?\d(?:-?\d){2,14}(?!\d)()|[座栋幢楼]\d{1,4}[a-z](?![a-z0-9])/
/** Low in carbon, no litres. */
const steel = /(?<![a-zа-я\d.,])(?:304|316|904)l(?![a-zа-я\d])/g
const phone = /(?<![\d.-])0\d{2,3}-\d{3,4}[ -]?\d{4}(?!\d)|(?<!\d)\+\d{1,3}[ (-]{0,2}\d{2,4}[ )-]{1,2}\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?(?!\d)|(?<![\d.-])1[3-9]\d-\d{4}-\d{4}(?!\d)|(?<![\d.-])(?:8[ -]?)?(?:\(\d{3,5}\)[ -]?|\d{3,5}[ -])\d{1,3}-\d{2}-\d{2}(?!\d|-\d)/g
const url = /(?:https?:\/\/|www\.)\S{1,300}/g
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}/g

/** What a name in quotation marks is the name of: «магазин «Миллион мелочей»», `the "Seven Seas" hotel`. */
const calledBefore = /(?:кафе|(?:магазин|ресторан|бренд|фильм|завод|фирм|компани|гостиниц|фабрик|марк)[а-я]{0,3}|отел[ья]|ооо|shop|store|caf[eé]|hotel|company|brand|restaurant|film|factory) ?$/
const calledAfter = /^[»"”] (?:shop|store|caf[eé]|hotel|company|brand|restaurant|film|factory)(?![a-z])/

const find = finderOf(labels, shaped, silent)

/** Orders, batches, documents and articles with what only looks like numbers, sorted, without overlaps. */
export function readIdentifiers(page: Page): Name[] {
  const { low } = page
  const found: Name[] = []
  const pass = (matches: readonly RegExpExecArray[]): void => {
    for (const { index, 0: text } of matches) found.push({ start: index, end: index + text.length })
  }
  if (page.digits > 0) {
    const [labelled = [], formed = [], quiet = []] = find(page)
    for (const match of labelled) collect(page, found, match)
    // `so 40000 pcs need 13 days`: a word
    for (const match of formed) if (!/^so[\d ]/.test(page.raw.slice(match.index, match.index + 3))) found.push(named(page, match.index, match.index + match[0].length, kinds[groupOf(match)] ?? 'ref'))
    const long = low.includes('+') || (page.digits > 2 && /[ujz] ?\d{6}|0\d{2,3}-\d{3,4}|\d-\d{4}-|\d-\d\d-\d\d(?!\d)/.test(low))
    if (long) for (const match of matchesIn(low, container)) found.push(named(page, match.index, match.index + match[0].length, 'ref'))
    pass(quiet.filter((match) => isSilent(page, match)))
    for (let at = low.indexOf('-'); at >= 0; at = low.indexOf('-', at + 1)) {
      const name = isDigit(codeAt(low, at + 1)) ? unlabelled(page, at) : undefined
      if (name) found.push(name)
    }
    if (long) pass(matchesIn(low, phone))
    if (low.includes('16l') || low.includes('04l')) pass(matchesIn(low, steel))
  }
  for (const quote of '«“"') for (let at = low.indexOf(quote); at >= 0; at = low.indexOf(quote, at + 1)) found.push(...calledAt(page, at))
  if (low.includes('://') || low.includes('www.')) pass(matchesIn(low, url))
  if (low.includes('@')) pass(matchesIn(low, mail))
  return withoutOverlaps(found)
}

/** `Unit 4 B`, «кв. 5 Г»: a letter apart is one of a door where it is large, or of those Russian houses have. `tel 500 pcs` counts. */
function isSilent(page: Page, { index, 0: text, 1: letter, 2: latin, 3: han }: RegExpExecArray): boolean {
  const end = index + text.length
  if (text.startsWith('section')) return !/^[\d.,]* ?(?:mm|cm|sq)/.test(page.low.slice(end, end + 10))
  if (letter !== undefined) return page.raw.charAt(end - 1) !== letter || 'абвгл'.includes(letter)
  return (latin ?? han) === undefined || !hasUnit(page, end)
}

function calledAt({ low, raw }: Page, start: number): Span[] {
  const rest = raw.slice(start + 1, start + 42)
  const length = /^\p{Lu}/u.test(rest) ? rest.search(/[»"”]/) : -1
  const end = start + 1 + length
  return length > 0 && (calledBefore.test(low.slice(Math.max(0, start - 14), start)) || calledAfter.test(low.slice(end, end + 14))) ? [{ start, end: end + 1 }] : []
}

function named(page: Page, start: number, end: number, kind: Kind): Name {
  return { start, end, fact: { start, end, source: 'explicit', kind, value: page.raw.slice(start, end) } }
}

/** An order by its year, or letters and digits, around a hyphen. */
function unlabelled(page: Page, hyphen: number): Name | undefined {
  const { low, raw } = page
  if (isDigit(codeAt(low, hyphen - 1))) {
    let from = hyphen
    while (from > hyphen - 5 && isDigit(codeAt(low, from - 1))) from -= 1
    numbered.lastIndex = from
    const article = numbered.exec(raw)
    if (article) return named(page, from, from + article[0].length, 'article')
    yearly.lastIndex = hyphen - 2
    const end = yearly.test(low) ? hyphen + 5 : 0
    return end === 0 || hasUnit(page, end) ? undefined : named(page, hyphen - 2, end, 'order')
  }
  let start = hyphen
  while (start > hyphen - 5 && isCapital(codeAt(raw, start - 1))) start -= 1
  if (start === hyphen) return undefined
  coded.lastIndex = start
  const [text] = coded.exec(raw) ?? []
  if (text === undefined) return undefined
  const end = start + text.length
  return named(page, start, end, documents.test(text) ? 'ref' : namesOrder(low, start, end) ? 'order' : 'article')
}

/** How far words that tell what a code names are looked for. */
const reach = { han: 24, words: 48 } as const
/** «заказы KT-0915 и KT-0921», «отгрузку KT-0921». */
const afterOrder = /(?:(?:заказ[а-я]{0,3}|orders?) (?:[a-z]{2,4}-\d{2,5},? (?:(?:и|and|или|or) )?){1,4}|(?:отгрузк[а-я]|shipment(?: of)?) )$/
const orderForm = /^[a-z]{2,4}-\d{3,5}$/
/** HX-0318请8月5日前发, 把TW-0871的面料…: Chinese speaks so of an order at once; behind a noun (刹车片BP-882) stands a model. */
const opensOrder = /(?:^|[，。；：！？、,;:!?\n]\s?|[把将给对及与和查催改补发按就开谈票里到意收我下是])$/
const ofModel = /^(?:[型款系]|(?:检测|测试|检验)?报告|[^，。！？\n]{0,10}(?:起订|moq|报个?价|现货|有货|库存|多少钱|证书|认证))/
/** 编号ML-101到ML-118, 货号正确的是LK-6006: said before what it is. */
const labelledBefore = /(?:[货型款编料案列]号|sku)[^，。！？\n]{0,20}$/

/** Whether letters and digits without a label are an order's and not an article's. */
function namesOrder(low: string, start: number, end: number): boolean {
  if (!orderForm.test(low.slice(start, end))) return false
  const before = near(low, start, reach.han)
  const isInHan = isHan(codeAt(low, end)) || /[\u4e00-\u9fff]/.test(before)
  if (!isInHan) return afterOrder.test(near(low, start, reach.words))
  return opensOrder.test(near(low, start, 2)) && !ofModel.test(low.slice(end, end + 16)) && !labelledBefore.test(before)
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90

function collect(page: Page, found: Name[], match: RegExpExecArray): void {
  const kindOfLabel = kinds[groupOf(match)] ?? 'ref'
  if (isHan(codeAt(match[0], 0))) {
    // 3号合同签了 is a day.
    const from = Math.max(0, match.index - 20)
    const before = numberBefore.exec(page.low.slice(from, match.index))
    const own = before?.[1] ?? before?.[2] ?? before?.[3]
    if (before && own) {
      const start = from + before.index + before[0].indexOf(own)
      return void found.push(named(page, start, start + own.length, /^[ps]o-/.test(own) ? 'order' : kindOfLabel))
    }
  }
  labelledCode.lastIndex = match.index + match[0].length
  const after = labelledCode.exec(page.low)
  if (!after) return
  const [label, code = ''] = after
  const value = code.replace(/[._/-]+$/, '')
  if (containerType.test(value)) return
  // "We order 1200": a verb, not a number of an order.
  if (/^\d+$/.test(value) && match[0] === 'order' && /\b(?:we|i|they|to|will|can|could|would|please|pls|'ll) $/.test(page.low.slice(Math.max(0, match.index - 8), match.index)) && !/[№#:]|no\b/.test(label)) return
  // `PI-2088`: the label belongs to the code. `offer 500`: with nothing but digits a number only where it says so.
  const glued = page.low[match.index + match[0].length] === '-' && (match[0].length === 2 || /^[A-Z]{3}$/.test(page.raw.slice(match.index, match.index + match[0].length)))
  if (/^\d+$/.test(value) && weak.test(match[0]) && !said.test(label)) return
  const start = glued ? match.index : after.index + label.length - code.length
  const from = after.index + label.length - code.length + value.length
  const end = /^\d+$/.test(value) && inGroups.test(match[0]) ? from + (/^(?: \d{2,4}){1,5}(?!\d|[.,]\d)/.exec(page.low.slice(from, from + 30))?.[0].length ?? 0) : from
  // What the form says outranks nothing; a word before does, except for PO numbers.
  const kind = /^po[-# ]?\d/.test(value) ? 'order' : courier.test(value) ? 'ref' : kindOfLabel
  if (!isIdentifier(page, { start, end, value, kind, label: match[0] + label })) return
  const more = /^\d+$/.test(value) ? joined(page, { start, end, value, kind, label: match[0] }) : []
  // `items 7781 and 7782`, but not `he orders 4500`
  const isAlone = more.length === 0 && /^\d+$/.test(value) && match[0].endsWith('s') && match[0] !== 'batches' && !said.test(label)
  if (!isAlone) found.push(named(page, start, end, kind), ...more)
}

/** 单号SF1438860277615 */
const courier = /^(?:sf|zto|yto?|jd|sto|ems)[a-z]{0,2}\d{8,}$/

/** `tracking 4417 8820 65`, 运单 4418 2276 905 */
const inGroups = /^(?:track|трек|[快运物顺]|dhl|ups|ems|fedex)/
const said = /[№#:]|no\b|номер|号/
const joint = /(?:([,，] ?)| ?(?:、|\/) ?| ?(?:and|or|и|или|和|或|与|及|跟|换[成为]?|改[为成]|替换[为成]) ?| (?:на|to|with) )(?:№ ?|no\.? )?(\d{2,8})(?![\d-]|[.,:/]\d|[a-zа-я])/y
const replaces = /замен|меня|помен|исправ|replac|chang|swap|switch|correct/

/** «артикул 7781 на 7782», `orders 4471, 4472 and 4473`: more numbers of the same kind and length. */
function joined(page: Page, first: Candidate): Name[] {
  const { low } = page
  const found: Name[] = []
  const { value, kind, label } = first
  for (let { end } = first; ;) {
    joint.lastIndex = end
    const next = joint.exec(low)
    const [text = '', comma, other = ''] = next ?? []
    const start = end + text.length - other.length
    const isTo = /^ (?:на|to|with) /.test(text)
    const stops = other.length !== value.length || (comma !== undefined && !/[sыи]$/.test(label)) || (other.endsWith('00') && !value.endsWith('00')) || (isTo && kind !== 'article' && !replaces.test(low.slice(Math.max(0, first.start - 40), first.start)))
    if (stops || !isIdentifier(page, { start, end: start + other.length, value: other, kind, label: '' })) return found
    end = start + other.length
    found.push(named(page, start, end, kind))
  }
}

interface Candidate extends Span {
  readonly value: string
  readonly kind: Kind
  readonly label: string
}

/** «1200 изделий», «1204 деталей»: the genitive of many, and what only a round number counts, `1200 valves`. */
const countedThings = /^ (?!готов)[а-я]{2,}(?:ов|ев|[еия][нлт]ий|[^а]ей|ек)(?![а-я])/
const roundThings = /^ (?:[а-я]{3,}[ыи]х(?![а-я])|(?!(?:need|look|ship|leav|arriv|com|contain|includ|requir|start|remain|weigh|cost|fail|pass|miss|ha|i|wa)e?s )[a-z]{2,}[^\Wsuiao]s(?![a-z]))/

function countsThings({ low, raw }: Page, end: number, value: string): boolean {
  const rest = raw.charAt(end + 1) === low.charAt(end + 1) ? low.slice(end, end + 24) : ''
  return (value.length < 5 && countedThings.test(rest)) || (value.endsWith('00') && (countedThings.test(rest) || roundThings.test(rest)))
}

/** `order 500 pcs`, «заказ на 300», `order by 30 July` and dates are no numbers of an order. */
/** «договор 77/26», where no day can be meant. */
const contracts = /^(?:договор|контракт|соглашен|contract|agreement|合同)/

function isIdentifier(page: Page, { start, end, value, kind, label }: Candidate): boolean {
  if (!/\d/.test(value) || (/^\d{1,3}$/.test(value) && /^,\d/.test(page.low.slice(end, end + 2)))) return false
  const isSaid = said.test(label.slice(0, label.length - value.length))
  if (/^(?:19|20)\d\d[-/.]\d{1,2}(?!\d)|^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$/.test(value)) return /^\d+\/\d+$/.test(value) && (isSaid || ((kind === 'order' || contracts.test(label)) && Number.parseInt(value, 10) > 31))
  if (/^\d+-\d+$/.test(value) && hasUnit(page, end)) return false
  // lot 2607G
  if (kind === 'batch' && /^\d{4,}[A-Z]$/.test(page.raw.slice(start, end))) return true
  if (!/^\d+$/.test(value)) return !/^\d+(?:[.,]\d+|mm|cm|kg|g|m|t|pcs|шт|кг|мм|см|г|k|к|w|usd|rmb|sets?|ctns?)$/.test(value)
  if (isSaid) return !hasUnit(page, end)
  if (hasUnit(page, end) || countsThings(page, end, value) || (value.length < 4 && /^ ?(?:[%a-zа-я\u4e00-\u9fff]|от\b)/.test(page.low.slice(end, end + 3)))) return false
  return value.length >= (kind === 'order' || kind === 'article' ? 3 : 2) && !/^20[0-4]\d$/.test(value) && start > 0
}

function hasUnit(page: Page, end: number): boolean {
  return unitAt(page, end) !== undefined || currencyAfter(page, end) !== undefined || /^ ?(?:%|月|号|日|年|天|周|days?|дн|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(page.low.slice(end, end + 5))
}

/** Sorted; of two that overlap the labelled one wins, then the longer. */
export function withoutOverlaps(names: readonly Name[]): Name[] {
  if (names.length < 2) return [...names]
  const kept: Name[] = []
  const rank = new Map(names.map((name, at) => [name, at]))
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || last.end <= name.start) kept.push(name)
    else if (isBetter(name, last, rank)) kept[kept.length - 1] = name
  }
  return kept
}

function isBetter(a: Name, b: Name, rank: ReadonlyMap<Name, number>): boolean {
  if (!a.fact !== !b.fact) return a.fact !== undefined
  return (rank.get(a) ?? 0) < (rank.get(b) ?? 0) && a.end - a.start >= b.end - b.start
}
