import { isNewYear } from '../new-year.ts'
import { chineseCurrencyAt, codes, countryCodes, currencyNouns, endsChineseCurrency, shyNouns, signs, smallCodes, wordlikeCodes, type Currency } from './currency-table.ts'
import { exceptionsOf, Words } from './look-up.ts'
import { codeAt, isDigit, isHan, isLetter, near, pastSpaces, wordEnd, type Page } from './page.ts'
import { speaksOfHeat } from './units.ts'

/** A currency beside a number: its span, and what one of it is (0.01 for cents, a million for `MUSD`). */
export interface CurrencyHit {
  readonly code: string
  readonly part: number
  readonly start: number
  readonly end: number
  /** `$` and `¥` stand for more than one currency; `pound` for a mass as well. */
  readonly doubt: 'dollar' | 'yen-or-yuan' | 'pound' | undefined
  /** A word, not a code or a sign: a unit after the number outranks it. */
  readonly word: boolean
}

function hitOf(code: string, start: number, end: number, part = 1): CurrencyHit {
  return { code, part, start, end, doubt: undefined, word: false }
}

/** Letters that may stand glued before digits: `USD115`, `RM42`, `US$3`. */
export function isPrefixSign(low: string, start: number, end: number): boolean {
  return codes.at(low, start, end) !== undefined || isRupee(low, start, end)
}

export function isCurrencyWord(low: string, start: number, end: number): boolean {
  return currencyNouns.at(low, start, end) !== undefined || smallCodes.at(low, start, end) !== undefined
}

/** `a dollar`, but not `a rand`, and `a yen for travel` is none. */
export function isCommonMoney(low: string, start: number, end: number): boolean {
  const noun = currencyNouns.at(low, start, end)
  return noun !== undefined && ['USD', 'EUR', 'GBP', 'RUB', 'INR', 'CNY', 'CHF'].includes(noun.code)
}

/** `Rs`, `Rp`: written before the number with or without a full stop. */
function isRupee(low: string, start: number, end: number): boolean {
  const second = codeAt(low, start + 1)
  return end === start + 2 && codeAt(low, start) === 114 && (second === 115 || second === 112)
}

/** 块板, 元旦, 分钟, 刀具: no money. */
export const isNoMoney = exceptionsOf(
  '块去来吃干聊走看色板式砖布石地儿头木玻面电表肉豆样铁钢铝铜塑海泡瓷田,区域 元旦件素器桥宵催,里,月份,月上旬,月中旬,月下旬 分升钟之成批别开享析布为销类装包米辨部两三四五次期多左后前点发给段层及制,公司,右 角度落色大铁钢形码星场楼亭枫柱阀尺磨焊螺架函洲关巾板债梅帽 ' +
  '毛重巾利病坯边刺衣毯绒料 刀具片模头口刃柄纸宣切 欧洲盟美标式姆 圆形管柱角孔盘桌钢筒 蚊子帐香',
)

/** The currency that begins after a number. */
export function currencyAfter(page: Page, at: number): CurrencyHit | undefined {
  const { low } = page
  const hyphen = codeAt(low, at) === 45 && isLetter(codeAt(low, at + 1))
  const start = hyphen ? at + 1 : pastSpaces(low, at)
  const code = codeAt(low, start)
  if (isHan(code)) return hanAfter(low, start)
  return signAt(page, start) ?? (isLetter(code) ? wordAfter(page, start) : undefined)
}

/** 三角支架, 三毛的书, 98分: less than a 元 is money only behind one, or where nothing is counted by it. */
const smallAlone = /^(?:角|毛|分(?=钱))(?:钱|[每左以起不行可能吗吧呢了零一二两三四五六七八九]|$|[^\u4e00-\u9fff\d])/
const behindWhole = /[元块圆角毛][零\d一二两三四五六七八九]{1,2}$/

function isSmallMoney(low: string, start: number): boolean {
  return smallAlone.test(low.slice(start, start + 2)) || behindWhole.test(near(low, start, 3))
}

