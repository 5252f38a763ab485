import { atDay, DAY, isMark, type Atom, type Scan } from './atom.ts'
import { civilDate, dayNumber, weekday } from './civil.ts'
import { hanYear } from './day.ts'
import { holidays, lunarDays, type Holiday, type HolidayRule } from './holiday-table.ts'
import { readYear } from './number.ts'
import type { Token } from './token.ts'

/** Names by their first word, the longer first. A word with any ending is found by its first three letters. */
function byFirst(): ReadonlyMap<string, readonly Holiday[]> {
  const found = new Map<string, Holiday[]>()
  for (const holiday of [...holidays].sort((a, b) => b.words.length - a.words.length)) {
    const key = keyOf(holiday.words[0] ?? '')
    found.set(key, [...(found.get(key) ?? []), holiday])
  }
  return found
}

function keyOf(word: string): string {
  return word.endsWith('*') ? word.slice(0, 3) : word
}

const NAMES = byFirst()
const STEMS: ReadonlySet<string> = new Set(holidays.map(({ words }) => words[0] ?? '').filter((word) => word.endsWith('*')).map(keyOf))

function namesAt(token: Token): readonly Holiday[] | undefined {
  if (token.script === 'ru' && token.w.length >= 3) {
    const stem = token.w.slice(0, 3)
    return NAMES.get(token.w) ?? (STEMS.has(stem) ? NAMES.get(stem) : undefined)
  }
  return NAMES.get(token.w)
}

export function beginsHoliday(token: Token): boolean {
  return namesAt(token) !== undefined
}

/** `Christmas Eve 2026`, «на Новый год», 明年春节, 2026年国庆节: a day of this year or the nearest. */
export function readHoliday(x: Scan, i: number): Atom | undefined {
  const lead = hanYear(x, i)
  const at = lead ? (x.t[lead.j]?.w === '的' ? lead.j + 1 : lead.j) : i
  const token = x.t[at]
  const names = token && namesAt(token)
  for (const { words, rule } of names ?? []) {
    const j = match(x.t, at, words)
    if (j > 0) return dated(x, { i, j, rule, year: lead?.year })
  }
  return undefined
}

function match(t: readonly Token[], at: number, words: readonly string[]): number {
  let j = at
  for (const word of words) {
    const token = t[j]
    if (!token || !(word.endsWith('*') ? token.w.startsWith(word.slice(0, -1)) : token.w === word)) return 0
    j = isMark(t, j + 1, "'’") && t[j + 2]?.w === 's' ? j + 3 : isMark(t, j + 1, "'’-") && word !== words.at(-1) ? j + 2 : j + 1
  }
  return j
}

interface Found {
  readonly i: number
  readonly j: number
  readonly rule: HolidayRule
  readonly year: number | undefined
}

function dated(x: Scan, { i, j, rule, year }: Found): Atom {
  const next = x.t[j]
  const relative = next?.c === 'which' && x.t[j + 1]?.f === 'year' ? { year: x.ref.year + next.n, j: j + 2 } : undefined
  const written = relative ?? readYear(x.t, next?.c === 'of' || isMark(x.t, j, ',') ? j + 1 : j)
  const own = year ?? written?.year
  const head = { relative: true, vague: true }
  if (own !== undefined) return atDay(i, year === undefined ? written?.j ?? j : j, dayIn(own, rule), head)
  const days = [-1, 0, 1].map((step) => dayIn(x.ref.year + step, rule)).sort((a, b) => cost(a - x.ref.day) - cost(b - x.ref.day))
  const [first = x.ref.day, other = first] = days
  return atDay(i, j, first, { ...head, others: [{ why: 'year', a: other * DAY, b: (other + 1) * DAY }] })
}

/** A holiday to come is meant rather than one gone, unless it has only just gone. */
function cost(gap: number): number {
  return gap >= 0 ? gap : -gap * 8
}

function dayIn(year: number, rule: HolidayRule): number {
  switch (rule.kind) {
    case 'fixed':
      return dayNumber(year, Math.floor(rule.day / 100), rule.day % 100)
    case 'nth':
      return nthWeekday(year, rule) + rule.plus
    case 'easter':
      return easter(year) + rule.plus
    case 'lunar': {
      const day = lunarDays[rule.of][year - lunarDays.first] ?? { spring: 205, boat: 610, moon: 920 }[rule.of]
      return dayNumber(year, Math.floor(day / 100), day % 100) + rule.plus
    }
    case 'qingming':
      return dayNumber(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4))
  }
}

function nthWeekday(year: number, { month, weekday: wd, n }: { month: number; weekday: number; n: number }): number {
  if (n < 0) {
    const last = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1
    return last - ((weekday(last) - wd + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((wd - weekday(first) + 7) % 7) + (n - 1) * 7
}

/** Western Easter Sunday by the anonymous Gregorian computus. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - d - Math.floor(b / 4) + 15) % 30
  const f = Math.floor((a + 11 * e) / 319)
  const g = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - e + f + 32) % 7
  const month = Math.floor((e - f + g + 90) / 25)
  return dayNumber(year, month, (e - f + g + month + 19) % 32)
}

/** Northern seasons by the calendar: 0 spring to 3 winter; winter begins in December of the year before. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ...['spring', 'весна', 'весну', 'весной', 'весны', 'весне', '春天', '春季', '春'].map((word): [string, number] => [word, 0]),
  ...['summer', 'лето', 'лета', 'летом', 'лету', '夏天', '夏季', '夏'].map((word): [string, number] => [word, 1]),
  ...['autumn', 'fall', 'осень', 'осенью', 'осени', '秋天', '秋季', '秋'].map((word): [string, number] => [word, 2]),
  ...['winter', 'зима', 'зиму', 'зимой', 'зимы', 'зиме', '冬天', '冬季', '冬'].map((word): [string, number] => [word, 3]),
])

export function beginsSeason(token: Token): boolean {
  return SEASONS.has(token.w)
}

/** `this summer`, `the summer of 2011`, «летом 2014 года», 去年冬天: a season with its year; a bare one says too little. */
export function readSeason(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  const lead = hanYear(x, i)
  const which = t[i]?.c === 'which' && t[i]?.f !== 'count' ? t[i] : undefined
  const at = lead ? lead.j : which ? i + 1 : i
  const season = SEASONS.get(t[at]?.w ?? '')
  if (season === undefined) return undefined
  const after = lead || which ? undefined : readYear(t, t[at + 1]?.c === 'of' ? at + 2 : at + 1)
  const own = civilDate(ref.day)
  const year = lead?.year ?? after?.year ?? (which ? own.year + placed(which.n, season, own.month) : undefined)
  if (year === undefined) return undefined
  const j = after ? (/^(?:г|года?)$/.test(t[after.j]?.w ?? '') ? after.j + 1 : after.j) : at + 1
  const from = dayNumber(year, season * 3 + 3, 1)
  const to = dayNumber(season === 3 ? year + 1 : year, season === 3 ? 3 : season * 3 + 6, 1)
  return { i, j, k: 'span', a: from * DAY, b: to * DAY, grain: 'day', relative: true, vague: true }
}

/** Years from now to the season before, around or after a month. */
function placed(step: number, season: number, month: number): number {
  const start = season * 3 + 3
  const isWinterNow = season === 3 && month < 3
  if (step === 0) return isWinterNow ? -1 : 0
  if (step < 0) return month >= start + 3 ? step + 1 : isWinterNow ? step - 1 : step
  return month < start ? step - 1 : step
}
