import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { isInside } from '../reading/inside.ts'
import { matchesOf } from '../reading/leads.ts'
import { blank, inserted, mend } from './mends.ts'
import { factsAt } from './places.ts'

const terms = /(?<![a-z0-9_.-])(?:exw|fca|fas|fob|cfr|cif|cpt|cip|dap|dpu|ddp|c&f|cnf)(?![a-z0-9_]|-[a-z0-9]|\.[a-z])|离岸价|到岸价/g

/** Words that may follow a term and are no place. */
const noPlace = /^(?:или|и|либо|по|до|за|на|цена|цены|цену|срок|условия|условиях|пожалуйста|для|с|от|без|в|or|and|please|pls|price|prices|basis|terms?|quote|quotation|for|by|to|in|on|at|is|the|with|per|not|if|incoterms|conditions?|value|offer|only|usd|cny|rmb|eur|moq|po|as|than|instead|vs|cost|we|you|can|cargo|shipment|delivery)(?![a-zа-я])/

/** So many terms are compared in one message at most. */
const together = 6

export const rule: Rule = {
  id: 'incoterm-place',
  severity: 'warn',
  check(doc) {
    if (!doc.has.latin && !doc.has.han) return []
    const spans = matchesOf(doc.leads, terms).map((match) => ({ start: match.index, end: match.index + match[0].length }))
    const bare = spans.filter((span, i) => !isInside(doc.quotes, span) && !hasPlace(doc, span, spans.slice(i + 1, i + 4)))
    // One mend leaves a blank behind each term that lacks its place, but not behind each of a pasted list.
    return bare.map((span) => {
      const open = bare.length > together ? [span] : bare.filter((one) => one === span || !doc.text.startsWith(` ${blank}`, one.end))
      return { span, params: { term: doc.text.slice(span.start, span.end).toUpperCase() }, fixes: [mend('fill', 'fill-place', open.map(({ end }) => inserted(end, ` ${blank}`)))] }
    })
  },
}

/** A place the facts found, or a name right behind the term; one place serves terms that share it (FOB/CIF Ningbo). */
function hasPlace(doc: Doc, span: Span, [next, ...rest]: readonly Span[]): boolean {
  if (factsAt(doc, span).some((fact) => fact.kind === 'incoterm' && fact.start <= span.start && fact.end >= span.end && fact.place !== undefined)) return true
  if (next !== undefined && /^\s*[/,、]?\s*(?:or|and|или|и|还是|或)?\s*$/.test(doc.plain.slice(span.end, next.start)) && /^\s*\/\s*$/.test(doc.plain.slice(span.end, next.start))) return hasPlace(doc, next, rest)
  const after = doc.text.slice(span.end, span.end + 40)
  if (/^\s?(?:\(?incoterms)/i.test(after)) return false
  const word = /^[ \u00a0(（,-]{0,2}([\p{L}][\p{L}'’-]+)/u.exec(after)?.[1] ?? ''
  if (word === '' || noPlace.test(word.toLowerCase()) || /^\s*,/.test(after)) return isBehindPlace(doc, span)
  if (/^[\u4e00-\u9fff]/.test(word)) return /^(?![价条报还或吗和的可多是怎请方都呢贸术什能做行重合算贵核再也不没给付走定吧各分另同]|[单总底]价|美[元金]|人民币|[欧日]元|卢布|成[交本]|费用|交货|[发出]货|，)/.test(word) || isBehindPlace(doc, span)
  return /^\p{Lu}/u.test(word) || isBehindPlace(doc, span)
}

/** 上海离岸价 and 宁波FOB put the place first; so does "Ningbo FOB". */
const isBehindPlace = (doc: Doc, span: Span): boolean => /(?:宁波|上海|深圳|广州|青岛|天津|厦门|义乌|盐田|蛇口|大连|(?<![A-Za-z])(?:Ningbo|Shanghai|Shenzhen|Guangzhou|Qingdao|Tianjin|Xiamen|Yiwu|Yantian|Нинбо|Шанхай|Шэньчжэнь|Циндао))\s?(?:港)?\s?$/.test(doc.text.slice(Math.max(0, span.start - 12), span.start))

export const why: Localized = {
  ru: '{term} без места: неясно, кто и до какой точки платит и отвечает за груз.',
  en: '{term} without a named place: nobody knows up to which point each side pays.',
  zh: '{term}没有写地点，费用和风险在哪里划分不清楚。',
}

export const examples: RuleExamples = {
  bad: [
    'PO-3325我们走{{CIF}}\n数量加到450个\n11月16日前把更新的PI发来',

    'Подтвердите цену {{FOB}} и срок по PO-2310 до 28 июля 2026',
    'Нужна цена {{CIF}}, 500 кг, PO-2310, до 28 июля 2026',
    'Quote {{FOB}} please, 1200 sets, by 30 July 2026',
    'Is your price {{EXW}} or {{FOB}}, PO-2310?',
    '{{DDP}}还是{{EXW}}？PO-2310',
    '请7月31日前报{{FOB}}价，1200套',
    '{{DAP}}能不能做？PO-2310',
    'PO-2310按{{CIP}}重新核个价',
    '{{CFR}}什么价？PO-2310',
    'PO-2310报个{{到岸价}}',
    'PO-2310的{{FOB}}单价7月30日前报一下',
    '7月30日前报PO-2310的{{DDP}}人民币价',
  ],
  good: ['Ставка подтверждена: FOB Нинбо, Incoterms 2020, 7,20 USD/шт при объёме 3000 шт.', 'Quote FOB Ningbo please, 1200 sets, by 30 July 2026', '请7月31日前报FOB宁波价，1200套'],
  traps: ['Файл price_FOB.xlsx отправлен 20 июля 2026', 'CIF新罗西斯克，Incoterms 2020，500公斤', 'FOB/CIF Ningbo, 1200 sets, by 30 July 2026', '上海离岸价7.2美元，PO-2310', 'FOB Нинбо подходит, PO-2310', 'PO-2310宁波离岸价7.2美元', 'PO-2310报FOB美兰的单价，7月30日前'],
}
