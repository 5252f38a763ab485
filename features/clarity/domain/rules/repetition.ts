import type { Localized } from '#kernel/language.ts'
import type { Doc, Request, Span } from '../doc.ts'
import type { Fact } from '../fact.ts'
import { isCyrillic, isHan, isSmallLatin } from '../reading/letters.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { mend, withoutSpan } from './mends.ts'
import { factsAt, names, sentenceAt } from './places.ts'
import { isExactDay } from './times.ts'

/** So much of both requests is the same, or all of the second stands in the first, which says more. */
const enough = 0.7
const empty: ReadonlySet<string> = new Set('пожалуйста прошу просим просьба большая огромная убедительная будьте добры любезны вас вам нам мне и а до по на в с за к для please pls kindly us me the a an for by to of and on you your our again очень еще раз'.split(' '))
const emptyHan: ReadonlySet<number> = new Set(Array.from('请麻烦劳您把的了一下吧过来给我们你于将在前并也就再说遍别忘记得务必恳望帮忙后之内出先要需能否贵司方哦噢啊呀啦哈嘛呢', (sign) => sign.charCodeAt(0)))
const emptyEn: ReadonlySet<string> = new Set('as i said so once more ask would could can will remember not forget do does repeat remind let let\'s kindly hereby also still just note well urgently want need like it is are be must should have has that this once mentioned above before earlier don t re'.split(' '))
/** Beyond this many requests the rest of a pasted log is not compared. */
const mostRequests = 60

interface Said {
  /** Stems, and codes of Han characters. */
  readonly words: ReadonlySet<string | number>
  readonly numbers: readonly string[]
  /** The order it is about: the same asked of another one is asked on purpose. */
  readonly about: string
  /** How many; two shipments are two requests. */
  readonly amounts: string
  readonly span: Span
}

export const rule: Rule = {
  id: 'repetition',
  severity: 'info',
  check(doc) {
    const said: Said[] = []
    const hits = []
    const requests = doc.requests.slice(0, mostRequests).filter(({ kind }) => kind !== 'offer')
    if (requests.length < 2) return []
    const spans = askings(doc, requests)
    for (const span of spans.length < 2 ? [] : spans) {
      const next = sayingOf(doc, span)
      if (next.words.size < (next.numbers.length === 0 ? 2 : 1) || isSummary(doc, span)) continue
      if (said.some((earlier) => isSame(earlier, next))) hits.push({ span: next.span, fixes: [mend('auto', 'delete', [withoutSpan(doc, span)])] })
      else said.push(next)
    }
    return hits
  },
}

/** What is asked, one stretch each: the whole sentence where it asks in one breath (请…前确认), else each of its requests. */
function askings(doc: Doc, requests: readonly Request[]): Span[] {
  const out: Span[] = []
  for (let at = 0; at < requests.length; ) {
    const first = requests[at]
    const sentence = doc.sentences[first?.sentence ?? -1]
    let end = at + 1
    while (requests[end]?.sentence === first?.sentence && end < requests.length) end += 1
    const own = requests.slice(at, end)
    const isOneBreath = sentence !== undefined && !/[,，;；、]/.test(doc.plain.slice(first?.start, own.at(-1)?.start))
    if (isOneBreath) out.push({ start: sentence.start, end: sentence.end })
    else out.push(...own)
    at = end
  }
  return out
}

/** So much of a request is compared; what has no full stop for longer is a pasted log. */
const longest = 600

function sayingOf(doc: Doc, { start, end }: Span): Said {
  const span = { start, end: Math.min(end, start + longest) }
  const facts = factsAt(doc, { start: clauseStart(doc.plain, start), end: Math.max(start + 1, clauseStart(doc.plain, span.end)) })
  const words = wordsOf(doc.plain, span, facts.filter(({ kind }) => kind !== 'quantity'))
  const valueOf = (fact: Fact): string => ('value' in fact ? String(fact.value) : '')
  const numbers = facts.filter((fact) => names(fact) || isExactDay(fact)).map(valueOf)
  const named = facts.find(names) ?? doc.facts.findLast((fact) => names(fact) && fact.end <= start)
  const about = named === undefined ? '' : valueOf(named)
  const amounts = facts.map(amountOf).filter((amount) => amount !== '').sort().join('|')
  return { words, numbers, amounts, about, span: { start, end } }
}

