import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import { isInside } from '../reading/inside.ts'
import type { Edit, Rule, RuleExamples } from '../rule.ts'
import { matchesIn } from '../reading/matches.ts'
import { capital, mend, replaced } from './mends.ts'

const capsRun = /(?<![\p{L}\d_-])\p{Lu}[\p{Lu}'’]*(?:[ ,]{1,2}(?:\p{Lu}[\p{Lu}'’]*)(?![\p{Ll}\d_-]))+(?![\p{L}\d_-])|(?<![\p{L}\d_-])\p{Lu}{10,}(?![\p{L}\d_-])/gu
const marks = /[!！?？]{3,}/g

/** Papers and companies are written in capitals by custom. */
const custom =
  /\b(?:PACKING LIST|COMMERCIAL INVOICE|PROFORMA|BILL OF LADING|CERTIFICATE OF|SHIPPING MARKS?|MADE IN|PURCHASE ORDER|SALES CONTRACT|LETTER OF CREDIT|LTD|CO|INC|LLC|GMBH|CORP|LIMITED|COMPANY|TRADING|FRAGILE|THIS SIDE UP|HANDLE WITH CARE|RUSSIAN FEDERATION|P\.?R\.?C|FACTORY|INDUSTRIAL|IMPORT|EXPORT|GROUP|DRAWING|TITLE|PORT)\b|(?<![А-ЯЁ])(?:ООО|ЗАО|ОАО|АО|ПАО|ИП|ТУ|ГОСТ|УПАКОВОЧНЫЙ ЛИСТ|СЧЁТ-ФАКТУРА|ТОВАРНАЯ НАКЛАДНАЯ|ХРУПКОЕ|НЕ КАНТОВАТЬ|ВЕРХ)(?![А-ЯЁ])/u

/** What stands before a name, a mark or words to be printed as they are. */
const labelled =
  /(?:(?:beneficiary|bank|account(?: name| holder)?|a\/c|consignee|consignor|shipper|notify(?: party)?|buyer|seller|supplier|company|name|address|marks?|ports?|payee|remitter|customer|brand|logo|slogan|wording|text|words|title|stamp|label|swift|iban)(?: [a-z]+)?\s?[:：=-]\s?|\b(?:vessel|m\/v|mv|ship|aboard|brand|logo|slogan|text|words?|wording|print(?:ed)?|marked|labelled|reads?|reading|titled|stamp(?:ed)?|emboss(?:ed)?|engraved?|named|called|put|write|sticker|mark)\s+(?:the (?:words?|text) |on board |name )?["“']?)$/i
/** Words nobody puts on a label or into a name: somebody raises the voice. */
const voiced = /\b(?:YOU|YOUR|PLEASE|NOW|WE|OUR|MUST|DON'T|WHY|NEVER|ALWAYS|NEED|ANSWER|STOP|WHERE|WHEN|AGAIN|NEXT TIME|RIGHT|WRONG|STILL|WAITING)\b/

/** Short codes (FOB, USD, MOQ, МСК): capitals are how they are spelt. */
const codes = /^(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|USD|CNY|RMB|EUR|RUB|MOQ|OEM|ODM|ETA|ETD|TBD|TBC|ISO|ABS|PVC|PET|PP|PE|PU|LED|USB|RAL|AQL|QC|QA|PI|PO|CI|PL|BL|HS|SKU|SGS|TT|LC|LCL|FCL|CBM|OK|ASAP|NDA|CE|FDA|ROHS|REACH|GOST|EAC|CNC|PCB|PDF|EAN|UPC|FAQ|МСК|НДС|ТЗ|ОТК|ГТД|ТН|ВЭД|РФ|КНР|КП|ТК|СПБ|USA|UK|EU|CN|RU|GB|DHL|UPS|FEDEX|TNT|EMS|[A-Z])$/

export const rule: Rule = {
  id: 'shouting',
  severity: 'info',
  check(doc) {
    const hits = []
    if (mayShout(doc.text)) {
      for (const match of matchesIn(doc.text, capsRun)) {
        const span = trimmed(match[0], match.index)
        if (span !== undefined && !isInside(doc.quotes, span) && !labelled.test(doc.text.slice(Math.max(0, match.index - 40), match.index)) && !/^,? ?voy/i.test(doc.text.slice(span.end, span.end + 6))) hits.push({ span, fixes: [mend('auto', 'lower-case', [wholeShout(doc, span)])] })
      }
    }
    for (const match of matchesIn(doc.text, marks)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const calm = /[?？]/.test(match[0]) ? (/？/.test(match[0]) ? '？' : '?') : /！/.test(match[0]) ? '！' : '!'
      if (!isInside(doc.quotes, span)) hits.push({ span, fixes: [mend('auto', 'replace', [replaced(span, calm)], { instead: calm })] })
    }
    return hits.sort((a, b) => a.span.start - b.span.start)
  },
}

/** Cheap question before the search: ten letters that may be capitals in a row, or two such letters around a gap, no small one behind them. */
function mayShout(text: string): boolean {
  let run = 0
  let gap = 3
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (mayBeCapital(code)) {
      if ((gap > 0 && gap < 3 && !isSmall(text.charCodeAt(i + 1))) || (run += 1) >= 10) return true
      gap = 0
    } else {
      gap = code === 0x20 || code === 0x2c || code === 0x27 || code === 0x2019 ? gap + 1 : 3
      run = 0
    }
  }
  return false
}

/** Anything that is no small letter of Latin or Cyrillic, no Han and no ASCII sign may be one. */
const mayBeCapital = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000 && (code < 0x430 || code > 0x45f)) || (code > 0x2100 && code < 0x2e80) || code > 0x9fff

const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f)

