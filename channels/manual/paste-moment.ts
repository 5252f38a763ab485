import { MINUTE_MS, type Instant } from '#kernel/time.ts'
import { atWallTime, isDay, plusDays, wallTime, weekday, type WallTime } from './zoned-time.ts'

/** Times as WeChat's Chinese, English and Russian clients write them beside a name. */

const relativeDays: Readonly<Record<string, number>> = {
  今天: 0, today: 0, сегодня: 0,
  昨天: -1, yesterday: -1, вчера: -1,
  前天: -2, позавчера: -2,
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const chineseWeekdays = '日一二三四五六'
const russianWeekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']
const russianShort = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const russianMonths = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

const englishDay = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?'
const russianDay = `(?:${russianWeekdays.join('|')}|среду|пятницу|субботу|${russianShort.join('|')})`
const anyWeekday = `(?:(?:星期|周|礼拜)[日天一二三四五六]|${englishDay}|${russianDay})`
const englishMonth = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const russianMonth = '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\\.?'

/** Each form of a date, by name: two texts of one client have the same form. */
const dateForms: Readonly<Record<string, string>> = {
  ymd: '(?<y1>\\d{4})\\s*[-/.年]\\s*(?<m1>\\d{1,2})\\s*[-/.月]\\s*(?<d1>\\d{1,2})\\s*日?',
  chinese: '(?<m2>\\d{1,2})\\s*月\\s*(?<d2>\\d{1,2})\\s*日',
  dotted: '(?<d3>\\d{1,2})\\.(?<m3>\\d{1,2})(?:\\.(?<y3>\\d{4}|\\d{2}))?',
  slashed: '(?<a4>\\d{1,2})/(?<b4>\\d{1,2})(?:/(?<y4>\\d{4}|\\d{2}))?',
  english: `(?<m5>${englishMonth})\\s+(?<d5>\\d{1,2})(?:,?\\s+(?<y5>\\d{4}))?`,
  dayFirst: `(?<d6>\\d{1,2})\\s+(?<m6>${englishMonth}|${russianMonth})(?:,?\\s+(?<y6>\\d{4})(?:\\s*г\\.?)?)?`,
  relative: `(?<rel>${Object.keys(relativeDays).join('|')})`,
  weekday: `(?<wd>${anyWeekday})`,
}

const clock = '(?<half>凌晨|早上|上午|中午|下午|晚上)?\\s*(?<h>\\d{1,2})[:：](?<mi>\\d{2})(?:[:：](?<s>\\d{2}))?(?:\\s*(?<ap>[AaPp]\\.?[Mm]\\.?))?'
const date = `(?:${Object.values(dateForms).join('|')})(?:\\s*,?\\s*\\(?${anyWeekday}\\)?)?`
const moment = `(?:${date}[\\s,，]*(?:в\\s+|at\\s+)?)?${clock}`

/** The source of a pattern for a whole moment, with named groups; put it between anchors, flags `iu`. */
export const momentSource = moment
/** The source of a pattern for a date alone. */
export const dateSource = date

/** A moment that was read: when, and in which form it was written. */
export interface ReadMoment {
  readonly wall: WallTime
  readonly at: Instant
  readonly form: string
  /** It names its day; a time alone does not. */
  readonly dated: boolean
}

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Reads the groups of a match of `momentSource`. A date without a year is the last such day; a weekday one of the last
 * seven days; a time alone is today's, or of the given day.
 */
export function readMoment(groups: Groups, now: Instant, zone: string, day?: WallTime): ReadMoment | undefined {
  const today = wallTime(now, zone)
  const time = readClock(groups)
  const found = readDate(groups, today)
  if (!time || found === 'wrong') return undefined
  const named = found ?? day
  const wall = { ...(named ?? today), ...time }
  const at = atWallTime(wall, zone)
  // "23:50" read shortly after midnight is yesterday's.
  const earlier = !named && at > now + MINUTE_MS ? plusDays(wall, -1) : wall
  return { wall: earlier, at: earlier === wall ? at : atWallTime(earlier, zone), form: formOf(groups), dated: found !== undefined }
}

/** Reads the groups of a match of `dateSource` into a day. */
export function readDay(groups: Groups, now: Instant, zone: string): WallTime | undefined {
  const found = readDate(groups, wallTime(now, zone))
  return found === 'wrong' ? undefined : found
}

function formOf(groups: Groups): string {
  const ending: Readonly<Record<string, string>> = { y1: 'ymd', m2: 'chinese', d3: 'dotted', a4: 'slashed', m5: 'english', d6: 'day-first' }
  const name = Object.keys(ending).find((group) => groups[group] !== undefined)
  // Within one stretch a client mixes today, yesterday, weekdays and short dates.
  const dated = name === 'ymd' || groups['y3'] || groups['y4'] || groups['y5'] || groups['y6'] ? (ending[name ?? ''] ?? '') : 'short'
  return `${dated}${groups['s'] === undefined ? '' : '+seconds'}`
}

function readClock(groups: Groups): { hour: number; minute: number; second: number } | undefined {
  const [minute, second] = [Number(groups['mi']), Number(groups['s'] ?? 0)]
  let hour = Number(groups['h'])
  const half = groups['half'] ?? ''
  const later = /^p/i.test(groups['ap'] ?? '') || half === '下午' || half === '晚上' || (half === '中午' && hour < 11)
  if (later && hour < 12) hour += 12
  if (hour === 12 && (/^a/i.test(groups['ap'] ?? '') || half === '凌晨')) hour = 0
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined
}

function readDate(groups: Groups, today: WallTime): WallTime | 'wrong' | undefined {
  if (groups['rel']) return plusDays(today, relativeDays[groups['rel'].toLowerCase()] ?? 0)
  if (groups['wd']) return lastWeekday(groups['wd'].toLowerCase(), today)
  const [year, month, day] = namedParts(groups)
  if (!month || !day) return undefined
  if (year !== undefined) return isDay(year, month, day) ? { ...today, year, month, day } : 'wrong'
  const later = month > today.month || (month === today.month && day > today.day)
  const guess = later ? today.year - 1 : today.year
  return isDay(guess, month, day) ? { ...today, year: guess, month, day } : 'wrong'
}

function namedParts(groups: Groups): readonly [number | undefined, number | undefined, number | undefined] {
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  if (groups['y1']) return [number('y1'), number('m1'), number('d1')]
  if (groups['m2']) return [undefined, number('m2'), number('d2')]
  if (groups['d3']) return [fullYear(number('y3')), number('m3'), number('d3')]
  if (groups['a4']) {
    const [a, b] = [number('a4') ?? 0, number('b4') ?? 0]
    // Month first, as Chinese and American clients write; where that cannot be, day first.
    return a > 12 ? [fullYear(number('y4')), b, a] : [fullYear(number('y4')), a, b]
  }
  if (groups['m5']) return [number('y5'), monthNumber(groups['m5']), number('d5')]
  if (groups['m6']) return [number('y6'), monthNumber(groups['m6']), number('d6')]
  return [undefined, undefined, undefined]
}

const fullYear = (year: number | undefined) => (year !== undefined && year < 100 ? 2000 + year : year)

function monthNumber(word: string): number {
  const lower = word.toLowerCase()
  const english = months.findIndex((name) => lower.startsWith(name))
  return 1 + (english === -1 ? russianMonths.findIndex((name) => lower.startsWith(name)) : english)
}

function lastWeekday(word: string, today: WallTime): WallTime | 'wrong' {
  const chinese = chineseWeekdays.indexOf((word.at(-1) ?? '').replace('天', '日'))
  const english = weekdays.findIndex((name) => word.startsWith(name))
  const russian = Math.max(
    russianShort.indexOf(word),
    russianWeekdays.findIndex((name) => word.length > 2 && name.slice(0, 4) === word.slice(0, 4)),
  )
  const wanted = Math.max(chinese, english, russian)
  if (wanted === -1) return 'wrong'
  return plusDays(today, -((weekday(today) - wanted + 6) % 7) - 1)
}