function amountOf(fact: Fact): string {
  if (fact.kind === 'number') return String(fact.value)
  return fact.kind === 'quantity' || fact.kind === 'money' ? `${fact.value} ${fact.min} ${fact.max}` : ''
}

/** 8月12日发1500套，8月26日发…: the day stands before the verb in its Chinese clause. */
function clauseStart(plain: string, start: number): number {
  let at = start
  if (!isHan(plain.charCodeAt(start))) return start
  while (at > start - longestClause && at > 0 && !'，。；、！？,;：:!?\n'.includes(plain.charAt(at - 1))) at -= 1
  return at
}
const longestClause = 20

/** Words and Han characters that say something, but for those of the facts. */
function wordsOf(plain: string, { start, end }: Span, facts: readonly Span[]): Said['words'] {
  const words = new Set<string | number>()
  const isInFact = (at: number): boolean => facts.some((fact) => fact.start <= at && at < fact.end)
  for (let at = start; at < end; ) {
    const from = at
    while (at < end && isSmall(plain.charCodeAt(at))) at += 1
    const code = plain.charCodeAt(from)
    if (at === from) {
      at += 1
      if (isHan(code) && !emptyHan.has(code) && !isInFact(from)) words.add(code)
      continue
    }
    const said = plain.slice(from, at)
    if (!empty.has(said) && !emptyEn.has(said) && !isInFact(from)) words.add(isCyrillic(code) ? stemOf(said) : said)
  }
  return words
}

const isSmall = (code: number): boolean => isSmallLatin(code) || isCyrillic(code)

/** Four letters tell Russian words apart; a sibilant that changes («пришлите», «прислать») does not. */
const stemOf = (word: string): string => (sibilant.test(word) ? word.slice(0, 4).replace(sibilant, '$1с') : word.slice(0, 4))
const sibilant = /^(при|вы|ука|ска|пока)[шж]/

/** «Итого: …», "To sum up", 总结：a short line that gathers a long message. */
/** What sums up, or asks the same of another thing (PO-3191也请回传PI), is said on purpose. */
function isSummary(doc: Doc, span: Span): boolean {
  const start = sentenceAt(doc, span.start)?.start ?? span.start
  if (doc.has.han && (/\d也[^，,。]{0,8}$/.test(doc.plain.slice(start, span.start)) || /^[^，,。]{0,12}\d也/.test(doc.plain.slice(span.start, span.end)))) return true
  return /^(?:итого|итак|резюме|кратко|вывод|in short|to sum up|summary|so,? to sum|总结|综上|简单说|汇总)/.test(doc.plain.slice(start, start + 20))
}

function isSame(a: Said, b: Said): boolean {
  const isOfSame = b.numbers.every((number) => a.numbers.includes(number))
  if ((!isOfSame && a.numbers.length > 0) || (a.about !== b.about && a.about !== '' && !a.numbers.includes(b.about))) return false
  if (a.amounts !== b.amounts && a.amounts !== '' && b.amounts !== '') return false
  let shared = 0
  for (const word of b.words) if (a.words.has(word)) shared += 1
  const isHeld = shared === b.words.size && isOfSame && b.numbers.length > 0
  return isHeld || shared / (a.words.size + b.words.size - shared) >= enough
}

export const why: Localized = {
  ru: 'Эта просьба уже есть выше: читатель ищет разницу, которой нет.',
  en: 'This request is already above: the reader looks for a difference that is not there.',
  zh: '上面已经提过同样的请求，对方会以为有不同。',
}

