import type { Language } from '#kernel/language.ts'
import type { Fact, FactValue } from '../../domain/index.ts'
import { zoneCity, zoneShift } from '../../domain/zone-names.ts'
import { offsetIn } from '../../domain/zoned.ts'

/** Units as a message of one language writes them, where the code itself is not what people write. */
const unitWords: Readonly<Record<string, readonly [ru: string, en: string, zh: string]>> = {
  pcs: ['шт.', 'pcs', '个'], set: ['компл.', 'sets', '套'], pair: ['пар', 'pairs', '双'], box: ['кор.', 'cartons', '箱'], roll: ['рул.', 'rolls', '卷'],
  bag: ['меш.', 'bags', '袋'], pallet: ['палл.', 'pallets', '托'], sheet: ['лист.', 'sheets', '张'], t: ['т', 't', '吨'], kg: ['кг', 'kg', '公斤'], g: ['г', 'g', '克'],
  mm: ['мм', 'mm', '毫米'], cm: ['см', 'cm', '厘米'], m: ['м', 'm', '米'], um: ['мкм', 'µm', '微米'], m2: ['м²', 'm²', '平方米'], m3: ['м³', 'm³', '立方米'], L: ['л', 'L', '升'], mL: ['мл', 'mL', '毫升'],
  jin: ['цзинь', 'jin', '斤'], Cel: ['°C', '°C', '°C'], degF: ['°F', '°F', '°F'], degT: ['°', '°', '°'], deg: ['°', '°', '°'], W: ['Вт', 'W', 'W'], in: ['дюйм.', 'in', '英寸'], dozen: ['дюж.', 'dozen', '打'],
  container: ['конт.', 'containers', '个柜'], drum: ['боч.', 'drums', '桶'], bottle: ['бут.', 'bottles', '瓶'], can: ['кан.', 'cans', '罐'], pack: ['уп.', 'packs', '包'], place: ['мест', 'places', '件'], reel: ['боб.', 'reels', '盘'],
  km: ['км', 'km', '公里'], ft: ['фут.', 'ft', '英尺'], nm: ['нм', 'nm', 'nm'], mm2: ['мм²', 'mm²', '平方毫米'], cm2: ['см²', 'cm²', '平方厘米'], dm2: ['дм²', 'dm²', 'dm²'], cm3: ['см³', 'cm³', '立方厘米'], mg: ['мг', 'mg', '毫克'],
  h: ['ч', 'h', '小时'], min: ['мин', 'min', '分钟'], s: ['с', 's', '秒'], rpm: ['об/мин', 'rpm', '转/分'], kW: ['кВт', 'kW', 'kW'], V: ['В', 'V', 'V'], kV: ['кВ', 'kV', 'kV'], A: ['А', 'A', 'A'], mA: ['мА', 'mA', 'mA'], Hz: ['Гц', 'Hz', 'Hz'], K: ['К', 'K', 'K'],
  Ah: ['А·ч', 'Ah', 'Ah'], mAh: ['мА·ч', 'mAh', 'mAh'], kWh: ['кВт·ч', 'kWh', 'kWh'], N: ['Н', 'N', 'N'], kN: ['кН', 'kN', 'kN'], 'N.m': ['Н·м', 'N·m', 'N·m'], bar: ['бар', 'bar', 'bar'], kPa: ['кПа', 'kPa', 'kPa'], MPa: ['МПа', 'MPa', 'MPa'],
  'mPa.s': ['мПа·с', 'mPa·s', 'mPa·s'], 'Pa.s': ['Па·с', 'Pa·s', 'Pa·s'], cSt: ['сСт', 'cSt', 'cSt'], lm: ['лм', 'lm', 'lm'], lx: ['лк', 'lx', 'lx'], dB: ['дБ', 'dB', 'dB'], denier: ['ден', 'den', 'D'],
}
const column = { ru: 0, en: 1, zh: 2 } as const

/** A unit as one writes it in a language; `kg/m` by its parts. */
export function unitWord(code: string, language: Language): string {
  return unitWords[code]?.[column[language]] ?? (code.includes('/') ? code.split('/').map((part) => unitWord(part, language)).join('/') : code)
}

