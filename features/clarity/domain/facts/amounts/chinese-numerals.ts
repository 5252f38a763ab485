import { currencyAfter, isNoMoney } from './currencies.ts'
import { scanDigits } from './digit-numerals.ts'
import { exceptionsOf } from './look-up.ts'
import { numeralOf, tidied, type Numeral, type Scanned } from './numeral.ts'
import { codeAt, isDigit, isHan, near, pastSpaces, type Page } from './page.ts'
import { unitAt } from './units.ts'

const digits = new Map([...'〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖'].map((sign, at) => [codeAt(sign, 0), at < 3 ? 0 : at < 12 ? at - 2 : at === 12 ? 2 : at - 12]))
const scales = new Map([...'十拾百佰千仟'].map((sign, at) => [codeAt(sign, 0), 10 ** (1 + (at >> 1))]))
const bigs = new Map([...'万亿兆'].map((sign, at) => [codeAt(sign, 0), 1e4 ** (at + 1)]))
const tens = new Map([['廿'.charCodeAt(0), 20], ['卅'.charCodeAt(0), 30]])
const openers = new Uint8Array(0x10000)
for (const sign of '〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾半几数廿卅俩仨') openers[codeAt(sign, 0)] = 1
/** Of these alone no number begins, unless a scale or money follows: they are mostly other words. */
const bankers = '壹贰叁肆伍陆柒捌玖'
const afterBanker = '元圆角分整'
/** 千克, 千米, 兆帕: one unit together. */
const unitAfterThousand = '克米瓦卡牛帕赫伏升焦'
const unitAfterTrillion = '帕瓦赫字比'
const countable = '个件只条张箱套块元天日月年周次人公千斤米吨万亿百十台名根支片双包瓶桶米度岁倍号小星礼'

/** Words that begin with a number sign and count nothing. */
const isOtherWord = exceptionsOf(
  '一些下样起直定般共切旦边面路律致同向概并会带体再贯味番时半旁手心刻家,流,度停,度被,度想,度是,度成,度出,度因,度以,度达,度跌,度涨,度认,度中,度考,度怀,度担,对一,系列,方面,部分,次性,一确,一核,一对,一检,一列,字螺 二手维进氧甲极战胡婚奶叔婶伯舅房东流,踢脚,郎,维码 三亚菱星维氧通极相防无,明治,八线,包政,包服,包凭,包期,包规,包责,方协,方合,方检,方物,方签,方会,方公,方平,方机,方验,方沟,方确 四川周处方季氟合院书,大名,联,通阀 五金粮菱轴 六安 七夕 八卦方 九江寨 十足堰全字 两边方侧者岸两,度来,度访,度赴,度获,度当 万万 百百 千千 零件售部配食钱头散担下 〇〇〇〇〇',
)
const before: ReadonlyMap<string, RegExp> = new Map([['一', /(?:统|唯|万|单|第|逐|同|专|(?<!分 ?)之|某|每|周|期|拜|进|初|划|合|不)$/], ['拾', /[收捡采挑]$/]])
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

function digitAt(low: string, at: number): number | undefined {
  return digits.get(codeAt(low, at))
}

function scaleAt(low: string, at: number): number | undefined {
  return scales.get(codeAt(low, at))
}

function bigAt(low: string, at: number): number | undefined {
  return bigs.get(codeAt(low, at))
}

function anyScaleAt(low: string, at: number): number | undefined {
  return scaleAt(low, at) ?? bigAt(low, at)
}

/** 百 begins a number only in 百分之百 and 百分百, or as 千 and 万 do where a limit stands before: 不少于千件. */
export function isChineseNumeral(low: string, at: number): boolean {
  return openers[codeAt(low, at)] === 1 || ('百千万'.includes(low.charAt(at)) && (isHundredPercent(low, at) || isRound(low, at)))
}

function isRound(low: string, at: number): boolean {
  const next = low[at + 1] ?? '.'
  return '于超达约'.includes(low[at - 1] ?? '.') && countable.includes(next) && !(low[at] === '千' && unitAfterThousand.includes(next))
}

function isHundredPercent(low: string, at: number): boolean {
  return low[at] === '百' && /百 ?分 ?之? ?$/.test(near(low, at, 5))
}

