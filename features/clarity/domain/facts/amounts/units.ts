import { isDigit, isHan, isLetter, pastSpaces, wordEnd, type Page } from './page.ts'
import { chineseUnits, exactUnits, foldedUnits, powers, type Unit } from './unit-table.ts'

export type { Doubt } from './unit-table.ts'

/** A unit found after a number, and where it ends. */
export interface UnitHit extends Unit {
  readonly end: number
  /** The words say below zero: «5 градусов мороза». */
  readonly negative?: boolean
}

/** True for a Latin or Cyrillic word that is a unit in any capitals. */
export function isUnitWord(low: string): boolean {
  return foldedUnits.has(low) || exactUnits.has(low)
}

/** The unit that begins at `at`, which is the end of a number; spaces or one hyphen may stand between. */
export function unitAt(page: Page, at: number): UnitHit | undefined {
  const { low } = page
  const hyphen = low[at] === '-' && isLetter(low.charCodeAt(at + 1))
  const from = hyphen ? at + 1 : pastSpaces(low, at)
  const code = low.charCodeAt(from)
  if (isLetter(code)) return latinOrCyrillic(page, from, from === at)
  if (isHan(code)) return hanUnit(page, from)
  return signUnit(page, from, from === at)
}

/** First characters lead to the few forms that can stand there, longest first. */
const byFirst = new Map<string, string[]>()
for (const form of [...chineseUnits.keys()].sort((a, b) => b.length - a.length)) {
  const first = form[0] ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), form])
}

/** 个月, 个百分点, 条件, 片刻, 分钟: signs of units in words that are none. */
const noUnit: Readonly<Record<string, RegExp>> = {
  个: /^个(?:百 ?分|月|小时|钟|星期|礼拜|工作|季度|人|问题|多|点|别|体|性|字|方|性)/, 条: /^条(?:件|款|消息|信息)/, 片: /^片(?:刻|面|段)/, 把: /^把(?=.)/, 根: /^根(?:本|据)/, 台: /^台(?:风|湾|北|币|山)/, 度: /^度(?:假|过)/, 组: /^组(?:织|长)/, 对: /^对(?:方|账|于|吗|不|接|面|了|策)/,
  包: /^包(?:装|括|邮|裹)/, 板: /^板(?:材|块)/, 方: /^方(?:便|向|面|案|式|法|块|位)/, 安: /^安(?:全|排|装|检|娜)/, 牛: /^牛(?:肉|皮|奶|仔|津)/, 巴: /^巴(?:西|士|掌|基)/, 克: /^克(?:服|隆|朗|罗)/, 尺: /^尺(?:寸|码)/, 码: /^码(?:头)/, 部: /^部(?:分|门|件)/, 只: /^只(?:有|是|要|能|会|剩|好|需)/, 转: /^转(?:账|运|告|给|发|让)/, 支: /^支(?:付|持|票)/, 米: /^米(?:色|白|饭|粉)/, 分: /^分/, 里: /^里/, 副: /^副(?:总|本)/, 盘: /^盘(?:点|子)/, 双: /^双(?:方|面|语|层)/, 升: /^升(?:级|值|高|降)/, 张: /^张(?:家|经|总|工|先|女|小|师|力)/, 柜: /^柜(?:子|台)/, 桶: /^桶装/, 套: /^套(?:路|餐)/, 件: /^件(?:事)/, 粒: /^粒度/, 卷: /^卷(?:尺|边)/, 盒: /^盒(?:子)/, 箱: /^箱(?:子|唛|规|单)/, 匹: /^匹(?:配)/, 杯: /^杯(?:子)/, 板块: /^板块/, 焦: /^焦(?:点|虑)/, 瓦: /^瓦(?:楞)/, 磅: /^磅(?:单)/, 托: /^托(?:运|付)/,
}

function hanUnit({ low }: Page, at: number): UnitHit | undefined {
  const degrees = hanDegrees(low, at)
  if (degrees !== undefined) return degrees
  const first = low[at] ?? ''
  for (const form of byFirst.get(first) ?? []) {
    if (!low.startsWith(form, at)) continue
    if (form.length === 1 && noUnit[form]?.test(low.slice(at, at + 3)) === true) return undefined
    const unit = chineseUnits.get(form)
    return unit === undefined ? undefined : rated(low, at + form.length, unit)
  }
  return undefined
}

