import { scanDigits, type Scanned } from './digit-numerals.ts'
import type { Numeral } from './numeral.ts'
import { isDigit, pastSpaces, type Page } from './page.ts'

const digits = new Map([...'〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖'].map((sign, at) => [sign, at < 3 ? 0 : at < 12 ? at - 2 : at === 12 ? 2 : at - 12]))
const scales = new Map<string, number>([['十', 10], ['拾', 10], ['百', 100], ['佰', 100], ['千', 1000], ['仟', 1000]])
const bigs = new Map<string, number>([['万', 1e4], ['亿', 1e8], ['兆', 1e12]])
/** Of these alone no number begins: they are mostly other words. */
const bankers = '壹贰叁肆伍陆柒捌玖'
/** 千克, 千米, 兆帕: one unit together. */
const unitAfterThousand = '克米瓦卡牛帕赫伏升焦'
const unitAfterTrillion = '帕瓦赫字比'
const countable = '个件只条张箱套块元天日月年周次人公千斤米吨万亿百十台名根支片双包瓶桶米度岁倍号小星礼'

/** Words that begin or end with a number sign and count nothing. */
const notAfter: Readonly<Record<string, RegExp>> = {
  一: /^一(?:些|下|样|起|直|定|般|共|切|旦|边|面|路|律|致|同|向|概|并|会儿|会|带|体|再|贯|味|番|时|点(?![〇零一二三四五六七八九])|半|流|系列|方面|旁|手|心|刻|家|部分|次性)/,
  三: /^三(?:明治|角|亚|菱|星|菱)/, 四: /^四(?:川|周|处|方|季)/, 五: /^五(?:角大|金|粮|菱)/, 六: /^六安/, 七: /^七夕/, 八: /^八(?:卦|方)/, 九: /^九(?:江|寨)/,
  十: /^十(?:足|堰|全|字|分(?![之钟]))/, 两: /^两(?:边|方|侧|者|岸|两)/, 万: /^万/, 百: /^百/, 千: /^千/, 零: /^零(?:件|售|部|配|食|钱|头|散|担|下)/, 〇: /^〇〇〇〇〇/,
}
const notBefore: Readonly<Record<string, RegExp>> = { 一: /(?:统|唯|万|单|第|逐|同|专|(?<!分 ?)之|某|每|周|期|拜|进|初|划|合|不)$/ }
const ordinalBefore = /(?:第|星期|礼拜|周|初)$/

interface Sum {
  total: number
  section: number
  current: number | undefined
  /** Scale just used inside the section; a smaller one must follow. */
  scale: number
  /** Last scale of all, for the shortened tail of 两千三百五. */
  last: number
  zero: boolean
  max: number | undefined
  end: number
}

export function isChineseNumeral(sign: string): boolean {
  return digits.has(sign) || sign === '十' || sign === '拾' || sign === '半' || sign === '几' || sign === '数' || sign === '廿'
}

export function isChineseScale(sign: string): boolean {
  return scales.has(sign) || bigs.has(sign)
}

/** Reads the Chinese number at `at`; `lead` is a number in digits that a Chinese scale follows: 10万, 2千零30万. */
export function scanChinese(page: Page, at: number, lead?: Numeral): Scanned {
  const { low } = page
  const first = low[at] ?? ''
  if (lead === undefined) {
    if (first === '半') return half(page, at)
    if (first === '几' || first === '数') return several(page, at)
    if (lexical(page, at, first)) return { end: low[at + 1] === first ? at + 2 : at + 1 }
  }
  const sum: Sum = { total: 0, section: 0, current: lead?.value, scale: Infinity, last: 1, zero: false, max: undefined, end: lead?.end ?? at }
  while (step(page, sum)) continue
  if (sum.end === (lead?.end ?? at)) return { end: at + 1 }
  const value = finish(sum)
  const big = lead === undefined && sum.current === undefined ? bigs.get(low[sum.end - 1] ?? '') : undefined
  return dozens(page, { start: lead?.start ?? at, end: sum.end, value, style: 'zh', ...(sum.max === undefined ? {} : { max: sum.max }), ...(big === undefined ? {} : { base: value / big }) })
}

function lexical(page: Page, at: number, first: string): boolean {
  const { low } = page
  const before = low.slice(Math.max(0, at - 3), at)
  if (notAfter[first]?.test(low.slice(at, at + 4)) === true) return true
  if (notBefore[first]?.test(before) === true || ordinalBefore.test(before)) return true
  return bankers.includes(first) && !isChineseScale(low[at + 1] ?? '')
}