/** Without codes at either end; nothing if too little is left. */
function trimmed(run: string, at: number): Span | undefined {
  if (custom.test(run) && !voiced.test(run)) return undefined
  if (/\b(?:BANK OF|SWIFT|IBAN|BRANCH|OY|PTE|PVT|PLC|SRL)\b/.test(run) && !voiced.test(run)) return undefined
  const words = Array.from(run.matchAll(/[\p{Lu}'’]+/gu))
  const plainWords = words.filter((word) => !codes.test(word[0]) && word[0].length > 1)
  const first = plainWords[0]
  const last = plainWords.at(-1)
  if (first === undefined || last === undefined) return undefined
  const letters = plainWords.reduce((sum, word) => sum + word[0].length, 0)
  const isRun = plainWords.length >= 3 || (plainWords.length >= 2 && letters >= 10) || (plainWords.length === 1 && letters >= 10)
  if (!isRun || (letters < 8 && plainWords.length < 4)) return undefined
  return { start: at + first.index, end: at + last.index + last[0].length }
}

const loud = String.raw`(?:\p{Lu}+(?:-\p{Lu}+)*(?![\p{L}\d-])|[\p{Lu}\d./-]*\d[\p{Lu}\d./-]*(?!\p{Ll}))`
const loudBehind = new RegExp(`^(?:[ ,]+${loud})+`, 'u')
const loudBefore = new RegExp(`(?<=(?:^|[.!?\\n。！？]) ?)(?:(?<![\\p{L}\\d-])${loud}[ ,]+)+$`, 'u')

/** With what goes on in capitals behind it, and before it to the start of the sentence: codes, joined words and short words between numbers. */
function wholeShout(doc: Doc, { start, end }: Span): Edit {
  const behind = doc.text.slice(end, end + 200)
  const more = loudBehind.exec(behind.length < 200 ? behind : behind.replace(/[^ ,]*$/, ''))?.[0].length ?? 0
  const less = loudBefore.exec(doc.text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0
  const whole = { start: start - less, end: end + more }
  return replaced(whole, lowered(doc, whole))
}

/** Days and months keep their capital in English. */
const named = /\b(?:(?:janu|febru)ary|march|april|ju(?:ne|ly)|august|(?:septem|octo|novem|decem)ber|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g

function lowered(doc: Doc, span: Span): string {
  const words = doc.text.slice(span.start, span.end).replace(/(?<![\p{L}\d-])[\p{Lu}'’]+(?:-[\p{Lu}'’]+)*(?![\p{Lu}\d-])/gu, (word) => word.split('-').map((part, i) => (part === 'I' || (codes.test(part) && part.length + i > 1) ? part : part.toLowerCase())).join('-')).replace(named, capital)
  return /(?:^|[.!?\n。！？]\s*)$/.test(doc.text.slice(Math.max(0, span.start - 3), span.start)) ? capital(words) : words
}

export const why: Localized = {
  ru: 'Прописные и «!!!» читаются как крик. Спокойный текст с датой действует сильнее.',
  en: 'Capitals and “!!!” read as shouting. A calm text with a date works better.',
  zh: '全大写和连续感叹号像在喊。平静的语气加日期更有效。',
}

export const examples: RuleExamples = {
  bad: [
    '{{СРОЧНО НУЖЕН ОТВЕТ}} ПО PO-2231 ДО 15:00 МСК 27.07.2026',
    'PO-2231 ждём до 27 июля 2026{{!!!}}',
    '{{WE NEED THE ANSWER}} ON PO-2231 BY 27 JULY 2026',
    'Please answer on PO-2231 by 27 July 2026{{!!!}}',
    '{{DO NOT LOAD ANYTHING}} for PO-2231 before 27 July 2026',
    'PO-2231请7月27日前回复{{！！！}}',
    'PO-2231什么时候发货{{？？？}}',
  ],
  good: ['Нужен ответ по PO-2231 до 15:00 МСК 27.07.2026', 'We need the answer on PO-2231 by 27 July 2026', 'PO-2231请7月27日前回复'],
  traps: [
    'Пришлите PACKING LIST и COMMERCIAL INVOICE по PO-2231 до 27 июля 2026',
    'FOB NINGBO, MOQ, RAL 7016, ISO 2808, PO-2231',
    'SHENZHEN ABC TRADING CO., LTD, PO-2231',
    'Bank: AGRICULTURAL BANK OF CHINA, NINGBO BRANCH, SWIFT ABOCCNBJ110',
    'Consignee: NORDWALL OY, TURKU, FINLAND',
    'Print MADE IN CHINA ON THE BOTTOM SIDE on PO-2231 by 27 July 2026',
    'НЕ меняйте цвет PO-2231 до 27 июля 2026',
    'PO-2231请7月27日前回复！',
  ],
}