/** Kilograms in a unit that is not the same weight everywhere; 吨 is. */
const kilograms: Readonly<Record<string, number>> = { t: 1000, jin: 0.5 }

/** The weight of an amount whose unit leaves it open, all of it and not of one: 5 t are 5000 kg. */
export function weightOf({ value, min, max, unit }: FactValue & { readonly kind: 'quantity' }, language: Language): (FactValue & { readonly kind: 'quantity' }) | undefined {
  const each = unit === 't' && language === 'zh' ? undefined : kilograms[unit]
  if (each === undefined) return undefined
  const times = (n: number): number => Number((n * each).toFixed(6))
  return { kind: 'quantity', unit: 'kg', ...(value === undefined ? {} : { value: times(value) }), ...(min === undefined ? {} : { min: times(min) }), ...(max === undefined ? {} : { max: times(max) }) }
}

/** Words in the brackets of a language. */
export function inBrackets(words: string, language: Language): string {
  return language === 'zh' ? `（${words}）` : ` (${words})`
}

/** Digits without separators of thousands, which every country reads in its own way. */
function digits(value: number, language: Language): string {
  const text = String(Number(value.toFixed(6)))
  return language === 'ru' ? text.replace('.', ',') : text
}

function amount(value: { readonly value?: number; readonly min?: number; readonly max?: number }, language: Language): string {
  if (value.value !== undefined) return digits(value.value, language)
  if (value.min !== undefined && value.max !== undefined) return `${digits(value.min, language)}–${digits(value.max, language)}`
  return value.min !== undefined ? `≥ ${digits(value.min, language)}` : `≤ ${digits(value.max ?? 0, language)}`
}

export type Duration = FactValue & { readonly kind: 'duration' }

/** `PT2H` → 2 hours; each part with its unit, in words of the language. */
function duration(iso: string, language: Language): string {
  const [, years, months, weeks, days, hours, minutes, seconds] = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(iso) ?? []
  const parts = ([['year', years], ['month', months], ['week', weeks], ['day', days], ['hour', hours], ['minute', minutes], ['second', seconds]] as const)
    .flatMap(([unit, value]) => (value === undefined ? [] : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(value))]))
  return parts.length === 0 ? iso : parts.join(language === 'zh' ? '' : ' ')
}

const oneUnit = /^PT?[\d.]+[YMWDHS]$/

/** The ends of a stretch, with one unit where it is the same: 25–30 days. */
export function stretchForm(from: Duration, to: Duration, language: Language): string {
  const [first, last] = [duration(from.iso, language), duration(to.iso, language)]
  const isShort = oneUnit.test(from.iso) && from.iso.replace(/[\d.]+/, '') === to.iso.replace(/[\d.]+/, '')
  return isShort ? `${/^[\d.,]+/.exec(first)?.[0] ?? first}–${last}` : `${first} – ${last}`
}

const dayMs = 86_400_000
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Ends of whole days are kept exclusive; people name the last day. */
function lastDay(end: string): string {
  if (end.includes('T')) return end.replace('T', ' ')
  const at = Date.parse(`${end}T00:00:00Z`)
  return end.length !== 10 || Number.isNaN(at) ? end : isoDay(at - dayMs)
}

const months: Readonly<Partial<Record<string, number>>> = { month: 1, quarter: 3 }

/** First and last day of a date that means a whole week, month or quarter; `undefined` for days, hours and years. */
export function daysOf(value: FactValue): readonly [first: string, last: string] | undefined {
  if (value.kind !== 'date' || value.time !== undefined) return undefined
  const long = months[value.grain]
  if (long === undefined && value.grain !== 'week') return undefined
  const at = Date.parse(`${value.value.length === 7 ? `${value.value}-01` : value.value}T00:00:00Z`)
  if (Number.isNaN(at)) return undefined
  if (long === undefined) return [isoDay(at), isoDay(at + 6 * dayMs)]
  const first = new Date(at)
  return [isoDay(at), isoDay(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + long, 1) - dayMs)]
}

