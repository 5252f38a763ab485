import type { Language } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Context, Edit, Fix } from '../rule.ts'
import { zoneCity, zoneShift } from '../zone-names.ts'
import { offsetIn } from '../zoned.ts'
import { blank, inserted, mend, replaced } from './mends.ts'
import { languageAt } from './places.ts'

/** An hour without zone, as written and as read. */
export interface Hour {
  /** Its first clock, in the fact that it is part of. */
  readonly span: Span
  readonly fact: Span
  readonly time: string
  /** Where it is a stretch of hours. */
  readonly until: string | undefined
  /** A clock's distance from UTC depends on it. */
  readonly day: string
}

interface Clock {
  readonly minutes: number
  /** As a message names it. */
  readonly name: string
  readonly isCity: boolean
}

const beijing = 'Asia/Shanghai'

/** The clocks the hour can be of: the factory's, the reader's, the writer's. */
function clocksOf({ now, ourZone }: Context, local: string, language: Language): Clock[] {
  const found = new Map<number, Clock>()
  for (const zone of [beijing, now.zone, ourZone]) {
    // UTC is nobody's place: who says it knows none.
    const minutes = zone === undefined || zone === 'UTC' ? undefined : offsetIn(local, zone)
    if (zone === undefined || minutes === undefined || found.has(minutes)) continue
    const city = zoneCity(zone, language)
    found.set(minutes, { minutes, name: city ?? zoneShift(minutes), isCity: city !== undefined })
  }
  return [...found.values()]
}

/** Every clock it can be of, each with the hour on another: the reader's, for the reader's own the writer's; a blank where only one is known. What may be of the afternoon as well is never worked out in silence. */
export function zonesOf(doc: Doc, hour: Hour, context: Context): Fix[] {
  const language = languageOf(doc, hour.fact)
  const end = rangeEnd(doc.plain, hour)
  const all = clocksOf(context, `${hour.day}T${hour.time}`, language)
  const other = (here: Clock): Clock => all.find((one) => one !== here && one !== all[0]) ?? all[0] ?? here
  const said = (times: readonly string[], edit: (words: string) => Edit, lead = '', write = in24): Fix[] =>
    all.map((here) => {
      const there = other(here)
      const away = here === there ? '' : clockWords(times.map((time) => shifted(time, there.minutes - here.minutes, time < (times[0] ?? time) ? 1 : 0, write)), there, language)
      return mend('choose', 'append-zone', [edit(zoneWords(here, away, language))], { zone: lead + here.name })
    })
  const append = (words: string): Edit => inserted(end, words)
  const open = all.length > 1 ? [] : [mend('fill', 'append-zone', [append({ ru: ` по ${blank}`, en: ` ${blank} time`, zh: `（${blank}时间）` }[language])], { zone: blank })]
  const readings = readingsOf(doc.plain, hour)
  if (readings.length === 0) return [...said([hour.time, ...(hour.until === undefined ? [] : [hour.until])], append, '', styleOf(doc.plain.slice(hour.span.start, end), language)), ...open]
  const figures = end === hour.span.end ? figuresOf(doc.plain, hour.span) : undefined
  if (figures === undefined || readings.length === 1) return [...said([], append), ...open]
  return [...readings.flatMap((time) => said([time], (words) => replaced(figures, time + words), `${time} `)), ...open]
}

/** How a clock is written. */
type Write = (hours: number, minutes: number) => string

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const in24: Write = (hours, minutes) => `${twoDigits(hours)}:${twoDigits(minutes)}`
const inHalves: Write = (hours, minutes) => (minutes === 0 && hours % 12 === 0 ? (hours === 0 ? 'midnight' : 'noon') : `${hours % 12 || 12}${minutes === 0 ? '' : `:${twoDigits(minutes)}`} ${hours < 12 ? 'am' : 'pm'}`)
const inChinese: Write = (hours, minutes) => `${hours < 6 ? '凌晨' : hours < 12 ? '上午' : hours < 13 ? '中午' : hours < 18 ? '下午' : '晚上'}${hours > 12 ? hours - 12 : hours}点${minutes === 0 ? '' : minutes === 30 ? '半' : `${minutes}分`}`

/** As the author writes: "3 pm Beijing time (10 am Moscow)". */
const styleOf = (words: string, language: Language): Write => (language === 'en' && dayPart.test(words) ? inHalves : language === 'zh' && /[点時时]/.test(words) ? inChinese : in24)

/** What the hour itself is written in: a sentence may hold names of another script, «FOB Shanghai, созвон в 15:00». */
function languageOf(doc: Doc, fact: Span): Language {
  const words = doc.plain.slice(fact.start, fact.end)
  return /[\u4e00-\u9fff]/.test(words) ? 'zh' : /[а-я]/.test(words) ? 'ru' : languageAt(doc, fact.start)
}