/** Reads the Chinese number at `at`; `lead` is a number in digits that a Chinese scale follows: 10万, 2千零30万. */
export function scanChinese(page: Page, at: number, lead?: Numeral): Scanned {
  const { low } = page
  if (!lead) {
    const first = low.charAt(at)
    const scale = '百千万'.includes(first) ? anyScaleAt(low, at) : undefined
    if (scale !== undefined) return numeralOf(at, at + 1, scale, 'zh')
    if (first === '半') return half(page, at)
    if (first === '几' || first === '数') return several(low, at)
    if (first === '俩' || first === '仨') return numeralOf(at, at + 1, first === '俩' ? 2 : 3, 'zh')
  }
  const numeral = summed(page, at, lead)
  return typeof numeral === 'number' ? numeral : dozens(page, numeral)
}

/** The number itself, without what its end may make of it. */
function summed(page: Page, at: number, lead?: Numeral): Scanned {
  const { low } = page
  const first = low.charAt(at)
  if (!lead && lexical(low, at, first)) return low[at + 1] === first ? at + 2 : at + 1
  const from = lead?.end ?? at
  const sum: Sum = { total: 0, section: 0, current: lead?.value, scale: Infinity, last: 1, zero: false, max: undefined, end: from }
  while (step(page, sum)) continue
  if (sum.end === from) return at + 1
  const value = tidied(finish(sum))
  // 五百, 三万: so that 三到五百 gives it to both
  const big = lead || sum.current !== undefined ? undefined : (bigAt(low, sum.end - 1) ?? (sum.end - at === 2 ? scaleAt(low, at + 1) : undefined))
  return { ...numeralOf(lead?.start ?? at, sum.end, value, 'zh'), max: sum.max, base: big && value / big }
}

/** 拾起, 拾到: ten that is picked up is none. */
const pickedUp = '起到取回掇音荒遗得'

function lexical(low: string, at: number, first: string): boolean {
  const next = low.charAt(at + 1)
  if (isOtherWord(low, at) || (first === '一' && isOfDeed(low, at)) || (next === '角' && isNoMoney(low, at + 1))) return true
  if (next === '点' && first === '一' ? digitAt(low, at + 2) === undefined : first === '十' && next === '分' && !/^[之钟]/.test(low.slice(at + 2, at + 3))) return true
  if (bankers.includes(first) && anyScaleAt(low, at + 1) === undefined && !(next !== '' && afterBanker.includes(next))) return true
  if (first === '拾' && (pickedUp.includes(next || '.') || '收捡'.includes(low[at - 1] ?? '.'))) return true
  const ahead = near(low, at, 3)
  return before.get(first)?.test(ahead) === true || ordinalBefore.test(ahead)
}

/** 试一试, 一升再升, 一折就断: said of a deed, nothing is counted. */
const isOfDeed = (low: string, at: number): boolean =>
  isHan(codeAt(low, at + 1)) && low[at + 1] !== '又' && (low[at - 1] === low[at + 1] || (low[at + 2] === '再' && low[at + 3] === low[at + 1]) || (low[at + 2] === '就' && !countable.includes(low[at + 1] ?? '.')))

/** Takes one more sign into the sum; false when the number ends here. */
function step(page: Page, sum: Sum): boolean {
  const { low } = page
  const at = nextSign(low, sum)
  const scale = scaleAt(low, at)
  if (scale) return takeScale(low, sum, at, scale)
  const big = bigAt(low, at)
  if (big !== undefined) return !(low[at] === '兆' && unitAfterTrillion.includes(low[at + 1] ?? '.')) && takeBig(sum, at, big)
  const digit = digitAt(low, at)
  if (digit !== undefined) return takeDigit(low, sum, at, digit)
  if (sum.current === undefined && sum.last > 1 && isDigit(codeAt(low, at))) {
    const numeral = scanDigits(page, at)
    if (typeof numeral === 'number') return false
    sum.current = numeral.value
    sum.end = numeral.end
    return true
  }
  const ten = sum.current === undefined && sum.section === 0 ? tens.get(codeAt(low, at)) : undefined
  if (ten !== undefined) return took(sum, { section: ten, scale: 10, last: 10, end: at + 1 })
  return low[at] === '点' && takePoint(low, sum, at)
}

function took(sum: Sum, change: Partial<Sum>): true {
  Object.assign(sum, change)
  return true
}