/** 三元乙丙, 二元一次方程, 一元论: of so many parts. */
const ofParts = /^元(?:酸(?!奶|菜|梅|汤|辣)|醇|论(?!斤|个|件)|胺|锂|乙丙|材料(?!费)|电池|正极|前驱|共[聚混]|聚|催化|羧|体系|系统|合金|悖论|对立|结构|复合|函数|[一二三四]次(?:方|函|不等|型|多项)|化(?:合|学|$)|数(?:$|[的和系])|牛奶|里)/

/** 三块挡板, but 三块一片 */
const plates = /^块[^一每两半左多钱，。、,;:\d ]{1,2}[板片砖布石垫膜镜皮牌屏表池]/
/** 一块多少克: one piece, and how much of it. */
const pieceAsked = /^块(?:多少|多[大重长厚高]|有多)/
/** 再切两刀, 分成两块 */
const cuts = /(?:[切砍划剪裁割补锯][了过上]?|[切分裁锯拆裂断碎掰拼]成)[\d一二两三四五六七八九十几]{1,2}(?:刀|$)/

function hanAfter(low: string, start: number): CurrencyHit | undefined {
  const found = chineseCurrencyAt(low, start)
  const isOneSign = found?.end === start + 1
  if (isOneSign && '块刀'.includes(low.charAt(start)) && (plates.test(low.slice(start, start + 4)) || pieceAsked.test(low.slice(start, start + 4)) || cuts.test(near(low, start, 5)))) return undefined
  if (isOneSign && '角毛分'.includes(low.charAt(start)) && !isSmallMoney(low, start)) return undefined
  if (isOneSign && low[start] === '元' && '一二三四'.includes(low[start - 1] ?? '.') && ofParts.test(low.slice(start, start + 6))) return undefined
  if (isOneSign && low[start] === '欧' && near(low, start, 10, 5).includes('阻')) return undefined
  return !found || (isOneSign && isNoMoney(low, start)) ? undefined : hitOf(found.value.code, start, found.end, found.value.part)
}

const signEnds: ReadonlySet<string> = new Set(['¢', ...[...signs.keys()].map((sign) => sign.at(-1) ?? '')])

function signAt({ raw }: Page, at: number): CurrencyHit | undefined {
  const code = codeAt(raw, at)
  const isCapital = code >= 65 && code <= 90
  if (!(isCapital ? /^(?:[A-Z]{1,3}|U\.S\.|RMB)[$¥]/.test(raw.slice(at, at + 5)) : (code === 36 || code > 127) && signEnds.has(raw.charAt(at)))) return undefined
  for (let end = at + 4; end > at; end -= 1) {
    const text = raw.slice(at, end)
    const found = signs.get(text)
    if (found) return signed(text, found, at)
  }
  return raw[at] === '¢' ? hitOf('USD', at, at + 1, 0.01) : undefined
}

function signed(text: string, code: string, at: number): CurrencyHit {
  return { ...hitOf(code, at, at + text.length), doubt: text === '$' ? 'dollar' : text === '¥' ? 'yen-or-yuan' : undefined }
}

function wordAfter(page: Page, start: number): CurrencyHit | undefined {
  const { low, raw } = page
  const end = wordEnd(low, start)
  if (end - start > 24) return undefined
  const dollarSign = raw[end] === '$' ? signs.get(`${raw.slice(start, end).toUpperCase()}$`) : undefined
  if (dollarSign) return hitOf(dollarSign, start, end + 1)
  const noun = currencyNouns.at(low, start, end)
  if (noun) return isEngineClass(page, { start, end, stop: end }) ? undefined : nounAt(low, start, end, noun)
  const found = countryNoun(low, start, end)
  if (found || end - start > 4) return found
  const code = isoCodeAt(page, start, end)
  if (code?.code === 'KGS') return undefined // 18.2KGS: what factories write for kilograms
  if (code?.code === 'CAD' && ofDrawings.test(low.slice(end, end + 8))) return undefined
  return code === undefined ? shortForm(page, start, end) : { ...code, end: end + (/^ (?:dollars?|euros?|yuan|долларов|руб(?:лей)?)(?![a-zа-я])/.exec(low.slice(end, end + 12))?.[0].length ?? 0) }
}

