import { BLANK, change, DAY, endsPhrase, hasLead, is, isMark, lastDayOf, relativeDay, skip, skipMark, tok, ymd, type Atom, type Scan } from './atom.ts'
import { civilDate, div, isoDay, isoTime } from './civil.ts'
import { specAtom } from './day.ts'
import { shift } from './duration.ts'
import { daysAfter, extendBack, extendForward, isWholeDay, joinDays, joinRange, joinTimes, joinTwo, withTime } from './join.ts'
import { isCoarse } from './period.ts'
import { ABOUT, AFTER, AND, AT, BEFORE, BY, CLOCK, CODE, DEADLINE, EACH, END, FOR, FROM, IN, isClass, MARK, MONTH, NUM, OF, ON, OR, PAIR, SINCE, THE, TO, UNIT, UNTIL, WDAY, WITHIN, WORD, type Token, type TokenClass } from './token.ts'
import { withZone } from './with-zone.ts'
import type { DateMod } from '../../fact.ts'
import { offsetIn } from '../../zoned.ts'

/** From pieces to whole phrases: days get their times, ranges their ends, prefixes become `before` and `after`. */
export function compose(x: Scan, atoms: readonly Atom[]): Atom[] {
  let list: Atom[] = []
  let end = 0
  for (const atom of atoms) {
    const wide = extendForward(x, atom)
    if (wide.i < end) {
      end = wide.j
      continue
    }
    list.push(wide)
    end = wide.j
    for (const day of daysAfter(x, wide)) {
      list.push(day)
      end = day.j
    }
  }
  list = extendBack(x, list)
  if (list.some((atom, at) => atom.i - (list[at - 1]?.j ?? -FAR) <= FAR)) {
    for (const join of JOINS) list = fold(x, list, join)
    list = share(x, list)
  }
  const out: Atom[] = []
  for (const atom of list) {
    const last = out.at(-1)
    if (isFraction(x.t, atom) || isName(x.t, atom) || (last && last.j > atom.i)) continue
    const made = withZone(x.t, withMod(x.t, atom))
    if (!stands(x.t, made)) continue
    if (last && made.tz && last.hasTime && made.i - last.j < 4) out.push(...sameMoment(x, out.pop() ?? last, made))
    else out.push(...(dayOfBoth(x, out, made) ?? [made]))
  }
  return out
}

type Join = (x: Scan, p: Atom, q: Atom) => Atom | undefined

const JOINS: readonly Join[] = [joinTimes, joinDays, joinTwo, joinTwo, (x, p, q) => joinRange(x, p, q) ?? joinList(x, p, q), joinTwo, joinLength]

/** Further apart two pieces are never one phrase. */
const FAR = 8

function fold(x: Scan, atoms: readonly Atom[], join: Join): Atom[] {
  const out: Atom[] = []
  for (const atom of atoms) {
    const last = out.at(-1)
    const made = last && atom.i - last.j <= FAR ? join(x, last, atom) : undefined
    if (made) out[out.length - 1] = made
    else out.push(atom)
  }
  return out
}

/** 9月10号，11号，12号: days in a row. */
function joinList({ t }: Scan, p: Atom, q: Atom): Atom | undefined {
  const isNext = (p.k === 'at' || p.k === 'span') && p.grain === 'day' && p.m > 0 && q.bare === 'day' && q.i - p.j === 1 && isMark(t, p.j, ',、，')
  return isNext && q.d === civilDate(p.b / DAY - 1).day + 1 ? change(p, { k: 'span', b: p.b + DAY, j: q.j, others: BLANK.others }) : undefined
}

/** `4pm for 30 mins`, `14th Feb for 7 hours from 9:30am`, `for 3 days, from today`, `two weeks before 20 October`. */
function joinLength(x: Scan, p: Atom, q: Atom): Atom | undefined {
  const { t } = x
  const gap = skipMark(t, p.j, ',')
  const isNear = q.i - gap === 1
  if (q.k === 'dur' && is(t, p.j, FOR) && q.i - p.j === 1) {
    if (p.k === 'tod' && p.untilSec < 0) return change(p, { j: q.j, untilSec: p.a + q.a })
    if (p.k === 'at') return change(p, { k: 'span', j: q.j, b: p.a + q.a, others: p.others.map(({ why, a }) => ({ why, a, b: a + q.a })) })
  }
  if (p.k === 'span' && !p.hasTime && p.grain === 'day' && q.k === 'tod' && is(t, p.j, FROM) && q.i - p.j === 1 && p.b - p.a < DAY) {
    return change(withTime(change(p, { k: 'at' }), q), { k: 'span', b: p.b + q.a, others: p.others.map(({ why, a, b }) => ({ why, a: a + q.a, b: b + q.a })) })
  }
  const isFrom = is(t, gap, FROM)
  if (p.k === 'dur' && q.k === 'at' && isFrom && isNear && !/^[改推延调]/.test(tok(t, q.j).w) && (gap > p.j || is(t, p.i - 1, FOR) || tok(t, gap).w !== 'from')) return change(q, { k: 'span', i: p.i, b: q.a + p.a })
  return offset(x, p, q)
}