export const examples: RuleExamples = {
  bad: [
    'PO-3190请7月31日前回传PI，请7月31日前{{回传PI。}}',
    'Mr. Jiang, freeze the label text of PO-2231 until 3 August 2026. Two typos are left. {{Mr. Jiang, please freeze the label text of PO-2231 until 3 August 2026.}}',
    'Пришлите техпаспорт по PO-2231 до 31 июля 2026. Он нужен банку. {{Просим прислать техпаспорт по PO-2231 до 31 июля 2026.}}',
    'PO-2231的装柜时间请7月31日前告诉我们。货代在等。{{请7月31日前告诉我们PO-2231的装柜时间。}}',
    'Жду от вас видео теста по 26-1184 до 31 июля 2026, без него не могу закрыть отчёт. {{До 31 июля 2026 жду от вас видео теста по 26-1184.}}',
    'Mr. Sun, repaint the frames of PO-2231 by 12 August 2026. The colour is RAL 3003. {{Repaint the frames of PO-2231 by 12 August 2026.}}',
    'Проверьте окраску PO-2231 до 31 июля 2026. Образец у вас. {{Большая просьба проверить окраску PO-2231 до 31 июля 2026.}}',
    'Верните подписанный PI до 31 июля 2026. Ждём документ для оплаты. {{Прошу вернуть подписанный PI до 31 июля 2026.}}',
    'Please return the signed PI by 31 July 2026. The bank waits for it. {{Kindly return the signed PI by 31 July 2026.}}',
    '请7月31日前回传PI。银行在等。{{麻烦7月31日前把PI回传。}}',
    'Please send the invoice for PO-2231 by 28 July 2026. We wait for the invoice. {{Please send us the invoice for PO-2231 by 28 July 2026.}}',
    'We need the CO for PO-2231 by 28 July 2026. Customs asks for it. {{We need the CO for PO-2231 by 28 July 2026.}}',
    'PO-2231的卡车8月6日前订好。司机要会俄语。{{麻烦8月6日前订好PO-2231的卡车。}}',
    'PO-3190的提单麻烦7月31日前寄给我们。货代在等。{{提单请7月31日前寄给我们呀。}}',
    '唛头按新图印，7月31日前拍给我，PO-3190。客户在等。{{记得7月31日前拍给我}}',
    'Please weigh the pallets of PO-2231 by 28 July 2026. The forwarder waits. {{Please weigh the pallets by 28 July 2026.}}',
    '麻烦您7月29日前把PO-2231的水单传过来。财务核对后放单。{{麻烦7月29日前把PO-2231水单传给我们。}}',
  ],
  good: [
    'Верните подписанный PI до 31 июля 2026. Он нужен банку для оплаты.',
    'Please return the signed PI by 31 July 2026. The bank needs it.',
    '请7月31日前回传PI，银行付款要用。',
  ],
  traps: [
    'The towels of PO-111 came. Please send the packing list of this lot by 10 December 2026. The towels of PO-112 came. Please send the packing list of this lot by 10 December 2026.',
    '王经理，PO-4823改为分两批：8月12日发1500套，8月26日发1500套。您看可以吗？',
    'PO-3190请7月31日前回传PI，PO-3191也请7月31日前回传PI。',
    'Проверьте окраску PO-2231 до 31 июля 2026. Большая просьба взвесить PO-2231 до 31 июля 2026.',
    'Пришлите инвойс по PO-2231 до 28 июля 2026. Пришлите инвойс по PO-2240 до 30 июля 2026.',
    'Please send the invoice for PO-2231 by 28 July 2026. Please send the invoice for PO-2240 by 28 July 2026.',
    'Please paint 12 frames of PO-2231 by 28 July 2026. Please paint 14 frames of PO-2240 by 28 July 2026.',
    '请7月28日前发PO-2231的发票。请7月28日前发PO-2240的发票。',
    'Пришлите инвойс по PO-2231 до 28 июля 2026. Проверьте вес брутто до 28 июля 2026. Итого: инвойс и вес до 28 июля 2026.',
    'PO-3190的提单麻烦7月31日前寄给我们。箱单请7月31日前寄给我们呀。',
    '唛头按新图印，7月31日前拍给我，PO-3190。8月14日前再拍给我',
    'Please weigh the pallets by 28 July 2026. The forwarder waits. Please weigh the pallets of PO-2231 by 30 July 2026.',
    'PO-2231 8月5日发2000件（每件1个），8月19日发1000件（每件1个）。',
  ],
}