/** «долларов США», `pounds sterling`, `dollars US`. */
function nounAt(low: string, start: number, end: number, { code, part, noun }: Currency): CurrencyHit | undefined {
  const rest = codeAt(low, end) === 32 ? low.slice(end, end + 12) : ''
  const sterling = /^ (?:sterling|стерлингов|стерлинг)/.exec(rest)
  if (sterling) return { ...hitOf('GBP', start, end + sterling[0].length), word: true }
  if (low.startsWith('sterling', start) || (noun === 'won' && /\D\d\d? ?$/.test(near(low, start, 4)) && /^ (?:the|an?|our|their|its|this|first|second|every)(?![a-z])/.test(low.slice(end, end + 8))) || (noun === 'euro' && /^ (?:pallet|plug|box|hole|slot|norm|hook|socket|cylinder|crate)/.test(low.slice(end, end + 9)))) return undefined
  const cents = code === 'EUR' && part === 1 ? /^ cents?(?![a-z])/.exec(rest) : null
  if (cents) return { ...hitOf('EUR', start, end + cents[0].length, 0.01), word: true }
  const usa = noun === 'dollar' || noun === 'cent' ? /^ (?:сша|us|usd)(?![a-zа-я])/.exec(rest) : null
  const isPlain = noun === 'dollar' && !usa && !/^(?:бак|buck)/.test(low.slice(start, start + 4))
  return { code, part, start, end: end + (usa?.[0].length ?? 0), doubt: noun === 'pound' ? 'pound' : isPlain ? 'dollar' : undefined, word: true }
}

const adjective = /^(.+?)(?:ск|(?<=ц)к)(?:ий|ие|их|им|ими|ого|ому|ая|ой|ую|ое|ом)$/

function countryAt(low: string, start: number, end: number): string | undefined {
  const known = countryCodes.at(low, start, end)
  if (known !== undefined || codeAt(low, start) < 0x400 || end - start < 6) return known
  return countryCodes.all.get(adjective.exec(low.slice(start, end))?.[1] ?? '?')
}

/** `us dollars`, `Hong Kong dollars`, «белорусских рублей»: at most three words before the noun. */
function countryNoun(low: string, start: number, end: number): CurrencyHit | undefined {
  let from = start
  let stop = end
  let code: string | undefined
  if (low.startsWith('u.s.', start)) {
    code = 'USD'
    from = pastSpaces(low, start + 4)
    stop = wordEnd(low, from)
  }
  for (let words = 0; words < 4; words += 1) {
    const noun = code === undefined ? undefined : (currencyNouns.at(low, from, stop) ?? shyNouns.at(low, from, stop))
    if (noun && code !== undefined) return { ...hitOf(code, start, stop, noun.part), word: true }
    const known = countryAt(low, from, stop)
    if (known === undefined) return undefined
    code = known || code
    const dot = low[stop] === '.'
    from = dot && isLetter(codeAt(low, stop + 1)) ? stop + 1 : pastSpaces(low, dot || low[stop] === '-' ? stop + 1 : stop)
    stop = wordEnd(low, from)
    if (stop === from || stop - from > 24) return undefined
  }
  return undefined
}

/** `USD`, `usd`, `MUSD`: capitals, or a code people write in small letters. */
function isoCodeAt({ low, raw }: Page, start: number, end: number): CurrencyHit | undefined {
  const isUpper = (from: number): boolean => /^[A-Z]+$/.test(raw.slice(from, end))
  const code = codes.at(low, start, end)
  if (code !== undefined && (smallCodes.at(low, start, end) === true || isUpper(start))) return hitOf(code, start, end)
  const million = low.charAt(start)
  const rest = end - start === 4 && (million === 'm' || million === 'k') ? codes.at(low, start + 1, end) : undefined
  return !rest || !isUpper(start + 1) ? undefined : hitOf(rest, start, end, million === 'm' ? 1e6 : 1e3)
}

const shortForms = new Words<string>(() => [['долл', 'USD'], ['дол', 'USD'], ['р', 'RUB'], ['c', 'USD'], ['ц', 'USD'], ['p', 'GBP'], ['kn', 'HRK'], ['тг', 'KZT'], ['zł', 'PLN'], ['zl', 'PLN'], ['kr', 'SEK']])

