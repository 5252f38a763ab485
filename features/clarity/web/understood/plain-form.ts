import type { Language } from '#kernel/language.ts'
import type { FactValue } from '../../domain/index.ts'

/** Units as a message of one language writes them, where the code itself is not what people write. */
const unitWords: Readonly<Record<string, readonly [ru: string, en: string, zh: string]>> = {
  pcs: ['шт.', 'pcs', '个'], set: ['компл.', 'sets', '套'], pair: ['пар', 'pairs', '双'], box: ['кор.', 'cartons', '箱'], roll: ['рул.', 'rolls', '卷'],
  bag: ['меш.', 'bags', '袋'], pallet: ['палл.', 'pallets', '托'], sheet: ['лист.', 'sheets', '张'], t: ['т (1000 кг)', 't (1000 kg)', '吨'], kg: ['кг', 'kg', '公斤'], g: ['г', 'g', '克'],
  mm: ['мм', 'mm', '毫米'], cm: ['см', 'cm', '厘米'], m: ['м', 'm', '米'], um: ['мкм', 'µm', '微米'], m2: ['м²', 'm²', '平方米'], m3: ['м³', 'm³', '立方米'], L: ['л', 'L', '升'], mL: ['мл', 'mL', '毫升'],
  jin: ['цзинь (0,5 кг)', 'jin (0.5 kg)', '斤（0.5公斤）'], Cel: ['°C', '°C', '°C'], W: ['Вт', 'W', 'W'], in: ['дюйм.', 'in', '英寸'], dozen: ['дюж.', 'dozen', '打'],
}
const column = { ru: 0, en: 1, zh: 2 } as const

/** A unit as one writes it in a language. */
export function unitWord(code: string, language: Language): string {
  return unitWords[code]?.[column[language]] ?? code
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

/** `PT2H` → 2 hours; each part with its unit, in words of the language. */
function duration(iso: string, language: Language): string {
  const [, years, months, weeks, days, hours, minutes, seconds] = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(iso) ?? []
  const parts = ([['year', years], ['month', months], ['week', weeks], ['day', days], ['hour', hours], ['minute', minutes], ['second', seconds]] as const)
    .flatMap(([unit, value]) => (value === undefined ? [] : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(value))]))
  return parts.length === 0 ? iso : parts.join(language === 'zh' ? '' : ' ')
}

/** Ends of whole days are kept exclusive; people name the last day. */
function lastDay(end: string, grain: string): string {
  if (grain !== 'day' && grain !== 'week') return end.replace('T', ' ')
  const at = Date.parse(`${end.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) ? end : new Date(at - 86_400_000).toISOString().slice(0, 10)
}

/** A value written so that it can be read one way only: ISO days, currency codes, units in words. */
export function plainForm(value: FactValue, language: Language): string {
  const space = language === 'zh' ? '' : ' '
  switch (value.kind) {
    case 'date':
      return [value.value.replace('T', ' '), ...(value.time === undefined || value.value.includes('T') ? [] : [value.time])].join(' ')
    case 'period':
      return [value.from?.replace('T', ' '), value.to === undefined ? undefined : lastDay(value.to, value.grain)].map((one) => one ?? '…').join(' – ')
    case 'time':
      return value.until === undefined ? value.value : `${value.value}–${value.until}`
    case 'duration':
      return duration(value.iso, language)
    case 'quantity':
      return `${amount(value, language)}${space}${unitWord(value.unit, language)}`
    case 'tolerance':
      return value.plus === -value.minus || value.plus === value.minus
        ? `${digits(value.value, language)} ±${digits(value.plus, language)} ${unitWord(value.unit, language)}`
        : `${digits(value.value, language)} +${digits(value.plus, language)}/−${digits(Math.abs(value.minus), language)} ${unitWord(value.unit, language)}`
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

const before = /^(?:(?:не позднее|не раньше|до|к|ко|после|с|со|от|около|примерно|в|на)\s+|(?:no later than|by|before|until|till|after|from|since|about|around|on|at)\s+)/iu
const behind = /(?:之?前|以前|之?后|以后|左右|起)$/u

/** The words of a fact with its value put plainly; the small words round it («до», "by", 前) stay. */
export function correctedText(words: string, plain: string): string {
  return (before.exec(words)?.[0] ?? '') + plain + (behind.exec(words)?.[0] ?? '')
}

/** The language that a stretch is written in, for what is put in its place. */
export function languageNear(text: string, start: number, end: number): Language {
  const around = text.slice(Math.max(0, start - 40), end + 40)
  if (/[\u3400-\u9fff]/u.test(around)) return 'zh'
  return /[а-яё]/iu.test(around) || (/[а-яё]/iu.test(text) && !/[a-z]{3}/iu.test(around)) ? 'ru' : 'en'
}
