import type { Fact } from '../../fact.ts'
import { isHan, type Page } from '../amounts/page.ts'
import { matchesIn } from '../../reading/matches.ts'
import { placeAt } from './places.ts'

const term = /(?<![a-zа-я0-9.])(exw|fca|cpt|cip|dap|dpu|ddp|ddu|dat|fas|fob|cfr|cif|cnf|c&f)(?![a-zа-я0-9])|离岸价|到岸价|工厂交货|出厂价|франко[- ]завод/g
const names: Readonly<Record<string, string>> = { 'c&f': 'CFR', cnf: 'CFR', 离岸价: 'FOB', 到岸价: 'CIF', 工厂交货: 'EXW', 出厂价: 'EXW' }
/** In small letters these are words too: `dap`, `cip`, `dat`. */
const alwaysTerms = /^(?:fob|exw|cif|ddp|fca|cfr|ddu|cpt|dpu|c&f)$/
const year = /^[ ,(]{0,3}(?:incoterms|инкотермс)[®™]? ?(?:rules )?(20[0-9]{2}|1990)|^ ?(2010|2020)(?!\d)/
const notPlace = /^(?:price|please|incoterms|terms?|basis|usd|eur|rmb|cny|rub|or|and|value|цен[аыуе]|инкотермс|или|и|po|the|we|our|by|moq|ok|pls|quote|only|cost|total)$/i

/** Delivery terms with the named place and the year of the rules, where they stand beside. */
export function readIncoterms(page: Page): Fact[] {
  const facts: Fact[] = []
  for (const match of matchesIn(page.low, term)) {
    const word = match[0]
    const raw = page.raw.slice(match.index, match.index + word.length)
    const small = match[1] !== undefined && raw !== raw.toUpperCase()
    if (small && !alwaysTerms.test(word)) continue
    facts.push(withPlace(page, match.index, word))
  }
  return facts
}

function withPlace(page: Page, start: number, word: string): Fact {
  const code = names[word] ?? (word.startsWith('франко') ? 'EXW' : word.toUpperCase())
  let end = start + word.length
  const first = yearAt(page, end)
  const place = placeAfter(page, first?.end ?? end) ?? (isHan(word.charCodeAt(0)) ? undefined : undefined)
  end = place?.end ?? first?.end ?? end
  const second = first ?? yearAt(page, end)
  end = Math.max(end, second?.end ?? end)
  const before = place === undefined && isHan(word.charCodeAt(0)) ? placeBefore(page, start) : undefined
  const name = place?.name ?? before?.name
  return { start: before?.start ?? start, end, source: 'explicit', kind: 'incoterm', term: code, ...(name === undefined ? {} : { place: name }), ...(second === undefined ? {} : { year: second.year }) }
}

function yearAt({ low }: Page, at: number): { end: number; year: number } | undefined {
  const found = year.exec(low.slice(at, at + 26))
  return found === null ? undefined : { end: at + found[0].length, year: Number(found[1] ?? found[2]) }
}

interface Place {
  readonly start: number
  readonly end: number
  readonly name: string
}

const wordy = /^[ :,-]{0,2}((?:[A-Z][a-z'-]{1,20}|[А-ЯЁ][а-яё'-]{1,20})(?: (?:[A-Z][a-z'-]{2,20}|[А-ЯЁ][а-яё'-]{2,20}))?)/
const hanPlace = /^[ ：:]?([\u4e00-\u9fff]{2,4}(?:港|市|机场|仓库|仓|厂))/

function placeAfter(page: Page, at: number): Place | undefined {
  const skip = /^ ?(?:port of |порт |п\. |г\. |[(（])?[ :,-]{0,2}/.exec(page.low.slice(at, at + 12))?.[0].length ?? 0
  const known = placeAt(page.low, at + skip)
  if (known !== undefined) return { start: at + skip, end: known.end, name: known.name }
  const rest = page.raw.slice(at, at + 48)
  const found = wordy.exec(rest)
  if (found !== null && !rest.startsWith(',')) {
    const words = (found[1] ?? '').split(' ').filter((word) => !notPlace.test(word))
    if (words.length > 0 && !notPlace.test((found[1] ?? '').split(' ')[0] ?? '')) {
      const start = at + found[0].length - (found[1] ?? '').length
      return { start, end: start + words.join(' ').length, name: words.join(' ') }
    }
  }
  const han = hanPlace.exec(rest)
  return han === null ? undefined : { start: at, end: at + han[0].length, name: han[1] ?? '' }
}

function placeBefore({ low }: Page, start: number): Place | undefined {
  for (const length of [4, 3, 2]) {
    const known = placeAt(low, start - length)
    if (start >= length && known !== undefined && known.end === start) return { start: start - length, end: start, name: known.name }
  }
  return undefined
}
