import type { Language } from '#kernel/language.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel/time.ts'
import { tags } from './translate.ts'

/**
 * Dates, times, numbers and sizes as a reader of one language writes them. `zone` is an IANA name; absent: the browser's.
 * A moment that no calendar knows reads `–`: one bad row must not take the screen away.
 */
export interface Formats {
  /** 14:05 */
  time(at: number, zone?: string): string
  /** 14:05 today, `Mon` within a week, `24 Nov` this year, `24.11.2025` before. */
  short(at: number, now: number, zone?: string): string
  /** 24 November, Tuesday; with the year when it is not this one. */
  day(at: number, now: number, zone?: string): string
  /** 24 Nov 2026, 14:05 */
  full(at: number, zone?: string): string
  /** 3 h, 2 d: how long something lasts, in its largest unit. */
  duration(ms: number): string
  /** 47 h, 20 min: what is left of something that is counted in hours. */
  hours(ms: number): string
  /** in 3 hours, 2 days ago. */
  relative(ms: number): string
  /** The place that a zone's clock is named after: Moscow, 莫斯科时间, Китай. */
  zone(zone: string): string
  number(value: number): string
  /** 1.4 MB, in steps of 1024 as WeChat and Windows count. */
  bytes(value: number): string
  list(items: readonly string[]): string
}

const step = 1_024

/** Remembers what was made for a key: making a formatter costs far more than using it. */
function kept<Made>(): (key: string, make: () => Made) => Made {
  const cache = new Map<string, Made>()
  return (key, make) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const made = make()
    cache.set(key, made)
    return made
  }
}

const keptDates = kept<Intl.DateTimeFormat>()
const keptUnits = kept<Intl.NumberFormat>()
const keptZones = kept<string>()

function dateFormat(language: Language, zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keptDates(`${language} ${zone ?? ''} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tags[language], { ...options, ...(zone === undefined ? {} : { timeZone: zone }) }))
}

/** A number with its unit: 3 h, 1.4 MB. */
function measure(language: Language, value: number, unit: string, digits = 0): string {
  return keptUnits(`${language} ${unit} ${digits}`, () => new Intl.NumberFormat(tags[language], { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits })).format(value)
}

/** What a language calls a zone, or the zone's city where it has no name for it. */
function zoneName(language: Language, zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  // English names of cities are the zones' own; others are looked up, where the language has one.
  if (language === 'en' || !zone.includes('/') || knownZone(zone) === undefined) return city
  const name = dateFormat(language, zone, { timeZoneName: 'shortGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value
  return name === undefined || /^(?:GMT|UTC)/.test(name) ? city : name
}

const unreadable = '–'

/** ECMAScript's calendar ends 100 million days from 1970. */
function isReadable(at: number): boolean {
  return Math.abs(at) <= 8.64e15
}

/** A moment for machines, as `<time dateTime>` wants it; undefined when no calendar knows it. */
export function machineTime(at: number): string | undefined {
  return isReadable(at) ? new Date(at).toISOString() : undefined
}

/** The calendar day of a moment in a zone, as 2026-11-24; sorts and compares as text. */
export function dayKey(at: number, zone?: string): string {
  if (!isReadable(at)) return unreadable
  const parts = dateFormat('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Hour of the day in a zone, 0–23. */
export function hourIn(at: number, zone: string): number {
  if (!isReadable(at)) return 0
  return Number(dateFormat('en', zone, { hour: 'numeric', hourCycle: 'h23' }).format(at))
}

/** A zone name that this browser knows, else undefined. */
export function knownZone(zone: string | null | undefined): string | undefined {
  if (zone == null || zone === '') return undefined
  try {
    dateFormat('en', zone, { hour: 'numeric' })
    return zone
  } catch {
    return undefined
  }
}

const units = [[DAY_MS, 'day'], [HOUR_MS, 'hour'], [MINUTE_MS, 'minute']] as const

function largest(ms: number): readonly [number, 'day' | 'hour' | 'minute'] {
  const size = Math.abs(ms)
  const [unit, name] = units.find(([one]) => size >= one) ?? [MINUTE_MS, 'minute' as const]
  return [Math.trunc(ms / unit), name]
}

export function formats(language: Language): Formats {
  const tag = tags[language]
  const plain = new Intl.NumberFormat(tag)
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const say = (at: number, zone: string | undefined, options: Intl.DateTimeFormatOptions) => (isReadable(at) ? dateFormat(language, zone, options).format(at) : unreadable)
  const time = (at: number, zone?: string) => say(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const size = (value: number, name: string) => measure(language, value, name, value < 10 ? 1 : 0)
  return {
    time,
    short(at, now, zone) {
      if (dayKey(at, zone) === dayKey(now, zone)) return time(at, zone)
      if (now - at < 6 * DAY_MS && at <= now) return say(at, zone, { weekday: 'short' })
      const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4)
      return say(at, zone, sameYear ? { day: 'numeric', month: 'short' } : { day: '2-digit', month: '2-digit', year: 'numeric' })
    },
    day(at, now, zone) {
      const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4)
      return say(at, zone, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })
    },
    full: (at, zone) => say(at, zone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    duration(ms) {
      if (!Number.isFinite(ms)) return unreadable
      const [value, name] = largest(ms)
      return measure(language, Math.abs(value), name)
    },
    hours(ms) {
      if (!Number.isFinite(ms)) return unreadable
      const [value, name] = ms >= HOUR_MS ? [Math.floor(ms / HOUR_MS), 'hour'] : [Math.floor(ms / MINUTE_MS), 'minute']
      return measure(language, value, name)
    },
    relative(ms) {
      if (!Number.isFinite(ms)) return unreadable
      const [value, name] = largest(ms)
      return relative.format(value, name)
    },
    zone: (zone) => keptZones(`${language} ${zone}`, () => zoneName(language, zone)),
    number: (value) => plain.format(value),
    bytes(value) {
      if (value < step) return size(value, 'byte')
      if (value < step ** 2) return size(value / step, 'kilobyte')
      return value < step ** 3 ? size(value / step ** 2, 'megabyte') : size(value / step ** 3, 'gigabyte')
    },
    list: (items) => list.format(items),
  }
}