/** Takes one more sign into the sum; false when the number ends here. */
function step(page: Page, sum: Sum): boolean {
  const { low } = page
  const at = nextSign(page, sum)
  const sign = low[at] ?? ''
  const scale = scales.get(sign)
  if (scale !== undefined) return takeScale(low, sum, at, scale)
  const big = bigs.get(sign)
  if (big !== undefined) return (sign !== '兆' || !unitAfterTrillion.includes(low[at + 1] ?? '.')) && takeBig(sum, at, big)
  const digit = digits.get(sign)
  if (digit !== undefined) return takeDigit(page, sum, at, digit)
  if (isDigit(sign.charCodeAt(0)) && sum.current === undefined && sum.end > 0 && sum.last > 1) {
    const { numeral } = scanDigits(page, at)
    if (numeral === undefined) return false
    sum.current = numeral.value
    sum.end = numeral.end
    return true
  }
  if (sign === '点') return takePoint(low, sum, at)
  return false
}

/** Spaces may stand inside a number where a scale is on one side of them. */
function nextSign({ low }: Page, sum: Sum): number {
  if (low.charCodeAt(sum.end) !== 32) return sum.end
  const at = pastSpaces(low, sum.end)
  const sign = low[at] ?? ''
  const before = low[sum.end - 1] ?? ''
  if (bigs.has(sign) || (scales.has(sign) && sum.current !== undefined)) return at
  if (isChineseScale(before) && digits.has(sign) && sign !== '两') return at
  if (sign === '点' && digits.has(low[at + 1] ?? '') && digits.has(before)) return at
  return sum.end
}

function takeScale(low: string, sum: Sum, at: number, scale: number): boolean {
  if (scale >= sum.scale || (sum.current === undefined && scale !== 10)) return false
  if (scale === 1000 && (unitAfterThousand.includes(low[at + 1] ?? '.') || low.startsWith('比特', at + 1) || low.startsWith('字节', at + 1))) return false
  if (sum.max !== undefined && sum.current !== undefined) sum.max *= scale
  sum.section += (sum.current ?? 1) * scale
  Object.assign(sum, { current: undefined, scale, last: scale, zero: false, end: at + 1 })
  return true
}

function takeBig(sum: Sum, at: number, big: number): boolean {
  const part = sum.section + (sum.current ?? 0)
  if (part === 0 && !(sum.total > 0 && sum.last < big && sum.end === at)) return false
  sum.total = part === 0 || sum.last > 1e3 && sum.last < big ? (sum.total + part) * big : sum.total + part * big
  if (sum.max !== undefined) sum.max *= big
  Object.assign(sum, { section: 0, current: undefined, scale: Infinity, last: big, zero: false, end: at + 1 })
  return true
}

function takeDigit(page: Page, sum: Sum, at: number, digit: number): boolean {
  const { low } = page
  const sign = low[at]
  if (sign === '两' && (sum.current !== undefined || (sum.end > 0 && sum.last > 1 && !isChineseScale(low[at + 1] ?? '')))) return false
  if (digit === 0 && sum.last > 1 && sum.current === undefined) {
    sum.zero = true
    sum.end = at + 1
    const next = low[at + 1] ?? ''
    if (digits.has(next) || isDigit(next.charCodeAt(0)) || next === '十') return true
    sum.end = at
    return false
  }
  if (sum.current === undefined) {
    sum.current = digit
  } else if (isApproximate(low, at, sum, digit)) {
    sum.max = digit
  } else {
    if (sum.last > 1 && sum.scale !== Infinity) return false
    sum.current = sum.current * 10 + digit
  }
  sum.end = at + 1
  return sum.current < 1e15
}

/** 两三个, 三五天: one to the other; 五五 and 一二三 are digits. */
function isApproximate(low: string, at: number, sum: Sum, digit: number): boolean {
  const first = sum.current ?? 0
  if (sum.max !== undefined || first < 1 || first > 9 || isDigit(low.charCodeAt(at - 1))) return false
  if (digit !== first + 1 && !(first === 3 && digit === 5)) return false
  const before = low[at - 2] ?? ''
  return !digits.has(before) && countable.includes(low[at + 1] ?? '.')
}

function takePoint(low: string, sum: Sum, at: number): boolean {
  let end = at + 1
  let text = ''
  for (let digit = digits.get(low[end] ?? ''); digit !== undefined && low[end] !== '两'; digit = digits.get(low[end] ?? '')) {
    text += String(digit)
    end += 1
    if (text.length > 15) break
  }
  if (text === '' || scales.has(low[end] ?? '')) return false
  if (sum.current === undefined && sum.section === 0 && sum.total === 0) return false
  sum.current = Number(`${(sum.section + (sum.current ?? 0)).toString()}.${text}`)
  Object.assign(sum, { section: 0, scale: 1, last: 1, end })
  return bigs.has(low[end] ?? '')
}

