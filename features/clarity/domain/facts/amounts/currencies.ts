import { chineseCurrencies, codeAliases, countryCodes, currencyNouns, isoCodes, signs, smallCodes, wordlikeCodes, type Currency } from './currency-table.ts'
import { isDigit, isHan, isLetter, pastSpaces, wordEnd, type Page } from './page.ts'

/** A currency beside a number: its span, and what one of it is (0.01 for cents). */
export interface CurrencyHit extends Currency {
  readonly start: number
  readonly end: number
  /** Factor written into the code: `MUSD`. */
  readonly times?: number
  /** `$` and `¥` stand for more than one currency; `pound` for a mass as well. */
  readonly doubt?: 'dollar' | 'yen-or-yuan' | 'pound'
  /** A word, not a code or a sign: a unit after the number outranks it. */
  readonly word?: boolean
}

/** Letters that may stand glued before digits: `USD115`, `RM42`, `US$3`. */
export function isPrefixSign(low: string): boolean {
  return smallCodes.has(low) || low === 'rs' || isoCodes.has(low.toUpperCase())
}

export function isCurrencyWord(low: string): boolean {
  return currencyNouns.has(low) || smallCodes.has(low)
}

const first = new Map<string, string[]>()
for (const form of [...chineseCurrencies.keys()].sort((a, b) => b.length - a.length)) {
  first.set(form[0] ?? '', [...(first.get(form[0] ?? '') ?? []), form])
}

/** 块板, 元旦, 分钟, 刀具: no money. */
const noMoney: Readonly<Record<string, RegExp>> = {
  块: /^块(?:板|砖|布|石|地|儿|头|木|玻|面|电|表|肉|豆|样)/, 元: /^元(?:旦|件|素|月|器)/, 分: /^分(?:升|钟|之|成|批|别|开|享|析|布|为|销|类|装|包|米|辨|公司|部|两|三|四|五|次|期|多|左|后|前|点|发|给|段|层|左右|及|制)/, 角: /^角(?:度|落|色|大|铁|钢|形|码)/, 毛: /^毛(?:重|巾|利|病|坯|边|刺|衣|毯|绒|料)/, 刀: /^刀(?:具|片|模|头|口|刃|柄)/, 欧: /^欧(?:洲|盟|美|标|式|姆)/, 圆: /^圆(?:形|管|柱|角|孔|盘|桌|钢|筒)/, 法: /^$/, 蚊: /^蚊(?:子|帐|香)/,
}

/** The currency that begins after a number. */
export function currencyAfter(page: Page, at: number): CurrencyHit | undefined {
  const { low } = page
  const hyphen = low[at] === '-' && isLetter(low.charCodeAt(at + 1))
  const start = hyphen ? at + 1 : pastSpaces(low, at)
  const code = low.charCodeAt(start)
  if (isHan(code)) return hanAfter(page, start)
  const sign = signAt(page, start)
  if (sign !== undefined) return sign
  if (isLetter(code)) return wordAfter(page, start)
  return undefined
}

const signEnds: ReadonlySet<string> = new Set([...signs.keys()].map((sign) => sign.at(-1) ?? ''))

function isSign(last: string): boolean {
  return signEnds.has(last) || last === '¢'
}

function hanAfter({ low }: Page, at: number): CurrencyHit | undefined {
  for (const form of first.get(low[at] ?? '') ?? []) {
    if (!low.startsWith(form, at)) continue
    if (form.length === 1 && noMoney[form]?.test(low.slice(at, at + 3)) === true) return undefined
    const found = chineseCurrencies.get(form)
    return found === undefined ? undefined : { ...found, start: at, end: at + form.length }
  }
  return undefined
}

function signAt({ raw }: Page, at: number): CurrencyHit | undefined {
  if (!isSign(raw[at] ?? '') && !/^(?:[A-Z]{1,3}|U\.S\.|RMB)[$¥]/.test(raw.slice(at, at + 5))) return undefined
  for (const length of [4, 3, 2, 1]) {
    const text = raw.slice(at, at + length)
    const code = signs.get(text)
    if (code !== undefined) return signed(text, code, at)
  }
  if (raw[at] === '¢') return { code: 'USD', part: 0.01, start: at, end: at + 1 }
  return undefined
}

function signed(text: string, code: string, at: number): CurrencyHit {
  const doubt = text === '$' ? 'dollar' : text === '¥' ? 'yen-or-yuan' : undefined
  return { code, start: at, end: at + text.length, ...(doubt === undefined ? {} : { doubt }) }
}