const lasts = /^(?:takes?|took|lasts?|needs?|runs?|is|warranty|занимает|длится|идет|составляет)$/
/** `two days after March 9`, «за неделю до 20 октября», 10月20日前两周: counted from the date. */
function offset({ t }: Scan, p: Atom, q: Atom): Atom | undefined {
  const glue = tok(t, p.j)
  if (q.i === p.j && glue.glued && p.grain === 'day' && p.k === 'at' && glue.w.startsWith('前一')) {
    return change(shift(p, { i: q.i, j: q.j, pieces: [[1, q.grain]], isBare: false, isFew: false }, -1), { i: p.i, j: q.j })
  }
  if ((q.i !== p.j + 1 && q.i !== skip(t, p.j + 1, THE)) || glue.c === MARK) return undefined
  if (glue.script === 'zh') return p.grain === 'day' && p.k === 'at' && glue.glued && tok(t, q.i).glued ? countedFrom(p, q, glue.c === BEFORE ? -1 : glue.c === AFTER ? 1 : 0) : undefined
  if (q.k !== 'at' || !(p.k === 'dur' || is(t, p.i, IN)) || q.bare === 'now') return undefined
  const lead = tok(t, p.i - 1)
  // "takes 18 days from 3 August": how long, and from when
  if (glue.c === FROM && lasts.test(lead.w)) return undefined
  const isFor = lead.w === 'за'
  const sign = glue.w === 'до' ? (isFor ? -1 : 0) : glue.c === BEFORE ? -1 : glue.c === AFTER || glue.c === FROM || (glue.w === 'on' && q.bare === 'wday' && p.length?.pieces[0]?.[1] === 'week') ? 1 : 0
  const mod = is(t, p.i - 1, WITHIN) ? 'before' : tok(t, p.i - 1).w === 'than' ? 'after' : p.mod
  return countedFrom(q, change(p, { i: isFor ? p.i - 1 : p.i, mod }), sign)
}

function countedFrom(base: Atom, counted: Atom, sign: number): Atom | undefined {
  return counted.length && sign !== 0 ? change(shift(base, counted.length, sign), { i: Math.min(base.i, counted.i), j: Math.max(base.j, counted.j), mod: counted.mod }) : undefined
}

/** «в 9 и 10 вечера», 8月5日和9日: both in the evening, both on the day or in the month named. */
function share(x: Scan, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = []
  for (let at = 0; at < atoms.length; at++) {
    const [atom, last, next] = [atoms[at], out.at(-1), atoms[at + 1]]
    if (atom) out.push(shared(x, atom, last, next))
  }
  return out
}

function shared({ t, ref }: Scan, atom: Atom, last: Atom | undefined, next: Atom | undefined): Atom {
  if (next?.k === 'tod' && next.settled && atom.hasTime && !atom.settled && atom.untilSec < 0 && next.i - atom.j === 1 && is(t, atom.j, AND)) {
    // «7:20 и 18:40»: by a clock of 24 hours.
    const isPlainClock = is(t, next.i, CLOCK) && next.j === next.i + 1
    const plus = next.a >= 43200 && atom.a % DAY < 43200 && !isPlainClock ? 43200 : 0
    return change(atom, { a: atom.a + plus, b: atom.b + plus, weak: false })
  }
  // `May and June 2027`
  if (next?.k === 'at' && next.y > 0 && atom.k === 'at' && atom.m > 0 && atom.y === 0 && next.m >= atom.m && next.i - atom.j === 1 && is(t, atom.j, AND | OR)) return specAtom(atom.i, atom.j, ymd(next.y, atom.m, atom.d), ref)
  // «со вторника на четверг»
  if (last?.bare === 'wday' && atom.bare === 'wday' && atom.i - last.j === 1 && tok(t, last.j).w === 'на' && atom.a < last.a) return change(atom, { a: atom.a + 7 * DAY, b: atom.b + 7 * DAY })
  const isListed = atom.bare === 'day' && last?.k === 'at' && last.m > 0 && atom.i - last.j === 1 && (is(t, last.j, AND) || isMark(t, last.j, ',、，'))
  if (isListed) return change(specAtom(atom.i, atom.j, ymd(civilDate(last.a / DAY).year, last.m, atom.d), ref), { relative: last.relative })
  const isSecond = atom.k === 'tod' && last?.k === 'at' && last.hasTime && atom.i - last.j === 1 && is(t, last.j, AND)
  return isSecond ? withTime(change(last, { i: atom.i, j: atom.j, a: last.a - (last.a % DAY), others: BLANK.others }), atom) : atom
}

