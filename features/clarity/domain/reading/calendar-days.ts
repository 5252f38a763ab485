import type { Language } from '#kernel/language.ts'
import { dayNumber, isoDay } from '../facts/dates/civil.ts'

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  ru: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
}

/** Days on which China rests beside weekends: the State Council's notices for 2026; fixed feasts for other years. */
const holidays: readonly (readonly [from: string, to: string])[] = [
  ['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'], ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'], ['2026-09-25', '2026-09-27'], ['2026-10-01', '2026-10-07'],
]
/** Saturdays and Sundays worked in exchange. */
const worked = new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
const feasts: readonly (readonly [from: string, to: string])[] = [['01-01', '01-01'], ['05-01', '05-03'], ['10-01', '10-07']]

/** 0 for Sunday, of a day `YYYY-MM-DD`. */
export function weekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7
}

/** The day `YYYY-MM-DD` so many days later. */
export function daysLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return isoDay(dayNumber(year, month, date) + days)
}

export const weekdayName = (day: string, language: Language): string => weekdays[language][weekdayOf(day)] ?? ''

/** Whether nobody works in China that day: `holiday`, `weekend`, or undefined. */
export function dayOff(day: string): 'holiday' | 'weekend' | undefined {
  const known = day.startsWith('2026')
  const rests = known ? holidays.some(([from, to]) => from <= day && day <= to) : feasts.some(([from, to]) => from <= day.slice(5) && day.slice(5) <= to)
  if (rests) return 'holiday'
  return [0, 6].includes(weekdayOf(day)) && !worked.has(day) ? 'weekend' : undefined
}
