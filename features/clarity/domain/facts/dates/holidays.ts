import { change, DAY, days, firstOf, is, isMark, isYearWord, otherDay, relativeDay, size, skip, skipBack, skipMark, tok, type Atom, type Ref, type Scan } from './atom.ts'
import { civilDate, dayNumber, div, onOrAfter } from './civil.ts'
import { hanYear, isDaySign, whichYear } from './day.ts'
import { holidays, lunarYears, type Holiday, type HolidayRule } from './holiday-table.ts'
import { readNumber, readYear } from './number.ts'
import { AFTER, BEFORE, BY, CODE, DEC, EDGE, IN, NUM, OF, PAIR, SEASON, SINCE, THE, TO, UNIT, UNTIL, WHICH, type Token } from './token.ts'

/** Names by their first word, the longer first. */
const NAMES = new Map<string, Holiday[]>()
for (const holiday of [...holidays].sort((a, b) => b.words.length - a.words.length)) {
  const key = holiday.words[0] ?? ''
  NAMES.set(key, [...(NAMES.get(key) ?? []), holiday])
}

function namesAt(w: string, f: string): readonly Holiday[] | undefined {
  return NAMES.get(w) ?? (f === '' ? undefined : NAMES.get(f))
}

export function beginsHoliday(w: string, f: string): boolean {
  return f === 'lunar' || f === 'eve' || namesAt(w, f) !== undefined
}

/** `Christmas Eve 2026`, «на Новый год», «в канун Рождества», 明年春节, 2026年国庆节, 正月初八: a day of this year or the nearest. */
export function readHoliday(x: Scan, i: number): Atom | undefined {
  const { t, ref } = x
  if (tok(t, i).f === 'eve') {
    const day = readHoliday(x, skip(t, skip(t, i + 1, OF), THE))
    return day && change(dayBefore(day), { i })
  }
  const lead = hanYear(t, i, ref)
  const which = lead || !is(t, i, WHICH) ? undefined : tok(t, i).n
  const at = lead ? skip(t, lead.j, OF) : which === undefined ? i : i + 1
  const token = tok(t, at)
  if (!lead && (token.c === NUM || (token.c === UNIT && token.f !== 'day'))) return undefined
  const lunar = token.f === 'lunar' ? lunarDate(t, at) : undefined
  if (lunar) return dated(t, { ...lunar, i, year: lead?.year, which, ref })
  // `after CNY`, and with a year where the number behind was not read as money
  if (token.w === 'cny' && !is(t, at + 1, NUM) && (is(t, at + 1, CODE | PAIR | DEC) || !is(t, i - 1, BEFORE | AFTER | UNTIL | SINCE))) return undefined
  for (const { words, rule } of namesAt(token.w, token.f) ?? []) {
    const j = match(t, at, words)
    if (j > 0) return dated(t, { i, j, rule, year: lead?.year, which, ref })
  }
  return undefined
}

function match(t: readonly Token[], at: number, words: readonly string[]): number {
  let j = at
  for (const word of words) {
    const { w, f } = tok(t, j)
    if (!(word.endsWith('*') ? w.startsWith(word.slice(0, -1)) : w === word || f === word)) return 0
    j = isMark(t, j + 1, "'’") && tok(t, j + 2).w === 's' ? j + 3 : isMark(t, j + 1, "'’-") && word !== words.at(-1) ? j + 2 : j + 1
  }
  return j
}

/** 农历八月十五, 正月初八, 腊月二十三. */
function lunarDate(t: readonly Token[], at: number): { j: number; rule: HolidayRule } | undefined {
  const { n } = tok(t, at)
  const month = n === 0 ? readNumber(t, at + 1) : undefined
  if (n === 0 && tok(t, month?.j ?? 0).w !== '月') return undefined
  const day = readNumber(t, skip(t, month ? month.j + 1 : at + 1, EDGE))
  if (!day || day.n < 1 || day.n > 30) return undefined
  return { j: isDaySign(t, day.j) ? day.j + 1 : day.j, rule: { kind: 'lunar', n: [month?.n ?? n, day.n, 0] } }
}

interface Found {
  readonly i: number
  readonly j: number
  readonly rule: HolidayRule
  readonly year: number | undefined
  /** `last`, `this`, `next`. */
  readonly which: number | undefined
  readonly ref: Ref
}

/** The day found, or the one before where `Eve` or 前夕 follows. */
function dated(t: readonly Token[], found: Found): Atom {
  return tok(t, found.j).f === 'eve' ? dayBefore(placedIn(t, { ...found, j: found.j + 1 })) : placedIn(t, found)
}

function dayBefore(atom: Atom): Atom {
  return change(atom, { a: atom.a - DAY, b: atom.b - DAY, others: atom.others.map(({ why, a, b }) => ({ why, a: a - DAY, b: b - DAY })) })
}