const ZONES = ['UTC', 'Europe/Moscow', 'Asia/Shanghai']

/** `15:00 (10:00 MSK)`, «в 15:00 по Пекину / 10:00 МСК»: one moment in two zones; the one says the day, the other its zone. */
function sameMoment({ t, ref }: Scan, first: Atom, second: Atom): [Atom, Atom] {
  if (second.k !== 'tod' || !isMark(t, first.j, '(（/=') || second.untilSec >= 0 || first.k === 'span' || first.untilSec >= 0) return [first, second]
  const at = first.k === 'at' ? first.a : ref.now
  const local = `${isoDay(div(at, DAY))}T${isoTime(at % DAY)}`
  const ahead = (zone: string): number => ((offsetIn(local, zone) ?? 0) - (offsetIn(local, second.tz) ?? 0)) * 60
  const tz = [first.tz, ...(first.tz ? [] : ZONES)].find((zone) => zone && (first.a - second.a - ahead(zone)) % DAY === 0)
  if (!tz) return [first, second]
  const known = change(first, { tz, settled: true })
  const gap = ahead(tz)
  const a = first.a - gap
  return [known, first.k === 'tod' ? change(second, { settled: true }) : change(known, { i: second.i, j: second.j, a, b: a + 60, tz: second.tz, others: first.others.map((other) => ({ why: other.why, a: other.a - gap, b: other.b - gap })) })]
}

/** `15:00 Beijing time (10:00 Moscow) on 28 July`: the day behind both is that of each. Takes the two hours out. */
function dayOfBoth({ t }: Scan, out: Atom[], day: Atom): [Atom, Atom] | undefined {
  const [first, second] = out.slice(-2)
  if (!first || !second || first.k !== 'tod' || second.k !== 'tod' || !first.tz || !second.tz || !isWholeDay(day)) return undefined
  if (!isMark(t, first.j, '(（') || second.i !== first.j + 1 || !isMark(t, second.j, ')）') || day.i !== skipMark(t, skip(t, second.j + 1, ON), ',，')) return undefined
  const local = `${isoDay(div(day.a, DAY))}T${isoTime(first.a)}`
  const ahead = ((offsetIn(local, first.tz) ?? 0) - (offsetIn(local, second.tz) ?? 0)) * 60
  if (first.a - second.a !== ahead) return undefined
  out.splice(-2)
  return [change(withTime(day, first), { i: first.i, j: first.j }), withTime(day, second)]
}

const MODS: ReadonlyMap<TokenClass, DateMod> = new Map([[BEFORE, 'before'], [BY, 'before'], [AFTER, 'after'], [SINCE, 'since'], [UNTIL, 'until']])

function withMod(t: readonly Token[], atom: Atom): Atom {
  return atom.k === 'dur' || atom.k === 'part' ? atom : suffixMod(t, atom) ?? prefixMod(t, atom) ?? atom
}

const THAN: Readonly<Record<string, DateMod>> = { later: 'after', earlier: 'before', sooner: 'before' }

function isNot({ w }: Token): boolean {
  return w === 'не' || w === 'not' || w === 'no'
}