const rangeBehind = /^ ?(?:[-–~]|до|по|to|till|until|and|至|到) ?(?:\d{1,2}[:：.]\d\d|(?:上午|下午|早上|晚上|中午|凌晨|傍晚)?[\d零一二两三四五六七八九十]{1,3}[点時时](?:半|一刻|整|[\d零一二两三四五六七八九十]{1,3}分)?|\d{1,2}|noon|midday|midnight|полудня|полуночи|中午|半夜)(?: ?[ap]\.?m\b\.?| o'clock| (?:часов|часа|час|утра|дня|вечера|ночи)(?![а-я]))*/

/** Where the last clock of a stretch of hours ends: a zone is that of both. */
function rangeEnd(plain: string, { span, fact, until }: Hour): number {
  const end = span.end + (rangeBehind.exec(plain.slice(span.end, span.end + 40))?.[0].length ?? 0)
  return until === undefined || end > fact.end ? span.end : end
}

const dayPart = /[ap]\.?m\b|утр|(?<=\d(?: час(?:а|ов)?)? ?)дня|днем|вечер|ноч|полдн|morning|afternoon|evening|night|noon|[上下中]午|早|(?<!最)晚|凌晨|傍晚|夜/

/** The times a bare hour can be of: 3 is of the night or the afternoon. One: nobody doubts it much, nothing is worked out. None: it is settled. */
function readingsOf(plain: string, { span, fact, time, until }: Hour): string[] {
  const hours = Number(time.slice(0, 2))
  const words = plain.slice(span.start, span.end)
  if (hours < 1 || hours > 11 || dayPart.test(plain.slice(Math.min(fact.start, span.start), Math.max(fact.end, span.end))) || /0\d[:：]/.test(words)) return []
  const isSaid = /[:：.]\d\d/.test(words)
  if (until !== undefined) return hours < 8 && !(isSaid && Number(until.slice(0, 2)) > 12) ? [time] : []
  if (hours > 8 || (isSaid && hours > 7)) return isSaid || hours > 9 ? [] : [time]
  return [`${String(hours + 12)}${time.slice(2)}`, time]
}

/** The figures of an hour, without «в» before them; none where it is in words. */
function figuresOf(plain: string, { start, end }: Span): Span | undefined {
  const match = /^((?:в|к|до|с|at) )?(?:\d{1,2}(?:[:：.]\d\d)?(?: час(?:а|ов)?| o'clock)?|[\d一二两三四五六七八九十]{1,3}[点時时](?:半|一刻|整|[\d零一二两三四五六七八九十]{1,3}分?)?)$/.exec(plain.slice(start, end))
  return match === null ? undefined : { start: start + (match[1]?.length ?? 0), end }
}

/** The zone's name; in brackets what the clock shows there. */
function zoneWords(here: Clock, away: string, language: Language): string {
  const name = `${here.name}${here.isCity ? { ru: '', en: ' time', zh: '时间' }[language] : ''}`
  if (language === 'zh') return `（${name}${away === '' ? '' : `，${away}`}）`
  return ` ${name}${away === '' ? '' : ` (${away})`}`
}

function clockWords(times: readonly Shifted[], there: Clock, language: Language): string {
  const [first, last = first] = times
  if (first === undefined || last === undefined) return ''
  if (first.days === last.days) {
    const clock = times.map((one) => one.clock).join('–')
    const day = dayWords(first.days, language)
    if (language === 'zh') return there.isCity ? `${there.name}${day}${clock}` : `${day}${clock} ${there.name}`
    return `${clock} ${there.name}${day === '' ? '' : `, ${day}`}`
  }
  // «с 3 до 7» may begin a day earlier there than it ends.
  if (language === 'zh') return `${there.name}${there.isCity ? '' : ' '}${times.map(({ clock, days }) => `${dayWords(days, language) || '当天'}${clock}`).join('–')}`
  return `${times.map(({ clock, days }) => `${clock}${days === 0 ? '' : `, ${dayWords(days, language)}`}`).join(' – ')} ${there.name}`
}

function dayWords(days: number, language: Language): string {
  return days === 0 ? '' : { ru: days > 0 ? '+1 день' : '−1 день', en: days > 0 ? 'next day' : 'previous day', zh: days > 0 ? '次日' : '前一天' }[language]
}

/** The hour at the other end, and how many days later it is there than the day that was named. */
interface Shifted {
  readonly clock: string
  readonly days: number
}

function shifted(time: string, minutes: number, late: number, write: Write): Shifted {
  const [hours = 0, mins = 0] = time.split(':').map(Number)
  const days = Math.floor((hours * 60 + mins + minutes) / 1440)
  const total = hours * 60 + mins + minutes - days * 1440
  return { clock: write(Math.floor(total / 60), total % 60), days: days + late }
}
