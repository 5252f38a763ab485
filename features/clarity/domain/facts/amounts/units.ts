import { exceptionsOf } from './look-up.ts'
import { codeAt, isDigit, isHan, isLetter, near, pastSpaces, wordEnd, type Page } from './page.ts'
import { chineseUnits, exactUnits, foldedUnits, isLength, isMeasure, type Unit } from './unit-table.ts'

export type { Doubt } from './unit-table.ts'

/** A unit found after a number, and where it ends. `factor` is below zero where the words say so: «5 градусов мороза». */
export interface UnitHit extends Unit {
  readonly end: number
}

function hitOf(code: string, end: number, factor = 1): UnitHit {
  return { code, factor, doubt: undefined, end }
}

/** True for a Latin or Cyrillic word that is a unit in any capitals. */
export function isUnitWord(low: string, start: number, end: number): boolean {
  return (foldedUnits.at(low, start, end) ?? exactUnits.at(low, start, end) ?? nothing).code !== ''
}
const nothing = { code: '' }

/** `kilogram`, «литр»: no pieces, boxes, bits or bars. */
export function isMeasureWord(low: string, start: number, end: number): boolean {
  return isMeasure(foldedUnits.at(low, start, end)?.code ?? '')
}

/** 2×40HQ, `2 x 40'HC`, 两个40尺高柜: so many of that kind. */
const container = /(?:[x×х*] ?|个)?(?:20|40|45) ?(?:(?:['尺]|ft|фут[а-я]*)? ?-?(?:(?:h[qc]|gp|d[vc]|ot|fr|r[fh]|nor)(?![a-z])|[高平小大普冷]?柜)|(?:'|-?ft|-?foot|-?футов[а-я]*) containers?(?![a-z])|-?футов[а-я]* контейнер[а-я]*)|个[高平小大普冷]?柜(?![子台门体员])/y

/** The unit that begins at `at`, which is the end of a number; spaces or one hyphen may stand between. */
export function unitAt(page: Page, at: number): UnitHit | undefined {
  const { low } = page
  const hyphen = codeAt(low, at) === 45 && isLetter(codeAt(low, at + 1))
  const from = hyphen ? at + 1 : pastSpaces(low, at)
  const code = codeAt(low, from)
  if ('x×х*个24'.includes(low[from] ?? '-')) {
    container.lastIndex = from
    const found = container.exec(low)
    if (found) return hitOf('container', from + found[0].length)
  }
  if (isLetter(code)) return wordUnit(page, from, from === at)
  if (isHan(code)) return hanUnit(low, from)
  return signUnit(page, from, from === at)
}

/** 个月, 个百分点, 条件, 片刻, 分钟: signs of units in words that are none. */
const isOtherWord = exceptionsOf(
  '个月人多点别体性字方,百分,小时,钟,星期,礼拜,工作,季度,问题 条件款,消息,信息 片刻面段 根本据 台风湾北币山 组织长 对方账于吗不接面了策 ' +
  '包装括邮裹 板材块 方便向面案式法块位 安全排装检娜 牛肉皮奶仔津 巴西士掌基 克服隆朗罗 尺寸码 码头 部分门件 只有是要能会剩好需 转账运告给发让 支付持票 米色白饭粉 里里面头边外有挑选程拉 副总本 盘点子 双方面语层 升级值高降 张家经总工先女小师力 柜子台 桶装 套路餐 件事 粒度 卷尺边 盒子 箱子唛规单 匹配 杯子 焦点虑 瓦楞 磅单 托运付',
)
const speeds: Readonly<Record<string, string>> = { km: 'km/h', mi: 'mph' }
/** 时速120公里, 每小时80公里 */
const hourly = /(?:时速|每小时)[约达可 ]{0,3}[\d.,〇零一二三四五六七八九两十百千点]+ ?$/
/** 每秒五米 */
const perSecondBefore = /每秒钟?[约达可 ]{0,3}[\d.,〇零一二三四五六七八九两十百千点]+ ?$/
const oil = /原油|石油|欧佩克|布伦特|炼油|油田|汽油|柴油/

function hanUnit(low: string, at: number): UnitHit | undefined {
  const first = low.charAt(at)
  const degrees = first === '度' || first === '摄' || first === '华' ? hanDegrees(low, at) : undefined
  const found = degrees ? undefined : chineseUnits.at(low, at)
  if (!found || (found.end === at + 1 && isOtherWord(low, at))) return degrees
  if (first === '尺' && /^[高平冷干]?[柜箱]/.test(low.slice(found.end, found.end + 2))) return hitOf('ft', found.end)
  if (first === '板' && /(?:^|\D)(?:20[12]|304|316|321|4[13]0) ?l?$/.test(near(low, at, 6))) return undefined // a steel
  if (first === '桶' && oil.test(near(low, at, 60, 30))) return hitOf('bbl', found.end)
  const hit = rated(low, found.end, found.value)
  if (!isLength(hit.code) && hit.code !== 'L') return hit
  const lead = near(low, at, 16)
  const speed = speeds[hit.code]
  return lead.includes('每秒') && perSecondBefore.test(lead) ? hitOf(`${hit.code}/s`, hit.end) : speed && hourly.test(lead) ? hitOf(speed, hit.end) : hit
}

function hanDegrees(low: string, at: number): UnitHit | undefined {
  const found = /^(摄氏|华氏)? ?[度°]/.exec(low.slice(at, at + 5))
  if (!found || /^度[假过电延推更修改夺获蝉登入访]/.test(low.slice(at, at + 2))) return undefined
  const scale = found[1] ?? /(摄氏|华氏)[^\u4e00-\u9fff]?(?:零下|负)?[^摄华]{0,12}$/.exec(near(low, at, 16))?.[1]
  return hitOf(scale === '摄氏' ? 'Cel' : scale === '华氏' ? 'degF' : degreeWord(low, at), at + found[0].length)
}

const angle = /(?:turn|angle|rotat|slope|bend|tilt|chamfer|bevel|taper|фаск|гиб|конус|倒角|折弯|锥|[x×х*] ?\d{1,2} ?$|угол|угл|повер|повор|наклон|скос|角|旋转|倾斜|弯|转)/
/** Plain degrees are degrees of temperature unless an angle is spoken of close by. */
function degreeWord(low: string, at: number): string {
  return angle.test(near(low, at, 24, 12)) ? 'deg' : 'degT'
}

const perHour = /^ ?(?:\/|per |an |a |в |по |每)? ?(?:h|hr|hrs|hour|hours|ч|час|小?时)(?![a-zа-я\d])/
const perSecond = /^ ?(?:\/|per |a |в |每) ?(?:s|sec|second|с|сек|секунду|秒)(?![a-zа-я])/
const perOther = /^ ?(?:\/|per |每) ?(?:(m2|m²|sqm|м2|м²|кв\.? ?м|平方米|平米|平方)|(m3|m³|м3|м³|立方米)|([cс][mм][3³]|立方厘米)|((?:mm|мм|dm[2²]|дм[2²]|m|м)(?![a-zа-я\d²³])|毫?米)|(?:min|мин|минуту|minute|分钟?))(?![a-zа-я0-9])/

const lengths: Readonly<Record<string, string>> = { mm: 'mm', мм: 'mm', 毫米: 'mm', dm2: 'dm2', 'dm²': 'dm2', дм2: 'dm2', 'дм²': 'dm2' }
/** Units over hours, seconds, minutes, area or volume are units of their own: 188 miles an hour, 200 g/m2. Those over days stay as they are. */
function rated(low: string, end: number, unit: Unit): UnitHit {
  const next = codeAt(low, end)
  if (unit.code === 'kW') {
    const hours = /^(?:\*|·|-| )? ?(?:h|ч|hours?|час(?:ов|а)?)(?![a-zа-я])|^时/.exec(low.slice(end, end + 14))
    if (hours) return hitOf('kWh', end + hours[0].length)
  }
  if (next === 47 || next === 0x6bcf || (next === 32 && '/pahвпч每'.includes(low[end + 1] ?? '-'))) {
    const after = low.slice(end, end + 14)
    const hour = perHour.exec(after)
    if (hour) return hitOf(speeds[unit.code] ?? `${unit.code}/h`, end + hour[0].length)
    const second = perSecond.exec(after)
    if (second) return hitOf(`${unit.code}/s`, end + second[0].length)
    const other = perOther.exec(after)
    if (other) {
      const [, square, cube, small, length] = other
      const over = square ? 'm2' : cube ? 'm3' : small ? 'cm3' : length ? (lengths[length] ?? 'm') : 'min'
      return hitOf(unit.code === 'rpm' ? 'rpm' : `${unit.code}/${over}`, end + other[0].length)
    }
  }
  return { code: unit.code, factor: unit.factor, doubt: unit.doubt, end }
}

const powers: Readonly<Record<string, readonly [square: string, cube: string]>> = { mm: ['mm2', 'mm3'], cm: ['cm2', 'cm3'], m: ['m2', 'm3'], km: ['km2', 'km3'], ft: ['ft2', 'ft3'], in: ['in2', 'in3'], mi: ['mi2', 'mi3'], dm: ['dm2', 'L'] }

interface Place {
  readonly at: number
  readonly end: number
  readonly glued: boolean
}

/** `N·m`, «мПа·с»: one unit times another. */
const products = new Map([['n·m', 'N.m'], ['н·м', 'N.m'], ['mpa·s', 'mPa.s'], ['мпа·с', 'mPa.s'], ['pa·s', 'Pa.s'], ['па·с', 'Pa.s'], ['a·h', 'Ah'], ['а·ч', 'Ah'], ['ma·h', 'mAh'], ['ма·ч', 'mAh'], ['kw·h', 'kWh'], ['квт·ч', 'kWh']])

function wordUnit(page: Page, at: number, glued: boolean): UnitHit | undefined {
  const { low, raw } = page
  const end = wordEnd(low, at)
  if (low.startsWith('r/min', at)) return hitOf('rpm', at + 5)
  if ('·⋅•*.'.includes(low[end] ?? '-')) {
    const stop = wordEnd(low, end + 1)
    const product = products.get(`${low.slice(at, end)}·${low.slice(end + 1, stop)}`)
    if (product !== undefined) return hitOf(product, stop)
  }
  const unit = exactUnits.at(raw, at, end) ?? foldedUnits.at(low, at, end)
  if (!unit) return undefined
  const place = { at, end, glued }
  if (unit.code === '') return special(page, place)
  if (unit.code === 'm3' && low.startsWith('куб', at) && end === at + 3) return powered(page, place, 1) ?? rated(low, end, unit)
  return (low[end] === '.' && low[at] === 'л' && end === at + 1 ? compound(low, at) : undefined) ?? (isPlausible(page, place) ? withExponent(low, end, unit) : undefined)
}

/** `square feet`, «кв. м», `square-foot`. */
function powered({ low, raw }: Page, { end }: Place, cube: 0 | 1): UnitHit | undefined {
  const dot = low[end] === '.' || low[end] === '-' ? end + 1 : end
  const next = pastSpaces(low, dot)
  const stop = wordEnd(low, next)
  const base = exactUnits.at(raw, next, stop) ?? foldedUnits.at(low, next, stop)
  const code = base === undefined ? undefined : powers[base.code]?.[cube]
  return code === undefined ? undefined : hitOf(code, stop)
}

function withExponent(low: string, end: number, unit: Unit): UnitHit | undefined {
  const code = codeAt(low, end)
  if (code !== 178 && code !== 179 && code !== 94 && !isDigit(code)) return rated(low, end, unit)
  const from = code === 94 ? end + 1 : end
  const cube = '2²'.includes(low[from] ?? '-') ? 0 : '3³'.includes(low[from] ?? '-') ? 1 : undefined
  const power = cube === undefined || isDigit(codeAt(low, from + 1)) ? undefined : powers[unit.code]?.[cube]
  if (power !== undefined) return rated(low, from + 1, { ...unit, code: power })
  return isDigit(code) ? undefined : rated(low, end, unit)
}

/** Single letters and words that are units only where nothing else is likelier. */
function isPlausible({ raw, low }: Page, place: Place): boolean {
  const { at, end, glued } = place
  if (end === at + 1) return isPlausibleLetter(raw.charAt(at), low, place)
  if (codeAt(low, end) === 45 && isLetter(codeAt(low, end + 1)) && glued) return false
  if (end > at + 4 || codeAt(low, at) < 0x400) return true
  const word = low.slice(at, end)
  return word === 'об' ? /^ ?\/ ?мин/.test(low.slice(end, end + 6)) : word === 'пог' ? /^\. ?м/.test(low.slice(end, end + 4)) : word !== 'карт' || low[end] === '.'
}

/** Russian prepositions «с», «в», «к» and the year «г.» are letters too. */
function isPlausibleLetter(sign: string, low: string, { at, end, glued }: Place): boolean {
  const dotted = low[end] === '.'
  if (sign === 'г') return !(/(?:^|\D)(?:19|20)\d\d ?$/.test(near(low, at, 6)) && (dotted || !glued))
  // SAE 10W-40 is an oil, 10W+ a hundred thousand, 5A级 and 2B铅笔 name a class
  if (sign === 'W' && /^(?:-\d\d(?! ?w)|\+)/.test(low.slice(end, end + 5))) return false
  if ('AB'.includes(sign) && glued && /^[级級类铅鉛]/.test(low.slice(end, end + 1))) return false
  if (sign === 'B' && glued && /(?:^|\D)\d$/.test(near(low, at, 2))) return false // 2B面, 百格5B
  if ('ВАН'.includes(sign)) return glued || low[end] === '/' || !isLetter(codeAt(low, end + 1)) || (sign !== 'Н' && /^ (?:и|или|до|на) \d/.test(low.slice(end, end + 7)))
  if ('ABKК'.includes(sign)) return glued || (sign === 'A' && /^ (?:at|or|and|to) \d/.test(low.slice(end, end + 6))) || !(low[end] === ' ' && isLetter(codeAt(low, end + 1)))
  if (sign === 'D') return glued && /(?:^|\D)\d{2,4}$/.test(near(low, at, 5)) // 600D: denier
  if (sign === 'G' && glued && /(?:^|\D)[2-6]$/.test(near(low, at, 2))) return false // 5G is a network
  return 'GTNJVWvмтлцmgltLЛ'.includes(sign) && low[end] !== "'" && !(dotted && isLetter(codeAt(low, end + 1)) && !glued)
}

const compounds = /(?:(metric (?:tonnes?|tons?))|(table ?spoons?|(?:столов[а-я]{2}|ст\.) ?л(?:ож[а-я]{2,3}|\.)?)|(tea ?spoons?|(?:чайн[а-я]{2}|ч\.) ?л(?:ож[а-я]{2,3}|\.)?)|(л\. ?с\.?|лошадин[а-я]{2} сил[а-я]?))(?![a-zа-я])/y
const compoundCodes = ['t', 'tbsp', 'tsp', 'hp']

/** `metric tons`, «ст. л.», «л. с.». */
function compound(low: string, at: number): UnitHit | undefined {
  compounds.lastIndex = at
  const found = compounds.exec(low)
  return found ? hitOf(compoundCodes[found.findIndex((group, index) => index > 0 && group !== undefined) - 1] ?? '', at + found[0].length) : undefined
}

/** Words that are units only with what follows. `in` is an inch where it cannot be a preposition. */
function special(page: Page, place: Place): UnitHit | undefined {
  const { low } = page
  const { at, end, glued } = place
  const word = low.slice(at, end)
  if (/^(?:sq|кв)/.test(word)) return powered(page, place, 0)
  if (/^(?:cu|куб)/.test(word)) return powered(page, place, 1)
  if (word === 'in') {
    const closes = /^(?:\.?\s*$|\.?[,;:)!?]|\. *[a-z]?$| *[x×*]| (?:wide|long|high|thick|deep|diameter|tall)|\.)/.test(low.slice(end, end + 12))
    return closes || (glued && !isLetter(codeAt(low, end))) ? hitOf('in', end) : undefined
  }
  if (word === 'below' || word === 'ниже') {
    const zero = /^ (?:zero|freezing|нуля)/.exec(low.slice(end, end + 9))
    return zero ? hitOf('degT', end + zero[0].length, -1) : undefined
  }
  // 10-4478-C is an article
  if (end === at + 1 && codeAt(low, at - 1) === 45) return undefined
  return degrees(page, place, word) ?? compound(low, at)
}