function prefixMod(t: readonly Token[], atom: Atom): Atom | undefined {
  if (atom.mod) return undefined
  let at = atom.i - 1
  while (is(t, at, THE | ON | AT | ABOUT) || isMark(t, at, ':')) at--
  const { c, w, script } = tok(t, at)
  const isHan = script === 'zh'
  let mod = isHan ? ((c === SINCE && w.length > 1 && '自不最'.includes(w.charAt(0))) || c === FROM ? 'since' : c === UNTIL || c === BY || w === '至' ? 'before' : undefined) : w === 'до' || w === 'till' || w === 'til' ? 'before' : MODS.get(c)
  if (c === FROM && atom.k === 'at' && (w === 'с' || w === 'со' || w === 'from')) mod = 'since'
  if (w === 'to' && tok(t, at - 1).w === 'up') [mod, at] = ['until', at - 1]
  if (w === 'than') mod = THAN[tok(t, --at).w]
  // «не позднее 10 мая», `not before May`
  if ((mod === 'after' || mod === 'before') && c !== BY && w !== 'до' && isNot(tok(t, at - 1))) [mod, at] = [mod === 'after' ? 'before' : 'since', at - 1]
  if (!mod || w === 'свыше' || (atom.k === 'span' && !atom.vague)) return undefined
  return modded(w === 'since' ? lastOne(atom) : atom, mod, at, atom.j)
}

function suffixMod(t: readonly Token[], atom: Atom): Atom | undefined {
  const token = tok(t, atom.j)
  if (token.script !== 'zh') return undefined
  const j = isClass(token.c, OR | AND) ? atom.j + 1 : atom.j
  const { c, w } = tok(t, j)
  const mod = MODS.get(c)
  if (!mod || (c === UNTIL && w !== '止' && w !== '为止')) return undefined
  return modded(w === '以来' ? lastOne(atom) : atom, c === UNTIL ? 'before' : mod, atom.i, j + 1)
}

/** `since Monday`: the one gone, where the word alone means the one to come. */
function lastOne(atom: Atom): Atom {
  const [other] = atom.others
  return atom.bare === 'wday' && other ? change(atom, { a: other.a, b: other.b, others: BLANK.others }) : atom
}

/** Before an inexact stretch means before its last day; after a whole month or year means from the next on. */
function modded(atom: Atom, mod: DateMod, i: number, j: number): Atom {
  if (atom.k === 'span') return atom.vague ? change(relativeDay(i, j, mod === 'after' ? div(atom.a, DAY) : lastDayOf(atom)), { vague: true, mod, m: atom.m, y: atom.y }) : change(atom, { j })
  if (mod === 'after' && isCoarse(atom)) return change(atom, { i, j, a: atom.b, b: atom.b + 1, mod, others: BLANK.others })
  return change(atom, { i, j, mod, weak: atom.weak && atom.k === 'tod' })
}

/** `from 5/8 to 3/4 inch`, «труба до 3/4»: no days. */
function isFraction(t: readonly Token[], { i, j, weak }: Atom): boolean {
  const { c, f } = tok(t, j - 1)
  if (c !== PAIR || f !== '/') return false
  if (tok(t, j).w.startsWith('不锈')) return true // 18/8
  if (!weak) return false
  return hasLead(t, i, 'bore', 4) || is(t, j, UNIT | CODE, OF) || tok(t, j).w === 'от' || tok(t, j).f === 'bore' || /^[寸英吋的处]/.test(tok(t, j).w)
}

/** «ул. 8 Марта», «фабрика «1 Мая»», 五一路: called after a date. */
function isName(t: readonly Token[], { i, j, k, hasTime, y }: Atom): boolean {
  const next = tok(t, j)
  if (hasTime || k === 'tod' || k === 'part' || y > 0) return false
  if (next.script === 'zh') return next.glued && '路街大广'.includes(next.w.charAt(0)) && /^(?:路(?![过途程由径])|大?街|大道|广场)/.test(next.w) && !/^[上过]/.test(tok(t, j + 1).w)
  if (!is(t, i - 1, WORD | MARK | UNIT)) return false
  let at = i - 1
  const isQuoted = isMark(t, at, '«"“') && isMark(t, j, '»"”')
  if (is(t, at, UNIT) && is(t, at - 1, NUM)) at -= 2
  while (isMark(t, at, '«"“.')) at--
  const { c, f } = tok(t, at)
  return c === WORD && (f === 'street' || (isQuoted && f === 'entity'))
}

