import { askedThings, emptyWords } from './asked-things.ts'
import type { Doc, Span } from './doc.ts'
import type { FactKind } from './fact.ts'
import { withoutHiddenSigns } from './hidden-signs.ts'
import { readIncoming } from './incoming.ts'
import { readDoc } from './read-doc.ts'
import { matchesIn } from './reading/matches.ts'
import { factsAt, names } from './rules/places.ts'

export interface Said {
  readonly side: 'us' | 'them'
  /** Empty for what is no text: a picture, a file. */
  readonly text: string
}

/** One question: what it wants to know, about what, of which orders. */
interface Asking {
  readonly kinds: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  /** Things, acts and whatever other words it has. */
  readonly subject: ReadonlySet<string>
  readonly orders: ReadonlySet<string>
}

/** The moment matters to no comparison here. */
const moment = { local: '2026-01-01T00:00:00' }
/** So much of an earlier message is read. */
const longest = 2_000
const telling = /(?<![а-я])(?:подтверд|сообщите|подскажите|уточните)|(?<![a-z])(?:confirm|let (?:me|us) know|tell (?:me|us)|advise)(?![a-z])|确认|告[诉知]|请问/
const spoken = /[а-я]{3,}|[a-z]{3,}/g

/**
 * Does a message ask again what we asked before and what they have answered since, but with nothing that settles it?
 * `earlier` is newest first. Where nothing has come since it is a reminder at most: their answer may be on its way.
 */
export function asksAgain(text: string, earlier: readonly Said[]): boolean {
  const now = askingsOf(read(text))
  if (now.length === 0) return false
  return now.some((asking) => {
    const at = earlier.findIndex((said) => said.side === 'us' && askingsOf(docOf(said)).some((before) => isSame(before, asking)))
    const since = earlier.slice(0, Math.max(0, at)).filter(({ side }) => side === 'them')
    return since.length > 0 && !since.some((said) => settles(said, asking))
  })
}

const docOf = ({ text }: Said): Doc => read(text.slice(0, longest))
const read = (text: string): Doc => readDoc(withoutHiddenSigns(text)?.text ?? text, moment)

/** Every sentence that asks or wants to be told; what names no order is about those the message names. */
function askingsOf(doc: Doc): Asking[] {
  const all = ordersIn(doc, { start: 0, end: doc.text.length })
  return doc.sentences
    .filter((sentence, index) => !sentence.isQuoted && (sentence.isQuestion || doc.requests.some((request) => request.sentence === index && (request.kind === 'ask' || telling.test(doc.plain.slice(request.start, request.end))))))
    .map((sentence) => {
      const own = ordersIn(doc, sentence)
      return { ...wantedIn(doc, sentence), orders: own.size > 0 ? own : all }
    })
}

const ordersIn = (doc: Doc, span: Span): ReadonlySet<string> => new Set(factsAt(doc, span).flatMap((fact) => (names(fact) && 'value' in fact ? [String(fact.value).toUpperCase()] : [])))

function wantedIn(doc: Doc, span: Span): Omit<Asking, 'orders'> {
  let rest = withoutFacts(doc, span)
  const found = { kind: new Set<string>(), thing: new Set<string>(), act: new Set<string>() }
  for (const { name, sort, words } of askedThings) {
    const left = rest.replace(words, ' ')
    if (left !== rest) found[sort].add(name)
    rest = left
  }
  const others = matchesIn(rest, spoken).map(([one]) => (/^[а-я]/.test(one) ? one.slice(0, 4) : one)).filter((one) => !emptyWords.has(one))
  return { kinds: found.kind, things: found.thing, subject: new Set([...found.thing, ...found.act, ...others]) }
}

/** The words of a stretch; numbers and names in it are compared by themselves. */
function withoutFacts(doc: Doc, { start, end }: Span): string {
  let out = ''
  let at = start
  for (const fact of factsAt(doc, { start, end }).filter(names)) {
    out += `${doc.plain.slice(at, Math.max(at, fact.start))} `
    at = Math.max(at, fact.end)
  }
  return out + doc.plain.slice(at, Math.max(at, end))
}

/** The same sort of answer about the same thing; what one of them leaves unsaid is taken from the other. */
function isSame(a: Asking, b: Asking): boolean {
  if (!mayMeet(a.orders, b.orders) || !mayMeet(a.things, b.things)) return false
  if (a.kinds.size > 0 && b.kinds.size > 0) return meet(a.kinds, b.kinds) && mayMeet(a.subject, b.subject)
  return a.kinds.size === b.kinds.size && meet(a.subject, b.subject)
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))
const mayMeet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === 0 || b.size === 0 || meet(a, b)

/** Says that it was read, or that the writer is willing; nothing that was asked. */
const receipt = /收到|好[的滴嘞]|好(?=[，。！\s]|$)|嗯+|明白|知道了|了解|谢谢您?|感谢|辛苦了?|您好|你好|亲|ok(?:ay|ey)?|well|received|noted|got it|thank(?:s| you)|understood|roger|sure|fine|dear|hello|hi|хорошо|ок(?:ей)?|понял[аи]?|понятно|принято|получил[аи]?|ясно|ага|спасибо|здравствуйте|добрый день|(?:большое|вам|вас)(?![а-я])/g
const consent = /да|нет|yes|no|可以|不可以|行|不行|能|不能|对|是的?|不是|有|没有|没问题|no problem/g
/** What kind of value answers a question of a kind; of the others any words may. */
const values: Readonly<Record<string, readonly FactKind[]>> = {
  date: ['date', 'period', 'duration', 'time'],
  price: ['money', 'number', 'percent'],
  quantity: ['quantity', 'number'],
  weight: ['quantity', 'number'],
  size: ['dimensions', 'quantity', 'number'],
}

function settles(said: Said, asking: Asking): boolean {
  // A picture or a file may hold the answer.
  if (said.text.trim() === '') return true
  const doc = docOf(said)
  if (doc.sentences.some(({ isQuestion, isQuoted }) => isQuestion && !isQuoted) || isReceipt(doc, asking)) return false
  if (readIncoming(doc.text).vague.length > 0 || !mayMeet(ordersIn(doc, { start: 0, end: doc.text.length }), asking.orders)) return false
  const given = doc.facts.filter((fact) => !names(fact) && fact.kind !== 'person')
  const wanted = [...asking.kinds].flatMap((kind) => values[kind] ?? [])
  return wanted.length === 0 || given.length === 0 || given.some(({ kind }) => wanted.includes(kind))
}

/** Nothing but a receipt; "yes" is no answer to a question that asks for a date or a price. */
function isReceipt(doc: Doc, asking: Asking): boolean {
  let words = doc.plain
  for (const { start, end } of doc.pictograms) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  words = words.replace(receipt, ' ')
  if (asking.kinds.size > 0) words = words.replace(consent, ' ')
  return !/[\p{L}\p{N}]/u.test(words)
}