function hanDegrees(low: string, at: number): UnitHit | undefined {
  const found = /^(摄氏|华氏)? ?[度°]/.exec(low.slice(at, at + 5))
  if (found === null) return undefined
  const ahead = /(摄氏|华氏)[^\u4e00-\u9fff]?(?:零下|负)?[^摄华]{0,12}$/.exec(low.slice(Math.max(0, at - 16), at))
  const scale = found[1] ?? ahead?.[1]
  const code = scale === '摄氏' ? 'Cel' : scale === '华氏' ? 'degF' : degreeWord(low, at)
  if (low[at] === '度' && /^度(?:假|过|电)/.test(low.slice(at, at + 2))) return undefined
  return { code, end: at + found[0].length }
}

const angle = /(?:turn|angle|rotat|slope|bend|degree turn|угол|угл|поверн|наклон|скос|角|旋转|倾斜|弯|转)/
/** Plain degrees are degrees of temperature unless an angle is spoken of close by. */
function degreeWord(low: string, at: number): string {
  return angle.test(low.slice(Math.max(0, at - 24), at + 12)) ? 'deg' : 'degT'
}

const perHour = /^ ?(?:\/|per |an |a |в |по )? ?(?:h|hr|hrs|hour|hours|ч|час)(?![a-zа-я])|^(?:\/|每)(?:小时|时)/
const perSecond = /^ ?(?:\/|per |a |в ) ?(?:s|sec|second|с|сек|секунду)(?![a-zа-я])|^(?:\/|每)秒/
const perOther = /^ ?(?:\/|per |в ) ?(m2|m²|sqm|м2|м²|кв\.? ?м|m3|m³|м3|м³|min|мин|минуту|minute|day|сут|сутки|день|week|неделю|month|месяц)(?![a-zа-я0-9])|^(?:\/|每)(平方米|平米|平方|立方米|分钟|分|天|日|月|周)/
const others: Readonly<Record<string, string>> = { 'm²': 'm2', sqm: 'm2', м2: 'm2', 'м²': 'm2', 平方米: 'm2', 平米: 'm2', 平方: 'm2', 'm³': 'm3', м3: 'm3', 'м³': 'm3', 立方米: 'm3', min: 'min', мин: 'min', минуту: 'min', minute: 'min', 分钟: 'min', 分: 'min' }
const speeds: Readonly<Record<string, string>> = { km: 'km/h', mi: 'mph' }

/** Units over time, area or volume are units of their own: 188 miles an hour, 200 g/m2, 20吨/天. */
function rated(low: string, end: number, unit: Unit): UnitHit {
  if (unit.code === 'W' || unit.code === 'kW') {
    const hours = /^(?:\*|·|-| )? ?(?:h|ч|hours?|час(?:ов|а)?)(?![a-zа-я])|^时/.exec(low.slice(end, end + 14))
    if (hours !== null && unit.code === 'kW') return { code: 'kWh', end: end + hours[0].length }
  }
  const next = low.charCodeAt(end)
  if (next !== 32 && next !== 47 && next !== 0x6bcf) return hit(unit, end)
  const after = low.slice(end, end + 14)
  const hour = perHour.exec(after)
  if (hour !== null) return { code: speeds[unit.code] ?? `${unit.code}/h`, end: end + hour[0].length }
  const second = perSecond.exec(after)
  if (second !== null) return { code: `${unit.code}/s`, end: end + second[0].length }
  const other = perOther.exec(after)
  const name = other?.[1] ?? other?.[2] ?? ''
  if (other === null || /^ ?в /.test(after)) return hit(unit, end)
  if (unit.code === 'rpm' && others[name] === 'min') return { code: 'rpm', end: end + other[0].length }
  return { code: `${unit.code}/${others[name] ?? (name.startsWith('кв') ? 'm2' : /^(?:day|сут|天|日)/.test(name) ? 'd' : /^(?:week|周)/.test(name) ? 'wk' : /^(?:month|месяц|月)/.test(name) ? 'mo' : name)}`, end: end + other[0].length }
}

/** Written out: a spread of four shapes is slow where every number comes by. */
function hit({ code, factor, doubt }: Unit, end: number): UnitHit {
  if (factor === undefined) return doubt === undefined ? { code, end } : { code, end, doubt }
  return doubt === undefined ? { code, end, factor } : { code, end, factor, doubt }
}

const squareRoots: Readonly<Record<string, readonly [string, string]>> = { mm: ['mm2', 'mm3'], cm: ['cm2', 'cm3'], m: ['m2', 'm3'], km: ['km2', 'km3'], ft: ['ft2', 'ft3'], in: ['in2', 'in3'], dm: ['dm2', 'L'] }