function finish(sum: Sum): number {
  const { current } = sum
  if (current === undefined) return sum.total + sum.section
  const short = !sum.zero && sum.last >= 100 && current >= 1 && current <= 9 && Number.isInteger(current)
  if (sum.max !== undefined && short) sum.max = sum.total + sum.section + sum.max * (sum.last / 10)
  else if (sum.max !== undefined && sum.last >= 10) sum.max += sum.total + sum.section
  return sum.total + sum.section + current * (short ? sum.last / 10 : 1)
}

/** 三打 is 36; 一双 and 一对 with nothing after are two. */
function dozens(page: Page, numeral: Numeral): Scanned {
  const { low } = page
  const { start, end, value } = numeral
  if (low[end] === '打' && !/^打(?:印|包|样|开|电|算|折|磨|孔|版|款|车|标|钱|码|字|扰|听|好|样)/.test(low.slice(end, end + 2))) return { end: end + 1, numeral: { start, end: end + 1, value: value * 12, style: 'zh' } }
  if (value === 1 && start === end - 1 && (low[end] === '双' || low[end] === '对') && low.slice(end + 1).trim() === '') return { end: end + 1, numeral: { start, end: end + 1, value: 2, style: 'zh' } }
  return tailed(page, numeral)
}

/** 十几, 二十多万: as much as is said, or up to the next ten. 三分之一, 五又四分之一: parts. */
function tailed(page: Page, numeral: Numeral): Scanned {
  const { low } = page
  const sign = low[numeral.end] ?? ''
  if (sign === '几' && (low[numeral.end - 1] === '十' || low[numeral.end - 1] === '百')) {
    const step = low[numeral.end - 1] === '十' ? 10 : 100
    const big = bigs.get(low[numeral.end + 1] ?? '')
    const end = numeral.end + (big === undefined ? 1 : 2)
    return { end, numeral: { ...numeral, end, value: numeral.value * (big ?? 1), max: (numeral.value + step) * (big ?? 1) } }
  }
  if ((sign === '多' || sign === '余') && isChineseScale(low[numeral.end - 1] ?? '') && !/[少出余]/.test(low[numeral.end + 1] ?? '')) {
    const big = bigs.get(low[numeral.end + 1] ?? '')
    const end = numeral.end + (big === undefined ? 1 : 2)
    return { end, numeral: { ...numeral, end, value: numeral.value * (big ?? 1) } }
  }
  const over = /^ ?分 ?之 ?/.exec(low.slice(numeral.end, numeral.end + 5))
  if (over !== null) return parted(page, numeral, numeral.end + over[0].length)
  if (sign === '又') {
    const part = scanAny(page, numeral.end + 1)
    if (part.numeral !== undefined && part.numeral.value < 1) return { end: part.end, numeral: { start: numeral.start, end: part.end, value: numeral.value + part.numeral.value, style: 'zh' } }
  }
  return { end: numeral.end, numeral }
}

function scanAny(page: Page, at: number): Scanned {
  const code = page.low.charCodeAt(at)
  if (isDigit(code)) return scanDigits(page, at)
  const sign = page.low[at] ?? ''
  return digits.has(sign) || sign === '十' ? scanChinese(page, at) : { end: at + 1 }
}

function parted(page: Page, numeral: Numeral, at: number): Scanned {
  const top = scanAny(page, at)
  if (top.numeral === undefined || numeral.value === 0) return { end: numeral.end, numeral }
  const permille = numeral.value === 1000 && numeral.start + 1 === numeral.end
  if (permille) return { end: numeral.end }
  return { end: top.end, numeral: { start: numeral.start, end: top.end, value: top.numeral.value / numeral.value, style: 'zh' } }
}

/** 半公斤, 半打: half of what follows; 半 elsewhere (一半, 大半, 半年) is no number of this reader. */
function half(page: Page, at: number): Scanned {
  const { low } = page
  const before = low[at - 1] ?? ''
  const next = low[at + 1] ?? ''
  const counts = '公千斤吨米升英打两磅亩毫厘箱套寸尺里百块'.includes(next) && next !== ''
  if (!counts || '一大多个斤米年月点天小时块两倍过下上减'.includes(before || '.')) return { end: at + 1 }
  return dozens(page, { start: at, end: at + 1, value: 0.5, style: 'zh' })
}

/** 几百, 数十亿: from one to ten of the scale. */
function several({ low }: Page, at: number): Scanned {
  let end = at + 1
  let value = 1
  for (let by = scales.get(low[end] ?? '') ?? bigs.get(low[end] ?? ''); by !== undefined && end < at + 4; by = scales.get(low[end] ?? '') ?? bigs.get(low[end] ?? '')) {
    value *= by
    end += 1
  }
  if (value === 1) return { end }
  return { end, numeral: { start: at, end, value, max: value * 10, style: 'zh' } }
}
