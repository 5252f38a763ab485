import type { Language } from '#kernel/language.ts'
import { DAY_MS } from '#kernel/time.ts'
import { tags, type Formats } from '#ui/i18n/index.tsx'
import type { FactValue } from '../../domain/index.ts'
import { daysOf, inBrackets, plainForm, unitWord, weightOf, zoneWord } from './plain-form.ts'
import { instantIn, localIn } from '../../domain/zoned.ts'

export interface Reader {
  readonly language: Language
  readonly format: Formats
  /** Where we are, IANA. */
  readonly ourZone: string
  /** Where the other side is, IANA. */
  readonly theirZone: string | undefined
  /** The day of reading, for hours that name none: `2026-07-24`. */
  readonly today: string
}

/** What was understood, in the reader's words. `beside`: the same moment on our clock and on theirs, where they show another. */
export interface FactWords {
  readonly main: string
  readonly beside?: string
}

const days = new Map<string, Intl.DateTimeFormat>()

/** A day with its weekday; what is no day as it is. */
export function dayWords(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at) || day.length !== 10) return day
  let format = days.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tags[language], { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    days.set(language, format)
  }
  return format.format(at)
}

/** Hours as a zone's clock shows them: `2026-07-24T10:00`. */
interface Hours {
  readonly from: string
  readonly to: string | undefined
}

type DayWords = (day: string) => string | undefined

/** Hours with their days; a day is not said again. */
function hourWords({ from, to }: Hours, words: DayWords, known?: string): string {
  const [day = '', clock = ''] = from.split('T')
  const first = [day === known ? undefined : words(day), clock].filter(Boolean).join(', ')
  const [lastDay = '', last = ''] = to?.split('T') ?? []
  if (to === undefined) return first
  return lastDay === day ? `${first}–${last}` : `${first} – ${[words(lastDay), last].filter(Boolean).join(', ')}`
}

/** The same hours on our clock and on theirs, where these show others than were written. */
function besideHours({ from, to }: Hours, tz: string, reader: Reader, words: DayWords): string | undefined {
  const [at, until] = [instantIn(from, tz), to === undefined ? undefined : instantIn(to, tz)]
  if (at === undefined) return undefined
  const seen = new Set([from])
  const clocks = [reader.ourZone, reader.theirZone].flatMap((zone) => {
    const local = zone === undefined ? from : localIn(at, zone).slice(0, 16)
    if (zone === undefined || seen.has(local)) return []
    seen.add(local)
    const hours = { from: local, to: until === undefined ? undefined : localIn(until, zone).slice(0, 16) }
    return [`${hourWords(hours, words, from.slice(0, 10))} ${zoneWord(zone, reader.language, local)}`]
  })
  return clocks.length === 0 ? undefined : clocks.join(' · ')
}

function hoursWords(hours: Hours, tz: string | undefined, reader: Reader, [words, known]: readonly [DayWords, string?]): FactWords {
  const main = hourWords(hours, words, known)
  if (tz === undefined) return { main }
  const beside = besideHours(hours, tz, reader, words)
  return { main: `${main} ${zoneWord(tz, reader.language, hours.from)}`, ...(beside === undefined ? {} : { beside }) }
}

function dateWords(value: FactValue & { kind: 'date' }, reader: Reader): FactWords {
  const words: DayWords = (day) => dayWords(day, reader.language)
  const days = daysOf(value)
  if (days !== undefined) return { main: days.map(words).join(' – ') }
  const [day = value.value, clock = value.time] = value.value.split('T')
  return clock === undefined ? { main: dayWords(day, reader.language) } : hoursWords({ from: `${day}T${clock.slice(0, 5)}`, to: undefined }, value.tz, reader, [words])
}

function periodWords(value: FactValue & { kind: 'period' }, reader: Reader): FactWords {
  const { from, to, tz } = value
  const words: DayWords = (day) => dayWords(day, reader.language)
  if (from?.includes('T') === true && to?.includes('T') === true) return hoursWords({ from: from.slice(0, 16), to: to.slice(0, 16) }, tz, reader, [words])
  return { main: plainForm(value, reader.language).split(' – ').map((one) => (/^\d{4}-\d\d-\d\d$/.test(one) ? words(one) : one)).join(' – ') }
}

/** An hour of no day is today's; on a clock that shows another day, that day is counted: −1 day, 20:00. */
function timeWords({ value, until, tz }: FactValue & { kind: 'time' }, reader: Reader): FactWords {
  const { today, language } = reader
  const counted: DayWords = (day) => {
    const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
    return days === 0 ? undefined : new Intl.NumberFormat(tags[language], { style: 'unit', unit: 'day', unitDisplay: 'long', signDisplay: 'always' }).format(days)
  }
  return hoursWords({ from: `${today}T${value.slice(0, 5)}`, to: until === undefined ? undefined : `${today}T${until.slice(0, 5)}` }, tz, reader, [counted, today])
}

/** A value as the reader's language writes it: days with their weekday, hours on both clocks, amounts with their unit. */
export function factWords(value: FactValue, reader: Reader): FactWords {
  const { language, format } = reader
  const amount = (one: { readonly value?: number; readonly min?: number; readonly max?: number }) =>
    one.value !== undefined ? format.number(one.value) : one.min !== undefined && one.max !== undefined ? `${format.number(one.min)}–${format.number(one.max)}` : one.min !== undefined ? `≥ ${format.number(one.min)}` : `≤ ${format.number(one.max ?? 0)}`
  switch (value.kind) {
    case 'date':
      return dateWords(value, reader)
    case 'time':
      return timeWords(value, reader)
    case 'period':
      return periodWords(value, reader)
    case 'quantity': {
      const weight = weightOf(value, language)
      return { main: `${amount(value)} ${unitWord(value.unit, language)}${weight === undefined ? '' : inBrackets(factWords(weight, reader).main, language)}` }
    }
    case 'money':
      return { main: `${amount(value)} ${value.currency}` }
    default:
      return { main: plainForm(value, language) }
  }
}