function latinOrCyrillic(page: Page, at: number, glued: boolean): UnitHit | undefined {
  const { low, raw } = page
  const end = wordEnd(low, at)
  const word = low.slice(at, Math.min(end, at + 24))
  const degrees = degreesAt(page, { at, end, word, glued })
  if (degrees !== undefined) return degrees
  if (word === 'metric') {
    const ton = /^ (?:tonnes?|tons?)(?![a-z])/.exec(low.slice(end, end + 9))
    if (ton !== null) return rated(low, end + ton[0].length, { code: 't' })
  }
  const power = powers.get(word)
  if (power !== undefined) {
    const next = pastSpaces(low, low[end] === '.' ? end + 1 : end)
    const base = plainUnit(low.slice(next, wordEnd(low, next)), raw.slice(next, wordEnd(low, next)))
    const code = base === undefined ? undefined : squareRoots[base.code]?.[power - 2]
    if (code !== undefined) return { code, end: wordEnd(low, next) }
    if (word !== 'куб' && !exactUnits.has(raw.slice(at, end))) return undefined
  }
  const unit = plainUnit(word, raw.slice(at, end))
  if (unit === undefined || !isPlausible(page, { at, end, word, glued })) return special(page, { at, end, word, glued })
  return withExponent(low, end, unit)
}

interface Place {
  readonly at: number
  readonly end: number
  readonly word: string
  readonly glued: boolean
}

function plainUnit(low: string, raw: string): Unit | undefined {
  return exactUnits.get(raw) ?? foldedUnits.get(low)
}

function withExponent(low: string, end: number, unit: Unit): UnitHit | undefined {
  const sign = low[end] ?? ''
  const power = sign === '2' || sign === '²' ? 2 : sign === '3' || sign === '³' ? 3 : low.startsWith('^2', end) ? 2 : low.startsWith('^3', end) ? 3 : undefined
  if (power !== undefined && !isDigit(low.charCodeAt(end + 1))) {
    const code = squareRoots[unit.code]?.[power - 2]
    if (code !== undefined) return rated(low, end + (sign === '^' ? 2 : 1), { code })
  }
  if (isDigit(low.charCodeAt(end)) && sign !== '2' && sign !== '3') return undefined
  if (isDigit(low.charCodeAt(end))) return undefined
  const dot = low[end] === '.' && isShort(low, end) ? end : end
  return rated(low, dot, unit)
}

function isShort(low: string, end: number): boolean {
  return isLetter(low.charCodeAt(end + 1))
}

/** Single letters and words that are units only where nothing else is likelier. */
function isPlausible({ raw, low }: Page, { at, end, word, glued }: Place): boolean {
  const after = low.charCodeAt(end)
  if (word.length === 1) return isPlausibleLetter(raw[at] ?? '', low, { at, end, word, glued })
  if (after === 45 && isLetter(low.charCodeAt(end + 1)) && glued) return false
  if (word === 'об') return /^ ?\/ ?мин/.test(low.slice(end, end + 6))
  if (word === 'пог') return /^\. ?м/.test(low.slice(end, end + 4))
  if (word === 'case' || word === 'kit' || word === 'unit') return true
  if (word === 'карт') return low[end] === '.'
  if (word === 'mi' || word === 'gr') return true
  return true
}

/** Russian prepositions «с», «в», «к» and the year «г.» are letters too. */
function isPlausibleLetter(sign: string, low: string, { at, end, glued }: Place): boolean {
  const dotted = low[end] === '.'
  switch (sign) {
    case 'г':
      return !(/(?:^|\D)(?:19|20)\d\d ?$/.test(low.slice(Math.max(0, at - 6), at)) && (dotted || !glued))
    case 'В':
    case 'А':
    case 'Н':
      return glued || !isLetter(low.charCodeAt(end + 1))
    case 'A':
    case 'B':
    case 'K':
      return glued || !(low[end] === ' ' && isLetter(low.charCodeAt(end + 1)))
    case 'G':
    case 'T':
    case 'N':
    case 'J':
    case 'V':
    case 'W':
    case 'v':
    case 'м':
    case 'т':
    case 'л':
    case 'ц':
    case 'm':
    case 'g':
    case 'l':
    case 't':
    case 'L':
    case 'Л':
      return low[end] !== "'" && !(dotted && isLetter(low.charCodeAt(end + 1)) && !glued)
    default:
      return false
  }
}

/** `in` is an inch where it cannot be a preposition; «кв.м» and abbreviations with inner stops. */
function special({ low }: Page, { at, end, word, glued }: Place): UnitHit | undefined {
  if (word === 'in') {
    const rest = low.slice(end, end + 12)
    const closes = /^(?:\.?\s*$|\.?[,;:)!?]|\. *[a-z]?$| *[x×*]| (?:wide|long|high|thick|deep|diameter|tall)|\.)/.test(rest)
    return closes || (glued && !isLetter(low.charCodeAt(end))) ? { code: 'in', end } : undefined
  }
  if (word === 'л' && /^\.? ?с\b/.test(low.slice(end, end + 3))) return { code: 'hp', end: end + 2 }
  return at === end ? undefined : undefined
}