const deed = '[到出发交提收验付][货柜款清]|[装上开]船|[装提]柜|[离到]港|入库|完成|生产|开工|包装'
const deedBefore = new RegExp(`预计|计划|改为|(?:${deed}|改成|^货)$`)
/** 7.8能出货吗: with one digit behind the point, only a whole word says so. */
const wholeDeedAfter = new RegExp(`^(?:能|可以?|会|要|就)?(?:${deed})`)
const deedAfter = new RegExp(`^(?:能|可以?|会|要|就)?(?:${deed}|交|出|装|送|寄|发(?![现热黄霉烫]))`)

/** 验货定在9.16, but 单价定在9.16 */
const settled = /(?:[货柜期船验会样付][定改排约挪推]|推迟|延期|延后|改期|顺延|安排)[在到至]$/
/** What is so much or so long: 单价7.8, 壁厚2.5. */
const measuredThing = /[价费]|[用度径宽长高厚重量]$/

/** A doubtful piece stays only where something around says it is a date. */
function stands(t: readonly Token[], atom: Atom): boolean {
  // 'every 1 May', but 'at USD 6.80 each by 13 November'
  if (atom.k !== 'tod' && !is(t, atom.i, BY | BEFORE | UNTIL | ON) && is(t, atom.bare === 'wday' && is(t, atom.i - 1, WORD) ? atom.i - 2 : atom.i - 1, EACH)) return false
  // `from 1.5 m to 1.2 m`
  const [pair, behind] = [tok(t, atom.j - 1), tok(t, atom.j)]
  if (pair.c === PAIR && pair.f === '.' && (behind.f === 'map' || behind.f === 'bore')) return false
  // `multiply 18 by 2.5`
  if (is(t, atom.i, BY) && is(t, atom.i - 1, NUM) && !tok(t, atom.i - 1).glued && is(t, atom.i + 1, PAIR) && tok(t, atom.i + 1).f === '.') return false
  if (!atom.weak) return true
  const { c, f, script, parts } = tok(t, atom.i)
  const isAll = t.every((token, at) => (at >= atom.i && at < atom.j) || isClass(token.c, AT | ON | THE | ABOUT) || isClass(token.c, MARK, END))
  if (atom.k === 'dur' || (c === MONTH && atom.j === atom.i + 1)) return isAll
  if (isAll) return c !== PAIR || f !== '.' || !parts || Math.max(...parts.slice(0, 2)) > 12 || parts[2] === 2
  if (atom.k === 'tod') return script !== 'ru' && is(t, atom.i - 1, AT) && tok(t, atom.i - 1).script === 'en' && endsPhrase(t, atom.j) && atom.a <= 43200
  let at = isMark(t, atom.i - 1, ':') ? atom.i - 2 : atom.i - 1
  if (/^(?:is|are|was|是|为|改为|改到)$/.test(tok(t, at).w) && is(t, at - 1, DEADLINE)) at--
  const lead = tok(t, at)
  const next = tok(t, atom.j)
  if (lead.w === 'off' && !isMark(t, at - 1, '-')) return false
  if (f === '.' && parts !== undefined && parts[2] !== undefined && (lead.script === 'zh' || next.script === 'zh')) {
    const isDeed = (parts[2] === 2 ? deedAfter : wholeDeedAfter).test(next.w)
    const isDay = (isDeed && !measuredThing.test(tok(t, at - 1).w + lead.w)) || (settled.test(tok(t, at - 2).w + tok(t, at - 1).w + lead.w) && !/^(?:毫|厘|公|[米元美块])/.test(next.w) && (next.script !== 'zh' || /^[还吗吧呢验装发交出]/.test(next.w)))
    if (isDay || parts[2] === 2) return isDay
  }
  if (f === '/' && (lead.script === 'zh' || next.script === 'zh')) {
    const isReached = isClass(lead.c, DEADLINE) || (isClass(lead.c, TO | AT | FROM | UNTIL | SINCE | BY) && !/[占达涨降升跌超增减]$/.test(tok(t, at - 1).w)) || deedBefore.test(lead.w)
    return isReached || deedAfter.test(next.w)
  }
  if (isClass(lead.c, WDAY, ON | BY | BEFORE | UNTIL | SINCE | DEADLINE)) return endsPhrase(t, atom.j)
  // `planned for 04.05`: no number begins so.
  if (/^0\d\.\d\d$/.test(pair.w) && isClass(lead.c, FOR | AT | TO | FROM | AFTER)) return endsPhrase(t, atom.j)
  // «за 06.2024»
  return c === PAIR && f === '.my' && isClass(lead.c, FOR | IN | AT | TO | FROM | AFTER) && endsPhrase(t, atom.j)
}
