import type { Localized } from '#kernel/language.ts'
import type { Doc, Request, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { matchesIn } from '../reading/matches.ts'
import { mend, withoutSpan } from './mends.ts'
import { names } from './places.ts'
import { isExactDay } from './times.ts'

const enough = 0.7
const empty = /^(?:пожалуйста|прошу|просим|вас|вам|нам|мне|и|а|до|по|на|в|с|за|к|для|please|pls|kindly|us|me|the|a|an|for|by|to|of|and|on|you|your|our|again|очень|еще|раз|请|麻烦)$/
const spoken = /[a-zа-я]+|[\u3400-\u9fff]/g
/** Beyond this many requests the rest of a pasted log is not compared. */
const mostRequests = 60

interface Said {
  readonly words: ReadonlySet<string>
  readonly numbers: string
  readonly request: Span
}

export const rule: Rule = {
  id: 'repetition',
  severity: 'info',
  check(doc) {
    const said: Said[] = []
    const hits = []
    const requests = doc.requests.slice(0, mostRequests).filter(({ kind }) => kind !== 'offer' && kind !== 'need')
    if (requests.length < 2) return []
    for (const request of requests) {
      const next = sayingOf(doc, request)
      if (next.words.size < 2 || isSummary(doc, request)) continue
      if (said.some((earlier) => isSame(earlier, next))) hits.push({ span: next.request, fixes: [mend('auto', 'delete', [withoutSpan(doc, whole(doc, request))])] })
      else said.push(next)
    }
    return hits
  },
}

function sayingOf(doc: Doc, request: Request): Said {
  const span = whole(doc, request)
  const words = new Set<string>()
  const facts = doc.facts.filter((fact) => fact.start < span.end && span.start < fact.end)
  for (const match of matchesIn(doc.plain.slice(span.start, span.end), spoken)) {
    const word = /^[а-я]/.test(match[0]) ? match[0].slice(0, 4) : match[0]
    const at = span.start + match.index
    if (!empty.test(match[0]) && !facts.some((fact) => fact.start <= at && at < fact.end)) words.add(word)
  }
  const numbers = facts.filter((fact) => names(fact) || isExactDay(fact)).map((fact) => 'value' in fact ? String(fact.value) : '').sort().join('|')
  return { words, numbers, request: span }
}

/** From the first request word of the sentence, to the end of the sentence. */
function whole(doc: Doc, request: Request): Span {
  const sentence = doc.sentences[request.sentence]
  const isOnly = doc.requests.filter((other) => other.sentence === request.sentence).length === 1
  return sentence !== undefined && isOnly ? { start: sentence.start, end: sentence.end } : { start: request.start, end: request.end }
}

/** «Итого: …», "To sum up", 总结：a short line that gathers a long message. */
function isSummary(doc: Doc, request: Request): boolean {
  const sentence = doc.sentences[request.sentence]
  return sentence !== undefined && /^(?:итого|итак|резюме|кратко|вывод|in short|to sum up|summary|so|总结|综上|简单说|汇总)/.test(doc.plain.slice(sentence.start, sentence.start + 20))
}

function isSame(a: Said, b: Said): boolean {
  if (a.numbers !== b.numbers && a.numbers !== '' && b.numbers !== '') return false
  let shared = 0
  for (const word of b.words) if (a.words.has(word)) shared += 1
  return shared / (a.words.size + b.words.size - shared) >= enough
}

export const why: Localized = {
  ru: 'Эта просьба уже есть выше: читатель ищет разницу, которой нет.',
  en: 'This request is already above: the reader looks for a difference that is not there.',
  zh: '上面已经提过同样的请求，对方会以为有不同。',
}

export const examples: RuleExamples = {
  bad: [
    'Верните подписанный PI до 31 июля 2026. Ждём документ для оплаты. {{Прошу вернуть подписанный PI до 31 июля 2026.}}',
    'Please return the signed PI by 31 July 2026. The bank waits for it. {{Kindly return the signed PI by 31 July 2026.}}',
    '请7月31日前回传PI。银行在等。{{麻烦7月31日前把PI回传。}}',
    'Please send the invoice for PO-2231 by 28 July 2026. We wait for the invoice. {{Please send us the invoice for PO-2231 by 28 July 2026.}}',
  ],
  good: [
    'Верните подписанный PI до 31 июля 2026. Он нужен банку для оплаты.',
    'Please return the signed PI by 31 July 2026. The bank needs it.',
    '请7月31日前回传PI，银行付款要用。',
  ],
  traps: [
    'Пришлите инвойс по PO-2231 до 28 июля 2026. Пришлите инвойс по PO-2240 до 30 июля 2026.',
    'Please send the invoice for PO-2231 by 28 July 2026. Please send the invoice for PO-2240 by 28 July 2026.',
    '请7月28日前发PO-2231的发票。请7月28日前发PO-2240的发票。',
    'Пришлите инвойс по PO-2231 до 28 июля 2026. Проверьте вес брутто до 28 июля 2026. Итого: инвойс и вес до 28 июля 2026.',
  ],
}
