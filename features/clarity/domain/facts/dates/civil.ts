/** Whole division, downwards. */
export function div(a: number, b: number): number {
  return Math.floor(a / b)
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's `days_from_civil`). Month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = div(y, 400)
  const yearOfEra = y - era * 400
  const dayOfYear = div(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1
  const dayOfEra = yearOfEra * 365 + div(yearOfEra, 4) - div(yearOfEra, 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** The inverse of {@link dayNumber}. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468
  const era = div(z, 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = div(dayOfEra - div(dayOfEra, 1460) + div(dayOfEra, 36524) - div(dayOfEra, 146096), 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100))
  const mp = div(5 * dayOfYear + 2, 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - div(153 * mp + 2, 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return 30 + ((month + (month >> 3)) & 1)
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO weekday of a day number: Monday 1 to Sunday 7. */
export function weekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week the day stands in. */
export function weekStart(days: number): number {
  return days - weekday(days) + 1
}

/** The first day of a name on a day or after it. */
export function onOrAfter(day: number, wd: number): number {
  return day + ((wd - weekday(day) + 7) % 7)
}

/** Same day of the month so many months on, or its last day where the month is shorter. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilDate(days)
  const at = year * 12 + month - 1 + months
  const y = div(at, 12)
  const m = at - y * 12 + 1
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)))
}

/** The Monday of an ISO 8601 week: week 1 holds the year's first Thursday. */
export function isoWeekStart(year: number, week: number): number {
  return weekStart(dayNumber(year, 1, 4)) + (week - 1) * 7
}

/** `YYYY-MM-DD` of a day number; years outside 0000–9999 are clamped to keep the form. */
export function isoDay(days: number): string {
  const { year, month, day } = civilDate(days)
  return `${pad(Math.min(9999, Math.max(0, year)), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `HH:MM`, or `HH:MM:SS` where the seconds are asked for. */
export function isoTime(secondOfDay: number, withSeconds = false): string {
  const s = ((secondOfDay % 86400) + 86400) % 86400
  const text = `${pad(div(s, 3600), 2)}:${pad(div(s, 60) % 60, 2)}`
  return withSeconds ? `${text}:${pad(s % 60, 2)}` : text
}

function pad(n: number, width: number): string {
  return String(Math.floor(n)).padStart(width, '0')
}
