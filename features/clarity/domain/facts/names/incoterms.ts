import type { Fact } from '../../fact.ts'
import { codeAt, isHan, type Page } from '../amounts/page.ts'
import { finderOf } from './finder.ts'
import { placeAt } from './places.ts'

const find = finderOf(/(?<![a-zа-я0-9.])(exw|fca|cpt|cip|dap|dpu|ddp|ddu|dat|fas|fob|cfr|cif|cnf|c&f)(?![a-zа-я0-9])|离岸价|到岸价|工厂交货|出厂价|франко[- ]завод/)
const names: Readonly<Record<string, string>> = { 'c&f': 'CFR', cnf: 'CFR', 离岸价: 'FOB', 到岸价: 'CIF', 工厂交货: 'EXW', 出厂价: 'EXW' }
/** In small letters these are words too. */
const words = ['cip', 'dap', 'dat', 'fas', 'cnf']
const year = /^[ ,(]{0,3}(?:incoterms|инкотермс)[®™]? ?(?:rules )?(20[0-9]{2}|1990)|^ ?(2010|2020)(?!\d)/
const notPlace = /^(?:price|please|incoterms|terms?|basis|usd|eur|rmb|cny|rub|or|and|value|цен[аыуе]|инкотермс|или|и|po|the|we|our|by|moq|ok|pls|quote|only|cost|total)$/i

/** Delivery terms with the named place and the year of the rules, where they stand beside. */
export function readIncoterms(page: Page): Fact[] {
  const facts: Fact[] = []
  for (const { index, 0: word, 1: letters } of find(page)[0] ?? []) {
    const raw = page.raw.slice(index, index + word.length)
    if (letters === undefined || raw === raw.toUpperCase() || !words.includes(word)) facts.push(withPlace(page, index, word))
  }
  return facts
}

function withPlace(page: Page, start: number, word: string): Fact {
  const term = names[word] ?? (word.startsWith('франко') ? 'EXW' : word.toUpperCase())
  const end = start + word.length
  const first = yearAt(page, end)
  const after = placeAfter(page, first?.end ?? end)
  const dated = first ?? yearAt(page, after?.end ?? end)
  const before = !after && isHan(codeAt(word, 0)) ? placeBefore(page, start) : undefined
  const place = (after ?? before)?.name
  return {
    start: before?.start ?? start, end: Math.max(after?.end ?? end, dated?.end ?? end), source: 'explicit', kind: 'incoterm', term,
    ...(!place ? {} : { place }), ...(!dated ? {} : { year: dated.year }),
  }
}

function yearAt({ low }: Page, at: number): { end: number; year: number } | undefined {
  const found = ' ,(2iи'.includes(low[at] ?? '-') ? year.exec(low.slice(at, at + 26)) : null
  return found ? { end: at + found[0].length, year: Number(found[1] ?? found[2]) } : undefined
}

interface Place {
  readonly start: number
  readonly end: number
  readonly name: string
}

const skipped = /^ ?(?:port of |порт |п\. |г\. |[(（])?[ :,-]{0,2}/
const wordy = /^[ :,-]{0,2}((?:[A-Z][a-z'-]{1,20}|[А-ЯЁ][а-яё'-]{1,20})(?: (?:[A-Z][a-z'-]{2,20}|[А-ЯЁ][а-яё'-]{2,20}))?)/
const hanPlace = /^[ ：:]?([\u4e00-\u9fff]{2,4}(?:港|市|机场|仓库|仓|厂))/

function placeAfter(page: Page, at: number): Place | undefined {
  const from = at + (skipped.exec(page.low.slice(at, at + 12))?.[0].length ?? 0)
  const known = placeAt(page.low, from)
  if (known) return { start: from, ...known }
  const rest = page.raw.slice(at, at + 48)
  const found = rest.startsWith(',') ? null : wordy.exec(rest)
  const [head = '', tail] = found?.[1]?.split(' ') ?? []
  if (found && !notPlace.test(head)) {
    const name = !tail || notPlace.test(tail) ? head : `${head} ${tail}`
    const start = at + found[0].length - (found[1] ?? '').length
    return { start, end: start + name.length, name }
  }
  const han = hanPlace.exec(rest)
  return han === null ? undefined : { start: at, end: at + han[0].length, name: han[1] ?? '' }
}

function placeBefore({ low }: Page, end: number): Place | undefined {
  for (const length of [4, 3, 2]) {
    const start = end - length
    const known = start >= 0 ? placeAt(low, start) : undefined
    if (known?.end === end) return { start, ...known }
  }
  return undefined
}