function signUnit({ low, raw }: Page, at: number, glued: boolean): UnitHit | undefined {
  const sign = raw[at] ?? ''
  if (sign === '°' || sign === 'º' || sign === '˚') return afterDegreeSign(low, at)
  if (sign === '℃') return { code: 'Cel', end: at + 1 }
  if (sign === '℉') return { code: 'degF', end: at + 1 }
  if (sign === '㎡') return { code: 'm2', end: at + 1 }
  if (sign === '㎥') return { code: 'm3', end: at + 1 }
  const square = '㎜㎝㎞㎏㎎'.indexOf(sign)
  if (sign !== '' && square >= 0) return { code: ['mm', 'cm', 'km', 'kg', 'mg'][square] ?? '', end: at + 1 }
  if (!glued) return undefined
  if (sign === '"' || sign === '”' || sign === '″') return isClosing(low, at) ? undefined : { code: 'in', end: at + 1, doubt: 'inch' }
  if (sign === "'") return low[at + 1] === "'" ? { code: 'in', end: at + 2, doubt: 'inch' } : isLetter(low.charCodeAt(at + 1)) || isOpenQuote(low, at) ? undefined : { code: 'ft', end: at + 1 }
  return undefined
}

/** A quotation mark that was opened before: `"size 40"`. */
function isClosing(low: string, at: number): boolean {
  const before = low.slice(Math.max(0, at - 80), at)
  let open = 0
  for (let i = 0; i < before.length; i += 1) if (before[i] === '"' && !isDigit(before.charCodeAt(i - 1))) open += 1
  return open % 2 === 1 || before.includes('“')
}

function isOpenQuote(low: string, at: number): boolean {
  return /(?:^|[^a-z0-9])'[^']{0,40}$/.test(low.slice(Math.max(0, at - 42), at))
}

function afterDegreeSign(low: string, at: number): UnitHit {
  const scale = /^ ?(c|с|f|k|celsius|celcius|fahrenheit|farenheit|цельсия|фаренгейта|по цельсию|по фаренгейту)(?![a-zа-я])/.exec(low.slice(at + 1, at + 18))
  if (scale === null) return { code: degreeWord(low, at), end: at + 1 }
  return { code: scaleCode(scale[1] ?? ''), end: at + 1 + scale[0].length }
}

function scaleCode(name: string): string {
  if (name === 'k') return 'K'
  return /^f|фар/.test(name) ? 'degF' : 'Cel'
}

const degreeWords = /^(?:deg|degs|degree|degrees|градус|градуса|градусов|градусы|градусам|градусами|градусах|градусу|градусе|град)$/
const degreeTail = /^\.? ?(?:of |по )?(c|с|f|celsius|celcius|centigrade|fahrenheit|farenheit|kelvin|цельсия|фаренгейта|цельсию|фаренгейту)(?![a-zа-я'])/
const belowZero = /^\.? ?(?:below(?: zero| freezing)|ниже нуля|мороза|холода)/
const scales = /^(?:celsius|celcius|centigrade|fahrenheit|farenheit|kelvin|kelvins|цельсия|фаренгейта|кельвин|кельвина|кельвинов|c|с|f)$/

function degreesAt({ low, raw }: Page, { at, end, word, glued }: Place): UnitHit | undefined {
  if (degreeWords.test(word)) {
    const tail = degreeTail.exec(low.slice(end, end + 20))
    const stop = tail === null ? end : end + tail[0].length
    const below = belowZero.exec(low.slice(stop, stop + 22))
    const code = tail === null ? (below === null ? degreeWord(low, at) : 'degT') : tail[1] === 'kelvin' ? 'K' : scaleCode(tail[1] ?? '')
    return { code, end: stop + (below?.[0].length ?? 0), ...(below === null ? {} : { negative: true }) }
  }
  if (!scales.test(word)) return undefined
  if (word.length > 1) return { code: /^(?:kelvin|кельвин)/.test(word) ? 'K' : scaleCode(word), end }
  const capital = raw[at] !== low[at]
  const closed = !(low[end] === ' ' && isLetter(low.charCodeAt(end + 1))) && !isDigit(low.charCodeAt(end)) && low[end] !== '-'
  return capital && closed && (glued || word !== 'f' || closed) ? { code: scaleCode(word), end } : undefined
}