/** Spaces may stand inside a number where a scale is on one side of them. */
function nextSign(low: string, { end, current }: Sum): number {
  if (codeAt(low, end) !== 32) return end
  const at = pastSpaces(low, end)
  const digit = digitAt(low, at) !== undefined
  const goesOn = bigAt(low, at) !== undefined || (scaleAt(low, at) !== undefined && current !== undefined) || (digit && low[at] !== '两' && anyScaleAt(low, end - 1) !== undefined) || (low[at] === '点' && digitAt(low, at + 1) !== undefined && digitAt(low, end - 1) !== undefined)
  return goesOn ? at : end
}

function takeScale(low: string, sum: Sum, at: number, scale: number): boolean {
  if (scale >= sum.scale || (sum.current === undefined && scale !== 10)) return false
  if (scale === 1000 && (unitAfterThousand.includes(low[at + 1] ?? '.') || low.startsWith('比特', at + 1) || low.startsWith('字节', at + 1))) return false
  if (sum.max !== undefined && sum.current !== undefined) sum.max *= scale
  return took(sum, { section: sum.section + (sum.current ?? 1) * scale, current: undefined, scale, last: scale, zero: false, end: at + 1 })
}

function takeBig(sum: Sum, at: number, big: number): boolean {
  const part = sum.section + (sum.current ?? 0)
  if (part === 0 && !(sum.total > 0 && sum.last < big && sum.end === at)) return false
  if (sum.max !== undefined) sum.max *= big
  const total = part === 0 || (sum.last > 1e3 && sum.last < big) ? (sum.total + part) * big : sum.total + part * big
  return took(sum, { total, section: 0, current: undefined, scale: Infinity, last: big, zero: false, end: at + 1 })
}

function takeDigit(low: string, sum: Sum, at: number, digit: number): boolean {
  if (low[at] === '两' && (sum.current !== undefined || (sum.last > 1 && anyScaleAt(low, at + 1) === undefined))) return false
  if (digit === 0 && sum.last > 1 && sum.current === undefined) {
    const goesOn = digitAt(low, at + 1) !== undefined || isDigit(codeAt(low, at + 1)) || low[at + 1] === '十'
    return took(sum, { zero: true, end: goesOn ? at + 1 : at }) && goesOn
  }
  if (sum.current === undefined) sum.current = digit
  else if (isApproximate(low, at, sum, digit)) sum.max = digit
  else {
    if ((sum.last > 1 && sum.scale !== Infinity) || (low[at] === '一' && low[at - 2] === '块' && countable.includes(low[at + 1] ?? '.'))) return false // 三块五一个
    sum.current = sum.current * 10 + digit
  }
  sum.end = at + 1
  return sum.current < 1e15
}

/** 两三个, 三五天: one to the other; 五五 and 一二三 are digits. */
function isApproximate(low: string, at: number, { current, max }: Sum, digit: number): boolean {
  const first = current ?? 0
  if (max !== undefined || first < 1 || first > 9 || isDigit(codeAt(low, at - 1))) return false
  return (digit === first + 1 || (first === 3 && digit === 5)) && digitAt(low, at - 2) === undefined && countable.includes(low[at + 1] ?? '.')
}

function takePoint(low: string, sum: Sum, at: number): boolean {
  let end = at + 1
  let text = ''
  for (let digit = digitAt(low, end); digit !== undefined && low[end] !== '两' && text.length <= 15; digit = digitAt(low, end)) {
    text += String(digit)
    end += 1
  }
  if (text === '' || scaleAt(low, end) !== undefined || (sum.current === undefined && sum.section === 0 && sum.total === 0)) return false
  took(sum, { current: Number(`${sum.section + (sum.current ?? 0)}.${text}`), section: 0, scale: 1, last: 1, end })
  return bigAt(low, end) !== undefined
}

function finish(sum: Sum): number {
  const { current, last } = sum
  const whole = sum.total + sum.section
  if (current === undefined) return whole
  const short = !sum.zero && last >= 100 && current >= 1 && current <= 9 && Number.isInteger(current)
  if (sum.max !== undefined && short) sum.max = whole + sum.max * (last / 10)
  else if (sum.max !== undefined && last >= 10) sum.max += whole
  return whole + current * (short ? last / 10 : 1)
}

const notDozen = exceptionsOf('打印包样开电算折磨孔版款车标钱码字扰听好')