/** What a fact can mean, its own value first. «До декабря» leaves open whether December is meant in or out: both its ends. */
export function meaningsOf(fact: Fact): FactValue[] {
  const seen = new Set<string>()
  return [fact, ...(fact.readings ?? []).map(({ value }) => value)]
    .flatMap((value): readonly FactValue[] => {
      const days = daysOf(value)
      if (days === undefined || value.kind !== 'date' || value.mod === undefined || value.mod === 'about') return [value]
      return days.map((day) => ({ ...value, value: day, grain: 'day' as const }))
    })
    .filter((value) => {
      const key = `${value.kind} ${plainForm(value, 'en')}`
      return !seen.has(key) && seen.add(key)
    })
}

/** A zone as a message names it, and as the mends of hours do: the city's time, else how far its clock is from UTC at the hour that is said. */
export function zoneWord(zone: string, language: Language, local = '2026-01-01T00:00'): string {
  const city = zoneCity(zone, language)
  if (city !== undefined) return { ru: city, en: `${city} time`, zh: `${city}时间` }[language]
  const minutes = zone === 'UTC' ? undefined : offsetIn(local, zone)
  return minutes === undefined ? zone : zoneShift(minutes)
}

/** A date with another day; the hour and the zone stay. */
export function onDay(value: FactValue, day: string): FactValue {
  return value.kind === 'date' ? { ...value, value: day + value.value.slice(10) } : value
}

function tolerance({ value, plus, minus, unit }: { readonly value?: number; readonly plus: number; readonly minus: number; readonly unit: string }, language: Language): string {
  const side = (value: number, sign: string): string => `${sign}${digits(Math.abs(value), language)}`
  const limits = plus === -minus || plus === minus ? `±${digits(plus, language)}` : `${side(plus, plus < 0 ? '−' : '+')}/${side(minus, minus > 0 ? '+' : '−')}`
  // Nobody writes a nominal of nought: there was none.
  return [value === undefined || value === 0 ? undefined : digits(value, language), limits, unitWord(unit, language)].filter(Boolean).join(' ')
}

function zoned(words: string, tz: string | undefined, language: Language): string {
  return tz === undefined ? words : `${words} ${zoneWord(tz, language, /^\d{4}-\d\d-\d\d \d\d:\d\d/.exec(words)?.[0].replace(' ', 'T'))}`
}

/** First and last day; hours of one day name it once. */
function stretch({ from, to }: FactValue & { readonly kind: 'period' }): string {
  const [day, clock] = from?.split('T') ?? []
  if (day !== undefined && clock !== undefined && to?.startsWith(`${day}T`) === true) return `${day} ${clock}–${to.slice(day.length + 1)}`
  return [from?.replace('T', ' '), to === undefined ? undefined : lastDay(to)].map((one) => one ?? '…').join(' – ')
}

/** A value written so that it can be read one way only: ISO days, currency codes, units in words. */
export function plainForm(value: FactValue, language: Language): string {
  const space = language === 'zh' ? '' : ' '
  switch (value.kind) {
    case 'date': {
      const days = daysOf(value)
      if (days !== undefined) return days.join(' – ')
      const moment = [value.value.replace('T', ' '), ...(value.time === undefined || value.value.includes('T') ? [] : [value.time])]
      return zoned(moment.join(' '), moment.join(' ').includes(':') ? value.tz : undefined, language)
    }
    case 'period':
      return zoned(stretch(value), value.tz, language)
    case 'time':
      return zoned(value.until === undefined ? value.value : `${value.value}–${value.until}`, value.tz, language)
    case 'duration':
      return duration(value.iso, language)
    case 'quantity': {
      const weight = weightOf(value, language)
      return `${amount(value, language)}${space}${unitWord(value.unit, language)}${weight === undefined ? '' : inBrackets(plainForm(weight, language), language)}`
    }
    case 'tolerance':
      return tolerance(value, language)
    case 'dimensions':
      return `${value.value.map((one) => digits(one, language)).join('×')} ${unitWord(value.unit, language)}`
    case 'money':
      return `${amount(value, language)} ${value.currency}`
    case 'percent':
      return `${amount(value, language)}${language === 'ru' ? ' ' : ''}%`
    case 'incoterm':
      return [value.term, value.place, value.year === undefined ? undefined : `Incoterms ${value.year}`].filter(Boolean).join(' ')
    case 'number':
      return digits(value.value, language)
    default:
      return value.value
  }
}
