import type { DateDoubt, Span } from '../doc.ts'
import type { Fact, Moment } from '../fact.ts'
import type { DateReading, ImpossibleDate, WeekdayClaim } from '../facts/dates/index.ts'
import { daysLater, weekdayOf } from './calendar-days.ts'
import { matchesIn } from './matches.ts'

/** Dates that cannot be meant as they stand. `plain` is the lower-case shadow. */
export function readDateDoubts(dates: DateReading, plain: string, moment: Moment): DateDoubt[] {
  const spelt = speltClaims(dates, plain)
  const never = neverDays(plain, dates.impossible)
  if (dates.impossible.length === 0 && dates.claims.length === 0 && spelt.length === 0) return never
  const year = Number(moment.local.slice(0, 4))
  const impossible = dates.impossible.map((date): DateDoubt => ({ kind: 'impossible', start: date.start, end: date.end, readings: nearestDays(date, year) }))
  const claims = [...dates.claims, ...spelt]
  const weekdays = claims.flatMap((claim, i): DateDoubt[] => {
    // «в пн 29 июля в 10:15 по Пекину (05:15 по Москве)»: one weekday, read once for each hour.
    if (claims.slice(Math.max(0, i - 3), i).some(({ weekday }) => weekday.start === claim.weekday.start)) return []
    const start = Math.min(claim.weekday.start, claim.date.start)
    const end = Math.max(claim.weekday.end, claim.date.end)
    const isOff = !claim.isRight && !fitsAnotherYear(claim, plain.slice(start, end), moment) && !isRange(plain, end)
    return isOff ? [{ kind: 'weekday', start, end, readings: daysOf(claim) }] : []
  })
  return [...impossible, ...never, ...weekdays].sort((a, b) => a.start - b.start)
}

/** «15.13.2026», «32 августа»: no reader of dates takes them for one. */
const beyond = /(?<![\d.])(\d\d?)\.(\d\d?)\.20\d\d(?!\d|\.\d)|(?<![\d.,])(?:3[2-9]|[4-9]\d) (?:(?:янва|февра|сентя|октя|ноя|дека)[брл]*я|ма(?:рта|я)|апреля|ию[нл]я|августа)(?![а-я])|(?<!\d)(?:[1-9]|1[0-2])月(?:3[2-9]|[4-9]\d)(?=[日号])/g

function neverDays(plain: string, known: readonly Span[]): DateDoubt[] {
  return matchesIn(plain, beyond).flatMap((match): DateDoubt[] => {
    const [first, second] = [Number(match[1] ?? 32), Number(match[2] ?? 1)]
    const fits = Math.min(first, second) > 0 && Math.max(first, second) < 32 && Math.min(first, second) < 13
    const span = { start: match.index, end: match.index + match[0].length }
    return fits || known.some(({ start, end }) => start < span.end && span.start < end) ? [] : [{ kind: 'impossible', ...span, readings: [] }]
  })
}

/** 礼拜一也就是8月5号, 8月5号，也就是礼拜一, 下周三（7月30日）: the two stand apart, and one explains the other. */
function speltClaims({ facts, claims }: DateReading, plain: string): WeekdayClaim[] {
  if (!/[周期拜]/.test(plain)) return []
  return facts.flatMap((date) => {
    if (date.kind !== 'date' || date.value.length < 10 || date.source !== 'explicit' || claims.some((claim) => claim.date.start < date.end && date.start < claim.date.end)) return []
    const before = /(?:周|星期|礼拜)([一二三四五六日天])[，,]?\s?(?:(?:也?就|刚好|正好)是|即|[（(])\s?$/.exec(plain.slice(Math.max(0, date.start - 12), date.start))
    const after = /^[，,]?\s?(?:(?:也?就|刚好|正好)是|即)(?:下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])/.exec(plain.slice(date.end, date.end + 12))
    const match = before ?? after
    if (match === null) return []
    const claimed = '一二三四五六日'.indexOf(match[1] === '天' ? '日' : (match[1] ?? '')) + 1
    const start = before === null ? date.end : date.start - before[0].length
    return [{ weekday: { start, end: start + match[0].length }, claimed, isRight: weekdayOf(date.value.slice(0, 10)) === claimed % 7, date }]
  })
}

const two = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The last day of the month that was named, and the first of the next one. */
function nearestDays({ month, year }: ImpossibleDate, now: number): string[] {
  if (month < 1 || month > 12) return []
  const y = year ?? now
  const next = month === 12 ? `${y + 1}-01-01` : `${y}-${two(month + 1)}-01`
  return [`${y}-${two(month)}-${two(daysIn(y, month))}`, next]
}

/** So many days further off, and nobody means that year without saying so. */
const muchFurther = 120
const month = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|ию[нл]|авг|сен|окт|ноя|дек|月|\d[./-]\d/
const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000

/** Without a year, the writer may mean the year before or after, where that day is not much further off: in July a Thursday of August is one of this year. */
function fitsAnotherYear({ claimed, date }: WeekdayClaim, words: string, { local }: Moment): boolean {
  const day = firstDay(date)
  if (day === '' || /\d{4}|['’]\d\d|[./]\d\d(?!\d)$/.test(words)) return false
  const year = Number(day.slice(0, 4))
  const [now, rest] = [local.slice(0, 10), day.slice(4)]
  // "Fri 20th" leaves the month open as well.
  const most = month.test(words) ? daysBetween(day, now) + muchFurther : Number.POSITIVE_INFINITY
  return [year - 1, year + 1].some((other) => weekdayOf(`${other}${rest}`) === claimed % 7 && daysBetween(`${other}${rest}`, now) <= most)
}

function firstDay(date: Fact): string {
  return ((date.kind === 'date' ? date.value : date.kind === 'period' ? date.from : undefined) ?? '').slice(0, 10)
}

/** «пн–ср 27–29 июля»: the weekday belongs to the first day, the date that was read to the last. */
const isRange = (plain: string, end: number): boolean => /^\s?[-–~至到]\s?\d/.test(plain.slice(end, end + 4))

/** The date as written, and the day nearest to it that is the weekday as written; of a stretch its first and last day. */
function daysOf({ claimed, date }: WeekdayClaim): string[] {
  const day = firstDay(date)
  if (day === '') return []
  const last = date.kind === 'period' && date.to?.length === 10 ? daysLater(date.to, -1) : undefined
  const shift = (((claimed % 7) - weekdayOf(day) + 10) % 7) - 3
  return [0, shift].map((days) => daysLater(day, days) + (last === undefined ? '' : `/${daysLater(last, days)}`))
}