function wordAfter(page: Page, start: number): CurrencyHit | undefined {
  const { low, raw } = page
  const end = wordEnd(low, start)
  if (end - start > 24) return undefined
  const word = low.slice(start, end)
  const dollarSign = raw[end] === '$' ? signs.get(`${raw.slice(start, end).toUpperCase()}$`) : undefined
  if (dollarSign !== undefined) return { code: dollarSign, start, end: end + 1 }
  const noun = currencyNouns.get(word)
  if (noun !== undefined) return nounAt(page, { start, end, noun, word })
  const country = countryNoun(page, start, end)
  if (country !== undefined) return country
  const code = codeOf(raw.slice(start, end), word)
  if (code !== undefined) return withDollars(page, { ...code, start, end })
  return shortForm(page, start, end)
}

interface NounAt {
  readonly start: number
  readonly end: number
  readonly noun: Currency
  readonly word: string
}

/** «долларов США», `pounds sterling`, `dollars US`. */
function nounAt({ low }: Page, { start, end, noun, word }: NounAt): CurrencyHit | undefined {
  if (word === 'rs' || word === 'sterling') return undefined
  const rest = low.slice(end, end + 12)
  const sterling = /^ (?:sterling|стерлингов|стерлинг)/.exec(rest)
  if (sterling !== null) return { code: 'GBP', start, end: end + sterling[0].length, word: true }
  const usa = noun.noun === 'dollar' || noun.noun === 'cent' ? /^ (?:сша|us|usd)(?![a-zа-я])/.exec(rest) : null
  const stop = end + (usa?.[0].length ?? 0)
  const doubt = noun.noun === 'pound' ? 'pound' : noun.noun === 'dollar' && usa === null && !/бак/.test(word) && !/buck/.test(word) ? 'dollar' : undefined
  return { ...noun, start, end: stop, word: true, ...(doubt === undefined ? {} : { doubt }) }
}

const adjective = /^(.+?(?:ск|цк))(?:ий|ие|их|им|ими|ого|ому|ая|ой|ую|ое|ом)$/

/** `us dollars`, `Hong Kong dollars`, «белорусских рублей»: at most three words before the noun. */
function countryNoun(page: Page, start: number, end: number): CurrencyHit | undefined {
  const { low } = page
  let from = start
  let stop = end
  let code: string | undefined
  if (low.startsWith('u.s.', start)) {
    code = 'USD'
    from = pastSpaces(low, start + 4)
    stop = wordEnd(low, from)
  }
  for (let words = 0; words < 4; words += 1) {
    const word = low.slice(from, stop)
    const noun = currencyNouns.get(word)
    if (noun !== undefined && code !== undefined) return { ...noun, code, start, end: stop, word: true }
    const known = countryCodes.get(word) ?? countryCodes.get(adjective.exec(word)?.[1] ?? '')
    if (known === undefined && !/^(?:new|hong|south|north|sri|saudi|u|s|trinidad|and|convertible|west|central|шри|долл|east|states|islands|малайзийских)$/.test(word)) return undefined
    code = known ?? code
    if (stop > from && low[stop] === '.' && isLetter(low.charCodeAt(stop + 1))) from = stop + 1
    else from = pastSpaces(low, low[stop] === '.' || low[stop] === '-' ? stop + 1 : stop)
    stop = wordEnd(low, from)
    if (stop === from || stop - from > 24) return undefined
  }
  return undefined
}

function codeOf(raw: string, low: string): Currency & { readonly times?: number } | undefined {
  const upper = raw.toUpperCase()
  if (raw === upper || smallCodes.has(low)) {
    const alias = codeAliases[upper]
    if (alias !== undefined && upper !== 'US' && upper !== 'KR' && upper !== 'KN' && upper !== 'RS' && upper !== 'MUSD') return { code: alias }
    if (isoCodes.has(upper)) return { code: upper }
  }
  if (/^[MmkK]?[A-Z]{3}$/.test(raw) && raw.length === 4) {
    const rest = raw.slice(1)
    if (isoCodes.has(rest) || rest === 'RMB') return { code: codeAliases[rest] ?? rest, times: raw[0]?.toLowerCase() === 'm' ? 1e6 : 1e3 }
  }
  if (raw === 'Usd' || raw === 'Rmb' || raw === 'Eur' || raw === 'Rub') return { code: codeAliases[upper] ?? upper }
  return undefined
}