/** «р.», «долл.», `43c`, «43ц»: a single letter only where the number touches, or the full stop or the end is there. */
function shortForm({ low, raw }: Page, start: number, end: number): CurrencyHit | undefined {
  const code = shortForms.at(low, start, end)
  if (code === undefined || (code === 'HRK' && !raw.startsWith('kn', start))) return undefined
  const dot = codeAt(low, end) === 46
  if (end > start + 2) return hitOf(code, start, end + (/^\.? ?сша/.exec(low.slice(end, end + 6))?.[0].length ?? (dot ? 1 : 0)))
  if (end > start + 1) return hitOf(code, start, end)
  const glued = isDigit(codeAt(low, start - 1))
  // field 43P, 3C证书
  if (raw[start] === 'P' || raw[start] === 'C') return undefined
  // «2 р. в день»: times
  if (code === 'RUB' && /(?:^|[^\d.,])\d ?$/.test(near(low, start, 4)) && /^\.? ?(?:в|за) (?:день|сутки|недел|месяц|год|час|смен)/.test(low.slice(end, end + 11))) return undefined
  if (code === 'RUB') return dot || glued || end >= low.length || /[,;:)!?/]/.test(low.charAt(end)) ? hitOf(code, start, end) : undefined
  return glued && !(code === 'USD' && speaksOfHeat(low, start)) ? hitOf(code, start, end, 0.01) : undefined
}

/** The currency that ends right before a number (one space or an opening sign may stand between). */
export function currencyBefore(page: Page, at: number, from: number): CurrencyHit | undefined {
  const { low, raw } = page
  let end = at
  while (end > from && end > at - 3 && (low[end - 1] === ' ' || low[end - 1] === '~')) end -= 1
  if (end > from && low[end - 1] === ':') end -= 1
  if (end <= from) return undefined
  const last = codeAt(low, end - 1)
  if (isHan(last)) return hanBefore(low, end, from)
  if (isLetter(last) || last === 46) return wordBefore(page, end, from)
  if ((last !== 36 && last < 128) || /\$[A-Z]\$$/.test(raw.slice(end - 3, end))) return undefined // $B$4: a cell
  for (let start = Math.max(from, end - 4); signEnds.has(raw.charAt(end - 1)) && start < end; start += 1) {
    const text = raw.slice(start, end)
    const code = signs.get(text) ?? signs.get(text.toUpperCase())
    if (code !== undefined) return text === '$' ? (spacedDollar(raw, end, from) ?? signed(text, code, start)) : signed(text, code, start)
  }
  return undefined
}