function placedIn(t: readonly Token[], { i, j, rule, year, which, ref }: Found): Atom {
  const written = year === undefined ? whichYear(t, j, ref) ?? readYear(t, is(t, j, OF) ? j + 1 : skipMark(t, j, ',')) : { year, j }
  const vague = true
  if (written) return change(relativeDay(i, written.j, dayIn(written.year, rule)), { vague })
  if (which !== undefined) {
    const own = dayIn(ref.year, rule)
    const step = which > 0 ? (own > ref.day ? which - 1 : which) : which < 0 ? (own < ref.day ? which + 1 : which) : 0
    return change(relativeDay(i, j, dayIn(ref.year + step, rule)), { vague })
  }
  const [first = 0, other = 0] = [-1, 0, 1].map((step) => dayIn(ref.year + step, rule)).sort((a, b) => cost(a - ref.day) - cost(b - ref.day))
  const western = rule.n[1] ?? 0
  const day = rule.kind === 'day' && western > 0 ? dayIn(civilDate(first).year - 1, { kind: 'day', n: [western] }) : other
  return change(relativeDay(i, j, first), { vague, others: [otherDay(day === other ? 'year' : 'western', day)] })
}

/** A holiday to come is meant rather than one gone, unless it has only just gone. */
function cost(gap: number): number {
  return gap >= 0 ? gap : -gap * 8
}

function dayIn(year: number, { kind, n: [a = 0, b = 0, c = 0, plus = 0] }: HolidayRule): number {
  switch (kind) {
    case 'nth':
      return nthWeekday(year, a, b, c) + plus
    case 'easter':
      return easter(year) + a
    case 'pascha':
      return pascha(year) + a
    case 'lunar':
      return lunarDay(year, a, b) + c
    case 'term':
      return dayNumber(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - div(year % 100, 4))
    default:
      return dayNumber(year, div(a, 100), a % 100)
  }
}

function nthWeekday(year: number, month: number, wd: number, n: number): number {
  const index = year * 12 + month
  return n > 0 ? onOrAfter(firstOf(index - 1), wd) + (n - 1) * 7 : onOrAfter(firstOf(index) - 7, wd)
}

/** Western Easter Sunday by the anonymous Gregorian computus. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, div(year, 100), year % 100]
  const d = div(8 * b + 13, 25)
  const e = (19 * a + b - d - div(b, 4) + 15) % 30
  const f = div(a + 11 * e, 319)
  const g = (2 * (b % 4) + 2 * div(c, 4) - (c % 4) - e + f + 32) % 7
  const month = div(e - f + g + 90, 25)
  return dayNumber(year, month, (e - f + g + month + 19) % 32)
}

/** Orthodox Easter Sunday: Meeus' Julian algorithm, thirteen days on (1900 to 2099). */
function pascha(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  return dayNumber(year, 3, d + e + 22) + 13
}

/** The day of a month of the Chinese calendar, counted from 5 February 2000; outside the table as in its last year. */
function lunarDay(year: number, month: number, day: number): number {
  let at = dayNumber(2000, 2, 5)
  const known = Math.min(2050, Math.max(2000, year))
  for (let y = 2000; ; y++) {
    const months = Number.parseInt(lunarYears.slice((y - 2000) * 4, (y - 2000) * 4 + 4), 36)
    const leap = months >> 13
    const count = y < known ? (leap > 0 ? 13 : 12) : month - 1 + (leap > 0 && month > leap ? 1 : 0)
    for (let m = 0; m < count; m++) at += 29 + ((months >> m) & 1)
    if (y === known) return at + day - 1 + Math.round((year - known) * 365.2422)
  }
}

/**
 * `this summer`, `the summer of 2011`, «осенью», 去年冬天: northern seasons by the calendar, 0 spring to 3 winter; winter
 * begins in December of the year before. A bare one stands only as an adverb or behind a preposition.
 */
export function readSeason({ t, ref }: Scan, i: number): Atom | undefined {
  const lead = hanYear(t, i, ref)
  const which = tok(t, i).c === WHICH && tok(t, i).f !== 'count' ? tok(t, i) : undefined
  const at = lead ? lead.j : which ? i + 1 : i
  const { c, n: season, w, script } = tok(t, at)
  if (c !== SEASON) return undefined
  const after = lead || which ? undefined : readYear(t, skip(t, at + 1, OF)) ?? whichYear(t, skip(t, at + 1, OF), ref)
  const month = (ref.index % 12) + 1
  const isAlone = size(t) === 1 || (script === 'zh' ? w.length > 1 && !tok(t, at + 1).glued : /(?:ой|осенью|летом)$/.test(w) || is(t, skipBack(t, at), IN | BY | SINCE | UNTIL | BEFORE | AFTER | TO))
  const year = lead?.year ?? after?.year ?? (which || isAlone ? ref.year + placed(which?.n ?? 0, season, month) : undefined)
  if (year === undefined) return undefined
  const isGone = !which && !lead && !after && month > season * 3 + 5
  const from = (year + (isGone ? 1 : 0)) * 12 + season * 3 + 2
  const j = after ? (isYearWord(t, after.j) ? after.j + 1 : after.j) : at + 1
  const atom = change(days(i, j, firstOf(from), firstOf(from + 3)), { relative: true, vague: true })
  return isAlone && !which && !lead && !after ? change(atom, { others: [{ why: 'year', a: firstOf(from - 12) * DAY, b: firstOf(from - 9) * DAY }] }) : atom
}

/** Years from now to the season before, around or after a month. */
function placed(step: number, season: number, month: number): number {
  const start = season * 3 + 3
  const isWinterNow = season === 3 && month < 3
  if (step === 0) return isWinterNow ? -1 : 0
  if (step < 0) return month >= start + 3 ? step + 1 : isWinterNow ? step - 1 : step
  return month < start ? step - 1 : step
}