function withDollars({ low }: Page, hit: CurrencyHit): CurrencyHit {
  const tail = /^ (?:dollars?|euros?|yuan|долларов|руб(?:лей)?)(?![a-zа-я])/.exec(low.slice(hit.end, hit.end + 12))
  return tail === null ? hit : { ...hit, end: hit.end + tail[0].length }
}

/** «р.», «долл.», «у.е.», `43c`, «43ц»; only where the number touches or the full stop is there. */
function shortForm({ low, raw }: Page, start: number, end: number): CurrencyHit | undefined {
  const word = low.slice(start, end)
  const dot = low[end] === '.'
  const usa = /^\.? ?сша/.exec(low.slice(end, end + 6))
  if (word === 'долл' || word === 'дол') return { code: 'USD', start, end: end + (usa?.[0].length ?? (dot ? 1 : 0)), word: true }
  if (word === 'р' && (dot || isDigit(low.charCodeAt(start - 1)) || isEnd(low, end))) return { code: 'RUB', start, end, word: true }
  if (word === 'тг') return { code: 'KZT', start, end, word: true }
  if (word === 'zł' || word === 'zl') return { code: 'PLN', start, end }
  if ((word === 'c' || word === 'ц') && isDigit(low.charCodeAt(start - 1))) return { code: 'USD', part: 0.01, start, end }
  if (word === 'p' && isDigit(low.charCodeAt(start - 1))) return { code: 'GBP', part: 0.01, start, end }
  if (word === 'kr') return { code: 'SEK', start, end }
  if (raw.slice(start, end) === 'kn') return { code: 'HRK', start, end }
  return undefined
}

function isEnd(low: string, at: number): boolean {
  return at >= low.length || /[,;:)!?/]/.test(low[at] ?? '')
}

/** The currency that ends right before a number (one space or an opening sign may stand between). */
export function currencyBefore(page: Page, at: number, from: number): CurrencyHit | undefined {
  const { low, raw } = page
  let end = at
  while (end > from && end > at - 3 && (low[end - 1] === ' ' || low[end - 1] === '~')) end -= 1
  if (end <= from) return undefined
  const last = low[end - 1] ?? ''
  if (last === ':' && end < at + 1) end -= 1
  for (let length = isSign(last) ? 4 : 0; length > 0; length -= 1) {
    const text = raw.slice(Math.max(from, end - length), end)
    const code = text.length === length ? (signs.get(text) ?? signs.get(text.toUpperCase())) : undefined
    if (code !== undefined) return signed(text, code, end - length)
  }
  return isHan(last.charCodeAt(0)) ? hanBefore(low, end, from) : wordBefore(page, end, from)
}

function hanBefore(low: string, end: number, from: number): CurrencyHit | undefined {
  for (const length of [9, 8, 7, 6, 5, 4, 3, 2]) {
    const start = end - length
    const form = start < from ? undefined : low.slice(start, end)
    const found = form === undefined ? undefined : chineseCurrencies.get(form)
    if (found !== undefined && found.part === undefined && !/^[元块圆刀欧]/.test(form ?? '')) return { ...found, start, end, word: true }
  }
  return undefined
}

function wordBefore({ low, raw }: Page, stop: number, from: number): CurrencyHit | undefined {
  const end = low[stop - 1] === '.' ? stop - 1 : stop
  let start = end
  while (start > from && start > end - 12 && isLetter(low.charCodeAt(start - 1))) start -= 1
  if (start === end || isLetter(low.charCodeAt(start - 1)) || isDigit(low.charCodeAt(start - 1))) return undefined
  const word = low.slice(start, end)
  if (word === 'rs') return { code: 'INR', start, end }
  if (end !== stop && word !== 'руб' && word !== 'грн' && word !== 'долл') return undefined
  const noun = currencyNouns.get(word)
  if (noun !== undefined && noun.part === undefined) return isAfterNumber(low, start) ? undefined : { ...noun, start, end, word: true }
  const code = codeOf(raw.slice(start, end), word)
  if (code === undefined || (wordlikeCodes.has(word.toUpperCase()) && code.code === word.toUpperCase())) return undefined
  return { ...code, start, end }
}

/** `10 dollars 20`: the noun belongs to the number before it. */
function isAfterNumber(low: string, start: number): boolean {
  return /\d ?$/.test(low.slice(Math.max(0, start - 2), start))
}
