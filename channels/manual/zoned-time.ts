import { DAY_MS, instant, type Instant } from '#kernel/time.ts'

/** A moment as a clock on the wall shows it. Months count from 1. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, hourCycle: 'h23', ...parts })
  formats.set(zone, made)
  return made
}

/** What the wall clocks of a zone show at an instant. */
export function wallTime(at: Instant, zone: string): WallTime {
  const found: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(at)) found[type] = Number(value)
  const of = (name: string) => found[name] ?? 0
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: of('second') }
}

const utc = ({ year, month, day, hour, minute, second }: WallTime) => Date.UTC(year, month - 1, day, hour, minute, second)

/** The instant at which a zone's clocks show this; of two such instants the earlier, for a skipped hour the one after. */
export function atWallTime(wall: WallTime, zone: string): Instant {
  const shown = utc(wall)
  const offsetAt = (ms: number) => utc(wallTime(instant(ms), zone)) - ms
  const candidates = [shown - offsetAt(shown - DAY_MS), shown - offsetAt(shown + DAY_MS)].sort((a, b) => a - b)
  return instant(candidates.find((ms) => ms + offsetAt(ms) === shown) ?? candidates[1] ?? shown)
}

/** A wall clock's date, moved by whole days. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days))
  return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** Day of the week, Sunday is 0. */
export function weekday(wall: WallTime): number {
  return new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()
}

/** Whether such a day is in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