function signUnit({ low, raw }: Page, at: number, glued: boolean): UnitHit | undefined {
  const code = codeAt(raw, at)
  const isQuote = code === 34 || code === 39
  if (!isQuote && !(code > 127)) return undefined
  const sign = raw.charAt(at)
  if ('°º˚'.includes(sign)) return afterDegreeSign(low, at)
  const square = '℃℉㎡㎥㎜㎝㎞㎏㎎'.indexOf(sign)
  if (square >= 0) return hitOf(['Cel', 'degF', 'm2', 'm3', 'mm', 'cm', 'km', 'kg', 'mg'][square] ?? '', at + 1)
  if (!glued) return undefined
  if ('"”″'.includes(sign)) return isClosing(low, at) ? undefined : { ...hitOf('in', at + 1), doubt: 'inch' }
  if (sign !== "'") return undefined
  if (low[at + 1] === "'") return { ...hitOf('in', at + 2), doubt: 'inch' }
  return isLetter(codeAt(low, at + 1)) || /(?:^|[^a-z0-9])'[^']{0,40}$/.test(near(low, at, 42)) ? undefined : hitOf('ft', at + 1)
}

/** A quotation mark that was opened before: `"size 40"`. */
function isClosing(low: string, at: number): boolean {
  const before = near(low, at, 80)
  return (before.match(/(?<!\d)"/g)?.length ?? 0) % 2 === 1 || before.includes('“')
}

function afterDegreeSign(low: string, at: number): UnitHit {
  const scale = /^ ?(c|с|f|k|cel[sc]ius|fahrenheit|farenheit|(?:по )?цельси[яю]|(?:по )?фаренгейт[ау])(?![a-zа-я])/.exec(low.slice(at + 1, at + 18))
  return scale ? hitOf(scaleCode(scale[1] ?? ''), at + 1 + scale[0].length) : hitOf(degreeWord(low, at), at + 1)
}

function scaleCode(name: string): string {
  return /^[kк]/.test(name) ? 'K' : /^f|фар/.test(name) ? 'degF' : 'Cel'
}

const degreeTail = /^\.? ?(?:of |по )?(c|с|f|cel[sc]ius|centigrade|fahrenheit|farenheit|kelvin|цельси[яю]|фаренгейт[ау])(?![a-zа-я'])/
const belowZero = /^\.? ?(?:below(?: zero| freezing)|ниже нуля|мороза|холода)/
const heat = /temp|warm|cool|cold|heat|\bhot|weather|therm|degree|темп|тепл|холод|градус|°/

/** Whether temperatures are spoken of close by, so that a small `c` is Celsius. */
export function speaksOfHeat(low: string, at: number): boolean {
  return heat.test(near(low, at, 60, 30))
}

function degrees({ low, raw }: Page, { at, end }: Place, word: string): UnitHit | undefined {
  if (/^(?:deg|град)/.test(word)) {
    const tail = degreeTail.exec(low.slice(end, end + 20))
    const stop = end + (tail?.[0].length ?? 0)
    const below = belowZero.exec(low.slice(stop, stop + 22))
    const code = tail ? scaleCode(tail[1] ?? '') : below ? 'degT' : degreeWord(low, at)
    return hitOf(code, stop + (below?.[0].length ?? 0), below ? -1 : 1)
  }
  if (!/^(?:c|с|f|celsius|celcius|centigrade|fahrenheit|farenheit|kelvins?|кельвин.*|цельсия|фаренгейта)$/.test(word)) return undefined
  if (word.length > 1) return hitOf(scaleCode(word), end)
  const closed = !(low[end] === ' ' && isLetter(codeAt(low, end + 1))) && !isDigit(codeAt(low, end)) && low[end] !== '-'
  // 红185C: a colour of a chart
  if (/[红蓝黄绿黑白灰紫橙棕粉金银色](?:pms ?|pantone ?|潘通)?\d{2,4}$/.test(near(low, at, 16)) || /(?:pantone|pms|潘通)[^,，.。]{0,12}\d{3,4}$/.test(near(low, at, 30))) return undefined
  // 3C证书: what electronics need in China
  if (/^c(?:认?证|标志)/.test(low.slice(at, at + 3))) return undefined
  const isScale = raw[at] !== low[at] || (word !== 'с' && (speaksOfHeat(low, at) || /(?<!\d)-[\d.]+ ?$/.test(near(low, at, 7))))
  return isScale && closed ? hitOf(scaleCode(word), end) : undefined
}