/** 三打 is 36; 一双 and 一对 with nothing after are two. */
function dozens(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const { start, end, value } = numeral
  const sign = low[end]
  if (sign === '打' && !notDozen(low, end)) return numeralOf(start, end + 1, value * 12, 'zh')
  if (value === 1 && start === end - 1 && (sign === '双' || sign === '对') && low.slice(end + 1).trim() === '') return numeralOf(start, end + 1, 2, 'zh')
  return tailed(page, numeral)
}

/** 十几, 二十多万: as much as is said, or up to the next ten. 三分之一, 五又四分之一: parts. */
function tailed(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const { start, end, value } = numeral
  const sign = low[end]
  const last = low[end - 1]
  if (sign === '几' && (last === '十' || last === '百')) {
    const by = bigAt(low, end + 1)
    return { ...numeral, end: end + (by === undefined ? 1 : 2), value: value * (by ?? 1), max: (value + (last === '十' ? 10 : 100)) * (by ?? 1) }
  }
  if (sign !== undefined && '多余来'.includes(sign) && anyScaleAt(low, end - 1) !== undefined) return rounded(page, numeral)
  if (sign !== '又') return parted(page, numeral)
  const whole = plain(page, end + 1)
  const part = typeof whole === 'number' ? numeral : parted(page, whole)
  return part !== numeral && part.value < 1 ? numeralOf(start, part.end, value + part.value, 'zh') : numeral
}

/** 三分之一 */
function parted(page: Page, numeral: Numeral): Numeral {
  const { start, end, value } = numeral
  const sign = page.low[end]
  const over = sign === '分' || sign === ' ' ? /^ ?分 ?之 ?/.exec(page.low.slice(end, end + 5)) : null
  const top = over ? plain(page, end + over[0].length) : 0
  return typeof top === 'number' || value === 0 ? numeral : numeralOf(start, top.end, top.value / value, 'zh')
}

/** 二十多万, 十余吨, 30来个: as much as is said. */
function rounded(page: Page, numeral: Numeral): Numeral {
  const { low } = page
  const end = numeral.end + 1
  const by = anyScaleAt(low, end)
  if (by !== undefined) return { ...numeral, end: end + 1, value: numeral.value * by, base: numeral.value }
  return /^(?:[少出余于]|米尼加)/.test(low.slice(end, end + 3)) || (low[end - 1] === '来' && unitAt(page, end) === undefined && currencyAfter(page, end) === undefined) ? numeral : { ...numeral, end }
}

/** What Chinese signs make of a number in digits: 10万, 500余万, 300多公斤. */
export function hanScaled(page: Page, numeral: Numeral, at: number): Numeral {
  const { low } = page
  if (anyScaleAt(low, at) !== undefined && !low.startsWith('千克', at)) {
    const chinese = scanChinese(page, at, numeral)
    return typeof chinese === 'number' || chinese.end <= numeral.end ? numeral : { ...chinese, base: numeral.value }
  }
  const sign = at === numeral.end ? low.charAt(at) : ' '
  return sign === '打' ? dozens(page, numeral) : sign === '分' || sign === '又' ? tailed(page, numeral) : '多余来'.includes(sign) ? rounded(page, numeral) : numeral
}

function plain(page: Page, at: number): Scanned {
  if (isDigit(codeAt(page.low, at))) return scanDigits(page, at)
  return digitAt(page.low, at) !== undefined || page.low[at] === '十' ? summed(page, at) : at
}

/** 半公斤, 半打, 半百: half of what follows; 半 elsewhere (一半, 大半, 半年) is no number of this reader. */
function half(page: Page, at: number): Scanned {
  const { low } = page
  const next = low[at + 1] ?? ''
  if (next === '' || !'公千斤吨米升英打两磅亩毫厘箱套寸尺里百块'.includes(next) && !low.startsWith('个百分', at + 1)) return at + 1
  if ('一大多个斤米年月点天小时块两倍过下上减'.includes(low[at - 1] ?? '.')) return at + 1
  return next === '百' ? numeralOf(at, at + 2, 50, 'zh') : dozens(page, { ...numeralOf(at, at + 1, 0.5, 'zh'), bound: true })
}

/** 几百, 数十亿: from one to ten of the scale. */
function several(low: string, at: number): Scanned {
  let end = at + 1
  let value = 1
  for (let by = anyScaleAt(low, end); by !== undefined && end < at + 4; by = anyScaleAt(low, end)) {
    value *= by
    end += 1
  }
  return value === 1 ? end : { ...numeralOf(at, end, value, 'zh'), max: value * 10 }
}
