import type { Language } from '#kernel/language.ts'
import { tags, type Formats } from '#ui/i18n/index.tsx'
import type { FactValue } from '../../domain/index.ts'
import { daysOf, plainForm, unitWord, zoneWord } from './plain-form.ts'
import { instantIn, localIn } from './zoned.ts'

export interface Reader {
  readonly language: Language
  readonly format: Formats
  /** Where the other side is, IANA. */
  readonly theirZone: string | undefined
}

/** What was understood, in the reader's words. `beside`: the same moment on the other clock. */
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

/** A zone as messages name it, else its place; `UTC+8` and `+08:00` as they are. */
function zoneName(zone: string, { language, format }: Reader): string {
  const word = zoneWord(zone, language)
  return word === zone ? format.zone(zone) : word
}

function dateWords(value: FactValue & { kind: 'date' }, reader: Reader): FactWords {
  const { language, theirZone } = reader
  const days = daysOf(value)
  if (days !== undefined) return { main: days.map((one) => dayWords(one, language)).join(' – ') }
  const [day = value.value, clock = value.time] = value.value.split('T')
  const main = [dayWords(day, language), clock?.slice(0, 5)].filter(Boolean).join(', ')
  if (clock === undefined || value.tz === undefined) return { main }
  const at = instantIn(`${day}T${clock.slice(0, 5)}`, value.tz)
  if (at === undefined) return { main: `${main} (${value.tz})` }
  const ours = localIn(at)
  const theirs = theirZone === undefined ? undefined : localIn(at, theirZone)
  const written = `${day}T${clock.slice(0, 5)}`
  const other = ours.slice(0, 16) !== written ? { local: ours, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : theirs !== undefined && theirs.slice(0, 16) !== written && theirZone !== undefined ? { local: theirs, zone: theirZone } : undefined
  return {
    main: `${main} ${zoneName(value.tz, reader)}`,
    ...(other === undefined ? {} : { beside: [other.local.slice(0, 10) === day ? undefined : dayWords(other.local.slice(0, 10), language), `${other.local.slice(11, 16)} ${zoneName(other.zone, reader)}`].filter(Boolean).join(', ') }),
  }
}

/** A value as the reader's language writes it: days with their weekday, hours on both clocks, amounts with their unit. */
export function factWords(value: FactValue, reader: Reader): FactWords {
  const { language, format } = reader
  const amount = (one: { readonly value?: number; readonly min?: number; readonly max?: number }) =>
    one.value !== undefined ? format.number(one.value) : one.min !== undefined && one.max !== undefined ? `${format.number(one.min)}–${format.number(one.max)}` : one.min !== undefined ? `≥ ${format.number(one.min)}` : `≤ ${format.number(one.max ?? 0)}`
  switch (value.kind) {
    case 'date':
      return dateWords(value, reader)
    case 'time': {
      const clock = value.value.slice(0, 5)
      return { main: [value.until === undefined ? clock : `${clock}–${value.until.slice(0, 5)}`, value.tz === undefined ? undefined : zoneName(value.tz, reader)].filter(Boolean).join(' ') }
    }
    case 'period':
      return { main: plainForm(value, language).split(' – ').map((one) => (/^\d{4}-\d\d-\d\d$/.test(one) ? dayWords(one, language) : one)).join(' – ') }
    case 'quantity':
      return { main: `${amount(value)} ${unitWord(value.unit, language)}` }
    case 'money':
      return { main: `${amount(value)} ${value.currency}` }
    default:
      return { main: plainForm(value, language) }
  }
}