/** `C $ 5`, `hk $ 4`: letters of the sign apart from it. A letter alone, and `us`, only where the number stands apart too. */
function spacedDollar(raw: string, end: number, from: number): CurrencyHit | undefined {
  const letters = raw[end - 2] === ' ' ? /(?<![A-Za-z'])(?:[A-Za-z]{2}|[ACSc]) $/.exec(raw.slice(Math.max(from, end - 5), end - 1))?.[0] : undefined
  const code = letters === undefined || ((letters.length === 2 || letters === 'us ') && raw[end] !== ' ') ? undefined : signs.get(`${letters.trim().toUpperCase()}$`)
  return code === undefined || letters === undefined ? undefined : hitOf(code, end - 1 - letters.length, end)
}

function hanBefore(low: string, end: number, from: number): CurrencyHit | undefined {
  if (!endsChineseCurrency(codeAt(low, end - 1))) return undefined
  const before = low.slice(Math.max(from, end - 9), end)
  for (let start = Math.max(from, end - 9); start < end - 1; start += 1) {
    const found = chineseCurrencyAt(before, start - end + before.length)
    if (found?.end === before.length && found.value.part === 1 && !'元块圆刀欧'.includes(low.charAt(start))) return { ...hitOf(found.value.code, start, end), word: true }
  }
  return undefined
}

function wordBefore(page: Page, stop: number, from: number): CurrencyHit | undefined {
  const { low } = page
  const end = codeAt(low, stop - 1) === 46 ? stop - 1 : stop
  let start = end
  while (start > from && start > end - 12 && isLetter(codeAt(low, start - 1))) start -= 1
  const outer = codeAt(low, start - 1)
  if (start === end || isLetter(outer) || isDigit(outer)) return undefined
  if (page.raw.startsWith('Rub', start) || low.startsWith('кроны', start) || isEngineClass(page, { start, end, stop })) return undefined
  if (isRupee(low, start, end)) return hitOf(low[end - 1] === 's' ? 'INR' : 'IDR', start, end)
  if (end !== stop && !/^(?:руб|грн|долл)$/.test(low.slice(start, end))) return undefined
  const noun = currencyNouns.at(low, start, end)
  if (noun?.part === 1) return low.startsWith('won', start) ? undefined : nounBefore(low, start, end, noun.code)
  const hit = end - start > 4 ? undefined : isoCodeAt(page, start, end)
  return hit && isPaid(page, hit, stop) ? hit : undefined
}

/** What an amount looks like: `26,000`, `12.50`, three digits or more, «5 тыс.». */
const amountLike = /^ ?(?:\d{3}|\d+(?:[., ]\d|k| ?(?:million|mln|thousand)))/
/** `PHP 8.2` runs a site. */
const version = /^ ?\d\.\d(?:\.\d)?(?![\d,])/
/** `CAD 2D and 3D drawings` */
const dimensional = /^ ?\d[dд](?![a-zа-я])/
/** `4 CAD drawings` */
const ofDrawings = /^ (?:draw|file|model|design|data|format|system)/
/** `saved in CAD 2018` */
const fileOfYear = /^ 20[0-3]\d(?!\d|[.,]\d)/
const drawn = /draw|file|model|dwg|version|format|черт|файл|модел|图|版/
const priced = /(?:price|cost|pay|paid|amount|total|sum|fee|rate|only|quote|цен|стоим|сумм|оплат|价|付|共)[a-zа-я]{0,4}(?: is| of|:)? ?$/

/** `COP 26` is a conference, `TRY 3 times` a request: a rare code before a number asks for an amount or a word of price, one that is a word too for the latter. */
function isPaid({ low }: Page, { code, start, end }: CurrencyHit, stop: number): boolean {
  if (code === 'EUR' && /(?:размер[а-я]{0,2}|sizes?|码):? ?$/.test(near(low, start, 9))) return false // of shoes
  if (code === 'CAD' && fileOfYear.test(low.slice(stop, stop + 6)) && drawn.test(near(low, start, 40, 40))) return false
  if (dimensional.test(low.slice(stop, stop + 4)) || (code === 'PHP' && version.test(low.slice(stop, stop + 8)))) return false
  if (smallCodes.at(low, start, end) === true) return code !== 'CNY' || !isNewYear(low, pastSpaces(low, stop))
  return priced.test(near(low, start, 16)) || (!wordlikeCodes.has(code) && amountLike.test(low.slice(stop, stop + 12)))
}

/** «Евро-5», `Euro 6 engine`: what an engine may emit. */
function isEngineClass({ raw, low }: Page, { start, end, stop }: { readonly start: number; readonly end: number; readonly stop: number }): boolean {
  if (end !== stop || !/^(?:Euro|Евро)$/.test(raw.slice(start, end)) || !/^[ -][1-7](?![\d.,]\d|\d)/.test(low.slice(end, end + 4))) return false
  return low[end] === '-' || /engine|motor|truck|diesel|emission|class|standard|двигат|мотор|дизел|эколог|класс|стандарт|тягач|грузовик/.test(near(low, start, 60, 80))
}

/** `dollars 20`, `Hong Kong dollars 300`; in `10 dollars 20` the noun belongs to the number before it. */
function nounBefore(low: string, start: number, end: number, code: string): CurrencyHit | undefined {
  let found: CurrencyHit = { ...hitOf(code, start, end), word: true }
  for (let words = 0, from = start; words < 2; words += 1) {
    const stop = codeAt(low, from - 1) === 32 ? from - 1 : 0
    from = stop
    while (from > 0 && isLetter(codeAt(low, from - 1))) from -= 1
    const country = from < stop ? countryNoun(low, from, stop) : undefined
    if (country?.end === end) found = country
  }
  return /\d ?$/.test(near(low, found.start, 2)) ? undefined : found
}
