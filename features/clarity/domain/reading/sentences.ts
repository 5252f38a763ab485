import type { Script, Sentence, Span, Token } from '../doc.ts'
import { occursIn, type Leads } from './leads.ts'
import { isSpace } from './tokens.ts'

/** Shortenings after which a sentence goes on even before a capital. */
const neverEnds = /(?:^|[\s(«"„])(?:mr|mrs|ms|dr|no|nos|art|dept|st|vs|e\.g|i\.e|approx|fig|ref|т\.\s?е|т\.\s?к|(?<!\d\s)см|ул|арт|им|стр|рис|ред|п|д|г-н|тел|напр|(?<!\d\s)[a-zа-вд-цш-я]|(?<!\d\s)г)$/
/** Shortenings after which it goes on only before a small letter, a digit or a mark. */
const mayEnd = /(?:^|[\s\d(«"„])(?:г|гг|см|шт|т|тн|упак|рул|пач|компл|руб|коп|мин|макс|тыс|млн|кор|уп|мес|дн|ч|т\.\s?д|т\.\s?п|etc|ltd|co|inc|corp|pcs|qty|max|min|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/
const ends = /(?<![.!?…])[.!?…]+["»”)]*(?=\s|$|[\u4e00-\u9fff])|[.](?=[А-ЯA-Z][а-яa-z])|[。！？；]+[”」』）]*|\n/y
/** `.`, `!`, `?`, `…`, a line break, and the Chinese marks. */
const mayEndAt = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x0a || code === 0x2026 || code === 0x3002 || (code >= 0xff01 && (code === 0xff01 || code === 0xff1b || code === 0xff1f))
/** Particles at the end, words anywhere, and words at the beginning that ask. */
const asksAtEnd = /(?:吗|呢|么|没有|是不是|行不行|好不好|对不对|可不可以|(?![时动])([一-龥])不\1[一-龥]?)[~～。！!\s]*$/
const asksAnywhere =
  /什么时候|几时|何时|(?<!不知道|不知|不晓得)怎么(?!又|老|总|搞)|多少|多久|哪[个些天里种家]|几[天个号点]|是否|能否|能不能|可否|有没有|了没有?(?=[\s，,]|$)|为什么/g
const asksAtStart = /(?:когда|сколько|где|почему|какой|какая|какие|какое|кто|можно ли|есть ли|what|when|where|why|who|which|how|any (?:news|update)s?|is (?:it|the|there)|are (?:you|the|there)|do you|can (?:you|we|u)|could you|would you|will you)(?![а-яa-z])/y

/** Splits a text where a reader hears the end of a sentence; keeps decimals, shortenings, dates and addresses whole. */
export function readSentences(text: string, plain: string, known: { tokens: readonly Token[]; quotes: readonly Span[]; leads: Leads }): Sentence[] {
  const out: Sentence[] = []
  let from = 0
  let token = 0
  let quote = 0
  const close = (to: number): void => {
    const span = trimmed(text, from, to)
    from = to
    if (span.start >= span.end) return
    const first = token
    while (token < known.tokens.length && (known.tokens[token]?.start ?? 0) < span.end) token += 1
    while (quote < known.quotes.length && (known.quotes[quote]?.end ?? 0) < span.end - 2) quote += 1
    out.push(sentence(known.leads, span, known.tokens.slice(first, token), known.quotes[quote]))
  }
  for (let at = 0; at < text.length; at += 1) {
    if (!mayEndAt(text.charCodeAt(at))) continue
    ends.lastIndex = at
    const mark = ends.exec(text)?.[0]
    if (mark === undefined) continue
    if (mark !== '.' || isEnd(text, plain, at, from)) close(at + mark.length)
    at += mark.length - 1
  }
  close(text.length)
  return out
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

function isEnd(text: string, plain: string, dot: number, from: number): boolean {
  const before = plain.slice(Math.max(from, dot - 12), dot)
  if (/^\s*\d{1,2}$/.test(plain.slice(from, dot))) return false
  if (neverEnds.test(before)) return false
  return !mayEnd.test(before) || /^\.\s*(?:$|\n|[A-ZА-ЯЁ\u4e00-\u9fff])/u.test(text.slice(dot, dot + 8))
}

function sentence(leads: Leads, span: Span, tokens: readonly Token[], quote: Span | undefined): Sentence {
  let cyrillic = 0
  let latin = 0
  let han = 0
  let words = 0
  for (const token of tokens) {
    if (token.kind === 'mark') continue
    const length = token.end - token.start
    if (token.script === 'han') han += length
    else {
      words += 1
      if (token.script === 'cyrillic') cyrillic += length
      else if (token.script === 'latin') latin += length
    }
  }
  const most = Math.max(2 * han, cyrillic, latin)
  const script: Script = most === 0 ? 'other' : most === 2 * han ? 'han' : most === cyrillic ? 'cyrillic' : 'latin'
  const isQuoted = quote !== undefined && quote.start <= span.start + 1 && quote.end >= span.end - 2
  const isQuestion = asks(leads, span, han > 0)
  return { start: span.start, end: span.end, words, hanCharacters: han, script, isQuestion, isQuoted }
}

/** How far into a sentence words of asking count; a longer one is a pasted text. */
const askingReach = 400

/** Holds a question mark. */
function isMarked(plain: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = plain.charCodeAt(at)
    if (code === 0x3f || code === 0xff1f) return true
  }
  return false
}

function asks(leads: Leads, span: Span, hasHan: boolean): boolean {
  const plain = leads.text
  const end = Math.min(span.end, span.start + askingReach)
  if (isMarked(plain, span.start, end) || isMarked(plain, Math.max(span.start, span.end - 3), span.end)) return true
  asksAtStart.lastIndex = span.start
  if (asksAtStart.test(plain)) return true
  return hasHan && (asksAtEnd.test(plain.slice(Math.max(span.start, end - 8), end)) || occursIn(leads, asksAnywhere, { start: span.start, end }))
}
